package when

import "strconv"

// Lengths of time: "three days", "two and a half years", "1 hour 5 minutes",
// "30-year", "4:07.13". What they mean alone is a duration; with "ago", "later"
// or "in" they place something.

// length is up to four counted units.
type length struct {
	n        [4]amount
	units    [4]unit
	count    int
	hyphen   bool // written as an adjective: "30-year"
	business bool // counts working days
	article  bool // counted by "a" alone
	rel      int8 // "5 past years": -1, "3 coming days": 1
}

// vague tells whether a count is not known: "several years".
func (d *length) vague() bool {
	for _, n := range d.n[:d.count] {
		if n.vague {
			return true
		}
	}
	return false
}

// clocked tells whether the length is of hours, minutes or seconds.
func (d *length) clocked() bool {
	for _, u := range d.units[:d.count] {
		if u <= hours {
			return true
		}
	}
	return false
}

// move goes the length forward (dir 1) or back (-1) from an instant.
func (d *length) move(t instant, dir int) instant {
	for k, u := range d.units[:d.count] {
		n := float64(dir) * d.n[k].value
		switch u {
		case second, minute, hours:
			t += instant(n * [...]float64{1, 60, 3600}[u-second])
		case days, nights:
			if d.business {
				t = workdays(t, int(n))
				continue
			}
			t += instant(n * 86400)
		case weeks, weekends:
			t += instant(n * 7 * 86400)
		case fortnights:
			t += instant(n * 14 * 86400)
		case months, quarters, years, decades, centuries, millennia:
			m := int(n * [...]float64{1, 3, 12, 120, 1200, 12000}[u-months])
			if m < -30000 || m > 30000 {
				return noInstant
			}
			t = t.day().addMonths(m).at(t.seconds())
		case noUnit:
		}
	}
	return t
}

// workdays moves by days that are neither Saturday nor Sunday.
func workdays(t instant, n int) instant {
	d, dir := t.day(), 1
	if n < 0 {
		n, dir = -n, -1
	}
	for n = min(n, 1000); n > 0; {
		d += day(dir)
		if d.weekday() < 6 {
			n--
		}
	}
	return d.at(t.seconds())
}

// value is the TIMEX3 value: "P3D", "PT1H5M", "PXY" where the count is vague.
func (d *length) value() string {
	b := make([]byte, 0, 16)
	b = append(b, 'P')
	timed := false
	for k, u := range d.units[:d.count] {
		n := d.n[k].value
		letter := "D"
		switch u {
		case second, minute, hours:
			if !timed {
				b, timed = append(b, 'T'), true
			}
			letter = [...]string{"S", "M", "H"}[u-second]
		case weeks:
			letter = "W"
		case weekends:
			letter = "WE"
		case fortnights:
			n, letter = 2*n, "W"
		case months:
			letter = "M"
		case quarters:
			n, letter = 3*n, "M"
		case years:
			letter = "Y"
		case decades:
			n, letter = 10*n, "Y"
		case centuries:
			n, letter = 100*n, "Y"
		case millennia:
			n, letter = 1000*n, "Y"
		case noUnit, days, nights:
		}
		if d.n[k].vague {
			b = append(b, 'X')
		} else {
			b = strconv.AppendFloat(b, n, 'f', -1, 64)
		}
		b = append(b, letter...)
	}
	return string(b)
}

// unitWord reads a unit at i, with the stop of its abbreviation. One-letter
// units count only when glued to digits ("3h", "10D").
func (p *parser) unitWord(i int) (u unit, j int, ok bool) {
	l := p.lex(i)
	if l.unit != noUnit {
		j = i + 1
		if l.short && p.sign(j, '.') && p.glued(j) && !p.upper(j+1) {
			j++
		}
		return l.unit, j, true
	}
	if _, w := p.num(i - 1); w > 0 && w < 4 && p.glued(i) && !(p.glued(i+1) && p.atoms[i+1].kind == digits) && i < len(p.atoms) && p.atoms[i].end-p.atoms[i].start == 1 {
		switch p.text[p.atoms[i].start] {
		case 'h', 'H':
			return hours, i + 1, true
		case 'D':
			return days, i + 1, true
		case 'W':
			return weeks, i + 1, true
		case 'Y':
			return years, i + 1, true
		}
	}
	return noUnit, i, false
}

