package present

import (
	"cmp"
	"fmt"
	"io"
	"strconv"
	"strings"

	"parallax/model"
)

const unrelatedNote = "These do not seem to be about one event."

// ComparisonText writes a comparison as aligned text: the ledger, names, quotes,
// passages that both have, and what only one tells.
func ComparisonText(w io.Writer, c model.Comparison, style Style) error {
	l := newLedger(c)
	p := &printer{w: w, style: style}
	for i, side := range []ledgerSide{l.left, l.right} {
		p.paragraph(side.Title, p.in(bold, "AB"[i:i+1])+"  ", style.columns(), bold)
		p.paragraph(side.Origin+" · "+plural(side.Sentences, "sentence"), "   ", style.columns(), dim)
	}
	p.line()
	var counts []string
	for _, t := range l.tallies() {
		counts = append(counts, p.in(inkOf(t.Class), t.Sign)+" "+strconv.Itoa(t.N)+" "+t.Label)
	}
	p.flow(counts, "   ")
	if l.unrelated {
		p.line()
		p.line(p.in(yellow, unrelatedNote))
	}
	p.rows("Differences", l.differences)
	p.rows("Figures", l.figures)
	p.rows("Times", l.times)
	p.names(l)
	p.quotes(l.quotes)
	p.passages(l.passages)
	p.only("Only in A, as far as found", signLeft, l.only[0])
	p.only("Only in B, as far as found", signRight, l.only[1])
	p.line()
	return p.err
}

func plural(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return strconv.Itoa(n) + " " + noun + "s"
}

// inkOf returns the colour of a class of findings.
func inkOf(class string) ink {
	switch class {
	case "conflict":
		return red
	case "check", "compatible":
		return yellow
	case "agree", "same":
		return green
	case "left-only", "right-only":
		return blue
	}
	return cyan
}

func (p *printer) title(s string) {
	p.line()
	p.line(p.in(bold, strings.ToUpper(s)))
}

// rows writes points of the ledger: sign, what it is about, what each side says.
func (p *printer) rows(title string, rows []ledgerRow) {
	if len(rows) == 0 {
		return
	}
	p.title(title)
	const sign = 1
	rest := p.style.columns() - 2 - sign - 6
	what := rest * 3 / 10
	side := (rest - what) / 2
	widths := []int{sign, what, side, side}
	p.row("  ", widths, cell{}, cell{}, cell{"A", dim}, cell{"B", dim})
	for _, r := range rows {
		i := inkOf(r.Class())
		p.row("  ", widths, cell{r.Sign(), i}, cell{cmp.Or(r.What, "—"), ""}, cell{claims(r.Left), ""}, cell{claims(r.Right), ""})
		if r.Reason != "" {
			p.paragraph(r.Reason, strings.Repeat(" ", 2+sign+2), p.style.columns(), dim)
		}
	}
}

// claims says what one side says on a point.
func claims(list []claimed) string {
	var parts []string
	for _, c := range list {
		s := c.Value
		if c.By != "" {
			s += " · " + c.By
		}
		if c.Sentence > 0 {
			s += fmt.Sprintf(" [%d]", c.Sentence)
		}
		parts = append(parts, s)
	}
	return cmp.Or(strings.Join(parts, "; "), "—")
}

func (p *printer) names(l ledger) {
	if len(l.names)+len(l.onlyNames[0])+len(l.onlyNames[1]) > 0 {
		p.title("Names")
	}
	var same []string
	side := (p.style.columns() - 2 - 14 - 4) / 2
	for _, n := range l.names {
		if len(n.Left) == 0 {
			same = append(same, n.Name)
			continue
		}
		p.row("  ", []int{side, side, 12}, cell{strings.Join(n.Left, ", "), ""}, cell{signNames + " " + strings.Join(n.Right, ", "), ""}, cell{n.Type, dim})
	}
	for i, list := range [][]string{same, l.onlyNames[0], l.onlyNames[1]} {
		if len(list) > 0 {
			sign := [3]string{signAgree, signLeft, signRight}[i]
			p.row("  ", []int{1, p.style.columns() - 6}, cell{sign, ""}, cell{strings.Join(list, ", "), ""})
		}
	}
}

func (p *printer) quotes(rows []quoteRow) {
	if len(rows) == 0 {
		return
	}
	p.title("Quotes")
	for _, q := range rows {
		p.line("  ", p.in(cyan, q.Speaker), p.in(dim, " · "+q.Relation))
		if q.Reason != "" {
			p.paragraph(q.Reason, "    ", p.style.columns(), dim)
		}
		p.both(q.Left, q.Right)
	}
}

func (p *printer) passages(rows []passageRow) {
	if len(rows) == 0 {
		return
	}
	p.title("Passages that both have")
	for _, row := range rows {
		sign, class := passageSign(row.Relation)
		why := ""
		if row.Why != "" {
			why = " · " + row.Why
		}
		p.line("  ", p.in(inkOf(class), sign+" "+string(row.Relation)), p.in(dim, why))
		p.both(row.Left, row.Right)
	}
}

