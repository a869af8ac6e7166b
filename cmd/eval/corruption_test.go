package main

import (
	"fmt"
	"io"
	"math/rand/v2"
	"regexp"
	"slices"
	"strings"
	"testing"

	"briefing/internal/brief"
)

// invented are two articles that nobody wrote for a paper.
var invented = []article{
	{ID: "a", Text: `Harold Wicket won the Malden Cup on Tuesday after 12 years of trying. Mayor Harold Wicket thanked Petra Lindqvist in a speech. ` +
		`"We never thought that the river would let us finish," Harold Wicket said after the race. Petra Lindqvist praised Harold Wicket at the finish. ` +
		`The council did not accept the second plan for the bridge. On Friday the council rejected a plan for 340 new boats near Thornbury. ` +
		`The race was stopped by the harbour police after three hours. Petra Lindqvist said the boats cost $4 million in October 2011. ` +
		`The water in Malden was higher than in Thornbury because the dam was open.`, Summary: summary{"Harold Wicket won the Malden Cup"}},
	{ID: "b", Text: `Oluwaseun Bamgbose sold his bakery in Kvitholmen in March 2003. The bakers of Kvitholmen were angry about the price of flour. Critics of Oluwaseun Bamgbose said nothing.`},
}

func TestCorruptions(t *testing.T) {
	m := readAll(invented)[0]
	for _, tt := range []struct {
		make func(*material, claim, *rand.Rand) (string, bool)
		of   string // how the sentence begins
		want string // what matches the changed sentence and not the old one
	}{
		{newDigits, "Harold", `after (?:[02-9]\d|1[013-9]) years`},
		{newNumberWord, "The race", `after (?:two|four|five|six|seven|eight|nine|ten|eleven) hours`},
		{newUnit, "The race", `three (?:days|minutes)`},
		{newYear, "Petra Lindqvist said", `(?:19|20)\d\d`},
		{newMonth, "Petra Lindqvist said", `in [A-Z][a-z]+ 2011`},
		{newWeekday, "Harold", `on (?:Mon|Wednes|Thurs|Sun|Satur)day`},
		{swapWeekday, "Harold", `on Friday`},
		{swapDigits, "On Friday", `for 12 new`},
		{misquoteSmall, `"We`, `^"(?:They never|We never thought this|We never thought that a|.*river will)`},
		{affirm, "The council did", `did accept`},
		{deny, "The race", `was not stopped`},
		{neverDid, "Harold", `never won`},
		{didNot, "Harold", `did not win`},
		{oppose, "On Friday", `accepted|approved`},
		{swapped(brief.Person), "Harold", `^Petra Lindqvist won`},
		{newSpeaker, `"We`, `Petra Lindqvist said`},
		{reverse, "Petra Lindqvist praised", `^Harold Wicket praised Petra`},
		{active, "The race", `^The harbour police stopped the race after`},
		{turnClause, "The water", `^Because the dam was open, the water`},
		{surname, "Petra Lindqvist praised", `^Lindqvist praised`},
		{toWords, "On Friday", `three hundred and forty new`},
		{toDigits, "The race", `after 3 hours`},
		{headlineCase, "The council did", `^The Council`},
		{marks("“", "”"), `"We`, `^“We.*finish,”`},
	} {
		c := m.claims[slices.IndexFunc(m.claims, func(c claim) bool { return strings.HasPrefix(c.text, tt.of) })]
		got, ok := tt.make(m, c, rand.New(rand.NewPCG(1, 1)))
		if !ok || got == c.text || !regexp.MustCompile(tt.want).MatchString(got) {
			t.Errorf("%q\n got %q, %v\nwant a match of %q", c.text, got, ok, tt.want)
		}
	}
}

func TestTrialsAreTheSameTwice(t *testing.T) {
	list := func() string {
		var all []string
		for _, m := range readAll(invented) {
			for _, c := range []campaign{corruptions, rewordings} {
				for _, one := range m.trials(c.makers) {
					all = append(all, fmt.Sprint(one.maker, one.now))
				}
			}
		}
		return strings.Join(all, "\n")
	}
	if a, b := list(), list(); a != b || len(a) < 500 {
		t.Errorf("two lists differ or say little:\n%s\n\n%s", a, b)
	}
}

func TestLacks(t *testing.T) {
	m := readAll(invented)[0]
	for _, tt := range []struct{ highlight, want string }{
		{"Wicket wins cup after twelve years", ""},
		{"Racing: Wicket wins in Malden", "Racing"},
		{"Wicket's win cost 5 million", "5"},
		{"Wicket beat Okonkwo", "Okonkwo"},
		{"Wicket won the MC", ""},
	} {
		if got := m.lacks(tt.highlight); got != tt.want {
			t.Errorf("lacks(%q) = %q, want %q", tt.highlight, got, tt.want)
		}
	}
}

func TestChoose(t *testing.T) {
	all := measures(0, io.Discard)
	some, err := choose(all, "speed,corruption")
	if err != nil || strings.Join(names(some), " ") != "corruption speed" {
		t.Errorf("got %v, %v", names(some), err)
	}
	if _, err := choose(all, "speling"); err == nil {
		t.Error("a measure that there is not was taken")
	}
}
