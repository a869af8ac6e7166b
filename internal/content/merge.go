package content

import (
	"bytes"
	"slices"
	"strings"

	"briefing/internal/brief"
	"briefing/internal/frontmatter"
)

// A Part is a part of a generated file that a person may change.
type Part string

// The parts, each with a hash of its own in the front matter.
const (
	PartBody        Part = "body"
	PartTitle       Part = "title"
	PartDescription Part = "description"
	PartTopics      Part = "topics"
)

// Edited returns the parts of a document that a person changed since Briefing wrote them; all of them
// for a hand-written document.
func Edited(d brief.Document) []Part {
	all := []Part{PartBody, PartTitle, PartDescription, PartTopics}
	if d.Generated == nil {
		return all
	}
	now := map[Part]string{
		PartBody:        d.BodyHash(),
		PartTitle:       brief.Hash(d.Title),
		PartDescription: brief.Hash(d.Description),
		PartTopics:      brief.Hash(strings.Join(d.Topics, "\n")),
	}
	was := map[Part]string{
		PartBody:        d.Generated.Body,
		PartTitle:       d.Generated.Title,
		PartDescription: d.Generated.Description,
		PartTopics:      d.Generated.Topics,
	}
	return slices.DeleteFunc(all, func(p Part) bool { return now[p] == was[p] })
}

// Merge returns the file of a document after its sources were digested anew into fresh. old is the
// file's bytes, d what Parse read of them, and kept the parts that stay as they are: [Edited] of d, or
// none where an editor asked for everything fresh.
//
// A kept body keeps the whole file byte for byte, because its passages are those of the digest it was
// written from; a story's front matter then still lists the sources that joined it. Otherwise each line of the front matter that Briefing did not write stays, comments
// and order included, and so does every kept part.
func Merge(old []byte, d brief.Document, fresh brief.Briefing, kept []Part) []byte {
	if slices.Contains(kept, PartBody) {
		if d.Kind != brief.KindStory {
			return old
		}
		return joinSources(old, d, fresh.Meta.Sources)
	}
	fresh.Meta = mergeMeta(d, fresh.Meta, kept)
	body := marshalBody(fresh)
	fresh.Generated = generated(fresh.Meta, body)
	if d.Generated != nil { // a kept part stays known as changed by hand
		for _, part := range kept {
			switch part {
			case PartTitle:
				fresh.Generated.Title = d.Generated.Title
			case PartDescription:
				fresh.Generated.Description = d.Generated.Description
			case PartTopics:
				fresh.Generated.Topics = d.Generated.Topics
			}
		}
	}
	block, _, _, _ := frontmatter.Split(normalise(old))
	return file(refresh(split(block), split(marshalMeta(fresh.Meta)), owned(d.Kind, kept)), body)
}

// owned lists the front matter that Briefing writes anew, without the parts that are kept.
func owned(kind brief.Kind, kept []Part) []string {
	keys := []string{"title", "description", "topics", "sources", "generated"}
	if kind == brief.KindStory {
		keys = append(keys, "updated", "updates")
	}
	return slices.DeleteFunc(keys, func(key string) bool { return slices.Contains(kept, Part(key)) })
}

// joinSources puts the sources that joined a story into the front matter of one that was edited, and leaves
// everything else as it is: its text rests on the others as they were.
func joinSources(old []byte, d brief.Document, sources []brief.Source) []byte {
	meta := d.Meta
	for _, s := range sources {
		if !slices.ContainsFunc(meta.Sources, func(o brief.Source) bool { return o.ID == s.ID }) {
			meta.Sources = append(slices.Clip(meta.Sources), s)
		}
	}
	if len(meta.Sources) == len(d.Sources) {
		return old
	}
	block, body, _, _ := frontmatter.Split(normalise(old))
	return slices.Concat([]byte("---\n"), refresh(split(block), split(marshalMeta(meta)), []string{"sources"}), []byte("---\n"), body)
}

// mergeMeta puts the fresh values of what Briefing knows over the document's front matter.
func mergeMeta(d brief.Document, fresh brief.Meta, kept []Part) brief.Meta {
	next := d.Meta
	if !slices.Contains(kept, PartTitle) {
		next.Title = fresh.Title
	}
	if !slices.Contains(kept, PartDescription) {
		next.Description = fresh.Description
	}
	if !slices.Contains(kept, PartTopics) {
		next.Topics = fresh.Topics
	}
	if d.Kind == brief.KindStory {
		next.Updated, next.Updates = fresh.Updated, fresh.Updates
	}
	next.Sources = nil
	for _, s := range fresh.Sources {
		if i := slices.IndexFunc(d.Sources, func(o brief.Source) bool { return o.ID == s.ID || o.SHA256 == s.SHA256 }); i >= 0 || len(d.Sources) == 1 && len(fresh.Sources) == 1 {
			s = mergeSource(d.Sources[max(i, 0)], s) // a seed both moved and changed is still the only one
		}
		next.Sources = append(next.Sources, s)
	}
	return next
}

// mergeSource keeps what an editor noted of a source where the source itself does not say.
func mergeSource(old, fresh brief.Source) brief.Source {
	keep := func(value *string, old string) {
		if *value == "" {
			*value = old
		}
	}
	keep(&fresh.Title, old.Title)
	keep(&fresh.Publisher, old.Publisher)
	keep(&fresh.Agency, old.Agency)
	keep(&fresh.Author, old.Author)
	keep(&fresh.URL, old.URL)
	keep(&fresh.Language, old.Language)
	if fresh.Date.IsZero() {
		fresh.Date = old.Date
	}
	if !old.FirstRead.IsZero() {
		fresh.FirstRead = old.FirstRead
	}
	return fresh
}

// A field is one top-level key of a YAML block with all its lines, the comments above it included.
type field struct {
	key   string
	lines []byte
}

func split(block []byte) []field {
	var fields []field
	var above []byte // comments and blank lines before the next key
	for line := range bytes.Lines(block) {
		top := line[0] != ' ' && line[0] != '\t' && line[0] != '-'
		trimmed := bytes.TrimSpace(line)
		if len(trimmed) == 0 || trimmed[0] == '#' && top {
			above = append(above, line...)
			continue
		}
		if key, _, ok := bytes.Cut(line, []byte(":")); ok && top {
			fields = append(fields, field{strings.Trim(string(key), `"' `), slices.Concat(above, line)})
		} else if len(fields) > 0 {
			last := &fields[len(fields)-1]
			last.lines = slices.Concat(last.lines, above, line)
		}
		above = nil
	}
	if len(above) > 0 {
		fields = append(fields, field{"", above})
	}
	return fields
}

// refresh replaces, in the old fields, the values of the own ones by those of written. Fields that the old
// block lacks are added in the order of written; all others stay.
func refresh(old, written []field, own []string) []byte {
	var out []byte
	for _, f := range old {
		i := slices.IndexFunc(written, func(w field) bool { return w.key == f.key })
		switch {
		case !slices.Contains(own, f.key) || f.key == "":
			out = append(out, f.lines...)
		case i >= 0:
			out = append(append(out, comments(f.lines)...), written[i].lines...)
		}
	}
	for _, w := range written {
		if slices.Contains(own, w.key) && !slices.ContainsFunc(old, func(f field) bool { return f.key == w.key }) {
			out = append(out, w.lines...)
		}
	}
	return out
}

// comments returns the lines above a field's key.
func comments(lines []byte) []byte {
	var out []byte
	for line := range bytes.Lines(lines) {
		if t := bytes.TrimSpace(line); len(t) > 0 && t[0] != '#' {
			break
		}
		out = append(out, line...)
	}
	return out
}
