package quote

// afterPerson reads what follows the one who is told or asked.
func (v *view) afterPerson(j, hi int, f frame) (phrase, frame) {
	if v.words[j].is(preposition|comma|stop|colon|subordinator|conjunction) || v.words[j].quote >= 0 || v.words[j].low == "that" {
		return phrase{}, 0
	}
	end := j + 1
	if !v.words[j].is(objectPronoun) || v.words[j].low == "her" {
		end = v.addressee(j, hi)
	}
	if end <= j || end >= hi {
		return phrase{}, 0
	}
	if f&takesPerson != 0 {
		end = v.pastTime(end, hi)
	}
	if f&takesPerson != 0 && end+1 < hi && v.words[end].is(comma) && v.words[end+1].low == "that" {
		end++
	}
	if k := v.thatAhead(end, hi); k > 0 && f&takesPerson != 0 {
		return v.extend(k, hi, wholeClause), takesThat
	}
	w := &v.words[end]
	switch {
	case w.quote >= 0:
		return phrase{}, 0
	case w.low == "about" && f&takesPerson != 0 && f&takesWhether != 0 && end+1 < hi:
		return v.extend(end+1, hi, nounPhrase), takesObject
	case w.low == "not" && f&takesOrder != 0 && end+1 < hi && v.words[end+1].low == "to":
		return v.extend(end, hi, verbPhrase), takesOrder
	case w.low == "to" && f&takesOrder != 0:
		if f&takesQuote == 0 || f&takesObject != 0 {
			return v.extend(j, hi, verbPhrase), takesOrder
		}
		return v.extend(end, hi, verbPhrase), takesOrder
	case f&takesPerson == 0:
		return phrase{}, 0
	case whWord(w.low) || v.clauseBegins(end, hi):
		return v.extend(end, hi, wholeClause), takesBare
	}
	if k := v.pastAdjuncts(end, hi); k > end {
		return v.extend(k, hi, wholeClause), takesBare
	}
	return phrase{}, 0
}

// addressee returns the word after the one who is told or asked, who begins at word
// j: it ends before the infinitive of what it is to do, and takes in the title of a
// show in quotation marks.
func (v *view) addressee(j, hi int) int {
	p := v.nounFrom(j, hi)
	for k := j + 1; k+1 < p.last; k++ {
		if v.words[k].low == "to" && !v.words[k+1].is(capital|determiner|possessive|number|objectPronoun) {
			return k
		}
	}
	for k := j + 1; k < p.last; k++ { // “told a newspaper Holm was”, “told VOA Dr. Rice was”
		w, before := &v.words[k], &v.words[k-1]
		apart := w.is(honorific) && before.is(capital) && !before.is(honorific) || !before.is(capital) && (plural(before.low) || v.outlet(phrase{k - 1, k}))
		if w.is(capital) && apart && v.clauseAhead(k, hi, true) {
			return k
		}
	}
	end := p.last
	if end > j && end < hi && v.words[end].is(quoteMark) && v.words[end].quote < 0 {
		for k := end + 1; k < hi && k < end+8; k++ {
			if v.words[k].is(quoteMark) {
				return k + 1
			}
		}
	}
	return end
}

// pastTime returns the first word from k on that is in no date: “on Monday”, “last
// week”.
func (v *view) pastTime(k, hi int) int {
	for k+1 < hi && v.words[k].quote < 0 {
		w := &v.words[k]
		n := v.date(phrase{k, hi})
		switch {
		case n > 0:
			k += n
		case w.is(timeWord) || partOfDay(w.low) || w.low == "on" && v.words[k+1].is(timeWord):
			k++
		default:
			return k
		}
	}
	return k
}
