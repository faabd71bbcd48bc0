package align_test

import (
	"bufio"
	"encoding/json"
	"math"
	"os"
	"path/filepath"
	"sort"
	"strings"
	"testing"
	"unicode"

	"github.com/blevesearch/snowballstem"
	"github.com/blevesearch/snowballstem/german"

	"parallax/model/compare/align"
)

// document is a pair of texts with the passages that tell the same, in any order.
type document struct {
	Complex, Simple []string
	Gold            []struct{ Ct, St string }
}

func documents(t testing.TB) []document {
	t.Helper()
	f, err := os.Open(filepath.Join("..", "..", "..", "..", "shared", "data", "deplain", "pairs.jsonl"))
	if err != nil {
		t.Skipf("labelled data is absent: %v", err)
	}
	defer f.Close()
	var out []document
	s := bufio.NewScanner(f)
	s.Buffer(nil, 1<<24)
	for s.Scan() {
		var d document
		if err := json.Unmarshal(s.Bytes(), &d); err != nil {
			t.Fatal(err)
		}
		out = append(out, d)
	}
	return out
}

// weigher makes vectors of German stems and four-letter runs, weighed by how few
// sentences of all texts hold them, and of the two texts in hand.
type weigher struct {
	ids map[string]int32
	df  []float64
	n   float64
	env *snowballstem.Env
}

func (w *weigher) id(s string) int32 {
	id, ok := w.ids[s]
	if !ok {
		id = int32(len(w.df))
		w.ids[s] = id
		w.df = append(w.df, 0)
	}
	return id
}

type counts map[int32]float64

func (w *weigher) count(s string) counts {
	out := counts{}
	// Plain language parts long words by a middle dot.
	s = strings.ReplaceAll(strings.ToLower(s), "·", "")
	for _, word := range strings.FieldsFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		w.env.SetCurrent(word)
		german.Stem(w.env)
		out[w.id("="+w.env.Current())]++
		r := []rune("^" + word + "$")
		for i := 0; i+4 <= len(r); i++ {
			out[w.id(string(r[i:i+4]))] += 0.5
		}
	}
	w.n++
	for id := range out {
		w.df[id]++
	}
	return out
}

func (w *weigher) vectors(texts []counts, l, r counts) []align.Vector {
	out := make([]align.Vector, len(texts))
	for i, c := range texts {
		for id, n := range c {
			weight := n * math.Pow(math.Log(w.n/w.df[id]), 0.8) / math.Pow(max(1, l[id])*max(1, r[id]), 0.15)
			out[i] = append(out[i], align.Feature{ID: id, Weight: weight})
		}
		sort.Slice(out[i], func(a, b int) bool { return out[i][a].ID < out[i][b].ID })
	}
	return out
}

func sentencesWith(texts []counts) counts {
	out := counts{}
	for _, c := range texts {
		for id := range c {
			out[id]++
		}
	}
	return out
}

// TestPlainLanguage measures the alignment of German texts with their versions
// in plain language (DEplain-web): a passage counts only when both of its sides
// are right to the sentence. The best published figure is .628 (MASSalign).
func TestPlainLanguage(t *testing.T) {
	docs := documents(t)
	w := &weigher{ids: map[string]int32{}, env: snowballstem.NewEnv("")}
	left, right := make([][]counts, len(docs)), make([][]counts, len(docs))
	for i, d := range docs {
		for _, s := range d.Complex {
			left[i] = append(left[i], w.count(s))
		}
		for _, s := range d.Simple {
			right[i] = append(right[i], w.count(s))
		}
	}
	var hit, said, gold float64
	for i, d := range docs {
		want := map[[2]string]bool{}
		for _, g := range d.Gold {
			want[[2]string{strings.TrimSpace(g.Ct), strings.TrimSpace(g.St)}] = true
			gold++
		}
		ln, rn := sentencesWith(left[i]), sentencesWith(right[i])
		opt := align.Options{Least: 0.57, Floor: 0.08, Context: 0.15, Drift: 0.05, Gap: 0.5, Most: 8}
		for _, b := range align.Align(w.vectors(left[i], ln, rn), w.vectors(right[i], ln, rn), opt) {
			said++
			if want[[2]string{passage(d.Complex[b.L0:b.L1]), passage(d.Simple[b.R0:b.R1])}] {
				hit++
			}
		}
	}
	f1 := 2 * hit / (said + gold)
	t.Logf("P %.4f R %.4f F1 %.4f", hit/said, hit/gold, f1)
	if f1 < 0.70 {
		t.Errorf("F1 %.4f, want at least .70", f1)
	}
}

func passage(sentences []string) string { return strings.TrimSpace(strings.Join(sentences, " ")) }
