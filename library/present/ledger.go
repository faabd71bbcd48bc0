package present

import (
	"cmp"
	"slices"
	"sort"
	"strings"

	"parallax/model"
	"parallax/model/extract/figure"
	"parallax/model/extract/when"
)

// The signs of the verdicts, the same on the screen and in print: what colour
// tells is told without it too.
const (
	signAgree      = "="
	signCompatible = "≈"
	signConflict   = "≠"
	signCheck      = "?"
	signLeft       = "◁"
	signRight      = "▷"
	signQuote      = "“"
	signNames      = "@"
)

// ledger is a comparison made ready for showing: every text is one clean line,
// every reference is followed and holds.
type ledger struct {
	left, right ledgerSide
	unrelated   bool
	figures     []ledgerRow
	differences []ledgerRow
	times       []ledgerRow
	names       []nameRow
	onlyNames   [2][]string // names that only the left, only the right report has
	quotes      []quoteRow
	passages    []passageRow
	only        [2][]sentence
}

// ledgerSide is one of the two reports.
type ledgerSide struct {
	Title, Origin string
	Sentences     int
}

// ledgerRow is one point on which the reports agree or differ.
type ledgerRow struct {
	Verdict model.Verdict
	Check   bool
	What    string
	Left    []claimed
	Right   []claimed
	Reason  string
}

// said is what one report says on a point, with the prefix of its anchors.
type said struct {
	Prefix string
	List   []claimed
}

// spoken is one report's part of an utterance, with the prefix of its anchors.
type spoken struct {
	Prefix string
	List   []sentence
}

// LeftCells and RightCells are what a page's table shows of the row.
func (r ledgerRow) LeftCells() said { return said{"a", r.Left} }

// RightCells: see [ledgerRow.LeftCells].
func (r ledgerRow) RightCells() said { return said{"b", r.Right} }

// LeftCells and RightCells are what a page shows of the utterance.
func (q quoteRow) LeftCells() spoken { return spoken{"a", q.Left} }

// RightCells: see [quoteRow.LeftCells].
func (q quoteRow) RightCells() spoken { return spoken{"b", q.Right} }

// claimed is what one report says on a point.
type claimed struct {
	Value    string
	By       string // who says so, and how surely
	Sentence int    // its number from 1; 0 if unknown
}

// nameRow is an entity that both reports name.
type nameRow struct {
	Name, Type  string
	Left, Right []string // the spellings, where they differ
}

// quoteRow is one utterance as both reports print it.
type quoteRow struct {
	Speaker, Relation, Reason string
	Left, Right               []sentence
}

// passageRow is a passage that both reports have.
type passageRow struct {
	Relation    model.PassageRelation
	Left, Right []sentence
	Why         string
}

// sentence is a sentence, or words of it, with its number from 1.
type sentence struct {
	Number int
	Text   string
}

// newLedger makes a comparison ready for showing. References that lead nowhere
// are left out.
func newLedger(c model.Comparison) ledger {
	l, r := newLookup(c.Left), newLookup(c.Right)
	out := ledger{
		left:      ledgerSide{titleOf(c.Left.Article), originOf(c.Left.Article), len(c.Left.Sentences)},
		right:     ledgerSide{titleOf(c.Right.Article), originOf(c.Right.Article), len(c.Right.Sentences)},
		unrelated: c.Unrelated,
	}
	for _, f := range c.Figures {
		reason := joined([]string{f.Reason, f.Sum}, " · ")
		if !f.Check && oneSided(f.Verdict) {
			reason = oneLine(f.Sum)
		}
		out.figures = append(out.figures, ledgerRow{f.Verdict, f.Check && f.Verdict != model.Conflict, oneLine(f.Measure), l.figures(f.Left, f.Measure), r.figures(f.Right, f.Measure), reason})
	}
	for _, d := range c.Conflicts {
		row := ledgerRow{model.Conflict, d.Check, oneLine(d.About), l.side(d.Left), r.side(d.Right), oneLine(d.Reason)}
		out.differences = append(out.differences, row)
	}
	for _, t := range c.Times {
		reason := oneLine(t.Reason)
		if oneSided(t.Verdict) {
			reason = ""
		}
		out.times = append(out.times, ledgerRow{t.Verdict, false, oneLine(t.Event), l.times(t.Left), r.times(t.Right), reason})
	}
	for _, q := range c.Quotes {
		out.quotes = append(out.quotes, quoteRow{cmp.Or(oneLine(q.Speaker), "unknown"), string(q.Relation), oneLine(q.Reason), l.quotes(q.Left), r.quotes(q.Right)})
	}
	for _, p := range c.Passages {
		out.passages = append(out.passages, passageRow{p.Relation, l.sentences(p.Left), r.sentences(p.Right), joined(p.Why, ", ")})
	}
	out.only = [2][]sentence{l.sentences(c.Only.Left), r.sentences(c.Only.Right)}
	out.addNames(c.Entities)
	sortRows(out.figures)
	sortRows(out.differences)
	sortRows(out.times)
	return out
}

