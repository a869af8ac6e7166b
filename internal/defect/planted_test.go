package defect

import (
	"slices"
	"strings"
	"testing"
)

// planted are points with the defect of their kind.
var planted = map[Kind][]string{
	Pronoun: {
		"He opened the bridge in 1974.",
		"She has led the council for nine years.",
		"They will vote again on Friday.",
		"His mother runs a bakery in Lisle.",
		"Their boat was found empty off Cape Sorrel.",
		"Her lawyers have asked for a new trial.",
		"It has sold 300 of the collars since June.",
		"Its owner has paid no tax since 2011.",
		"It was built in 1911 by a shipping firm.",
		"This means that the tunnel will stay closed.",
		"These figures are lower than in any year since 1990.",
		"That is three times what the council paid.",
		"Those claims were rejected by the court.",
		"After the vote, he said the council had been wrong.",
		"When asked, she refused to name the buyer.",
		"Speaking in Paris, he promised new talks.",
		"After meeting Mr. Arden in Halden, she said the plan was dead.",
		"In 2010 they moved to Port Asher.",
		"Last week it raised its prices by a fifth.",
		"Police said he had been drinking.",
		"Officials in Velmoria say she died of her wounds.",
		"The court heard that he had hidden the money in a freezer.",
		"The former was sold to a hotel group.",
		"The latter will be rebuilt by next summer.",
		"The two met in a bar in Lisle.",
		"The two men were charged with robbery on Monday.",
		"The pair had been married for eleven years.",
		"The couple moved to Harwick in 2004.",
		"Both were taken to hospital with burns.",
		"Both sides have agreed to meet again in May.",
		"Others were less sure about the bridge.",
		"Another 20 people were treated for smoke.",
		"Such attacks have become common in the north.",
		"The same firm built the dam above Torrin.",
		"There, the ship took on coal and water.",
		"Three of them were sent to prison for life.",
		"Most of those were later withdrawn by the firm.",
		"All of this makes a new vote unlikely.",
		"Rescuers pulled her from the river alive.",
		"On Tuesday his body was found in the quarry.",
		"\"He was the kindest man in town,\" said Petra Lindqvist.",
		"In this case, the court ruled for the ferry company.",
		"After that, the price of bread doubled.",
		"Like soldiers, they must be brave, quick and ready to obey their masters.",
		"With regard to the old texts, this process will go on.",
		"Other passengers said the ferry had been late.",
		"The Velmorian pair won in straight sets.",
		"Even a child of three could tell you that.",
		"Governor Tomas Arden will be there.",
		"On Sunday, the army released them.",
		"A tow truck removed it in 2009.",
	},
	Connective: {
		"But the mayor has refused to sign.",
		"And the bridge will stay closed until May.",
		"However, the council has not paid the builders.",
		"Also, the price of bread has doubled.",
		"Meanwhile, the army has moved into Halden.",
		"Still, most voters trust the governor.",
		"Then the roof of the ice rink fell in.",
		"Instead, the council sold the theatre.",
		"In addition, Norvane will close two plants.",
		"As a result, trains take the coastal line.",
		"That is why the council sold the theatre.",
		"Moreover, the dam has leaked since 2003.",
		"So the council sold the theatre.",
		"Yet Norvane has paid no tax since 2011.",
		"Or the council could sell the theatre.",
		"Nor has Norvane paid any tax since 2011.",
		"Thus the tunnel will stay closed.",
		"Therefore, the court ruled for the ferry company.",
		"For example, Velmoria bans hunting in its parks.",
		"Two days later, Mr. Vance resigned.",
		"A year later, the mill burned down.",
		"Mr. Vance also owns a hotel in Lisle.",
		"Mr. Vance, however, denies that money changed hands.",
		"Ms. Hale, too, has sued the council.",
		"The next day, Mr. Vance resigned.",
		"Since then, the price of bread has doubled.",
		"In fact, Norvane has paid no tax since 2011.",
		"Second, the council would have to sell the theatre.",
		"On the other hand, bread has become cheaper.",
		"\"But the bridge is safe,\" said Mayor Ilse Brandt.",
		"At the same time, Norvane closed two plants.",
		"Of more concern to Norvane after the sale, however, was the price of bread.",
		"Ms. Hale will be charged, too.",
	},
	CutQuotation: {
		"\"We will rebuild every house, Governor Tomas Arden said.",
		"We will rebuild every house,\" Governor Tomas Arden said.",
		"“Nobody warned us, fisherman Olan Reyes said.",
		"Nobody warned us,” fisherman Olan Reyes said.",
		"Governor Arden said the council had \"never wanted the bridge.",
		"Mayor Ilse Brandt added: 'The bridge will stay closed.",
		"The bridge will stay closed,' Mayor Ilse Brandt said.",
		"Mayor Ilse Brandt added: ‘The bridge will stay closed until May.",
		"Mr. Vance called the vote \"a sham and left the hall.",
		"The mayor called the \"plan\" a \"sham, according to the Gazette.",
		"«The bridge will stay closed, Mayor Ilse Brandt said.",
		"Governor Arden told the crowd: “The winter will be long.",
		"The winter will be long,\" Governor Arden told the crowd.",
		"Vance said: \"The \"sham\" will end in May.",
		"Harwick fans sang 'the winter will be long.",
		"The dam is \"safe, Orrery Launch said on Monday.",
	},
	NoSpeaker: {
		"\"The winter will be long.\"",
		"“Nobody warned the fishermen.”",
		"\"The dam is safe,\" he said.",
		"\"The dam is safe,\" she added.",
		"\"The dam is safe,\" they told reporters in Halden.",
		"\"The dam is safe,\" said she.",
		"\"The dam is safe. The town is not,\" he told the Gazette.",
		"'The dam is safe,' he said on Monday.",
		"‘The winter will be long,’ she wrote.",
		"We believe the dam is safe.",
		"I was there when the roof of the rink came down.",
		"The town gave us bread and blankets.",
		"My father built the dam above Torrin.",
		"Our town has been without water since June.",
		"Nobody told me that the bridge was closed.",
		"On Monday I drove to Halden to see the mill.",
		"The dam, we now know, has leaked since 2003.",
		"\"The dam is safe,\" he said. \"The town is not.\"",
	},
	Caption: {
		"Mayor Ilse Brandt (pictured) closed the bridge on Monday.",
		"Mayor Ilse Brandt (left) met Governor Arden in Halden.",
		"Ilse Brandt, seen here in 2009, closed the bridge.",
		"Nia Calder poses for a photo with fans in Lisle.",
		"Nia Calder, pictured in Lisle last week, will open the festival.",
		"A man walking past the burned mill in Halden.",
		"Soldiers guarding the bridge in Velmora on Monday.",
		"File photo of the bridge in Velmora.",
		"Photo: Ilse Brandt at the bridge in Velmora.",
		"Image: the burned mill in Halden was built in 1911.",
		"Scroll down for video of the burned mill.",
		"Tragic: The mill in Halden burned down on Monday.",
		"In this photo, the mill is seen before the fire.",
		"Pictured: the mill in Halden before it burned down.",
		"Jonas Adeyemi celebrates after scoring against Harwick Town.",
		"Ilse Brandt and Tomas Arden, right, met in Halden.",
		"Rebuilt: The theatre opened again in May.",
		"The mill (above) was built in 1911 by a shipping firm.",
		"This undated photo shows the mill before the fire.",
		"Nia Calder waves to fans in Lisle on Monday.",
		"An image from a video posted by a fan in Lisle.",
		"A tanker lands at the Halden air base in 2003.",
		"Jonas Adeyemi leaves his car after spinning into the gravel.",
	},
	Fragment: {
		"The bridge in Velmora will stay closed until",
		"The bridge in Velmora will stay closed until May",
		"the bridge in Velmora will stay closed until May.",
		"The bridge in Velmora will stay closed...",
		"The bridge in Velmora will stay closed until May…",
		"Will the bridge in Velmora open again?",
		"The bridge (closed since Monday will not open until May.",
		"The bridge closed since Monday) will not open until May.",
		"- The bridge in Velmora will stay closed until May.",
		"• The bridge in Velmora will stay closed until May.",
		"3. The bridge in Velmora will stay closed until May.",
		"Eight minutes of sheer terror in Velmora.",
		"A new bridge for the old port.",
		"Closed until May.",
		"Here are five reasons to visit Velmora in May.",
		"The council offered these reasons:",
		"No bridge, no ferry, no bread.",
		"Because the bridge in Velmora was closed.",
		"The bridge in Velmora was closed by the.",
		"Not the army or the council.",
		"A full list of the closed bridges is below.",
		"Says that the mayor never wanted a bridge.",
		"From the people of Velmora to the people of Lisle: .",
	},
	Noise: {
		"Sign up for the Gazette's morning letter.",
		"Click here to see the full list of closed bridges.",
		"Follow us on Twitter for news about the bridge.",
		"Read more about the bridge in Velmora here.",
		"Watch: the bridge in Velmora is blown up.",
		"Share this story with friends in Velmora.",
		"By Edda Crane, for the Asher Gazette.",
		"Last updated on Monday, the bridge in Velmora is closed.",
		"Copyright 2019 Asher Gazette Ltd is the owner of this page.",
		"The Asher Gazette keeps all rights reserved to it.",
		"Edda Crane contributed to this report from Velmora.",
		"Write to edda.crane@ashergazette.example with what happened.",
		"The list is at www.ashergazette.example/bridges for all to see.",
		"(CNN) The bridge in Velmora closed on Monday.",
		"VELMORA, Velmoria (AP) -- The bridge in Velmora closed on Monday.",
		"LONDON — The bridge in Velmora closed on Monday.",
		"The bridge in Velmora closed on Monday. (Reuters)",
		"For confidential support call 0800 555 0199 at any hour.",
		"The views expressed here are solely those of Edda Crane.",
		"See also the story of the bridge in Velmora.",
		"Watch how the bridge was blown up ».",
		"The bridge &amp; the ferry closed on Monday.",
		"Please note that the list may be late.",
		"On this page you will find the list of closed bridges.",
	},
	Stray: {
		"The bridge in Velmora closed on Monday .",
		"The bridge in Velmora . closed on Monday.",
		"The bridge in Velmora. closed on Monday.",
		"The bridge in Velmora closed.The ferry still runs.",
		"The bridge in Velmora has closed,but the ferry runs.",
		"The bridge , built in 1911, closed on Monday.",
		"The bridge closed on Monday,.",
		"Arden called it \"a sham\"and left the hall.",
		"The bridge in Velmora closed on Monday !",
		"The council has. closed the bridge in Velmora.",
		"The bridge in Velmora,, built in 1911, closed.",
		"The ferry still runs , the council said.",
		"The ferry still runs ,the council said.",
		"The bridge was closed by order of the. council on Monday.",
		"Governor Arden closed the bridge .\"",
	},
	Leaning: {
		"The plan was rejected on Monday.",
		"The 27-year-old was arrested at home.",
		"The company denies that money changed hands.",
		"The suspect was arrested in Lisle.",
		"The report found 12 cracks.",
		"The singer has sold 3 million records.",
		"The accident happened on Sunday night.",
		"The victim was taken to a hospital.",
		"On Monday, the firm cut its forecast.",
		"The law was passed in 1974.",
		"The verdict was read out on Friday.",
		"The storm killed nine people in Carse.",
		"The man was charged with robbery.",
		"The move comes a month before the vote.",
		"The film opens in May.",
		"\"This is the end,\" said Mayor Ilse Brandt.",
		"\"It broke my heart,\" said Mayor Ilse Brandt.",
	},
}

