// Package travel is the keys that move a cursor up and down a row of things,
// alike in every pane that has one.
package travel

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
)

// Keys move a cursor.
type Keys struct{ Up, Down, PageUp, PageDown, Top, End key.Binding }

// Default returns the keys that people know from other programs.
func Default() Keys {
	return Keys{
		Down:     key.NewBinding(key.WithKeys("j", "down"), key.WithHelp("j/↓", "down")),
		Up:       key.NewBinding(key.WithKeys("k", "up"), key.WithHelp("k/↑", "up")),
		PageDown: key.NewBinding(key.WithKeys("d", "ctrl+d", "space", "pgdown"), key.WithHelp("d", "page down")),
		PageUp:   key.NewBinding(key.WithKeys("u", "ctrl+u", "b", "pgup"), key.WithHelp("u", "page up")),
		Top:      key.NewBinding(key.WithKeys("g", "home"), key.WithHelp("g", "first")),
		End:      key.NewBinding(key.WithKeys("G", "end"), key.WithHelp("G", "last")),
	}
}

// All lists the bindings for the help.
func (k Keys) All() []key.Binding {
	return []key.Binding{k.Down, k.Up, k.PageDown, k.PageUp, k.Top, k.End}
}

// By tells how far a key moves the cursor in a row of n things of which a page
// fits on the screen, and false for other keys. The ends are n away.
func (k Keys) By(msg tea.KeyPressMsg, page, n int) (int, bool) {
	switch {
	case key.Matches(msg, k.Down):
		return 1, true
	case key.Matches(msg, k.Up):
		return -1, true
	case key.Matches(msg, k.PageDown):
		return page, true
	case key.Matches(msg, k.PageUp):
		return -page, true
	case key.Matches(msg, k.Top):
		return -n, true
	case key.Matches(msg, k.End):
		return n, true
	}
	return 0, false
}
