package versus

import (
	"fmt"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"parallax/model"
	"parallax/ui/intent"
	"parallax/ui/outline"
	"parallax/ui/paper"
	"parallax/ui/theme"
	"parallax/ui/travel"
)

// wide is the width from which both texts stand side by side.
const wide = 100

// Keys are the screen's keys.
type Keys struct {
	Travel                                       travel.Keys
	NextDiff, PrevDiff, Switch, Layout, Swap     key.Binding
	Go, Export, Left, Right                      key.Binding
	Figures, Times, Quotes, Names, OnlyOne, Pick key.Binding
	Why, Sort, Pair                              key.Binding
	// Chords: each is two keys, one after the other.
	Fold, UnfoldAll, FoldAll key.Binding
}

// DefaultKeys returns the screen's own keys.
func DefaultKeys() Keys {
	return Keys{
		Travel:    travel.Default(),
		NextDiff:  key.NewBinding(key.WithKeys("n", "]c"), key.WithHelp("n/]c", "next difference")),
		PrevDiff:  key.NewBinding(key.WithKeys("N", "[c"), key.WithHelp("N/[c", "previous difference")),
		Switch:    key.NewBinding(key.WithKeys("tab", "shift+tab"), key.WithHelp("tab", "ledger / texts")),
		Layout:    key.NewBinding(key.WithKeys("t"), key.WithHelp("t", "two columns / one")),
		Swap:      key.NewBinding(key.WithKeys("X"), key.WithHelp("X", "swap the reports")),
		Go:        key.NewBinding(key.WithKeys("enter"), key.WithHelp("enter", "to the texts, to the report")),
		Export:    key.NewBinding(key.WithKeys("E"), key.WithHelp("E", "export")),
		Left:      key.NewBinding(key.WithKeys("h", "left"), key.WithHelp("h/←", "report A")),
		Right:     key.NewBinding(key.WithKeys("l", "right"), key.WithHelp("l/→", "report B")),
		Why:       key.NewBinding(key.WithKeys("w"), key.WithHelp("w", "why the row is so")),
		Pair:      key.NewBinding(key.WithKeys("="), key.WithHelp("=", "part or pair figures")),
		Sort:      key.NewBinding(key.WithKeys("s"), key.WithHelp("s", "sort: weight, A, B")),
		Fold:      key.NewBinding(key.WithKeys("za"), key.WithHelp("za", "fold / unfold a stretch")),
		UnfoldAll: key.NewBinding(key.WithKeys("zR"), key.WithHelp("zR", "unfold all")),
		FoldAll:   key.NewBinding(key.WithKeys("zM"), key.WithHelp("zM", "fold all")),
		Pick:      key.NewBinding(key.WithKeys("C"), key.WithHelp("C", "compare with …")),
		Figures:   key.NewBinding(key.WithKeys("1"), key.WithHelp("1", "figures on / off")),
		Times:     key.NewBinding(key.WithKeys("2"), key.WithHelp("2", "times and places on / off")),
		Quotes:    key.NewBinding(key.WithKeys("3"), key.WithHelp("3", "quotes on / off")),
		Names:     key.NewBinding(key.WithKeys("4"), key.WithHelp("4", "names on / off")),
		OnlyOne:   key.NewBinding(key.WithKeys("5"), key.WithHelp("5", "only in one on / off")),
	}
}

// Pane is the comparison.
type Pane struct {
	keys          Keys
	theme         *theme.Theme
	width, height int

	ledger *Ledger
	hidden [kinds]bool
	rows   []int // indices into the ledger's rows that are shown
	cursor int   // index into rows
	top    int   // first ledger row drawn
	onText bool  // keys move the texts, not the ledger
	side   int   // the report that enter opens: 0 left, 1 right
	column bool  // one difference at a time, whatever the width

	items      []item       // what the texts show, folds included
	unfolded   map[int]bool // stretches shown in full, by their first passage
	at         place        // the first line of the texts on screen
	focus      int          // the item that n and N stand on, -1 for none
	cache      map[int]*drawn
	prefix     string // the first key of a chord
	seeks      *Claim // the figure that a pair is sought for, nil for none
	seeksRight bool   // it is the left report's
	order      order
}

// place is a line of an item.
type place struct{ item, line int }

// drawn is an item set in type for both columns.
type drawn struct {
	sides  [2][]textLine
	height int
}

type textLine struct {
	sheet  *paper.Sheet
	y      int
	number string
}

// New makes the screen without a comparison.
func New(keys Keys, t *theme.Theme) *Pane {
	return &Pane{keys: keys, theme: t, cache: map[int]*drawn{}, focus: -1}
}

// SetTheme changes the colours.
func (p *Pane) SetTheme(t *theme.Theme) {
	p.theme = t
	p.cache = map[int]*drawn{}
}

// Resize gives the pane its size; the ledger keeps its row.
func (p *Pane) Resize(width, height int) {
	if width != p.width {
		p.cache = map[int]*drawn{}
		p.at.line = 0
	}
	p.width, p.height = width, height
	if p.ledger != nil {
		p.sync()
	}
}

