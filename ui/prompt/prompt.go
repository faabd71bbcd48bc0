// Package prompt is the one-line field that searches are typed into.
package prompt

import (
	"charm.land/bubbles/v2/textinput"
	tea "charm.land/bubbletea/v2"

	"parallax/ui/theme"
)

// Field is a line to type into; letters go to it while it is open.
type Field struct {
	input textinput.Model
	open  bool
}

// New makes a closed field.
func New() *Field {
	in := textinput.New()
	in.SetVirtualCursor(true)
	in.CharLimit = 400
	return &Field{input: in}
}

// Open empties the field and takes the keys. sign stands before it, hint in it
// while it is empty.
func (f *Field) Open(sign, hint, value string, t *theme.Theme) {
	f.open = true
	f.input.Prompt, f.input.Placeholder = sign, hint
	f.input.SetValue(value)
	f.input.CursorEnd()
	f.SetTheme(t)
	f.input.Focus()
}

// SetTheme changes the colours.
func (f *Field) SetTheme(t *theme.Theme) {
	state := textinput.StyleState{
		Text: t.Style(t.Text), Placeholder: t.Style(t.Faint), Prompt: t.Style(t.Accent).Bold(true), Suggestion: t.Style(t.Faint),
	}
	f.input.SetStyles(textinput.Styles{Focused: state, Blurred: state, Cursor: textinput.CursorStyle{Color: t.Accent, Blink: false}})
}

// Close stops taking keys; the words stay.
func (f *Field) Close() {
	f.open = false
	f.input.Blur()
}

// IsOpen tells whether the field takes the keys.
func (f *Field) IsOpen() bool { return f.open }

// Value is what has been typed.
func (f *Field) Value() string { return f.input.Value() }

// Update types; it tells whether the words changed.
func (f *Field) Update(msg tea.Msg) (changed bool, cmd tea.Cmd) {
	before := f.input.Value()
	f.input, cmd = f.input.Update(msg)
	return f.input.Value() != before, cmd
}

// View draws the field within a width.
func (f *Field) View(width int) string {
	f.input.SetWidth(max(width-len([]rune(f.input.Prompt))-1, 1))
	return f.input.View()
}
