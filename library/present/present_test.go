package present

import (
	"bytes"
	"encoding/json"
	"flag"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/net/html"

	"parallax/model"
)

var update = flag.Bool("update", false, "write the golden files anew")

func num(v float64) *float64 { return &v }

// at finds words in the report's text.
func at(r model.Report, words string) model.Span {
	i := strings.Index(r.Text, words)
	if i < 0 {
		panic("no " + words)
	}
	return model.Span{Start: i, End: i + len(words)}
}

// story makes a report of its title and sentences, each a paragraph.
func story(id, title, day string, sentences ...string) model.Report {
	r := model.Report{Article: model.Article{ID: id, Title: title, Source: "The " + id, Published: day}}
	for i, s := range append([]string{title}, sentences...) {
		start := len(r.Text)
		r.Text += s
		span := model.Span{Start: start, End: len(r.Text)}
		kind := model.Paragraph
		if i == 0 {
			kind = model.Headline
		}
		r.Blocks = append(r.Blocks, model.Block{Kind: kind, Span: span})
		r.Sentences = append(r.Sentences, span)
		r.Text += "\n\n"
	}
	return r
}

func flood() model.Comparison {
	l := story("Courier", "Flood in Brno <kills> & maims", "2021-05-06",
		"The river Svratka broke its banks, and 12 people died, Mayor Jan Novák said.",
		"“We were too late,” Novak said on Thursday.",
		"The army sent boats.")
	l.Byline = "A. Writer"
	l.Entities = []model.Entity{
		{ID: "e1", Name: "Jan Novák", Type: model.Person, Roles: []string{"mayor"}, Mentions: []model.Mention{
			{Span: at(l, "Jan Novák"), Text: "Jan Novák", Kind: model.Name}, {Span: at(l, "Novak said on"), Text: "Novak", Kind: model.Name},
		}},
		{ID: "e2", Name: "Brno", Type: model.GPE, Mentions: []model.Mention{{Span: at(l, "Brno"), Text: "Brno", Kind: model.Name}}},
	}
	l.Entities[0].Mentions[1].End = l.Entities[0].Mentions[1].Start + 5
	l.Figures = []model.Figure{{
		ID: "f1", Type: model.Cardinal, Span: at(l, "12 people"), Text: "12 people", Low: num(12), High: num(12),
		Noun: "people", What: "died", Claimant: &model.Party{Entity: "e1", Text: "Mayor Jan Novák"},
	}}
	l.Times = []model.Time{{ID: "t1", Type: model.Date, Span: at(l, "Thursday"), Text: "Thursday", Value: "2021-05-06", From: "2021-05-06", To: "2021-05-07"}}
	l.Quotes = []model.Quote{{ID: "q1", Kind: model.Direct, Span: at(l, "“We were too late,”"), Text: "“We were too late,”", Speaker: &model.Party{Entity: "e1", Text: "Novak"}}}

	r := story("Post", "At least 20 dead in Brno", "",
		"At least 20 people drowned in Brünn, rescuers said.",
		"The mayor, Jan Novak, said that help came too late.")
	r.Entities = []model.Entity{
		{ID: "e1", Name: "Jan Novak", Type: model.Person, Mentions: []model.Mention{{Span: at(r, "Jan Novak"), Text: "Jan Novak", Kind: model.Name}}},
		{ID: "e2", Name: "Brünn", Type: model.GPE, Mentions: []model.Mention{{Span: at(r, "Brünn"), Text: "Brünn", Kind: model.Name}}},
		{ID: "e3", Name: "Europe", Type: model.Location},
	}
	r.Figures = []model.Figure{{
		ID: "f1", Type: model.Cardinal, Span: at(r, "At least 20 people"), Text: "At least 20 people", Low: num(20),
		Noun: "people", What: "drowned", Claimant: &model.Party{Text: "rescuers"}, Hedge: "early count",
	}}
	r.Quotes = []model.Quote{{ID: "q1", Kind: model.Indirect, Span: at(r, "that help came too late"), Text: "that help came too late", Speaker: &model.Party{Entity: "e1"}}}
	return model.Comparison{
		Left: l, Right: r,
		Entities: []model.EntityLink{
			{Name: "Jan Novák", Type: model.Person, Left: []string{"e1"}, Right: []string{"e1"}, Variants: [][2]string{{"Novák", "Novak"}}},
			{Name: "Brno", Type: model.GPE, Left: []string{"e2"}, Right: []string{"e2"}, Variants: [][2]string{{"Brno", "Brünn"}}},
			{Name: "Europe", Type: model.Location, Right: []string{"e3"}},
		},
		Figures:   []model.FigureRow{{Measure: "people dead", Verdict: model.Conflict, Left: []string{"f1"}, Right: []string{"f1"}, Reason: "12 is less than 20"}},
		Times:     []model.TimeRow{{Event: "the speech", Verdict: model.LeftOnly, Left: []string{"t1"}}},
		Quotes:    []model.QuotePair{{Relation: model.Rendition, Speaker: "Jan Novák", Left: []string{"q1"}, Right: []string{"q1"}, Score: 0.6, Reason: "one speaker; in common “late”"}},
		Passages:  []model.PassagePair{{Left: []int{1}, Right: []int{1}, Relation: model.Conflicting, Score: 0.8}, {Left: []int{2}, Right: []int{2}, Relation: model.Partial}},
		Conflicts: []model.Difference{{About: "place", Left: model.Side{Sentence: 0, Text: "Brno"}, Right: model.Side{Sentence: 1, Text: "Brünn"}, Reason: "two names", Check: true}},
		Only:      model.Only{Left: []int{3}, Right: []int{}},
	}
}

