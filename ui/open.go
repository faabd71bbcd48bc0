package ui

import (
	"context"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"parallax/library"
	"parallax/model"
	"parallax/model/find"
	"parallax/ui/job"
	"parallax/ui/list"
	"parallax/ui/outline"
)

// opened is a report that has been made ready for the reader.
type opened struct {
	report     *model.Report
	outline    *outline.Outline
	highlights []outline.Highlight
	folded     find.Folded
	matches    []model.Span // of the query it was opened for
}

// loaded is how far loading is, with the list as it is then. Sorting a large
// library takes long, so the list is made where the loading is done.
type loaded struct {
	library.Progress
	rows list.Rows
}

// progressed takes in what has been loaded so far.
func (a *App) progressed(p loaded) tea.Cmd {
	a.load = p.Progress
	a.list.SetRows(p.rows)
	if a.field.IsOpen() && a.screen.body == reading && a.screen.focus == onList {
		a.filterList()
	}
	var cmd tea.Cmd
	if id := a.list.Selected(); a.wanted == "" && id != "" {
		cmd = a.show(id, nil)
	}
	if p.Done && len(a.list.All()) == 1 && a.screen.focus == onList {
		return tea.Batch(cmd, a.focus(onReader)) // nothing to choose from
	}
	if p.Done && a.options.Compare {
		a.options.Compare = false
		if p.rows.Len() > 1 {
			return tea.Batch(cmd, a.compare(p.rows.At(0).ID, p.rows.At(1).ID))
		}
	}
	return cmd
}

// show brings an article into the reader without moving the focus.
func (a *App) show(id string, at *landing) tea.Cmd {
	if id == a.wanted && at == nil {
		return nil
	}
	a.wanted, a.at = id, at
	a.list.Select(id)
	return a.jobs.open.Start(a.ctx, func(ctx context.Context) (opened, error) {
		report, err := a.lib.Report(ctx, id)
		if err != nil {
			return opened{}, err
		}
		o := opened{report: &report, outline: outline.Make(&report), folded: find.Fold(report.Text)}
		o.highlights = o.outline.Highlights()
		if at != nil {
			for _, p := range find.Parse(at.query).Match(report) {
				o.matches = append(o.matches, p.Matches...)
			}
			slices.SortFunc(o.matches, func(x, y model.Span) int { return x.Start - y.Start })
		}
		return o, nil
	})
}

// openDone shows an article that has been made ready.
func (a *App) openDone(d job.Done[opened]) tea.Cmd {
	if !d.Fresh() {
		return nil
	}
	if d.Err != nil {
		a.status = "Cannot open it: " + d.Err.Error()
		return nil
	}
	r := d.Value.report
	var cmd tea.Cmd
	if a.reader.Article() == nil || a.reader.Article().ID != r.ID {
		a.outline, a.folded = d.Value.outline, d.Value.folded
		cmd = a.reader.SetArticle(&r.Article, particulars(r))
		a.reader.SetHighlights(d.Value.highlights)
		a.side.SetOutline(a.outline)
	}
	at := a.at
	a.at = nil
	if at == nil {
		return cmd
	}
	found := d.Value.matches
	if len(found) == 0 {
		found = []model.Span{at.span}
	}
	return tea.Batch(cmd, a.reader.SetMatches(at.query, found, at.span.Start))
}

// particulars is the line beneath the headline.
func particulars(r *model.Report) string {
	words := 0
	for _, b := range r.Blocks {
		if b.Kind.Story() {
			words += len(strings.Fields(b.In(r.Text)))
		}
	}
	var parts []string
	if r.Published != "" {
		parts = append(parts, outline.Day(r.Published))
	} else {
		parts = append(parts, "undated")
	}
	return strings.Join(append(parts, outline.Minutes(words)), " · ")
}

// openArticle shows an article, takes it as read and moves the focus to it.
func (a *App) openArticle(id string, at *landing) tea.Cmd {
	a.screen.body = reading
	a.field.Close()
	a.markRead(id, true)
	return tea.Batch(a.show(id, at), a.focus(onReader))
}

// next opens the article some steps further down the list.
func (a *App) next(step int) tea.Cmd {
	id := a.list.Neighbour(step)
	if id == "" {
		a.status = map[bool]string{true: "This is the last report", false: "This is the first report"}[step > 0]
		return nil
	}
	return a.openArticle(id, nil)
}

func (a *App) toggleRead(id string) tea.Cmd {
	a.markRead(id, !a.list.IsRead(id))
	return nil
}

// markRead takes an article as read or unread, in the library and on screen.
func (a *App) markRead(id string, read bool) {
	a.lib.MarkRead(id, read)
	a.list.SetRead(id, read)
}

// jump goes to a mention of a sidebar entry.
func (a *App) jump(entry string, index int) tea.Cmd {
	if a.outline == nil {
		return nil
	}
	e := a.outline.Find(entry)
	if e == nil || len(e.Places) == 0 {
		return nil
	}
	places := make([]outline.Highlight, len(e.Places))
	for i, p := range e.Places {
		places[i] = outline.Highlight{Place: p, Kind: e.Kind, Entry: e.Key, Index: i}
	}
	a.side.Choose(entry)
	return a.reader.Choose(places, index)
}

// step goes to the next or previous mention: of the chosen entry, or of any if
// none is chosen.
func (a *App) step(by int) tea.Cmd {
	index, of := a.reader.Current()
	if of > 0 && index >= 0 {
		return a.jump(a.reader.Entry(), (index+by+of)%of)
	}
	entry, at, ok := a.reader.NearestHighlight(a.reader.Cursor().Start, by)
	if !ok {
		a.status = "No further name or figure"
		return nil
	}
	return a.jump(entry, at)
}
