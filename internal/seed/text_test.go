package seed

import (
	"bytes"
	"strings"
	"testing"

	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding/charmap"
)

// One report of a town council, as editors of many countries would save it.
var encodings = []struct{ encoding, text string }{
	{"windows-1252", "The café owner said “we’ll open again” – and then left."},
	{"windows-1252", "“Yes” – café"},
	{"windows-1252", "The old café on the corner will open again in spring, the owner said."},
	{"windows-1252", "The mayor said it wasn’t over… The bill is £5."},
	{"windows-1252", "Entry costs €5, she said, and the crème brûlée is worth it."},
	{"windows-1252", "Le conseil a voté la réforme à l’unanimité. « C’est un succès », a déclaré la maire après la séance."},
	{"windows-1252", "Die Stadt erhöht die Gebühren für Müll und Straßenreinigung. „Das ist kein Spaß“, sagte der Bürgermeister."},
	{"windows-1252", "El año pasado, la compañía anunció más de cien empleos en la región. ¿Qué pasó después?"},
	{"windows-1252", "A reunião de amanhã não terá decisão, informou a comissão de educação."},
	{"windows-1252", "Kommunen höjer avgiften för sjön nästa år, säger ordföranden på mötet."},
	{"windows-1252", "Il sindaco ha detto che la città è più sicura e che così non si può continuare."},
	{"iso-8859-15", "Le prix est passé de 5 € à 7 €, et l'œuvre a été vendue à un musée de la région."},
	{"windows-1250", "Rada miasta przyjęła budżet na przyszły rok. Więcej pieniędzy trafi do szkół i na drogi, mówią urzędnicy."},
	{"iso-8859-2", "Rada miasta przyjęła budżet na przyszły rok. Więcej pieniędzy trafi do szkół i na drogi, mówią urzędnicy."},
	{"windows-1250", "Zastupitelé schválili rozpočet na příští rok. Více peněz půjde do škol a na opravy silnic, řekl starosta."},
	{"iso-8859-2", "A képviselők elfogadták a költségvetést. Több pénz jut az iskolákra és az utak felújítására, közölte a város."},
	{"windows-1250", "Gradsko vijeće prihvatilo je proračun za sljedeću godinu. Više novca ići će školama, rekao je gradonačelnik."},
	{"windows-1254", "Belediye meclisi gelecek yılın bütçesini kabul etti. Okullara ve yollara daha çok para ayrılacağı açıklandı."},
	{"windows-1257", "Miesto taryba patvirtino kitų metų biudžetą. Daugiau pinigų bus skirta mokykloms ir keliams, sakė meras."},
	{"macintosh", "The café owner said “we’ll open again” – and then left."},
	{"windows-1251", "Городской совет принял бюджет на следующий год. Больше денег пойдёт на школы и дороги, сообщил мэр."},
	{"koi8-r", "Городской совет принял бюджет на следующий год. Больше денег пойдёт на школы и дороги, сообщил мэр."},
	{"ibm866", "Городской совет принял бюджет на следующий год. Больше денег пойдёт на школы и дороги, сообщил мэр."},
	{"iso-8859-5", "Городской совет принял бюджет на следующий год. Больше денег пойдёт на школы и дороги, сообщил мэр."},
	{"windows-1251", "Міська рада ухвалила бюджет на наступний рік. «Більше грошей підуть на школи», – повідомив мер."},
	{"windows-1251", "Від початку року місто збудувало дві школи."},
	{"koi8-u", "Міська рада ухвалила бюджет на наступний рік. Більше грошей підуть на школи й дороги, повідомив мер."},
	{"windows-1251", "Общинският съвет прие бюджета за следващата година, съобщи кметът."},
	{"windows-1253", "Το δημοτικό συμβούλιο ενέκρινε τον προϋπολογισμό για το επόμενο έτος. «Άλλη λύση δεν υπήρχε», είπε ο δήμαρχος."},
	{"iso-8859-7", "Το δημοτικό συμβούλιο ενέκρινε τον προϋπολογισμό για το επόμενο έτος. Άλλη λύση δεν υπήρχε, είπε ο δήμαρχος."},
	{"windows-1255", "מועצת העיר אישרה את התקציב לשנה הבאה. יותר כסף יופנה לבתי ספר ולכבישים, אמר ראש העיר."},
	{"windows-1256", "وافق مجلس المدينة على ميزانية العام المقبل. وقال رئيس البلدية إن مزيدا من الأموال ستذهب إلى المدارس والطرق."},
	{"windows-874", "สภาเมืองอนุมัติงบประมาณปีหน้าแล้ว นายกเทศมนตรีกล่าวว่าเงินจะไปที่โรงเรียนและถนนมากขึ้น"},
	{"shift_jis", "市議会は来年度の予算を可決した。学校と道路に多くの資金が充てられると市長は述べた。"},
	{"euc-jp", "市議会は来年度の予算を可決した。学校と道路に多くの資金が充てられると市長は述べた。"},
	{"iso-2022-jp", "市議会は来年度の予算を可決した。"},
	{"gbk", "市议会通过了明年的预算。市长说，更多的钱将用于学校和道路。居民对此表示欢迎。"},
	{"gb18030", "市议会通过了明年的预算。市长说，更多的钱将用于学校和道路。居民对此表示欢迎。"},
	{"big5", "市議會通過了明年的預算。市長說，更多的錢將用於學校和道路。居民對此表示歡迎。"},
	{"euc-kr", "시의회는 내년도 예산을 통과시켰다. 시장은 더 많은 돈이 학교와 도로에 쓰일 것이라고 말했다."},
	{"utf-16le", "The café owner said “we’ll open again”."},
	{"utf-16be", "Міська рада ухвалила бюджет на рік.\r\nТак сказав мер."},
}

