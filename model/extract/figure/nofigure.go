package figure

import (
	"math"
	"sort"
	"strings"
	"unicode"

	"parallax/model"
)

// occupied collects the spans of times and names, in order: numbers inside them are no figures.
func (f *finder) occupied() {
	for i := range f.ctx.Times {
		t := &f.ctx.Times[i]
		if t.Type == model.Duration && !hasTimeUnit(t.Text) {
			continue // "3,000 last month" is a number and a month
		}
		f.taken = append(f.taken, t.Span)
	}
	for i := range f.ctx.Entities {
		e := &f.ctx.Entities[i]
		for j := range e.Mentions {
			if m := &e.Mentions[j]; m.Kind == model.Name && nameWithNumber(m.Text) {
				f.taken = append(f.taken, m.Span)
			}
		}
	}
	sort.Slice(f.taken, func(a, b int) bool { return f.taken[a].Start < f.taken[b].Start })
}

// hasTimeUnit tells whether a duration's number is followed by its unit.
func hasTimeUnit(text string) bool {
	for w := range strings.FieldsFuncSeq(text, func(r rune) bool { return !unicode.IsLetter(r) }) {
		w = lower(w)
		if classes[w]&isTimeUnit != 0 {
			return true
		}
		if w == "last" || w == "next" || w == "this" {
			return false
		}
	}
	return true
}

// index lists the entities' mentions by where they end.
func (f *finder) index() {
	for i := range f.ctx.Entities {
		e := &f.ctx.Entities[i]
		for j := range e.Mentions {
			f.mentions = append(f.mentions, mention{Span: e.Mentions[j].Span, entity: e.ID})
		}
	}
	sort.SliceStable(f.mentions, func(a, b int) bool { return f.mentions[a].End < f.mentions[b].End })
}

// nameWithNumber tells whether the number in a name belongs to it: "Boeing 747", "29 Palms", but not "15 Iranians".
func nameWithNumber(text string) bool {
	has, word := false, 0
	for _, r := range text {
		has = has || unicode.IsDigit(r)
		if unicode.IsLetter(r) {
			word++
		}
	}
	if !has || word < 2 {
		return false
	}
	if text[0] >= '0' && text[0] <= '9' {
		i := strings.IndexByte(text, ' ')
		return i > 0 && i+1 < len(text) && text[i+1] >= 'A' && text[i+1] <= 'Z' && !isDemonym(lower(lastWord(text)))
	}
	return true
}

// isTaken tells whether a time or a name covers the draft's number.
func (f *finder) isTaken(span model.Span) bool {
	for f.next < len(f.taken) && f.taken[f.next].End <= span.Start {
		f.next++
	}
	for i := f.next; i < len(f.taken) && f.taken[i].Start < span.End; i++ {
		if t := f.taken[i]; t.Overlaps(span) && (t == span || !span.Contains(t)) {
			return true
		}
	}
	return false
}

// isFigure tells whether a number is an amount at all, not part of a name, a time or a mark.
func (f *finder) isFigure(r *reader, d *draft) bool {
	first, last := d.bare[0], d.bare[1]
	span := model.Span{Start: r.words[first].Start, End: r.words[last-1].End}
	for i := first; i < last; i++ {
		if r.words[i].code {
			return false
		}
	}
	if t := r.triple(first); t >= 0 && !r.isRecord(t) {
		return false
	}
	if math.Abs(d.hi) > 1e18 || d.figure.Noun != "age" && d.figure.Type == model.Cardinal && !r.clearFraction(d) && f.isTaken(span) {
		return false
	}
	if d.figure.Type == model.Ordinal {
		return !f.isTaken(span) && r.ordinalCounts(d)
	}
	if d.figure.Type != model.Cardinal {
		return d.figure.Noun == "age" || !r.code(first, last, d.whole[1] > last)
	}
	return !r.code(first, last, false) && r.low(last) != "°" && !r.isTime(d) && !r.isLabel(d) && !r.isMark(d) && !r.isPronounOne(d)
}

// clearFraction tells whether a fraction is one even if it could be a day or a quarter of a year: "3/4 of", "more
// than one quarter".
func (r *reader) clearFraction(d *draft) bool {
	if k := d.bare[1] - 1; r.low(k) == "quarters" && r.low(k-2) == "and" && r.isNumeral(k-3) {
		return true
	}
	if d.lo <= 0 || d.lo >= 1 {
		return false
	}
	if d.relation != exact || d.figure.Type != model.Cardinal {
		return true
	}
	switch r.low(d.bare[0] - 1) {
	case "on", "since", "by", "before", "after", "until", "dated", "the", "for", "from":
		return false
	}
	return r.is(d.bare[0], digits) && d.bare[1] == d.bare[0]+3 && r.words[d.bare[1]-1].value <= 16
}

