package when

import (
	"strings"
	"testing"

	"briefing/internal/brief"
)

// show writes findings as the tables below have them: "Dec 6=2025-12-06", with "/2025-12-08" for the
// last day of a period, "~" when relative and ">" when it lies ahead.
func show(text string, found []Date) string {
	var all []string
	for _, d := range found {
		s := d.In(text) + "=" + d.From.String()
		if !d.Until.IsZero() {
			s += "/" + d.Until.String()
		}
		if d.Relative {
			s += "~"
		}
		if d.Future {
			s += ">"
		}
		all = append(all, s)
	}
	return strings.Join(all, "; ")
}

type row struct{ text, want string }

func check(t *testing.T, anchor, language string, rows []row) {
	t.Helper()
	var day brief.Date
	if err := day.UnmarshalText([]byte(anchor)); err != nil {
		t.Fatal(err)
	}
	for _, r := range rows {
		if got := show(r.text, Find(r.text, day, language)); got != r.want {
			t.Errorf("%s, %q: %s\n got %s\nwant %s", anchor, language, r.text, got, r.want)
		}
	}
}

const sunday = "2025-12-07"

func TestStated(t *testing.T) {
	check(t, sunday, "en", []row{
		{"The dam at Orrin failed on Dec 6.", "Dec 6=2025-12-06"},
		{"The dam at Orrin failed on Dec. 6, 2025, officials said.", "Dec. 6, 2025=2025-12-06"},
		{"The dam failed on 6 December 2025.", "6 December 2025=2025-12-06"},
		{"The dam failed on December 6th.", "December 6th=2025-12-06"},
		{"The dam failed on 6 Dec.", "6 Dec=2025-12-06"},
		{"The dam failed on 6 Dec. 2025.", "6 Dec. 2025=2025-12-06"},
		{"The dam failed on the 6th of December.", "6th of December=2025-12-06"},
		{"Filed 2025-12-06 by the mayor.", "2025-12-06=2025-12-06"},
		{"Filed 2025-12-06T10:20:00Z by the mayor.", "2025-12-06=2025-12-06"},
		{"It was sealed on 25/12/2024 by hand.", "25/12/2024=2024-12-25"},
		{"It was sealed on 12/25/2024 by hand.", "12/25/2024=2024-12-25"},
		{"It was sealed on 12/06/2025 by hand.", ""},
		{"It was sealed on 06.12.2025 by hand.", "06.12.2025=2025-12-06"},
		{"Work ended in December 2025.", "December 2025=2025-12"},
		{"Work ended in 2014.", "2014=2014"},
		{"It was the summer of 2014.", "2014=2014"},
		{"The fair ran 2-8 December.", "2-8 December=2025-12-02/2025-12-08"},
		{"The fair ran Dec 2-6.", "Dec 2-6=2025-12-02/2025-12-06"},
		{"The fair will run from December 12 to 18.", "December 12 to 18=2025-12-12/2025-12-18>"},
		{"The fair runs 12–18 December 2025.", "12–18 December 2025=2025-12-12/2025-12-18>"},
		{"The fair ran between 3 March and 5 April.", "3 March and 5 April=2025-03-03/2025-04-05"},
		{"It was shut from 30 December 2024 to 2 January 2025.", "30 December 2024 to 2 January 2025=2024-12-30/2025-01-02"},
		{"It will be shut from Dec. 30 to Jan. 2.", "Dec. 30 to Jan. 2=2025-12-30/2026-01-02>"},
		{"He scored nine in the 2014-15 season.", "2014-15=2014/2015"},
		{"She governed from 2010 to 2014.", "2010 to 2014=2010/2014"},
		{"She governed between 2010 and 2014.", "2010 and 2014=2010/2014"},
		{"She governed (2010–2014).", "2010–2014=2010/2014"},
		{"They met on December 4 and 5.", "December 4=2025-12-04; 5=2025-12-05"},
		{"They met on 2, 4 and 5 December.", "2=2025-12-02; 4=2025-12-04; 5 December=2025-12-05"},
		{"They met on Dec. 2, 4 and 5, 2024.", "Dec. 2=2024-12-02; 4=2024-12-04; 5, 2024=2024-12-05"},
		{"She left office in 2009 and 2013.", "2009=2009; 2013=2013"},
		{"It opened on Saturday, December 6.", "Saturday, December 6=2025-12-06"},
		{"It opened on Sat 6 Dec.", "Sat 6 Dec=2025-12-06"},
		{"It opened on Tuesday (Dec 2).", "Tuesday (Dec 2=2025-12-02"},
		{"Before the February 2022 landslide, it was green.", "February 2022=2022-02"},
		{"He was born Oct. 3, 1961, in Tarn.", "Oct. 3, 1961=1961-10-03"},
		{"In early 2014 and mid-2015 it flooded.", "2014=2014; 2015=2015"},
		{"The 2014 election was close.", "2014=2014"},
		{"The ferry (2014) was scrapped.", "2014=2014"},
		{"By 2030 the line will be electric.", "2030=2030>"},
		{"It opened on Christmas Day 2014.", "Christmas Day 2014=2014-12-25"},
		{"It will open on New Year's Day.", "New Year's Day=2026-01-01>"},
		{"They marched on the Fourth of July.", "Fourth of July=2025-07-04"},
		{"In December last year the bridge fell.", "December last year=2024-12"},
	})
}

