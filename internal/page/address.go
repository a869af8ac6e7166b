package page

import (
	"net/url"
	"path"
	"strconv"
	"strings"

	"golang.org/x/net/publicsuffix"

	"briefing/internal/brief"
)

// sourceAddress returns the address of the page that was saved, absolute and without fragment. The
// canonical one counts most. But where it is that of another site, the page is a copy of an article whose
// original it names, and where it is the front page's, a mistake: then the address made for sharing
// counts, which is the page's own.
func sourceAddress(base, canonical, shared, data string) string {
	site := firstAddress(base, shared, data)
	first, second, third := absolute(canonical, site), absolute(shared, site), absolute(data, site)
	if first != nil && second != nil && (!sameSite(first, second) || strings.Trim(first.Path, "/") == "" && strings.Trim(second.Path, "/") != "") {
		first = second
	}
	for _, u := range []*url.URL{first, second, third} {
		if u != nil {
			u.Fragment, u.RawFragment = "", ""
			withoutTracking(u)
			return u.String()
		}
	}
	return ""
}

// firstAddress returns the first that is absolute, which relative ones are then relative to.
func firstAddress(all ...string) *url.URL {
	for _, s := range all {
		if u, ok := brief.WebAddress(strings.TrimSpace(s)); ok {
			return u
		}
	}
	return nil
}

// absolute returns the web address that s is, nil when it is none.
func absolute(s string, site *url.URL) *url.URL {
	if s = strings.TrimSpace(s); s == "" {
		return nil
	}
	if u, ok := brief.WebAddress(s); ok {
		return u
	}
	ref, err := url.Parse(s)
	if err != nil || site == nil || ref.Scheme != "" {
		return nil
	}
	u, ok := brief.WebAddress(site.ResolveReference(ref).String())
	if !ok {
		return nil
	}
	return u
}

func sameSite(a, b *url.URL) bool {
	x, errX := publicsuffix.EffectiveTLDPlusOne(strings.ToLower(a.Hostname()))
	y, errY := publicsuffix.EffectiveTLDPlusOne(strings.ToLower(b.Hostname()))
	return errX != nil || errY != nil || x == y
}

// withoutTracking takes out of an address what only tells where a reader came from. The order of the rest
// stays.
func withoutTracking(u *url.URL) {
	var kept []string
	for part := range strings.SplitSeq(u.RawQuery, "&") {
		name, _, _ := strings.Cut(part, "=")
		if part != "" && !strings.HasPrefix(name, "utm_") && name != "fbclid" && name != "gclid" {
			kept = append(kept, part)
		}
	}
	u.RawQuery = strings.Join(kept, "&")
}

// dateInAddress returns the day that an address has in its path, as in /2025/12/07/, /2025/dec/07/ or
// /2025-12-07/.
func dateInAddress(address string) brief.Date {
	u, err := url.Parse(address)
	if err != nil {
		return brief.Date{}
	}
	parts := strings.Split(path.Clean(u.Path), "/")
	for i, p := range parts {
		if d := dateIn(p); len(p) > 4 && !d.IsZero() {
			return d
		}
		if len(p) != 4 || i+2 >= len(parts) {
			continue
		}
		month, day := monthNumber(parts[i+1]), parts[i+2]
		if len(day) == 1 {
			day = "0" + day
		}
		if d := dateIn(p + "-" + month + "-" + day); len(day) == 2 && !d.IsZero() {
			return d
		}
	}
	return brief.Date{}
}

// monthNumber returns the two digits of a month that is written in digits or three letters.
func monthNumber(s string) string {
	if n, err := strconv.Atoi(s); err == nil && len(s) <= 2 {
		return string([]byte{'0' + byte(n/10), '0' + byte(n%10)})
	}
	i := strings.Index("jan feb mar apr may jun jul aug sep oct nov dec", strings.ToLower(s))
	if len(s) != 3 || i < 0 || i%4 != 0 {
		return ""
	}
	n := i/4 + 1
	return string([]byte{'0' + byte(n/10), '0' + byte(n%10)})
}
