package text

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"parallax/model"
)

// The measures of headlines and headings, in bytes but for words.
const (
	longestHeadline = 250
	longestHeading  = 90
	headingWords    = 13
	storyRunes      = 70 // a paragraph of so many runes that ends as a sentence is the story
)

// settleHeadline finds where the story begins and which line above it is the
// headline, and settles the labels over it and its repetitions.
func (r *recogniser) settleHeadline() {
	r.headline, r.story = -1, r.findStory()
	r.reopenFirst()
	best := slices.IndexFunc(r.parts, func(p part) bool { return p.Kind == model.Headline }) // the source knows
	for i := range r.story {
		if best >= 0 && r.parts[best].Kind == model.Headline {
			break
		}
		if !r.isHeadlineLike(i) {
			continue
		}
		if best < 0 || r.parts[i].Kind == model.Heading && r.parts[best].Kind != model.Heading || r.isKicker(best) && !r.isKicker(i) {
			best = i
		}
		if r.parts[best].Kind == model.Heading && r.parts[best].Level == 1 || r.parts[best].Kind != model.Heading && !r.isKicker(best) && r.plain {
			break
		}
	}
	if best < 0 {
		return
	}
	if next := r.nextHeadline(best); next >= 0 && isTitleOfSite(fold(r.words(best)).text, headlineKey(r.words(next))) {
		r.settle(best, model.Boilerplate)
		best = next
	}
	r.headline = best
	r.settle(best, model.Headline)
	key := headlineKey(r.words(best))
	for i := range r.parts {
		p := &r.parts[i]
		switch {
		case i == best || p.Kind == model.Preformed || p.Len() > longestHeadline+50:
		case (!p.settled || p.Kind == model.Caption) && isRepetition(r.words(i), key):
			r.settle(i, model.Boilerplate)
		case i < best && !p.settled && r.isKicker(i) && isSection(r.words(i)):
			r.settle(i, model.Boilerplate)
		}
	}
}

// reopenFirst leaves open what the first line is when it looks like a pointer to
// another story ("Analysis: What the strike means") but no other line can be the
// headline.
func (r *recogniser) reopenFirst() {
	if len(r.parts) == 0 || r.parts[0].Kind != model.Related || len(splitWords(r.words(0))) < 4 {
		return
	}
	for i := range r.story {
		if r.isHeadlineLike(i) && !r.isKicker(i) {
			return
		}
	}
	r.parts[0].Kind, r.parts[0].settled = model.Paragraph, false
}

// findStory returns the index of the first part that is clearly of the story.
func (r *recogniser) findStory() int {
	short := len(r.parts)
	for i, p := range r.parts {
		if p.settled && p.Kind.Story() && p.Kind != model.Caption && p.Kind != model.Headline {
			return i
		}
		if p.settled || p.Kind == model.Heading || p.Kind == model.Caption {
			continue
		}
		s := r.words(i)
		if p.Kind == model.List {
			return min(i, short)
		}
		ended := endsSentence(s) || strings.HasSuffix(s, ":")
		if ended && countRunes(s, storyRunes) == storyRunes || p.Len() > longestHeadline {
			return min(i, short)
		}
		// Before the first long paragraph a short sentence may be a headline, a deck
		// or the story; it is the story if it is not the first line.
		if ended && i > 0 && short == len(r.parts) {
			short = i
		}
	}
	return short
}

// isHeadlineLike tells whether a part can be a headline by its form.
func (r *recogniser) isHeadlineLike(i int) bool {
	p := r.parts[i]
	if p.settled || p.Len() > longestHeadline || i+1 == len(r.parts) {
		return false
	}
	s := r.words(i)
	if p.Kind == model.Heading {
		return true
	}
	if p.Kind != model.Paragraph || strings.HasSuffix(s, ":") || strings.HasSuffix(s, ",") || !strings.ContainsFunc(s, unicode.IsLetter) {
		return false
	}
	if endsWithStop(s) && !r.standsForItself(i) {
		return false
	}
	return !breaksOff(s) && !opensSmall(strings.TrimLeft(s, "\"'“‘«¿¡(["))
}

// opensSmall tells a line whose first word is in small letters: not "iPhone".
func opensSmall(s string) bool {
	word := firstWord(s)
	return startsLower(word) && !strings.ContainsFunc(word, unicode.IsUpper)
}

// endsWithStop tells a line that ends with a full stop which is not that of an
// abbreviation like "U.S.".
func endsWithStop(s string) bool {
	s = strings.TrimRight(s, "\"'”’)]")
	if !strings.HasSuffix(s, ".") && !strings.HasSuffix(s, "。") {
		return false
	}
	word := s[strings.LastIndexFunc(s, unicode.IsSpace)+1:]
	return strings.Count(word, ".") < 2
}

