// Package reader is the pane that shows one article: set in type, its names and
// figures highlighted, scrolled, searched and stepped through. It knows the
// article and what to highlight, not where either came from.
package reader

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

// Measure is the widest line of running text, in cells: 66 to 75 characters read
// best in one column (Bringhurst, The Elements of Typographic Style, 2.1.2).
const Measure = 72

// Keys are the pane's keys.
type Keys struct {
	Up, Down, HalfUp, HalfDown, PageUp, PageDown, Top, End key.Binding
	NextMention, PrevMention, NextMatch, PrevMatch         key.Binding
	NextArticle, PrevArticle, Fold, Compare, Pick, Copy    key.Binding
}

// DefaultKeys returns the pane's own keys.
func DefaultKeys() Keys {
	return Keys{
		Down:        key.NewBinding(key.WithKeys("j", "down"), key.WithHelp("j/↓", "down")),
		Up:          key.NewBinding(key.WithKeys("k", "up"), key.WithHelp("k/↑", "up")),
		HalfDown:    key.NewBinding(key.WithKeys("d", "ctrl+d"), key.WithHelp("d", "half a page down")),
		HalfUp:      key.NewBinding(key.WithKeys("u", "ctrl+u"), key.WithHelp("u", "half a page up")),
		PageDown:    key.NewBinding(key.WithKeys("space", "pgdown"), key.WithHelp("space", "page down, then next report")),
		PageUp:      key.NewBinding(key.WithKeys("b", "pgup"), key.WithHelp("b", "page up")),
		Top:         key.NewBinding(key.WithKeys("g", "home"), key.WithHelp("g", "top")),
		End:         key.NewBinding(key.WithKeys("G", "end"), key.WithHelp("G", "end")),
		NextMention: key.NewBinding(key.WithKeys("]"), key.WithHelp("]", "next mention")),
		PrevMention: key.NewBinding(key.WithKeys("["), key.WithHelp("[", "previous mention")),
		NextMatch:   key.NewBinding(key.WithKeys("n"), key.WithHelp("n", "next match")),
		PrevMatch:   key.NewBinding(key.WithKeys("N"), key.WithHelp("N", "previous match")),
		NextArticle: key.NewBinding(key.WithKeys("J"), key.WithHelp("J", "next report")),
		PrevArticle: key.NewBinding(key.WithKeys("K"), key.WithHelp("K", "previous report")),
		Fold:        key.NewBinding(key.WithKeys("x"), key.WithHelp("x", "show / hide the trimmings")),
		Compare:     key.NewBinding(key.WithKeys("c"), key.WithHelp("c", "compare")),
		Pick:        key.NewBinding(key.WithKeys("C"), key.WithHelp("C", "compare with …")),
		Copy:        key.NewBinding(key.WithKeys("y"), key.WithHelp("y", "copy the sentence")),
	}
}

// sheetSet is a section that has been set in type.
type sheetSet struct {
	pane    *Pane
	gen     int
	section int
	sheet   *paper.Sheet
}

// Pane shows one article.
type Pane struct {
	keys          Keys
	theme         *theme.Theme
	width, height int
	focused       bool

	article  *model.Article
	cut      Sections
	folded   bool
	gen      int // counts what makes set sections worthless: article, width, theme, folding
	sections []paper.Section
	sheets   map[int]*paper.Sheet
	asked    map[int]bool

	top    position
	goal   int // offset to bring on screen once its section is set; -1 for none
	middle bool

	highlights []outline.Highlight
	chosen     []outline.Highlight // the places of the entry being stepped through
	current    int                 // index into chosen, -1 for none
	matches    []model.Span
	match      int  // index into matches, -1 for none
	searching  bool // the last step was to a match, not to a mention
	query      string
}

// position is a line of a section.
type position struct{ section, line int }

// New makes an empty reader.
func New(keys Keys, t *theme.Theme) *Pane {
	return &Pane{keys: keys, theme: t, folded: true, goal: -1, current: -1, match: -1}
}

