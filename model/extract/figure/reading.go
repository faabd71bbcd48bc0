package figure

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"parallax/model"
	"parallax/model/extract/voice"
)

// Short says a figure in the few words of a list: "80+ killed", "15 ballistic missiles", "$12M–$15M", "≤600 troops".
func Short(f model.Figure) string {
	words := amountShort(f)
	if f.Type == model.Ordinal {
		return strings.TrimSpace(words + " " + f.Noun)
	}
	what, _, _ := strings.Cut(f.What, " ")
	if classes[strings.ToLower(what)]&isHarm != 0 {
		return words + " " + what
	}
	if f.Noun != "" && f.Noun != "age" && !strings.EqualFold(f.Noun, string(f.Unit)) {
		words += " " + counted1(f)
	}
	return words
}

// Beside is [Short] under a heading: without the words that the heading says already, so that "15 ballistic missiles"
// under "ballistic missiles launched" is "15", and "no U.S. casualties" under "U.S. casualties" is "none".
func Beside(f model.Figure, heading string) string {
	short, amount := Short(f), amountShort(f)
	told, ok := strings.CutPrefix(short, amount+" ")
	said := func(words string) bool {
		return strings.Contains(" "+strings.ToLower(heading)+" ", " "+strings.ToLower(words)+" ")
	}
	if !ok || f.Type == model.Ordinal || !said(told) && (told != counted1(f) || !said(f.Noun)) {
		return short
	}
	if amount == "no" {
		return "none"
	}
	return amount
}

// counted1 returns the noun, in the singular for exactly one.
func counted1(f model.Figure) string {
	if f.Type != model.Cardinal || f.Low == nil || f.High == nil || *f.Low != 1 || *f.High != 1 {
		return f.Noun
	}
	noun := f.Noun
	switch {
	case strings.HasSuffix(noun, "ies") && len(noun) > 5:
		return noun[:len(noun)-3] + "y"
	case strings.HasSuffix(noun, "sses") || strings.HasSuffix(noun, "ches") || strings.HasSuffix(noun, "shes"):
		return noun[:len(noun)-2]
	case strings.HasSuffix(noun, "s") && !strings.HasSuffix(noun, "ss") && isPlural(lower(lastWord(noun))):
		return noun[:len(noun)-1]
	}
	return noun
}

// Reading says in plain words what a figure was read as, so that a person can check it:
// "13 or more ballistic missiles, said by the Pentagon".
func Reading(f model.Figure) string {
	var b strings.Builder
	if f.Additive {
		b.WriteString("another ")
	}
	if f.Approximate && f.Low != nil && f.High != nil {
		b.WriteString("about ")
	}
	b.WriteString(amountLong(f))
	if f.Noun != "" && f.Noun != "age" && !strings.EqualFold(f.Noun, string(f.Unit)) {
		b.WriteString(" " + counted1(f))
	}
	if f.What != "" {
		b.WriteString(" " + f.What)
	}
	if f.PartOf != "" {
		b.WriteString(", part of a larger figure")
	}
	if f.Noun == "age" && f.Affected != "" {
		b.WriteString(" (" + f.Affected + ")")
	}
	if who := voice.NameVia(f.Claimant, nil); who != "" {
		b.WriteString(", said by " + who)
	}
	if f.Hedge != "" {
		b.WriteString(" (" + string(f.Hedge) + ")")
	}
	return b.String()
}

// amountLong writes the bounds with their unit in words.
func amountLong(f model.Figure) string {
	switch {
	case f.Type == model.Money && f.Unit == "":
		return f.Text
	case f.Type == model.Ordinal && f.Low != nil:
		return number(*f.Low) + ordinalEnding(*f.Low)
	case f.Low == nil && f.High == nil:
		return f.Text
	case f.High == nil:
		return withUnit(f, number(*f.Low)) + " or more"
	case f.Low == nil:
		return "up to " + withUnit(f, number(*f.High))
	case *f.Low == *f.High && *f.Low == 0 && f.Unit == "" && !digitAt(f.Text, 0, len(f.Text)):
		return "no"
	case *f.Low == *f.High:
		return withUnit(f, number(*f.Low))
	}
	return withUnit(f, number(*f.Low)+" to "+number(*f.High))
}

