package figure

import (
	"strings"
	"testing"

	"parallax/model"
)

func TestHedgeBeside(t *testing.T) {
	for _, c := range []struct{ hedge, claimant, want string }{
		{"according to early\n reports", "early reports", ""},
		{"may have been", "early reports", "may have been"},
		{"about to be", "", "about to be"},
	} {
		f := model.Figure{Hedge: model.Opt(c.hedge)}
		if c.claimant != "" {
			f.Claimant = &model.Party{Text: c.claimant}
		}
		if got := HedgeBeside(f); got != c.want {
			t.Errorf("%q beside %q: %q, want %q", c.hedge, c.claimant, got, c.want)
		}
	}
}

func TestTally(t *testing.T) {
	text := "The 27 - 20 win, 45-7-2 and 24-of-33; 18 and 20."
	find := func(s string, from int) model.Figure {
		at := from + strings.Index(text[from:], s)
		return model.Figure{Span: model.Span{Start: at, End: at + len(s)}, Number: model.Span{Start: at, End: at + len(s)}}
	}
	for _, c := range [...]struct {
		figures []model.Figure
		n       int
		words   string
	}{
		{[]model.Figure{find("27", 0), find("20", 0), find("45", 0)}, 2, "27-20"},
		{[]model.Figure{find("45", 0), find("7", 20), find("2", 22)}, 3, "45-7-2"},
		{[]model.Figure{find("24", 0), find("33", 0)}, 2, "24-of-33"},
		{[]model.Figure{find("18", 0), find("20", 40)}, 1, ""},
		{[]model.Figure{find("20", 40), find("18", 0)}, 1, ""},
	} {
		if n, words := Tally(text, c.figures); n != c.n || words != c.words {
			t.Errorf("%v: got %d %q, want %d %q", c.figures, n, words, c.n, c.words)
		}
	}
}

func TestBeside(t *testing.T) {
	n := func(x float64) *float64 { return &x }
	for _, c := range []struct {
		f             model.Figure
		heading, want string
	}{
		{model.Figure{Type: model.Cardinal, Low: n(15), High: n(15), Noun: "ballistic missiles"}, "Ballistic missiles launched", "15"},
		{model.Figure{Type: model.Cardinal, Low: n(1), High: n(1), Noun: "missiles"}, "missiles hit", "1"},
		{model.Figure{Type: model.Cardinal, Low: n(0), High: n(0), Noun: "U.S. casualties"}, "U.S. casualties", "none"},
		{model.Figure{Type: model.Cardinal, Low: n(80), Noun: "soldiers", What: "killed"}, "soldiers killed", "80+"},
		{model.Figure{Type: model.Cardinal, Low: n(80), Noun: "soldiers"}, "people killed", "80+ soldiers"},
		{model.Figure{Type: model.Cardinal, Low: n(5), High: n(5), Noun: "art"}, "part of it", "5 art"},
		{model.Figure{Type: model.Ordinal, Low: n(7), High: n(7), Noun: "game"}, "game", "7th game"},
	} {
		if got := Beside(c.f, c.heading); got != c.want {
			t.Errorf("%s under %q: %q, want %q", Short(c.f), c.heading, got, c.want)
		}
	}
}
