package compare

import (
	"slices"
	"sort"
	"strings"

	"parallax/model"
	"parallax/model/compare/names"
	"parallax/model/compare/words"
)

// Names across reports.
//
// Every entity of one report is scored against those of the other that share a
// block with it; pairs are then taken best first, one to one. A pair needs
//
//   - kinds that can be one thing,
//   - a spelling in common, or two spellings that romanise one name, or an
//     acronym and what it stands for,
//   - and, where only the spelling speaks for it, support: a role, a first name
//     or company in common.
//
// Two entities of one report are two names that the report keeps apart, so they
// never end up in one link.

// form is one spelling of an entity.
type form struct {
	text string // as printed
	fold string
	n    int // how often
}

// named is an entity made ready for linking.
type named struct {
	index int
	typ   model.EntityType
	name  string // folded
	forms []form
	roles map[string]bool // stems
	near  map[int32]bool  // stems of the sentences it stands in
}

// candidate is a pair of entities that may be one.
type candidate struct {
	l, r  int
	score float64
}

// linkThreshold is the score from which two entities are one.
const linkThreshold = 0.75

// linkEntities finds one-to-one links between the entities of two reports and
// writes them to both sides.
func linkEntities(l, r *side, voc *words.Vocabulary) []model.EntityLink {
	ls, rs := nameds(l, voc), nameds(r, voc)
	var cands []candidate
	for i := range ls {
		for j := range rs {
			if s := scoreEntities(&ls[i], &rs[j]); s >= linkThreshold {
				cands = append(cands, candidate{i, j, s})
			}
		}
	}
	sort.SliceStable(cands, func(a, b int) bool { return cands[a].score > cands[b].score })
	usedL, usedR := make([]bool, len(ls)), make([]bool, len(rs))
	var links []model.EntityLink
	for _, c := range cands {
		if usedL[c.l] || usedR[c.r] {
			continue
		}
		usedL[c.l], usedR[c.r] = true, true
		l.link[ls[c.l].index], r.link[rs[c.r].index] = len(links), len(links)
		links = append(links, newLink(l, r, &ls[c.l], &rs[c.r]))
	}
	for i := range ls {
		if !usedL[i] {
			links = append(links, newLink(l, r, &ls[i], nil))
		}
	}
	for i := range rs {
		if !usedR[i] {
			links = append(links, newLink(l, r, nil, &rs[i]))
		}
	}
	return links
}

// nameds reads the named entities of a report.
func nameds(s *side, voc *words.Vocabulary) []named {
	out := make([]named, 0, len(s.rep.Entities))
	for i, e := range s.rep.Entities {
		n := named{index: i, typ: e.Type, name: names.Fold(e.Name), roles: map[string]bool{}, near: map[int32]bool{}}
		if n.name == "" {
			continue
		}
		n.addForm(e.Name, 0)
		for _, m := range e.Mentions {
			if m.Kind == model.Name {
				n.addForm(m.Text, 1)
			}
			if at := s.sentenceAt(m.Start); at >= 0 && s.sents[at].story {
				for _, w := range s.sents[at].words {
					if w.ID >= 0 {
						n.near[w.ID] = true
					}
				}
			}
		}
		for _, role := range e.Roles {
			for w := range strings.FieldsSeq(names.Fold(role)) {
				if st := voc.Stem(w); st != "" {
					n.roles[st] = true
				}
			}
		}
		out = append(out, n)
	}
	return out
}

func (n *named) addForm(text string, count int) {
	text = strings.Join(strings.Fields(words.WithoutGenitive(text)), " ")
	fold := names.Fold(text)
	if fold == "" {
		return
	}
	for i := range n.forms {
		if n.forms[i].text == text {
			n.forms[i].n += count
			return
		}
	}
	n.forms = append(n.forms, form{text, fold, count})
}

// kinds groups entity types that taggers and writers take for one another.
func kind(t model.EntityType) int {
	switch t {
	case model.Person:
		return 1
	case model.GPE, model.Location, model.Facility:
		return 2
	case model.Org:
		return 3
	case model.NORP:
		return 4
	case model.Product, model.Event, model.WorkOfArt, model.Law:
		return 5
	}
	return 0
}

// scoreEntities says how surely two entities are one, 0 to 1.
func scoreEntities(a, b *named) float64 {
	ka, kb := kind(a.typ), kind(b.typ)
	if ka != kb && (ka == 1 || kb == 1 || ka == 4 || kb == 4) {
		if a.name == b.name && strings.Contains(a.name, " ") {
			return 0.9
		}
		return 0
	}
	best := 0.0
	for _, x := range a.forms {
		for _, y := range b.forms {
			best = max(best, names.Match(x.fold, y.fold))
			if ka == 3 && (names.Acronym(x.fold, y.fold) || names.Acronym(y.fold, x.fold)) {
				best = max(best, 0.92)
			}
		}
	}
	if a.name == b.name {
		best = 1.01
	}
	if ka != kb {
		if best < 1 {
			return 0
		}
		best -= 0.1
	}
	return best
}

// newLink describes a link; a or b is nil where only one report has the entity.
func newLink(l, r *side, a, b *named) model.EntityLink {
	link := model.EntityLink{Left: []string{}, Right: []string{}, Variants: [][2]string{}}
	best := a
	if a == nil || b != nil && (len(b.name) > len(a.name) || len(b.name) == len(a.name) && b.name < a.name) {
		best = b
	}
	s := l
	if best == b && best != a {
		s = r
	}
	link.Name, link.Type = s.rep.Entities[best.index].Name, best.typ
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

// variants pairs spellings that only one report uses with the nearest of the other.
func variants(a, b *named) [][2]string {
	out := [][2]string{}
	add := func(x, y form, flip bool) {
		p := [2]string{x.text, y.text}
		if flip {
			p = [2]string{y.text, x.text}
		}
		if x.text != y.text && !slices.Contains(out, p) {
			out = append(out, p)
		}
	}
	pair := func(from, to *named, flip bool) {
		for _, x := range from.forms {
			if slices.ContainsFunc(to.forms, func(y form) bool { return y.text == x.text }) {
				continue
			}
			best, score := -1, -1.0
			for j, y := range to.forms {
				s := names.Match(x.fold, y.fold) - 0.02*abs(float64(len(x.fold)-len(y.fold)))
				if s > score {
					best, score = j, s
				}
			}
			if best >= 0 {
				add(x, to.forms[best], flip)
			}
		}
	}
	pair(a, b, false)
	pair(b, a, true)
	return out
}

func abs(x float64) float64 {
	if x < 0 {
		return -x
	}
	return x
}
