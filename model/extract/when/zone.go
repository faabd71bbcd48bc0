package when

import "parallax/model"

// Time zones. The ends of a time stay as the words give them, on the clock of the place told of; where the words
// name the zone ("9 p.m. EST", "0130 GMT") or give the same moment in another ("8 a.m. (0600 GMT)"), its offset
// from UTC stands beside them. "Local time" names none.

// summerTime says when a zone's clocks go forward an hour.
type summerTime uint8

const (
	noSummer       summerTime = iota
	americanSummer            // second Sunday of March to first of November (Energy Policy Act of 2005; before 2007 April to October)
	europeanSummer            // last Sunday of March to last of October (Directive 2000/84/EC; the same since 1996)
)

// zone is a time zone: minutes east of UTC in winter, and its summer time.
type zone struct {
	known   bool
	minutes int
	summer  summerTime
}

// zoneCodes are abbreviations and cities. An abbreviation that several zones share has the meaning that news in
// English gives it: CST is North American, IST Indian, BST British.
var zoneCodes = map[string]zone{
	"gmt": {known: true}, "utc": {known: true}, "wat": {true, 60, noSummer}, "cat": {true, 120, noSummer}, "eat": {true, 180, noSummer},
	"sast": {true, 120, noSummer}, "est": {true, -300, noSummer}, "edt": {true, -240, noSummer}, "cst": {true, -360, noSummer},
	"cdt": {true, -300, noSummer}, "mst": {true, -420, noSummer}, "mdt": {true, -360, noSummer}, "pst": {true, -480, noSummer}, "pdt": {true, -420, noSummer},
	"et": {true, -300, americanSummer}, "ct": {true, -360, americanSummer}, "mt": {true, -420, americanSummer}, "pt": {true, -480, americanSummer},
	"eastern": {true, -300, americanSummer}, "central": {true, -360, americanSummer}, "mountain": {true, -420, americanSummer},
	"pacific": {true, -480, americanSummer}, "bst": {true, 60, noSummer}, "cet": {true, 60, noSummer}, "cest": {true, 120, noSummer},
	"eet": {true, 120, noSummer}, "eest": {true, 180, noSummer}, "msk": {true, 180, noSummer}, "pkt": {true, 300, noSummer},
	"ist": {true, 330, noSummer}, "hkt": {true, 480, noSummer}, "sgt": {true, 480, noSummer}, "jst": {true, 540, noSummer}, "kst": {true, 540, noSummer},
	"aest": {true, 600, noSummer}, "aedt": {true, 660, noSummer}, "beijing": {true, 480, noSummer}, "moscow": {true, 180, noSummer},
	"london": {true, 0, europeanSummer}, "paris": {true, 60, europeanSummer}, "berlin": {true, 60, europeanSummer}, "brussels": {true, 60, europeanSummer},
	"tokyo": {true, 540, noSummer}, "seoul": {true, 540, noSummer}, "indian": {true, 330, noSummer}, "japan": {true, 540, noSummer},
	"singapore": {true, 480, noSummer}, "manila": {true, 480, noSummer}, "hanoi": {true, 420, noSummer}, "bangkok": {true, 420, noSummer},
}

// zoneAt reads a time zone behind a clock time: "GMT", "UTC+3", "Eastern time", "Pacific Daylight Time", "local
// time". It returns i where there is none.
func (p *parser) zoneAt(i int) (z zone, j int) {
	if i < 0 || i >= len(p.atoms) || p.atoms[i].kind != letters {
		return z, i
	}
	a := &p.atoms[i]
	word := p.low[a.start:a.end]
	z = zoneCodes[word]
	j = i + 1
	if p.isAny(j, " standard daylight summer ") && p.isAny(j+1, " time ") || word == "greenwich" && p.is(j, "mean") && p.is(j+1, "time") {
		switch {
		case p.is(j, "standard"), word == "greenwich":
			z.summer = noSummer
		case z.summer != noSummer:
			z.minutes, z.summer = z.minutes+60, noSummer
		}
		z.known = z.known || word == "greenwich"
		return z, j + 2
	}
	switch {
	case p.isAny(j, " time timezone ") && (z.known || p.isAny(i, " local tehran israel ")):
		return z, j + 1
	case p.isAny(i, " eastern pacific ") && p.upper(i) && !p.upper(j):
		return z, j
	case !z.known || a.end-a.start > 4 || !isUpper(p.text[a.end-1]):
		return zone{}, i
	case (p.sign(j, '+') || p.sign(j, '-')) && p.glued(j) && p.glued(j+1):
		if h, w := p.num(j + 1); w > 0 && w <= 2 && h <= 14 {
			if p.sign(j, '-') {
				h = -h
			}
			return zone{known: z.known && z.minutes == 0, minutes: 60 * h}, j + 2
		}
	}
	return z, j
}

