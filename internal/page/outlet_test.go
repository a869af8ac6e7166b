package page

import (
	"fmt"
	"os"
	"strings"
	"testing"
	"time"
)

// story is the body of an invented article, its paragraphs as a page has them.
const story = `<p>The ferry <em>Marigold</em> left Port Alder on Friday for the first time since the storm, with 212 passengers and a choir on board.</p>
<p>“We had not expected so many people at six in the morning,” said Ilse Varga, who runs the line. “Some had waited since Wednesday.”</p>
<p>The council will decide on 9 March whether the northern breakwater is rebuilt in stone or in concrete, which costs half as much.</p>
<p>Until then ships longer than ninety metres have to wait outside the harbour for high water, the harbour office said in a statement.</p>`

// outlet wraps an article in what pages have around one.
func outlet(head, before, body, after string) string {
	return `<!doctype html><html lang="en"><head><title>Ferry sails again - The Alder Courier</title><meta property="og:site_name" content="The Alder Courier">
<meta property="og:title" content="Ferry sails again">` + head + `</head><body>
<header class="site-header"><nav class="main-nav"><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li><li><a href="/weather">Weather</a></li></ul></nav></header>` +
		before + `<main><article class="post"><h1 class="headline">Ferry sails again after the storm</h1><div class="article-body">` + body + `</div></article></main>` + after + `
<footer class="site-footer"><p>© 2026 The Alder Courier. All rights reserved. <a href="/privacy">Privacy policy</a></p></footer></body></html>`
}

func TestExtractOutlets(t *testing.T) {
	for _, test := range []struct {
		name, source string
		without      string // what must not be in the text
	}{
		{"plain", outlet("", "", story, ""), "All rights reserved"},
		{"structured data", outlet(`<script type="application/ld+json">{"@type":"NewsArticle","headline":"Ferry sails again","articleBody":"The ferry Marigold left Port Alder on Friday for the first time since the storm"}</script>`, "", story, ""), "Privacy"},
		{"cookie dialog", outlet("", `<div class="cookie-consent modal" role="dialog"><h2>We value your privacy</h2><p>We and our 311 partners store information on your device, and use it to show you advertising. You can change your mind at any time.</p><button>Accept</button></div>`, story, ""), "311 partners"},
		{"related box inside", outlet("", "", strings.Replace(story, "<p>The council", `<aside class="related-articles"><h3>Related</h3><ul><li><a href="/a">Storm of the decade hits the coast</a></li><li><a href="/b">What a breakwater does</a></li></ul></aside><p>The council`, 1), ""), "Storm of the decade"},
		{"caption", outlet("", "", `<figure class="photo"><img src="a.jpg"><figcaption class="caption">The Marigold at the quay. Photo: Ben Okoro</figcaption></figure>`+story, ""), "Ben Okoro"},
		{"newsletter", outlet("", "", story, `<div class="newsletter-signup"><p>Sign up for our newsletter and get the best of the coast in your inbox.</p><form><label>Your email</label><input></form></div>`), "newsletter"},
		{"comments", outlet("", "", story, `<section id="comments" class="comments"><h3>3 comments</h3><div class="comment"><p>I was on that ferry and the choir sang all the way, it was wonderful.</p></div><div class="comment"><p>Half the price is half the breakwater, as my father used to say.</p></div></section>`), "my father used to say"},
		{"more articles below", outlet("", "", story, `<section class="latest-news"><h2>Latest</h2><div class="card"><a href="/c"><h3>Lighthouse to be painted red</h3></a></div><div class="card"><a href="/d"><h3>Choir wins prize in Brenholm</h3></a></div></section>`), "Lighthouse"},
		{"scripts and templates", outlet("", "", "<script>var x = 'tracked'</script><template><p>Loading your story.</p></template><noscript><p>Please switch scripts on.</p></noscript>"+story, ""), "tracked"},
	} {
		t.Run(test.name, func(t *testing.T) {
			p, err := Extract(test.source)
			if err != nil {
				t.Fatal(err)
			}
			for _, s := range []string{"The ferry Marigold left", "“Some had waited since Wednesday.”", "which costs half as much.", "the harbour office said in a statement."} {
				if !strings.Contains(p.Text, s) {
					t.Errorf("the text lacks %q:\n%s", s, p.Text)
				}
			}
			if strings.Contains(p.Text, test.without) {
				t.Errorf("the text has %q:\n%s", test.without, p.Text)
			}
			if p.Title != "Ferry sails again after the storm" {
				t.Errorf("the title is %q", p.Title)
			}
			inOrder(t, test.source, p.Text)
		})
	}
}

