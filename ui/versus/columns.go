package versus

import (
	"fmt"
	"slices"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"parallax/model"
	"parallax/ui/box"
	"parallax/ui/paper"
	"parallax/ui/theme"
)

// The gutter between the texts, the numbers before their sentences, and the bar
// at the right edge.
const (
	gutterWidth   = 5
	numberWidth   = 4
	overviewWidth = 3
)

func (p *Pane) textWidth() int { return p.width - overviewWidth }

func (p *Pane) columnWidth() int { return (p.textWidth() - gutterWidth) / 2 }

// columnRule parts the ledger from the texts and tells how the verdict of the row
// under the cursor came about.
func (p *Pane) columnRule() string {
	t := p.theme
	style := t.Style(t.Rule)
	if p.onText {
		style = t.Style(t.Accent)
	}
	h := t.Signs.Horizontal
	why := p.why()
	if why == "" {
		return style.Render(strings.Repeat(h, p.width))
	}
	why = box.Cut(why, p.width-6, t.Signs.Ellipsis)
	return style.Render(h+h) + " " + t.Style(t.Dim).Render(why) + " " + style.Render(strings.Repeat(h, max(p.width-4-ansi.StringWidth(why), 0)))
}

// set sets an item in type; what is set is kept until the width changes.
func (p *Pane) set(i int) *drawn {
	if d := p.cache[i]; d != nil {
		return d
	}
	d := &drawn{height: 2}
	if p.items[i].hides == 0 {
		passage := &p.ledger.Passages[p.items[i].passage]
		for side, sentences := range [2][]int{passage.Left, passage.Right} {
			d.sides[side] = p.setSide(side, sentences)
		}
		d.height = max(len(d.sides[0]), len(d.sides[1])) + 1
	}
	p.cache[i] = d
	return d
}

func (p *Pane) setSide(side int, sentences []int) []textLine {
	var out []textLine
	r := p.ledger.reports[side]
	for _, s := range sentences {
		sheet := paper.Flow(r.Text, r.Sentences[s], p.columnWidth()-numberWidth-1, p.theme)
		for y := range sheet.Height() {
			line := textLine{sheet: sheet, y: y}
			if y == 0 {
				line.number = fmt.Sprint(s + 1)
			}
			out = append(out, line)
		}
	}
	return out
}

// scroll moves both texts together, by lines.
func (p *Pane) scroll(by int) {
	p.focus = -1
	for ; by > 0 && p.at.item < len(p.items); by-- {
		if p.at.line++; p.at.line >= p.set(p.at.item).height {
			if p.at.item+1 >= len(p.items) {
				p.at.line--
				return
			}
			p.at = place{p.at.item + 1, 0}
		}
	}
	for ; by < 0; by++ {
		if p.at.line > 0 {
			p.at.line--
			continue
		}
		if p.at.item == 0 {
			return
		}
		p.at = place{p.at.item - 1, p.set(p.at.item-1).height - 1}
	}
}

// show brings a passage on screen, in the upper third if it is not there yet.
func (p *Pane) show(passage int) {
	if !p.split() {
		return
	}
	i := p.reveal(passage)
	height := p.height - p.ledgerHeight() - 5
	y := -p.at.line
	for n := p.at.item; n <= i && n < len(p.items) && y < height; n++ {
		if n == i && y >= 0 && y+p.set(i).height <= height {
			p.focus = i
			return
		}
		y += p.set(n).height
	}
	p.at = place{i, 0}
	p.scroll(-height / 4)
	p.focus = i
}

// columns draws the texts side by side.
func (p *Pane) columns(height int) []string {
	if len(p.items) == 0 {
		return []string{"", p.theme.Style(p.theme.Dim).Render("   The reports share no passage, as far as found.")}
	}
	over := [2][]paper.Overlay{p.overlays(0), p.overlays(1)}
	out := p.pinned(height/2, over)
	height -= len(out)
	pin := out
	out = nil
	at := p.at
	for len(out) < height && at.item < len(p.items) {
		d := p.set(at.item)
		for ; at.line < d.height && len(out) < height; at.line++ {
			out = append(out, p.columnLine(d, at, over))
		}
		at = place{at.item + 1, 0}
	}
	for len(out) < height {
		out = append(out, "")
	}
	for y := range out {
		out[y] = fit(out[y], p.textWidth()) + " " + p.overview(y, height, p.at.item, at.item-1)
	}
	return append(pin, out...)
}

