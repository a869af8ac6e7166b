package defect

import (
	"regexp"
	"strings"
)

var (
	// address is a web or mail address; a name such as Example.com in a sentence is none.
	address = regexp.MustCompile(`(?i)\b(?:https?://|www\.)\S+|\b[\w.+-]+@[\w-]+\.[a-z]{2,}|\b(?:t\.co|bit\.ly|goo\.gl|pic\.twitter\.com)/`)

	// prompt speaks to the reader of a page.
	prompt = regexp.MustCompile(`(?i)\b(?:sign up (?:for|to|here|now)|sign-up|subscribe (?:to|now|here|for)|click here|^click|follow (?:us|him|her|me|them|@\w+|cnn|[a-z]+ [a-z]+) on (?:twitter|facebook|instagram|x|tiktok)` +
		`|follow @\w+|like us on|find us on|join us on|(?:join|see) the (?:conversation|debate)|read (?:more|also|the full|about|our|next|on:|her|his|their)(?::|\b) ?(?:here|at|about|on|from|story|article|report|blog|:|$|»|>)|read more\b|see also\b|more on this|more from\b|related:|related (?:articles?|stories|content)\b` +
		`|watch (?:more|the full|now|live|below|the video|cnn|it below|here)\b|share (?:this|your|with us|your thoughts|your story)\b|tell us\b|let us know\b|email us\b|e-mail us\b|e-mail to a friend|send us\b|contact us\b|call us\b|visit our\b|check out (?:our|the|more)\b|download (?:the|our) (?:app|report)` +
		`|leave a comment|in the comments (?:below|section below)|comments? below|add your|have your say|post (?:your|a) comment|scroll (?:down|up)|tap here|log in to|all rights reserved|copyright (?:\d{4}|©|\(c\)|of|belongs)|^copyright|©|terms of (?:use|service)|privacy policy|cookies? policy` +
		`|last updated|first published|originally (?:published|appeared)|this (?:article|story|report|post|piece|column) (?:was|has been|is|originally|first|appeared|contains|will)|this material may not be|contributed to this|contributing to this|contributed reporting|reporting by|additional reporting|editing by|compiled by` +
		`|opinions? expressed in this|views expressed|opinions expressed|solely those of|the author is|(?:is|are) (?:an?|the) (?:\w+ )?(?:contributor|columnist) (?:to|for)|editor's note|for more (?:information|details|on|from|about)[, ]|for more:|tune in|breaking news alerts|newsletter|push alerts|advertorial|sponsored (?:by|content)|story highlights` +
		`|skip to (?:main|content|next)|continue reading|story continues|your browser|what do you think\?|transcript of|caption(?:s)? by|airs (?:\w+ )?(?:at|on) \w+ (?:at )?\d|watch .{0,60} on cnn|on cnn at)`)

	// opening is what only the beginning of a line says to its reader.
	opening = regexp.MustCompile(`^(?:(?i:watch|video|read|see|more|update|updated|correction|clarification|exclusive|live|related|gallery|photos|opinion|analysis|listen|editor's note|advertisement|promoted|sponsored|breaking|note|quiz|poll|in pictures|fast facts|factbox|explainer)(?: more| also| now)? ?[:|]|By [A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){1,3}(?:,| and|$| for| in|\.$| \.$)|From [A-Z]\w+ [A-Z]\w+,? (?:CNN|BBC|Reuters)|(?:Published|Updated|Posted|Created|PUBLISHED|UPDATED|CREATED)(?::| at| on| \d)|\d{1,2}[:.]\d\d ?(?:[AaPp]\.?[Mm]|GMT|BST|ET|EST)\b)`)

	// agencies are put before a story in brackets or behind it.
	agency    = `(?:AP|CNN|AFP|Reuters|REUTERS|UPI|PA|DPA|dpa|EPA|BBC|ANI|IANS|PTI|Xinhua|TASS|Bloomberg|MailOnline|Mail Online|The Hollywood Reporter|CNN Student News|CNNMoney|CNN Business|WIRED|Wired|EW\.com|Entertainment Weekly|PEOPLE\.com|People\.com|Time\.com|Money|Mashable|The Associated Press|Associated Press|Health\.com|Budget Travel|Oprah\.com|OPRAH\.com|CareerBuilder\.com|LifeWire|Travel \+ Leisure|Mental Floss|RealSimple\.com|Parenting\.com|InStyle\.com|Southern Living|Cooking Light|HLNtv\.com|HLN|CoastalLiving\.com|ESPN|NBC|ABC|CBS|Fox News)`
	dateline  = regexp.MustCompile(`^(?:[A-Z][A-Za-z.'’ -]{2,40}(?:, [A-Z][A-Za-z.'’ ]{1,30})? ?)?\(` + agency + `\)(?: ?[-—–:]+| )|^[A-Z][A-Z.'’-]{2,}(?: [A-Z][A-Z.'’-]+){0,3}(?:, [A-Z][A-Za-z.]+(?: [A-Z][a-z]+)?)?(?:,? (?:Jan|Feb|March|April|May|June|July|Aug|Sept|Oct|Nov|Dec)\w*\.? \d{1,2})? ?(?:[-—–]{1,2}) `)
	endAgency = regexp.MustCompile(`(?:[.!?]["”’']? ?[-—–]* ?[(\[]?` + agency + `[)\]]?\.?|[(\[]` + agency + `[)\]] ?\.?|[-—–] ?` + agency + `)$`)
	helpline  = regexp.MustCompile(`(?i)\b(?:for (?:confidential )?(?:support|help)\b[^.]{0,60}\b(?:call|contact|visit)|call the samaritans|helpline (?:on|at)|hotline at|suicide prevention (?:lifeline|hotline) (?:at|on)|anyone with information (?:is asked|should|can|is urged)|tickets (?:are|cost|from) .{0,40}(?:available (?:at|from)|call)|crimestoppers|(?:call|phone|text) (?:\d{3,5}[ -]?\d{3}|\d{3,4}-|1-8\d\d|0\d{2,4} ?\d))`)
	handle    = regexp.MustCompile(`(?:^| )(?:@\w{3,}|#\w+)(?: [@#]\w+)+|^[@#]\w+`)
	markup    = regexp.MustCompile(`(?i)</?[a-z]+[^<>]{0,80}>|&(?:amp|nbsp|quot|lt|gt|#\d+);|\[\[|\]\]|\*\*[A-Za-z]|\]\(|\{\{|^#{1,6} |\x{fffd}`)
	price     = regexp.MustCompile(`(?i)\b(?:buy (?:it )?now|add to (?:cart|basket)|shop now|free delivery|order now|book now|use code|\d+% off with)\b`)
)

// arrow closes the prompts that old pages put between two sentences: "Watch the bridge fall »".
var arrow = regexp.MustCompile(`(?:Watch|See|Read|Listen|Learn|View|Explore|Find|Photos?|Gallery|Map|Play|Hear|Interactive|Get|Check|Take|Look|Share|Send|Click|Follow|Full|More|Blog|Tell)\b[^.»]{0,160}»`)

// noise tells what in a point is said by a page and not by the article.
func noise(r reading, english bool) string {
	always := []*regexp.Regexp{address, markup}
	if english {
		always = append(always, opening, dateline, endAgency, helpline, handle, price, arrow)
	}
	for _, re := range always {
		if m := re.FindString(r.text); m != "" {
			return strings.TrimSpace(m)
		}
	}
	if english {
		if m := prompt.FindStringIndex(r.text); m != nil && !quotedAt(r, m[0]) {
			return r.text[m[0]:m[1]]
		}
	}
	return ""
}
