package brief

import "slices"

// A Source is one text that briefings cite. Its fields are what is published of it: the record, never
// the whole text.
type Source struct {
	ID        string `yaml:"id"`                  // path under seeds/ without extension
	Title     string `yaml:"title,omitempty"`     // the source's own headline
	Publisher string `yaml:"publisher,omitempty"` // the outlet
	Agency    string `yaml:"agency,omitempty"`    // the wire agency it credits, "AFP"
	Author    string `yaml:"author,omitempty"`
	URL       string `yaml:"url,omitempty"`
	Date      Date   `yaml:"date,omitempty"`       // when it was published; zero when it does not say
	Language  string `yaml:"language,omitempty"`   // BCP 47
	SHA256    string `yaml:"sha256,omitempty"`     // of the file's bytes, in hexadecimal
	Bytes     int    `yaml:"bytes,omitempty"`      // length of its body text, to tell how much of it is quoted
	FirstRead Date   `yaml:"first_read,omitempty"` // the UTC day it was first digested

	// In a story, the ID of the source this one is counted with, because the two are not independent of
	// each other; and why. Both are empty for a source that stands for itself.
	CopyOf string  `yaml:"copy_of,omitempty"`
	CopyBy CopyWhy `yaml:"copy_by,omitempty"`
}

// CopyWhy says what ties one source to another of the same story.
type CopyWhy string

// The ties between sources, weakest last.
const (
	CopyText      CopyWhy = "text"      // they share most of their text
	CopyAgency    CopyWhy = "agency"    // both credit one wire agency
	CopyPublisher CopyWhy = "publisher" // one publisher brought out both
)

// Meta is the front matter of a file in content/: everything about a briefing or story but its text.
type Meta struct {
	ID          string         `yaml:"id,omitempty"` // fixed when first written; feeds and short links use it
	Title       string         `yaml:"title"`
	Slug        string         `yaml:"slug,omitempty"` // the file's name is used when empty
	Date        Date           `yaml:"date,omitempty"`
	Updated     Date           `yaml:"updated,omitempty"`
	Description string         `yaml:"description,omitempty"` // one sentence, at most 160 characters
	Topics      []string       `yaml:"topics,omitempty"`
	Language    string         `yaml:"language,omitempty"` // BCP 47
	Story       string         `yaml:"story,omitempty"`    // a story's slug, or "none"
	Sources     []Source       `yaml:"sources,omitempty"`
	Generated   *Generated     `yaml:"generated,omitempty"` // nil in a hand-written file
	Reviewed    []Review       `yaml:"reviewed,omitempty"`
	Corrections []Correction   `yaml:"corrections,omitempty"`
	Overrides   []Override     `yaml:"overrides,omitempty"`
	Updates     []Update       `yaml:"updates,omitempty"` // of a story, oldest first; the first is its writing
	Aliases     []string       `yaml:"aliases,omitempty"` // earlier paths, "/briefings/old-slug/"
	Draft       bool           `yaml:"draft,omitempty"`
	Extra       map[string]any `yaml:"extra,omitempty"` // whatever the editor keeps
}

// Generated records what Briefing itself wrote, so that a person's change is noticed: a part whose
// hash no longer matches was edited by hand. Hashes are the first 16 hexadecimal digits of the
// part's SHA-256, taken with LF line endings.
type Generated struct {
	Format      int    `yaml:"format"` // of the file; see package content
	Body        string `yaml:"body"`
	Title       string `yaml:"title"`
	Description string `yaml:"description"`
	Topics      string `yaml:"topics"`
}

// A Review is a person's sign-off of the text that hashes to Hash.
type Review struct {
	By   string `yaml:"by"`
	On   Date   `yaml:"on"`
	Hash string `yaml:"hash,omitempty"`
}

// An Update says which key points a story gained on a day. A point is known by the anchors of its
// passages, see [Evidence.Anchor].
type Update struct {
	On     Date     `yaml:"on"`
	Points []string `yaml:"points,flow"`
}