// code tells whether a number is part of a code: it touches letters, with or without a hyphen. With unit, those
// behind it have been read as its unit.
func (r *reader) code(first, last int, unit bool) bool {
	if !r.is(first, digits) {
		if r.hyphen(first-1) && r.is(first-2, digits) && r.words[first].upper {
			return true // "7-Eleven"
		}
		if r.hyphen(first-1) && (r.low(first-2) == "pick" || r.low(first-2) == "top" || r.low(first-2) == "near" || r.low(first-2) == "big") {
			return true // "a pick-six", "the top-two primary"
		}
		return r.hyphen(first-1) && r.is(first-2, letters) && (r.words[first].low != "one" && r.words[first].class&isScale != 0 || r.low(first-2) == "par")
	}
	if r.glued(first) && !r.inTally(first, last) {
		switch prev := r.low(first - 1); {
		case r.is(first-1, letters) && currencyLetters[prev] == "" && currencyCapitals[prev] == "" && isoCodes[prev] == "":
			return true
		case (prev == "-" || prev == "−" || prev == "–" && r.low(first-2) == "covid") && r.is(first-2, letters) && r.glued(first-1) && !r.isNumeral(first-2) && r.low(first-2) != "mid" && !(r.low(first-2) == "for" && r.is(first-4, digits)):
			return true
		case prev == "#" || prev == "@" || prev == "_" || prev == "&":
			return true
		case (prev == "/" || prev == ":") && r.glued(first-1) && (r.is(first-2, letters) || r.is(first-2, digits)):
			return true
		}
	}
	if !unit && last < len(r.words) && r.glued(last) && r.is(last, letters) && last-first == 1 {
		switch r.low(last) {
		case "b":
			return r.words[last].upper && r.words[first].value <= 3 && r.is(last+1, letters) && r.words[last+1].upper // "1B Mark Teixeira"
		case "s", "ers", "am", "pm", "th", "st", "nd", "rd", "x", "p", "h", "d", "c", "f", "e", "g", "a", "er":
			return true
		}
		return len(r.low(last)) < 3 && r.words[last].upper
	}
	if r.hyphen(last) && r.is(last+1, letters) && r.words[last+1].upper && r.classAt(last+1)&isNumberWord != 0 {
		return true // "7-Eleven"
	}
	return r.tallyJoint(last) == 0 && r.low(last) == "/" && r.glued(last) && r.glued(last+1) && r.is(last+1, digits)
}

// isTime tells whether a plain number is a year, a day of a month, an hour or a length of time. It stands in
// for package when where that has not spoken.
func (r *reader) isTime(d *draft) bool {
	first, last := d.bare[0], d.bare[1]
	next := last
	if r.low(next) == "-" {
		next++
	}
	if c := r.classAt(next); c&isTimeUnit != 0 && !(r.low(next) == "season" && r.inTally(first, last)) && r.low(next) != "second" && (r.low(next) != "seasons" && r.low(next) != "semesters" || r.low(next+1) == "ago") {
		return true
	}
	if r.low(first-1) == "or" && r.classAt(first-2)&isTimeUnit != 0 {
		return true // "the next day or two"
	}
	if s := r.low(next); (s == "more" || s == "full" || s == "consecutive" || s == "straight" || s == "and" && r.low(next+1) == "a") && r.classAt(next+1)&isTimeUnit != 0 {
		return true
	}
	switch r.low(next) {
	case "mya", "bp", "am", "pm", "a.m.", "p.m.", "a.m", "p.m", "o'clock", "o’clock", "gmt", "utc", "est", "edt", "bc", "ad", "bce", "hours":
		return true
	}
	if last-first == 3 && isYearWord(&r.words[first]) && (isYearWord(&r.words[last-1]) || r.words[last-1].End-r.words[last-1].Start == 2) && r.low(first+1) != "or" {
		return !r.is(last, letters) || !isPlural(r.low(last)) || r.low(first-1) == "between" || r.low(first-1) == "from"
	}
	if last-first == 3 && r.isMonthAt(first-1) && d.hi <= 31 {
		return true
	}
	if last-first != 1 {
		return false
	}
	w := &r.words[first]
	if w.kind == digits && w.plain && w.value >= 1 && w.value <= 31 && (r.isMonthAt(first-1) || r.isMonthAt(last)) {
		return true
	}
	return d.relation == exact && (isYearWord(w) && r.isYear(first) || r.isEarlyYear(first))
}

func (r *reader) isMonthAt(i int) bool {
	if r.low(i) == "." && r.glued(i) {
		i--
	}
	if r.classAt(i)&isMonth == 0 || i < 0 {
		return false
	}
	w := &r.words[i]
	return w.upper || w.low != "may" && w.low != "march" && w.low != "mar" && w.low != "dec" && w.low != "sun"
}

