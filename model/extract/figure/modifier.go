package figure

// relation is what a modifier says of the number behind it.
type relation uint8

const (
	exact   relation = iota
	above            // more than: the number itself is excluded
	atLeast          // the number or more
	beneath          // less than
	atMost           // the number or less
)

// modifier is a phrase before or behind a number that changes what it says.
type modifier struct {
	words    []string
	relation relation
	approx   bool
	additive bool
	widens   bool // "or equal": takes the number itself in
}

// before lists the phrases that stand before a number, by their last word, the longest first.
var before = byLast([]modifier{
	{words: []string{"more", "than"}, relation: above},
	{words: []string{"greater", "than"}, relation: above},
	{words: []string{"larger", "than"}, relation: above},
	{words: []string{"bigger", "than"}, relation: above},
	{words: []string{"higher", "than"}, relation: above},
	{words: []string{"better", "than"}, relation: above},
	{words: []string{"older", "than"}, relation: above},
	{words: []string{"longer", "than"}, relation: above},
	{words: []string{"bigger", "or", "equal", "than"}, relation: atLeast},
	{words: []string{"larger", "or", "equal", "than"}, relation: atLeast},
	{words: []string{"greater", "or", "equal", "than"}, relation: atLeast},
	{words: []string{"higher", "or", "equal", "than"}, relation: atLeast},
	{words: []string{"more", "or", "equal", "than"}, relation: atLeast},
	{words: []string{"smaller", "or", "equal", "than"}, relation: atMost},
	{words: []string{"lower", "or", "equal", "than"}, relation: atMost},
	{words: []string{"less", "or", "equal", "than"}, relation: atMost},
	{words: []string{"no", "more", "than"}, relation: atMost},
	{words: []string{"not", "more", "than"}, relation: atMost},
	{words: []string{"no", "greater", "than"}, relation: atMost},
	{words: []string{"no", "larger", "than"}, relation: atMost},
	{words: []string{"less", "than"}, relation: beneath},
	{words: []string{"fewer", "than"}, relation: beneath},
	{words: []string{"lower", "than"}, relation: beneath},
	{words: []string{"smaller", "than"}, relation: beneath},
	{words: []string{"younger", "than"}, relation: beneath},
	{words: []string{"shorter", "than"}, relation: beneath},
	{words: []string{"no", "less", "than"}, relation: atLeast},
	{words: []string{"no", "fewer", "than"}, relation: atLeast},
	{words: []string{"not", "less", "than"}, relation: atLeast},
	{words: []string{"not", "fewer", "than"}, relation: atLeast},
	{words: []string{"over"}, relation: above},
	{words: []string{"above"}, relation: above},
	{words: []string{"exceeding"}, relation: above},
	{words: []string{"exceed"}, relation: above},
	{words: []string{"exceeds"}, relation: above},
	{words: []string{"exceeded"}, relation: above},
	{words: []string{"surpass"}, relation: above},
	{words: []string{"surpassing"}, relation: above},
	{words: []string{"surpassed"}, relation: above},
	{words: []string{"topping"}, relation: above},
	{words: []string{"in", "excess", "of"}, relation: above},
	{words: []string{"north", "of"}, relation: above},
	{words: []string{"upwards", "of"}, relation: atLeast},
	{words: []string{"upward", "of"}, relation: atLeast},
	{words: []string{"at", "least"}, relation: atLeast},
	{words: []string{"a", "minimum", "of"}, relation: atLeast},
	{words: []string{"minimum"}, relation: atLeast},
	{words: []string{"under"}, relation: beneath},
	{words: []string{"below"}, relation: beneath},
	{words: []string{"at", "most"}, relation: atMost},
	{words: []string{"at", "the", "most"}, relation: atMost},
	{words: []string{"up", "to"}, relation: atMost},
	{words: []string{"as", "many", "as"}, relation: atMost},
	{words: []string{"as", "much", "as"}, relation: atMost},
	{words: []string{"as", "high", "as"}, relation: atMost},
	{words: []string{"as", "young", "as"}, relation: atLeast},
	{words: []string{"as", "old", "as"}, relation: atMost},
	{words: []string{"as", "few", "as"}, relation: atLeast},
	{words: []string{"as", "little", "as"}, relation: atLeast},
	{words: []string{"a", "maximum", "of"}, relation: atMost},
	{words: []string{"maximum"}, relation: atMost},
	{words: []string{"about"}, approx: true},
	{words: []string{"around"}, approx: true},
	{words: []string{"roughly"}, approx: true},
	{words: []string{"approximately"}, approx: true},
	{words: []string{"approx"}, approx: true},
	{words: []string{"approx", "."}, approx: true},
	{words: []string{"some"}, approx: true},
	{words: []string{"nearly"}, approx: true},
	{words: []string{"almost"}, approx: true},
	{words: []string{"virtually"}, approx: true},
	{words: []string{"close", "to"}, approx: true},
	{words: []string{"near"}, approx: true},
	{words: []string{"circa"}, approx: true},
	{words: []string{"ca"}, approx: true},
	{words: []string{"estimated"}, approx: true},
	{words: []string{"an", "estimated"}, approx: true},
	{words: []string{"perhaps"}, approx: true},
	{words: []string{"maybe"}, approx: true},
	{words: []string{"on", "the", "order", "of"}, approx: true},
	{words: []string{"in", "the", "region", "of"}, approx: true},
	{words: []string{"in", "the", "neighborhood", "of"}, approx: true},
	{words: []string{"or", "so"}, approx: true},
	{words: []string{"~"}, approx: true},
	{words: []string{"≈"}, approx: true},
	{words: []string{">"}, relation: above},
	{words: []string{"<"}, relation: beneath},
	{words: []string{"≥"}, relation: atLeast},
	{words: []string{"≤"}, relation: atMost},
	{words: []string{">", "="}, relation: atLeast},
	{words: []string{"<", "="}, relation: atMost},
	{words: []string{"exactly"}},
	{words: []string{"equal", "to"}},
	{words: []string{"equals", "to"}},
	{words: []string{"equaling", "to"}},
	{words: []string{"equals"}},
	{words: []string{"precisely"}},
	{words: []string{"another"}, additive: true},
	{words: []string{"a", "further"}, additive: true},
	{words: []string{"an", "additional"}, additive: true},
	{words: []string{"an", "extra"}, additive: true},
	{words: []string{"additional"}, additive: true},
	{words: []string{"yet", "another"}, additive: true},
})