// Keys lists the bindings for the help.
func (p *Pane) Keys() []key.Binding {
	k := p.keys
	return append(k.Travel.All(),
		k.NextDiff, k.PrevDiff, k.Switch, k.Go, k.Left, k.Right,
		k.Fold, k.UnfoldAll, k.FoldAll, k.Why, k.Sort, k.Pair, k.Layout, k.Swap, k.Pick, k.Export, k.Figures, k.Times, k.Quotes, k.Names, k.OnlyOne,
	)
}

// Hints are the keys told in the status line.
func (p *Pane) Hints() []key.Binding {
	k := p.keys
	if p.width < wide {
		return []key.Binding{k.NextDiff, k.Go, k.Export}
	}
	return []key.Binding{k.NextDiff, k.Switch, k.Go, k.Layout, k.Swap, k.Export}
}

// SetLedger shows a comparison from its first difference; one of the same
// reports as before stays where it is.
func (p *Pane) SetLedger(l *Ledger) {
	again := p.ledger != nil && p.ledger.Comparison.Left.ID == l.Comparison.Left.ID && p.ledger.Comparison.Right.ID == l.Comparison.Right.ID
	p.ledger, p.seeks = l, nil
	if again {
		p.items, p.focus, p.at = nil, -1, place{}
		p.refold()
		p.list()
		p.sync()
		return
	}
	p.cursor, p.top, p.at, p.focus, p.side, p.order = 0, 0, place{}, -1, 0, byWeight
	p.items, p.unfolded = nil, map[int]bool{}
	p.refold()
	p.list()
	p.sync()
}

// Ledger is what is shown, nil for nothing.
func (p *Pane) Ledger() *Ledger { return p.ledger }

// list lists the rows whose kinds are on.
func (p *Pane) list() {
	p.rows = p.rows[:0]
	for i := range p.ledger.Rows {
		if !p.hidden[p.ledger.Rows[i].Kind] {
			p.rows = append(p.rows, i)
		}
	}
	p.sort()
	p.cursor = min(p.cursor, max(len(p.rows)-1, 0))
}

// row is the ledger row under the cursor, nil if none is shown.
func (p *Pane) row() *Row {
	if p.ledger == nil || p.cursor >= len(p.rows) {
		return nil
	}
	return &p.ledger.Rows[p.rows[p.cursor]]
}

// Title is what the line above the screen says.
func (p *Pane) Title() string {
	if p.ledger == nil {
		return "Comparing"
	}
	if p.ledger.Comparison.Unrelated {
		return "These do not seem to be about one event"
	}
	return "Two reports side by side"
}

// why tells how the verdict of the row under the cursor came about.
func (p *Pane) why() string {
	r := p.row()
	if r == nil {
		return ""
	}
	if r.Reason == "" {
		return r.word()
	}
	return r.word() + ": " + r.Reason
}

// Update answers one message.
func (p *Pane) Update(msg tea.Msg) intent.Intent {
	if p.ledger == nil {
		return nil
	}
	switch msg := msg.(type) {
	case tea.KeyPressMsg:
		return p.press(msg)
	case tea.MouseWheelMsg:
		by := 1
		if msg.Button == tea.MouseWheelUp {
			by = -1
		}
		if p.split() && msg.Y > p.ledgerHeight()+3 {
			p.scroll(3 * by)
		} else {
			p.move(by)
		}
	}
	return nil
}

func (p *Pane) press(msg tea.KeyPressMsg) intent.Intent {
	k := p.keys
	if p.prefix != "" || chordStart(msg, p.keys) {
		return p.chord(msg)
	}
	if by, ok := k.Travel.By(msg, max(p.height/3, 1), 1<<20); ok {
		p.move(by)
		return nil
	}
	switch {
	case key.Matches(msg, k.NextDiff):
		return p.difference(1)
	case key.Matches(msg, k.PrevDiff):
		return p.difference(-1)
	case key.Matches(msg, k.Left):
		p.side = 0
	case key.Matches(msg, k.Right):
		p.side = 1
	case key.Matches(msg, k.Switch):
		p.onText = p.split() && !p.onText
	case key.Matches(msg, k.Layout):
		p.column = !p.column
		p.onText = p.onText && p.split()
		p.sync()
	default:
		return p.act(msg)
	}
	return nil
}

// act answers the keys that do something with the comparison.
func (p *Pane) act(msg tea.KeyPressMsg) intent.Intent {
	k := p.keys
	switch {
	case key.Matches(msg, k.Swap):
		return intent.Compare{Left: p.ledger.Comparison.Right.ID, Right: p.ledger.Comparison.Left.ID}
	case key.Matches(msg, k.Pick):
		return intent.PickPartner{Left: p.ledger.Comparison.Left.ID}
	case key.Matches(msg, k.Export):
		return intent.Export{}
	case key.Matches(msg, k.Go):
		if p.split() && !p.onText && p.row() != nil {
			p.onText = true
			p.middle()
			return nil
		}
		return p.open()
	case key.Matches(msg, k.Why):
		return p.explain()
	case key.Matches(msg, k.Sort):
		return p.resort()
	case key.Matches(msg, k.Pair):
		return p.pair()
	}
	for kind, binding := range []key.Binding{k.Figures, k.Times, k.Quotes, k.Names, k.OnlyOne} {
		if key.Matches(msg, binding) {
			p.hidden[kind] = !p.hidden[kind]
			p.list()
			p.sync()
		}
	}
	return nil
}

