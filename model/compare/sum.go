package compare

import "strings"

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