// behind lists the phrases that follow a number.
var behind = []modifier{
	{words: []string{"or", "more"}, relation: atLeast},
	{words: []string{"or", "greater"}, relation: atLeast},
	{words: []string{"or", "higher"}, relation: atLeast},
	{words: []string{"or", "above"}, relation: atLeast},
	{words: []string{"or", "over"}, relation: atLeast},
	{words: []string{"and", "more"}, relation: atLeast},
	{words: []string{"and", "above"}, relation: atLeast},
	{words: []string{"at", "least"}, relation: atLeast},
	{words: []string{"-", "plus"}, relation: atLeast},
	{words: []string{"plus"}, relation: atLeast},
	{words: []string{"+"}, relation: atLeast},
	{words: []string{"or", "equal", "to"}, widens: true},
	{words: []string{"or", "equal"}, widens: true},
	{words: []string{"and", "older"}, relation: atLeast},
	{words: []string{"or", "older"}, relation: atLeast},
	{words: []string{"and", "over"}, relation: atLeast},
	{words: []string{"and", "up"}, relation: atLeast},
	{words: []string{"and", "younger"}, relation: atMost},
	{words: []string{"or", "younger"}, relation: atMost},
	{words: []string{"and", "under"}, relation: atMost},
	{words: []string{"or", "less"}, relation: atMost},
	{words: []string{"or", "fewer"}, relation: atMost},
	{words: []string{"or", "lower"}, relation: atMost},
	{words: []string{"or", "below"}, relation: atMost},
	{words: []string{"or", "under"}, relation: atMost},
	{words: []string{"at", "most"}, relation: atMost},
	{words: []string{"or", "so"}, approx: true},
	{words: []string{"-", "odd"}, approx: true},
	{words: []string{"-", "some"}, approx: true},
	{words: []string{"-", "ish"}, approx: true},
}

// softeners stand before a modifier and belong to it: "just over", "well above", "slightly more than".
var softeners = map[string]bool{
	"just": true, "well": true, "slightly": true, "far": true, "much": true, "somewhat": true, "significantly": true,
	"considerably": true, "substantially": true, "comfortably": true, "only": true,
}

func byLast(list []modifier) map[string][]modifier {
	m := make(map[string][]modifier, len(list))
	for n := 5; n > 0; n-- { // the longest first
		for _, x := range list {
			if len(x.words) == n {
				last := x.words[n-1]
				m[last] = append(m[last], x)
			}
		}
	}
	return m
}

// bound is the joint effect of the modifiers around a number.
type bound struct {
	first    int // first word of the modifier before the number; the number's own first word without one
	last     int
	relation relation
	approx   bool
	additive bool
}

