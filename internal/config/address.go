package config

import (
	"errors"
	"fmt"
	"net/url"
	"path"
	"strconv"
	"strings"

	"golang.org/x/net/idna"
)

// ParseBaseURL reads the public address of a site and returns it in the one form that pages, feeds and the sitemap
// share: the host in small letters and ASCII, without the scheme's own port, with a path that is clean and ends in
// a slash. It must be an absolute http or https URL with a host and without user, query or fragment.
func ParseBaseURL(s string) (*url.URL, error) {
	u, err := parseAddress(s)
	switch {
	case err != nil:
		return nil, err
	case u.RawQuery != "" || u.ForceQuery || u.Fragment != "":
		return nil, fmt.Errorf("%q has a query or fragment", s)
	}
	clean := path.Clean("/" + dots.Replace(u.EscapedPath()))
	if clean != "/" {
		clean += "/"
	}
	if u.Path, err = url.PathUnescape(clean); err != nil {
		return nil, fmt.Errorf("%q is not a URL", s)
	}
	u.RawPath = ""
	if strings.Contains(strings.ToUpper(clean), "%2F") { // a slash within a name
		u.RawPath = clean
	}
	return u, nil
}

// dots are escaped dots, which browsers take for dots: "%2E%2E" is "..".
var dots = strings.NewReplacer("%2E", ".", "%2e", ".")

// parseAddress reads an absolute http or https URL without a user. Its host is in small letters and ASCII, its port is
// left out where the scheme implies it.
func parseAddress(s string) (*url.URL, error) {
	u, err := url.Parse(strings.TrimSpace(s))
	switch {
	case err != nil:
		return nil, fmt.Errorf("%q is not a URL", s)
	case u.Scheme != "http" && u.Scheme != "https" || u.Hostname() == "":
		return nil, fmt.Errorf("%q is not an http or https URL with a host", s)
	case u.User != nil:
		return nil, fmt.Errorf("%q has a user", s)
	}
	host, err := hostOf(u)
	if err != nil {
		return nil, fmt.Errorf("%q has %w", s, err)
	}
	port := u.Port()
	if n, err := strconv.Atoi(port); port != "" && (err != nil || n < 1 || n > 65535) {
		return nil, fmt.Errorf("%q has the port %s, which is not from 1 to 65535", s, port)
	} else if port != "" && port != map[string]string{"http": "80", "https": "443"}[u.Scheme] {
		host += ":" + strconv.Itoa(n)
	}
	u.Host = host
	return u, nil
}

// hostOf returns the host of u as it goes over the wire, without the port.
func hostOf(u *url.URL) (string, error) {
	host := strings.TrimSuffix(strings.ToLower(u.Hostname()), ".")
	if strings.HasPrefix(u.Host, "[") { // IPv6; url.Parse has looked at it
		if strings.Contains(host, "%") {
			return "", fmt.Errorf("the host %q, which is of one machine's network alone", host)
		}
		return "[" + host + "]", nil
	}
	bad := fmt.Errorf("the host %q, which is none", host)
	if strings.IndexFunc(host, func(r rune) bool { return r > '~' }) >= 0 {
		ascii, err := idna.Lookup.ToASCII(host)
		if err != nil {
			return "", bad
		}
		host = ascii
	}
	if len(host) > 253 {
		return "", errors.New("a host of more than 253 characters")
	}
	for label := range strings.SplitSeq(host, ".") {
		if label == "" || len(label) > 63 || strings.Trim(label, "abcdefghijklmnopqrstuvwxyz0123456789-_") != "" {
			return "", bad
		}
	}
	return host, nil
}
