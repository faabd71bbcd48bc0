// Package list is the pane of articles: titles, outlets, dates and unread marks.
// It holds rows without texts, draws only those on screen, and hands up what the
// person wants; it opens nothing itself.
package list

import (
	"fmt"
	"slices"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"
	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"

	"parallax/model"
	"parallax/model/find"
	"parallax/ui/box"
	"parallax/ui/intent"
	"parallax/ui/outline"
	"parallax/ui/paper"
	"parallax/ui/theme"
	"parallax/ui/travel"
)

// leastLines and mostLines bound the height of one row, its line of particulars
// included.
const leastLines, mostLines = 3, 5

// Keys are the pane's keys.
type Keys struct {
	Travel                          travel.Keys
	Open, Read, Mark, Compare, Pick key.Binding
}

// DefaultKeys returns the pane's own keys.
func DefaultKeys() Keys {
	return Keys{
		Travel:  travel.Default(),
		Open:    key.NewBinding(key.WithKeys("enter"), key.WithHelp("enter", "read")),
		Read:    key.NewBinding(key.WithKeys("m"), key.WithHelp("m", "read / unread")),
		Mark:    key.NewBinding(key.WithKeys("v"), key.WithHelp("v", "mark for comparing")),
		Compare: key.NewBinding(key.WithKeys("c"), key.WithHelp("c", "compare")),
		Pick:    key.NewBinding(key.WithKeys("C"), key.WithHelp("C", "compare with …")),
	}
}

// Pane is the list of articles.
type Pane struct {
	keys          Keys
	theme         *theme.Theme
	width, height int
	focused       bool

	rows   []model.Row
	index  map[string]int // of each row, by its article's ID
	shown  []int          // indices into rows that the filter lets through; nil means all
	filter string
	cursor int // index into what is shown
	top    int // first row on screen
	marked string
	picks  string // the article a partner is being picked for
}

// New makes an empty list.
func New(keys Keys, t *theme.Theme) *Pane { return &Pane{keys: keys, theme: t} }

// SetTheme changes the colours.
func (p *Pane) SetTheme(t *theme.Theme) { p.theme = t }

// Resize gives the pane its outside size in cells.
func (p *Pane) Resize(width, height int) {
	p.width, p.height = width, height
	p.clamp()
}

// Focus tells whether keys go here.
func (p *Pane) Focus(on bool) { p.focused = on }

// Typing tells whether letters are text here; the list has no field of its own.
func (p *Pane) Typing() bool { return false }

// Keys lists the bindings for the help.
func (p *Pane) Keys() []key.Binding {
	k := p.keys
	return append(k.Travel.All(), k.Open, k.Read, k.Mark, k.Compare, k.Pick)
}

// Rows are articles made ready to be listed. Making them costs as much as there
// are; showing them does not.
type Rows struct {
	all   []model.Row
	index map[string]int // of each row, by its article's ID
}

// NewRows makes rows ready; call it beside the screen, not in Update.
func NewRows(rows []model.Row) Rows {
	r := Rows{slices.Clone(rows), make(map[string]int, len(rows))} // read marks are set in the copy
	for i := range rows {
		r.index[rows[i].ID] = i
	}
	return r
}

// Len is the number of rows.
func (r Rows) Len() int { return len(r.all) }

// At is row i.
func (r Rows) At(i int) model.Row { return r.all[i] }

// SetRows replaces the rows; the cursor stays on its article.
func (p *Pane) SetRows(rows Rows) {
	id := p.Selected()
	p.rows, p.index = rows.all, rows.index
	p.shown, p.filter = nil, ""
	p.Select(id)
}

// SetRead sets or clears an article's read mark.
func (p *Pane) SetRead(id string, read bool) {
	if i, ok := p.index[id]; ok {
		p.rows[i].Read = read
	}
}

// IsRead tells whether an article is marked as read.
func (p *Pane) IsRead(id string) bool {
	i, ok := p.index[id]
	return ok && p.rows[i].Read
}

// SetFilter shows only some rows, best first: shown are indices into the rows.
// An empty filter shows all.
func (p *Pane) SetFilter(filter string, shown []int) {
	id := p.Selected()
	p.filter, p.shown = filter, shown
	if filter == "" {
		p.shown = nil
		p.Select(id)
		return
	}
	p.cursor, p.top = 0, 0
}

// Picking turns the list into a choice of a partner for an article; "" ends it.
func (p *Pane) Picking(id string) { p.picks = id }

