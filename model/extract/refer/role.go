package refer

import (
	"strings"

	"parallax/model"
)

// Roles: what a person is called beside the name. Three forms are read:
//
//	Iranian Foreign Minister Mohammad Zarif        title before the name
//	Iran's supreme leader, Ayatollah Ali Khamenei  apposition before it
//	Zarif, the foreign minister of Iran, …         apposition or "is" behind it

// role is an office a person holds or a title.
type role struct {
	text    string   // as printed: "foreign minister"
	head    string   // "minister"
	mods    []string // "foreign"
	country string   // whose office it is, where that is said
	org     int      // the entity whose office it is, or -1
	place   int      // the country or city whose office it is, or -1
	first   int      // where it is said: the tokens of the whole phrase
	last    int
}

// findRoles reads the roles around every person's name.
func (r *resolver) findRoles() {
	for i, n := range r.names {
		e := &r.entities[r.of[i]]
		if e.typ != model.Person {
			continue
		}
		r.sharedTitle(i)
		start := r.titlesBefore(i, e)
		r.appositionBefore(start, e)
		r.appositionBehind(n.Last, e)
	}
	for e := range r.entities {
		r.guessGender(e)
	}
}

// titlesBefore reads the titles and the office right before name i, and returns
// the token at which they begin.
func (r *resolver) titlesBefore(i int, e *entity) int {
	at := r.names[i].First
	for at > 0 && r.sameSentence(at-1, r.names[i].First) && r.nameOf(at-1) < 0 {
		w := r.role(at - 1)
		if w.gender != unknown && w.kind != noRole && w.kind != modifier {
			e.gender = w.gender
		}
		switch w.kind {
		case courtesy:
			at--
			continue
		case rank:
			first := r.rankStart(at - 1)
			ro := role{text: r.plain(first, at), head: headOf(r.doc.Word(at - 1)), org: -1, place: -1, first: first, last: at}
			r.formerly(first, &ro)
			ro.place = r.placeOfRank(i, first)
			r.addRole(e, ro)
			at = first
			continue
		case office:
			return r.readOffice(officePhrase{at, at, at, true}, e)
		}
		if k := r.officeOf(at); k >= 0 {
			return r.readOffice(officePhrase{k + 1, k + 1, at, true}, e)
		}
		break
	}
	return at
}

// placeOfRank is the place whose office a rank that begins at token first is, as
// the words before it or behind name i say, or -1: "Ohio Gov. Jane Doe", "Sen. Jane
// Doe of Ohio".
func (r *resolver) placeOfRank(i, first int) int {
	if n := r.nameOf(first - 1); n >= 0 && r.sameSentence(first-1, first) && r.entities[r.of[n]].typ == model.GPE {
		return r.of[n]
	}
	last := r.names[i].Last
	if n := r.nameOf(last + 1); n >= 0 && r.lower(last) == "of" && r.entities[r.of[n]].typ == model.GPE {
		return r.of[n]
	}
	return -1
}

// officeOf finds the office of a title with a complement, which ends before
// token at: "Secretary of State", "Director of National Intelligence", "minister
// of intelligence". It returns the office's token, or -1.
func (r *resolver) officeOf(at int) int {
	k := at - 1
	for ; k > at-6 && r.sameSentence(k, at); k-- {
		if n := r.nameOf(k); n >= 0 && r.entities[r.of[n]].typ == model.Person {
			return -1
		}
		if w := r.lower(k); !r.doc.Capitalised(k) && w != "the" && w != "and" && (w == "" || !isASCIISmall(w[0]) || isFunction(w) || isVerbish(w)) {
			break
		}
	}
	if k < at-1 && k > 0 && r.lower(k) == "of" && r.sameSentence(k-1, at) && r.nameOf(k-1) < 0 && r.role(k-1).kind == office {
		return k - 1
	}
	return -1
}

// modifies tells whether token k is a modifier of the office behind it: one of
// the usual words, a capitalised office ("Attorney General"), or, from token
// from on, any adjective.
func (r *resolver) modifies(k, from int) bool {
	w := r.lower(k)
	switch kind := r.role(k).kind; {
	case w == "under" && r.lower(k+1) != "secretary" && r.lower(k+1) != "-":
		return false
	case kind == modifier, w == "chief", w == "head":
		return true
	case (kind == office || kind == rank) && r.doc.Capitalised(k):
		return true
	case k < from || w == "" || !isASCIISmall(w[0]) || isFunction(w) || isVerbish(w):
		return false
	}
	return w != "one" && w != "my" && w != "our" && w != "your" && nation(fold(w)) == ""
}

// rankStart is the first token of the rank that ends with token k: "Brig. Gen.",
// "Attorney General", "Chief Justice".
func (r *resolver) rankStart(k int) int {
	for k > 0 && r.nameOf(k-1) < 0 && r.sameSentence(k-1, k) && r.doc.Capitalised(k-1) && r.doc.Gap(k-1) == " " {
		switch w := r.lower(k - 1); w {
		case "brig.", "brig", "maj.", "major", "lt.", "lt", "lieutenant", "col.", "attorney", "chief", "grand", "associate", "staff", "first",
			"master", "vice", "rear", "solicitor", "surgeon", "inspector", "governor", "brigadier", "sr.", "senior", "assistant", "deputy", "police":
			k--
			continue
		}
		break
	}
	return k
}

// headOf is the head of a role as it is compared: small, no stop, in full.
func headOf(word string) string {
	w := lower(strings.TrimSuffix(word, "."))
	switch w {
	case "gen":
		return "general"
	case "sen":
		return "senator"
	case "rep":
		return "representative"
	case "gov":
		return "governor"
	case "lt":
		return "lieutenant"
	case "col":
		return "colonel"
	case "capt", "cpt":
		return "captain"
	case "maj":
		return "major"
	case "sgt":
		return "sergeant"
	case "adm":
		return "admiral"
	case "prof":
		return "professor"
	case "amb":
		return "ambassador"
	case "cmdr", "cdr":
		return "commander"
	case "det":
		return "detective"
	case "rev":
		return "reverend"
	}
	return w
}

