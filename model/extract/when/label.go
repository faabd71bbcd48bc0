package when

import (
	"strconv"
	"strings"

	"parallax/model"
)

// Label is a short form of a time for a list: "Tue 7 Jan night", "8 Jan 2020",
// "Mon 6 – Sun 12 Jan", "since 2014", "3 days". It is made from the time alone. A
// day has its weekday beside it or, at a distance, its year: a time of the clock
// or part of the day is news, a plain date may be of any year. What has no place
// on the calendar keeps its own words, a duration and a set always do.
func Label(t model.Time) string {
	own := strings.Join(strings.Fields(strings.TrimPrefix(t.Text, "the ")), " ")
	from, okFrom := parseDay(string(t.From))
	to, okTo := parseDay(string(t.To))
	switch {
	case t.Type == model.Duration || t.Type == model.Set || !okFrom && !okTo:
		return own
	case !okFrom:
		return openLabel(t, "until", to, string(t.To))
	case !okTo:
		return openLabel(t, "from", from, string(t.From))
	}
	if t.Approximate && from+1 == to {
		switch len(t.Value) {
		case 3:
			return "about " + t.Value + "0s"
		case 4:
			return "about " + t.Value
		case 7:
			return "about " + monthName(max(1, min(12, digitValue(t.Value[5:])))) + " " + t.Value[:4]
		}
		return "about " + shortDay(from, true)
	}
	if len(t.From) > 10 || len(t.To) > 10 {
		return clockLabel(t, from, to)
	}
	return dayLabel(from, to)
}

// openLabel names the one end that is known. "before" and "since" keep their word.
func openLabel(t model.Time, word string, d day, end string) string {
	switch m := strings.ToLower(t.Modifier); m {
	case "before", "after", "since", "until", "by":
		word = m
	}
	if len(end) > 10 {
		return word + " " + shortDay(d, false) + " " + end[11:16]
	}
	y, m, dom := d.date()
	switch {
	case (word == "until" || word == "by") && dom == 1 && m == 1 && !strings.Contains(t.Value, "-"):
		return word + " " + strconv.Itoa(y-1)
	case word == "until" || word == "by":
		return word + " " + shortDay(d-1, true)
	case word == "after" && dom == 1 && m == 1 && len(t.Value) == 4:
		return word + " " + t.Value
	case dom == 1 && m == 1 && !strings.Contains(t.Value, "-"):
		return word + " " + strconv.Itoa(y)
	}
	return word + " " + shortDay(d, true)
}

// clockLabel names a stretch that begins or ends within a day.
func clockLabel(t model.Time, from, to day) string {
	if i := strings.LastIndexByte(t.Value, 'T'); i >= 0 && !strings.Contains(t.Value, "/") {
		if name := partName(t.Value[i:]); name != "" {
			d := from
			if named, ok := parseDay(t.Value); ok {
				d = named
			}
			return shortDay(d, false) + " " + name
		}
	}
	a, b := clockOf(t.From), clockOf(t.To)
	start := shortDay(from, false) + " " + a
	s, e := minutes(a), minutes(b)
	switch {
	case from == to && e-s <= 1 || from+1 == to && e+1440-s <= 1:
		return start
	case from == to || from+1 == to && e == 0:
		if e == 0 {
			b = "24:00"
		}
		return start + "–" + b
	}
	return start + " – " + shortDay(to, false) + " " + b
}

func clockOf(o model.Opt) string {
	if len(o) < 16 {
		return "00:00"
	}
	return string(o[11:16])
}

func minutes(hhmm string) int { return digitValue(hhmm[:2])*60 + digitValue(hhmm[3:]) }

// partName is the word for a TIMEX3 part of the day.
func partName(code string) string {
	switch code {
	case "TMO":
		return "morning"
	case "TAF":
		return "afternoon"
	case "TEV":
		return "evening"
	case "TNI":
		return "night"
	case "TDT":
		return "daytime"
	}
	return ""
}

// dayLabel names whole days: one, a month, a year, a decade, or both ends.
func dayLabel(from, to day) string {
	y, m, dom := from.date()
	y2, m2, dom2 := to.date()
	switch months := (y2-y)*12 + m2 - m; {
	case to == from+1:
		return shortDay(from, true)
	case dom != 1 || dom2 != 1 || months < 1:
	case months == 1:
		return monthName(m) + " " + strconv.Itoa(y)
	case m == 1 && m2 == 1 && y2 == y+1:
		return strconv.Itoa(y)
	case m == 1 && m2 == 1 && y2 == y+10 && y%10 == 0:
		return strconv.Itoa(y) + "s"
	case m == 1 && m2 == 1:
		return strconv.Itoa(y) + "–" + strconv.Itoa(y2-1)
	case months == 3 && m%3 == 1:
		return "Q" + strconv.Itoa((m-1)/3+1) + " " + strconv.Itoa(y)
	default:
		ly, lm, _ := (to - 1).date()
		if ly == y {
			return monthName(m) + "–" + monthName(lm) + " " + strconv.Itoa(y)
		}
		return monthName(m) + " " + strconv.Itoa(y) + " – " + monthName(lm) + " " + strconv.Itoa(ly)
	}
	last := to - 1
	ly, lm, ldom := last.date()
	switch {
	case ly == y && lm == m:
		return strconv.Itoa(dom) + "–" + shortDay(last, true)
	case ly == y:
		return strconv.Itoa(dom) + " " + monthName(m) + " – " + strconv.Itoa(ldom) + " " + monthName(lm) + " " + strconv.Itoa(y)
	}
	return shortDay(from, true) + " – " + shortDay(last, true)
}

// shortDay writes "8 Jan 2020", or with the weekday for the year "Wed 8 Jan".
func shortDay(d day, withYear bool) string {
	y, m, dom := d.date()
	s := strconv.Itoa(dom) + " " + monthName(m)
	if withYear {
		return s + " " + strconv.Itoa(y)
	}
	return weekdayName(d.weekday()) + " " + s
}

func monthName(m int) string {
	return "JanFebMarAprMayJunJulAugSepOctNovDec"[3*m-3 : 3*m]
}

func weekdayName(wd int) string {
	return "MonTueWedThuFriSatSun"[3*wd-3 : 3*wd]
}
