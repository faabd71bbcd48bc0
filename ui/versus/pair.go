package versus

import (
	"parallax/model"
	"parallax/ui/intent"
)

// pair parts the figures of the row under the cursor; of a row that one report
// alone has, it seeks the other's in a second row.
func (p *Pane) pair() intent.Intent {
	r := p.row()
	if r == nil || !r.figures {
		return intent.Say{Text: "Only figures can be paired and parted"}
	}
	c := p.ledger.Comparison
	out := model.Pairing{Left: c.Left.ID, Right: c.Right.ID}
	switch {
	case len(r.Left) > 0 && len(r.Right) > 0:
		p.seeks = nil
		out.LeftAt, out.RightAt = r.Left[0].Span, r.Right[0].Span
		return intent.Pair{Pairing: out}
	case p.seeks == nil || p.seeksRight == (len(r.Left) > 0):
		p.seeksRight = len(r.Left) > 0
		p.seeks = &append(append([]Claim{}, r.Left...), r.Right...)[0]
		return intent.Say{Text: "Go to the other report's figure and press = again"}
	}
	out.Same = true
	if p.seeksRight {
		out.LeftAt, out.RightAt = p.seeks.Span, r.Right[0].Span
	} else {
		out.LeftAt, out.RightAt = r.Left[0].Span, p.seeks.Span
	}
	p.seeks = nil
	return intent.Pair{Pairing: out}
}
