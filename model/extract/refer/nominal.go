package refer

import (
	"slices"

	"parallax/model"
)

// Nominal mentions: "the foreign minister", "Iran's supreme leader", for the
// person who was given that role. A phrase means its holder when the head is the
// same, none of its modifiers is missing in the role, and neither country nor
// complement speaks against it. Two holders: the one named last, marked unsure,
// if the other is out of sight.

// holder is a person's role, by the person.
type holder struct {
	entity int
	role   role
}

// phrase is a noun phrase that may mean somebody by a role.
type phrase struct {
	first, head, last int
	mods              []string
	country           string
	place             int // the place whose office it is, or -1
	definite          bool
}

// findNominals adds the nominal mentions that later text makes of the roles.
func (r *resolver) findNominals() {
	holders := map[string][]holder{}
	for e := range r.entities {
		for _, ro := range r.entities[e].roles {
			holders[ro.head] = append(holders[ro.head], holder{e, ro})
		}
	}
	if len(holders) == 0 {
		return
	}
	for _, list := range holders {
		slices.SortStableFunc(list, func(a, b holder) int { return a.role.first - b.role.first })
	}
	for k := range r.doc.Tokens {
		if r.taken[k] || r.nameOf(k) >= 0 {
			continue
		}
		w := r.role(k)
		if w.kind != office && w.kind != rank {
			continue
		}
		list := holders[headOf(r.doc.Word(k))]
		if len(list) == 0 || !r.isHead(k) {
			continue
		}
		p := r.phraseAround(k)
		if !p.definite {
			continue
		}
		if e, unsure := r.holderOf(p, near(list, k)); e >= 0 {
			r.entities[e].mentions = append(r.entities[e].mentions, mention{p.first, p.last, model.Nominal, unsure})
		}
	}
	for e := range r.entities {
		slices.SortFunc(r.entities[e].mentions, func(a, b mention) int { return a.first - b.first })
	}
}

// maxHolders bounds how many holders of a role are weighed on either side of a
// phrase.
const maxHolders = 32

// near returns the holders whose role was said last before token k and next
// after it.
func near(list []holder, k int) []holder {
	at, _ := slices.BinarySearchFunc(list, k, func(h holder, k int) int { return h.role.first - k })
	return list[max(0, at-maxHolders):min(len(list), at+maxHolders)]
}

// isHead tells whether the role word at token k heads its phrase: no name, no
// other noun of a role and no hyphen behind it.
func (r *resolver) isHead(k int) bool {
	next := r.doc.Word(k + 1)
	if n := r.nameOf(k + 1); n >= 0 && r.sameSentence(k, k+1) && r.entities[r.of[n]].typ == model.Person {
		return false
	}
	switch r.lower(k + 1) {
	case "states", "state", "countries", "nations": // "NATO member states"
		return false
	case "who", "whose": // "the candidate who wins", whoever it is
		return false
	}
	kind := r.role(k + 1).kind
	return kind != office && kind != rank && kind != courtesy && next != "-" && !(kind == modifier && r.sameSentence(k, k+1) && r.role(k+2).kind == office)
}

// phraseAround reads the noun phrase whose head is token k.
func (r *resolver) phraseAround(k int) phrase {
	p := phrase{first: k, head: k, last: k + 1}
	for p.first > 0 && r.nameOf(p.first-1) < 0 && r.sameSentence(p.first-1, k) && r.role(p.first-1).kind == modifier {
		p.first--
		p.mods = append(p.mods, r.lower(p.first))
	}
	ro := role{org: -1, place: -1}
	start := r.ownerBefore(p.first, &ro, false)
	p.country, p.place = ro.country, ro.place
	p.definite = start < p.first && r.definite(start) && r.sameSentence(start, k)
	switch r.lower(start) {
	case "his", "her", "its", "their":
		p.definite = false
	}
	p.first = start
	return p
}

// holderOf chooses whom a phrase means; -1 for nobody.
func (r *resolver) holderOf(p phrase, list []holder) (entity int, unsure bool) {
	best, bestAt, second := -1, -1, -1
	for _, h := range list {
		if !r.fitsRole(p, r.withCountry(h)) {
			continue
		}
		at := r.lastNamed(h.entity, p.first)
		if at < 0 && p.country == "" { // named only later
			continue
		}
		switch {
		case h.entity == best:
		case best < 0 || at > bestAt:
			second, best, bestAt = bestAt, h.entity, at
		case at > second:
			second = at
		}
	}
	if best < 0 {
		return -1, false
	}
	if second >= 0 && r.doc.SentenceOf(p.first)-r.doc.SentenceOf(second) < 6 {
		if r.doc.SentenceOf(bestAt)-r.doc.SentenceOf(second) < 2 {
			return -1, false
		}
		return best, true
	}
	return best, false
}

// withCountry is the holder's role with the country that another phrase gives for
// the same office.
func (r *resolver) withCountry(h holder) role {
	if h.role.country == "" {
		for _, o := range r.entities[h.entity].roles {
			if o.head == h.role.head && o.country != "" {
				h.role.country = o.country
				break
			}
		}
	}
	return h.role
}

// lastNamed is the first token of the last name of an entity before token at, or -1.
func (r *resolver) lastNamed(e, at int) int {
	names := r.entities[e].names
	k, _ := slices.BinarySearchFunc(names, at, func(n, at int) int { return r.names[n].First - at })
	if k == 0 {
		return -1
	}
	return r.names[names[k-1]].First
}

// fitsRole tells whether a phrase can mean the holder of a role.
func (r *resolver) fitsRole(p phrase, ro role) bool {
	if p.country != "" && p.country != ro.country || p.place >= 0 && ro.place >= 0 && p.place != ro.place {
		return false
	}
	for _, m := range p.mods {
		if m != "then" && m != "former" && m != "current" && !slices.Contains(ro.mods, m) {
			return false
		}
	}
	if len(p.mods) == 0 && slices.Contains(ro.mods, "vice") || slices.Contains(ro.mods, "deputy") && !slices.Contains(p.mods, "deputy") {
		return false
	}
	if next := r.doc.Word(p.last); next == "of" || next == "for" { // "the president of Doe Inc.": the same or nobody
		for t := p.last + 1; t < p.last+4; t++ {
			if n := r.nameOf(t); n >= 0 {
				return r.of[n] == ro.org || ro.country != "" && r.country(n) == ro.country
			}
		}
		return false
	}
	return true
}
