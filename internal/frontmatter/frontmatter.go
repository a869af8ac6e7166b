// Package frontmatter reads the typed YAML at the top of a text, and YAML files, reporting each
// mistake with its file, line and remedy.
//
// Like brief it is shared ground: seeds, content and the configuration all hold YAML that people
// type, and people should read the same messages for the same mistakes.
package frontmatter

import (
	"bytes"
	"errors"
	"fmt"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v4"

	"briefing/internal/brief"
)

// Split separates a leading YAML block between "---" lines from the text after it. The block starts
// on line 2 of data; bodyLine is the line, from 1, at which body starts. A text that does not begin
// with a "---" line, or whose block is never closed, has no block: found is false and body is data.
//
// Many texts open with a rule of dashes, so a block must also look like YAML: its first line that is
// neither blank nor a comment is a key with a colon.
func Split(data []byte) (block, body []byte, bodyLine int, found bool) {
	first, rest, ok := cutLine(data)
	if !ok || !isFence(first) {
		return nil, data, 1, false
	}
	start := len(data) - len(rest)
	for n := 2; len(rest) > 0; n++ {
		line, after, _ := cutLine(rest)
		if isFence(line) {
			block = data[start : len(data)-len(rest)]
			if !looksTyped(block) {
				return nil, data, 1, false
			}
			return block, after, n + 1, true
		}
		rest = after
	}
	return nil, data, 1, false
}

// cutLine cuts data after its first line ending; ok is false when there is none.
func cutLine(data []byte) (line, rest []byte, ok bool) {
	i := bytes.IndexByte(data, '\n')
	if i < 0 {
		return data, nil, false
	}
	return data[:i], data[i+1:], true
}

func isFence(line []byte) bool { return string(bytes.TrimRight(line, " \t\r")) == "---" }

// hasContent reports whether any line is neither blank nor a comment.
func hasContent(block []byte) bool {
	for line := range bytes.Lines(block) {
		if t := bytes.TrimSpace(line); len(t) > 0 && t[0] != '#' {
			return true
		}
	}
	return false
}

var keyLine = regexp.MustCompile(`^["']?[A-Za-z_][\w -]*["']?\s*:(\s|$)`)

func looksTyped(block []byte) bool {
	for line := range bytes.Lines(block) {
		if t := bytes.TrimSpace(line); len(t) > 0 && t[0] != '#' {
			return keyLine.Match(line)
		}
	}
	return true // an empty block is a block
}

// Decode reads YAML into out, a pointer to a struct with yaml tags. Keys that the struct lacks, values
// of the wrong type and malformed YAML each give a problem of file; line is the file's line at which
// block begins, from 1. What could be read is in out even when there are problems.
func Decode(file string, line int, block []byte, out any) []brief.Problem {
	if !hasContent(block) {
		return nil
	}
	if len(block) <= largeBlock {
		return explainAll(file, line, block, out, yaml.Load(block, out, yaml.WithKnownFields()))
	}
	problems := repeatedKeys(file, line, block)
	return append(problems, explainAll(file, line, block, out, yaml.Load(block, out, yaml.WithKnownFields(), yaml.WithUniqueKeys(false)))...)
}

// largeBlock is the size in bytes from which we look for repeated keys ourselves. The library makes an
// error of each pair of them: hours and gigabytes when a key is there 20,000 times.
const largeBlock = 4 << 10

// repeatedKeys reports each key that a mapping of the block has already.
func repeatedKeys(file string, line int, block []byte) []brief.Problem {
	var doc yaml.Node
	if yaml.Load(block, &doc, yaml.WithUniqueKeys(false)) != nil {
		return nil // the second reading says why
	}
	var problems []brief.Problem
	var walk func(n *yaml.Node)
	walk = func(n *yaml.Node) {
		seen := map[string]bool{}
		for i, child := range n.Content {
			if key := child.Value; n.Kind == yaml.MappingNode && i%2 == 0 && child.Kind == yaml.ScalarNode {
				if seen[key] {
					problems = append(problems, repeatedKey(brief.Problem{File: file, Line: line + child.Line - 1}, strconv.Quote(key)))
				}
				seen[key] = true
			}
			walk(child)
		}
	}
	walk(&doc)
	return problems
}

func repeatedKey(p brief.Problem, quoted string) brief.Problem {
	p.Rule, p.Message, p.Hint = "duplicate-key", "key "+quoted+" is there twice", "keep one of them"
	return p
}

// explainAll turns what the YAML library returned into problems.
func explainAll(file string, line int, block []byte, out any, err error) []brief.Problem {
	if err == nil {
		return nil
	}
	var many *yaml.LoadErrors
	if !errors.As(err, &many) {
		many = &yaml.LoadErrors{}
		var one *yaml.LoadError
		if !errors.As(err, &one) {
			return []brief.Problem{{File: file, Line: line, Rule: "yaml", Message: err.Error(), Hint: "write it as key: value"}}
		}
		many.Errors = append(many.Errors, one)
	}
	var problems []brief.Problem
	for _, e := range many.Errors {
		problems = append(problems, explain(file, line, e, block, reflect.TypeOf(out)))
	}
	return problems
}

