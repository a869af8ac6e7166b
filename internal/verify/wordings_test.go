package verify

import "testing"

// council is another such text.
const council = `Brennick lawmakers voted 31 to 12 on Thursday to ban single-use plastic bags, despite opposition from shop owners.
The measure, sponsored by Senator Odile Farrant, takes effect in January and does not apply to pharmacies.
Governor Hal Tremaine has not said whether he will sign it. His spokeswoman, Mira Osei, declined to comment.
Shop owner Devon Pike called the vote a disaster and said prices would rise.
"We were never consulted," Pike told the Brennick Courier. "Nobody asked us anything."
Supporters cheered when the result was read out, but opponents walked out of the chamber.
Last year a similar bill failed in the House after Representative Lars Whitlow withdrew his support.
Police said no arrests were made, although two protesters were briefly detained and later released without charge.
Farrant, a Democrat from Port Ellis, defeated Whitlow in the 2019 primary.
The state collected 4,200 tons of plastic in 2023, up from 3,900 tons the year before.
Environmental groups had urged lawmakers not to weaken the bill.
Neither the governor nor the attorney general attended the session.
A federal judge upheld a similar ban in Corwen in March, overturning a lower court.
Unemployment fell to 4.1 percent, its lowest level since 2008, while wages grew faster than prices.
Doctors said the boy, who survived the crash, remains in critical but stable condition.
Nurse Ada Kimble, not Dr. Rowan Teague, signed the form, the inquiry heard.`

// TestWordings: the same and the opposite, freely worded.
func TestWordings(t *testing.T) {
	c := New([]Source{{ID: "a", Text: council, Language: "en"}})
	for _, good := range []string{
		"Lawmakers in Brennick voted to ban single-use plastic bags.",
		"Brennick lawmakers have banned plastic bags.",
		"Plastic bags were banned by Brennick lawmakers on Thursday in a 31-12 vote.",
		"Shop owners opposed the ban on single-use plastic bags.",
		"The ban, which takes effect in January, exempts pharmacies.",
		"Pharmacies are not covered by the measure.",
		"It is unclear whether Governor Hal Tremaine will sign the measure.",
		"Tremaine's spokeswoman would not comment.",
		"Mira Osei, a spokeswoman for the governor, did not comment.",
		"Prices would rise, Devon Pike said.",
		`Pike said shop owners "were never consulted".`,
		`"Nobody asked us anything," Devon Pike said.`,
		"Opponents of the bill walked out while supporters cheered.",
		"A similar bill failed last year after Lars Whitlow withdrew his support.",
		"A similar bill was rejected in the House last year.",
		"A similar bill did not pass the House last year.",
		"Nobody was arrested, police said.",
		"Police made no arrests.",
		"Two protesters were detained and then released.",
		"Whitlow was defeated by Farrant in the 2019 primary.",
		"Whitlow lost the 2019 primary to Farrant.",
		"The state collected 4,200 tons of plastic in 2023, an increase from 3,900 tons.",
		"Environmental groups urged lawmakers to keep the bill strong.",
		"The governor and the attorney general did not attend the session.",
		"The attorney general was absent from the session.",
		"A similar ban in Corwen was upheld by a federal judge in March.",
		"Unemployment dropped to 4.1 percent, the lowest since 2008.",
		"Wages rose faster than prices.",
		"Prices grew more slowly than wages.",
		"The boy survived the crash and is in a critical but stable condition.",
		"The form was signed by nurse Ada Kimble.",
		"Ada Kimble signed the form, not Rowan Teague.",
		"Dr. Rowan Teague did not sign the form.",
	} {
		if got := c.Check(good).Missing; len(got) > 0 {
			t.Errorf("%q\n got %v\nwant none", good, got)
		}
	}
	for _, bad := range []string{
		"Lawmakers in Brennick voted not to ban single-use plastic bags.",
		"Brennick lawmakers voted to allow single-use plastic bags.",
		"The measure does apply to pharmacies.",
		"The measure applies to pharmacies.",
		"Governor Hal Tremaine has said he will sign it.",
		"The measure, sponsored by Senator Hal Tremaine, takes effect in January.",
		"Governor Odile Farrant has not said whether she will sign it.",
		"Prices would fall, Devon Pike said.",
		`"We were never consulted," Mira Osei told the Brennick Courier.`,
		"Opponents cheered when the result was read out.",
		"A similar bill passed in the House last year.",
		"Police said arrests were made.",
		"Two protesters were detained and not released.",
		"Whitlow defeated Farrant in the 2019 primary.",
		"Farrant was defeated by Whitlow in the 2019 primary.",
		"Farrant lost to Whitlow in the 2019 primary.",
		"The state collected 3,900 tons of plastic in 2023, up from 4,200 tons the year before.",
		"Environmental groups had urged lawmakers to weaken the bill.",
		"The governor and the attorney general attended the session.",
		"A federal judge overturned a similar ban in Corwen in March.",
		"A federal judge upheld a similar ban in Port Ellis in March.",
		"Unemployment rose to 4.1 percent, its lowest level since 2008.",
		"Unemployment fell to 4.1 percent, its highest level since 2008.",
		"Wages grew slower than prices.",
		"The boy did not survive the crash.",
		"The boy remains in critical and unstable condition.",
		"Dr. Rowan Teague signed the form.",
		"The form was signed by Dr. Rowan Teague.",
	} {
		if got := c.Check(bad).Missing; len(got) == 0 {
			t.Errorf("%q: nothing found", bad)
		}
	}
}
