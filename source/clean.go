package source

import (
	"strings"
	"unicode/utf8"
)

// clean makes text safe for a terminal and plain for the engines. The result is
// what s shows, and nothing that acts:
//
//   - escape sequences go, whole: ESC [ … letter, ESC ] … BEL, and their kin, also
//     where they begin with the one-character C1 form;
//   - so do all other control characters (C0, DEL, C1), bidirectional controls,
//     and characters that are invisible and no part of any writing (zero-width
//     space, soft hyphen, byte-order mark, noncharacters);
//   - every kind of line end becomes "\n"; tabs stay.
//
// The joiners U+200C and U+200D stay: emoji and several scripts need them.
// s must be valid UTF-8; so is the result.
func clean(s string) string {
	at := nextUnclean(s, 0)
	if at == len(s) {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	for from := 0; ; {
		b.WriteString(s[from:at])
		if at == len(s) {
			return b.String()
		}
		put, end := replace(s, at)
		b.WriteString(put)
		from = end
		at = nextUnclean(s, from)
	}
}

// nextUnclean returns the offset of the next character that may not stay, len(s)
// if there is none.
func nextUnclean(s string, from int) int {
	for i := from; i < len(s); {
		c := s[i]
		switch {
		case c >= utf8.RuneSelf:
			r, w := utf8.DecodeRuneInString(s[i:])
			if unwanted(r) {
				return i
			}
			i += w
		case c < ' ' && c != '\n' && c != '\t' || c == 0x7F:
			return i
		default:
			i++
		}
	}
	return len(s)
}

// unwanted tells whether a character beyond ASCII may not stay.
func unwanted(r rune) bool {
	switch {
	case r < 0xA0: // C1
		return true
	case r < 0x2028:
		return r == 0xAD || r == 0x61C || r == 0x180E || r == 0x200B || r == 0x200E || r == 0x200F
	case r <= 0x202E: // line and paragraph separator, embeddings and overrides
		return true
	case r < 0xFDD0:
		return 0x2060 <= r && r <= 0x206F // word joiner, isolates, deprecated controls
	case r <= 0xFDEF:
		return true
	}
	return r == 0xFEFF || 0xFFF9 <= r && r <= 0xFFFB || r&0xFFFE == 0xFFFE
}

// replace tells what stands for the unwanted character at offset i, and where
// the text goes on.
func replace(s string, i int) (put string, end int) {
	r, w := utf8.DecodeRuneInString(s[i:])
	end = i + w
	switch r {
	case '\r':
		if end < len(s) && s[end] == '\n' {
			end++
		}
		return "\n", end
	case '\v', '\f', 0x85, 0x2028, 0x2029:
		return "\n", end
	case 0x1B:
		return "", escapeEnd(s, end)
	case 0x9B:
		return "", csiEnd(s, end)
	case 0x90, 0x98, 0x9D, 0x9E, 0x9F:
		return "", stringEnd(s, end)
	}
	return "", end
}

// escapeEnd returns the end of the escape sequence whose ESC ends at i.
func escapeEnd(s string, i int) int {
	if i == len(s) {
		return i
	}
	switch s[i] {
	case '[':
		return csiEnd(s, i+1)
	case ']', 'P', 'X', '^', '_':
		return stringEnd(s, i+1)
	}
	i = skip(s, i, 0x20, 0x2F)
	return final(s, i, 0x30)
}

// csiEnd returns the end of a control sequence whose introducer ends at i:
// parameters, intermediates, one final byte (ECMA-48, 5.4).
func csiEnd(s string, i int) int {
	i = skip(s, i, 0x30, 0x3F)
	i = skip(s, i, 0x20, 0x2F)
	return final(s, i, 0x40)
}

// skip passes over bytes from lo to hi.
func skip(s string, i int, lo, hi byte) int {
	for i < len(s) && lo <= s[i] && s[i] <= hi {
		i++
	}
	return i
}

// final passes over one final byte, from lo to "~", if there is one.
func final(s string, i int, lo byte) int {
	if i < len(s) && lo <= s[i] && s[i] <= 0x7E {
		i++
	}
	return i
}

// maxControlString bounds how far the end of a control string is looked for.
// Longer ones carry pictures, which have no place in a report.
const maxControlString = 1 << 16

// stringEnd returns the end of a control string (a title, a link, a palette)
// whose introducer ends at i: after BEL or ST. One that does not end on its line
// is taken for an introducer alone, lest it swallow the report.
func stringEnd(s string, i int) int {
	for j := i; j < len(s) && j < i+maxControlString; j++ {
		switch s[j] {
		case 0x07:
			return j + 1
		case '\n', '\r':
			return i
		case 0x1B:
			if j+1 < len(s) && s[j+1] == '\\' {
				return j + 2
			}
			return i
		case 0xC2: // C1 in UTF-8
			if j+1 < len(s) && s[j+1] == 0x9C {
				return j + 2
			}
		}
	}
	return i
}
