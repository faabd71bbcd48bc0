package find

import (
	"sort"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"parallax/model"
)

// Folded is a text in the form in which it is searched, with the way back to
// the text's own bytes. It takes about one and a half times the text's size and
// is safe for concurrent use.
type Folded struct {
	text  string
	plain string
	// caps has a bit for each byte of plain: set where a capital was folded.
	caps []uint64
	// segs map plain to text: each holds from its place in plain to the next one's.
	segs []seg
}

// seg is a stretch of folded text. With a width, all of it stands for that many
// bytes of the text as one unit (a letter with its accent, a dash with its
// blanks); without, its bytes are the text's own, one for one.
type seg struct{ plain, orig, width uint32 }

// Fold folds a text for searching. The cost is linear in the text; what lies
// beyond 4 GB is not searched.
func Fold(text string) Folded {
	f := folder{text: text[:min(len(text), 1<<32-1)]}
	f.run()
	return Folded{text: text, plain: string(f.out), caps: f.caps, segs: f.segs}
}

// Text returns the text that was folded.
func (f Folded) Text() string { return f.text }

// span turns a non-empty stretch of the folded text into the stretch of the
// text that it stands for.
func (f Folded) span(start, end int) model.Span {
	first, last := f.segAt(start), f.segAt(end-1)
	s := model.Span{Start: int(first.orig), End: int(last.orig + last.width)}
	if first.width == 0 {
		s.Start += start - int(first.plain)
	}
	if last.width == 0 {
		s.End += end - int(last.plain)
	}
	return s
}

func (f Folded) segAt(offset int) seg {
	i := sort.Search(len(f.segs), func(i int) bool { return int(f.segs[i].plain) > offset })
	return f.segs[i-1]
}

// capital tells whether byte i of the folded text was a capital.
func (f Folded) capital(i int) bool { return i>>6 < len(f.caps) && f.caps[i>>6]>>(i&63)&1 != 0 }

// sameCase tells whether the pattern, which lies at offset at of the folded
// text, has its capitals where the text has them.
func (f Folded) sameCase(at int, pattern Folded) bool {
	for i := range len(pattern.plain) {
		if f.capital(at+i) != pattern.capital(i) {
			return false
		}
	}
	return true
}

// folder folds one text.
type folder struct {
	text string
	out  []byte
	caps []uint64
	segs []seg
	// letters counts the letters since the last mark or blank; initials tells
	// that a stop between single letters was just dropped, as in "U.S".
	letters  int
	initials bool
}

// The classes of ASCII bytes.
const (
	other = iota
	lower
	upper
	blank
	hyphen
	stop
	apostrophe
)

// classes is filled once and only read.
var classes = func() (c [utf8.RuneSelf]uint8) {
	for b := range c {
		switch {
		case 'a' <= b && b <= 'z':
			c[b] = lower
		case 'A' <= b && b <= 'Z':
			c[b] = upper
		case b == ' ' || '\t' <= b && b <= '\r':
			c[b] = blank
		case b == '-':
			c[b] = hyphen
		case b == '.':
			c[b] = stop
		case b == '\'' || b == '`':
			c[b] = apostrophe
		}
	}
	return c
}()

func (f *folder) run() {
	f.out = make([]byte, 0, len(f.text))
	f.caps = make([]uint64, 0, len(f.text)/64+1)
	for i := 0; i < len(f.text); {
		b := f.text[i]
		if b >= utf8.RuneSelf {
			i = f.rune(i)
			continue
		}
		switch classes[b] {
		case upper:
			f.letters++
			f.linear(i)
			f.mark(len(f.out))
			f.out = append(f.out, b|0x20)
			i++
		case lower:
			f.letters++
			f.copied(b, i)
			i++
		case blank, hyphen:
			i = f.gap(i)
		case stop:
			i = f.stop(i)
		case apostrophe:
			i++
		default:
			f.letters, f.initials = 0, false
			f.copied(b, i)
			i++
		}
	}
}

// copied adds a byte that stands for the one byte at i.
func (f *folder) copied(b byte, i int) {
	f.linear(i)
	f.out = append(f.out, b)
}

// linear makes sure that the next byte of the folded text maps to byte i of the text.
func (f *folder) linear(i int) {
	if n := len(f.segs); n > 0 {
		s := f.segs[n-1]
		if s.width == 0 && int(s.orig)+len(f.out)-int(s.plain) == i {
			return
		}
	}
	f.segs = append(f.segs, seg{plain: uint32(len(f.out)), orig: uint32(i)})
}

// whole adds s, which stands for the bytes from start to end as one unit.
func (f *folder) whole(s string, start, end int) {
	f.segs = append(f.segs, seg{uint32(len(f.out)), uint32(start), uint32(end - start)})
	f.out = append(f.out, s...)
}

// mark notes that byte i of the folded text was a capital.
func (f *folder) mark(i int) {
	for i>>6 >= len(f.caps) {
		f.caps = append(f.caps, 0)
	}
	f.caps[i>>6] |= 1 << (i & 63)
}

// attach makes the bytes up to end belong to the letter folded last, which
// began at byte start of the text.
func (f *folder) attach(end int) {
	n := len(f.out)
	if n == 0 || len(f.segs) == 0 {
		return
	}
	last := &f.segs[len(f.segs)-1]
	if last.width > 0 {
		last.width = uint32(end) - last.orig
		return
	}
	_, w := utf8.DecodeLastRune(f.out)
	start := int(last.orig) + n - w - int(last.plain)
	tail := string(f.out[n-w:])
	f.out = f.out[:n-w]
	if int(last.plain) == len(f.out) {
		f.segs = f.segs[:len(f.segs)-1]
	}
	f.whole(tail, start, end)
}

