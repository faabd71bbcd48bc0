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
	rel.oneMatch = sharedRecord(lf, rf)
	lc, rc := rel.claims(rel.l, lf), rel.claims(rel.r, rf)
	matches := rel.matches(lc, rc)
	rows := []model.FigureRow{}
	for _, m := range paired(matches) {
		row := rowOf(m)
		row.Sum = sums(m, lf, rf)
		rows = append(rows, row)
	}
	for _, m := range opposed(matches) {
		row := rowOf(m)
		row.Sum = sums(m, lf, rf)
		if said := alsoSays(m); said != "" {
			row.Check = true
			row.Reason += "; " + said
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
			row := oneSided(c, model.LeftOnly)
			row.Sum = sumOf(c, lf)
			rows = append(rows, row)
		}
	}
	for _, c := range rc {
		if !inRow["r"+c.lead().id] {
			row := oneSided(c, model.RightOnly)
			row.Sum = sumOf(c, rf)
			rows = append(rows, row)
		}
	}
	return rows
}

// alsoSays tells of the report that gives one of two contradicting claims and
// another one that agrees with the other; "" if neither does.
func alsoSays(m match) string {
	for _, p := range [...][2]*claim{{m.l, m.r}, {m.r, m.l}} {
		for _, mate := range p[0].mates {
			if mate.lead().against(p[1].lead()) == disjoint {
				return fmt.Sprintf("the report that gives “%s” also gives %s", p[1].lead().text, cite(mate.lead()))
			}
		}
	}
	return ""
}

// cite is a figure's words with who says so, or how sure they are.
func cite(x *fact) string {
	said := x.claims
	if c := x.fig; c != nil && c.Claimant != nil && c.Claimant.Introduced != "" {
		said = c.Claimant.Introduced
	}
	if x.fig != nil && x.fig.Hedge != "" {
		said = string(x.fig.Hedge)
	}
	if said == "" {
		return "“" + x.text + "”"
	}
	return "“" + x.text + "” (" + strings.Join(strings.Fields(said), " ") + ")"
}

func rowOf(m match) model.FigureRow {
	v := model.Conflict
	switch m.how {
	case equal:
		v = model.Agree
	case overlapping:
		v = model.Compatible
	case disjoint, unknown:
	}
	a, b := m.l.lead(), m.r.lead()
	if m.equals[0] != nil {
		a, b = m.equals[0], m.equals[1]
	}
	return model.FigureRow{
		Measure: measureOf(m.l.lead(), m.r.lead()), Verdict: v, Left: m.l.ids(), Right: m.r.ids(), Reason: reasonOf(a, b, v),
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
	if thing := fullestThing(a, b); thing != "" && x.fig.Noun == "" {
		return thing
	}
	name := measureName(event)
	if x.guessed && x.typ != model.Cardinal {
		name = "" // a sum beside a verb is not what the verb tells of
	}
	if a.rec != nil && (b == nil || b.rec != nil) {
		return recordName(a, b)
	}
	noun := strings.TrimSpace(x.fig.Noun)
	if x.unit == "year" && x.ofName != "" {
		return "age of " + x.ofName
	}
	if x.unit == "year" {
		return "age"
	}
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
	case b != nil && a.of != "" && a.of == b.of:
		return a.of
	case x.fig.What != "" && x.typ == model.Cardinal:
		return strings.TrimSpace(x.fig.What)
	}
	for _, y := range [...]*fact{x, a, b} {
		if y != nil && y.label != "" {
			return y.label
		}
	}
	if what := strings.TrimSpace(x.fig.What); what != "" {
		return what
	}
	return kindNames[x.typ]
}

// fullestThing is the longer of what two sums are said to be for, "" if nothing is.
func fullestThing(a, b *fact) string {
	if b == nil || len(a.thingText) >= len(b.thingText) {
		return a.thingText
	}
	return b.thingText
}

// kindNames head the rows of figures of which nothing more is known.
var kindNames = map[model.FigureType]string{
	model.Cardinal: "number", model.Ordinal: "place in order", model.Percent: "share", model.Money: "sum", model.Quantity: "measure",
}

// reasonOf says how the verdict came about. It names no side, so that it reads
// the same both ways round.
func reasonOf(a, b *fact, v model.Verdict) string {
	switch v {
	case model.Agree:
		switch {
		case a.rec != nil && b.rec != nil:
			return "both give " + a.rec.recordText()
		case strings.EqualFold(a.text, b.text):
			return "both give “" + a.text + "”"
		case a.value.converted || b.value.converted:
			return "“" + a.text + "” and “" + b.text + "” are the same"
		case a.value.low != a.value.high:
			return "“" + a.text + "” and “" + b.text + "” say the same"
		}
		return "both give " + rangeText(a.value)
	case model.Compatible:
		return fmt.Sprintf("%s and %s can both be true", cite(a), cite(b))
	case model.Conflict:
		return fmt.Sprintf("%s and %s cannot both be true", cite(a), cite(b))
	case model.LeftOnly, model.RightOnly:
	}
	return ""
}
