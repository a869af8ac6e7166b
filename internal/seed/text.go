package seed

import (
	"bytes"
	"fmt"
	"regexp"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/encoding/unicode/utf32"

	"briefing/internal/brief"
)

// decode returns a file's bytes as UTF-8 without BOM, or the problem that keeps it from being read.
//
// What the bytes say for certain goes first (a BOM, the NULs of UTF-16, valid UTF-8), then what a page
// declares, then what [readLegacy] can prove. A file that is not clearly one encoding is refused: a
// wrong letter in a quotation is worse than a file to be saved again.
func decode(file string, data []byte) (string, *brief.Problem) {
	if p := tooLarge(file, int64(len(data))); p != nil {
		return "", p
	}
	if kind := binaryKind(data); kind != "" {
		return "", binary(file, "the file is "+kind+", not text")
	}
	return decodeText(file, data)
}

func decodeText(file string, data []byte) (string, *brief.Problem) {
	if bom, e := byBOM(data); e != nil {
		return decodeAs(file, e, data[len(bom):], "the byte order mark at its start")
	}
	data = bytes.TrimPrefix(data, []byte("\xef\xbb\xbf"))
	if bytes.IndexByte(data, 0) >= 0 {
		if text := readUTF16(data); text != "" {
			return text, nil
		}
		return "", binary(file, "the file has NUL bytes, as no text does")
	}
	if isControlled(data) {
		return "", binary(file, "the file is full of control characters, as no text is")
	}
	if utf8.Valid(data) {
		if bytes.Contains(data, []byte("\x1b$B")) || bytes.Contains(data, []byte("\x1b$@")) {
			return decodeAs(file, japanese.ISO2022JP, data, "its escape sequences")
		}
		return string(data), nil
	}
	if at, damaged := damagedUTF8(data); damaged {
		return "", &brief.Problem{
			File: file, Line: lineAt(data, at), Rule: "undecodable",
			Message: fmt.Sprintf("a damaged character (byte %#02x) in a UTF-8 text", data[at]), Hint: "type it again and save the file as UTF-8",
		}
	}
	if formatOf(file) == "html" {
		if e := declared(data); e != nil {
			return decodeAs(file, e, data, "the encoding it declares")
		}
	}
	if text, ok := readLegacy(data); ok {
		return text, nil
	}
	return "", &brief.Problem{File: file, Line: 1, Rule: "undecodable", Message: "the encoding of the file is not certain", Hint: "save it as UTF-8"}
}

// decodeAs decodes data by an encoding that the file itself names.
func decodeAs(file string, e encoding.Encoding, data []byte, by string) (string, *brief.Problem) {
	text, err := e.NewDecoder().Bytes(data)
	if err != nil || !isClean(string(text)) || isControlled(text) {
		return "", &brief.Problem{File: file, Line: 1, Rule: "undecodable", Message: "the file is not in the encoding of " + by, Hint: "save it as UTF-8"}
	}
	return string(text), nil
}

// isClean reports whether a decoded text has neither U+FFFD nor C1 control characters, the marks of
// a wrong encoding.
func isClean(text string) bool {
	return !strings.ContainsFunc(text, func(r rune) bool { return r == utf8.RuneError || 0x80 <= r && r < 0xa0 })
}

func binary(file, message string) *brief.Problem {
	return &brief.Problem{File: file, Line: 1, Rule: "binary", Message: message, Hint: "copy its text into a .txt file"}
}

// binaryKind names the format of files that people drop in place of their text, "" for others.
func binaryKind(data []byte) string {
	for _, k := range []struct{ magic, name string }{
		{"%PDF-", "a PDF document"},
		{"PK\x03\x04", "a ZIP archive or an office document (DOCX, ODT)"},
		{"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old office document (DOC)"},
		{"{\\rtf", "an RTF document"},
		{"bplist00", "a Safari web archive"},
		{"\x89PNG\r\n\x1a\n", "a PNG image"},
		{"\xff\xd8\xff", "a JPEG image"},
		{"GIF87a", "a GIF image"},
		{"GIF89a", "a GIF image"},
		{"\x1f\x8b\x08", "a gzip archive"},
	} {
		if bytes.HasPrefix(data, []byte(k.magic)) {
			return k.name
		}
	}
	return ""
}

