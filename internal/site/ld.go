package site

import (
	"cmp"

	"briefing/internal/brief"
	"briefing/internal/render"
)

// LD is a page's schema.org description, https://schema.org/NewsArticle.
type LD struct {
	Context       string    `json:"@context"`
	Type          string    `json:"@type"`
	Headline      string    `json:"headline"`
	Description   string    `json:"description,omitempty"`
	DatePublished string    `json:"datePublished,omitempty"`
	DateModified  string    `json:"dateModified,omitempty"`
	InLanguage    string    `json:"inLanguage,omitempty"`
	URL           string    `json:"url"`
	Main          LDThing   `json:"mainEntityOfPage"`
	Author        *LDThing  `json:"author,omitempty"`
	Publisher     *LDThing  `json:"publisher,omitempty"`
	Keywords      []string  `json:"keywords,omitempty"`
	BasedOn       []string  `json:"isBasedOn,omitempty"` // addresses of the sources, or of their records
	Citation      []LDThing `json:"citation,omitempty"`
	Correction    []LDThing `json:"correction,omitempty"`
}

// LDThing is anything that an LD refers to.
type LDThing struct {
	Type          string   `json:"@type"`
	ID            string   `json:"@id,omitempty"`
	Name          string   `json:"name,omitempty"`
	URL           string   `json:"url,omitempty"`
	Text          string   `json:"text,omitempty"`
	DatePublished string   `json:"datePublished,omitempty"`
	Author        *LDThing `json:"author,omitempty"`
	Publisher     *LDThing `json:"publisher,omitempty"`
}

func (b *builder) newsArticle(it *item, h Head) *LD {
	home := b.absolute("")
	ld := &LD{
		Context: "https://schema.org", Type: "NewsArticle", Headline: h.Title, Description: h.Description,
		DatePublished: h.Published, DateModified: cmp.Or(h.Modified, h.Published), InLanguage: h.Language,
		URL: h.Canonical, Main: LDThing{Type: "WebPage", ID: h.Canonical}, Keywords: h.Topics,
		Publisher: &LDThing{Type: "Organization", Name: b.site.Title, URL: home},
		Author:    &LDThing{Type: "Organization", Name: b.site.Title, URL: home},
	}
	if b.site.Author != "" {
		ld.Author = &LDThing{Type: "Person", Name: b.site.Author}
	}
	for _, s := range it.doc.Sources {
		cited := b.citation(s)
		ld.BasedOn, ld.Citation = append(ld.BasedOn, cmp.Or(cited.URL, cited.ID)), append(ld.Citation, cited)
	}
	for _, c := range it.doc.Corrections {
		ld.Correction = append(ld.Correction, LDThing{
			Type: "CorrectionComment", Text: render.Text("It said: " + c.Was + " It now says: " + c.Now), DatePublished: machineDate(c.On),
		})
	}
	return ld
}

// citation describes a source. Its record on this site is what it is known by.
func (b *builder) citation(s brief.Source) LDThing {
	cited := LDThing{Type: "CreativeWork", Name: cmp.Or(s.Title, s.ID), URL: webAddress(s.URL), DatePublished: machineDate(s.Date)}
	if r := b.index.recordOf[s.ID]; r != nil {
		cited.ID = b.absolute(r.path())
	}
	if s.Author != "" {
		cited.Author = &LDThing{Type: "Person", Name: s.Author}
	}
	if name := cmp.Or(s.Publisher, s.Agency); name != "" {
		cited.Publisher = &LDThing{Type: "Organization", Name: name}
	}
	return cited
}
