package name

import (
	"fmt"
	"strings"
	"testing"

	"briefing/internal/brief"
)

// show prints names as "Text kind gender [forms] {befores}", what is empty left out.
func show(names []brief.Name) string {
	var lines []string
	for _, n := range names {
		s := n.Text
		if n.Kind != "" {
			s += " " + string(n.Kind[0:2])
		}
		if n.Gender != "" {
			s += " " + string(n.Gender)
		}
		if len(n.Forms) > 1 || n.Forms[0] != n.Text {
			s += fmt.Sprintf(" %q", n.Forms)
		}
		var before []string
		for _, m := range n.Mentions {
			if m.Before != "" {
				before = append(before, m.Before)
			}
		}
		if len(before) > 0 {
			s += fmt.Sprintf(" {%s}", strings.Join(before, ", "))
		}
		lines = append(lines, s)
	}
	return strings.Join(lines, "; ")
}

func TestFind(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"a full name and its short forms", "President Viktor Zelmansky came. Mr Zelmansky's aide said “Zelmanskyy” had slept.", `Viktor Zelmansky pe m ["Viktor Zelmansky" "Zelmansky" "Zelmanskyy"] {President, Mr}`},
		{"posts and nationality before a name", "We met French President Amélie Roux and Dr Ann Ray.", "Amélie Roux pe {French President}; Ann Ray pe {Dr}"},
		{"the place in a post", "They met Kherson Governor Oleh Pidmohylny.", "Kherson pl; Oleh Pidmohylny pe {Kherson Governor}"},
		{"offices of several words", "Then Secretary of State John Quill and Major General Ida Wren spoke.", "John Quill pe {Secretary of State}; Ida Wren pe {Major General}"},
		{"initials", "We read J. K. Marlowe and George W. Tansy and J.R. Pell.", "J. K. Marlowe pe; George W. Tansy pe; J.R. Pell pe"},
		{"an initial for a given name", "We met John Tansy. A note by J. Tansy said so.", `John Tansy pe ["John Tansy" "J. Tansy"]`},
		{"particles", "We saw Ursula van der Amble, Omar al-Masri and Pat O'Dell.", "Ursula van der Amble pe; Omar al-Masri pe; Pat O'Dell pe"},
		{"a particle before a surname alone", "We saw Ursula von der Amble. Then von der Amble spoke.", `Ursula von der Amble pe ["Ursula von der Amble" "von der Amble"]`},
		{"suffixes", "He knew Martin Tansy, Jr., and Robert Pell III well.", "Martin Tansy, Jr pe; Robert Pell III pe"},
		{"capitals", "LONDON (Agency) -- The man told John Tansy to go. Then TANSY left London.", `London pl ["LONDON" "London"]; John Tansy pe ["John Tansy" "TANSY"]`},
		{"a family", "We met Mr Bill Tansy. Later Ms Ann Tansy came. Mr Tansy left, and Tansy sang.", `Bill Tansy pe m ["Bill Tansy" "Tansy"] {Mr, Mr}; Ann Tansy pe f {Ms}`},
		{"a family after the one who is called by the surname", "We met John Tansy. Tansy sat. His aunt Ann Tansy came. It rained. It snowed. Tansy left.", `John Tansy pe m ["John Tansy" "Tansy"]; Ann Tansy pe`},
		{"a family whose young are called by given names", "We met John Tansy and Gabby Tansy. Gabby sat. It rained. Tansy left.", `John Tansy pe ["John Tansy" "Tansy"]; Gabby Tansy pe ["Gabby Tansy" "Gabby"]`},
		{"no man under his wife's title", "We met Roger Tansy. Mrs Tansy came.", "Roger Tansy pe; Tansy pe f {Mrs}"},
		{"the surname that is a month or a word", "We met Home Secretary Ann May. Neil Young came.", "Ann May pe {Home Secretary}; Neil Young pe"},
		{"no post alone", "She was Secretary of State in the old Current Time.", "Current Time"},
		{"a nickname", "We met Dan \"the Oar\" Tansy. Tansy sat.", `Dan "the Oar" Tansy pe ["Dan \"the Oar\" Tansy" "Tansy"]`},
		{"no titles of works", "They read \"The Lamp of the Old Sea\" in Crail.", "Crail pl"},
		{"nationality before an unknown name", "We saw Slovak Petrik Wendal.", "Petrik Wendal pe {Slovak}"},
		{"plurals of posts", "We met Supreme Court Justices Ann Ray and Bo Wend.", "Supreme Court or; Ann Ray pe {Supreme Court Justices}; Bo Wend"},
		{"a family's plural is none", "We met Dan Zuck. The Zucks came.", "Dan Zuck pe"},
		{"both of a family in one breath", "We met Bill Tansy and Ann Tansy. Then Tansy sang.", "Bill Tansy pe; Ann Tansy pe; Tansy"},
		{"two of one surname are two", "We met John Tansy and Jane Tansy.", "John Tansy pe; Jane Tansy pe"},
		{"an acronym", "The World Barge Fund (WBF) met. The WBF slept.", `World Barge Fund or ["World Barge Fund" "WBF"]`},
		{"the same under one name", "In the U.S. and the US and the United States we saw the EU and U.N. men.", `United States pl ["U.S." "US" "United States"]; European Union or ["EU"]; United Nations or ["U.N."]`},
		{"bodies", "She left the Department of Health and Social Care for the University of Amble and the Bank of England.", "Department of Health and Social Care or; University of Amble or; Bank of England or"},
		{"places", "They live in Amble, near the town of Crail, and at Bude, Ukraine.", "Amble pl; Crail pl; Bude pl; Ukraine pl"},
		{"no words that only open sentences", "Bridges fell. Bridges are old. Engineers looked.", ""},
		{"what stands inside a sentence too", "Amble won. They like Amble.", "Amble"},
		{"no calendar, nationalities, pronouns", "On Monday in May the French and I met a Russian. Internet users did too.", ""},
		{"no headlines", "Ten Ways To Cook A Fine Old Goose\nShe likes Amble.", "Amble"},
		{"an age", "We asked Zully Wend, 34, to come.", "Zully Wend pe"},
		{"her gender by pronouns", "We asked Robin Wend to come. She came late. She sang.", "Robin Wend pe f"},
		{"no gender where two are around", "We asked Robin Wend and Sam Amble to come. She came late. She sang.", "Robin Wend pe; Sam Amble pe"},
		{"a spelling with the same given name", "We saw Alexei Wendov. Later Aleksei Wendov sang.", `Alexei Wendov pe ["Alexei Wendov" "Aleksei Wendov"]`},
		{"a verb of saying is none", "We asked if Will Tansy will sing. Will we?", "Will Tansy pe"},
		{"possessives", "Ann Ray's aunt saw Ray’s dog.", `Ann Ray pe ["Ann Ray" "Ray"]`},
		{"an adjective is none", "A US-drafted plan for London-based men and Stratford-Upon.", "Stratford-Upon"},
	}
	for _, tt := range tests {
		if got := show(Find(tt.text, spans(tt.text), "en")); got != tt.want {
			t.Errorf("%s\n got %s\nwant %s", tt.name, got, tt.want)
		}
	}
}
