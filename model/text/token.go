package text

import (
	"unicode"
	"unicode/utf8"

	"parallax/model"
)

// How tokens are cut. A scanner walks the bytes once; each branch below takes at
// least one rune and looks ahead only a bounded way, so the cost is linear.
//
//	Al-Asad's      → Al-Asad 's           clitics stand alone, hyphenated words do not …
//	U.S.-led       → U.S. - led           … unless a name is joined to an ordinary word
//	Iran-Iraq      → Iran - Iraq          … or to another name (see compound.go)
//	$12–13bn       → $ 12 – 13 bn
//	didn’t         → did n’t
//	Gen. Smith.    → Gen. Smith .         an abbreviation keeps its stop

// tokenizer cuts one span of a text; out grows as it goes.
type tokenizer struct {
	text string
	end  int
	out  []Token
}

// tokenize appends the tokens of a span.
func tokenize(dst []Token, text string, span model.Span) []Token {
	z := tokenizer{text: text, end: span.End, out: dst}
	for i := span.Start; i < z.end; {
		r, w := z.rune(i)
		switch {
		case isBlank(r):
			i += w
		case isLetter(r):
			i = z.word(i)
		case isDigit(r):
			i = z.number(i)
		case r == '.' && isDigit(z.peek(i+1)) && z.startsFraction(i):
			i = z.number(i)
		case isApostrophe(r) && z.glued(i) && z.clitic(i+w) > 0:
			i = z.emit(i, z.clitic(i+w), Word)
		case (r == '@' || r == '#') && !z.glued(i) && isLetter(z.peek(i+1)):
			i = z.handle(i)
		default:
			i = z.mark(i, r, w)
		}
	}
	return z.out
}

// rune decodes the rune at i; past the end it is 0.
func (z *tokenizer) rune(i int) (rune, int) {
	if i >= z.end {
		return 0, 0
	}
	if c := z.text[i]; c < utf8.RuneSelf {
		return rune(c), 1
	}
	return utf8.DecodeRuneInString(z.text[i:z.end])
}

// peek is the rune at i alone.
func (z *tokenizer) peek(i int) rune {
	r, _ := z.rune(i)
	return r
}

// emit appends a token and returns its end.
func (z *tokenizer) emit(start, end int, kind Kind) int {
	if end > start {
		z.out = append(z.out, Token{Span: model.Span{Start: start, End: end}, Kind: kind})
	}
	return end
}

// glued tells whether a word or number ends right at i.
func (z *tokenizer) glued(i int) bool {
	if n := len(z.out); n > 0 {
		last := z.out[n-1]
		return last.End == i && last.Kind <= Number
	}
	return false
}

// startsFraction tells whether a stop before a digit begins a number: " .5",
// "$.50", but not "(2).10".
func (z *tokenizer) startsFraction(i int) bool {
	n := len(z.out)
	return n == 0 || z.out[n-1].End < i || z.out[n-1].Kind == Symbol
}

// clitic returns the end of the clitic whose letters begin at i, after the
// apostrophe; 0 when there is none.
func (z *tokenizer) clitic(i int) int {
	end := i
	for end < z.end && end < i+3 && isASCIILetter(z.text[end]) {
		end++
	}
	if isWordRune(z.peek(end)) {
		return 0
	}
	switch lowerShort(z.text[i:end]) {
	case "s", "d", "m", "ll", "re", "ve":
		return end
	}
	return 0
}

// mark takes one punctuation mark or sign, or a run of one mark; quotation
// marks and brackets never run together.
func (z *tokenizer) mark(i int, r rune, w int) int {
	kind := Punct
	if !unicode.IsPunct(r) || r == '%' || r == '‰' || r == '§' || r == '#' || r == '@' || r == '&' {
		kind = Symbol
	}
	end := i + w
	if isRunning(r) {
		for next, n := z.rune(end); n > 0 && next == r; next, n = z.rune(end) {
			end += n
		}
	}
	if (r == '\'' || r == '`') && z.peek(end) == r { // '' and `` are typewriter quotation marks
		end++
	}
	for next, n := z.rune(end); n > 0 && isExtender(next); next, n = z.rune(end) {
		end += n // what belongs to an emoji: selectors, joiners, combining marks
	}
	return z.emit(i, end, kind)
}