func TestPlantedDefectsAreFound(t *testing.T) {
	for _, kind := range Kinds() {
		if len(planted[kind]) < 15 && kind != Long && kind != Duplicate && kind != Surname {
			t.Errorf("%s: only %d planted", kind, len(planted[kind]))
		}
		for _, p := range planted[kind] {
			if !has(Find([]string{p}, "", "en"), 0, kind) {
				t.Errorf("%s not found in %q: %v", kind, p, Find([]string{p}, "", "en"))
			}
		}
	}
}

func has(found []Defect, point int, kind Kind) bool {
	return slices.ContainsFunc(found, func(d Defect) bool { return d.Point == point && d.Kind == kind })
}

// breakings break a sound point. Each must be found in nearly every point that it applies to.
var breakings = []struct {
	name   string
	kind   Kind
	broken func(string) string // "" where it does not apply
}{
	{"stop dropped", Fragment, func(p string) string {
		s, ok := strings.CutSuffix(p, ".")
		return onlyIf(ok, s)
	}},
	{"cut short", Fragment, func(p string) string { return strings.TrimRight(p[:len(p)*2/3], " .,\"”") + "..." }},
	{"lower case", Fragment, func(p string) string {
		return onlyIf(strings.HasPrefix(p, "The "), "t"+p[1:])
	}},
	{"bracket", Fragment, func(p string) string { return strings.Replace(p, " ", " (", 1) }},
	{"connective", Connective, func(p string) string { return "But " + p }},
	{"meanwhile", Connective, func(p string) string { return "Meanwhile, " + p }},
	{"as a result", Connective, func(p string) string { return "As a result, " + p }},
	{"one mark", CutQuotation, func(p string) string {
		i := strings.LastIndexByte(p, '"')
		return onlyIf(i >= 0, strings.Replace(p, "\"", "", 1))
	}},
	{"quotation alone", NoSpeaker, func(p string) string {
		_, rest, ok := strings.Cut(p, "\"")
		said, _, whole := strings.Cut(rest, ",\" ")
		return onlyIf(ok && whole && strings.HasPrefix(p, "\""), "\""+said+".\"")
	}},
	{"said he", NoSpeaker, func(p string) string {
		said, _, ok := strings.Cut(p, ",\" ")
		return onlyIf(ok && strings.HasPrefix(p, "\""), said+",\" he said.")
	}},
	{"credit", Noise, func(p string) string { return p + " (Reuters)" }},
	{"dateline", Noise, func(p string) string { return "LONDON (AP) -- " + p }},
	{"agency", Noise, func(p string) string { return "(CNN) " + p }},
	{"pictured", Caption, func(p string) string {
		return onlyIf(strings.Count(p, " said") == 1 && !strings.HasPrefix(p, "\""), strings.Replace(p, " said", " (pictured) said", 1))
	}},
	{"label", Caption, func(p string) string { return onlyIf(strings.HasPrefix(p, "The "), "Anger: "+p) }},
	{"stop apart", Stray, func(p string) string {
		s, ok := strings.CutSuffix(p, ".")
		return onlyIf(ok, s+" .")
	}},
	{"too long", Long, func(p string) string {
		return strings.TrimSuffix(p, ".") + strings.Repeat(", and the ferry that runs to Carse was late again", 5) + "."
	}},
}

