package ui

import (
	"context"
	"fmt"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"parallax/library"
	"parallax/model/find"
	"parallax/ui/box"
	"parallax/ui/job"
)

// mostHits is how many reports a search shows.
const mostHits = 200

// found is what a search of all reports came to, or came to so far.
type found struct {
	query string
	library.Found
}

// filtered is which rows of the list fit a pattern, best first.
type filtered struct {
	pattern string
	shown   []int
}

// openField opens the field that searches in the focused pane.
func (a *App) openField() tea.Cmd {
	switch a.screen.focus {
	case onList:
		a.field.Open("/", "part of a title", a.list.Filter(), a.theme)
	case onReader:
		if a.reader.Article() == nil {
			return nil
		}
		a.field.Open("/", "words in this report", "", a.theme)
	case onSide:
		a.field.Open("/", "a name or a figure", "", a.theme)
	}
	return nil
}

// openFinder opens the screen that searches all reports.
func (a *App) openFinder(query string) tea.Cmd {
	a.screen.body = finding
	a.field.Open("› ", "words, “a phrase”, person: org: place: figure: says:", query, a.theme)
	return tea.Batch(a.resize(), a.search())
}

// fieldKey answers a key while the field is open.
func (a *App) fieldKey(msg tea.KeyPressMsg) tea.Cmd {
	if a.screen.body == finding {
		if in := a.finder.Update(msg); in != nil {
			return a.do(in)
		}
		if matchesAny(msg, a.finder.Keys()) {
			return nil
		}
		return a.typed(msg)
	}
	switch msg.String() {
	case "enter":
		a.field.Close()
		return nil
	case "esc":
		a.field.Close()
		return a.clearSearch()
	}
	return a.typed(msg)
}

func matchesAny(msg tea.KeyPressMsg, keys []key.Binding) bool { return key.Matches(msg, keys...) }

// typed hands a message to the field and searches anew if the words changed.
func (a *App) typed(msg tea.Msg) tea.Cmd {
	changed, cmd := a.field.Update(msg)
	if !changed {
		return cmd
	}
	if a.screen.body == finding {
		return tea.Batch(cmd, a.search())
	}
	words := a.field.Value()
	switch a.screen.focus {
	case onList:
		return tea.Batch(cmd, a.filterList())
	case onReader:
		return tea.Batch(cmd, a.reader.SetMatches(words, a.folded.All(words), a.reader.Cursor().Start))
	case onSide:
		a.side.SetFilter(words)
	}
	return cmd
}

// clearSearch takes the marks and filters of the focused pane away.
func (a *App) clearSearch() tea.Cmd {
	switch a.screen.focus {
	case onList:
		a.jobs.filter.Cancel()
		a.list.SetFilter("", nil)
		if id := a.list.Selected(); id != "" {
			return a.show(id, nil)
		}
	case onReader:
		return a.reader.SetMatches("", nil, 0)
	case onSide:
		a.side.SetFilter("")
	}
	return nil
}

// filterList filters the titles by what stands in the field.
func (a *App) filterList() tea.Cmd {
	pattern, rows := a.field.Value(), a.list.All()
	return a.jobs.filter.Start(a.ctx, func(context.Context) (filtered, error) {
		titles := make([]string, len(rows))
		for i := range rows {
			titles[i] = rows[i].Title
		}
		out := filtered{pattern: pattern}
		for _, r := range find.Fuzzy(titles, pattern) {
			out.shown = append(out.shown, r.Index)
		}
		return out, nil
	})
}

func (a *App) filterDone(d job.Done[filtered]) tea.Cmd {
	if !d.Fresh() {
		return nil
	}
	a.list.SetFilter(d.Value.pattern, d.Value.shown)
	if id := a.list.Selected(); id != "" {
		return a.show(id, nil)
	}
	return nil
}

// search searches all reports for what stands in the field.
func (a *App) search() tea.Cmd {
	query := a.field.Value()
	a.finder.Searching(query)
	if query == "" {
		a.jobs.search.Cancel()
		a.finder.SetHits("", nil, nil)
		return nil
	}
	return a.jobs.search.Stream(a.ctx, func(ctx context.Context, tell func(found)) (found, error) {
		hits, err := a.lib.Search(ctx, query, mostHits, func(f library.Found) { tell(found{query, f}) })
		return found{query, library.Found{Hits: hits}}, err
	})
}

func (a *App) searchDone(d job.Done[found]) tea.Cmd {
	if !d.Fresh() {
		return nil
	}
	if d.Err != nil && len(d.Value.Hits) > 0 {
		a.status, d.Err = d.Err.Error(), nil // some reports could not be looked into
	}
	a.finder.SetHits(a.field.Value(), d.Value.Hits, d.Err)
	a.finder.SetProgress(d.Value.Looked, d.Value.Of)
	return d.Next
}

// searchStatus tells where among the matches the reader stands.
func (a *App) searchStatus() string {
	index, of, query := a.reader.Match()
	if query == "" {
		return ""
	}
	if of == 0 {
		return fmt.Sprintf("No match for “%s”", query)
	}
	return fmt.Sprintf("%d of %d %s for “%s”", index+1, of, box.Plural(of, "match", "matches"), query)
}
