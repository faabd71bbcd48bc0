package figure

import (
	"strings"

	"parallax/model"
)

// special reads figures whose first word is no number: "no casualties", "none of them", "age 42" and
// "percent of 10". A next beyond i without a figure passes over words that begin none.
func (r *reader) special(i int) (d draft, next int, ok bool) {
	if d, ok := r.decadeAge(i); ok {
		return d, d.whole[1], true
	}
	if n := foldOf(r.low(i)); n > 0 {
		d := draft{lo: n, hi: n, number: [2]int{i, i + 1}, bare: [2]int{i, i + 1}, whole: [2]int{i, i + 1}}
		d.figure.Type, d.figure.Noun = model.Cardinal, "times"
		return d, i + 1, true
	}
	switch r.low(i) {
	case "a", "an", "half":
		d, ok := r.aCoin(i)
		if !ok {
			return d, i, false
		}
		return d, d.whole[1], true
	case "both":
		return r.both(i), i + 1, r.bothPeople(i + 1)
	case "nobody":
		d, ok := r.nobody(i)
		return d, i + 1, ok
	case "no":
		if d, ok := r.nobody(i); ok {
			return d, d.whole[1], true
		}
		if k := r.noneOf(i + 1); k > i {
			return r.zero(i), i + 1, true
		}
		return d, i + 1, false
	case "neither":
		if r.low(i+1) == "of" && r.pluralSoon(r.article(i+2)) || r.low(i+1) == "of" && r.isNumeral(r.article(i+2)) {
			return r.zero(i), i + 1, true
		}
		return d, i + 1, false
	case "none":
		if r.low(i+1) == "of" {
			return r.zero(i), i + 1, r.low(i+2) == "them" || r.low(i+2) == "whom" || r.pluralSoon(r.article(i+2)) || r.isNumeral(r.article(i+2))
		}
		return r.zero(i), i + 1, i+1 < len(r.words) && r.words[i+1].class&isAuxiliary != 0
	case "percent", "percents", "per":
		k := i + 1
		if r.low(i) == "per" {
			k++
		}
		if i > 0 || r.low(k) != "of" {
			return d, i, false
		}
		n, found := r.integer(k + 1)
		if !found || n.last < len(r.words) {
			return d, i, false
		}
		d = draft{lo: n.value, hi: n.value, number: [2]int{n.first, n.last}, bare: [2]int{n.first, n.last}, whole: [2]int{i, n.last}}
		d.figure.Type, d.figure.Unit = model.Percent, "%"
		return d, n.last, true
	case "twice", "double", "triple":
		k := i + 1
		if r.low(k) == "as" {
			k++
		}
		if r.low(k) == "the" && (r.low(k+1) == "number" || r.low(k+1) == "amount" || r.low(k+1) == "size" || r.low(k+1) == "rate") {
			k++
		} else if k == i+1 || r.low(k) != "many" && r.low(k) != "much" && !measuredTwice[r.low(k)] {
			return d, i + 1, false
		}
		times := 2.0
		if r.low(i) == "triple" {
			times = 3
		}
		d = draft{lo: times, hi: times, number: [2]int{i, i + 1}, bare: [2]int{i, i + 1}, whole: [2]int{i, k + 1}}
		d.figure.Type, d.figure.Noun = model.Cardinal, "times "+r.words[k-1].low+" "+r.words[k].low
		b := r.modify(i, i+1)
		d.number[0], d.whole[0], d.relation = b.first, b.first, b.relation // "more than twice as likely"
		d.figure.Approximate = b.approx
		return d, k + 1, true
	case "age", "aged":
		return r.agedAt(i)
	}
	return d, i, false
}

// agedAt reads "aged 42", "aged 12 to 15". i is the word "aged".
func (r *reader) agedAt(i int) (d draft, next int, ok bool) {
	n, found := r.integer(i + 1)
	if !found || !r.ageBehind(n) {
		return d, i + 1, false
	}
	high := n.value
	if m, low, isRange := r.rangeFrom(n); isRange && low == n.value && r.ageBehind(m) {
		high, n.last = m.value, m.last
	}
	d = draft{lo: n.value, hi: high, number: [2]int{n.first, n.last}, bare: [2]int{n.first, n.last}, whole: [2]int{i, n.last}}
	d.figure.Type, d.figure.Unit, d.figure.Noun = model.Quantity, "year", "age"
	return d, n.last, true
}

// measuredTwice are adjectives that stand between "twice as" and "as" where risks are compared.
var measuredTwice = map[string]bool{"likely": true, "often": true, "contagious": true, "transmissible": true, "effective": true, "deadly": true}

// foldOf returns the number in "ninefold", 0 for other words.
func foldOf(low string) float64 {
	head, ok := strings.CutSuffix(low, "fold")
	if !ok {
		return 0
	}
	return max(numberWords[head], scales[head])
}

// zero is the figure of "no" and "none".
func (r *reader) zero(i int) draft {
	d := draft{number: [2]int{i, i + 1}, bare: [2]int{i, i + 1}, whole: [2]int{i, i + 1}, counts: true}
	d.figure.Type = model.Cardinal
	return d
}

// noneOf returns the head of what "no" before word k denies, where that is something reports count; -1 else.
// "No comment" and "no longer" are no figures.
func (r *reader) noneOf(k int) int {
	for i := k; i < k+5 && i < len(r.words); i++ {
		w := &r.words[i]
		if w.kind != letters || w.class&(isFunction|isVerb) != 0 && w.class&isHarm == 0 {
			return -1
		}
		if counted[w.low] || (w.class&isHuman != 0 || w.upper && isDemonym(w.low)) && r.harmed(i+1) {
			return i
		}
	}
	return -1
}

// counted are nouns whose absence is reported as a number.
var counted = map[string]bool{
	"casualties": true, "casualty": true, "deaths": true, "death": true, "fatalities": true, "fatality": true, "injuries": true,
	"injury": true, "victims": true, "survivors": true, "arrests": true, "losses": true, "wounded": true, "dead": true, "hostages": true, "abstentions": true,
	"goals": true, "votes": true, "cases": true, "infections": true, "missiles": true, "fires": true, "explosions": true,
}
