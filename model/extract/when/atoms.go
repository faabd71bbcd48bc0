package when

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"parallax/model"
	"parallax/model/text"
)

// atomKind says what an atom is made of.
type atomKind uint8

const (
	letters atomKind = iota
	digits
	mark
)

// atom is a run of letters, a run of digits or one mark. Tokens such as
// "10:30am", "mid-November" or "2020-01-08" are too coarse for the grammar of
// times, so each is cut once more.
type atom struct {
	start, end int
	kind       atomKind
	glued      bool // nothing stands between it and the atom before
	fresh      bool // first on its line
	upper      bool // begins with a capital
	sign       byte // of a mark: the ASCII mark it is or stands for
	num        int  // of digits: their value, -1 beyond nine digits
	lex        *lexeme
}

// cutAtoms appends the atoms of tokens. Marks that only differ in typography
// (en dash, minus sign, curly apostrophe) get the sign of their ASCII relative.
func cutAtoms(dst []atom, s, low string, tokens []text.Token) []atom {
	for _, t := range tokens {
		dst = cutToken(dst, s, low, t.Span)
	}
	return dst
}

func cutToken(dst []atom, s, low string, span model.Span) []atom {
	first := len(dst)
	fresh := first == 0 || strings.IndexByte(s[dst[first-1].end:span.Start], '\n') >= 0
	for i := span.Start; i < span.End; {
		r, w := utf8.DecodeRuneInString(s[i:span.End])
		if r < utf8.RuneSelf && (r == ' ' || r == '\n' || r == '\t' || r == '\r') || r >= utf8.RuneSelf && unicode.IsSpace(r) {
			i += w
			continue
		}
		a := atom{start: i, end: i + w, num: -1, kind: mark}
		a.glued = len(dst) > 0 && dst[len(dst)-1].end == i
		switch {
		case isDigit(r):
			a.kind = digits
			for a.end < span.End && isDigit(rune(s[a.end])) {
				a.end++
			}
			a.num = digitValue(s[a.start:a.end])
		case isLetter(r):
			a.kind, a.upper = letters, r >= 'A' && r <= 'Z' || r >= utf8.RuneSelf && unicode.IsUpper(r)
			for a.end < span.End {
				r, w := utf8.DecodeRuneInString(s[a.end:span.End])
				if !isLetter(r) {
					break
				}
				a.end += w
			}
			a.lex = lexicon[low[a.start:a.end]]
		default:
			a.sign = signOf(r)
		}
		i = a.end
		a.fresh = fresh && len(dst) == first
		dst = append(dst, a)
	}
	return dst
}

func isDigit(r rune) bool { return r >= '0' && r <= '9' }

func isLetter(r rune) bool {
	return r|0x20 >= 'a' && r|0x20 <= 'z' || r >= utf8.RuneSelf && (unicode.IsLetter(r) || unicode.IsMark(r))
}

func digitValue(s string) int {
	if len(s) > 9 {
		return -1
	}
	n := 0
	for i := range len(s) {
		n = 10*n + int(s[i]-'0')
	}
	return n
}

func signOf(r rune) byte {
	switch r {
	case '–', '−', '‐', '‑', '‒':
		return '-'
	case '’', '‘', 'ʼ':
		return '\''
	case '½':
		return 'h'
	case '¼':
		return 'q'
	case '¾':
		return 't'
	case '“', '”':
		return '"'
	case '€', '£', '¥', '₹':
		return '$'
	}
	if r < utf8.RuneSelf {
		return byte(r)
	}
	return 0
}

// lower is the text with ASCII capitals made small; offsets stay.
func lower(s string) string {
	for i := range len(s) {
		if s[i] >= 'A' && s[i] <= 'Z' {
			b := []byte(s)
			for ; i < len(b); i++ {
				if b[i] >= 'A' && b[i] <= 'Z' {
					b[i] |= 0x20
				}
			}
			return string(b)
		}
	}
	return s
}

// is tells whether atom i is the given lower-case word.
func (p *parser) is(i int, word string) bool {
	return i >= 0 && i < len(p.atoms) && p.low[p.atoms[i].start:p.atoms[i].end] == word
}

// isAny tells whether atom i is one of the words, which are given with a space
// on either side of each: " in of ".
func (p *parser) isAny(i int, words string) bool {
	if i < 0 || i >= len(p.atoms) || p.atoms[i].kind != letters {
		return false
	}
	w := p.low[p.atoms[i].start:p.atoms[i].end]
	for at := 1; at+len(w) < len(words); at++ {
		if words[at] == w[0] && words[at+len(w)] == ' ' && words[at:at+len(w)] == w {
			return true
		}
		for words[at] != ' ' {
			at++
		}
	}
	return false
}

// phrase tells whether the words stand at i, one after the other, and returns
// the place after them.
func (p *parser) phrase(i int, words string) (int, bool) {
	for w := range splitWords(words) {
		if !p.is(i, w) {
			return i, false
		}
		i++
	}
	return i, true
}

// sign tells whether atom i is the given mark.
func (p *parser) sign(i int, c byte) bool {
	return i >= 0 && i < len(p.atoms) && p.atoms[i].kind == mark && p.atoms[i].sign == c
}

// glued tells whether atom i follows the one before without a gap.
func (p *parser) glued(i int) bool { return i >= 0 && i < len(p.atoms) && p.atoms[i].glued }

// lex is the meaning of the word at i; a word without any is the zero lexeme.
func (p *parser) lex(i int) *lexeme {
	if i < 0 || i >= len(p.atoms) || p.atoms[i].lex == nil {
		return &noLexeme
	}
	return p.atoms[i].lex
}

var noLexeme lexeme

// num is the value of the digits at i and how many there are; -1 where there are none.
func (p *parser) num(i int) (value, width int) {
	if i < 0 || i >= len(p.atoms) || p.atoms[i].kind != digits {
		return -1, 0
	}
	return p.atoms[i].num, p.atoms[i].end - p.atoms[i].start
}

func (p *parser) upper(i int) bool { return i >= 0 && i < len(p.atoms) && p.atoms[i].upper }

// opens tells whether atom i begins a line or follows the end of a sentence.
func (p *parser) opensSentence(i int) bool {
	if i <= 0 || i >= len(p.atoms) || p.atoms[i].fresh {
		return true
	}
	prev := &p.atoms[i-1]
	return prev.kind == mark && (prev.sign == '.' || prev.sign == '"' || prev.sign == '!' || prev.sign == '?' || prev.sign == ':' || prev.sign == '_' || prev.sign == 0)
}

// named tells whether a capitalised word that is no opening of a sentence stands
// at i: most likely a name.
func (p *parser) named(i int) bool { return p.upper(i) && !p.opensSentence(i) }

// possessive tells whether "’s" stands at i and returns the place after it.
func (p *parser) possessive(i int) (int, bool) {
	if p.sign(i, '\'') && p.glued(i) && p.is(i+1, "s") && p.glued(i+1) {
		return i + 2, true
	}
	return i, false
}
