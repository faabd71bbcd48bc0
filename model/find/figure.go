package find

import (
	"math"
	"strconv"
	"strings"
	"unicode/utf8"

	"parallax/model"
)

// bound is what a figure's value must keep to: above low and below high, the
// ends included unless they are marked as left out.
type bound struct {
	low, high       float64
	noLow, noHigh   bool // the end itself does not count
	percent, amount bool // only percentages, only money
}

// figureValue reads the value of a figure filter: bounds where it is a number,
// words elsewhere.
func figureValue(value string, typing bool) (pats []pattern, conds []bound) {
	for piece := range strings.FieldsSeq(value) {
		if b, ok := parseBound(piece); ok {
			conds = append(conds, b)
		} else {
			pats = appendPattern(pats, piece, typing || long(piece))
		}
	}
	return pats, conds
}

// parseBound reads ">100", "<5", ">=5", "80..200", "15", with "%", a currency
// sign or k, m, bn where they matter.
func parseBound(s string) (bound, bool) {
	b := bound{low: math.Inf(-1), high: math.Inf(1)}
	if from, to, ok := strings.Cut(s, ".."); ok {
		low, okLow := b.number(from)
		high, okHigh := b.number(to)
		b.low, b.high = min(low, high), max(low, high)
		return b, okLow && okHigh
	}
	sign := strings.TrimLeft(s, "<>=≤≥")
	v, ok := b.number(sign)
	switch s[:len(s)-len(sign)] {
	case ">":
		b.low, b.noLow = v, true
	case ">=", "≥":
		b.low = v
	case "<":
		b.high, b.noHigh = v, true
	case "<=", "≤":
		b.high = v
	case "", "=":
		b.low, b.high = v, v
	default:
		return b, false
	}
	return b, ok
}

// number reads a number and notes the unit that it carries.
func (b *bound) number(s string) (float64, bool) {
	if r, w := utf8.DecodeRuneInString(s); strings.ContainsRune("$€£¥₹₽", r) && w > 0 {
		b.amount, s = true, s[w:]
	}
	if rest, ok := strings.CutSuffix(s, "%"); ok {
		b.percent, s = true, rest
	}
	s = strings.ToLower(strings.ReplaceAll(s, ",", ""))
	scale := 1.0
	for _, suffix := range [...]struct {
		name  string
		value float64
	}{{"bn", 1e9}, {"b", 1e9}, {"mn", 1e6}, {"m", 1e6}, {"k", 1e3}} {
		if rest, ok := strings.CutSuffix(s, suffix.name); ok {
			s, scale = rest, suffix.value
			break
		}
	}
	if s == "" || strings.Trim(s, "0123456789.-") != "" {
		return 0, false
	}
	v, err := strconv.ParseFloat(s, 64)
	return v * scale, err == nil
}

// holds tells whether a figure keeps to the bound: one of its own two ends
// does, or the whole asked range lies between them. So "up to 600" is found by
// >100 and "at least 80" by <100: what is printed counts, not what may be meant.
func (b bound) holds(f model.Figure) bool {
	if b.percent && f.Type != model.Percent || b.amount && f.Type != model.Money {
		return false
	}
	if f.Low != nil && b.has(*f.Low) || f.High != nil && b.has(*f.High) {
		return true
	}
	return f.Low != nil && f.High != nil && *f.Low < b.low && b.high < *f.High
}

func (b bound) has(v float64) bool {
	return (b.low < v || b.low == v && !b.noLow) && (v < b.high || v == b.high && !b.noHigh)
}
