package verify

import (
	_ "embed"
	"slices"
	"strings"
)

//go:embed opposites.txt
var oppositeList string

// A pole is a side of a line of the list of opposites.
type pole struct {
	line  int16
	right bool
}

// poles are the sides on which a stem stands. The list has a line for each contrast, with a slash between
// the sides; whatever stands on one side is opposed to all on the other.
var poles = polesOf(oppositeList)

func polesOf(list string) map[string][]pole {
	m := map[string][]pole{}
	for n, line := range strings.Split(list, "\n") {
		left, right, _ := strings.Cut(line, "/")
		for k, side := range [...]string{left, right} {
			for _, word := range strings.Fields(side) {
				s := stem(unaccented(word))
				if p := (pole{int16(n), k == 1}); !slices.Contains(m[s], p) {
					m[s] = append(m[s], p)
				}
			}
		}
	}
	return m
}

// A root is a word's stem and the sides it stands on.
type root struct {
	stem  string
	sides []pole
}

func rootOf(key string) root {
	s := stem(unaccented(key))
	return root{s, poles[s]}
}

// addRoots finds the roots of the source's tokens.
func (x *index) addRoots() {
	x.roots = make([]root, len(x.tokens))
	seen := map[int32]root{}
	for i := range x.tokens {
		t := &x.tokens[i]
		r, ok := seen[t.word]
		if !ok {
			r = rootOf(t.key)
			seen[t.word] = r
		}
		x.roots[i] = r
	}
}

// opposed reports whether the passage has an opposite in the place of the claim's token i, and neither or both
// of them are denied.
func (pr *pairing) opposed(i int) bool {
	mine := rootOf(pr.claim.tokens[i].key)
	roots := pr.roots[pr.span().lo:]
	for j := range pr.b {
		if pr.from[j] >= 0 || pr.b[j].class == proper || pr.b[j].class == figure || !opposites(mine, roots[j]) {
			continue
		}
		exact := pr.between(i, j)
		if !exact && (pr.has(i) || !pr.inPlace(i, j)) || pr.converse(i, j) {
			continue
		}
		if deniedNear(pr.a, pr.b, pr.to, i) == deniedNear(pr.b, pr.a, pr.from, j) {
			return true
		}
	}
	return false
}

// converse reports whether who did it in the claim comes behind the verb in the passage: "Ray lost to Quill" is
// to say that Quill beat Ray.
func (pr *pairing) converse(i, j int) bool {
	for k := i - 1; k >= 0; k-- {
		if pr.a[k].class != proper && pr.a[k].class != content {
			continue
		}
		before, behind := whereabouts(pr, k, j)
		return behind && !before && passive(pr.a, pr.claim.tokens, i) == passive(pr.b, pr.words(), j)
	}
	return false
}

// whereabouts reports whether the passage has the claim's token k before and behind its token j.
func whereabouts(pr *pairing, k, j int) (before, behind bool) {
	for m, c := range pr.b {
		if sameCell(c, pr.a[k]) {
			before, behind = before || m < j, behind || m > j
		}
	}
	return before, behind
}

// passive reports whether a verb stands between a form of "be" and "by".
func passive(cells []cell, tokens []token, at int) bool {
	be := false
	for k := at - 1; k >= max(0, at-3); k-- {
		be = be || cells[k].id == beID
		if cells[k].class == content && !adverb(tokens[k].key) { // "was accused of fraud by"
			break
		}
	}
	for k := at + 1; be && k < min(len(cells), at+4); k++ {
		if tokens[k].key == "by" {
			return true
		}
	}
	return false
}

// hasOpposite reports whether the passage has an opposite of the claim's token h, which it then need not deny:
// "opposed" for "did not support".
func (pr *pairing) hasOpposite(h int) bool {
	mine, roots := rootOf(pr.claim.tokens[h].key), pr.roots[pr.span().lo:]
	for j := range pr.b {
		if pr.from[j] < 0 && opposites(mine, roots[j]) && pr.neighbours(h, j) {
			return true
		}
	}
	return false
}

// has reports whether the passage has the claim's token i in another place, where no other of the claim's is
// its like.
func (pr *pairing) has(i int) bool {
	for j, c := range pr.b {
		if pr.from[j] < 0 && sameCell(c, pr.a[i]) {
			return true
		}
	}
	return false
}

// between reports whether token i of the claim and token j of the passage stand right between the same words.
func (pr *pairing) between(i, j int) bool {
	left := i == 0 && j == 0 || i > 0 && j > 0 && int(pr.to[i-1]) == j-1
	right := i == len(pr.a)-1 && j == len(pr.b)-1 || i+1 < len(pr.a) && j+1 < len(pr.b) && int(pr.to[i+1]) == j+1
	return left && right
}

// inPlace reports whether the words of weight next to token i of the claim and to token j of the passage are the
// same on one side, and most of those around.
func (pr *pairing) inPlace(i, j int) bool {
	return pr.neighbours(i, j) && pr.alike(i, i+1, j) >= surely
}

// neighbours reports whether the words of weight next to two tokens are the same on one side.
func (pr *pairing) neighbours(i, j int) bool {
	for _, step := range [...]int{-1, 1} {
		if a, b := heavy(pr.a, i, step), heavy(pr.b, j, step); a >= 0 && b >= 0 && sameCell(pr.a[a], pr.b[b]) {
			return true
		}
	}
	return false
}

// heavy returns the next token of weight on one side, -1 where there is none.
func heavy(cells []cell, i, step int) int {
	for k := i + step; k >= 0 && k < len(cells); k += step {
		if c := cells[k].class; c != light && c != aux && c != link && c != negator {
			return k
		}
	}
	return -1
}

// opposites reports whether two words are opposed: by the list, or because one is the other with "un", "dis" or
// another such syllable before it.
func opposites(a, b root) bool {
	for _, p := range a.sides {
		if slices.Contains(b.sides, pole{p.line, !p.right}) {
			return true
		}
	}
	return undone(a.stem, b.stem) || undone(b.stem, a.stem) || without(a.stem, b.stem) || without(b.stem, a.stem)
}

// without reports whether one stem has the ending of lacking what the other has: "harmless", "harmful".
func without(a, b string) bool {
	root, ok := strings.CutSuffix(a, "les")
	return ok && len(root) >= 3 && b == root+"ful"
}

// undoing are the syllables that turn a word round, and how long the word is at least.
var undoing = map[string]int{"un": 3, "dis": 4, "in": 5, "im": 5, "il": 4, "ir": 4, "non": 4, "mis": 4, "mal": 6, "de": 7}

// undone reports whether a is b with an undoing syllable before it.
func undone(a, b string) bool {
	d := len(a) - len(b)
	return d >= 2 && d <= 3 && strings.HasSuffix(a, b) && undoing[a[:d]] > 0 && len(b) >= undoing[a[:d]]
}
