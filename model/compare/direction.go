package compare

import (
	"strings"

	"parallax/model"
	"parallax/model/compare/words"
)

// Where a distance leads is told by the word behind it: "25 miles east of Houston" is
// not "25 miles northwest of where he fled".

// readDirection finds the point of the compass right behind a distance; "" if none
// stands there.
func (x *fact) readDirection(s *side) {
	if x.unit != "m" || x.typ != model.Quantity {
		return
	}
	next, _, _ := strings.Cut(strings.TrimLeft(s.text(model.Span{Start: x.span.End, End: min(x.span.End+16, len(s.rep.Text))}), " "), " ")
	next = strings.TrimSuffix(strings.ReplaceAll(strings.ToLower(next), "-", ""), "ern")
	if compass[next] {
		x.direction = next
	}
}

// compass are the points of the compass.
var compass = words.Set(`north south east west northeast northwest southeast southwest`)

// directions compares where two distances lead. One may tell it more nearly than the
// other: "northeast", "east".
func directions(a, b *fact) float64 {
	if a.direction == "" || b.direction == "" || strings.Contains(a.direction, b.direction) || strings.Contains(b.direction, a.direction) {
		return 0
	}
	return never
}
