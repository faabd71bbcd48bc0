package refer

import (
	"parallax/model"
	"parallax/model/extract/name"
	"parallax/model/text"
)

// trimTitles mends the persons' names. It takes off the titles that the tagger left:
// "Iranian Foreign Minister Mohammad Zarif" is the name Mohammad Zarif; the
// country or people before the title becomes a name of its own. The input is
// not changed. A site or a group taken for a person becomes a facility or an
// organisation wherever it is named, if one mention says what it is ("the Al-Asad
// base", "the newspaper Le Monde"): a name has one sense in one report (Gale,
// Church and Yarowsky 1992). Of an organisation, which may own a base, it takes a
// second mention too, beside a place ("at Al Asad and Erbil").
func trimTitles(doc *text.Document, names []name.Mention) []name.Mention {
	told := toldTypes(doc, names)
	sites := toldSites(doc, names, told)
	var out []name.Mention
	for i, n := range names {
		keep := n.First
		if n.Type == model.Person || n.Type == model.Event || n.Type == model.Org && sites[n.In(doc.Text)] {
			if typ, ok := told[n.In(doc.Text)]; ok {
				n.Type = typ
				if out == nil {
					out = append(make([]name.Mention, 0, len(names)+4), names[:i]...)
				}
			} else if n.Type == model.Person {
				keep = titleEnd(doc, n)
			}
		}
		if keep == n.First {
			if out != nil {
				out = append(out, n)
			}
			continue
		}
		if out == nil {
			out = append(make([]name.Mention, 0, len(names)+4), names[:i]...)
		}
		if country := nation(fold(doc.Word(n.First))); country != "" {
			owner := name.Mention{First: n.First, Last: n.First + 1, Type: model.NORP, Sure: n.Sure}
			owner.Span = doc.Tokens[n.First].Span
			if w := fold(doc.Word(n.First)); alias(w) == country {
				owner.Type = model.GPE
			}
			out = append(out, owner)
		}
		n.First, n.Start = keep, doc.Tokens[keep].Start
		out = append(out, n)
	}
	if out == nil {
		return names
	}
	return out
}

// toldTypes maps the names that are said to be sites or groups somewhere to what
// they are.
func toldTypes(doc *text.Document, names []name.Mention) map[string]model.EntityType {
	var told map[string]model.EntityType
	for _, n := range names {
		typ := model.Facility
		switch {
		case namesSite(doc, n):
		case namesGroup(doc, n):
			typ = model.Org
		default:
			continue
		}
		if told == nil {
			told = map[string]model.EntityType{}
		}
		told[n.In(doc.Text)] = typ
	}
	return told
}

// toldSites are the names of organisations that are said to be sites and stand
// beside a place somewhere.
func toldSites(doc *text.Document, names []name.Mention, told map[string]model.EntityType) map[string]bool {
	sites := map[string]bool{}
	for i, n := range names {
		if s := n.In(doc.Text); n.Type == model.Org && told[s] == model.Facility && besidePlace(doc, names, i) {
			sites[s] = true
		}
	}
	return sites
}

// besidePlace tells whether name i is joined to a place behind "at": "at Al Asad
// and Erbil", "at Erbil and Al Asad".
func besidePlace(doc *text.Document, names []name.Mention, i int) bool {
	joined := func(a, b int) bool {
		if a < 0 || b >= len(names) || names[b].First != names[a].Last+1 || doc.Word(names[a].Last) != "and" || lower(doc.Word(names[a].First-1)) != "at" {
			return false
		}
		other := names[a+b-i].Type
		return other == model.GPE || other == model.Location || other == model.Facility
	}
	return joined(i, i+1) || joined(i-1, i)
}

// namesGroup tells whether the word before a name taken for a person or an event
// says that it is a group's: "the newspaper Le Monde".
func namesGroup(doc *text.Document, n name.Mention) bool {
	if n.Type != model.Person && n.Type != model.Event {
		return false
	}
	switch doc.Word(n.First - 1) {
	case "newspaper", "magazine", "daily", "weekly", "broadcaster", "firm", "company", "airline", "carmaker", "automaker", "manufacturer", "retailer",
		"group":
		return doc.SentenceOf(n.First-1) == doc.SentenceOf(n.First)
	}
	return false
}

// titleEnd is the token behind the titles that a name begins with; the name's
// first token when there are none or nothing would be left.
func titleEnd(doc *text.Document, n name.Mention) int {
	keep := n.First
	for k := n.First; k+1 < n.Last; k++ {
		word := doc.Word(k)
		switch kind := roleOf(word).kind; {
		case kind == modifier, nation(fold(word)) != "":
		case kind == noRole, isAlsoName(lower(word)):
			return keep
		default:
			if !isPossessive(doc.Word(k + 1)) {
				keep = k + 1
			}
		}
	}
	return keep
}

// isAlsoName tells words for what people are that are first names as well.
func isAlsoName(w string) bool {
	switch w {
	case "dean", "duke", "baron", "guy", "star", "count", "major", "pilot", "rebel", "guard", "author", "earl", "page",
		"sister", "brother", "saint", "st", "st.", "private":
		return true
	}
	return false
}

// namesSite tells whether a word taken for a person's name says which base,
// airport or camp is meant: "the Al-Asad base", "the Doe and Roe military bases".
func namesSite(doc *text.Document, n name.Mention) bool {
	if n.Last-n.First > 2 || lower(doc.Word(n.First-1)) != "the" {
		return false
	}
	k := n.Last
	if doc.Word(k) == "and" && doc.Capitalised(k+1) {
		k += 2
	}
	switch lower(doc.Word(k)) {
	case "military", "air", "naval", "army":
		k++
	}
	switch lower(doc.Word(k)) {
	case "base", "bases", "airbase", "airport", "airports", "airfield", "camp", "camps", "prison", "barracks", "stadium", "dam", "crossing":
		return true
	}
	return false
}