// forms are all ways to print a comparison and its left report.
func forms(c model.Comparison) map[string]func(io.Writer) error {
	narrow, wide := Style{Width: 60}, Style{Width: 110, Color: true}
	hit := model.Hit{ID: c.Left.ID, Title: c.Left.Title, Score: 1}
	for i, s := range c.Left.Sentences {
		p := model.Passage{Span: s, Text: s.In(c.Left.Text)}
		if i < len(c.Left.Figures) {
			p.Matches = []model.Span{c.Left.Figures[i].Span, s}
		}
		hit.Passages = append(hit.Passages, p)
	}
	return map[string]func(io.Writer) error{
		"compare.txt":       func(w io.Writer) error { return ComparisonText(w, c, narrow) },
		"compare.color.txt": func(w io.Writer) error { return ComparisonText(w, c, wide) },
		"compare.md":        func(w io.Writer) error { return ComparisonMarkdown(w, c) },
		"compare.html":      func(w io.Writer) error { return ComparisonHTML(w, c) },
		"compare.json":      func(w io.Writer) error { return JSON(w, Pair{Pair: "p", Comparison: c}) },
		"facts.txt":         func(w io.Writer) error { return FactsText(w, c.Left, narrow) },
		"facts.md":          func(w io.Writer) error { return FactsMarkdown(w, c.Left) },
		"facts.json":        func(w io.Writer) error { return JSON(w, c.Left) },
		"article.txt":       func(w io.Writer) error { return ArticleText(w, c.Left.Article, narrow) },
		"hit.txt":           func(w io.Writer) error { return HitText(w, hit, narrow) },
		"hit.md":            func(w io.Writer) error { return HitMarkdown(w, hit) },
		"list.txt": func(w io.Writer) error {
			return ListText(w, []model.Row{{Title: c.Left.Title, Source: c.Left.Source, Published: c.Left.Published}}, narrow)
		},
	}
}

