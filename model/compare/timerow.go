package compare

import "parallax/model"

// timeRows compares the times of the reports' events.
func timeRows(l, r *side) []model.TimeRow {
	rows := []model.TimeRow{}
	usedL, usedR := map[int]bool{}, map[int]bool{}
	for i := range l.rep.Times {
		for j := range r.rep.Times {
			a, b := &l.rep.Times[i], &r.rep.Times[j]
			if usedL[i] || usedR[j] || a.From == "" || a.From != b.From || a.To != b.To || a.Type != b.Type {
				continue
			}
			usedL[i], usedR[j] = true, true
			rows = append(rows, model.TimeRow{Event: a.Text, Verdict: model.Agree, Left: []string{a.ID}, Right: []string{b.ID}, Reason: "both give " + string(a.From)})
		}
	}
	return rows
}
