package ui

import (
	"fmt"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"charm.land/lipgloss/v2"

	"parallax/ui/box"
	"parallax/ui/help"
)

// View draws the screen.
func (a *App) View() tea.View {
	v := tea.NewView(a.draw())
	v.AltScreen = true
	v.WindowTitle = "Parallax"
	if a.screen.mouse {
		v.MouseMode = tea.MouseModeCellMotion
	}
	return v
}

func (a *App) draw() string {
	s := a.screen
	if s.width == 0 {
		return ""
	}
	if s.frame.tooSmall {
		words := fmt.Sprintf("Parallax needs %d × %d; this is %d × %d.", minWidth, minHeight, s.width, s.height)
		return ansi.Truncate(words, s.width, "")
	}
	return a.head() + "\n" + a.body() + "\n" + a.foot()
}

// body draws what stands between head and foot.
func (a *App) body() string {
	f := a.screen.frame
	switch {
	case a.menu != nil:
		return a.menu.View(f.body.w, f.body.h, a.theme)
	case a.overlay != nil:
		return a.overlay.View(f.body.w, f.body.h, a.theme)
	case a.screen.body == comparing:
		return a.versus.View()
	case a.screen.body == finding:
		w, _ := box.Inner(f.body.w, f.body.h)
		return a.finder.View(a.field.View(w))
	}
	var panes []string
	if f.list.shown() {
		panes = append(panes, a.list.View())
	}
	if f.reader.shown() {
		panes = append(panes, a.reader.View())
	}
	if f.side.shown() {
		panes = append(panes, a.side.View())
	}
	return lipgloss.JoinHorizontal(lipgloss.Top, panes...)
}

// head is the line above: where one is, and the keys that lead elsewhere.
func (a *App) head() string {
	t := a.theme
	left := " " + t.Style(t.Accent).Bold(true).Render("Parallax")
	rows := len(a.list.All())
	words := fmt.Sprintf("%d %s", rows, box.Plural(rows, "report", "reports"))
	switch {
	case !a.load.Done:
		words = fmt.Sprintf("loading … %d", rows)
	case a.load.Failed > 0:
		words += fmt.Sprintf(" · %d not read: ! shows", a.load.Failed)
	}
	if a.screen.body == comparing {
		words = a.versus.Title()
	}
	return a.line(left+"  "+t.Style(t.Dim).Render(words), a.headKeys())
}

func (a *App) headKeys() []key.Binding {
	switch a.screen.body {
	case finding: // letters are words there
		return []key.Binding{a.keys.Back}
	case comparing:
		return []key.Binding{a.keys.Help, a.keys.Back}
	case reading:
	}
	return []key.Binding{a.keys.Help, a.keys.Reader.Compare, a.keys.Search, a.keys.SearchAll}
}

// foot is the line below: the field, or what is under the cursor and the
// pane's keys.
func (a *App) foot() string {
	w := a.screen.width
	if a.field.IsOpen() && a.screen.body == reading && a.overlay == nil {
		return box.Spread(" "+a.field.View(w/2), a.theme.Style(a.theme.Dim).Render(a.fieldStatus()+" "), w)
	}
	left := a.status
	var keys []key.Binding
	switch {
	case a.overlay != nil, a.menu != nil:
	case a.screen.body == comparing:
		keys = a.versus.Hints()
	case a.screen.body == finding:
		keys = a.finder.Keys()
	default:
		if left == "" {
			left = a.position()
		}
		keys = a.paneHints()
	}
	return a.line(" "+a.theme.Style(a.theme.Text).Render(left), keys)
}

func (a *App) fieldStatus() string {
	switch a.screen.focus {
	case onReader:
		return a.searchStatus()
	case onList, onSide:
	}
	return "enter keeps it, esc clears"
}

// position tells what the reader stands on: a mention, a match, or nothing.
func (a *App) position() string {
	if e := a.side.Selected(); e != nil && a.screen.focus == onSide && e.Key != a.reader.Entry() {
		return e.Reading
	}
	if index, of := a.reader.Current(); index >= 0 && a.outline != nil && !a.reader.Searching() {
		if e := a.outline.Find(a.reader.Entry()); e != nil {
			return fmt.Sprintf("%d of %d · %s", index+1, of, e.Reading)
		}
	}
	return a.searchStatus()
}

func (a *App) paneHints() []key.Binding {
	k := a.keys
	switch a.screen.focus {
	case onList:
		return []key.Binding{k.List.Open, k.List.Mark, k.List.Compare, k.NextPane, k.Quit}
	case onReader:
		return []key.Binding{k.Reader.NextMention, k.Reader.PrevMention, k.NextPane, k.Zoom, k.Quit}
	case onSide:
		return []key.Binding{k.Sidebar.Choose, k.Sidebar.NextMention, k.Sidebar.PrevMention, k.NextPane, k.Zoom}
	}
	return nil
}

// line is a line of the whole width: words on the left, and on the right as many
// keys with what they do as there is room for.
func (a *App) line(left string, keys []key.Binding) string {
	t := a.theme
	room := a.screen.width - ansi.StringWidth(left) - 2
	right := ""
	for _, k := range keys {
		name, _, _ := strings.Cut(k.Help().Key, "/")
		if name == "" {
			name = k.Help().Key
		}
		hint := t.Style(t.Text).Render(name) + " " + t.Style(t.Faint).Render(k.Help().Desc) + "  "
		if ansi.StringWidth(right)+ansi.StringWidth(hint) > room {
			break
		}
		right += hint
	}
	return box.Spread(left, strings.TrimSuffix(right, " "), a.screen.width)
}

// overlayKey answers a key while the help or the status page is open.
func (a *App) overlayKey(msg tea.KeyPressMsg) tea.Cmd {
	switch msg.String() {
	case "j", "down":
		a.overlay.Scroll(1)
	case "k", "up":
		a.overlay.Scroll(-1)
	case "space", "pgdown", "ctrl+d", "d":
		a.overlay.Scroll(a.screen.frame.body.h / 2)
	case "b", "pgup", "ctrl+u", "u":
		a.overlay.Scroll(-a.screen.frame.body.h / 2)
	case "Q":
		return tea.Quit
	default:
		a.overlay = nil
	}
	return nil
}

// showStatus opens the page of what could not be read.
func (a *App) showStatus() {
	failures := a.lib.Failures()
	lines := []string{fmt.Sprintf("%d %s open.", a.load.Loaded, box.Plural(a.load.Loaded, "report is", "reports are")), ""}
	if len(failures) == 0 {
		lines = append(lines, "Everything could be read.")
	} else {
		lines = append(lines, fmt.Sprintf("%d could not be read:", len(failures)), "")
	}
	for _, f := range failures {
		lines = append(lines, f.Location, "    "+f.Reason, "    "+f.Remedy, "")
	}
	a.overlay = help.NewPage("What was read", lines)
}
