package extract

import (
	"context"
	"errors"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"parallax/model"
	"parallax/model/text"
)

// report is in two parts: what the story tells, and what stands around it.
const report = "Flood drives 300 people from homes in Lagos\n\n" +
	"By Maria Santos\n\n" +
	"The flood drove 300 people from their homes in Lagos on Tuesday, Governor Babajide Okoro said.\n\n" +
	"\"We have 12 boats,\" Okoro said.\n\n" +
	"Read more: Ten dead as Harold Baker opens dam in Brazil on Friday\n"

// TestTheFrameTellsNothing holds that nobody and nothing is found in bylines and
// related lines, though all of the text is cut into sentences.
func TestTheFrameTellsNothing(t *testing.T) {
	blocks := text.Blocks(report, nil)
	a := Extract(model.Article{Text: report, Blocks: blocks, Published: "2024-03-06"})
	story := strings.Index(report, "Read more")
	found := 0
	check := func(what string, s model.Span) {
		found++
		if s.Start >= story || strings.Contains(s.In(report), "Maria") {
			t.Errorf("%s %q is found in the frame", what, s.In(report))
		}
	}
	for _, e := range a.Entities {
		for _, m := range e.Mentions {
			check("a name,", m.Span)
		}
	}
	for _, f := range a.Figures {
		check("a figure,", f.Span)
	}
	for _, x := range a.Times {
		check("a time,", x.Span)
	}
	for _, q := range a.Quotes {
		check("a quotation,", q.Span)
	}
	if found < 6 {
		t.Errorf("only %d things are found in the story: %+v", found, a)
	}
	if last := a.Sentences[len(a.Sentences)-1]; last.End < story {
		t.Error("the frame is not cut into sentences")
	}
}

func TestRunEndsEarly(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := Run(ctx, model.Article{Text: report}); !errors.Is(err, context.Canceled) {
		t.Errorf("a cancelled run gives %v", err)
	}
}

// FuzzExtract holds what every engine must: spans in the text and on rune
// boundaries, references that lead somewhere, the same result twice.
func FuzzExtract(f *testing.F) {
	for _, s := range []string{report, "", "\xff\xfe", "“a ‘b", "At least 80 of 200 died, he said.", strings.Repeat("U.S. ", 50), "1,2,3,4…½٣"} {
		f.Add(s, true)
	}
	f.Fuzz(func(t *testing.T, s string, blocks bool) {
		a := model.Article{Text: s, Published: "2020-01-08"}
		if blocks {
			a.Blocks = text.Blocks(s, nil)
		}
		got := Extract(a)
		ids := map[string]bool{"": true}
		check := func(span model.Span) {
			if span.Start < 0 || span.End < span.Start || span.End > len(s) {
				t.Fatalf("span %v leaves the text of %d bytes", span, len(s))
			}
			if utf8.ValidString(s) && (!utf8.ValidString(s[:span.Start]) || !utf8.ValidString(s[:span.End])) {
				t.Fatalf("span %v cuts a rune", span)
			}
		}
		for _, e := range got.Entities {
			ids[e.ID] = true
			for _, m := range e.Mentions {
				check(m.Span)
			}
		}
		for _, q := range got.Quotes {
			check(q.Span)
			if q.Speaker != nil {
				check(q.Speaker.Span)
				if !ids[string(q.Speaker.Entity)] {
					t.Errorf("speaker %q is no entity", q.Speaker.Entity)
				}
			}
		}
		for _, g := range got.Figures {
			check(g.Span)
			check(g.Number)
			if g.Low != nil && g.High != nil && *g.Low > *g.High {
				t.Errorf("%q is read as %v..%v", g.Text, *g.Low, *g.High)
			}
			if g.Claimant != nil && !ids[string(g.Claimant.Entity)] {
				t.Errorf("claimant %q is no entity", g.Claimant.Entity)
			}
		}
		for _, x := range got.Times {
			check(x.Span)
		}
		if diff := cmp.Diff(got, Extract(a)); diff != "" {
			t.Errorf("twice the same text, not the same analysis:\n%s", diff)
		}
	})
}

// BenchmarkExtract is everything there is to find in a report of 5 KB.
func BenchmarkExtract(b *testing.B) {
	story := strings.Repeat("The flood drove 300 people from their homes in Lagos on Tuesday, Governor Babajide Okoro said. \"We have 12 boats,\" he told Reuters. ", 38)
	a := model.Article{Text: story, Blocks: text.Blocks(story, nil), Published: "2024-03-06"}
	b.SetBytes(int64(len(story)))
	for b.Loop() {
		Extract(a)
	}
}
