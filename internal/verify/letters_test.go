package verify

import "testing"

// TestLetters: a name is one with the marks on its letters and without.
func TestLetters(t *testing.T) {
	for _, tt := range []struct {
		source, claim string
		want          bool
	}{
		{"Joao Teixeira praised the plan. Pedro Lima met Joao Teixeira.", "João Teixeira praised the plan.", true},
		{"João Teixeira praised the plan. Pedro Lima met João Teixeira.", "Joao Teixeira praised the plan.", true},
		{"Jürgen Müller praised Søren Kjær and Paweł Łęcki in Malmö.", "Juergen Mueller praised Soren Kjaer and Pawel Lecki in Malmo.", true},
		{"Juergen Mueller praised Soren Kjaer and Pawel Lecki in Malmo.", "Jürgen Müller praised Søren Kjær and Paweł Łęcki in Malmö.", true},
		{"João Teixeira praised the plan. Pedro Lima met João Teixeira.", "Pedro Lima praised the plan.", false},
	} {
		if v := New([]Source{{ID: "a", Text: tt.source}}).Check(tt.claim); v.Supported() != tt.want {
			t.Errorf("%s: got %v", tt.claim, v.Missing)
		}
	}
}

// TestTurnedElsewhere: denials and opposites of other languages, and what stands beside names.
func TestTurnedElsewhere(t *testing.T) {
	for _, tt := range []struct {
		source, claim string
		want          bool
	}{
		{"Der Rat wies den Plan am Montag zurück.", "Der Rat nahm den Plan am Montag an.", false},
		{"Die Zahl der Boote steigt im Hafen.", "Die Zahl der Boote sinkt im Hafen.", false},
		{"Die Zahl der Boote steigt im Hafen.", "Im Hafen steigt die Zahl der Boote.", true},
		{"Der Rat wird den Plan nicht bezahlen.", "Der Rat wird den Plan bezahlen.", false},
		{"Der Rat hat keinen Plan für den Hafen.", "Der Rat hat einen Plan für den Hafen.", false},
		{"Le maire ne fera pas appel de la décision.", "Le maire fera appel de la décision.", false},
		{"Le maire a rejeté le projet du port.", "Le maire a accepté le projet du port.", false},
		{"El alcalde no pagará el puerto nuevo.", "El alcalde pagará el puerto nuevo.", false},
		{"El precio subió en mayo en el puerto.", "El precio bajó en mayo en el puerto.", false},
		{"The councillor voted against the plan to close the pool.", "The councillor voted for the plan to close the pool.", false},
		{"He can no longer walk without help.", "He can walk without help.", false},
		{"The warning was lifted. It had been in force for a day.", "The warning is no longer in force.", true},
		{"Profits of the mill doubled in May.", "Profits of the mill halved in May.", false},
		{"Ada Brito accused Carl Menz of fraud.", "Carl Menz was accused of fraud by Ada Brito.", true},
		{"Ada Brito accused Carl Menz of fraud.", "Ada Brito was accused of fraud by Carl Menz.", false},
		{"Ada Brito met Carl Menz in Marl.", "Carl Menz met Ada Brito in Marl.", true},
		{"Dr Hinemoa Waitere praised Mr Carl Menz.", "Mr Carl Menz praised Dr Hinemoa Waitere.", false},
		{"Dr Hinemoa Waitere praised Mr Carl Menz.", "Hinemoa Waitere praised Carl Menz.", true},
		{"Badr al-Sharqawi praised Carl Menz.", "Carl Menz praised Badr al-Sharqawi.", false},
		{"Ada Brito praised Carl Menz in Marl.", "Carl Menz praised Ada Brito in Marl.", false},
	} {
		if v := New([]Source{{ID: "a", Text: tt.source}}).Check(tt.claim); v.Supported() != tt.want {
			t.Errorf("%s: got %v", tt.claim, v.Missing)
		}
	}
}
