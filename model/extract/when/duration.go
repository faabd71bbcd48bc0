package when

import "parallax/model"

// Durations are lengths that place nothing: "three days", "a 30-year mortgage".
// With the moment they start from they are a stretch after all.

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
	t := p.tense(i, end)
	if t == 0 {
		t = 1 // what is told to last from a day on is a plan
	}
	r := p.settle(&mo, t)
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
	value := d.value()
	if e, more, ok := p.orTwo(j, d); ok {
		j, value = e, value+"/"+more
	}
	return expression{start: i, end: j, typ: model.Duration, value: value, modStart: modStart, modEnd: k}, true
}

// orTwo reads the larger count behind "a year or two", whose unit is not said again.
func (p *parser) orTwo(j int, d length) (end int, value string, ok bool) {
	if d.count != 1 || d.hyphen || d.n[0].value != 1 || !p.is(j, "or") || !p.isAny(j+1, " two three ") {
		return j, "", false
	}
	n, end, ok := p.number(j + 1)
	if _, _, unit := p.unitWord(end); !ok || unit || end != j+2 {
		return j, "", false
	}
	d.n[0] = n
	return end, d.value(), true
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
	if p.sign(k, '-') && (p.glued(k) || p.isAny(k+1, " old olds ")) {
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
	if d.units[0] == quarters && (p.is(j, "of") || d.hyphen) {
		return false
	}
	if p.is(i, "one") && d.units[0] == days && d.count == 1 && !d.hyphen {
		return p.isAny(j, " after before later earlier prior of old or to and ") ||
			p.isAny(i-1, " for in within than least just only last lasts lasted every after ")
	}
	if d.units[0] == nights && d.article && !p.isAny(i-1, " for spent after spend ") {
		return false
	}
	if !d.article {
		return !p.isAny(i, " many some ") || d.units[0] >= days
	}
	if d.units[0] == second || p.is(i, "a") && d.units[0] == quarters {
		return false
	}
	if p.is(i, "another") || d.n[0].value == 1.5 { // "a month and a half"
		return true
	}
	return p.isAny(i-1, " for in within after over than nearly about almost least half takes last lasts lasted took under only just not of every per as "+
		"spent spend through during once around roughly ") || p.isAny(j, " later earlier ") || p.isAny(j, " or long and before after ") && !p.rate(i)
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
	return last >= 'A' && last <= 'Z'
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
