package main

import (
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
	l.rows = make([][crf.Labels]float32, len(l.keys))
	l.sums = make([][crf.Labels]float32, len(l.keys))
	mean := make([][crf.Labels]float32, len(l.keys))
	var trMean crf.Transitions
	rng := rand.New(rand.NewPCG(set.seed, 0))
	order := rng.Perm(len(l.lessons))
	for epoch := range set.epochs {
		rng.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		for _, i := range order {
			l.study(&l.lessons[i], rng)
		}
		if epoch < set.epochs-set.averaged {
			continue
		}
		for i := range l.rows {
			for k, v := range l.rows[i] {
				mean[i][k] += v / float32(set.averaged)
			}
		}
		for a := range l.tr {
			for b, v := range l.tr[a] {
				trMean[a][b] += v / float32(set.averaged)
			}
		}
	}
	l.rows, l.tr = mean, trMean
	return l
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
	for i, f := range l.keys {
		ids[f] = uint32(i)
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
			name.Stretches(doc, s, func(first, last, from int, followed bool) { f(e, first, last, from, followed, sentence) })
		}
	}
}

// study takes one step along the gradient of a lesson's likelihood: the
// probabilities among the allowed paths less those among all.
func (l *learner) study(n *lesson, rng *rand.Rand) {
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

// file writes the weights, the largest set.size of them.
func (l *learner) file(lexicon []byte) []byte {
	type kept struct {
		id    int
		power float32
	}
	var all []kept
	var sizes []float32
	for i := range l.rows {
		power := float32(0)
		for _, v := range l.rows[i][1:] {
			d := v - l.rows[i][0]
			power = max(power, d, -d)
		}
		if power > 0.02 {
			all = append(all, kept{i, power})
			sizes = append(sizes, power)
		}
	}
	slices.SortFunc(all, func(a, b kept) int {
		if a.power != b.power {
			if a.power > b.power {
				return -1
			}
			return 1
		}
		return a.id - b.id
	})
	all = all[:min(len(all), l.set.size)]
	slices.Sort(sizes)
	scale := sizes[len(sizes)*9995/10000] / 127
	entries := make([]table.Entry, len(all))
	for i, k := range all {
		row := make([]byte, name.Row)
		for j := range row {
			row[j] = name.QuantumOf(l.rows[k.id][j+1]-l.rows[k.id][0], scale)
		}
		entries[i] = table.Entry{Hash: l.keys[k.id], Value: row}
	}
	return name.AppendWeights(nil, scale, &l.tr, entries, lexicon)
}

func resize[E any](s []E, n int) []E {
	if cap(s) < n {
		return make([]E, n, n+n/2)
	}
	return s[:n]
}
