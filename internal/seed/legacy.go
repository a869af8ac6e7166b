package seed

import (
	"bytes"
	"strings"
	"unicode"

	"github.com/RadhiFadlillah/whatlanggo"
	"github.com/wlynxg/chardet"
	"golang.org/x/net/html/charset"
)

// sampleBytes is how much of a text is looked at to find its encoding.
const sampleBytes = 32 << 10

// readLegacy reads a text in an encoding older than UTF-8 that says nothing of itself, and reports
// whether it is certain which one.
func readLegacy(data []byte) (string, bool) {
	sample := evidence(data)
	name := latinEncoding(sample)
	if name != "" {
		return decodeNamed(name, data)
	}
	if name = otherEncoding(sample); name == "" {
		return "", false
	}
	if read, ok := decodeNamed(name, sample); !ok || mostlyASCII(read) {
		return "", false
	}
	return decodeNamed(name, data)
}

// mostlyASCII reports whether a text in another script than Latin has few letters of it. A handful of
// stray bytes in an English text reads as Arabic or Cyrillic in some table or other.
func mostlyASCII(text string) bool {
	ascii, other := 0, 0
	for _, r := range text {
		switch {
		case !unicode.IsLetter(r):
		case r <= unicode.MaxASCII:
			ascii++
		default:
			other++
		}
	}
	return other*4 < ascii
}

// decodeNamed decodes by an encoding's WHATWG name, and reports whether every byte made sense.
func decodeNamed(name string, data []byte) (string, bool) {
	e, _ := charset.Lookup(name)
	if e == nil {
		return "", false
	}
	text, err := e.NewDecoder().Bytes(data)
	return string(text), err == nil && isClean(string(text))
}

// evidence returns the lines of a text that tell its encoding, those with bytes above ASCII, then
// others to tell its language by, without markup.
func evidence(data []byte) []byte {
	var telling, plain []byte
	for line := range bytes.Lines(data) {
		if len(telling) >= sampleBytes {
			break
		}
		if bytes.IndexFunc(line, func(r rune) bool { return r > unicode.MaxASCII }) >= 0 {
			telling = append(telling, line...)
		} else if len(plain) < sampleBytes && !bytes.ContainsAny(line, "<>{}") {
			plain = append(plain, line...)
		}
	}
	telling = append(telling, '\n')
	telling = append(telling, plain...)
	return telling[:min(len(telling), sampleBytes)]
}

// latinEncodings in the order they are tried, the more common first, and how many of them are the
// tables of Windows.
var latinEncodings = []string{"windows-1252", "windows-1250", "windows-1254", "windows-1257", "iso-8859-15", "iso-8859-2", "macintosh"}

const windowsTables = 4

// latinEncoding finds the encoding of a text in Latin letters, "" when none fits.
//
// Detectors take every such text for Windows-1252. But a text in a language has that language's letters
// and punctuates as people do, which readings by the wrong table do not: Polish read so has "³" inside
// words. Where the Windows tables agree on a text there is nothing to choose.
func latinEncoding(sample []byte) string {
	type reading struct {
		name, text string
		odd        float64
	}
	var readings []reading
	agreed := 0
	for i, name := range latinEncodings {
		text, ok := decodeNamed(name, sample)
		odd, latin := oddLatin(text)
		if !ok || !latin {
			continue
		}
		readings = append(readings, reading{name, text, odd})
		if i < windowsTables && text == readings[0].text {
			agreed++
		}
	}
	if agreed == windowsTables {
		return latinEncodings[0]
	}
	best, bestFit := "", 0.7 // names of people and places bring foreign letters
	for _, r := range readings {
		if fit := alphabetFit(r.text) - r.odd; fit > bestFit {
			best, bestFit = r.name, fit
		}
	}
	return best
}

// oddLatin returns the share of a reading's characters above ASCII that are out of place. ok reports
// whether it can be a text in Latin letters at all: accents here and there, capitals only where words
// begin or throughout, typographic marks around words, hardly any exception.
func oddLatin(text string) (share float64, ok bool) {
	above, odd, accented, accentedWords, letters := 0, 0, 0, 0, 0
	for word := range strings.FieldsFuncSeq(text, unicode.IsSpace) {
		runes := []rune(word)
		inWord, accents := 0, 0
		for i, r := range runes {
			if unicode.IsLetter(r) {
				inWord++
			}
			if r <= unicode.MaxASCII {
				continue
			}
			above++
			if isLatin(r) {
				accents++
			}
			if isOdd(runes, i) {
				odd++
			}
		}
		letters += inWord
		if accents > 0 {
			accented += accents
			accentedWords += inWord
		}
	}
	ok = odd*50 <= above && accented*2 <= accentedWords+2 && above <= letters // "à", "É" stand alone
	return float64(odd) / float64(max(above, 1)), ok
}

