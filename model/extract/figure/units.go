package figure

// unit names: the canonical name of each unit by every way reports write it. The canonical form is the SI
// symbol, or for other units the common English abbreviation or name.
var unitWords = buildUnits(map[string]string{
	"m": "meter metre", "km": "kilometer kilometre km kms", "cm": "centimeter centimetre cm", "mm": "millimeter millimetre mm",
	"μm": "micron micrometer micrometre", "nm": "nanometer nanometre nm", "pm": "picometer picometre", "dm": "decimeter decimetre dm",
	"mi": "mile mi", "ft": "foot feet ft", "in": "inch inche", "yd": "yard yd", "nmi": "nmi", "ly": "light-year lightyear",
	"ha": "hectare ha", "acre": "acre", "kg": "kilogram kilogramme kilo kg kgs", "g": "gram gramme gm", "mg": "milligram milligramme mg",
	"μg": "microgram microgramme mcg μg µg", "lb": "pound lb lbs", "oz": "ounce oz", "t": "ton tonne mt", "kt": "kiloton kilotonne", "Mt": "megaton megatonne",
	"L": "liter litre", "mL": "milliliter millilitre ml", "gal": "gallon gal", "bbl": "barrel bbl", "pint": "pint", "quart": "quart",
	"cup": "cup", "tbsp": "tablespoon tbsp", "tsp": "teaspoon tsp", "bushel": "bushel", "carat": "carat karat", "stone": "stone",
	"mph": "mph", "km/h": "kph kmph kmh", "kn": "knot", "W": "watt", "kW": "kilowatt kw", "MW": "megawatt mw", "GW": "gigawatt gw", "TW": "terawatt",
	"kWh": "kilowatt-hour kwh", "MWh": "megawatt-hour mwh", "GWh": "gigawatt-hour gwh", "TWh": "twh", "V": "volt", "kV": "kilovolt kv", "A": "ampere amp",
	"hp": "horsepower hp", "J": "joule", "cal": "calorie", "kcal": "kilocalorie kcal", "Hz": "hertz hz", "kHz": "kilohertz khz", "MHz": "megahertz mhz", "GHz": "gigahertz ghz",
	"bit": "bit", "byte": "byte", "kB": "kilobyte kb", "MB": "megabyte mb", "GB": "gigabyte gb", "TB": "terabyte tb", "PB": "petabyte", "Mbit": "megabit", "Gbit": "gigabit",
	"dB": "decibel db", "rad": "radian rad", "°": "degree deg", "Pa": "pascal", "hPa": "hpa millibar", "bar": "bar", "psi": "psi", "N": "newton",
	"°C": "celsius celcius centigrade centigrate", "°F": "fahrenheit farenheit", "K": "kelvin", "ppm": "ppm", "Sv": "sievert", "mSv": "millisievert msv",
	"mGy": "mgy", "TeV": "tev", "GeV": "gev", "MeV": "mev", "fathom": "fathom", "furlong": "furlong", "league": "league", "turn": "turn", "megapixel": "megapixel", "pixel": "pixel", "caliber": "caliber calibre",
})

// metreRace are letters that are units only where they touch digits, or stand alone behind them.
var tightUnits = map[string]string{
	"m": "m", "g": "g", "l": "L", "t": "t", "v": "V", "w": "W", "a": "A", "in": "in", "f": "°F", "c": "°C", "k": "km", "j": "J", "n": "N",
}

// looseUnits are names that are more often something else: turns, degrees of study, bars and leagues.
var looseUnits = map[string]bool{
	"turn": true, "turns": true, "bar": true, "bars": true, "league": true, "leagues": true, "stone": true,
	"stones": true, "bit": true, "mark": true, "cup": true, "cups": true, "yard": false, "mt": true, "gal": true, "cal": true, "rad": true,
}

func buildUnits(byName map[string]string) map[string]string {
	m := make(map[string]string, 4*len(byName))
	for canonical, names := range byName {
		start := 0
		for i := 0; i <= len(names); i++ {
			if i < len(names) && names[i] != ' ' {
				continue
			}
			name := names[start:i]
			m[name] = canonical
			if len(name) > 2 {
				m[name+"s"] = canonical
			}
			start = i + 1
		}
	}
	return m
}

