package when

import "testing"

// wednesday is a day of publication in the middle of a week.
const wednesday = "2026-03-11"

// TestComing has what is set for a day to come, told in the present.
func TestComing(t *testing.T) {
	check(t, wednesday, "en", []row{
		{"Voters in Pell go to the polls on Sunday.", "Sunday=2026-03-15~>"},
		{"Governor Ines Roe takes office on Friday.", "Friday=2026-03-13~>"},
		{"The cup final is on Saturday.", "Saturday=2026-03-14~>"},
		{"The hearings are on Monday.", "Monday=2026-03-16~>"},
		{"Nurseries reopen on Tuesday.", "Tuesday=2026-03-17~>"},
		{"Clocks go back on Sunday.", "Sunday=2026-03-15~>"},
		{"The walkout begins Sunday.", "Sunday=2026-03-15~>"},
		{"The panel will vote on Wednesday.", ""}, // today or in a week
		{"On Friday, the ferry returns to Pell.", "Friday=2026-03-13~>"},
		{"The referendum takes place in November.", "November=2026-11>"},
		{"The levy is to rise on 1 February.", "1 February=2027-02-01>"},
		{"The fair, first planned for 4 February, was put off to 9 May.", "4 February=2026-02-04; 9 May=2026-05-09>"},
		{"The levy falls on 1 April.", "1 April=2026-04-01>"},
		{"The curfew begins on 5 February.", ""},
		{"The panel will vote again on Wednesday.", "Wednesday=2026-03-18~>"},
		{"The panel will vote later on Wednesday.", "Wednesday=2026-03-11~>"},
		{"The panel will vote today, Wednesday.", "today=2026-03-11~>; Wednesday=2026-03-11~>"},
		{"The panel will vote this Wednesday.", "this Wednesday=2026-03-11~>"},
		{"The panel voted on Wednesday.", "Wednesday=2026-03-11~"},
		{"The court will sit on 1 March.", ""},
		{"The court will sit on Sunday, 1 March.", "Sunday, 1 March=2026-03-01"},
		{"Kites in Wednesday's race will be red.", "Wednesday=2026-03-11~>"},
		// What has been, told in the present of headlines and captions or beside a verb of the past.
		{"Ines Roe leaves the court in Pell after she was heard on Friday.", "Friday=2026-03-06~"},
		{"Ines Roe, left, and Al Finch shake hands at the ferry in Pell on Monday.", "Monday=2026-03-09~"},
		{"Divers look for survivors of the ferry in Pell, Monday.", "Monday=2026-03-09~"},
		{"The club sits third after it lost on Sunday.", "Sunday=2026-03-08~"},
		{"The sign says the ferry stopped on Sunday.", "Sunday=2026-03-08~"},
		{"The race did take place in November.", "November=2025-11"},
		{"What did happen is on Saturday.", "Saturday=2026-03-07~"},
		{"Ines Roe smiles as crowds go to the polls on Sunday.", "Sunday=2026-03-08~"},
		{"Nurseries reopen after floods on Monday.", "Monday=2026-03-09~"},
		{"The raid on Sunday is a crime.", "Sunday=2026-03-08~"},
		{"The road is shut after a slide on Monday.", "Monday=2026-03-09~"},
		{"Police say two men died on Saturday.", "Saturday=2026-03-07~"},
		{"Two men are dead after a blaze on Saturday.", "Saturday=2026-03-07~"},
	})
}

// TestHabits has what is so every week, which is no date.
func TestHabits(t *testing.T) {
	check(t, wednesday, "en", []row{
		{"The gallery opens Monday to Friday.", ""},
		{"The gallery is open from Tuesday to Sunday.", ""},
		{"The archive is closed on Wednesday afternoons until June.", "June=2026-06>"},
		{"The archive closed on Friday evenings.", ""},
		{"The market opens on Mondays and Saturday mornings.", ""},
		{"The market opens every Monday and Thursday.", ""},
		{"The market opens each Monday morning.", ""},
		{"Saturday afternoon was wet.", "Saturday=2026-03-07~"},
	})
}

func TestRanges(t *testing.T) {
	check(t, wednesday, "en", []row{
		{"The ferry was idle from December to February.", "December to February=2025-12/2026-02"},
		{"The ferry will be idle from December to February.", "December to February=2026-12/2027-02>"},
		{"The ferry was idle from July to September.", "July to September=2025-07/2025-09"},
		{"Between October and January, 40 boats sank.", "October and January=2025-10/2026-01"},
		{"Between Monday and Wednesday, 12 boats sank.", "Monday and Wednesday=2026-03-09/2026-03-11~"},
		{"The fair will run from Friday to Sunday.", "Friday to Sunday=2026-03-13/2026-03-15~>"},
		{"The ferry was idle from Friday to Sunday.", "Friday to Sunday=2026-03-06/2026-03-08~"},
		{"The ferry was idle from Saturday until Monday.", "Saturday until Monday=2026-03-07/2026-03-09~"},
		{"A walkout, from 17 to 19 February, cost 12 million crowns.", "17 to 19 February=2026-02-17/2026-02-19"},
		{"The ferry is idle from 17 to 19 March.", "17 to 19 March=2026-03-17/2026-03-19>"},
		{"The exam was moved from Friday to Monday.", "Monday=2026-03-16~>"},
		{"The exam was moved from 4 April to 9 May.", "9 May=2026-05-09>"},
		{"The pass is shut from December to February.", ""},
		{"The summit ran from November 12 to 14.", "November 12 to 14=2025-11-12/2025-11-14"},
		{"The summit is to run from 3 to 7 May.", "3 to 7 May=2026-05-03/2026-05-07>"},
	})
}

func TestFound(t *testing.T) {
	check(t, "2026-02-18", "fr", []row{
		{"La maire a promis une réponse avant le 1er mars.", "1er mars=2026-03-01>"},
		{"La maire a promis un pont d'ici le 3 avril.", "3 avril=2026-04-03>"},
		{"La maire a été élue le 3 avril.", "3 avril=2025-04-03"},
	})
	check(t, wednesday, "fr", []row{
		{"La maire a été élue en mars dernier.", "mars dernier=2025-03~"},
		{"La maire a été élue en janvier dernier.", "janvier dernier=2026-01~"},
		{"La maire sera élue en mai prochain.", "mai prochain=2026-05~>"},
	})
	check(t, wednesday, "uk", []row{
		{"Торік у травні пором горів.", "Торік у травні=2025-05"},
		{"Торік пором згорів.", "Торік=2025~"},
		{"Пором згорів у травні торік.", "травні торік=2025-05"},
		{"12 березня 2026 року відкриють пором.", "12 березня 2026=2026-03-12>"},
	})
	check(t, wednesday, "en", []row{
		{"Filed 2026-03-01 in Pell.", "2026-03-01=2026-03-01"},
		{"The ferry sank on 2026-03-01.", "2026-03-01=2026-03-01"},
		{"A year ago today, the ferry sank.", "A year ago today=2025-03-11~"},
		{"Two years ago today the ferry sank.", "Two years ago today=2024-03-11~"},
		{"The fiscal 2026 budget passed on Monday.", "Monday=2026-03-09~"},
		{"The 2027 budget passed on Monday.", "2027=2027>; Monday=2026-03-09~"},
	})
}
