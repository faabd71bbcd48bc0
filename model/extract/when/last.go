package when

// lastOf reads the last unit of a stretch that is named: "the last quarter of 1997", "the last day of May". It is
// counted from the stretch's end, not from the report's day.
func (p *parser) lastOf(i int) (mo moment, j int, ok bool) {
	u := p.lex(i + 1).unit
	if !p.is(i, "last") || p.lex(i+1).plural || !p.is(i+2, "of") {
		return mo, i, false
	}
	own, j, ok := p.owner(i + 2)
	if !ok || own.kind != calendar && own.kind != fixed {
		return mo, i, false
	}
	begin, end, _, _ := p.place(&own, 0)
	if begin == noDay || end == noDay {
		return mo, i, false
	}
	var from day
	switch u {
	case days:
		from = end - 1
	case weeks:
		from = end - 7
	case months:
		from = end.addMonths(-1)
	case quarters:
		from = end.addMonths(-3)
	default:
		return mo, i, false
	}
	return span(from, end, unitValue(u, from)), j, from > begin
}