// TestYear has days and months whose year only the day of publication and the verb can tell.
func TestYear(t *testing.T) {
	check(t, sunday, "en", []row{
		{"Mr Orr took office on January 20.", "January 20=2025-01-20"},
		{"Mr Orr will take office on January 20.", "January 20=2026-01-20>"},
		{"Mr Orr is to take office on January 20.", "January 20=2026-01-20>"},
		{"He said he would meet Ms Lund in Tarn on Dec 8.", "Dec 8=2025-12-08>"},
		{"Ms Lund said the envoy would meet them on December 4.", "December 4=2025-12-04"},
		{"Ahead of the Dec 6 talks, guns fell silent.", "Dec 6=2025-12-06"},
		{"The hearing was postponed to Dec 20.", "Dec 20=2025-12-20>"},
		{"He has lost two aides since returning to office in January.", "January=2025-01"},
		{"It was her sixth trip since January.", "January=2025-01"},
		{"The law takes effect in March and will be reviewed in May.", "March=2026-03>; May=2026-05>"},
		{"The bridge closed in December.", "December=2025-12"},
		{"It was raided last March.", "last March=2025-03~"},
		{"It was raided last December.", "last December=2024-12~"},
		{"Elections are due next March.", "next March=2026-03~>"},
		{"The January vote was close.", "January=2025-01"},
		{"Saturday, December 5 was wet.", "Saturday, December 5=2025-12-05"},
	})
	check(t, "2026-01-09", "", []row{
		{"The bridge closed in December.", "December=2025-12"},
		{"The bridge will close in December.", "December=2026-12>"},
		{"The bridge closed on December 28.", "December 28=2025-12-28"},
		{"She was hurt last December.", "last December=2025-12~"},
		{"It was a leap day, February 29.", "February 29=XXXX-02-29"},
	})
	check(t, "2024-03-09", "", []row{{"It fell on February 29.", "February 29=2024-02-29"}})
	check(t, "", "en", []row{
		{"The dam failed on Dec 6.", "Dec 6=XXXX-12-06"},
		{"The dam failed in December.", "December=XXXX-12"},
		{"The dam failed on Dec 6, 2025.", "Dec 6, 2025=2025-12-06"},
		{"The dam failed on Tuesday, Dec 6.", "Tuesday, Dec 6=XXXX-12-06"},
		{"The fair ran Dec 30 to Jan 2.", "Dec 30=XXXX-12-30; Jan 2=XXXX-01-02"},
		{"The dam failed on Tuesday, last week, yesterday and three days ago.", ""},
	})
}