// lengthOf reads a length at i.
func (p *parser) lengthOf(i int) (d length, j int, ok bool) {
	n, k, ok := p.number(i)
	if !ok {
		if j, ok := p.longWord(i, &d); ok {
			return d, j, true
		}
		return d, i, false
	}
	if p.sign(k, '-') && p.is(k+1, "plus") {
		k += 2
	}
	d.article = p.isAny(i, " a an another ") && k == i+1
	if (p.sign(k, '-') || p.sign(k, '_')) && p.glued(k) && p.glued(k+1) {
		d.hyphen, k = true, k+1
	} else if l := p.lex(k + 1); p.sign(k, '-') && !p.glued(k) && !p.glued(k+1) && l.unit >= hours && !l.plural && !l.short {
		d.hyphen, k = true, k+1 // "a four - year term"
	} else {
		k = p.lengthAdjective(k, &d)
	}
	u, j, ok := p.unitWord(k)
	if !ok || u == second && p.lex(k).word == "second" && !p.countsSeconds(i, k, d.article) {
		return d, i, false
	}
	if u == nights && !d.hyphen && !d.article && !p.lex(k).plural && n.value != 1 && n.value != 0.5 {
		return d, i, false
	}
	if d.hyphen && p.lex(k).plural && u != noUnit && !p.is(i, "half") {
		d.hyphen = false
	}
	d.n[0], d.units[0], d.count = n, u, 1
	if e, f := p.andFraction(j); f > 0 {
		d.n[0].value, j = d.n[0].value+f, e
	}
	for d.count < len(d.n) && !d.hyphen {
		e, found := p.smallerUnit(j, &d)
		if !found {
			break
		}
		j = e
	}
	return d, j, true
}

// countsSeconds keeps the ordinal apart from the unit: "a second", "one second
// wave".
func (p *parser) countsSeconds(i, k int, article bool) bool {
	if p.sign(k+1, '-') && p.glued(k+1) && p.glued(k+2) {
		return false // "12 second-generation girls"
	}
	if article {
		return p.isAny(k+1, " later ago ") || p.isAny(i-1, " within ") || p.is(i-1, "half") && !p.upper(k)
	}
	return p.sign(k-1, '-') || p.is(i, "half") || p.isAny(k+1, " time delay later ago per ") || p.clauseEnds(k+1) || p.is(i, "one") && k == i+1
}

// lengthAdjective skips what may stand between a number and its unit.
func (p *parser) lengthAdjective(k int, d *length) int {
	if l := p.lex(k); l.rel != 0 && l.rel != 2 && p.lex(k+1).plural && p.lex(k+1).unit != noUnit {
		d.rel = l.rel
		return k + 1
	}
	for range 2 {
		switch {
		case p.isAny(k, " business working ") && p.lex(k+1).unit == days:
			d.business = true
			k++
		case p.isAny(k, " full whole more additional consecutive straight long calendar successive extra further entire solid short single ") && (p.lex(k+1).unit != noUnit || p.isAny(k+1, " consecutive straight business ")):
			k++
		}
	}
	return k
}

// smallerUnit adds ", 5 minutes" or "and 5 minutes" to a length in hours.
func (p *parser) smallerUnit(i int, d *length) (int, bool) {
	k := i
	if p.sign(k, ',') {
		k++
	}
	if p.is(k, "and") {
		k++
	}
	if p.isAny(k, " a an ") || p.is(k, "half") {
		return i, false
	}
	n, e, ok := p.number(k)
	if !ok {
		return i, false
	}
	u, j, ok := p.unitWord(e)
	if !ok || u >= d.units[d.count-1] || p.lex(e).part != noPart && u == nights {
		return i, false
	}
	if k > i && p.isAny(j, " ago later ") && p.counted {
		return i, false
	}
	d.n[d.count], d.units[d.count] = n, u
	d.count++
	return j, true
}

// longWord reads "day-long", "yearlong", "month-old" has no place here.
func (p *parser) longWord(i int, d *length) (int, bool) {
	l := p.lex(i)
	if p.is(i, "quarter") {
		k := i + 1
		if p.sign(k, '-') && p.glued(k) {
			k++
		}
		if p.is(k, "century") {
			d.n[0], d.units[0], d.count = amount{value: 0.25}, centuries, 1
			return k + 1, true
		}
	}
	if l.unit == noUnit || l.plural || l.unit == second || !p.sign(i+1, '-') || !p.glued(i+1) || !p.is(i+2, "long") {
		return i, false
	}
	d.n[0], d.units[0], d.count, d.hyphen = amount{value: 1}, l.unit, 1, true
	return i + 3, true
}