// at is the zone's offset on a day, in minutes.
func (z zone) at(d day) int {
	if z.summer == noSummer || d == noDay {
		return z.minutes
	}
	y, _, _ := d.date()
	from, to := nthWeekday(y, 3, 7, -1), nthWeekday(y, 10, 7, -1)
	if z.summer == americanSummer {
		from, to = nthWeekday(y, 3, 7, 2), nthWeekday(y, 11, 7, 1)
		if y < 2007 {
			from, to = nthWeekday(y, 4, 7, 1), nthWeekday(y, 10, 7, -1)
		}
	}
	if from <= d && d < to {
		return z.minutes + 60
	}
	return z.minutes
}

// offset finds the time zone of an expression that holds a clock time which falls on t: named behind the time, or
// told by the same moment in another zone in brackets. It is empty where nothing tells.
func (p *parser) offset(x *expression, t instant) model.Opt {
	c := &x.a.clock
	if !c.set {
		c = &x.b.clock
	}
	if t == noInstant || !c.set || c.part != noPart && c.part != midday && c.part != midnightPart {
		return ""
	}
	end := min(x.end+4, len(p.atoms))
	for k := x.start + 1; k < end; k++ {
		if k > x.end && p.atoms[k-1].kind == mark && p.atoms[k-1].sign != '(' {
			break
		}
		if p.sign(k, '(') {
			return p.elsewhere(k+1, t)
		}
		if z, e := p.zoneAt(k); e > k {
			if z.known {
				return offsetText(z.at(t.day()))
			}
			end = min(e+1, len(p.atoms)) // "local time (0700 GMT)"
			k = e - 1
		}
	}
	return ""
}

// elsewhere reads the moment t as it is given for another zone at i, "0600 GMT", and returns the offset of the zone
// that t itself is told in.
func (p *parser) elsewhere(i int, t instant) model.Opt {
	c, e, _, ok := p.clockTime(i)
	if !ok {
		return ""
	}
	for _, k := range [...]int{e, e - 1} {
		if z, f := p.zoneAt(k); z.known && f > k {
			return offsetText(between(t.seconds(), c.sec) + z.at(t.day()))
		}
	}
	return ""
}

// sameMoment returns by how many days, in seconds, a clock time in brackets must be moved that gives the moment
// before it for another zone: "6:50 a.m. (2250 GMT)" was the evening before in Greenwich.
func (p *parser) sameMoment(x *expression, t instant, offset model.Opt) instant {
	utc := t
	if offset != "" && offset != "Z" {
		s := string(offset)
		ahead := instant(minutes(s[1:])) * 60
		if s[0] == '-' {
			ahead = -ahead
		}
		utc -= ahead
	}
	if offset == "" {
		return 0
	}
	shift := instant(0)
	if p.sign(x.start-1, '(') && x.start-p.utcEnd <= 4 && x.start > p.utcEnd && x.a.kind == noDate && !x.ranged {
		shift = (p.utc - utc + 43200) / 86400 * 86400
		if p.utc-utc < -43200 {
			shift = -86400
		}
	}
	p.utc, p.utcEnd = utc, x.end
	return shift
}

// between is how far one clock is ahead of another, in minutes, by the shorter way round.
func between(a, b int) int {
	d := (a - b) / 60
	switch {
	case d > 14*60:
		return d - 24*60
	case d < -12*60:
		return d + 24*60
	}
	return d
}

// offsetText writes an offset as ISO 8601 does: "Z", "-05:00".
func offsetText(minutes int) model.Opt {
	if minutes == 0 {
		return "Z"
	}
	b := []byte{'+'}
	if minutes < 0 {
		b[0], minutes = '-', -minutes
	}
	b = appendPadded(b, minutes/60, 2)
	return model.Opt(appendPadded(append(b, ':'), minutes%60, 2))
}

func isUpper(b byte) bool { return b >= 'A' && b <= 'Z' }