// gap folds a run of blanks and hyphens to one blank, or to a line feed where
// it holds an empty line: a phrase never runs on from paragraph to paragraph.
func (f *folder) gap(start int) int {
	f.letters, f.initials = 0, false
	end, lines := start, 0
	for end < len(f.text) {
		r, w := utf8.DecodeRuneInString(f.text[end:])
		if r == '\n' {
			lines++
		} else if !isGap(r) {
			break
		}
		end += w
	}
	switch {
	case lines > 1:
		f.whole("\n", start, end)
	case end == start+1:
		f.copied(' ', start)
	default:
		f.whole(" ", start, end)
	}
	return end
}

// isGap tells whether r separates words and no more: a blank, a hyphen, a dash.
func isGap(r rune) bool {
	if r < utf8.RuneSelf {
		return classes[r] == blank || classes[r] == hyphen
	}
	return unicode.IsSpace(r) || unicode.Is(unicode.Pd, r) || r == '\u2212'
}

// stop drops the stops of initials ("U.S.", "p.m.") and keeps all others.
func (f *folder) stop(i int) int {
	next := i + 1
	single := f.letters == 1
	f.letters = 0
	if single && (f.initials || startsLetter(f.text[next:])) {
		f.initials = true
		f.attach(next)
		return next
	}
	f.initials = false
	f.copied('.', i)
	return next
}

func startsLetter(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLetter(r)
}

// rune folds the rune at i, which is not ASCII, and returns the offset after it.
func (f *folder) rune(i int) int {
	r, w := utf8.DecodeRuneInString(f.text[i:])
	end := i + w
	switch {
	case isGap(r):
		return f.gap(i)
	case isApostrophe(r) || isInvisible(r):
		return end
	case isAccent(r):
		f.attach(end)
		return end
	case r == utf8.RuneError && w == 1:
		f.letters, f.initials = 0, false
		f.whole("\uFFFD", i, end)
		return end
	}
	if unicode.IsLetter(r) {
		f.letters++
	} else {
		f.letters, f.initials = 0, false
	}
	var buf [64]byte
	s := appendPlain(buf[:0], f.text[i:end], r)
	if unicode.IsUpper(r) {
		for b := range s {
			f.mark(len(f.out) + b)
		}
	}
	if string(s) == f.text[i:end] {
		f.linear(i)
		f.out = append(f.out, s...)
	} else {
		f.whole(string(s), i, end)
	}
	return end
}

// appendPlain appends the folded form of the rune r, which is written as s.
// It is never empty.
func appendPlain(dst []byte, s string, r rune) []byte {
	r = unicode.ToLower(r)
	if p := plainLetter(r); p != "" {
		return append(dst, p...)
	}
	if decomposes(r) {
		for _, d := range string(norm.NFKD.PropertiesString(s).Decomposition()) {
			switch {
			case isAccent(d):
				continue
			case unicode.IsSpace(d):
				d = ' '
			}
			dst = utf8.AppendRune(dst, unicode.ToLower(d))
		}
		if len(dst) > 0 {
			return dst
		}
	}
	return utf8.AppendRune(dst, r)
}

// decomposes tells whether r may hold an accent or be a variant of other
// characters. Kana and Hangul do decompose, but their parts are no accents.
func decomposes(r rune) bool { return r < 0x3040 || r >= 0xF900 }

// plainLetter returns how a letter is written without its stroke, where Unicode
// does not decompose it, and a double quotation mark for all its kinds; empty
// for all others.
func plainLetter(r rune) string {
	switch r {
	case 'ø':
		return "o"
	case 'ł':
		return "l"
	case 'đ', 'ð':
		return "d"
	case 'ħ':
		return "h"
	case 'ı':
		return "i"
	case 'ŧ':
		return "t"
	case 'ə':
		return "e"
	case 'ς':
		return "σ"
	case 'ß':
		return "ss"
	case 'æ':
		return "ae"
	case 'œ':
		return "oe"
	case 'þ':
		return "th"
	case '“', '”', '„', '‟', '«', '»':
		return `"`
	}
	return ""
}

// isApostrophe tells whether r is an apostrophe, a single quotation mark or a
// letter that romanisations write as one (ʿayn, hamza).
func isApostrophe(r rune) bool {
	switch r {
	case '‘', '’', '‚', '‛', '‹', '›', '´', 'ʹ', 'ʻ', 'ʼ', 'ʽ', 'ʾ', 'ʿ', 'ˈ', '′', '＇':
		return true
	}
	return false
}

// isInvisible tells whether r shows nothing: soft hyphen, joiners, direction marks.
func isInvisible(r rune) bool { return r == '\u00AD' || unicode.Is(unicode.Cf, r) }

// isAccent tells whether r is a mark over or under another letter that a
// person leaves out when typing: combining diacritics, Hebrew points, Arabic
// vowel signs. The vowel signs of Indic scripts are no accents.
func isAccent(r rune) bool {
	switch {
	case r < 0x300:
		return false
	case r <= 0x36F, 0x591 <= r && r <= 0x5C7, 0x64B <= r && r <= 0x65F, r == 0x670,
		0x1AB0 <= r && r <= 0x1AFF, 0x1DC0 <= r && r <= 0x1DFF, 0x20D0 <= r && r <= 0x20FF,
		0xFE00 <= r && r <= 0xFE0F, 0xFE20 <= r && r <= 0xFE2F:
		return unicode.Is(unicode.Mn, r)
	}
	return false
}
