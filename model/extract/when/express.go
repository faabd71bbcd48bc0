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
	return p.is(i-1, "at") && w > 0 && w <= 2 && (j >= len(p.atoms) || p.sign(j, '.') && !p.glued(j+1)) && p.atPlaceless(i-1)
}

// atPlaceless keeps "sold at 8." apart from "meet at 6.".
func (p *parser) atPlaceless(i int) bool { return p.lex(i-1).unit != noUnit || p.lex(i-1).weekday > 0 }

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
	if j >= len(p.atoms) || p.atoms[j].kind != letters || p.lex(j).word != "" {
		return true
	}
	noun := !p.isAny(j, " to in on at and or but with for from when if as because after before than who which that until is was were "+
		"are has had have will would said by he she it they we you i not where while so also of amid while despite despite under over through ")
	return !noun || mo.d > 0 && mo.kind != monthly || mo.clock.set || mo.kind == weekly || mo.kind == fixed && !p.upper(j) && mo.to-mo.from == 1
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

// rangeAt reads "from May to October 2020", "between 2014 and 2018", "June
// 21-26", "2014-2018".
func (p *parser) rangeAt(i int) (x expression, ok bool) {
	k := i
	between := p.is(k, "between")
	from := p.is(k, "from")
	led := between || from || p.is(k, "in") && p.rangedYear(k+1)
	if led {
		k++
	}
	if x, ok := p.dayRange(i, k, led); ok {
		return x, true
	}
	a, e, ok := p.rangeMoment(k, led)
	if !ok {
		return x, false
	}
	j, ok := p.connector(e, between)
	if !ok {
		return x, false
	}
	if a.d > 0 && p.atoms[e-1].kind == digits {
		p.rangeEndAt = j
	}
	b, end, ok := p.rangeMoment(j, true)
	p.rangeEndAt = -1
	if !ok {
		b, end, ok = p.restOfRange(&a, j)
	}
	if !ok || !p.rangeStands(&a, &b, e, j, led) {
		return x, false
	}
	p.share(&a, &b)
	if !led {
		k = i
	}
	return expression{start: i, end: end, a: a, b: b, ranged: true}, true
}

// rangeReach is how many atoms the first end of a range may take: "from Wednesday
// the 24th day of March 2021 at 10:30 a.m." with some to spare.
const rangeReach = 18

// joinAhead tells whether a word or mark that joins the ends of a range comes up.
func (p *parser) joinAhead(i int) bool {
	for k := i + 1; k < len(p.atoms) && k <= i+rangeReach; k++ {
		switch a := &p.atoms[k]; a.kind {
		case letters:
			if a.lex != nil && a.lex.joins {
				return true
			}
		case mark:
			if a.sign == '-' || a.sign == '~' {
				return true
			}
		case digits:
		}
	}
	return false
}

// rangedYear tells whether "2014 through 2018" stands at i.
func (p *parser) rangedYear(i int) bool {
	_, w := p.num(i)
	_, w2 := p.num(i + 2)
	return w == 4 && w2 == 4 && p.isAny(i+1, " through to ")
}

// connector reads what joins the ends of a range.
func (p *parser) connector(i int, between bool) (int, bool) {
	switch {
	case p.isAny(i, " to through until till thru "):
		i++
		if p.is(i-1, "to") && p.is(i, "the") && p.is(i+1, "date") {
			return i, false
		}
		return i, true
	case between && p.is(i, "and"):
		return i + 1, true
	case p.sign(i, '-') && (i+1 < len(p.atoms)) && p.glued(i) == p.glued(i+1), p.sign(i, '~'):
		return i + 1, true
	case p.sign(i, '-') && p.glued(i+1):
		return i + 1, true
	}
	return i, false
}

// rangeMoment reads one end of a range; years need no other context there.
func (p *parser) rangeMoment(i int, led bool) (mo moment, j int, ok bool) {
	if p.is(i, "now") || p.isAny(i, " current ") && p.is(i+1, "date") || p.is(i, "date") && p.is(i-1, "to") {
		mo, j = p.fromNow(0), i+1
		if p.is(i, "current") {
			j++
		}
		mo.now = p.is(i, "now")
		return mo, j, true
	}
	if p.is(i, "present") && p.is(i-1, "to") {
		return p.fromNow(0), i + 1, true
	}
	v, w := p.num(i)
	if w == 4 && v >= 1000 && v < 2200 && !p.numberGoesOn(i+1) && (p.separator(i+1) == 0 || p.lastOfRange(i+2, v)) && !p.partOfAmount(i) {
		if mo, e, ok := p.quarterOf(i); ok {
			return mo, e, true
		}
		return moment{kind: calendar, y: v}, i + 1, true
	}
	mo, j, bare, ok := p.phraseOrEdge(i)
	if !ok || bare || mo.duration || mo.kind == vague && mo.value == "" {
		return mo, i, false
	}
	return mo, j, true
}

