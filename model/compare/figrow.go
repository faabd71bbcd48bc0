package compare

import (
	"fmt"
	"sort"
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

// claim is figures of one report that give the same range for the same thing.
type claim struct {
	facts []*fact
	used  bool
	mates []*claim // claims of the other report it agrees with
}

func (c *claim) lead() *fact { return c.facts[0] }

// match is a pair of claims of the two reports.
type match struct {
	l, r  *claim
	how   standing
	sure  sameness
	score float64
}

// figureRows compares the figures of two reports. Every figure is in some row.
func figureRows(l, r *side, voc *words.Vocabulary) []model.FigureRow {
	lf, rf := factsOf(l, voc), factsOf(r, voc)
	lc, rc := claims(lf), claims(rf)
	matches := matchClaims(lc, rc)
	var rows []model.FigureRow
	for _, m := range pairEqual(matches) {
		rows = append(rows, rowOf(m, verdictOf(m)))
	}
	for _, m := range pairOpposed(matches) {
		row := rowOf(m, model.Conflict)
		row.Check = len(m.l.mates)+len(m.r.mates) > 0
		rows = append(rows, row)
	}
	for _, c := range lc {
		if !c.used {
			rows = append(rows, oneSided(c, model.LeftOnly))
		}
	}
	for _, c := range rc {
		if !c.used {
			rows = append(rows, oneSided(c, model.RightOnly))
		}
	}
	return rows
}

// claims gathers the figures of one report that say the same.
func claims(facts []fact) []*claim {
	var out []*claim
	for i := range facts {
		f := &facts[i]
		found := false
		for _, c := range out {
			lead := c.lead()
			if lead.value.against(f.value) != equal || lead.claimant != f.claimant && lead.claimant >= 0 && f.claimant >= 0 {
				continue
			}
			if sure, _ := relate(lead, f); sure == certain || sure == likely && lead.head == f.head && lead.measure == f.measure {
				c.facts = append(c.facts, f)
				found = true
				break
			}
		}
		if !found {
			out = append(out, &claim{facts: []*fact{f}})
		}
	}
	return out
}

// matchClaims lists the pairs of claims that may measure one thing, best first.
func matchClaims(lc, rc []*claim) []match {
	var out []match
	for _, a := range lc {
		for _, b := range rc {
			sure, fit := apart, 0.0
			for _, x := range a.facts {
				for _, y := range b.facts {
					if s, f := relate(x, y); s > sure || s == sure && f > fit {
						sure, fit = s, f
					}
				}
			}
			if sure == apart {
				continue
			}
			how := a.lead().value.against(b.lead().value)
			score := fit + float64(sure)
			if how == equal {
				score += 3
			}
			out = append(out, match{a, b, how, sure, score})
		}
	}
	sort.SliceStable(out, func(i, j int) bool { return out[i].score > out[j].score })
	return out
}

// pairEqual takes the pairs whose ranges are equal or overlap, one to one.
func pairEqual(matches []match) []match {
	var out []match
	for _, how := range [...]standing{equal, overlapping} {
		for _, m := range matches {
			if m.how != how || m.l.used || m.r.used {
				continue
			}
			m.l.used, m.r.used = true, true
			m.l.mates = append(m.l.mates, m.r)
			m.r.mates = append(m.r.mates, m.l)
			out = append(out, m)
		}
	}
	return out
}

// pairOpposed takes the pairs of which at least one claim is left over and that
// surely measure the same and cannot both be true.
func pairOpposed(matches []match) []match {
	var out []match
	for _, m := range matches {
		if m.how != disjoint || m.sure != certain || m.l.used && m.r.used || !opposed(m.l, m.r) {
			continue
		}
		m.l.used, m.r.used = true, true
		out = append(out, m)
	}
	return out
}

// opposed tells whether two claims with disjoint ranges contradict one another.
func opposed(a, b *claim) bool {
	x, y := a.lead(), b.lead()
	if x.part || y.part || x.fig.Additive || y.fig.Additive {
		return (x.zero() || y.zero()) && !x.part && !y.part
	}
	if x.fig.Type == model.Ordinal {
		return false
	}
	return true
}

func verdictOf(m match) model.Verdict {
	if m.how == equal {
		return model.Agree
	}
	return model.Compatible
}

func rowOf(m match, v model.Verdict) model.FigureRow {
	return model.FigureRow{
		Measure: measureOf(m.l.lead(), m.r.lead()), Verdict: v,
		Left: idsOf(m.l), Right: idsOf(m.r), Reason: reasonOf(m.l.lead(), m.r.lead(), v),
	}
}

func oneSided(c *claim, v model.Verdict) model.FigureRow {
	row := model.FigureRow{Measure: measureOf(c.lead(), nil), Verdict: v, Left: []string{}, Right: []string{}}
	if v == model.LeftOnly {
		row.Left = idsOf(c)
	} else {
		row.Right = idsOf(c)
	}
	row.Reason = "no figure of the other report was found to measure the same"
	return row
}

func idsOf(c *claim) []string {
	ids := make([]string, len(c.facts))
	for i, f := range c.facts {
		ids[i] = f.fig.ID
	}
	return ids
}

// measureOf heads a row: who or what is counted, and what happened to it.
func measureOf(a, b *fact) string {
	x := a
	if b != nil && (a.fig.Noun == "" || a.measure == 0 && b.measure != 0) {
		x = b
	}
	name := measureName(x.measure)
	noun := strings.TrimSpace(x.fig.Noun)
	switch {
	case x.human() && name != "":
		if who := strings.TrimSpace(x.fig.Affected); who != "" {
			return who + " " + name
		}
		if noun != "" && measureWords[strings.ToLower(noun)] == 0 {
			return noun + " " + name
		}
		return name
	case noun != "" && name != "":
		return noun + " " + name
	case noun != "":
		return noun
	case x.fig.What != "":
		return x.fig.What
	}
	return strings.ToLower(string(x.fig.Type))
}

// reasonOf says how the verdict came about. It names no side, so that it reads
// the same both ways round.
func reasonOf(a, b *fact, v model.Verdict) string {
	x, y := a.fig.Text, b.fig.Text
	switch v {
	case model.Agree:
		return fmt.Sprintf("both give %s", rangeText(a.value))
	case model.Compatible:
		return fmt.Sprintf("“%s” and “%s” can both be true", x, y)
	case model.Conflict:
		return fmt.Sprintf("“%s” and “%s” cannot both be true of the same", x, y)
	case model.LeftOnly, model.RightOnly:
	}
	return ""
}
