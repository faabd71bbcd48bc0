package when

// A phrase is a date, a clock time, or both together: "Tuesday night", "8 p.m.
// Tuesday", "late last week", "two years ago", "3 days after Christmas".

// dateAt reads one date of any kind.
func (p *parser) dateAt(i int) (mo moment, j int, ok bool) {
	if mo, j, ok := p.namedDay(i); ok {
		return mo, j, !(p.named(i) && p.upper(i-1) && p.is(i, "today")) && !p.is(j, "show") && !(p.upper(i) && p.is(j+1, "show"))
	}
	if p.lex(i).weekday > 0 {
		if mo, j, ok := p.weekdayDate(i); ok {
			if mo.kind == weekly {
				if d, e, ok := p.weekdayFrom(mo.wd, j); ok {
					return d, e, true
				}
			}
			mo, j = p.weekOfWeekday(mo, j)
			return mo, j, true
		}
	}
	if mo, j, ok := p.nineEleven(i); ok {
		return mo, j, true
	}
	if mo, j, ok := p.namedYear(i); ok {
		return mo, j, true
	}
	if mo, j, ok := p.present(i); ok {
		return mo, j, true
	}
	if mo, j, ok := p.theWeekend(i); ok {
		return mo, j, true
	}
	if mo, j, ok := p.recentUnits(i); ok {
		return mo, j, true
	}
	for _, read := range [...]func(*parser, int) (moment, int, bool){
		(*parser).quarterOf, (*parser).weekOf, (*parser).centuryOf, (*parser).ancient, (*parser).plainDate,
		(*parser).decadeOf, (*parser).holiday, (*parser).relativeDate,
	} {
		if mo, j, ok := read(p, i); ok {
			return mo, j, true
		}
	}
	if mo, j, ok := p.listedDay(i); ok {
		return mo, j, true
	}
	if mo, j, ok := p.season(i); ok && (mo.value != "" || p.seasonStands(i)) {
		if mo.value == "" {
			mo.value = seasonCode(mo.wd)
		}
		return mo, j, true
	}
	if mo, j, ok := p.bareYear(i); ok {
		return mo, j, true
	}
	return p.dayOfMonth(i)
}

// nineEleven reads "9/11", which names one day of 2001.
func (p *parser) nineEleven(i int) (mo moment, j int, ok bool) {
	a, _ := p.num(i)
	b, w := p.num(i + 2)
	if a != 9 || b != 11 || w != 2 || !p.sign(i+1, '/') || p.sign(i+3, '/') || p.numberGoesOn(i+3) || p.partOfCode(i) {
		return mo, i, false
	}
	if p.isAny(i-1, " the post pre since after before ") || p.sign(i-1, '-') || p.isAny(i+3, " attacks attack terrorist commission terror hijackers memorial ") {
		return single(civil(2001, 9, 11)), i + 3, true
	}
	return mo, i, false
}

// weekdayFrom reads the length behind a weekday: "Monday two weeks from now",
// "Sunday, 3 weeks after January 15".
func (p *parser) weekdayFrom(wd, i int) (mo moment, j int, ok bool) {
	if p.sign(i, ',') {
		i++
	}
	if p.isAny(i, " in within the a an ") {
		return mo, i, false
	}
	mo, j, ok = p.placedLength(i)
	if !ok || mo.kind != fixed || mo.dir < 1 {
		return mo, i, false
	}
	return onWeekday(mo.from, wd), j, true
}

// onWeekday is the given weekday that is nearest to a day.
func onWeekday(d day, wd int) moment { return single(d + day((wd-d.weekday()+10)%7) - 3) }

// namedYear reads "year 2008", "fiscal year 2019", "FY2019", "year to date".
func (p *parser) namedYear(i int) (mo moment, j int, ok bool) {
	k, code := i, ""
	switch {
	case p.isAny(k, " fiscal financial tax "):
		k, code = k+1, "FY"
	case p.isAny(k, " school academic "):
		k, code = k+1, "SY"
	case p.is(k, "calendar"):
		k++
	}
	short := k == i && p.isAny(k, " fy sy cy ")
	switch {
	case short:
		code = yearCode(p.text[p.atoms[k].start])
		k++
	case p.is(k, "year") || k > i && p.lex(k).word == "":
		if p.is(k, "year") {
			k++
		} else if _, w := p.num(k); w != 4 {
			return mo, i, false
		}
	default:
		return mo, i, false
	}
	if e, ok := p.phrase(k, "to date"); ok && k == i+1 && p.ref != noDay {
		y, _, _ := p.ref.date()
		return span(civil(y, 1, 1), p.ref+1, padded(y, 4)), e, true
	}
	if p.is(k, "of") {
		k++
	}
	v, w := p.num(k)
	switch {
	case w == 2 && short:
		v += 2000
	case w != 4 || v < 1000 || v >= 2200:
		if code != "" && !short && k > i+1 && p.is(k-1, "year") {
			return moment{kind: vague, value: code + "XXXX", closed: true}, k, true
		}
		return mo, i, false
	}
	if p.numberGoesOn(k+1) || p.is(k-1, "of") {
		return mo, i, false
	}
	if code != "" && p.lastOfRange(k+2, v) { // "fiscal year 2019-20"
		return moment{kind: vague, value: code + padded(v, 4), closed: true}, k + 3, true
	}
	if code != "" {
		return moment{kind: vague, value: code + padded(v, 4), closed: true}, k + 1, true
	}
	return moment{kind: calendar, y: v}, k + 1, true
}

