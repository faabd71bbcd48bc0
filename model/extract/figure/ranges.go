package figure

import (
	"math"

	"parallax/model"
)

// rangeFrom reads the second bound m of a range whose first is n, and what n comes to: "5 to 7", "5–7", "between 5 and 7",
// "$12–13bn", "44 mg to 50 mg", "five or six". A bound without a scale takes the other's.
func (r *reader) rangeFrom(n numeral) (m numeral, low float64, ok bool) {
	k := n.last
	if n.ordinal || n.vague != nil && r.low(k) != "to" {
		return numeral{}, 0, false
	}
	if n.inDigits && n.value <= 31 && r.isMonthAt(n.first-1) && r.low(k) == "to" {
		return numeral{}, 0, false // "from 31 percent on May 9 to 38 percent"
	}
	unit := phrase{k, r.repeatedUnit(k)}
	k = unit[1]
	join, k := r.low(k), k+1
	switch join {
	case "-", "–", "—", "~", "‑":
		if join == "—" && !r.glued(k-1) {
			return numeral{}, 0, false // "nearly four in 10 — 38 percent"
		}
		if r.glued(k-1) != r.glued(k) && !(r.low(k) == "to" || r.low(k) == "$") {
			return numeral{}, 0, false
		}
		if r.low(k) == "to" && join == "-" { // "10- to 18-foot"
			k++
			join = "to"
			if r.hyphen(k) { // "10-to-15 percent"
				k++
			}
		}
	case "to", "through":
		if r.low(k) == "almost" || r.low(k) == "nearly" {
			k++
		}
	case "and":
		if r.low(n.first-1) != "between" && !r.betweenAges(n.first) && !(r.currencyBefore(n.first) && r.between(n.first)) {
			return numeral{}, 0, false
		}
	case "or":
	default:
		return numeral{}, 0, false
	}
	at := k
	for at < k+2 && (currencySigns[r.low(at)] != "" && r.is(at, mark)) {
		at++
	}
	if at > k && !r.currencyBefore(n.first) && join != "-" && join != "–" {
		return numeral{}, 0, false // "since 2012 to $500 million"
	}
	minus := join == "to" && n.value < 0 && (r.low(at) == "-" || r.low(at) == "−") && r.glued(at+1)
	if minus {
		at++
	}
	m, ok = r.cardinal(at)
	if minus {
		m.value = -m.value
	}
	if !ok || m.last == at || r.is(at, digits) && r.words[at].code {
		return numeral{}, 0, false
	}
	lent := n.value
	if v := n.value * m.scale; n.scale == 1 && m.scale >= 100 && n.value < 1000 && !n.fraction && v < m.value {
		lent = v
	}
	if !r.bounds(n, m, lent, join) || !unit.empty() && !r.sameUnit(unit, m.last) {
		return numeral{}, 0, false
	}
	return m, lent, true
}

// between tells whether "between" stands before the currency sign of word i.
func (r *reader) between(i int) bool {
	first, _, ok := r.prefixCurrency(i)
	return ok && r.low(first-1) == "between"
}

// betweenAges tells whether "between the ages of" stands before word i.
func (r *reader) betweenAges(i int) bool {
	return r.low(i-1) == "of" && r.low(i-2) == "ages" && r.low(i-3) == "the" && r.low(i-4) == "between"
}

// moves are words behind which stand how much a number changed and what it came to.
var moves = map[string]bool{
	"fell": true, "falls": true, "fall": true, "rose": true, "rises": true, "rise": true, "dropped": true, "drops": true, "drop": true, "gained": true,
	"lost": true, "climbed": true, "climbs": true, "jumped": true, "jumps": true, "slipped": true, "slid": true, "increased": true, "decreased": true,
	"declined": true, "surged": true, "plunged": true, "tumbled": true, "added": true, "up": true, "down": true,
}

