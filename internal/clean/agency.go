package clean

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// agencies are the wires whose credit closes or opens a report, folded, with the name they go by.
var agencies = map[string]string{
	"afp": "AFP", "agence france-presse": "AFP", "ap": "AP", "the associated press": "AP", "associated press": "AP", "reuters": "Reuters", "thomson reuters": "Reuters",
	"dpa": "dpa", "dpa-afx": "dpa", "upi": "UPI", "united press international": "UPI", "bloomberg": "Bloomberg", "pa": "PA", "pa media": "PA", "press association": "PA",
	"aap": "AAP", "the canadian press": "The Canadian Press", "canadian press": "The Canadian Press", "apa": "APA", "efe": "EFE", "ansa": "ANSA", "tass": "TASS", "interfax": "Interfax",
	"interfax-ukraine": "Interfax-Ukraine", "ukrinform": "Ukrinform", "unian": "UNIAN", "укрінформ": "Ukrinform", "уніан": "UNIAN", "xinhua": "Xinhua", "kyodo": "Kyodo", "kyodo news": "Kyodo", "jiji": "Jiji", "jiji press": "Jiji",
	"afp-jiji": "AFP-Jiji", "yonhap": "Yonhap", "pti": "PTI", "ians": "IANS", "ani": "ANI", "uni": "UNI", "anadolu": "Anadolu", "anadolu agency": "Anadolu", "aa": "Anadolu", "bernama": "Bernama", "kcna": "KCNA",
	"antara": "Antara", "ntb": "NTB", "tt": "TT", "ritzau": "Ritzau", "stt": "STT", "belga": "Belga", "anp": "ANP", "lusa": "Lusa", "mti": "MTI", "pap": "PAP", "ctk": "ČTK", "čtk": "ČTK", "tasr": "TASR", "agerpres": "Agerpres",
	"hina": "HINA", "tanjug": "Tanjug", "sda": "Keystone-SDA", "keystone-sda": "Keystone-SDA", "kna": "KNA", "epd": "epd", "sid": "SID", "epa": "EPA", "nytimes": "NYT", "nyt": "NYT", "the new york times": "NYT", "ria novosti": "RIA Novosti",
	"cna": "CNA", "wam": "WAM", "spa": "SPA", "irna": "IRNA", "mna": "MNA", "app": "APP", "unb": "UNB", "gna": "GNA", "nan": "NAN", "rnz": "RNZ", "cmc": "CMC", "agencies": "agencies",
}

// agencyNames reads a credit of one or several agencies, "AFP, Reuters" or "AP/dpa", and returns it as
// one name, or "".
func agencyNames(s string) string {
	if len(s) > 80 {
		return ""
	}
	var names []string
	for part := range strings.FieldsFuncSeq(strings.ReplaceAll(s, " and ", "/"), isAgencyCut) {
		part = strings.Trim(part, " .-–—\u00a0")
		name := agencies[strings.ToLower(part)]
		if name == "" || !isAgencySpelling(part) {
			return ""
		}
		names = append(names, name)
	}
	return strings.Join(names, ", ")
}

func isAgencyCut(r rune) bool { return r == '/' || r == ',' || r == '&' || r == '|' || r == ';' }

// isAgencySpelling keeps "app" and "nan" words; dpa and its like write themselves in small letters.
func isAgencySpelling(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r) || strings.HasPrefix(s, "dpa") || s == "epd" || s == "agencies"
}

// bareAgency holds of a credit that names agencies and nothing else, in brackets or after a dash or not.
func bareAgency(s string) bool {
	return agencyNames(strings.Trim(s, "()[]{} —–-.*")) != ""
}

// creditTails open a line or tail that credits agencies in words.
var creditTails = compile([]prompt{{
	reason: "agency credit",
	start: []string{
		"with files from", "with inputs from", "with input from", "with reporting from", "with reporting by", "with additional reporting", "with agency inputs", "with agencies", "with material from",
		"additional reporting", "additional reporting by", "reporting by", "(reporting by", "editing by", "writing by", "compiled by", "inputs from", "agency inputs", "source agencies",
		"mit material von", "mit material der", "mit informationen von", "mit informationen der", "mit agenturen", "with _ inputs", "with inputs", "avec afp", "avec reuters", "avec agences", "avec les agences", "con información de", "con agencias", "за матеріалами", "mit agenturmaterial", "associated press _ contributed", "associated press writer", "associated press writers", "associated press journalists", "this report was", "this story was originally", "this article was originally",
		"this article was first", "this story was first", "this article originally appeared", "this story originally appeared", "this story has been published from", "published by arrangement",
	},
	within: []string{"contributed to this report", "contributed to this story", "contributed to this article", "contributed to the report", "contributed to this dispatch", "contributed from", "contributed reporting"},
}})

