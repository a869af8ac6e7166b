package clean

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// creditLabels open the name of whoever made a picture.
var creditLabels = compile([]prompt{{
	reason: "photo credit",
	start: []string{
		"photo", "photos", "photograph", "photographs", "photographer", "photography", "picture", "pictures", "pic", "pics", "image", "images", "illustration", "graphic", "graphics", "infographic", "video still",
		"photo credit", "photo credits", "photo courtesy", "photo source", "photo illustration", "image credit", "image credits", "image source", "image courtesy", "picture credit", "picture source", "picture courtesy",
		"credit", "credits", "chart", "map", "credit image", "screenshot", "screengrab", "screen grab", "file photo", "file picture", "file pic", "file image", "archive photo", "handout", "cover image", "cover photo", "featured image", "lead image", "main image", "video credit", "pool photo",
		"foto", "fotos", "bild", "bilder", "bildquelle", "bildnachweis", "grafik", "crédit photo", "crédit", "фото", "ілюстрація", "фотографія", "скріншот", "скриншот",
	},
}})

// creditBy are credits whose words need no colon.
var creditBy = compile([]prompt{{
	reason: "photo credit",
	whole: []string{
		"file photo", "file image", "file picture", "file pic", "archive photo", "stock photo", "imago", "imago images", "picture alliance", "handout photo", "courtesy photo", "photo illustration", "photo supplied", "image supplied",
		"supplied photo", "submitted photo", "getty", "alamy", "shutterstock", "istock", "unsplash", "representational image", "representative image", "image for representation", "photo for representation", "symbolbild", "archivbild", "archivfoto", "screenshot", "screengrab", "screen grab",
	},
	start: []string{
		"photo by", "photos by", "photograph by", "photographs by", "photography by", "picture by", "pictures by", "image by", "images by", "illustration by", "illustrated by", "graphic by", "graphics by",
		"photo via", "image via", "picture via", "video by", "photo courtesy", "image courtesy", "courtesy of", "courtesy", "image source", "image credit", "photo credit", "ap photo", "reuters photo", "afp photo", "via reuters",
		"via ap", "via afp", "via getty", "getty images", "foto von", "file photo", "ap images", "screenshot from", "screengrab from", "screenshot via", "representational image", "photo illustration by",
	},
}})

// captionLabels open a caption.
var captionLabels = compile([]prompt{{
	reason: "caption",
	start:  []string{"image caption", "media caption", "photo caption", "picture caption", "video caption", "caption", "pictured", "bildunterschrift", "in pictures", "in this photo", "in this image", "in this picture", "in this file photo", "in this handout", "this photo shows", "this image shows", "this file photo", "this handout", "this combination of", "a file photo", "file photo of"},
}})

// pictureAgencies sell pictures; some sell news as well (see agencies).
var pictureAgencies = map[string]bool{
	"getty": true, "images": true, "shutterstock": true, "istock": true, "alamy": true, "unsplash": true, "pexels": true, "pixabay": true, "imago": true, "epa-efe": true, "picture-alliance": true,
	"photo": true, "photos": true, "pictures": true, "pool": true, "handout": true, "magnum": true, "corbis": true, "gettyimages": true, "nurphoto": true, "sipa": true, "zuma": true, "wire": true,
	"rex": true, "depositphotos": true, "dreamstime": true, "adobe": true, "stock": true, "flickr": true, "wikimedia": true, "commons": true, "maxar": true, "planet": true, "alliance": true, "ukrinform": true,
	"via": true, "file": true, "abaca": true, "xinhua": true, "imagn": true, "contour": true, "press": true, "collection": true, "archive": true, "archives": true,
}

const maxCredit = 14 // words; agencies chain their names

// photoCredit holds of a line that only says whose picture was there.
func photoCredit(_ *page, u *unit) string {
	s := strings.Trim(u.kept(), "()[] ")
	if u.words > maxCredit || strings.Contains(s, "://") {
		return ""
	}
	label, rest, colon := cutLabel(s)
	switch {
	case len(u.folded) == 1 && pictureWords[u.folded[0]]:
		return "image"
	case strings.HasPrefix(s, "©"):
		return symbolCredit(s)
	case len(s) >= len("credit...") && strings.EqualFold(s[:len("credit...")], "credit..."):
		return "photo credit" // "Credit...Jane Doe for The Herald"
	case colon && saysCaption(label, rest):
		return ""
	case colon && isCreditLabel(label) && !(u.stop && countWords(rest) > 5):
		return "photo credit"
	case !(u.stop && u.words > 6) && creditBy.match(u.folded) != "":
		return "photo credit"
	case isCreditName(s) && !bareAgency(s) || isPersonal(s):
		return "photo credit"
	}
	return ""
}

