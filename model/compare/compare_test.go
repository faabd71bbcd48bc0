package compare_test

import (
	"testing"

	"parallax/model"
	"parallax/model/compare"
	"parallax/model/extract"
	"parallax/model/text"
)

// read analyses a plain text as the program does.
func read(s string) model.Report {
	a := model.Article{ID: "x", Text: s, Blocks: text.Blocks(s, nil), Published: "2024-05-14"}
	return model.Report{Article: a, Analysis: extract.Extract(a)}
}

const (
	stormA = "A storm hit the coast of Oldavia on Monday, killing 14 people, the mayor said.\nSchools in the harbour town stayed shut.\n"
	stormB = "Fourteen people died when a storm struck the Oldavian coast, the mayor said.\nFerries will sail again on Thursday.\n"
)

func TestPassagesOfOneStorm(t *testing.T) {
	c := compare.Compare(read(stormA), read(stormB))
	if len(c.Passages) != 1 || c.Passages[0].Left[0] != 0 || c.Passages[0].Right[0] != 0 {
		t.Errorf("passages %+v, want the first sentences linked", c.Passages)
	}
	if len(c.Only.Left) != 1 || len(c.Only.Right) != 1 {
		t.Errorf("only %+v, want one sentence on each side", c.Only)
	}
}

// TestUnrelated compares reports of different events.
func TestUnrelated(t *testing.T) {
	corpus := readCorpus(t)
	for i, p := range corpus {
		q := corpus[(i+1)%len(corpus)]
		c := compare.Compare(p.left, q.right)
		if !c.Unrelated {
			t.Errorf("%s and %s: taken for one event", p.name, q.name)
			continue
		}
		if len(c.Passages) > 0 || len(c.Quotes) > 0 || len(c.Conflicts) > 0 {
			t.Errorf("%s and %s: linked by %+v %+v %+v", p.name, q.name, c.Passages, c.Quotes, c.Conflicts)
		}
		if c := compare.Compare(p.left, p.right); c.Unrelated {
			t.Errorf("%s: not taken for one event", p.name)
		}
	}
}

// TestConfusables holds names apart that look alike and are not, each in a
// sentence that would support a link.
func TestConfusables(t *testing.T) {
	for _, p := range [][2]string{
		{"Khamenei", "Khomeini"},
		{"Iran", "Iraq"},
		{"Austria", "Australia"},
		{"Niger", "Nigeria"},
		{"Slovakia", "Slovenia"},
		{"Mali", "Malawi"},
		{"Guinea", "Guyana"},
		{"Georgia", "Jordan"},
		{"Dominica", "Dominican Republic"},
		{"Mauritius", "Mauritania"},
		{"North Korea", "South Korea"},
		{"Latvia", "Lithuania"},
		{"Gambia", "Zambia"},
		{"Paraguay", "Uruguay"},
		{"Sweden", "Switzerland"},
		{"Congo", "Togo"},
		{"Virginia", "West Virginia"},
		{"Bashar al-Assad", "Hafez al-Assad"},
		{"Hillary Clinton", "Bill Clinton"},
		{"Michelle Obama", "Barack Obama"},
		{"Obama", "Osama"},
		{"George Bush", "Kate Bush"},
		{"Chad", "China"},
		{"Sudan", "South Sudan"},
	} {
		x, y := named(p[0]), named(p[1])
		for _, e := range compare.Compare(x, y).Entities {
			if len(e.Left) > 0 && len(e.Right) > 0 {
				t.Errorf("%s and %s are linked", p[0], p[1])
			}
		}
	}
	for _, p := range [][2]string{
		{"Al-Assad", "Al Asad"},
		{"Irbil", "Erbil"},
		{"Qassem Soleimani", "Qasem Soleimani"},
		{"Khamenei", "Khameini"},
		{"Mideast", "Middle East"},
		{"Muhammad Reza Heydari", "Mohammad Reza Heidari"},
		{"Kyiv", "Kiev"},
		{"U.S.", "United States"},
		{"U.N.", "United Nations"},
		{"Volodymyr Zelensky", "Volodymyr Zelenskyy"},
		{"IRGC", "Islamic Revolutionary Guard Corps"},
		{"Tehran", "Teheran"},
	} {
		x, y := named(p[0]), named(p[1])
		linked := false
		for _, e := range compare.Compare(x, y).Entities {
			linked = linked || len(e.Left) > 0 && len(e.Right) > 0
		}
		if !linked {
			t.Errorf("%s and %s are not linked", p[0], p[1])
		}
	}
}

// named is a report that names one thing, in one sentence of its own.
func named(name string) model.Report {
	typ := model.Person
	switch name {
	case "Khamenei", "Khomeini", "Khameini", "Obama", "Osama", "Bashar al-Assad", "Hafez al-Assad", "Hillary Clinton", "Bill Clinton", "Michelle Obama",
		"Barack Obama", "George Bush", "Kate Bush", "Qassem Soleimani", "Qasem Soleimani", "Muhammad Reza Heydari", "Mohammad Reza Heidari",
		"Volodymyr Zelensky", "Volodymyr Zelenskyy":
	case "IRGC", "Islamic Revolutionary Guard Corps", "U.N.", "United Nations":
		typ = model.Org
	default:
		typ = model.GPE
	}
	s := "The leader spoke of " + name + " to a packed hall of students on the morning after the missile attack."
	at := len("The leader spoke of ")
	r := model.Report{Article: model.Article{ID: name, Text: s, Blocks: text.Blocks(s, nil)}}
	r.Sentences = []model.Span{{Start: 0, End: len(s)}}
	r.Entities = []model.Entity{{ID: "e1", Name: name, Type: typ, Mentions: []model.Mention{{Span: model.Span{Start: at, End: at + len(name)}, Text: name, Kind: model.Name}}}}
	return r
}

// TestNothingIsNull holds that what is empty is an empty list in print, too.
func TestNothingIsNull(t *testing.T) {
	for _, pair := range [][2]string{{"", ""}, {"", stormB}, {"Yes.", "No."}} {
		c := compare.Compare(read(pair[0]), read(pair[1]))
		if c.Entities == nil || c.Figures == nil || c.Times == nil || c.Quotes == nil || c.Passages == nil || c.Conflicts == nil || c.Only.Left == nil || c.Only.Right == nil {
			t.Errorf("%q and %q: a list is nil: %+v", pair[0], pair[1], c)
		}
	}
}