// isLatin reports whether r is a letter of the Latin script; "ª" and "º" are marks to us.
func isLatin(r rune) bool { return unicode.Is(unicode.Latin, r) && r != 'ª' && r != 'º' }

// Marks that texts in Latin letters have.
const (
	typography = "“”„‘’‚–—…•·«»‹›€£¥©®™°§¶†‡¡¿½¼¾¹²³ªº±×÷µ¬´\u00a0\u00ad"
	between    = "’‘–—…·®\u00a0\u00ad" // stand between two letters
	apart      = "±¶¬÷"                // touch no letter
)

// isOdd reports whether the i-th letter or mark of a word, one above ASCII, is where no Latin text has one.
func isOdd(word []rune, i int) bool {
	r := word[i]
	before, after := rune(0), rune(0)
	if i > 0 {
		before = word[i-1]
	}
	if i+1 < len(word) {
		after = word[i+1]
	}
	switch {
	case isLatin(r):
		return isCamel(before, r) || isCamel(r, after) && after > unicode.MaxASCII
	case !strings.ContainsRune(typography, r):
		return true
	case strings.ContainsRune(apart, r):
		return unicode.IsLetter(before) || unicode.IsLetter(after)
	}
	return unicode.IsLetter(before) && unicode.IsLetter(after) && !strings.ContainsRune(between, r)
}

// isCamel reports whether a capital follows a small letter.
func isCamel(a, b rune) bool { return unicode.IsLower(a) && unicode.IsUpper(b) }

// alphabets are the letters above ASCII of languages with Latin letters, small ones. English has none
// of its own and borrows those of its neighbours.
var alphabets = map[whatlanggo.Lang]string{
	whatlanggo.Eng: "àáâãäåæçèéêëìíîïñòóôöøœùúûüß",
	whatlanggo.Fra: "àâäæçèéêëîïôöœùûüÿ", whatlanggo.Deu: "äöüßéè", whatlanggo.Spa: "áéíñóúüç", whatlanggo.Por: "àáâãçéêíóôõúü",
	whatlanggo.Ita: "àèéìíîòóùú", whatlanggo.Nld: "áéèêëïóöü", whatlanggo.Swe: "åäöéàü", whatlanggo.Dan: "æøåéöü",
	whatlanggo.Nob: "æøåéèêòóô", whatlanggo.Nno: "æøåéèêòóô", whatlanggo.Fin: "äöåšž", whatlanggo.Est: "äõöüšž",
	whatlanggo.Pol: "ąćęłńóśźż", whatlanggo.Ces: "áčďéěíňóřšťúůýžäĺľŕô", whatlanggo.Hun: "áéíóöőúüű", whatlanggo.Hrv: "čćđšž",
	whatlanggo.Slv: "čšžćđ", whatlanggo.Ron: "ăâîşţ", whatlanggo.Tur: "çğıöşüâîû", whatlanggo.Lit: "ąčęėįšųūž", whatlanggo.Lav: "āčēģīķļņšūž",
}

// alphabetFit returns the share of a reading's letters above ASCII that belong to its language, 1 when it
// has none.
func alphabetFit(text string) float64 {
	known := map[whatlanggo.Lang]bool{}
	for l := range alphabets {
		known[l] = true
	}
	alphabet := alphabets[whatlanggo.DetectLangWithOptions(text, whatlanggo.Options{Whitelist: known})]
	above, own := 0, 0
	for _, r := range text {
		if r > unicode.MaxASCII && isLatin(r) {
			above++
			if strings.ContainsRune(alphabet, unicode.ToLower(r)) || r == 'İ' && strings.ContainsRune(alphabet, 'ı') {
				own++
			}
		}
	}
	if above == 0 {
		return 1
	}
	return float64(own) / float64(above)
}

// minConfidence is the least that the detector must be sure of an encoding of another script. Right
// ones are at 0.8 and above in our tests but for short Japanese, which its kana prove.
const minConfidence = 0.6

