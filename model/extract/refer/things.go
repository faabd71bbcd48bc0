package refer

import (
	"strings"

	"parallax/model"
)

// Organisations, places and other things: "Alphabet" for "Alphabet Inc.",
// "Revolutionary Guards" for "Islamic Revolutionary Guard Corps", "Fars" for
// "Fars News Agency", "State Department" for "U.S. State Department" and for
// "Department of State". A place inside another name owns nothing: "Texas" is
// not the University of Texas.

// canonical brings a thing's words to one form: country short forms, "X Ministry"
// for "Ministry of X", no company's legal form, no "Republic of".
func canonical(ws []string) []string {
	if day := dated(ws); day != nil {
		return day
	}
	key := strings.Join(ws, " ")
	if a := alias(key); a != key {
		return strings.Fields(a)
	}
	if len(ws) >= 3 && ws[1] == "of" {
		switch ws[0] {
		case "republic", "kingdom", "state", "commonwealth", "city", "province", "county", "sultanate", "emirate":
			return canonical(ws[2:])
		case "ministry", "department", "embassy", "parliament", "government":
			rest := ws[2:]
			if rest[0] == "the" && len(rest) > 1 {
				rest = rest[1:]
			}
			rest = canonical(rest)
			return append(append(make([]string, 0, len(rest)+1), rest...), ws[0])
		}
	}
	for len(ws) > 1 && isLegalForm(ws[len(ws)-1]) {
		ws = ws[:len(ws)-1]
	}
	if len(ws) >= 2 && isOrgan(ws[len(ws)-1]) { // "Albanian Government" is "Government of Albania"
		if c := nation(ws[0]); c != "" {
			return append(strings.Fields(c), ws[1:]...)
		}
	}
	return ws
}

// isOrgan tells the organs of a state that are named by country or by people.
func isOrgan(w string) bool {
	switch w {
	case "government", "parliament", "army", "navy", "military", "police", "embassy", "ministry", "senate", "cabinet", "congress":
		return true
	}
	return false
}

func isLegalForm(w string) bool {
	switch w {
	case "inc", "corp", "corporation", "co", "ltd", "llc", "plc", "ag", "sa", "gmbh", "nv", "spa", "limited", "incorporated", "llp", "se",
		"bhd", "pty", "lp":
		return true
	}
	return false
}

// isGeneric tells words that say what kind of thing is named, so that the name
// may be used without them.
func isGeneric(w string) bool { return genericWord(w) || genericWord(singular(w)) }

func genericWord(w string) bool {
	switch w {
	case "agency", "news", "air", "base", "airbase", "airport", "international", "bank", "university", "college", "school", "department",
		"ministry", "party", "corps", "force", "army", "navy", "group", "holding", "company", "network", "television", "radio",
		"newspaper", "committee", "council", "commission", "organization", "organisation", "association", "foundation",
		"institute", "institution", "center", "centre", "hospital", "court", "police", "office", "bureau", "airline", "airway",
		"motor", "technology", "service", "system", "industry", "entertainment", "medium", "media", "press", "times", "union",
		"federation", "league", "club", "team", "movement", "front", "brigade", "battalion", "regiment", "district", "province",
		"region", "state", "city", "island", "river", "mountain", "sea", "strait", "field", "military", "militia", "administration",
		"authority", "board", "trust", "fund", "church", "mosque", "stadium", "arena", "theatre", "theater", "museum", "gallery",
		"hotel", "park", "tower", "building", "prison", "camp", "act", "treaty", "agreement", "accord", "championship", "cup",
		"festival", "conference", "summit", "games", "game", "award", "prize", "project", "programme", "program", "laboratory",
		"lab", "lake", "zone", "area", "town", "village", "county", "government", "parliament", "assembly", "senate", "house":
		return true
	}
	return false
}

