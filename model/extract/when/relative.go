package when

// Dates that count from the report's day: "yesterday", "last week", "next
// Monday", "this September", "the day after tomorrow", "the past decade".

// span makes a moment of days already found.
func span(from, to day, value string) moment {
	return moment{kind: fixed, from: from, to: to, value: value}
}

// single makes a moment of one day.
func single(d day) moment { return span(d, d+1, d.iso()) }

// fromNow makes a moment of one day, counted from the report's.
func (p *parser) fromNow(n int) moment {
	if p.ref == noDay {
		return moment{kind: vague, value: "XXXX-XX-XX"}
	}
	return single(p.ref + day(n))
}

// namedDay reads "today", "tomorrow", "yesterday", "the day after tomorrow".
func (p *parser) namedDay(i int) (mo moment, j int, ok bool) {
	switch {
	case p.is(i, "today"):
		return p.fromNow(0), i + 1, true
	case p.isAny(i, " tomorrow tmrw "):
		return p.fromNow(1), i + 1, true
	case p.is(i, "yesterday"):
		return p.fromNow(-1), i + 1, true
	case p.isAny(i, " tonight tonite "):
		mo = p.fromNow(0)
		mo.clock = clock{set: true, part: nightPart}
		return mo, i + 1, true
	}
	if p.is(i, "that") && p.told(i) != noDay && !p.sign(i+2, '-') { // "later that day", "that evening"
		switch pt := p.lex(i + 1).part; {
		case p.is(i+1, "day"):
			return p.around(i, 0), i + 2, true
		case pt == morning || pt == afternoon || pt == evening || pt == nightPart:
			if !p.lex(i + 1).plural {
				mo = p.around(i, 0)
				mo.clock = clock{set: true, part: pt}
				return mo, i + 2, true
			}
		}
	}
	k := i
	if p.is(k, "the") {
		k++
	}
	if j, ok := p.phrase(k, "day after tomorrow"); ok {
		return p.fromNow(2), j, true
	}
	if j, ok := p.phrase(k, "day before yesterday"); ok {
		return p.fromNow(-2), j, true
	}
	if k > i && p.isAny(k, " following next same previous ") && p.is(k+1, "day") && !p.glued(k+2) {
		return p.narrated(k), k + 2, true
	}
	if k > i && p.is(k, "day") && p.isAny(k+1, " before after ") && p.clauseEnds(k+2) {
		if p.is(k+1, "before") {
			return p.around(i, -1), k + 2, true
		}
		return p.around(i, 1), k + 2, true
	}
	return mo, i, false
}

// clauseEnds tells whether nothing that a preposition could govern stands at i.
func (p *parser) clauseEnds(i int) bool {
	return i >= len(p.atoms) || p.atoms[i].kind == mark && p.atoms[i].sign != '"'
}

// narrated is "the following day" and its like: they count from the day told of
// last.
func (p *parser) narrated(i int) moment {
	switch {
	case p.isAny(i, " following next "):
		return p.around(i, 1)
	case p.is(i, "previous"):
		return p.around(i, -1)
	}
	return p.around(i, 0)
}

func (p *parser) around(i, n int) moment {
	d := p.told(i)
	if d == noDay {
		if p.storyTells {
			return moment{kind: vague, value: "XXXX-XX-XX"}
		}
		return p.fromNow(n)
	}
	return single(d + day(n))
}

// told is the single day told of last before atom i, if it was in the same or
// the previous sentence.
func (p *parser) told(i int) day {
	if p.focus == noDay || i >= len(p.atoms) {
		return noDay
	}
	if p.doc.SentenceAt(p.atoms[i].start)-p.doc.SentenceAt(p.focusAt) > 1 {
		return noDay
	}
	return p.focus
}

