package when

import "parallax/model"

// An expression is what is reported: a phrase, a range between two, a phrase
// behind a preposition that opens one side ("before 2018", "since Friday"), a
// duration or a set.

// bound says which sides of a phrase are open.
type bound uint8

const (
	closedBound bound = iota
	before            // up to the beginning
	until             // up to the end
	after             // from the end
	since             // from the beginning
	about             // near
)

// expression is one time expression as read.
type expression struct {
	start, end int // atoms
	a, b       moment
	ranged     bool
	bound      bound
	modStart   int // the preposition's atoms, start == modEnd for none
	modEnd     int
	typ        model.TimeType // Duration or Set if value is given
	value      string
}

// expressionAt reads the longest expression that begins at i.
func (p *parser) expressionAt(i int) (x expression, ok bool) {
	if x, ok := p.boundAt(i); ok {
		return x, true
	}
	if x, ok := p.inPart(i); ok {
		return x, true
	}
	if v, j, ok := p.setAt(i); ok {
		return expression{start: i, end: j, typ: model.Set, value: v}, true
	}
	if p.joinAhead(i) {
		if x, ok := p.rangeAt(i); ok {
			return x, true
		}
	}
	if x, ok := p.forFrom(i); ok {
		return x, true
	}
	mo, j, bare, ok := p.phraseAt(i)
	if ok && (!bare || p.bareStands(i, j)) {
		x = expression{start: i, end: j, a: mo}
		if !p.boundClock(&x) {
			p.openEnd(&x)
		}
		return x, true
	}
	if x, ok := p.durationAt(i); ok {
		return x, true
	}
	return x, false
}

// inPart reads a part of the day with its preposition: "in the evening", "at
// lunchtime".
func (p *parser) inPart(i int) (x expression, ok bool) {
	k := i + 1
	switch {
	case p.isAny(i, " in during ") && p.is(k, "the"):
		k++
	case p.is(i, "in"), p.is(i, "at") && p.lex(k).part >= lunch:
	default:
		return x, false
	}
	if p.is(k, "night") {
		if !p.is(k+1, "time") && !p.sign(k+1, '-') {
			return x, false
		}
	}
	c, j, ok := p.partOfDay(k)
	if !ok || c.edge != wholeOf && !p.lex(k).short && p.lex(k).part == noPart && !p.isAny(k, " early late mid ") {
		return x, false
	}
	if _, e, found := p.partThenClock(i); found {
		c, _, _ := p.partThenClock(i)
		return expression{start: i, end: e, a: moment{clock: c}}, true
	}
	mo := moment{clock: c}
	if day, e, found := p.dateAfterClock(j); found {
		day.clock = c
		mo, j = day, e
	}
	return expression{start: i, end: j, a: mo, modStart: i, modEnd: k}, true
}

// boundClock reads "before 4pm" behind a day.
func (p *parser) boundClock(x *expression) bool {
	mo := &x.a
	if mo.clock.set || !p.takesClock(mo) || mo.kind == noDate {
		return false
	}
	b, k := p.boundWord(x.end)
	if b == closedBound || b == about || p.is(x.end, "since") {
		return false
	}
	c, j, bare, ok := p.clockTime(k)
	if !ok || bare {
		return false
	}
	mo.clock, x.end, x.bound = c, j, b
	return true
}

// bareStands tells whether a number that stands alone may be an hour: only after
// "at" and before the end of its clause.
func (p *parser) bareStands(i, j int) bool {
	_, w := p.num(i)
	return p.is(i-1, "at") && w > 0 && w <= 2 && (j >= len(p.atoms) || p.sign(j, '.') && !p.glued(j+1)) && p.behindUnit(i-1)
}

// behindUnit tells "meet next week at 6." from "sold at 8.".
func (p *parser) behindUnit(i int) bool { return p.lex(i-1).unit != noUnit || p.lex(i-1).weekday > 0 }

// boundWord reads a preposition that opens a side, and the place after it.
func (p *parser) boundWord(i int) (b bound, j int) {
	switch {
	case p.is(i, "before"):
		b, j = before, i+1
	case p.is(i, "after"):
		b, j = after, i+1
	case p.is(i, "since"):
		b, j = since, i+1
	case p.isAny(i, " until till by "):
		b, j = until, i+1
	case p.isAny(i, " starting beginning commencing "):
		b, j = since, i+1
		if p.isAny(j, " on from in ") {
			j++
		}
	case p.isAny(i, " around circa about "):
		b, j = about, i+1
	case p.is(i, "no") && p.isAny(i+1, " later earlier ") && p.is(i+2, "than"):
		b, j = until, i+3
		if p.is(i+1, "earlier") {
			b = since
		}
	case p.isAny(i, " later greater more ") && p.is(i+1, "than"):
		b, j = after, i+2
	case p.isAny(i, " earlier less ") && p.is(i+1, "than"):
		b, j = before, i+2
	case p.is(i, "as") && p.isAny(i+1, " early late ") && p.is(i+2, "as"):
		b, j = since, i+3
		if p.is(i+1, "late") {
			b = until
		}
	default:
		return closedBound, i
	}
	if p.isAny(j, " around about ") && b != about {
		j++
	}
	return b, j
}

