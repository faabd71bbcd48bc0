package compare

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"
	"time"

	"parallax/model"
	"parallax/model/compare/words"
)

// Times across reports: lengths of time are compared as figures are; days and
// hours by what their sentences tell. Two days contradict one another only if
// both are on the calendar and stand beside the same words in sentences that tell
// the same.

// moment is a day or an hour, with what stands around it.
type moment struct {
	fact
	time *model.Time
	used bool
}

const (
	// momentLeast is the likeness from which two sentences may date one event.
	momentLeast = 0.25
	// sameMoment and otherMoment are how much the words next to two times must
	// share for these to agree, and to contradict one another.
	sameMoment  = 4.0
	otherMoment = 9.0
)

// timeRows compares the times of the reports' events. Every time is in some row.
func timeRows(l, r *side, voc *words.Vocabulary, unrelated bool) []model.TimeRow {
	rel := newRelator(l, r, voc)
	rel.unrelated = unrelated
	rows := durationRows(rel)
	lm, rm := momentsOf(l), momentsOf(r)
	type pair struct {
		a, b  *moment
		how   model.Verdict
		score float64
	}
	var pairs []pair
	for i := range lm {
		for j := range rm {
			a, b := &lm[i], &rm[j]
			how, score := rel.moments(a, b)
			if how != "" {
				pairs = append(pairs, pair{a, b, how, score})
			}
		}
	}
	slices.SortStableFunc(pairs, func(x, y pair) int { return cmp.Compare(y.score, x.score) })
	for _, p := range pairs {
		if p.a.used || p.b.used {
			continue
		}
		p.a.used, p.b.used = true, true
		rows = append(rows, model.TimeRow{
			Event: rel.eventOf(&p.a.fact, &p.b.fact), Verdict: p.how,
			Left: []string{p.a.id}, Right: []string{p.b.id}, Reason: momentReason(p.a, p.b, p.how),
		})
	}
	for i := range lm {
		if !lm[i].used {
			rows = append(rows, alone(rel.l, &lm[i].fact, model.LeftOnly))
		}
	}
	for i := range rm {
		if !rm[i].used {
			rows = append(rows, alone(rel.r, &rm[i].fact, model.RightOnly))
		}
	}
	return rows
}

// durationRows compares the lengths of time.
func durationRows(rel *relator) []model.TimeRow {
	lf, rf := durationsOf(rel.l, rel.voc), durationsOf(rel.r, rel.voc)
	lc, rc := rel.claims(rel.l, lf), rel.claims(rel.r, rf)
	matches := rel.matches(lc, rc)
	rows := []model.TimeRow{}
	taken := map[*claim]bool{}
	for _, m := range append(paired(matches), opposed(matches)...) {
		row := rowOf(m)
		taken[m.l], taken[m.r] = true, true
		rows = append(rows, model.TimeRow{
			Event: rel.eventOf(m.l.lead(), m.r.lead()), Verdict: row.Verdict, Left: row.Left, Right: row.Right,
			Reason: durationReason(m, row.Verdict),
		})
	}
	for _, c := range lc {
		if !taken[c] {
			for _, f := range c.facts {
				rows = append(rows, alone(rel.l, f, model.LeftOnly))
			}
		}
	}
	for _, c := range rc {
		if !taken[c] {
			for _, f := range c.facts {
				rows = append(rows, alone(rel.r, f, model.RightOnly))
			}
		}
	}
	return rows
}

func durationReason(m match, v model.Verdict) string {
	a, b := m.l.lead().text, m.r.lead().text
	if v == model.Agree {
		return fmt.Sprintf("“%s” and “%s” are as long", a, b)
	}
	return momentText(a, b, v)
}

func momentText(a, b string, v model.Verdict) string {
	if v == model.Conflict {
		return fmt.Sprintf("“%s” and “%s” cannot both be true", a, b)
	}
	return fmt.Sprintf("“%s” and “%s” can both be true", a, b)
}

// momentsOf reads the days and hours of one report.
func momentsOf(s *side) []moment {
	var out []moment
	for i := range s.rep.Times {
		t := &s.rep.Times[i]
		if _, ok := secondsOf(t.Value); t.Type == model.Duration && ok {
			continue
		}
		m := moment{time: t}
		m.fact = fact{
			id: t.ID, typ: model.FigureType(t.Type), span: clamp(t.Span, s.rep.Text), text: s.text(t.Span), sent: s.sentenceAt(t.Start),
			fig: &model.Figure{}, head: -1, claimant: -1, subject: -1,
		}
		m.readClause(s)
		out = append(out, m)
	}
	return out
}

