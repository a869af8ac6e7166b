package wording

import "testing"

// TestClasses: every word of the tables is found in its class.
func TestClasses(t *testing.T) {
	for c, table := range map[class]map[string]bool{ofPeople: people, ofFinite: finite, ofForetold: foretold, ofNational: national, ofSaying: saying, ofLeaning: leaning} {
		for w := range table {
			if classOf(w)&c == 0 {
				t.Errorf("%q is not of class %b", w, c)
			}
		}
	}
	for _, w := range []string{"", "wend", "bridgekeeper", "averyverylongwordindeedofnotable"} {
		if c := classOf(w); c != 0 {
			t.Errorf("%q is of class %b", w, c)
		}
	}
}
