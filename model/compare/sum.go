package compare

import (
	"strings"

	"parallax/model"
	"parallax/model/compare/words"
)

// sumOf checks a whole against its parts: "4 + 10 + 1 = 15 ✓" where the parts
// that the report gives add up to it, "9 + 8 = 17 > 15 ✗" where they are more.
// Parts that are fewer need not be all: then, and where a number is not exact,
// nothing is said.
func sumOf(c *claim, facts []fact) string {
	for _, whole := range c.facts {
		if whole.value.low != whole.value.high || whole.fig == nil {
			continue
		}
		var parts []string
		sum := 0.0
		for i := range facts {
			part := &facts[i]
			if part.fig.PartOf != whole.id {
				continue
			}
			if part.value.low != part.value.high || part.unit != whole.unit || part.value.approx {
				parts = nil
				break
			}
			sum += part.value.low
			parts = append(parts, number(part.value.low))
		}
		if len(parts) < 2 {
			continue
		}
		switch left := strings.Join(parts, " + "); {
		case sum == whole.value.low:
			return left + " = " + number(sum) + " ✓"
		case sum > whole.value.low && !whole.value.vague:
			return left + " = " + number(sum) + " > " + number(whole.value.low) + " ✗"
		}
	}
	return ""
}

// sums is what is to be said of both sides of a row.
func sums(m match, lf, rf []fact) string {
	a, b := sumOf(m.l, lf), sumOf(m.r, rf)
	switch {
	case a == "":
		return b
	case b == "" || a == b:
		return a
	}
	return a + "; " + b
}

// readSpare notes that a number leaves out one who is told of beside it: "two other
// provinces", "three fellow students".
func (x *fact) readSpare(s *side) {
	if x.typ != model.Cardinal || x.sent < 0 || x.value.vague {
		return
	}
	for _, w := range s.sents[x.sent].words {
		if w.Start >= x.fig.Number.End && w.Start < x.span.End {
			x.spare = spareWords[w.Fold]
			break
		}
	}
}

// spareWords say that one is counted apart.
var spareWords = words.Set(`other others fellow extra more additional`)

// oneMore tells whether a number is another one with one who is told of beside it.
func (x *fact) oneMore(y *fact) bool {
	return x.spare && !y.spare && !y.value.vague && y.value.low == x.value.low+1 && x.head >= 0 && x.head == y.head && !x.human()
}
