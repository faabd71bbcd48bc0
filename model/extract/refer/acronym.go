package refer

import (
	"slices"
	"strings"

	"parallax/model"
	"parallax/model/extract/name"
)

// Acronyms belong to the name whose initials they are: "IRGC" to "Islamic
// Revolutionary Guard Corps". "Long Name (LN)" settles it even where letters
// are missing.

// joinAcronyms joins short forms in capitals with the names they stand for.
func (r *resolver) joinAcronyms() {
	long := map[string]int{} // initials → node
	for i := range r.nodes {
		n := &r.nodes[i]
		if n.class == things && len(n.words) >= 2 {
			for _, key := range append(initials(n.words), initials(domestic(n.words))...) {
				if j, ok := long[key]; ok && (j < 0 || r.root(j) != r.root(i)) {
					long[key] = -1 // two names with the same initials
				} else if !ok {
					long[key] = i
				}
			}
		}
	}
	for i := range r.nodes {
		n := &r.nodes[i]
		if n.class != things || len(n.words) != 1 || r.root(i) != i || !r.isAcronym(n.names[0]) {
			continue
		}
		if j, ok := long[n.words[0]]; ok && j >= 0 && r.root(j) != i {
			r.join(j, i)
		}
	}
	r.joinBracketed()
}

// isAcronym tells whether name i is two to eight capitals, and no state of the United
// States.
func (r *resolver) isAcronym(i int) bool {
	s := clean(r.names[i].In(r.doc.Text))
	if name.IsState(s) {
		return false
	}
	caps := 0
	for _, c := range s {
		switch {
		case c >= 'A' && c <= 'Z':
			caps++
		case c == '.' || c == '&' || c >= '0' && c <= '9':
		default:
			return false
		}
	}
	return caps >= 2 && caps <= 8
}

// initials returns the initials of words, with and without the small ones.
func initials(ws []string) []string {
	var all, major strings.Builder
	for _, w := range ws {
		all.WriteByte(w[0])
		switch w {
		case "of", "and", "the", "for", "in", "on", "to", "de", "la", "du", "des", "del":
		default:
			major.WriteByte(w[0])
		}
	}
	if all.Len() == 0 {
		return nil
	}
	if all.Len() == major.Len() {
		return []string{all.String()}
	}
	if major.Len() < 2 {
		return nil
	}
	return []string{major.String(), all.String()}
}

// domestic are a name's words without the country before them: "US National Security
// Agency" is the NSA; none where there is no country or little else.
func domestic(ws []string) []string {
	if len(ws) > 3 && (nation(ws[0]) != "" || ws[0] == "us") {
		return ws[1:]
	}
	return nil
}

// joinBracketed joins a name with the acronym in brackets right behind it.
func (r *resolver) joinBracketed() {
	for i := 0; i+1 < len(r.names); i++ {
		a, b := r.names[i], r.names[i+1]
		if b.First-a.Last != 1 || r.doc.Word(a.Last) != "(" || r.doc.Word(b.Last) != ")" {
			continue
		}
		x, y := r.nodeOf[i], r.nodeOf[i+1]
		if r.nodes[x].class != peoples && r.spellsInitials(y, x) {
			r.join(x, y)
			continue
		}
		if r.nodes[x].class == peoples || !r.isAcronym(i+1) && !r.isAcronym(i) {
			continue
		}
		if r.isAcronym(i) {
			x, y = y, x
		}
		if len(r.nodes[y].words) == 1 && (abbreviates(r.nodes[y].words[0], r.nodes[x].words) || permutes(r.nodes[y].words[0], r.nodes[x].words)) && b.Type != model.GPE {
			r.join(x, y)
		}
	}
}

// spellsInitials tells whether a name of one word, in capitals or not, spells the
// initials of another: "Nafta".
func (r *resolver) spellsInitials(short, long int) bool {
	ws := r.nodes[short].words
	return len(ws) == 1 && len(ws[0]) > 2 && (slices.Contains(initials(r.nodes[long].words), ws[0]) || slices.Contains(initials(domestic(r.nodes[long].words)), ws[0]))
}

// abbreviates tells whether the letters of short stand in the words in this
// order, the first of them beginning the first word.
func abbreviates(short string, ws []string) bool {
	all := strings.Join(ws, " ")
	if short == "" || all == "" || short[0] != all[0] {
		return false
	}
	k := 0
	for i := 0; i < len(all) && k < len(short); i++ {
		if all[i] == short[k] {
			k++
		}
	}
	return k == len(short)
}

// permutes tells whether the letters of short are the initials of the words in
// some order, as those of a name in another language are.
func permutes(short string, ws []string) bool {
	keys := initials(ws)
	if len(keys) == 0 || len(keys[0]) != len(short) || len(short) < 3 {
		return false
	}
	a, b := []byte(short), []byte(keys[0])
	slices.Sort(a)
	slices.Sort(b)
	return slices.Equal(a, b)
}
