// Package menu asks a person to choose one of a few things, each by its letter.
package menu

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"parallax/ui/box"
	"parallax/ui/intent"
	"parallax/ui/theme"
)

// Item is one choice.
type Item struct {
	Key, Label string
	Do         intent.Intent
}

// Menu is a question with its choices. Turn, if given, is a switch that the
// space bar turns; it makes the items anew.
type Menu struct {
	title string
	items []Item
	turn  func() (string, []Item)
	word  string // how the switch stands
}

// New makes a menu.
func New(title string, items []Item) *Menu { return &Menu{title: title, items: items} }

// NewSwitch makes a menu with a switch: turn is called at once and at every turn,
// and tells how the switch stands now and what can be chosen.
func NewSwitch(title string, turn func() (string, []Item)) *Menu {
	m := &Menu{title: title, turn: turn}
	m.word, m.items = turn()
	return m
}

// Update answers a key: the chosen intent, and whether the menu is done.
func (m *Menu) Update(msg tea.KeyPressMsg) (intent.Intent, bool) {
	if m.turn != nil && key.Matches(msg, key.NewBinding(key.WithKeys("space"))) {
		m.word, m.items = m.turn()
		return nil, false
	}
	for _, i := range m.items {
		if key.Matches(msg, key.NewBinding(key.WithKeys(i.Key))) {
			return i.Do, true
		}
	}
	return nil, true
}

// View draws the menu in a frame.
func (m *Menu) View(width, height int, t *theme.Theme) string {
	var lines []string
	for _, i := range m.items {
		lines = append(lines, t.Style(t.Accent).Bold(true).Render(box.Fit(i.Key, 3))+t.Style(t.Text).Render(i.Label))
	}
	if m.turn != nil {
		lines = append(lines, "", t.Style(t.Dim).Render(m.word), t.Style(t.Faint).Render("space changes that"))
	}
	return box.Box{Width: width, Height: height, Title: m.title, Focused: true, Theme: t, Foot: "any other key leaves it as it is"}.Draw(lines)
}
