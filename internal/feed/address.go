package feed

import (
	"fmt"
	"net/url"
	"strings"

	"golang.org/x/net/idna"
)

// address returns s as an absolute http or https URL in the form that goes over the wire: anything
// else is useless or dangerous in a reader, which opens it far from the site.
func address(s string) (string, error) {
	if isWire(s) {
		return s, nil
	}
	if s = strings.TrimSpace(s); len(s) <= maxAddress {
		if u, err := url.Parse(s); err == nil && u.Opaque == "" && (u.Scheme == "http" || u.Scheme == "https") {
			if sent, ok := wire(u); ok && len(sent) <= maxAddress {
				return sent, nil
			}
		}
	}
	return "", fmt.Errorf("%q is not an absolute http or https URL", shorten(legal(s), 200))
}

// resolve returns the absolute address of a link on the page base, and false for a link that no
// reader may follow. Without a base, relative links are such.
func resolve(link string, base *url.URL) (string, bool) {
	if isWire(link) {
		return link, true
	}
	if link = strings.TrimSpace(link); len(link) > maxAddress {
		return "", false
	}
	u, err := url.Parse(link)
	if err != nil {
		return "", false
	}
	if base != nil && base.Host != "" {
		u = base.ResolveReference(u)
	}
	switch u.Scheme {
	case "http", "https":
		sent, ok := wire(u)
		return sent, ok && len(sent) <= maxAddress
	case "mailto", "tel":
		return escape(u.String()), u.Opaque != ""
	}
	return "", false
}

// isWire reports whether s is what is most usual of what wire returns, which it leaves as it is.
func isWire(s string) bool {
	rest, http := strings.CutPrefix(s, "http://")
	if !http {
		var https bool
		if rest, https = strings.CutPrefix(s, "https://"); !https {
			return false
		}
	}
	slash := strings.IndexByte(rest, '/')
	if slash < 0 || len(s) > maxAddress || !isHost(rest[:slash]) {
		return false
	}
	fragment := false
	for i := slash; i < len(rest); i++ {
		switch c := rest[i]; {
		case pathByte[c]:
		case c == '%' && i+2 < len(rest) && isUpperHex(rest[i+1]) && isUpperHex(rest[i+2]):
			i += 2
		case c == '#' && !fragment:
			fragment = true
		default:
			return false
		}
	}
	return true
}

// pathByte has the characters of a path, a query and a fragment that every step leaves alone.
var pathByte = byteSet("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/?&=:@,;+!$*()")

func byteSet(members string) (set [256]bool) {
	for _, c := range []byte(members) {
		set[c] = true
	}
	return set
}

// isHost reports whether s is one or more labels of small letters, digits and hyphens, and maybe a
// port.
func isHost(s string) bool {
	host, port, colon := strings.Cut(s, ":")
	if colon && (port == "" || len(port) > 5 || strings.Trim(port, "0123456789") != "") {
		return false
	}
	label := 0
	for _, c := range []byte(host) {
		switch {
		case c >= 'a' && c <= 'z', c >= '0' && c <= '9', c == '-':
			label++
		case c == '.' && label > 0:
			label = 0
		default:
			return false
		}
	}
	return label > 0
}

// isASCIIHost accepts the underscores that some hosts have, and the colons of an IPv6 address.
func isASCIIHost(s string) bool {
	return s != "" && strings.Trim(s, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._:-") == ""
}

// wire writes a URL with only the characters that RFC 3986 has, which [url.URL.String] does not for a
// host, a query and an escaped path. Names and passwords are dropped. It returns false when the host
// cannot be one.
func wire(u *url.URL) (string, bool) {
	sent := *u
	sent.User = nil
	host := u.Hostname()
	if !isASCIIHost(host) {
		ascii, err := idna.Lookup.ToASCII(host)
		if err != nil || !isASCIIHost(ascii) {
			return "", false
		}
		sent.Host = strings.Replace(u.Host, host, ascii, 1)
	}
	sent.Host = strings.ToLower(sent.Host)
	s := sent.String()
	path := strings.Index(s, "://") + len("://") + len(sent.Host)
	if path > len(s) || s[path-len(sent.Host):path] != sent.Host {
		return "", false
	}
	return s[:path] + escape(s[path:]), true
}

// escape percent-encodes what no URL has in it, and brackets, which it has in a host alone.
func escape(s string) string {
	var b strings.Builder
	for i, c := range []byte(s) {
		stray := c == '%' && (i+2 >= len(s) || !isHex(s[i+1]) || !isHex(s[i+2]))
		if stray || c <= ' ' || c >= 0x7f || strings.IndexByte("\"<>\\^`{|}[]", c) >= 0 {
			fmt.Fprintf(&b, "%%%02X", c)
		} else {
			b.WriteByte(c)
		}
	}
	return b.String()
}

func isHex(c byte) bool { return isUpperHex(c) || c >= 'a' && c <= 'f' }