// present reads "right now", "at the moment", "at this time". A plain "now" says
// too little to be reported.
func (p *parser) present(i int) (mo moment, j int, ok bool) {
	for w := range presentPhrases {
		if j, ok = p.phrase(i, presentPhrases[w]); ok {
			break
		}
	}
	if !ok || p.isAny(j, " of when that in last ") {
		return mo, i, false
	}
	mo = p.fromNow(0)
	mo.value, mo.closed, mo.now = "PRESENT_REF", true, true
	return mo, j, true
}

var presentPhrases = [...]string{"right now", "at the moment", "at the present time", "at present", "at this time", "at the minute"}

// recentUnits reads "recent weeks", "coming days": a stretch beside now whose
// length is not told.
func (p *parser) recentUnits(i int) (mo moment, j int, ok bool) {
	v := "PAST_REF"
	switch {
	case p.isAny(i, " recent past previous last preceding "):
	case p.isAny(i, " coming next upcoming following "):
		v = "FUTURE_REF"
	default:
		return mo, i, false
	}
	if l := p.lex(i + 1); l.unit < hours || !l.plural || p.named(i+1) && !p.allCaps(i+1) {
		return mo, i, false
	}
	return moment{kind: vague, value: v, closed: true}, i + 2, true
}

// yearCode is the TIMEX3 code of FY, SY and, without one, CY by its first letter.
func yearCode(c byte) string {
	switch c | 0x20 {
	case 'f':
		return "FY"
	case 's':
		return "SY"
	}
	return ""
}

// theWeekend reads "the weekend" and "weekend" alone: the last one that has
// begun, or in the future tense the next.
func (p *parser) theWeekend(i int) (mo moment, j int, ok bool) {
	k := i
	if p.is(k, "the") {
		k++
	}
	if !p.is(k, "weekend") || k == i && !p.clauseEnds(k+1) && !p.is(k+1, "of") || p.possessed(i-1) || p.isAny(i-1, " a an holiday long every each any another ") {
		return mo, i, false
	}
	if p.is(k+1, "of") {
		if feast, e, ok := p.holiday(k + 2); ok {
			mo, ok := p.feastWeekend(&feast)
			return mo, e, ok
		}
		if k == i {
			return mo, i, false
		}
	}
	if p.ref == noDay {
		return moment{kind: vague, value: "XXXX-WXX-WE"}, k + 1, true
	}
	from, to := p.unitAt(weekends, 0)
	if t := p.tense(i, k+1); from > p.ref && t < 0 || t == 0 && (p.ref.weekday() < 4 || from > p.ref && p.saidNear(i)) {
		from, to = from-7, to-7
	}
	return span(from, to, unitValue(weekends, from)), k + 1, true
}

// feastWeekend is the weekend beside a feast, with the days between.
func (p *parser) feastWeekend(feast *moment) (moment, bool) {
	d, _, _, _ := p.place(feast, 0)
	if d == noDay {
		return moment{kind: vague, value: "XXXX-WXX-WE"}, true
	}
	sat := d.monday() + 5
	if d.weekday() < 3 {
		sat -= 7
	}
	return span(min(sat, d), max(sat+2, d+1), unitValue(weekends, sat)), true
}

// weekOfWeekday reads "of next week", "next week" after a weekday.
func (p *parser) weekOfWeekday(mo moment, j int) (moment, int) {
	if mo.kind != weekly || p.ref == noDay {
		return mo, j
	}
	k := j
	if p.is(k, "of") {
		k++
	}
	if p.is(k, "the") {
		k++
	}
	if rel := p.lex(k).rel; rel != 0 && p.is(k+1, "week") {
		return single(p.ref.monday() + day(7*step(rel)+mo.wd-1)), k + 2
	}
	return mo, j
}

// dayOfMonth reads "the 18th" and "the 31st of the month".
func (p *parser) dayOfMonth(i int) (mo moment, j int, ok bool) {
	if !p.is(i, "the") {
		return mo, i, false
	}
	d, j, ok := p.ordinal(i + 1)
	if !ok && p.is(i-1, "on") && p.isAny(i+2, " from between ") {
		if d, j, ok = p.dayNumber(i + 1); ok {
			return moment{kind: monthly, d: d}, j, true
		}
	}
	if !ok || d < 1 || d > 31 {
		return mo, i, false
	}
	k := j
	if p.is(k, "day") {
		k++
	}
	if p.is(k, "of") || p.isAny(k, " this next last ") {
		if own, e, found := p.owner(k); found {
			if from, to, _, u := p.place(&own, 0); from != noDay && u != days && to-from > 27 && to-from < 32 {
				return single(from + day(d-1)), e, true
			}
		} else if p.isAny(k, " this next last ") && p.is(k+1, "month") && p.ref != noDay {
			from, _ := p.unitAt(months, step(p.lex(k).rel))
			return single(from + day(d-1)), k + 2, true
		}
	}
	_, w := p.num(i + 1)
	if w == 0 || !p.isAny(i-1, " on by until since before after from ") || !p.clauseEnds(j) && !p.isAny(j, " from at between to and ") {
		return mo, i, false
	}
	return moment{kind: monthly, d: d}, j, true
}

