package feed

import (
	"fmt"
	"net/url"
	"regexp"
	"strings"

	"golang.org/x/net/idna"
)

// address returns s as an absolute http or https URL in the form that goes over the wire: anything
// else is useless or dangerous in a reader, which opens it far from the site.
func address(s string) (string, error) {
	s = strings.TrimSpace(s)
	if wireForm.MatchString(s) {
		return s, nil
	}
	if u, err := url.Parse(s); err == nil && u.Opaque == "" && (u.Scheme == "http" || u.Scheme == "https") {
		if sent, ok := wire(u); ok {
			return sent, nil
		}
	}
	return "", fmt.Errorf("%q is not an absolute http or https URL", s)
}

// resolve returns the absolute address of a link on the page base, and false for a link that no
// reader may follow.
func resolve(link string, base *url.URL) (string, bool) {
	if wireForm.MatchString(link) {
		return link, true
	}
	u, err := base.Parse(strings.TrimSpace(link))
	if err != nil {
		return "", false
	}
	switch u.Scheme {
	case "http", "https":
		return wire(u)
	case "mailto", "tel":
		return u.String(), true
	}
	return "", false
}

// wireForm holds what is most usual of what wire returns.
var wireForm = regexp.MustCompile(`^https?://[a-z0-9-]+(?:\.[a-z0-9-]+)*/[A-Za-z0-9._~/-]*(?:\?[A-Za-z0-9._~/&=-]*)?(?:#[A-Za-z0-9._~/-]*)?$`)

var asciiHost = regexp.MustCompile(`^[A-Za-z0-9._:-]+$`) // colons are of an IPv6 address

// wire writes a URL with only the characters that RFC 3986 has, which [url.URL.String] does not for a
// host, a query and an escaped path. It returns false when the host cannot be one.
func wire(u *url.URL) (string, bool) {
	if host := u.Hostname(); !asciiHost.MatchString(host) {
		ascii, err := idna.Lookup.ToASCII(host)
		if err != nil || ascii == "" {
			return "", false
		}
		sent := *u
		sent.Host = strings.Replace(u.Host, host, ascii, 1)
		u = &sent
	}
	var b strings.Builder
	for _, c := range []byte(u.String()) {
		if c <= ' ' || c >= 0x7f || strings.IndexByte("\"<>\\^`{|}", c) >= 0 {
			fmt.Fprintf(&b, "%%%02X", c)
		} else {
			b.WriteByte(c)
		}
	}
	return b.String(), true
}
