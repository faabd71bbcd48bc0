package figure

import "math"

// rangeFrom reads the second bound of a range whose first is n: "5 to 7", "5–7", "between 5 and 7",
// "$12–13bn", "44 mg to 50 mg", "five or six". A bound without a scale takes the other's.
func (r *reader) rangeFrom(n numeral) (numeral, bool) {
	k := n.last
	if n.ordinal || n.vague != nil && r.low(k) != "to" {
		return numeral{}, false
	}
	unit := phrase{k, r.repeatedUnit(k)}
	k = unit[1]
	join, k := r.low(k), k+1
	switch join {
	case "-", "–", "—", "~", "‑":
		if r.glued(k-1) != r.glued(k) && !(r.low(k) == "to" || r.low(k) == "$") {
			return numeral{}, false
		}
		if r.low(k) == "to" && join == "-" { // "10- to 18-foot"
			k++
			join = "to"
		}
	case "to", "through":
		if r.low(k) == "almost" || r.low(k) == "nearly" {
			k++
		}
	case "and":
		if r.low(n.first-1) != "between" && !(r.currencyBefore(n.first) && r.between(n.first)) {
			return numeral{}, false
		}
	case "or":
	default:
		return numeral{}, false
	}
	at := k
	for at < k+2 && (currencySigns[r.low(at)] != "" && r.is(at, mark)) {
		at++
	}
	m, ok := r.cardinal(at)
	if !ok || m.last == at || r.is(at, digits) && r.words[at].code {
		return numeral{}, false
	}
	lent := n.value
	if n.scale == 1 && m.scale >= 100 && n.value < m.value && n.value < 1000 && !n.fraction {
		if join != "and" || n.value*m.scale < m.value {
			lent = n.value * m.scale
		}
	}
	if !r.bounds(n, m, lent, join) || !unit.empty() && !r.sameUnit(unit, m.last) {
		return numeral{}, false
	}
	return m, true
}

// between tells whether "between" stands before the currency sign of word i.
func (r *reader) between(i int) bool {
	first, _, ok := r.prefixCurrency(i)
	return ok && r.low(first-1) == "between"
}

// bounds tells whether two numbers with a joint are a range rather than a score, a change or a choice.
func (r *reader) bounds(n, m numeral, lent float64, join string) bool {
	if lent >= m.value && !(lent == m.value && join == "and") {
		return false
	}
	switch join {
	case "or":
		return n.whole() && m.whole() && m.value-lent <= math.Max(2, lent/2) && m.value <= 2*lent+1
	case "to", "through":
		if r.low(n.first-1) == "from" && !r.rangesFrom(n.first-2) {
			return false
		}
		return lent > 0 || r.low(n.first-1) == "from" || n.value == 0
	case "and":
		return true
	}
	return !r.isScore(n, m)
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
		return !m.inDigits && n.inDigits
	}
	if n.value >= m.value {
		return true
	}
	for i := n.first - 1; i >= 0 && i >= n.first-4; i-- {
		if scoreWords[r.low(i)] {
			return true
		}
	}
	return scoreWords[r.low(m.last)]
}

var scoreWords = map[string]bool{"won": true, "win": true, "wins": true, "beat": true, "beats": true, "beating": true, "lost": true, "lose": true,
	"loss": true, "losing": true, "defeat": true, "defeated": true, "victory": true, "vote": true, "voted": true, "votes": true, "ruled": true,
	"ruling": true, "lead": true, "led": true, "leads": true, "tie": true, "tied": true, "draw": true, "drew": true, "score": true, "scored": true,
	"record": true, "passed": true, "approved": true, "rejected": true, "trail": true, "trailed": true, "went": true, "decision": true, "split": true}

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
