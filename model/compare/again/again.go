// Package again looks a second time for names, in two reports at once. A name that
// one report makes plain may stand in the other where nothing around it tells that
// it is one: "the Capitol", "the Chiefs". And what neither report shows to be a name
// most likely is one when both print it with capitals, word for word.
//
// What it finds is a guess, and is marked so.
package again

import (
	"slices"
	"strconv"
	"strings"

	"parallax/model"
	"parallax/model/compare/words"
)

// Look adds to both reports the names that they hold unnoticed. The entities that
// they have are not touched. The cost is linear in the reports, but for the places
// of one word.
func Look(l, r *model.Report) {
	left, right := read(l), read(r)
	inRight, inLeft := unnoticed(left, right), unnoticed(right, left)
	moreLeft, moreRight := shared(left, right)
	for i := range moreLeft {
		if !isAmong(&moreLeft[i], inLeft) && !isAmong(&moreRight[i], inRight) {
			inLeft, inRight = append(inLeft, moreLeft[i]), append(inRight, moreRight[i])
		}
	}
	l.Entities = withMore(l.Entities, inLeft)
	r.Entities = withMore(r.Entities, inRight)
}

// isAmong tells whether a guess is one of others.
func isAmong(e *model.Entity, others []model.Entity) bool {
	return slices.ContainsFunc(others, func(o model.Entity) bool { return o.Mentions[0].Span == e.Mentions[0].Span })
}

// form is one way to write a name, in words.
type form struct {
	text  string
	words []word
	part  bool // the last word of a longer name only
}

// unnoticed finds the names of one report that the other holds outside of its own.
func unnoticed(from, in *page) []model.Entity {
	known := map[string]bool{}
	for _, e := range in.rep.Entities {
		for _, m := range e.Mentions {
			if m.Kind == model.Name {
				known[strings.ToLower(m.Text)] = true
			}
		}
	}
	var out []model.Entity
	misspelt := slips(group(in.runs))
	for i := range from.rep.Entities {
		e := &from.rep.Entities[i]
		forms := from.forms(e)
		found := in.places(forms, e.Type, from, known)
		if len(found) == 0 {
			found = in.misspelt(forms, misspelt, known)
		}
		if len(found) > 0 {
			out = append(out, model.Entity{Name: found[0].Text, Type: e.Type, Roles: []string{}, Mentions: found})
		}
	}
	return out
}

// forms lists the ways in which an entity is named, the longest first.
func (p *page) forms(e *model.Entity) []form {
	var out []form
	add := func(text string, part bool) {
		ws := cut(nil, text, model.Span{End: len(text)})
		same := func(f form) bool { return f.text == text }
		if len(ws) == 0 || len(text) < 3 || len(ws) > 1 && (offices[ws[0].fold] || offices[ws[len(ws)-1].fold]) {
			return
		}
		if (ws[0].capital || len(ws) > 1 && ws[1].capital || text == "9/11") && !slices.ContainsFunc(out, same) {
			out = append(out, form{text, ws, part})
		}
	}
	for _, m := range e.Mentions {
		if m.Kind == model.Name && !m.Unsure {
			text := strings.TrimPrefix(words.WithoutGenitive(m.Text), "The ")
			add(text, false)
			if first, rest, _ := strings.Cut(text, " "); (first == "U.S." || first == "US") && !strings.Contains(rest, " ") {
				add(rest, false) // "the Capitol"
			}
			if bare, ok := withoutLegalForm(text); ok && e.Type == model.Org {
				add(bare, false)
			}
		}
	}
	slices.SortStableFunc(out, func(a, b form) int { return len(b.text) - len(a.text) })
	if len(out) > 0 {
		if last := lastPart(out[0], e.Type); last != "" {
			add(last, true)
		}
	}
	return out
}

// withoutLegalForm cuts off a firm's legal form, if it has one: "Brandt SE".
func withoutLegalForm(text string) (string, bool) {
	bare, last := text, ""
	if at := strings.LastIndexByte(text, ' '); at > 0 {
		bare, last = strings.TrimSuffix(text[:at], ","), strings.TrimSuffix(text[at+1:], ".")
	}
	return bare, legalForms[last]
}

