package figure

import "parallax/model"

// figureAt reads the figure whose number begins at word i, with its unit, its range and its modifiers. next is
// where reading goes on.
func (r *reader) figureAt(i int) (d draft, next int, ok bool) {
	if d, next, ok = r.special(i); ok || next > i {
		return d, next, ok
	}
	negative, start := r.sign(i)
	n, ok := r.numberAt(start)
	if !ok {
		return d, i + 1, false
	}
	if n.ordinal {
		return r.ordinalFigure(n)
	}
	first, last := n.first, n.last
	if negative {
		first, n.value = i, -n.value
	}
	d = draft{lo: n.value, hi: n.value, vague: n.vague != nil, counts: n.whole() && n.vague == nil}
	d.figure.Type = model.Cardinal
	d.figure.Approximate = d.vague
	if negative && first > 0 {
		n.first = first // "between negative ten and fifteen"
	}
	m, low, isRange := r.rangeFrom(n)
	tail := n
	if isRange {
		tail, last = m, m.last
		d.lo, d.hi = low, m.value
		if d.lo > d.hi {
			d.lo, d.hi = d.hi, d.lo
		}
	}
	d.bare = [2]int{n.first, last}
	if negative {
		n.first, d.bare[0] = start, i
	}
	d.number, d.whole = [2]int{first, last}, [2]int{first, last}
	r.unitOf(&d, n, tail)
	if k := d.number[0]; isRange && k > r.floor && (r.low(k-1) == "between" || r.low(k-1) == "from") {
		d.number[0], d.whole[0] = k-1, min(k-1, d.whole[0])
	}
	b := r.modify(d.number[0], d.number[1])
	if b.last == d.number[1] && d.whole[1] > d.number[1] { // "40 kg or more"
		if late := r.modify(d.whole[0], d.whole[1]); late.last > d.whole[1] {
			d.whole[1], b.relation, b.approx = late.last, late.relation, b.approx || late.approx
		}
	}
	d.number[0], d.number[1] = b.first, b.last
	d.whole[0], d.whole[1] = min(d.whole[0], b.first), max(d.whole[1], b.last)
	d.relation = b.relation
	d.figure.Approximate = d.figure.Approximate || b.approx
	d.figure.Additive = b.additive
	if isRange && b.relation != exact {
		d.relation = exact
		d.figure.Approximate = true
	}
	return d, max(d.whole[1], last), true
}

// sign reads a minus before a number: "-5", "minus five", "negative one".
func (r *reader) sign(i int) (negative bool, start int) {
	switch low := r.low(i); {
	case low == "minus" && r.low(i-1) == "or" && r.low(i-2) == "plus":
	case low == "minus" || low == "negative":
		if _, ok := r.value(i + 1); ok {
			return true, i + 1
		}
	case (low == "-" || low == "−") && !r.glued(i) && r.is(i+1, digits) && r.is(i-1, digits) && r.glued(i+1):
		return false, i // "75 -300mm"
	case (low == "-" || low == "−") && !r.glued(i) && r.is(i+1, digits):
		if r.glued(i+1) || i == 0 && len(r.words) <= 6 || r.classAt(i-1)&(isPreposition|isAuxiliary) != 0 {
			return true, i + 1
		}
	case (low == "-" || low == "−") && r.glued(i) && r.glued(i+1) && r.is(i+1, digits) && (r.low(i-1) == "<" || r.low(i-1) == "(" || r.low(i-1) == "$"):
		return true, i + 1
	}
	return false, i
}

// numberAt reads whatever number begins at word i.
func (r *reader) numberAt(i int) (numeral, bool) {
	if n, ok := r.ordinal(i); ok {
		return n, true
	}
	if n, ok := r.vague(i); ok {
		return n, true
	}
	return r.cardinal(i)
}

// ordinal reads "first", "21st", "one hundred twenty-fifth".
func (r *reader) ordinal(i int) (numeral, bool) {
	n := numeral{first: i, scale: 1, ordinal: true}
	if r.is(i, digits) {
		if s := r.low(i + 1); r.glued(i+1) && r.words[i].plain && (s == "th" || s == "st" || s == "nd" || s == "rd") {
			n.last, n.value = i+2, r.words[i].value
			return n, !r.words[i].code
		}
		return n, false
	}
	if v := ordinalWords[r.low(i)]; v > 0 {
		n.last, n.value = i+1, v
		return n, true
	}
	m, ok := r.integer(i)
	if !ok || m.inDigits {
		return n, false
	}
	at := m.last
	if r.low(at) == "-" && r.words[at].glued == r.glued(at+1) {
		at++
	}
	v := ordinalWords[r.low(at)]
	if v == 0 || m.value == 1 {
		return n, false
	}
	if v >= 100 && m.value > 0 {
		n.value = m.value * v
	} else if tail := m.value - float64(int(m.value/100)*100); m.value >= 20 && (tail >= 20 && int(tail)%10 == 0 && v < 10 || tail == 0) {
		n.value = m.value + v
	} else {
		return n, false
	}
	n.last = at + 1
	return n, true
}

