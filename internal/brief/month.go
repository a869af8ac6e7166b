package brief

import (
	"strconv"
	"strings"
)

// monthNames are the names of the months in a language, and how a full date joins its parts.
type monthNames struct {
	day, of string   // after the day's number, and between the parts: "7. Dezember", "7 de diciembre de 2025"
	names   []string // twelve, as they stand after a day
	alone   []string // as they stand without a day, where that differs
}

func months(day, of, names string) monthNames {
	return monthNames{day: day, of: of, names: strings.Fields(names)}
}

var monthsOf = map[string]monthNames{
	"de": months(".", " ", "Januar Februar März April Mai Juni Juli August September Oktober November Dezember"),
	"en": months("", " ", "January February March April May June July August September October November December"),
	"es": months("", " de ", "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre"),
	"fr": months("", " ", "janvier février mars avril mai juin juillet août septembre octobre novembre décembre"),
	"it": months("", " ", "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre"),
	"nl": months("", " ", "januari februari maart april mei juni juli augustus september oktober november december"),
	"pl": {
		of:    " ",
		names: strings.Fields("stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia"),
		alone: strings.Fields("styczeń luty marzec kwiecień maj czerwiec lipiec sierpień wrzesień październik listopad grudzień"),
	},
	"pt": months("", " de ", "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro"),
	"uk": {
		of:    " ",
		names: strings.Fields("січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня"),
		alone: strings.Fields("січень лютий березень квітень травень червень липень серпень вересень жовтень листопад грудень"),
	},
}

// LongIn returns the date as prose in a BCP 47 language has it, as far as it is known: "7 December
// 2025", "December 2025", "7 December", "2025". A language without a table has English; the zero Date
// gives "".
func (d Date) LongIn(language string) string {
	base, _, _ := strings.Cut(strings.ToLower(language), "-")
	m, ok := monthsOf[base]
	if !ok {
		m = monthsOf["en"]
	}
	var parts []string
	if d.Day != 0 {
		parts = append(parts, strconv.Itoa(d.Day)+m.day)
	}
	if d.Month != 0 {
		names := m.names
		if d.Day == 0 && m.alone != nil {
			names = m.alone
		}
		parts = append(parts, names[d.Month-1])
	}
	if d.Year != 0 {
		parts = append(parts, strconv.Itoa(d.Year))
	}
	return strings.Join(parts, m.of)
}