// Filter is the filter in force.
func (p *Pane) Filter() string { return p.filter }

// All are all rows, in order.
func (p *Pane) All() []model.Row { return p.rows }

func (p *Pane) len() int {
	if p.filter != "" {
		return len(p.shown)
	}
	return len(p.rows)
}

func (p *Pane) row(i int) *model.Row {
	if p.filter != "" {
		return &p.rows[p.shown[i]]
	}
	return &p.rows[i]
}

// Selected is the ID of the article under the cursor, "" in an empty list.
func (p *Pane) Selected() string {
	if p.cursor < 0 || p.cursor >= p.len() {
		return ""
	}
	return p.row(p.cursor).ID
}

// Select moves the cursor to an article, if it is shown.
func (p *Pane) Select(id string) {
	if at, ok := p.index[id]; ok && id != p.Selected() {
		if p.filter != "" {
			at = slices.Index(p.shown, at)
		}
		if at >= 0 {
			p.cursor = at
		}
	}
	p.clamp()
}

// Neighbour is the ID of the article step rows from the cursor, "" beyond the ends.
func (p *Pane) Neighbour(step int) string {
	if i := p.cursor + step; i >= 0 && i < p.len() {
		return p.row(i).ID
	}
	return ""
}

// rowLines is the height of one row: two lines of title and one of particulars,
// and more of the title where all rows find room so. It is the same for all rows,
// so that finding what is on screen costs nothing.
func (p *Pane) rowLines() int {
	_, h := box.Inner(p.width, p.height)
	return min(max(h/max(len(p.rows), 1), leastLines), mostLines)
}

func (p *Pane) page() int {
	_, h := box.Inner(p.width, p.height)
	return max(h/p.rowLines(), 1)
}

func (p *Pane) clamp() {
	p.cursor = min(max(p.cursor, 0), max(p.len()-1, 0))
	page := p.page()
	p.top = min(p.top, p.cursor)
	p.top = max(p.top, p.cursor-page+1)
	p.top = min(max(p.top, 0), max(p.len()-page, 0))
}

// Update answers one message.
func (p *Pane) Update(msg tea.Msg) (intent.Intent, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.KeyPressMsg:
		return p.press(msg), nil
	case tea.MouseWheelMsg:
		switch msg.Button {
		case tea.MouseWheelUp:
			return p.move(-1), nil
		case tea.MouseWheelDown:
			return p.move(1), nil
		}
	case tea.MouseClickMsg:
		if i := p.top + (msg.Y-1)/p.rowLines(); msg.Y >= 1 && i < p.len() {
			if i == p.cursor {
				return p.open(), nil
			}
			return p.move(i - p.cursor), nil
		}
	}
	return nil, nil
}

func (p *Pane) press(msg tea.KeyPressMsg) intent.Intent {
	if by, ok := p.keys.Travel.By(msg, p.page(), p.len()); ok {
		return p.move(by)
	}
	id := p.Selected()
	if id == "" {
		return nil
	}
	switch {
	case key.Matches(msg, p.keys.Open):
		return p.open()
	case key.Matches(msg, p.keys.Read):
		return intent.ToggleRead{ID: id}
	case key.Matches(msg, p.keys.Mark):
		return p.mark(id)
	case key.Matches(msg, p.keys.Compare):
		if p.marked != "" && p.marked != id {
			return intent.Compare{Left: p.marked, Right: id}
		}
		return intent.Compare{Left: id}
	case key.Matches(msg, p.keys.Pick):
		return intent.PickPartner{Left: id}
	}
	return nil
}

func (p *Pane) mark(id string) intent.Intent {
	if p.marked == id {
		p.marked = ""
		return intent.Say{Text: "Mark taken off"}
	}
	p.marked = id
	return intent.Say{Text: "Marked: go to another report and press c to compare the two"}
}

func (p *Pane) open() intent.Intent {
	id := p.Selected()
	if id == "" {
		return nil
	}
	if p.picks != "" {
		if p.picks == id {
			return intent.Say{Text: "Choose another report than the one to compare"}
		}
		return intent.Compare{Left: p.picks, Right: id}
	}
	return intent.Open{ID: id}
}

func (p *Pane) move(by int) intent.Intent {
	before := p.Selected()
	p.cursor += by
	p.clamp()
	if id := p.Selected(); id != before && p.picks == "" {
		return intent.Show{ID: id}
	}
	return nil
}

