package main

import (
	"math"
	"math/rand/v2"
	"sort"

	"parallax/model/compare/names"
)

// step is a step's two sides, in alphabetical order.
type step struct{ from, to string }

func stepOf(from, to string) step {
	if to < from {
		from, to = to, from
	}
	return step{from, to}
}

// model is a table of costs while it is learnt: each step has a cost and what
// its place in the word adds.
type model struct {
	bias  float64
	costs map[step]*weights
	table *names.Costs
	rate  float64
}

type weights struct {
	base, start  float64    // the cost, and where it began
	place        [3]float64 // added at the beginning, inside, at the end
	squares      float64    // sum of squared gradients (AdaGrad)
	placeSquares [3]float64
}

// newModel begins with what anyone would guess: a letter that stays speaks for
// one name, a vowel that changes a little against, a consonant much.
func newModel() *model {
	m := &model{costs: map[step]*weights{}, table: names.NewCosts(), rate: 0.1}
	const letters = "abcdefghijklmnopqrstuvwxyz"
	for i := range len(letters) {
		a := letters[i : i+1]
		gap := 1.8
		if vowel(a) || a == "h" {
			gap = 0.7
		}
		m.add("", a, gap)
		for j := i; j < len(letters); j++ {
			b := letters[j : j+1]
			cost := 2.2
			switch {
			case i == j:
				cost = -0.3
			case vowel(a) && vowel(b):
				cost = 0.7
			}
			m.add(a, b, cost)
		}
	}
	m.sync()
	return m
}

func vowel(s string) bool {
	return s == "a" || s == "e" || s == "i" || s == "o" || s == "u" || s == "y"
}

func (m *model) add(from, to string, cost float64) {
	m.costs[stepOf(from, to)] = &weights{base: cost, start: cost}
}

// sync writes the weights into the table that finds paths.
func (m *model) sync() {
	m.table.Bias = m.bias
	for s, w := range m.costs {
		m.write(s, w)
	}
}

func (m *model) write(s step, w *weights) {
	var c names.Step
	for i := range c {
		c[i] = w.base + w.place[i]
	}
	m.table.Set(s.from, s.to, c)
}

// grow adds steps of two letters: pairs of neighbouring steps that the paths of
// one name's spellings take at least least times.
func (m *model) grow(pairs []pair, least int) {
	count := map[step]int{}
	for _, p := range pairs {
		if !p.same {
			continue
		}
		path := m.table.Path(p.a, p.b)
		for i := 1; i < len(path); i++ {
			// Paths come last step first.
			from, to := path[i].From+path[i-1].From, path[i].To+path[i-1].To
			if from != to && len(from) <= 2 && len(to) <= 2 && len(from)+len(to) > 2 {
				count[stepOf(from, to)]++
			}
		}
	}
	var found []step
	for s, n := range count {
		if n >= least && m.costs[s] == nil {
			found = append(found, s)
		}
	}
	sort.Slice(found, func(i, j int) bool {
		if found[i].from != found[j].from {
			return found[i].from < found[j].from
		}
		return found[i].to < found[j].to
	})
	for _, s := range found {
		cost := 0.0
		for _, t := range m.table.Path(s.from, s.to) {
			cost += m.costs[stepOf(t.From, t.To)].base
		}
		m.add(s.from, s.to, cost)
		m.write(s, m.costs[s])
	}
}

// train runs through the pairs once in random order, moving the costs of the
// steps taken so that the odds come nearer to the truth (logistic loss on the
// cheapest path, AdaGrad, drawn back to the starting costs by l2).
func (m *model) train(pairs []pair, l2 float64, random *rand.Rand) {
	order := random.Perm(len(pairs))
	for _, k := range order {
		p := pairs[k]
		odds := m.table.Odds(p.a, p.b)
		want := 0.0
		if p.same {
			want = 1
		}
		miss := want - 1/(1+math.Exp(-odds))
		m.bias += 0.01 * miss
		m.table.Bias = m.bias
		// The odds fall by a step's cost, so a cost moves against the miss.
		for _, t := range m.table.Path(p.a, p.b) {
			s := stepOf(t.From, t.To)
			w := m.costs[s]
			g := miss + l2*(w.base-w.start)
			w.squares += g * g
			w.base -= m.rate * g / math.Sqrt(w.squares+1)
			g = miss + 4*l2*w.place[t.Place]
			w.placeSquares[t.Place] += g * g
			w.place[t.Place] -= m.rate * g / math.Sqrt(w.placeSquares[t.Place]+1)
			m.write(s, w)
		}
	}
}