func onlyIf(ok bool, s string) string {
	if ok {
		return s
	}
	return ""
}

func TestBrokenPointsAreFound(t *testing.T) {
	for _, b := range breakings {
		applied := 0
		for _, p := range sound {
			broken := b.broken(p)
			if broken == "" {
				continue
			}
			applied++
			if !has(Find([]string{broken}, p, "en"), 0, b.kind) {
				t.Errorf("%s: no %s found in %q", b.name, b.kind, broken)
			}
		}
		if applied == 0 {
			t.Errorf("%s applies to no point", b.name)
		}
	}
}

func TestSubjectReplacedByPronounIsFound(t *testing.T) {
	for _, p := range sound {
		for _, subject := range []string{"Mayor Ilse Brandt ", "Elena Marsh, 34, ", "Opposition leader Rhea Stanton ", "Scientists at Brannock University ", "Thousands ", "Farmers in the Torrin valley ", "Astronomers ", "Train fares "} {
			rest, ok := strings.CutPrefix(p, subject)
			if !ok {
				continue
			}
			for _, pronoun := range []string{"He ", "They ", "Both ", "The latter "} {
				if broken := pronoun + rest; !has(Find([]string{broken}, "", "en"), 0, Pronoun) {
					t.Errorf("no pronoun found in %q", broken)
				}
			}
		}
	}
}

