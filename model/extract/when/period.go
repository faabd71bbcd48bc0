package when

// Longer stretches of the calendar: bare years, decades, centuries, quarters
// and halves, weeks of a year, parts of a longer stretch.

// bareYear reads four digits that are a year here.
func (p *parser) bareYear(i int) (mo moment, j int, ok bool) {
	if y, j, ok := p.yearWords(i); ok && p.isAny(i-1, " in since of by before after until ") && y >= 1100 {
		return moment{kind: calendar, y: y}, j, true
	}
	v, w := p.num(i)
	if w != 4 || v < 1000 || v >= 2200 || p.numberGoesOn(i+1) || p.partOfCode(i) {
		return mo, i, false
	}
	if p.glued(i) && p.sign(i-1, '-') {
		if !p.isAny(i-2, " pre post mid early late ") || p.isAny(i+1, " world ") && p.isAny(i-2, " post ") {
			return mo, i, false
		}
		return moment{kind: calendar, y: v}, i + 1, v >= 1000
	}
	if p.separator(i+1) != 0 && p.separator(i+1) != '-' {
		return mo, i, false
	}
	if !p.yearStands(i, v) {
		return mo, i, false
	}
	if m, e, ok := p.monthName(i + 1); ok && !p.lex(i+1).short && m != 5 && m != 3 {
		if _, w := p.num(e); w == 0 {
			return moment{kind: calendar, y: v, m: m}, e, true
		}
	}
	return moment{kind: calendar, y: v}, i + 1, true
}

// yearStands tells whether the context makes a year of the number v at i.
func (p *parser) yearStands(i, v int) bool {
	if i > 0 && p.sign(i-1, '$') || p.unitFollows(i+1) {
		return false
	}
	next := p.lex(i + 1)
	if p.isAny(i-1, " in since until till before after during year by through mid late early from fiscal circa between winter spring summer fall autumn of end to around about for and or ") {
		if v >= 1900 && v < 2100 {
			return !p.isAny(i-1, " of to for and about around from by ") || !p.countedNoun(i+1)
		}
		if p.is(i-1, "to") {
			return p.isAny(i-2, " back dates dating dated ")
		}
		return p.isAny(i-1, " in since until till before after during year circa between from by ") && !p.countedNoun(i+1)
	}
	if v < 1900 || v >= 2100 {
		return p.sign(i-1, '(') && (p.sign(i+1, ')') || p.sign(i+1, '-')) && v > 1400
	}
	switch {
	case p.sign(i-1, '(') || p.sign(i-1, '='):
		return true
	case p.isAny(i-1, " the a his her its their our this last next that any ") || p.sign(i-1, ',') || p.is(i-1, "s") && p.sign(i-2, '\''):
		return !p.countedNoun(i+1) || p.sign(i-1, ',') && next.word == "" && !p.isAny(i+1, counted) || p.is(i-1, "the") && !p.isAny(i+1, counted) || p.possessiveAt(i+2)
	case i == 0 || p.lex(i-1).season > 0:
		return !p.countedNoun(i + 1)
	}
	if p.named(i-1) && !p.isAny(i-1, " act bill copyright ordinance law code constitution order ") {
		return p.isAny(i+1, " study report census election season budget edition film movie survey law ")
	}
	if p.isAny(i-1, " pre post ") {
		return true
	}
	// "Show sales 2019.", "Copyright 1998 by"
	return p.sign(i+1, '.') || p.sign(i+1, ')') || p.sign(i+1, ',') || i+1 >= len(p.atoms) || p.possessiveAt(i+1) ||
		!p.countedNoun(i+1) && p.atoms[i+1].kind == letters && !p.upper(i-1)
}

func (p *parser) possessiveAt(i int) bool {
	_, ok := p.possessive(i)
	return ok
}

// unitFollows tells whether a measure or a currency stands at i.
func (p *parser) unitFollows(i int) bool {
	return p.sign(i, '%') || p.isAny(i, " percent per meters metres miles km kilometers feet tons tonnes dollars euros pounds "+
		"people km kg meter metre hours yards acres kilometres troops soldiers million billion thousand hundred ad hoc mph gmt utc est ") ||
		p.lex(i).unit != noUnit && p.lex(i).plural
}

// counted are nouns that a round number is likely to count.
const counted = " people men women children troops soldiers workers employees jobs votes homes houses families victims residents " +
	"students pages words copies dollars officers refugees migrants prisoners hostages members of "

// countedNoun guesses whether a lower-case plural noun stands at i, one that a
// number before it would count.
func (p *parser) countedNoun(i int) bool {
	if i >= len(p.atoms) || p.atoms[i].kind != letters || p.upper(i) {
		return false
	}
	a := &p.atoms[i]
	n := a.end - a.start
	if n < 4 || p.isAny(i, " this was has does as its his yes thus plus less unless across towards always perhaps ") {
		return p.is(i, "men")
	}
	return p.text[a.end-1] == 's' && p.text[a.end-2] != 's' || p.isAny(i, " people women children men troops of ")
}

