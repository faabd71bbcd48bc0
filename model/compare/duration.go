package compare

import (
	"strconv"
	"strings"

	"parallax/model"
	"parallax/model/compare/words"
)

// duration is the type of facts that are lengths of time.
const duration model.FigureType = "DURATION"

// durationsOf reads the lengths of time of one report as facts.
func durationsOf(s *side, voc *words.Vocabulary) []fact {
	var out []fact
	for i := range s.rep.Times {
		t := &s.rep.Times[i]
		seconds, ok := secondsOf(t.Value)
		if t.Type != model.Duration || !ok {
			continue
		}
		x := fact{
			id: t.ID, typ: duration, span: clamp(t.Span, s.rep.Text), text: s.text(t.Span), sent: s.sentenceAt(t.Start), unit: "s",
			fig: &model.Figure{Type: duration}, head: -1, claimant: -1, subject: -1,
		}
		low, high := seconds, seconds
		f := model.Figure{Low: &low, High: &high}
		before := strings.ToLower(s.text(model.Span{Start: max(0, x.span.Start-12), End: x.span.End}))
		switch {
		case hasAny(before, "more than", "over ", "at least"):
			f.High, f.Modifier = nil, "more than"
		case hasAny(before, "less than", "under ", "at most", "up to"):
			f.Low, f.Modifier = nil, "less than"
		case hasAny(before, "about", "around", "nearly", "almost", "some ", "roughly"):
			f.Approximate = true
		}
		x.value = valueOf(&f, x.text, 1)
		x.told = x.sent
		x.readClause(s)
		x.event = 0
		out = append(out, x)
	}
	return out
}

// relative tells whether a length of time only places something in time, "two weeks
// after the raid", or grows with it: "five days of riots".
func (s *side) relative(x *fact) bool {
	after := strings.ToLower(strings.TrimSpace(s.text(model.Span{Start: x.span.End, End: min(x.span.End+9, len(s.rep.Text))})))
	for _, w := range [...]string{"after", "before", "ago", "later", "earlier", "since", "prior", "into", "from", "of "} {
		if strings.HasPrefix(after, w) {
			return true
		}
	}
	return false
}

func hasAny(s string, list ...string) bool {
	for _, l := range list {
		if strings.Contains(s, l) {
			return true
		}
	}
	return false
}

// secondsOf reads a TIMEX3 duration: "P3D", "PT48H", "P1Y6M". Months are thirty
// days, years 365.
func secondsOf(value string) (float64, bool) {
	rest, ok := strings.CutPrefix(value, "P")
	if !ok || rest == "" {
		return 0, false
	}
	total, clock := 0.0, false
	for rest != "" {
		if rest[0] == 'T' {
			clock, rest = true, rest[1:]
			continue
		}
		end := strings.IndexAny(rest, "YMWDHS")
		if end <= 0 {
			return 0, false
		}
		n, err := strconv.ParseFloat(rest[:end], 64)
		if err != nil {
			return 0, false
		}
		const day = 86400
		switch unit := rest[end]; {
		case unit == 'Y':
			n *= 365 * day
		case unit == 'M' && !clock:
			n *= 30 * day
		case unit == 'W':
			n *= 7 * day
		case unit == 'D':
			n *= day
		case unit == 'H':
			n *= 3600
		case unit == 'M':
			n *= 60
		}
		total += n
		rest = rest[end+1:]
	}
	return total, true
}