// move moves the ledger's cursor or the texts.
func (p *Pane) move(by int) {
	if p.onText {
		p.scroll(by)
		return
	}
	p.cursor = min(max(p.cursor+by, 0), max(len(p.rows)-1, 0))
	p.sync()
}

// difference goes to the next or previous one: of the ledger, or of the texts.
func (p *Pane) difference(by int) intent.Intent {
	if p.onText {
		from := p.focus
		if from < 0 {
			from = p.at.item - 1
		}
		for i := from + by; i >= 0 && i < len(p.items); i += by {
			if it := p.items[i]; it.hides == 0 && p.ledger.Passages[it.passage].differs() {
				p.show(it.passage)
				return nil
			}
		}
		return intent.Say{Text: "No further difference"}
	}
	for i := p.cursor + by; i >= 0 && i < len(p.rows); i += by {
		if r := p.ledger.Rows[p.rows[i]]; r.Verdict != model.Agree || r.Check || r.Kind == Quotes || r.Kind == Names {
			p.cursor = i
			p.sync()
			return nil
		}
	}
	return intent.Say{Text: "No further difference"}
}

// open opens the report of the chosen side at the claim under the cursor.
func (p *Pane) open() intent.Intent {
	reports := p.ledger.reports
	if p.onText && p.focus >= 0 {
		passage := p.ledger.Passages[p.items[p.focus].passage]
		for _, side := range []int{p.side, 1 - p.side} {
			if s := [2][]int{passage.Left, passage.Right}[side]; len(s) > 0 {
				return intent.OpenAt{ID: reports[side].ID, Span: reports[side].Sentences[s[0]]}
			}
		}
	}
	r := p.row()
	if r == nil {
		return nil
	}
	for _, side := range []int{p.side, 1 - p.side} {
		if claims := [2][]Claim{r.Left, r.Right}[side]; len(claims) > 0 {
			return intent.OpenAt{ID: reports[side].ID, Span: claims[0].Span}
		}
	}
	return nil
}

// split tells whether both texts stand side by side.
func (p *Pane) split() bool { return p.width >= wide && !p.column }

// middle brings the passage of the ledger's row to the middle of the texts.
func (p *Pane) middle() {
	p.sync()
	if p.focus < 0 {
		return
	}
	item := p.focus
	height := p.height - p.ledgerHeight() - 5
	p.at = place{item, 0}
	p.scroll(-max(height-p.set(item).height, 0) / 2)
	p.focus = item
}

// sync keeps the ledger's cursor on screen and brings its passage there.
func (p *Pane) sync() {
	r := p.row()
	if r == nil || !p.split() {
		return
	}
	if i := p.ledger.passageWith(r.Left, r.Right); i >= 0 {
		p.show(i)
		return
	}
	for side, claims := range [2][]Claim{r.Left, r.Right} {
		for _, c := range claims {
			if i := p.ledger.passageOf(side, c); i >= 0 {
				p.show(i)
				return
			}
		}
	}
}

// View draws the comparison.
func (p *Pane) View() string {
	if p.ledger == nil {
		return strings.Repeat("\n", max(p.height-1, 0))
	}
	lines := p.heads()
	if p.split() {
		lines = append(lines, p.counts(), p.rule())
		lines = append(lines, p.table(p.ledgerHeight())...)
		lines = append(lines, p.columnRule())
		lines = append(lines, p.columns(p.height-len(lines))...)
	} else {
		lines = append(lines, p.counts(), p.rule())
		lines = append(lines, p.card(p.height-len(lines))...)
	}
	for i := range lines {
		lines[i] = fit(lines[i], p.width)
	}
	for len(lines) < p.height {
		lines = append(lines, "")
	}
	return strings.Join(lines[:p.height], "\n")
}

// heads are the two lines that tell which report is A and which is B.
func (p *Pane) heads() []string {
	t := p.theme
	var out []string
	for side, r := range p.ledger.reports {
		name := t.Style(t.Accent).Bold(true).Render([2]string{" A ", " B "}[side])
		if p.side == side {
			name = t.Style(t.Accent).Bold(true).Reverse(true).Render([2]string{" A ", " B "}[side])
		}
		date := "undated"
		if r.Published != "" {
			date = outline.Day(r.Published)
		}
		meta := fmt.Sprintf("%s  %s  %d sentences ", r.Source, date, len(r.Sentences))
		if p.width < wide {
			meta = date + " "
		}
		out = append(out, spread(name+" "+t.Style(t.Text).Bold(true).Render(oneLine(r.Title)), t.Style(t.Dim).Render(meta), p.width))
	}
	return out
}
