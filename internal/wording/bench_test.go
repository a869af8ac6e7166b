package wording

import "testing"

// article is as long as the median news article, 3.8 KB in 24 sentences.
var article = []string{
	"HARROW, England (AP) — The council of Harrow voted on Monday night to close the old stone bridge over the river Wend after two lorries damaged its piers.",
	"The bridge, which was built by prisoners in the winter of 1814, carries about 14,000 vehicles a day between the old town and the villages on the other bank.",
	"\"We have to close the bridge before the winter, because nobody can say how long the piers will stand,\" Mayor Ann Ray told reporters after the vote.",
	"Ray said she had asked the government in London for £61 million, of which it has so far promised no more than a third.",
	"However, members of the opposition accused the mayor of having ignored three reports by engineers since she took office in May 2019.",
	"In addition, shopkeepers on both sides of the river fear that the work will keep their customers away for at least eighteen months.",
	"\"My father opened this shop in 1962, and it has never been closed for a day,\" said Olaf Brandt, who sells clocks at the foot of the bridge.",
	"He said that the council had not spoken with him or with any of his neighbours before it made its decision.",
	"The county's road office will run buses every ten minutes over the new bridge at Carrow, which is eleven miles up the river.",
	"Meanwhile, the ferry that crossed the Wend until 1988 may sail again, according to Ida Holm, who leads the port authority.",
	"Holm told the council in a letter last week that the engine of the ferry \"cannot be guaranteed to survive the work\".",
	"It is unclear whether the ferry would be free, as the bridge has been since the toll was dropped in 1921.",
	"The vote was 14 to 9, with two members of the Green group absent and one who would not say how he had voted.",
	"Two years ago engineers found cracks in six of the nine piers, and a diver who looked at them in March saw that the cracks had grown.",
	"Drivers of lorries of more than seven tonnes have not been allowed on the bridge since then, but cameras counted 212 of them in June alone.",
	"One of them was the lorry that hit the second pier on Friday, when its brakes failed on the steep road down from the market square.",
	"Nobody was hurt, the police of Carrow said, though the driver, a man of 43 from Wendmouth, was taken to the county hospital for the night.",
	"A spokeswoman for his company, Blue Funnel of Carrow, said on Sunday that the lorry had passed its last inspection in April without a fault.",
	"Also on Monday, the council decided to set up a fund of £200,000 for the shops that lose the most, to be paid out before Christmas.",
	"Brandt called the sum a joke: the shops of the old town earn about as much in three days of the season, he said.",
	"The work on the piers is to begin on 4 March and to end in the autumn of next year, if the river does not rise as it did in 2011.",
	"Then the bridge was shut for six weeks, trade fell by a fifth, and four businesses in Quay Street never opened again, the chamber of commerce said.",
	"What the council will do when the fund is empty is a question that neither the mayor nor her critics could answer on Monday night.",
	"The next meeting of the council is on 12 December, when the county's engineers will be asked to explain why they were not heard before.",
}

func BenchmarkNew(b *testing.B) {
	n := 0
	for _, s := range article {
		n += len(s)
	}
	b.SetBytes(int64(n))
	b.ReportAllocs()
	for b.Loop() {
		for _, s := range article {
			New(s, "en", Context{})
		}
	}
}