// dimensionWords come before a unit and change its dimension: "square miles", "cubic feet".
var dimensionWords = map[string]string{"square": "²", "sq": "²", "cubic": "³", "cu": "³", "metric": "", "nautical": "nautical", "short": "", "long": "", "imperial": "", "light": "light"}

// measure is a numeral with its unit.
type measure struct {
	last  int
	value float64
	unit  string
}

// measure reads the unit behind a numeral: "10 miles", "3-inch", "5km", "660 square meters", "188 miles an hour",
// "85°", "20 (kg)", "5 feet 2 inches".
func (r *reader) measure(n numeral) (measure, bool) {
	k := n.last
	tight := false
	if r.hyphen(k) || r.low(k) == "-" && r.is(k+1, letters) && r.words[k].glued == r.words[k+1].glued {
		k, tight = k+1, true
	}
	if n.vague != nil && r.low(k) == "of" || n.fraction && r.low(k) == "of" && (r.low(k+1) == "a" || r.low(k+1) == "an") {
		k++
		if r.low(k) == "a" || r.low(k) == "an" {
			k++
		}
	} else if n.fraction && (r.low(k) == "a" || r.low(k) == "an") { // "half a mile"
		k++
	}
	if b := r.low(k); n.inDigits && (b == "(" || b == "[" || b == "{" || b == "<") {
		if u, last := r.unit(k+1, false); last > k+1 && last < len(r.words) && r.low(last) == closing(b) {
			return measure{last: last + 1, value: n.value, unit: u}, true
		}
		return measure{}, false
	}
	u, last := r.unit(k, tight || r.glued(k))
	if last == k {
		return measure{}, false
	}
	m := measure{last: last, value: n.value, unit: u}
	r.secondUnit(&m)
	return m, true
}

func closing(open string) string {
	switch open {
	case "(":
		return ")"
	case "[":
		return "]"
	case "{":
		return "}"
	}
	return ">"
}

// unit reads the unit at word k and returns its canonical form and where it ends; k itself where there is none.
func (r *reader) unit(k int, tight bool) (string, int) {
	start, power := k, ""
	if low := r.low(k); (low == "°" || low == "º") && r.is(k, mark) {
		return r.degrees(k, k+1)
	}
	if d, ok := dimensionWords[r.low(k)]; ok {
		power = d
		k++
		if r.hyphen(k) {
			k++
		}
		if r.low(k) == "." && r.low(k-1) == "sq" {
			k++
		}
	}
	if !r.is(k, letters) {
		return "", start
	}
	if r.words[k].upper && r.hyphen(k+1) && r.is(k+2, digits) {
		return "", start // a type's name: "two Mi-8 helicopters"
	}
	low := r.low(k)
	u := unitWords[low]
	if u == "" && r.words[k].code && len(low) > 1 && (low[len(low)-1] == '2' || low[len(low)-1] == '3') && (tight || len(low) == 3) { // "km2"
		if base := low[:len(low)-1]; base == "m" || unitWords[base] != "" {
			return canonicalUnit(base) + map[byte]string{'2': "²", '3': "³"}[low[len(low)-1]], k + 1
		}
	}
	if u == "" && k == start && r.tightUnit(k) {
		u = tightUnits[low]
	}
	if u == "" || looseUnits[low] && !r.looseUnit(k, tight) {
		return "", start
	}
	switch power {
	case "nautical":
		if u != "mi" {
			return "", start
		}
		u = "nmi"
	case "light":
		return "", start
	default:
		u += power
	}
	k++
	switch r.low(k) {
	case "²", "³":
		return u + r.low(k), k + 1
	case "squared":
		return u + "²", k + 1
	case "cubed":
		return u + "³", k + 1
	case "^":
		if s := r.low(k + 1); s == "2" || s == "3" {
			return u + dimensionWords[map[string]string{"2": "square", "3": "cubic"}[s]], k + 2
		}
	}
	if u == "°" {
		return r.degrees(start, k)
	}
	return r.rate(u, k)
}

func canonicalUnit(low string) string {
	if u := unitWords[low]; u != "" {
		return u
	}
	return tightUnits[low]
}

