package words_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"parallax/model"
	"parallax/model/compare/words"
)

func TestCut(t *testing.T) {
	for in, want := range map[string]string{
		"Iran's U.S. strike":          "iran usa strike",
		"US and us":                   "usa and us",
		"the United States hit 1,200": "the united_states hit 1200",
		"Al-Assad, 3.5 km":            "al assad 35 km",
		"Middle East":                 "mideast",
		"don't ... “quote”":           "dont quote",
		"":                            "",
	} {
		var got []string
		for _, w := range words.NewVocabulary().Phrase(in) {
			got = append(got, w.Fold)
		}
		if s := strings.Join(got, " "); s != want {
			t.Errorf("Phrase(%q) = %q, want %q", in, s, want)
		}
	}
}

func TestStem(t *testing.T) {
	v := words.NewVocabulary()
	for _, same := range [][]string{
		{"killed", "died", "deaths"},
		{"Iran", "Iranian", "Iranians"},
		{"silence", "silent"},
		{"ships", "vessel"},
		{"struck", "attacks"},
		{"americans", "usa", "america"},
		{"corruption", "corrupting"},
	} {
		first := v.Stem(strings.ToLower(same[0]))
		for _, w := range same[1:] {
			if got := v.Stem(strings.ToLower(w)); got != first {
				t.Errorf("Stem(%q) = %q, Stem(%q) = %q", same[0], first, w, got)
			}
		}
	}
	for _, w := range []string{"the", "of", "said"} {
		if s := v.Stem(w); s != "" {
			t.Errorf("Stem(%q) = %q, want none", w, s)
		}
	}
}

func TestWeight(t *testing.T) {
	v := words.NewVocabulary()
	common, rare := words.Weight(v.Stem("government")), words.Weight(v.Stem("remorse"))
	if common <= 0 || common >= rare || rare > words.Rare {
		t.Errorf("government weighs %v, remorse %v", common, rare)
	}
	if w := words.Weight("qzxqzx"); w != words.Rare {
		t.Errorf("an unknown stem weighs %v", w)
	}
}

// FuzzCut holds that words stay inside the text, in order, on rune boundaries.
func FuzzCut(f *testing.F) {
	f.Add("Iran's “U.S.” strike — 1,200.5 Al-Asad’s")
	f.Add("\xff\xfeé́.A.B..")
	f.Fuzz(func(t *testing.T, s string) {
		end := 0
		for _, w := range words.NewVocabulary().Cut(nil, s, model.Span{End: len(s)}) {
			if w.Start < end || w.End <= w.Start || w.End > len(s) {
				t.Fatalf("word %+v after %d of %d", w, end, len(s))
			}
			if !utf8.RuneStart(s[w.Start]) && utf8.ValidString(s) || w.End < len(s) && !utf8.RuneStart(s[w.End]) && utf8.ValidString(s) {
				t.Fatalf("word %+v cuts a rune", w)
			}
			end = w.End
		}
	})
}
