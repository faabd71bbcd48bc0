package find

import (
	"slices"
	"strings"
	"testing"

	"parallax/model"
)

// report makes a report of its sentences: each a paragraph of one sentence.
func report(title string, sentences ...string) model.Report {
	r := model.Report{Article: model.Article{ID: title, Title: title}}
	for _, s := range sentences {
		start := len(r.Text)
		r.Text += s
		span := model.Span{Start: start, End: len(r.Text)}
		r.Sentences = append(r.Sentences, span)
		r.Blocks = append(r.Blocks, model.Block{Kind: model.Paragraph, Span: span})
		r.Text += "\n\n"
	}
	return r
}

// at finds the n-th (from 0) place of words in the report.
func at(r model.Report, words string, n int) model.Span {
	from := 0
	for ; ; n-- {
		i := strings.Index(r.Text[from:], words)
		if i < 0 {
			panic("no " + words)
		}
		if n == 0 {
			return model.Span{Start: from + i, End: from + i + len(words)}
		}
		from += i + 1
	}
}

func num(v float64) *float64 { return &v }

func strike() model.Report {
	r := report("Missiles hit bases",
		"Iran fired missiles at Al-Asad, the U.S. base.",
		"The Pentagon counted more than a dozen missiles.",
		"“We gave them a slap,” Ali Khamenei said.",
		"He spoke for two hours in Qom.",
		"An Iraqi officer spoke of 200 wounded.",
		"“It was a slap,” the officer said.")
	r.Entities = []model.Entity{
		{ID: "e1", Name: "Ali Khamenei", Type: model.Person, Roles: []string{"supreme leader"}, Mentions: []model.Mention{
			{Span: at(r, "Ali Khamenei", 0), Text: "Ali Khamenei", Kind: model.Name},
			{Span: at(r, "He", 0), Text: "He", Kind: model.Pronoun},
			{Span: at(r, "the officer", 0), Text: "the officer", Kind: model.Nominal, Unsure: true},
		}},
		{ID: "e2", Name: "Pentagon", Type: model.Org, Mentions: []model.Mention{{Span: at(r, "Pentagon", 0), Text: "Pentagon", Kind: model.Name}}},
		{ID: "e3", Name: "Qom", Type: model.GPE, Mentions: []model.Mention{{Span: at(r, "Qom", 0), Text: "Qom", Kind: model.Name}}},
	}
	r.Figures = []model.Figure{
		{ID: "f1", Span: at(r, "more than a dozen missiles", 0), Text: "more than a dozen missiles", Low: num(13), Noun: "missiles"},
		{ID: "f2", Span: at(r, "200", 0), Text: "200", Low: num(200), High: num(200), Noun: "soldiers", What: "wounded"},
	}
	r.Quotes = []model.Quote{
		{ID: "q1", Kind: model.Direct, Span: at(r, "“We gave them a slap,”", 0), Text: "“We gave them a slap,”", Speaker: &model.Party{Entity: "e1", Text: "Ali Khamenei"}},
		{ID: "q2", Kind: model.Direct, Span: at(r, "“It was a slap,”", 0), Text: "“It was a slap,”", Speaker: &model.Party{Text: "the officer"}},
	}
	return r
}

func TestMatch(t *testing.T) {
	r := strike()
	for _, c := range []struct {
		query string
		want  []string // the matches of each passage, joined by |
	}{
		{"missile", []string{"missile", "missile"}},
		{"missile dozen", []string{"dozen|missile"}},
		{"al asad", []string{"Al|Asad"}},
		{`"al asad"`, []string{"Al-Asad"}},
		{`"al asa"`, nil},
		{"us ", []string{"U.S."}},
		{"Slap ", nil},
		{"slap ", []string{"slap", "slap"}},
		{"missile nowhere", nil},
		{"bases", []string{""}}, // the title alone
		{"hi ", nil},            // no word of three letters or fewer is found by its beginning
		{"person:khamenei", []string{"Ali Khamenei", "He"}},
		{`person:"supreme leader"`, []string{"Ali Khamenei", "He"}},
		{"org:khamenei", nil},
		{"org:pentagon", []string{"Pentagon"}},
		{"place:qom", []string{"Qom"}},
		{"figure:>100", []string{"200"}},
		{"figure:<100", []string{"more than a dozen missiles"}},
		{"figure:12..20", []string{"more than a dozen missiles"}},
		{"figure:200", []string{"200"}},
		{"figure:wounded", []string{"200"}},
		{`figure:"missiles >12"`, []string{"more than a dozen missiles"}},
		{`figure:"missiles >100"`, nil},
		{"quote:slap", []string{"slap", "slap"}},
		{"quote:said", nil},
		{"says:khamenei", []string{"“We gave them a slap,”"}},
		{"says:officer quote:slap", []string{"“It was a slap,”"}},
		{"says:khamenei quote:was", nil},
		{"", nil},
		{`"`, nil},
		{"figure:", nil},
		{"-", nil},
	} {
		var got []string
		for _, p := range Parse(c.query).Match(r) {
			var words []string
			for _, m := range p.Matches {
				words = append(words, m.In(r.Text))
			}
			got = append(got, strings.Join(words, "|"))
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: got %q, want %q", c.query, got, c.want)
		}
	}
}
