// Package when finds time expressions and puts them on the calendar: dates,
// clock times, parts of the day, relative expressions, durations and sets.
//
// It reads a text block by block, from left to right, with a grammar written by
// hand: a lexicon gives each word its meanings, small readers put them together
// (date.go, numeric.go, relative.go, period.go, holiday.go, length.go,
// clock.go), phrases join a date with a clock time (phrase.go, combine.go), and
// expressions are phrases, ranges, durations and sets (express.go, set.go).
// What a phrase leaves open is filled in from the report's day and the tense of
// its clause (resolve.go). The package knows nothing of names or figures, and
// no clock: the report's day comes with the text (anchor.go).
package when

import (
	"strconv"

	"parallax/model"
	"parallax/model/text"
)

// Find returns the time expressions of the document in order; none overlap. The
// day that relative expressions count from is published (ISO 8601, may be
// empty), or else the one [Anchor] finds in the text. Where neither tells a day,
// relative expressions have a value and no range. IDs are "t1", "t2" …
// The cost is linear in the text; any bytes will do.
func Find(doc *text.Document, published string) []model.Time {
	p := newParser(doc)
	p.ref, p.refSec = reportDay(doc, published)
	p.focus = noDay
	var out []model.Time
	p.eachBlock(func() {
		for i := 0; i < len(p.atoms); {
			x, ok := p.startAt(i)
			if !ok {
				i++
				continue
			}
			out = append(out, p.report(&x))
			i = x.end
		}
	})
	for i := range out {
		out[i].ID = "t" + strconv.Itoa(i+1)
	}
	return out
}

// parser reads one document. Its atoms are those of one block at a time.
type parser struct {
	doc       *text.Document
	text      string
	low       string // the text in small letters
	atoms     []atom
	ref       day // the report's day
	refSec    int // and its time of day, in seconds
	focus     day // the single day told of last
	focusAt   int // and the byte offset where
	at        int // the atom where the expression being placed begins
	mayIsName bool
	// storyTells is set for texts of more than one sentence, where "two days later"
	// counts from something told of rather than from the report's day.
	storyTells bool
	// rangeEndAt is where the second date of a range is being read, -1 for nowhere.
	rangeEndAt   int
	counted      bool    // a length counted from now is being read
	row          moment  // the day of a month that was told last
	rowEnd       int     // and the atom behind it, -1 in another block
	yearTold     int     // the year that was told last, 0 for none
	yearSentence int     // and its sentence
	utc          instant // the last time of the clock with a known zone
	utcEnd       int     // and the atom behind it
}

func newParser(doc *text.Document) *parser {
	return &parser{doc: doc, text: doc.Text, low: lower(doc.Text), ref: noDay, focus: noDay, rangeEndAt: -1, storyTells: len(doc.Sentences) > 1, mayIsName: namedMay(doc)}
}

// namedMay tells whether the text speaks of a person called May.
func namedMay(doc *text.Document) bool {
	for i, t := range doc.Tokens {
		if i > 0 && doc.Of(t) == "May" && isName(doc.Of(doc.Tokens[i-1])) {
			return true
		}
	}
	return false
}

// isName tells whether a word before "May" makes a name of it.
func isName(s string) bool {
	if len(s) < 2 || s[0] < 'A' || s[0] > 'Z' {
		return false
	}
	if l := lexicon[lower(s)]; l != nil && l.word != "" {
		return false
	}
	switch s {
	case "In", "On", "By", "Of", "To", "For", "And", "But", "As", "It":
		return false
	}
	return true
}

// eachBlock calls visit with the atoms of each block in turn.
func (p *parser) eachBlock(visit func()) {
	var atoms []atom
	sentences := p.doc.Sentences
	for s := 0; s < len(sentences); {
		e := s + 1
		for e < len(sentences) && sentences[e].Block == sentences[s].Block {
			e++
		}
		if n := sentences[e-1].Last - sentences[s].First; cap(atoms) < n {
			atoms = make([]atom, 0, n+n/4+8)
		}
		atoms = cutAtoms(atoms[:0], p.text, p.low, p.doc.Tokens[sentences[s].First:sentences[e-1].Last])
		p.atoms = atoms
		p.rowEnd, p.utcEnd = -1, -9
		visit()
		s = e
	}
}