func (p *parser) partOfAmount(i int) bool {
	return p.sign(i-1, '$') || p.partOfCode(i) && !p.sign(i-1, '-')
}

// lastOfRange tells whether the digits at i end a range that began with year y:
// "2014-2018", "2014-15".
func (p *parser) lastOfRange(i, y int) bool {
	v, w := p.num(i)
	if p.separator(i-1) != '-' || p.numberGoesOn(i+1) && p.atoms[i+1].kind != letters || p.separator(i+1) != 0 {
		return false
	}
	return w == 4 && v > y && v < 2200 || w == 2 && v == (y+1)%100
}

// restOfRange reads the end of a range that leaves out what its beginning said:
// "June 21-26", "2014-15", "April 9th through seventeenth", "next Monday to Friday".
func (p *parser) restOfRange(a *moment, i int) (mo moment, j int, ok bool) {
	k := i
	if p.is(k, "the") {
		k++
	}
	if a.kind == calendar && a.m == 0 {
		if v, w := p.num(k); w == 2 && v > a.y%100 && v-a.y%100 < 12 && !p.numberGoesOn(k+1) {
			return moment{kind: calendar, y: a.y/100*100 + v}, k + 1, true
		}
		return mo, i, false
	}
	if a.d == 0 || a.kind != yearly && a.kind != calendar || a.value != "" {
		return mo, i, false
	}
	d, j, ok := p.dayNumber(k)
	if !ok || p.unitFollows(j) || p.lex(j).unit != noUnit {
		return mo, i, false
	}
	mo, j, _ = p.closeDate(moment{kind: a.kind, y: a.y, m: a.m, d: d}, j, i)
	if d < a.d && mo.kind == yearly {
		mo.m = a.m%12 + 1
	}
	return mo, j, true
}

// dayRange reads a range of days before their month: "9 to 12 of June", "from
// 4-23 in next month", "between 3 and 12 of Sept".
func (p *parser) dayRange(i, k int, led bool) (x expression, ok bool) {
	if p.is(k, "the") {
		k++
	}
	d, e, ok := p.dayNumber(k)
	if !ok {
		return x, false
	}
	j, ok := p.connector(e, p.is(i, "between"))
	if !ok {
		return x, false
	}
	if p.is(j, "the") {
		j++
	}
	d2, f, ok := p.dayNumber(j)
	if !ok {
		return x, false
	}
	if led && p.is(f, "in") && p.lex(f+1).rel != 0 && p.is(f+2, "month") && p.ref != noDay {
		from, to := p.unitAt(months, step(p.lex(f+1).rel))
		if int(to-from) < max(d, d2) {
			return x, false
		}
		return expression{start: i, end: f + 3, a: single(from + day(d-1)), b: single(from + day(d2-1)), ranged: true}, true
	}
	b, end, ok := p.dayMonth(j)
	if !ok || b.d != d2 {
		return x, false
	}
	a := b
	a.d = d
	if d > d2 {
		if b.m == 1 {
			a.y, a.m = a.y-1, 12
		} else {
			a.m--
		}
	}
	return expression{start: i, end: end, a: a, b: b, ranged: true}, true
}

// rangeStands tells whether two moments make a range.
func (p *parser) rangeStands(a, b *moment, e, j int, led bool) bool {
	dash := p.sign(e, '-')
	if a.kind == noDate && b.kind != noDate && !led || a.kind != noDate && b.kind == noDate && !a.clock.set {
		return false
	}
	if a.kind == weekly && b.kind == weekly && p.is(e, "to") && !led && a.rel == 0 {
		return p.sign(j-2, '-') || !p.upper(e)
	}
	if dash && a.kind == weekly && b.kind == yearly {
		return false
	}
	if a.kind == calendar && b.kind == calendar && a.m == 0 && b.m == 0 {
		return b.y > a.y
	}
	if a.kind == calendar && a.m == 0 && a.y < 1900 && !led && b.kind != calendar {
		return false
	}
	return a.kind != vague && b.kind != vague || led
}

