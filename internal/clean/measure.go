package clean

// A measure is something about a line, or about the lines around it, that tells an article from the
// page's furniture. The learned step weighs the measures of every line of a whole page; all of them are
// counts and shares, so that they hold in any language.
type measure int

const (
	mWords measure = iota
	mStop
	mColon
	mDots
	mQuoted
	mLower
	mCapitals
	mUpper
	mCommas
	mSentences
	mMarks
	mAddress
	mYou
	mWe
	mSaid
	mPast
	mDate
	mSeams
	mOutside
	mArticle
	mSmall
	mVocabulary
	mTitle
	mTwice
	mAlike
	mStretch
	mInside
	mAbove
	mSince
	mUntil
	mRun
	mNoise
	mNoiseAbove
	mNoiseBelow
	mDense
	mLongAbove
	mLongBelow
	mLongsAbove
	mLongsBelow
	mBlockWords
	mBlockMean
	mBlockStops
	mBlockParagraphs
	mBlockLines
	mEndSince
	mEndUntil
	mEnds
	mComments
	mRights
	mNear
	mNearBelow
	mParagraphs
	mTextAbove
	mTextBelow
	mDates
	mParagraphUp
	mParagraphDown

	measures // how many there are
)

// measureNames has each measure's name in the weights, with what a low and a high value say to a reader
// where they speak against the article; "" where they say nothing he would understand.
var measureNames = [measures]struct{ name, low, high string }{
	mWords:           {"words", "few words", ""},
	mStop:            {"stop", "no stop", ""},
	mColon:           {"colon", "", "ends open"},
	mDots:            {"dots", "", "ends in dots"},
	mQuoted:          {"quoted", "", ""},
	mLower:           {"lower", "", "begins in lower case"},
	mCapitals:        {"capitals", "", "many capitals"},
	mUpper:           {"upper", "", "set in capitals"},
	mCommas:          {"commas", "", "many commas"},
	mSentences:       {"sentences", "no more than a sentence", ""},
	mMarks:           {"marks", "", "marks of a menu"},
	mAddress:         {"address", "", "an address"},
	mYou:             {"you", "", "speaks to the reader"},
	mWe:              {"we", "", "speaks of the outlet"},
	mSaid:            {"said", "", ""},
	mPast:            {"past", "tells no past", ""},
	mDate:            {"date", "", "a date"},
	mSeams:           {"seams", "", "words run together"},
	mOutside:         {"outside", "", "outside the densest text"},
	mArticle:         {"article", "outside the densest text", ""},
	mSmall:           {"small", "few of the little words that sentences have", "few names"},
	mVocabulary:      {"vocabulary", "shares few words with the article", ""},
	mTitle:           {"title", "shares no word with the headline", "repeats the headline"},
	mTwice:           {"twice", "", "stands on the page twice"},
	mAlike:           {"alike", "", "between others like it"},
	mStretch:         {"stretch", "above the article", "far below the article's start"},
	mInside:          {"inside", "outside the densest text", ""},
	mAbove:           {"above", "few sentences above", "most sentences are above"},
	mSince:           {"since", "", "far from a sentence"},
	mUntil:           {"until", "", "no sentence follows soon"},
	mRun:             {"run", "not in a run of sentences", ""},
	mNoise:           {"noise", "", "among prompts and credits"},
	mNoiseAbove:      {"noise above", "", "below prompts and credits"},
	mNoiseBelow:      {"noise below", "", "above prompts and credits"},
	mDense:           {"dense", "among short lines", ""},
	mLongAbove:       {"long above", "below short lines", ""},
	mLongBelow:       {"long below", "above short lines", ""},
	mLongsAbove:      {"longs above", "no sentences directly above", ""},
	mLongsBelow:      {"longs below", "no sentences directly below", ""},
	mBlockWords:      {"block words", "in a small block", ""},
	mBlockMean:       {"block mean", "short lines in its block", ""},
	mBlockStops:      {"block stops", "no stops in its block", ""},
	mBlockParagraphs: {"block paragraphs", "no paragraphs in its block", ""},
	mBlockLines:      {"block lines", "in a small block", "in a long list"},
	mEndSince:        {"end since", "little text since a prompt, list or notice", ""},
	mEndUntil:        {"end until", "little text before a prompt, list or notice", ""},
	mEnds:            {"ends", "", "below the end of the article"},
	mComments:        {"comments", "", "below the comments' beginning"},
	mRights:          {"rights", "", "below the copyright notice"},
	mNear:            {"near", "lines around share few words with the article", ""},
	mNearBelow:       {"near below", "lines below share few words with the article", ""},
	mParagraphs:      {"paragraphs", "no paragraphs around", ""},
	mTextAbove:       {"text above", "little text above", "most of the text is above"},
	mTextBelow:       {"text below", "little text below", "most of the text is below"},
	mDates:           {"dates", "", "among dates"},
	mParagraphUp:     {"paragraph up", "", "far below the last paragraph"},
	mParagraphDown:   {"paragraph down", "", "far above the next paragraph"},
}

// A vector has a line's measures.
type vector [measures]float32

// measure measures every unit.
func (p *page) measure() []vector {
	v := make([]vector, len(p.units))
	for i := range p.units {
		p.units[i].measureLine(&v[i])
	}
	p.measurePlace(v)
	p.measureVocabulary(v)
	p.measureNeighbours(v)
	p.measureRuns(v)
	p.measureBlocks(v)
	p.measureEnds(v)
	p.measureNear(v)
	return v
}

// one turns what holds into a number.
func one(b bool) float32 {
	if b {
		return 1
	}
	return 0
}

// share returns n of all, 0 of nothing.
func share(n, all int) float32 { return float32(n) / float32(max(all, 1)) }

// whole returns what was kept of the unit before it was judged noise.
func (u *unit) whole() string {
	if u.role != Noise {
		return u.kept()
	}
	return u.text[u.before.Start-u.span.Start : u.before.End-u.span.Start]
}

// bordered reports whether the unit is noise for where it stands alone. What is noise for what it says is
// named.
func (u *unit) bordered() bool {
	return u.role == Noise && (u.reason == outside || u.reason == boxed)
}

func (u *unit) named() bool { return u.role == Noise && !u.bordered() }

// long holds of a sentence that an article could have, paragraph of several or of a very long one.
func (u *unit) long() bool { return u.stop && u.words >= 12 && !u.named() }

func (u *unit) paragraph() bool {
	return u.long() && (u.words >= 30 || sentenceEnds(u.whole()) > 0)
}

// opensPart holds of what begins another part of the page.
func (u *unit) opensPart() bool {
	switch u.reason {
	case "related list", "comments prompt", "copyright notice", "reader feedback prompt", "topic prompt", "newsletter prompt", "follow prompt", "cookie or privacy notice":
		return true
	}
	return false
}
