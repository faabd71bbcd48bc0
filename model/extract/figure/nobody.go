package figure

import "parallax/model"

// nobody reads people's absence as a number: "no one was killed", "nobody has been hurt".
func (r *reader) nobody(i int) (d draft, ok bool) {
	last := i + 1
	if prev := r.low(i - 1); prev == "if" || prev == "unless" {
		return d, false
	}
	if r.low(i) == "no" {
		if r.hyphen(last) {
			last++
		}
		if r.low(last) != "one" {
			return d, false
		}
		last++
	}
	if r.low(last) == "else" {
		last++
	}
	if !r.harmed(last) {
		return d, false
	}
	d = r.zero(i)
	d.number[1], d.bare[1], d.whole[1] = last, last, last
	d.figure.Noun = "people"
	return d, true
}

// harmed tells whether what ends before word k is told to have come to harm: "were killed", "has been slightly
// hurt", "died". What may or should not happen is no report.
func (r *reader) harmed(k int) bool {
	if r.low(k) == "died" {
		return true
	}
	for i := k; i < len(r.words) && i < k+7; i++ {
		switch low := r.low(i); low {
		case "was", "were", "is", "are", "has", "have", "had", "been", "reported", "believed", "thought", "known", "to", "be", "yet", "immediately", "seriously", "badly":
			continue
		default:
			return i > k && (r.classAt(i)&isHarm != 0 || low == "harmed")
		}
	}
	return false
}

// oneScored tells whether the article at i counts one of what players do, in a row with other numbers: "329 yards and a
// touchdown", "28 completions, a touchdown and an interception".
func (r *reader) oneScored(i, k int) bool {
	if r.floor == 0 || i-r.floor > 3 || r.low(i-1) != "and" && r.low(i-1) != "," && r.low(i-1) != "with" {
		return false
	}
	switch r.low(k) {
	case "touchdown", "td", "interception", "sack", "fumble", "homer", "goal", "assist", "steal", "rebound", "double", "triple", "turnover", "try":
		return !r.is(k+1, letters) || r.classAt(k+1)&isFunction != 0 && r.classAt(k+1)&isAuxiliary == 0
	}
	return false
}

// aCoin reads one of a currency: "a dollar a day", "less than half a euro". A noun behind it makes it a name
// ("a penny whistle"), and behind another currency it is a rate ("45 rubles a dollar").
func (r *reader) aCoin(i int) (d draft, ok bool) {
	k, value := i+1, 1.0
	if r.low(i) == "half" {
		if r.low(k) != "a" {
			return d, false
		}
		k, value = k+1, 0.5
	}
	if value == 1 && r.oneScored(i, k) {
		d = draft{lo: 1, hi: 1, number: [2]int{i, k}, bare: [2]int{i, k}, whole: [2]int{i, k + 1}, counts: true}
		d.figure.Type, d.figure.Noun = model.Cardinal, r.low(k)
		return d, true
	}
	c, ok := currencyWords[r.low(k)]
	if !ok || !r.is(k, letters) || c.large || r.low(k) == "buck" || r.words[k].upper || r.hyphen(k+1) {
		return d, false
	}
	switch r.low(k + 1) {
	case "higher", "lower", "more", "less", "each", "apart":
	default:
		if r.is(k+1, letters) && r.classAt(k+1)&(isFunction|isVerb) == 0 || r.is(k+1, digits) {
			return d, false
		}
	}
	switch prev := r.low(i - 1); prev {
	case "of":
		return d, false // a part of each
	case "to", "per", "against", "for":
		if r.is(i-2, letters) {
			if _, rate := currencyNamed(r.low(i - 2)); rate {
				return d, false
			}
		}
	default:
		if _, rate := currencyNamed(prev); rate || r.is(i-1, digits) || r.scaleAt(i-1) > 0 {
			return d, false
		}
	}
	if _, counted := change[c.code]; c.sub > 0 && !counted {
		value /= c.sub
	}
	b := r.modify(i, k)
	d = draft{lo: value, hi: value, relation: b.relation, bare: [2]int{i, k}, number: [2]int{b.first, max(k, b.last)}}
	d.whole = [2]int{b.first, max(k+1, b.last)}
	d.figure.Type, d.figure.Unit, d.figure.Approximate, d.figure.Additive = model.Money, model.Opt(c.code), b.approx, b.additive
	return d, true
}
