package quote_test

import (
	"bufio"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"parallax/model"
	"parallax/model/extract/name"
	"parallax/model/extract/quote"
	"parallax/model/extract/refer"
	"parallax/model/text"
)

// labelled is a report with its attributions: the spans of one share attr.
type labelled struct {
	Text  string
	Spans []struct {
		model.Span
		Type, Attr string
	}
}

// readLabelled reads a labelled set beside the repository, or skips the test.
func readLabelled(t *testing.T, path string) []labelled {
	t.Helper()
	dir, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	for {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			break
		}
		dir = filepath.Dir(dir)
	}
	f, err := os.Open(filepath.Join(dir, "..", "shared", "data", path))
	if err != nil {
		t.Skipf("no labelled data: %v", err)
	}
	defer f.Close()
	var out []labelled
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<24)
	for lines.Scan() {
		var l labelled
		if err := json.Unmarshal(lines.Bytes(), &l); err != nil {
			t.Fatal(err)
		}
		out = append(out, l)
	}
	return out
}

// tally counts one kind of quotation.
type tally struct{ gold, pred, hit, touched, sourced, named, right int }

func (c *tally) f1() float64 { return 2 * float64(c.hit) / float64(c.gold+c.pred) }

func share(a, b int) float64 { return float64(a) / float64(max(b, 1)) }

// similar is the Jaccard index of two spans' bytes.
func similar(a, b model.Span) float64 {
	both := min(a.End, b.End) - max(a.Start, b.Start)
	return share(max(both, 0), max(a.End, b.End)-min(a.Start, b.Start))
}

// trim cuts quotation marks, blanks and stops off a span's edges.
func trim(s string, sp model.Span) model.Span {
	const edges = " \t\n\r\u00a0\"'“”‘’`.,;:!?…"
	w := sp.In(s)
	sp.Start += len(w) - len(strings.TrimLeft(w, edges))
	w = sp.In(s)
	sp.End -= len(w) - len(strings.TrimRight(w, edges))
	return sp
}

// shortest is the length in bytes up to which quoted words may as well be a title
// or a nickname; whether these are found is not asked.
const shortest = 15

// isDirect tells whether a span begins with a quotation mark.
func isDirect(s string, sp model.Span) bool {
	w := sp.In(s)
	return strings.HasPrefix(w, "“") || strings.HasPrefix(w, "\"") || strings.HasPrefix(w, "''")
}

// TestPolNeAR measures on the development part of PolNeAR (Newell, Margolin,
// Ruths 2018): a content is found at half overlap; a speaker is right when it, or
// a mention of its entity, touches the annotated source.
func TestPolNeAR(t *testing.T) {
	var direct, all tally
	for _, doc := range readLabelled(t, "polnear/dev.jsonl") {
		measure(doc, &direct, &all)
	}
	indirect := tally{gold: all.gold - direct.gold, pred: all.pred - direct.pred, hit: all.hit - direct.hit}
	t.Logf("direct: F1 %.3f, recall %.3f, touched %.3f, right speaker %.3f, precision when given %.3f", direct.f1(), share(direct.hit, direct.gold),
		share(direct.touched, direct.gold), share(direct.right, direct.sourced), share(direct.right, direct.named))
	t.Logf("all: F1 %.3f; indirect and mixed: F1 %.3f, precision %.3f", all.f1(), indirect.f1(), share(indirect.hit, indirect.pred))
	for _, want := range []struct {
		what       string
		got, least float64
	}{
		{"direct quotations touched", share(direct.touched, direct.gold), 0.985},
		{"direct F1", direct.f1(), 0.92},
		{"right speaker", share(direct.right, direct.sourced), 0.9},
		{"precision of speakers", share(direct.right, direct.named), 0.96},
		{"F1 of all contents", all.f1(), 0.715},
		{"F1 of indirect and mixed contents", indirect.f1(), 0.635},
	} {
		if want.got < want.least {
			t.Errorf("%s: %.3f, want at least %.3f", want.what, want.got, want.least)
		}
	}
}

// measure adds one document to the tallies.
func measure(doc labelled, direct, all *tally) {
	s := doc.Text
	d := text.Parse(s, text.Blocks(s, nil))
	entities := refer.Resolve(d, name.Find(d)).Entities()
	quotes := quote.Find(d, entities)
	sources := map[string][]model.Span{}
	for _, sp := range doc.Spans {
		if sp.Type == "SOURCE" {
			sources[sp.Attr] = append(sources[sp.Attr], sp.Span)
		}
	}
	used := make([]bool, len(quotes))
	for _, q := range quotes {
		if all.pred++; isDirect(s, q.Span) {
			direct.pred++
		}
	}
	for _, sp := range doc.Spans {
		if sp.Type != "CONTENT" {
			continue
		}
		best, touched := -1, false
		for i, q := range quotes {
			touched = touched || q.Overlaps(sp.Span) || sp.Len() <= shortest
			if like := similar(trim(s, q.Span), trim(s, sp.Span)); !used[i] && like >= 0.5 && (best < 0 || like > similar(trim(s, quotes[best].Span), trim(s, sp.Span))) {
				best = i
			}
		}
		tallies := []*tally{all}
		if isDirect(s, sp.Span) {
			tallies = append(tallies, direct)
		}
		for _, c := range tallies {
			c.gold++
			if touched {
				c.touched++
			}
			if best >= 0 {
				c.add(quotes[best], sources[sp.Attr], entities)
			}
		}
		if best >= 0 {
			used[best] = true
		}
	}
}

// add counts a content that was found.
func (c *tally) add(q model.Quote, sources []model.Span, entities []model.Entity) {
	c.hit++
	if len(sources) == 0 {
		return
	}
	c.sourced++
	if q.Speaker == nil {
		return
	}
	c.named++
	places := []model.Span{q.Speaker.Span}
	for _, e := range entities {
		if model.Opt(e.ID) == q.Speaker.Entity {
			for _, m := range e.Mentions {
				places = append(places, m.Span)
			}
		}
	}
	for _, p := range places {
		for _, o := range sources {
			if p.Overlaps(o) {
				c.right++
				return
			}
		}
	}
}

// BenchmarkFind analyses about 5 KB of report.
func BenchmarkFind(b *testing.B) {
	const report = `“The dam will hold,” the chief engineer, Marta Oliveira, said on Friday. “We have checked every gate.” The minister said that
no village was in danger, adding that 12 of 15 pumps were running. A defense official told Reuters that the army had been called “just in case.”
Opposition lawmakers condemned the delay. According to a report by the ministry, the first crack was seen in May.

`
	s := strings.Repeat(report, 5000/len(report)+1)
	doc := text.Parse(s, text.Blocks(s, nil))
	quote.Find(doc, nil)
	b.SetBytes(int64(len(s)))
	b.ReportAllocs()
	for b.Loop() {
		quote.Find(doc, nil)
	}
}
