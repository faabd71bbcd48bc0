package ui

import (
	"charm.land/bubbles/v2/key"

	"parallax/model"
	"parallax/ui/finder"
	"parallax/ui/help"
	"parallax/ui/list"
	"parallax/ui/reader"
	"parallax/ui/sidebar"
	"parallax/ui/theme"
	"parallax/ui/versus"
)

// keyMap is every key of the program. Panes own theirs; these are the app's.
type keyMap struct {
	Help, Quit, QuitNow, Back               key.Binding
	NextPane, PrevPane, LeftPane, RightPane key.Binding
	Zoom, Search, SearchAll, Mouse          key.Binding
	Status                                  key.Binding

	List    list.Keys
	Reader  reader.Keys
	Sidebar sidebar.Keys
	Finder  finder.Keys
	Versus  versus.Keys
}

func defaultKeys() keyMap {
	return keyMap{
		Help:      key.NewBinding(key.WithKeys("?", "f1"), key.WithHelp("?", "keys")),
		Quit:      key.NewBinding(key.WithKeys("q"), key.WithHelp("q", "back, quit")),
		QuitNow:   key.NewBinding(key.WithKeys("ctrl+c", "Q"), key.WithHelp("Q", "quit at once")),
		Back:      key.NewBinding(key.WithKeys("esc"), key.WithHelp("esc", "back")),
		NextPane:  key.NewBinding(key.WithKeys("tab"), key.WithHelp("tab", "next pane")),
		PrevPane:  key.NewBinding(key.WithKeys("shift+tab"), key.WithHelp("shift+tab", "previous pane")),
		LeftPane:  key.NewBinding(key.WithKeys("h", "left"), key.WithHelp("h/←", "pane to the left")),
		RightPane: key.NewBinding(key.WithKeys("l", "right"), key.WithHelp("l/→", "pane to the right")),
		Zoom:      key.NewBinding(key.WithKeys("z"), key.WithHelp("z", "zoom the pane")),
		Search:    key.NewBinding(key.WithKeys("/"), key.WithHelp("/", "search in the pane")),
		SearchAll: key.NewBinding(key.WithKeys("ctrl+f"), key.WithHelp("ctrl+f", "search all reports")),
		Mouse:     key.NewBinding(key.WithKeys("M"), key.WithHelp("M", "mouse on / off")),
		Status:    key.NewBinding(key.WithKeys("!"), key.WithHelp("!", "what could not be read")),
		List:      list.DefaultKeys(),
		Reader:    reader.DefaultKeys(),
		Sidebar:   sidebar.DefaultKeys(),
		Finder:    finder.DefaultKeys(),
		Versus:    versus.DefaultKeys(),
	}
}

// app lists the app's own bindings.
func (k keyMap) app() []key.Binding {
	return []key.Binding{k.Help, k.Quit, k.QuitNow, k.Back, k.NextPane, k.PrevPane, k.LeftPane, k.RightPane, k.Zoom, k.Search, k.SearchAll, k.Mouse, k.Status}
}

// helpSections are the sections of the help, made of the bindings in force.
func (a *App) helpSections() []help.Section {
	return []help.Section{
		{Title: "Everywhere", Keys: a.keys.app()},
		{Title: "Reports", Keys: a.list.Keys()},
		{Title: "Searching all", Keys: a.finder.Keys()},
		{Title: "Report", Keys: a.reader.Keys()},
		{Title: "What the colours and signs say", Lines: a.legend()},
		{Title: "In this report", Keys: a.side.Keys()},
		{Title: "Comparing", Keys: a.versus.Keys()},
	}
}

// legend tells what the colours and signs say, in those colours.
func (a *App) legend() []string {
	t := a.theme
	var out []string
	for _, k := range []struct {
		kind theme.Kind
		word string
	}{
		{theme.Person, "person"},
		{theme.Org, "organisation"},
		{theme.Place, "place"},
		{theme.Other, "group, event, work"},
		{theme.Figure, "figure"},
		{theme.When, "time"},
		{theme.Quote, "quotation"},
	} {
		out = append(out, t.KindStyle(k.kind).Render(k.word))
	}
	out = append(out, t.KindStyle(theme.Person).Faint(true).Render("softer")+t.Style(t.Dim).Render("    a guess"))
	for _, v := range []struct {
		verdict model.Verdict
		words   string
	}{
		{model.Conflict, "cannot both be true"},
		{model.Compatible, "can both be true"},
		{model.Agree, "say the same"},
		{model.LeftOnly, "only in A"},
		{model.RightOnly, "only in B"},
	} {
		sign, color := t.Verdict(v.verdict)
		out = append(out, t.Style(color).Render(sign)+t.Style(t.Dim).Render("         "+v.words))
	}
	return append(out,
		t.Style(t.Warn).Render(t.Signs.Check)+t.Style(t.Dim).Render("         look yourself"),
		t.KindStyle(theme.Quote).Render(t.Signs.Quote)+t.Style(t.Dim).Render("         one utterance in both"),
		t.KindStyle(theme.Place).Render(t.Signs.Names)+t.Style(t.Dim).Render("         one name, two spellings"))
}