// otherEncoding finds the encoding of a text in other letters than Latin, "" when none is certain.
func otherEncoding(sample []byte) string {
	for _, found := range chardet.DetectAll(sample) {
		best, least := "", 1.0
		for _, name := range wider(found.Charset) {
			text, ok := decodeNamed(name, sample)
			if !ok || found.Confidence < minConfidence && !isJapanese(text) {
				continue
			}
			if odd, ok := oddForeign(text); ok && odd < least {
				best, least = name, odd
			}
		}
		if best != "" {
			return best
		}
	}
	// The detector has no model of Arabic. Its table puts French letters among the Arabic ones, so a
	// reading with Arabic letters only is no accident.
	if text, ok := decodeNamed("windows-1256", sample); ok && mainScript(text) == "Arabic" {
		if _, ok := oddForeign(text); ok {
			return "windows-1256"
		}
	}
	return ""
}

// wider returns the encodings that a detected one stands for: files are in the vendors' supersets.
func wider(detected string) []string {
	switch strings.ToLower(detected) {
	case "koi8-r":
		return []string{"koi8-u"} // differs in the Ukrainian letters, for which the other has box drawings
	case "gb2312":
		return []string{"gb18030"}
	case "iso-8859-7", "windows-1253":
		return []string{"windows-1253", "iso-8859-7"} // differ in the place of "Ά" and in quotation marks
	case "iso-8859-8":
		return []string{"windows-1255"}
	case "cp932":
		return []string{"shift_jis"}
	case "cp949":
		return []string{"euc-kr"}
	case "windows-1252", "iso-8859-1", "windows-1254", "iso-8859-9", "macintosh", "windows-1250", "iso-8859-2":
		return nil // latinEncoding has refused them
	}
	return []string{detected}
}

// scripts that encodings other than the Latin ones hold.
var scripts = []struct {
	name   string
	tables []*unicode.RangeTable
}{
	{"Cyrillic", []*unicode.RangeTable{unicode.Cyrillic}},
	{"Greek", []*unicode.RangeTable{unicode.Greek}},
	{"Hebrew", []*unicode.RangeTable{unicode.Hebrew}},
	{"Arabic", []*unicode.RangeTable{unicode.Arabic}},
	{"Thai", []*unicode.RangeTable{unicode.Thai}},
	{"Hangul", []*unicode.RangeTable{unicode.Hangul}},
	{"Han", []*unicode.RangeTable{unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Bopomofo}},
}

// mainScript returns the script that nearly all letters above ASCII are of, "" when there is none.
func mainScript(text string) string {
	letters := 0
	counts := make([]int, len(scripts))
	for _, r := range text {
		if r <= unicode.MaxASCII || !unicode.IsLetter(r) {
			continue
		}
		letters++
		for i, s := range scripts {
			if unicode.In(r, s.tables...) {
				counts[i]++
			}
		}
	}
	for i, n := range counts {
		if n >= 4 && n*20 >= letters*19 {
			return scripts[i].name
		}
	}
	return ""
}

// oddForeign returns the share of a reading's characters above ASCII that are out of place. ok reports
// whether it can be a text at all: one script, capitals where words begin, no symbols or letters of
// ours within words, hardly any exception.
func oddForeign(text string) (share float64, ok bool) {
	script := mainScript(text)
	above, odd := 0, 0
	previous, before := rune(0), rune(0)
	for _, r := range text {
		high, letter := r > unicode.MaxASCII, unicode.IsLetter(r)
		if high {
			above++
		}
		switch {
		case high && (isCamel(previous, r) || unicode.In(r, unicode.Co, halfwidth, boxes)):
			odd++
		case letter && (previous == '¶' || previous == '΅' || previous == '’' && script == "Greek" && !unicode.IsLetter(before)):
			odd++
		case letter && previous > unicode.MaxASCII && unicode.IsSymbol(previous) && unicode.IsLetter(before):
			odd++
		case letter && unicode.IsLetter(previous) && high != (previous > unicode.MaxASCII) && script != "Han" && script != "Hangul":
			odd++
		}
		before, previous = previous, r
	}
	return float64(odd) / float64(max(above, 1)), script != "" && odd*50 <= above
}

// boxes are drawn by the DOS tables where others have letters.
var boxes = &unicode.RangeTable{R16: []unicode.Range16{{Lo: 0x2500, Hi: 0x259f, Stride: 1}}}

// halfwidth katakana is what most pairs of bytes read as in the wrong Japanese encoding.
var halfwidth = &unicode.RangeTable{R16: []unicode.Range16{{Lo: 0xff61, Hi: 0xff9f, Stride: 1}}}

// isJapanese reports whether a reading has the kana of Japanese sentences.
func isJapanese(text string) bool {
	kana, letters := 0, 0
	for _, r := range text {
		if unicode.Is(unicode.Hiragana, r) {
			kana++
		}
		if r > unicode.MaxASCII && unicode.IsLetter(r) {
			letters++
		}
	}
	return kana >= 4 && kana*5 >= letters
}