var legalForms = words.Set("Inc Corp Co Ltd LLC PLC plc AG SE SA NV")

// lastPart is the word by which a person or a team of a longer name goes, or "".
func lastPart(f form, typ model.EntityType) string {
	last := f.words[len(f.words)-1]
	text := last.In(f.text)
	switch {
	case len(f.words) < 2 || !last.capital || last.Len() < 5:
	case typ == model.Person && len(f.words) < 5:
		return text
	case typ == model.Org && strings.HasSuffix(text, "s") && !strings.HasSuffix(text, "ss") && !commonWords[last.fold] && len(f.words) < 4:
		return text
	}
	return ""
}

// places lists where a report holds one of some forms outside of its own names,
// unless it knows one of them as a name already.
func (p *page) places(forms []form, typ model.EntityType, from *page, known map[string]bool) []model.Mention {
	for _, f := range forms {
		if !f.part && known[strings.ToLower(f.text)] {
			return nil
		}
	}
	var out []model.Mention
	for _, f := range forms {
		if f.part && known[strings.ToLower(f.text)] {
			continue
		}
		for k := range p.at(f.words[0].fold) {
			if !p.matches(k, f) || !p.stands(k, len(f.words), typ, from, f.part) {
				continue
			}
			m := p.mention(k, len(f.words), f.text)
			if !slices.ContainsFunc(out, func(o model.Mention) bool { return o.Overlaps(m.Span) }) {
				out = append(out, m)
			}
		}
	}
	slices.SortFunc(out, func(a, b model.Mention) int { return a.Start - b.Start })
	return out
}

// mention is a guess for n words from word k on; with the stop that the form it
// stands for ends with.
func (p *page) mention(k, n int, form string) model.Mention {
	s := model.Span{Start: p.words[k].Start, End: p.words[k+n-1].End}
	if (strings.HasSuffix(form, ".") || strings.Contains(s.In(p.rep.Text), ".")) && strings.HasPrefix(p.rep.Text[s.End:], ".") {
		s.End++
	}
	return model.Mention{Span: s, Text: s.In(p.rep.Text), Kind: model.Name, Unsure: true}
}

// matches tells whether a form stands at word k, with the same capitals; but for a
// last word that only says what the thing is ("Tony awards"), and for bodies and
// longer names that reports write small ("the labor department").
func (p *page) matches(k int, f form) bool {
	n := len(f.words)
	if k+n > len(p.words) || p.words[k+n-1].sentence != p.words[k].sentence {
		return false
	}
	small := (n > 2 || n > 1 && bodies[f.words[n-1].fold]) && !p.words[k].capital || n > 3
	for i, want := range f.words {
		w := &p.words[k+i]
		if w.fold != want.fold || i > 0 && !loose(w.gap) && w.gap != want.gap {
			return false
		}
		if want.capital && !w.capital && !small && (i == 0 || i+1 < n || !commonWords[w.fold]) {
			return false
		}
	}
	return true
}

// loose tells whether what stands between two words does not part them.
func loose(gap string) bool {
	return len(gap) <= 4 && !strings.ContainsAny(gap, ",;:()[]{}\"\n\t/|*_@") && !strings.Contains(gap, "“") && !strings.Contains(gap, "”")
}

// withMore adds entities under IDs that are free, in order of their first places.
func withMore(own, more []model.Entity) []model.Entity {
	if len(more) == 0 {
		return own
	}
	used := map[string]bool{}
	for _, e := range own {
		used[e.ID] = true
	}
	out := slices.Clone(own)
	id := len(own)
	for _, e := range more {
		for e.ID == "" || used[e.ID] {
			id++
			e.ID = "e" + strconv.Itoa(id)
		}
		used[e.ID] = true
		out = append(out, e)
	}
	slices.SortStableFunc(out, func(a, b model.Entity) int { return firstPlace(&a) - firstPlace(&b) })
	return out
}

func firstPlace(e *model.Entity) int {
	if len(e.Mentions) == 0 {
		return 0
	}
	return e.Mentions[0].Start
}