// decadeOf reads "1990s", "the '90s", "nineties".
func (p *parser) decadeOf(i int) (mo moment, j int, ok bool) {
	k := i
	quoted := p.sign(k, '\'') && p.glued(k+1)
	if quoted {
		k++
	}
	v, w := p.num(k)
	if w == 0 {
		return p.wordDecade(i)
	}
	j = k + 1
	if p.sign(j, '\'') && p.glued(j) {
		j++
	}
	gap := !p.glued(j)
	if !p.is(j, "s") || gap && (w != 4 && !p.sign(j+1, '.') || p.sign(k+1, '\'')) || v%10 != 0 {
		return mo, i, false
	}
	switch {
	case w == 4 && v >= 1000 && v < 2200:
	case w == 2 && !quoted && p.personal(i):
		return mo, i, false
	case w == 2 && (quoted || p.isAny(i-1, " the early late mid in s and or ") || p.sign(i-1, '-')) && v >= 20:
		v += 1900
		if v == 1900 {
			v = 2000
		}
	default:
		return mo, i, false
	}
	if v%100 == 0 && v < 1900 {
		return span(civil(v, 1, 1), civil(v+100, 1, 1), padded(v/100, 2)), j + 1, true
	}
	return span(civil(v, 1, 1), civil(v+10, 1, 1), padded(v/10, 3)), j + 1, true
}

// personal tells whether the tens at i are an age or a temperature: "in her late
// 50s", "highs in the 80s".
func (p *parser) personal(i int) bool {
	for k := i - 1; k >= 0 && k >= i-6; k-- {
		if p.isAny(k, " his her their my your our its temperature temperatures highs lows high low degrees age aged ages ") {
			return true
		}
		if p.sign(k, '.') {
			return false
		}
	}
	return false
}

// wordDecade reads "nineties" after "the", "early", "in".
func (p *parser) wordDecade(i int) (mo moment, j int, ok bool) {
	v := int(p.lex(i).decade)
	if v == 0 || !p.isAny(i-1, " the early late mid in ") && !p.sign(i-1, '-') || p.personal(i) {
		return mo, i, false
	}
	v += 1900
	return span(civil(v, 1, 1), civil(v+10, 1, 1), padded(v/10, 3)), i + 1, true
}

// centuryOf reads "19th century", "21st-century", "the twentieth century".
func (p *parser) centuryOf(i int) (mo moment, j int, ok bool) {
	n, j, ok := p.ordinal(i)
	if !ok {
		return mo, i, false
	}
	if p.sign(j, '-') {
		j++
	}
	if p.upper(j) && p.upper(j+1) || p.lex(j).unit != centuries || n < 1 || n > 22 || p.isAny(j-1, " first second ") && p.isAny(i-1, " a his her ") {
		return mo, i, false
	}
	j++
	if p.isAny(j, " bc bce ") || p.is(j, "b") && p.sign(j+1, '.') {
		return moment{kind: vague, value: "BC" + padded(n-1, 2)}, p.era(j), true
	}
	from := (n - 1) * 100
	return span(civil(from, 1, 1), civil(from+100, 1, 1), padded(n-1, 2)), j, true
}

// era skips "BC", "B.C.", "A.D.".
func (p *parser) era(i int) int {
	if p.isAny(i, " bc bce ad ce ") {
		return i + 1
	}
	if p.isAny(i, " b a ") && p.sign(i+1, '.') && p.isAny(i+2, " c d ") {
		if p.sign(i+3, '.') && p.glued(i+3) {
			return i + 4
		}
		return i + 3
	}
	return i
}

// ancient reads "575 B.C." and "A.D. 301".
func (p *parser) ancient(i int) (mo moment, j int, ok bool) {
	if v, w := p.num(i); w > 0 && w <= 4 && v > 0 {
		e := p.era(i + 1)
		if e == i+1 || !p.upper(i+1) {
			return mo, i, false
		}
		if p.is(i+1, "bc") || p.is(i+1, "bce") || p.is(i+1, "b") {
			return moment{kind: vague, value: "BC" + padded(v, 4)}, e, true
		}
		if p.is(i+1, "a") && e == i+3 {
			return mo, i, false
		}
		return moment{kind: calendar, y: v}, e, true
	}
	if e := p.era(i); e > i && (p.is(i, "ad") || p.is(i, "a")) && p.upper(i) {
		if v, w := p.num(e); w > 0 && w <= 4 && v > 0 && !p.numberGoesOn(e+1) {
			return moment{kind: calendar, y: v}, e + 1, true
		}
	}
	return mo, i, false
}

