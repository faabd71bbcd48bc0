package quote

// Dates and lengths of time stand where subjects do, and between subject and verb; they
// are passed over.

// beforeTime goes back over a date between subject and verb: “officials late on
// Tuesday said”.
func (v *view) beforeTime(j, lo int) int {
	k := j
	if k-1 > lo && v.words[k].quote < 0 && v.date(phrase{k - 1, k + 1}) == 2 {
		k -= 2
	}
	if k-1 > lo && v.words[k].quote < 0 && v.words[k].is(number) && len(v.words[k].low) == len("2010") && v.words[k-1].low == "in" {
		k -= 2
	}
	for k > lo && v.words[k].quote < 0 && (v.words[k].is(timeWord) || v.words[k].is(number) && k < j) {
		k--
	}
	if k < j && k > lo && v.words[k].low == "on" {
		k--
	}
	if k < j && k > lo && partOfDay(v.words[k].low) {
		k--
	}
	return k
}

// timeUnit tells the nouns for lengths of time, which are nobody who speaks.
func timeUnit(s string) bool {
	switch s {
	case "time", "times", "moment", "moments", "minute", "minutes", "hour", "hours", "day", "days", "week", "weeks", "month", "months", "year", "years":
		return true
	}
	return false
}

// withoutTime cuts the adverbial of time off the end of a phrase: “the chairman this past
// week”, “the report for the first time”.
func (v *view) withoutTime(p phrase) phrase {
	if p.empty() || !timeUnit(v.words[p.last-1].low) || v.nameLike(p.last-1) {
		return p
	}
	k := p.last - 1
	for k > p.first && !v.nameLike(k-1) && (v.words[k-1].is(determiner|number|timeWord|possessive|adverb) || v.words[k-1].low == "past" || v.words[k-1].low == "same" || v.words[k-1].low == "recent") {
		k--
	}
	if k > p.first && v.words[k-1].is(preposition) {
		k--
	}
	if k == p.last-1 && k > p.first {
		return p
	}
	return v.withoutTime(phrase{p.first, max(k, p.first)})
}

// date returns the length of a date that a phrase begins with: “late last year”.
func (v *view) date(p phrase) int {
	i := p.first
	if partOfDay(v.words[i].low) {
		i++
	}
	if i+1 < p.last && (v.words[i].low == "last" || v.words[i].low == "this" || v.words[i].low == "next" || v.words[i].low == "earlier") {
		switch v.words[i+1].low {
		case "week", "month", "year", "summer", "spring", "autumn", "fall", "winter", "weekend", "decade", "century":
			return i + 2 - p.first
		}
	}
	if i > p.first && i < p.last && v.words[i].is(timeWord) {
		return i + 1 - p.first
	}
	return 0
}

// lasting tells whether word j is an adverb only where it stands, between an
// auxiliary and its verb: “has long opposed”, “have since agreed”.
func (v *view) lasting(j int) bool {
	switch v.words[j].low {
	case "long", "since", "yet", "almost":
		return j > 0 && v.words[j-1].is(auxiliary|modal|negation)
	case "seldom", "somehow":
		return true
	}
	return false
}
