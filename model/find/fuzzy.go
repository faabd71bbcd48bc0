package find

import (
	"cmp"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/junegunn/fzf/src/algo"
	"github.com/junegunn/fzf/src/util"

	"parallax/model"
)

// Ranked is a title that a fuzzy pattern fits.
type Ranked struct {
	Index int // into the list that was filtered
	Score int // fzf's, higher is better
}

// setUp fills fzf's tables, which it keeps for the whole process.
var setUp = sync.OnceFunc(func() { algo.Init("default") })

// Fuzzy filters a list as fzf does: each word of the pattern must fit a title,
// its letters in order but not side by side. The best come first, then those
// that come first in the list. An empty pattern keeps all, in order. Where the
// letters were found, [FuzzySpans] tells for the few titles that are on show.
func Fuzzy(titles []string, pattern string) []Ranked {
	words := fuzzyWords(pattern)
	out := make([]Ranked, 0, len(titles))
	slab := util.MakeSlab(1<<14, 1<<12)
next:
	for i, title := range titles {
		score := 0
		chars := util.ToChars([]byte(title))
		for _, w := range words {
			res, _ := algo.FuzzyMatchV2(w.cased, true, true, &chars, w.runes, false, slab)
			if res.Start < 0 {
				continue next
			}
			score += res.Score
		}
		out = append(out, Ranked{i, score})
	}
	slices.SortStableFunc(out, func(a, b Ranked) int { return cmp.Compare(b.Score, a.Score) })
	return out
}

// FuzzySpans returns where the letters of a pattern that fits a title were
// found: sorted, letters side by side joined to one span; nil if it does not fit.
func FuzzySpans(title, pattern string) []model.Span {
	chars := util.ToChars([]byte(title))
	starts := runeStarts(title)
	var spans []model.Span
	for _, w := range fuzzyWords(pattern) {
		_, at := algo.FuzzyMatchV2(w.cased, true, true, &chars, w.runes, true, nil)
		if at == nil {
			return nil
		}
		for _, i := range *at {
			spans = append(spans, model.Span{Start: starts[i], End: starts[i+1]})
		}
	}
	spans = tidy(spans)
	out := spans[:0]
	for _, s := range spans {
		if n := len(out); n > 0 && s.Start == out[n-1].End {
			out[n-1].End = s.End
		} else {
			out = append(out, s)
		}
	}
	return out
}

// fuzzyWord is one word of a fuzzy pattern, as fzf takes it.
type fuzzyWord struct {
	runes []rune
	cased bool
}

func fuzzyWords(pattern string) []fuzzyWord {
	setUp()
	var out []fuzzyWord
	for w := range strings.FieldsSeq(pattern) {
		cased := strings.ContainsFunc(w, unicode.IsUpper)
		if !cased {
			w = strings.ToLower(w)
		}
		out = append(out, fuzzyWord{algo.NormalizeRunes([]rune(w)), cased})
	}
	return out
}

// runeStarts returns the byte offset of every rune of s, and len(s).
func runeStarts(s string) []int {
	out := make([]int, 0, len(s)+1)
	for i := 0; i < len(s); {
		out = append(out, i)
		_, w := utf8.DecodeRuneInString(s[i:])
		i += w
	}
	return append(out, len(s))
}
