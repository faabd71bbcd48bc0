package refer

import (
	"parallax/model"
	"parallax/model/extract/name"
	"parallax/model/text"
)

// Surnames that are places or peoples elsewhere. Behind "Mark Cuban" the subject of
// "Cuban said" is he, and "Garland" is Merrick Garland where nothing in the report
// treats it as a place.

// mendSurnames makes persons of the places and peoples of one word that are the
// surname of somebody named in full before. The input is not changed.
func mendSurnames(doc *text.Document, names []name.Mention) []name.Mention {
	full := map[string]int{} // surname → the token behind the first full name
	for _, n := range names {
		if n.Type == model.Person && n.Last-n.First > 1 {
			if last := doc.Word(n.Last - 1); full[last] == 0 {
				full[last] = n.Last
			}
		}
	}
	if len(full) == 0 {
		return names
	}
	var suspects []int
	places := map[string]bool{} // said as places somewhere
	for i, n := range names {
		if n.Last-n.First != 1 || n.Type != model.GPE && n.Type != model.NORP {
			continue
		}
		word := doc.Word(n.First)
		behind, ok := full[word]
		switch {
		case !ok:
		case n.Type == model.GPE && (n.First < behind || isPlacing(lower(doc.Word(n.First-1)))):
			places[word] = true
		case n.First > behind:
			suspects = append(suspects, i)
		}
	}
	out := names
	for _, i := range suspects {
		n := names[i]
		if places[doc.Word(n.First)] || n.Type == model.NORP && !actsAlone(doc, n) {
			continue
		}
		if &out[0] == &names[0] {
			out = append([]name.Mention(nil), names...)
		}
		out[i].Type = model.Person
	}
	return out
}

// actsAlone tells whether a name stands as the subject of a verb, or as who said
// something, with no article.
func actsAlone(doc *text.Document, n name.Mention) bool {
	before := lower(doc.Word(n.First - 1))
	return before != "the" && before != "a" && (isVerbish(lower(doc.Word(n.Last))) || isSay(before) || isPossessive(doc.Word(n.Last)))
}

// isPlacing tells the prepositions that go before a place.
func isPlacing(w string) bool {
	switch w {
	case "in", "at", "near", "from", "into", "across", "through", "outside", "around", "to", "toward", "towards", "inside", "throughout", "within":
		return true
	}
	return false
}