// tightUnit tells whether a short unit letter stands behind digits as a unit: "1.8m tall", "100t", "5 ft 2 in".
func (r *reader) tightUnit(k int) bool {
	if !r.is(k-1, digits) || tightUnits[r.low(k)] == "" {
		return false
	}
	switch r.low(k) {
	case "in":
		if s := r.low(k + 1); s == "thick" || s == "long" || s == "wide" || s == "deep" || s == "tall" || s == "high" {
			return true
		}
		return k+1 >= len(r.words) || r.low(k+1) == "." && k+2 >= len(r.words) || k >= 2 && r.low(k-2) == "ft"
	case "k":
		v := r.words[k-1].value
		return r.glued(k) && r.words[k].upper && (v <= 30 && int(v)%5 == 0 || v == 50 || v == 100) && (r.low(k-2) == "the" || r.low(k-2) == "a") && !isPlural(r.low(k+1))
	case "m", "t", "g", "l":
		return !r.words[k].upper && (r.glued(k) || r.low(k) == "m" && !r.is(k+1, letters) || r.low(k) == "m" && r.glued(k) || r.low(k+1) == "x" || r.low(k) == "m" && r.is(k+1, digits))
	case "f", "c":
		return r.words[k].upper && r.glued(k) && r.weather(k-1)
	case "a":
		return false
	}
	return r.words[k].upper && r.glued(k)
}

// looseUnit decides whether a word with other common meanings is a unit here.
func (r *reader) looseUnit(k int, tight bool) bool {
	switch r.low(k) {
	case "cup", "cups":
		return k > 0 && (r.is(k-1, digits) || r.low(k-1) == "half" || r.low(k-1) == "a") && !r.is(k+1, digits)
	case "bit", "rad", "gal", "mt", "cal", "stone":
		return tight || r.is(k-1, digits) && r.low(k) != "bit"
	case "turn", "turns":
		return r.low(0) == "rotate" || r.low(k-1) == "half"
	}
	return false
}

// degrees reads what follows a degree sign or word: the scale, or nothing.
func (r *reader) degrees(start, k int) (string, int) {
	switch low := r.low(k); {
	case unitWords[low] == "°C" || unitWords[low] == "°F":
		return unitWords[low], k + 1
	case low == "c" && r.is(k, letters):
		return "°C", k + 1
	case low == "f" && r.is(k, letters):
		return "°F", k + 1
	case low == "." && r.low(k-1) == "deg" && r.glued(k):
		return "°", k + 1
	}
	// Coordinates and compass points are no measures: "35° N", "40°26′".
	if r.is(start, mark) && (r.is(k, digits) || r.low(k) == "n" || r.low(k) == "s" || r.low(k) == "e" || r.low(k) == "w") {
		return "", start
	}
	return "°", k
}

// rate reads "an hour", "per second", "/h" behind a unit.
func (r *reader) rate(u string, k int) (string, int) {
	var at int
	switch r.low(k) {
	case "an", "a", "per":
		at = k + 1
	case "/":
		if !r.glued(k) || !r.glued(k+1) {
			return u, k
		}
		at = k + 1
	default:
		return u, k
	}
	per := ""
	switch r.low(at) {
	case "hour", "hr", "h":
		per = "h"
	case "second", "sec", "s":
		per = "s"
	case "millisecond", "ms":
		per = "ms"
	default:
		return u, k
	}
	if u == "mi" && per == "h" {
		return "mph", at + 1
	}
	return u + "/" + per, at + 1
}

// secondUnit adds inches to feet: "5 ft 2 in", "5 feet and 2 inches".
func (r *reader) secondUnit(m *measure) {
	if m.unit != "ft" {
		return
	}
	k := m.last
	if v, ok := r.value(k + 1); ok && v < 12 && r.hyphen(k) && r.hyphen(k-2) && (r.is(k+1, digits) || r.is(k-1, letters)) { // "5-foot-3"
		m.value, m.last = m.value+v/12, k+2
		if r.hyphen(k+2) && (r.low(k+3) == "inch" || r.low(k+3) == "inches") {
			m.last = k + 4
		}
		return
	}
	if r.low(k) == "and" || r.low(k) == "," {
		k++
	}
	v, ok := r.value(k)
	if !ok || v >= 12 || k == m.last && r.glued(k) {
		return
	}
	if low := r.low(k + 1); unitWords[low] == "in" || low == "in" && r.is(k, digits) {
		m.value, m.last = m.value+v/12, k+2
	}
}