// Keys lists the bindings for the help.
func (p *Pane) Keys() []key.Binding {
	k := p.keys
	return []key.Binding{
		k.Down, k.Up, k.HalfDown, k.HalfUp, k.PageDown, k.PageUp, k.Top, k.End, k.NextMention, k.PrevMention,
		k.NextMatch, k.PrevMatch, k.NextArticle, k.PrevArticle, k.Fold, k.Compare, k.Pick, k.Copy,
	}
}

// Focus tells whether keys go here.
func (p *Pane) Focus(on bool) { p.focused = on }

// Typing tells whether letters are text here; the reader has no field of its own.
func (p *Pane) Typing() bool { return false }

// SetTheme changes the colours; the article is set anew.
func (p *Pane) SetTheme(t *theme.Theme) tea.Cmd {
	p.theme = t
	return p.reset(p.offset())
}

// Resize gives the pane its outside size; the text keeps its place.
func (p *Pane) Resize(width, height int) tea.Cmd {
	before := p.measure()
	at := p.offset()
	p.width, p.height = width, height
	if p.measure() == before {
		p.clamp()
		return p.ask()
	}
	return p.reset(at)
}

// measure is the width of the running text: a margin is kept on wide panes.
func (p *Pane) measure() int {
	w, _ := box.Inner(p.width, p.height)
	return max(min(w-1, Measure), 10)
}

func (p *Pane) page() int {
	_, h := box.Inner(p.width, p.height)
	return max(h, 1)
}

// Article is the article shown, nil for none.
func (p *Pane) Article() *model.Article { return p.article }

// Sections are an article's sections, with the trimmings folded and unfolded.
type Sections struct{ folded, whole []paper.Section }

// Cut cuts an article into sections. meta is the line beneath the headline. The
// cost is that of all its blocks: call it beside the screen.
func Cut(a *model.Article, meta string) Sections {
	return Sections{paper.Sections(a, meta, true), paper.Sections(a, meta, false)}
}

// SetArticle shows an article from its top.
func (p *Pane) SetArticle(a *model.Article, cut Sections) tea.Cmd {
	p.article, p.cut, p.folded = a, cut, true
	p.highlights, p.chosen, p.current = nil, nil, -1
	p.matches, p.match, p.query = nil, -1, ""
	return p.reset(-1)
}

// SetHighlights colours the names and figures found in the article.
func (p *Pane) SetHighlights(h []outline.Highlight) { p.highlights = h }

// Choose makes an entry's places the ones that are stepped through, and jumps to
// one of them. An empty row takes the choice back.
func (p *Pane) Choose(places []outline.Highlight, index int) tea.Cmd {
	p.chosen, p.current = places, -1
	if index < 0 || index >= len(places) {
		return nil
	}
	p.current, p.searching = index, false
	return p.GoTo(places[index].Start)
}

// Current is the place stepped to and their number, -1 for none.
func (p *Pane) Current() (index, of int) { return p.current, len(p.chosen) }

// SetMatches marks the matches of a search and moves to the first at or after
// the place where the text stands.
func (p *Pane) SetMatches(query string, spans []model.Span, from int) tea.Cmd {
	p.query, p.matches, p.match, p.searching = query, spans, -1, query != ""
	if len(spans) == 0 {
		return nil
	}
	p.match = 0
	for i, s := range spans {
		if s.Start >= from {
			p.match = i
			break
		}
	}
	return p.GoTo(spans[p.match].Start)
}

// Searching tells whether the last step was to a match, not to a mention.
func (p *Pane) Searching() bool { return p.searching }

// Match is the match stood on and their number, -1 for none.
func (p *Pane) Match() (index, of int, query string) { return p.match, len(p.matches), p.query }

