// Package words cuts text into words with their stems, for comparing what two
// texts say. Function words have no stem, countries and their people one stem,
// and each stem a weight by how rare it is in news at large. It knows words, not
// reports.
package words

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/blevesearch/snowballstem"
	"github.com/blevesearch/snowballstem/english"

	"parallax/model"
	"parallax/model/compare/names"
)

// Word is one word of a text.
type Word struct {
	model.Span
	// Fold is the word without case, accents and genitive: "Iran's" is "iran".
	Fold string
	// Stem is its English stem; empty for a function word.
	Stem string
	// ID numbers the stem in the vocabulary; -1 for a function word.
	ID int32
}

// Vocabulary numbers stems. It remembers every form it has stemmed: a report uses
// few forms, often. It is not safe for concurrent use.
type Vocabulary struct {
	stems   map[string]string // folded form → stem
	ids     map[string]int32
	weights []float64 // by ID
	env     *snowballstem.Env
}

// NewVocabulary returns an empty vocabulary.
func NewVocabulary() *Vocabulary {
	return &Vocabulary{stems: map[string]string{}, ids: map[string]int32{}, env: snowballstem.NewEnv("")}
}

// Stem is the English stem of a folded word, "" for a function word. Irregular
// forms share their verb's or noun's stem; a country, its people and its things
// share one.
func (v *Vocabulary) Stem(fold string) string {
	if s, ok := v.stems[fold]; ok {
		return s
	}
	s := ""
	if n, ok := nations[fold]; ok {
		s = n.Canonical
	} else if !stopWords[fold] {
		s = fold
		if base, ok := meanings[fold]; ok {
			s = base
		} else if base, ok := irregular[fold]; ok {
			s = base
		}
		v.env.SetCurrent(s)
		english.Stem(v.env)
		s = noun(v.env.Current())
	}
	v.stems[fold] = s
	return s
}

// noun gives nouns in -ence and -ance the stem of their adjective: "silence" and
// "silent", "resistance" and "resistant".
func noun(stem string) string {
	if n := len(stem); n > 5 && (stem[n-3:] == "enc" || stem[n-3:] == "anc") {
		return stem[:n-1] + "t"
	}
	return stem
}

// Len is how many stems are numbered.
func (v *Vocabulary) Len() int { return len(v.weights) }

// Weight is the weight of a numbered stem, see [Weight].
func (v *Vocabulary) Weight(id int32) float64 { return v.weights[id] }

// ID numbers a stem; -1 for the empty one.
func (v *Vocabulary) ID(stem string) int32 {
	if stem == "" {
		return -1
	}
	id, ok := v.ids[stem]
	if !ok {
		id = int32(len(v.ids))
		v.ids[stem] = id
		v.weights = append(v.weights, Weight(stem))
	}
	return id
}

// Phrase cuts a phrase that stands by itself into words.
func (v *Vocabulary) Phrase(s string) []Word {
	if s == "" {
		return nil
	}
	return v.Cut(nil, s, model.Span{End: len(s)})
}

// Cut appends the words of a stretch of text: letters and digits with inner
// apostrophes, the stops of abbreviations ("U.S.") and the points and commas of
// numbers. Hyphens part words. A country's name of two words is one word.
func (v *Vocabulary) Cut(dst []Word, text string, span model.Span) []Word {
	for i := span.Start; i < span.End; {
		r, w := utf8.DecodeRuneInString(text[i:span.End])
		if !wordRune(r) {
			i += w
			continue
		}
		end := i + w
		for end < span.End {
			r, w = utf8.DecodeRuneInString(text[end:span.End])
			if !wordRune(r) && !joins(r, text[i:end], text[end+w:span.End]) {
				break
			}
			end += w
		}
		dst = v.add(dst, text, model.Span{Start: i, End: end})
		i = end
	}
	return dst
}

// add appends one word, or joins it to the one before.
func (v *Vocabulary) add(dst []Word, text string, span model.Span) []Word {
	raw := span.In(text)
	fold := names.Fold(WithoutGenitive(raw))
	if strings.IndexByte(fold, ' ') >= 0 {
		fold = strings.ReplaceAll(fold, " ", "")
	}
	if fold == "" {
		return dst
	}
	if fold == "us" && raw[:1] == "U" {
		fold = "usa"
	}
	if last := len(dst) - 1; last >= 0 && dst[last].End+1 == span.Start {
		if one, ok := compound(dst[last].Fold, fold); ok {
			fold = one
			span.Start = dst[last].Start
			dst = dst[:last]
		}
	}
	stem := v.Stem(fold)
	return append(dst, Word{Span: span, Fold: fold, Stem: stem, ID: v.ID(stem)})
}

// compound joins two words that name one thing: a country, an office.
func compound(a, b string) (string, bool) {
	if !compoundBegins[a] {
		return "", false
	}
	both := a + "_" + b
	if one, ok := compounds[both]; ok {
		return one, true
	}
	_, ok := nations[both]
	return both, ok
}

func wordRune(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.Mn, r)
}

// joins tells whether a mark between before and after belongs to one word.
func joins(mark rune, before, after string) bool {
	next, _ := utf8.DecodeRuneInString(after)
	last, _ := utf8.DecodeLastRuneInString(before)
	switch mark {
	case '\'', '’':
		return unicode.IsLetter(next)
	case '.':
		if unicode.IsDigit(last) {
			return unicode.IsDigit(next)
		}
		// "U.S": single letters between stops.
		return unicode.IsUpper(last) && unicode.IsUpper(next) && (len(before) == 1 || before[len(before)-2] == '.')
	case ',':
		return unicode.IsDigit(last) && unicode.IsDigit(next)
	}
	return false
}

// WithoutGenitive drops a trailing "'s".
func WithoutGenitive(s string) string {
	for _, end := range [...]string{"'s", "’s", "'S", "’S"} {
		if len(s) > len(end) && s[len(s)-len(end):] == end {
			return s[:len(s)-len(end)]
		}
	}
	return s
}
