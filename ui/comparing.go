package ui

import (
	"cmp"
	"context"

	tea "charm.land/bubbletea/v2"

	"parallax/model"
	"parallax/ui/job"
	"parallax/ui/versus"
)

// compared is a comparison made ready for the screen.
type compared struct{ ledger *versus.Ledger }

// exported tells where a comparison was written.
type exported struct{ where string }

// compare sets two reports side by side; without a right one, the most likely
// partner is taken.
func (a *App) compare(left, right string) tea.Cmd {
	a.picking = false
	a.list.Picking("")
	left = cmp.Or(left, a.wanted)
	if left == "" {
		a.status = "No report is open to compare"
		return nil
	}
	return a.jobs.compare.Start(a.ctx, func(ctx context.Context) (compared, error) {
		if right == "" {
			partner, ok := a.lib.Partner(left)
			if !ok {
				return compared{}, errAlone
			}
			right = partner
		}
		c, err := a.lib.Compare(ctx, left, right)
		if err != nil {
			return compared{}, err
		}
		return compared{versus.MakeLedger(&c)}, nil
	})
}

// errAlone says that there is nothing to compare with.
const errAlone = lonely("there is only one report; open another one beside it")

type lonely string

func (l lonely) Error() string { return string(l) }

func (a *App) compareDone(d job.Done[compared]) tea.Cmd {
	if !d.Fresh() {
		return nil
	}
	if d.Err != nil {
		a.status = "Cannot compare: " + d.Err.Error()
		return nil
	}
	c := d.Value.ledger.Comparison
	a.markRead(c.Left.ID, true)
	a.markRead(c.Right.ID, true)
	a.screen.body = comparing
	a.versus.SetLedger(d.Value.ledger)
	return a.resize()
}

// pickPartner lets the person choose in the list what to compare with.
func (a *App) pickPartner(left string) tea.Cmd {
	left = cmp.Or(left, a.wanted)
	if len(a.list.All()) < 2 {
		a.status = "Cannot compare: " + errAlone.Error()
		return nil
	}
	a.picking = true
	a.list.Picking(left)
	a.status = "Choose the report to compare with: enter compares, esc leaves it"
	return a.focus(onList)
}

// export writes the comparison on screen to files.
func (a *App) export() tea.Cmd {
	l := a.versus.Ledger()
	if l == nil || a.options.Export == nil {
		a.status = "There is nothing to export"
		return nil
	}
	write := a.options.Export
	return a.jobs.export.Start(a.ctx, func(context.Context) (exported, error) {
		where, err := write(copyOf(l.Comparison))
		return exported{where}, err
	})
}

func copyOf(c *model.Comparison) *model.Comparison {
	out := *c
	return &out
}

func (a *App) exportDone(d job.Done[exported]) tea.Cmd {
	switch {
	case !d.Fresh():
	case d.Err != nil:
		a.status = "Cannot export: " + d.Err.Error()
	default:
		a.status = "Written: " + d.Value.where
	}
	return nil
}
