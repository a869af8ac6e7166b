package clean

// sentences makes body of all that nothing else has claimed, and says what it looks like.
func (p *page) sentences() {
	for i := range p.units {
		u := &p.units[i]
		if !u.open() {
			continue
		}
		switch {
		case u.label != "":
			u.judge(Body, "sentence, "+u.label+" cut off")
		case u.bullet:
			u.judge(Body, "list item")
		case u.stop && startsQuoted(u.kept()):
			u.judge(Body, "quotation")
		case u.stop:
			u.judge(Body, "full sentence")
		default:
			u.judge(Body, "sentence cut short")
		}
	}
}
