package present

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// acts tells whether r would do something on a terminal or turn the writing
// round instead of being seen: a control character, a direction control.
func acts(r rune) bool {
	return r < ' ' || 0x7F <= r && r < 0xA0 || r == '\u2028' || r == '\u2029' || unicode.Is(unicode.Bidi_Control, r)
}

// oneLine makes one line of s: what acts is left out, blanks of any kind and
// number become one.
func oneLine(s string) string {
	var b strings.Builder
	blank := false
	for _, r := range s {
		switch {
		case unicode.IsSpace(r):
			blank = b.Len() > 0
			continue
		case acts(r):
			continue
		case blank:
			b.WriteByte(' ')
			blank = false
		}
		b.WriteRune(r) // an invalid byte is written as U+FFFD
	}
	return b.String()
}

// escapeActing replaces what acts in JSON, where it can only stand inside a
// string, by its \u form. encoding/json does so for C0 only.
func escapeActing(dst, b []byte) []byte {
	const hex = "0123456789abcdef"
	for i := 0; i < len(b); {
		if b[i] < utf8.RuneSelf && b[i] != 0x7F {
			dst = append(dst, b[i])
			i++
			continue
		}
		r, w := utf8.DecodeRune(b[i:])
		if acts(r) {
			dst = append(dst, '\\', 'u', hex[r>>12&15], hex[r>>8&15], hex[r>>4&15], hex[r&15])
		} else {
			dst = append(dst, b[i:i+w]...)
		}
		i += w
	}
	return dst
}