func TestExtractLiveBlog(t *testing.T) {
	var b strings.Builder
	for i, s := range []string{
		"The harbour office has closed the northern gate until further notice, a spokeswoman said.",
		"Waves of seven metres were measured off the lighthouse, the highest since the station opened.",
		"The last ferry of the day will not sail, and passengers are being put up in the school.",
	} {
		fmt.Fprintf(&b, `<div class="live-post"><time datetime="2026-01-17T1%d:05">1%d.05</time><h2>Update %d</h2><p>%s</p></div>`, i, i, i+1, s)
	}
	p, err := Extract(outlet("", "", b.String(), ""))
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range []string{"closed the northern gate", "Waves of seven metres", "put up in the school"} {
		if !strings.Contains(p.Text, s) {
			t.Errorf("the text lacks %q:\n%s", s, p.Text)
		}
	}
	if got := p.Date.String(); got != "2026-01-17" {
		t.Errorf("the date is %q", got)
	}
}

// Text that is hidden from those who have not paid is of the article.
func TestExtractBehindPaywall(t *testing.T) {
	paragraphs := strings.SplitAfter(story, "</p>")
	body := paragraphs[0] + `<div class="paywall-offer"><h2>Read on for 1 euro</h2><a href="/offer">See all offers</a></div><div class="subscriber-only" style="display: none">` +
		strings.Repeat(strings.Join(paragraphs[1:], ""), 3) + `</div>`
	p, err := Extract(outlet("", "", body, ""))
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(p.Text, "ships longer than ninety metres") {
		t.Errorf("the text ends at the paywall:\n%s", p.Text)
	}
	stub, err := Extract(outlet("", "", paragraphs[0], `<div class="paywall"><p>Subscribe to read on.</p></div>`))
	if err != nil || !strings.Contains(stub.Text, "The ferry Marigold left") {
		t.Errorf("of a stub, got %q, %v", stub.Text, err)
	}
}

func TestExtractBlocks(t *testing.T) {
	p, err := Extract(outlet("", "", story+`<table><tr><th>Ship</th><th>Length</th></tr><tr><td>Marigold</td><td>84 m</td></tr></table>`+
		`<div>The choir sang on deck all morning, and nobody seemed to mind the rain.<br><br>It will sing again on Sunday, its conductor Odd Lien promised.</div>`, ""))
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range []string{"mind the rain.\n\nIt will sing again"} {
		if !strings.Contains(p.Text, s) {
			t.Errorf("the text lacks %q:\n%s", s, p.Text)
		}
	}
	if strings.Contains(p.Text, "ShipLength") || strings.Contains(p.Text, "Marigold84") {
		t.Errorf("cells run into each other:\n%s", p.Text)
	}
}

func TestHead(t *testing.T) {
	const title = "Ferry sails again after the storm"
	for _, test := range []struct {
		name, head, body  string
		url, author, date string
	}{
		{"relative canonical", `<base href="https://courier.example/"><link rel="canonical" href="/2026/01/17/ferry">`, "", "https://courier.example/2026/01/17/ferry", "", "2026-01-17"},
		{"relative to what is shared", `<link rel="canonical" href="/ferry?id=7&utm_source=x"><meta property="og:url" content="https://courier.example/f">`, "", "https://courier.example/ferry?id=7", "", ""},
		{"relative to nothing", `<link rel="canonical" href="/ferry">`, "", "", "", ""},
		{"several relations", `<link rel="shortlink canonical" href="https://courier.example/ferry#c">`, "", "https://courier.example/ferry", "", ""},
		{"front page", `<link rel="canonical" href="https://courier.example/"><meta property="og:url" content="https://courier.example/ferry">`, "", "https://courier.example/ferry", "", ""},
		{"copy of another site's", `<link rel="canonical" href="https://agency.test/1"><meta property="og:url" content="https://courier.example/ferry">`, "", "https://courier.example/ferry", "", ""},
		{"mobile site", `<link rel="canonical" href="https://www.courier.example/ferry"><meta property="og:url" content="https://m.courier.example/ferry">`, "", "https://www.courier.example/ferry", "", ""},
		{"not of the web", `<link rel="canonical" href="javascript:void(0)"><meta property="og:url" content="//courier.example/ferry">`, "", "", "", ""},
		{"two authors", `<script type="application/ld+json">[{"@type":"NewsArticle","headline":"Ferry sails again","author":[{"name":"Ilse Varga"},{"name":"Ben Okoro"}],"datePublished":"2026-01-17T23:50:00-05:00"}]</script>`, "", "", "Ilse Varga, Ben Okoro", "2026-01-17"},
		{"date of an element", "", `<p class="byline">By Ben Okoro, <time datetime="2026-01-18T08:00:00Z">today</time></p>`, "", "", "2026-01-18"},
		{"marked date", "", `<time datetime="2026-02-01">Updated</time><span itemprop="datePublished" content="2026-01-18">18 January</span>`, "", "", "2026-01-18"},
		{"date that is none", `<meta name="date" content="soon enough">`, "", "", "", ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			p, err := Extract(outlet(test.head, "", test.body+story, ""))
			if err != nil {
				t.Fatal(err)
			}
			date := ""
			if !p.Date.IsZero() {
				date = p.Date.String()
			}
			if p.Title != title || p.URL != test.url || p.Author != test.author || date != test.date {
				t.Errorf("got %q %q %q %q, want %q %q %q %q", p.Title, p.URL, p.Author, date, title, test.url, test.author, test.date)
			}
		})
	}
}

