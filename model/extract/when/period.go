package when

// Longer stretches of the calendar: bare years, decades, centuries, quarters
// and halves, weeks of a year, parts of a longer stretch.

// bareYear reads four digits that are a year here.
func (p *parser) bareYear(i int) (mo moment, j int, ok bool) {
	if y, j, ok := p.yearWords(i); ok && p.isAny(i-1, " in since of by before after until ") && y >= 1100 {
		return moment{kind: calendar, y: y}, j, true
	}
	if v, w := p.num(i + 1); p.sign(i, '\'') && !p.glued(i) && p.glued(i+1) && w == 2 && !p.numberGoesOn(i+2) &&
		p.isAny(i-1, " in since of from until till before after by to and or summer winter spring fall autumn ") {
		return moment{kind: calendar, y: century20(v)}, i + 2, true // "won in '98"
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
	if sep := p.separator(i + 1); sep != 0 {
		if next, width := p.num(i + 2); sep == '/' && width == 2 && next == (v+1)%100 && v >= 1900 && !p.numberGoesOn(i+3) && p.separator(i+3) == 0 {
			return span(civil(v, 1, 1), civil(v+2, 1, 1), padded(v, 4)+"/"+padded(v+1, 4)), i + 3, true // "the 2019/20 season"
		} else if width > 0 || sep != '-' {
			return mo, i, false
		}
	}
	if !p.yearStands(i, v) {
		return mo, i, false
	}
	if m, e, ok := p.monthName(i + 1); ok && !p.lex(i+1).short && m != 5 && m != 3 {
		if _, w := p.num(e); w == 0 {
			return moment{kind: calendar, y: v, m: m}, e, true
		}
	}
	if p.isAny(i+1, " fiscal financial tax academic school ") && p.lex(i+2).unit == years && !p.lex(i+2).plural { // "the 1999 fiscal year"
		code := "FY"
		if p.isAny(i+1, " school academic ") {
			code = "SY"
		}
		return moment{kind: vague, value: code + padded(v, 4), closed: true}, i + 3, true
	}
	return moment{kind: calendar, y: v}, i + 1, true
}

// yearStands tells whether the context makes a year of the number v at i.
func (p *parser) yearStands(i, v int) bool {
	if i > 0 && p.sign(i-1, '$') || p.unitFollows(i+1) {
		return false
	}
	if p.isAny(i+1, " levels models ") {
		return true
	}
	next := p.lex(i + 1)
	if p.isAny(i-1, " in since until till before after during year by through mid late early from fiscal circa between winter spring summer fall autumn of end to around about for and or ") {
		if v >= 1900 && v < 2100 {
			return !p.isAny(i-1, " of to for and about around from by ") || !p.countedNoun(i+1)
		}
		if p.isAny(i-1, " around about ") && p.isAny(i-2, " born died founded built ") {
			return v > 1000
		}
		if p.is(i-1, "to") {
			return p.isAny(i-2, " back dates dating dated ")
		}
		if p.is(i-1, "of") && p.isAny(i-2, dated) {
			return true
		}
		if p.isAny(i-1, " of and or ") {
			_, w := p.num(i - 2)
			return p.clauseEnds(i+1) && v > 1400 && (p.is(i-1, "of") || w == 4)
		}
		return p.isAny(i-1, " in since until till before after during year circa between from by ") && !p.countedNoun(i+1)
	}
	if v < 1900 && v >= 1500 && (p.is(i-1, "as") && p.isAny(i-2, " early late ") || p.is(i-1, "the") && p.upper(i+1) && !p.countedNoun(i+1)) {
		return true // "as early as 1717", "the 1787 Northwest Ordinance"
	}
	if v < 1900 || v >= 2100 {
		born := p.isAny(i-1, " born died d c ") || p.sign(i-1, '.') && p.isAny(i-2, " c d b ca ")
		return v > 1400 && (born && p.clauseEnds(i+1) || p.sign(i-1, '(') && (p.sign(i+1, ')') || p.sign(i+1, '-')))
	}
	switch {
	case p.sign(i-1, '(') || p.sign(i-1, '='):
		return true
	case p.isAny(i-1, " the a his her its their our this last next that any ") || p.sign(i-1, ',') || p.is(i-1, "s") && p.sign(i-2, '\''):
		return !p.countedNoun(i+1) || p.sign(i-1, ',') && next.word == "" && !p.isAny(i+1, counted) || p.is(i-1, "the") && !p.isAny(i+1, counted) || p.possessiveAt(i+2)
	case i == 0 || p.lex(i-1).season > 0:
		return !p.countedNoun(i + 1)
	}
	if p.isAny(i-1, events) || p.is(i-1, "over") && p.isAny(i-2, " increase increased rise rose up growth grew gain gains drop fell decline decrease ") {
		return true
	}
	if p.isAny(i-1, " act bill copyright ordinance law code constitution order ") {
		return !p.countedNoun(i + 1)
	}
	if p.named(i - 1) {
		return p.isAny(i+1, " study report census election season budget edition film movie survey law ")
	}
	if p.isAny(i-1, " pre post ") {
		return true
	}
	// "Show sales 2019.", "Copyright 1998 by"
	return p.sign(i+1, '.') || p.sign(i+1, ')') || p.sign(i+1, ',') || p.sign(i+1, '!') || p.sign(i+1, '?') || p.sign(i+1, ';') || p.sign(i+1, ']') || i+1 >= len(p.atoms) || p.possessiveAt(i+1) ||
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

// dated are nouns that are told apart by their year: "the constitution of 1809".
const dated = " constitution act treaty war battle revolution proclamation rebellion revolt congress convention law edict census famine fire earthquake " +
	"plague massacre siege crisis panic compromise statute uprising mutiny expedition spring summer autumn winter "

// events are nouns that a year closes: "the Olympics 2012".
const events = " contest awards award games olympics championship championships cup summit election conference festival expo prize euro "

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
	case w == 2 && !quoted && (v < 50 || p.personal(i)):
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
	if p.sign(j, '-') && p.glued(j) && !p.glued(j+1) && p.sharesCentury(j+1) { // "the 11th- to 13th-century walls"
		j++
	}
	if p.sharesCentury(j) {
		return span(civil((n-1)*100, 1, 1), civil(n*100, 1, 1), padded(n-1, 2)), j, n >= 1 && n <= 22
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

// sharesCentury tells whether the ordinal before i is joined to one with the
// word that both need: "18th and early 19th centuries".
func (p *parser) sharesCentury(i int) bool {
	if !p.isAny(i, " and to through or ") {
		return false
	}
	i++
	for range 3 {
		if p.isAny(i, " the early late mid ") || p.sign(i, '-') {
			i++
		}
	}
	_, j, ok := p.ordinal(i)
	if p.sign(j, '-') {
		j++
	}
	return ok && p.lex(j).unit == centuries
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
	if e := p.era(i); e > i && (p.is(i, "ad") && p.allCaps(i) || p.is(i, "a")) && p.upper(i) {
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
		case p.is(e, "fiscal") && p.is(e+1, "quarter") && v <= 4:
			return moment{kind: vague, value: "FYXXXX-Q" + padded(v, 1), closed: true}, e + 2, true
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
	if fy, e, ok := p.namedYear(j + 1); ok && fy.kind == vague && p.is(j, "of") {
		letter := "-Q"
		if size == 6 {
			letter = "-H"
		}
		return moment{kind: vague, value: fy.value + letter + padded(n, 1), closed: true}, e, true
	}
	switch {
	case p.is(i-1, "fiscal"):
		return moment{kind: vague, value: "FYXXXX-Q" + padded(n, 1), closed: true}, j, true
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
