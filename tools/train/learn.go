package main

import (
	"cmp"
	"fmt"
	"io"
	"math"
	"math/rand/v2"
	"slices"

	"parallax/model/extract/name"
	"parallax/model/extract/name/crf"
	"parallax/model/extract/name/feature"
	"parallax/model/extract/name/table"
)

// settings are how the weights are learned.
type settings struct {
	epochs   int
	rate     float64 // AdaGrad's step
	decay    float64 // pull of every weight towards 0
	drop     float64 // share of tokens learned without their very words
	seldom   int     // features seen less often are not learned
	averaged int     // last epochs whose weights are averaged
	size     int     // features kept
	seed     uint64
	orders   int // times to learn, each in another order; the mean counts

	rounds int     // times to learn from open texts too
	open   int     // lines of open text to learn from once more
	sure   float64 // probability from which a label there counts as known
	silver float64 // how much they count
	doubt  float64 // probability from which another label than a set's may be meant
}

// lesson is a stretch of tokens as features, by number.
type lesson struct {
	example  *example
	first    int
	features [][]uint32
	lexical  []int
	from     int
	followed bool
}

// learner holds the weights while they are learned.
type learner struct {
	set     settings
	keys    []uint64
	counts  []int32 // how often each feature occurs
	lessons []lesson
	rows    [][crf.Labels]float32
	sums    [][crf.Labels]float32 // of squared gradients
	tr      crf.Transitions
	trSums  [crf.Labels + 1][crf.Labels]float64
	chain   crf.Chain
	scores  []crf.Score
	probs   [][crf.Labels]float64
}

// learn learns from the examples.
func learn(examples []*example, lex *feature.Lexicon, set settings, log io.Writer) *learner {
	l := &learner{set: set}
	l.number(examples, lex)
	fmt.Fprintf(log, "%d features, %d stretches\n", len(l.keys), len(l.lessons))
	mean := make([][crf.Labels]float32, len(l.keys))
	var trMean crf.Transitions
	for order := range set.orders {
		l.study(rand.New(rand.NewPCG(set.seed+uint64(order), 0)), mean, &trMean)
	}
	l.rows, l.tr = mean, trMean
	return l
}

// study learns all lessons from the beginning, in the order that rng gives, and
// adds its share of the mean weights.
func (l *learner) study(rng *rand.Rand, mean [][crf.Labels]float32, trMean *crf.Transitions) {
	l.rows = make([][crf.Labels]float32, len(l.keys))
	l.sums = make([][crf.Labels]float32, len(l.keys))
	l.tr, l.trSums = crf.Transitions{}, [crf.Labels + 1][crf.Labels]float64{}
	share := float32(l.set.averaged * l.set.orders)
	order := rng.Perm(len(l.lessons))
	for epoch := range l.set.epochs {
		rng.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		for _, i := range order {
			l.take(&l.lessons[i], rng)
		}
		if epoch < l.set.epochs-l.set.averaged {
			continue
		}
		for i := range l.rows {
			for k, v := range l.rows[i] {
				mean[i][k] += v / share
			}
		}
		for a := range l.tr {
			for b, v := range l.tr[a] {
				trMean[a][b] += v / share
			}
		}
	}
}

// number gives each feature that occurs often enough a number, and writes the
// examples as lessons.
func (l *learner) number(examples []*example, lex *feature.Lexicon) {
	doc := feature.New(lex)
	counts := map[uint64]int32{}
	var buf []uint64
	each(examples, doc, func(_ *example, first, last, _ int, _ bool, s feature.Sentence) {
		for i := first; i < last; i++ {
			buf, _ = s.Append(buf[:0], i)
			for _, f := range buf {
				counts[f]++
			}
		}
	})
	for f, n := range counts {
		if int(n) >= l.set.seldom {
			l.keys = append(l.keys, f)
		}
	}
	slices.Sort(l.keys)
	ids := make(map[uint64]uint32, len(l.keys))
	l.counts = make([]int32, len(l.keys))
	for i, f := range l.keys {
		ids[f] = uint32(i)
		l.counts[i] = counts[f]
	}
	each(examples, doc, func(e *example, first, last, from int, followed bool, s feature.Sentence) {
		n := lesson{example: e, first: first, from: from, followed: followed}
		for i := first; i < last; i++ {
			fs, lexical := s.Append(buf[:0], i)
			var known []uint32
			words := 0
			for k, f := range fs {
				if id, ok := ids[f]; ok {
					known = append(known, id)
				}
				if k < lexical {
					words = len(known)
				}
			}
			n.features = append(n.features, known)
			n.lexical = append(n.lexical, words)
		}
		l.lessons = append(l.lessons, n)
	})
}

