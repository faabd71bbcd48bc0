package crf

import (
	"math"
	"math/rand/v2"
	"testing"
)

// paths lists every sequence of n labels that can be.
func paths(n int) [][]uint8 {
	var out [][]uint8
	var walk func(y []uint8)
	walk = func(y []uint8) {
		if len(y) == n {
			if Ends(int(y[n-1])) {
				out = append(out, append([]uint8(nil), y...))
			}
			return
		}
		for l := range Labels {
			if len(y) == 0 && Starts(l) || len(y) > 0 && Follows(int(y[len(y)-1]), l) {
				walk(append(y, uint8(l)))
			}
		}
	}
	walk(nil)
	return out
}

func sum(scores []Score, tr *Transitions, y []uint8) float64 {
	total := 0.0
	for i, l := range y {
		total += float64(scores[i][l])
		if i > 0 {
			total += float64(tr[y[i-1]][l])
		}
	}
	return total
}

func random(rng *rand.Rand, n int) ([]Score, *Transitions) {
	scores := make([]Score, n)
	for i := range scores {
		for l := range scores[i] {
			scores[i][l] = float32(rng.NormFloat64() * 2)
		}
	}
	var tr Transitions
	for a := range tr {
		for b := range tr[a] {
			tr[a][b] = float32(rng.NormFloat64())
		}
	}
	return scores, &tr
}

// TestAgainstEveryPath compares the best path and the probabilities with those
// counted out over every path.
func TestAgainstEveryPath(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	var c Chain
	for n := 1; n <= 4; n++ {
		all := paths(n)
		for range 5 {
			scores, tr := random(rng, n)
			best, total := math.Inf(-1), 0.0
			want := make([][Labels]float64, n)
			for _, y := range all {
				s := sum(scores, tr, y)
				best = max(best, s)
				total += math.Exp(s)
				for i, l := range y {
					want[i][l] += math.Exp(s)
				}
			}
			y := make([]uint8, n)
			c.Best(scores, tr, y)
			if got := sum(scores, tr, y); math.Abs(got-best) > 1e-4 {
				t.Fatalf("best path of %d scores %v, want %v", n, got, best)
			}
			p := make([][Labels]float64, n)
			if !c.Marginals(scores, tr.Exp(), nil, p, nil, 1) {
				t.Fatal("no path")
			}
			for i := range p {
				for l := range p[i] {
					if math.Abs(p[i][l]-want[i][l]/total) > 1e-6 {
						t.Fatalf("token %d label %d: %v, want %v", i, l, p[i][l], want[i][l]/total)
					}
				}
			}
		}
	}
}

// TestAllowed leaves only what is allowed, and says so when nothing is left.
func TestAllowed(t *testing.T) {
	scores, tr := random(rand.New(rand.NewPCG(3, 4)), 3)
	var c Chain
	single, person := Label(Org, Single), Label(Person, Begin)
	for _, test := range []struct {
		name    string
		allowed []uint32
		ok      bool
	}{
		{"one path", []uint32{1 << Outside, 1 << single, 1 << Outside}, true},
		{"two paths", []uint32{1 << Outside, 1<<single | 1<<Outside, 1 << Outside}, true},
		{"no path", []uint32{1 << person, 1 << Outside, 1 << Outside}, false},
		{"no path among several", []uint32{1 << person, 1<<Outside | 1<<single, 1 << Outside}, false},
	} {
		p := make([][Labels]float64, 3)
		var pairs ExpTransitions
		if ok := c.Marginals(scores, tr.Exp(), test.allowed, p, &pairs, 1); ok != test.ok {
			t.Errorf("%s: %v", test.name, ok)
			continue
		}
		for i := range p {
			total := 0.0
			for l, v := range p[i] {
				total += v
				if v > 0 && test.allowed[i]>>l&1 == 0 {
					t.Errorf("%s: label %d of token %d has %v", test.name, l, i, v)
				}
			}
			if want := map[bool]float64{true: 1}[test.ok]; math.Abs(total-want) > 1e-9 {
				t.Errorf("%s: token %d sums to %v, want %v", test.name, i, total, want)
			}
		}
	}
}

func TestLabels(t *testing.T) {
	y := make([]uint8, 3)
	Span(y, Place)
	for i, want := range []int{Begin, In, End} {
		if TypeOf(int(y[i])) != Place || PositionOf(int(y[i])) != want {
			t.Errorf("token %d has label %d", i, y[i])
		}
	}
	if Follows(Label(Person, Begin), Label(Org, End)) || !Follows(Label(Person, Begin), Label(Person, End)) || Follows(Outside, Label(Org, In)) {
		t.Error("labels follow that must not, or the other way round")
	}
}