// standsForItself tells a line with a full stop that its surroundings show to be
// a headline all the same: a byline or a date line follows, or it is repeated.
func (r *recogniser) standsForItself(i int) bool {
	next := r.parts[i+1]
	if next.settled && (next.Kind == model.Byline || next.Kind == model.Dateline) || i == 0 && isTitleCase(r.words(i)) {
		return true
	}
	return isRepetition(r.words(i+1), headlineKey(r.words(i)))
}

// isTitleCase tells a line nearly all of whose longer words begin with capitals,
// as headlines are written in America.
func isTitleCase(s string) bool {
	capitals, all := 0, 0
	for _, word := range splitWords(s) {
		word = strings.TrimLeft(word, "\"'“‘(")
		if utf8.RuneCountInString(word) < 4 {
			continue
		}
		all++
		if first, _ := utf8.DecodeRuneInString(word); !unicode.IsLower(first) {
			capitals++
		}
	}
	return all >= 4 && capitals*10 >= all*9
}

// isSection tells a label by which sites sort their stories: one word, all
// capitals, or a section's usual name.
func isSection(s string) bool {
	if !strings.ContainsFunc(s, unicode.IsSpace) || s == strings.ToUpper(s) {
		return true
	}
	switch fold(s).bare {
	case "world news", "us news", "u.s. news", "uk news", "local news", "national news", "latest news", "top news", "top stories", "breaking news",
		"middle east", "latin america", "south america", "north america", "asia pacific", "asia-pacific", "national security", "united states", "united kingdom",
		"middle east & africa", "middle east and africa", "news and politics", "politics and policy", "health and science", "arts and culture", "national politics",
		"foreign policy", "white house", "supreme court", "climate change", "news analysis", "press release", "special report", "live updates":
		return true
	}
	return false
}

// isKicker tells a label over a headline: one to three words.
func (r *recogniser) isKicker(i int) bool {
	return r.parts[i].Kind == model.Paragraph && len(splitWords(r.words(i))) <= 3
}

// nextHeadline returns the next part that can be a headline, -1 if there is none.
func (r *recogniser) nextHeadline(i int) int {
	for j := i + 1; j < r.story; j++ {
		if r.isHeadlineLike(j) && !r.isKicker(j) {
			return j
		}
	}
	return -1
}

// headlineKey is what of a headline must be the same in its repetition: letters
// and digits.
func headlineKey(s string) string {
	if len(s) > longestHeadline+100 {
		return ""
	}
	var b strings.Builder
	for _, r := range s {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			b.WriteRune(unicode.ToLower(r))
		}
	}
	return b.String()
}

// beginsWithKey tells whether the headlineKey of s begins with the key.
func beginsWithKey(s, key string) bool {
	for _, r := range s {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			continue
		}
		k, w := utf8.DecodeRuneInString(key)
		if w == 0 || k != unicode.ToLower(r) {
			return w == 0
		}
		key = key[w:]
	}
	return key == ""
}

// isRepetition tells a line that says the headline again: the same letters, or
// those and a site's name behind a bar or a dash.
func isRepetition(line, key string) bool {
	if len(key) < 12 || len(line) < len(key)/2 || !beginsWithKey(line, key) {
		return false
	}
	return headlineKey(line) == key || isTitleOfSite(fold(line).text, key)
}

// isTitleOfSite tells whether a folded line is the headline of the key with a
// site's name behind it: "Dam breaks - The Daily", "Dam breaks | The Daily".
func isTitleOfSite(text, key string) bool {
	for _, mark := range [...]string{" | ", " - ", " – ", " — ", " :: ", " • ", " · "} {
		if i := strings.LastIndex(text, mark); i > 0 && len(text)-i < 50 && headlineKey(text[:i]) == key && key != "" {
			return true
		}
	}
	return false
}

// settleHeadings settles the lines that divide the story, and those between
// headline and story: short, without a full stop, over a paragraph.
func (r *recogniser) settleHeadings() {
	over := false // a paragraph of the story comes next
	for i := len(r.parts) - 1; i >= 0; i-- {
		p := &r.parts[i]
		if over && p.Kind == model.Dateline && r.dividesStory(i) {
			r.settle(i, model.Heading)
			p.Level = 2
		}
		switch {
		case p.settled && (p.Kind == model.List || p.Kind == model.Blockquote || p.Kind == model.Preformed):
			over = true
		case p.settled: // frame between a heading and its paragraph changes nothing
		case p.Kind != model.Paragraph:
			over = p.Kind != model.Heading || over
		case over && r.plain && r.headline >= 0 && r.headline < i && r.isHeadingLike(i):
			r.settle(i, model.Heading)
			p.Level = 2
		default:
			over = endsSentence(r.words(i)) || p.Len() > longestHeading
		}
	}
}

// dividesStory tells a date line inside the story: there it is no day of
// publication but stands over what happened then, unless it says otherwise.
func (r *recogniser) dividesStory(i int) bool {
	cue := false
	for word := range strings.FieldsFuncSeq(strings.ToLower(r.words(i)), isDateBreak) {
		cue = cue || isDateCue(word)
	}
	return i > r.story && !cue && r.isAlone(i)
}