// each calls f for every stretch of the examples.
func each(examples []*example, doc *feature.Document, f func(e *example, first, last, from int, followed bool, s feature.Sentence)) {
	for _, e := range examples {
		doc.Load(e.doc)
		for _, s := range e.doc.Sentences {
			sentence := doc.Sentence(s)
			if e.only != nil && !e.only[s.First] {
				continue
			}
			name.Stretches(doc, s, func(first, last, from int, followed bool) { f(e, first, last, from, followed, sentence) })
		}
	}
}

// take takes one step along the gradient of a lesson's likelihood: the
// probabilities among the allowed paths less those among all.
func (l *learner) take(n *lesson, rng *rand.Rand) {
	size := len(n.features)
	l.scores, l.probs = resize(l.scores, size), resize(l.probs, size)
	used := make([][]uint32, size)
	for i, fs := range n.features {
		if rng.Float64() < l.set.drop {
			fs = fs[n.lexical[i]:]
		}
		used[i] = fs
		var sum crf.Score
		for _, f := range fs {
			for k, v := range &l.rows[f] {
				sum[k] += v
			}
		}
		l.scores[i] = sum
		l.probs[i] = [crf.Labels]float64{}
	}
	l.tr.Edges(l.scores, n.from, n.followed)
	exp := l.tr.Exp()
	var pairs crf.ExpTransitions
	allowed := n.example.allowed[n.first : n.first+size]
	if !l.chain.Marginals(l.scores, exp, allowed, l.probs, &pairs, 1) || !l.chain.Marginals(l.scores, exp, nil, l.probs, &pairs, -1) {
		return
	}
	for k := range crf.Labels {
		pairs[n.from][k] += l.probs[0][k]
		if n.followed {
			pairs[k][crf.Outside] += l.probs[size-1][k]
		}
	}
	l.step(used, n.example.weight)
	for a := range pairs {
		for b, g := range pairs[a] {
			if g == 0 {
				continue
			}
			g *= n.example.weight
			l.trSums[a][b] += g * g
			l.tr[a][b] += float32(l.set.rate * g / (math.Sqrt(l.trSums[a][b]) + 1e-3))
		}
	}
}

// step moves the weights of the features used, with AdaGrad's step for each.
func (l *learner) step(used [][]uint32, weight float64) {
	const flat = 1e-4 // gradients below change nothing worth the time
	rate, decay := float32(l.set.rate), float32(l.set.decay)
	for i, fs := range used {
		var labels [crf.Labels]uint8
		n := 0
		for k, g := range l.probs[i] {
			if g > flat || g < -flat {
				labels[n] = uint8(k)
				n++
			}
		}
		for _, f := range fs {
			row, sums := &l.rows[f], &l.sums[f]
			for _, k := range labels[:n] {
				g := float32(l.probs[i][k]*weight) - decay*row[k]
				sums[k] += g * g
				row[k] += rate * g / (float32(math.Sqrt(float64(sums[k]))) + 1e-3)
			}
		}
	}
}

// file writes the weights: of the features, the set.size that matter most. A
// feature matters by its largest weight and, mildly, by how often it occurs;
// the weight alone would keep what was seen twice and drop what is common.
func (l *learner) file(lexicon []byte) []byte {
	type kept struct {
		id    int
		power float64
	}
	all := make([]kept, len(l.rows))
	largest := make([]float32, len(l.rows))
	for i := range l.rows {
		for _, v := range l.rows[i][1:] {
			d := v - l.rows[i][0]
			largest[i] = max(largest[i], d, -d)
		}
		all[i] = kept{i, float64(largest[i]) * math.Log2(1+float64(min(l.counts[i], 100)))}
	}
	slices.SortFunc(all, func(a, b kept) int { return cmp.Or(cmp.Compare(b.power, a.power), a.id-b.id) })
	all = all[:min(len(all), l.set.size)]
	slices.Sort(largest)
	unit := name.Unit(largest[len(largest)*9999/10000])
	entries := make([]table.Entry, len(all))
	for i, k := range all {
		row := make([]float32, crf.Labels-1)
		for j := range row {
			row[j] = l.rows[k.id][j+1] - l.rows[k.id][0]
		}
		entries[i] = table.Entry{Hash: l.keys[k.id], Value: name.Pack(row, unit)}
	}
	return name.AppendWeights(nil, unit, &l.tr, entries, lexicon)
}

func resize[E any](s []E, n int) []E {
	if cap(s) < n {
		return make([]E, n, n+n/2)
	}
	return s[:n]
}