// owner reads the stretch that a part belongs to: " of 2015", " of last year",
// " of October", "2015", "in 2015". It returns false where there is none.
func (p *parser) owner(i int) (mo moment, j int, ok bool) {
	k := i
	if p.isAny(k, " of in ") {
		k++
	} else if p.sign(k, ',') {
		k++
	} else if p.sign(k, '-') && p.glued(k) {
		k++
	}
	if p.is(k, "the") && p.is(k-1, "of") {
		if u := p.lex(k + 1).unit; u >= weeks && !p.lex(k+1).plural {
			mo, _, ok = p.relativeUnit(k+1, 2, true)
			return mo, k + 2, ok
		}
		k++
	}
	if y, e, ok := p.yearNumber(k); ok && p.lex(k).word == "" {
		return moment{kind: calendar, y: y}, e, true
	}
	if k == i {
		return mo, i, false
	}
	if p.lex(k).rel != 0 {
		mo, j, ok = p.relativeDate(k)
		return mo, j, ok && mo.kind == fixed
	}
	if p.lex(k).month > 0 {
		mo, j, ok = p.monthDate(k)
		return mo, j, ok && mo.d == 0
	}
	if mo, j, ok = p.decadeOf(k); ok {
		return mo, j, ok
	}
	return p.centuryOf(k)
}

// quarterOf reads "first quarter", "Q3 2019", "2019 Q1", "the fourth quarter of
// last year", "second half of 2019", "H1".
func (p *parser) quarterOf(i int) (mo moment, j int, ok bool) {
	k, y := i, 0
	if v, w := p.num(k); w == 4 && v >= 1900 && v < 2100 {
		y, k = v, k+1
		if p.sign(k, '-') && p.glued(k) {
			k++
		}
	}
	n, size, j := 0, 3, k
	if v, w := p.num(k + 1); w == 1 && p.glued(k+1) && v >= 1 && (p.is(k, "q") && v <= 4 || p.is(k, "h") && v <= 2 && p.upper(k)) && !p.numberGoesOn(k+2) {
		n, j = v, k+2
		if p.is(k, "h") {
			size = 6
		}
	} else if v, e, found := p.ordinal(k); found && y == 0 {
		if p.sign(e, '-') && p.glued(e) {
			e++
		}
		switch {
		case p.is(e, "quarter") && v <= 4:
			n, j = v, e+1
		case p.is(e, "half") && v <= 2 && p.is(e+1, "of"):
			n, size, j = v, 6, e+1
		}
	}
	if n == 0 {
		return mo, i, false
	}
	if y > 0 {
		return yearPart(y, n, size), j, true
	}
	own, e, found := p.owner(j)
	switch {
	case found && own.kind == calendar && own.m == 0:
		return yearPart(own.y, n, size), e, true
	case found && own.kind == fixed && len(own.value) == 4:
		y, _, _ := own.from.date()
		return yearPart(y, n, size), e, true
	case found && size == 6 && own.kind != vague:
		return p.halfOf(own, n), e, true
	case size == 6:
		return mo, i, false
	}
	return moment{kind: vague, d: n, value: "XXXX-Q" + padded(n, 1)}, j, true
}

// yearPart is the nth quarter or half of a year.
func yearPart(y, n, size int) moment {
	letter := "-Q"
	if size == 6 {
		letter = "-H"
	}
	return span(civil(y, (n-1)*size+1, 1), civil(y, n*size+1, 1), padded(y, 4)+letter+padded(n, 1))
}

// halfOf is the first or second half of another stretch.
func (p *parser) halfOf(own moment, n int) moment {
	own.edge = early
	if n == 2 {
		own.edge = late
	}
	return own
}

// weekOf reads "week 31 of 2018", "the first week of October", "the week of
// April 10", "the week after next", "third month of 2021", "the last four
// months of 2021".
func (p *parser) weekOf(i int) (mo moment, j int, ok bool) {
	k := i
	the := p.is(k, "the")
	if the {
		k++
	}
	if p.is(k, "week") || p.is(k, "w") && p.sign(k+1, '/') && p.is(k+2, "c") {
		return p.namedWeek(i, k)
	}
	n, e := 0, k
	if v, o, found := p.ordinal(k); found {
		n, e = v, o
	} else if p.is(k, "last") || p.is(k, "final") {
		n, e = -1, k+1
	} else {
		return mo, i, false
	}
	count := 1
	if c, o, found := p.number(e); found && (n == 1 || n == -1) && p.lex(o).unit != noUnit && p.lex(o).plural {
		count, e = int(c.value), o
	}
	if mo, j, ok := p.nthWeekdayOf(n, e); ok {
		return mo, j, !the
	}
	u := p.lex(e).unit
	if u != weeks && u != months && u != days && u != weekends || !p.is(e+1, "of") || count < 1 || count > 1000 {
		return mo, i, false
	}
	own, j, found := p.owner(e + 1)
	if !found {
		return mo, i, false
	}
	from, to, _, _ := p.place(&own, 0)
	if from == noDay {
		return moment{kind: vague, value: unknownUnit(u)}, j, true
	}
	if p.is(j, "on") && p.lex(j+1).weekday > 0 && u == weeks {
		d := from + day((int(p.lex(j+1).weekday)-from.weekday()+7)%7) + day(7*(n-1))
		return single(d), j + 2, true
	}
	return nthUnit(from, to, u, n, count), j, true
}