// isControlled reports whether more than one character in fifty is a control character that no
// editor writes. A few come with texts pasted from word processors, and escapes with those from
// terminals and with ISO-2022-JP.
func isControlled(text []byte) bool {
	controls := 0
	for _, c := range text {
		if c < ' ' && (c < '\t' || c > '\r') && c != '\x1b' || c == 0x7f {
			controls++
		}
	}
	return controls > 3 && controls*50 > utf8.RuneCount(text)
}

// byBOM returns a UTF-16 or UTF-32 byte order mark at the start of data and its encoding, nil without one.
func byBOM(data []byte) (string, encoding.Encoding) {
	for _, b := range []struct {
		bom string
		e   encoding.Encoding
	}{
		{"\xff\xfe\x00\x00", utf32.UTF32(utf32.LittleEndian, utf32.IgnoreBOM)}, // before UTF-16, whose mark begins it
		{"\x00\x00\xfe\xff", utf32.UTF32(utf32.BigEndian, utf32.IgnoreBOM)},
		{"\xff\xfe", unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)},
		{"\xfe\xff", unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)},
	} {
		if bytes.HasPrefix(data, []byte(b.bom)) {
			return b.bom, b.e
		}
	}
	return "", nil
}

// readUTF16 reads UTF-16 without a byte order mark, "" when data is something else. The upper bytes
// of its spaces, line ends and Latin letters are NUL, the lower ones never are.
func readUTF16(data []byte) string {
	var nuls [2]int
	for i, c := range data {
		if c == 0 {
			nuls[i%2]++
		}
	}
	order := unicode.BigEndian
	if nuls[1] > 0 {
		order = unicode.LittleEndian
	}
	if len(data)%2 != 0 || min(nuls[0], nuls[1]) > 0 || max(nuls[0], nuls[1])*40 < len(data) {
		return ""
	}
	text, err := unicode.UTF16(order, unicode.IgnoreBOM).NewDecoder().Bytes(data)
	if err != nil || !isClean(string(text)) || isControlled(text) {
		return ""
	}
	return string(text)
}

// damagedUTF8 reports whether data is UTF-8 in which some characters are broken, and where the first
// one is: at least as many characters above ASCII are whole as are broken. In other encodings few
// pairs of bytes look like a UTF-8 character ("Ві" in Windows-1251, a German "ß”" in Windows-1252).
func damagedUTF8(data []byte) (first int, damaged bool) {
	whole, broken := 0, 0
	for i := 0; i < len(data); {
		r, size := utf8.DecodeRune(data[i:])
		switch {
		case r == utf8.RuneError && size == 1:
			if broken == 0 {
				first = i
			}
			broken++
			for size < 4 && i+size < len(data) && data[i+size]&0xc0 == 0x80 && data[i] >= 0xc0 {
				size++ // the rest of a cut character is the same damage
			}
		case size > 1:
			whole++
		}
		i += size
	}
	return first, broken > 0 && whole >= broken
}

// lineAt returns the line, from 1, that an offset is in; \n, \r\n and a lone \r end lines.
func lineAt(data []byte, offset int) int {
	head := data[:offset]
	return 1 + bytes.Count(head, []byte("\n")) + bytes.Count(head, []byte("\r")) - bytes.Count(head, []byte("\r\n"))
}

var metaCharset = regexp.MustCompile(`(?i)<(?:meta\b[^>]*?\bcharset|\?xml\b[^>]*?\bencoding)\s*=\s*["']?\s*([\w:.-]+)`)

// declared returns the encoding a page declares in its first kilobytes, nil when it declares none that is
// known. A page whose declaration can be read byte by byte is not in the UTF-16 it may declare.
func declared(data []byte) encoding.Encoding {
	m := metaCharset.FindSubmatch(data[:min(len(data), 8192)])
	if m == nil {
		return nil
	}
	e, name := charset.Lookup(string(m[1]))
	if strings.HasPrefix(name, "utf-16") {
		e, _ = charset.Lookup("utf-8")
	}
	return e
}
