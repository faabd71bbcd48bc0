package when

// Feasts and days of remembrance whose date can be computed. Those of calendars
// that depend on sighting the moon (Eid, Ramadan) or on a foreign calendar are
// found and left unresolved.

// feastRule says on which day of a year a feast falls.
type feastRule struct {
	words string // in lower case; an optional "day" may follow, "'s" between is skipped
	month int    // 0: counted from Easter
	day   int    // day of the month, or days after Easter
	wd    int    // if set: the nth such weekday of the month; n = day, -1 the last
	plus  int    // days after that
	moon  bool   // not resolved
	full  bool   // must be followed by "day"
}

var feastRules = []feastRule{
	{words: "christmas eve", month: 12, day: 24},
	{words: "christmas", month: 12, day: 25},
	{words: "boxing day", month: 12, day: 26},
	{words: "new year s eve", month: 12, day: 31},
	{words: "new year eve", month: 12, day: 31},
	{words: "new year s", month: 1, day: 1, full: true},
	{words: "new years", month: 1, day: 1, full: true},
	{words: "new year", month: 1, day: 1, full: true},
	{words: "valentine s", month: 2, day: 14, full: true},
	{words: "valentines", month: 2, day: 14, full: true},
	{words: "groundhog day", month: 2, day: 2},
	{words: "st patrick s", month: 3, day: 17, full: true},
	{words: "saint patrick s", month: 3, day: 17, full: true},
	{words: "saint patrick", month: 3, day: 17},
	{words: "april fools", month: 4, day: 1, full: true},
	{words: "april fool s", month: 4, day: 1, full: true},
	{words: "earth day", month: 4, day: 22},
	{words: "may day", month: 5, day: 1},
	{words: "international workers day", month: 5, day: 1},
	{words: "international workers ' day", month: 5, day: 1},
	{words: "international women s day", month: 3, day: 8},
	{words: "juneteenth", month: 6, day: 19},
	{words: "freedom day", month: 6, day: 19},
	{words: "jubilee day", month: 6, day: 19},
	{words: "bastille day", month: 7, day: 14},
	{words: "canada day", month: 7, day: 1},
	{words: "independence day", month: 7, day: 4},
	{words: "halloween", month: 10, day: 31},
	{words: "guy fawkes", month: 11, day: 5, full: true},
	{words: "armistice day", month: 11, day: 11},
	{words: "veterans day", month: 11, day: 11},
	{words: "veterans ' day", month: 11, day: 11},
	{words: "martin luther king", month: 1, wd: 1, day: 3, full: true},
	{words: "mlk", month: 1, wd: 1, day: 3, full: true},
	{words: "presidents day", month: 2, wd: 1, day: 3},
	{words: "presidents ' day", month: 2, wd: 1, day: 3},
	{words: "mother s day", month: 5, wd: 7, day: 2},
	{words: "mothers day", month: 5, wd: 7, day: 2},
	{words: "memorial day", month: 5, wd: 1, day: -1},
	{words: "father s day", month: 6, wd: 7, day: 3},
	{words: "fathers day", month: 6, wd: 7, day: 3},
	{words: "labor day", month: 9, wd: 1, day: 1},
	{words: "labour day", month: 9, wd: 1, day: 1},
	{words: "columbus day", month: 10, wd: 1, day: 2},
	{words: "thanksgiving", month: 11, wd: 4, day: 4},
	{words: "black friday", month: 11, wd: 4, day: 4, plus: 1},
	{words: "cyber monday", month: 11, wd: 4, day: 4, plus: 4},
	{words: "ash wednesday", day: -46},
	{words: "palm sunday", day: -7},
	{words: "good friday", day: -2},
	{words: "holy saturday", day: -1},
	{words: "easter sunday", day: 0},
	{words: "easter monday", day: 1},
	{words: "easter", day: 0},
	{words: "ascension day", day: 39},
	{words: "whit monday", day: 50},
	{words: "eid al fitr", moon: true},
	{words: "eid al - fitr", moon: true},
	{words: "eid al adha", moon: true},
	{words: "eid al - adha", moon: true},
	{words: "ramadan", moon: true},
	{words: "yom kippur", moon: true},
	{words: "rosh hashanah", moon: true},
	{words: "hanukkah", moon: true},
	{words: "passover", moon: true},
	{words: "diwali", moon: true},
	{words: "lunar new year", moon: true},
	{words: "tet", moon: true, full: true},
}

// feastsByFirst lists the rules by their first word.
var feastsByFirst = func() map[string][]int {
	m := make(map[string][]int, len(feastRules))
	for i, r := range feastRules {
		for w := range splitWords(r.words) {
			m[w] = append(m[w], i)
			break
		}
	}
	return m
}()

// on is the day the feast falls on in a year.
func (r *feastRule) on(y int) day {
	switch {
	case r.month == 0:
		return easter(y) + day(r.day)
	case r.wd == 0:
		return civil(y, r.month, r.day)
	}
	return nthWeekday(y, r.month, r.wd, r.day) + day(r.plus)
}

// nthWeekday is the nth given weekday of a month, the last one for -1.
func nthWeekday(y, m, wd, n int) day {
	if n < 0 {
		last := civil(y, m+1, 1) - 1
		return last - day((last.weekday()-wd+7)%7)
	}
	first := civil(y, m, 1)
	return first + day((wd-first.weekday()+7)%7+7*(n-1))
}

