package compare

import (
	"slices"
	"strings"

	"parallax/model"
	"parallax/model/compare/names"
	"parallax/model/compare/words"
)

// kinds of entity that taggers and writers take for one another count as one.
const (
	person = iota + 1
	place
	organisation
	people
	thing
)

func kind(t model.EntityType) int {
	switch t {
	case model.Person:
		return person
	case model.GPE, model.Location, model.Facility:
		return place
	case model.Org:
		return organisation
	case model.NORP:
		return people
	case model.Product, model.Event, model.WorkOfArt, model.Law:
		return thing
	}
	return 0
}

// support says how much two entities have in common besides their spelling: words
// around them, roles, and names linked already beside them. Each is 0 to 1.
type support struct{ near, roles, beside float64 }

func (s support) total() float64 { return s.near + s.roles + s.beside }

// company measures the support of a pair.
func company(a, b *named, l, r *side) support {
	var s support
	shared := 0
	for id := range a.near {
		if b.near[id] {
			shared++
		}
	}
	if least := min(len(a.near), len(b.near)); least > 0 {
		s.near = min(1, 2*float64(shared)/float64(least+4))
	}
	if common(a.roles, b.roles) > 0 {
		s.roles = 0.5
	}
	x, y := beside(a, l), beside(b, r)
	if least := min(len(x), len(y)); least > 0 {
		s.beside = float64(common(x, y)) / float64(least+1)
	}
	return s
}

// beside is the set of links of the names in an entity's sentences.
func beside(n *named, s *side) map[int]bool {
	out := map[int]bool{}
	for _, at := range n.sents {
		for _, m := range s.sents[at].mentions {
			if link := s.link[m.entity]; link >= 0 && m.entity != n.index {
				out[link] = true
			}
		}
	}
	return out
}

// What a pair is worth by its spelling, and how much support it then needs.
const (
	sureSpelling    = 0.9 // nearly the same letters: no support needed
	likelySpelling  = 0.6
	supportForLike  = 0.20
	strongSupport   = 0.6
	supportForOther = 0.25 // where the kinds differ, or only a part of a name is shared
)

// scoreEntities says how surely two entities are one, 0 to 1.
func scoreEntities(c *candidate, a, b *named, s support) float64 {
	ka, kb := kind(a.typ), kind(b.typ)
	spelling, whole := c.spelling, c.whole
	switch {
	case spelling < likelySpelling:
		return 0
	case ka != kb && (ka == people || kb == people):
		if (ka == organisation || kb == organisation) && party(a, b) {
			return 0.85 + 0.05*min(1, s.total())
		}
		return 0
	case a.name == b.name && strings.Contains(a.name, " "):
		return 1.02 + 0.05*min(1, s.total()) // one of the taggings is wrong
	case ka == person && kb == person && spelling < 1 && shortAlone(a.name, b.name):
		return 0
	case ka != kb && spelling < 1 && s.total() < supportForOther && !lettersOf(a, b):
		return 0
	case ka != kb && (!whole || s.total() < strongSupport):
		spelling -= 0.15
	case !whole && ka > place && kb > place && (tailOf(a.name, b.name) || tailOf(b.name, a.name) || abridges(a.name, b.name)):
		return spelling - 0.1 + 0.05*min(1, s.total())
	case !whole && s.total() < supportForOther && ka != person:
		return 0
	case spelling < sureSpelling && s.total() < supportForLike && !(whole && ka == person && strings.Contains(a.name, " ") && strings.Contains(b.name, " ")):
		return 0
	}
	return spelling + 0.05*min(1, s.total())
}

// lettersOf tells whether one of two names, neither a person's nor a place's, is
// three letters or more that stand for the other.
func lettersOf(a, b *named) bool {
	if kind(a.typ) <= place || kind(b.typ) <= place {
		return false
	}
	if len(a.name) > len(b.name) {
		a, b = b, a
	}
	return len(a.name) > 2 && names.Acronym(a.name, b.name)
}

// party tells whether one of two entities is a party and the other its people.
func party(a, b *named) bool {
	for _, x := range a.forms {
		for _, y := range b.forms {
			if names.SameParty(x.fold, y.fold) {
				return true
			}
		}
	}
	return false
}

// shortAlone tells whether one of two names is a single short word that no word of
// the other is: "Bella", "Kristen Bell". Longer ones may be a slip of the pen.
func shortAlone(a, b string) bool {
	if strings.Contains(a, " ") == strings.Contains(b, " ") {
		return false
	}
	if strings.Contains(a, " ") {
		a, b = b, a
	}
	return len(a) < 6 && !slices.Contains(strings.Fields(b), a)
}

