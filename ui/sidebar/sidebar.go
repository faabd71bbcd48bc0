// Package sidebar is the pane that lists what a report tells: who and where, how
// much and when, and who said what. It holds the outline and a cursor; jumping in
// the text is the app's work.
package sidebar

import (
	"fmt"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"parallax/model"
	"parallax/ui/box"
	"parallax/ui/intent"
	"parallax/ui/outline"
	"parallax/ui/theme"
	"parallax/ui/travel"
)

// Keys are the pane's keys.
type Keys struct {
	Travel                               travel.Keys
	NextGroup, PrevGroup, Choose         key.Binding
	NextMention, PrevMention, Find, Edit key.Binding
	Compare, Pick                        key.Binding
}

// DefaultKeys returns the pane's own keys.
func DefaultKeys() Keys {
	return Keys{
		Travel:      travel.Default(),
		NextGroup:   key.NewBinding(key.WithKeys("}", "J"), key.WithHelp("}", "next kind")),
		PrevGroup:   key.NewBinding(key.WithKeys("{", "K"), key.WithHelp("{", "previous kind")),
		Choose:      key.NewBinding(key.WithKeys("enter"), key.WithHelp("enter", "jump to the first mention")),
		NextMention: key.NewBinding(key.WithKeys("]"), key.WithHelp("]", "next mention")),
		PrevMention: key.NewBinding(key.WithKeys("["), key.WithHelp("[", "previous mention")),
		Compare:     key.NewBinding(key.WithKeys("c"), key.WithHelp("c", "compare")),
		Pick:        key.NewBinding(key.WithKeys("C"), key.WithHelp("C", "compare with …")),
		Edit:        key.NewBinding(key.WithKeys("e"), key.WithHelp("e", "correct it")),
		Find:        key.NewBinding(key.WithKeys("f"), key.WithHelp("f", "find in all reports")),
	}
}

// line is one drawn line: a group's title, an entry, or a note beneath one.
type line struct {
	group, entry int // entry is -1 for a title
	note         string
	words        string // the first words of a quotation, instead of its speaker who stands above
	blank        bool
}

// Pane is the sidebar.
type Pane struct {
	keys          Keys
	theme         *theme.Theme
	width, height int
	focused       bool

	outline *outline.Outline
	lines   []line
	cursor  int // index into lines, always an entry if there is one
	top     int
	chosen  string          // the key of the entry being stepped through
	visible model.Span      // what the reader shows
	filter  string          // shows only entries holding this, folded to lower case
	busy    bool            // the analysis is under way
	onPage  map[string]bool // entries with a mention on screen
}

// New makes an empty sidebar.
func New(keys Keys, t *theme.Theme) *Pane { return &Pane{keys: keys, theme: t} }

// SetTheme changes the colours.
func (p *Pane) SetTheme(t *theme.Theme) { p.theme = t }

// Focus tells whether keys go here.
func (p *Pane) Focus(on bool) { p.focused = on }

// Typing tells whether letters are text here; the sidebar has no field of its own.
func (p *Pane) Typing() bool { return false }

// Keys lists the bindings for the help.
func (p *Pane) Keys() []key.Binding {
	k := p.keys
	return append(k.Travel.All(), k.NextGroup, k.PrevGroup, k.Choose, k.NextMention, k.PrevMention, k.Find, k.Edit, k.Compare, k.Pick)
}

// Resize gives the pane its outside size in cells.
func (p *Pane) Resize(width, height int) {
	p.width, p.height = width, height
	p.layout()
}

// SetOutline lists a report's outline; nil while its analysis is under way.
func (p *Pane) SetOutline(o *outline.Outline) {
	key := ""
	if e := p.Selected(); e != nil {
		key = e.Key
	}
	p.outline, p.busy = o, o == nil
	p.cursor, p.top, p.chosen, p.filter = 0, 0, "", ""
	p.layout()
	p.seek(key)
}

