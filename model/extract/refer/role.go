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
			r.addRole(e, role{text: r.plain(first, at), head: headOf(r.doc.Word(at - 1)), org: -1, first: first, last: at})
			at = first
			continue
		case office:
			return r.officeEnding(at, at, e, true)
		}
		break
	}
	return at
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

// officeEnding reads the office whose last word is right before token end, with
// its complement up to token last, and returns the token at which its phrase
// begins. A title before a name takes the organisation before
// it along ("Quds Force leader").
func (r *resolver) officeEnding(end, last int, e *entity, title bool) int {
	ro := role{head: headOf(r.doc.Word(end - 1)), org: -1, first: end - 1, last: last}
	for ro.first > 0 && r.nameOf(ro.first-1) < 0 && r.sameSentence(ro.first-1, end-1) {
		w := r.role(ro.first - 1)
		if w.kind != modifier && (w.kind != office && w.kind != rank || !r.doc.Capitalised(ro.first-1)) {
			break
		}
		ro.first--
		ro.mods = append(ro.mods, r.lower(ro.first))
	}
	ro.text = r.plain(ro.first, end)
	start := r.ownerBefore(ro.first, &ro, title)
	if g := r.role(end - 1).gender; g != unknown {
		e.gender = g
	}
	if last > end {
		r.complement(end, last, &ro)
	}
	ro.first = start
	r.addRole(e, ro)
	return start
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
		if o := r.entities[r.of[n]]; o.typ == model.Org {
			ro.org = r.of[n]
			if title && at == start {
				ro.text = r.plain(r.names[n].First, start) + " " + ro.text
			}
		}
		if r.entities[r.of[n]].typ != model.Person {
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

// maxPhrase bounds how many tokens an apposition may have.
const maxPhrase = 14

// appositionBefore reads "Iran's supreme leader, …" before the token start.
func (r *resolver) appositionBefore(start int, e *entity) {
	if start < 2 || r.doc.Word(start-1) != "," || !r.sameSentence(start-2, start) {
		return
	}
	end := start - 1
	head := end - 1
	// "the leader of the Quds Force, …": look for the head before a complement.
	for k := head; k >= max(0, end-maxPhrase) && r.sameSentence(k, start); k-- {
		w := r.lower(k)
		if w == "," || w == ";" || w == ":" || isVerbish(w) {
			break
		}
		if r.nameOf(k) < 0 && r.role(k).kind == office && (k == head || isComplement(r.doc.Word(k+1))) {
			r.phraseOf(k, end, e)
			return
		}
	}
}

// phraseOf records the office with head token k of a phrase that ends at end,
// if it begins as a noun phrase does, and its span as a nominal mention.
func (r *resolver) phraseOf(k, end int, e *entity) {
	first := r.officeEnding(k+1, end, e, false)
	if r.definite(first) {
		e.mentions = append(e.mentions, mention{first: first, last: end, kind: model.Nominal})
	}
}

// complement adds "of the Quds Force" to a role's text and reads whose it is.
func (r *resolver) complement(from, end int, ro *role) {
	for k := from; k < end; k++ {
		if n := r.nameOf(k); n >= 0 {
			if c := r.country(n); c != "" && ro.country == "" {
				ro.country = c
			}
			if r.entities[r.of[n]].typ == model.Org {
				ro.org = r.of[n]
			}
		}
		switch r.lower(k) {
		case "his", "her", "its", "their", "who", "which", "that":
			return
		}
	}
	if end-from <= maxComplement {
		ro.text += " " + r.plain(from, end)
	}
}

// definite tells whether a phrase that begins at token i can mean one person:
// an article, a possessive or a country before it, not "a".
func (r *resolver) definite(i int) bool {
	switch r.lower(i) {
	case "a", "an", "another", "one":
		return false
	case "the", "his", "her", "its", "their":
		return true
	}
	return r.nameOf(i) >= 0 || nation(fold(r.doc.Word(i))) != "" || r.role(i).kind != noRole
}

// appositionBehind reads ", the foreign minister of Iran, …" and "is the …"
// behind a name that ends before token at.
func (r *resolver) appositionBehind(at int, e *entity) {
	if at+1 >= len(r.doc.Tokens) || !r.sameSentence(at-1, at) {
		return
	}
	switch w := r.lower(at); w {
	case ",", "(", "—", "–", "-", "--":
		if r.lower(at+1) == "who" && isBe(r.lower(at+2)) { // ", who is the"
			at += 2
		}
	case "is", "was", "became":
	default:
		return
	}
	for k := at + 1; k < min(at+1+maxPhrase, len(r.doc.Tokens)) && r.sameSentence(at, k); k++ {
		if r.role(k).kind == office && r.nameOf(k) < 0 && r.role(k+1).kind != office {
			if next := r.doc.Word(k + 1); next == "-" || isPossessive(next) || r.nameOf(k+1) >= 0 {
				return
			}
			r.phraseOf(k, r.phraseEnd(k+1), e)
			return
		}
		if ro := r.role(k); ro.kind == relation && ro.gender != unknown && r.nameOf(k) < 0 && !isPossessive(r.doc.Word(k+1)) {
			if e.gender == unknown { // "Valeska Poe, an Australian woman"
				e.gender = ro.gender
			}
			return
		}
		if !r.inPhrase(k, at) {
			return
		}
	}
}

// inPhrase tells whether token k can stand between the start of an apposition,
// after token at, and its head: an article, an adjective, a name that owns it.
func (r *resolver) inPhrase(k, at int) bool {
	w := r.lower(k)
	if r.nameOf(k) >= 0 || isPossessive(w) || nation(fold(w)) != "" {
		return r.nameOf(k) < 0 || r.entities[r.of[r.nameOf(k)]].typ != model.Person
	}
	if k == at+1 {
		switch w {
		case "the", "a", "an", "his", "her", "its", "their", "one", "also", "then", "who":
			return w != "who"
		}
	}
	switch r.role(k).kind {
	case modifier, office, rank:
		return true
	}
	return k > at+1 && isAdjective(w) || w == "and" && r.role(k-1).kind != noRole
}

// isAdjective tells words that may modify an office by their ending: long,
// small, and no verb's or adverb's.
func isAdjective(w string) bool {
	if len(w) < 3 || w[0] < 'a' || w[0] > 'z' || isVerbish(w) {
		return false
	}
	switch w {
	case "and", "who", "which", "that", "with", "for", "from", "into", "than", "but", "when", "where", "while", "after", "before":
		return false
	}
	return true
}

// maxComplement bounds how many tokens the complement of an office may have.
const maxComplement = 14

// phraseEnd is the end of a noun phrase whose head is right before token k: its
// complement ("of the Quds Force", "for Doe's campaign") is taken along up to a
// mark, a verb or a relative; left out when it is too long to be sure of.
func (r *resolver) phraseEnd(k int) int {
	if !isComplement(r.doc.Word(k)) {
		return k
	}
	end := k + 1
	for end < len(r.doc.Tokens) && r.sameSentence(k, end) && r.inComplement(end) {
		if end++; end > k+maxComplement {
			return k
		}
	}
	for end > k+1 && (isFunction(r.doc.Word(end-1)) || isPossessive(r.doc.Word(end-1))) {
		end--
	}
	if end == k+1 {
		return k
	}
	return end
}

// inComplement tells whether token k goes on with a complement.
func (r *resolver) inComplement(k int) bool {
	if r.nameOf(k) >= 0 {
		return true
	}
	w := r.lower(k)
	switch w {
	case "the", "of", "for", "and", "&", "-", "at", "a", "an":
		return true
	}
	if isPossessive(w) || r.role(k).kind != noRole || r.doc.Capitalised(k) {
		return true
	}
	if len(w) < 3 || !isASCIISmall(w[0]) || isFunction(w) {
		return false
	}
	before := r.lower(k - 1)
	return !isVerbish(w) || isPossessive(before) || before == "the" || before == "-"
}

func isBe(w string) bool { return w == "is" || w == "was" || w == "became" }

func isComplement(w string) bool {
	switch w {
	case "of", "for", "at", "in", "to":
		return true
	}
	return false
}

func isPossessive(w string) bool {
	switch w {
	case "'s", "’s", "'", "’":
		return true
	}
	return false
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
			return
		}
	}
	if len(e.roles) < maxRoles {
		e.roles = append(e.roles, n)
	}
}
