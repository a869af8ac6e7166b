package main

import (
	"fmt"
	"path/filepath"
	"strconv"

	"briefing/internal/brief"
	"briefing/internal/digest"
	"briefing/internal/rouge"
	"briefing/internal/seed"
	"briefing/internal/sentence"
)

// clusterWords is how long a summary of several documents is.
const clusterWords = 250

// An article has a text, or several about one thing, and a person's summary.
type article struct {
	ID      string
	Part    string
	Text    string
	Docs    []string
	Summary summary
}

// A summary is a list of sentences, or one string that holds them all.
type summary []string

// UnmarshalJSON reads both forms.
func (s *summary) UnmarshalJSON(data []byte) error {
	if len(data) > 0 && data[0] == '"' {
		*s = summary{""}
		return unmarshal(data, &(*s)[0])
	}
	return unmarshal(data, (*[]string)(s))
}

// summaries scores three points of single articles, beside their first three sentences.
func summaries(data string) ([]row, error) {
	articles, err := load[article](filepath.Join(data, "summ", "cnndm_dev.jsonl"))
	if err != nil {
		return nil, err
	}
	var rows []row
	for _, part := range []struct{ key, name, reach string }{
		{"cnn", "CNN, three points", "R1 31.45 (first three + 2.0)"},
		{"dailymail", "Daily Mail, three points", "R1 36.00 (35.50 + 0.5)"},
	} {
		var some []article
		for _, a := range articles {
			if a.Part == part.key {
				some = append(some, a)
			}
		}
		ours := mean(each(some, func(a article) rouge.Score { return rouge.Of(points(3, 0, a.Text), a.Summary) }))
		first := mean(each(some, func(a article) rouge.Score { return rouge.Of(firstSentences(a.Text, 3), a.Summary) }))
		rows = append(rows,
			row{fmt.Sprintf("%s (%d articles)", part.name, len(some)), figures(ours), part.reach},
			row{"  first three sentences", figures(first), ""})
	}
	return rows, nil
}

// clusters scores whole sentences within 250 words of several documents.
func clusters(data string) ([]row, error) {
	all, err := load[article](filepath.Join(data, "summ", "multinews_dev.jsonl"))
	if err != nil {
		return nil, err
	}
	ours := mean(each(all, func(a article) rouge.Score { return rouge.Of(points(0, clusterWords, a.Docs...), a.Summary) }))
	return []row{{fmt.Sprintf("Multi-News, %d words (%d clusters)", clusterWords, len(all)), figures(ours), "R1 44.92 (leads in turn 42.92 + 2.0)"}}, nil
}

// points digests texts as the command does and returns the key points' texts.
func points(n, maxWords int, texts ...string) []string {
	var articles []digest.Article
	for i, text := range texts {
		reading, problems := digest.Read(seed.Seed{ID: strconv.Itoa(i), Format: "txt", Text: text, Body: brief.Span{End: len(text)}})
		if len(problems) == 0 {
			articles = append(articles, reading.Article)
		}
	}
	var out []string
	for _, p := range digest.Compose(articles, digest.Options{Points: n, MaxWords: maxWords}).Points {
		out = append(out, p.Text)
	}
	return out
}

func firstSentences(text string, n int) []string {
	var out []string
	for _, span := range sentence.Split(text, brief.Span{End: len(text)}) {
		if len(out) == n {
			break
		}
		out = append(out, span.In(text))
	}
	return out
}

func mean(scores []rouge.Score) rouge.Score {
	var m rouge.Score
	n := float64(len(scores))
	for _, s := range scores {
		m.R1 += s.R1 / n
		m.R2 += s.R2 / n
		m.L += s.L / n
	}
	return m
}

func figures(s rouge.Score) string {
	return fmt.Sprintf("R1 %.2f  R2 %.2f  RL %.2f", 100*s.R1, 100*s.R2, 100*s.L)
}
