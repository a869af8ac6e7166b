package brief

// A Name is a person, place or organisation that a text names, in whatever forms, under one canonical
// form.
type Name struct {
	Text     string   // the canonical form: the fullest, without honorific, possessive or post
	Kind     NameKind // "" when nothing tells
	Gender   Gender   // of a person, "" when nothing tells
	Forms    []string // every form in which the text has it, in order of first mention, honorifics left out
	Mentions []Mention
}

// A Mention is one place where a text uses a name, in order.
type Mention struct {
	Span          // of the form alone, in the source text: "Zelensky" of "Mr Zelensky's"
	Form   int    // which of the name's forms
	Before string // the honorific or post before it, as it stands there: "Mr", "French President"; else ""
}

// NameKind says what bears a name.
type NameKind string

// The kinds of name.
const (
	Person       NameKind = "person"
	Place        NameKind = "place"
	Organisation NameKind = "organisation"
)

// Gender is how a text speaks of a person: by "she", by "he", or in no way that tells.
type Gender string

// The genders that English pronouns tell apart.
const (
	Feminine  Gender = "f"
	Masculine Gender = "m"
)
