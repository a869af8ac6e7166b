package brief

import "net/url"

// WebAddress parses an address that a page may link to: absolute, http or https, with a host. ok is false
// for anything else.
func WebAddress(s string) (u *url.URL, ok bool) {
	u, err := url.Parse(s)
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Host == "" {
		return nil, false
	}
	return u, true
}