func encode(t *testing.T, name, text string) []byte {
	t.Helper()
	e, _ := charset.Lookup(name)
	data, err := e.NewEncoder().Bytes([]byte(text))
	if err != nil {
		t.Fatalf("%s cannot hold %q: %v", name, text, err)
	}
	return data
}

func TestEncodings(t *testing.T) {
	for _, tt := range encodings {
		for _, text := range []string{tt.text, "Report\n\n" + tt.text + "\n", strings.Repeat(tt.text+"\r\n\r\n", 50)} {
			got, problem := decode("a.txt", encode(t, tt.encoding, text))
			if problem != nil {
				t.Errorf("%s, %d bytes: %v (%.40s)", tt.encoding, len(text), problem, text)
			} else if got != text {
				t.Errorf("%s, %d bytes:\n got %.200q\nwant %.200q", tt.encoding, len(text), got, text)
			}
		}
	}
}

// A file in an encoding nobody knows must not be read by another one.
func TestNothingIsGuessed(t *testing.T) {
	for _, data := range [][]byte{
		must(charmap.CodePage850.NewEncoder().Bytes([]byte("The café on the corner will open again. Señor Peña said so."))),
		must(charmap.CodePage437.NewEncoder().Bytes([]byte("Die Gebühren für Müll werden erhöht, sagte der Bürgermeister."))),
		must(charmap.CodePage1047.NewEncoder().Bytes([]byte("The old house on the corner will open again in spring."))),
		[]byte("\xd0\x9a\xff\xfa\xb0"),
		[]byte("caf\x81 and bar"),
		bytes.Repeat([]byte("\xf3\x91\x8f\xe2 "), 40),
	} {
		if got, problem := decode("a.txt", data); problem == nil {
			t.Errorf("decode(%.40q) = %.80q; want a problem", data, got)
		}
	}
	wrong := 0
	for _, tt := range encodings { // cut to very little, a text may be refused; it may not be misread
		for n := 4; n < 40; n += 3 {
			text := string([]rune(tt.text)[:min(n, len([]rune(tt.text)))])
			if got, problem := decode("a.txt", encode(t, tt.encoding, text)); problem == nil && got != text {
				wrong++
				t.Logf("%s: %q read as %q", tt.encoding, text, got)
			}
		}
	}
	if wrong > 0 {
		t.Errorf("%d short texts misread", wrong)
	}
}

func must(b []byte, err error) []byte {
	if err != nil {
		panic(err)
	}
	return b
}
