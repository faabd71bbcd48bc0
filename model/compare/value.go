package compare

import (
	"math"
	"strconv"
	"strings"

	"parallax/model"
)

// value is a figure's range on its unit's base scale, both ends inclusive;
// infinite where open.
type value struct {
	low, high float64
	approx    bool    // "about", "nearly"
	nearly    bool    // "nearly", "almost": not quite so much
	estimated bool    // "an estimated": others leave it out
	vague     bool    // approximate, open or a range: no exact number
	decimals  int     // digits after the point as printed
	modifier  bool    // "more than", "at least"
	digits    int     // significant digits of an exact number
	place     float64 // the worth of its last digit that is no padding zero
	converted bool    // scaled from another unit, so never quite exact
	share     bool    // a percentage: 90 is not 93.87 rounded
}

// valueOf reads a figure's range and scales it by its unit.
func valueOf(f *model.Figure, text string, scale float64) value {
	v := value{low: math.Inf(-1), high: math.Inf(1), approx: f.Approximate}
	if f.Low != nil && !math.IsNaN(*f.Low) {
		v.low = *f.Low * scale
	}
	if f.High != nil && !math.IsNaN(*f.High) {
		v.high = *f.High * scale
	}
	v.converted, v.share = scale != 1, f.Type == model.Percent
	switch strings.ToLower(f.Modifier) {
	case "nearly", "almost":
		v.nearly = true
	case "estimated", "an estimated":
		v.estimated = true
	}
	v.modifier = f.Modifier != ""
	v.vague = v.approx || v.low != v.high || f.Modifier != ""
	if _, after, ok := strings.Cut(text, "."); ok {
		for v.decimals < len(after) && after[v.decimals] >= '0' && after[v.decimals] <= '9' {
			v.decimals++
		}
	}
	if v.low == v.high && !math.IsInf(v.low, 0) {
		v.place = lastPlace(v.low, v.decimals)
		v.digits = significantDigits(v.low, v.decimals)
	}
	return v
}

// standing is how two ranges stand to one another.
type standing int

const (
	disjoint    standing = iota
	overlapping          // some value is in both
	equal                // the same range
	unknown              // no telling: a time without a place on the calendar
)

// slack is how far a number called approximate may lie from the true one.
const slack = 0.10

// slackOver is how far the true number may lie above one called "nearly" so much.
const slackOver = 0.02

// conversion is how far a measure may be off after it was put into other units
// and rounded: 115 miles an hour and 185 kilometres an hour.
const conversion = 0.025

// rough tells whether a number is called approximate and has but one digit that is
// no padding zero: "some 400".
func (v value) rough() bool { return v.approx && v.size() < 10*lastPlace(v.size(), v.decimals) }

// word tells whether a number is a word for many: "several", "dozens".
func (v value) word() bool { return v.approx && v.low != v.high }

// unround tells whether an exact number is of two digits and more and no tens.
func (v value) unround() bool { return !v.vague && v.low >= 20 && v.place == 1 }

// echoes tells whether a report that gives both ranges gives one number: the same
// range, or the number of a headline without the text's "at least".
func (v value) echoes(o value) bool {
	if v.against(o) == equal {
		return true
	}
	a, b := v.size(), o.size()
	if v.vague == o.vague || math.Max(a, b) < 10 {
		return false
	}
	return a == b || math.Abs(a-b) == 1 && (v.modifier || o.modifier)
}

// loose tells whether two overlapping ranges say little of one another: one is
// open and the numbers are far apart ("dozens", "some 50,000").
func (v value) loose(o value) bool {
	a, b := v.size(), o.size()
	apart := 8.0
	if v.approx && o.approx && v.low != v.high && o.low != o.high {
		apart = 4 // "hundreds", "thousands"
	}
	return math.Max(a, b) > apart*math.Min(a, b) && (v.low != v.high || o.low != o.high)
}

// fraction tells whether the number has a part behind the point.
func (v value) fraction() bool {
	return v.decimals > 0 || !math.IsInf(v.low, 0) && v.low != math.Trunc(v.low)
}

// size is the number that a range is built on.
func (v value) size() float64 {
	if math.IsInf(v.low, 0) {
		return math.Abs(v.high)
	}
	return math.Abs(v.low)
}

// against compares two ranges. Numbers that differ only in how far they were
// rounded overlap: 1,204 and 1,200, $1.24 billion and $1.2 billion.
func (v value) against(o value) standing {
	if v.low == o.low && v.high == o.high {
		if v.approx != o.approx && !v.estimated && !o.estimated || v.nearly != o.nearly {
			return overlapping
		}
		return equal
	}
	if !v.vague && !o.vague && v.converted == o.converted && math.Abs(v.low-o.low) > mostRounded*math.Abs(v.low) && math.Abs(v.low-o.low) > mostRounded*math.Abs(o.low) {
		return disjoint
	}
	a, b := v.widened(), o.widened()
	if v.converted != o.converted {
		a.low, a.high = a.low-conversion*math.Abs(a.low), a.high+conversion*math.Abs(a.high)
	}
	if a.low <= b.high && b.low <= a.high || rounded(v, o) {
		return overlapping
	}
	return disjoint
}

func (v value) widened() value {
	if v.approx {
		over := slack
		if v.nearly {
			over = slackOver
		}
		v.low -= slack * math.Abs(v.low)
		v.high += over * math.Abs(v.high)
	}
	// "More than 12" is counted from 13, but a writer who knows of 12 says it too.
	if v.low != v.high && math.IsInf(v.high, 1) && v.low > 1 && v.low == math.Trunc(v.low) {
		v.low--
	}
	return v
}