// agencyLine holds of "AFP" or "(Reuters)" on a line of its own, and of "With files from …".
func agencyLine(p *page, u *unit) string {
	if u.words > 40 {
		return ""
	}
	if s := u.kept(); bareAgency(s) || isDeskCode(s) || isClosing(s) || u.words <= 12 && isSecurityCode(s) || u.words <= 3 && u.folded[0] == "copyright" && bareAgency(s[len("copyright"):]) {
		return "agency credit"
	}
	if creditTails.match(u.folded) != "" && !u.newsClause() {
		return "reporting credit"
	}
	return ""
}

// agencyCredits takes the credit off the end of body, where a wire report is signed: "… forces. AFP".
// Capitals that name no agency we know are one too when they close the text.
func (p *page) agencyCredits() {
	last := true
	for i := len(p.units) - 1; i >= 0; i-- {
		u := &p.units[i]
		if u.reason == "agency credit" && p.meta.Agency == "" {
			p.meta.Agency = agencyNames(strings.Trim(u.text, "()[]{} —–-.*"))
		}
		if !u.open() {
			continue
		}
		if end, name := agencyTail(u.kept(), last); end > 0 {
			u.label = "agency credit"
			u.keep(0, end)
			if name != "" && (p.meta.Agency == "" || last) {
				p.meta.Agency = name
			}
		}
		last = false
	}
}

// agencyTail returns where the sentence before an agency credit ends, and the agency, or 0.
func agencyTail(s string, last bool) (int, string) {
	from := max(0, len(s)-90)
	i := strings.LastIndexAny(strings.TrimRight(s[from:], " .)]"), ".!?…\"”’»")
	if i < 0 {
		return 0, ""
	}
	_, n := utf8.DecodeRuneInString(s[from+i:])
	end := from + i + n
	for { // closing quotation marks and a stop may follow
		r, n := utf8.DecodeRuneInString(s[end:])
		if n == 0 || !strings.ContainsRune(`"”’».)`, r) {
			break
		}
		end += n
	}
	if !hasStop(s[:end]) {
		return 0, ""
	}
	raw := strings.TrimFunc(s[end:], isSpace)
	if isDeskCode(raw) || isClosing(raw) {
		return end, ""
	}
	tail := strings.Trim(raw, "()[]{} —–-.*\u00a0")
	if creditTails.match(foldWords(tail, 8)) != "" && strings.HasPrefix(raw, "(") {
		return end, ""
	}
	if tail == "" || !isSpaceBefore(s, end) && !strings.HasPrefix(raw, "(") {
		return 0, ""
	}
	if name := agencyNames(tail); name != "" {
		return end, name
	}
	if last && countWords(tail) <= 2 && len(tail) >= 2 && tail == strings.ToUpper(tail) && isLetters(tail) && countWords(s[:end]) > 5 && hasCase(tail) {
		return end, tail
	}
	return 0, ""
}

// isDeskCode holds of the initials of a wire's desks, "ek/mlr/js", "dpa/kos", "/kro/DP/men".
func isDeskCode(s string) bool {
	if len(s) > 40 || strings.IndexByte(s, '/') < 0 {
		return false
	}
	parts := strings.Split(strings.Trim(s, "/ ()."), "/")
	if len(parts) < 2 {
		return false
	}
	lower := false
	for _, part := range parts {
		if n := utf8.RuneCountInString(part); n < 2 || n > 5 && agencies[strings.ToLower(part)] == "" || !isLetters(part) || strings.ContainsAny(part, " ") {
			return false
		}
		lower = lower || part == strings.ToLower(part)
	}
	return lower && (len(parts) > 2 || strings.HasPrefix(s, "/") || agencies[strings.ToLower(parts[0])] != "" || len(parts[0]) == len(parts[1]))
}

// isClosing holds of the word that ends a wire report.
func isClosing(s string) bool {
	s = strings.Trim(s, " .*#-")
	if len(s) > len("end item") {
		return false
	}
	switch strings.ToLower(s) {
	case "enditem", "endit", "ends", "end item":
		return true
	}
	return false
}

// isSecurityCode holds of "ISIN DE000…" and of a wire's number with its time, "AXC0123 2025-10-15/10:44".
func isSecurityCode(s string) bool {
	words := strings.Fields(s)
	if len(words) < 2 || len(words) > 12 {
		return false
	}
	if words[0] == "ISIN" || words[0] == "WKN" {
		return strings.ContainsAny(words[1], "0123456789")
	}
	date, clock, ok := strings.Cut(words[1], "/")
	return len(words) == 2 && ok && isoDate(date) && isClock(clock)
}

func isSpaceBefore(s string, i int) bool {
	r, _ := utf8.DecodeRuneInString(s[i:])
	return isSpace(r) || strings.ContainsRune("—–-([", r)
}

func isLetters(s string) bool {
	for _, r := range s {
		if !unicode.IsLetter(r) && r != ' ' && r != '/' && r != '-' {
			return false
		}
	}
	return s != ""
}

// hasCase reports whether the letters of s have an upper and a lower form.
func hasCase(s string) bool { return strings.ToLower(s) != s }
