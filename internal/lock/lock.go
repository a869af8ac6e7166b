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

// Parse reads a lock file: a line that names the format, then one JSON object a line. Lines that are
// damaged, as by a merge conflict, are reported; the lock is usable only when there is no problem.
func Parse(data []byte) (Lock, []brief.Problem) {
	l := Lock{}
	var problems []brief.Problem
	report := func(line int, message string) {
		problems = append(problems, brief.Problem{File: File, Line: line, Rule: "bad-lock", Message: message, Hint: "restore the file from version control; keep both sides' lines of a merge"})
	}
	n := 0
	for line := range bytes.Lines(data) {
		n++
		line = bytes.TrimSpace(line)
		if len(line) == 0 {
			continue
		}
		if n == 1 {
			var head struct{ Format int }
			if json.Unmarshal(line, &head) != nil || head.Format != format {
				report(n, fmt.Sprintf("does not begin with {\"format\":%d}", format))
			}
			continue
		}
		var e Entry
		decoder := json.NewDecoder(bytes.NewReader(line))
		decoder.DisallowUnknownFields()
		if err := decoder.Decode(&e); err != nil || e.ID == "" || e.Kind == "" {
			report(n, "is not an entry")
			continue
		}
		if _, twice := l[e.ID]; twice {
			report(n, fmt.Sprintf("id %q is there twice", e.ID))
		}
		l[e.ID] = e
	}
	return l, problems
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

// Identify gives each document whose file states no ID the one that its page was published under, if
// that is nobody else's: deleting a line of front matter makes no new item in feeds.
func (l Lock) Identify(documents []brief.Document) {
	byPage, used := map[string]string{}, map[string]bool{}
	for _, e := range l.Entries() {
		byPage[e.URL] = e.ID
	}
	for _, d := range documents {
		used[d.ID] = used[d.ID] || !d.Unnamed
	}
	for i := range documents {
		d := &documents[i]
		if id := byPage[d.Path()]; d.Unnamed && id != "" && !used[id] {
			d.ID = id
		}
	}
}

// Publish records that the documents are published, and returns what would change or reuse what
// readers rely on: an ID whose address or date is another than before (a document may list its old
// address under aliases), or an address that belonged to another ID. With accept the changes are
// recorded and none is returned. Documents without a date get that of their entry, else today.
func (l Lock) Publish(documents []brief.Document, today brief.Date, accept bool) []brief.Problem {
	owner := map[string]string{}
	for _, e := range l.Entries() {
		if e.URL != "" {
			owner[e.URL] = e.ID
		}
	}
	var problems []brief.Problem
	for i := range documents {
		d := &documents[i]
		e, known := l[d.ID]
		if d.Date.IsZero() {
			if d.Date = e.Date; d.Date.IsZero() {
				d.Date = today
			}
		}
		if d.Draft { // shown to its editor alone, so nobody relies on it yet
			continue
		}
		if !accept {
			problems = append(problems, changes(*d, e, known, owner)...)
		}
		e.ID, e.Kind, e.Date, e.URL = d.ID, d.Kind, d.Date, d.Path()
		l[d.ID] = e
	}
	return problems
}

// changes tells what of a document differs from its entry, and whose address it takes.
func changes(d brief.Document, e Entry, known bool, owner map[string]string) []brief.Problem {
	var problems []brief.Problem
	report := func(rule, message, hint string) {
		problems = append(problems, brief.Problem{File: d.File, Line: 1, Rule: rule, Message: message, Hint: hint + ", or build with --accept"})
	}
	if known && e.URL != "" {
		if e.URL != d.Path() && !slices.Contains(d.Aliases, e.URL) {
			report("moved-page", fmt.Sprintf("was published at %s and would move to %s", e.URL, d.Path()), fmt.Sprintf("keep the old address with \"aliases: [%s]\"", e.URL))
		}
		if e.Date != d.Date {
			report("moved-date", fmt.Sprintf("was published with the date %s and would get %s", e.Date, d.Date), "set the date back")
		}
	}
	if id := owner[d.Path()]; id != "" && id != d.ID {
		report("reused-page", fmt.Sprintf("would take the address %s of an earlier briefing (id %s)", d.Path(), id), "choose another slug")
	}
	return problems
}
