package compare

import (
	"slices"
	"strings"

	"parallax/model"
	"parallax/model/compare/names"
)

// newLink describes a link; a or b is nil where only one report has the entity.
func newLink(l, r *side, a, b *named) model.EntityLink {
	link := model.EntityLink{Left: []string{}, Right: []string{}, Variants: [][2]string{}}
	best, from := a, l
	if a == nil || b != nil && (len(b.name) > len(a.name) || len(b.name) == len(a.name) && b.name < a.name) {
		best, from = b, r
	}
	link.Name, link.Type = from.rep.Entities[best.index].Name, best.typ
	if a != nil {
		link.Left = append(link.Left, l.rep.Entities[a.index].ID)
	}
	if b != nil {
		link.Right = append(link.Right, r.rep.Entities[b.index].ID)
	}
	if a != nil && b != nil {
		link.Variants = variants(a, b)
	}
	return link
}

// variants pairs spellings that one report alone uses with the nearest of the
// other. A shorter or longer form of the same spelling is no variant.
func variants(a, b *named) [][2]string {
	out := [][2]string{}
	if len(a.forms) == 1 && len(b.forms) == 1 && a.forms[0].text == b.forms[0].text {
		return out
	}
	pair := func(from, to *named, flip bool) {
		own, other := from.words(), to.words()
		for _, x := range from.forms {
			if slices.ContainsFunc(to.forms, func(y form) bool { return y.text == x.text || oneAndMany(x.fold, y.fold) }) || !differs(x, own, other) {
				continue
			}
			y := nearestForm(x, to)
			p := [2]string{x.text, y.text}
			if flip {
				p = [2]string{y.text, x.text}
			}
			if !slices.Contains(out, p) {
				out = append(out, p)
			}
		}
	}
	pair(a, b, false)
	pair(b, a, true)
	return out
}

// oneAndMany tells whether two forms differ in their number only: a Palestinian, the
// Palestinians.
func oneAndMany(a, b string) bool { return a+"s" == b || b+"s" == a }

// words are the words of all spellings.
func (n *named) words() []string {
	var out []string
	for _, f := range n.forms {
		out = append(out, strings.Fields(f.fold)...)
	}
	return out
}

// differs tells whether a spelling has a word that the other report spells
// otherwise, or no word in common with it, or is the same but for its marks.
func differs(x form, own, other []string) bool {
	shared := false
	for w := range strings.FieldsSeq(x.fold) {
		if slices.Contains(other, w) {
			shared = true
			continue
		}
		for _, v := range other {
			if len(w) > 1 && len(v) > 1 && !slices.Contains(own, v) && names.Alike(w, v) {
				return true
			}
		}
	}
	return !shared
}

// nearestForm is the spelling of an entity that is likest to x.
func nearestForm(x form, to *named) form {
	best, score := to.forms[0], -1.0
	for _, y := range to.forms {
		gap := len(x.fold) - len(y.fold)
		if s := names.Match(x.fold, y.fold) - 0.02*float64(max(gap, -gap)); s > score {
			best, score = y, s
		}
	}
	return best
}
