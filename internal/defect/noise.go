package defect

import (
	"regexp"
	"strings"
)

var (
	// address is a web or mail address; a name such as Example.com in a sentence is none.
	address = regexp.MustCompile(`(?i)\b(?:https?://|www\.)\S+|\b[\w.+-]+@[\w-]+\.[a-z]{2,}|\b(?:t\.co|bit\.ly|goo\.gl|pic\.twitter\.com)/`)

	// opening is what only the beginning of a line says to its reader.
	opening = regexp.MustCompile(`^(?:(?i:watch|video|read|see|more|update|updated|correction|clarification|exclusive|live|related|gallery|photos|opinion|analysis|listen|editor's note|advertisement|promoted|sponsored|breaking|note|quiz|poll|in pictures|fast facts|factbox|explainer)(?: more| also| now)? ?[:|]|By [A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){1,3}(?:,| and|$| for| in|\.$| \.$)|From [A-Z]\w+ [A-Z]\w+,? (?:CNN|BBC|Reuters)|(?:Published|Updated|Posted|Created|PUBLISHED|UPDATED|CREATED)(?::| at| on| \d)|\d{1,2}[:.]\d\d ?(?:[AaPp]\.?[Mm]|GMT|BST|ET|EST)\b)`)

	// agencies are put before a story in brackets or behind it.
	agency    = `(?:AP|CNN|AFP|Reuters|REUTERS|UPI|PA|DPA|dpa|EPA|BBC|ANI|IANS|PTI|Xinhua|TASS|Bloomberg|MailOnline|Mail Online|The Hollywood Reporter|CNN Student News|CNNMoney|CNN Business|WIRED|Wired|EW\.com|Entertainment Weekly|PEOPLE\.com|People\.com|Time\.com|Money|Mashable|The Associated Press|Associated Press|Health\.com|Budget Travel|Oprah\.com|OPRAH\.com|CareerBuilder\.com|LifeWire|Travel \+ Leisure|Mental Floss|RealSimple\.com|Parenting\.com|InStyle\.com|Southern Living|Cooking Light|HLNtv\.com|HLN|CoastalLiving\.com|ESPN|NBC|ABC|CBS|Fox News)`
	dateline  = regexp.MustCompile(`^(?:[A-Z][A-Za-z.'’ -]{2,40}(?:, [A-Z][A-Za-z.'’ ]{1,30})? ?)?\(` + agency + `\)|^[A-Z][A-Z.'’-]{2,}(?: [A-Z][A-Z.'’-]+){0,3}(?:, [A-Z][A-Za-z.]+(?: [A-Z][a-z]+)?)?(?:,? (?:Jan|Feb|March|April|May|June|July|Aug|Sept|Oct|Nov|Dec)\w*\.? \d{1,2})? ?(?:[-—–]{1,2}) `)
	endAgency = regexp.MustCompile(`(?:[.!?]["”’']? ?[-—–]* ?[(\[]?` + agency + `[)\]]?\.?|[(\[]` + agency + `[)\]] ?\.?|[-—–] ?` + agency + `)$`)
	helpline  = regexp.MustCompile(`\b(?:for (?:confidential )?(?:support|help)\b[^.]{0,60}\b(?:call|contact|visit)|samaritans on|helpline (?:on|at)|hotline at|suicide prevention (?:lifeline|hotline) (?:at|on)|anyone with information (?:is asked|should|can|is urged)|tickets (?:are|cost|from) .{0,40}(?:available (?:at|from)|call)|crimestoppers|(?:call|phone|text) (?:\d{3,5}[ -]?\d{3}|\d{3,4}-|1-8\d\d|0\d{2,4} ?\d))`)
	handle    = regexp.MustCompile(`(?:^| )(?:@\w{3,}|#\w+)(?: [@#]\w+)+|^[@#]\w+`)
	markup    = regexp.MustCompile(`(?i)</?[a-z]+[^<>]{0,80}>|&(?:amp|nbsp|quot|lt|gt|#\d+);|\[\[|\]\]|\*\*[A-Za-z]|\]\(|\{\{|^#{1,6} |\x{fffd}`)
)

// arrow closes the prompts that old pages put between two sentences: "Watch the bridge fall »".
var arrow = regexp.MustCompile(`(?:Watch|See|Read|Listen|Learn|View|Explore|Find|Photos?|Gallery|Map|Play|Hear|Interactive|Get|Check|Take|Look|Share|Send|Click|Follow|Full|More|Blog|Tell)\b[^.»]{0,160}»`)