// relativeDate reads "last", "this", "next" and what they govern.
func (p *parser) relativeDate(i int) (mo moment, j int, ok bool) {
	k := i
	rel := p.lex(k).rel
	nearest := false
	if rel == 2 && p.isAny(k+1, " past coming upcoming ") {
		nearest, rel, k = true, p.lex(k+1).rel, k+1
	}
	if rel == 0 {
		return mo, i, false
	}
	nearest = nearest || p.isAny(k, " past upcoming ") && p.lex(k+1).weekday > 0
	the := p.is(i-1, "the") || p.possessed(i-1)
	if p.is(k, "following") && !the && p.lex(k+1).unit == noUnit && (p.possessiveAt(k+2) || p.nounFollows(k+2)) {
		return mo, i, false // "said following Tuesday's talks"
	}
	k++
	if mo, j, ok := p.lastOf(i); ok {
		return mo, j, true
	}
	if mo, j, ok := p.countedUnits(k, rel, i); ok {
		return mo, j, true
	}
	if mo, j, ok := p.weekdayDate(k); ok && p.lex(k).weekday > 0 {
		mo.rel, mo.nearest = rel, nearest
		return mo, j, true
	}
	if mo, j, ok := p.plainDate(k); ok && mo.kind == yearly && !the && !(p.lex(k).month == 0 && p.lex(k).card > 0) {
		mo.rel = rel
		return mo, j, true
	}
	if mo, j, ok := p.season(k); ok && mo.value == "" {
		mo.value = p.relativeYearValue(rel) + seasonCode(mo.wd)
		return moment{kind: vague, value: mo.value, closed: true}, j, true
	}
	if mo, j, ok := p.holiday(k); ok {
		return p.relHoliday(mo, rel), j, true
	}
	if pt := p.lex(k).part; pt != noPart && !p.lex(k).plural && p.lex(k).unit == noUnit || p.is(k, "night") {
		return p.relativePart(k, rel)
	}
	return p.relativeUnit(k, rel, the)
}

// possessed tells whether a possessive stands at i: "his", "Monday's".
func (p *parser) possessed(i int) bool {
	return p.isAny(i, " his her its their our my your ")
}

// relativeYearValue is the year of "last summer".
func (p *parser) relativeYearValue(rel int8) string {
	if p.ref == noDay {
		return "XXXX-"
	}
	y, _, _ := p.ref.date()
	return padded(y+step(rel), 4) + "-"
}

// step is the number of units that last, this and next move.
func step(rel int8) int {
	if rel == 2 {
		return 0
	}
	return int(rel)
}

// relativePart reads "last night", "this morning", "next evening".
func (p *parser) relativePart(i int, rel int8) (mo moment, j int, ok bool) {
	l := p.lex(i)
	pt := l.part
	if pt == noPart || pt >= lunch && pt <= dinner || p.sign(i+1, '-') && p.glued(i+1) {
		return mo, i, false
	}
	mo = p.fromNow(step(rel))
	mo.clock = clock{set: true, part: pt}
	return mo, i + 1, true
}

// countedUnits reads "past two years", "last 24 hours", "next few days", and
// "5 past years" when called on the number.
func (p *parser) countedUnits(i int, rel int8, start int) (mo moment, j int, ok bool) {
	if rel == 2 || p.isAny(i, " a an the half ") || p.is(start, "last") && p.lastVerb(start) {
		return mo, start, false
	}
	p.counted = true
	d, j, ok := p.lengthOf(i)
	p.counted = false
	if !ok || d.hyphen || d.rel != 0 {
		return mo, start, false
	}
	if p.is(start-1, "the") && p.isAny(start, " following previous ") && d.n[0].value != 1 && p.ref == noDay {
		return mo, start, false
	}
	return p.stretchFromNow(d, int(rel)), j, true
}

// lastVerb tells whether "last" at i is the verb: "will last three weeks".
func (p *parser) lastVerb(i int) bool {
	return p.isAny(i-1, " will to can could would should may might must not t ll did does do ")
}

// stretchFromNow is the stretch of a length that ends (dir -1) or begins (1) now.
func (p *parser) stretchFromNow(d length, dir int) moment {
	mo := moment{kind: vague, value: d.value(), duration: true, closed: true}
	if p.ref == noDay || d.vague() {
		return mo
	}
	if d.clocked() {
		now := p.ref.at(p.refSec)
		mo.start, mo.end, mo.exact = now, d.move(now, dir), true
		if dir < 0 {
			mo.start, mo.end = mo.end, mo.start
		}
		if p.refSec == 0 {
			// No time of day is known: the stretch lies somewhere within.
			mo.start, mo.end = min(mo.start, now), max(mo.end, now+86400)
			if dir > 0 {
				mo.end = d.move(now+86400, dir)
			}
		}
		return mo
	}
	if d.count == 1 && d.units[0] >= quarters && d.units[0] != years && d.n[0].value == float64(int(d.n[0].value)) {
		from, to := p.calendarUnits(d.units[0], int(d.n[0].value), dir)
		mo.kind, mo.from, mo.to = fixed, from, to
		return mo
	}
	mo.kind = fixed
	if dir < 0 {
		mo.from, mo.to = d.move(p.ref.at(0), -1).day(), p.ref
	} else {
		mo.from = p.ref + 1
		mo.to = d.move(p.ref.at(0), 1).day() + 1
	}
	return mo
}

