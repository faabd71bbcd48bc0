package ui

import (
	"fmt"
	"strconv"
	"strings"

	"parallax/model"
)

// build makes a report of marked-up lines. A line is KIND: text; within it
// [p:Name] is a person, [o:…] an organisation, [l:…] a place, [f:…] a figure,
// [t:…] a time; what is said of them is the same text.
func build(id, title, source, published string, lines ...string) model.Report {
	var r testReport
	r.ID, r.Title, r.Source, r.Published = id, title, source, published
	r.Entities, r.Figures, r.Times, r.Quotes = []model.Entity{}, []model.Figure{}, []model.Time{}, []model.Quote{}
	var text strings.Builder
	for _, line := range lines {
		kind, words, _ := strings.Cut(line, ": ")
		start := text.Len()
		for words != "" {
			before, rest, marked := strings.Cut(words, "[")
			text.WriteString(before)
			if !marked {
				break
			}
			inner, after, _ := strings.Cut(rest, "]")
			label, name, _ := strings.Cut(inner, ":")
			span := model.Span{Start: text.Len(), End: text.Len() + len(name)}
			text.WriteString(name)
			r.note(label, name, span)
			words = after
		}
		span := model.Span{Start: start, End: text.Len()}
		r.Blocks = append(r.Blocks, model.Block{Kind: model.BlockKind(kind), Span: span})
		text.WriteString("\n\n")
	}
	r.Text = text.String()
	for _, b := range r.Blocks {
		at := b.Start
		for at < b.End {
			end := b.End
			if i := strings.Index(r.Text[at:b.End], ". "); i >= 0 {
				end = at + i + 1
			}
			r.Sentences = append(r.Sentences, model.Span{Start: at, End: end})
			at = end + 1
		}
	}
	return r.Report
}

// testReport lets build add what it finds to the report.
type testReport struct{ model.Report }

func (r *testReport) note(label, name string, span model.Span) {
	types := map[string]model.EntityType{"p": model.Person, "o": model.Org, "l": model.GPE}
	if t, ok := types[label]; ok {
		for i := range r.Entities {
			e := &r.Entities[i]
			if e.Type == t && strings.Contains(e.Name, name) || e.Type == t && strings.Contains(name, e.Name) {
				e.Mentions = append(e.Mentions, model.Mention{Span: span, Text: name, Kind: model.Name})
				return
			}
		}
		r.Entities = append(r.Entities, model.Entity{
			ID: fmt.Sprint("e", len(r.Entities)+1), Name: name, Type: t, Roles: []string{},
			Mentions: []model.Mention{{Span: span, Text: name, Kind: model.Name}},
		})
		return
	}
	switch label {
	case "f":
		var low *float64
		if n, err := strconv.ParseFloat(strings.TrimPrefix(name, "at least "), 64); err == nil {
			low = &n
		}
		high, modifier := low, ""
		if strings.HasPrefix(name, "at least ") {
			high, modifier = nil, "at least"
		}
		r.Figures = append(r.Figures, model.Figure{
			ID: fmt.Sprint("f", len(r.Figures)+1), Type: model.Cardinal, Span: span, Text: name,
			Number: span, Low: low, High: high, Modifier: modifier, What: "dead",
		})
	case "t":
		r.Times = append(r.Times, model.Time{ID: fmt.Sprint("t", len(r.Times)+1), Type: model.Date, Span: span, Text: name, Value: "2024-03-05", From: "2024-03-05", To: "2024-03-06"})
	case "q":
		r.Quotes = append(r.Quotes, model.Quote{
			ID: fmt.Sprint("q", len(r.Quotes)+1), Kind: model.Direct, Span: span, Text: name,
			Speaker: &model.Party{Text: "Mara Quill"},
		})
	}
}

// testShelf holds two reports of one shipwreck and one of something else.
func testShelf() *shelf {
	long := "paragraph: The harbour has two piers and a light. Boats were sent from both. Divers went down at first light. The water was cold and the tide strong. "
	return &shelf{read: map[string]bool{}, reports: []model.Report{
		build("a", "Storm sinks ferry near Port Quill, 12 dead", "Quill Courier", "2024-03-05",
			"headline: Storm sinks ferry near [l:Port Quill], 12 dead",
			"byline: By Jo Tam",
			"paragraph: A ferry went down in the harbour of [l:Port Quill] on [t:Tuesday], killing [f:12] people, the [o:Coast Guard] said.",
			"paragraph: [q:“We did what we could,”] said [p:Mara Quill], the harbour master. She said [f:80] people had been on board.",
			long+"[p:Quill] thanked them.", long, long, long,
			"caption: The pier of [l:Port Quill] after the storm",
			"paragraph: [p:Quill] will speak again on [t:Wednesday].",
			"related: Read more: Ferries of the coast",
			"boilerplate: Sign up for our letter"),
		build("b", "Ferry sinks off Port Quill", "The Buoy", "2024-03-05",
			"headline: Ferry sinks off [l:Port-Quill]",
			"paragraph: The [o:Coastguard] counted [f:at least 30] dead after a ferry sank on [t:Tuesday] night.",
			"paragraph: The harbour master, [p:M. Quill], called it the last ferry of the day. "+strings.Repeat("Nobody knew how it came about. ", 8),
			"paragraph: All boats stay in port, 東京 and 👩‍👩‍👧 included."),
		build("c", "Quarterly figures of the fisheries, with a title that is far too long to be shown in a list as narrow as this one is, even over two lines of it", "", "",
			"headline: Quarterly figures", "paragraph: Catches rose by [f:4] per cent."),
	}}
}

// comparison links what the hand-made reports share.
func comparison(l, r model.Report) model.Comparison {
	c := model.Comparison{Left: l, Right: r}
	if len(l.Figures) > 0 && len(r.Figures) > 0 {
		c.Figures = append(c.Figures, model.FigureRow{
			Measure: "dead", Verdict: model.Conflict, Left: []string{"f1"}, Right: []string{"f1"},
			Reason: "12 and at least 30 cannot both be true of the same",
		})
	}
	if len(l.Figures) > 1 {
		c.Figures = append(c.Figures, model.FigureRow{Measure: "people on board", Verdict: model.LeftOnly, Left: []string{"f2"}, Right: []string{}})
	}
	if len(l.Times) > 0 && len(r.Times) > 0 {
		c.Times = append(c.Times, model.TimeRow{Event: "the sinking", Verdict: model.Agree, Left: []string{"t1"}, Right: []string{"t1"}})
	}
	if len(l.Entities) > 2 && len(r.Entities) > 2 {
		c.Entities = append(c.Entities, model.EntityLink{
			Name: "Port Quill", Type: model.GPE, Left: []string{"e1"}, Right: []string{"e1"},
			Variants: [][2]string{{l.Entities[0].Name, r.Entities[0].Name}},
		})
	}
	c.Passages = []model.PassagePair{{Left: []int{0}, Right: []int{0}, Relation: model.Same, Score: 1}}
	if len(l.Sentences) > 2 && len(r.Sentences) > 1 {
		c.Passages = append(c.Passages, model.PassagePair{Left: []int{2}, Right: []int{1}, Relation: model.Conflicting, Score: .7})
	}
	for i := 3; i < len(l.Sentences); i++ {
		c.Only.Left = append(c.Only.Left, i)
	}
	for i := 2; i < len(r.Sentences); i++ {
		c.Only.Right = append(c.Only.Right, i)
	}
	return c
}
