package compare

import (
	"slices"
	"strings"

	"parallax/model"
	"parallax/model/compare/names"
	"parallax/model/compare/words"
)

// Whose age a figure gives is told by its place: "Dana Voss, 31, …", "Dana Voss, a
// 31-year-old nurse", "Dana Voss is 31", "31-year-old Dana Voss". Only such ages
// can contradict one another.

// readOwner finds the person right beside an age.
func (x *fact) readOwner(s *side) {
	if x.sent < 0 {
		return
	}
	x.subject = -1
	sent := &s.sents[x.sent]
	before := -1
	for k, m := range sent.mentions {
		if s.rep.Entities[m.entity].Type != model.Person {
			continue
		}
		switch {
		case m.End <= x.span.Start:
			before = k
		case m.Start >= x.span.End && x.owner == "" && s.leadsTo(sent, x.span.End, m.Start):
			x.owned(s, m)
			return
		}
		if m.End <= x.span.Start && m.kind == model.Name && s.apposed(m.End, x.span.Start) {
			x.owned(s, m)
		}
	}
	if x.owner == "" && strings.Contains(x.fig.Affected, " ") {
		x.owner, x.ofName = names.Fold(x.fig.Affected), x.fig.Affected
	}
	if x.owner == "" && before < 0 {
		x.ownedBefore(s)
	}
	if x.subject < 0 && before >= 0 {
		x.subject = s.link[sent.mentions[before].entity]
	}
}

// owned notes the mention beside an age; the last one before it counts.
func (x *fact) owned(s *side, m mention) {
	x.owner, x.subject = names.Fold(s.text(m.Span)), s.link[m.entity]
	x.ofName = s.rep.Entities[m.entity].Name
}

// ownedBefore gives "the 62-year-old" to the one person whom the sentence before
// names.
func (x *fact) ownedBefore(s *side) {
	lead := strings.ToLower(s.text(model.Span{Start: max(0, x.span.Start-4), End: x.span.Start}))
	if x.sent == 0 || !strings.HasSuffix(lead, "the ") || !strings.HasSuffix(strings.ToLower(x.text), "-old") {
		return
	}
	one, found := mention{}, false
	for _, m := range s.sents[x.sent-1].mentions {
		switch {
		case s.rep.Entities[m.entity].Type != model.Person || m.unsure:
		case found && m.entity != one.entity:
			return
		case !found || m.kind == model.Name:
			one, found = m, true
		}
	}
	if found && one.kind == model.Name {
		x.owned(s, one)
	}
}

// readBareAge takes a bare number for an age: behind a name ("Andrew Lopez, 20, …"),
// behind "age of", or beside another age ("61 and 48 years old").
func (x *fact) readBareAge(s *side, voc *words.Vocabulary, noun string) {
	f := x.fig
	if x.typ != model.Cardinal || x.value.low <= 0 || x.value.high >= 120 {
		return
	}
	switch {
	case noun == "" && x.value.low == x.value.high && s.namedBefore(f.Start) && !s.dashed(f.Number.End):
		x.typ, x.unit = model.Quantity, "year"
	case hasAny(strings.ToLower(s.text(model.Span{Start: max(0, f.Start-8), End: f.Start})), "age of ", " ages ", " aged "), x.elided() && s.besideAge(f):
		x.typ, x.unit, x.head, x.noun, x.who = model.Quantity, "year", voc.ID(voc.Stem("age")), nil, who{}
	}
}

// besideAge tells whether "and" and an age stand right behind a number.
func (s *side) besideAge(f *model.Figure) bool {
	for i := range s.rep.Figures {
		g := &s.rep.Figures[i]
		if g.Start < f.End {
			continue
		}
		return g.Noun == "age" && strings.TrimSpace(s.text(model.Span{Start: f.Number.End, End: g.Start})) == "and"
	}
	return false
}

// readPairedAge notes the other one of two ages: joined to this one by "and", or the
// only other one of the sentence.
func (x *fact) readPairedAge(s *side) {
	n := 0
	for _, i := range s.sents[x.sent].figures {
		g := &s.rep.Figures[i]
		if g.ID == x.id || g.Low == nil || g.Noun != "age" && !s.besideAge(g) {
			continue
		}
		n++
		x.paired = *g.Low
		first, second := x.fig, g
		if g.Start < x.fig.Start {
			first, second = g, x.fig
		}
		if strings.TrimSpace(s.text(model.Span{Start: first.Number.End, End: second.Start})) == "and" {
			return
		}
	}
	if n != 1 {
		x.paired = 0
	}
}

// pairedAlike tells whether two ages stand beside one and the same other age, and
// beside no two names: of two people in both reports, one is known by it.
func pairedAlike(a, b *fact) bool {
	if a.owner != "" && b.owner != "" && !slices.ContainsFunc(strings.Fields(a.owner), func(w string) bool { return slices.Contains(strings.Fields(b.owner), w) }) {
		return false
	}
	return a.paired > 0 && a.paired == b.paired && within(a, b, oneCount)
}

// apposed tells whether only what joins a name to an age lies between the two.
func (s *side) apposed(from, to int) bool {
	switch strings.Join(strings.Fields(strings.ToLower(s.text(model.Span{Start: from, End: to}))), " ") {
	case ",", "(", ", a", ", an", ", the", ", then", ", now", ", who is", ", who was", "is", "was", "is a", "was a", ", aged", "aged", ", age", "turned", "turns":
		return true
	}
	return false
}

// leadsTo tells whether an age is said of the name behind it: nothing, or a word
// or two that describe it, lie between.
func (s *side) leadsTo(sent *sentence, from, to int) bool {
	between := s.text(model.Span{Start: from, End: to})
	if strings.ContainsAny(between, ",;:.!?\"“”\n") {
		return false
	}
	n := 0
	for _, w := range sent.words {
		if w.Start < from || w.End > to {
			continue
		}
		if n++; w.ID < 0 || n > 2 || strings.HasSuffix(w.Fold, "ed") || strings.HasSuffix(w.Fold, "s") {
			return false
		}
	}
	return true
}

// sameOwner tells whether two ages stand beside names of one person, as spelt
// there: a surname that two people bear is not enough to tell them apart.
func sameOwner(a, b *fact) bool {
	if a.owner == "" || b.owner == "" {
		return false
	}
	return a.subject >= 0 && a.subject == b.subject && names.Match(a.owner, b.owner) >= names.Threshold ||
		a.owner == b.owner && strings.Contains(a.owner, " ")
}
