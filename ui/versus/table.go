package versus

import (
	"fmt"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"parallax/model"
	"parallax/ui/box"
	"parallax/ui/theme"
)

func fit(line string, width int) string { return box.Fit(line, width) }

func spread(left, right string, width int) string { return box.Spread(left, right, width) }

// counts is the line of what there is of each kind; it is the legend as well.
func (p *Pane) counts() string {
	t, c := p.theme, p.ledger.counts
	type part struct {
		sign, word string
		n          int
		style      func(...string) string
		kind       Kind
	}
	sign := func(v model.Verdict) (string, func(...string) string) {
		s, color := t.Verdict(v)
		return s, t.Style(color).Bold(true).Render
	}
	conflict, bad := sign(model.Conflict)
	compatible, warn := sign(model.Compatible)
	agree, good := sign(model.Agree)
	left, only := sign(model.LeftOnly)
	right, _ := sign(model.RightOnly)
	parts := []part{
		{conflict, box.Plural(c["conflict"], "conflict", "conflicts"), c["conflict"], bad, -1},
		{t.Signs.Check, "to check", c["check"], warn, -1},
		{compatible, "compatible", c["compatible"], warn, -1},
		{agree, "agree", c["agree"], good, -1},
		{t.Signs.Quote, box.Plural(c["quotes"], "quote", "quotes"), c["quotes"], t.KindStyle(theme.Quote).Render, Quotes},
		{t.Signs.Names, box.Plural(c["names"], "variant", "variants"), c["names"], t.KindStyle(theme.Place).Render, Names},
		{left, "only A", len(p.ledger.Comparison.Only.Left), only, OnlyOne},
		{right, "only B", len(p.ledger.Comparison.Only.Right), only, OnlyOne},
	}
	var out []string
	for _, x := range parts {
		words := fmt.Sprint(x.n)
		if p.width >= wide {
			words += " " + x.word
		}
		if x.kind >= 0 && p.hidden[x.kind] {
			words += " (off)"
		}
		out = append(out, x.style(x.sign)+" "+t.Style(t.Dim).Render(words))
	}
	gap := "   "
	if p.width < wide {
		gap = "  "
	}
	return " " + strings.Join(out, gap)
}

func (p *Pane) rule() string {
	return p.theme.Style(p.theme.Rule).Render(strings.Repeat(p.theme.Signs.Horizontal, p.width))
}

// ledgerHeight is how many lines the ledger gets: what it needs, at most two
// fifths of the screen.
func (p *Pane) ledgerHeight() int {
	need := 1
	for _, i := range p.rows {
		need += p.ledger.Rows[i].height()
	}
	return max(min(need, p.height*2/5), 3)
}

// maxClaims is how many claims of one side a row of the ledger lists.
const maxClaims = 3

func (r *Row) height() int { return max(min(max(len(r.Left), len(r.Right)), maxClaims), 1) }

// widths of the ledger's columns: what is told of, and what a side says.
func (p *Pane) tableWidths() (what, says int) {
	for _, i := range p.rows {
		what = max(what, len([]rune(p.ledger.Rows[i].What)))
	}
	what = max(min(what, p.width/4, 36), 10)
	return what, (p.width - what - 10) / 2
}

// table draws the ledger's rows around the cursor.
func (p *Pane) table(height int) []string {
	t := p.theme
	what, says := p.tableWidths()
	dim := t.Style(t.Faint)
	out := []string{dim.Render("   " + fit("What", what) + " " + fit("A says", says) + "     " + fit("B says", says))}
	if len(p.rows) == 0 {
		return append(out, dim.Render("   Nothing both tell of was found."), "")[:min(height, 3)]
	}
	p.top = min(p.top, p.cursor)
	for p.top < p.cursor && p.linesBetween(p.top, p.cursor) > height-1 {
		p.top++
	}
	for i := p.top; i < len(p.rows); i++ {
		for _, line := range p.tableRow(i, what, says) {
			if len(out) < height {
				out = append(out, line)
			}
		}
	}
	if p.linesBetween(p.top, len(p.rows)-1) > height-1 {
		more := fmt.Sprintf(" %d of %d ", p.cursor+1, len(p.rows))
		out[0] = spread(out[0], dim.Render(more), p.width)
	}
	for len(out) < height {
		out = append(out, "")
	}
	return out
}

// linesBetween is the height of the shown rows from one to another, both included.
func (p *Pane) linesBetween(from, to int) int {
	n := 0
	for i := from; i <= to; i++ {
		n += p.ledger.Rows[p.rows[i]].height()
	}
	return n
}

func (p *Pane) tableRow(i, what, says int) []string {
	t := p.theme
	r := &p.ledger.Rows[p.rows[i]]
	here := i == p.cursor
	text := t.Style(t.Text)
	lead := "   "
	if here {
		text = text.Bold(true)
		lead = " " + t.Style(t.Accent).Render(t.Signs.Cursor) + " "
		if !p.onText {
			text = text.Background(t.Select)
			if t.Plain {
				text = text.Reverse(true)
			}
		}
	}
	var out []string
	for n := range r.height() {
		label := ""
		if n == 0 {
			label = r.What
		} else {
			lead = "   "
		}
		sign := " "
		if n == 0 {
			sign = r.sign(t)
		}
		out = append(out, lead+text.Render(fit(box.Cut(label, what, t.Signs.Ellipsis), what))+" "+
			p.claim(r.Left, n, says, here)+"  "+sign+"  "+p.claim(r.Right, n, says, here))
	}
	return out
}

// claim draws claim n of one side, fitted to a width.
func (p *Pane) claim(claims []Claim, n, width int, here bool) string {
	t := p.theme
	if len(claims) == 0 && n == 0 {
		return t.Style(t.Faint).Render(fit("—", width))
	}
	if n >= len(claims) {
		return fit("", width)
	}
	c := claims[n]
	value, by := c.Value, c.By
	if more := len(claims) - maxClaims; more > 0 && n == maxClaims-1 {
		by = strings.TrimPrefix(fmt.Sprintf("%s, and %d more", by, more), ", ")
	}
	style := t.Style(t.Text)
	if here {
		style = style.Bold(true)
	}
	if by == "" {
		return fit(style.Render(box.Cut(value, width, t.Signs.Ellipsis)), width)
	}
	// What is said comes first; who says it gets what is left, and a third at least.
	by = " " + t.Signs.Dot + " " + by
	value = box.Cut(value, max(width-min(ansi.StringWidth(by), width/3), 4), t.Signs.Ellipsis)
	return fit(style.Render(value)+t.Style(t.Dim).Render(box.Cut(by, width-ansi.StringWidth(value), t.Signs.Ellipsis)), width)
}
