package when

// Units counted inside a longer stretch: "week 31 of 2018", "the first week of
// October", "the last Sunday of March", "the last four months of 2021".

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
	var n, e int
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
	from, to, _, _ := p.place(&own, p.tense(i, j))
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