// bounds tells whether two numbers with a joint are a range rather than a score, a change or a choice.
func (r *reader) bounds(n, m numeral, lent float64, join string) bool {
	if n.value < 0 && m.value < 0 && join == "to" {
		return true
	}
	if lent >= m.value && !(lent == m.value && join == "and") {
		return false
	}
	switch join {
	case "or":
		return n.whole() && m.whole() && m.value-lent <= math.Max(2, lent/2) && m.value <= 2*lent+1
	case "to", "through":
		if s := r.low(m.last); n.inDigits && (s == "vote" || s == "decision" || s == "ruling" || s == "victory" || s == "win" || s == "defeat" || s == "loss") {
			return false // "a 48 to 50 vote"
		}
		lead := r.low(n.first - 1)
		if lead == "about" || lead == "nearly" || lead == "around" || lead == "almost" {
			lead = r.low(n.first - 2)
		}
		if (lead == "by" || moves[lead]) && m.value > 4*lent {
			return false // "rose by about 46,000 to 2.9 million"
		}
		if r.low(n.first-1) == "from" && !r.rangesFrom(n.first-2) {
			return false
		}
		return lent > 0 || r.low(n.first-1) == "from" || n.value == 0
	case "and":
		return true
	}
	return r.currencyBefore(n.first) || !r.isScore(n, m) // no match is scored in dollars
}

// rangeNoun tells whether what follows word k shows that "3-5" before it is a range: what is counted or a unit.
func (r *reader) rangeNoun(first, k int) bool {
	switch r.low(first - 1) {
	case "between", "about", "around", "some", "range", "of", "roughly", "approximately", "estimated":
		return true
	}
	if end, _ := r.percent(k); end > k {
		return true
	}
	if _, end := r.unit(k, true); end > k {
		return true
	}
	if _, ok := r.currencyWord(k); ok || r.currencyBefore(first) || r.scaleAt(k) > 0 {
		return true
	}
	if r.low(k) == "-" {
		k++
	}
	return r.is(k, letters) && (isPlural(r.low(k)) || r.classAt(k)&isTimeUnit != 0 || isPlural(r.low(k+1)) && r.classAt(k)&(isFunction|isVerb) == 0)
}

// rangesFrom tells whether the word before "from" makes it a range: "ranging from 5 to 7"; with "rose from" it
// is a change between two figures.
func (r *reader) rangesFrom(k int) bool {
	switch r.low(k) {
	case "ranging", "range", "ranged", "ranges", "anywhere", "is", "are", "was", "were", "varying", "vary", "varies", "estimates", "estimated", "somewhere":
		return true
	}
	return false
}

// isScore tells whether two numbers with a hyphen are a result of a match or a vote: "52-48", "won 2-1".
func (r *reader) isScore(n, m numeral) bool {
	if !n.inDigits || !m.inDigits || n.value >= 1000 {
		return n.inDigits != m.inDigits && n.inDigits || !n.inDigits && !m.inDigits && !r.rangeNoun(n.first, m.last)
	}
	if n.value >= m.value || n.value == 0 {
		return true
	}
	if r.peopleOfAges(n.first-1) && m.value < 110 {
		return false
	}
	if r.toldAsRecord(n.first, m.last) {
		return true
	}
	if n.value < 200 && n.whole() && m.whole() && !r.rangeNoun(n.first, m.last) {
		return true
	}
	for i := n.first - 1; i >= 0 && i >= n.first-4; i-- {
		if scoreWords[r.low(i)] {
			return true
		}
	}
	return scoreWords[r.low(m.last)]
}

var scoreWords = map[string]bool{
	"won": true, "win": true, "wins": true, "beat": true, "beats": true, "beating": true, "lost": true, "lose": true,
	"loss": true, "losing": true, "defeat": true, "defeated": true, "victory": true, "vote": true, "voted": true, "votes": true, "ruled": true,
	"ruling": true, "lead": true, "led": true, "leads": true, "tie": true, "tied": true, "draw": true, "drew": true, "score": true, "scored": true,
	"record": true, "passed": true, "approved": true, "rejected": true, "trail": true, "trailed": true, "went": true, "decision": true, "split": true,
}

// sameUnit tells whether the unit written between two bounds stands behind the second too.
func (r *reader) sameUnit(unit phrase, k int) bool {
	if _, u := r.percent(unit[0]); u != "" {
		_, v := r.percent(k)
		return u == v
	}
	if u, end := r.unit(unit[0], r.glued(unit[0])); end > unit[0] {
		v, _ := r.unit(k, r.glued(k))
		return u == v
	}
	c, _ := r.currencyWord(unit[0])
	_, k = r.currencyAdjective(k)
	v, ok := r.currencyWord(k)
	return ok && c.code == v.code
}