// mostRounded is how far, as a share of itself, a number may be off by rounding.
const mostRounded = 0.05

// rounded tells whether one exact number is the other one rounded, or cut off
// ("$138 million" of $138.7 million). Counts under
// a hundred are taken at their word.
func rounded(v, o value) bool {
	if v.digits == 0 || o.digits == 0 {
		return false
	}
	a, b := v, o
	if a.digits > b.digits {
		a, b = b, a
	}
	if math.Abs(a.low-b.low) > mostRounded*math.Abs(a.low) || math.Abs(a.low) < 100 && a.decimals == b.decimals {
		return false
	}
	if a.share && a.place >= 10 && !a.approx {
		return false
	}
	cut := math.Abs(a.low-b.low) <= 0.01*math.Abs(a.low) && math.Abs(math.Floor(b.low/a.place)*a.place-a.low) < a.place*1e-6
	return cut || math.Abs(math.Round(b.low/a.place)*a.place-a.low) < a.place*1e-6
}

// lastPlace is the worth of the last digit that is not a padding zero.
func lastPlace(x float64, decimals int) float64 {
	if x == 0 {
		return 1
	}
	if x != math.Trunc(x) {
		return math.Pow10(-max(1, decimals))
	}
	unit := 1.0
	for math.Mod(x, unit*10) == 0 && unit < 1e15 {
		unit *= 10
	}
	return unit
}

func significantDigits(x float64, decimals int) int {
	if x == 0 {
		return 1
	}
	return int(math.Round(math.Log10(math.Abs(x)/lastPlace(x, decimals)))) + 1
}

// unitScale brings a unit to its base: kilometres to metres, hours to seconds.
// An unknown unit is its own base.
func unitScale(unit string) (base string, scale float64) {
	if u, ok := units[strings.ToLower(unit)]; ok {
		return u.base, u.scale
	}
	return unit, 1
}

type baseUnit struct {
	base  string
	scale float64
}

// units are the common ones of news, by symbol and name.
var units = map[string]baseUnit{
	"m": {"m", 1}, "meter": {"m", 1}, "metre": {"m", 1}, "km": {"m", 1000}, "kilometer": {"m", 1000}, "kilometre": {"m", 1000},
	"cm": {"m", 0.01}, "mm": {"m", 0.001}, "mi": {"m", 1609.344}, "mile": {"m", 1609.344}, "ft": {"m", 0.3048}, "foot": {"m", 0.3048},
	"yd": {"m", 0.9144}, "yard": {"m", 0.9144}, "in": {"m", 0.0254}, "inch": {"m", 0.0254},
	"kg": {"kg", 1}, "kilogram": {"kg", 1}, "g": {"kg", 0.001}, "gram": {"kg", 0.001}, "t": {"kg", 1000}, "tonne": {"kg", 1000},
	"ton": {"kg", 1000}, "lb": {"kg", 0.45359237}, "pound": {"kg", 0.45359237}, "oz": {"kg", 0.028349523},
	"km/h": {"km/h", 1}, "kph": {"km/h", 1}, "kmh": {"km/h", 1}, "mph": {"km/h", 1.609344}, "knot": {"km/h", 1.852}, "kn": {"km/h", 1.852},
	"m2": {"m2", 1}, "m²": {"m2", 1}, "km2": {"m2", 1e6}, "km²": {"m2", 1e6}, "ha": {"m2", 1e4}, "hectare": {"m2", 1e4},
	"acre": {"m2", 4046.8564224}, "mi2": {"m2", 2589988.110336}, "mi²": {"m2", 2589988.110336}, "sq mi": {"m2", 2589988.110336},
	"l": {"l", 1}, "liter": {"l", 1}, "litre": {"l", 1}, "gal": {"l", 3.785411784}, "gallon": {"l", 3.785411784},
	"bbl": {"barrel", 1}, "barrel": {"barrel", 1}, "%": {"%", 1}, "percent": {"%", 1},
	"cent":  {"USD", 0.01}, // the likeliest: a sum in another currency never meets it
	"penny": {"GBP", 0.01}, "kopek": {"RUB", 0.01}, "satoshi": {"BTC", 1e-8},
}

// number prints a number for a reader: 1234.5 as "1,234.5".
func number(x float64) string {
	s := strconv.FormatFloat(x, 'f', -1, 64)
	whole, frac, point := strings.Cut(s, ".")
	sign := ""
	if strings.HasPrefix(whole, "-") {
		sign, whole = "-", whole[1:]
	}
	for i := len(whole) - 3; i > 0; i -= 3 {
		whole = whole[:i] + "," + whole[i:]
	}
	if point {
		whole += "." + frac
	}
	return sign + whole
}

// rangeText prints a range for a reader: "15", "at least 80", "10 to 12".
func rangeText(v value) string {
	switch {
	case v.low == v.high && v.low == 0:
		return "none"
	case v.low == v.high && v.approx:
		return "about " + number(v.low)
	case v.low == v.high:
		return number(v.low)
	case math.IsInf(v.high, 1) && math.IsInf(v.low, -1):
		return "no number"
	case math.IsInf(v.high, 1):
		return "at least " + number(v.low)
	case math.IsInf(v.low, -1):
		return "at most " + number(v.high)
	}
	return number(v.low) + " to " + number(v.high)
}
