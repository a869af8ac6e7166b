package site_test

import (
	"fmt"
	"strings"

	"briefing/internal/brief"
)

func date(s string) brief.Date {
	d, err := brief.ParseDate(s)
	if err != nil {
		panic(err)
	}
	return d
}

// Two invented sources, told in our own words.
var (
	ferry = brief.Source{
		ID: "coast/ferry", Title: "Night ferry to Solvik returns after two winters", Publisher: "Kysten Courier", Agency: "NTX",
		Author: "Marit Hall", URL: "https://courier.example/ferry?id=7", Date: date("2025-11-30"), Language: "en",
		SHA256: strings.Repeat("0f3a", 16), Bytes: 2400, FirstRead: date("2025-12-01"),
	}
	harbour = brief.Source{ID: "coast/harbour-notes", Title: "Notes from the harbour board meeting", Publisher: "Solvik Harbour Board", Date: date("2025-11-28"), FirstRead: date("2025-12-01")}
)

var notes = map[string]brief.Evidence{
	"1": {Source: "coast/ferry", Span: brief.Span{Start: 10, End: 130}, Quote: "The night ferry between Kysten and Solvik will sail again from 14 December, the harbour board said on Friday.", Paragraph: 1},
	"2": {Source: "coast/ferry", Span: brief.Span{Start: 200, End: 420}, Quote: "The 96-metre vessel takes 140 cars, and the board has set aside 31 million crowns – paid over three years, \"not a crown more\" – for the two crossings a night, which it expects to carry some 400 passengers in the busiest weeks of winter.", Paragraph: 3},
	"3": {Source: "coast/harbour-notes", Span: brief.Span{Start: 5, End: 80}, Quote: "Berth 4 is dredged to seven metres; works ended on 21 November.", Paragraph: 2},
	"4": {Source: "coast/ferry", Span: brief.Span{Start: 600, End: 700}, Quote: "“People here have waited two winters for this boat,” Mayor Liv Aasen wrote in a letter to residents.", Paragraph: 6},
	"5": {Source: "coast/harbour-notes", Span: brief.Span{Start: 120, End: 200}, Quote: "Fares stay as they were in 2023, the chair, Odd Berg, told the meeting: “Nobody pays for our delay.”", Paragraph: 5},
}

const ferryBody = `The night ferry between Kysten and Solvik sails again from 14 December, after two winters in which the crossing was closed.[^1]

## Key points

- The harbour board has set aside 31 million crowns for two crossings a night, paid over three years.[^2]
- Berth 4 was dredged to seven metres, and the works ended on 21 November.[^3]
- Some 400 passengers are expected in the busiest weeks, on a vessel of 96 metres that takes 140 cars.[^2]
- Fares stay as they were in 2023.[^5]

## Timeline

- **21 November 2025**: Dredging of berth 4 ended.[^3]
- **28 November 2025**: The harbour board met and kept the fares.[^5]
- **14 December 2025**: The first night crossing is due to leave Kysten.[^1]

## Who said what

- **Liv Aasen**, letter to residents: “People here have waited two winters for this boat.”[^4]
- **Odd Berg**: “Nobody pays for our delay.”[^5]

## Sources

- [Night ferry to Solvik returns after two winters](<https://courier.example/ferry?id=7>), Marit Hall, Kysten Courier, NTX, 30 November 2025
- Notes from the harbour board meeting, Solvik Harbour Board, 28 November 2025

[^1]: ` + "`coast/ferry`" + ` ¶ 1, bytes 10–130: “…”
[^2]: ` + "`coast/ferry`" + ` ¶ 3, bytes 200–420: “…”
[^3]: ` + "`coast/harbour-notes`" + ` ¶ 2, bytes 5–80: “…”
[^4]: ` + "`coast/ferry`" + ` ¶ 6, bytes 600–700: “…”
[^5]: ` + "`coast/harbour-notes`" + ` ¶ 5, bytes 120–200: “…”
`

const essayBody = `We are often asked how a briefing comes about. This page, written by hand,[^why] says so in plain words.

# First, the clippings

An editor keeps what they read. Nothing is thrown away, and <b>nothing</b> is published whole. See [the ferry](/briefings/night-ferry/), a
[far page](https://elsewhere.example/a?b=c&d=e), a [bad one](javascript:alert(1)) and [a worse one](data:text/html,x).

| Step | Who | Time |
|------|-----|-----:|
| Clip | editor | 1 min |
| Read | software | 0.01 s |

### Then, the passages

1. A statement is kept only if a passage says the same.
2. The passage is shown with it.[^why]

> A quotation keeps its words & its ` + "`marks`" + `.

- [x] written
- [ ] read by a second pair of eyes

` + "```\nbriefing build\n```" + `

[^why]: Because a page without sources must look right as well.
`

func document(slug, title, day string, more func(*brief.Document)) brief.Document {
	d := brief.Document{Kind: brief.KindBriefing, File: "content/briefings/" + slug + ".md"}
	d.ID, d.Slug, d.Title, d.Language = "id"+slug, slug, title, "en"
	if day != "" {
		d.Date = date(day)
	}
	d.Body = "One sentence about " + slug + ", so that the page has a text.\n"
	if more != nil {
		more(&d)
	}
	return d
}