// SetFilter shows only entries whose label or notes hold the words.
func (p *Pane) SetFilter(words string) {
	p.filter = strings.ToLower(words)
	p.layout()
}

// Choose marks the entry that is being stepped through and moves the cursor there.
func (p *Pane) Choose(key string) {
	p.chosen = key
	p.seek(key)
}

// Follow moves the marker to the first entry with a mention in the visible
// stretch, unless the person is choosing here.
func (p *Pane) Follow(visible model.Span) {
	p.visible = visible
	p.mark()
	if p.focused || p.outline == nil {
		return
	}
	if e := p.outline.Find(p.chosen); e != nil && shows(e, visible) {
		p.seek(p.chosen)
		return
	}
	best, at := "", visible.End
	for _, g := range p.outline.Groups {
		for i := range g.Entries {
			for _, place := range g.Entries[i].Places {
				if !place.Quiet && place.Start >= visible.Start && place.Start < at {
					best, at = g.Entries[i].Key, place.Start
				}
			}
		}
	}
	if best != "" {
		p.seek(best)
	}
}

func shows(e *outline.Entry, visible model.Span) bool {
	for _, place := range e.Places {
		if place.Overlaps(visible) {
			return true
		}
	}
	return false
}

// mark notes which entries have a mention on screen.
func (p *Pane) mark() {
	p.onPage = map[string]bool{}
	if p.outline == nil {
		return
	}
	for _, g := range p.outline.Groups {
		for i := range g.Entries {
			if shows(&g.Entries[i], p.visible) {
				p.onPage[g.Entries[i].Key] = true
			}
		}
	}
}

func (p *Pane) seek(key string) {
	for i, l := range p.lines {
		if l.entry >= 0 && l.note == "" && !l.blank && p.entry(l).Key == key {
			p.cursor = i
			p.clamp()
			return
		}
	}
}

func (p *Pane) entry(l line) *outline.Entry { return &p.outline.Groups[l.group].Entries[l.entry] }

// Selected is the entry under the cursor, nil if there is none.
func (p *Pane) Selected() *outline.Entry {
	if p.outline == nil || p.cursor >= len(p.lines) || p.lines[p.cursor].entry < 0 {
		return nil
	}
	return p.entry(p.lines[p.cursor])
}

// layout lists the lines to draw.
func (p *Pane) layout() {
	p.lines = nil
	if p.outline == nil {
		return
	}
	w, _ := box.Inner(p.width, p.height)
	for gi := range p.outline.Groups {
		g := &p.outline.Groups[gi]
		first, speaker := true, ""
		for ei := range g.Entries {
			e := &g.Entries[ei]
			if p.filter != "" && !strings.Contains(strings.ToLower(e.Label+" "+strings.Join(e.Notes, " ")), p.filter) {
				continue
			}
			if first {
				if len(p.lines) > 0 {
					p.lines = append(p.lines, line{group: gi, entry: -1, blank: true})
				}
				p.lines = append(p.lines, line{group: gi, entry: -1})
				first = false
			}
			head, notes := line{group: gi, entry: ei}, p.notes(e, w)
			if e.Kind == theme.Quote && speaker == e.Label && len(notes) > 0 {
				head.words, notes = notes[0], notes[1:]
			}
			speaker = e.Label
			p.lines = append(p.lines, head)
			for _, note := range notes {
				p.lines = append(p.lines, line{group: gi, entry: ei, note: note})
			}
		}
	}
	p.cursor = min(p.cursor, max(len(p.lines)-1, 0))
	p.settle(1)
	p.clamp()
	p.mark()
}

// notes cuts an entry's notes to the width; a quotation gets two lines.
func (p *Pane) notes(e *outline.Entry, w int) []string {
	var out []string
	for _, n := range e.Notes {
		if e.Kind != theme.Quote {
			out = append(out, box.Cut(n, max(w-4, 1), p.theme.Signs.Ellipsis))
			continue
		}
		lines := strings.SplitN(ansi.Wrap(n, max(w-4, 8), ""), "\n", 3)
		if len(lines) > 2 {
			lines = []string{lines[0], box.Cut(lines[1], max(w-5, 1), "") + p.theme.Signs.Ellipsis}
		}
		out = append(out, lines...)
	}
	return out
}