// edged reads a part of a stretch: "early 2020", "mid-November", "the end of
// last year", "later this week", "earlier in the day".
func (p *parser) edged(i int) (mo moment, j int, ok bool) {
	k := i
	var e edge
	from := k
	later := p.isAny(k, " later earlier ")
	switch {
	case p.isAny(k, " end close ") && (p.isAny(k+1, " of ") || p.lex(k+1).rel != 0):
		e, k = late, k+1
	case p.isAny(k, " beginning start ") && p.is(k+1, "of"):
		e, k = early, k+1
	case p.is(k, "middle") && p.is(k+1, "of"):
		e, k = mid, k+1
	default:
		e, k = p.edgeWord(k)
	}
	if j, ok := p.phrase(k, "rest of"); ok && p.isAny(j, " the this ") {
		if mo, j, ok := p.stretchAt(j); ok && mo.kind == fixed && p.ref != noDay && mo.from <= p.ref && p.ref < mo.to {
			mo.from = p.ref
			return mo, j, true
		}
	}
	if e == wholeOf {
		return mo, i, false
	}
	noun := p.isAny(from, " end close beginning start middle ")
	if p.is(k, "of") && noun || p.isAny(k, " in on ") && (later || p.is(k+1, "the") && p.lex(k+2).unit >= days && !noun) || p.is(k, "on") && p.lex(k+1).weekday > 0 && !noun {
		k++
	}
	if p.isAny(k, " today tomorrow ") && noun && e == late {
		mo, j, ok = p.namedDay(k)
		mo.clock = clock{set: true, endOfDay: true, sec: night - 1}
		return mo, j, ok
	}
	mo, j, ok = p.stretchAt(k)
	if !ok || mo.kind == vague && mo.value == "" || mo.exact || mo.duration {
		return mo, i, false
	}
	if mo.clock.set {
		mo.clock.edge = e
		return mo, j, mo.clock.part != noPart && !noun
	}
	if mo.edge != wholeOf {
		return mo, j, true
	}
	mo.edge, mo.turning = e, noun
	if noun && e == late && mo.kind != vague {
		if from, to, _, u := p.place(&mo, p.tense(i, j)); from != noDay && to == from+1 && u == days {
			mo.edge, mo.clock = wholeOf, clock{set: true, endOfDay: true, sec: night - 1}
		}
	}
	if later && mo.d+mo.wd > 0 && mo.kind != calendar || later && mo.kind == fixed && mo.to == mo.from+1 {
		mo.edge = wholeOf // "earlier Wednesday" is some time that day
		return mo, j, true
	}
	if later && mo.kind == fixed && p.ref != noDay && mo.from <= p.ref && p.ref < mo.to {
		p.sinceOrUntilNow(&mo, e)
	}
	return mo, j, true
}

// sinceOrUntilNow cuts "earlier this year" and "later this week" at the report's day.
func (p *parser) sinceOrUntilNow(mo *moment, e edge) {
	mo.edge = wholeOf
	if e == early && mo.from < p.ref {
		mo.to = p.ref
	} else if e == late {
		mo.from = p.ref
	}
}

// stretchAt reads what has an early and a late part: a date, or "the year".
func (p *parser) stretchAt(k int) (mo moment, j int, ok bool) {
	if p.isAny(k, " the this ") || p.lex(k).unit != noUnit {
		u, e := p.lex(k+1).unit, k+2
		if p.lex(k).unit != noUnit {
			u, e = p.lex(k).unit, k+1
		}
		if u >= days && u != nights && !p.lex(e-1).plural && !p.is(k, "this") {
			if p.ref == noDay {
				return moment{kind: vague, value: unknownUnit(u)}, e, true
			}
			if u == days && p.lex(e).weekday > 0 {
				if mo, j, ok := p.weekdayDate(e); ok {
					return mo, j, true // "early in the day Wednesday"
				}
			}
			from, to := p.unitAt(u, 0)
			if from == noDay {
				return mo, k, false
			}
			return span(from, to, unitValue(u, from)), e, true
		}
		if p.is(k, "the") {
			k++
		}
	}
	if v, w := p.num(k); w == 4 && v >= 1000 && v < 2200 && !p.numberGoesOn(k+1) && !p.unitFollows(k+1) {
		return moment{kind: calendar, y: v}, k + 1, true
	}
	return p.dateAt(k)
}
