package seeds_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"parallax/model"
	"parallax/model/compare"
	"parallax/model/extract"
	"parallax/source"
)

// TestDocumentsCompared holds what a reader finds in the two documents: names under
// two spellings, figures and who claims them, one utterance in two renderings, and
// what only looks alike.
func TestDocumentsCompared(t *testing.T) {
	var reports []model.Report
	for _, doc := range documents(t) {
		data, err := os.ReadFile(doc)
		if err != nil {
			t.Fatal(err)
		}
		a, err := source.Parse(filepath.Base(doc), data, source.Options{})
		if err != nil {
			t.Fatal(err)
		}
		reports = append(reports, model.Report{Article: a, Analysis: extract.Extract(a)})
	}
	c := compare.Compare(reports[0], reports[1])
	l, r := places{c.Left}, places{c.Right}

	for _, n := range [][2]string{
		{"Khamenei", "Khameini"},
		{"Al-Assad", "Al Asad"},
		{"Irbil", "Erbil"},
		{"Qassem Soleimani", "Qasem Soleimani"},
		{"Middle East", "Mideast"},
		{"Iran", "Iran"},
		{"Iraq", "Iraq"},
		{"Tehran", "Tehran"},
		{"Qom", "Qom"},
		{"U.S.", "U.S."},
		{"Pentagon", "Pentagon"},
		{"Quds Force", "Quds Force"},
		{"Trump", "Donald Trump"},
	} {
		if !slices.ContainsFunc(c.Entities, func(e model.EntityLink) bool { return l.named(e.Left, n[0]) && r.named(e.Right, n[1]) }) {
			t.Errorf("name %q is not linked with %q", n[0], n[1])
		}
	}
	verdict := func(left, right string) (out []model.Verdict) {
		for _, f := range c.Figures {
			if l.figure(f.Left, left) && r.figure(f.Right, right) {
				out = append(out, f.Verdict)
			}
		}
		return out
	}
	for _, f := range []struct {
		left, right string
		want        model.Verdict
	}{
		{"no U.S. casualties", "at least 80", model.Conflict},
		{"no U.S. casualties", "another 200", model.Conflict},
		{"no U.S. casualties", "scores of", model.Conflict},
		{"no U.S. casualties", "no casualties to U.S. personnel", model.Agree},
		{"more than a dozen", "total of 15", model.Compatible},
		{"several missiles", "total of 15", model.Compatible},
	} {
		if got := verdict(f.left, f.right); !slices.Contains(got, f.want) {
			t.Errorf("%q against %q: %v, want %s", f.left, f.right, got, f.want)
		}
	}
	if got := verdict("no U.S. casualties", "no casualties to its"); got != nil {
		t.Errorf("casualties of two nations share a row: %v", got)
	}
	for _, q := range [][2]string{
		{"slap in the face", "given a slap"},
		{"just a slap", "given a slap"},
		{"not suffice", "are not enough"},
		{"corrupting presence", "corruption-stirring"},
		{"source of corruption", "corruption-stirring"},
		{"all is well", "All is well"},
	} {
		if !slices.ContainsFunc(c.Quotes, func(p model.QuotePair) bool { return l.quote(p.Left, q[0]) && r.quote(p.Right, q[1]) }) {
			t.Errorf("words %q are not paired with %q", q[0], q[1])
		}
	}
	if !slices.ContainsFunc(c.Conflicts, func(d model.Difference) bool { return !d.Check && d.Left.Text == "Qom" && d.Right.Text == "Tehran" }) {
		t.Errorf("the place of the speech is no difference: %+v", c.Conflicts)
	}
	for _, e := range c.Entities {
		if slices.Contains([]string{"Ayatollah", "Supreme Leader", "President", "Gen"}, e.Name) {
			t.Errorf("the title %q is shown as a name", e.Name)
		}
	}
}

// places finds the items of a report that stand where it prints some words.
type places struct{ model.Report }

func (p places) at(words string, s model.Span) bool {
	for from := 0; ; {
		i := strings.Index(p.Text[from:], words)
		if i < 0 {
			return false
		}
		if from += i; s.Overlaps(model.Span{Start: from, End: from + len(words)}) {
			return true
		}
		from += len(words)
	}
}

func (p places) named(ids []string, form string) bool {
	return slices.ContainsFunc(p.Entities, func(e model.Entity) bool {
		return slices.Contains(ids, e.ID) && slices.ContainsFunc(e.Mentions, func(m model.Mention) bool { return m.Kind == model.Name && m.Text == form })
	})
}

func (p places) figure(ids []string, words string) bool {
	return slices.ContainsFunc(p.Figures, func(f model.Figure) bool { return slices.Contains(ids, f.ID) && p.at(words, f.Number) })
}

func (p places) quote(ids []string, words string) bool {
	return slices.ContainsFunc(p.Quotes, func(q model.Quote) bool { return slices.Contains(ids, q.ID) && p.at(words, q.Span) })
}
