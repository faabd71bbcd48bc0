package find

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"parallax/model"
)

// shelf is a Corpus that holds everything.
type shelf struct {
	reports []model.Report
	folded  []Folded
}

func newShelf(reports ...model.Report) *shelf {
	s := &shelf{reports: reports}
	for _, r := range reports {
		s.folded = append(s.folded, Fold(r.Text))
	}
	return s
}

func (s *shelf) Len() int { return len(s.reports) }
func (s *shelf) Entry(i int) Entry {
	r := s.reports[i]
	return Entry{Text: s.folded[i], ID: r.ID, Title: r.Title, Source: r.Source, Published: r.Published, Blocks: r.Blocks}
}
func (s *shelf) Analysis(i int) (model.Analysis, error)       { return s.reports[i].Analysis, nil }
func (s *shelf) Sentences(i int, _ []model.Span) []model.Span { return s.reports[i].Sentences }

func titlesOf(hits []model.Hit) (titles string) {
	for _, h := range hits {
		titles += h.Title + ";"
	}
	return titles
}

func TestSearchRanks(t *testing.T) {
	filler := strings.Repeat("Nothing of note happened here. ", 40)
	dated := report("dated", "A bridge in the town.")
	dated.Published = "2020-01-08"
	s := newShelf(
		report("none", "A road."),
		report("long", "A bridge was built. "+filler),
		report("short", "A bridge was built."),
		report("often", "A bridge, a bridge, a bridge."),
		report("The bridge", "It was built."),
		report("beginning", "Bridgehead was built here."),
		report("undated", "A bridge in the town."),
		dated,
	)
	for _, c := range []struct{ query, want string }{
		{"bridge", "The bridge;often;short;dated;undated;beginning;long;"},
		{"bridge built", "The bridge;short;beginning;long;"},
		{"bridge town", "dated;undated;"},
		{"river", ""},
		{"", ""},
	} {
		hits, err := Search{Passages: 1}.Run(t.Context(), Parse(c.query), s)
		if err != nil {
			t.Fatal(err)
		}
		if got := titlesOf(hits); got != c.want {
			t.Errorf("%q finds %s want %s", c.query, got, c.want)
		}
		for _, h := range hits {
			if len(h.Passages) != 1 || h.Score <= 0 {
				t.Errorf("%q: %q has %d passages and scores %v", c.query, h.Title, len(h.Passages), h.Score)
			}
		}
	}
}

func TestSearchStopsWithItsContext(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := (Search{}).Run(ctx, Parse("bridge"), newShelf(report("a", "A bridge."))); !errors.Is(err, context.Canceled) {
		t.Errorf("error %v", err)
	}
}

// TestSearchInParallel holds that neither the number of workers nor being watched
// changes what is found.
func TestSearchInParallel(t *testing.T) {
	s := bigShelf(700)
	for _, query := range []string{"said", "town77", "zelensky missiles", `"more than a dozen" town7`, "nowhere", "person:iran"} {
		q := Parse(query)
		want, err := Search{Limit: 50, Passages: 2}.Run(t.Context(), q, s)
		if err != nil {
			t.Fatal(err)
		}
		shows, looked := 0, 0
		watched := Search{Limit: 50, Passages: 2, Workers: 5, Show: func(hits []model.Hit, n int) {
			if len(hits) == 0 || len(hits) > firstHits || n <= looked || n >= s.Len() || len(hits[0].Passages) == 0 {
				t.Errorf("%q: %d hits of %d reports after %d", query, len(hits), n, looked)
			}
			shows, looked = shows+1, n
		}}
		got, err := watched.Run(t.Context(), q, s)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%q:\n%s", query, diff)
		}
		if (len(want) > 0) != (shows > 0) {
			t.Errorf("%q: %d hits were shown %d times", query, len(want), shows)
		}
	}
}

func TestSearchEndsBetweenReports(t *testing.T) {
	s := bigShelf(200)
	ctx, cancel := context.WithCancel(t.Context())
	last := 0
	_, err := Search{Workers: 2, Show: func(_ []model.Hit, looked int) { cancel(); last = looked }}.Run(ctx, Parse("said"), s)
	if !errors.Is(err, context.Canceled) || last == 0 || last == s.Len() {
		t.Errorf("after %d reports: %v", last, err)
	}
}

// brittle fails to analyse one report and breaks down over another.
type brittle struct{ *shelf }

func (b brittle) Analysis(i int) (model.Analysis, error) {
	switch i {
	case 3:
		return model.Analysis{}, errors.New("report 3")
	case 40:
		panic("broken")
	}
	return b.shelf.Analysis(i)
}

func TestOneReportDoesNotEndASearch(t *testing.T) {
	s := bigShelf(64)
	for i := range s.reports {
		s.reports[i].Figures = []model.Figure{{Span: model.Span{End: 3}, Text: "said"}}
	}
	for _, workers := range []int{1, 3} {
		hits, err := Search{Workers: workers}.Run(t.Context(), Parse("figure:said"), brittle{s})
		if err == nil || len(hits) != 62 {
			t.Errorf("%d hits, error %v", len(hits), err)
		}
	}
}

// bigShelf makes n reports of about 5 KB.
func bigShelf(n int) *shelf {
	rng := rand.New(rand.NewPCG(1, 2))
	words := strings.Fields("the of and government said that missiles were fired at a base in Iraq’s west by Iran’s Guard on Tuesday U.S. officials counted “more than a dozen” hits while Zelenský spoke")
	s := &shelf{}
	for i := range n {
		var sentences []string
		for range 40 {
			var b strings.Builder
			for range 20 {
				b.WriteString(words[rng.IntN(len(words))] + " ")
			}
			sentences = append(sentences, b.String()+fmt.Sprintf("in Town%d.", rng.IntN(500)))
		}
		s.reports = append(s.reports, report(fmt.Sprint("Report ", i), sentences...))
		s.folded = append(s.folded, Fold(s.reports[i].Text))
	}
	return s
}

func BenchmarkSearch10k(b *testing.B) {
	s := bigShelf(10_000)
	for _, query := range []string{"nowhere", "said", "town77", "zelensky missiles", `"more than a dozen" town7`, "person:town77"} {
		b.Run(query, func(b *testing.B) {
			for b.Loop() {
				if _, err := (Search{Limit: 20, Passages: 3, Workers: 2}).Run(b.Context(), Parse(query), s); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func BenchmarkFuzzy100k(b *testing.B) {
	titles := make([]string, 100_000)
	for i := range titles {
		titles[i] = fmt.Sprintf("Report %d on what was said in Town%d about the strike", i, i%500)
	}
	for b.Loop() {
		Fuzzy(titles, "town77 strike")
	}
}

func BenchmarkIn(b *testing.B) {
	f := Fold(strings.Repeat("The Pentagon said “more than a dozen” missiles hit Al-Asad, the U.S. base. ", 70))
	for b.Loop() {
		f.All("al asad")
	}
}