// repeatedUnit passes over a unit between the bounds of a range ("44 mg to 50 mg", "5% to 7%", "$5 million to").
func (r *reader) repeatedUnit(k int) int {
	if end, _ := r.percent(k); end > k {
		return end
	}
	if _, end := r.unit(k, r.glued(k)); end > k {
		return end
	}
	if _, ok := r.currencyWord(k); ok {
		return k + 1
	}
	return k
}

// joinBounds makes one figure of two bounds that follow one another: "more than 10 and less than 20". The draft
// emitted last is the second.
func (f *finder) joinBounds(r *reader) {
	n := len(f.drafts)
	if n < 2 {
		return
	}
	a, b := &f.drafts[n-2], &f.drafts[n-1]
	if a.sentence != b.sentence || a.figure.Type != b.figure.Type || a.figure.Unit != b.figure.Unit || a.whole[1] > b.number[0] ||
		a.number[1] != a.whole[1] {
		return
	}
	lower, upper := a, b
	if a.relation == beneath || a.relation == atMost {
		lower, upper = b, a
	}
	if lower.relation != above && lower.relation != atLeast || upper.relation != beneath && upper.relation != atMost ||
		*lower.figure.Low > *upper.figure.High {
		return
	}
	switch gap := r.words[a.number[1]:b.number[0]]; {
	case len(gap) == 1 && (gap[0].low == "and" || gap[0].low == "but" || gap[0].low == ","):
	case len(gap) == 2 && gap[0].low == "," && (gap[1].low == "and" || gap[1].low == "but"):
	default:
		return
	}
	low, high := lower.figure.Low, upper.figure.High
	joined := *b
	joined.number[0], joined.whole[0], joined.bare = a.number[0], a.whole[0], [2]int{a.number[0], b.number[1]}
	joined.figure.Low, joined.figure.High = low, high
	joined.figure.Number.Start, joined.figure.Start, joined.figure.Modifier = a.figure.Number.Start, a.figure.Start, ""
	joined.figure.Text = joined.figure.In(f.doc.Text)
	joined.relation = exact
	joined.lo, joined.hi = *low, *high
	f.drafts[n-2] = joined
	f.drafts = f.drafts[:n-1]
}

// shareUnit gives the first of two numbers that are joined what the second one counts: "from 6,000 to 2,500 troops",
// "57 to 43 percent", "up 5 and 6 percent". The draft emitted last is the second.
func (f *finder) shareUnit(r *reader) {
	n := len(f.drafts)
	if n < 2 {
		return
	}
	a, b := &f.drafts[n-2], &f.drafts[n-1]
	if a.sentence != b.sentence || a.figure.Type != model.Cardinal || a.figure.Noun != "" || a.whole[1] != b.number[0]-1 || b.figure.Type == model.Ordinal {
		return
	}
	join := r.low(a.whole[1])
	if join != "to" && !((join == "and" || join == "or") && (b.figure.Type == model.Percent || b.figure.Noun == "age" && b.whole[1] > b.number[1] || b.figure.Type == model.Quantity && b.figure.Normal != nil && !r.hyphen(b.number[1])) && a.number[1]-a.number[0] == 1 && r.is(a.number[0], digits)) {
		return
	}
	switch {
	case b.figure.Noun == "age" && join != "to": // "who were 61 and 48 years old"
		a.figure.Type, a.figure.Unit, a.figure.Noun = b.figure.Type, b.figure.Unit, b.figure.Noun
	case b.figure.Type == model.Cardinal && b.from == 0 && r.low(a.number[0]-1) == "from":
		a.figure.Noun = b.figure.Noun
	case b.figure.Type == model.Percent, b.figure.Type == model.Quantity:
		a.figure.Type, a.figure.Unit, a.figure.Noun = b.figure.Type, b.figure.Unit, b.figure.Noun
		a.figure.Normal = normal(&a.figure)
	}
}
