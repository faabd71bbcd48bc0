package find

import (
	"math"
	"slices"
	"strings"
	"testing"
	"unicode"

	"parallax/model"
)

func TestParseBound(t *testing.T) {
	inf := math.Inf(1)
	for _, c := range []struct {
		in   string
		want bound
		ok   bool
	}{
		{">100", bound{low: 100, high: inf, noLow: true}, true},
		{"<5", bound{low: -inf, high: 5, noHigh: true}, true},
		{"≥1,200", bound{low: 1200, high: inf}, true},
		{"<=2.5", bound{low: -inf, high: 2.5}, true},
		{"80..200", bound{low: 80, high: 200}, true},
		{"200..80", bound{low: 80, high: 200}, true},
		{"15", bound{low: 15, high: 15}, true},
		{"=15", bound{low: 15, high: 15}, true},
		{">5%", bound{low: 5, high: inf, noLow: true, percent: true}, true},
		{">$1.5m", bound{low: 1.5e6, high: inf, noLow: true, amount: true}, true},
		{"€2bn", bound{low: 2e9, high: 2e9, amount: true}, true},
		{">", bound{}, false},
		{"<>5", bound{}, false},
		{"..5", bound{}, false},
		{"inf", bound{}, false},
		{"0x10", bound{}, false},
		{"missiles", bound{}, false},
		{"1-2-3", bound{}, false},
	} {
		got, ok := parseBound(c.in)
		if ok != c.ok || ok && got != c.want {
			t.Errorf("parseBound(%q) = %+v, %v; want %+v, %v", c.in, got, ok, c.want, c.ok)
		}
	}
}

func TestBoundHolds(t *testing.T) {
	figure := func(low, high *float64) model.Figure {
		return model.Figure{Type: model.Cardinal, Low: low, High: high}
	}
	for _, c := range []struct {
		bound string
		f     model.Figure
		want  bool
	}{
		{">12", figure(num(13), nil), true},
		{">13", figure(num(13), nil), false},
		{">=13", figure(num(13), nil), true},
		{">100", figure(nil, num(600)), true},
		{"5..6", figure(num(2), num(10)), true},
		{"15", figure(num(10), num(20)), true},
		{"15", figure(nil, nil), false},
		{"<5%", figure(num(3), num(3)), false},
	} {
		b, ok := parseBound(c.bound)
		if !ok || b.holds(c.f) != c.want {
			t.Errorf("%s of %v..%v: want %v", c.bound, c.f.Low, c.f.High, c.want)
		}
	}
}

// slowWord finds a pattern word for word: every place where it begins a word
// and, unless it is open, ends one or is followed by an s that does.
func slowWord(text string, p pattern) []model.Span {
	units := slowFold(text)
	want := slowFold(p.text)
	var out []model.Span
next:
	for i := 0; i+len(want) <= len(units); i++ {
		for k, w := range want {
			if u := units[i+k]; u.r != w.r || p.cased && u.capped != w.capped {
				continue next
			}
		}
		span := model.Span{Start: units[i].span.Start, End: units[i+len(want)-1].span.End}
		if !beginsWord(text, span.Start) || !endsWord(text, span.End) && !p.open && !possessive(text[span.End:]) {
			continue
		}
		if n := len(out); n > 0 && out[n-1].Overlaps(span) {
			continue
		}
		out = append(out, span)
	}
	return out
}

