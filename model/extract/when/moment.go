package when

// dateKind says what a moment's date was given by.
type dateKind uint8

const (
	noDate   dateKind = iota
	calendar          // a year, with or without month and day
	yearly            // a month, with or without day: every year has one
	weekly            // a weekday: every week has one
	monthly           // a day of the month: "the 18th"
	fixed             // an interval of days already found
	vague             // a date that nothing places: "recently"
)

// edge is the part of a stretch that is meant: "early", "mid", "late".
type edge uint8

const (
	wholeOf edge = iota
	early
	mid
	late
)

// moment is one place in time as read: fields that the words leave open are
// zero until resolve fills them in.
type moment struct {
	kind       dateKind
	y, m, d    int  // calendar, yearly, monthly (d)
	wd         int  // weekday, 1–7; 0 for none
	rel        int8 // -1 last, 1 next, 2 this
	nearest    bool // with rel: the nearest such day rather than next week's ("this past", "upcoming")
	from, to   day  // fixed
	value      string
	edge       edge
	turning    bool // "the end of", not "late": as the end of a range it is a point
	clock      clock
	start, end instant // exact instants ("in 5 minutes"), set if exact
	exact      bool
	duration   bool // a stretch counted from now ("the past two years"): a duration in TIMEX3
	dir        int8 // placed by a length: -1 back ("two years ago"), 1 ahead
	coarse     bool // counted in weeks or longer: the day is not meant exactly
	base       day  // placed by a length: what it counts from
	now        bool // the very moment of the report
	closed     bool // takes no clock time
}

// clock is a time of day, a part of the day or a range of clock times.
type clock struct {
	set        bool
	sec        int  // seconds since midnight
	unsure     bool // nothing says whether before or after noon
	twelve     bool // written on the 12-hour clock
	part       part // noPart for a clock time
	edge       edge
	ranged     bool
	to         int // the range's end
	toUnsure   bool
	endOfDay   bool
	fineMinute bool // minutes were given
}

// hoursOf gives the stretch of a part of the day in seconds. The hours are those
// of Microsoft's Recognizers-Text, the only published convention with numbers;
// where it has none the common meaning of the word is taken.
func (p part) hoursOf() (from, to int) {
	switch p {
	case morning:
		return 8 * hour, noon
	case afternoon:
		return noon, 16 * hour
	case evening:
		return 16 * hour, 20 * hour
	case nightPart:
		return 20 * hour, night
	case daytime:
		return 8 * hour, 18 * hour
	case nighttime:
		return 0, 8 * hour
	case dawn:
		return 4 * hour, 8 * hour
	case dusk:
		return 16 * hour, 20 * hour
	case midday:
		return noon, noon + 60
	case midnightPart:
		return 0, 60
	case lunch:
		return 11 * hour, 13 * hour
	case breakfast:
		return 8 * hour, noon
	case dinner:
		return 16 * hour, 20 * hour
	case overnight:
		return -3 * hour, 6 * hour
	case noPart:
	}
	return 0, night
}

// code is the TIMEX3 code of a part of the day.
func (p part) code() string {
	switch p {
	case morning, breakfast, dawn:
		return "TMO"
	case afternoon, lunch:
		return "TAF"
	case evening, dinner, dusk:
		return "TEV"
	case nightPart, nighttime, overnight:
		return "TNI"
	case daytime:
		return "TDT"
	case midday:
		return "T12:00"
	case midnightPart:
		return "T00:00"
	case noPart:
	}
	return ""
}

// cut narrows a stretch to its early, middle or late part: the halves, and the
// middle half.
func (e edge) cut(from, to int) (int, int) {
	switch e {
	case early:
		return from, (from + to) / 2
	case mid:
		return from + (to-from)/4, to - (to-from)/4
	case late:
		return (from + to) / 2, to
	case wholeOf:
	}
	return from, to
}

// stretch is the clock's own range within a day, in seconds.
func (c *clock) stretch() (from, to int) {
	if c.part == noPart {
		if c.ranged {
			return c.sec, c.to
		}
		return c.sec, c.sec + 60
	}
	from, to = c.part.hoursOf()
	if c.part == nightPart && c.edge == late {
		return 21 * hour, night
	}
	return c.edge.cut(from, to)
}

// value is the TIMEX3 form of the clock.
func (c *clock) value() string {
	switch {
	case !c.set:
		return ""
	case c.part != noPart:
		return c.part.code()
	}
	return clockISO(c.sec)
}
