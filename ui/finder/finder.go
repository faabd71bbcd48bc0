// Package finder is the screen that searches all reports: the query's hits as
// passages, each with its match marked, to open at the match. It holds the hits
// and a cursor; the searching is done elsewhere.
package finder

import (
	"fmt"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"parallax/model"
	"parallax/ui/box"
	"parallax/ui/intent"
	"parallax/ui/outline"
	"parallax/ui/paper"
	"parallax/ui/theme"
)

// perHit is how many passages of one report are listed.
const perHit = 5

// measure is the widest a passage is set, in cells.
const measure = 100

// Keys are the screen's keys. Letters go to the field, so all are chords or
// named keys.
type Keys struct{ Up, Down, PageUp, PageDown, Open, Close key.Binding }

// DefaultKeys returns the screen's own keys.
func DefaultKeys() Keys {
	return Keys{
		Up:       key.NewBinding(key.WithKeys("up", "ctrl+p"), key.WithHelp("↑", "previous passage")),
		Down:     key.NewBinding(key.WithKeys("down", "ctrl+n"), key.WithHelp("↓", "next passage")),
		PageUp:   key.NewBinding(key.WithKeys("pgup"), key.WithHelp("PgUp", "page up")),
		PageDown: key.NewBinding(key.WithKeys("pgdown"), key.WithHelp("PgDn", "page down")),
		Open:     key.NewBinding(key.WithKeys("enter"), key.WithHelp("enter", "open at the match")),
		Close:    key.NewBinding(key.WithKeys("esc"), key.WithHelp("esc", "back")),
	}
}

// item is one passage of one hit; hits without passages have one without span.
type item struct{ hit, passage int }

// Pane lists hits.
type Pane struct {
	keys          Keys
	theme         *theme.Theme
	width, height int

	query  string
	hits   []model.Hit
	items  []item
	cursor int
	top    int    // first item on screen
	shown  string // the query whose hits these are
	looked int    // of so many reports, while the search goes on
	of     int
	busy   bool
	err    string
}

// New makes an empty finder.
func New(keys Keys, t *theme.Theme) *Pane { return &Pane{keys: keys, theme: t} }

// SetTheme changes the colours.
func (p *Pane) SetTheme(t *theme.Theme) { p.theme = t }

// Resize gives the pane its outside size in cells.
func (p *Pane) Resize(width, height int) { p.width, p.height = width, height }

// Keys lists the bindings for the help.
func (p *Pane) Keys() []key.Binding {
	k := p.keys
	return []key.Binding{k.Open, k.Down, k.Up, k.PageDown, k.PageUp, k.Close}
}

// Searching tells that a query is under way; the hits before stay on screen.
func (p *Pane) Searching(query string) { p.query, p.busy, p.err = query, query != "", "" }

// SetProgress tells how many reports were looked at of how many; 0 of 0 when all were.
func (p *Pane) SetProgress(looked, of int) { p.looked, p.of, p.busy = looked, of, of > 0 }

// SetHits shows what was found. More hits of the same query leave the cursor on
// the passage that it is on.
func (p *Pane) SetHits(query string, hits []model.Hit, err error) {
	var id string
	var at item
	if query == p.shown && p.cursor > 0 && p.cursor < len(p.items) {
		at = p.items[p.cursor]
		id = p.hits[at.hit].ID
	}
	p.query, p.shown, p.hits, p.busy, p.err = query, query, hits, false, ""
	if err != nil {
		p.err = err.Error()
	}
	p.items, p.cursor, p.top = nil, 0, 0
	for h := range hits {
		if len(hits[h].Passages) == 0 {
			p.items = append(p.items, item{h, -1})
		}
		for i := range hits[h].Passages[:min(len(hits[h].Passages), perHit)] {
			p.items = append(p.items, item{h, i})
		}
	}
	for i, it := range p.items {
		if id != "" && hits[it.hit].ID == id && it.passage == at.passage {
			p.cursor = i
		}
	}
}

// Update answers one message.
func (p *Pane) Update(msg tea.Msg) intent.Intent {
	switch msg := msg.(type) {
	case tea.KeyPressMsg:
		switch {
		case key.Matches(msg, p.keys.Down):
			p.move(1)
		case key.Matches(msg, p.keys.Up):
			p.move(-1)
		case key.Matches(msg, p.keys.PageDown):
			p.move(max(p.height/5, 1))
		case key.Matches(msg, p.keys.PageUp):
			p.move(-max(p.height/5, 1))
		case key.Matches(msg, p.keys.Open):
			return p.open()
		case key.Matches(msg, p.keys.Close):
			return intent.Back{}
		}
	case tea.MouseWheelMsg:
		if msg.Button == tea.MouseWheelUp {
			p.move(-1)
		} else {
			p.move(1)
		}
	}
	return nil
}