// modify reads the modifiers around the words [first, last).
func (r *reader) modify(first, last int) bound {
	b := bound{first: first, last: last}
	for range 3 {
		m, ok := r.modifierBefore(b.first)
		if !ok || r.hyphen(b.first-len(m.words)-1) { // "a 6-under 66"
			break
		}
		b.first -= len(m.words)
		b.take(m)
		b.equality(r)
	}
	if b.first < first {
		if softeners[r.low(b.first-1)] && b.first > r.floor {
			b.first--
		} else if r.low(b.first-1) == "little" && r.low(b.first-2) == "a" && b.first-2 >= r.floor {
			b.first -= 2
		}
	}
	for _, m := range behind {
		if r.sequence(last, m.words) && !(r.low(last+len(m.words)) == "than" && r.isNumeral(last+len(m.words)+1)) && (m.words[0] != "+" && m.words[0] != "plus" || r.plusBehind(last)) {
			if after := last + len(m.words); m.widens && (b.relation == exact || r.isNumeral(after) || r.low(after) == "to") {
				continue
			}
			b.last = last + len(m.words)
			b.take(m)
			if m.widens {
				b.relation = wider(b.relation)
			}
			if r.low(b.last) == "than" {
				b.last++
			}
			break
		}
	}
	return b
}

// wider takes the bound itself into a strict comparison.
func wider(rel relation) relation {
	switch rel {
	case above:
		return atLeast
	case beneath:
		return atMost
	case exact, atLeast, atMost:
	}
	return rel
}

// equality widens a strict comparison by "or equal (to)", before or after "than".
func (b *bound) equality(r *reader) {
	at := b.first
	if r.low(at-1) == "equal" && (r.low(at-2) == "or" || r.low(at-2) == "and") {
		if m, ok := r.modifierBefore(at - 2); ok {
			b.first -= 2 + len(m.words)
			b.take(m)
			b.relation = wider(b.relation)
		}
	} else if r.low(at-1) == "or" && r.low(at-2) == "equal" && b.relation != exact {
		b.first -= 2
		b.relation = wider(b.relation)
	} else if r.low(at-1) == "or" && r.low(at-2) == "to" && r.low(at-3) == "equal" && b.relation != exact {
		b.first -= 3
		b.relation = wider(b.relation)
	} else if r.low(at) == "equal" && r.low(at-1) == "or" {
		if m, ok := r.modifierBefore(at - 1); ok {
			b.first -= 1 + len(m.words)
			b.take(m)
			b.relation = wider(b.relation)
		}
	}
}

func (b *bound) take(m modifier) {
	if m.relation != exact {
		b.relation = m.relation
	}
	b.approx = b.approx || m.approx
	b.additive = b.additive || m.additive
}

// modifierBefore finds the longest modifier that ends right before word i.
func (r *reader) modifierBefore(i int) (modifier, bool) {
	if i <= 0 {
		return modifier{}, false
	}
	for _, m := range before[r.low(i-1)] {
		if i-len(m.words) >= r.floor && r.sequence(i-len(m.words), m.words) && r.modifies(i, m) {
			return m, true
		}
	}
	return modifier{}, false
}

// modifies tells a modifier from a like word with another task: "talks about 10 hostages" stays a modifier (the
// reading is the same), "$2000 over 3 years", "the area near 10" do not.
func (r *reader) modifies(i int, m modifier) bool {
	k := i - len(m.words)
	switch m.words[0] {
	case "about":
		return r.low(i) != "several" // "asked about several women"
	case "over":
		if r.low(i+1) == "times" {
			return true
		}
		switch r.low(k - 1) {
		case "handed", "hand", "handing", "hands", "turned", "turn", "turning", "presided", "presides", "presiding", "took", "taken", "taking", "take", "passed":
			return false // "handed over several wheelchairs"
		case "arrested", "charged", "sued", "sues", "fined", "jailed", "fired", "sacked", "resigned", "resigns", "quit", "quits", "clash", "clashed", "dispute", "row", "feud",
			"battle", "fight", "anger", "protest", "protests", "lawsuit", "questioned", "investigated", "held", "talks":
			return false // "two arrested over $3 million heist"
		}
		return !r.is(k-1, digits) && r.scaleAt(k-1) == 0
	case "near", "minimum", "maximum", "ca":
		return r.low(k-1) == "a" || r.low(k-1) == "the" || m.words[0] == "near" && r.words[k].upper && k == 0
	case ">", "<":
		return r.low(k-1) != "<" && r.low(k-1) != "="
	}
	return true
}

// sequence tells whether the words at k are these.
func (r *reader) sequence(k int, words []string) bool {
	if k < 0 || k+len(words) > len(r.words) {
		return false
	}
	for i, w := range words {
		if r.words[k+i].low != w {
			return false
		}
	}
	return true
}

// plusBehind tells whether a plus at k ends an amount ("80+") rather than adding another.
func (r *reader) plusBehind(k int) bool {
	if r.low(k) == "plus" {
		return r.hyphen(k-1) || k+1 < len(r.words) && !r.isNumeral(k+1) && r.is(k+1, letters) && r.words[k+1].class&isFunction == 0
	}
	return r.glued(k) && !(r.glued(k+1) && r.is(k+1, digits))
}

// isNumeral tells whether a number begins at word i.
func (r *reader) isNumeral(i int) bool {
	_, ok := r.value(i)
	return ok || r.scaleAt(i) > 0
}
