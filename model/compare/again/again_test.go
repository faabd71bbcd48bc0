package again_test

import (
	"flag"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"parallax/model"
	"parallax/model/compare/again"
	"parallax/model/text"
)

var update = flag.Bool("update", false, "rewrite the wanted output")

// TestLook reads testdata/look.txtar: two reports, NAME.left and NAME.right, with
// the names marked that each shows, and NAME.out with what a second look finds.
func TestLook(t *testing.T) {
	const path = "testdata/look.txtar"
	a, err := txtar.ParseFile(path)
	if err != nil {
		t.Fatal(err)
	}
	files := map[string]string{}
	for _, f := range a.Files {
		files[f.Name] = string(f.Data)
	}
	cases := 0
	for i, f := range a.Files {
		name, ok := strings.CutSuffix(f.Name, ".out")
		if !ok {
			continue
		}
		cases++
		l, r := marked(files[name+".left"]), marked(files[name+".right"])
		again.Look(&l, &r)
		got := guesses("left", &l) + guesses("right", &r)
		if *update {
			a.Files[i].Data = []byte(got)
		} else if got != string(f.Data) {
			t.Errorf("%s: found\n%swant\n%s", name, got, f.Data)
		}
		r2, l2 := marked(files[name+".right"]), marked(files[name+".left"])
		again.Look(&r2, &l2)
		if back := guesses("left", &l2) + guesses("right", &r2); back != got {
			t.Errorf("%s: the other way round found\n%s", name, back)
		}
	}
	if cases == 0 {
		t.Fatal("no cases")
	}
	if *update {
		if err := os.WriteFile(path, txtar.Format(a), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// marked reads a report whose names are marked "[TYPE name]".
func marked(s string) model.Report {
	var b strings.Builder
	var r model.Report
	for {
		before, rest, ok := strings.Cut(s, "[")
		b.WriteString(before)
		if !ok {
			break
		}
		name, after, _ := strings.Cut(rest, "]")
		typ, name, _ := strings.Cut(name, " ")
		span := model.Span{Start: b.Len(), End: b.Len() + len(name)}
		m := model.Mention{Span: span, Text: name, Kind: model.Name}
		same := func(e model.Entity) bool { return e.Name == name }
		if i := slices.IndexFunc(r.Entities, same); i >= 0 {
			r.Entities[i].Mentions = append(r.Entities[i].Mentions, m)
		} else {
			r.Entities = append(r.Entities, model.Entity{ID: fmt.Sprint("e", len(r.Entities)+1), Name: name, Type: model.EntityType(typ), Mentions: []model.Mention{m}})
		}
		b.WriteString(name)
		s = after
	}
	r.Text = b.String()
	for _, s := range text.Parse(r.Text, nil).Sentences {
		r.Sentences = append(r.Sentences, s.Span)
	}
	return r
}

// guesses lists the unsure names of a report.
func guesses(side string, r *model.Report) string {
	var b strings.Builder
	for _, e := range r.Entities {
		for _, m := range e.Mentions {
			if m.Unsure {
				fmt.Fprintf(&b, "%s %s %s\n", side, e.Type, m.In(r.Text))
			}
		}
	}
	return b.String()
}

// TestLookKeeps holds that a report's own entities stay as they are.
func TestLookKeeps(t *testing.T) {
	l, r := marked("They marched to the [ORG Zemlak] on Friday.\n"), marked("Old [PERSON Ann] left the Zemlak at noon.\n")
	own := r.Entities
	again.Look(&l, &r)
	if len(own) != 1 || len(own[0].Mentions) != 1 || own[0].ID != "e1" || len(r.Entities) != 2 || r.Entities[1].ID == "e1" {
		t.Errorf("from %+v came %+v", own, r.Entities)
	}
}

// runeStarts holds where runes begin, bad bytes counting as one each, and the end.
func runeStarts(s string) map[int]bool {
	starts := map[int]bool{len(s): true}
	for i := range s {
		starts[i] = true
	}
	return starts
}

// FuzzLook holds that whatever two texts hold, the places found lie in them, on
// rune boundaries, and say what stands there.
func FuzzLook(f *testing.F) {
	f.Add("They marched to the [ORG Zemlak Hall].", "She left Zemlak Hall, Zemlak-Hall and the Zemlak\xff Hall.")
	f.Add("[GPE Vt.] [PERSON Ö X] the A.B.C. Fund", "(Vt.) Ö X — A.B.C. Fund of The The")
	f.Fuzz(func(t *testing.T, a, b string) {
		l, r := marked(a), marked(b)
		again.Look(&l, &r)
		for _, rep := range []model.Report{l, r} {
			for _, e := range rep.Entities {
				for _, m := range e.Mentions {
					if !m.Unsure {
						continue
					}
					if m.Start < 0 || m.End > len(rep.Text) || m.Start >= m.End || m.In(rep.Text) != m.Text {
						t.Fatalf("%+v of %q", m, rep.Text)
					}
					if starts := runeStarts(rep.Text); !starts[m.Start] || !starts[m.End] {
						t.Fatalf("%+v cuts a rune of %q", m, rep.Text)
					}
				}
			}
		}
	})
}