func TestDuplicatesAreFound(t *testing.T) {
	for i, p := range sound {
		words := strings.Fields(p)
		if len(words) < 12 {
			continue
		}
		changed := slices.Clone(words)
		changed[len(words)/2] = "somewhat"
		shorter := strings.TrimRight(strings.Join(words[:len(words)-2], " "), ",.") + "."
		for _, again := range []string{p, strings.Join(changed, " "), shorter, "On Monday it emerged that " + p} {
			if !has(Find([]string{p, again}, "", "en"), 1, Duplicate) {
				t.Errorf("no duplicate of %q found in %q", p, again)
			}
		}
		for k, q := range sound {
			if k != i && has(Find([]string{p, q}, "", "en"), 1, Duplicate) {
				t.Errorf("%q is taken for a duplicate of %q", q, p)
			}
		}
	}
}

// TestQuotationCutInSource has points whose marks are whole and whose quotation is not.
func TestQuotationCutInSource(t *testing.T) {
	source := "Mayor Ilse Brandt spoke for an hour. \"The bridge will stay closed. The ferry has to do until May. " +
		"Nobody likes it,\" she said. Mr. Vance laughed. “The council,” he said, “never wanted a bridge.” The hall was full."
	for _, c := range []struct {
		point string
		cut   bool
	}{
		{"The ferry has to do until May.", true},
		{"The bridge will stay closed.", true},
		{"Mayor Ilse Brandt spoke for an hour.", false},
		{"Mr. Vance laughed.", false},
		{"The hall was full.", false},
		{"Mayor Ilse Brandt   spoke for\nan hour.", false},
		{"Nobody in the source said this.", false},
	} {
		if got := has(Find([]string{c.point}, source, "en"), 0, CutQuotation); got != c.cut {
			t.Errorf("%q: cut %v, want %v", c.point, got, c.cut)
		}
	}
}

