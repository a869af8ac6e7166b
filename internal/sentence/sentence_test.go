package sentence

import (
	"strings"
	"testing"

	"briefing/internal/brief"
)

func TestSplit(t *testing.T) {
	tests := []struct{ in, want string }{ // want: sentences divided by |
		{"It rained. We left.", "It rained.|We left."},
		{"Mr. Lee met Dr. Ito. They spoke.", "Mr. Lee met Dr. Ito.|They spoke."},
		{"“Mr. Lee met Dr. Ito –Dr. X too,” she said.", "“Mr. Lee met Dr. Ito –Dr. X too,” she said."},
		{"The dam broke on 3 May. 12 people died. It was No. 5 of the dams.", "The dam broke on 3 May.|12 people died.|It was No. 5 of the dams."},
		{"On Jan. 5 and Sept. 12 approx. 40 lorries came. 317 people saw it.", "On Jan. 5 and Sept. 12 approx. 40 lorries came.|317 people saw it."},
		{"Earnings fell to $1.65. Analysts had hoped for $1.58. Ten years ago it was more.", "Earnings fell to $1.65.|Analysts had hoped for $1.58.|Ten years ago it was more."},
		{"They met “Mr. Lee. They spoke.", "They met “Mr. Lee.|They spoke."},
		{"The U.S. Senate voted. It passed.", "The U.S. Senate voted.|It passed."},
		{"She lives in the U.S. The house is old.", "She lives in the U.S.|The house is old."},
		{"Suite No. 5 burned. No. He lied.", "Suite No. 5 burned.|No.|He lied."},
		{"At 5 p.m. Police came at 6 a.m. EST and left.", "At 5 p.m.|Police came at 6 a.m. EST and left."},
		{"J. K. Rowling and George W. Bush met.", "J. K. Rowling and George W. Bush met."},
		{"Prices rose 3.5 percent. Wages fell.", "Prices rose 3.5 percent.|Wages fell."},
		{"Acme Inc. Chairman Bo Li quit. Acme Inc. The end.", "Acme Inc. Chairman Bo Li quit.|Acme Inc.|The end."},
		{"On Jan. 5 it began.", "On Jan. 5 it began."},
		{`"It rained. We left," she said. He stayed.`, `"It rained. We left," she said.|He stayed.`},
		{`“We go now. All of us.” They went.`, `“We go now. All of us.”|They went.`},
		{`"Why?" he asked. "Why not!" Ann Ray said.`, `"Why?" he asked.|"Why not!" Ann Ray said.`},
		{`He said: "It is late." Nobody moved.`, `He said: "It is late."|Nobody moved.`},
		{`'We don't know. It's late,' she said. Dogs' tails wagged.`, `'We don't know. It's late,' she said.|Dogs' tails wagged.`},
		{"They ended the war.The talks go on.", "They ended the war.|The talks go on."},
		{`He "won."The crowd cheered.`, `He "won."|The crowd cheered.`},
		{"See www.Example.Com and mail Jo.Doe@example.com or read example.com/a.Html now.", "See www.Example.Com and mail Jo.Doe@example.com or read example.com/a.Html now."},
		{"The plan (It failed. Twice.) was dropped.", "The plan (It failed. Twice.) was dropped."},
		{"Wrapped at\nthe margin. Next\nline.", "Wrapped at\nthe margin.|Next\nline."},
		{"Am 3. Dezember kam Herr Dr. Maier. Er blieb.", "Am 3. Dezember kam Herr Dr. Maier.|Er blieb."},
		{"На вул. Хрещатик було тихо. У Києві дощ.", "На вул. Хрещатик було тихо.|У Києві дощ."},
		{"今日は雨です。明日は晴れます。", "今日は雨です。|明日は晴れます。"},
		{"„Es regnet. Wir gehen“, sagte sie. Gut.", "„Es regnet. Wir gehen“, sagte sie.|Gut."},
		{"Forces held the line. AFP", "Forces held the line.|AFP"},
		{"He goes.”Then we go…", "He goes.”|Then we go…"},
		{"At 5 P.M. GMT it rained. The 3. It rained.", "At 5 P.M. GMT it rained.|The 3.|It rained."},
		{"", ""},
	}
	for _, tt := range tests {
		var got []string
		for _, s := range Split(tt.in, brief.Span{End: len(tt.in)}) {
			got = append(got, s.In(tt.in))
		}
		if g := strings.Join(got, "|"); g != tt.want {
			t.Errorf("Split(%q)\n got %s\nwant %s", tt.in, g, tt.want)
		}
	}
}

func TestQuotations(t *testing.T) {
	tests := []struct {
		in, want string
	}{ // want: quotations divided by |, an unpaired one preceded by !
		{`He said "yes" and "no".`, `"yes"|"no"`},
		{`“First.`, `!“First.`},
		{`“First. “Second.”`, `!“First. |“Second.”`},
		{`End of it,” he said.`, `!”`},
		{`the '90s and it's the players' choice`, ``},
		{`'It's ours,' he said of the boys' club.`, `'It's ours,'`},
		{`"He said 'no' twice."`, `"He said 'no' twice."`},
		{`«Так», – сказав він.`, `«Так»`},
	}
	for _, tt := range tests {
		var got []string
		for _, q := range Quotations(tt.in, brief.Span{End: len(tt.in)}) {
			mark := ""
			if !q.Whole {
				mark = "!"
			}
			got = append(got, mark+q.In(tt.in))
		}
		if g := strings.Join(got, "|"); g != tt.want {
			t.Errorf("Quotations(%q)\n got %s\nwant %s", tt.in, g, tt.want)
		}
	}
}