// moments compares two times; "" if they do not seem to date one event.
func (rel *relator) moments(a, b *moment) (model.Verdict, float64) {
	if rel.twins(&a.fact, &b.fact) {
		return model.Agree, copied
	}
	if rel.unrelated {
		return "", 0
	}
	likeness := rel.sentences(a.sent, b.sent)
	near := a.near.shared(b.near, rel.voc)
	how := calendar(a.time, b.time)
	score := likeness + near/20
	switch how {
	case equal:
		if likeness >= momentLeast || near >= sameMoment {
			return model.Agree, score + 2
		}
	case overlapping:
		if likeness >= momentLeast && near >= sameMoment {
			return model.Compatible, score + 1
		}
	case disjoint:
		if likeness >= 2*momentLeast && near >= otherMoment && a.time.Type == model.Date && b.time.Type == model.Date &&
			isDay(a.time.Value) && isDay(b.time.Value) && daysApart(a.time.Value, b.time.Value) <= mostDays && !sameDayNamed(a, b) && rel.deeds(a, b) >= sameMoment && !rel.l.stamped(a) && !rel.r.stamped(b) && (a.subject == b.subject || a.subject < 0 || b.subject < 0) {
			return model.Conflict, score
		}
	case unknown:
	}
	return "", 0
}

// deeds is how much the words next to two times share besides names: one person
// does many things.
func (rel *relator) deeds(a, b *moment) float64 {
	both := make(stems, 0, len(a.near))
	named := rel.l.nameStems(a.sent)
	for _, id := range a.near {
		if !named[id] {
			both = append(both, id)
		}
	}
	return both.shared(b.near, rel.voc)
}

// nameStems are the stems of the words that are part of a name in a sentence.
func (s *side) nameStems(sent int) map[int32]bool {
	out := map[int32]bool{}
	for _, w := range s.sents[sent].words {
		for _, m := range s.sents[sent].mentions {
			if m.kind == model.Name && w.Overlaps(m.Span) {
				out[w.ID] = true
			}
		}
	}
	return out
}

// sameDayNamed tells whether two reports name one day of the week or of a year
// that they do not give: which week or year is meant is a guess.
func sameDayNamed(a, b *moment) bool {
	x, y := a.time.Value, b.time.Value
	return strings.EqualFold(a.text, b.text) || x[len(x)-len("-01-08"):] == y[len(y)-len("-01-08"):]
}

// stamped tells whether a time is that of the page itself, not of an event:
// "Last updated at 11:05, 21 July 2013", "4 October 2013, 18:07 (GMT)".
func (s *side) stamped(m *moment) bool {
	return m.sent >= 0 && (len(s.sents[m.sent].words) < stampWords || hasAny(strings.ToLower(s.text(s.sents[m.sent].Span)), "updated at", "updated on", "last updated", "updated:", "published at", "published:", "posted at", "(gmt"))
}

// stampWords are more words than a page's stamp has.
const stampWords = 6

// isDay tells whether a value names a day of the calendar.
func isDay(value string) bool {
	return len(value) == len("2020-01-08") && value[4] == '-' && value[5] != 'W'
}

// mostDays is how far two days of one event may lie apart: those of two issues of a
// page lie further.
const mostDays = 31

// daysApart is the number of days between two days of the calendar; more than
// mostDays if either is none.
func daysApart(a, b string) float64 {
	x, errX := time.Parse(time.DateOnly, a)
	y, errY := time.Parse(time.DateOnly, b)
	if errX != nil || errY != nil {
		return mostDays + 1
	}
	return math.Abs(x.Sub(y).Hours()) / 24
}

// calendar compares two times. Times that could not be put on the calendar are
// compared by their words alone.
func calendar(a, b *model.Time) standing {
	if a.Type == b.Type && a.Value == b.Value && a.Offset == b.Offset && strings.ContainsAny(a.Value, "0123456789") {
		return equal // "XXXX-WXX" and "PAST_REF" are any week and any time
	}
	if a.From == "" && a.To == "" || b.From == "" && b.To == "" {
		if worded(a) == worded(b) {
			return equal
		}
		if day(a.Value, b.From) || day(b.Value, a.From) {
			return overlapping
		}
		return unknown
	}
	af, at, bf, bt := a.From, a.To, b.From, b.To
	if a.Offset != b.Offset && len(af) > 10 && len(bf) > 10 {
		if a.Offset == "" || b.Offset == "" {
			return unknown // one clock's place is not told
		}
		af, at, bf, bt = universal(af, a.Offset), universal(at, a.Offset), universal(bf, b.Offset), universal(bt, b.Offset)
	}
	if af == bf && at == bt {
		return equal
	}
	if (at == "" || bf < at) && (bt == "" || af < bt) {
		return overlapping
	}
	return disjoint
}

