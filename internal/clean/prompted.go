package clean

import "strings"

// prompted claims what a prompt introduces: the title under a video player, the names under "Topics",
// the titles under "Related stories".
func (p *page) prompted() {
	for i := 0; i < len(p.units); i++ {
		switch p.units[i].reason {
		case "player prompt":
			p.claimAfter(i, 1, "video title", func(u *unit) bool {
				return !u.stop && u.words <= 16 && (titleCase(u.kept()) || u.words <= 3 && isDuration(u.folded))
			})
		case "topic prompt":
			if p.units[i].words <= 5 {
				p.claimAfter(i, 12, "topic name", func(u *unit) bool { return !u.stop && u.words <= 3 && (u.bullet || startsName(u.kept())) })
			}
		case "related list":
			p.claimAfter(i, 10, "related link", func(u *unit) bool {
				return !u.stop && !strings.HasSuffix(u.kept(), ":") && u.words >= 4 && u.words <= 20 && !p.cutShort(u) || u.words <= 3 && !u.stop && u.bullet
			})
		}
	}
}

// claimAfter claims the run of at most n units after unit i that suit. In a run of names or titles,
// the one directly before a paragraph may be its cross-head, so a run of several that ends at a blank
// line ends there.
func (p *page) claimAfter(i, n int, reason string, suits func(*unit) bool) {
	for j := i + 1; j < len(p.units) && j <= i+n; j++ {
		u := &p.units[j]
		if !u.open() || !suits(u) || u.blank && j > i+1 && !p.spaced && !p.units[j-1].blank {
			return
		}
		if n > 1 && j > i+1 && j+1 < len(p.units) && p.units[j+1].open() && p.units[j+1].stop && p.units[j+1].words > 8 && u.words <= 8 && !titleCase(u.kept()) {
			return
		}
		u.judge(Noise, reason)
	}
}

func isDuration(words []string) bool {
	return len(words) == 1 && isClock(words[0])
}

// startsName holds of "Ukraine", "#Ukraine" and "war in Ukraine" but not of a word in lower case.
func startsName(s string) bool { return startsUpper(strings.TrimLeft(s, "#+ ")) }