// ordinalFigure makes a figure of an ordinal.
func (r *reader) ordinalFigure(n numeral) (draft, int, bool) {
	d := draft{lo: n.value, hi: n.value, number: [2]int{n.first, n.last}}
	d.whole, d.bare = d.number, d.number
	d.figure.Type = model.Ordinal
	if r.low(n.first-1) == "the" && r.low(n.last) == "and" {
		return d, n.last, true
	}
	return d, n.last, true
}

// unitOf reads what stands around the number that makes it an amount: a currency, per cent, a unit, an age.
func (r *reader) unitOf(d *draft, n, tail numeral) {
	g := &d.figure
	if end, unit := r.percent(tail.last); end > tail.last {
		g.Type, g.Unit = model.Percent, model.Opt(unit)
		d.whole[1], d.counts = end, false
		return
	}
	if r.caliber(d, n) {
		return
	}
	if end, unit, ok := r.age(n, tail); ok {
		g.Type, g.Unit, g.Noun = model.Quantity, model.Opt(unit), "age"
		d.whole[1], d.counts = end, false
		return
	}
	if a, ok := r.money(n); ok || d.lo != d.hi {
		if !ok || tail.last > n.last {
			late, found := r.money(tail)
			if found {
				first := a.first
				if !ok {
					first, a = n.first, late
				}
				a.first, a.last = first, max(late.last, tail.last)
				a.value, ok = 0, true
				if late.scale > 1 {
					a.scale = late.scale
				}
				if late.value != tail.value && tail.value > 0 {
					a.scale = late.value / tail.value
				}
			} else if ok {
				a.last = max(a.last, tail.last)
				a.value = 0
			}
		}
		if ok {
			r.setMoney(d, a, tail.last > n.last)
			return
		}
	}
	if m, ok := r.measure(tail); ok {
		g.Type, g.Unit = model.Quantity, model.Opt(m.unit)
		if m.value != tail.value {
			if d.lo == d.hi {
				d.lo = m.value
			}
			d.hi = m.value
		}
		d.whole[1], d.counts = m.last, false
	}
}

// setMoney writes an amount of money into the draft.
func (r *reader) setMoney(d *draft, a amount, isRange bool) {
	g := &d.figure
	g.Type, g.Unit = model.Money, model.Opt(a.code)
	d.counts = false
	if !isRange {
		d.lo, d.hi = a.value*a.scale, a.value*a.scale
	} else {
		d.lo, d.hi = d.lo*a.scale, d.hi*a.scale
	}
	if a.first < d.number[0] {
		d.number[0], d.bare[0] = a.first, a.first
	}
	d.whole = [2]int{min(d.whole[0], d.number[0]), max(d.whole[1], a.last)}
}

// percent reads "%", "percent", "per cent", "percentage points", "basis points" at word k.
func (r *reader) percent(k int) (end int, unit string) {
	at := k
	if r.hyphen(at) {
		at++
	}
	switch r.low(at) {
	case "%", "٪":
		at++
	case "percent", "percents", "pct", "percentage", "pc":
		at++
	case "per":
		if r.low(at+1) != "cent" {
			return k, ""
		}
		at += 2
	case "basis":
		if r.low(at+1) == "points" || r.low(at+1) == "point" {
			return at + 2, "basis point"
		}
		return k, ""
	case "bps":
		return at + 1, "basis point"
	case "of":
		// "one-tenth of 1 percent", "one-hundredth of a percentage point"
		if r.low(at+1) == "a" || r.low(at+1) == "1" || r.low(at+1) == "one" {
			if end, unit := r.percent(at + 2); end > at+2 {
				return end, unit
			}
		}
		return k, ""
	default:
		return k, ""
	}
	join := at
	if r.hyphen(join) {
		join++
	}
	if p := r.low(join); (p == "points" || p == "point") && r.low(at-1) != "%" || (p == "points" || p == "point") && r.low(at-1) == "%" {
		return join + 1, "percentage point"
	}
	return at, "%"
}
