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
	"parallax/ui/reader"
)

// opened is an article made ready for the reader; of a short one the analysis
// comes with it.
type opened struct {
	article  *model.Article
	sections reader.Sections
	analysed
}

// analysed is what was found in the article in the reader.
type analysed struct {
	folded     find.Folded
	outline    *outline.Outline
	highlights []outline.Highlight
	matches    []model.Span // of the query it was opened for
}

// atOnce is the longest text that is analysed before it is shown, in bytes: it
// takes a few milliseconds, and the text would only be drawn twice.
const atOnce = 48 << 10

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
			left, right := a.asNamed(p.rows.At(0).ID, p.rows.At(1).ID)
			return tea.Batch(cmd, a.compare(left, right))
		}
	}
	return cmd
}

// asNamed puts two reports in the order in which the command line names them.
func (a *App) asNamed(left, right string) (string, string) {
	article, err := a.lib.Article(right)
	if err == nil && len(a.options.Paths) > 0 && article.Location == a.options.Paths[0] {
		return right, left
	}
	return left, right
}

// show brings an article into the reader without moving the focus.
func (a *App) show(id string, at *landing) tea.Cmd {
	if id == a.wanted && at == nil {
		return nil
	}
	a.wanted, a.at = id, at
	a.list.Select(id)
	a.jobs.analyse.Cancel()
	return a.jobs.open.Start(a.ctx, func(ctx context.Context) (opened, error) {
		article, err := a.lib.Article(id)
		if err != nil {
			return opened{}, err
		}
		o := opened{article: &article, sections: reader.Cut(&article, particulars(&article))}
		if len(article.Text) <= atOnce {
			o.analysed, err = a.analyse(ctx, id, at)
		}
		return o, err
	})
}

// analyse finds what an article tells; it runs beside the screen.
func (a *App) analyse(ctx context.Context, id string, at *landing) (analysed, error) {
	report, err := a.lib.Report(ctx, id)
	if err != nil {
		return analysed{}, err
	}
	out := analysed{folded: find.Fold(report.Text), outline: outline.Make(&report)}
	out.highlights = out.outline.Highlights()
	if at != nil {
		for _, p := range find.Parse(at.query).Match(report) {
			out.matches = append(out.matches, p.Matches...)
		}
		slices.SortFunc(out.matches, func(x, y model.Span) int { return x.Start - y.Start })
	}
	return out, nil
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
	o := d.Value
	var cmd tea.Cmd
	if a.reader.Article() == nil || a.reader.Article().ID != o.article.ID {
		a.outline, a.folded = nil, find.Folded{}
		cmd = a.reader.SetArticle(o.article, o.sections)
		a.side.SetOutline(nil)
	}
	if o.outline != nil {
		return tea.Batch(cmd, a.found(o.analysed))
	}
	id, at := o.article.ID, a.at
	if at != nil {
		cmd = tea.Batch(cmd, a.reader.SetMatches(at.query, []model.Span{at.span}, at.span.Start))
	}
	return tea.Batch(cmd, a.jobs.analyse.Start(a.ctx, func(ctx context.Context) (analysed, error) { return a.analyse(ctx, id, at) }))
}

// analyseDone shows what was found in a long article.
func (a *App) analyseDone(d job.Done[analysed]) tea.Cmd {
	switch {
	case !d.Fresh():
		return nil
	case d.Err != nil:
		a.status = "Cannot look into it: " + d.Err.Error()
		return nil
	}
	return a.found(d.Value)
}

// found shows what was found in the article in the reader, and goes to the place
// that it was opened for.
func (a *App) found(f analysed) tea.Cmd {
	if a.outline == nil {
		a.outline, a.folded = f.outline, f.folded
		a.reader.SetHighlights(f.highlights)
		a.side.SetOutline(f.outline)
	}
	at := a.at
	a.at = nil
	if span, ok := a.reader.Visible(); ok {
		a.side.Follow(span)
	}
	if at == nil {
		return nil
	}
	matches := f.matches
	if len(matches) == 0 {
		matches = []model.Span{at.span}
	}
	return a.reader.SetMatches(at.query, matches, at.span.Start)
}

// particulars is the line beneath the headline.
func particulars(r *model.Article) string {
	words := 0
	for _, b := range r.Blocks {
		if b.Kind.Story() {
			for range strings.FieldsSeq(b.In(r.Text)) {
				words++
			}
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