// pictureWords stand alone where a page had a picture; what it shows follows.
var pictureWords = wordSet(`image photo picture bild foto фото`)

// symbolCredit tells "©AFP" and "© Jane Doe / dpa" from "© 2025 The Herald". A symbol before a bare
// name may be either: see captions.
func symbolCredit(s string) string {
	name := strings.TrimLeft(s, "© ")
	if strings.ContainsFunc(name, unicode.IsDigit) || countWords(name) > 6 || !bareAgency(name) && !isCreditName(name) && !isPersonal(name) {
		return ""
	}
	return "photo credit"
}

// saysCaption holds of "Image: Workers lay rails at the harbour", where a label that opens credits
// opens a sentence.
func saysCaption(label, rest string) bool {
	words := foldWords(label, 3)
	if len(words) != 1 || !pictureWords[words[0]] && words[0] != "pictures" && words[0] != "photos" || creditBy.match(foldWords(rest, 6)) != "" {
		return false
	}
	lower := 0
	for _, w := range strings.Fields(rest) {
		if r, _ := utf8.DecodeRuneInString(w); unicode.IsLower(r) && len(w) > 1 && !smallWords[foldWord(w)] && !pictureAgencies[foldWord(w)] && foldWord(w) != "courtesy" {
			lower++
		}
	}
	return lower >= 2 && countWords(rest) >= 4
}

// platforms are where pictures by the public come from.
var platforms = wordSet(`x twitter facebook instagram telegram tiktok youtube reddit storyful whatsapp bluesky threads`)

// isPersonal holds of a person's name with an outlet nobody can list ("Tom Smith/Courier") or a
// platform ("Tom Smith via X").
func isPersonal(s string) bool {
	name, outlet, ok := strings.Cut(s, "/")
	if !ok {
		name, outlet, ok = strings.Cut(s, " via ")
		ok = ok && platforms[foldWord(outlet)]
	}
	return ok && isPerson(name) && countWords(outlet) <= 4 && capitalised(outlet)
}

// isPerson holds of two or three capitalised words without a figure.
func isPerson(s string) bool {
	n := countWords(s)
	return n >= 2 && n <= 3 && capitalised(s)
}

// capitalised holds of words that all begin with a capital, with no figure, stop or mark among them.
func capitalised(s string) bool {
	for w := range strings.FieldsSeq(strings.ReplaceAll(s, "/", " ")) {
		if !startsUpper(w) && foldWord(w) != "the" || strings.ContainsAny(w, "0123456789:;?!\"(") {
			return false
		}
	}
	return strings.TrimSpace(s) != ""
}

// isCreditLabel holds of "Photo credit" and of "ST PHOTO", where the outlet names itself.
func isCreditLabel(label string) bool {
	words := foldWords(label, 5)
	if len(words) == 0 || len(words) > 4 {
		return false
	}
	if len(words) <= 3 && creditLabels.match(words) != "" {
		return true
	}
	switch words[len(words)-1] {
	case "photo", "photos", "picture", "pictures", "image", "images", "graphic", "illustration", "photograph":
		return startsUpper(label)
	}
	return false
}

// maxCutLabel is how many bytes a label has at most.
const maxCutLabel = 40

// labelEnd returns where the first of :|/© stands in s, or -1.
func labelEnd(s string) int {
	for i := range len(s) {
		switch s[i] {
		case ':', '|', '/':
			return i
		case "©"[0]:
			if strings.HasPrefix(s[i:], "©") {
				return i
			}
		}
	}
	return -1
}

// cutLabel cuts "PHOTO: REUTERS", "Photo | Reuters" and "Photo/Reuters" after the label.
func cutLabel(s string) (label, rest string, ok bool) {
	i := labelEnd(s[:min(len(s), maxCutLabel+len("©"))])
	if i < 0 || i > maxCutLabel {
		return s, "", false
	}
	_, n := utf8.DecodeRuneInString(s[i:])
	return s[:i], s[i+n:], true
}

// isCreditName holds of "Jane Doe/AP", "Getty Images", "AFP via Getty Images", "© Reuters".
func isCreditName(s string) bool {
	s = strings.TrimLeft(s, "©— –-")
	if !strings.Contains(s, "/") && !strings.Contains(strings.ToLower(s), "images") && !strings.HasPrefix(strings.ToLower(s), "via ") {
		return false
	}
	parts := strings.FieldsFunc(s, func(r rune) bool { return isSpace(r) || strings.ContainsRune("/,|&", r) })
	if len(parts) == 0 || len(parts) > 10 {
		return false
	}
	known := false
	for _, w := range parts {
		r, _ := utf8.DecodeRuneInString(w)
		f := foldWord(w)
		if pictureAgencies[f] || agencies[f] != "" {
			known = true
		} else if !unicode.IsUpper(r) && !smallWords[f] {
			return false
		}
	}
	return known
}

