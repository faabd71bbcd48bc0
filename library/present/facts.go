package present

import (
	"cmp"
	"io"
	"slices"
	"strconv"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"parallax/model"
	"parallax/model/extract/figure"
	"parallax/model/extract/voice"
	"parallax/model/extract/when"
)

// section is one kind of fact: people, figures, …
type section struct {
	title string
	facts []fact
}

// fact is one thing that a report tells.
type fact struct {
	label string
	count int // how often it is mentioned; 0 where that says nothing
	notes []string
}

// sections lists what a report tells, kind by kind, without the empty kinds.
func sections(r model.Report) []section {
	all := []section{
		{"People", named(r, model.Person)},
		{"Organisations", named(r, model.Org)},
		{"Places", named(r, model.GPE, model.Location, model.Facility)},
		{"Groups", named(r, model.NORP)},
		{"Other names", named(r, model.Product, model.Event, model.WorkOfArt, model.Law)},
		{"Figures", figures(r)},
		{"When", times(r)},
		{"Quotes", quotes(r)},
	}
	return slices.DeleteFunc(all, func(s section) bool { return len(s.facts) == 0 })
}

// named lists the entities of the types, most mentioned first.
func named(r model.Report, types ...model.EntityType) []fact {
	var out []fact
	for _, e := range r.Entities {
		if !slices.Contains(types, e.Type) {
			continue
		}
		f := fact{label: oneLine(e.Name), count: len(e.Mentions)}
		if roles := joined(e.Roles, ", "); roles != "" {
			f.notes = append(f.notes, roles)
		}
		if forms := otherForms(e); len(forms) > 0 {
			f.notes = append(f.notes, "also “"+strings.Join(forms, "”, “")+"”")
		}
		out = append(out, f)
	}
	slices.SortStableFunc(out, func(a, b fact) int { return cmp.Compare(b.count, a.count) })
	return out
}

// otherForms lists the other names that an entity is mentioned by.
func otherForms(e model.Entity) []string {
	var forms []string
	for _, m := range e.Mentions {
		form := oneLine(m.Text)
		if m.Kind == model.Name && form != oneLine(e.Name) && !slices.Contains(forms, form) {
			forms = append(forms, form)
		}
	}
	return forms
}

func figures(r model.Report) []fact {
	var out []fact
	for _, f := range r.Figures {
		item := fact{label: oneLine(figure.Short(f))}
		if text := oneLine(f.Text); text != item.label {
			item.notes = append(item.notes, "“"+text+"”")
		}
		if what := oneLine(f.What); what != "" && !strings.HasSuffix(item.label, what) {
			item.notes = append(item.notes, what)
		}
		item.notes = append(item.notes, claim(f, r.Entities)...)
		out = append(out, item)
	}
	return out
}

// claim says who gives a figure and how surely.
func claim(f model.Figure, entities []model.Entity) []string {
	var out []string
	if who := oneLine(voice.NameVia(f.Claimant, entities)); who != "" {
		out = append(out, who)
	}
	if hedge := oneLine(figure.HedgeBeside(f)); hedge != "" {
		out = append(out, "“"+hedge+"”")
	}
	return out
}

// times lists when, in order of the calendar; what is not on it comes last.
func times(r model.Report) []fact {
	sorted := slices.Clone(r.Times)
	slices.SortStableFunc(sorted, func(a, b model.Time) int {
		if (a.From == "") != (b.From == "") {
			return -cmp.Compare(a.From, b.From)
		}
		return cmp.Compare(a.From, b.From)
	})
	var out []fact
	for _, t := range sorted {
		text := oneLine(t.Text)
		item := fact{label: oneLine(when.Label(t)), notes: []string{"“" + text + "”"}}
		if item.label == "" || item.label == text {
			item = fact{label: text}
		}
		out = append(out, item)
	}
	return out
}

func quotes(r model.Report) []fact {
	var out []fact
	at := map[string]int{} // the fact of each quotation
	for _, q := range r.Quotes {
		if !q.Tells() {
			continue
		}
		if i, ok := at[q.Continues]; ok {
			at[q.ID] = i
			out[i].notes[0] += " … " + oneLine(q.Text)
			continue
		}
		at[q.ID] = len(out)
		item := fact{label: cmp.Or(oneLine(voice.Name(q.Speaker, r.Entities)), "unknown"), notes: []string{oneLine(q.Text)}}
		if via := oneLine(string(q.Via)); via != "" {
			item.notes = append(item.notes, "via "+via)
		}
		out = append(out, item)
	}
	return out
}

// joined joins the lines of a list that are not empty.
func joined(list []string, by string) string {
	var parts []string
	for _, s := range list {
		if s = oneLine(s); s != "" {
			parts = append(parts, s)
		}
	}
	return strings.Join(parts, by)
}

// FactsText writes what a report tells as aligned text.
func FactsText(w io.Writer, r model.Report, style Style) error {
	p := &printer{w: w, style: style}
	p.heading(r.Article)
	const labelMost, countWidth = 30, 3
	for _, s := range sections(r) {
		p.line()
		p.line(p.in(bold, strings.ToUpper(s.title)))
		label := 0
		for _, f := range s.facts {
			label = max(label, min(labelMost, ansi.StringWidth(f.label)))
		}
		for _, f := range s.facts {
			cells, widths := []cell{{text: f.label, ink: cyan}}, []int{label}
			rest := style.columns() - 2 - label - 2
			if f.count > 0 {
				cells, widths = append(cells, cell{text: leftPad(f.count, countWidth)}), append(widths, countWidth)
				rest -= countWidth + 2
			}
			cells, widths = append(cells, cell{text: strings.Join(f.notes, " · ")}), append(widths, max(rest, 16))
			p.row("  ", widths, cells...)
		}
	}
	p.line()
	return p.err
}

func leftPad(n, width int) string {
	s := strconv.Itoa(n)
	return strings.Repeat(" ", max(0, width-len(s))) + s
}

// heading writes a report's title and origin.
func (p *printer) heading(a model.Article) {
	p.paragraph(titleOf(a), "", p.style.columns(), bold)
	p.paragraph(originOf(a), "", p.style.columns(), dim)
}

// FactsMarkdown writes what a report tells as Markdown.
func FactsMarkdown(w io.Writer, r model.Report) error {
	p := &printer{w: w}
	p.line("# ", escapeMarkdown(titleOf(r.Article)))
	p.line()
	p.line(escapeMarkdown(originOf(r.Article)))
	for _, s := range sections(r) {
		p.line()
		p.line("## ", s.title)
		p.line()
		for _, f := range s.facts {
			parts := []string{"- **", escapeMarkdown(f.label), "**"}
			if f.count > 1 {
				parts = append(parts, " × ", strconv.Itoa(f.count))
			}
			if len(f.notes) > 0 {
				parts = append(parts, " — ", escapeMarkdown(strings.Join(f.notes, " · ")))
			}
			p.line(parts...)
		}
	}
	p.line()
	return p.err
}

// escapeMarkdown keeps Markdown from reading marks in outside text as its own.
func escapeMarkdown(s string) string {
	var b strings.Builder
	for _, r := range s {
		if strings.ContainsRune("\\`*_[]<>#|~&!$", r) {
			b.WriteByte('\\')
		}
		b.WriteRune(r)
	}
	return b.String()
}
