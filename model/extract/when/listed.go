package when

// Days of one month that are told in a row: "June 18 and 19", "3, 4 and 5 October". Each is a date of its own, and
// takes the month and year from the one that has them.

// listedDay reads a day whose month stands at the other end of a row.
func (p *parser) listedDay(i int) (mo moment, j int, ok bool) {
	v, w := p.num(i)
	if w == 0 || w > 2 || v < 1 || v > 31 || p.numberGoesOn(i+1) || p.partOfCode(i) {
		return mo, i, false
	}
	if mo, ok := p.rowBehind(i, v); ok {
		return mo, i + 1, true
	}
	return p.rowAhead(i, v)
}

// rowBehind continues the row that the last date opened: ", 4" and "and 5" behind "October 3".
func (p *parser) rowBehind(i, v int) (mo moment, ok bool) {
	k := i - 1
	last := p.isAny(k, " and or ")
	if last && p.sign(k-1, ',') {
		k--
	}
	if !last && !p.sign(k, ',') || k != p.rowEnd || v <= p.row.d {
		return mo, false
	}
	if !last {
		_, w := p.num(i + 2)
		_, x := p.num(i + 3)
		if !(p.isAny(i+1, " and or ") && w > 0) && !(p.sign(i+1, ',') && (w > 0 || p.isAny(i+2, " and or ") && x > 0)) {
			return mo, false
		}
	} else if !p.clauseEnds(i+1) && !p.isAny(i+1, " in at of to on from for with when while as but and or after before ") {
		return mo, false
	}
	mo = p.row
	mo.d = v
	return mo, true
}

// rowAhead reads the first days of "3, 4 and 5 October".
func (p *parser) rowAhead(i, v int) (mo moment, j int, ok bool) {
	day, k := v, i+1
	for range 6 {
		last := false
		if p.sign(k, ',') {
			k++
		} else if !p.isAny(k, " and or ") {
			return mo, i, false
		}
		if p.isAny(k, " and or ") {
			last = true
			k++
		}
		next, w := p.num(k)
		if w == 0 || w > 2 || next <= day || next > 31 || p.numberGoesOn(k+1) {
			return mo, i, false
		}
		day = next
		if last {
			mo, _, ok = p.dayMonth(k)
			mo.d = v
			return mo, i + 1, ok && p.upper(k+1)
		}
		k++
	}
	return mo, i, false
}
