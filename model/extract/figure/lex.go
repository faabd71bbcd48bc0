package figure

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"parallax/model"
)

// kind says what a word is made of.
type kind uint8

const (
	letters kind = iota // a run of letters, or letters and digits mixed (then code is set)
	digits              // one numeral in digits, separators included: "1,200.5", "1.3x10^6", "½"
	mark                // one punctuation mark or symbol
)

// word is the unit that figures are read from. It is finer than a token: "42-year-old" is five words,
// "$12bn" three, since a figure often is a part of what a reader takes for one word.
type word struct {
	model.Span
	// low is the lower-cased text; for a possessive ending it is "'s".
	low   string
	value float64 // of digits
	kind  kind
	glued bool // touches the word before it
	upper bool // begins with a capital letter
	caps  bool // two or more letters, all of them capitals
	code  bool // no quantity whatever stands around it: "A320", "1.2.3", "10:45", "5/17/2018"
	whole bool // digits without a fraction part
	plain bool // digits and nothing else: no separator, no exponent
	class class
}

// lex appends the words of text[start:end] to dst. Addresses of the net are passed over whole.
func lex(dst []word, text string, span model.Span) []word {
	last := -1
	for i := span.Start; i < span.End; {
		r, w := utf8.DecodeRuneInString(text[i:span.End])
		if unicode.IsSpace(r) || r == utf8.RuneError && w <= 1 {
			i += max(w, 1)
			continue
		}
		var next word
		switch {
		case isDigit(r) || r == '.' && last != i && digitAt(text, i+1, span.End):
			next = lexDigits(text, i, span.End)
		case fraction(r) > 0:
			next = word{kind: digits, value: fraction(r)}
			next.End = i + w
		case unicode.IsLetter(r):
			next = lexLetters(text, i, span.End)
		case (r == '\'' || r == '’') && last == i && possessive(text[i+w:span.End]):
			next = word{kind: mark, low: "'s"}
			next.End = i + w + 1
		default:
			next = word{kind: mark, low: text[i : i+w]}
			next.End = i + w
			if sign := dollarSign(text[i:span.End]); sign != "" {
				next.low, next.End = strings.ToLower(sign), i+len(sign)
			}
		}
		next.Start = i
		next.glued = last == i
		if next.low == "" {
			next.low = text[next.Start:next.End]
		}
		i, last = next.End, next.End
		if next.kind == letters && isAddress(next.low, text[i:span.End]) {
			for i < span.End && text[i] > ' ' {
				i++
			}
			for i < span.End && !utf8.RuneStart(text[i]) {
				i++
			}
			next.End, next.code, last = i, true, i
		}
		if next.kind == letters || next.kind == mark {
			next.class = classes[next.low]
			if next.caps && (next.low == "us" || next.low == "who" || next.low == "it") {
				next.class = 0 // the country, the health agency, the trade
			}
		}
		dst = append(dst, next)
	}
	return dst
}

// dollarSign returns the sign that opens s if the letters behind it tell whose dollar it is, as printed in Australia
// and New Zealand: "$US1 million"; "" if none do.
func dollarSign(s string) string {
	if len(s) < 3 || s[0] != '$' {
		return ""
	}
	end := 1
	for end < len(s) && s[end] >= 'A' && s[end] <= 'Z' {
		end++
	}
	if end == 1 || !digitAt(s, end, len(s)) || currencySigns[strings.ToLower(s[:end])] == "" {
		return ""
	}
	return s[:end]
}

