package verify

import "testing"

func TestNearest(t *testing.T) {
	text := "A storm hit Marwick on Monday. Twelve people were hurt.\n\nThe mayor, Ada Quill, thanked the crews."
	v := New([]Source{{ID: "a", Text: text}}).Check("Mayor Ada Quill thanked crews.")
	if e := v.Nearest; e.Source != "a" || e.Quote != "The mayor, Ada Quill, thanked the crews." || e.In(text) != e.Quote || e.Paragraph != 2 {
		t.Errorf("got %+v", e)
	}
}
