package figure

// isPronounOne tells whether "one" is a pronoun or little more than an article: "no one", "one of the most",
// "the one who", "one day", "one another".
func (r *reader) isPronounOne(d *draft) bool {
	first, last := d.bare[0], d.bare[1]
	if last-first != 1 || r.low(first) != "one" || d.number[0] < first {
		return false
	}
	if r.hyphen(last) && (r.low(last+1) == "time" || r.low(last+1) == "off" || r.low(last+1) == "on" || r.low(last+1) == "liner" || r.low(last+1) == "liners") || r.low(first-1) == "for" && r.low(last) == "," {
		return true
	}
	if r.hyphen(first-1) && r.low(first-2) == "no" {
		return true
	}
	switch r.low(first - 1) {
	case "no", "any", "every", "some", "the", "this", "that", "which", "each", "another", "last", "next", "previous", "first", "only", "good", "big", "new",
		"current", "other", "whole", "all", "right", "wrong", "square", "day", "number", "loved", "anyone":
		return !(r.low(first-1) == "only" || r.low(first-1) == "the" && r.low(last) == "or")
	}
	switch next := r.low(last); next {
	case "another", "'s", "day", "thing", "would", "can", "could", "should", "may", "might", "must", "that", "time", "way", "point", "night", "morning", "evening", "afternoon":
		return true
	case "of":
		if r.low(last+1) == "only" || r.low(last+1) == "about" {
			last++
		}
		return !r.isNumeral(last+1) && !r.oneOfThem(last+1)
	case "has", "needs", "ought", "sees", "hopes", "wonders", "thinks", "feels", "finds", "knows", "suspects", "imagines", "gets":
		return r.low(last+1) == "to" || r.low(last+1) == "that" || r.low(last+1) == "it" || next != "has" && next != "gets"
	}
	adjective := r.is(first-1, letters) && r.classAt(first-1)&(isFunction|isVerb|isNumberWord) == 0 && !r.hyphen(first-1)
	return adjective && (last >= len(r.words) || r.is(last, mark) && r.low(last) != "-" || r.classAt(last)&isFunction != 0)
}

// oneOfThem tells whether "one of …" counts one of several things: "one of the gunmen was killed". With a
// superlative ("one of the most powerful") or an abstract noun ("one of the reasons") it says what something is.
func (r *reader) oneOfThem(k int) bool {
	if r.low(k) == "them" || r.low(k) == "whom" || r.low(k) == "which" || r.low(k) == "these" || r.low(k) == "those" {
		return true
	}
	if r.classAt(k)&isDeterminer == 0 {
		return false
	}
	if r.isNumeral(k + 1) {
		return true
	}
	for i := k + 1; i < len(r.words) && i < k+6; i++ {
		w := &r.words[i]
		if w.kind == mark && w.low != "-" {
			return false
		}
		if w.class&isRank != 0 || w.low == "more" || len(w.low) > 5 && w.low[len(w.low)-3:] == "est" || w.low == "'s" || abstract[w.low] {
			return false
		}
		if isPlural(w.low) {
			return true
		}
	}
	return false
}

// abstract are nouns of which "one of the" is said without counting.
var abstract = map[string]bool{
	"reasons": true, "things": true, "ways": true, "problems": true, "issues": true, "questions": true, "goals": true,
	"factors": true, "aspects": true, "points": true, "times": true, "features": true, "causes": true, "examples": true, "challenges": true,
	"ideas": true, "themes": true, "signs": true, "elements": true, "topics": true, "areas": true, "days": true,
}

// both is the figure of "both" before people.
func (r *reader) both(i int) draft {
	d := r.zero(i)
	d.lo, d.hi = 2, 2
	return d
}

// bothPeople tells whether word k names people, of whom "both" before it counts two:
// "both officers fired", not "both officers and neighbors".
func (r *reader) bothPeople(k int) bool {
	return r.classAt(k)&isHuman != 0 && isPlural(r.low(k)) && r.low(k+1) != "and" && r.low(k+1) != "or" && r.low(k+1) != ","
}