// passageSign returns the sign and the class of a relation of passages.
func passageSign(r model.PassageRelation) (sign, class string) {
	switch r {
	case model.Conflicting:
		return signConflict, "conflict"
	case model.Partial:
		return signCompatible, "compatible"
	case model.Same:
	}
	return signAgree, "same"
}

// both writes sentences of A and of B side by side.
func (p *printer) both(left, right []sentence) {
	side := (p.style.columns() - 4 - 2) / 2
	p.row("    ", []int{side, side}, cell{numbered(left), ""}, cell{numbered(right), ""})
}

func numbered(list []sentence) string {
	var parts []string
	for _, s := range list {
		if s.Number > 0 {
			parts = append(parts, fmt.Sprintf("[%d] %s", s.Number, s.Text))
		} else {
			parts = append(parts, s.Text)
		}
	}
	return strings.Join(parts, " ")
}

func (p *printer) only(title, sign string, list []sentence) {
	if len(list) == 0 {
		return
	}
	p.title(title)
	for _, s := range list {
		number := fmt.Sprintf("%3d ", s.Number)
		for i, l := range wrap(s.Text, min(measure, p.style.columns())-8) {
			if i > 0 {
				p.line("        ", l)
			} else {
				p.line("  ", p.in(blue, sign), " ", p.in(dim, number), l)
			}
		}
	}
}

// ComparisonMarkdown writes a comparison as Markdown with tables.
func ComparisonMarkdown(w io.Writer, c model.Comparison) error {
	l := newLedger(c)
	p := &printer{w: w}
	p.line("# ", escapeMarkdown(l.left.Title), " / ", escapeMarkdown(l.right.Title))
	p.line()
	p.line("- **A** ", escapeMarkdown(l.left.Title+" — "+l.left.Origin))
	p.line("- **B** ", escapeMarkdown(l.right.Title+" — "+l.right.Origin))
	p.line()
	var counts []string
	for _, t := range l.tallies() {
		counts = append(counts, t.Sign+" "+strconv.Itoa(t.N)+" "+t.Label)
	}
	p.line(escapeMarkdown(strings.Join(counts, " · ")))
	if l.unrelated {
		p.line()
		p.line("**", unrelatedNote, "**")
	}
	p.table("Differences", l.differences)
	p.table("Figures", l.figures)
	p.table("Times", l.times)
	p.namesMarkdown(l)
	if len(l.quotes) > 0 {
		p.header("Quotes", "Speaker", "A", "B", "", "Why")
		for _, q := range l.quotes {
			p.cells(q.Speaker, numbered(q.Left), numbered(q.Right), q.Relation, q.Reason)
		}
	}
	if len(l.passages) > 0 {
		p.header("Passages that both have", "", "A", "B")
		for _, row := range l.passages {
			sign, _ := passageSign(row.Relation)
			p.cells(sign, numbered(row.Left), numbered(row.Right))
		}
	}
	for i, list := range l.only {
		if len(list) == 0 {
			continue
		}
		p.line()
		p.line("## Only in ", "AB"[i:i+1], ", as far as found")
		p.line()
		for _, s := range list {
			p.line("- ", escapeMarkdown(numbered([]sentence{s})))
		}
	}
	return p.err
}

// header writes a heading and a table's first two lines.
func (p *printer) header(title string, columns ...string) {
	p.line()
	p.line("## ", title)
	p.line()
	p.cells(columns...)
	p.line("|", strings.Repeat(" --- |", len(columns)))
}

// cells writes a table's row.
func (p *printer) cells(cells ...string) {
	parts := []string{"|"}
	for _, c := range cells {
		parts = append(parts, " ", escapeMarkdown(c), " |")
	}
	p.line(parts...)
}

func (p *printer) table(title string, rows []ledgerRow) {
	if len(rows) == 0 {
		return
	}
	p.header(title, "", "What", "A", "B", "Why")
	for _, r := range rows {
		p.cells(r.Sign(), cmp.Or(r.What, "—"), claims(r.Left), claims(r.Right), r.Reason)
	}
}

func (p *printer) namesMarkdown(l ledger) {
	if len(l.names) > 0 {
		p.header("Names", "Name", "A", "B", "Type")
		for _, n := range l.names {
			p.cells(n.Name, cmp.Or(strings.Join(n.Left, ", "), n.Name), cmp.Or(strings.Join(n.Right, ", "), n.Name), n.Type)
		}
	}
	for i, list := range l.onlyNames {
		if len(list) > 0 {
			p.line()
			p.line("Named only in ", "AB"[i:i+1], ": ", escapeMarkdown(strings.Join(list, ", ")))
		}
	}
}
