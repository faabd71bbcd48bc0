package refer

import (
	"parallax/model"
	"parallax/model/extract/name"
	"parallax/model/text"
)

// A headline writes its verb with a capital, so two persons may look like one:
// "Jane Miller Slams Peter Novak". What follows in the text tells them apart.

// splitTwo cuts names of persons that begin with one person's name and end with
// another's, as these stand elsewhere in the text. The input is not changed.
func splitTwo(doc *text.Document, names []name.Mention) []name.Mention {
	persons := map[string]bool{}
	for _, n := range names {
		if n.Type == model.Person && n.Last-n.First <= 3 {
			persons[n.In(doc.Text)] = true
		}
	}
	var out []name.Mention
	for i, n := range names {
		first, second := 0, 0
		if n.Type == model.Person && n.Last-n.First > 3 {
			first, second = twoPersons(doc, n, persons)
		}
		if second == 0 {
			if out != nil {
				out = append(out, n)
			}
			continue
		}
		if out == nil {
			out = append(make([]name.Mention, 0, len(names)+2), names[:i]...)
		}
		a, b := n, n
		a.Last, a.End = first, doc.Tokens[first-1].End
		b.First, b.Start = second, doc.Tokens[second].Start
		out = append(out, a, b)
	}
	if out == nil {
		return names
	}
	return out
}

// twoPersons is the token behind the person that a name begins with, and the first
// one of the other person whom it ends with; 0, 0 if it does not hold two, of whom
// one stands with two words or more, and a word between them.
func twoPersons(doc *text.Document, n name.Mention, persons map[string]bool) (first, second int) {
	words := func(a, b int) string {
		return model.Span{Start: doc.Tokens[a].Start, End: doc.Tokens[b-1].End}.In(doc.Text)
	}
	for first = n.First + 1; first < n.Last; first++ {
		if !persons[words(n.First, first)] || first < n.Last-1 && persons[words(n.First, first+1)] {
			continue
		}
		for second = first + 1; second < n.Last; second++ {
			full := first-n.First > 1 || n.Last-second > 1
			if full && persons[words(second, n.Last)] && doc.Word(first-1) != doc.Word(n.Last-1) {
				return first, second
			}
		}
	}
	return 0, 0
}
