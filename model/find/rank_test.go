package find

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

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
	return Entry{s.folded[i], s.reports[i].Title, s.reports[i].Published}
}
func (s *shelf) Report(i int) model.Report { return s.reports[i] }
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
		hits, err := Parse(c.query).Search(t.Context(), s, 0, 1)
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
	if _, err := Parse("bridge").Search(ctx, newShelf(report("a", "A bridge.")), 0, 0); !errors.Is(err, context.Canceled) {
		t.Errorf("error %v", err)
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
	for _, query := range []string{"nowhere", "town77", "zelensky missiles", `"more than a dozen" town7`, "person:town77"} {
		b.Run(query, func(b *testing.B) {
			for b.Loop() {
				if _, err := Parse(query).Search(b.Context(), s, 20, 3); err != nil {
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
