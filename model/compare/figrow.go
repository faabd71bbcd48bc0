package compare

import (
	"fmt"
	"strings"

	"parallax/model"
	"parallax/model/compare/words"
)

// Figures across reports.
//
// Figures of one report that say the same make one claim. Claims of the two
// reports are paired best first: equal ranges, then ranges that overlap. What is
// left over contradicts a claim of the other report only if both surely measure
// the same thing. A report may carry claims that contradict one another; then
// the row says so.

// figureRows compares the figures of two reports. Every figure is in some row.
// Reports of different events share no figure but in sentences that both print.
func figureRows(l, r *side, voc *words.Vocabulary, unrelated bool) []model.FigureRow {
	rel := newRelator(l, r, voc)
	rel.unrelated = unrelated
	lf, rf := factsOf(l, voc), factsOf(r, voc)
	lc, rc := rel.claims(lf), rel.claims(rf)
	matches := rel.matches(lc, rc)
	rows := []model.FigureRow{}
	for _, m := range paired(matches) {
		rows = append(rows, rowOf(m))
	}
	for _, m := range opposed(matches) {
		row := rowOf(m)
		for _, mates := range [...][]*claim{m.l.mates, m.r.mates} {
			if len(mates) > 0 && (m.l.mateAgainst(m.r) || m.r.mateAgainst(m.l)) {
				row.Check = true
				row.Reason += fmt.Sprintf("; “%s” agrees with “%s” of the same report as the other", otherOf(m, mates), mates[0].lead().text)
			}
		}
		rows = append(rows, row)
	}
	inRow := map[string]bool{}
	for _, row := range rows {
		for _, id := range row.Left {
			inRow["l"+id] = true
		}
		for _, id := range row.Right {
			inRow["r"+id] = true
		}
	}
	for _, c := range lc {
		if !inRow["l"+c.lead().id] {
			rows = append(rows, oneSided(c, model.LeftOnly))
		}
	}
	for _, c := range rc {
		if !inRow["r"+c.lead().id] {
			rows = append(rows, oneSided(c, model.RightOnly))
		}
	}
	return rows
}

// otherOf is the text of the claim of m that has the mates.
func otherOf(m match, mates []*claim) string {
	if len(m.l.mates) > 0 && m.l.mates[0] == mates[0] {
		return m.l.lead().text
	}
	return m.r.lead().text
}

func rowOf(m match) model.FigureRow {
	v := model.Conflict
	switch m.how {
	case equal:
		v = model.Agree
	case overlapping:
		v = model.Compatible
	case disjoint:
	}
	return model.FigureRow{
		Measure: measureOf(m.l.lead(), m.r.lead()), Verdict: v,
		Left: m.l.ids(), Right: m.r.ids(), Reason: reasonOf(m.l.lead(), m.r.lead(), v),
	}
}

func oneSided(c *claim, v model.Verdict) model.FigureRow {
	row := model.FigureRow{Measure: measureOf(c.lead(), nil), Verdict: v, Left: []string{}, Right: []string{}}
	if v == model.LeftOnly {
		row.Left = c.ids()
	} else {
		row.Right = c.ids()
	}
	row.Reason = "the other report gives no figure for the same, as far as found"
	return row
}

// measureOf heads a row: who or what is counted, and what happened to it. b is
// nil where only one report has the figure.
func measureOf(a, b *fact) string {
	x, event := a, a.event
	if b != nil {
		if a.event&b.event != 0 {
			event = a.event & b.event
		}
		if a.fig.Noun == "" || b.fig.Noun != "" && measureWords[strings.ToLower(a.fig.Noun)] != 0 {
			x = b
		}
	}
	if event == 0 {
		event = x.event
	}
	name := measureName(event)
	noun := strings.TrimSpace(x.fig.Noun)
	if event&humans != 0 && name != "" {
		if who := strings.TrimSpace(x.fig.Affected); who != "" && x.event&harm != 0 {
			noun = who
		}
		last := noun[strings.LastIndexByte(noun, ' ')+1:]
		if measureWords[strings.ToLower(last)] != 0 {
			noun = strings.TrimSpace(strings.TrimSuffix(noun, last))
		}
	}
	switch {
	case noun != "" && name != "" && !strings.HasSuffix(noun, name):
		return noun + " " + name
	case noun != "":
		return noun
	case name != "":
		return name
	case x.fig.What != "":
		return strings.TrimSpace(x.fig.What)
	}
	return strings.ToLower(string(x.typ))
}

// reasonOf says how the verdict came about. It names no side, so that it reads
// the same both ways round.
func reasonOf(a, b *fact, v model.Verdict) string {
	switch v {
	case model.Agree:
		return "both give " + rangeText(a.value)
	case model.Compatible:
		return fmt.Sprintf("“%s” and “%s” can both be true", a.text, b.text)
	case model.Conflict:
		return fmt.Sprintf("“%s” and “%s” cannot both be true of the same", a.text, b.text)
	case model.LeftOnly, model.RightOnly:
	}
	return ""
}
