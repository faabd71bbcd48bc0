package quote

import (
	"unicode"
	"unicode/utf8"

	"parallax/model"
	"parallax/model/text"
)

// Some reports come with blanks between the parts of a word: “the Sox ’ s offer”,
// “a major - league source”. What belongs together is read together.

// clitic joins a token to the apostrophe before it, if both are one ending set apart
// by blanks, and tells whether it did.
func (v *view) clitic(t text.Token) bool {
	n := len(v.words)
	if n < 2 || t.End-t.Start > 2 || v.words[n-1].quote >= 0 {
		return false
	}
	mark := &v.words[n-1]
	if mark.low != "’" && mark.low != "'" || mark.End+1 != t.Start || v.words[n-2].End+1 != mark.Start {
		return false
	}
	switch end := v.doc.Text[t.Start:t.End]; end {
	case "s":
		mark.low, mark.tags = "’s", possessive
		if v.words[n-2].is(subjectPronoun | relative) {
			mark.tags = auxiliary
		}
	case "t":
		mark.low, mark.tags = "n’t", negation
	case "m", "re", "ve", "ll", "d":
		mark.low = "’" + end
		mark.tags = v.lex.tags[mark.low]
	default:
		return false
	}
	mark.End = t.End
	return true
}

// between tells whether a mark stands between two blanks.
func (v *view) between(s model.Span) bool {
	t := v.doc.Text
	return s.Start > 0 && s.End < len(t) && t[s.Start-1] == ' ' && t[s.End] == ' '
}

// hyphensApart tells whether a text sets its hyphens between blanks: there are such
// ones between letters, and none without.
func hyphensApart(s string) bool {
	apart := 0
	for i := 1; i+1 < len(s); i++ {
		if s[i] != '-' {
			continue
		}
		if letterBefore(s, i) && letterAfter(s, i+1) {
			return false
		}
		if s[i-1] == ' ' && s[i+1] == ' ' && letterBefore(s, i-1) && letterAfter(s, i+2) {
			apart++
		}
	}
	return apart > 1
}

func letterBefore(s string, i int) bool {
	r, _ := utf8.DecodeLastRuneInString(s[:i])
	return unicode.IsLetter(r)
}

func letterAfter(s string, i int) bool {
	r, _ := utf8.DecodeRuneInString(s[min(i, len(s)):])
	return unicode.IsLetter(r)
}