func FuzzMatch(f *testing.F) {
	for _, s := range [][2]string{
		{"Iran fired missiles at Al-Asad, the U.S. base.\n\nNobody slept.", "missile \"al asad\" us "},
		{"Zelenský said “no”. 15 men", "figure:>10 zelensky"},
		{"He said.", "says:he quote:said"},
		{"a\xffb c", "a b"},
		{"北京发生地震。", "北京"},
		{"l’Élysée", "elysee"},
		{"“", "“"},
		{"x", "person:x org:x place:x"},
	} {
		f.Add(s[0], s[1])
	}
	f.Fuzz(func(t *testing.T, text, query string) {
		r := report("", strings.Split(text, "\n\n")...)
		r.Title = text[:min(len(text), 7)]
		r.Entities = []model.Entity{{ID: "e1", Name: r.Title, Type: model.Person, Mentions: []model.Mention{{Text: r.Title, Kind: model.Name, Span: model.Span{End: len(r.Title)}}}}}
		r.Quotes = []model.Quote{{Span: r.Sentences[0], Text: r.Sentences[0].In(r.Text), Speaker: &model.Party{Entity: "e1", Text: r.Title}}}
		r.Figures = []model.Figure{{Span: r.Sentences[0], Text: r.Sentences[0].In(r.Text), Low: num(15)}}
		q := Parse(query)
		folded := Fold(r.Text)
		passages := q.Match(r)
		if len(passages) > 0 && !q.May(folded, r.Title) {
			t.Fatalf("%q matches, but May says no", query)
		}
		for _, p := range passages {
			checkSpan(t, r.Text, p.Span)
			if p.In(r.Text) != p.Text {
				t.Fatalf("passage %v is not %q", p.Span, p.Text)
			}
			last := p.Start
			for _, m := range p.Matches {
				checkSpan(t, r.Text, m)
				if m.Start < last || !p.Contains(m) {
					t.Fatalf("match %v in %v: out of order or outside", m, p.Span)
				}
				last = m.End
			}
		}
		for _, term := range q.terms {
			for _, p := range term.pats {
				if strings.ContainsFunc(p.plain, func(r rune) bool { return !unicode.IsSpace(r) }) {
					compareSlow(t, r.Text, folded, p)
				}
			}
		}
	})
}

func compareSlow(t *testing.T, text string, folded Folded, p pattern) {
	t.Helper()
	var got []model.Span
	for _, m := range p.appendMatches(nil, folded) {
		got = append(got, m.Span)
	}
	if want := slowWord(text, p); !slices.Equal(got, want) {
		t.Fatalf("%q in %q: %v, the slow twin says %v", p.plain, text, got, want)
	}
}

func TestFuzzy(t *testing.T) {
	titles := []string{"Storm hits the coast", "Khamenei wants U.S. out", "Élysée answers Tehran", "Coast guard saves twelve"}
	for _, c := range []struct {
		pattern string
		want    []int
	}{
		{"", []int{0, 1, 2, 3}},
		{"coast", []int{3, 0}},
		{"cst", []int{0, 3}},
		{"elysee", []int{2}},
		{"Storm", []int{0}},
		{"sTorm", nil},
		{"coast guard", []int{3}},
		{"zzz", nil},
	} {
		var got []int
		for _, r := range Fuzzy(titles, c.pattern) {
			got = append(got, r.Index)
			if len(FuzzySpans(titles[r.Index], c.pattern)) == 0 && c.pattern != "" {
				t.Errorf("%q fits %q, but has no spans", c.pattern, titles[r.Index])
			}
		}
		slices.Sort(got)
		want := slices.Clone(c.want)
		slices.Sort(want)
		if !slices.Equal(got, want) {
			t.Errorf("Fuzzy(%q) = %v, want %v", c.pattern, got, want)
		}
	}
	if got := Fuzzy([]string{"Clouds over a silent town", "The coast"}, "coast"); len(got) != 2 || got[0].Index != 1 {
		t.Errorf("“coast” finds %v, want the title that has it in one piece first", got)
	}
	title := "Élysée answers"
	var got []string
	for _, s := range FuzzySpans(title, "ely an") {
		got = append(got, s.In(title))
	}
	if !slices.Equal(got, []string{"Ély", "an"}) {
		t.Errorf("FuzzySpans found %q", got)
	}
	if FuzzySpans(title, "zzz") != nil {
		t.Error("a pattern that does not fit has spans")
	}
}

func FuzzFuzzySpans(f *testing.F) {
	f.Add("Élysée answers Tehran", "ely tehr")
	f.Add("a\xffb", "\xff")
	f.Add("", "")
	f.Fuzz(func(t *testing.T, title, pattern string) {
		last := -1
		for _, s := range FuzzySpans(title, pattern) {
			checkSpan(t, title, s)
			if s.Start <= last || s.Empty() {
				t.Fatalf("%v is empty, out of order or not joined", s)
			}
			last = s.End
		}
	})
}
