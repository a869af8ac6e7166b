// Package lock remembers what was written and published: the ids, dates and addresses that readers,
// feeds and short links rely on, and which seed each briefing came from.
package lock

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"briefing/internal/brief"
)

// File is the lock's name in the site's folder. It belongs under version control.
const File = "briefing.lock"

const format = 1

// An Entry is what is remembered of one briefing or story. An entry is never dropped: that its file
// is gone is how a deleted briefing is told from one that was never written.
type Entry struct {
	ID     string     `json:"id"`
	Kind   brief.Kind `json:"kind"`
	Source string     `json:"source,omitempty"` // the seed's ID today; a moved seed moves it
	SHA256 string     `json:"sha256,omitempty"` // of the seed's bytes when last digested
	Date   brief.Date `json:"date,omitzero"`    // of publication
	URL    string     `json:"url,omitempty"`    // path of the page; empty until it is published
	Was    []string   `json:"was,omitempty"`    // published paths that its aliases still answer for, sorted
	Text   string     `json:"text,omitempty"`   // the hash of the body as published, of a file that states no ID

	Story   string `json:"story,omitempty"`   // the ID of the story a briefing was grouped into, "none" for none, "" before
	Checked string `json:"checked,omitempty"` // the fingerprint of the text that its sources bore out
	Passed  string `json:"passed,omitempty"`  // the seal of its claims and passages, for where the sources are not at hand
}

// A Lock holds the entries by ID. The zero Lock is empty and ready to read from.
type Lock map[string]Entry

// Load reads briefing.lock from a site's folder; a site without one has an empty Lock.
func Load(site fs.FS) (Lock, []brief.Problem) {
	data, err := fs.ReadFile(site, File)
	if errors.Is(err, fs.ErrNotExist) {
		return Lock{}, nil
	}
	if err != nil {
		return Lock{}, []brief.Problem{{File: File, Rule: "unreadable", Message: "cannot be read: " + err.Error(), Hint: "make it a readable file"}}
	}
	return Parse(data)
}

// Lost reports that a site was published and nothing remembers it: its lock has no entry, and a feed of public, the
// site's folder as built, has items. A build would then date them anew and give them other ids. It returns none for a
// site that was never built here, such as a fresh clone.
func (l Lock) Lost(public fs.FS) []brief.Problem {
	if len(l) > 0 {
		return nil
	}
	for _, name := range []string{"feed.xml", "stories/feed.xml"} {
		if data, err := fs.ReadFile(public, name); err == nil && bytes.Contains(data, []byte(">urn:briefing:")) {
			return []brief.Problem{{
				File: File, Rule: "lost-lock", Message: "remembers nothing of what public/" + name + " has published",
				Hint: "restore it from version control, or build with --accept",
			}}
		}
	}
	return nil
}

// Parse reads a lock file: a line that names the format, then one JSON object a line. Lines that are
// damaged, as by a merge conflict, are reported; the lock is usable only when there is no problem.
func Parse(data []byte) (Lock, []brief.Problem) {
	l, lines := Lock{}, map[string]int{}
	var problems []brief.Problem
	report := func(line int, message, hint string) {
		problems = append(problems, brief.Problem{File: File, Line: line, Rule: "bad-lock", Message: message, Hint: hint})
	}
	n, headed := 0, false
	for line := range bytes.Lines(data) {
		n++
		line = bytes.TrimSpace(line)
		if len(line) == 0 {
			continue
		}
		if !headed {
			headed = true
			if !isHead(line) {
				report(n, fmt.Sprintf("does not begin with {\"format\":%d}", format), restore)
			}
			continue
		}
		e, ok := entryOf(line)
		if !ok {
			report(n, "is not an entry", remedy(line))
			continue
		}
		if first, twice := lines[e.ID]; twice {
			drop, why := worse(l[e.ID], e, first, n)
			report(n, fmt.Sprintf("id %q is there twice, in lines %d and %d", e.ID, first, n), fmt.Sprintf("delete line %d, %s", drop, why))
			if drop == n {
				continue
			}
		}
		l[e.ID], lines[e.ID] = e, n
	}
	if !headed {
		report(1, "is empty", restore)
	}
	return l, problems
}

const restore = "restore the file from version control"

func isHead(line []byte) bool {
	var head struct{ Format int }
	return json.Unmarshal(line, &head) == nil && head.Format == format
}

func entryOf(line []byte) (e Entry, ok bool) {
	decoder := json.NewDecoder(bytes.NewReader(line))
	decoder.DisallowUnknownFields()
	err := decoder.Decode(&e)
	return e, err == nil && e.ID != "" && e.Kind != ""
}

// remedy tells what to do about a line that is no entry: the marks of a merge are deleted, for what stands between them
// is entries of both sides.
func remedy(line []byte) string {
	for _, mark := range []string{"<<<<<<<", "|||||||", "=======", ">>>>>>>"} {
		if bytes.HasPrefix(line, []byte(mark)) {
			return "delete this line, a mark of the merge, and keep the entries of both sides"
		}
	}
	return restore
}

// worse tells which of two entries of one ID is to go, by its line, and why: the one that says less of what readers
// rely on, or says it of a later day, for the earlier one was what they saw first.
func worse(a, b Entry, lineA, lineB int) (line int, why string) {
	switch {
	case a.URL == "" && b.URL != "":
		return lineA, "which has no url"
	case a.URL != "" && b.URL == "":
		return lineB, "which has no url"
	case a.Date.Compare(b.Date) > 0 && !b.Date.IsZero():
		return lineA, "which has the later date"
	case a.Date.Compare(b.Date) < 0 && !a.Date.IsZero():
		return lineB, "which has the later date"
	case a.URL != b.URL && slices.Contains(b.Was, a.URL):
		return lineA, "whose url is an earlier one"
	case a.URL != b.URL && !slices.Contains(a.Was, b.URL):
		return lineB, "unless the page is now at " + b.URL
	}
	return lineB, "which says the same or less"
}

// Marshal writes what Parse reads: one line an entry, in the order of their IDs, so that two people's
// additions merge.
func (l Lock) Marshal() []byte {
	var b bytes.Buffer
	fmt.Fprintf(&b, "{\"format\":%d}\n", format)
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false)
	for _, e := range l.Entries() {
		if err := encoder.Encode(e); err != nil {
			panic("lock: " + err.Error()) // the type is ours and plain
		}
	}
	return b.Bytes()
}

// Entries returns the entries in the order of their IDs.
func (l Lock) Entries() []Entry {
	entries := make([]Entry, 0, len(l))
	for _, e := range l {
		entries = append(entries, e)
	}
	slices.SortFunc(entries, func(a, b Entry) int { return strings.Compare(a.ID, b.ID) })
	return entries
}
