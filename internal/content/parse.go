package content

import (
	"bufio"
	"bytes"
	"fmt"
	"html"
	"path"
	"regexp"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	extast "github.com/yuin/goldmark/extension/ast"
	mdhtml "github.com/yuin/goldmark/renderer/html"
	"github.com/yuin/goldmark/text"

	"briefing/internal/brief"
	"briefing/internal/frontmatter"
)

// Parse reads one file of content/. It reports front matter it cannot use, a missing title, a slug or
// id of the wrong form, citations without a footnote, and footnotes that cite a source the front
// matter does not list. The document is usable only when there is no problem.
func Parse(file string, data []byte) (brief.Document, []brief.Problem) {
	p := &parser{doc: brief.Document{File: file, Kind: kindOf(file), Notes: map[string]brief.Evidence{}}}
	if !utf8.Valid(data) {
		p.report(lineOfInvalid(data), "undecodable", "a byte that is not UTF-8", "save the file as UTF-8")
		return p.doc, p.problems
	}
	block, body, line, _ := frontmatter.Split(normalise(data))
	p.doc.Keys = keysOf(block)
	p.problems = frontmatter.Decode(file, 2, block, &p.doc.Meta)
	if blank := len(body) - len(bytes.TrimLeft(body, "\n")); blank > 0 {
		body, line = body[blank:], line+blank
	}
	p.doc.Body, p.doc.Line = string(body), line
	p.readBody()
	p.checkMeta()
	p.readMeta()
	return p.doc, p.problems
}

// normalise returns a file's bytes without byte order mark and with LF line endings.
func normalise(data []byte) []byte {
	return bytes.ReplaceAll(bytes.TrimPrefix(data, []byte("\ufeff")), []byte("\r\n"), []byte("\n"))
}

func lineOfInvalid(data []byte) int {
	line := 1
	for len(data) > 0 {
		r, size := utf8.DecodeRune(data)
		if r == utf8.RuneError && size == 1 {
			break
		}
		if r == '\n' {
			line++
		}
		data = data[size:]
	}
	return line
}

// A parser collects what one file holds and what is wrong with it.
type parser struct {
	doc      brief.Document
	section  section // that is being read
	problems []brief.Problem
}

func (p *parser) report(line int, rule, message, hint string) {
	p.problems = append(p.problems, brief.Problem{File: p.doc.File, Line: line, Rule: rule, Message: message, Hint: hint})
}

// keysOf returns the file's line of each top-level key of the front matter.
func keysOf(block []byte) map[string]int {
	keys := map[string]int{}
	n := 1
	for line := range bytes.Lines(block) {
		n++
		if key, _, ok := bytes.Cut(line, []byte(":")); ok && line[0] != ' ' && line[0] != '-' && line[0] != '#' {
			keys[strings.Trim(string(key), "\"' ")] = n
		}
	}
	return keys
}

var idForm = regexp.MustCompile(`^[A-Za-z0-9][A-Za-z0-9._-]{2,63}$`)

// readMeta adds title and description to the claims.
func (p *parser) readMeta() {
	var claims []brief.Claim
	for _, c := range []struct{ key, text string }{{"title", p.doc.Title}, {"description", p.doc.Description}} {
		if c.text != "" {
			claims = append(claims, brief.Claim{Text: c.text, Line: p.doc.LineOf(c.key)})
		}
	}
	p.doc.Uncited = append(claims, p.doc.Uncited...)
}

// checkMeta fills in what front matter may leave out and reports what it has wrong.
func (p *parser) checkMeta() {
	d := &p.doc
	d.Title = strings.Join(strings.Fields(d.Title), " ")
	if d.Title == "" {
		p.report(p.doc.LineOf("title"), "no-title", "the briefing has no title", `add "title:" to the front matter, or a "# Heading" as its first line`)
	}
	name := strings.TrimSuffix(path.Base(d.File), ".md")
	switch {
	case d.Slug == "":
		if d.Slug = name; !slugForm.MatchString(name) {
			d.Slug = Slug(name)
		}
		if d.Slug == "" {
			p.report(1, "bad-slug", "no address can be made of the file's name", `add "slug: some-words" to the front matter`)
		}
	case !slugForm.MatchString(d.Slug):
		p.report(p.doc.LineOf("slug"), "bad-slug", fmt.Sprintf("slug %q is not lower-case letters, digits and hyphens", d.Slug), fmt.Sprintf("write %q", Slug(d.Slug)))
	}
	if d.ID == "" {
		d.ID, d.Unnamed = brief.NewID(string(d.Kind), name), true
	} else if !idForm.MatchString(d.ID) {
		p.report(p.doc.LineOf("id"), "bad-id", fmt.Sprintf("id %q is not 3 to 64 letters, digits, dots or hyphens", d.ID), "delete the line to get a fresh one, unless it was published")
	}
	if !d.Date.IsZero() && !d.Date.Full() {
		p.report(p.doc.LineOf("date"), "bad-date", fmt.Sprintf("date %s is not a full date", d.Date), "write it as YYYY-MM-DD")
	}
	if d.Language != "" && !languageForm.MatchString(d.Language) {
		p.report(p.doc.LineOf("language"), "bad-language", fmt.Sprintf("%q is not a language code", d.Language), "write a code such as en, de or pt-BR")
	}
	for _, alias := range d.Aliases {
		if !strings.HasPrefix(alias, "/") || strings.Contains(alias, "..") || strings.ContainsAny(alias, "?#\\ ") {
			p.report(p.doc.LineOf("aliases"), "bad-alias", fmt.Sprintf("alias %q is not a path of the site", alias), "write it as /briefings/old-slug/")
		}
	}
	p.checkEditors()
	seen := map[string]bool{}
	for _, s := range d.Sources {
		switch {
		case s.ID == "":
			p.report(p.doc.LineOf("sources"), "bad-source", "a source has no id", "give it one, such as the name of its file under seeds/")
		case seen[s.ID]:
			p.report(p.doc.LineOf("sources"), "bad-source", fmt.Sprintf("source %q is listed twice", s.ID), "keep one of them")
		}
		seen[s.ID] = true
	}
	for _, claim := range d.Claims {
		for _, e := range claim.Evidence {
			if !seen[e.Source] {
				p.report(claim.Line, "unknown-source", fmt.Sprintf("cites source %q, which the front matter does not list", e.Source), `add it under "sources:", or mend the footnote`)
			}
		}
	}
}

