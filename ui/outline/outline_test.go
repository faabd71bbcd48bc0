package outline

import (
	"strings"
	"testing"

	"parallax/model"
	"parallax/ui/theme"
)

// report has two people, one of them a pronoun as well, a figure told twice, and
// times out of order.
func report() *model.Report {
	text := "By Jo Tam and Ann Lee\nAnn Lee saw 12 boats on Friday. He counted 12 boats, not nine, on Monday."
	at := func(words string, nth int) model.Span {
		from := 0
		for range nth {
			from += strings.Index(text[from:], words) + len(words)
		}
		i := from + strings.Index(text[from:], words)
		return model.Span{Start: i, End: i + len(words)}
	}
	r := &model.Report{}
	r.Text = text
	r.Blocks = []model.Block{{Kind: model.Byline, Span: model.Span{End: 21}}, {Kind: model.Paragraph, Span: model.Span{Start: 22, End: len(text)}}}
	r.Entities = []model.Entity{
		{ID: "e1", Name: "Jo Tam", Type: model.Person, Mentions: []model.Mention{{Span: at("Jo Tam", 0), Text: "Jo Tam", Kind: model.Name}}},
		{ID: "e2", Name: "Ann Lee", Type: model.Person, Mentions: []model.Mention{
			{Span: at("Ann Lee", 0), Text: "Ann Lee", Kind: model.Name},
			{Span: at("Ann Lee", 1), Text: "Ann Lee", Kind: model.Name},
			{Span: at("He", 0), Text: "He", Kind: model.Pronoun},
		}},
	}
	twelve, nine := 12.0, 9.0
	r.Figures = []model.Figure{
		{ID: "f1", Span: at("12 boats", 0), Number: at("12", 0), Text: "12 boats", Noun: "boats", Low: &twelve, High: &twelve},
		{ID: "f2", Span: at("12 boats", 1), Number: at("12", 1), Text: "12 boats", Noun: "boats", Low: &twelve, High: &twelve},
		{ID: "f3", Span: at("nine", 0), Number: at("nine", 0), Text: "nine", Noun: "boats", Low: &nine, High: &nine},
	}
	r.Times = []model.Time{
		{ID: "t1", Span: at("Friday", 0), Text: "Friday", From: "2024-03-08", To: "2024-03-09"},
		{ID: "t2", Span: at("Monday", 0), Text: "Monday", From: "2024-03-04", To: "2024-03-05"},
	}
	return r
}

func TestOutline(t *testing.T) {
	o := Make(report())
	if e := o.Find("e2"); e == nil || len(e.Places) != 3 || !e.Places[2].Quiet {
		t.Errorf("Ann Lee: %+v", e)
	}
	var kinds []string
	for _, g := range o.Groups {
		kinds = append(kinds, g.Title)
		switch g.Kind {
		case theme.Figure:
			if len(g.Entries) != 2 || len(g.Entries[0].Places) != 2 {
				t.Errorf("a figure told twice is not one entry: %+v", g.Entries)
			}
		case theme.When:
			if g.Entries[0].Key != "t2" {
				t.Errorf("times are not in order of the calendar: %+v", g.Entries)
			}
		case theme.Person, theme.Org, theme.Place, theme.Other, theme.Quote:
		}
	}
	if got := strings.Join(kinds, " "); got != "PEOPLE FIGURES WHEN" {
		t.Errorf("groups: %s", got)
	}
	last := -1
	for _, h := range o.Highlights() {
		if h.Quiet {
			t.Error("a pronoun is highlighted")
		}
		if h.Start < last {
			t.Error("highlights are not in order")
		}
		last = h.Start
	}
}