// addNames sorts the links into names that both have, those with two spellings
// first, and names that only one has.
func (l *ledger) addNames(links []model.EntityLink) {
	for _, e := range links {
		name := oneLine(e.Name)
		switch {
		case len(e.Left) == 0:
			l.onlyNames[1] = append(l.onlyNames[1], name)
		case len(e.Right) == 0:
			l.onlyNames[0] = append(l.onlyNames[0], name)
		default:
			row := nameRow{Name: name, Type: typeName(e.Type)}
			for _, v := range e.Variants {
				row.Left = appendNew(row.Left, oneLine(v[0]))
				row.Right = appendNew(row.Right, oneLine(v[1]))
			}
			l.names = append(l.names, row)
		}
	}
	slices.SortStableFunc(l.names, func(a, b nameRow) int { return cmp.Compare(min(1, len(b.Left)), min(1, len(a.Left))) })
}

func appendNew(list []string, s string) []string {
	if s == "" || slices.Contains(list, s) {
		return list
	}
	return append(list, s)
}

// typeName says an entity's type in a word.
func typeName(t model.EntityType) string {
	switch t {
	case model.Person:
		return "person"
	case model.Org:
		return "organisation"
	case model.GPE, model.Location, model.Facility:
		return "place"
	case model.NORP:
		return "group"
	case model.Product, model.Event, model.WorkOfArt, model.Law:
		return strings.ToLower(strings.ReplaceAll(string(t), "_", " "))
	}
	return ""
}

// sortRows puts first what a reader should see first.
func sortRows(rows []ledgerRow) {
	slices.SortStableFunc(rows, func(a, b ledgerRow) int { return cmp.Compare(a.rank(), b.rank()) })
}

func (r ledgerRow) rank() int {
	switch {
	case r.Verdict == model.Conflict && !r.Check:
		return 0
	case r.Check:
		return 1
	case r.Verdict == model.Compatible:
		return 2
	case r.Verdict == model.Agree:
		return 3
	case r.Verdict == model.LeftOnly:
		return 4
	}
	return 5
}

// Sign is the sign of the row's verdict.
func (r ledgerRow) Sign() string {
	switch {
	case r.Check:
		return signCheck
	case r.Verdict == model.Conflict:
		return signConflict
	case r.Verdict == model.Compatible:
		return signCompatible
	case r.Verdict == model.LeftOnly:
		return signLeft
	case r.Verdict == model.RightOnly:
		return signRight
	}
	return signAgree
}

// Class names the row's verdict in one word.
func (r ledgerRow) Class() string {
	if r.Check {
		return "check"
	}
	return string(r.Verdict)
}

// tally is how many there are of one kind of finding.
type tally struct {
	Sign, Label, Class string
	N                  int
}