// GoTo brings the byte at offset on screen, in the middle if it is not there yet.
func (p *Pane) GoTo(offset int) tea.Cmd {
	if p.article == nil {
		return nil
	}
	if paper.Locate(p.sections, offset) < 0 && p.folded {
		p.folded = false
		cmd := p.reset(offset)
		p.middle = true
		return cmd
	}
	p.goal, p.middle = offset, true
	p.settle()
	return p.ask()
}

// reset sets the article anew and brings offset to the top (-1: the very top).
func (p *Pane) reset(offset int) tea.Cmd {
	p.gen++
	p.sheets, p.asked = map[int]*paper.Sheet{}, map[int]bool{}
	p.sections, p.top, p.goal, p.middle = nil, position{}, offset, false
	if p.article == nil || p.width == 0 {
		return nil
	}
	p.sections = p.cut.whole
	if p.folded {
		p.sections = p.cut.folded
	}
	if i := paper.Locate(p.sections, offset); i >= 0 {
		p.top.section = i
	}
	return p.ask()
}

// ask starts setting the sections on screen and beside it that are not set yet.
func (p *Pane) ask() tea.Cmd {
	if p.article == nil || p.width == 0 {
		return nil
	}
	if i := paper.Locate(p.sections, p.goal); i >= 0 && p.sheets[i] == nil {
		p.top = position{section: i}
	}
	var cmds []tea.Cmd
	for _, i := range []int{p.top.section, p.top.section + 1, p.top.section - 1} {
		if i < 0 || i >= len(p.sections) || p.sheets[i] != nil || p.asked[i] {
			continue
		}
		p.asked[i] = true
		a, s, gen := p.article, p.sections[i], p.gen
		o := paper.Options{Width: p.measure(), Theme: p.theme}
		cmds = append(cmds, func() tea.Msg { return sheetSet{p, gen, i, paper.Set(a, s, o)} })
	}
	for i := range p.sheets {
		if i < p.top.section-2 || i > p.top.section+2 {
			delete(p.sheets, i)
			delete(p.asked, i)
		}
	}
	return tea.Batch(cmds...)
}

// settle moves to the goal as soon as its section is set.
func (p *Pane) settle() {
	i := paper.Locate(p.sections, p.goal)
	if i < 0 || p.sheets[i] == nil {
		return
	}
	line, _ := p.sheets[i].Place(p.goal)
	p.goal = -1
	if !p.middle {
		p.top = position{i, line}
		p.clamp()
		return
	}
	if y := p.row(position{i, line}); y >= 1 && y < p.page()-2 {
		return
	}
	p.top = position{i, line}
	p.scroll(-p.page() / 3)
}

// row is the screen line of a position, -1 if it is not on screen.
func (p *Pane) row(at position) int {
	here := p.top
	for y := range p.page() {
		if here == at {
			return y
		}
		next, ok := p.next(here)
		if !ok {
			break
		}
		here = next
	}
	return -1
}

// next is the line below; a blank one separates sections.
func (p *Pane) next(at position) (position, bool) {
	s := p.sheets[at.section]
	if s == nil {
		return at, false
	}
	if at.line < s.Height() {
		at.line++
		if at.line < s.Height() || at.section+1 < len(p.sections) {
			return at, true
		}
		return at, false
	}
	if at.section+1 < len(p.sections) && p.sheets[at.section+1] != nil {
		return position{at.section + 1, 0}, true
	}
	return at, false
}

// scroll moves the text by lines and tells whether it moved.
func (p *Pane) scroll(by int) bool {
	before := p.top
	for ; by > 0; by-- {
		next, ok := p.next(p.top)
		if !ok {
			break
		}
		p.top = next
	}
	for ; by < 0; by++ {
		if p.top.line > 0 {
			p.top.line--
			continue
		}
		s := p.sheets[p.top.section-1]
		if s == nil {
			break
		}
		p.top = position{p.top.section - 1, s.Height()}
	}
	p.clamp()
	return p.top != before
}