// prompts speak to the reader of a page, or tell who made it. They are whole words in lower case; "^" is the
// beginning of a sentence.
var prompts = lines(`
	sign up for the
	sign up for our
	sign up to
	sign up here
	sign up now
	^sign up
	subscribe to our
	^subscribe
	click here
	^click
	tap here
	follow us
	like us on
	find us on
	join us on
	join the conversation
	join the debate
	read more
	read also
	^read the full
	read the full story
	read full story
	^read next
	see also
	more on this story
	^more from
	^related
	^watch
	watch live
	watch it below
	share this
	share your
	^tell us
	^find out
	let us know
	email us
	e-mail us
	e-mail to a friend
	^send us
	contact us
	call us on
	visit our
	^check out
	check out our
	download the app
	download our
	leave a comment
	comments below
	comment below
	comments section below
	comment on the bottom
	bottom of this page
	add your comment
	have your say
	post a comment
	post your comment
	^scroll
	scroll down
	all rights reserved
	^copyright
	terms of use
	terms of service
	privacy policy
	cookie policy
	last updated
	first published
	originally published
	originally appeared
	^this article
	^this story was
	^this report
	^this post
	^this piece
	^this page
	^on this page
	^please note
	^please
	this material may not be
	contributed to this
	contributing to this
	contributed reporting
	^reporting by
	additional reporting
	^editing by
	^compiled by
	^written by
	opinion expressed in
	opinions expressed in
	views expressed in
	views expressed here
	solely those of
	^the author is
	^editor's note
	for more information
	for more details
	for more on
	^tune in
	breaking news alerts
	our newsletter
	newsletters
	push alerts
	advertorial
	^advertisement
	^sponsored
	story highlights
	skip to main
	skip to content
	continue reading
	story continues below
	enable javascript
	your browser
	what do you think
	^transcript
	click to
	request to be on
	today's show
	program includes
	designed to help students
	has been updated
	was updated
	this has been corrected
	an earlier version of this
	is created by a team of
	^for a chance to
	^visit
	follow him on
	follow her on
	follow them on
	^follow
	^get the latest
	^buy
	^book now
	shop now
	add to basket
	add to cart
	^play video
	^photos
	^gallery
`)

// noise tells what in a point is said by a page and not by the article.
func noise(r reading, english bool) string {
	if strings.ContainsAny(r.text, "@:&<[]*{#\ufffd.©") {
		for _, re := range []*regexp.Regexp{address, markup} {
			if m := re.FindString(r.text); m != "" {
				return strings.TrimSpace(m)
			}
		}
	}
	if !english {
		return ""
	}
	for _, re := range []*regexp.Regexp{opening, dateline, endAgency, handle} {
		if m := re.FindString(r.text); m != "" {
			return strings.TrimSpace(m)
		}
	}
	if strings.Contains(r.text, "»") {
		if m := arrow.FindString(r.text); m != "" {
			return m
		}
	}
	if d := prompted(r); d != "" {
		return d
	}
	return helpline.FindString(strings.ToLower(r.text))
}

// prompted returns the prompt that stands in a point outside quotation marks, "" when none does.
func prompted(r reading) string {
	for i, w := range r.words {
		if w.quoted {
			continue
		}
		for _, p := range promptsBy[w.low] {
			phrase, first := strings.CutPrefix(p, "^")
			if first && !r.sentenceStart(i) || !r.begins(i, phrase) || first && i+1 < len(r.words) && calls(r, i, phrase) {
				continue
			}
			return phrase
		}
	}
	return ""
}

// calls reports whether the word a sentence begins with is no call to the reader: "Watch makers", "Buy-outs".
func calls(r reading, i int, phrase string) bool {
	next := i + strings.Count(phrase, " ") + 1
	switch phrase {
	case "watch", "visit", "follow", "buy", "related", "photos", "gallery", "transcript", "scroll", "advertisement", "sponsored", "click", "subscribe", "please", "copyright":
		return finite(r, next) && !bases[r.low(next)] || r.low(next) == "of" && phrase != "photos" || r.low(next) == "by"
	case "this story was", "this article", "this report", "this piece", "this post", "this page":
		return false
	}
	return false
}

// promptsBy has the prompts by their first word.
var promptsBy = byFirstWord(prompts)

func byFirstWord(phrases []string) map[string][]string {
	m := map[string][]string{}
	for _, p := range phrases {
		w, _, _ := strings.Cut(strings.TrimPrefix(p, "^"), " ")
		m[w] = append(m[w], p)
	}
	return m
}
