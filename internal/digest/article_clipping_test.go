package digest

import (
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"

	"briefing/internal/brief"
	"briefing/internal/clean"
)

var (
	leading = regexp.MustCompile(`^(He|She|It|They|His|Her|Their|This|That|These|Those|But|And|However|Meanwhile|Also)\b`)
	stopped = regexp.MustCompile(`[.!]["”’)]*$`)
)

// TestClippings digests the two real clippings that lie beside the checkout, which are no part of it.
func TestClippings(t *testing.T) {
	files, _ := filepath.Glob("../../../shared/seeds/*.txt")
	if len(files) == 0 {
		t.Skip("skipped: no clippings in ../shared/seeds")
	}
	labels := labelled(t, "../../../shared/gold/seed_lines.json")
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			data, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			a := Article{ID: "a", Text: string(data), Clean: clean.Text(string(data))}
			d := Compose([]Article{a}, Options{})
			check(t, []Article{a}, d)
			if len(d.Points) != 5 || d.Title == "" || d.Lead.Text == "" || len(d.Topics) < 2 {
				t.Errorf("%d points, title %q, lead %q, topics %q", len(d.Points), d.Title, d.Lead.Text, d.Topics)
			}
			facts(t, filepath.Base(file), d)
			for _, p := range d.Points {
				quotes := strings.Count(p.Text, `"`)%2 == 0 && strings.Count(p.Text, "“") == strings.Count(p.Text, "”")
				if leading.MatchString(p.Text) || !stopped.MatchString(p.Text) || !quotes {
					t.Errorf("does not stand alone: %s", p.Text)
				}
				line := 1 + strings.Count(a.Text[:p.Evidence[0].Start], "\n")
				if role := labels[filepath.Base(file)][line]; role != "body" {
					t.Errorf("rests on line %d, which is %s: %s", line, role, p.Text)
				}
			}
		})
	}
}

// facts holds the timeline and the speakers of the two clippings against what a reader finds in them.
func facts(t *testing.T, file string, d brief.Digest) {
	known := map[string]struct{ days, speakers string }{
		"000_baa1b2cca6703b42.txt": {"2 3 5 6 8", "Volodymyr Zelensky/Telegram, Volodymyr Zelensky/social media, Emmanuel Macron/X"},
		"002_e9bffe495ead3f9d.txt": {"2 3 4", "Vladimir Putin/India Today, Yuri Ushakov/, Anton Penkovski/Current Time, Donald Trump/, Volodymyr Zelenskyy/nightly video address, Oleksandr Prokudin/Telegram"},
	}[file]
	var days []string
	for _, e := range d.Timeline {
		day := strconv.Itoa(e.Date.Day)
		if e.Date.Month != time.December {
			t.Errorf("%s is in no December: %s", e.Date, e.Text)
		}
		if len(days) == 0 || days[len(days)-1] != day {
			days = append(days, day)
		}
	}
	if got := strings.Join(days, " "); got != known.days {
		t.Errorf("the timeline has the days %s, want %s", got, known.days)
	}
	said := map[string]bool{}
	for _, q := range d.Quotes {
		said[q.Speaker+"/"+q.Via] = true
	}
	for _, want := range strings.Split(known.speakers, ", ") {
		if !said[want] {
			t.Errorf("%s is missing among %v", want, said)
		}
	}
}

// labelled returns the role of every line of every clipping, as people labelled them.
func labelled(t *testing.T, file string) map[string]map[int]string {
	data, err := os.ReadFile(file)
	if err != nil {
		t.Skip("skipped: the clippings have no labels")
	}
	var rows map[string][]struct {
		N    int
		Role string
		Keep bool
	}
	if err := json.Unmarshal(data, &rows); err != nil {
		t.Fatal(err)
	}
	roles := map[string]map[int]string{}
	for name, lines := range rows {
		roles[name] = map[int]string{}
		for _, l := range lines {
			roles[name][l.N] = l.Role
			if l.Keep {
				roles[name][l.N] = "body"
			}
		}
	}
	return roles
}