func TestGolden(t *testing.T) {
	for name, form := range forms(flood()) {
		t.Run(name, func(t *testing.T) {
			var got bytes.Buffer
			if err := form(&got); err != nil {
				t.Fatal(err)
			}
			path := filepath.Join("testdata", name)
			if *update {
				if err := os.WriteFile(path, got.Bytes(), 0o666); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(path)
			if err != nil {
				t.Fatalf("%v; go test -update makes it", err)
			}
			if diff := cmp.Diff(string(want), got.String()); diff != "" {
				t.Errorf("%s changed (-want +got; go test -update writes it anew):\n%s", path, diff)
			}
		})
	}
}

func TestJSONNeverSaysNullForAList(t *testing.T) {
	lists := []string{
		"blocks", "sentences", "entities", "roles", "mentions", "figures", "times", "quotes", "variants", "left", "right",
		"passages", "conflicts",
	}
	c := flood()
	c.Entities[0].Variants = nil
	for _, v := range []any{model.Report{}, model.Comparison{}, c, Pair{Comparison: c}, model.Hit{}} {
		var b bytes.Buffer
		if err := JSON(&b, v); err != nil {
			t.Fatal(err)
		}
		for _, l := range lists {
			if strings.Contains(b.String(), `"`+l+`":null`) {
				t.Errorf("%T: %q is null", v, l)
			}
		}
	}
}

func TestJSONKeepsTheTextItEscapes(t *testing.T) {
	text := "a\x1b[1m\u009b\u202e\u2066\x7f\u2028<&>😀\u00a0"
	var b bytes.Buffer
	if err := JSON(&b, model.Report{Article: model.Article{Text: text}}); err != nil {
		t.Fatal(err)
	}
	var back model.Report
	if err := json.Unmarshal(b.Bytes(), &back); err != nil {
		t.Fatal(err)
	}
	if back.Text != text {
		t.Errorf("text came back as %q", back.Text)
	}
	for _, r := range strings.TrimSuffix(b.String(), "\n") {
		if acts(r) {
			t.Errorf("%U is not escaped", r)
		}
	}
}

// FuzzForms prints whatever text and references there are: no form fails, lets
// anything through that acts on a terminal, or takes a text for markup.
func FuzzForms(f *testing.F) {
	f.Add("Flood <b>kills</b>", "12 people | died * in `Brno`\x1b[31m.\n\n“Late,” he said.", uint8(3), uint8(9))
	f.Add("", "", uint8(0), uint8(0))
	f.Add("</style><script>alert(1)</script>", "\u202e<img src=x onerror=y>\x00\u009b2J 北京 👩‍👧", uint8(200), uint8(1))
	f.Fuzz(func(t *testing.T, title, body string, from, length uint8) {
		title, body = strings.ToValidUTF8(title, "?"), strings.ToValidUTF8(body, "?")
		for name, form := range forms(wild(title, body, int(from), int(length))) {
			var b bytes.Buffer
			if err := form(&b); err != nil {
				t.Fatalf("%s: %v", name, err)
			}
			out := b.String()
			if !utf8.ValidString(out) {
				t.Fatalf("%s is no UTF-8", name)
			}
			if name == "compare.color.txt" {
				out = strings.ReplaceAll(out, "\x1b[m", "")
				for _, i := range []ink{bold, dim, red, green, yellow, blue, cyan} {
					out = strings.ReplaceAll(out, "\x1b["+string(i)+"m", "")
				}
			}
			for _, r := range out {
				if r != '\n' && r != '\t' && acts(r) {
					t.Fatalf("%s lets %U through", name, r)
				}
			}
			if name == "compare.html" {
				checkPage(t, b.Bytes())
			}
		}
	})
}

// wild makes a comparison whose references may lead nowhere.
func wild(title, body string, from, length int) model.Comparison {
	r := story(title, title, body[:runeStart(body, from)], strings.Split(body, "\n\n")...)
	span := model.Span{Start: runeStart(r.Text, from), End: runeStart(r.Text, from+length)}
	words := span.In(r.Text)
	party := &model.Party{Entity: model.Opt(title), Span: span, Text: words}
	r.Entities = []model.Entity{{ID: title, Name: words, Type: model.Person, Roles: []string{title}, Mentions: []model.Mention{{Span: span, Text: words, Kind: model.Name}}}}
	r.Figures = []model.Figure{{ID: "f", Span: span, Text: words, Noun: title, What: words, Low: num(float64(from)), Claimant: party, Hedge: model.Opt(title)}}
	r.Times = []model.Time{{ID: "t", Span: span, Text: words, Value: title, From: model.Opt(words), To: "2020"}}
	r.Quotes = []model.Quote{{ID: "q", Span: span, Text: words, Speaker: party, Via: model.Opt(title)}}
	return model.Comparison{
		Left: r, Right: r, Unrelated: from > 100,
		Entities:  []model.EntityLink{{Name: title, Type: model.Person, Left: []string{title}, Right: []string{title, "none"}, Variants: [][2]string{{words, title}}}},
		Figures:   []model.FigureRow{{Measure: words, Verdict: model.Agree, Left: []string{"f", "none"}, Right: []string{"f"}, Reason: title}},
		Times:     []model.TimeRow{{Event: title, Verdict: model.Compatible, Left: []string{"t"}, Right: []string{"none"}}},
		Quotes:    []model.QuotePair{{Relation: model.Verbatim, Speaker: title, Left: []string{"q"}, Right: []string{"q"}}},
		Passages:  []model.PassagePair{{Left: []int{0, from}, Right: []int{-1, length}, Relation: model.Same, Why: []string{words}}},
		Conflicts: []model.Difference{{About: title, Left: model.Side{Sentence: from, Text: words}, Right: model.Side{Sentence: -1}}},
		Only:      model.Only{Left: []int{from, -5}, Right: []int{0}},
	}
}

// runeStart returns the last rune's start at or before offset i of s.
func runeStart(s string, i int) int {
	i = min(i, len(s))
	for i > 0 && i < len(s) && !utf8.RuneStart(s[i]) {
		i--
	}
	return i
}

// checkPage reads a page and fails on what no text may bring in: scripts,
// pictures, handlers, and on two elements with one ID.
func checkPage(t *testing.T, page []byte) {
	t.Helper()
	doc, err := html.Parse(bytes.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	ids := map[string]bool{}
	for n := range doc.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		switch n.Data {
		case "script", "img", "iframe", "link", "object", "form":
			t.Fatalf("the page holds <%s>", n.Data)
		}
		for _, a := range n.Attr {
			if strings.HasPrefix(a.Key, "on") || a.Key == "src" || a.Key == "href" && !strings.HasPrefix(a.Val, "#") {
				t.Fatalf("<%s> has %s=%q", n.Data, a.Key, a.Val)
			}
			if a.Key == "id" {
				if ids[a.Val] {
					t.Fatalf("two elements have the ID %q", a.Val)
				}
				ids[a.Val] = true
			}
		}
	}
}

func TestPageLinksLeadSomewhere(t *testing.T) {
	var b bytes.Buffer
	if err := ComparisonHTML(&b, flood()); err != nil {
		t.Fatal(err)
	}
	checkPage(t, b.Bytes())
	doc, err := html.Parse(&b)
	if err != nil {
		t.Fatal(err)
	}
	ids, links := map[string]bool{}, []string{}
	var text strings.Builder
	for n := range doc.Descendants() {
		if n.Type == html.TextNode {
			text.WriteString(n.Data)
		}
		for _, a := range n.Attr {
			switch a.Key {
			case "id":
				ids["#"+a.Val] = true
			case "href":
				links = append(links, a.Val)
			}
		}
	}
	if len(links) < 8 {
		t.Errorf("only %d links", len(links))
	}
	for _, l := range links {
		if !ids[l] {
			t.Errorf("%s leads nowhere", l)
		}
	}
	for _, want := range []string{"Flood in Brno <kills> & maims", "The army sent boats.", "12 is less than 20"} {
		if !strings.Contains(text.String(), want) {
			t.Errorf("the page does not say %q", want)
		}
	}
}

func TestWrap(t *testing.T) {
	for _, c := range []struct {
		in    string
		width int
		want  []string
	}{
		{"", 10, []string{""}},
		{"one two three", 8, []string{"one two", "three"}},
		{"onetwothreefour", 8, []string{"onetwoth", "reefour"}},
		{"北京发生地震", 8, []string{"北京发生", "地震"}},
		{"a onetwothreefour b", 8, []string{"a", "onetwoth", "reefour", "b"}},
	} {
		if got := wrap(c.in, c.width); !cmp.Equal(got, c.want) {
			t.Errorf("wrap(%q, %d) = %q, want %q", c.in, c.width, got, c.want)
		}
	}
}