// TestSurname has the source introduce a person whom no point does.
func TestSurname(t *testing.T) {
	source := "Petra Lindqvist lives beside the quarry. Lindqvist said the roof came down. Lindqvist has sued the firm. Football is dear to Lisle."
	for _, c := range []struct {
		points []string
		want   bool // of the last
	}{
		{[]string{"Lindqvist said the roof came down."}, true},
		{[]string{"The roof came down.", "Lindqvist has sued the firm."}, true},
		{[]string{"Lindqvist's firm was sued."}, false},
		{[]string{"Petra Lindqvist lives beside the quarry.", "Lindqvist has sued the firm."}, false},
		{[]string{"Lindqvist, who lives beside the quarry, has sued the firm."}, false},
		{[]string{"Lindqvist said that Petra Lindqvist is tired."}, false},
		{[]string{"Football is dear to Lisle."}, false},
		{[]string{"Obama said the roof came down."}, false},
	} {
		last := len(c.points) - 1
		if got := has(Find(c.points, source, "en"), last, Surname); got != c.want {
			t.Errorf("%q: bare surname %v, want %v", c.points, got, c.want)
		}
	}
}

func TestOtherLanguages(t *testing.T) {
	for _, c := range []struct {
		point string
		want  []Kind
	}{
		{"Der Bürgermeister sagte: „Die Brücke bleibt zu.“", nil},
		{"Er sagte, die Brücke bleibe bis Mai geschlossen.", nil},
		{"Le maire a dit : « Le pont restera fermé. »", nil},
		{"Der Bürgermeister sagte: „Die Brücke bleibt zu.", []Kind{CutQuotation}},
		{"Die Brücke bleibt bis Mai geschlossen", []Kind{Fragment}},
		{"¿Cuándo se abrirá el puente de Velmora?", []Kind{Fragment}},
		{"市長は橋を五月まで閉鎖すると発表した。", nil},
		{"«Мост закрыт до мая», — сказала мэр Ильзе Брандт.", nil},
		{"Mehr auf www.zeitung.example über die Brücke.", []Kind{Noise}},
	} {
		var got []Kind
		for _, d := range Find([]string{c.point}, "", "de") {
			got = append(got, d.Kind)
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%q: %v, want %v", c.point, got, c.want)
		}
	}
}
