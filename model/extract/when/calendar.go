package when

import "time"

// day counts days from 1 January 1970 in the proleptic Gregorian calendar.
type day int32

const (
	noDay = day(-1 << 30)
	hour  = 3600
	noon  = 12 * hour
	night = 24 * hour // midnight at the end of a day, in seconds from its start
)

// civil is the day of a date; the month may lie outside 1–12 and the day outside
// its month, both are then carried over. The year is counted from March, so that
// the leap day comes last (Richards, Mapping Time, chapter 25).
func civil(y, m, d int) day {
	months := y*12 + m - 3 // from March of the year 0
	y = int(floorDiv(int64(months), 12))
	m = months - 12*y
	era := int(floorDiv(int64(y), 400))
	y -= era * 400
	return day(era*146097 + y*365 + y/4 - y/100 + (153*m+2)/5 + d - 1 - 719468)
}

// date is the inverse of civil.
func (d day) date() (y, m, dom int) {
	y, mm, dom := time.Unix(int64(d)*86400, 0).UTC().Date()
	return y, int(mm), dom
}

// weekday is 1 for Monday to 7 for Sunday, as in ISO 8601.
func (d day) weekday() int {
	return int(((int64(d)+3)%7+7)%7) + 1
}

// monday is the first day of the ISO week that d lies in.
func (d day) monday() day { return d - day(d.weekday()-1) }

// week is the ISO year and week that d lies in.
func (d day) week() (y, w int) {
	return time.Unix(int64(d)*86400, 0).UTC().ISOWeek()
}

// weekStart is the Monday of an ISO week.
func weekStart(y, w int) day {
	return civil(y, 1, 4).monday() + day(7*(w-1))
}

// addMonths moves by months and stays in the month reached: 31 January and one
// month is the last day of February.
func (d day) addMonths(n int) day {
	y, m, dom := d.date()
	first := civil(y, m+n, 1)
	if last := int(civil(y, m+n+1, 1) - first); dom > last {
		dom = last
	}
	return first + day(dom-1)
}

// validDate tells whether a month has such a day.
func validDate(y, m, d int) bool {
	return m >= 1 && m <= 12 && d >= 1 && civil(y, m, d) < civil(y, m+1, 1)
}

// easter is Easter Sunday by the anonymous Gregorian computus (Meeus,
// Astronomical Algorithms, chapter 8).
func easter(y int) day {
	a, b, c := y%19, y/100, y%100
	d, e := b/4, b%4
	g := (8*b + 13) / 25
	h := (19*a + b - d - g + 15) % 30
	m := (a + 11*h) / 319
	r := (2*e + 2*(c/4) - c%4 - h + m + 32) % 7
	month := (h - m + r + 90) / 25
	return civil(y, month, (h-m+r+month+19)%32)
}

// instant counts seconds from 1 January 1970, in the report's own time zone.
type instant int64

const noInstant = instant(-1 << 62)

func (d day) at(seconds int) instant {
	if d == noDay {
		return noInstant
	}
	return instant(d)*86400 + instant(seconds)
}

func (t instant) day() day { return day(floorDiv(int64(t), 86400)) }

// seconds is the time since midnight.
func (t instant) seconds() int { return int(int64(t) - int64(t.day())*86400) }

func floorDiv(a, b int64) int64 {
	q := a / b
	if a%b != 0 && (a < 0) != (b < 0) {
		q--
	}
	return q
}

// iso writes a day as "2020-01-08". Years outside 1–9999 have no ISO form
// without agreement between the parties; they are written as "".
func (d day) iso() string {
	y, m, dom := d.date()
	if d == noDay || y < 1 || y > 9999 {
		return ""
	}
	b := appendPadded(make([]byte, 0, 10), y, 4)
	b = appendPadded(append(b, '-'), m, 2)
	return string(appendPadded(append(b, '-'), dom, 2))
}

// iso writes an instant as "2020-01-07T21:00", with seconds only where there are any.
func (t instant) iso() string {
	if t == noInstant {
		return ""
	}
	head := t.day().iso()
	if head == "" {
		return ""
	}
	return head + clockISO(t.seconds())
}

// clockISO writes a time of day as "T21:00" or "T21:00:05".
func clockISO(s int) string {
	b := appendPadded(append(make([]byte, 0, 9), 'T'), s/hour, 2)
	b = appendPadded(append(b, ':'), s/60%60, 2)
	if s%60 != 0 {
		b = appendPadded(append(b, ':'), s%60, 2)
	}
	return string(b)
}

// appendPadded writes a number in at least width digits; what lies before the
// year 0 has no such form and is written as X.
func appendPadded(b []byte, n, width int) []byte {
	if n < 0 {
		for range width {
			b = append(b, 'X')
		}
		return b
	}
	var digits [20]byte
	i := len(digits)
	for n > 0 || i == len(digits) {
		i--
		digits[i] = byte('0' + n%10)
		n /= 10
	}
	for len(digits)-i < width {
		i--
		digits[i] = '0'
	}
	return append(b, digits[i:]...)
}

func padded(n, width int) string { return string(appendPadded(nil, n, width)) }

// parseDay reads the day at the start of an ISO 8601 date or date and time.
func parseDay(s string) (day, bool) {
	t, err := time.Parse("2006-01-02", s[:min(10, len(s))])
	if err != nil {
		return noDay, false
	}
	y, m, d := t.Date()
	return civil(y, int(m), d), true
}
