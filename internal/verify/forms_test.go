package verify

import "testing"

// TestOtherForms: what a claim writes in another way is in its source, and what it changes is not.
func TestOtherForms(t *testing.T) {
	for _, tt := range []struct{ kind, source, good, bad string }{
		{"verbatim", `"Not a plank is left," Orla Venn said. "But it can be built again."`, `But it can be built again.`, `But it can not be built again.`},
		{"composed", "José Zurita met Zoë Mülder in Gènolle.", "Jose\u0301 Zurita met Zoe\u0308 Mu\u0308lder in Ge\u0300nolle.", "Jose\u0301 Zurita met Zoe\u0308 Mu\u0308lder in Pe\u0300rolle."},
		{"decomposed", "Jose\u0301 Zurita met Zoe\u0308 Mu\u0308lder.", "José Zurita met Zoë Mülder.", "José Zurita met Zoë Möbius."},
		{"zero width", "Orla Venn sold the Kestrelhouse.", "Orla Venn sold the Kestrel\u200bhouse.", "Orla Venn sold the Kestrel\u200bburg."},
		{"citation", "Orla Venn said the lease was signed.", "Orla Venn said the lease was signed [1].", "Orla Venn said the lease of [12] boats was signed."},
		{"citations", "Orla Venn signed the lease, the port said.", "Orla Venn signed the lease[^2][13], the port said. [3]", "Orla Venn signed the lease with [3] others, the port said."},
		{"dollars", "The pier cost $3 million.", "The pier cost US$3 million.", "The pier cost US$4 million."},
		{"other dollars", "The pier cost A$3 million.", "The pier cost 3 million Australian dollars.", "The pier cost C$3 million."},
		{"crowns", "The fee is 1.50 kroner a boat.", "The fee is NOK 1.50 a boat.", "The fee is NOK 1.60 a boat."},
		{"thousands", "Some 9,900 boats came.", "Some 9\u202f900 boats came.", "Some 9\u202f800 boats came."},
		{"thousands, spaces", "Some 9,900 boats came.", "Some 9 900 boats came.", "Some 9 800 boats came."},
		{"thousands, apostrophes", "Some 1'209'900 boats came.", "Some 1,209,900 boats came.", "Some 1,208,900 boats came."},
		{"once", "The quay was once worth $2 million.", "The quay was once worth $2m.", "The quay was once worth $5m."},
		{"range of money", "The quay is worth $1.5bn-$2bn.", "The quay is worth $1.5-2bn.", "The quay is worth $1.5-3bn."},
		{"number sign", "Pier No. 17 was closed by the port.", "PIER NO. 17 WAS CLOSED BY THE PORT.", "PIER NO. 18 WAS CLOSED BY THE PORT."},
		{"time of day", "The lock opens at 17:30 on Mondays.", "The lock opens at 5:30pm on Mondays.", "The lock opens at 5:30am on Mondays."},
		{"hour", "The lock opens at 5pm on Mondays.", "The lock opens at 17:00 on Mondays.", "The lock opens at 18:00 on Mondays."},
		{"degrees", "The low will be -9.2C.", "The low will be minus 9.2 degrees Celsius.", "The low will be 9.2 degrees Celsius."},
		{"degrees of which", "The high will be 90F.", "The high will be 90 °F.", "The high will be 90 °C."},
		{"nth minute", "Tarn scored in the 71st minute.", "Tarn scored after 71 minutes.", "Tarn scored after 73 minutes."},
		{"metric", "The quay is 1.2km long.", "The quay is 1,200 metres long.", "The quay is 1,300 metres long."},
		{"spans", "The work lasted 18 months.", "The work lasted one and a half years.", "The work lasted two and a half years."},
		{"points", "The margin fell 1.2 percentage points.", "The margin fell 1.2 points.", "The margin fell 1.2%."},
		{"basis points", "Rates rose 25 basis points.", "Rates rose 0.25 percentage points.", "Rates rose 0.5 percentage points."},
		{"lakh", "Some 12.5 lakh families get Rs 18,000.", "Some 1.25 million families get 18,000 rupees.", "Some 12.5 crore families get 18,000 rupees."},
		{"telephone", "Call 01632 960 118 for a berth.", "Call 01632 960118 for a berth.", "Call 01632 960119 for a berth."},
		{"decades", "Orla Venn is in her late fifties.", "Orla Venn is in her late 50s.", "Orla Venn is in her late forties."},
		{"magnitude", "Dozens of boats were lost in the storm.", "In the storm dozens of boats were lost.", "Hundreds of boats were lost in the storm."},
		{"magnitude of a figure", "Some 312 boats were lost.", "Hundreds of boats were lost.", "Thousands of boats were lost."},
		{"magnitudes", "Tens of thousands of boats came.", "Tens of thousands of boats came in.", "Hundreds of thousands of boats came."},
		{"fold", "Sales of rope rose threefold.", "Sales of rope rose three-fold.", "Sales of rope rose fourfold."},
		{"score", "Tarn Rovers won 3-1 in Alder.", "In Alder, Tarn Rovers won 3–1.", "Tarn Rovers won 1-3 in Alder."},
		{"votes", "The bill passed 52-48.", "The bill passed by 52 to 48.", "The bill passed 48-52."},
		{"from and to", "Opening hours will fall from 42 to 30 hours a week.", "Opening hours will fall to 30 from 42 a week.", "Opening hours will fall from 30 to 42 hours a week."},
		{"sign", "Growth was -0.4% in May.", "Growth was −0.4% in May.", "Growth was 0.4% in May."},
		{"sign in words", "Growth was -0.4% in May.", "The economy shrank 0.4% in May.", "The economy grew 0.4% in May."},
		{"regnal", "Queen Elspeth II opened the quay.", "Elspeth II opened the quay.", "Elspeth I opened the quay."},
		{"regnal, long", "Pope Joachim XXIII blessed the boats.", "The boats were blessed by Joachim XXIII.", "Pope Joachim XXII blessed the boats."},
		{"over", "The port counted 312 transfers.", "The port counted over 300 transfers.", "The port counted over 400 transfers."},
		{"some", "The port counted 4,212 guests.", "The port counted some 4,200 guests.", "The port counted some 4,300 guests."},
		{"about", "A berth is $9.99 a night.", "A berth is about $10 a night.", "A berth is $10 a night."},
		{"figure for a year", "The port has one of 2,000 such cranes.", "The port has one of 2000 such cranes.", "The port has one of 2010 such cranes."},
		{"post", "Cllr Orla Venn of the Dept. of Ports spoke.", "Councillor Orla Venn of the Department of Ports spoke.", "Cardinal Orla Venn of the Department of Ports spoke."},
		{"saint", "The ferry left St. Orlen.", "The ferry left Saint Orlen.", "The ferry left Mount Orlen."},
		{"quarter", "Second-quarter sales of rope rose.", "Q2 sales of rope rose.", "Q3 sales of rope rose."},
		{"short name", "The FBI said Orla Venn left.", "The Federal Bureau of Investigation said Orla Venn left.", "The Federal Bureau of Statistics said Orla Venn left."},
		{"no capitals", "the mayor, orla venn, blamed tarnley & sons for the long delay.", "Mayor Orla Venn blamed Tarnley & Sons for the long delay.", "Mayor Orla Quill blamed Tarnley & Sons for the long delay."},
		{"how often", "Tarn scored twice in Alder.", "In Alder Tarn scored two times.", "Tarn scored once in Alder."},
		{"which in a row", "It was the third such failure of the crane.", "It was the crane's third failure.", "It was the second such failure of the crane."},
		{"how much more", "Rope prices have doubled.", "The prices of rope doubled.", "Rope prices have tripled."},
		{"share", "About two-thirds of the boats were safe.", "About 67% of the boats were safe.", "About 65% of the boats were safe."},
		{"tenth", "About a tenth of the crew left.", "About 10% of the crew left.", "About 12% of the crew left."},
		{"score with a colon", "Tarn Rovers won 2:0 in Alder.", "Tarn Rovers won 2-0 in Alder.", "Tarn Rovers won 3-0 in Alder."},
		{"table", "| 2023 | 1.2m | €4.1m |", "In 2023 there were 1.2 million.", "In 2023 there were 1.3 million."},
		{"decade", "A decade ago Orla Venn left the port.", "Ten years ago Orla Venn left the port.", "Twenty years ago Orla Venn left the port."},
		{"in two", "The J.P. Tarnley bank won.", "JPTarnley won.", "JKTarnley won."},
		{"under", "The port counted 287 guests.", "The port counted fewer than 300 guests.", "The port counted fewer than 280 guests."},
	} {
		c := New([]Source{{ID: "a", Text: tt.source, Language: "en"}})
		if got := c.Check(tt.good).Missing; len(got) > 0 {
			t.Errorf("%s: %q for %q: got %v", tt.kind, tt.good, tt.source, got)
		}
		if c.Check(tt.bad).Supported() {
			t.Errorf("%s: %q for %q: nothing is missing", tt.kind, tt.bad, tt.source)
		}
	}
}

// TestStops: other languages part thousands by stops and shorten millions.
func TestStops(t *testing.T) {
	for _, tt := range []struct{ language, source, good, bad string }{
		{"de", "Die Sperrung kostet 420.000 Euro.", "Die Sperrung kostet 420 000 Euro.", "Die Sperrung kostet 430 000 Euro."},
		{"de", "Die Kosten liegen bei 3,5 Millionen Euro im Jahr.", "Die Kosten liegen bei 3,5 Mio. Euro im Jahr.", "Die Kosten liegen bei 3,6 Mio. Euro im Jahr."},
		{"fr", "Le parc coûtera 1,3 milliard d'euros.", "Le parc coûtera 1,3 Md€.", "Le parc coûtera 1,4 Md€."},
	} {
		c := New([]Source{{ID: "a", Text: tt.source, Language: tt.language}})
		if got := c.Check(tt.good).Missing; len(got) > 0 {
			t.Errorf("%q: got %v", tt.good, got)
		}
		if c.Check(tt.bad).Supported() {
			t.Errorf("%q: nothing is missing", tt.bad)
		}
	}
}
