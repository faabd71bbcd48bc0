package compare

import (
	"strings"

	"parallax/model"
)

// fragment tells whether a number is a piece of a clock time or a date in
// figures that was not read as one: "9: 30 p. m.", "27 / 09 / 2013".
func (s *side) fragment(number model.Span) bool {
	after := strings.TrimLeft(s.text(model.Span{Start: number.End, End: min(number.End+6, len(s.rep.Text))}), " ")
	before := strings.TrimRight(s.text(model.Span{Start: max(0, number.Start-4), End: number.Start}), " ")
	digitFirst := func(t string) bool { return t != "" && t[0] >= '0' && t[0] <= '9' }
	digitLast := func(t string) bool { return t != "" && t[len(t)-1] >= '0' && t[len(t)-1] <= '9' }
	for _, mark := range [...]string{":", "/"} {
		if rest, ok := strings.CutPrefix(after, mark); ok && digitFirst(strings.TrimLeft(rest, " ")) {
			return true
		}
		if rest, ok := strings.CutSuffix(before, mark); ok && digitLast(strings.TrimRight(rest, " ")) {
			return true
		}
	}
	lower := strings.ToLower(after)
	return strings.HasPrefix(lower, "a.m") || strings.HasPrefix(lower, "p.m") || strings.HasPrefix(lower, "a. m") || strings.HasPrefix(lower, "p. m")
}

// among tells whether a number is what others are picked from: "13 soldiers were
// among dozens killed". What is counted is not what was counted before.
func (s *side) among(offset int) bool {
	return strings.HasSuffix(strings.ToLower(s.text(model.Span{Start: max(0, offset-7), End: offset})), " among ")
}
