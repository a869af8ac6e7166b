package when

import (
	"strings"
	"testing"

	"briefing/internal/brief"
)

// story has twice as many dates as news has: about one in sixty words.
const story = `The council of Harrow voted on Tuesday to close the old bridge over the river Tarn for at least nine months.
Engineers said the eastern pier had moved by 14 centimetres since January, and that no lorry should cross it before repairs began.
"We have known for years that this would come," said Ann Ray, who runs the ferry and the small shop beside it.
The bridge, built of local stone and iron, carries 6,000 cars and some 900 lorries on a working day.
A detour through the hills takes forty minutes, and the roads there are narrow and often under snow.
Mayor Orrin Lund told residents that he understood their anger but could not take the risk of a collapse.
He promised a decision on a temporary crossing by the end of the month, and money for those who lose work.
Opposition members called the closure hasty, and demanded to see the report on which it rests.
The report, which runs to 212 pages, was written by a firm that has inspected the bridge since 2014.
It found cracks in three of the seven arches, and rust in most of the anchors that hold the roadway.
Traffic will be led over the northern road, where the limit has been lowered to 50 kilometres an hour.
Schools on the far bank will start later, and the hospital has hired two boats for staff and patients.
The state is expected to pay two thirds of the cost, which the firm puts at 31 million.
"Nobody here wants to be cut off for a winter, and nobody wants to be on it when it falls," said Ms Ray.
Work is to begin on March 9, as soon as the ice has gone, and a first lane should open in autumn.
`

func BenchmarkFind(b *testing.B) {
	sentences := strings.SplitAfter(strings.Repeat(story, 3)[:3800], "\n")
	anchor := brief.Date{Year: 2025, Month: 12, Day: 7}
	b.ReportAllocs()
	for b.Loop() {
		for _, s := range sentences {
			Find(s, anchor, "en")
		}
	}
}
