package reader

import (
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"parallax/model"
	"parallax/ui/box"
	"parallax/ui/intent"
)

// Update answers one message.
func (p *Pane) Update(msg tea.Msg) (intent.Intent, tea.Cmd) {
	switch msg := msg.(type) {
	case sheetSet:
		if msg.pane != p || msg.gen != p.gen {
			return nil, nil
		}
		p.sheets[msg.section] = msg.sheet
		delete(p.asked, msg.section)
		p.settle()
		p.clamp()
		return p.follow(), p.ask()
	case tea.KeyPressMsg:
		if p.article == nil {
			return nil, nil
		}
		if in, cmd, ok := p.travel(msg); ok {
			return in, cmd
		}
		return p.act(msg)
	case tea.MouseWheelMsg:
		switch msg.Button {
		case tea.MouseWheelUp:
			p.scroll(-3)
		case tea.MouseWheelDown:
			p.scroll(3)
		}
		return p.follow(), p.ask()
	case tea.MouseClickMsg:
		return p.click(msg.X, msg.Y), nil
	}
	return nil, nil
}

// travel answers the keys that move the text.
func (p *Pane) travel(msg tea.KeyPressMsg) (intent.Intent, tea.Cmd, bool) {
	k, page := p.keys, p.page()
	switch {
	case key.Matches(msg, k.Down):
		p.scroll(1)
	case key.Matches(msg, k.Up):
		p.scroll(-1)
	case key.Matches(msg, k.HalfDown):
		p.scroll(page / 2)
	case key.Matches(msg, k.HalfUp):
		p.scroll(-page / 2)
	case key.Matches(msg, k.PageDown):
		if p.AtEnd() && msg.String() == "space" {
			return intent.Next{Step: 1}, nil, true
		}
		p.scroll(page - 2)
	case key.Matches(msg, k.PageUp):
		p.scroll(2 - page)
	case key.Matches(msg, k.Top):
		p.top, p.goal = position{}, -1
	case key.Matches(msg, k.End):
		p.end()
	default:
		return nil, nil, false
	}
	cmd := p.ask()
	return p.follow(), cmd, true
}

// end goes to the last line, at once or when its section is set.
func (p *Pane) end() {
	last := len(p.sections) - 1
	if last < 0 {
		return
	}
	p.top, p.goal = position{section: last}, -1
	if s := p.sheets[last]; s != nil {
		p.top.line = max(s.Height()-1, 0)
		p.clamp()
		return
	}
	if parts := p.sections[last].Parts; len(parts) > 0 {
		p.goal, p.middle = parts[len(parts)-1].End-1, false
	}
}

// act answers the keys that do something with the text.
func (p *Pane) act(msg tea.KeyPressMsg) (intent.Intent, tea.Cmd) {
	k := p.keys
	switch {
	case key.Matches(msg, k.NextMention):
		return intent.Step{By: 1}, nil
	case key.Matches(msg, k.PrevMention):
		return intent.Step{By: -1}, nil
	case key.Matches(msg, k.NextMatch):
		return p.stepMatch(1)
	case key.Matches(msg, k.PrevMatch):
		return p.stepMatch(-1)
	case key.Matches(msg, k.NextArticle):
		return intent.Next{Step: 1}, nil
	case key.Matches(msg, k.PrevArticle):
		return intent.Next{Step: -1}, nil
	case key.Matches(msg, k.Fold):
		p.folded = !p.folded
		return nil, p.reset(p.offset())
	case key.Matches(msg, k.Compare):
		return intent.Compare{Left: p.article.ID}, nil
	case key.Matches(msg, k.Pick):
		return intent.PickPartner{Left: p.article.ID}, nil
	case key.Matches(msg, k.Copy):
		return p.copy(), nil
	}
	return nil, nil
}

func (p *Pane) stepMatch(by int) (intent.Intent, tea.Cmd) {
	if len(p.matches) == 0 {
		return intent.Say{Text: "No search yet: / searches in this report"}, nil
	}
	p.match, p.searching = (p.match+by+len(p.matches))%len(p.matches), true
	cmd := p.GoTo(p.matches[p.match].Start)
	return p.follow(), cmd
}

// copy takes the mention stepped to, else the match stood on, else the first
// paragraph on screen.
func (p *Pane) copy() intent.Intent {
	at := -1
	switch {
	case p.current >= 0:
		at = p.chosen[p.current].Start
	case p.match >= 0:
		at = p.matches[p.match].Start
	default:
		if span, ok := p.Visible(); ok {
			at = span.Start
		}
	}
	for _, b := range p.article.Blocks {
		if b.Has(at) {
			return intent.Copy{Text: strings.Join(strings.Fields(b.In(p.article.Text)), " ")}
		}
	}
	return nil
}

// click chooses the entry whose mention was clicked; x and y are within the pane.
func (p *Pane) click(x, y int) intent.Intent {
	w, _ := box.Inner(p.width, p.height)
	at := p.top
	for range y - 1 {
		next, ok := p.next(at)
		if !ok {
			return nil
		}
		at = next
	}
	s := p.sheets[at.section]
	if s == nil || y < 1 {
		return nil
	}
	offset := s.Offset(at.line, x-2-max((w-p.measure())/2, 0))
	best := -1
	for i, h := range p.highlights {
		if h.Has(offset) && (best < 0 || h.Len() < p.highlights[best].Len()) {
			best = i
		}
	}
	if best < 0 {
		return nil
	}
	return intent.Jump{Entry: p.highlights[best].Entry, Index: p.highlights[best].Index}
}

// NearestHighlight returns the first highlighted place at or after offset (by
// being 1) or the last before it (-1), false if there is none.
func (p *Pane) NearestHighlight(offset, by int) (entry string, index int, ok bool) {
	for i := range p.highlights {
		h := p.highlights[i]
		if by < 0 {
			h = p.highlights[len(p.highlights)-1-i]
		}
		if by > 0 && h.Start >= offset || by < 0 && h.End <= offset {
			return h.Entry, h.Index, true
		}
	}
	return "", 0, false
}

// Cursor is the span of the place stepped to, or of the first byte on screen.
func (p *Pane) Cursor() model.Span {
	if p.current >= 0 && p.current < len(p.chosen) {
		return p.chosen[p.current].Span
	}
	span, _ := p.Visible()
	span.End = span.Start
	return span
}

// Entry is the key of the entry stepped through, "" for none.
func (p *Pane) Entry() string {
	if len(p.chosen) == 0 {
		return ""
	}
	return p.chosen[0].Entry
}
