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

// Cost is the cost of the cheapest path between two words of the letters a–z.
// Words longer than forty letters are cut there.
func (c *Costs) Cost(a, b string) float64 {
	a, b = a[:min(len(a), maxWord)], b[:min(len(b), maxWord)]
	var d grid
	c.fill(&d, a, b)
	return d[len(a)][len(b)]
}

func (c *Costs) fill(d *grid, a, b string) {
	n, m := len(a), len(b)
	for i := 0; i <= n; i++ {
		for j := 0; j <= m; j++ {
			if i == 0 && j == 0 {
				d[0][0] = 0
				continue
			}
			best := math.Inf(1)
			c.steps(a, b, i, j, func(di, dj int, cost float64) {
				best = min(best, d[i-di][j-dj]+cost)
			})
			d[i][j] = best
		}
	}
}

// steps calls yield with every step that ends at (i, j).
func (c *Costs) steps(a, b string, i, j int, yield func(di, dj int, cost float64)) {
	place := func(di, dj int) int {
		switch {
		case i == di && j == dj:
			return 0
		case i == len(a) && j == len(b):
			return 2
		}
		return 1
	}
	if i > 0 {
		yield(1, 0, c.single[a[i-1]-'a'][26][place(1, 0)])
	}
	if j > 0 {
		yield(0, 1, c.single[26][b[j-1]-'a'][place(0, 1)])
	}
	if i > 0 && j > 0 {
		yield(1, 1, c.single[a[i-1]-'a'][b[j-1]-'a'][place(1, 1)])
	}
	two := i > 1 && c.bigrams[int(a[i-2]-'a')*26+int(a[i-1]-'a')]
	also := j > 1 && c.bigrams[int(b[j-2]-'a')*26+int(b[j-1]-'a')]
	if !two && !also {
		return
	}
	for di := range 3 {
		for dj := range 3 {
			if di > i || dj > j || di < 2 && dj < 2 || di == 2 && !two || dj == 2 && !also {
				continue
			}
			if s, ok := c.multi[stepKey(a[i-di:i], b[j-dj:j])]; ok {
				yield(di, dj, s[place(di, dj)])
			}
		}
	}
}

// Path is the cheapest path between two words, last step first.
func (c *Costs) Path(a, b string) []Taken {
	a, b = a[:min(len(a), maxWord)], b[:min(len(b), maxWord)]
	var d grid
	c.fill(&d, a, b)
	var out []Taken
	for i, j := len(a), len(b); i > 0 || j > 0; {
		bi, bj, best := 0, 0, math.Inf(1)
		c.steps(a, b, i, j, func(di, dj int, cost float64) {
			if x := d[i-di][j-dj] + cost; x < best {
				bi, bj, best = di, dj, x
			}
		})
		place := 1
		switch {
		case i == bi && j == bj:
			place = 0
		case i == len(a) && j == len(b):
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
