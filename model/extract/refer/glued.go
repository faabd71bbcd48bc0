package refer

import (
	"strings"

	"parallax/model"
	"parallax/model/extract/name"
	"parallax/model/text"
)

// Persons taken for things. Where "Hillis" is a person of the report, "Peyton Hillis"
// is one as well, and "Razorback Peyton Hillis" ends with one.

// mendGlued makes persons of such names, and cuts off what stands glued before
// them, which stays a name if it is one elsewhere in the report. The input is not
// changed.
func mendGlued(doc *text.Document, names []name.Mention) []name.Mention {
	alone, full, things := map[string]bool{}, map[string]bool{}, map[string]model.EntityType{}
	for _, n := range names {
		switch word := n.In(doc.Text); {
		case n.Type != model.Person:
			things[word] = n.Type
		case n.Last-n.First == 1:
			alone[word] = true
		case n.Last-n.First == 2:
			full[word] = true
		}
	}
	var out []name.Mention
	for i, n := range names {
		first := n.Last
		if n.Type == model.Org || n.Type == model.Event || n.Type == model.Product || n.Type == model.WorkOfArt {
			first = gluedPerson(doc, n, alone, full, things)
		}
		if first == n.Last {
			if out != nil {
				out = append(out, n)
			}
			continue
		}
		if out == nil {
			out = append(make([]name.Mention, 0, len(names)+4), names[:i]...)
		}
		if first > n.First {
			front := n
			front.Last, front.End = first, doc.Tokens[first-1].End
			if typ, ok := things[front.In(doc.Text)]; ok {
				front.Type = typ
				out = append(out, front)
			}
		}
		n.Type, n.First, n.Start = model.Person, first, doc.Tokens[first].Start
		out = append(out, n)
	}
	if out == nil {
		return names
	}
	return out
}

// gluedPerson is the token where the person begins that a name ends with; the
// token behind the name if it ends with none.
func gluedPerson(doc *text.Document, n name.Mention, alone, full map[string]bool, things map[string]model.EntityType) int {
	const most = 3
	last, size := doc.Word(n.Last-1), n.Last-n.First
	if size < 2 || !doc.Capitalised(n.Last-2) {
		return n.Last
	}
	two := model.Span{Start: doc.Tokens[n.Last-2].Start, End: n.End}
	given := lower(doc.Word(n.Last - 2))
	switch {
	case size > 2 && full[two.In(doc.Text)]:
		return n.Last - 2
	case size == 3 && things[doc.Word(n.First)] == model.Org && firstNames()[given] != unknown && !isGeneric(lower(last)):
		return n.Last - 2 // "Rovers Carl Brandt"
	case size > most || !alone[last] || strings.ToUpper(last) == last, isGeneric(given), isGeneric(lower(last)), isBeforeName(given):
		return n.Last
	}
	return n.Last - 2
}

// isBeforeName tells words that make another name of a person's.
func isBeforeName(w string) bool {
	switch w {
	case "hurricane", "storm", "typhoon", "cyclone", "operation", "team", "saint", "st", "st.", "fort", "camp", "port", "mount", "lake", "cape",
		"la", "le", "el", "los", "las", "san", "santa", "del", "the", "new", "old", "project", "planet", "radio", "club", "house", "king", "queen":
		return true
	}
	return false
}
