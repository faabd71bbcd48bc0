package names

import "math"

// The cheapest way from one spelling to the other, by dynamic programming:
//
//	        K  h  a  m  e  n  e  i
//	     ·──┐
//	  K     ·──┐                      a cell (i, j) is the cost of turning the
//	  h        ·──┐                   first i letters of a into the first j of b;
//	  o           ·──┐                it is reached from cells up to two letters
//	  m              ·──┐             before on either side
//	  …                 ·
//
// Costs may be negative (letters that stay), so it is the cheapest path through
// a graph without cycles, not a metric.

// Taken is a step of the cheapest path and where in the words it stands: 0 at
// the beginning, 1 inside, 2 at the end.
type Taken struct {
	From, To string
	Place    int
}

// maxWord is the longest word that is compared letter by letter.
const maxWord = 40

type grid [maxWord + 1][maxWord + 1]float64

// spelled is a word as the sides of steps that end at each letter.
type spelled struct {
	n   int
	one [maxWord + 1]int16 // the side of the letter before, 0 unused
	two [maxWord + 1]int16 // the side of the two letters before, -1 if no step has it
}

func (c *Costs) spell(s string) *spelled {
	w := &spelled{n: min(len(s), maxWord)}
	for i := 1; i <= w.n; i++ {
		w.one[i], w.two[i] = c.sides[sideKey(s[i-1:i])], -1
		if i > 1 {
			w.two[i] = c.sides[sideKey(s[i-2:i])]
		}
	}
	return w
}

// Cost is the cost of the cheapest path between two words of the letters a–z.
// Words longer than forty letters are cut there.
func (c *Costs) Cost(a, b string) float64 {
	var d grid
	x, y := c.spell(a), c.spell(b)
	c.fill(&d, x, y)
	return d[x.n][y.n]
}

func (c *Costs) fill(d *grid, x, y *spelled) {
	none := c.sides[0]
	for i := 0; i <= x.n; i++ {
		for j := 0; j <= y.n; j++ {
			if i == 0 && j == 0 {
				continue
			}
			best := math.Inf(1)
			for _, s := range moves {
				if cost, ok := c.move(x, y, i, j, s, none); ok {
					best = min(best, d[i-s.di][j-s.dj]+cost)
				}
			}
			d[i][j] = best
		}
	}
}

// moves are the steps' sizes.
var moves = [...]struct{ di, dj int }{{1, 1}, {1, 0}, {0, 1}, {2, 1}, {1, 2}, {2, 2}}

// move is the cost of the step of a size that ends at (i, j); false if there is
// none.
func (c *Costs) move(x, y *spelled, i, j int, s struct{ di, dj int }, none int16) (float64, bool) {
	if s.di > i || s.dj > j {
		return 0, false
	}
	a, b := none, none
	switch s.di {
	case 1:
		a = x.one[i]
	case 2:
		a = x.two[i]
	}
	switch s.dj {
	case 1:
		b = y.one[j]
	case 2:
		b = y.two[j]
	}
	if a < 0 || b < 0 {
		return 0, false
	}
	at := c.table[a][b]
	if at == 0 {
		return 0, false
	}
	place := 1
	switch {
	case i == s.di && j == s.dj:
		place = 0
	case i == x.n && j == y.n:
		place = 2
	}
	return c.steps[at-1][place], true
}

// Path is the cheapest path between two words, last step first.
func (c *Costs) Path(a, b string) []Taken {
	var d grid
	x, y := c.spell(a), c.spell(b)
	c.fill(&d, x, y)
	var out []Taken
	for i, j := x.n, y.n; i > 0 || j > 0; {
		bi, bj, best := 0, 0, math.Inf(1)
		for _, s := range moves {
			if cost, ok := c.move(x, y, i, j, s, c.sides[0]); ok && d[i-s.di][j-s.dj]+cost < best {
				bi, bj, best = s.di, s.dj, d[i-s.di][j-s.dj]+cost
			}
		}
		place := 1
		switch {
		case i == bi && j == bj:
			place = 0
		case i == x.n && j == y.n:
			place = 2
		}
		out = append(out, Taken{a[i-bi : i], b[j-bj : j], place})
		i, j = i-bi, j-bj
	}
	return out
}

// Odds is the logarithm of the odds that two words of the letters a–z are
// spellings of one name, as far as spelling tells.
func (c *Costs) Odds(a, b string) float64 { return c.Bias - c.Cost(a, b) }
