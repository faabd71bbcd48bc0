package versus

import (
	"fmt"
	"strings"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"

	"parallax/ui/box"
	"parallax/ui/paper"
	"parallax/ui/theme"
)

// card draws one difference at a time over the list of all: the screen of
// narrow terminals.
func (p *Pane) card(height int) []string {
	t := p.theme
	r := p.row()
	if r == nil {
		words := "Nothing both tell of was found."
		if p.ledger.Comparison.Unrelated {
			words = "These do not seem to be about one event."
		}
		return []string{"", t.Style(t.Dim).Render(" " + words)}
	}
	rows := max(min(len(p.rows), height/3), min(3, height/2))
	room := height - rows - 1
	verdict := r.sign(t) + " " + t.Style(t.Dim).Render(r.word()+" ")
	head := t.Style(t.Faint).Render(fmt.Sprintf(" %d/%d ", p.cursor+1, len(p.rows))) + t.Style(t.Text).Bold(true).Render(r.What)
	out := []string{spread(head, verdict, p.width)}
	for side, claims := range [2][]Claim{r.Left, r.Right} {
		out = append(out, p.cardSide(side, claims, (room-3)/2)...)
	}
	if r.Reason != "" {
		why := lipgloss.Wrap(r.Reason, max(p.width-6, 10), "")
		for i, line := range strings.Split(why, "\n") {
			lead := "     "
			if i == 0 {
				lead = " why "
			}
			out = append(out, t.Style(t.Faint).Render(lead)+t.Style(t.Dim).Render(line))
		}
	}
	if len(out) > room && room > 0 {
		out[room-1] = spread(out[room-1], t.Style(t.Faint).Render("w shows all "), p.width)
	}
	for len(out) < room {
		out = append(out, "")
	}
	out = append(out[:room], p.rule())
	return append(out, p.cardList(rows)...)
}

// cardSide draws what one report says: each claim with its sentence.
func (p *Pane) cardSide(side int, claims []Claim, room int) []string {
	t := p.theme
	name := t.Style(t.Accent).Bold(true).Render([2]string{" A ", " B "}[side])
	bar := t.Style(t.Rule).Render(t.Signs.Thumb) + " "
	if len(claims) == 0 {
		return []string{name + bar + t.Style(t.Faint).Render("does not say, as far as found"), ""}
	}
	var out []string
	for i, c := range claims {
		if i > 0 {
			name = "   "
		}
		by := ""
		if c.By != "" {
			by = "by: " + c.By
		}
		value := box.Cut(c.Value, max(p.width-8, 4), t.Signs.Ellipsis)
		by = box.Cut(by, max(p.width-ansi.StringWidth(value)-8, p.width/3), t.Signs.Ellipsis)
		out = append(out, spread(name+bar+t.KindStyle(theme.Figure).Bold(true).Render(value), t.Style(t.Dim).Render(by+" "), p.width))
		if c.Sentence < 0 {
			continue
		}
		r := p.ledger.reports[side]
		sheet := paper.Flow(r.Text, r.Sentences[c.Sentence], max(p.width-6, 10), t)
		over := []paper.Overlay{{Span: r.Sentences[c.Sentence], Patch: t.SecondPatch(false)}, {Span: c.Span, Patch: t.MatchPatch(true)}}
		for y := range sheet.Height() {
			out = append(out, "   "+bar+sheet.Draw(y, over))
		}
	}
	if len(out) > room {
		out = out[:max(room, 1)]
	}
	return append(out, "")
}

// cardList lists the rows around the cursor, a line each.
func (p *Pane) cardList(height int) []string {
	t := p.theme
	p.top = min(p.top, p.cursor)
	p.top = max(p.top, p.cursor-height+1)
	what := max(p.width/3, 12)
	says := max((p.width-what-10)/2, 6)
	var out []string
	for i := p.top; i < len(p.rows) && len(out) < height; i++ {
		r := &p.ledger.Rows[p.rows[i]]
		lead, text := "   ", t.Style(t.Dim)
		if i == p.cursor {
			lead, text = " "+t.Style(t.Accent).Render(t.Signs.Cursor)+" ", t.Style(t.Text).Bold(true)
		}
		values := [2]string{"—", "—"}
		for side, claims := range [2][]Claim{r.Left, r.Right} {
			if len(claims) > 0 {
				values[side] = claims[0].Value
			}
		}
		out = append(out, lead+r.sign(t)+" "+text.Render(fit(box.Cut(r.What, what, t.Signs.Ellipsis), what)+" "+
			fit(box.Cut(values[0], says, t.Signs.Ellipsis), says)+" ")+t.Style(t.Rule).Render(t.Signs.Vertical)+text.Render(" "+fit(box.Cut(values[1], says, t.Signs.Ellipsis), says)))
	}
	return out
}