// checkEditors reports reviews and corrections that leave out what readers are to learn.
func (p *parser) checkEditors() {
	for _, r := range p.doc.Reviewed {
		if strings.TrimSpace(r.By) == "" {
			p.report(p.doc.LineOf("reviewed"), "bad-review", "a review does not say by whom", "add by: and a name, or take it out")
		}
	}
	for _, c := range p.doc.Corrections {
		if strings.TrimSpace(c.Was) == "" || strings.TrimSpace(c.Now) == "" {
			p.report(p.doc.LineOf("corrections"), "bad-correction", "a correction does not say what the text said and what it says now", "fill in was: and now:")
		}
	}
}

var languageForm = regexp.MustCompile(`^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$`)

// markdown parses content as the site renders it.
var markdown = goldmark.New(goldmark.WithExtensions(extension.GFM, extension.Footnote)).Parser()

// readBody finds the title of a file that gives it as a heading, and every cited statement.
func (p *parser) readBody() {
	source := []byte(p.doc.Body)
	root := markdown.Parse(text.NewReader(source))
	if h, ok := root.FirstChild().(*ast.Heading); ok && h.Level == 1 {
		p.takeTitle(h, source)
	}
	labels := map[int]string{}
	for node := range children(root) {
		if list, ok := node.(*extast.FootnoteList); ok {
			for note := range children(list) {
				if f, ok := note.(*extast.Footnote); ok {
					labels[f.Index] = string(f.Ref)
					p.readFootnote(f, source)
				}
			}
		}
	}
	_ = ast.Walk(root, func(node ast.Node, entering bool) (ast.WalkStatus, error) { // the walker returns no error
		if !entering {
			return ast.WalkContinue, nil
		}
		if node.Kind() == extast.KindFootnoteList || node.Kind() == ast.KindFencedCodeBlock || node.Kind() == ast.KindCodeBlock {
			return ast.WalkSkipChildren, nil
		}
		if h, ok := node.(*ast.Heading); ok && h.Level < 3 && h != root.FirstChild() {
			p.section = sectionOf(plainText(h, source), p.doc.Language)
		}
		if node.Type() == ast.TypeBlock && node.FirstChild() != nil && node.FirstChild().Type() == ast.TypeInline {
			p.readClaim(node, source, labels)
			return ast.WalkSkipChildren, nil
		}
		return ast.WalkContinue, nil
	})
}

func children(node ast.Node) func(yield func(ast.Node) bool) {
	return func(yield func(ast.Node) bool) {
		for c := node.FirstChild(); c != nil; c = c.NextSibling() {
			if !yield(c) {
				return
			}
		}
	}
}

// takeTitle makes a leading level-one heading the title when front matter has none or the same, and
// takes it out of the body: the page prints the title itself.
func (p *parser) takeTitle(h *ast.Heading, source []byte) {
	title := plainText(h, source)
	if p.doc.Title != "" && p.doc.Title != title || h.Lines().Len() == 0 {
		return
	}
	p.doc.Title = title
	rest := p.doc.Body[h.Lines().At(h.Lines().Len()-1).Stop:]
	if i := strings.IndexByte(rest, '\n'); i >= 0 && strings.Trim(rest[:i], "# \t") == "" {
		rest = rest[i+1:]
	}
	if under, after, _ := strings.Cut(rest, "\n"); under != "" && strings.Trim(under, "= \t") == "" {
		rest = after
	}
	rest = strings.TrimLeft(rest, "\n")
	p.doc.Line += strings.Count(p.doc.Body[:len(p.doc.Body)-len(rest)], "\n")
	p.doc.Body = rest
}

// lineAt returns the file's line of a byte offset into source, the body as it was parsed.
func (p *parser) lineAt(source []byte, offset int) int {
	// The title may have been taken off the body since: count back from the end, which never moves.
	end := p.doc.Line + strings.Count(p.doc.Body, "\n")
	return end - bytes.Count(source[offset:], []byte("\n"))
}