func TestTitle(t *testing.T) {
	for _, test := range []struct {
		name, source, want string
	}{
		{"entities of an old encoding", `<title>Ferry &#147;Marigold&#148; sails &#150; at last</title>` + story, "Ferry “Marigold” sails – at last"},
		{"without the site", `<title>x</title><meta property="og:site_name" content="Courier"><meta property="og:title" content="Ferry sails | Courier">` + story, "Ferry sails"},
		{"headline of something else", `<title>Ferry sails again</title><h1>Your daily newsletter</h1>` + story, "Ferry sails again"},
		{"the site's name on top", `<title>Ferry sails again - The Courier</title><meta property="og:site_name" content="The Courier"><h1>The Courier</h1>` + story, "Ferry sails again"},
		{"only a headline", `<h1>Ferry sails</h1>` + story, "Ferry sails"},
	} {
		p, err := Extract(test.source)
		if err != nil || p.Title != test.want {
			t.Errorf("%s: got %q, %v, want %q", test.name, p.Title, err, test.want)
		}
	}
}

// Pages made to be slow are read in time, or refused.
func TestExtractHuge(t *testing.T) {
	if testing.Short() {
		t.Skip("takes seconds")
	}
	const size = 5 << 20
	fill := func(s string) string { return strings.Repeat(s, size/len(s)) }
	for _, test := range []struct{ name, source string }{
		{"paragraphs", fill(story)},
		{"breaks", fill("a word<br>")},
		{"empty breaks", fill("<br>")},
		{"spans", fill("<span>a</span> ")},
		{"links", fill(`<a href="/x">a link</a> `)},
		{"items", "<ul>" + fill("<li>An item, of some words.") + "</ul>"},
		{"rows", "<table>" + fill("<tr><td>1<td>2")},
		{"one word", fill("word")},
		{"classes", fill(`<p class="article-body-article-body-story">Some words here.`)},
		{"side by side, deep", fill(strings.Repeat("<div>", 100) + "Some words here." + strings.Repeat("</div>", 100))},
	} {
		start := time.Now()
		_, err := Extract(test.source)
		took := time.Since(start)
		t.Logf("%s: %v, %v", test.name, took, err)
		if took > 30*time.Second {
			t.Errorf("%s takes %v", test.name, took)
		}
	}
	if _, err := Extract(strings.Repeat("<div>", 100_000) + "Some words." + strings.Repeat("</div>", 100_000)); err == nil || !strings.Contains(err.Error(), "exceeds 512") {
		t.Errorf("of elements nested 100,000 deep, got the error %v", err)
	}
	if _, err := Extract(strings.Repeat("a", maxSource+1)); err == nil {
		t.Error("a page that is too large is read")
	}
}

func TestWeights(t *testing.T) {
	names, _, _ := strings.Cut(weights, "\n")
	if got := strings.Join(FeatureNames(), ","); got != names {
		t.Errorf("the weights are for other features: %s\nhave %s", names, got)
	}
	for i, f := range judges() {
		if len(f.trees) == 0 {
			t.Errorf("judge %d has no trees", i)
		}
		for _, tree := range f.trees {
			for _, k := range tree.feature {
				if k < 0 || k >= len(FeatureNames()) {
					t.Errorf("judge %d asks for feature %d", i, k)
				}
			}
		}
	}
	if info, err := os.Stat("weights.txt"); err != nil || info.Size() > 30_000 {
		t.Errorf("the weights are too large: %v, %v", info, err)
	}
}