// tallies counts what was found, without the kinds of which there is nothing.
func (l *ledger) tallies() []tally {
	all := []tally{
		{Sign: signConflict, Label: "conflict", Class: "conflict"},
		{Sign: signCheck, Label: "to check", Class: "check"},
		{Sign: signCompatible, Label: "compatible", Class: "compatible"},
		{Sign: signAgree, Label: "agree", Class: "agree"},
		{Sign: signQuote, Label: "quote", Class: "quote", N: len(l.quotes)},
		{Sign: signNames, Label: "name", Class: "name", N: len(l.names)},
		{Sign: signLeft, Label: "only in A", Class: "left-only", N: len(l.only[0])},
		{Sign: signRight, Label: "only in B", Class: "right-only", N: len(l.only[1])},
	}
	for _, rows := range [][]ledgerRow{l.figures, l.differences, l.times} {
		for _, r := range rows {
			for i := range all[:4] {
				if all[i].Class == r.Class() {
					all[i].N++
				}
			}
		}
	}
	for i := range all {
		if all[i].N != 1 && (all[i].Class == "conflict" || all[i].Class == "quote" || all[i].Class == "name") {
			all[i].Label += "s"
		}
	}
	return slices.DeleteFunc(all, func(t tally) bool { return t.N == 0 })
}

// lookup follows the references into one report.
type lookup struct {
	report  model.Report
	figure  map[string]model.Figure
	time    map[string]model.Time
	quote   map[string]model.Quote
	byIndex []model.Span
}

func newLookup(r model.Report) lookup {
	l := lookup{r, map[string]model.Figure{}, map[string]model.Time{}, map[string]model.Quote{}, r.Sentences}
	for _, f := range r.Figures {
		l.figure[f.ID] = f
	}
	for _, t := range r.Times {
		l.time[t.ID] = t
	}
	for _, q := range r.Quotes {
		l.quote[q.ID] = q
	}
	return l
}

// number returns the number, from 1, of the sentence that holds offset; 0 if none does.
func (l lookup) number(offset int) int {
	i := sort.Search(len(l.byIndex), func(i int) bool { return l.byIndex[i].End > offset })
	if i < len(l.byIndex) && l.byIndex[i].Start <= offset {
		return i + 1
	}
	return 0
}

// figures are the claims of figures under a heading.
func (l lookup) figures(ids []string, heading string) []claimed {
	var out []claimed
	var figures []model.Figure
	for _, id := range ids {
		if f, ok := l.figure[id]; ok {
			figures = append(figures, f)
		}
	}
	for len(figures) > 0 {
		f, words := figures[0], ""
		n, tally := figure.Tally(l.report.Text, figures)
		if words = tally; n == 1 {
			words = figure.Beside(f, heading)
		}
		out = append(out, claimed{oneLine(words), strings.Join(claim(f, l.report.Entities), " · "), l.number(f.Start)})
		figures = figures[n:]
	}
	return out
}

func (l lookup) times(ids []string) []claimed {
	var out []claimed
	for _, id := range ids {
		if t, ok := l.time[id]; ok {
			text, label := oneLine(t.Text), oneLine(when.Label(t))
			if label == text {
				label = ""
			}
			out = append(out, claimed{text, label, l.number(t.Start)})
		}
	}
	return out
}

func (l lookup) quotes(ids []string) []sentence {
	var out []sentence
	for _, id := range ids {
		if q, ok := l.quote[id]; ok {
			out = append(out, sentence{l.number(q.Start), oneLine(q.Text)})
		}
	}
	return out
}

func (l lookup) sentences(indices []int) []sentence {
	var out []sentence
	for _, i := range indices {
		if 0 <= i && i < len(l.byIndex) {
			out = append(out, sentence{i + 1, oneLine(l.byIndex[i].In(l.report.Text))})
		}
	}
	return out
}

func (l lookup) side(s model.Side) []claimed {
	number := s.Sentence + 1
	if s.Sentence < 0 || s.Sentence >= len(l.byIndex) {
		number = 0
	}
	return []claimed{{oneLine(s.Text), "", number}}
}

// oneSided tells a verdict whose sign says already that the other report has
// nothing of the kind.
func oneSided(v model.Verdict) bool { return v == model.LeftOnly || v == model.RightOnly }
