package render

import (
	"html"
	"net/url"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/text"
)

// TextFragment returns the address that makes a browser scroll to quote in the page at address and
// mark it (https://wicg.github.io/scroll-to-text-fragment/). The quote is looked for as the page shows
// it, without a source's markup, and within one block: of several paragraphs the longest is taken. A
// long quote is given by its first and last words, and so is one with line breaks, for which the page
// may have anything. An address that is not http or https gives "".
func TextFragment(address, quote string) string {
	u, err := url.Parse(strings.TrimSpace(address))
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Host == "" {
		return ""
	}
	directive := textDirective(visibleLines(quote))
	if directive == "" {
		return u.String()
	}
	fragment := u.EscapedFragment()
	u.Fragment, u.RawFragment = "", ""
	before, _, _ := strings.Cut(fragment, ":~:")
	return u.String() + "#" + before + ":~:text=" + directive
}

// Up to wholeRunes go in whole, since the spec asks authors to keep a fragment short. Otherwise edgeWords
// stand at either end, fewer where a line ends before, but not under fewWords, which may stand anywhere.
// In a script without spaces an edge has at least edgeRunes.
const wholeRunes, edgeWords, fewWords, edgeRunes = 120, 6, 3, 6

// textDirective returns the value of text= for the lines of one block.
func textDirective(lines []string) string {
	whole := strings.Join(lines, " ")
	if len(lines) == 0 || len(lines) == 1 && utf8.RuneCountInString(whole) <= wholeRunes {
		return escapeDirective(bare(whole))
	}
	var start, end string
	words := strings.Fields(whole)
	if n := min(len(words)/2, edgeWords); n >= fewWords {
		first, last := words, words
		if len(lines) > 1 {
			first, last = edgeOf(lines[0], words), edgeOf(lines[len(lines)-1], words)
		}
		start, end = strings.Join(first[:min(len(first), n)], " "), strings.Join(last[max(0, len(last)-n):], " ")
	} else {
		start, end = unspacedEdges(whole)
	}
	if start, end = bare(start), bare(end); start == "" || end == "" {
		return escapeDirective(bare(whole))
	}
	return escapeDirective(start) + "," + escapeDirective(end)
}

// edgeOf returns the words of the line that an edge is taken of, or all words where it has few.
func edgeOf(line string, all []string) []string {
	if words := strings.Fields(line); len(words) >= fewWords {
		return words
	}
	return all
}

// unspacedEdges returns how a text of few long words begins and ends, up to a punctuation mark: browsers
// match whole words alone, and no other place is sure to end one. They are "" where there is none.
func unspacedEdges(s string) (start, end string) {
	if utf8.RuneCountInString(s) <= wholeRunes {
		return "", ""
	}
	runes := []rune(s)
	i, j := edgeRunes, len(runes)-edgeRunes
	for i < j && !isBreak(runes[i]) {
		i++
	}
	for j > i && !isBreak(runes[j-1]) {
		j--
	}
	if i >= j {
		return "", ""
	}
	return string(runes[:i]), string(runes[j:])
}

func isBreak(r rune) bool { return unicode.IsPunct(r) || unicode.IsSpace(r) }

// bare returns s without the punctuation around it, which a page may set in another way or not as text.
func bare(s string) string {
	return strings.TrimFunc(s, func(r rune) bool { return isBreak(r) || strings.ContainsRune("<>`|~^", r) })
}

// escapeDirective also encodes the characters that have a meaning in a text directive: - , &
func escapeDirective(s string) string {
	return directiveEscapes.Replace(url.QueryEscape(s))
}

var directiveEscapes = strings.NewReplacer("+", "%20", "-", "%2D")

// visibleLines returns the lines of the longest block of a source's text as a page shows it: markup,
// soft hyphens and zero-width spaces left out, white space folded.
func visibleLines(quote string) []string {
	quote = Text(quote)
	for _, invisible := range []string{"\u00ad", "\u200b", "\ufeff"} {
		quote = strings.ReplaceAll(quote, invisible, "")
	}
	blocks := []string{quote}
	if strings.ContainsAny(quote, "*_`[<&\\~") {
		blocks = unmarked(quote)
	}
	var longest, lines []string
	most, size := 0, 0
	end := func() { // of a paragraph
		if size > most {
			longest, most = lines, size
		}
		lines, size = nil, 0
	}
	for _, b := range blocks {
		for line := range strings.SplitSeq(b, "\n") {
			if line = strings.Join(strings.Fields(line), " "); line == "" {
				end()
				continue
			}
			lines, size = append(lines, unlisted(line)), size+len(line)
		}
		end()
	}
	return longest
}

// unlisted returns a line without the sign of a block quotation or the number of a list's entry, which are
// not in a page's text. Other signs are punctuation, which [bare] leaves out.
func unlisted(line string) string {
	line = strings.TrimLeft(line, "> ")
	rest := strings.TrimLeft(line, "0123456789")
	if n := len(line) - len(rest); 0 < n && n < 4 && (strings.HasPrefix(rest, ". ") || strings.HasPrefix(rest, ") ")) {
		return rest[2:]
	}
	return line
}

// sourceMarkdown reads what is left of Markdown or HTML in a quotation.
var sourceMarkdown = goldmark.New().Parser()

// unmarked returns the blocks of a text with what is left of markup in it taken out.
func unmarked(quote string) []string {
	source := []byte(strings.TrimSpace(quote))
	var blocks []string
	var b strings.Builder
	end := func() { blocks = append(blocks, b.String()); b.Reset() }
	_ = ast.Walk(sourceMarkdown.Parse(text.NewReader(source)), func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		switch n := n.(type) {
		case *ast.Text:
			if entering {
				b.Write(literal(n, source))
				if n.SoftLineBreak() || n.HardLineBreak() {
					b.WriteByte('\n')
				}
			}
		case *ast.AutoLink:
			if entering {
				b.Write(n.Label(source))
			}
		case *ast.HTMLBlock:
			if entering {
				b.WriteString(html.UnescapeString(withoutTags(string(n.Lines().Value(source)))))
			}
			end()
		case *ast.Image: // its words are not on the page
			end()
			return ast.WalkSkipChildren, nil
		default:
			if n.Type() != ast.TypeInline {
				end()
			}
		}
		return ast.WalkContinue, nil
	})
	return blocks
}

// withoutTags returns what of HTML is text, entities as they are.
func withoutTags(markup string) string {
	var b strings.Builder
	for markup != "" {
		text, rest, _ := strings.Cut(markup, "<")
		b.WriteString(text)
		_, markup, _ = strings.Cut(rest, ">")
	}
	return b.String()
}
