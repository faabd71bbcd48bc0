package text

import (
	"unicode"
	"unicode/utf8"
)

// isBlank tells white space and what is as good as it: zero-width space, word
// joiner, byte-order mark.
func isBlank(r rune) bool {
	if r < utf8.RuneSelf {
		return r == ' ' || r >= '\t' && r <= '\r' || r == 0x1f || r == 0
	}
	return unicode.IsSpace(r) || r == '\u200b' || r == '\u2060' || r == '\ufeff' || r == '\u200e' || r == '\u200f'
}

// isLetter tells what a word can begin with.
func isLetter(r rune) bool {
	if r < utf8.RuneSelf {
		return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z'
	}
	return unicode.IsLetter(r)
}

// isDigit tells what a number can begin with, fractions like ½ included.
func isDigit(r rune) bool {
	if r < utf8.RuneSelf {
		return r >= '0' && r <= '9'
	}
	return unicode.IsNumber(r)
}

// isWordRune tells what can stand inside a word: letters, digits, combining
// marks, soft hyphens and joiners.
func isWordRune(r rune) bool {
	if r < utf8.RuneSelf {
		return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9'
	}
	return unicode.IsLetter(r) || unicode.IsNumber(r) || unicode.IsMark(r) || r == '\u00ad' || r == '\u200c' || r == '\u200d'
}

// isExtender tells what belongs to the sign before it.
func isExtender(r rune) bool {
	return r >= 0x300 && (unicode.IsMark(r) || r == '\u200d' || r >= 0x1f3fb && r <= 0x1f3ff)
}

// isUpper tells capital letters.
func isUpper(r rune) bool {
	if r < utf8.RuneSelf {
		return r >= 'A' && r <= 'Z'
	}
	return unicode.IsUpper(r)
}

// isHyphen tells the marks that join the parts of a word; dashes do not.
func isHyphen(r rune) bool { return r == '-' || r == '\u2010' || r == '\u2011' }

// isApostrophe tells straight and curly apostrophes.
func isApostrophe(r rune) bool { return r == '\'' || r == '’' }

// isRunning tells the marks of which several in a row are one token.
func isRunning(r rune) bool {
	switch r {
	case '.', '!', '?', '-', '—', '–', '*', '=', '_', '~', '#', '…', '+', ',', '•', '·', '。', '！', '？':
		return true
	}
	return false
}

func isASCIILetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }

func firstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

// lowerShort lowers the ASCII letters of a short word.
func lowerShort(s string) string {
	for i := 0; i < len(s); i++ {
		if c := s[i]; c >= 'A' && c <= 'Z' {
			var buf [16]byte
			if len(s) > len(buf) {
				return s
			}
			for k := range len(s) {
				c := s[k]
				if c >= 'A' && c <= 'Z' {
					c |= 0x20
				}
				buf[k] = c
			}
			return string(buf[:len(s)])
		}
	}
	return s
}

// isDomain tells whether a dotted word is a web address: it ends in one of the
// common top-level names or file endings that are no English words.
func isDomain(s string) bool {
	dot := lastDot(s)
	if dot <= 0 {
		return false
	}
	switch lowerShort(s[dot+1:]) {
	case "com", "org", "net", "gov", "edu", "mil", "info", "biz", "io", "uk", "eu", "ru", "de", "fr", "cn", "jp", "ca", "au", "nz",
		"ie", "tv", "fm", "html", "htm", "php", "asp", "aspx", "pdf", "js", "jpg", "jpeg", "png", "gif", "doc", "docx", "xls", "txt",
		"csv", "xml", "mp3", "mp4", "zip", "exe", "ly", "gg", "ai", "tk", "za", "ng", "ir", "il":
		return true
	}
	return false
}

func lastDot(s string) int {
	for i := len(s) - 1; i >= 0; i-- {
		if s[i] == '.' {
			return i
		}
	}
	return -1
}

func indexByte(s string, c byte) int {
	for i := range len(s) {
		if s[i] == c {
			return i
		}
	}
	return -1
}

func isLower(r rune) bool {
	if r < utf8.RuneSelf {
		return r >= 'a' && r <= 'z'
	}
	return unicode.IsLower(r)
}
