package versus

import (
	"fmt"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"parallax/ui/intent"
)

// chords lists the bindings that have a form of two keys.
func (k Keys) chords() []key.Binding {
	return []key.Binding{k.Fold, k.UnfoldAll, k.FoldAll, k.NextDiff, k.PrevDiff}
}

// chordStart tells whether a key is the first of a chord.
func chordStart(msg tea.KeyPressMsg, k Keys) bool {
	for _, b := range k.chords() {
		for _, keys := range b.Keys() {
			if strings.HasPrefix(keys, msg.String()) && keys != msg.String() {
				return true
			}
		}
	}
	return false
}

// Typing tells whether the next key is the second of a chord.
func (p *Pane) Typing() bool { return p.prefix != "" }

// chord takes in the next key of a chord; a key that makes none ends it.
func (p *Pane) chord(msg tea.KeyPressMsg) intent.Intent {
	if p.prefix == "" {
		p.prefix = msg.String()
		return nil
	}
	typed := p.prefix + msg.String()
	p.prefix = ""
	is := func(b key.Binding) bool {
		for _, keys := range b.Keys() {
			if keys == typed {
				return true
			}
		}
		return false
	}
	k := p.keys
	switch {
	case is(k.Fold):
		p.fold()
	case is(k.UnfoldAll):
		p.foldAll(false)
	case is(k.FoldAll):
		p.foldAll(true)
	case is(k.NextDiff):
		return p.difference(1)
	case is(k.PrevDiff):
		return p.difference(-1)
	}
	return nil
}

// order is how the ledger's rows are sorted.
type order int

const (
	byWeight order = iota
	byLeft
	byRight
	orders
)

// resort goes on to the next order; the cursor stays on its row.
func (p *Pane) resort() intent.Intent {
	current := -1
	if p.cursor < len(p.rows) {
		current = p.rows[p.cursor]
	}
	p.order = (p.order + 1) % orders
	p.list()
	for i, row := range p.rows {
		if row == current {
			p.cursor = i
		}
	}
	p.sync()
	return intent.Say{Text: [orders]string{"Sorted by weight: conflicts first", "Sorted by place in A", "Sorted by place in B"}[p.order]}
}

// sort sorts the rows shown; the ledger itself is kept by weight.
func (p *Pane) sort() {
	if p.order == byWeight {
		return
	}
	at := func(row int) int {
		r := &p.ledger.Rows[row]
		claims := r.Left
		if p.order == byRight {
			claims = r.Right
		}
		if len(claims) == 0 {
			return 1 << 40
		}
		return claims[0].Span.Start
	}
	sort.SliceStable(p.rows, func(i, j int) bool { return at(p.rows[i]) < at(p.rows[j]) })
}

// explain tells in full why the row under the cursor is so: what both reports
// say, how it was read, and the rule.
func (p *Pane) explain() intent.Intent {
	r := p.row()
	if r == nil {
		return nil
	}
	lines := []string{r.What, "", sentence(r.word()) + ". " + sentence(r.Reason), ""}
	for side, claims := range [2][]Claim{r.Left, r.Right} {
		name := [2]string{"A", "B"}[side]
		if len(claims) == 0 {
			lines = append(lines, name+" does not tell of it, as far as found.", "")
		}
		for _, c := range claims {
			lines = append(lines, fmt.Sprintf("%s reads: %s", name, c.reading()))
			if c.Sentence >= 0 {
				rep := p.ledger.reports[side]
				lines = append(lines, fmt.Sprintf("  sentence %d: %s", c.Sentence+1, oneLine(rep.Sentences[c.Sentence].In(rep.Text))))
			}
			lines = append(lines, "")
		}
	}
	return intent.Explain{Title: "Why", Lines: lines}
}

// sentence begins words with a capital.
func sentence(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[n:]
}

func (c Claim) reading() string {
	if c.Reading != "" {
		return c.Reading
	}
	return c.line()
}