// nthWeekdayOf reads "Monday of September", "Monday evening of next month" after
// an ordinal.
func (p *parser) nthWeekdayOf(n, i int) (mo moment, j int, ok bool) {
	l := p.lex(i)
	if l.weekday == 0 || l.plural || n == 0 || n > 5 {
		return mo, i, false
	}
	j = i + 1
	c, e, bare, clocked := p.clockRange(j, false)
	if !clocked {
		c, e, clocked = p.partOfDay(j)
	}
	if clocked && !bare {
		j = e
	}
	own, e, ok := p.owner(j)
	if !ok || !p.isAny(j, " of in ") {
		return mo, i, false
	}
	from, to, _, _ := p.place(&own, 0)
	if from == noDay || to-from > 31 || to-from < 28 {
		return mo, i, false
	}
	y, m, _ := from.date()
	d := nthWeekday(y, m, int(l.weekday), n)
	if d >= to {
		return mo, i, false
	}
	mo = single(d)
	if clocked {
		mo.clock = c
	}
	return mo, e, true
}

// nthUnit is a run of units inside a stretch, counted from its start, or from
// its end where n is -1. The first week is the one with most of its days inside.
func nthUnit(from, to day, u unit, n, count int) moment {
	var a, b day
	switch u {
	case weeks, weekends:
		first := (from + 3).monday()
		last := (to - 4).monday()
		if n < 0 {
			a, b = last-day(7*(count-1)), last+7
		} else {
			a = first + day(7*(n-1))
			b = a + day(7*count)
		}
		if u == weekends {
			a += 5
		}
	case months:
		if n < 0 {
			a, b = to.addMonths(-count), to
		} else {
			a = from.addMonths(n - 1)
			b = a.addMonths(count)
		}
	default:
		if n < 0 {
			a, b = to-day(count), to
		} else {
			a, b = from+day(n-1), from+day(n-1+count)
		}
	}
	return span(a, b, unitValue(u, a))
}

// namedWeek reads what begins with "week".
func (p *parser) namedWeek(i, k int) (mo moment, j int, ok bool) {
	if v, w := p.num(k + 1); w > 0 && w <= 2 && v >= 1 && v <= 53 && p.is(k, "week") && !p.numberGoesOn(k+2) {
		if p.is(i, "the") {
			return mo, i, false
		}
		y := 0
		if p.ref != noDay {
			y, _, _ = p.ref.date()
		}
		j = k + 2
		if own, e, ok := p.owner(j); ok && p.is(j, "of") {
			if from, _, _, _ := p.place(&own, 0); from != noDay {
				y, _, _ = from.date()
				j = e
			}
		}
		if y == 0 {
			return moment{kind: vague, value: "XXXX-W" + padded(v, 2)}, j, true
		}
		s := weekStart(y, v)
		return span(s, s+7, unitValue(weeks, s)), j, true
	}
	if e, ok := p.phrase(k+1, "after next"); ok && p.ref != noDay {
		s, t := p.unitAt(weeks, 2)
		return span(s, t, unitValue(weeks, s)), e, true
	}
	if e, ok := p.phrase(k+1, "before last"); ok && p.ref != noDay {
		s, t := p.unitAt(weeks, -2)
		return span(s, t, unitValue(weeks, s)), e, true
	}
	e := k + 1
	switch {
	case p.isAny(e, " of beginning commencing starting "):
		e++
	case p.is(k, "w"):
		e = k + 3
	default:
		return mo, i, false
	}
	if p.is(e, "on") {
		e++
	}
	day, j, ok := p.plainDate(e)
	if !ok || day.d == 0 {
		if p.is(e, "the") {
			if d, o, found := p.ordinal(e + 1); found && d <= 31 {
				day, j, ok = moment{kind: monthly, d: d}, o, true
			}
		}
	}
	if !ok || day.d == 0 {
		return mo, i, false
	}
	from, _, _, _ := p.place(&day, 0)
	if from == noDay {
		return moment{kind: vague, value: "XXXX-WXX"}, j, true
	}
	s := from.monday()
	return span(s, s+7, unitValue(weeks, s)), j, true
}
