package figure

import "math"

// numberWords are the words that stand for a cardinal by themselves.
var numberWords = map[string]float64{
	"zero": 0, "nought": 0, "naught": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
	"eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15,
	"sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40,
	"fourty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}

// scales multiply what stands before them.
var scales = map[string]float64{
	"hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "quadrillion": 1e15,
	"lakh": 1e5, "lakhs": 1e5, "crore": 1e7, "crores": 1e7, "dozen": 12, "dozens": 12,
	"mln": 1e6, "bln": 1e9, "bn": 1e9, "tln": 1e12, "tn": 1e12, "trn": 1e12, "mn": 1e6,
}

// pluralScales are scales after a number by those who write "five millions".
var pluralScales = map[string]float64{"hundreds": 1e2, "thousands": 1e3, "millions": 1e6, "billions": 1e9}

// letterScales are scales written as letters that touch the digits: "10k", "$2.5bn".
var letterScales = map[string]float64{
	"k": 1e3, "m": 1e6, "mm": 1e6, "mn": 1e6, "mil": 1e6, "mln": 1e6, "b": 1e9, "bn": 1e9, "bln": 1e9,
	"t": 1e12, "tn": 1e12, "trn": 1e12, "tln": 1e12, "dz": 12, "dzs": 12, "dozs": 12,
}

// ordinalWords give the rank of an ordinal and, in the plural or after "a" and "one", the denominator of a
// fraction.
var ordinalWords = map[string]float64{
	"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
	"nineth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15,
	"sixteenth": 16, "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "thirtieth": 30,
	"fortieth": 40, "fiftieth": 50, "sixtieth": 60, "seventieth": 70, "eightieth": 80, "ninetieth": 90,
	"hundredth": 1e2, "thousandth": 1e3, "millionth": 1e6, "billionth": 1e9, "trillionth": 1e12,
}

// fractionWords are denominators that are no ordinals.
var fractionWords = map[string]float64{"half": 2, "halves": 2, "quarter": 4, "quarters": 4}

// denominator returns the denominator that a word stands for and whether the word is a plural.
func denominator(low string) (value float64, plural bool) {
	if v := fractionWords[low]; v > 0 {
		return v, low != "half" && low != "quarter"
	}
	if v := ordinalWords[low]; v > 2 {
		return v, false
	}
	if n := len(low); n > 1 && low[n-1] == 's' {
		if v := ordinalWords[low[:n-1]]; v > 2 {
			return v, true
		}
	}
	return 0, false
}

// numeral is a number as written, without modifiers and units.
type numeral struct {
	first, last int // half-open range of words
	value       float64
	// scale is the last scale word's worth, 1 where there is none: "$12–13bn" lends it to the twelve.
	scale    float64
	inDigits bool // begins with digits
	fraction bool // a part of something: "two-thirds", "half", "one in five"
	ordinal  bool
	// vague is set for words of no fixed number: "dozens", "several".
	vague *vagueWord
}

// whole tells whether the numeral can count things.
func (n numeral) whole() bool { return !n.fraction && n.value == math.Trunc(n.value) }

// reader reads numerals from the words of one sentence.
type reader struct {
	words []word
	// nounAt is a word that is a noun even if it looks like a verb, since an article stands before it.
	nounAt int
	// floor is the first word that no figure has taken: modifiers and currency signs are not looked for before it.
	floor int
}

func (r *reader) low(i int) string {
	if i < 0 || i >= len(r.words) {
		return ""
	}
	return r.words[i].low
}

func (r *reader) glued(i int) bool { return i > 0 && i < len(r.words) && r.words[i].glued }

func (r *reader) is(i int, k kind) bool { return i >= 0 && i < len(r.words) && r.words[i].kind == k }

// hyphen tells whether word i is a hyphen that joins its neighbours into one word.
func (r *reader) hyphen(i int) bool {
	return i >= 0 && i < len(r.words) && (r.words[i].low == "-" || r.words[i].low == "‑") && r.glued(i) && r.glued(i+1)
}

// value returns what a single word counts: digits or a number word.
func (r *reader) value(i int) (float64, bool) {
	if i < 0 || i >= len(r.words) {
		return 0, false
	}
	w := &r.words[i]
	switch w.kind {
	case digits:
		return w.value, !w.code
	case letters:
		if w.class&isNumberWord == 0 {
			return 0, false
		}
		v, ok := numberWords[w.low]
		return v, ok
	case mark:
	}
	return 0, false
}

// scaleAt returns the scale written at word i, 0 for none. Letters count where they touch digits.
func (r *reader) scaleAt(i int) float64 {
	if !r.is(i, letters) {
		return 0
	}
	w := &r.words[i]
	if w.class&isScale != 0 {
		return scales[w.low]
	}
	if v := pluralScales[w.low]; v > 0 && i > 0 && r.low(i-1) != "of" {
		if _, ok := r.value(i - 1); ok {
			return v // "five hundreds"
		}
	}
	if i == 0 || r.words[i-1].kind != digits || len(w.low) > 4 {
		return 0
	}
	v := letterScales[w.low]
	switch {
	case v == 0, w.low == "mm" && !(w.upper && (r.currencyBefore(i-1) || r.currencyShared(i-1))):
		return 0
	case w.glued && w.low == "b" && w.upper && r.words[i-1].value <= 3 && r.is(i+1, letters) && r.words[i+1].upper && !r.currencyBefore(i-1):
		return 0 // a baseman: "1B Mark Teixeira"
	case w.glued && len(w.low) == 1:
		if !r.letterScale(i) {
			return 0
		}
	case !w.glued && len(w.low) == 1:
		if i+1 < len(r.words) || w.low != "k" && !w.upper || w.low == "b" || w.low == "t" {
			return 0
		}
	case !w.glued && w.low != "mil" && v != 12:
		return 0
	}
	return v
}

// letterScale decides what a single letter behind digits is: "5m" may be metres, "10K" a race. It is a scale
// after a currency sign, in capitals (k also small) and before a plural noun.
func (r *reader) letterScale(i int) bool {
	w := &r.words[i]
	if w.low == "k" && w.upper && r.tightUnit(i) {
		return false // "the 30K", a race
	}
	if w.low == "k" || w.upper && w.low != "t" {
		return true
	}
	switch next := r.low(i + 1); {
	case w.low == "m" && (next == "without" || next == "homeless" || next == "jobless" || next == "hungry"):
		return true
	}
	return r.currencyBefore(i-1) || r.currencyShared(i-1) || w.low == "b" || w.low == "m" && r.is(i+1, letters) && isPlural(r.low(i+1))
}

// currencyShared tells whether the digits at i are the second bound of a range whose first bears the currency:
// "$12-15m", "£3m–4m".
func (r *reader) currencyShared(i int) bool {
	k := i - 1
	if !r.glued(i) || !r.glued(k) || r.low(k) != "-" && r.low(k) != "–" {
		return false
	}
	k--
	if r.is(k, letters) && r.glued(k) {
		k--
	}
	return r.is(k, digits) && r.currencyBefore(k)
}

// cardinal reads the longest number that begins at word i: digits or words with scales, "and" and hyphens;
// then a decimal part in words ("point five") or a fraction ("and a half").
func (r *reader) cardinal(i int) (numeral, bool) {
	n, ok := r.integer(i)
	if !ok {
		return r.fractionOnly(i)
	}
	n.last = r.pointWords(&n)
	r.fractions(&n)
	return n, true
}

// integer accumulates a number as it is spoken: total holds what larger scales have closed, cur the rest.
//
//	two hundred and five thousand and six:  2 · 100 + 5 = 205 · 1000 → total 205000, then 6
func (r *reader) integer(i int) (numeral, bool) {
	n := numeral{first: i, scale: 1, inDigits: r.is(i, digits)}
	total, cur, closed := 0.0, -1.0, math.Inf(1)
	k := i
	if l := r.low(i); (l == "a" || l == "an") && r.scaleAt(i+1) > 0 {
		k, cur = i+1, 1
	} else if l == "half" && r.low(i+1) == "a" && r.scaleAt(i+2) > 0 {
		k, cur = i+2, 0.5
	} else if l == "half" && r.hyphen(i+1) && r.scaleAt(i+2) > 0 {
		k, cur = i+2, 0.5
	} else if l == "a" && r.low(i+1) == "half" && r.hyphen(i+2) && r.scaleAt(i+3) > 0 {
		k, cur = i+3, 0.5
	} else if (l == "half" || l == "quarter") && r.scaleAt(i+1) > 0 {
		k, cur = i+1, 1/fractionWords[l]
	}
	if cur < 0 && r.scaleAt(i) > 0 && !r.is(i, digits) {
		if s := r.low(i); s == "dozen" || s == "dozens" || len(s) < 4 || s[len(s)-1] == 's' {
			return n, false
		}
		cur = 1
	}
	for k < len(r.words) {
		next, ok := r.step(k, i, &total, &cur, &closed, &n)
		if !ok {
			break
		}
		k = next
	}
	if k == i {
		return n, false
	}
	n.last, n.value = k, total+math.Max(cur, 0)
	return n, n.value < 1e18
}

// step takes in the word at k, or reports that the number has ended before it.
func (r *reader) step(k, first int, total, cur, closed *float64, n *numeral) (int, bool) {
	at := k
	if k > first {
		switch {
		case r.low(k) == "and":
			if !r.joins(k, *closed) {
				return k, false
			}
			at = k + 1
		case r.low(k) == "-" && k+1 < len(r.words) && r.words[k].glued == r.words[k+1].glued:
			if r.scaleAt(k+1) == 0 && !r.tensAndUnit(k-1, k+1) {
				return k, false
			}
			at = k + 1
		}
	}
	if v, ok := r.value(at); ok {
		switch {
		case *cur < 0 && (k == first || *closed < math.Inf(1) && v < *closed && (r.is(at, digits) == n.inDigits || r.low(k) == "and")):
			*cur = v
		case r.is(at, digits) && at == k:
			return k, false
		case *cur >= 100 && math.Mod(*cur, 100) == 0 && v < 100 && r.is(at, letters) == !n.inDigits || r.scaleAt(at-1) == 100 || r.low(at-1) == "and":
			*cur += v
		case r.tensAndUnit(at-1, at) || at > k && r.tensAndUnit(k-1, at):
			*cur += v
		default:
			return k, false
		}
		return at + 1, true
	}
	s := r.scaleAt(at)
	switch {
	case s == 0 || r.low(k) == "and":
		return k, false
	case *cur >= 0 && s == 12:
		rest := math.Mod(*cur, 100)
		if *cur < 100 {
			rest = *cur
		}
		*cur += rest * (s - 1)
	case *cur >= 0 && s == 100 && (*cur < 100 || k == first+1 && *cur < 10000):
		*cur *= s
	case *cur < 0 && *total > 0 && s > 100:
		*total *= s // "three lakh crore"
	case *cur >= 0 && s > 100 && s < *closed:
		*total, *cur, *closed = *total+*cur*s, -1, s
	default:
		return k, false
	}
	n.scale = s
	return at + 1, true
}

// tensAndUnit tells whether words a and b are tens and a unit: "twenty one".
func (r *reader) tensAndUnit(a, b int) bool {
	if !r.is(a, letters) || !r.is(b, letters) {
		return false
	}
	t, ok := r.value(a)
	u, also := r.value(b)
	return ok && also && t >= 20 && t <= 90 && u >= 1 && u <= 9
}

// joins tells whether the "and" at k continues the number: after a scale, before a smaller number that does
// not begin another one ("3 hundred and 2 hundred") and is not the count of a fraction ("and two thirds").
func (r *reader) joins(k int, closed float64) bool {
	if r.scaleAt(k-1) == 0 || r.scaleAt(k-1) == 12 {
		return false
	}
	v, ok := r.value(k + 1)
	if !ok || v <= 0 || v >= r.scaleAt(k-1) || v != math.Trunc(v) {
		return false
	}
	m := reader{words: r.words[k+1 : min(k+14, len(r.words))]}
	rest, ok := m.integer(0)
	if s := r.scaleAt(k - 1); !ok || rest.value >= closed || rest.value >= s && !(s == 100 && rest.scale >= 1000) {
		return false
	}
	d, _ := denominator(m.low(rest.last))
	if d == 0 && m.hyphen(rest.last) {
		d, _ = denominator(m.low(rest.last + 1))
	}
	return d == 0 || rest.value >= d
}

// pointWords reads "point seven five" behind a whole number.
func (r *reader) pointWords(n *numeral) int {
	k := n.last
	if r.low(k) != "point" || !n.whole() {
		return k
	}
	part, unit, j := 0.0, 1.0, k+1
	for ; j < len(r.words) && r.is(j, letters); j++ {
		v, ok := r.value(j)
		if !ok {
			break
		}
		switch {
		case v < 10 && r.tensAndUnit(j-1, j):
			part += v * unit
		case v < 10:
			unit /= 10
			part += v * unit
		default:
			unit /= 100
			part += v * unit
		}
		if r.hyphen(j+1) && r.tensAndUnit(j, j+2) {
			u, _ := r.value(j + 2)
			part += u * unit
			j += 2
		}
	}
	if j == k+1 {
		return k
	}
	n.value += part
	return j
}