// share gives each end of a range what only the other one says: the year, the
// month, the day, "next".
func (p *parser) share(a, b *moment) {
	p.shareNow(a, b)
	p.shareNow(b, a)
	switch {
	case a.kind == yearly && a.value == "" && a.rel == 0 && b.kind == calendar:
		a.kind, a.y = calendar, b.y
		if a.m > b.m && b.m > 0 || a.m == b.m && a.d > b.d && b.d > 0 {
			a.y--
		}
	case b.kind == yearly && b.value == "" && a.kind == calendar && a.m > 0:
		b.kind, b.y = calendar, a.y
		if b.m < a.m {
			b.y++
		}
	case a.kind == monthly && b.kind == monthly, a.kind != noDate && b.kind != noDate:
	case a.kind == noDate && a.clock.set && b.kind != noDate:
		c := a.clock
		*a = *b
		a.clock = c
	case b.kind == noDate && b.clock.set:
		c := b.clock
		*b = *a
		b.clock = c
	}
}

// shareNow makes an instant of "now" if the other end is a time of the clock.
func (p *parser) shareNow(a, b *moment) {
	if a.now && p.ref != noDay && (b.clock.set || b.exact) {
		a.exact, a.start, a.end = true, p.ref.at(p.refSec), p.ref.at(p.refSec)
		if b.clock.set && b.kind == noDate {
			c := b.clock
			*b = p.fromNow(0)
			b.clock = c
		}
	}
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

// forFrom reads a length with the moment it starts or started from: "3 days
// starting next Monday", "for 1 week, from 20th dec".
func (p *parser) forFrom(i int) (x expression, ok bool) {
	k := i
	if p.is(k, "from") {
		return p.clockFor(i)
	}
	led := p.is(k, "for")
	if led {
		k++
	}
	d, e, ok := p.lengthOf(k)
	if !ok || d.hyphen || d.vague() {
		return x, false
	}
	j := e
	if p.sign(j, ',') {
		j++
	}
	switch {
	case p.isAny(j, " starting beginning "):
		i = k
		j++
		if p.isAny(j, " from on ") {
			j++
		}
	case p.is(j, "from") && led:
		j++
	default:
		return x, false
	}
	mo, end, bare, ok := p.phraseAt(j)
	if !ok || bare && !d.clocked() || mo.kind == vague {
		return x, false
	}
	r := p.settle(&mo, 0)
	if r.from == noInstant {
		return x, false
	}
	mo = moment{exact: true, start: r.from, end: d.move(r.from, 1), value: d.value()}
	if !r.clocked && !d.clocked() {
		mo = span(r.from.day(), d.move(r.from, 1).day(), d.value())
	}
	return expression{start: i, end: end, a: mo}, true
}

// clockFor reads "from 10 am for 3 hours".
func (p *parser) clockFor(i int) (x expression, ok bool) {
	c, e, _, ok := p.clockTime(i + 1)
	if !ok || !p.is(e, "for") || c.part != noPart {
		return x, false
	}
	d, j, ok := p.lengthOf(e + 1)
	if !ok || !d.clocked() || d.vague() {
		return x, false
	}
	c.ranged, c.to = true, int(d.move(instant(c.sec), 1))
	return expression{start: i, end: j, a: moment{clock: c}}, c.to < 2*night
}

// durationAt reads a length that places nothing: "three days", "a 30-year
// mortgage", "for decades".
func (p *parser) durationAt(i int) (x expression, ok bool) {
	k := i
	if p.isAny(k, " all ") && p.lex(k+1).unit >= hours && !p.lex(k+1).plural {
		d := length{count: 1}
		d.n[0], d.units[0] = amount{value: 1}, p.lex(k+1).unit
		return expression{start: i, end: i + 2, typ: model.Duration, value: d.value()}, true
	}
	if p.is(k, "all") && p.sign(k+1, '-') && p.glued(k+1) && p.is(k+2, "day") {
		return expression{start: i, end: i + 3, typ: model.Duration, value: "P1D"}, true
	}
	if j, v, ok := p.raceTime(i); ok {
		return expression{start: i, end: j, typ: model.Duration, value: v}, true
	}
	modStart := i
	if p.isAny(k, " more less ") && p.is(k+1, "than") {
		k += 2
	}
	if x, ok := p.lengthRange(i, k); ok {
		return x, true
	}
	d, j, ok := p.lengthOf(k)
	if !ok || !p.durationStands(k, j, &d) {
		return x, false
	}
	return expression{start: i, end: j, typ: model.Duration, value: d.value(), modStart: modStart, modEnd: k}, true
}

// lengthRange reads "15 to 20 years", "between two and three weeks", "one or two
// days".
func (p *parser) lengthRange(i, k int) (x expression, ok bool) {
	between := p.is(k, "between")
	if between {
		k++
	}
	if p.isAny(k, " a an the half some many several few couple another ") {
		return x, false
	}
	n, e, ok := p.number(k)
	if !ok || !(p.isAny(e, " to or ") || p.sign(e, '-') && p.atoms[e-1].kind == digits || between && p.is(e, "and")) {
		return x, false
	}
	d, j, ok := p.lengthOf(e + 1)
	if !ok || d.article || d.count != 1 || d.n[0].value <= n.value || !p.durationStands(k, j, &d) {
		return x, false
	}
	low := d
	low.n[0] = n
	return expression{start: i, end: j, typ: model.Duration, value: low.value() + "/" + d.value()}, true
}

// durationStands tells a duration from an age, a rate and a figure of speech.
func (p *parser) durationStands(i, j int, d *length) bool {
	k := j
	if p.sign(k, '-') && p.glued(k) {
		k++
	}
	if unit := p.unitAtom(j); p.upper(unit) && !p.allCaps(unit) && !p.opensSentence(unit) {
		return false
	}
	if p.is(i, "some") && (!p.isAny(i-1, " for after ") || !p.lex(j-1).plural) {
		return false
	}
	if p.isAny(k, " old olds ") || p.is(k, "of") && p.is(k+1, "age") || p.is(i-1, "aged") || p.possessiveAt(j) && p.isAny(j+2, " old ") {
		return false
	}
	if d.n[0].value > 1 && d.units[0] == years && d.hyphen && p.isAny(j, " old ") {
		return false
	}
	if d.units[0] == nights && d.article && !p.isAny(i-1, " for ") {
		return false
	}
	if !d.article {
		return !p.isAny(i, " many some ") || d.units[0] >= days
	}
	if d.units[0] == second || p.is(i, "a") && d.units[0] == quarters {
		return false
	}
	if p.is(i, "another") {
		return true
	}
	return p.isAny(i-1, " for in within after over than nearly about almost least half takes last lasts lasted took under only just not of every per "+
		"spent spend through during once around roughly ") || p.isAny(j, " or long and ") && !p.rate(i)
}

// unitAtom is the last word before j.
func (p *parser) unitAtom(j int) int {
	for j--; j > 0 && p.atoms[j].kind != letters; j-- {
	}
	return j
}

// allCaps tells whether the word at i is written in capitals throughout.
func (p *parser) allCaps(i int) bool {
	a := &p.atoms[i]
	last := p.text[a.end-1]
	return a.end-a.start > 1 && last >= 'A' && last <= 'Z'
}

// rate tells whether "a year" at i says how often: "$5 million a year".
func (p *parser) rate(i int) bool {
	if i == 0 {
		return false
	}
	prev := &p.atoms[i-1]
	return prev.kind == digits || prev.kind == mark || p.text[prev.end-1] == 's' ||
		p.isAny(i-1, " million billion thousand times hundred percent cents ")
}

// raceTime reads a time needed: "4:07.13", "1:41.41.2".
func (p *parser) raceTime(i int) (j int, value string, ok bool) {
	m, w := p.num(i)
	s, ws := p.num(i + 2)
	f, wf := p.num(i + 4)
	if w == 0 || w > 2 || ws != 2 || s > 59 || wf == 0 || wf > 3 || f < 0 || !p.sign(i+1, ':') || !p.sign(i+3, '.') {
		return i, "", false
	}
	if p.partOfCode(i) || !p.glued(i+1) || !p.glued(i+2) || !p.glued(i+3) || !p.glued(i+4) {
		return i, "", false
	}
	j = i + 5
	if _, wd := p.num(j + 1); wd > 0 && p.sign(j, '.') && p.glued(j) && p.glued(j+1) {
		j += 2
	}
	value = "PT" + padded(m, 1) + "M" + padded(s, 1) + "." + padded(f, wf) + "S"
	if p.isAny(j, " seconds minutes ") {
		j++
	}
	return j, value, true
}
