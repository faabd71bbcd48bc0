package names

import (
	_ "embed"
	"strconv"
	"strings"
	"sync"
)

// Costs says how much each step from one spelling to another speaks against
// their being one name. A step turns up to two letters of the one into up to two
// of the other ("kh" into "h", "ou" into "u"); letters that stay speak for it.
// Every step costs its own at a word's beginning, inside and at its end. All
// costs are natural logarithms of odds.
//
// The shipped table is learnt from open data by tools/namecosts; this type is
// exported for that program.
type Costs struct {
	// Bias is the odds' logarithm before any letter was seen.
	Bias float64
	// sides numbers what can stand on a side of a step: none, a letter, or two
	// letters that some step has; -1 for two letters that none has.
	sides [27 * 27]int16
	count int16
	// table holds the index of the step between two sides plus one, 0 for none.
	table [][]int16
	steps []Step
}

// Step is a step's cost at the beginning of a word, inside it, and at its end.
type Step [3]float64

// NewCosts returns an empty table.
func NewCosts() *Costs {
	c := &Costs{}
	for i := range c.sides {
		c.sides[i] = -1
	}
	return c
}

// Set gives a step its cost. The order of the two sides does not matter.
func (c *Costs) Set(from, to string, s Step) {
	a, b := c.side(from), c.side(to)
	if at := c.table[a][b]; at > 0 {
		c.steps[at-1] = s
		return
	}
	c.steps = append(c.steps, s)
	c.table[a][b], c.table[b][a] = int16(len(c.steps)), int16(len(c.steps))
}

// side numbers a side, making room for a new one.
func (c *Costs) side(s string) int16 {
	key := sideKey(s)
	if c.sides[key] < 0 {
		c.sides[key] = c.count
		c.count++
		for i := range c.table {
			c.table[i] = append(c.table[i], 0)
		}
		c.table = append(c.table, make([]int16, c.count))
	}
	return c.sides[key]
}

// sideKey packs up to two letters into a number.
func sideKey(s string) int {
	switch len(s) {
	case 0:
		return 0
	case 1:
		return int(s[0]-'a') + 1
	}
	return (int(s[0]-'a')+1)*27 + int(s[1]-'a') + 1
}

//go:embed costs.txt
var costsText string

// learnt is the shipped table, read at first use.
var learnt = sync.OnceValue(func() *Costs {
	c, err := ParseCosts(costsText)
	if err != nil {
		panic("names: costs.txt: " + err.Error())
	}
	return c
})

// ParseCosts reads a table as tools/namecosts writes it: a line "bias X", then
// "from to start inside end" lines with costs in hundredths, "-" for no letter.
func ParseCosts(text string) (*Costs, error) {
	c := NewCosts()
	for line := range strings.Lines(text) {
		f := strings.Fields(line)
		if len(f) == 0 || f[0] == "#" {
			continue
		}
		if f[0] == "bias" {
			n, err := strconv.Atoi(f[1])
			if err != nil {
				return nil, err
			}
			c.Bias = float64(n) / 100
			continue
		}
		var s Step
		for i := range s {
			n, err := strconv.Atoi(f[2+i])
			if err != nil {
				return nil, err
			}
			s[i] = float64(n) / 100
		}
		c.Set(strings.Trim(f[0], "-"), strings.Trim(f[1], "-"), s)
	}
	return c, nil
}