// captionLabel holds of "Image caption Officials arrive" and of captions that carry their credit.
func captionLabel(p *page, u *unit) string {
	if u.words > 90 || startsQuoted(u.kept()) {
		return ""
	}
	if label, rest, ok := cutLabel(u.kept()); captionLabels.match(u.folded) != "" || ok && u.words <= 40 && saysCaption(label, rest) {
		return "caption"
	}
	if endsInSign(u) {
		return "caption with its credit"
	}
	if (endsInCredit(u.kept()) || endsInGluedCredit(u.kept())) && !u.isReport() {
		return "caption with its credit" // but of "… would hire 40 drivers. Photo: Reuters" the credit is cut off
	}
	return ""
}

// endsInSign holds of "Workers lay rails on Tuesday © dpa" and "… | Tom Smith".
func endsInSign(u *unit) bool {
	s := u.kept()
	if u.first == 0 || !strings.Contains(s, "|") && !strings.Contains(s, "©") {
		return false
	}
	i := max(strings.LastIndexByte(s, '|'), strings.LastIndex(s, "©"))
	if i <= 0 || u.isReport() {
		return false
	}
	_, n := utf8.DecodeRuneInString(s[i:])
	name := strings.TrimRight(strings.TrimSpace(s[i+n:]), ".")
	if countWords(s[:i]) < 4 || strings.ContainsFunc(name, unicode.IsDigit) {
		return false
	}
	return isPerson(name) || n > 1 && countWords(name) <= 5 && name != ""
}

// endsInGluedCredit holds of "Officials arrive in OsloCredit: Jane Doe", where the page's caption and
// credit were run together.
func endsInGluedCredit(s string) bool {
	from := max(0, len(s)-80)
	if labelEnd(s[from:]) < 0 {
		return false
	}
	for i := nextSeam(s, from); i > 0; i = nextSeam(s, i+1) {
		if label, rest, ok := cutLabel(s[i:]); ok && countWords(rest) <= 8 && creditLabels.match(foldWords(label, 4)) != "" {
			return true
		}
	}
	return false
}

// endsInCredit holds of "Officials arrive. (Photo: Reuters)", "… on Monday. Jane Doe/AP", "… Getty
// Images". A bare agency in brackets is not enough: wire reports end with it too.
func endsInCredit(s string) bool {
	s = strings.TrimRight(s, " .")
	if open := strings.LastIndexAny(s, "(["); open > 0 && strings.HasSuffix(s, ")") || open > 0 && strings.HasSuffix(s, "]") {
		return isInlineCredit(s[open+1 : len(s)-1])
	}
	for i := len(s); i > 0; {
		r, n := utf8.DecodeLastRuneInString(s[:i])
		switch r {
		case '.', '!', '?', '”', '"', '|', '–', '—':
			tail := strings.TrimSpace(s[i:])
			return countWords(tail) <= 8 && isInlineCredit(tail)
		}
		i -= n
	}
	return false
}

func isInlineCredit(s string) bool {
	words := foldWords(s, 12)
	if len(words) == 0 || len(words) > 10 || bareAgency(s) {
		return false
	}
	label, _, colon := cutLabel(s)
	return colon && creditLabels.match(foldWords(label, 4)) != "" || creditBy.match(words) != "" || isCreditName(s)
}

// wireCaptions claims the lines in the middle of a report that end in an agency in brackets and show what
// a picture does: its day with the year, who stands left or right, or no full stop. A report's own
// agency credit stands at its end.
func (p *page) wireCaptions() {
	last := -1
	for i := range p.units {
		if p.units[i].open() {
			last = i
		}
	}
	for i := range p.units[:max(last, 0)] {
		u := &p.units[i]
		s := strings.TrimRight(u.kept(), " .")
		if stop := strings.LastIndex(s, ". "); u.open() && stop > 0 && bareAgency(s[stop+2:]) && u.words <= 20 && captionLooks(u) > 1 {
			u.judge(Noise, "caption with its credit") // "Workers lay rails on Tuesday. Reuters", in the middle
			continue
		}
		open := strings.LastIndexByte(s, '(')
		if !u.open() || open < 0 || u.words > maxCaption || !strings.HasSuffix(s, ")") || agencyNames(s[open+1:len(s)-1]) == "" {
			continue
		}
		if !hasStop(strings.TrimRight(s[:open], " ")) || captionLooks(u) > 1 || !findDate(s).IsZero() {
			u.judge(Noise, "caption with its credit")
		}
	}
}
