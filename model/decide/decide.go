// Package decide lays what a person decided over what the engines found. It is
// pure: reports and comparisons go in, new ones come out, nothing is kept.
package decide

import (
	"slices"
	"strings"

	"parallax/model"
)

// Report returns the report with the decisions about its names carried out, in
// their order. The report handed in is not changed.
func Report(r model.Report, decisions []model.Decision) model.Report {
	verdicts := verdictsFor(r.ID, decisions)
	if len(verdicts) == 0 {
		return r
	}
	moved := map[string]string{} // IDs of entities merged into others, or "" for hidden ones
	byName := map[string]int{}
	var entities []model.Entity
	for _, e := range r.Entities {
		switch v := verdicts[e.Name]; v.Do {
		case model.Hide:
			moved[e.ID] = ""
			continue
		case model.Retype:
			e.Type = model.EntityType(v.To)
		case model.Merge, model.Undo:
		}
		byName[e.Name] = len(entities)
		entities = append(entities, e)
	}
	for i, e := range entities {
		v := verdicts[e.Name]
		to, known := byName[v.To]
		if v.Do != model.Merge || !known || to == i {
			continue
		}
		entities[to] = join(entities[to], e)
		moved[e.ID] = entities[to].ID
	}
	r.Entities = slices.DeleteFunc(entities, func(e model.Entity) bool { _, gone := moved[e.ID]; return gone })
	if len(moved) > 0 {
		r.Figures, r.Quotes = redirect(r.Figures, r.Quotes, moved)
	}
	return r
}

// verdictsFor is the last word on each name in one report.
func verdictsFor(id string, decisions []model.Decision) map[string]model.Decision {
	out := map[string]model.Decision{}
	for _, d := range decisions {
		switch {
		case d.Report != "" && d.Report != id:
		case d.Do == model.Undo:
			delete(out, d.Name)
		default:
			out[d.Name] = d
		}
	}
	return out
}

// join adds the second entity's mentions and roles to the first.
func join(a, b model.Entity) model.Entity {
	a.Mentions = slices.Concat(a.Mentions, b.Mentions)
	slices.SortStableFunc(a.Mentions, func(x, y model.Mention) int { return x.Start - y.Start })
	a.Roles = slices.Clone(a.Roles)
	for _, role := range b.Roles {
		if !slices.Contains(a.Roles, role) {
			a.Roles = append(a.Roles, role)
		}
	}
	return a
}

// redirect makes claimants and speakers point to the entities that are left.
func redirect(figures []model.Figure, quotes []model.Quote, moved map[string]string) ([]model.Figure, []model.Quote) {
	to := func(p *model.Party) *model.Party {
		if p == nil {
			return nil
		}
		id, ok := moved[string(p.Entity)]
		if !ok {
			return p
		}
		out := *p
		out.Entity = model.Opt(id)
		return &out
	}
	figures, quotes = slices.Clone(figures), slices.Clone(quotes)
	for i := range figures {
		figures[i].Claimant = to(figures[i].Claimant)
	}
	for i := range quotes {
		quotes[i].Speaker = to(quotes[i].Speaker)
	}
	return figures, quotes
}

// Comparison returns the comparison with the decisions about its figures carried
// out. A link may have been made with the reports the other way round.
func Comparison(c model.Comparison, links []model.Pairing) model.Comparison {
	for _, l := range links {
		switch {
		case l.Left == c.Left.ID && l.Right == c.Right.ID:
		case l.Left == c.Right.ID && l.Right == c.Left.ID:
			l.LeftAt, l.RightAt = l.RightAt, l.LeftAt
		default:
			continue
		}
		left, right := figureAt(c.Left.Figures, l.LeftAt), figureAt(c.Right.Figures, l.RightAt)
		if left == nil || right == nil {
			continue
		}
		if l.Same {
			c.Figures = link(c.Figures, left, right)
		} else {
			c.Figures = unlink(c.Figures, left, right)
		}
	}
	return c
}

func figureAt(figures []model.Figure, at model.Span) *model.Figure {
	for i := range figures {
		if figures[i].Span == at {
			return &figures[i]
		}
	}
	return nil
}

// link takes both figures out of the rows they are in and gives them one of
// their own.
func link(rows []model.FigureRow, left, right *model.Figure) []model.FigureRow {
	measure := ""
	var out []model.FigureRow
	for _, row := range rows {
		hasLeft, hasRight := slices.Contains(row.Left, left.ID), slices.Contains(row.Right, right.ID)
		if hasLeft || hasRight {
			if measure == "" {
				measure = row.Measure
			}
			row.Left = without(row.Left, left.ID)
			row.Right = without(row.Right, right.ID)
			if row = settle(row); len(row.Left)+len(row.Right) == 0 {
				continue
			}
		}
		out = append(out, row)
	}
	verdict, reason := judge(left, right)
	return append([]model.FigureRow{{
		Measure: measure, Verdict: verdict, Left: []string{left.ID}, Right: []string{right.ID},
		Reason: "linked by you; " + reason,
	}}, out...)
}

// unlink parts a row into one for each side.
func unlink(rows []model.FigureRow, left, right *model.Figure) []model.FigureRow {
	var out []model.FigureRow
	for _, row := range rows {
		if !slices.Contains(row.Left, left.ID) || !slices.Contains(row.Right, right.ID) {
			out = append(out, row)
			continue
		}
		one, other := row, row
		one.Right, other.Left = []string{}, []string{}
		for _, half := range []model.FigureRow{one, other} {
			half = settle(half)
			half.Reason, half.Check = "unlinked by you", false
			out = append(out, half)
		}
	}
	return out
}

// settle gives a row that has lost a side the verdict that goes with it.
func settle(row model.FigureRow) model.FigureRow {
	switch {
	case len(row.Right) == 0:
		row.Verdict = model.LeftOnly
	case len(row.Left) == 0:
		row.Verdict = model.RightOnly
	}
	return row
}

func without(ids []string, id string) []string {
	return slices.DeleteFunc(slices.Clone(ids), func(x string) bool { return x == id })
}

// judge compares two figures that a person holds to measure the same thing.
func judge(a, b *model.Figure) (model.Verdict, string) {
	same := func(x, y *float64) bool { return x == nil && y == nil || x != nil && y != nil && *x == *y }
	above := func(x, y *float64) bool { return x != nil && y != nil && *x > *y } // low of one over high of the other
	what := strings.Join(strings.Fields(a.Text), " ") + " and " + strings.Join(strings.Fields(b.Text), " ")
	switch {
	case a.Unit != b.Unit:
		return model.Compatible, what + " have different units"
	case same(a.Low, b.Low) && same(a.High, b.High):
		return model.Agree, what + " are the same"
	case above(a.Low, b.High), above(b.Low, a.High):
		return model.Conflict, what + " cannot both be true"
	}
	return model.Compatible, what + " can both be true"
}
