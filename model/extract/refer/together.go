package refer

import "parallax/model"

// Titles that several bear: "Sens. Jane Doe of Ohio and Carl Roe", "Presidents Doe
// and Roe". Each of those named is given the title in the singular.

// maxTogether bounds how many persons one plural title is given to.
const maxTogether = 8

// sharedTitle reads the plural title before name i, if there is one, for that name
// and those that are listed with it.
func (r *resolver) sharedTitle(i int) {
	at := r.names[i].First
	title, ok := pluralTitles[r.lower(at-1)]
	if !ok || !r.sameSentence(at-1, at) || !r.doc.Capitalised(at-1) {
		return
	}
	for n := 0; n < maxTogether && i < len(r.names); n++ {
		e := &r.entities[r.of[i]]
		if e.typ != model.Person {
			return
		}
		r.addRole(e, role{text: title, head: headOf(title), org: -1, place: -1, first: at - 1, last: at})
		k := r.names[i].Last
		if r.lower(k) == "of" && r.nameOf(k+1) == i+1 { // "of Ohio"
			i++
			k = r.names[i].Last
		}
		listed := false
		if r.doc.Word(k) == "," {
			k, listed = k+1, true
		}
		if r.lower(k) == "and" {
			k, listed = k+1, true
		}
		if !listed || r.nameOf(k) != i+1 || r.names[i+1].First != k || !r.sameSentence(at, k) {
			return
		}
		i++
	}
}

// pluralTitles maps titles in the plural to the title of one.
var pluralTitles = map[string]string{
	"sens.": "Sen.", "sens": "Sen.", "reps.": "Rep.", "reps": "Rep.", "govs.": "Gov.", "govs": "Gov.", "presidents": "President", "senators": "Senator",
	"governors": "Governor", "representatives": "Representative", "justices": "Justice", "judges": "Judge", "generals": "General",
	"premiers": "Premier", "professors": "Professor", "ministers": "Minister", "chancellors": "Chancellor",
}