var strayMark = regexp.MustCompile(`\[\^[^\]\s]+\]`)

// readClaim reads one paragraph, list item, heading or table cell: a claim if it carries a mark that
// cites a source.
func (p *parser) readClaim(node ast.Node, source []byte, labels map[int]string) {
	claim := brief.Claim{Text: plainText(node, source), Line: p.lineAt(source, offsetOf(node))}
	if mark := strayMark.FindString(claim.Text); mark != "" {
		p.report(claim.Line, "no-footnote", "citation "+mark+" has no footnote", "add a line that begins with "+mark+": or take the mark out")
	}
	_ = ast.Walk(node, func(n ast.Node, entering bool) (ast.WalkStatus, error) { // the walker returns no error
		if link, ok := n.(*extast.FootnoteLink); ok && entering {
			if e, ok := p.doc.Notes[labels[link.Index]]; ok {
				claim.Evidence = append(claim.Evidence, e)
			}
		}
		return ast.WalkContinue, nil
	})
	switch {
	case len(claim.Evidence) > 0:
		p.doc.Claims = append(p.doc.Claims, claim)
	case p.section == claimed && node.Kind() != ast.KindHeading && strings.TrimSpace(claim.Text) != "":
		p.doc.Uncited = append(p.doc.Uncited, claim)
	}
}

// offsetOf returns the byte offset at which the first text under a node begins.
func offsetOf(node ast.Node) int {
	if node.Type() == ast.TypeBlock && node.Lines().Len() > 0 {
		return node.Lines().At(0).Start
	}
	for n := node.FirstChild(); n != nil; n = n.FirstChild() {
		if t, ok := n.(*ast.Text); ok {
			return t.Segment.Start
		}
	}
	return 0
}

var noteForm = regexp.MustCompile(`(?s)^\s*(?:¶\s*(\d+))?[,\s]*(?:bytes\s+(\d+)[–-](\d+))?((?:,\s*[\p{L} -]+)*)\s*:\s*[“„"«](.*)[”“"»]\s*$`)

// readFootnote reads the passage a footnote cites: the source in a code span, the place, the quote.
// A note without paragraph or bytes counts only when the front matter lists its source, so that a
// person's own footnote may begin with code.
func (p *parser) readFootnote(f *extast.Footnote, source []byte) {
	block := f.FirstChild()
	if block == nil {
		return
	}
	span, ok := block.FirstChild().(*ast.CodeSpan)
	if !ok {
		return
	}
	id := plainText(span, source)
	var rest strings.Builder
	for n := span.NextSibling(); n != nil; n = n.NextSibling() {
		writePlain(&rest, n, source)
	}
	m := noteForm.FindStringSubmatch(rest.String())
	if m == nil || m[1] == "" && m[2] == "" && !p.lists(id) {
		return
	}
	e := brief.Evidence{Source: id, Quote: m[5]}
	e.Paragraph, _ = strconv.Atoi(m[1])
	e.Start, _ = strconv.Atoi(m[2])
	e.End, _ = strconv.Atoi(m[3])
	p.doc.Notes[string(f.Ref)] = e
}

func (p *parser) lists(source string) bool {
	for _, s := range p.doc.Sources {
		if s.ID == source {
			return true
		}
	}
	return false
}

// plainText returns what a reader sees of the inlines under a node, without citation marks.
func plainText(node ast.Node, source []byte) string {
	var b strings.Builder
	for n := range children(node) {
		writePlain(&b, n, source)
	}
	return b.String()
}

// writePlain writes the text of one inline node. Escapes and character references are resolved by the
// library's own writer, whose HTML is then read back, so that both halves see the same characters.
func writePlain(b *strings.Builder, node ast.Node, source []byte) {
	switch n := node.(type) {
	case *ast.Text:
		b.WriteString(resolved(n.Segment.Value(source)))
		if n.SoftLineBreak() || n.HardLineBreak() {
			b.WriteByte(' ')
		}
	case *ast.String:
		b.WriteString(resolved(n.Value))
	case *ast.AutoLink:
		b.Write(n.Label(source))
	case *ast.CodeSpan:
		for c := range children(n) {
			if t, ok := c.(*ast.Text); ok {
				b.Write(t.Segment.Value(source))
			}
		}
	case *ast.RawHTML: // shown as the text it is
		for i := range n.Segments.Len() {
			segment := n.Segments.At(i)
			b.Write(segment.Value(source))
		}
	case *extast.FootnoteLink, *extast.FootnoteBacklink:
	default:
		for c := range children(n) {
			writePlain(b, c, source)
		}
	}
}

func resolved(markdown []byte) string {
	if bytes.IndexByte(markdown, '\\') < 0 && bytes.IndexByte(markdown, '&') < 0 {
		return string(markdown)
	}
	var out bytes.Buffer
	w := bufio.NewWriter(&out)
	mdhtml.DefaultWriter.Write(w, markdown)
	_ = w.Flush() // a bytes.Buffer takes every write
	return html.UnescapeString(out.String())
}