// joinThings joins the nodes of things.
func (r *resolver) joinThings() {
	byWord := map[string][]int{}
	for i := range r.nodes {
		n := &r.nodes[i]
		if n.class == persons || len(n.words) < 2 {
			continue
		}
		for _, w := range n.words {
			if w = singular(w); len(byWord[w]) < maxNamesakes {
				byWord[w] = append(byWord[w], i)
			}
		}
	}
	for i := range r.nodes {
		n := &r.nodes[i]
		if n.class == persons || len(n.words) == 0 || r.root(i) != i {
			continue
		}
		owner := -1
		for _, c := range byWord[singular(n.words[len(n.words)-1])] {
			if c == i || r.root(c) == i || r.nodes[c].class != n.class || !r.ownsThing(c, i) {
				continue
			}
			if root := r.root(c); owner < 0 {
				owner = root
			} else if root != owner { // two could own it: neither does
				owner = -1
				break
			}
		}
		if owner >= 0 {
			r.join(owner, i)
		}
	}
}

// ownsThing tells whether the name at node c may be called by the shorter one
// at node i.
func (r *resolver) ownsThing(c, i int) bool {
	long, short := r.nodes[c].words, r.nodes[i].words
	if dated(long) != nil { // the Jan. 6 committee is not the riot
		return false
	}
	at := indexWords(long, short)
	if at < 0 || len(long) <= len(short) || r.nodes[c].joined {
		return false
	}
	if long[len(long)-1] == "government" || nation(strings.Join(short, " ")) != "" {
		return false
	}
	a, _ := r.nodes[c].votes.best()
	b, _ := r.nodes[i].votes.best()
	if placeLike(b) && !placeLike(a) {
		return false
	}
	before, after := long[:at], long[at+len(short):]
	if len(before) > 0 && before[len(before)-1] == "and" { // two things named together
		return false
	}
	if len(after) > 0 && (after[0] == "of" || after[0] == "for") && isGeneric(short[len(short)-1]) {
		after = nil // "General Assembly of the United Nations"
		if len(before) == 0 {
			return len(short) >= 2 || r.precededByThe(i)
		}
	}
	if len(after) > 0 && isPrize(after[len(after)-1]) && givesPrizes(short[len(short)-1]) {
		return false // the Academy gives the Academy Awards
	}
	for _, w := range after {
		if !isGeneric(w) || r.nodes[i].legal { // Apple Inc. is not Apple Corps
			return false
		}
	}
	if placeLike(a) && placeLike(b) && !allNations(before) || placeLike(a) && placeLike(b) && len(before) == 0 {
		return false // Kansas is not Kansas City, Los Angeles not East Los Angeles
	}
	if len(before) == 0 && len(after) == 1 && after[0] == "police" {
		return false // the Capitol is not its police
	}
	if len(before) == 0 {
		return len(after) > 0
	}
	if allNations(before) {
		return true
	}
	if len(short) == 1 && len(after) == 0 && a == model.Org && isTeam(short[0]) { // the Colts of Indianapolis
		return true
	}
	return len(short) >= 2 || isGeneric(short[0]) && len(r.nodes[i].names) > 0 && r.precededByThe(i)
}

func isPrize(w string) bool {
	w = singular(w)
	return w == "award" || w == "prize" || w == "medal"
}

// givesPrizes tells words for bodies whose prizes are called by them.
func givesPrizes(w string) bool {
	return w == "academy" || w == "society" || w == "guild" || isGeneric(w)
}

// precededByThe tells whether the first mention of node i has an article: "the
// Council".
func (r *resolver) precededByThe(i int) bool {
	first := r.names[r.nodes[i].names[0]].First
	return fold(r.doc.Word(first)) == "the" || fold(r.doc.Word(first-1)) == "the"
}

// allNations tells whether words only name countries or peoples.
func allNations(ws []string) bool {
	if alias(strings.Join(ws, " ")) == "united states" {
		return true
	}
	for _, w := range ws {
		if nation(w) == "" && w != "national" && w != "federal" && w != "royal" {
			return false
		}
	}
	return true
}

// indexWords returns where short stands within long, plurals aside, or -1.
func indexWords(long, short []string) int {
	for at := 0; at+len(short) <= len(long); at++ {
		k := 0
		for k < len(short) && singular(long[at+k]) == singular(short[k]) {
			k++
		}
		if k == len(short) {
			return at
		}
	}
	return -1
}

// isTeam tells whether a word is a plural as the names of teams are.
func isTeam(w string) bool { return len(w) >= 4 && singular(w) != w && !isGeneric(w) }

// placeLike tells the types of towns, countries and regions.
func placeLike(t model.EntityType) bool { return t == model.GPE || t == model.Location }