// boundAt reads "before 2018", "since last Friday", "by midmorning", "around
// 1pm".
func (p *parser) boundAt(i int) (x expression, ok bool) {
	b, k := p.boundWord(i)
	if b == closedBound {
		return p.toDate(i)
	}
	mo, j, bare, ok := p.phraseOrEdge(k)
	if !ok {
		if p.is(k, "the") && p.is(k+1, "year") {
			if v, w := p.num(k + 2); w == 4 && v >= 1000 && v < 2200 {
				mo, j, ok = moment{kind: calendar, y: v}, k+3, true
			}
		}
		if !ok {
			return x, false
		}
	}
	if bare || !p.boundStands(i, k, j, b, &mo) {
		return x, false
	}
	if mo.dir > 0 && p.is(i, "less") && mo.kind == fixed && mo.base > 0 && mo.base < mo.from { // "less than three days after the vote"
		return expression{start: i, end: j, a: span(mo.base, mo.from, mo.value), modStart: i, modEnd: k}, true
	}
	if mo.dir < 0 && p.isAny(i, " more less ") {
		b = before
		if p.is(i, "less") {
			b = since
		}
	}
	return expression{start: i, end: j, a: mo, bound: b, modStart: i, modEnd: k}, true
}

// phraseOrEdge reads a phrase, or "the end of …" with its article.
func (p *parser) phraseOrEdge(k int) (mo moment, j int, bare, ok bool) {
	if p.is(k, "the") {
		if mo, j, ok := p.edged(k + 1); ok {
			return mo, j, false, true
		}
	}
	return p.phraseAt(k)
}

// boundStands tells whether the preposition governs the phrase and not a noun
// that the phrase only describes ("after Tuesday's attack", "by last week's
// storm"), nor an agent or a number.
func (p *parser) boundStands(i, k, j int, b bound, mo *moment) bool {
	if p.possessiveAt(j) || p.sign(j, '-') && p.glued(j) && p.glued(j+1) || mo.kind == noDate && mo.clock.part != noPart && b == about && mo.clock.part < breakfast-1 {
		return false
	}
	if mo.duration || mo.kind == vague && mo.value == "" {
		return false
	}
	if p.is(i, "about") && !mo.clock.set {
		return false
	}
	if p.isAny(i, " more less greater later earlier ") && !(mo.kind != noDate || mo.clock.set) {
		return false
	}
	return !p.nounFollows(j) || mo.d > 0 && mo.kind != monthly || mo.clock.set || mo.kind == weekly || mo.kind == fixed && !p.upper(j) && mo.to-mo.from == 1
}

// nounFollows tells whether an ordinary word that can be a noun stands at j, one
// that a date before it may only describe.
func (p *parser) nounFollows(j int) bool {
	if j >= len(p.atoms) || p.atoms[j].kind != letters || p.lex(j).word != "" {
		return false
	}
	return !p.isAny(j, " but with if when because who which is was were are has had have will would said he she it they we you i not "+
		"where while so also of amid despite under including without against there here only both than that than or and until ")
}

// toDate reads "to date", "till date".
func (p *parser) toDate(i int) (x expression, ok bool) {
	if !p.isAny(i, " to till ") || !p.is(i+1, "date") || p.is(i-1, "up") || p.sign(i-1, '-') || p.isAny(i-1, " equals equal ") {
		return x, false
	}
	if _, w := p.num(i + 2); w > 0 {
		return x, false
	}
	mo := p.fromNow(0)
	mo.closed = true
	return expression{start: i, end: i + 2, a: mo, bound: before}, true
}

// openEnd reads "or later", "and after" behind a phrase.
func (p *parser) openEnd(x *expression) {
	j := x.end
	if !p.isAny(j, " or and ") || !p.isAny(j+1, " later greater after above earlier ") {
		return
	}
	if p.is(j, "and") && p.isAny(j+1, " later after ") && !p.clauseEnds(j+2) {
		return
	}
	if p.is(j+1, "later") && (p.isAny(j+2, " than in on ") && !p.is(j+2, "on")) {
		return
	}
	x.bound = since
	if p.is(j+1, "earlier") {
		x.bound = until
	}
	x.end = j + 2
	if p.is(x.end, "on") && x.a.clock.set && x.a.kind == noDate {
		if day, e, ok := p.dateAfterClock(x.end); ok {
			day.clock = x.a.clock
			x.a, x.end = day, e
		}
	}
}
