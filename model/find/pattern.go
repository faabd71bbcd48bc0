package find

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"parallax/model"
)

// match is one place where a pattern was found.
type match struct {
	model.Span
	// exact tells that the whole word matched, not only its beginning.
	exact bool
}

// appendMatches appends the places, in order and apart from one another, where
// the pattern begins a word of the text.
func (p pattern) appendMatches(dst []match, f Folded) []match {
	first := len(dst)
	for from := 0; ; {
		i := strings.Index(f.plain[from:], p.plain)
		if i < 0 {
			return dst
		}
		at := from + i
		end := at + len(p.plain)
		from = at + 1
		if p.cased && !f.sameCase(at, p.Folded) {
			continue
		}
		span := f.span(at, end)
		if !beginsWord(f.text, span.Start) {
			continue
		}
		exact := endsWord(f.text, span.End)
		if !exact && !p.open && !possessive(f.text[span.End:]) {
			continue
		}
		if n := len(dst); n > first && dst[n-1].Overlaps(span) {
			continue
		}
		dst = append(dst, match{span, exact})
		from = end
	}
}

// in tells whether the pattern begins a word of the text.
func (p pattern) in(text string) bool {
	return len(p.appendMatches(nil, Fold(text))) > 0
}

// beginsWord tells whether a word may begin at offset i of the text: no letter
// or digit stands right before it.
func beginsWord(text string, i int) bool {
	r, _ := utf8.DecodeLastRuneInString(text[:i])
	here, _ := utf8.DecodeRuneInString(text[i:])
	return !isWordRune(r) || !isWordRune(here) || unspaced(here)
}

// endsWord tells whether no word goes on at offset i of the text.
func endsWord(text string, i int) bool {
	r, _ := utf8.DecodeRuneInString(text[i:])
	last, _ := utf8.DecodeLastRuneInString(text[:i])
	return !isWordRune(r) || !isWordRune(last) || unspaced(last)
}

// possessive tells whether what follows a word is the plural or possessive s and no more.
func possessive(rest string) bool {
	return rest != "" && rest[0] == 's' && endsWord(rest, 1)
}

// unspaced tells whether r belongs to a script that is written without blanks
// between words, where any place may begin one.
func unspaced(r rune) bool {
	return r >= 0x0E00 && unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar)
}

// In returns every place where what is typed stands in the text, in order and
// apart from one another: for searching inside one article. Unlike a query's
// words it may stand inside a word. Case counts only where a capital is typed.
func In(text, typed string) []model.Span { return Fold(text).All(typed) }

// All does what [In] does, for a text that is folded already.
func (f Folded) All(typed string) []model.Span {
	p := Fold(typed)
	if strings.TrimSpace(p.plain) == "" {
		return f.literal(typed)
	}
	cased := strings.ContainsFunc(typed, unicode.IsUpper)
	var out []model.Span
	for from := 0; ; {
		i := strings.Index(f.plain[from:], p.plain)
		if i < 0 {
			return out
		}
		at := from + i
		from = at + 1
		if cased && !f.sameCase(at, p) {
			continue
		}
		from = at + len(p.plain)
		span := f.span(at, from)
		if n := len(out); n > 0 && out[n-1].Overlaps(span) {
			continue
		}
		out = append(out, span)
	}
}

// literal finds a typed text that folds to nothing, such as a hyphen, as it is.
func (f Folded) literal(typed string) []model.Span {
	if strings.TrimSpace(typed) == "" || !utf8.ValidString(typed) {
		return nil
	}
	var out []model.Span
	for from := 0; ; {
		i := strings.Index(f.text[from:], typed)
		if i < 0 {
			return out
		}
		out = append(out, model.Span{Start: from + i, End: from + i + len(typed)})
		from += i + len(typed)
	}
}