// officePhrase is where an office is named: its phrase may begin at token from,
// its head is right before token end, its complement ends before token last. A
// title stands right before its holder's name.
type officePhrase struct {
	from, end, last int
	title           bool
}

// readOffice reads an office into an entity's roles and returns the token at
// which its phrase begins. A title takes the organisation before it along
// ("Quds Force leader").
func (r *resolver) readOffice(p officePhrase, e *entity) int {
	end := p.end
	ro := role{head: headOf(r.doc.Word(end - 1)), org: -1, place: -1, first: end - 1, last: p.last}
	for ro.first > 0 && r.nameOf(ro.first-1) < 0 && r.sameSentence(ro.first-1, end-1) && r.modifies(ro.first-1, p.from) {
		ro.first--
		ro.mods = append(ro.mods, r.lower(ro.first))
	}
	ro.text = r.plain(ro.first, end)
	start := r.ownerBefore(ro.first, &ro, p.title)
	if g := r.role(end - 1).gender; g != unknown {
		e.gender = g
	}
	if p.last > end {
		r.complement(end, p.last, &ro)
	}
	if start < ro.first {
		start = r.formerly(start, &ro)
	}
	ro.first = start
	r.addRole(e, ro)
	return start
}

// formerly adds to a role that it is past or passing where that is said before
// whose it is: "former Florida Gov."; start is where the phrase begins, as far as
// it is read. It returns where it begins then.
func (r *resolver) formerly(start int, ro *role) int {
	at := start
	if n := r.nameOf(at - 1); at == ro.first && n >= 0 && r.names[n].Last == at && r.entities[r.of[n]].typ != model.Person {
		at = r.names[n].First
	}
	w := r.lower(at - 1)
	if !isPast(w) || at == ro.first || !r.sameSentence(at-1, start) || r.nameOf(at-1) >= 0 {
		return start
	}
	ro.text = r.doc.Word(at-1) + " " + ro.text
	ro.mods = append(ro.mods, w)
	return at - 1
}

// isPast tells the words that say an office is past or passing.
func isPast(w string) bool {
	switch w {
	case "former", "then", "acting", "outgoing", "incoming", "late", "ex", "interim":
		return true
	}
	return false
}

// ownerBefore reads whose office begins at token start: a country, a people or
// an organisation, with or without a possessive. It returns where that begins.
func (r *resolver) ownerBefore(start int, ro *role, title bool) int {
	at := start
	if isPossessive(r.doc.Word(at - 1)) {
		at--
	}
	if n := r.nameOf(at - 1); n >= 0 && r.sameSentence(at-1, start) {
		ro.country = r.country(n)
		if o := r.entities[r.of[n]]; o.typ == model.Org || o.typ == model.Product {
			ro.org = r.of[n]
			if title && at == start && o.typ == model.Org {
				ro.text = r.plain(r.names[n].First, start) + " " + ro.text
			}
		}
		switch r.entities[r.of[n]].typ {
		case model.Person:
		case model.GPE:
			ro.place = r.of[n]
			fallthrough
		default:
			start = r.names[n].First
		}
	} else if c := nation(fold(r.doc.Word(at - 1))); c != "" && r.sameSentence(at-1, start) {
		ro.country = c
		start = at - 1
	}
	if at < start && r.nameOf(at-1) < 0 { // "the club's former president"
		for k := at - 1; k > at-5 && r.sameSentence(k, start); k-- {
			switch r.lower(k) {
			case "the", "a", "this", "his", "her", "its", "their":
				return k
			}
		}
	}
	switch r.lower(start - 1) {
	case "the", "a", "an", "his", "her", "its", "their":
		if r.sameSentence(start-1, start) {
			return start - 1
		}
	}
	return start
}

// country is the country that name i names, or its people's, as a key; "" for
// other names.
func (r *resolver) country(i int) string {
	n := &r.nodes[r.nodeOf[i]]
	key := strings.Join(n.words, " ")
	if a := alias(key); a != key || key == "united states" {
		return a
	}
	return nation(key)
}

// plain is the text of some tokens as it stands, white space made single.
func (r *resolver) plain(first, last int) string {
	return clean(r.doc.Text[r.doc.Tokens[first].Start:r.doc.Tokens[last-1].End])
}

// sameSentence tells whether two tokens are in one sentence.
func (r *resolver) sameSentence(a, b int) bool {
	if a < 0 || b < 0 || a >= len(r.doc.Tokens) || b >= len(r.doc.Tokens) {
		return false
	}
	if a > b {
		a, b = b, a
	}
	s := r.doc.Sentences[r.doc.SentenceOf(a)]
	return b < s.Last
}

// maxRoles bounds the different roles that are kept of one person.
const maxRoles = 24

// addRole adds a role of an entity's, or what a repeated one tells anew.
// The tokens that say it are taken: no nominal mention is sought there.
func (r *resolver) addRole(e *entity, n role) {
	for t := n.first; t < n.last; t++ {
		r.taken[t] = true
	}
	for i := range e.roles {
		if o := &e.roles[i]; strings.EqualFold(o.text, n.text) {
			if o.country == "" {
				o.country = n.country
			}
			if o.org < 0 {
				o.org = n.org
			}
			if o.place < 0 {
				o.place = n.place
			}
			return
		}
	}
	if len(e.roles) < maxRoles {
		e.roles = append(e.roles, n)
	}
}
