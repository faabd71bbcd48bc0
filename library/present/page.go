package present

import (
	"cmp"
	_ "embed"
	"fmt"
	"html/template"
	"io"
	"slices"
	"strings"

	"parallax/model"
	"parallax/model/extract/figure"
)

//go:embed page.html
var pageHTML string

//go:embed page.css
var pageCSS string

// pageTemplate is parsed once and only read. html/template escapes every text.
var pageTemplate = template.Must(template.New("page").Parse(pageHTML))

// page is what the template shows.
type page struct {
	CSS       template.CSS
	Sides     [2]pageSide
	Unrelated string
	Tallies   []tally
	Tables    []pageTable
	Names     []nameRow
	SameNames []string
	OnlyNames [2]string
	Quotes    []quoteRow
}

// pageSide is one of the two reports: its head and its text.
type pageSide struct {
	Letter, Prefix string // "A", and "a" for its anchors
	ledgerSide
	Blocks []pageBlock
}

// pageTable is one kind of ledger rows.
type pageTable struct {
	ID, Title string
	Rows      []ledgerRow
}

// pageBlock is a block of a text, cut into sentences.
type pageBlock struct {
	Class string
	Parts []pagePart
}

// pagePart is a sentence, or what stands between two.
type pagePart struct {
	ID       string // anchor; empty for what is no sentence
	Number   int
	Class    string // same, compatible, conflict, only
	Sign     string
	Partners []pageLink
	Pieces   []pagePiece
}

// pageLink leads to a sentence of the other text.
type pageLink struct{ Href, Text string }

// pagePiece is a stretch of text; with a class it is marked.
type pagePiece struct{ Text, Class, Title string }

// ComparisonHTML writes a comparison as one HTML page that needs nothing else:
// no scripts, no other files. It shows the ledger and both texts side by side,
// each sentence linked with its counterpart, in light and dark, on paper too.
func ComparisonHTML(w io.Writer, c model.Comparison) error {
	l := newLedger(c)
	p := page{
		CSS:     template.CSS(pageCSS),
		Sides:   [2]pageSide{{Letter: "A", Prefix: "a", ledgerSide: l.left}, {Letter: "B", Prefix: "b", ledgerSide: l.right}},
		Tallies: l.tallies(),
		Quotes:  l.quotes,
	}
	if l.unrelated {
		p.Unrelated = unrelatedNote
	}
	for _, t := range []pageTable{{"differences", "Differences", l.differences}, {"figures", "Figures", l.figures}, {"times", "Times", l.times}} {
		if len(t.Rows) > 0 {
			p.Tables = append(p.Tables, t)
		}
	}
	for _, n := range l.names {
		if len(n.Left) > 0 {
			p.Names = append(p.Names, n)
		} else {
			p.SameNames = append(p.SameNames, n.Name)
		}
	}
	for i, names := range l.onlyNames {
		p.OnlyNames[i] = strings.Join(names, ", ")
	}
	p.Sides[0].Blocks = pageText(c, 0)
	p.Sides[1].Blocks = pageText(c, 1)
	return pageTemplate.Execute(w, p)
}

// pageText cuts one text into blocks, sentences and marked pieces.
func pageText(c model.Comparison, side int) []pageBlock {
	r := [2]model.Report{c.Left, c.Right}[side]
	relations := relate(c, side)
	marks := marksOf(c, side)
	blocks := r.Blocks
	if len(blocks) == 0 && r.Text != "" {
		blocks = []model.Block{{Kind: model.Paragraph, Span: model.Span{End: len(r.Text)}}}
	}
	var out []pageBlock
	next := 0 // sentence
	for _, b := range blocks {
		block := pageBlock{Class: blockClass(b.Kind)}
		at := b.Start
		for ; next < len(r.Sentences) && r.Sentences[next].Start < b.End; next++ {
			s := r.Sentences[next]
			if s.Start > at {
				block.Parts = append(block.Parts, pagePart{Pieces: pieces(r.Text, model.Span{Start: at, End: s.Start}, nil)})
			}
			at = max(at, s.End)
			part := relations[next]
			part.ID, part.Number = fmt.Sprint(string("ab"[side]), next+1), next+1
			part.Pieces = pieces(r.Text, s, marks)
			if part.Class == "" && b.Kind.Story() {
				part.Class, part.Sign = "only", [2]string{signLeft, signRight}[side]
			}
			block.Parts = append(block.Parts, part)
		}
		if at < b.End {
			block.Parts = append(block.Parts, pagePart{Pieces: pieces(r.Text, model.Span{Start: at, End: b.End}, nil)})
		}
		out = append(out, block)
	}
	return out
}

