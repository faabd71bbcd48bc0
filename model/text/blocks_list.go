package text

import (
	"strings"
	"unicode/utf8"

	"parallax/model"
)

// marker is what stands before a list item.
type marker struct {
	sign   rune // the bullet; '1' for a number
	number int
	sure   bool // the sign is used for nothing but lists
}

// listMarker reads the marker at the start of a line.
func listMarker(s string) (marker, bool) {
	r, w := utf8.DecodeRuneInString(s)
	rest := s[w:]
	switch r {
	case '•', '‣', '◦', '▪', '▫', '●', '■', '□', '►', '▶', '➤', '➢', '⁃', '∙':
		return marker{sign: r, sure: true}, rest != ""
	case '*', '-', '–', '—', '·', '+':
		return marker{sign: r}, strings.HasPrefix(rest, " ") || strings.HasPrefix(rest, "\t") || strings.HasPrefix(rest, "\u00A0")
	}
	if r == '(' {
		s = rest
	}
	n := 0
	for n < len(s) && n < 3 && '0' <= s[n] && s[n] <= '9' {
		n++
	}
	if n == 0 || n+1 >= len(s) || s[n] != '.' && s[n] != ')' || s[n+1] != ' ' && s[n+1] != '\t' {
		return marker{}, false
	}
	m := marker{sign: '1'}
	for _, c := range []byte(s[:n]) {
		m.number = m.number*10 + int(c-'0')
	}
	return m, true
}

// settleLists settles the items of lists in plain text, which keeps their
// markers. A sign that is also a dash, and a number, make a list only with a
// neighbour of the same sign, or with the next number.
func (r *recogniser) settleLists() {
	type item struct {
		at int
		marker
	}
	var last *item
	for i := range r.parts {
		m, ok := listMarker(r.words(i))
		if !ok || strings.HasPrefix(r.words(i), "--") {
			last = nil
			continue
		}
		this := &item{i, m}
		if m.sure {
			r.item(i)
		}
		if last != nil && last.sign == m.sign && (m.sign != '1' || m.number == last.number+1) {
			r.item(last.at)
			r.item(i)
		}
		last = this
	}
}

// item makes a list item of a part; a rule may still find it to be of the frame.
func (r *recogniser) item(i int) {
	r.parts[i].Kind, r.parts[i].Level = model.List, 1
}
