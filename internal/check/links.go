package check

import (
	"hash/maphash"
	"net/url"
	"path"
	"slices"
	"strings"

	"golang.org/x/net/html"
)

// An idSet holds the ids of a page as hashes, so that those of 100,000 pages fit into memory. That
// two ids of one page have the same hash, and a broken link goes unnoticed, is no concern.
type idSet []uint64

var seed = maphash.MakeSeed()

func newIDSet(ids []string) idSet {
	set := make(idSet, len(ids))
	for i, id := range ids {
		set[i] = maphash.String(seed, id)
	}
	slices.Sort(set)
	return set
}

func (s idSet) has(id string) bool {
	_, ok := slices.BinarySearch(s, maphash.String(seed, id))
	return ok
}

// link looks up one link of a file. Links out of the site are taken as they are.
func (s *site) link(r *report, line int, link string) {
	const hint = "correct the link, or build the site again"
	u, err := url.Parse(strings.TrimSpace(link))
	if err != nil {
		r.addLink(line, "bad-link", link, "links to "+quoted(link)+", which is no address", hint)
		return
	}
	switch u.Scheme {
	case "", "http", "https":
	case "mailto", "tel", "data":
		return
	default:
		r.addLink(line, "unsafe-link", link, "links to "+quoted(link)+", which a browser would run or refuse", "link to an http or https address")
		return
	}
	if r.file == "404.html" && u.Host == "" && u.Path != "" && u.Path[0] != '/' {
		r.addLink(line, "relative-link", link, "links to "+quoted(link)+", which leads elsewhere from every address the page is shown at", "write the address from the site's root on")
		return
	}
	target, where := s.target(r.file, u)
	switch where {
	case outside:
	case beside:
		r.addLink(line, "outside-site", link, "links to "+quoted(link)+", which is outside "+s.base.Path, "write it with "+s.base.Path+" in front, or with the host when another site is meant")
	case inside:
		s.lookUp(r, line, link, target, u)
	}
}

// lookUp reports a link whose file or fragment is not there.
func (s *site) lookUp(r *report, line int, link, target string, u *url.URL) {
	switch {
	case s.files[target]:
	case s.folders[target] && s.files[path.Join(target, "index.html")]:
		r.addLink(line, "missing-slash", target, "links to "+quoted(link)+" without the slash at the end, which costs a redirect or fails", "write "+u.Path+"/")
		return
	default:
		r.addLink(line, "broken-link", target, "links to "+quoted(link)+", and there is no "+target, "correct the link, or bring back what it leads to")
		return
	}
	id, _, _ := strings.Cut(u.Fragment, ":~:") // a text fragment
	if id == "" || id == "top" || path.Ext(target) != ".html" {
		return
	}
	r.deferred = append(r.deferred, fragment{line: line, link: quoted(link), page: target, id: id})
}

type place int

const (
	outside place = iota // another site
	beside               // the same host, by a path that is not the site's
	inside
)

// target returns the file that a link of the given file leads to.
func (s *site) target(file string, u *url.URL) (string, place) {
	page := &url.URL{Path: s.base.Path + address(file)}
	if u.Host != "" {
		if !strings.EqualFold(u.Host, s.base.Host) {
			return "", outside
		}
		u = &url.URL{Path: u.Path}
		if u.Path == "" {
			u.Path = "/"
		}
		if !strings.HasPrefix(u.Path, s.base.Path) {
			return "", outside
		}
	}
	to := page.ResolveReference(&url.URL{Path: u.Path, RawQuery: u.RawQuery})
	within, ok := strings.CutPrefix(to.Path, s.base.Path)
	if !ok {
		return "", beside
	}
	if within == "" || strings.HasSuffix(within, "/") {
		return within + "index.html", inside
	}
	return within, inside
}

// address returns the path under which a file is served, relative to the site's.
func address(file string) string {
	if dir, ok := strings.CutSuffix(file, "index.html"); ok && (dir == "" || strings.HasSuffix(dir, "/")) {
		return dir
	}
	return file
}

// url returns the full address of a file, and "" when the site's is not known.
func (s *site) url(file string) string {
	if s.base.Host == "" {
		return ""
	}
	return s.base.JoinPath(address(file)).String()
}

// canonicalHome returns the site's address as the home page's canonical link tells it; without one,
// an address without a host, by which relative links alone can be checked.
func (s *site) canonicalHome() *url.URL {
	unknown := &url.URL{Path: "/"}
	f, err := s.public.Open("index.html")
	if err != nil {
		return unknown
	}
	defer f.Close()
	z := html.NewTokenizer(f)
	for {
		switch z.Next() {
		case html.ErrorToken:
			return unknown
		case html.StartTagToken, html.SelfClosingTagToken:
			t := z.Token()
			if t.Data != "link" || attribute(t, "rel") != "canonical" {
				continue
			}
			u, err := url.Parse(attribute(t, "href"))
			if err != nil || u.Host == "" {
				return unknown
			}
			return u
		}
	}
}

func attribute(t html.Token, key string) string {
	for _, a := range t.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

// quoted shortens a link for a message and takes its control characters out.
func quoted(link string) string {
	const most = 200
	if len(link) > most {
		link = link[:most] + "…"
	}
	return strings.ToValidUTF8(strings.Map(func(r rune) rune {
		if r < ' ' {
			return ' '
		}
		return r
	}, link), "?")
}