// pinned draws the sentences that the row under the cursor stands on, side by
// side, where the texts themselves do not bring them together.
func (p *Pane) pinned(limit int, over [2][]paper.Overlay) []string {
	r := p.row()
	if r == nil || p.onText || len(r.Left) == 0 || len(r.Right) == 0 || p.ledger.passageWith(r.Left, r.Right) >= 0 {
		return nil
	}
	d := &drawn{}
	for side, claims := range [2][]Claim{r.Left, r.Right} {
		var sentences []int
		for _, c := range claims {
			if c.Sentence >= 0 && !slices.Contains(sentences, c.Sentence) {
				sentences = append(sentences, c.Sentence)
			}
		}
		d.sides[side] = p.setSide(side, sentences)
	}
	bar := p.theme.Style(p.theme.Accent).Render(p.theme.Signs.Vertical)
	w := p.columnWidth()
	var out []string
	for y := range min(max(len(d.sides[0]), len(d.sides[1])), max(limit-1, 1)) {
		sign := " "
		if y == 0 {
			sign = r.sign(p.theme)
		}
		at := place{line: y}
		out = append(out, p.half(d, 0, at, over[0], w)+bar+" "+sign+" "+bar+p.half(d, 1, at, over[1], p.textWidth()-w-gutterWidth))
	}
	return append(out, p.rule())
}

// columnLine draws one line of both texts with the gutter between them.
func (p *Pane) columnLine(d *drawn, at place, over [2][]paper.Overlay) string {
	t := p.theme
	it := p.items[at.item]
	if it.hides > 0 && at.line == 0 {
		return p.foldLine(it)
	}
	bar := t.Style(t.Rule).Render(t.Signs.Vertical)
	if p.focus == at.item {
		bar = t.Style(t.Accent).Render(t.Signs.Vertical)
	}
	sign := " "
	if at.line == 0 {
		sign = p.ledger.Passages[it.passage].sign(t)
	}
	w := p.columnWidth()
	return p.half(d, 0, at, over[0], w) + bar + " " + sign + " " + bar + p.half(d, 1, at, over[1], p.textWidth()-w-gutterWidth)
}

func (p *Pane) half(d *drawn, side int, at place, over []paper.Overlay, width int) string {
	if at.line >= len(d.sides[side]) {
		return strings.Repeat(" ", width)
	}
	l := d.sides[side][at.line]
	number := p.theme.Style(p.theme.Faint).Render(fmt.Sprintf("%*s ", numberWidth-1, l.number))
	return fit(number+l.sheet.Draw(l.y, inside(over, l)), width)
}

// inside keeps the overlays that a line shows something of.
func inside(over []paper.Overlay, l textLine) []paper.Overlay {
	span, ok := l.sheet.Span(l.y, l.y+1)
	if !ok {
		return nil
	}
	var out []paper.Overlay
	for _, o := range over {
		if o.Overlaps(span) {
			out = append(out, o)
		}
	}
	return out
}

// overlays are the highlights of one side near the screen: names and figures,
// and on top the claims of the row under the cursor.
func (p *Pane) overlays(side int) []paper.Overlay {
	around := p.around(side)
	if r := p.row(); r != nil { // its sentences may be pinned above the texts
		for _, c := range [2][]Claim{r.Left, r.Right}[side] {
			if c.Sentence >= 0 {
				s := p.ledger.reports[side].Sentences[c.Sentence]
				around = model.Span{Start: min(around.Start, s.Start), End: max(around.End, s.End)}
			}
		}
	}
	var out []paper.Overlay
	for _, h := range p.ledger.highlights[side] {
		if h.Kind != theme.Quote && h.Overlaps(around) {
			out = append(out, paper.Overlay{Span: h.Span, Patch: p.theme.KindPatch(h.Kind, h.Unsure)})
		}
	}
	if r := p.row(); r != nil {
		for _, c := range [2][]Claim{r.Left, r.Right}[side] {
			out = append(out, paper.Overlay{Span: c.Span, Patch: p.theme.MatchPatch(true)})
		}
	}
	return out
}

// around is the stretch of one side's text that can be on screen.
func (p *Pane) around(side int) model.Span {
	out, found := model.Span{}, false
	for i := p.at.item; i < min(p.at.item+p.height, len(p.items)); i++ {
		passage := &p.ledger.Passages[p.items[i].passage]
		for _, s := range [2][]int{passage.Left, passage.Right}[side] {
			span := p.ledger.reports[side].Sentences[s]
			if !found {
				out, found = span, true
			}
			out.Start, out.End = min(out.Start, span.Start), max(out.End, span.End)
		}
	}
	return out
}
