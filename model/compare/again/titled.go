package again

import (
	"strings"

	"parallax/model/compare/words"
)

// Titles in quotation marks: a book, a rally, a bill, of words with capitals but for
// the small ones ("Forward: Notes on a Future").

// maxTitle is the most words of a title.
const maxTitle = 10

// titleEnd is the end of the title in quotation marks that begins with word k, of
// several words, none of them in a name; k if there is none.
func (p *page) titleEnd(k int) int {
	gap := p.words[k].gap
	if !p.words[k].capital || !strings.HasSuffix(gap, "“") && !strings.HasSuffix(gap, "\"") && !strings.HasSuffix(gap, "‘") && !strings.HasSuffix(gap, " '") {
		return k
	}
	large := 0
	for end := k; end < len(p.words) && end-k < maxTitle; end++ {
		w := &p.words[end]
		if w.entity > 0 || end > k && (w.first || strings.ContainsAny(w.gap, "\"“”‘\n")) || !w.capital && !digits(w.fold) && !inTitles[w.fold] {
			return k
		}
		if w.capital {
			large++
		}
		if rest := strings.TrimLeft(p.rep.Text[w.End:], ",. "); strings.HasPrefix(rest, "”") || strings.HasPrefix(rest, "\"") || strings.HasPrefix(p.rep.Text[w.End:], "’ ") || strings.HasPrefix(p.rep.Text[w.End:], "' ") {
			before, after := p.before(k), p.after(end)
			nickname := before != nil && before.capital && after != nil && after.capital
			if large < 2 || !w.capital || nickname {
				return k
			}
			return end + 1
		}
	}
	return k
}

// inTitles are words that titles write small.
var inTitles = words.Set("a an the of and in on for to at by or as is with from our")
