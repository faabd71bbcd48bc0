package refer

import (
	"strings"
	"unicode"

	"parallax/model/text"
)

// words returns the words of the tokens from first to last, folded for
// comparison: small letters without accents, stops and apostrophes; parts of a
// hyphenated word apart; a leading article and a trailing 's left out.
func words(doc *text.Document, first, last int) []string {
	out := make([]string, 0, last-first)
	for i := first; i < last; i++ {
		w := fold(doc.Word(i))
		switch {
		case w == "" || i == first && (w == "the" || w == "a" || w == "an"):
		case w == "s" && i+1 == last && len(doc.Word(i)) > 1 && doc.Word(i) != "S.":
		case strings.Contains(w, " "):
			out = append(out, strings.Fields(w)...)
		default:
			out = append(out, w)
		}
	}
	return out
}

// fold makes a word comparable: small letters, no accents, no stops and
// apostrophes, hyphens as blanks. Words of marks alone give "".
func fold(w string) string {
	plain := true
	for i := range len(w) {
		if c := w[i]; c < 'a' || c > 'z' {
			plain = false
			break
		}
	}
	if plain {
		return w
	}
	var b strings.Builder
	b.Grow(len(w))
	for _, r := range w {
		switch {
		case r >= 'A' && r <= 'Z':
			b.WriteByte(byte(r) | 0x20)
		case r < 0x80:
			switch {
			case r >= 'a' && r <= 'z' || r >= '0' && r <= '9':
				b.WriteByte(byte(r))
			case r == '&':
				b.WriteString("and")
			case r == '-':
				b.WriteByte(' ')
			}
		case r == '‐' || r == '‑':
			b.WriteByte(' ')
		case unicode.IsLetter(r) || unicode.IsNumber(r):
			writePlain(&b, unicode.ToLower(r))
		}
	}
	return b.String()
}

// writePlain writes a small letter without its accent, as far as it is one of
// Latin-1 or Latin Extended-A; others as they are.
func writePlain(b *strings.Builder, r rune) {
	switch {
	case r >= 'à' && r <= 'å', r == 'ā', r == 'ă', r == 'ą', r == 'ǎ':
		r = 'a'
	case r == 'æ':
		b.WriteByte('a')
		r = 'e'
	case r == 'ç', r == 'ć', r == 'č', r == 'ĉ', r == 'ċ':
		r = 'c'
	case r >= 'è' && r <= 'ë', r == 'ē', r == 'ĕ', r == 'ė', r == 'ę', r == 'ě', r == 'ə':
		r = 'e'
	case r >= 'ì' && r <= 'ï', r == 'ī', r == 'ĭ', r == 'į', r == 'ı':
		r = 'i'
	case r == 'ñ', r == 'ń', r == 'ň', r == 'ņ':
		r = 'n'
	case r >= 'ò' && r <= 'ö', r == 'ø', r == 'ō', r == 'ŏ', r == 'ő':
		r = 'o'
	case r >= 'ù' && r <= 'ü', r == 'ū', r == 'ŭ', r == 'ů', r == 'ű', r == 'ų':
		r = 'u'
	case r == 'ý', r == 'ÿ':
		r = 'y'
	case r == 'ś', r == 'š', r == 'ş', r == 'ș', r == 'ŝ':
		r = 's'
	case r == 'ß':
		b.WriteByte('s')
		r = 's'
	case r == 'ź', r == 'ż', r == 'ž':
		r = 'z'
	case r == 'ğ', r == 'ģ', r == 'ġ', r == 'ĝ':
		r = 'g'
	case r == 'ł', r == 'ľ', r == 'ļ', r == 'ĺ':
		r = 'l'
	case r == 'ř', r == 'ŕ':
		r = 'r'
	case r == 'ť', r == 'ţ', r == 'ț':
		r = 't'
	case r == 'ď', r == 'đ', r == 'ð':
		r = 'd'
	case r == 'þ':
		b.WriteByte('t')
		r = 'h'
	}
	b.WriteRune(r)
}

// clean is a name as it may stand alone: white space made single, a trailing
// possessive left out.
func clean(s string) string {
	if strings.ContainsAny(s, "\n\t\r") || strings.Contains(s, "  ") || strings.Contains(s, "\u00a0") {
		s = strings.Join(strings.Fields(s), " ")
	}
	s = strings.TrimSuffix(s, "'s")
	return strings.TrimSuffix(s, "’s")
}
