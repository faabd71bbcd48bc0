// Package versus is the screen that sets two reports side by side: a ledger of
// what they agree and disagree on, over both texts with their passages aligned.
// It shows a comparison; it does not make one.
package versus

import (
	"fmt"
	"slices"
	"sort"
	"strings"

	"parallax/model"
	"parallax/model/extract/figure"
	"parallax/model/extract/voice"
	"parallax/ui/outline"
	"parallax/ui/theme"
)

// Kind is a kind of ledger row; each can be shown and hidden.
type Kind int

// The kinds of ledger row, in the order of the keys that turn them on and off.
const (
	Figures Kind = iota
	Times        // and places, and what else is not a figure
	Quotes
	Names
	OnlyOne // what only one of the reports gives
	kinds
)

// Claim is what one report says on a point, and who says so.
type Claim struct {
	Value    string
	By       string
	Reading  string // how it was understood, in words
	Span     model.Span
	Sentence int // index into the report's sentences, -1 if unknown
}

// Row is one point of the ledger.
type Row struct {
	Kind        Kind
	Verdict     model.Verdict
	Check       bool
	What        string
	Left, Right []Claim
	Reason      string
	figures     bool   // it tells of figures
	relation    string // how two quotations belong together, in words
}

// Ledger is a comparison made ready to be shown: its rows, its aligned passages,
// and what to highlight in both texts.
type Ledger struct {
	Comparison  *model.Comparison
	Rows        []Row
	Passages    []Passage
	highlights  [2][]outline.Highlight
	reports     [2]*model.Report
	counts      map[string]int
	sentenceRow [2]map[int]int // sentence → index into Passages
}

// MakeLedger makes a comparison ready to be shown. The cost is that of its rows.
func MakeLedger(c *model.Comparison) *Ledger {
	l := &Ledger{Comparison: c, reports: [2]*model.Report{&c.Left, &c.Right}}
	for i, r := range l.reports {
		l.highlights[i] = outline.Make(r).Highlights()
	}
	l.figures()
	l.times()
	l.differences()
	l.quotes()
	l.names()
	sort.SliceStable(l.Rows, func(i, j int) bool { return rank(&l.Rows[i]) < rank(&l.Rows[j]) })
	l.align()
	l.count()
	return l
}

// rank orders rows: what cannot both be true first, what only one tells last.
func rank(r *Row) int {
	switch {
	case r.Verdict == model.Conflict && !r.unclear():
		return 0
	case r.unclear():
		return 1
	case r.Kind == Quotes:
		return 5
	case r.Kind == Names:
		return 6
	case r.Verdict == model.Compatible:
		return 3
	case r.Verdict == model.Agree:
		return 4
	}
	return 7
}

func (l *Ledger) figures() {
	byID := [2]map[string]*model.Figure{}
	for side, r := range l.reports {
		byID[side] = map[string]*model.Figure{}
		for i := range r.Figures {
			byID[side][r.Figures[i].ID] = &r.Figures[i]
		}
	}
	for _, f := range l.Comparison.Figures {
		row := Row{Kind: Figures, Verdict: f.Verdict, Check: f.Check, What: f.Measure, Reason: f.Reason, figures: true}
		if f.Verdict == model.LeftOnly || f.Verdict == model.RightOnly {
			row.Kind = OnlyOne
		}
		if f.Sum != "" {
			row.Reason = strings.TrimPrefix(row.Reason+"; "+f.Sum, "; ")
		}
		for side, ids := range [2][]string{f.Left, f.Right} {
			for _, c := range l.figureClaims(side, byID[side], ids, f.Measure) {
				row.add(side, c)
			}
		}
		l.Rows = append(l.Rows, row)
	}
}

// figureClaims are what one side gives in a row under a heading; the numbers of a score make one.
func (l *Ledger) figureClaims(side int, byID map[string]*model.Figure, ids []string, heading string) []Claim {
	var figures []model.Figure
	for _, id := range ids {
		if fig := byID[id]; fig != nil {
			figures = append(figures, *fig)
		}
	}
	var out []Claim
	for len(figures) > 0 {
		n, words := figure.Tally(l.reports[side].Text, figures)
		c := l.figureClaim(side, &figures[0], heading)
		if n > 1 {
			c.Value, c.Reading, c.Span.End = words, words, figures[n-1].End
		}
		out = append(out, c)
		figures = figures[n:]
	}
	return out
}