// isHeadingLike tells a line that by its form may be a heading inside a story.
func (r *recogniser) isHeadingLike(i int) bool {
	s := r.words(i)
	if len(s) > longestHeading && i > r.story || len(s) > longestHeadline || strings.Contains(s, "\n") || len(splitWords(s)) > headingWords && i > r.story {
		return false
	}
	last, _ := utf8.DecodeLastRuneInString(s)
	if strings.ContainsRune(".,;:…-–—", last) || endsSentence(s) && !r.asksBetween(i) || breaksOff(s) {
		return false
	}
	first, _ := utf8.DecodeRuneInString(strings.TrimLeft(s, "\"'“‘«"))
	if !unicode.IsUpper(first) && !unicode.IsDigit(first) && !isCaseless(first) {
		return false
	}
	return r.isAlone(i) || i == r.headline+1 && i < r.story || r.oneGroup()
}

// asksBetween tells a question or an exclamation between two paragraphs of the
// story; between short lines it is part of a conversation.
func (r *recogniser) asksBetween(i int) bool {
	s := r.words(i)
	if last := s[len(s)-1]; last != '?' && last != '!' || i == 0 || i+1 == len(r.parts) {
		return false
	}
	long := func(i int) bool { return countRunes(r.words(i), storyRunes) == storyRunes }
	return long(i-1) && long(i+1)
}

// breaksOff tells a line that ends with a word that another must follow.
func breaksOff(s string) bool {
	switch strings.ToLower(s[strings.LastIndexByte(s, ' ')+1:]) {
	case "a", "an", "the", "and", "or", "but", "of", "to", "in", "on", "at", "for", "from", "with", "by", "as", "that", "which", "who", "is", "are", "was",
		"were", "be", "has", "have", "had", "his", "her", "its", "their", "our", "your", "my", "than", "not", "will", "would", "can", "could":
		return true
	}
	return false
}

// isAlone tells a part that blank lines set apart from both its neighbours.
func (r *recogniser) isAlone(i int) bool {
	return (i == 0 || r.parts[i-1].group != r.parts[i].group) && (i+1 == len(r.parts) || r.parts[i+1].group != r.parts[i].group)
}

// oneGroup tells whether the text sets nothing apart by blank lines.
func (r *recogniser) oneGroup() bool {
	return r.parts[0].group == r.parts[len(r.parts)-1].group
}

// settleRelated settles the lines beneath "Related" and its like: those without
// a full stop, one under the other.
func (r *recogniser) settleRelated() {
	listing := false
	for i := range r.parts {
		p := &r.parts[i]
		if listing && p.Kind == model.Dateline && p.group == r.parts[i-1].group {
			r.settle(i, model.Related) // the day of the story that is pointed to
			continue
		}
		if p.settled {
			listing = p.Kind == model.Related && (listing || isRelatedHeading(fold(r.words(i)).bare) || endsWithColon(r.words(i)))
			continue
		}
		if listing && p.Len() <= 160 && !endsWithStop(r.words(i)) && r.listsOn(i) {
			r.settle(i, model.Related)
			continue
		}
		listing = false
	}
}

func endsWithColon(s string) bool { return strings.HasSuffix(s, ":") }

// listsOn tells whether a line under "Related" is one of its list: it follows
// without a blank line, or is an item, or what follows it is one more like it or
// no longer the story.
func (r *recogniser) listsOn(i int) bool {
	if r.parts[i].Kind == model.List || r.parts[i].group == r.parts[i-1].group {
		return true
	}
	if i+1 == len(r.parts) {
		return true
	}
	next := r.parts[i+1]
	return next.settled && !next.Kind.Story() || next.Len() <= 160 && !endsWithStop(r.words(i+1))
}

// settleWriters settles the writer's name and post that stand by themselves
// between headline and story, told by their neighbours: "Ann Moss / Staff Writer
// / Jan. 8, 2020".
func (r *recogniser) settleWriters() {
	for i := range r.parts {
		p := &r.parts[i]
		if i >= r.story && i > r.headline+3 {
			return
		}
		if p.settled || p.Kind != model.Paragraph || p.Len() > 80 || endsWithStop(r.words(i)) {
			continue
		}
		after := i > 0 && r.parts[i-1].Kind == model.Byline
		before := i+1 < len(r.parts) && (r.parts[i+1].Kind == model.Dateline || r.parts[i+1].Kind == model.Byline ||
			!r.parts[i+1].settled && len(r.words(i+1)) <= 60 && isPost(fold(r.words(i+1)).bare) && !endsWithStop(r.words(i+1)))
		below := after && r.parts[i-1].group == p.group && r.plain && isPersonLike(r.words(i)) // the outlet
		post := isPost(fold(r.words(i)).bare) && len(splitWords(r.words(i))) <= 6
		desk := post && i == r.headline+1 && i > 0 && isPersonLike(r.words(i))
		if below || desk || after && post || before && i > r.headline && r.headline >= 0 && isPersonLike(r.words(i)) {
			r.settle(i, model.Byline)
		}
	}
}
