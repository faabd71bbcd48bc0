package find

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Query is what a person asks for, read once and used on many reports. The
// zero Query finds nothing. It is safe for concurrent use.
type Query struct {
	terms []term
}

// field says what part of a report a term is looked for in.
type field uint8

const (
	words field = iota // the text and the title
	person
	org
	place
	figure
	quote
	says
)

// fieldNames are the filters as they are typed.
var fieldNames = [...]string{person: "person", org: "org", place: "place", figure: "figure", quote: "quote", says: "says"}

// term is one word, phrase or filter of a query.
type term struct {
	field field
	// pats are what has to be found: one for a word or a phrase, one for each
	// word of a filter's value.
	pats []pattern
	// conds are the bounds that a figure must keep.
	conds []bound
}

// pattern is a folded word or phrase.
type pattern struct {
	Folded
	// cased asks for the capitals as typed.
	cased bool
	// open lets the last word go on: "missile" finds "missiles".
	open bool
}

// Parse reads a query (the package comment shows what can be asked). Nothing is
// an error: an unknown filter is a word, a quotation mark that is not closed is
// closed at the end. Words of one to three letters must stand alone, since most
// words begin with them, but the last word of a query without a blank after it
// may still be being typed and finds whatever begins with it.
func Parse(query string) Query {
	var q Query
	for rest := query; ; {
		rest = strings.TrimLeftFunc(rest, unicode.IsSpace)
		if rest == "" {
			return q
		}
		f, value, quoted, after := nextTerm(rest)
		typing := after == "" && !quoted
		rest = after
		t := term{field: f}
		switch {
		case f == figure:
			t.pats, t.conds = figureValue(value, typing)
		case f == words && quoted:
			t.pats = appendPattern(nil, value, false)
		case f == words:
			t.pats = appendPattern(nil, value, typing || long(value))
		default:
			t.pats = wordPatterns(value, quoted, typing)
		}
		if len(t.pats)+len(t.conds) > 0 {
			q.terms = append(q.terms, t)
		}
	}
}

// Empty tells whether the query asks for nothing.
func (q Query) Empty() bool { return len(q.terms) == 0 }

// Filters tells whether the query asks for more than words: then the reports that
// it is matched with need their analysis, and else only their sentences.
func (q Query) Filters() bool {
	return slices.ContainsFunc(q.terms, func(t term) bool { return t.field != words })
}

// nextTerm cuts the first term off s, which begins with no blank.
func nextTerm(s string) (f field, value string, quoted bool, rest string) {
	for i, name := range fieldNames {
		if name != "" && len(s) > len(name) && s[len(name)] == ':' && strings.EqualFold(s[:len(name)], name) {
			f, s = field(i), s[len(name)+1:]
			break
		}
	}
	if r, w := utf8.DecodeRuneInString(s); isQuoteMark(r) {
		s = s[w:]
		end := strings.IndexFunc(s, isQuoteMark)
		if end < 0 {
			return f, s, false, ""
		}
		_, w = utf8.DecodeRuneInString(s[end:])
		return f, s[:end], true, s[end+w:]
	}
	if end := strings.IndexFunc(s, unicode.IsSpace); end >= 0 {
		return f, s[:end], false, s[end:]
	}
	return f, s, false, ""
}

func isQuoteMark(r rune) bool { return r == '"' || r == '“' || r == '”' || r == '„' }

// long tells whether a word is long enough for its beginning to mean something.
func long(word string) bool { return utf8.RuneCountInString(word) > 3 }

// appendPattern appends the pattern of a word or phrase, unless it has no
// letter or digit, with which nothing can be found.
func appendPattern(pats []pattern, s string, open bool) []pattern {
	if !strings.ContainsFunc(s, isWordRune) {
		return pats
	}
	f := Fold(strings.TrimFunc(s, func(r rune) bool { return isGap(r) || isApostrophe(r) }))
	if strings.TrimSpace(f.plain) == "" {
		return pats // an accent alone
	}
	return append(pats, pattern{Folded: f, cased: strings.ContainsFunc(s, unicode.IsUpper), open: open})
}

// wordPatterns reads a filter's value: a phrase if quoted, else its words.
func wordPatterns(value string, quoted, typing bool) []pattern {
	if quoted {
		return appendPattern(nil, value, false)
	}
	var pats []pattern
	for w := range strings.FieldsSeq(value) {
		pats = appendPattern(pats, w, typing || long(w))
	}
	return pats
}

// isWordRune tells whether r is part of a word: a letter, a digit, a mark on one.
func isWordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) }