func isEntry(l line) bool { return l.entry >= 0 && l.note == "" && !l.blank }

// settle moves the cursor to the nearest entry, looking first in a direction.
func (p *Pane) settle(by int) {
	for _, step := range []int{by, -by} {
		for i := p.cursor; i >= 0 && i < len(p.lines); i += step {
			if isEntry(p.lines[i]) {
				p.cursor = i
				return
			}
		}
	}
}

func (p *Pane) page() int {
	_, h := box.Inner(p.width, p.height)
	return max(h, 1)
}

// clamp keeps the cursor, its title and its notes on screen.
func (p *Pane) clamp() {
	first, last := p.cursor, p.cursor
	if first > 0 && p.lines[first-1].entry < 0 {
		first--
	}
	for last+1 < len(p.lines) && p.lines[last+1].note != "" {
		last++
	}
	p.top = min(p.top, first)
	p.top = max(p.top, min(last-p.page()+1, p.cursor))
	p.top = min(max(p.top, 0), max(len(p.lines)-p.page(), 0))
}

// Update answers one message.
func (p *Pane) Update(msg tea.Msg) (intent.Intent, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.KeyPressMsg:
		return p.press(msg), nil
	case tea.MouseWheelMsg:
		switch msg.Button {
		case tea.MouseWheelUp:
			p.move(-1)
		case tea.MouseWheelDown:
			p.move(1)
		}
	case tea.MouseClickMsg:
		if i := p.top + msg.Y - 1; msg.Y >= 1 && i < len(p.lines) && p.lines[i].entry >= 0 {
			p.cursor = i
			p.settle(-1)
			return p.jump()
		}
	}
	return nil, nil
}

func (p *Pane) press(msg tea.KeyPressMsg) intent.Intent {
	k := p.keys
	if by, ok := k.Travel.By(msg, p.page(), len(p.lines)); ok {
		if by == 1 || by == -1 {
			p.move(by)
		} else {
			p.leap(by)
		}
		return nil
	}
	switch {
	case key.Matches(msg, k.NextGroup):
		p.group(1)
	case key.Matches(msg, k.PrevGroup):
		p.group(-1)
	case key.Matches(msg, k.Choose):
		in, _ := p.jump()
		return in
	case key.Matches(msg, k.NextMention):
		return p.step(1)
	case key.Matches(msg, k.PrevMention):
		return p.step(-1)
	case key.Matches(msg, k.Find):
		return p.find()
	case key.Matches(msg, k.Compare):
		return intent.Compare{}
	case key.Matches(msg, k.Pick):
		return intent.PickPartner{}
	case key.Matches(msg, k.Edit):
		if e := p.Selected(); e != nil {
			return intent.Edit{Entry: e.Key}
		}
	}
	return nil
}

// step walks the mentions of the entry under the cursor.
func (p *Pane) step(by int) intent.Intent {
	e := p.Selected()
	if e == nil {
		return nil
	}
	if e.Key != p.chosen {
		index := 0
		if by < 0 {
			index = len(e.Places) - 1
		}
		return intent.Jump{Entry: e.Key, Index: index}
	}
	return intent.Step{By: by}
}

func (p *Pane) find() intent.Intent {
	e := p.Selected()
	if e == nil {
		return nil
	}
	field := map[theme.Kind]string{theme.Person: "person:", theme.Org: "org:", theme.Place: "place:", theme.Figure: "figure:", theme.Quote: "says:"}[e.Kind]
	return intent.Find{Query: field + `"` + strings.ReplaceAll(e.Label, `"`, "") + `"`}
}

