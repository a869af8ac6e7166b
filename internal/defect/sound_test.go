package defect

import "testing"

// sound are points that an editor would sign: whole, named, and understood alone.
var sound = []string{
	"The harbour town of Velmora closed its only bridge on Monday after an inspector found cracks in two of its pillars.",
	"Mayor Ilse Brandt said the bridge would not open again before the winter.",
	"Three people were killed and 14 injured when a tram left the rails in Port Asher on Sunday night.",
	"Police said the driver, a 43-year-old man from Cullen Bay, had not been drinking.",
	"\"We will rebuild every house,\" Governor Tomas Arden told reporters in Velmora.",
	"\"It was like standing inside a drum,\" said Petra Lindqvist, who lives beside the quarry.",
	"“Nobody warned us,” fisherman Olan Reyes said.",
	"Shares in Norvane Foods fell 12% after the company cut its forecast for the second time this year.",
	"It is unclear whether the ship's captain was on the bridge when the alarm sounded.",
	"It took firefighters six hours to bring the blaze at the Halden paper mill under control.",
	"It was the harbour master who first noticed the oil, according to the coast guard.",
	"There were no survivors among the nine passengers of the Kestrel Air flight, officials said.",
	"When he arrived at the hospital, Dr. Anton Weiss found that the power had failed.",
	"After her release from prison, Marta Oyelaran opened a bakery in the village where she grew up.",
	"In his first speech as president, Lucan Ferro promised to halve the country's debt within ten years.",
	"As she left the court, Ms. Hale told reporters that she would appeal.",
	"The Ministry of Health has recorded 212 cases of the fever since the start of June.",
	"Scientists at Brannock University have grown a potato that survives three weeks without water.",
	"Both Mr. Arden and Ms. Hale deny that money changed hands.",
	"Those who lost their homes will receive $4,000 each from the state fund.",
	"This year, more than 30 lakes in the Torrin highlands have dried up.",
	"Two of the four men convicted of the Lisle bank robbery walked free on Friday.",
	"Midfielder Jonas Adeyemi scored twice as Castle Rovers beat Harwick Town 3-1 on Saturday.",
	"Rovers manager Dario Pell said his side had \"played with fear\" in the first half.",
	"The film, which cost $80 million, earned less than a tenth of that in its first month.",
	"iTrack, a start-up from Port Asher, sells a collar that tells farmers where their cattle are.",
	"More than half of Torrin's teachers plan to leave the profession within five years, a survey by the union found.",
	"In 2019, the council sold the theatre to a hotel group for one pound.",
	"According to court documents, Mr. Vance had borrowed $2.3 million from his own charity.",
	"The Supreme Court ruled 6-3 that the city may not tax the river ferries.",
	"Elena Marsh, 34, has been charged with stealing 19 violins from a school in Cullen Bay.",
	"The 27-year-old singer Nia Calder will open the festival on July 4.",
	"Prosecutors say Calvin Roth hid the money in his mother's freezer.",
	"A witness told the court he had seen Mr. Roth burning papers the night before his arrest.",
	"Residents of Halden have until Thursday to boil their drinking water, the council said.",
	"The two-year inquiry found that the dam's owner had ignored seven warnings.",
	"Farmers in the Torrin valley say they have not been paid for last year's harvest.",
	"The U.S. ambassador to Velmoria, Jane Whitcombe, called the vote \"a sham\".",
	"The rocket, built by Orrery Launch, exploded 40 seconds after lift-off from Cape Sorrel.",
	"Thousands marched through Port Asher on Saturday to demand that the prime minister resign.",
	"Some 600 soldiers will remain in the north until the election, Defence Minister Karl Osei announced.",
	"Unlike its neighbours, Velmoria has never allowed hunting in its national parks.",
	"Marsh fever kills about one in five of the birds it infects, said Lena Forsberg, a vet at the Brannock zoo.",
	"Because the tunnel floods each spring, trains from Halden take the coastal line until May.",
	"A judge ordered the newspaper to name the source of its report on the minister's villa.",
	"\"I have nothing to hide,\" Mr. Vance wrote in a letter to the committee.",
	"\"I was there when the roof came down,\" Lindqvist told the Asher Gazette. \"I still hear it.\"",
	"Opposition leader Rhea Stanton accused the government of hiding the figures until after the vote.",
	"Velmoria's army denies that its soldiers crossed the border, as do officials in neighbouring Carse.",
	"Drinking two cups of green tea a day did not lower blood pressure in a trial with 1,100 adults.",
	"The painting, thought to be a copy for 90 years, is by Ansel Vermeer himself, the museum said.",
	"Train fares will rise by 3.4 per cent in January, the regulator has confirmed.",
	"Five climbers are missing on Mount Orrin after an avalanche swept away their camp.",
	"Grace Oduya, the first woman to lead the fire service, will retire in March, she told staff on Tuesday.",
	"The company that runs the port has paid no tax since 2011, its own accounts show.",
	"For the first time in 40 years, wolves have been seen in the forests around Lisle.",
	"Nobody was hurt when the roof of the Halden ice rink fell in, the fire service said.",
	"Workers at the Norvane plant in Harwick walked out on Wednesday over plans to cut 300 jobs.",
	"Astronomers have found a planet that circles two dying stars every nine days.",
	"Brannock became the first city in Velmoria to ban cars from its centre altogether.",
	"Then-president Oskar Lund signed the treaty in 1987.",
	"So far, 18 states have refused to publish the data.",
	"One of the rescued miners, Piotr Hale, said the men had sung to keep awake.",
	"The pair of gold cups, stolen in 1974, turned up in a garage in Lisle.",
	"On Monday, the Velmorian parliament voted by 112 to 98 to lower the voting age to 16.",
	"At 91, Agnes Toller is the oldest person to have swum the Carse strait.",
	"While its rivals shrank, Orrery Launch hired 900 engineers last year.",
	"[Ms. Calder] said she had been asked to sing at the opening.",
	"He-Man figures from the 1980s sell for up to $3,000 at auctions in Port Asher.",
	"Her Majesty the Queen of Carse opened the new wing of the Brannock hospital.",
	"World War I shells still surface in the fields around Lisle every spring.",
	"Prosecutors described Roth as \"a man who could not stop\".",
	"A bill before parliament would let doctors prescribe the drug without a second opinion (a rule since 2003) from next year.",
	"Turnout was 54%, the lowest since 1990.",
	"Ms. Hale, who also owns the Asher Gazette, has sued the council for $6 million.",
	"Analysts had expected growth of 2.1%, but Velmoria's economy shrank.",
	"As Nia Calder left the stage, she thanked the firefighters who had carried her brother out of the hall.",
	"Just as Governor Arden spoke, the lights in his office went out.",
	"Reports of a second blast in Lisle were false, police said.",
	"Claims that the dam was unsafe have been denied by Orrery Launch.",
	"Years after it closed, the Halden mill still smells of glue.",
	"If the estimates hold, this would make Carse the only country without debt.",
	"The Gazette says in an editorial that the governor should go, and that he knows it.",
	"Directing the festival was hard, says Crane, because she had no money and no stage.",
	"The vaccine is safe for children over six months, the agency ruled, and should be free.",
}

func TestSoundPointsHaveNoDefect(t *testing.T) {
	for _, p := range sound {
		for _, d := range Find([]string{p}, p, "en") {
			t.Errorf("%q: %s (%s)", p, d.Kind, d.Detail)
		}
	}
}

func TestSoundPointsTogetherHaveNoDefect(t *testing.T) {
	for i := 0; i+5 <= len(sound); i += 5 {
		for _, d := range Find(sound[i:i+5], "", "en") {
			t.Errorf("%q: %s (%s)", sound[i+d.Point], d.Kind, d.Detail)
		}
	}
}
