package main

import (
	"encoding/json"
	"math"
	"regexp"
	"strconv"
	"strings"
	"time"
)

// resolution is what a labelled figure or time means, in the manner of the
// Recognizers-Text cases: a number ("321", "-5%", a range "[30,)"), perhaps
// with a currency, or one or more readings of a time.
type resolution struct {
	Value    *string   `json:"value"`
	Currency string    `json:"isoCurrency"`
	Values   []reading `json:"values"`
}

// UnmarshalJSON takes resolutions of other shapes for none.
func (r *resolution) UnmarshalJSON(data []byte) error {
	type plain resolution
	var p plain
	if json.Unmarshal(data, &p) == nil {
		*r = resolution(p)
	}
	return nil
}

// reading is one reading of a time: a moment or a stretch.
type reading struct{ Value, Start, End string }

// void reports whether the label says that there is no number at all (a unit
// that stands alone).
func (r *resolution) void() bool {
	return r != nil && r.Values == nil && (r.Value == nil || *r.Value == "null")
}

var numberForm = regexp.MustCompile(`^[\[(]?(-?[\d.]*)(,)?(-?[\d.]*)[\])%]?$`)

// told reports whether the label's meaning can be compared, and whether a
// figure or time says it.
func (r *resolution) told(a amount) (asked, right bool) {
	if r == nil || r.void() {
		return false, false
	}
	if r.Value == nil {
		for _, v := range r.Values {
			from, to := v.Start, v.End
			if v.Value != "" {
				from, to = v.Value, v.Value
			}
			_, okFrom := period(from)
			_, okTo := period(to)
			if from+to == "" || from != "" && !okFrom || to != "" && !okTo {
				continue
			}
			asked = true
			right = right || timeTold(a, from, to)
		}
		return asked, right
	}
	m := numberForm.FindStringSubmatch(*r.Value)
	if m == nil || m[1]+m[3] == "" {
		return false, false
	}
	high := m[1]
	if m[2] != "" {
		high = m[3]
	}
	if r.Currency != "" && r.Currency != a.Unit {
		return true, false
	}
	return true, numberTold(a, bound(m[1]), bound(high))
}

// bound reads a number, nil for an open bound.
func bound(s string) *float64 {
	x, err := strconv.ParseFloat(s, 64)
	if err != nil {
		return nil
	}
	return &x
}

// numberTold compares bounds. A strict bound may be given as the next whole
// number ("more than 12": 12 or 13); a single number under a modifier must be
// one of the bounds or their middle.
func numberTold(a amount, low, high *float64) bool {
	near := func(x, y float64) bool { return math.Abs(x-y) <= 1e-6*max(1, math.Abs(y)) }
	about := func(x *float64, y float64) bool {
		return x != nil && (near(*x, y) || near(*x, y+1) || near(*x, y-1))
	}
	if low == nil || high == nil || *low != *high {
		fits := func(mine, want *float64) bool {
			if want == nil {
				return mine == nil || *mine == 0
			}
			return about(mine, *want)
		}
		return fits(a.Low, low) && fits(a.High, high)
	}
	if a.Low != nil && a.High != nil {
		if middle := (*a.Low + *a.High) / 2; near(*a.Low, *a.High) || near(middle, *low) {
			return near(middle, *low)
		}
	}
	return about(a.Low, *low) || about(a.High, *low)
}

// stretch is a time from its first moment to the one after its last.
type stretch struct{ from, to time.Time }

// shapes are the forms of dates and times, with the years, months and days that
// each covers; a clock time stands on the first day of the year 0.
var shapes = []struct {
	layout              string
	years, months, days int
}{
	{"2006-01-02T15:04:05", 0, 0, 0},
	{"2006-01-02T15:04", 0, 0, 0},
	{"2006-01-02T15", 0, 0, 0},
	{"2006-01-02", 0, 0, 1},
	{"2006-01", 0, 1, 0},
	{"2006", 1, 0, 0},
	{"15:04:05", 0, 0, 0},
	{"15:04", 0, 0, 0},
}

// period reads a date, month, year or clock time.
func period(s string) (stretch, bool) {
	s = strings.TrimPrefix(strings.Replace(s, " ", "T", 1), "T")
	s = strings.Replace(s, "T24:00", "T23:59", 1)
	for _, f := range shapes {
		if t, err := time.Parse(f.layout, s); err == nil {
			return stretch{t, t.AddDate(f.years, f.months, f.days)}, true
		}
	}
	return stretch{}, false
}

// timeTold compares a time with one reading: the same start to the minute, the
// same end within a day, or within a minute where the label has a clock; what
// is open on one side is open on the other. A clock time without a day asks for
// the clock alone, a moment for its start alone.
func timeTold(a amount, from, to string) bool {
	wantFrom, hasFrom := period(from)
	wantTo, hasTo := period(to)
	gotFrom, gaveFrom := period(a.From)
	gotTo, gaveTo := period(a.To)
	first := from
	if first == "" {
		first = to
	}
	if at := strings.Index(first, ":"); at == 2 { // a clock time without a day
		gotFrom, gotTo = onFirstDay(gotFrom), onFirstDay(gotTo)
	}
	within := func(x, y time.Time, d time.Duration) bool { return x.Sub(y).Abs() <= d }
	if hasFrom != gaveFrom || hasFrom && !within(wantFrom.from, gotFrom.from, time.Minute-1) {
		return false
	}
	clock, moment := strings.Contains(to+from, ":"), from == to
	if moment && (clock || !gaveTo) {
		return clock || wantFrom.to.Sub(wantFrom.from) <= 24*time.Hour
	}
	if !hasTo || !gaveTo {
		return hasTo == gaveTo
	}
	end, slack := wantTo.from, 24*time.Hour
	if moment {
		end = wantTo.to
	}
	if clock {
		slack = time.Minute
	}
	return within(end, gotTo.from, slack) || within(end, gotTo.to, slack)
}

// onFirstDay moves a time to the day that clock times stand on.
func onFirstDay(s stretch) stretch {
	move := func(t time.Time) time.Time {
		return time.Date(0, 1, 1, t.Hour(), t.Minute(), t.Second(), 0, time.UTC)
	}
	return stretch{move(s.from), move(s.to)}
}
