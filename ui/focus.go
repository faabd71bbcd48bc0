package ui

import (
	tea "charm.land/bubbletea/v2"

	"parallax/ui/theme"
)

// resize arranges everything anew and gives each pane its size.
func (a *App) resize() tea.Cmd {
	s := &a.screen
	s.frame = arrange(s.width, s.height, s.focus, s.zoom)
	f := s.frame
	if f.tooSmall {
		return nil
	}
	a.list.Resize(f.list.w, f.list.h)
	a.side.Resize(f.side.w, f.side.h)
	a.versus.Resize(f.body.w, f.body.h)
	a.finder.Resize(f.body.w, f.body.h)
	if !f.reader.shown() {
		return nil
	}
	return a.reader.Resize(f.reader.w, f.reader.h)
}

// focus gives a pane the keys.
func (a *App) focus(at focus) tea.Cmd {
	a.screen.focus = at
	a.list.Focus(at == onList)
	a.reader.Focus(at == onReader)
	a.side.Focus(at == onSide)
	return a.resize()
}

// moveFocus goes to the next or previous pane, round the edge or not.
func (a *App) moveFocus(by int, round bool) tea.Cmd {
	to := int(a.screen.focus) + by
	if round {
		to = (to + 3) % 3
	}
	return a.focus(focus(min(max(to, int(onList)), int(onSide))))
}

// back leaves what is open for what was before; quit ends the program where
// nothing is left to leave.
func (a *App) back(quit bool) tea.Cmd {
	s := &a.screen
	_, _, query := a.reader.Match()
	_, chosen := a.reader.Current()
	switch {
	case s.body != reading:
		s.body = reading
		a.field.Close()
		a.jobs.search.Cancel()
		a.jobs.compare.Cancel()
		return a.resize()
	case a.picking:
		a.picking = false
		a.list.Picking("")
		return a.focus(onReader)
	case quit:
		return tea.Quit
	case s.zoom:
		s.zoom = false
		return a.resize()
	case s.focus == onList && a.list.Filter() != "", s.focus == onReader && query != "":
		return a.clearSearch()
	case chosen > 0:
		a.side.Choose("")
		return a.reader.Choose(nil, -1)
	}
	return a.focus(onList)
}

// relook takes in what the terminal told of itself.
func (a *App) relook(change func(*look)) tea.Cmd {
	before := a.look
	change(&a.look)
	if a.look == before {
		return nil
	}
	a.theme = theme.New(a.look.dark, a.look.profile, a.look.ascii)
	a.list.SetTheme(a.theme)
	a.side.SetTheme(a.theme)
	a.finder.SetTheme(a.theme)
	a.versus.SetTheme(a.theme)
	a.field.SetTheme(a.theme)
	return a.reader.SetTheme(a.theme)
}

// mouse hands wheel and clicks to the pane beneath; a click focuses it.
func (a *App) mouse(msg tea.MouseMsg) tea.Cmd {
	at := msg.Mouse()
	if a.overlay != nil {
		return nil
	}
	f := a.screen.frame
	local := func(r rect) tea.Msg {
		m := at
		m.X, m.Y = m.X-r.x, m.Y-r.y
		switch msg.(type) {
		case tea.MouseWheelMsg:
			return tea.MouseWheelMsg(m)
		case tea.MouseClickMsg:
			return tea.MouseClickMsg(m)
		}
		return nil
	}
	switch a.screen.body {
	case comparing:
		return a.do(a.versus.Update(local(f.body)))
	case finding:
		return a.do(a.finder.Update(local(f.body)))
	case reading:
	}
	for i, r := range []rect{f.list, f.reader, f.side} {
		if !r.has(at.X, at.Y) {
			continue
		}
		var cmd tea.Cmd
		if _, click := msg.(tea.MouseClickMsg); click {
			cmd = a.focus(focus(i))
		}
		return tea.Batch(cmd, a.toPane(focus(i), local(r)))
	}
	return nil
}