func (r *reader) classAt(i int) class {
	if i < 0 || i >= len(r.words) {
		return 0
	}
	return r.words[i].class
}

// isEarlyYear tells whether digits are a year before 1500, which only the words around them show.
func (r *reader) isEarlyYear(i int) bool {
	w := &r.words[i]
	if w.kind != digits || !w.plain || w.value < 100 || w.value >= 1500 || r.is(i+1, letters) && r.classAt(i+1)&(isFunction|isVerb) == 0 {
		return false
	}
	switch r.low(i - 1) {
	case "in", "since", "died", "born", "circa", "until":
		return w.End-w.Start >= 3 && (w.value >= 1000 || r.low(i-1) == "died" || r.low(i-1) == "born" || r.low(i-1) == "circa")
	}
	return false
}

// isYearWord tells whether a word can be a year.
func isYearWord(w *word) bool {
	return w.kind == digits && w.plain && w.End-w.Start == 4 && w.value >= 1500 && w.value <= 2100
}

// isYear decides whether four digits are a year: always, unless a plural noun follows and no preposition of
// time leads to it ("2000 people").
func (r *reader) isYear(i int) bool {
	if !r.is(i+1, letters) || !isPlural(r.low(i+1)) || r.words[i+1].upper || yearNouns[r.low(i+1)] {
		return true
	}
	switch r.low(i - 1) {
	case "in", "since", "by", "until", "till", "the", "of", "for", "from", "during", "before", "after", "'s", "and", ",":
		return r.low(i-1) != "of" && r.low(i-1) != "for" && r.low(i-1) != "," && r.low(i-1) != "and" && r.low(i-1) != "from" || r.low(i+1) == "elections"
	}
	return false
}

// yearNouns are plurals that a year stands before as an adjective: "2005 levels".
var yearNouns = map[string]bool{
	"models": true, "elections": true, "levels": true, "figures": true, "estimates": true, "games": true, "championships": true,
	"finals": true, "riots": true, "protests": true, "attacks": true, "wars": true, "talks": true, "results": true, "polls": true, "midterms": true, "bombings": true,
}

// isDemonym tells whether a capitalised word looks like one for people: "Americans", "Democrats", "Israelis".
func isDemonym(low string) bool {
	for _, end := range [...]string{"ans", "ese", "is", "ats", "ists", "men", "ish", "an", "i", "rds", "rks", "ots", "ims", "ews", "people"} {
		if len(low) > len(end) && low[len(low)-len(end):] == end {
			return true
		}
	}
	return false
}

// isMark tells whether a number is a list or footnote mark, or a group of a phone number.
func (r *reader) isMark(d *draft) bool {
	first, last := d.bare[0], d.bare[1]
	if last-first == 3 && r.low(first+1) == "-" && r.words[last-1].plain && d.number[0] == first && r.phoneAt(first, first+1) && !r.rangeNoun(first, last) {
		return true // "555-1234"
	}
	if last-first != 1 || !r.is(first, digits) || d.number[0] < first {
		return false
	}
	for k := first; k > 0 && k > first-5 && r.is(k, digits) && r.words[k].plain; k-- {
		if r.low(k-1) == "+" && r.glued(k) {
			return true // "+44 20 7946 0958"
		}
	}
	prev, next := r.low(first-1), r.low(last)
	switch {
	case prev == "[" && next == "]":
		return true
	case first == 0 && (next == "." || next == ")") && r.glued(last) && last+1 < len(r.words):
		return true
	case first == 1 && prev == "(" && next == ")":
		return true
	case prev == "(" && next == "." && r.glued(last) && r.low(last+1) == ")":
		return true // the place of last week: "Jeb Bush (5.)"
	case first == 0 && r.listedName(last):
		return true
	case first == 0 && last == len(r.words) && len(r.words) == 1:
		return false
	case prev == "+" && r.glued(first):
		return true
	}
	// Groups joined by hyphens and brackets: "(202) 555-0143".
	groups := 0
	for k := first; k >= 0 && k > first-6; k-- {
		if r.is(k, digits) && r.words[k].plain && r.words[k].End-r.words[k].Start >= 3 {
			groups++
		} else if l := r.low(k); l != "-" && l != "(" && l != ")" && l != "+" && k != first {
			break
		}
	}
	for k := last; k < len(r.words) && k < last+6; k++ {
		if r.is(k, digits) && r.words[k].plain && r.words[k].End-r.words[k].Start >= 3 {
			groups++
		} else if l := r.low(k); l != "-" && l != "(" && l != ")" {
			break
		}
	}
	return groups >= 3 || groups == 2 && (next == "-" && r.glued(last) && r.is(last+1, digits) || prev == "-" && r.glued(first)) && r.phoneAt(first, last)
}

