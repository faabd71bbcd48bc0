package figure

// vagueWord is what a word of no fixed number is taken to say.
type vagueWord struct {
	low, high float64 // inclusive; high < 0 is open
}

// The convention for words of no fixed number. A plural of a counting unit says at least two of them and sets
// no upper bound: Merriam-Webster, "dozen", "score", "hundred" (plural: "an indefinitely large number").
// "Several" is "more than two but fewer than many", "couple" is "two" or "an indefinite small number", "few"
// "at least some but indeterminately small", "handful" "a small quantity or number" (the same dictionary);
// the last three are read as at least two, without an upper bound, as it says none.
//
// The bounds are what comparison may hold two reports to, so they claim as little as the words do: "dozens"
// and 500 do not contradict each other, "dozens" and 15 do.
var vagueWords = map[string]vagueWord{
	"dozens":    {24, -1},
	"scores":    {40, -1},
	"tens":      {20, -1},
	"hundreds":  {200, -1},
	"thousands": {2000, -1},
	"millions":  {2e6, -1},
	"billions":  {2e9, -1},
	"trillions": {2e12, -1},
	"lakhs":     {2e5, -1},
	"crores":    {2e7, -1},
	"several":   {3, -1},
	"couple":    {2, -1},
	"few":       {2, -1},
	"handful":   {2, -1},
}

// vague reads a vague number at word i: "scores", "hundreds of thousands", "several hundred", "a couple of".
// The words "of" that lead to what is counted are not part of it.
func (r *reader) vague(i int) (numeral, bool) {
	k := i
	article := r.low(i) == "a"
	if article {
		k++
		if s := r.low(k); s == "good" || s == "mere" || s == "small" {
			k++
		}
	}
	w := r.low(k)
	if k >= len(r.words) || r.words[k].class&isVague == 0 {
		return numeral{}, false
	}
	v := vagueWords[w]
	small := w == "few" || w == "handful" || w == "couple"
	if (w == "few" || w == "handful") && r.scaleAt(k+1) == 0 {
		return numeral{}, false // "a few" alone tells no more than a plural
	}
	if small != article || r.hyphen(k+1) || (w == "couple" || w == "handful") && r.low(k+1) != "of" && r.scaleAt(k+1) == 0 {
		return numeral{}, false
	}
	if w == "scores" && r.is(k-1, letters) && r.classAt(k-1)&(isFunction|isVerb) == 0 && !isParticiple(r.low(k-1)) && !isGerund(r.low(k-1)) {
		return numeral{}, false // "test scores"
	}
	n := numeral{first: i, last: k + 1, scale: 1}
	if u, ok := vagueWords[r.low(n.last)]; ok && w == "several" && u.low >= 20 { // "several tens of thousands"
		v.low, n.last, n.scale = v.low*u.low/2, n.last+1, u.low/2
		r.multiplied(&n, &v)
	} else if s := r.scaleAt(n.last); s >= 12 && r.low(n.last) != "dozens" { // "several hundred", "a few dozen"
		v.low, n.last, n.scale = v.low*s, n.last+1, s
		if t := r.scaleAt(n.last); t > s {
			v.low, n.last, n.scale = v.low*t, n.last+1, t
		}
	} else if !r.multiplied(&n, &v) && (w == "tens" || w == "scores" && r.low(k+1) != "of" && !r.countsPeople(k+1)) {
		return numeral{}, false
	}
	if s := r.scaleAt(n.last + 1); w == "couple" && r.low(n.last) == "of" && s > 0 {
		v.low, n.last, n.scale = v.low*s, n.last+2, s
	}
	n.value, n.vague = v.low, &vagueWord{v.low, -1}
	return n, true
}

// multiplied reads "of thousands" behind "hundreds": the product of the least that both say, the second taken
// once ("hundreds of thousands" are at least 200,000).
func (r *reader) multiplied(n *numeral, v *vagueWord) bool {
	done := false
	for r.low(n.last) == "of" {
		next := vagueWords[r.low(n.last+1)].low / 2
		if next == 0 {
			next = r.scaleAt(n.last + 1) // "tens of million"
		}
		if next < 100 {
			break
		}
		v.low, n.scale = v.low*next, next
		n.last += 2
		done = true
	}
	return done
}

// countsPeople tells whether the word is one that "scores" can count without "of", as in "scores dead".
func (r *reader) countsPeople(i int) bool {
	switch r.low(i) {
	case "killed", "dead", "wounded", "injured", "hurt", "missing", "arrested", "detained", "die", "feared", "more":
		return true
	}
	return false
}
