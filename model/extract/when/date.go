package when

// The dates of the calendar: "Jan. 8, 2020", "8 January", "the 4th of July",
// "January 2020", "Wednesday, Jan. 8", "Wednesday". Dates in digits alone are
// read in numeric.go.

// monthName reads a month's name with the stop of its abbreviation.
func (p *parser) monthName(i int) (m, j int, ok bool) {
	l := p.lex(i)
	if l.month == 0 {
		return 0, i, false
	}
	return int(l.month), p.afterStop(i+1, l), true
}

// afterStop skips the full stop of an abbreviation at i, unless it may end the
// sentence as well.
func (p *parser) afterStop(i int, l *lexeme) int {
	if !l.short || !p.sign(i, '.') || !p.glued(i) || i+1 >= len(p.atoms) || p.atoms[i+1].kind == letters && p.upper(i+1) {
		return i
	}
	return i + 1
}

// dayNumber reads the day of a month: "8", "8th", "eighth", "twenty nine".
// A number that goes on ("8.5", "8:30", "8,000", "8am") is none.
func (p *parser) dayNumber(i int) (d, j int, ok bool) {
	if n, j, ok := p.ordinal(i); ok && n >= 1 && n <= 31 {
		return n, j, true
	}
	v, w := p.num(i)
	if w == 0 {
		if l := p.lex(i); l.card > 1 && l.card <= 32 {
			n, j := p.smallNumber(i)
			return n, j, n >= 1 && n <= 31 && !p.isAny(j, " thousand hundred ")
		}
		return 0, i, false
	}
	if w > 2 || v < 1 || v > 31 || p.numberGoesOn(i+1) {
		return 0, i, false
	}
	return v, i + 1, true
}

// numberGoesOn tells whether what stands at i continues the digits before it.
func (p *parser) numberGoesOn(i int) bool {
	if !p.glued(i) {
		return false
	}
	if p.sign(i, '%') || p.atoms[i].kind == letters {
		return true
	}
	if p.sign(i, '.') || p.sign(i, ':') {
		_, w := p.num(i + 1)
		return w > 0 && p.glued(i+1)
	}
	if p.sign(i, ',') {
		_, w := p.num(i + 1)
		return w == 3 && p.glued(i+1)
	}
	return false
}

// yearNumber reads a year beside a month or a day, where nothing else can be
// meant: "2020", "'98", "nineteen eighty-six", "575 B.C.".
func (p *parser) yearNumber(i int) (y, j int, ok bool) {
	if v, w := p.num(i); w == 4 && v >= 1000 && v < 2200 && !p.numberGoesOn(i+1) {
		return v, i + 1, true
	}
	if p.sign(i, '\'') && p.glued(i+1) {
		if v, w := p.num(i + 1); w == 2 && !p.numberGoesOn(i+2) {
			return century20(v), i + 2, true
		}
	}
	return p.yearWords(i)
}

// century20 places a year of two digits: 40 and later in the 1900s.
func century20(v int) int {
	if v >= 40 {
		return 1900 + v
	}
	return 2000 + v
}

// yearWords reads "nineteen eighty-six", "nineteen hundred ninety three", "two
// thousand and fifteen".
func (p *parser) yearWords(i int) (y, j int, ok bool) {
	l := p.lex(i)
	if l.card < 2 {
		return 0, i, false
	}
	if p.is(i+1, "thousand") && l.card == 3 {
		v, j, _ := p.wordNumber(i)
		return v, j, v < 2200
	}
	first := int(l.card) - 1
	if first < 11 || first > 20 {
		return 0, i, false
	}
	if p.is(i+1, "hundred") {
		k := i + 2
		if p.is(k, "and") {
			k++
		}
		if p.lex(k).card > 1 {
			n, j := p.smallNumber(k)
			return first*100 + n, j, true
		}
		return first * 100, i + 2, true
	}
	if second := p.lex(i + 1); second.card >= 11 {
		n, j := p.smallNumber(i + 1)
		return first*100 + n, j, n < 100
	}
	return 0, i, false
}

