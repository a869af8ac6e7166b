package feed

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"io"
	"slices"
)

// An element is a node of a parsed feed, named as by its usual prefix: "dc:creator".
type element struct {
	name     string
	offset   int64 // in bytes, where the element's start tag ends
	attrs    map[string]string
	text     string
	children []*element
}

var prefixes = map[string]string{
	"": "",
	"http://purl.org/rss/1.0/modules/content/": "content:",
	"http://purl.org/dc/elements/1.1/":         "dc:",
	atomSpace:                                  "atom:",
	mediaSpace:                                 "media:",
	historySpace:                               "fh:",
	"xml":                                      "xml:",
	"http://www.w3.org/XML/1998/namespace":     "xml:",
}

// parseXML reads a document into a tree. It fails where encoding/xml, which is strict, does.
func parseXML(data []byte) (*element, error) {
	d := xml.NewDecoder(bytes.NewReader(data))
	top := &element{}
	open := []*element{top}
	for {
		token, err := d.Token()
		if err == io.EOF {
			break
		}
		if err != nil {
			return nil, err
		}
		current := open[len(open)-1]
		switch t := token.(type) {
		case xml.StartElement:
			e := &element{name: elementName(t.Name), offset: d.InputOffset()}
			if len(t.Attr) > 0 {
				e.attrs = make(map[string]string, len(t.Attr))
			}
			for _, a := range t.Attr {
				name := elementName(a.Name)
				if _, twice := e.attrs[name]; twice {
					return nil, fmt.Errorf("%s has the attribute %s twice", e.name, name)
				}
				e.attrs[name] = a.Value
			}
			current.children = append(current.children, e)
			open = append(open, e)
		case xml.EndElement:
			open = open[:len(open)-1]
		case xml.CharData:
			if current.text == "" {
				current.text = string(t)
			} else {
				current.text += string(t)
			}
		}
	}
	if len(top.children) != 1 {
		return nil, fmt.Errorf("%d root elements", len(top.children))
	}
	return top.children[0], nil
}

func elementName(n xml.Name) string {
	if n.Space == "" {
		return n.Local
	}
	if prefix, known := prefixes[n.Space]; known {
		return prefix + n.Local
	}
	return n.Space + ":" + n.Local
}

func (e *element) all(name string) []*element {
	var found []*element
	for _, c := range e.children {
		if c.name == name {
			found = append(found, c)
		}
	}
	return found
}

// first returns the first child of a name, or nil.
func (e *element) first(name string) *element {
	for _, c := range e.children {
		if c.name == name {
			return c
		}
	}
	return nil
}

func lineStarts(data []byte) []int64 {
	starts := []int64{0}
	for i, c := range data {
		if c == '\n' {
			starts = append(starts, int64(i)+1)
		}
	}
	return starts
}

// lineAt returns the number, from 1, of the line that holds the byte before offset.
func lineAt(starts []int64, offset int64) int {
	line, _ := slices.BinarySearch(starts, offset)
	return line
}