// calendarUnits is the stretch of n whole quarters, decades or centuries before
// or after the present one.
func (p *parser) calendarUnits(u unit, n, dir int) (from, to day) {
	start, _ := p.unitAt(u, 0)
	if dir < 0 {
		first, _ := p.unitAt(u, -n)
		return first, start
	}
	first, _ := p.unitAt(u, 1)
	end, _ := p.unitAt(u, n+1)
	return first, end
}

// unitAt is the calendar unit that lies n units from the report's day.
func (p *parser) unitAt(u unit, n int) (from, to day) {
	y, m, _ := p.ref.date()
	switch u {
	case days:
		return p.ref + day(n), p.ref + day(n+1)
	case weekends:
		s := p.ref.monday() + day(7*n+5)
		return s, s + 2
	case weeks:
		s := p.ref.monday() + day(7*n)
		return s, s + 7
	case fortnights:
		if n < 0 {
			return p.ref - 14, p.ref
		}
		s := p.ref + day(14*n)
		return s, s + 14
	case months:
		return civil(y, m+n, 1), civil(y, m+n+1, 1)
	case quarters:
		q := (m-1)/3 + n
		return civil(y, 3*q+1, 1), civil(y, 3*q+4, 1)
	case years:
		return civil(y+n, 1, 1), civil(y+n+1, 1, 1)
	case decades:
		s := y/10*10 + 10*n
		return civil(s, 1, 1), civil(s+10, 1, 1)
	case centuries:
		s := y/100*100 + 100*n
		return civil(s, 1, 1), civil(s+100, 1, 1)
	case noUnit, second, minute, hours, nights, millennia:
	}
	return noDay, noDay
}

// unitValue is the TIMEX3 value of a calendar unit that starts on a day.
func unitValue(u unit, from day) string {
	y, m, _ := from.date()
	switch u {
	case weekends, weeks:
		wy, w := from.week()
		v := padded(wy, 4) + "-W" + padded(w, 2)
		if u == weekends {
			v += "-WE"
		}
		return v
	case months:
		return padded(y, 4) + "-" + padded(m, 2)
	case quarters:
		return padded(y, 4) + "-Q" + padded((m-1)/3+1, 1)
	case years:
		return padded(y, 4)
	case decades:
		return padded(y/10, 3)
	case centuries:
		return padded(y/100, 2)
	case noUnit, second, minute, hours, days, nights, fortnights, millennia:
	}
	return from.iso()
}

// relativeUnit reads "last week", "this year", "next fiscal quarter".
func (p *parser) relativeUnit(i int, rel int8, the bool) (mo moment, j int, ok bool) {
	if p.isAny(i, " fiscal school financial tax academic ") && p.lex(i+1).unit == years {
		return p.fiscal(i, rel)
	}
	working := p.isAny(i, " working business ") && p.is(i+1, "week") || p.is(i, "workweek")
	if p.isAny(i, " calendar working business ") {
		i++
	}
	u := p.lex(i).unit
	if u == noUnit || p.lex(i).plural || u == millennia || u == second && !the {
		return mo, i, false
	}
	if p.sign(i+1, '-') && p.glued(i+1) && p.glued(i+2) {
		return mo, i, false
	}
	if u <= hours {
		return p.relativeClockUnit(i, rel)
	}
	if told, ok := p.narratedUnit(i-1, u, rel); ok {
		return told, i + 1, true
	}
	if p.ref == noDay {
		return moment{kind: vague, value: unknownUnit(u)}, i + 1, true
	}
	from, to := p.unitAt(u, step(rel))
	if u == days {
		return p.narrated(i - 1), i + 1, rel != 2 && !p.is(i-1, "last") && !p.is(i-1, "past")
	}
	if from == noDay {
		return mo, i, false
	}
	if working {
		to = from + 5
	}
	if u == weeks && !working {
		if d, e, found := p.weekdayOfWeek(i+1, from); found {
			return d, e, true
		}
	}
	if u == years && p.possessiveAt(i+1) {
		if q, e, found := p.ownedQuarter(i+3, from); found {
			return q, e, true
		}
	}
	if (u == weeks || u == months || u == years) && rel != 2 && p.is(i-2, "the") && p.is(i-3, "over") {
		d := length{count: 1} // "over the last week" is no week of the calendar
		d.n[0], d.units[0] = amount{value: 1}, u
		return p.stretchFromNow(d, int(rel)), i + 1, true
	}
	mo = span(from, to, unitValue(u, from))
	if u == decades && rel == -1 && p.is(i-1, "past") {
		mo.from, mo.to = p.ref.addMonths(-120), p.ref
		mo.value, mo.duration = "P10Y", true
	}
	return mo, i + 1, true
}

