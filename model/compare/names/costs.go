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
	// single is indexed by two letters, 26 for none.
	single [27][27]Step
	// multi holds the steps with two letters on a side, keyed by stepKey.
	multi map[uint32]Step
	// begins tells whether any step of multi has the two letters.
	bigrams [26 * 26]bool
}

// Step is a step's cost at the beginning of a word, inside it, and at its end.
type Step [3]float64

// Set gives a step its cost. The order of the two sides does not matter.
func (c *Costs) Set(from, to string, s Step) {
	if len(from) <= 1 && len(to) <= 1 {
		a, b := letterAt(from), letterAt(to)
		c.single[a][b], c.single[b][a] = s, s
		return
	}
	if c.multi == nil {
		c.multi = map[uint32]Step{}
	}
	c.multi[stepKey(from, to)] = s
	c.multi[stepKey(to, from)] = s
	for _, x := range [...]string{from, to} {
		if len(x) == 2 {
			c.bigrams[int(x[0]-'a')*26+int(x[1]-'a')] = true
		}
	}
}

func letterAt(s string) int {
	if s == "" {
		return 26
	}
	return int(s[0] - 'a')
}

// stepKey packs up to two letters a side into a number.
func stepKey(from, to string) uint32 {
	var k uint32
	for _, s := range [...]string{from, to} {
		for i := range 2 {
			k <<= 5
			if i < len(s) {
				k |= uint32(s[i]-'a') + 1
			}
		}
	}
	return k
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
	c := &Costs{}
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
