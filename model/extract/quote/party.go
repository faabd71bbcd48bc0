package quote

import (
	"slices"

	"parallax/model"
)

// directory finds an entity by a place in the text.
type directory struct {
	mentions []placed
	people   map[string]bool
}

type placed struct {
	model.Span
	entity string
	kind   model.MentionKind
}

// newDirectory sorts the mentions of the entities by place.
func newDirectory(entities []model.Entity) *directory {
	d := &directory{people: map[string]bool{}}
	for _, e := range entities {
		if e.Type == model.Person {
			d.people[e.ID] = true
		}
		for _, m := range e.Mentions {
			d.mentions = append(d.mentions, placed{m.Span, e.ID, m.Kind})
		}
	}
	slices.SortFunc(d.mentions, func(a, b placed) int {
		if a.Start != b.Start {
			return a.Start - b.Start
		}
		return b.End - a.End
	})
	return d
}

// of returns the entity that a phrase with the given head means: one whose
// mention ends where the head does.
func (d *directory) of(head model.Span) string {
	lo, _ := slices.BinarySearchFunc(d.mentions, head.Start, func(m placed, at int) int { return m.Start - at })
	for lo > 0 && d.mentions[lo-1].End > head.Start {
		lo--
	}
	for _, m := range d.mentions[lo:] {
		if m.Start >= head.End {
			break
		}
		if m.End == head.End || m.Start == head.Start && m.End >= head.End {
			return m.entity
		}
	}
	return ""
}

// party names the speaker of a phrase.
func (v *view) party(p phrase, who *directory) *model.Party {
	s := v.span(p.first, p.last)
	h := v.head(p)
	return &model.Party{Entity: model.Opt(who.of(v.span(h.first, h.last))), Span: s, Text: s.In(v.doc.Text)}
}

// person tells whether a party is a person that the entities know.
func (d *directory) person(p *model.Party) bool {
	return p != nil && d.people[string(p.Entity)]
}
