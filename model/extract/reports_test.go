package extract

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"

	"parallax/model"
	"parallax/tools/golden"
)

// figureScore counts what is read right of the figures in testdata/reports.txt, and the figures found there that
// are none.
type figureScore struct{ found, value, noun, claimant, what, hedge, extra int }

// reportsReached is what has been reached. The numbers only get better: never make them worse to pass.
var reportsReached = figureScore{found: 202, value: 202, noun: 198, claimant: 201, what: 195, hedge: 202}

// wantedFigure is one figure as a reader takes it.
type wantedFigure struct {
	line                                        int
	number, noun, claimant, what, hedge, bounds string
}

// wantFigure reads a row of testdata/reports.txt; a dash stands for nothing.
func wantFigure(row golden.Row) wantedFigure {
	p := slices.Clone(row.Columns)
	for k := 1; k < 5; k++ {
		p[k] = strings.TrimSuffix(p[k], "-")
	}
	return wantedFigure{row.Line, p[0], p[1], p[2], p[3], p[4], p[5]}
}

func TestReportFigures(t *testing.T) {
	var got figureScore
	total := 0
	for _, text := range golden.Rows(t, "testdata/reports.txt", 6) {
		s := text.Words
		found := Extract(model.Article{Text: s, Published: "2026-11-20"}).Figures
		matched := map[string]bool{}
		for _, row := range text.Rows {
			total++
			w := wantFigure(row)
			g := figureOver(found, row.Start, row.End)
			if g == nil {
				t.Logf("%d: not found: %q in %q", w.line, w.number, s)
				continue
			}
			matched[g.ID] = true
			got.add(t, g, &w, s)
		}
		for k := range found {
			if f := &found[k]; !matched[f.ID] && f.Type != model.Ordinal && f.Unit != "member" {
				got.extra++
				t.Logf("no figure: %q in %q", f.Text, s)
			}
		}
	}
	share := func(n int) float64 { return float64(n) / float64(total) }
	result := fmt.Sprintf("of %d figures: found %d, value %d (%.3f), noun %d (%.3f), claimant %d (%.3f), what %d (%.3f), hedge %d (%.3f); %d more that are none",
		total, got.found, got.value, share(got.value), got.noun, share(got.noun), got.claimant, share(got.claimant), got.what, share(got.what),
		got.hedge, share(got.hedge), got.extra)
	t.Log(result)
	if want := reportsReached; got.found < want.found || got.extra > want.extra || got.value < want.value || got.noun < want.noun ||
		got.claimant < want.claimant || got.what < want.what || got.hedge < want.hedge {
		t.Errorf("%s; reached before: %+v", result, want)
	}
}

// add counts what is right of one figure and logs what is not.
func (c *figureScore) add(t *testing.T, g *model.Figure, w *wantedFigure, s string) {
	said := ""
	if g.Claimant != nil {
		said = g.Claimant.Text
	}
	c.found++
	for _, x := range []struct {
		ok              bool
		n               *int
		name, got, want string
	}{
		{boundsAre(g, w.bounds), &c.value, "value", bound(g.Low) + ".." + bound(g.High), w.bounds},
		{plain(g.Noun) == plain(w.noun), &c.noun, "noun", g.Noun, w.noun},
		{(said == "") == (w.claimant == "") && strings.Contains(plain(said), plain(w.claimant)), &c.claimant, "claimant", said, w.claimant},
		{(g.What == "") == (w.what == "") && strings.HasPrefix(g.What, w.what), &c.what, "what", g.What, w.what},
		{string(g.Hedge) == w.hedge, &c.hedge, "hedge", string(g.Hedge), w.hedge},
	} {
		if x.ok {
			*x.n++
		} else {
			t.Logf("%d: %s %q, want %q: %q in %q", w.line, x.name, x.got, x.want, w.number, s)
		}
	}
}

// figureOver returns the figure whose number lies over text[start:end].
func figureOver(figures []model.Figure, start, end int) *model.Figure {
	var best *model.Figure
	for i := range figures {
		if n := figures[i].Number; n.Start < end && start < n.End && (best == nil || n.Len() < best.Number.Len()) {
			best = &figures[i]
		}
	}
	return best
}

// boundsAre compares a figure's bounds with "low..high", to a thousandth.
func boundsAre(g *model.Figure, want string) bool {
	low, high, _ := strings.Cut(want, "..")
	is := func(got *float64, want string) bool {
		if want == "*" || got == nil {
			return want == "*" && got == nil
		}
		v, err := strconv.ParseFloat(want, 64)
		return err == nil && *got > v-0.001*max(1, v) && *got < v+0.001*max(1, v)
	}
	return is(g.Low, low) && is(g.High, high)
}

func bound(v *float64) string {
	if v == nil {
		return "*"
	}
	return strconv.FormatFloat(*v, 'g', -1, 64)
}

// plain drops case and articles.
func plain(s string) string {
	s = strings.ToLower(s)
	for _, article := range []string{"the ", "a ", "an ", "its "} {
		s = strings.TrimPrefix(s, article)
	}
	return s
}
