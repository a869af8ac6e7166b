package name

import (
	"strings"
	"testing"

	"briefing/internal/brief"
)

// sample is made up, of the density of names that news has.
const sample = `The Carrow city council voted late on Tuesday to close the old bridge over the Wend, ending a dispute that had divided the town for nearly eleven years. Mayor Ruth Adeyemi said the decision was painful but could not be put off any longer, since engineers had found new cracks in two of the five piers. "We are not going to gamble with people's lives," Adeyemi told reporters outside the town hall in Carrow.

Opposition leader Desmond Pryce called the vote a mistake. Mr Pryce, 58, who owns a shop near the bridge, said that trade would suffer for years and that the U.S. engineering firm Thorpe & Amble had been paid too much. He promised to take the matter to the High Court. The Department of Transport and Public Works declined to comment on Pryce's remarks, as did the European Union (EU).

In Washington, Secretary of State Margaret Ohlin said the United States would follow the case. Ohlin spoke after a meeting with French President Jean-Luc Ferrand and the prime minister of Finland. The talks in Paris had lasted for three days, and both of them looked tired when they came out to meet the press.`

func BenchmarkFind(b *testing.B) {
	text := strings.Repeat(sample+"\n\n", 4)[:3800]
	paragraphs := spans(text)
	b.ReportAllocs()
	for b.Loop() {
		Find(text, paragraphs, "en")
	}
}

// spans returns the lines of a text as paragraphs.
func spans(text string) []brief.Span {
	var all []brief.Span
	at := 0
	for line := range strings.Lines(text) {
		all = append(all, brief.Span{Start: at, End: at + len(strings.TrimRight(line, "\n"))})
		at += len(line)
	}
	return all
}