// handle takes "@name" or "#topic".
func (z *tokenizer) handle(i int) int {
	end := i + 1
	for r, w := z.rune(end); w > 0 && (isWordRune(r) || r == '_'); r, w = z.rune(end) {
		end += w
	}
	return z.emit(i, end, Word)
}

// number takes a number with its separators: "1,200", "3.5", "10:30",
// "8/1/2020", "2020-01-08", "10th", "1990s", "10-year-old". A unit written
// against it is a token of its own ("13bn", "5km").
func (z *tokenizer) number(i int) int {
	end := z.digits(i)
	for {
		switch c := z.peek(end); {
		case (c == '.' || c == ',' || c == ':' || c == '/') && isDigit(z.peek(end+1)):
			end = z.digits(end + 1)
			continue
		case c == '-' && isDate(z.text[i:z.end], end-i):
			end = i + len("2020-01-08")
		case isLetter(c):
			return z.numberWord(i, end)
		case c == '-' && isLetter(z.peek(end+1)):
			return z.numberCompound(i, end)
		}
		return z.emit(i, end, Number)
	}
}

// digits returns the end of the run of digits at i (which may begin with a stop).
func (z *tokenizer) digits(i int) int {
	if z.peek(i) == '.' {
		i++
	}
	for r, w := z.rune(i); w > 0 && isDigit(r); r, w = z.rune(i) {
		i += w
	}
	return i
}

// numberWord takes a number with letters after it.
func (z *tokenizer) numberWord(start, digits int) int {
	end := digits
	for r, w := z.rune(end); w > 0 && isWordRune(r); r, w = z.rune(end) {
		end += w
	}
	money := start > 0 && len(z.out) > 0 && z.out[len(z.out)-1].Kind == Symbol && z.out[len(z.out)-1].End == start
	if isUnit(z.text[digits:end], money) {
		return z.emit(start, digits, Number)
	}
	if z.peek(end) == '-' && isLetter(z.peek(end+1)) {
		return z.numberCompound(start, end)
	}
	return z.emit(start, end, Number)
}

// numberCompound takes "10-year-old"; "5-million" and "10-percent" are cut,
// since the second part belongs to the number.
func (z *tokenizer) numberCompound(start, hyphen int) int {
	end := z.letters(hyphen + 1)
	switch lowerShort(z.text[hyphen+1 : end]) {
	case "million", "billion", "trillion", "thousand", "hundred", "percent", "per", "to", "and", "or":
		return z.emit(start, hyphen, Number)
	}
	for z.peek(end) == '-' && isWordRune(z.peek(end+1)) {
		end = z.letters(end + 1)
	}
	return z.emit(start, end, Number)
}

// letters returns the end of the run of letters and digits at i.
func (z *tokenizer) letters(i int) int {
	for r, w := z.rune(i); w > 0 && isWordRune(r); r, w = z.rune(i) {
		i += w
	}
	return i
}

// isDate tells whether text begins "2020-01-08" with its first hyphen at i.
func isDate(text string, i int) bool {
	if i != 4 || len(text) < 10 || text[7] != '-' || (len(text) > 10 && isDigit(rune(text[10]))) {
		return false
	}
	for _, k := range [...]int{0, 1, 2, 3, 5, 6, 8, 9} {
		if !isDigit(rune(text[k])) {
			return false
		}
	}
	return true
}

// isUnit tells whether letters written against a number are a word of their
// own. Capital M, B, K and T are scales after a currency sign only ("$5M").
func isUnit(s string, money bool) bool {
	switch s {
	case "bn", "mn", "tn", "m", "k", "b", "million", "billion", "trillion", "thousand",
		"km", "cm", "mm", "kg", "mg", "g", "ft", "yd", "mi", "lb", "lbs", "oz", "mph", "kph", "kmh", "l", "ml",
		"am", "pm", "AM", "PM", "a", "p", "hrs", "hr", "min", "mins", "sec", "secs", "GMT", "UTC",
		"MW", "GW", "kW", "kWh", "MWh", "GWh", "TWh", "Hz", "MHz", "GHz", "KB", "MB", "GB", "TB", "kb", "mb", "gb",
		"C", "F", "ha", "sqm", "sq", "pc", "pct", "p.m", "a.m":
		return true
	case "M", "B", "K", "T", "MM", "BN", "Bn", "Mn", "Tn", "tr":
		return money
	}
	return false
}
