package ui

import (
	"fmt"
	"runtime/debug"

	tea "charm.land/bubbletea/v2"
)

// guard brings a panic of a command into the program's own loop. There the terminal
// is restored and the panic told before the program ends; a goroutine that panics
// races with its end, and what it has to tell may be lost.
type guard struct{ tea.Model }

// crashed is a panic of a command, with where it came from.
type crashed struct {
	value any
	stack []byte
}

// Init begins the guarded model.
func (g guard) Init() tea.Cmd { return guarded(g.Model.Init()) }

// Update lets the model answer a message, and panics for a command that has.
func (g guard) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	if c, ok := msg.(crashed); ok {
		panic(fmt.Sprintf("%v\n\n%s", c.value, c.stack))
	}
	m, cmd := g.Model.Update(msg)
	return guard{m}, guarded(cmd)
}

// guarded is a command whose panic is a message.
func guarded(cmd tea.Cmd) tea.Cmd {
	if cmd == nil {
		return nil
	}
	return func() (msg tea.Msg) {
		defer func() {
			if r := recover(); r != nil {
				msg = crashed{r, debug.Stack()}
			}
		}()
		msg = cmd()
		if batch, ok := msg.(tea.BatchMsg); ok {
			for i := range batch {
				batch[i] = guarded(batch[i])
			}
		}
		return msg
	}
}
