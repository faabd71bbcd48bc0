package when

// Sets: times that come again, "every Monday", "daily", "once a week",
// "Thursdays at 9am".

// recurring are the words that are a set by themselves, with their period.
var recurring = map[string]string{
	"hourly": "PT1H", "daily": "P1D", "weekly": "P1W", "fortnightly": "P2W", "biweekly": "P2W", "monthly": "P1M",
	"bimonthly": "P2M", "quarterly": "P3M", "yearly": "P1Y", "annual": "P1Y", "annually": "P1Y",
	"semiannual": "P0.5Y", "semiannually": "P0.5Y", "biannually": "P0.5Y", "everyday": "P1D", "nightly": "P1D",
}

// setAt reads a set and its TIMEX3 value.
func (p *parser) setAt(i int) (value string, j int, ok bool) {
	l := p.lex(i)
	if v, j, ok := p.recurringWord(i); ok {
		v, j = p.setClock(v, j)
		return v, j, true
	}
	if p.isAny(i, " every each any all ") {
		if v, j, ok := p.everyUnit(i); ok {
			v, j = p.setClock(v, j)
			return v, j, true
		}
		return "", i, false
	}
	switch {
	case l.weekday > 0 && l.plural:
		v, j := p.setClock("XXXX-WXX-"+padded(int(l.weekday), 1), i+1)
		return v, j, true
	case l.weekday > 0 && p.lex(i+1).part != noPart && p.lex(i+1).plural:
		return "XXXX-WXX-" + padded(int(l.weekday), 1) + p.lex(i+1).part.code(), i + 2, true
	case p.isAny(i, " weekends weekdays "):
		if p.is(i, "weekdays") {
			return "P1WD", i + 1, true
		}
		return "P1WE", i + 1, true
	case l.part != noPart && l.plural && l.unit == noUnit && !p.is(i-1, "the"):
		return l.part.code(), i + 1, true
	case p.isAny(i, " once twice one thrice ") || l.card > 1 && p.is(i+1, "times"):
		return p.timesA(i)
	}
	if u := p.lex(i + 1); u.unit != noUnit && u.plural && p.isAny(i+2, " a an per each every ") && !p.isAny(i+4, " ago later earlier ") && !p.lex(i+3).plural && p.lex(i+3).unit > u.unit {
		if n, e, ok := p.number(i); ok && e == i+1 && !n.vague { // "seven days a week"
			d := length{count: 1}
			d.n[0], d.units[0] = amount{value: 1}, p.lex(i+3).unit
			return d.value(), i + 4, true
		}
	}
	if n, w := p.num(i); w > 0 && n > 0 && p.is(i+1, "times") {
		return p.timesA(i)
	}
	if _, j, ok := p.ordinal(i); (ok || p.is(i, "last")) && p.lex(max(j, i+1)).weekday > 0 { // "the first Monday of each month"
		j = max(j, i+1) + 1
		if p.isAny(j, " of in ") && p.isAny(j+1, " each every ") && p.is(j+2, "month") {
			v, e := p.setClock("P1M", j+3)
			return v, e, true
		}
	}
	c, j, bare, ok := p.clockTime(i)
	if ok && !bare && p.isAny(j, " every each everyday daily ") {
		if _, e, found := p.setAt(j); found {
			return c.value(), e, true
		}
	}
	if d, j, ok := p.ordinal(i); ok && d <= 31 && p.is(j, "of") && p.isAny(j+1, " every each ") && p.is(j+2, "month") {
		return "XXXX-XX-" + padded(d, 2), j + 3, true
	}
	return "", i, false
}

// recurringWord reads "daily", "semi-annually", "bi-monthly". Inside a name
// ("Daily Mail") it is none.
func (p *parser) recurringWord(i int) (string, int, bool) {
	if p.isAny(i, " semi bi ") && p.sign(i+1, '-') && p.glued(i+1) {
		switch {
		case p.isAny(i+2, " annually annual ") && p.is(i, "semi"):
			return "P0.5Y", i + 3, true
		case p.is(i+2, "weekly"):
			return "P2W", i + 3, true
		case p.is(i+2, "monthly"):
			return "P2M", i + 3, true
		case p.isAny(i+2, " annual annually "):
			return "P0.5Y", i + 3, true
		}
		return "", i, false
	}
	l := p.lex(i)
	if l.word == "" {
		return "", i, false
	}
	v, ok := recurring[l.word]
	if !ok || p.upper(i) && (p.upper(i+1) || p.upper(i-1)) || p.sign(i-1, '-') && p.glued(i) {
		return "", i, false
	}
	return v, i + 1, true
}