// sample is a small site with one of everything that is hard to show.
func sample() []brief.Document {
	docs := []brief.Document{
		document("night-ferry", "Night ferry to Solvik sails again in December", "2025-12-01", func(d *brief.Document) {
			d.Body, d.Notes, d.Sources, d.Story = ferryBody, notes, []brief.Source{ferry, harbour}, "solvik-ferry"
			d.Topics = []string{"Ferries", "Solvik", "Harbours"}
			d.Description = "The night ferry between Kysten and Solvik sails again from 14 December."
			d.Generated = &brief.Generated{Format: 1}
			d.Aliases = []string{"/briefings/ferry/", "/2025/ferry.html"}
		}),
		document("fares", "Fares on the coast: what a crossing will cost this winter, who decides it, and why the board says that nobody is going to pay for the two years of delay", "2025-12-02", func(d *brief.Document) {
			d.Body = "Fares stay as they were.[^1]\n\n- Nobody pays for the delay, the chair said.[^1]\n- The letter went to residents.[^2]\n\n[^1]: x\n[^2]: y\n"
			d.Notes = map[string]brief.Evidence{"1": notes["5"], "2": notes["4"]}
			d.Sources, d.Story = []brief.Source{ferry, harbour}, "solvik-ferry"
			d.Topics = []string{"ferries", "Fares", "Solvik", "Budgets", "Winter", "Public transport", "Harbours", "Local government", "Islands", "C++"}
			d.Corrections = []brief.Correction{{On: date("2025-12-03"), Was: "Fares rise by 4 %.", Now: "Fares stay as they were."}}
			d.Reviewed = []brief.Review{{By: "Ines Mar", On: date("2025-12-03")}}
			d.Updated = date("2025-12-03")
		}),
		document("script", `<script>alert("x")</script> & Co`, "2025-11-20", func(d *brief.Document) {
			d.Body = "The firm is called `<script>alert(\"x\")</script> & Co`, it says.[^1]\n\n[^1]: x\n"
			s := harbour
			s.ID, s.Title, s.URL = "odd/<name>", `"Odd" <title> & 'more'`, "javascript:alert(1)"
			d.Sources = []brief.Source{s}
			d.Notes = map[string]brief.Evidence{"1": {Source: s.ID, Quote: "</blockquote><script>alert(1)</script> A & B"}}
			d.Topics = []string{"R&D <x>"}
			d.Aliases = []string{"/briefings/sc<ript>/"}
		}),
		document("渡轮", "夜班渡轮十二月恢复开航", "2025-11-19", func(d *brief.Document) {
			d.Language, d.Topics = "zh", []string{"渡轮", "Ferries"}
			d.Body = "夜班渡轮将于十二月恢复。\n\n## 要点\n\n- 票价不变。\n\n### 要点\n\n- 每晚两班。\n"
		}),
		document("abbara", "العبّارة الليلية تعود إلى الخدمة في ديسمبر", "2025-11", func(d *brief.Document) {
			d.Language, d.Topics = "ar", []string{"العبّارات"}
			d.Body = "تعود العبّارة الليلية إلى العمل في ديسمبر.[^1]\n\n- تبقى أسعار التذاكر كما كانت.[^1]\n\n[^1]: x\n"
			d.Notes, d.Sources = map[string]brief.Evidence{"1": notes["5"]}, []brief.Source{harbour}
		}),
		document("how", "How a briefing is made", "2024-03-05", func(d *brief.Document) { d.Body = essayBody }),
		document("untitled-source", "A note whose source has neither title nor address is on the site all the same", "2025-09-03", func(d *brief.Document) {
			d.Description = d.Title + "."
			d.Body = "## Key points\n\n- A note whose source has neither title nor address is on the site all the same, as it should.[^1]\n- The buoys were painted.[^1]\n\n## Sources\n\n- `pier`\n\n[^1]: x\n"
			d.Sources = []brief.Source{{ID: "pier"}}
			d.Notes = map[string]brief.Evidence{"1": {Source: "pier", Quote: "The buoys were painted.", Paragraph: 1}}
		}),
		document("undated", "A page whose date nobody knows", "", nil),
		document("solvik-ferry", "The ferry to Solvik", "2025-12-02", func(d *brief.Document) {
			d.Kind, d.File, d.ID = brief.KindStory, "content/stories/solvik-ferry.md", "story1"
			d.Body, d.Notes, d.Sources, d.Topics = ferryBody, notes, []brief.Source{ferry, harbour}, []string{"Ferries"}
		}),
	}
	for i := range 24 {
		docs = append(docs, document(fmt.Sprintf("log-%02d", i), fmt.Sprintf("Harbour log of day %d: arrivals, departures and the weather", i+1), fmt.Sprintf("2025-10-%02d", i+1), func(d *brief.Document) {
			d.Topics = []string{"Harbours"}
		}))
	}
	return docs
}
