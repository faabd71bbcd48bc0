package refer

import (
	"strings"

	"parallax/model"
)

// gender is what pronoun a person is given, as far as it is known.
type gender uint8

const (
	unknown gender = iota
	male
	female
)

// agrees tells whether two genders can be one person's.
func agrees(a, b gender) bool { return a == unknown || b == unknown || a == b }

// genderOfName is the gender that the first name of mention i tells.
func (r *resolver) genderOfName(i int) gender {
	n := &r.nodes[r.nodeOf[i]]
	if len(n.words) < 2 {
		return titleGender(r, i)
	}
	if g := titleGender(r, i); g != unknown {
		return g
	}
	return firstNameGender(n.words[0])
}

// titleGender is the gender that the title right before mention i tells.
func titleGender(r *resolver, i int) gender {
	at := r.names[i].First
	if at == 0 {
		return unknown
	}
	if w := r.role(at - 1); w.kind != modifier {
		return w.gender
	}
	return unknown
}

// guessGender settles a person's gender by the first names of the entity's
// forms, where no title told it.
func (r *resolver) guessGender(e int) {
	ent := &r.entities[e]
	if ent.gender != unknown || ent.typ != model.Person {
		return
	}
	alone := unknown
	for _, i := range ent.names {
		n := &r.nodes[r.nodeOf[i]]
		if len(n.words) == 0 {
			continue
		}
		g := firstNameGender(n.words[0])
		if len(n.words) > 1 && g != unknown {
			ent.gender = g
			return
		}
		if len(n.words) == 1 && g == female { // men's first names are surnames as well
			alone = g
		}
	}
	ent.gender = alone
}

// firstNameGender looks a first name up among common ones; names that women and
// men bear alike are not listed.
func firstNameGender(first string) gender { return firstNames()[strings.TrimSuffix(first, ".")] }