// lexLetters reads a word of letters. Inner apostrophes stay ("don't"), a possessive ending does not; inner
// full stops stay in abbreviations ("U.S.", "p.m."); digits that follow make it a code ("G20"), except after
// a currency's sign in letters ("RM50").
func lexLetters(text string, start, end int) word {
	i, upper, lower, small := start, false, true, false
	for i < end {
		r, w := utf8.DecodeRuneInString(text[i:end])
		if unicode.IsLetter(r) || unicode.Is(unicode.M, r) {
			if unicode.IsUpper(r) {
				upper = upper || i == start
				lower = false
			} else {
				small = true
			}
			i += w
			continue
		}
		if r == '.' && isAbbreviation(text, start, i, end) {
			i += w
			continue
		}
		if (r == '\'' || r == '’') && i+w < end && !possessive(text[i+w:end]) {
			if next, _ := utf8.DecodeRuneInString(text[i+w : end]); unicode.IsLetter(next) {
				i += w
				continue
			}
		}
		break
	}
	code := false
	if i < end && digitAt(text, i, end) && currencyPrefix(text[start:i]) == "" && !dollarLetters(text, start, i) && !capitalAmount(text, start, i, end) {
		for code = true; i < end; {
			r, w := utf8.DecodeRuneInString(text[i:end])
			if !unicode.IsLetter(r) && !isDigit(r) && !(r == '⁄' && i+w < end && digitAt(text, i+w, end)) {
				break // the stroke of "GÃ1⁄4len" is part of a letter that was read in a wrong code
			}
			i += w
		}
		lower = false
	}
	w := word{kind: letters, upper: upper, code: code, caps: upper && !small && i-start > 1}
	w.End = i
	if w.low = text[start:i]; !lower {
		w.low = strings.ToLower(w.low)
	}
	return w
}

// dollarLetters tells whether letters between a dollar sign and digits tell whose dollar it is: "$US1 million".
func dollarLetters(text string, start, i int) bool {
	return start > 0 && text[start-1] == '$' && i-start == 2 && dollarPrefixes[strings.ToLower(text[start:i])] != ""
}

// capitalAmount tells whether a single capital and the digits it touches are an amount: they have separators,
// three digits or more, or a scale.
func capitalAmount(text string, start, i, end int) bool {
	if i-start != 1 || currencyCapitals[strings.ToLower(text[start:i])] == "" || text[start] >= 'a' {
		return false
	}
	w := lexDigits(text, i, end)
	if w.code {
		return false
	}
	rest := strings.TrimPrefix(text[w.End:end], " ")
	scaled := strings.HasPrefix(rest, "million") || strings.HasPrefix(rest, "billion") || strings.HasPrefix(rest, "bn") || w.End == len(text)-len(rest) && strings.HasPrefix(rest, "m ")
	return scaled || !w.plain && (w.whole || text[start] == 'R') || w.End-i >= 3 && text[start] == 'R' && (rest == "" || !isASCIILetter(rest[0]) || rest != text[w.End:end])
}

// isAbbreviation tells whether the full stop at i belongs to an abbreviation of single letters: "U.S.", "p.m.".
func isAbbreviation(text string, start, i, end int) bool {
	if i-start == 1 {
		return i+1 < end && isASCIILetter(text[i+1]) && (i+2 == end || text[i+2] == '.' || !isASCIILetter(text[i+2]))
	}
	return i-start >= 3 && text[i-2] == '.' && isASCIILetter(text[i-1])
}

// isAddress tells whether a word opens an address of the net or of mail.
func isAddress(low, rest string) bool {
	return (low == "http" || low == "https") && strings.HasPrefix(rest, "://") || low == "www" && strings.HasPrefix(rest, ".")
}

// possessive tells whether rest begins with the s of a possessive ending.
func possessive(rest string) bool {
	if rest == "" || rest[0] != 's' && rest[0] != 'S' {
		return false
	}
	r, _ := utf8.DecodeRuneInString(rest[1:])
	return rest[1:] == "" || !unicode.IsLetter(r)
}

func isASCIILetter(b byte) bool { return b|0x20 >= 'a' && b|0x20 <= 'z' }

func isDigit(r rune) bool { return r >= '0' && r <= '9' || r > 0x7f && unicode.Is(unicode.Nd, r) }

// digitAt tells whether a digit stands at i.
func digitAt(text string, i, end int) bool {
	if i >= end {
		return false
	}
	r, _ := utf8.DecodeRuneInString(text[i:end])
	return isDigit(r)
}
