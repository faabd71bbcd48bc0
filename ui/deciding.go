package ui

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"parallax/model"
	"parallax/ui/intent"
	"parallax/ui/job"
	"parallax/ui/menu"
	"parallax/ui/theme"
)

// decided is a decision that has been carried out; err tells that it could not
// be kept.
type decided struct{ pairing bool }

// edit asks what is to be decided about a sidebar entry.
func (a *App) edit(key string) {
	if a.outline == nil {
		return
	}
	e := a.outline.Find(key)
	if e == nil || e.Kind > theme.Other {
		a.status = "Only names can be corrected"
		return
	}
	into := a.outline.Find(a.reader.Entry())
	report := "" // turned to this report at once
	turn := func() (string, []menu.Item) {
		word := "in every report"
		if report == "" {
			report, word = a.reader.Article().ID, "in this report only"
		} else {
			report = ""
		}
		do := func(action model.Action, to string) intent.Intent {
			return intent.Decide{Decision: model.Decision{Report: report, Name: e.Label, Do: action, To: to}}
		}
		items := []menu.Item{
			{Key: "p", Label: "is a person", Do: do(model.Retype, string(model.Person))},
			{Key: "o", Label: "is an organisation", Do: do(model.Retype, string(model.Org))},
			{Key: "c", Label: "is a country, state or city", Do: do(model.Retype, string(model.GPE))},
			{Key: "l", Label: "is a place", Do: do(model.Retype, string(model.Location))},
			{Key: "b", Label: "is a building or base", Do: do(model.Retype, string(model.Facility))},
			{Key: "n", Label: "is a people or creed", Do: do(model.Retype, string(model.NORP))},
			{Key: "h", Label: "is nothing: hide it", Do: do(model.Hide, "")},
			{Key: "u", Label: "undo what was decided about it", Do: do(model.Undo, "")},
		}
		if into != nil && into.Key != e.Key && into.Kind <= theme.Other {
			items = append(items, menu.Item{Key: "m", Label: "is the same as " + into.Label, Do: do(model.Merge, into.Label)})
		}
		return word, items
	}
	a.menu = menu.NewSwitch(e.Label, turn)
}

// menuKey answers a key while a menu is open.
func (a *App) menuKey(msg tea.KeyPressMsg) tea.Cmd {
	in, done := a.menu.Update(msg)
	if done {
		a.menu = nil
	}
	return a.do(in)
}

// decide carries out a decision and shows the report as it is then.
func (a *App) decide(d model.Decision) tea.Cmd {
	return a.jobs.decide.Start(a.ctx, func(context.Context) (decided, error) { return decided{}, a.lib.Decide(d) })
}

// pair carries out a decision about two figures.
func (a *App) pair(p model.Pairing) tea.Cmd {
	return a.jobs.decide.Start(a.ctx, func(context.Context) (decided, error) { return decided{pairing: true}, a.lib.Pair(p) })
}

func (a *App) decideDone(d job.Done[decided]) tea.Cmd {
	if !d.Fresh() {
		return nil
	}
	a.status = "Decided, and kept"
	if d.Err != nil {
		a.status = "Decided for now; it cannot be kept: " + d.Err.Error()
	}
	if d.Value.pairing {
		c := a.versus.Ledger().Comparison
		return a.compare(c.Left.ID, c.Right.ID)
	}
	id := a.wanted
	a.outline = nil
	return a.jobs.analyse.Start(a.ctx, func(ctx context.Context) (analysed, error) { return a.analyse(ctx, id, nil) })
}