// holiday reads a feast with the year it is given, if any. Names need a capital
// somewhere; "new year" alone is none.
func (p *parser) holiday(i int) (mo moment, j int, ok bool) {
	l := p.lex(i)
	if l.word == "" {
		return mo, i, false
	}
	for _, f := range feastsByFirst[l.word] {
		r := &feastRules[f]
		j, ok := p.feastName(i, r)
		if !ok || p.upper(j) && p.lex(j).word == "" {
			continue
		}
		if r.moon {
			return moment{kind: vague, value: "XXXX-XX-XX"}, j, p.upper(i) || l.word == "eid"
		}
		mo = moment{kind: yearly, value: "feast", y: f}
		if p.sign(j, ',') {
			if y, e, ok := p.yearNumber(j + 1); ok {
				return single(r.on(y)), e, true
			}
		}
		k := j
		if p.is(k, "of") {
			k++
		}
		if y, e, ok := p.yearNumber(k); ok && p.lex(k).word == "" {
			mo = single(r.on(y))
			if p.is(e, "weekend") {
				mo, ok = p.feastWeekend(&mo)
				e++
			}
			return mo, e, ok
		}
		if p.is(j, "weekend") {
			mo, ok := p.feastWeekend(&mo)
			return p.weekendYear(mo, j+1, r, ok)
		}
		if p.is(j, "of") && p.lex(j+1).rel != 0 && p.is(j+2, "year") && p.ref != noDay {
			y, _, _ := p.ref.date()
			return single(r.on(y + step(p.lex(j+1).rel))), j + 3, true
		}
		return mo, j, true
	}
	return mo, i, false
}

// weekendYear reads the year of "Halloween weekend 2021".
func (p *parser) weekendYear(mo moment, j int, r *feastRule, ok bool) (moment, int, bool) {
	if v, w := p.num(j); w == 4 && v >= 1900 && v < 2100 {
		d := single(r.on(v))
		mo, ok = p.feastWeekend(&d)
		j++
	}
	return mo, j, ok
}

// feastName reads the words of a feast.
func (p *parser) feastName(i int, r *feastRule) (j int, ok bool) {
	j = i
	capital := false
	for w := range splitWords(r.words) {
		switch {
		case w == "-" && p.sign(j, '-') || w == "'" && p.sign(j, '\''):
			j++
			continue
		case p.sign(j, '\'') || p.sign(j, '.') && p.glued(j):
			j++
		}
		if !p.is(j, w) {
			return i, false
		}
		capital = capital || p.upper(j)
		j++
	}
	if p.is(j, "day") {
		return j + 1, true
	}
	return j, !r.full || p.is(i, "new") && (p.is(j-1, "s") || !capital && p.clauseEnds(j) || p.is(i-1, "before"))
}

// relHoliday places "last Christmas", "next Easter".
func (p *parser) relHoliday(mo moment, rel int8) moment {
	if mo.value != "feast" || p.ref == noDay {
		return mo
	}
	r := &feastRules[mo.y]
	y, _, _ := p.ref.date()
	d := r.on(y)
	switch {
	case rel == 1 && d <= p.ref:
		d = r.on(y + 1)
	case rel == -1 && d >= p.ref:
		d = r.on(y - 1)
	}
	return single(d)
}

// season reads "summer", "summer of 2017", "spring 1998". Where on the earth
// the report stands is not known, so that a season has a value and no range.
// Without a year the moment has no value and the season's number in wd.
func (p *parser) season(i int) (mo moment, j int, ok bool) {
	k := i
	s := p.lex(k).season
	if s == 0 || p.sign(k+1, '-') && p.glued(k+1) || p.sign(k+1, '\'') && p.glued(k+1) && !p.is(k+2, "s") {
		return mo, i, false
	}
	if y, j, ok := p.yearAfter(k + 1); ok && !p.isAny(k, " fall spring ") || ok && (p.upper(k) || p.isAny(k-1, " the of in last ")) {
		if p.separator(j) == '-' && p.lastOfRange(j+1, y) {
			j += 2
		}
		return moment{kind: vague, value: padded(y, 4) + "-" + seasonCode(int(s)), closed: true}, j, true
	}
	return moment{kind: vague, wd: int(s), closed: true}, k + 1, true
}

func seasonCode(s int) string { return [...]string{"", "SP", "SU", "FA", "WI"}[s] }

// seasonStands tells whether a season without year, "last" or "this" is one:
// to spring and to fall are verbs, and springs are wells.
func (p *parser) seasonStands(i int) bool {
	if p.isAny(i, " summer winter autumn ") {
		ruled := p.opensSentence(i) || p.isAny(i-1, " in by since until early late mid of the this that each every whole entire recent through during over for all ") ||
			p.sign(i-1, '-') || p.atoms[i-1].kind == mark
		return ruled && !p.named(i) && !p.upper(i+1) && (!p.nounFollows(i+1) || p.is(i-1, "in"))
	}
	if p.isAny(i-1, " in by since until early late mid every of ") || p.sign(i-1, '-') && p.is(i-2, "mid") {
		return !p.isAny(i+1, " in of from to on ") || p.isAny(i-1, " early late mid ")
	}
	return p.is(i-1, "the") && p.is(i, "fall") && (p.sign(i+1, '.') || p.sign(i+1, ',')) && p.isAny(i-2, " in by until ")
}