// startAt reads an expression at i if the atom there can begin one.
func (p *parser) startAt(i int) (x expression, ok bool) {
	a := &p.atoms[i]
	switch a.kind {
	case letters:
		if a.lex == nil || !a.lex.start || a.lex.weak && !p.strongAhead(i) {
			return x, false
		}
		if p.glued(i) && i > 0 && (p.atoms[i-1].kind == digits || p.sign(i-1, '\'') && i > 1 && p.glued(i-1)) {
			return x, false
		}
	case mark:
		if a.sign != '\'' && a.sign != 'h' && a.sign != 'q' && a.sign != 't' {
			return x, false
		}
	case digits:
		if a.glued && i > 0 && p.atoms[i-1].kind == letters && p.atoms[i-1].lex == nil {
			return x, false
		}
	}
	x, ok = p.expressionAt(i)
	if !ok || x.end <= i || x.end > len(p.atoms) {
		return x, false
	}
	return x, true
}

// strongAhead tells whether a word or number that can be the heart of an
// expression follows soon after the function word at i.
func (p *parser) strongAhead(i int) bool {
	for k := i + 1; k < len(p.atoms) && k <= i+4; k++ {
		if a := &p.atoms[k]; a.kind == digits || a.lex != nil && a.lex.start && !a.lex.weak || a.sign == 'h' || a.sign == 'q' || a.sign == 't' {
			return true
		}
	}
	return false
}

// report places an expression and gives it its public form.
func (p *parser) report(x *expression) model.Time {
	s := model.Span{Start: p.atoms[x.start].start, End: p.atoms[x.end-1].end}
	t := model.Time{Span: s, Text: s.In(p.text), Type: x.typ, Value: x.value}
	if x.modEnd > x.modStart {
		t.Modifier = p.text[p.atoms[x.modStart].start:p.atoms[x.modEnd-1].end]
	}
	if x.typ != "" {
		return t
	}
	if p.rowEnd = -1; x.a.d > 0 && !x.ranged && !x.a.clock.set && x.a.value == "" && (x.a.kind == yearly || x.a.kind == calendar) {
		p.row, p.rowEnd = x.a, x.end
		p.row.wd = 0
	}
	p.at = x.start
	tn := p.tense(x.start, x.end)
	if x.a.kind == calendar && !x.ranged {
		p.yearTold, p.yearSentence = x.a.y, p.doc.SentenceAt(s.Start)
	}
	if x.bound == since {
		tn = 0
	}
	r := p.settle(&x.a, tn)
	t.Type, t.Value = r.typ, r.value
	var from, to instant
	if x.ranged {
		from, to = p.reportRange(x, r, tn, &t)
	} else {
		from, to = p.open(x, r)
	}
	if r.day != noDay {
		p.focus, p.focusAt = r.day, s.Start
		if p.rowEnd >= 0 {
			y, m, d := r.day.date()
			p.row = moment{kind: calendar, y: y, m: m, d: d}
		}
	}
	if t.Value == "" {
		t.Value = "XXXX-XX-XX" // further off than ISO 8601 can say
	}
	if x.bound == closedBound && x.a.kind == calendar && p.sign(x.start-1, '=') && !x.ranged { // ">= 2019"
		switch {
		case p.sign(x.start-2, '>'):
			to = noInstant
		case p.sign(x.start-2, '<'):
			from = noInstant
		}
	}
	t.Approximate = x.bound == about || x.a.coarse
	t.From, t.To = p.ends(from, to, t.Type == model.TimeOfDay && r.value != "PRESENT_REF" || r.clocked)
	if t.Type == model.TimeOfDay && from != noInstant {
		t.Offset = p.offset(x, from)
		if shift := p.sameMoment(x, from, t.Offset); shift != 0 {
			from, to = from+shift, to+shift
			t.From, t.To, t.Value = model.Opt(from.iso()), model.Opt(to.iso()), from.iso()
		}
	}
	return t
}