// narratedUnit places "the next year", "the previous month" in a story: they
// count from the day told of last, unless a word says that now is meant ("over
// the next year").
func (p *parser) narratedUnit(i int, u unit, rel int8) (mo moment, ok bool) {
	if !p.storyTells || u <= days || rel == 2 || !p.is(i-1, "the") || !p.isAny(i, " next following previous preceding ") {
		return mo, false
	}
	if u == years && !p.is(i, "next") && p.yearTold > 0 && p.doc.SentenceAt(p.atoms[i].start)-p.yearSentence <= 1 {
		y := p.yearTold + int(rel)
		return span(civil(y, 1, 1), civil(y+1, 1, 1), padded(y, 4)), true
	}
	if p.isAny(i-2, " over in within during for throughout into through ") {
		return mo, false
	}
	base := p.told(i)
	if base == noDay {
		return moment{kind: vague, value: unknownUnit(u)}, true
	}
	ref := p.ref
	p.ref = base
	from, to := p.unitAt(u, int(rel))
	p.ref = ref
	return span(from, to, unitValue(u, from)), from != noDay
}

// weekdayOfWeek reads the weekday after "next week": "next week on Tuesday".
func (p *parser) weekdayOfWeek(i int, monday day) (mo moment, j int, ok bool) {
	switch {
	case p.is(i, "on"), p.sign(i, '-') && !p.glued(i+1):
		i++
	}
	l := p.lex(i)
	if l.weekday == 0 || l.plural || l.short && !p.upper(i) || p.lex(i+1).month > 0 {
		return mo, i, false
	}
	return single(monday + day(l.weekday-1)), i + 1, true
}

// ownedQuarter reads the quarter of "last year's fourth quarter".
func (p *parser) ownedQuarter(i int, year day) (mo moment, j int, ok bool) {
	n, j, ok := p.ordinal(i)
	if !ok || n > 4 || !p.is(j, "quarter") {
		return mo, i, false
	}
	y, _, _ := year.date()
	return yearPart(y, n, 3), j + 1, true
}

// unknownUnit is the TIMEX3 value of a unit that nothing places.
func unknownUnit(u unit) string {
	switch u {
	case weeks:
		return "XXXX-WXX"
	case weekends:
		return "XXXX-WXX-WE"
	case months:
		return "XXXX-XX"
	case quarters:
		return "XXXX-QX"
	case years:
		return "XXXX"
	case decades:
		return "XXX"
	case centuries:
		return "XX"
	case noUnit, second, minute, hours, days, nights, fortnights, millennia:
	}
	return "XXXX-XX-XX"
}

// relativeClockUnit reads "next hour", "last minute".
func (p *parser) relativeClockUnit(i int, rel int8) (mo moment, j int, ok bool) {
	if rel == 2 || p.isAny(i-1, " current previous ") {
		return mo, i, false
	}
	if p.is(i, "minute") && rel < 0 && !p.lexIsTime(i) {
		return mo, i, false
	}
	d := length{count: 1}
	d.n[0], d.units[0] = amount{value: 1}, p.lex(i).unit
	return p.stretchFromNow(d, int(rel)), i + 1, true
}

// lexIsTime keeps "at the last minute" and "last-minute" figurative.
func (p *parser) lexIsTime(i int) bool {
	return !p.is(i-2, "the") && !p.sign(i+1, '-')
}

// fiscal reads "last fiscal year" and its kin; when such years begin differs, so
// they are not resolved.
func (p *parser) fiscal(i int, rel int8) (mo moment, j int, ok bool) {
	v := "FY"
	if p.isAny(i, " school academic ") {
		v = "SY"
	}
	if p.ref == noDay {
		return moment{kind: vague, value: v + "XXXX", closed: true}, i + 2, true
	}
	y, _, _ := p.ref.date()
	return moment{kind: vague, value: v + padded(y+step(rel), 4), closed: true}, i + 2, true
}