func (p *Pane) move(by int) { p.cursor = min(max(p.cursor+by, 0), max(len(p.items)-1, 0)) }

func (p *Pane) open() intent.Intent {
	if p.cursor >= len(p.items) {
		return nil
	}
	it := p.items[p.cursor]
	hit := p.hits[it.hit]
	out := intent.OpenAt{ID: hit.ID, Query: p.query}
	if it.passage >= 0 {
		passage := hit.Passages[it.passage]
		out.Span = passage.Span
		if len(passage.Matches) > 0 {
			out.Span = passage.Matches[0]
		}
	}
	return out
}

// View draws the hits under the field, which the app hands in drawn.
func (p *Pane) View(field string) string {
	w, h := box.Inner(p.width, p.height)
	t := p.theme
	b := box.Box{Width: p.width, Height: p.height, Title: "Search all reports", Focused: true, Theme: t}
	lines := []string{field, t.Style(t.Rule).Render(strings.Repeat(t.Signs.Horizontal, w))}
	dim := t.Style(t.Dim)
	switch {
	case p.err != "":
		lines = append(lines, t.Style(t.Bad).Render(box.Cut(p.err, w, t.Signs.Ellipsis)))
	case p.query == "":
		lines = append(lines, p.hints()...)
	case len(p.items) == 0 && p.busy:
		lines = append(lines, dim.Render("Searching …"))
	case len(p.items) == 0:
		lines = append(lines, dim.Render("Nothing found."))
	default:
		passages := 0
		for _, hit := range p.hits {
			passages += len(hit.Passages)
		}
		b.Count = fmt.Sprintf("%d in %d %s", passages, len(p.hits), box.Plural(len(p.hits), "report", "reports"))
		if p.of > 0 {
			b.Count += fmt.Sprintf(", %d%% searched", 100*p.looked/p.of)
		}
		lines = append(lines, p.list(w, h-len(lines))...)
	}
	return b.Draw(lines)
}

func (p *Pane) hints() []string {
	t := p.theme
	rows := [][2]string{
		{"missile strike", "reports with all the words; best first"},
		{`"come to an end"`, "the words in a row"},
		{"person:khamenei", "also org: place: figure: quote: says:"},
		{"figure:>100", "figures over 100; <5 and 80..200 work too"},
		{"Al Asad", "finds Al-Asad; a capital letter makes capitals count"},
	}
	var out []string
	for _, r := range rows {
		out = append(out, t.Style(t.Accent).Render(box.Fit(r[0], 20))+t.Style(t.Dim).Render(r[1]))
	}
	return out
}

// list draws the items around the cursor.
func (p *Pane) list(w, h int) []string {
	p.top = min(p.top, p.cursor)
	for {
		lines, end := p.from(p.top, w, h)
		if p.cursor < end || p.top >= p.cursor {
			return lines
		}
		p.top++
	}
}

// from draws items from one on and tells which is the first that did not fit.
func (p *Pane) from(first, w, h int) ([]string, int) {
	var out []string
	for i := first; i < len(p.items); i++ {
		block := p.item(i, w, i == first)
		if len(out)+len(block) > h && i > first {
			return out, i
		}
		out = append(out, block...)
	}
	return out, len(p.items)
}

// item draws one passage, beneath its report's title if it is the first shown.
func (p *Pane) item(i, w int, head bool) []string {
	t, it := p.theme, p.items[i]
	hit := p.hits[it.hit]
	var out []string
	if head || it.passage <= 0 {
		if !head {
			out = append(out, "")
		}
		meta := strings.TrimSpace(hit.Source + "  " + outline.Day(hit.Published))
		out = append(out, box.Spread(t.Style(t.Text).Bold(true).Render(box.Cut(hit.Title, w, t.Signs.Ellipsis)), t.Style(t.Faint).Render(meta), w))
	}
	if it.passage < 0 {
		return out
	}
	passage := hit.Passages[it.passage]
	var over []paper.Overlay
	for _, m := range passage.Matches {
		over = append(over, paper.Overlay{
			Span:  model.Span{Start: m.Start - passage.Start, End: m.End - passage.Start},
			Patch: t.MatchPatch(i == p.cursor),
		})
	}
	sheet := paper.Flow(passage.Text, model.Span{End: len(passage.Text)}, min(w-4, measure), t)
	for y := range min(sheet.Height(), 4) {
		lead := "  "
		if i == p.cursor {
			lead = t.Style(t.Accent).Render(t.Signs.Thumb) + " "
		}
		out = append(out, lead+sheet.Draw(y, over))
	}
	return out
}