// open frees the side that a preposition opens.
func (p *parser) open(x *expression, r result) (from, to instant) {
	wide := r.from != noInstant && r.to-r.from > 86400
	switch x.bound {
	case before:
		if x.a.edge == late && !x.a.clock.set {
			return noInstant, r.to
		}
		return noInstant, r.from
	case until:
		if r.clocked && x.a.clock.part == noPart && x.a.clock.set {
			return noInstant, r.from
		}
		return noInstant, r.to
	case after:
		if wide && x.a.edge == early {
			return r.from, noInstant
		}
		if wide || x.a.clock.part != noPart {
			return r.to, noInstant
		}
		return r.from, noInstant
	case since:
		return r.from, noInstant
	case closedBound, about:
	}
	return r.from, r.to
}

// reportRange places the second end of a range.
func (p *parser) reportRange(x *expression, a result, tn tense, t *model.Time) (from, to instant) {
	b := p.settle(&x.b, tn)
	ref, ta := p.ref, tn
	if x.a.kind == yearly && x.a.rel == 0 && x.b.kind == yearly && b.from != noInstant && x.a.value == "" {
		p.ref, ta = b.from.day(), -1
		a = p.settle(&x.a, ta)
	}
	begin := a.from
	if x.a.turning && !x.a.clock.set {
		begin = p.turn(x.a, ta, begin)
	}
	p.ref = ref
	if b.typ == model.TimeOfDay || a.typ == model.TimeOfDay {
		t.Type = model.TimeOfDay
	}
	t.Value = a.value + "/" + b.value
	from, to = begin, b.to
	if c := &x.b.clock; c.set && b.to-b.from == 60 {
		to = b.from // up to a time of the clock, not through its minute
	}
	if x.b.turning && !x.b.clock.set {
		to = p.turn(x.b, tn, to)
	}
	if x.b.exact && !x.b.duration {
		to = x.b.end
		t.Value = a.value + "/PRESENT_REF"
	}
	if from == noInstant || to == noInstant {
		return noInstant, noInstant
	}
	if from >= to {
		from, to = p.untangle(x, from, to)
	}
	return from, to
}

// turn is the point that "the end of March" names as the end of a range.
func (p *parser) turn(mo moment, tn tense, otherwise instant) instant {
	e := mo.edge
	mo.edge = wholeOf
	from, to, _, _ := p.place(&mo, tn)
	if from == noDay || to == from+1 {
		return otherwise
	}
	switch e {
	case early:
		return from.at(0)
	case mid:
		return (from + (to-from)/2).at(0)
	case late, wholeOf:
	}
	return to.at(0)
}

// untangle mends a range whose ends came out in the wrong order, by moving one
// of them by the cycle that it left open.
func (p *parser) untangle(x *expression, from, to instant) (instant, instant) {
	switch {
	case x.a.clock.set && x.b.clock.set && from.day() == to.day():
		to += 86400
	case x.b.kind == yearly:
		to = to.day().addMonths(12).at(to.seconds())
	case x.a.kind == yearly:
		from = from.day().addMonths(-12).at(from.seconds())
	case x.b.kind == weekly:
		to += 7 * 86400
	case x.a.kind == noDate || x.b.kind == noDate || x.b.clock.set:
		to += 86400
	}
	if from >= to {
		return noInstant, noInstant
	}
	return from, to
}

// ends writes both ends of a range: as days where no clock is involved.
func (p *parser) ends(from, to instant, clocked bool) (model.Opt, model.Opt) {
	if from != noInstant && to != noInstant && from >= to {
		to = from + 60
	}
	write := func(t instant) model.Opt {
		if t == noInstant {
			return ""
		}
		if clocked {
			return model.Opt(t.iso())
		}
		return model.Opt(t.day().iso())
	}
	return write(from), write(to)
}