// yearAfter reads the year that closes a date: ", 2020", " of 2020", " in 2020",
// " 2020", "-2020", "/2020"; the same with '98 or, after "of", 98.
func (p *parser) yearAfter(i int) (y, j int, ok bool) {
	k := i
	switch {
	case p.sign(k, ','):
		k++
	case p.isAny(k, " of in "):
		k++
		if p.isAny(k, " the ") && p.is(k+1, "year") {
			k += 2
		}
	case (p.sign(k, '-') || p.sign(k, '/')) && p.glued(k) && p.glued(k+1):
		k++
	}
	if y, j, ok := p.yearNumber(k); ok {
		if v, w := p.num(j + 1); k > i && p.sign(j, '-') && p.glued(j) && w == 4 && v > y && p.sign(k-1, ',') {
			return 0, i, false
		}
		if _, w := p.num(k); w == 0 && k == i && !p.sign(k, '\'') && p.lex(k).card < 12 && !p.is(k+1, "thousand") {
			return 0, i, false
		}
		return y, j, true
	}
	if v, w := p.num(k); w == 2 && p.is(i, "of") && !p.numberGoesOn(k+1) {
		return century20(v), k + 1, true
	}
	return 0, i, false
}

// monthDate reads a date that begins with its month.
func (p *parser) monthDate(i int) (mo moment, j int, ok bool) {
	m, j, ok := p.monthName(i)
	if !ok {
		return mo, i, false
	}
	mo = moment{kind: yearly, m: m}
	k := j
	switch {
	case p.is(k, "the"):
		k++
	case p.sign(k, ',') && !p.glued(k+1):
		if _, _, ord := p.ordinal(k + 1); ord {
			k++
		}
	case (p.sign(k, '/') || p.sign(k, '-')) && p.glued(k):
		k++
	}
	if d, e, found := p.dayNumber(k); found {
		return p.closeDate(moment{kind: yearly, m: m, d: d}, e)
	}
	if y, e, found := p.yearAfter(j); found {
		if d, e2, again := p.dayAfterYear(e, m, y); again {
			return moment{kind: calendar, y: y, m: m, d: d}, e2, true
		}
		return moment{kind: calendar, y: y, m: m}, e, true
	}
	if y, e, ok := p.relativeYear(j); ok && p.upper(i) {
		return moment{kind: calendar, y: y, m: m}, e, true
	}
	if !p.monthStands(i, j) {
		return mo, i, false
	}
	if y := p.sharedYear(j, m); y > 0 && p.upper(i) {
		return moment{kind: calendar, y: y, m: m}, j, true
	}
	return mo, j, true
}

// sharedYear is the year of "August and September 2020" for the first month, which ends before j; 0 where there is none.
func (p *parser) sharedYear(j, m int) int {
	if !p.isAny(j, " and or ") || !p.upper(j+1) {
		return 0
	}
	m2, e, ok := p.monthName(j + 1)
	if !ok {
		return 0
	}
	if _, k, day := p.dayNumber(e); day {
		e = k
	}
	y, _, ok := p.yearAfter(e)
	if !ok {
		return 0
	}
	if m2 < m {
		y--
	}
	return y
}

// relativeYear reads the year of "January last year", "July 4 of this year".
func (p *parser) relativeYear(i int) (y, j int, ok bool) {
	if p.isAny(i, " of in ") {
		i++
	}
	if p.ref == noDay || !p.isAny(i, " last this next ") || !p.is(i+1, "year") || p.possessiveAt(i+2) {
		return 0, i, false
	}
	y, _, _ = p.ref.date()
	return y + step(p.lex(i).rel), i + 2, true
}

// dayAfterYear reads the day of "September-2020-23".
func (p *parser) dayAfterYear(i, m, y int) (d, j int, ok bool) {
	if !p.sign(i, '-') || !p.glued(i) || !p.glued(i+1) {
		return 0, i, false
	}
	v, w := p.num(i + 1)
	return v, i + 2, w > 0 && w <= 2 && validDate(y, m, v)
}

