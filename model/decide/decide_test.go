package decide

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"parallax/model"
)

func names(r model.Report) []string {
	var out []string
	for _, e := range r.Entities {
		out = append(out, e.Name+" "+string(e.Type))
	}
	return out
}

func report() model.Report {
	mention := func(at int) []model.Mention { return []model.Mention{{Span: model.Span{Start: at, End: at + 1}}} }
	return model.Report{Article: model.Article{ID: "r"}, Analysis: model.Analysis{
		Entities: []model.Entity{
			{ID: "e1", Name: "Al Asad", Type: model.Person, Roles: []string{"base"}, Mentions: mention(9)},
			{ID: "e2", Name: "Al-Assad", Type: model.Facility, Mentions: mention(3)},
			{ID: "e3", Name: "Monday", Type: model.Person},
		},
		Figures: []model.Figure{{ID: "f1", Claimant: &model.Party{Entity: "e1"}}},
		Quotes:  []model.Quote{{ID: "q1", Speaker: &model.Party{Entity: "e3"}}},
	}}
}

func TestReport(t *testing.T) {
	for _, c := range []struct {
		name      string
		decisions []model.Decision
		want      []string
	}{
		{"none", nil, []string{"Al Asad PERSON", "Al-Assad FAC", "Monday PERSON"}},
		{"retype", []model.Decision{{Name: "Al Asad", Do: model.Retype, To: "FAC"}}, []string{"Al Asad FAC", "Al-Assad FAC", "Monday PERSON"}},
		{"hide", []model.Decision{{Report: "r", Name: "Monday", Do: model.Hide}}, []string{"Al Asad PERSON", "Al-Assad FAC"}},
		{"another report", []model.Decision{{Report: "s", Name: "Monday", Do: model.Hide}}, []string{"Al Asad PERSON", "Al-Assad FAC", "Monday PERSON"}},
		{"taken back", []model.Decision{{Name: "Monday", Do: model.Hide}, {Name: "Monday", Do: model.Undo}}, []string{"Al Asad PERSON", "Al-Assad FAC", "Monday PERSON"}},
		{"merge", []model.Decision{{Name: "Al Asad", Do: model.Merge, To: "Al-Assad"}}, []string{"Al-Assad FAC", "Monday PERSON"}},
		{"merge into nothing", []model.Decision{{Name: "Al Asad", Do: model.Merge, To: "nobody"}}, []string{"Al Asad PERSON", "Al-Assad FAC", "Monday PERSON"}},
	} {
		before := report()
		if got := names(Report(before, c.decisions)); !slices.Equal(got, c.want) {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
		if diff := cmp.Diff(report(), before); diff != "" {
			t.Errorf("%s changes the report handed in:\n%s", c.name, diff)
		}
	}
	merged := Report(report(), []model.Decision{{Name: "Al Asad", Do: model.Merge, To: "Al-Assad"}, {Name: "Monday", Do: model.Hide}})
	if e := merged.Entities[0]; len(e.Mentions) != 2 || e.Mentions[0].Start != 3 || !slices.Contains(e.Roles, "base") {
		t.Errorf("merged: %+v", e)
	}
	if c := merged.Figures[0].Claimant.Entity; c != "e2" {
		t.Errorf("the claimant is %q, want the entity merged into", c)
	}
	if s := merged.Quotes[0].Speaker.Entity; s != "" {
		t.Errorf("the speaker is %q, who is hidden", s)
	}
}

func TestLinks(t *testing.T) {
	n := func(x float64) *float64 { return &x }
	side := func(id string, low, high *float64, start int) model.Report {
		return model.Report{Article: model.Article{ID: id}, Analysis: model.Analysis{
			Figures: []model.Figure{{ID: "f1", Span: model.Span{Start: start, End: start + 1}, Text: "x", Low: low, High: high}},
		}}
	}
	apart := model.Comparison{Left: side("a", n(5), n(5), 0), Right: side("b", n(8), nil, 7), Figures: []model.FigureRow{
		{Measure: "dead", Verdict: model.LeftOnly, Left: []string{"f1"}, Right: []string{}},
		{Measure: "killed", Verdict: model.RightOnly, Left: []string{}, Right: []string{"f1"}},
	}}
	same := model.Pairing{Left: "b", Right: "a", LeftAt: model.Span{Start: 7, End: 8}, RightAt: model.Span{Start: 0, End: 1}, Same: true}
	linked := Comparison(apart, []model.Pairing{same})
	if len(linked.Figures) != 1 || linked.Figures[0].Verdict != model.Conflict {
		t.Fatalf("linked: %+v", linked.Figures)
	}
	other := same
	other.Same = false
	parted := Comparison(linked, []model.Pairing{other})
	if len(parted.Figures) != 2 || parted.Figures[0].Verdict != model.LeftOnly || parted.Figures[1].Verdict != model.RightOnly {
		t.Errorf("parted: %+v", parted.Figures)
	}
	if got := Comparison(apart, []model.Pairing{{Left: "x", Right: "y", Same: true}}); len(got.Figures) != 2 {
		t.Error("a link of other reports changes the comparison")
	}
}