func TestRelative(t *testing.T) {
	check(t, sunday, "en", []row{
		{"The dam failed on Tuesday.", "Tuesday=2025-12-02~"},
		{"The dam failed Tuesday night.", "Tuesday=2025-12-02~"},
		{"The dam failed earlier on Monday.", "Monday=2025-12-01~"},
		{"The dam failed on Sunday.", "Sunday=2025-12-07~"},
		{"The dam will be drained on Tuesday.", "Tuesday=2025-12-09~>"},
		{"The panel plans to meet Tuesday.", "Tuesday=2025-12-09~>"},
		{"The panel is to meet on Tuesday.", "Tuesday=2025-12-09~>"},
		{"The panel is scheduled to meet on Tuesday.", "Tuesday=2025-12-09~>"},
		{"The vote, to be held on Tuesday, is open.", "Tuesday=2025-12-09~>"},
		{"The vote was postponed until Thursday.", "Thursday=2025-12-11~>"},
		{"On Tuesday, the panel will meet.", "Tuesday=2025-12-09~>"},
		{"On Tuesday, the panel met in Tarn.", "Tuesday=2025-12-02~"},
		{"She was hurt on Monday and on Tuesday will see a doctor.", "Monday=2025-12-01~; Tuesday=2025-12-09~>"},
		{"The line has been shut since Monday.", "Monday=2025-12-01~"},
		{"Police said Tuesday that the road will reopen.", "Tuesday=2025-12-02~"},
		{"The road will reopen on Tuesday, police said.", "Tuesday=2025-12-09~>"},
		{"After Tuesday's blaze, the school will move.", "Tuesday=2025-12-02~"},
		{"She died last Tuesday.", "last Tuesday=2025-12-02~"},
		{"She died last Sunday.", "last Sunday=2025-11-30~"},
		{"They meet next Friday.", "next Friday=2025-12-12~>"},
		{"They will meet this Friday.", "this Friday=2025-12-12~>"},
		{"\"We buried him on Tuesday,\" she said.", "Tuesday=2025-12-02~"},
		{"They met on Tuesday last week.", "Tuesday last week=2025-11-25~"},
		{"They met on Tuesday of last week.", "Tuesday of last week=2025-11-25~"},
		{"He arrived yesterday and leaves tomorrow.", "yesterday=2025-12-06~; tomorrow=2025-12-08~>"},
		{"He arrived the day before yesterday.", "day before yesterday=2025-12-05~"},
		{"He said today that he was ill.", "today=2025-12-07~"},
		{"He will speak tonight.", "tonight=2025-12-07~>"},
		{"Today, most towns have no bank.", ""},
		{"It burned down three days ago.", "three days ago=2025-12-04~"},
		{"It burned down 10 days ago.", "10 days ago=2025-11-27~"},
		{"It burned down two weeks ago.", "two weeks ago=2025-11-20/2025-11-26~"},
		{"It burned down a month ago.", "a month ago=2025-11~"},
		{"It burned down a year ago.", "a year ago=2024~"},
		{"It burned down almost a year ago.", ""},
		{"It burned down more than three years ago.", ""},
		{"It burned down two and a half years ago.", ""},
		{"It burned down last week.", "last week=2025-11-24/2025-11-30~"},
		{"It burned down this week.", "this week=2025-12-01/2025-12-07~"},
		{"It will go on sale next week.", "next week=2025-12-08/2025-12-14~>"},
		{"It burned down last month.", "last month=2025-11~"},
		{"It burned down last year.", "last year=2024~"},
		{"It will be built later this year.", "this year=2025~>"},
		{"It burned down earlier this year.", "this year=2025~"},
		{"It will be built next year.", "next year=2026~>"},
		{"It was the worst storm in the last year.", ""},
		{"They left the next day and the next week.", ""},
		{"It burned over the weekend.", "weekend=2025-12-06/2025-12-07~"},
		{"It burned last weekend.", "last weekend=2025-11-29/2025-11-30~"},
		{"It burned last night.", "last night=2025-12-06~"},
		{"It burned the day after.", ""},
		{"It burned the following Tuesday.", ""},
	})
	check(t, "2025-12-01", "en", []row{
		{"It burned over the weekend.", "weekend=2025-11-29/2025-11-30~"},
		{"It will rain over the weekend.", "weekend=2025-12-06/2025-12-07~>"},
	})
}

func TestNoDate(t *testing.T) {
	check(t, sunday, "en", []row{
		{"Theresa May said it may rain.", ""},
		{"Thousands joined the March for Life.", ""},
		{"The Sun and the Sat phone were on sale.", ""},
		{"April Harrow and June Orr met Jan Lund.", ""},
		{"They won 6-2 and 10/11 at 9/11.", ""},
		{"A Boeing 737 and flight 2014 left gate 12.", ""},
		{"Call 555-2025 or 2014 for details.", ""},
		{"Sales rose on Black Friday and Cyber Monday.", ""},
		{"Super Tuesday and the Good Friday Agreement were discussed.", ""},
		{"The Sunday Times and Monday Night Football said so.", ""},
		{"The force of 2,014 people took 2000 soldiers at 1900 hours.", ""},
		{"A crowd of 2000 people stood there.", ""},
		{"He sang \"Friday\" and \"Friday the 13th\".", ""},
		{"The Sept. 11 attacks and the September 11 hijackings changed it.", ""},
		{"It closed on 31 April and Feb 30.", ""},
		{"It closed on Feb. 29, 2025.", ""},
		{"He trains every Monday, on Tuesdays and on a Friday.", ""},
		{"In May 20 people fell ill.", "May=2025-05"},
		{"It cost $2014 in notes.", ""},
		{"The 2,500-tonne ship and the F-16 sank.", ""},
		{"Open Monday-Friday.", ""},
		{"USA Today and The Today Show ran it.", ""},
		{"The 1990s were kind.", ""},
		{"He ran the 1500 in three minutes.", ""},
		{"On Dec 6, 20 people died.", "Dec 6=2025-12-06"},
		{"On Dec 6 and 20 people died.", "Dec 6=2025-12-06"},
	})
}

