package figure

import "strings"

// lastWord returns the last word of a phrase.
func lastWord(s string) string { return s[strings.LastIndexByte(s, ' ')+1:] }

func firstWord(s string) string {
	word, _, _ := strings.Cut(s, " ")
	return word
}

// lower lower-cases a word without copying it where it is so already.
func lower(s string) string {
	for i := 0; i < len(s); i++ {
		if s[i] >= 'A' && s[i] <= 'Z' || s[i] >= 0x80 {
			return strings.ToLower(s)
		}
	}
	return s
}

// classOfText returns the class of the first word of a phrase.
func classOfText(s string) class {
	if i := strings.IndexByte(s, ' '); i >= 0 {
		s = s[:i]
	}
	return classes[lower(s)]
}
