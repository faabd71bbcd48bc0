package quote

import (
	"slices"
	"strings"

	"parallax/model"
)

// directory finds an entity by a place in the text.
type directory struct {
	mentions []placed
	people   map[string]bool
	roles    map[string][]string // of people
}

type placed struct {
	model.Span
	entity string
	kind   model.MentionKind
}

// newDirectory sorts the mentions of the entities by place.
func newDirectory(entities []model.Entity) *directory {
	d := &directory{people: map[string]bool{}, roles: map[string][]string{}}
	for _, e := range entities {
		if e.Type == model.Person {
			d.people[e.ID], d.roles[e.ID] = true, e.Roles
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
	head := v.span(h.first, h.last)
	entity := who.of(head)
	if entity == "" {
		entity = who.titled(v.doc.Text, s, head)
	}
	return &model.Party{Entity: model.Opt(entity), Span: s, Text: s.In(v.doc.Text)}
}

// titled returns the person whose name ends a phrase behind a role that holds the
// phrase's head: "Iran's minister of intelligence Ali Doe", but not "a spokesman
// for President Jane Doe".
func (d *directory) titled(text string, phrase, head model.Span) string {
	i, _ := slices.BinarySearchFunc(d.mentions, head.End, func(m placed, at int) int { return m.Start - at })
	for ; i < len(d.mentions) && d.mentions[i].Start < phrase.End; i++ {
		m := d.mentions[i]
		if m.End != phrase.End || !d.people[m.entity] {
			continue
		}
		before, within := strings.Fields(text[phrase.Start:m.Start]), len(strings.Fields(head.In(text)))
		for _, role := range d.roles[m.entity] {
			words := strings.Fields(role)
			if from := len(before) - len(words); from >= 0 && from < within && slices.Equal(before[from:], words) {
				return m.entity
			}
		}
	}
	return ""
}

// person tells whether a party is a person that the entities know.
func (d *directory) person(p *model.Party) bool {
	return p != nil && d.people[string(p.Entity)]
}