// listedName tells whether the words from i on are a name and nothing else: "5 Jeb Bush", a place in a list.
func (r *reader) listedName(i int) bool {
	k := i
	for r.is(k, letters) && r.words[k].upper && r.classAt(k)&isFunction == 0 && !isPlural(r.low(k)) && k < i+4 {
		k++
	}
	if k < i+2 {
		return k == i+1 && r.low(k) == "." && k+1 == len(r.words) && !isDemonym(r.low(i)) // "10 Mike."
	}
	return k == len(r.words) || r.low(k) == "." && k+1 == len(r.words)
}

// phoneAt tells whether two groups look like a local phone number: three digits and four.
func (r *reader) phoneAt(first, last int) bool {
	size := func(i int) int {
		if !r.is(i, digits) || !r.words[i].plain {
			return 0
		}
		return r.words[i].End - r.words[i].Start
	}
	return size(first) == 3 && size(last+1) == 4 || size(first) == 4 && size(first-2) == 3
}

// ordinalCounts tells whether an ordinal is a rank or place in a row, not a date, a time unit or part of a name.
func (r *reader) ordinalCounts(d *draft) bool {
	first, last := d.bare[0], d.bare[1]
	low := r.low(first)
	switch {
	case r.isMonthAt(first-1) || r.isMonthAt(last) || r.low(last) == "of" && r.isMonthAt(last+1):
		return false
	case r.low(last) == "century" || r.low(last) == "quarter" && low != "first" || r.low(last) == "centuries":
		return false
	case r.hyphen(last) && inCompound[r.low(last+1)], low == "first" && r.low(last) == "lady":
		return false
	case r.rowsFirst(first, last), r.inOrdinalName(first, last), first == 0 && r.low(last) == "," && last == 1:
		return false
	case r.is(last, letters) && (r.words[last].upper || r.is(first, digits)) && streets[r.low(last)] && r.low(last) != "place" && r.low(last) != "way" && r.low(last) != "drive", r.low(last) == "base", r.low(last) == "baseman", r.low(last) == "basemen":
		return false
	case low == "second" && last-first == 1 && (r.isNumeral(first-1) || r.low(first-1) == "a" && r.low(last) == "later" || r.low(first-1) == "per" || r.low(first-1) == "split"):
		return false
	case r.low(last) == "-" && r.glued(last) && r.low(last+1) == "hand", r.low(last) == "hand" && r.low(first-1) == "at":
		return false
	case r.is(last, letters) && (r.low(last) == "lady" || r.low(last) == "amendment" || r.low(last) == "world") && r.words[first].upper && r.words[last].upper:
		return false
	case (low == "hundredth" || low == "thousandth" || low == "millionth" || low == "billionth" || low == "trillionth") && r.low(first-1) == "a":
		return false
	}
	return true
}

// inCompound are words that an ordinal joined to them says no place in a row of: "a first-grader", "second-in-command".
var inCompound = map[string]bool{
	"grader": true, "graders": true, "grade": true, "generation": true, "degree": true, "class": true, "hand": true, "in": true, "person": true,
	"party": true, "rate": true, "guess": true, "guessed": true, "guessing": true, "time": true, "timer": true, "timers": true, "born": true, "responder": true, "responders": true,
}

// rowsFirst tells whether "first" is an adverb, "when he first came", "first of all", "at first", rather than a place in a row.
func (r *reader) rowsFirst(first, last int) bool {
	if r.low(first) != "first" || last-first != 1 {
		return false
	}
	switch next := r.low(last); {
	case next == "of" && r.low(last+1) == "all", next == "and" && r.low(last+1) == "foremost":
		return true
	case r.low(first-1) == "at":
		return next == "," || r.classAt(last)&isFunction != 0
	}
	c := r.classAt(first - 1)
	if first == 0 && r.words[first].upper && r.low(last) == "on" {
		return true
	}
	if c&isDeterminer != 0 || r.low(first-1) == "'s" || r.hyphen(last) || !r.is(last, letters) {
		return false
	}
	return c&(isAuxiliary|isPronoun) != 0 || r.low(first-1) == "to" || (r.classAt(last)&isVerb != 0 || isParticiple(r.low(last))) && (first == 0 || r.low(first-1) == "," || c&isFunction != 0)
}

// inOrdinalName tells whether an ordinal with a capital begins or continues a name: "First Nations", "the Third World".
func (r *reader) inOrdinalName(first, last int) bool {
	if !r.is(first, letters) || !r.words[first].upper || !r.is(last, letters) || !r.words[last].upper {
		return false
	}
	return first > 0 && (r.is(first-1, letters) || r.low(first-1) == "'s" || r.low(first-1) == ",") && !r.titled() || r.low(first) == "first" && (r.low(last) == "nations" || r.low(last) == "nation")
}
