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
		"file photo", "file image", "file picture", "file pic", "archive photo", "stock photo", "handout photo", "courtesy photo", "photo illustration", "photo supplied", "image supplied",
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
	case colon && isCreditLabel(label) && !(u.stop && countWords(rest) > 5):
		return "photo credit"
	case !(u.stop && u.words > 6) && creditBy.match(u.folded) != "":
		return "photo credit"
	case isCreditName(s) && !bareAgency(s):
		return "photo credit"
	}
	return ""
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

// cutLabel cuts "PHOTO: REUTERS", "Photo | Reuters" and "Photo/Reuters" after the label.
func cutLabel(s string) (label, rest string, ok bool) {
	i := strings.IndexAny(s, ":|/©")
	if i < 0 || i > 40 {
		return s, "", false
	}
	_, n := utf8.DecodeRuneInString(s[i:])
	return s[:i], s[i+n:], true
}

// isCreditName holds of "Jane Doe/AP", "Getty Images", "AFP via Getty Images", "© Reuters".
func isCreditName(s string) bool {
	s = strings.TrimLeft(s, "©— –-")
	parts := strings.FieldsFunc(s, func(r rune) bool { return isSpace(r) || strings.ContainsRune("/,|&", r) })
	if len(parts) == 0 || len(parts) > 10 || !strings.ContainsAny(s, "/") && !strings.Contains(strings.ToLower(s), "images") && !strings.HasPrefix(strings.ToLower(s), "via ") {
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
	if captionLabels.match(u.folded) != "" {
		return "caption"
	}
	if endsInCredit(u.kept()) || endsInGluedCredit(u.kept()) {
		return "caption with its credit"
	}
	return ""
}

// endsInGluedCredit holds of "Officials arrive in OsloCredit: Jane Doe", where the page's caption and
// credit were run together.
func endsInGluedCredit(s string) bool {
	from := max(0, len(s)-80)
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
	tail := s
	if i := strings.LastIndexAny(s, ".!?”\"|–—"); i >= 0 {
		_, n := utf8.DecodeRuneInString(s[i:])
		tail = strings.TrimSpace(s[i+n:])
	} else {
		return false
	}
	return countWords(tail) <= 8 && tail != s && isInlineCredit(tail)
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
		open := strings.LastIndexByte(s, '(')
		if !u.open() || open < 0 || u.words > maxCaption || !strings.HasSuffix(s, ")") || agencyNames(s[open+1:len(s)-1]) == "" {
			continue
		}
		if !hasStop(strings.TrimRight(s[:open], " ")) || captionLooks(u) > 0 || !findDate(s).IsZero() {
			u.judge(Noise, "caption with its credit")
		}
	}
}

// maxCaption is the most words of a caption that is known only by the credit after it.
const maxCaption = 60

// captions makes the line that a photo credit closes a caption. A labelled credit ("PHOTO: …") closes
// one whatever it looks like; a bare name ("Getty Images") may stand under a picture without a
// caption, or above one, so the line must look the part.
func (p *page) captions() {
	for i := range p.units {
		u := &p.units[i]
		if u.reason == "agency credit" && p.followed(i) {
			u.reason = "photo credit" // a report is signed at its end, a picture anywhere
		}
		if u.reason != "photo credit" && u.label != "photo credit" {
			continue
		}
		if i+1 < len(p.units) && p.units[i+1].reason == "caption" {
			continue // the credit stands above its caption, which says itself what it is
		}
		_, _, labelled := cutLabel(u.text)
		labelled = labelled && !isCreditName(strings.Trim(u.text, "()[] ")) || creditBy.match(u.folded) != ""
		if p.captionBefore(i, labelled) || labelled {
			continue
		}
		if i+1 < len(p.units) && (!p.units[i+1].blank || p.spaced) && captionLooks(&p.units[i+1]) > 0 && !p.units[i+1].stop && p.units[i+1].words >= 5 {
			p.units[i+1].judge(Noise, "caption after a photo credit")
		}
	}
}

// followed reports whether anything unclaimed comes soon after unit i.
func (p *page) followed(i int) bool {
	for j := i + 1; j < len(p.units) && j <= i+20; j++ {
		if p.units[j].open() {
			return true
		}
	}
	return false
}

// captionBefore claims the caption that ends before unit i, and the rest of its block when blank lines
// set the block apart.
func (p *page) captionBefore(i int, labelled bool) bool {
	claimed := false
	for j := i - 1; j >= 0 && j >= i-3; j-- {
		c, after := &p.units[j], &p.units[j+1]
		if !c.open() || c.bullet || c.words > maxCaption || strings.HasSuffix(c.kept(), ":") || after.blank && (!p.spaced || claimed) || claimed && !p.spaced {
			break
		}
		if j == 0 && !c.stop && (len(p.units) == 1 || c.words <= 16) {
			break // the headline, over a picture without a caption
		}
		looks := captionLooks(c)
		tight := p.spaced && !after.blank
		if looks < 0 || !labelled && !tight && looks < 1 {
			break
		}
		c.judge(Noise, "caption before a photo credit")
		claimed = true
	}
	return claimed
}

// captionLooks weighs how much a line reads like a caption: it describes what is seen, it does not
// report what was said.
func captionLooks(u *unit) int {
	n := 0
	if !u.stop {
		n++
	}
	if u.words > 45 {
		n--
	}
	if startsQuoted(u.kept()) {
		n -= 2
	}
	for i, w := range u.folded {
		switch {
		case w == "said" || w == "says" || w == "told":
			n--
		case w == "pictured" || w == "seen" || w == "poses" || w == "file" || w == "left" || w == "right" || w == "centre" || w == "center" || w == "shows":
			n++
		case i > 0 && i < 12 && len(w) > 5 && strings.HasSuffix(w, "ing"):
			n++
			i = 12
		}
	}
	return n
}