func TestFiguresByRegion(t *testing.T) {
	check(t, sunday, "en-GB", []row{{"Signed 06/12/2025.", "06/12/2025=2025-12-06"}})
	check(t, sunday, "en-US", []row{{"Signed 12/06/2025.", "12/06/2025=2025-12-06"}})
}

// TestReadings has what reading much news showed to be read wrongly at first, in other words.
func TestReadings(t *testing.T) {
	check(t, "2015-04-08", "en", []row{
		{"It crashed at about 10:30 Friday night, as police believe.", "Friday=2015-04-03~"},
		{"According to Thursday's statement, he had a cough.", "Thursday=2015-04-02~"},
		{"She served in Tarn from April to November 2007.", "April to November 2007=2007-04/2007-11"},
		{"Orr won his third straight poll this weekend, and most yawned.", "this weekend=2015-04-04/2015-04-05~"},
		{"They all went to college and today we have a teacher in the family.", ""},
		{"She believed in a better tomorrow and the songs of yesterday.", ""},
		{"He said so in a Friday interview, on a Friday evening.", "Friday=2015-04-03~"},
		{"It followed a January attack on a hotel.", "January=2015-01"},
		{"The Water Act of 1965 and a total of 1965 laws passed.", "1965=1965"},
		{"The road won't open on Friday, after Friday's flood, following Monday's.", "Friday=2015-04-10~>; Friday=2015-04-03~; Monday=2015-04-06~"},
		{"It is on show until March 24.", "March 24=2015-03-24"},
		{"Orr was uneasy, telling a paper in January, \"deadlines should not be dogmas\".", "January=2015-01"},
		{"He was in a row yesterday afternoon.", "yesterday=2015-04-07~"},
		{"From the hopes of then to today's mix it was a road.", ""},
		{"He said that this year's race was close.", "this year=2015~"},
		{"It was felt in a tumultuous 2011 season and an alleged 2005 incident.", "2011=2011; 2005=2005"},
		{"He lost in the August vote; she is worthy of June's draft.", "August=2014-08; June=2015-06>"},
		{"Just two days ago a jet fell.", "two days ago=2015-04-06~"},
		{"A year ago this week he rose early, two years ago today.", "two years ago today=2013-04-08~"},
		{"The tour of 2014/15 ended it.", "2014/15=2014/2015"},
		{"Women today are told so, and today young men are being told so.", ""},
		{"The group claimed Friday's raid and the blame for Monday's attack.", "Friday=2015-04-03~; Monday=2015-04-06~"},
		{"The motive for his attack Thursday?", "Thursday=2015-04-02~"},
		{"What link did he have to Thursday night's protest?", "Thursday=2015-04-02~"},
		{"The trial was moved to Thursday.", "Thursday=2015-04-09~>"},
		{"Officials relented Monday-- after a row--Friday—and Monday—and in mid-May.", "Monday=2015-04-06~; Friday=2015-04-03~; Monday=2015-04-06~; May=2014-05"},
		{"As recently as 2013 it hosted 2014's Open.", "2013=2013; 2014=2014"},
		{"The trial was to go on until May or June.", "May=2015-05>; June=2015-06>"},
		{"Guns fell silent between Dec. 4 and Dec. 6 and from 30 Nov. to 2 Dec., 2014.", "Dec. 4 and Dec. 6=2014-12-04/2014-12-06; 30 Nov. to 2 Dec., 2014=2014-11-30/2014-12-02"},
		{"The shop will reopen after Tuesday, following Monday's flood.", "Tuesday=2015-04-14~>; Monday=2015-04-06~"},
		{"It was born of a lazy Sunday in the very last year of her life and felt like yesterday.", ""},
		{"They will sell it on the web, that vast and noisy market for all and everyone that exists today.", ""},
		{"In November of that year he fell, on May 4 the following year he died.", ""},
		{"She missed a Friday deadline; it lost an October vote that dates to 1991.", "Friday=2015-04-03~; October=2014-10; 1991=1991"},
		{"He wrote that January's raid was a crime.", "January=2015-01"},
		{"Following last year's tour, they split.", "last year=2014~"},
	})
}
