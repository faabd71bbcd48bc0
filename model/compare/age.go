package compare

import (
	"strings"

	"parallax/model"
	"parallax/model/compare/names"
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