// View draws the pane.
func (p *Pane) View() string {
	w, h := box.Inner(p.width, p.height)
	b := box.Box{Width: p.width, Height: p.height, Title: "Reports", Focused: p.focused, Theme: p.theme}
	b.Count = fmt.Sprint(p.len())
	if p.filter != "" {
		b.Title, b.Count = "Reports / "+p.filter, fmt.Sprintf("%d of %d", p.len(), len(p.rows))
	}
	if p.picks != "" {
		b.Title = "Compare with"
	}
	if p.len() > p.page() {
		b.Foot = fmt.Sprintf("%d of %d", p.cursor+1, p.len())
	}
	var lines []string
	if p.len() == 0 {
		lines = p.empty(w)
	}
	for i, n := p.top, p.rowLines(); i < p.len() && len(lines)+n <= max(h, n); i++ {
		lines = append(lines, p.draw(i, w)...)
	}
	return b.Draw(lines)
}

func (p *Pane) empty(w int) []string {
	words := "No report is open. Start with: parallax FILE, FOLDER or URL"
	if p.filter != "" {
		words = "No title matches “" + p.filter + "”. esc shows all."
	}
	return strings.Split(p.theme.Style(p.theme.Dim).Render(ansi.Wrap(words, max(w, 1), "")), "\n")
}

// draw gives the lines of one row.
func (p *Pane) draw(i, w int) []string {
	row, t := p.row(i), p.theme
	here, lit := i == p.cursor, i == p.cursor && p.focused
	base := theme.Patch{Fg: t.Text}
	sign, signColor := t.Signs.Unread, t.Accent
	if row.Read {
		base.Fg, sign, signColor = t.Dim, t.Signs.Read, t.Faint
	}
	if row.ID == p.marked {
		sign, signColor = t.Signs.Marked, t.Warn
	}
	if here {
		base.Attrs = uv.AttrBold
		if t.Plain {
			sign = t.Signs.Cursor
		}
		if !lit {
			base.Fg = t.Accent
		}
	}
	plain := t.Style(t.Faint)
	lead := t.Style(signColor)
	if lit {
		base.Bg = t.Select
		plain, lead = t.Style(t.Dim).Background(t.Select), lead.Background(t.Select)
		if t.Plain {
			base.Attrs |= uv.AttrReverse
			plain, lead = plain.Reverse(true), lead.Reverse(true)
		}
	}
	width := max(w-2, 1)
	out := p.title(row.Title, width, base, plain)
	meta := strings.Join(particulars(row), " "+t.Signs.Dot+" ")
	out = append(out, plain.Render(box.Fit(box.Cut(meta, width, t.Signs.Ellipsis), width)))
	for n := range out {
		if n == 0 {
			out[n] = lead.Render(sign+" ") + out[n]
		} else {
			out[n] = plain.Render("  ") + out[n]
		}
	}
	for len(out) < p.rowLines() {
		out = append(out, "")
	}
	return out
}

// title sets a title in as many lines as a row has room for, the letters that
// the filter matched marked; the rest of a longer title is cut.
func (p *Pane) title(words string, width int, base theme.Patch, fill lipgloss.Style) []string {
	t := p.theme
	all := model.Span{End: len(words)}
	over := []paper.Overlay{{Span: all, Patch: base}}
	if p.filter != "" {
		for _, s := range find.FuzzySpans(words, p.filter) {
			over = append(over, paper.Overlay{Span: s, Patch: theme.Patch{Fg: t.Warn, Attrs: uv.AttrBold, Line: uv.UnderlineSingle}})
		}
	}
	sheet := paper.Flow(words, all, width, t)
	most := p.rowLines() - 1
	var out []string
	for y := range min(sheet.Height(), most) {
		line := sheet.Draw(y, over)
		room := width - ansi.StringWidth(line)
		if y == most-1 && sheet.Height() > most {
			tail := fill.Render(t.Signs.Ellipsis)
			if room < ansi.StringWidth(tail) {
				line = ansi.Truncate(line, width-ansi.StringWidth(tail), "")
			}
			line += tail
			room = width - ansi.StringWidth(line)
		}
		out = append(out, line+fill.Render(strings.Repeat(" ", max(room, 0))))
	}
	return out
}

func particulars(row *model.Row) []string {
	var out []string
	if row.Published != "" {
		out = append(out, outline.Day(row.Published))
	}
	if row.Source != "" {
		out = append(out, row.Source)
	}
	if row.Words > 0 {
		out = append(out, outline.Minutes(row.Words))
	}
	return out
}