// amountShort writes the bounds with their unit in signs.
func amountShort(f model.Figure) string {
	about := ""
	if f.Approximate && f.Low != nil && f.High != nil {
		about = "~"
	}
	switch {
	case f.Type == model.Money && f.Unit == "":
		return f.Text
	case f.Type == model.Ordinal && f.Low != nil:
		return number(*f.Low) + ordinalEnding(*f.Low)
	case f.Low == nil && f.High == nil:
		return f.Text
	case f.High == nil && exclusive(f):
		return ">" + withUnit(f, compact(f, *f.Low-countStep(f, *f.Low)))
	case f.High == nil && f.Unit == "%":
		return "≥" + withUnit(f, compact(f, *f.Low))
	case f.High == nil:
		return withUnit(f, compact(f, *f.Low)+"+")
	case f.Low == nil && exclusive(f):
		return "<" + withUnit(f, compact(f, *f.High+countStep(f, *f.High)))
	case f.Low == nil:
		return "≤" + withUnit(f, compact(f, *f.High))
	case *f.Low == *f.High && *f.Low == 0 && f.Unit == "" && !digitAt(f.Text, 0, len(f.Text)):
		return "no"
	case *f.Low == *f.High:
		return about + withUnit(f, compact(f, *f.Low))
	}
	return about + withUnit(f, compact(f, *f.Low)+"–"+compact(f, *f.High))
}

// exclusive tells whether a figure's modifier leaves out the number itself: "more than", "under".
func exclusive(f model.Figure) bool {
	words := strings.Fields(strings.ToLower(f.Modifier))
	for i := range words {
		for _, m := range before[words[len(words)-1]] {
			if slices.Equal(words[i:], m.words) {
				return m.relation == above || m.relation == beneath
			}
		}
	}
	return false
}

// countStep is what such a modifier adds to a count: more than 12 are 13 or more.
func countStep(f model.Figure, bound float64) float64 {
	if f.Type != model.Cardinal || bound != math.Trunc(bound) || strings.HasPrefix(f.Noun, "times") {
		return 0
	}
	return 1
}

// unitSigns are the units that are written as a sign before the number.
var unitSigns = map[string]string{"USD": "$", "GBP": "£", "EUR": "€", "JPY": "¥", "INR": "₹"}

// withUnit adds a figure's unit to its number.
func withUnit(f model.Figure, n string) string {
	unit := string(f.Unit)
	switch {
	case unit == "":
		return n
	case unit == "%" || unit[0] == 0xc2: // degrees
		return n + unit
	case f.Type == model.Money && unitSigns[unit] != "":
		return unitSigns[unit] + n
	case f.Type == model.Money && change[unit].many != "" && n != "1":
		return n + " " + change[unit].many
	case f.Type == model.Money && change[unit].many != "":
		return n + " " + unit
	case f.Type == model.Money:
		return unit + " " + n
	case f.Noun == "age" || f.Type == model.Percent:
		if n != "1" {
			unit += "s"
		}
		if f.Noun == "age" {
			unit += " old"
		}
	}
	return n + " " + unit
}

// compact shortens large sums of money: "12M".
func compact(f model.Figure, v float64) string {
	if f.Type == model.Money {
		for _, s := range [...]struct {
			at   float64
			sign string
		}{{1e12, "T"}, {1e9, "B"}, {1e6, "M"}} {
			if v >= s.at {
				return number(v/s.at) + s.sign
			}
		}
	}
	return number(v)
}

// number writes a value with thousands separators and at most three decimals: "1,234.5".
func number(v float64) string {
	s := strconv.FormatFloat(v, 'f', -1, 64)
	whole, part, _ := strings.Cut(s, ".")
	if len(part) > 3 {
		s = strconv.FormatFloat(v, 'g', 4, 64)
		if strings.Contains(s, "e") {
			return s
		}
		whole, part, _ = strings.Cut(s, ".")
	}
	sign := ""
	if strings.HasPrefix(whole, "-") {
		sign, whole = "-", whole[1:]
	}
	for i := len(whole) - 3; i > 0; i -= 3 {
		whole = whole[:i] + "," + whole[i:]
	}
	if part != "" {
		whole += "." + part
	}
	return sign + whole
}

// ordinalEnding returns the letters behind an ordinal in digits.
func ordinalEnding(v float64) string {
	n := int(v) % 100
	if n < 11 || n > 13 {
		switch n % 10 {
		case 1:
			return "st"
		case 2:
			return "nd"
		case 3:
			return "rd"
		}
	}
	return "th"
}

// HedgeBeside is a figure's hedge as it is told beside its claimant: in one line,
// and empty where it only says who claims it ("according to early reports").
func HedgeBeside(f model.Figure) string {
	hedge := strings.Join(strings.Fields(string(f.Hedge)), " ")
	if f.Claimant != nil && strings.HasSuffix(strings.ToLower(hedge), strings.ToLower(strings.Join(strings.Fields(f.Claimant.Text), " "))) {
		return ""
	}
	return hedge
}
