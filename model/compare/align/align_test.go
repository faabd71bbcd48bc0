package align_test

import (
	"math/rand/v2"
	"testing"

	"parallax/model/compare/align"
)

var options = align.Options{Least: 0.3, Floor: 0.1, Context: 0.15, Drift: 0.05, Gap: 0.1, Most: 3}

func vector(ids ...int32) align.Vector {
	v := make(align.Vector, len(ids))
	for i, id := range ids {
		v[i] = align.Feature{ID: id, Weight: 1}
	}
	return v
}

func TestAlign(t *testing.T) {
	for _, c := range []struct {
		what        string
		left, right []align.Vector
		want        [][4]int
	}{
		{"nothing", nil, nil, nil},
		{"nothing in common", []align.Vector{vector(1, 2)}, []align.Vector{vector(3, 4)}, nil},
		{"crossed", []align.Vector{vector(1, 2, 3), vector(7, 8, 9)}, []align.Vector{vector(7, 8, 9), vector(1, 2, 3)}, [][4]int{{0, 1, 1, 2}, {1, 2, 0, 1}}},
		{"one to two", []align.Vector{vector(1, 2, 3, 4, 5, 6)}, []align.Vector{vector(1, 2, 3), vector(4, 5, 6)}, [][4]int{{0, 1, 0, 2}}},
		{"two to one", []align.Vector{vector(1, 2, 3), vector(4, 5, 6)}, []align.Vector{vector(1, 2, 3, 4, 5, 6)}, [][4]int{{0, 2, 0, 1}}},
		{"empty sentences", []align.Vector{nil, vector(1)}, []align.Vector{vector(1), nil}, [][4]int{{1, 2, 0, 1}}},
	} {
		beads := align.Align(c.left, c.right, options)
		if len(beads) != len(c.want) {
			t.Errorf("%s: %+v, want %v", c.what, beads, c.want)
			continue
		}
		for i, b := range beads {
			if [4]int{b.L0, b.L1, b.R0, b.R1} != c.want[i] {
				t.Errorf("%s: %+v, want %v", c.what, b, c.want[i])
			}
		}
	}
}

// FuzzAlign holds that links stay inside the texts, take every sentence at
// most once.
func FuzzAlign(f *testing.F) {
	f.Add(uint64(1), 5, 7)
	f.Add(uint64(9), 0, 3)
	f.Fuzz(func(t *testing.T, seed uint64, n, m int) {
		if n < 0 || m < 0 || n > 40 || m > 40 {
			return
		}
		random := rand.New(rand.NewPCG(seed, 1))
		left, right := texts(random, n), texts(random, m)
		usedL, usedR := map[int]bool{}, map[int]bool{}
		for _, b := range align.Align(left, right, options) {
			if b.L0 < 0 || b.L0 >= b.L1 || b.L1 > n || b.R0 < 0 || b.R0 >= b.R1 || b.R1 > m || b.L1-b.L0 > options.Most || b.R1-b.R0 > options.Most {
				t.Fatalf("%+v of %d and %d sentences", b, n, m)
			}
			for i := b.L0; i < b.L1; i++ {
				if usedL[i] {
					t.Fatalf("left sentence %d is linked twice", i)
				}
				usedL[i] = true
			}
			for j := b.R0; j < b.R1; j++ {
				if usedR[j] {
					t.Fatalf("right sentence %d is linked twice", j)
				}
				usedR[j] = true
			}
		}
	})
}

func texts(random *rand.Rand, n int) []align.Vector {
	out := make([]align.Vector, n)
	for i := range out {
		for id := range int32(30) {
			if random.IntN(6) == 0 {
				out[i] = append(out[i], align.Feature{ID: id, Weight: 1 + random.Float64()})
			}
		}
	}
	return out
}