func (p *Pane) jump() (intent.Intent, tea.Cmd) {
	if e := p.Selected(); e != nil {
		return intent.Jump{Entry: e.Key}, nil
	}
	return nil, nil
}

// move goes to the next entry in a direction.
func (p *Pane) move(by int) {
	for i := p.cursor + by; i >= 0 && i < len(p.lines); i += by {
		if isEntry(p.lines[i]) {
			p.cursor = i
			break
		}
	}
	p.clamp()
}

// leap goes so many lines on, to the nearest entry.
func (p *Pane) leap(by int) {
	if len(p.lines) == 0 {
		return
	}
	p.cursor = min(max(p.cursor+by, 0), len(p.lines)-1)
	p.settle(map[bool]int{true: -1, false: 1}[by > 0])
	p.clamp()
}

// group goes to the first entry of the next or previous kind.
func (p *Pane) group(by int) {
	if len(p.lines) == 0 {
		return
	}
	want := p.lines[p.cursor].group + by
	for i, l := range p.lines {
		if isEntry(l) && l.group == want {
			p.cursor = i
			p.top = max(i-1, 0)
			break
		}
	}
	p.clamp()
}

// View draws the pane.
func (p *Pane) View() string {
	w, h := box.Inner(p.width, p.height)
	b := box.Box{Width: p.width, Height: p.height, Title: "In this report", Focused: p.focused, Theme: p.theme}
	if p.filter != "" {
		b.Title = "In this report / " + p.filter
	}
	dim := p.theme.Style(p.theme.Dim)
	switch {
	case p.busy:
		return b.Draw([]string{dim.Render("Reading …")})
	case len(p.lines) == 0 && p.filter != "":
		return b.Draw([]string{dim.Render("Nothing here holds it.")})
	case len(p.lines) == 0:
		return b.Draw([]string{dim.Render("No names or figures found.")})
	}
	if len(p.lines) > h {
		b.Foot = fmt.Sprintf("%d %%", min(100, (p.top+h)*100/len(p.lines)))
	}
	lines := make([]string, 0, h)
	for i := p.top; i < len(p.lines) && len(lines) < h; i++ {
		lines = append(lines, p.draw(i, w))
	}
	return b.Draw(lines)
}

func (p *Pane) draw(i, w int) string {
	l, t := p.lines[i], p.theme
	g := p.outline.Groups[l.group]
	switch {
	case l.blank:
		return ""
	case l.entry < 0:
		title := t.Style(t.Color(g.Kind)).Bold(true).Render(g.Title)
		return box.Spread(title, t.Style(t.Faint).Render(fmt.Sprint(len(g.Entries))), w)
	case l.note != "":
		return "    " + t.Style(t.Faint).Render(l.note)
	}
	e := p.entry(l)
	style, sign := t.KindStyle(e.Kind), "  "
	if !p.onPage[e.Key] || l.words != "" {
		style = t.Style(t.Dim)
	}
	if e.Key == p.chosen {
		style = t.KindStyle(e.Kind).Bold(true)
	}
	if i == p.cursor {
		sign = t.Style(t.Accent).Render(t.Signs.Cursor) + " "
		if p.focused {
			style = t.KindStyle(e.Kind).Background(t.Select).Bold(true)
			if t.Plain {
				style = style.Reverse(true)
			}
		}
	}
	right := e.Aside
	if len(e.Places) > 1 {
		right = strings.TrimSpace(fmt.Sprint(right, "  ", len(e.Places)))
	}
	if room := w - 4 - ansi.StringWidth(right); room < min(ansi.StringWidth(e.Label), w/2) {
		right = "" // the words themselves come first
	}
	if l.words != "" {
		return sign + "  " + style.Render(l.words)
	}
	room := w - 3 - ansi.StringWidth(right)
	return box.Spread(sign+style.Render(box.Cut(e.Label, room, t.Signs.Ellipsis)), t.Style(t.Faint).Render(right), w)
}