// closeDate adds the year, or a weekday in brackets, to a month and day.
func (p *parser) closeDate(mo moment, j int) (moment, int, bool) {
	if y, e, ok := p.yearAfter(j); ok {
		mo.kind, mo.y = calendar, y
		return mo, e, true
	}
	if y, e, ok := p.relativeYear(j); ok {
		mo.kind, mo.y = calendar, y
		return mo, e, true
	}
	if y := p.sharedYear(j, mo.m); y > 0 && mo.m > 0 {
		mo.kind, mo.y = calendar, y
		return mo, j, true
	}
	if p.sign(j, '(') && p.lex(j+1).weekday > 0 {
		k := j + 2
		if p.sign(k, '.') {
			k++
		}
		if p.sign(k, ')') {
			mo.wd = int(p.lex(j + 1).weekday)
			j = k + 1
		}
	}
	return mo, j, true
}

// dayMonth reads a date that begins with its day: "8 January 2020", "the 4th of
// July", "the 15th day of June".
func (p *parser) dayMonth(i int) (mo moment, j int, ok bool) {
	k := i
	if p.is(k, "the") {
		k++
	}
	d, j, ok := p.dayNumber(k)
	if !ok {
		return mo, i, false
	}
	if v, w := p.num(j + 1); w == 4 && v >= 1000 && v < 2200 && p.sign(j, '-') && p.sign(j+2, '-') && p.glued(j+1) {
		if m, e, ok := p.monthName(j + 3); ok {
			return moment{kind: calendar, y: v, m: m, d: d}, e, true
		}
	}
	spoken := true
	switch {
	case p.is(j, "of"):
		j++
		if p.is(j, "the") {
			return mo, i, false
		}
	case p.is(j, "day") && p.is(j+1, "of"):
		j += 2
	case (p.sign(j, '-') || p.sign(j, '/')) && p.glued(j) && p.glued(j+1):
		j++
	default:
		_, w := p.num(k)
		spoken = w > 0
	}
	m, e, ok := p.monthName(j)
	if !ok || !spoken && !p.upper(j) {
		return mo, i, false
	}
	if _, w := p.num(k); w > 0 && (p.sign(k-1, '$') || p.partOfCode(k)) {
		return mo, i, false
	}
	return p.closeDate(moment{kind: yearly, m: m, d: d}, e)
}

// weekdayDate reads a weekday and the date it is followed by, if any.
func (p *parser) weekdayDate(i int) (mo moment, j int, ok bool) {
	l := p.lex(i)
	if l.weekday == 0 || l.plural || !p.weekdayStands(i) {
		return mo, i, false
	}
	j = p.afterStop(i+1, l)
	if l.short && p.lex(j+1).month > 0 && p.sign(j, '.') && p.glued(j) {
		j++
	}
	mo = moment{kind: weekly, wd: int(l.weekday)}
	k := j
	brackets := false
	switch {
	case p.sign(k, ',') || p.sign(k, '-') && p.glued(k):
		k++
	case p.sign(k, '('):
		k, brackets = k+1, true
	}
	for p.isAny(k, " the on ") {
		k++
	}
	date, e, found := p.plainDate(k)
	if found && date.d > 0 && (date.kind == yearly || date.kind == calendar) {
		if brackets {
			if !p.sign(e, ')') {
				return mo, j, true
			}
			e++
		}
		date.wd = mo.wd
		return date, e, true
	}
	if k == j || p.is(k-1, "the") {
		if d, e, ok := p.dayNumber(k); ok && (p.is(k-1, "the") && !p.nounFollows(e) || !p.is(k-1, "the") && p.plainDayAfterWeekday(k, e)) {
			return moment{kind: monthly, d: d, wd: mo.wd}, e, true
		}
	}
	return mo, j, true
}

// agrees tells whether a day of the year falls on a weekday within a hundred days
// of the report's.
func (p *parser) agrees(mo *moment, wd int) bool {
	if p.ref == noDay {
		return false
	}
	y, _, _ := p.ref.date()
	for k := y - 1; k <= y+1; k++ {
		if !validDate(k, mo.m, mo.d) {
			continue
		}
		if d := civil(k, mo.m, mo.d); d.weekday() == wd && d > p.ref-100 && d < p.ref+100 {
			return true
		}
	}
	return false
}