// spellings finds the likest pair of spellings, and whether it covers both names
// wholly.
func spellings(a, b *named, ka, kb int) (best float64, whole bool) {
	for _, x := range a.forms {
		for _, y := range b.forms {
			s, all := spelling(x.fold, y.fold, ka, kb)
			if !all && ka > place && kb > place && joined(x.text) != joined(y.text) {
				if !leads(x.text, y.text) && !leads(y.text, x.text) {
					continue
				}
				s, all = 0.85, true
			}
			if s > best || s == best && all {
				best, whole = s, all
			}
		}
	}
	// The fullest names weigh more: "Dana Voss" and "Adrian Voss" are both "Voss".
	if ka == person && kb == person && namesakes(a.name, b.name) {
		return max(best, 0.85), whole
	}
	if ka == person && kb == person && best > 0 {
		if full := names.Match(a.name, b.name); full < 0.5 {
			return 0, false
		}
	}
	return best, whole
}

// spelling compares two folded names.
func spelling(x, y string, ka, kb int) (score float64, whole bool) {
	if x == y || ka == people && kb == people && oneAndMany(x, y) {
		return 1, true
	}
	nx, okx := words.NationOf(x)
	ny, oky := words.NationOf(y)
	if okx || oky {
		// Countries are known by name: Niger is not Nigeria, nor Iran Iraq.
		if okx && oky && nx == ny {
			return 1, true
		}
		return 0, false
	}
	if names.AlsoCalled(x, y) && ka > place && kb > place && ka != people && kb != people {
		return 0.8, true
	}
	if names.Same(x, y) || ka != kb && names.SameParty(x, y) {
		return 0.95, true
	}
	if ka != person && kb != person && (acronym(x, y) || acronym(y, x)) {
		return 0.92, true
	}
	if !mayMatch(x, y) {
		return 0, false
	}
	score = names.Match(x, y)
	if score < likelySpelling {
		return 0, false
	}
	extra := extraWords(x, y) + extraWords(y, x)
	if extra == "" {
		return score, true
	}
	if ka == person && kb == person {
		return score, true
	}
	if ka != kb && (ka <= place || kb <= place) && !nations(extra) || !shareWord(x, y) {
		return 0, false // "Boston", "Boston Herald"
	}
	if generic(extra) {
		return score, true
	}
	if ka == place && kb == place && (siteOf(x, y) || siteOf(y, x)) {
		return score, false
	}
	if ka == place && kb == place || !mayStandFor(x, y, ka == organisation && kb == organisation) {
		return 0, false
	}
	return score, false
}

// mayMatch tells cheaply whether any words of two names may be one: they begin
// with one letter or have one skeleton.
func mayMatch(x, y string) bool {
	for w := range strings.FieldsSeq(x) {
		for v := range strings.FieldsSeq(y) {
			if w[0] == v[0] || names.Skeleton(w) == names.Skeleton(v) {
				return true
			}
		}
	}
	return len(strings.Fields(x)) != len(strings.Fields(y)) // run together
}

// shareWord tells whether two names have a word in common, letter by letter.
func shareWord(x, y string) bool {
	for w := range strings.FieldsSeq(x) {
		for v := range strings.FieldsSeq(y) {
			if w == v && !names.Particle(w) {
				return true
			}
		}
	}
	return false
}

// acronym tells whether x is short for y, with or without the country before it
// ("U.S. Federal Bureau of Investigation").
func acronym(x, y string) bool {
	if names.Acronym(x, y) {
		return true
	}
	first, rest, _ := strings.Cut(y, " ")
	_, ok := words.NationOf(first)
	return ok && names.Acronym(x, rest)
}

// extraWords are the words of x that have no likeness in y.
func extraWords(x, y string) string {
	var b strings.Builder
	for w := range strings.FieldsSeq(x) {
		found := false
		for v := range strings.FieldsSeq(y) {
			found = found || names.Alike(w, v)
		}
		if !found && (!names.Particle(w) || w == "da") && !links[w] { // a DA is an attorney
			b.WriteString(w)
			b.WriteByte(' ')
		}
	}
	return b.String()
}

func common[K comparable](a, b map[K]bool) int {
	if len(b) < len(a) {
		a, b = b, a
	}
	n := 0
	for k := range a {
		if b[k] {
			n++
		}
	}
	return n
}