// setClock adds the clock time of a set: "every day at 7:13 p.m.".
func (p *parser) setClock(v string, j int) (string, int) {
	k := j
	at := p.is(k, "at")
	if at {
		k++
	}
	c, e, bare, ok := p.clockTime(k)
	if !ok || bare && !at || bare && !p.bareHourStands(k, e) {
		return v, j
	}
	if len(v) > 4 && v[:4] == "XXXX" {
		return v + c.value(), e
	}
	return c.value(), e
}

// everyUnit reads "every day", "each two weeks", "every other Friday", "any
// year", "all weekends".
func (p *parser) everyUnit(i int) (string, int, bool) {
	k := i + 1
	n := amount{value: 1}
	all := p.is(i, "all")
	if v, j, ok := p.everyRange(k); ok && !all && !p.is(i, "any") {
		return v, j, true
	}
	if p.is(k, "other") || p.is(k, "second") && (p.lex(k+1).unit != noUnit || p.lex(k+1).weekday > 0) {
		n.value = 2
		k++
	} else if v, e, ok := p.number(k); ok && !all && !p.isAny(k, " a an the ") {
		n, k = v, e
	} else if p.is(k, "single") {
		k++
	}
	l := p.lex(k)
	switch {
	case l.weekday > 0 && (l.plural == all):
		v := "XXXX-WXX-" + padded(int(l.weekday), 1)
		if c, j, ok := p.partOfDay(k + 1); ok && c.part <= nightPart {
			return v + c.part.code(), j, !p.is(i, "any")
		}
		return v, k + 1, !p.is(i, "any")
	case p.isAny(k, " weekday weekdays "):
		return "P1WD", k + 1, true
	case p.is(k, "night"), l.part != noPart && l.unit == noUnit && !l.plural:
		return l.part.code(), k + 1, !all
	case l.month > 0 && !p.is(i, "all"):
		return "XXXX-" + padded(int(l.month), 2), k + 1, p.upper(k)
	case l.unit == noUnit, l.unit == second && p.is(i, "any"), all && !l.plural:
		return "", i, false
	case p.is(i, "any") && l.unit != years && l.unit != weekends && l.unit != weeks && l.unit != months:
		return "", i, false
	}
	d := length{count: 1}
	d.n[0], d.units[0] = n, l.unit
	return d.value(), k + 1, true
}

// everyRange reads "two to four years" behind "every".
func (p *parser) everyRange(i int) (value string, j int, ok bool) {
	n, k, ok := p.number(i)
	if !ok || !p.isAny(k, " to or ") && !(p.sign(k, '-') && p.glued(k) && p.glued(k+1)) {
		return "", i, false
	}
	more, e, ok := p.number(k + 1)
	u, j, unit := p.unitWord(e)
	if !ok || !unit {
		return "", i, false
	}
	d := length{count: 1}
	d.n[0], d.units[0] = n, u
	value = d.value() + "/"
	d.n[0] = more
	return value + d.value(), j, true
}

// timesA reads "once a week", "twice a year", "three times per day".
func (p *parser) timesA(i int) (string, int, bool) {
	k := i + 1
	if p.is(k, "times") {
		k++
	}
	if p.is(k, "every") {
		if v, j, ok := p.everyUnit(k); ok {
			return v, j, true
		}
	}
	if p.is(k, "in") || !p.isAny(k, " a an per each ") {
		return "", i, false
	}
	l := p.lex(k + 1)
	if l.unit == noUnit || l.plural || p.is(i, "one") && l.unit != days {
		return "", i, false
	}
	d := length{count: 1}
	d.n[0], d.units[0] = amount{value: 1}, l.unit
	return d.value(), k + 2, true
}