// clamp keeps the last line at the foot of the pane.
func (p *Pane) clamp() {
	last := len(p.sections) - 1
	if last < 0 || p.sheets[last] == nil || p.sheets[p.top.section] == nil {
		return
	}
	below := 0
	for at, ok := p.top, true; ok && below < p.page(); below++ {
		at, ok = p.next(at)
	}
	for below < p.page() {
		if p.top.line > 0 {
			p.top.line--
		} else if s := p.sheets[p.top.section-1]; s != nil {
			p.top = position{p.top.section - 1, s.Height()}
		} else {
			return
		}
		below++
	}
}

// offset is the first byte on screen, -1 if none is.
func (p *Pane) offset() int {
	if span, ok := p.Visible(); ok {
		return span.Start
	}
	return p.goal
}

// Visible is the stretch of the text on screen.
func (p *Pane) Visible() (model.Span, bool) {
	out, found := model.Span{}, false
	at := p.top
	for range p.page() {
		s := p.sheets[at.section]
		if s == nil {
			break
		}
		if span, ok := s.Span(at.line, at.line+1); ok {
			if !found {
				out, found = span, true
			}
			out.Start, out.End = min(out.Start, span.Start), max(out.End, span.End)
		}
		next, ok := p.next(at)
		if !ok {
			break
		}
		at = next
	}
	return out, found
}

// AtEnd tells whether the last line is on screen.
func (p *Pane) AtEnd() bool {
	at := p.top
	for range p.page() {
		next, ok := p.next(at)
		if !ok {
			return at.section == len(p.sections)-1
		}
		at = next
	}
	return false
}

// Percent is how far down the text the screen stands, 0 to 100.
func (p *Pane) Percent() int {
	if p.article == nil || len(p.article.Text) == 0 || p.AtEnd() {
		return 100
	}
	span, ok := p.Visible()
	if !ok || p.top == (position{}) {
		return 0
	}
	return min(span.End*100/len(p.article.Text), 99)
}

// View draws the pane.
func (p *Pane) View() string {
	w, h := box.Inner(p.width, p.height)
	b := box.Box{Width: p.width, Height: p.height, Title: "Report", Focused: p.focused, Theme: p.theme}
	if p.article == nil {
		return b.Draw([]string{p.theme.Style(p.theme.Dim).Render("Choose a report on the left.")})
	}
	b.Title = p.article.Source
	b.Foot = fmt.Sprintf("%d %%", p.Percent())
	pad := strings.Repeat(" ", max((w-p.measure())/2, 0))
	over := p.overlays()
	lines := make([]string, 0, h)
	at := p.top
	for range h {
		s := p.sheets[at.section]
		if s == nil {
			break
		}
		lines = append(lines, pad+s.Draw(at.line, over))
		next, ok := p.next(at)
		if !ok {
			break
		}
		at = next
	}
	return b.Draw(lines)
}

// overlays are the changes of look for what is on screen, later ones on top.
func (p *Pane) overlays() []paper.Overlay {
	visible, ok := p.Visible()
	if !ok {
		return nil
	}
	var out []paper.Overlay
	add := func(s model.Span, patch theme.Patch) {
		if s.Overlaps(visible) {
			out = append(out, paper.Overlay{Span: s, Patch: patch})
		}
	}
	for _, h := range p.highlights {
		if h.Start >= visible.End {
			break
		}
		add(h.Span, p.theme.KindPatch(h.Kind, h.Unsure))
	}
	for i, h := range p.chosen {
		if i == p.current {
			add(h.Span, p.theme.CursorPatch(h.Kind))
		} else {
			add(h.Span, p.theme.ChosenPatch(h.Kind))
		}
	}
	for i, m := range p.matches {
		add(m, p.theme.MatchPatch(i == p.match))
	}
	return out
}

// follow tells the app where the text stands now.
func (p *Pane) follow() intent.Intent {
	if span, ok := p.Visible(); ok {
		return intent.Follow{Span: span}
	}
	return nil
}