func (r *Row) add(side int, c Claim) {
	if side == 0 {
		r.Left = append(r.Left, c)
	} else {
		r.Right = append(r.Right, c)
	}
}

func (l *Ledger) figureClaim(side int, f *model.Figure, heading string) Claim {
	c := Claim{Value: oneLine(figure.Beside(*f, heading)), Reading: oneLine(figure.Reading(*f)), Span: f.Span, Sentence: l.sentence(side, f.Start)}
	if f.Claimant != nil {
		c.By = voice.NameVia(f.Claimant, l.reports[side].Entities)
	}
	if hedge := figure.HedgeBeside(*f); hedge != "" {
		c.By = strings.TrimPrefix(c.By+", “"+hedge+"”", ", ")
	}
	return c
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// sentence is the index of the sentence that holds the byte at offset.
func (l *Ledger) sentence(side, offset int) int {
	s := l.reports[side].Sentences
	i := sort.Search(len(s), func(i int) bool { return s[i].End > offset })
	if i < len(s) && s[i].Has(offset) {
		return i
	}
	return -1
}

func (l *Ledger) times() {
	byID := [2]map[string]*model.Time{}
	for side, r := range l.reports {
		byID[side] = map[string]*model.Time{}
		for i := range r.Times {
			byID[side][r.Times[i].ID] = &r.Times[i]
		}
	}
	for _, t := range l.Comparison.Times {
		row := Row{Kind: Times, Verdict: t.Verdict, What: t.Event, Reason: t.Reason}
		if t.Verdict == model.LeftOnly || t.Verdict == model.RightOnly {
			row.Kind = OnlyOne
		}
		for side, ids := range [2][]string{t.Left, t.Right} {
			for _, id := range ids {
				if when := byID[side][id]; when != nil {
					row.add(side, Claim{Value: oneLine(when.Text), Span: when.Span, Sentence: l.sentence(side, when.Start)})
				}
			}
		}
		l.Rows = append(l.Rows, row)
	}
}

// differences adds the conflicts that are not told by a row of figures or times.
func (l *Ledger) differences() {
	for _, d := range l.Comparison.Conflicts {
		if slices.ContainsFunc(l.Rows, func(r Row) bool { return r.What == d.About && r.Verdict == model.Conflict }) {
			continue
		}
		row := Row{Kind: Times, Verdict: model.Conflict, Check: d.Check, What: d.About, Reason: d.Reason}
		for side, s := range [2]model.Side{d.Left, d.Right} {
			if s.Sentence >= 0 && s.Sentence < len(l.reports[side].Sentences) {
				row.add(side, Claim{Value: oneLine(s.Text), Span: l.within(side, s), Sentence: s.Sentence})
			}
		}
		l.Rows = append(l.Rows, row)
	}
}

// within finds the words of a difference in their sentence; the whole sentence
// where they do not stand there to the letter.
func (l *Ledger) within(side int, s model.Side) model.Span {
	span := l.reports[side].Sentences[s.Sentence]
	if i := strings.Index(span.In(l.reports[side].Text), s.Text); i >= 0 && s.Text != "" {
		return model.Span{Start: span.Start + i, End: span.Start + i + len(s.Text)}
	}
	return span
}

func (l *Ledger) quotes() {
	byID := [2]map[string]*model.Quote{}
	for side, r := range l.reports {
		byID[side] = map[string]*model.Quote{}
		for i := range r.Quotes {
			byID[side][r.Quotes[i].ID] = &r.Quotes[i]
		}
	}
	words := map[model.QuoteRelation]string{
		model.Verbatim: "the same words", model.Rendition: "one utterance in other words", model.SameClaim: "the same claim",
	}
	for _, q := range l.Comparison.Quotes {
		row := Row{Kind: Quotes, Verdict: model.Agree, What: q.Speaker, relation: words[q.Relation], Reason: q.Reason}
		if q.Relation != model.Verbatim {
			row.Verdict = model.Compatible
		}
		if row.What == "" {
			row.What = "unnamed speaker"
		}
		for side, ids := range [2][]string{q.Left, q.Right} {
			for _, id := range ids {
				if quote := byID[side][id]; quote != nil {
					if quote.Speaker != nil && quote.Speaker.Entity != "" {
						row.What = voice.Name(quote.Speaker, l.reports[side].Entities)
					}
					c := Claim{Value: oneLine(quote.Text), Span: quote.Span, Sentence: l.sentence(side, quote.Start)}
					if quote.Via != "" {
						c.By = "via " + oneLine(string(quote.Via))
					}
					row.add(side, c)
				}
			}
		}
		l.Rows = append(l.Rows, row)
	}
}

// names adds the names that the reports spell differently.
func (l *Ledger) names() {
	byID := [2]map[string]*model.Entity{}
	for side, r := range l.reports {
		byID[side] = map[string]*model.Entity{}
		for i := range r.Entities {
			byID[side][r.Entities[i].ID] = &r.Entities[i]
		}
	}
	for _, e := range l.Comparison.Entities {
		if len(e.Variants) == 0 || len(e.Left) == 0 || len(e.Right) == 0 {
			continue
		}
		row := Row{Kind: Names, Verdict: model.Agree, What: e.Name, Reason: "one name, spelled differently"}
		for side, ids := range [2][]string{e.Left, e.Right} {
			spellings := map[string]bool{}
			for _, v := range e.Variants {
				spellings[oneLine(v[side])] = true
			}
			for _, id := range ids {
				if entity := byID[side][id]; entity != nil {
					row.spelled(side, entity, spellings, l)
				}
			}
		}
		l.Rows = append(l.Rows, row)
	}
}

// spelled adds the first mention of each spelling that differs.
func (r *Row) spelled(side int, e *model.Entity, spellings map[string]bool, l *Ledger) {
	for _, m := range e.Mentions {
		if name := oneLine(m.Text); m.Kind == model.Name && spellings[name] {
			delete(spellings, name)
			r.add(side, Claim{Value: name, Span: m.Span, Sentence: l.sentence(side, m.Start)})
		}
	}
}

// count counts the rows by sign for the line above the ledger.
func (l *Ledger) count() {
	l.counts = map[string]int{}
	for _, r := range l.Rows {
		switch {
		case r.Kind == Quotes:
			l.counts["quotes"]++
		case r.Kind == Names:
			l.counts["names"]++
		case r.unclear():
			l.counts["check"]++
		default:
			l.counts[string(r.Verdict)]++
		}
	}
}

// unclear tells whether a person had better look: what the row links may not
// belong together. A conflict of figures stays one though the reports carry
// further claims; its reason tells of them.
func (r *Row) unclear() bool {
	return r.Check && r.Kind != OnlyOne && !(r.figures && r.Verdict == model.Conflict)
}

// sign is a row's sign and style.
func (r *Row) sign(t *theme.Theme) string {
	switch {
	case r.Kind == Quotes:
		return t.KindStyle(theme.Quote).Render(t.Signs.Quote)
	case r.Kind == Names:
		return t.KindStyle(theme.Place).Render(t.Signs.Names)
	case r.unclear():
		return t.Style(t.Warn).Bold(true).Render(t.Signs.Check)
	}
	sign, color := t.Verdict(r.Verdict)
	return t.Style(color).Bold(true).Render(sign)
}

// word is a row's verdict in words.
func (r *Row) word() string {
	switch {
	case r.Kind == Quotes:
		return r.relation
	case r.Kind == Names:
		return "spelled differently"
	case r.unclear():
		return "to check"
	case r.Verdict == model.LeftOnly:
		return "only in A"
	case r.Verdict == model.RightOnly:
		return "only in B"
	case r.Verdict == model.Conflict:
		return "conflict"
	case r.Verdict == model.Agree:
		return "agree"
	}
	return "compatible"
}

// Line of one claim: the value, then who says so.
func (c Claim) line() string {
	if c.By == "" {
		return c.Value
	}
	return fmt.Sprintf("%s · %s", c.Value, c.By)
}