func blockClass(k model.BlockKind) string {
	if !k.Story() {
		return "frame"
	}
	return string(k)
}

// relate tells of each linked sentence of one side how and to what it is linked.
func relate(c model.Comparison, side int) map[int]pagePart {
	out := map[int]pagePart{}
	for _, p := range c.Passages {
		mine, theirs := p.Left, p.Right
		if side == 1 {
			mine, theirs = theirs, mine
		}
		sign, class := passageSign(p.Relation)
		for _, i := range mine {
			part := out[i]
			if part.Class != "conflict" {
				part.Class, part.Sign = class, sign
			}
			for _, k := range theirs {
				link := pageLink{fmt.Sprintf("#%c%d", "ba"[side], k+1), fmt.Sprintf("%c %d", "BA"[side], k+1)}
				if !slices.Contains(part.Partners, link) {
					part.Partners = append(part.Partners, link)
				}
			}
			out[i] = part
		}
	}
	return out
}

// mark is a stretch of a text to be marked.
type mark struct {
	model.Span
	class, title string
}

// marksOf lists the figures and names of one side that the other has as well,
// in order and apart; figures go before names.
func marksOf(c model.Comparison, side int) []mark {
	r := [2]model.Report{c.Left, c.Right}[side]
	var all []mark
	look := newLookup(r)
	for _, row := range c.Figures {
		for _, id := range [2][]string{row.Left, row.Right}[side] {
			if f, ok := look.figure[id]; ok {
				class := ledgerRow{Verdict: row.Verdict, Check: row.Check}.Class()
				title := joined([]string{figure.Reading(f), string(row.Verdict)}, " · ")
				all = append(all, mark{f.Span, "figure " + class, title})
			}
		}
	}
	for _, link := range c.Entities {
		if len(link.Left) == 0 || len(link.Right) == 0 {
			continue
		}
		ids := [2][]string{link.Left, link.Right}[side]
		for _, e := range r.Entities {
			if !slices.Contains(ids, e.ID) {
				continue
			}
			for _, m := range e.Mentions {
				if m.Kind == model.Name {
					all = append(all, mark{m.Span, "name", oneLine(link.Name)})
				}
			}
		}
	}
	slices.SortStableFunc(all, func(a, b mark) int { return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End)) })
	return apart(all)
}

// apart leaves out each mark that overlaps one before it.
func apart(sorted []mark) []mark {
	out := sorted[:0]
	end := 0
	for _, m := range sorted {
		if m.Start >= end && !m.Empty() {
			out = append(out, m)
			end = m.End
		}
	}
	return out
}

// pieces cuts a span of the text at the marks that lie in it.
func pieces(text string, span model.Span, marks []mark) []pagePiece {
	var out []pagePiece
	at := span.Start
	plain := func(end int) {
		if at < end {
			out = append(out, pagePiece{Text: printable(text[at:end])})
		}
		at = end
	}
	for _, m := range marks {
		if m.Start >= at && m.End <= span.End {
			plain(m.Start)
			out = append(out, pagePiece{printable(m.In(text)), m.class, m.title})
			at = m.End
		}
	}
	plain(span.End)
	return out
}

// printable leaves out what acts, but keeps blanks at the edges.
func printable(s string) string {
	return strings.Map(func(r rune) rune {
		if r == '\n' || r == '\t' {
			return r
		}
		if acts(r) {
			return -1
		}
		return r
	}, s)
}