var (
	unknownField = regexp.MustCompile(`^field (.+) not found in type`)
	definedTwice = regexp.MustCompile(`^mapping key (.+) already defined at line`)
	wrongType    = regexp.MustCompile("^cannot construct (\\S+?)(?: `(.*)`)? into (.+)$")
)

// explain turns an error of the YAML library into a problem that names the remedy.
func explain(file string, line int, e *yaml.LoadError, block []byte, into reflect.Type) brief.Problem {
	p := brief.Problem{File: file, Line: line + max(e.Mark.Line, 1) - 1, Rule: "yaml", Message: e.Message}
	switch {
	case unknownField.MatchString(e.Message):
		key := unknownField.FindStringSubmatch(e.Message)[1]
		known := keysOf(structAt(into, e.Message))
		p.Rule, p.Message = "unknown-key", fmt.Sprintf("unknown key %q", key)
		if near := nearest(key, known); near != "" {
			p.Hint = fmt.Sprintf("did you mean %q?", near)
		} else {
			p.Hint = "known keys: " + strings.Join(known, " ")
		}
	case definedTwice.MatchString(e.Message):
		p = repeatedKey(p, definedTwice.FindStringSubmatch(e.Message)[1])
	case wrongType.MatchString(e.Message):
		m := wrongType.FindStringSubmatch(e.Message)
		p.Rule = "wrong-type"
		p.Message = fmt.Sprintf("%s is not %s", firstOf(m[2], "this"), plainType(m[3]))
		p.Hint = "write " + exampleOf(m[3])
	case strings.Contains(e.Message, "is not a date") || strings.Contains(e.Message, "day of the calendar") ||
		strings.Contains(e.Message, "usable year") || strings.Contains(e.Message, "time of day"):
		p.Rule, p.Hint = "bad-date", "write it as YYYY-MM-DD"
	case strings.Contains(e.Message, "mapping values are not allowed"):
		p.Message, p.Hint = "a colon inside a value", "put the value in quotation marks"
	default:
		p.Message, p.Hint = "not valid YAML: "+e.Message, "write it as key: value, with quotation marks around odd characters"
	}
	return p
}

// structAt finds the struct type that an "unknown field" message names, into or one nested in it.
func structAt(into reflect.Type, message string) reflect.Type {
	for into.Kind() == reflect.Pointer || into.Kind() == reflect.Slice {
		into = into.Elem()
	}
	if into.Kind() != reflect.Struct || strings.HasSuffix(message, " in type "+into.String()) {
		return into
	}
	for f := range into.Fields() {
		t := f.Type
		for t.Kind() == reflect.Pointer || t.Kind() == reflect.Slice {
			t = t.Elem()
		}
		if t.Kind() != reflect.Struct {
			continue
		}
		if found := structAt(t, message); strings.HasSuffix(message, " in type "+found.String()) {
			return found
		}
	}
	return into
}

// keysOf lists the YAML keys of a struct type in order.
func keysOf(t reflect.Type) []string {
	if t.Kind() != reflect.Struct {
		return nil
	}
	var keys []string
	for f := range t.Fields() {
		tag := f.Tag.Get("yaml")
		name, flags, _ := strings.Cut(tag, ",")
		switch {
		case strings.Contains(flags, "inline"):
			keys = append(keys, keysOf(f.Type)...)
		case name == "-":
		case name != "":
			keys = append(keys, name)
		default:
			keys = append(keys, strings.ToLower(f.Name))
		}
	}
	return keys
}

// nearest returns the known key within two edits of key, or "".
func nearest(key string, known []string) string {
	best, least := "", 3
	for _, k := range known {
		if d := editDistance(strings.ToLower(key), k); d < least && d < len(k) {
			best, least = k, d
		}
	}
	return best
}

// editDistance is the Levenshtein distance in bytes.
func editDistance(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		diagonal := row[0]
		row[0] = i + 1
		for j := range len(b) {
			cost := 1
			if a[i] == b[j] {
				cost = 0
			}
			diagonal, row[j+1] = row[j+1], min(row[j+1]+1, row[j]+1, diagonal+cost)
		}
	}
	return row[len(b)]
}

func firstOf(s, other string) string {
	if s == "" {
		return other
	}
	return strconv.Quote(s)
}

func plainType(goType string) string {
	switch {
	case strings.HasPrefix(goType, "[]"):
		return "a list"
	case slices.Contains([]string{"int", "int64"}, goType):
		return "a whole number"
	case goType == "bool":
		return "true or false"
	case goType == "string":
		return "a text"
	}
	return "a group of keys"
}

func exampleOf(goType string) string {
	switch plainType(goType) {
	case "a list":
		return "[one, two]"
	case "a whole number":
		return "a number such as 5"
	case "true or false":
		return "true or false"
	case "a text":
		return "it in quotation marks"
	}
	return "its keys on the following lines, indented"
}
