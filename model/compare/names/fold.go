package names

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// special folds letters that Unicode does not decompose.
var special = map[rune]string{
	'ı': "i", 'ł': "l", 'ø': "o", 'đ': "d", 'ð': "d", 'þ': "th", 'ß': "ss", 'æ': "ae", 'œ': "oe",
	'ə': "a", 'ħ': "h", 'ŋ': "ng", 'ĸ': "k", 'ŧ': "t",
}

// Fold writes a name in lower-case letters without accents: "Al-Assad’s" becomes
// "al assads", "São Paulo" "sao paulo", "U.S." "us". Words are parted by single
// blanks; apostrophes and full stops vanish, other marks part words.
func Fold(s string) string {
	if folded, ok := foldASCII(s); ok {
		return folded
	}
	var b strings.Builder
	gap := false
	for _, r := range norm.NFD.String(s) {
		r = unicode.ToLower(r)
		switch {
		case unicode.Is(unicode.Mn, r) || silent(r):
			continue
		case !unicode.IsLetter(r) && !unicode.IsDigit(r):
			gap = true
			continue
		}
		if gap && b.Len() > 0 {
			b.WriteByte(' ')
		}
		gap = false
		if t, ok := special[r]; ok {
			b.WriteString(t)
		} else {
			b.WriteRune(r)
		}
	}
	return b.String()
}

// Close puts initials with blanks between them together: "U. S." becomes "U.S.".
func Close(s string) string {
	if !strings.Contains(s, ". ") {
		return s
	}
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		if s[i] == ' ' && i > 1 && s[i-1] == '.' && initial(s, i-2) && i+2 < len(s) && s[i+2] == '.' && initial(s, i+1) {
			continue
		}
		b.WriteByte(s[i])
	}
	return b.String()
}

// initial tells whether a capital stands by itself at a byte of a name.
func initial(s string, i int) bool {
	return 'A' <= s[i] && s[i] <= 'Z' && (i == 0 || s[i-1] == ' ' || s[i-1] == '.')
}

// foldASCII is Fold for plain ASCII, the common case; false for anything else.
func foldASCII(s string) (string, bool) {
	buf := make([]byte, 0, len(s))
	gap := false
	for i := range len(s) {
		c := s[i]
		switch {
		case c >= utf8.RuneSelf:
			return "", false
		case c >= 'A' && c <= 'Z':
			c += 'a' - 'A'
		case c >= 'a' && c <= 'z' || c >= '0' && c <= '9':
		case silent(rune(c)):
			continue
		default:
			gap = true
			continue
		}
		if gap && len(buf) > 0 {
			buf = append(buf, ' ')
		}
		gap = false
		buf = append(buf, c)
	}
	return string(buf), true
}

// silent tells whether a mark stands inside words without parting them.
func silent(r rune) bool {
	switch r {
	case '\'', '’', '‘', 'ʻ', 'ʼ', 'ʿ', 'ʾ', '`', '´', '.':
		return true
	}
	return false
}