// worded is a time's words without case and article.
func worded(t *model.Time) string {
	return strings.TrimPrefix(strings.ToLower(strings.Join(strings.Fields(t.Text), " ")), "the ")
}

// universal turns a moment of a place's clock, whose offset from UTC is given,
// into UTC; what is no moment stays as it is.
func universal(moment, offset model.Opt) model.Opt {
	t, err := time.Parse("2006-01-02T15:04Z07:00", string(moment+offset))
	if err != nil {
		return moment
	}
	return model.Opt(t.UTC().Format("2006-01-02T15:04"))
}

// day tells whether a value is the bare weekday ("XXXX-WXX-3") of a date.
func day(value string, from model.Opt) bool {
	at := strings.Index(value, "WXX-")
	if at < 0 || at+4 >= len(value) {
		return false
	}
	w, ok := weekday(string(from))
	return ok && value[at+4] == '0'+byte(w)
}

// weekday is the ISO weekday, Monday 1, of a date "2020-01-08…" (Zeller's
// congruence).
func weekday(date string) (int, bool) {
	var y, m, d int
	if len(date) < 10 {
		return 0, false
	}
	if _, err := fmt.Sscanf(date[:10], "%d-%d-%d", &y, &m, &d); err != nil || m < 1 || m > 12 {
		return 0, false
	}
	if m < 3 {
		m += 12
		y--
	}
	h := (d + 13*(m+1)/5 + y%100 + y%100/4 + y/100/4 + 5*(y/100)) % 7
	return (h+5)%7 + 1, true
}

func momentReason(a, b *moment, v model.Verdict) string {
	if v == model.Agree && a.time.From != "" && a.time.From == b.time.From {
		return "both give " + string(a.time.From)
	}
	if v == model.Agree {
		return fmt.Sprintf("“%s” and “%s” are the same time", a.text, b.text)
	}
	return momentText(a.text, b.text, v)
}

func alone(s *side, x *fact, v model.Verdict) model.TimeRow {
	event := s.dating(x.sent, x.span)
	if event == "" {
		event = s.around(x, x.near)
	}
	row := model.TimeRow{Event: event, Verdict: v, Left: []string{}, Right: []string{}, Reason: "the other report gives no time for the same, as far as found"}
	if v == model.LeftOnly {
		row.Left = []string{x.id}
	} else {
		row.Right = []string{x.id}
	}
	return row
}

// eventOf names what two times are of: the words beside the one that has more of
// them, else the words that both have beside them.
func (rel *relator) eventOf(a, b *fact) string {
	l, r := rel.l.dating(a.sent, a.span), rel.r.dating(b.sent, b.span)
	switch n := len(strings.Fields(l)); {
	case n < len(strings.Fields(r)):
		return r
	case n > 0:
		return l
	}
	var both stems
	for _, set := range [...][2]stems{{a.near, b.near}, {a.clause, b.clause}} {
		for _, id := range set[0] {
			if _, ok := slices.BinarySearch(set[1], id); ok {
				both = append(both, id)
			}
		}
		if len(both) > 0 {
			break
		}
	}
	if len(both) == 0 {
		both = a.near
	}
	return rel.l.around(a, both)
}

// around is the words of a fact's sentence whose stems are given, nearest first
// three of them, in the order of the text; its own words if there is none.
func (s *side) around(x *fact, of stems) string {
	if x.sent < 0 {
		return x.text
	}
	var found []words.Word
	for _, w := range s.sents[x.sent].words {
		if w.ID >= 0 && slices.Contains(of, w.ID) && !x.span.Overlaps(w.Span) {
			found = append(found, w)
		}
	}
	slices.SortStableFunc(found, func(a, b words.Word) int { return cmp.Compare(distance(a.Span, x.span), distance(b.Span, x.span)) })
	found = found[:min(len(found), 3)]
	slices.SortFunc(found, func(a, b words.Word) int { return cmp.Compare(a.Start, b.Start) })
	out := make([]string, len(found))
	for i, w := range found {
		out[i] = s.text(w.Span)
	}
	if len(out) == 0 {
		return x.text
	}
	return strings.Join(out, " ")
}

func distance(a, b model.Span) int { return max(a.Start-b.End, b.Start-a.End, 0) }