// A Correction says what a published text said before and what it says now.
type Correction struct {
	On  Date   `yaml:"on"`
	Was string `yaml:"was"`
	Now string `yaml:"now"`
}

// An Override publishes a claim that its sources do not support, with the editor's reason.
type Override struct {
	Claim  string `yaml:"claim"`
	Reason string `yaml:"reason"`
}

// A Point is a statement and the passages it rests on: the lead and every key point is one.
type Point struct {
	Text     string     `json:"text"`
	Evidence []Evidence `json:"evidence,omitempty"`
	Edits    []string   `json:"edits,omitempty"` // how Text differs from the quote: "dateline", "connective", …
}

// RestsOn reports whether every passage of the point is one of other's too, so that printing both would
// tell a reader the same thing twice.
func (p Point) RestsOn(other Point) bool {
	for _, e := range p.Evidence {
		if !slices.ContainsFunc(other.Evidence, func(o Evidence) bool { return o.Source == e.Source && o.Span == e.Span }) {
			return false
		}
	}
	return len(p.Evidence) > 0
}

// An Event is an entry of a timeline. Until is the last day of a range, zero when it is one date.
type Event struct {
	Date     Date       `json:"date"`
	Until    Date       `json:"until,omitzero"`
	Text     string     `json:"text"`
	Evidence []Evidence `json:"evidence,omitempty"`
}

// A Quotation is who said what: the speaker's own words, and through which channel.
type Quotation struct {
	Speaker  string     `json:"speaker"`
	Verb     string     `json:"verb,omitempty"` // "said", "wrote"
	Text     string     `json:"text"`           // without its quotation marks
	Via      string     `json:"via,omitempty"`  // "Telegram"
	Evidence []Evidence `json:"evidence,omitempty"`
}

// A Difference is where sources do not agree on a figure: what each of them says, one account a source.
type Difference struct {
	Accounts []Point
}

// A Digest is what the left half makes of one or several source texts.
type Digest struct {
	Title       string       `json:"title,omitempty"`
	Lead        Point        `json:"-"`
	Description string       `json:"-"`
	Points      []Point      `json:"points"`
	Timeline    []Event      `json:"timeline,omitempty"`
	Quotes      []Quotation  `json:"quotes,omitempty"`
	Differences []Difference `json:"-"` // of a story
	Topics      []string     `json:"topics,omitempty"`
}

// A Briefing is a digest with the record of where it came from, ready to be written to content/.
type Briefing struct {
	Meta
	Digest Digest
}

// A Claim is a statement of a content file that cites its sources.
type Claim struct {
	Text     string // as a reader sees it, without markup or marks
	Line     int    // in the file, from 1
	Evidence []Evidence
}

// A Document is a file of content/ as it lies there, written by Briefing or by hand.
type Document struct {
	Meta
	Kind    Kind
	File    string              // slash-separated, relative to the site's folder
	Body    string              // the Markdown after the front matter, with LF line endings
	Line    int                 // the file's line at which Body begins
	Claims  []Claim             // every cited statement, in order
	Uncited []Claim             // what no mark stands by and is a claim all the same: title, description, lead, entries of generated sections
	Notes   map[string]Evidence // the passage each footnote label of Body cites
	Unnamed bool                // the file states no ID; ID was made of its name
	Keys    map[string]int      // the file's line of each top-level key of the front matter
	Written string              // the hash of Body as the file has it, where Body shows quotations otherwise
}

// LineOf returns the file's line of a key of the front matter, 1 where it has none.
func (d Document) LineOf(key string) int { return max(d.Keys[key], 1) }

// BodyHash returns the hash of the body as it is in the file; see [Hash].
func (d Document) BodyHash() string {
	if d.Written != "" {
		return d.Written
	}
	return Hash(d.Body)
}

// Kind says which folder of content/ a document lies in.
type Kind string

// The kinds of document.
const (
	KindBriefing Kind = "briefings"
	KindStory    Kind = "stories"
)

// Path returns the address of the document's page, "/briefings/slug/".
func (d Document) Path() string { return "/" + string(d.Kind) + "/" + d.Slug + "/" }