// plainDayAfterWeekday tells whether the number after a weekday is a day
// ("Monday 21", "Mon 13th") and not a clock time, a count or part of a range.
func (p *parser) plainDayAfterWeekday(i, e int) bool {
	if _, _, ord := p.ordinal(i); ord {
		_, w := p.num(i)
		return w > 0
	}
	if p.sign(e, '-') || p.sign(e, '/') || p.sign(e, ':') || p.isAny(e, " am pm a p to oclock o and or ") {
		return false
	}
	if v, w := p.num(i); w != 2 || v < 13 {
		return false
	}
	return e >= len(p.atoms) || p.atoms[e].kind == mark || p.isAny(e, " at between from around ")
}

// plainDate reads a date without weekday.
func (p *parser) plainDate(i int) (mo moment, j int, ok bool) {
	if p.lex(i).month > 0 {
		return p.monthDate(i)
	}
	if mo, j, ok := p.numericDate(i); ok {
		return mo, j, true
	}
	return p.dayMonth(i)
}

// weekdayStands tells whether a word is a weekday here: an abbreviation needs a
// capital or a stop, so that the sun and a person who sat stay themselves.
func (p *parser) weekdayStands(i int) bool {
	l := p.lex(i)
	if p.upper(i) && p.upper(i+1) && (p.isAny(i+1, " times mirror telegraph herald ") || p.isAny(i+1, " night morning evening post star review ") && p.upper(i+2)) {
		return false
	}
	if p.upper(i-1) && p.isAny(i-1, " super bloody shrove maundy holy giving taco ") {
		return false
	}
	if !l.short {
		return true
	}
	if p.isAny(i, " sun sat wed mon ") {
		_, w := p.num(i + 1)
		stop := p.sign(i+1, '.') && p.glued(i+1) && (p.lex(i+2).month > 0 || p.sign(i+2, ','))
		month := p.lex(i+1).month > 0 || p.sign(i+1, ',') && p.lex(i+2).month > 0
		return p.upper(i) && (w > 0 || stop || month || p.isAny(i-1, " on next last this week ") && !p.upper(i+1))
	}
	return p.upper(i) || p.isAny(i-1, " on next last this ")
}

// monthStands tells whether the word from i to j is a month although neither
// day nor year stands beside it.
func (p *parser) monthStands(i, j int) bool {
	l := p.lex(i)
	if p.sign(i-1, '-') && p.glued(i) && p.glued(i-1) && !p.isAny(i-2, " mid early late ") && p.atoms[max(0, i-2)].kind == letters && p.lex(i-2).month == 0 && !p.is(i-2, "to") {
		return false
	}
	ruled := p.isAny(i-1, " in since until till by next last this early late mid from to through during for before after "+
		"between of and or every each previous coming end ") || p.sign(i-1, '-') && p.isAny(i-2, " mid early late ")
	if p.isAny(j, " to through until till thru ") && p.lex(j+1).month > 0 || p.sign(j, '-') && p.glued(j) && p.lex(j+1).month > 0 {
		return p.upper(i) || ruled
	}
	strict := ruled && !p.isAny(i-1, " by to for of and or ")
	switch {
	case l.word == "may":
		if p.upper(i) {
			return ruled && (strict || !p.mayIsName && !p.upper(j))
		}
		return p.isAny(i-1, " in since until next last early late mid ") || p.is(i-1, "this") && p.isAny(i-2, " in from since until till ")
	case l.word == "march":
		if p.isAny(i-1, " we they who ") {
			return false // "We March to Keep His Dream Alive"
		}
		adjective := p.isAny(i-1, " the a ") && !(j < len(p.atoms) && p.atoms[j].kind == letters && !p.upper(j) && !p.isAny(j, " on in of for to was is will against "))
		return p.upper(i) && !adjective && !p.named(i-1) && !p.isAny(j, " on against ") && !(p.opensSentence(i) && p.isAny(j, " to into through out of ")) || p.isAny(i-1, " last next this in from since ") && (p.upper(i) || p.isAny(j, " to ") || p.is(i-1, "from"))
	case l.short:
		return (strict || p.is(i-1, "of") && p.lex(i-2).unit >= days && p.upper(i) || ruled && p.upper(i) && p.clauseEnds(j)) && !(p.upper(i) && p.upper(j) && p.lex(j).word == "") && !p.is(i-1, "mar")
	case p.upper(i):
		personal := p.isAny(i, " april june august ") && p.upper(j) && p.lex(j).word == "" && !strict
		return !personal
	case l.word == "august":
		return strict
	}
	return true
}
