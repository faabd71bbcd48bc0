package library_test

import (
	"bufio"
	"encoding/json"
	"os"
	"testing"

	"parallax/library"
	"parallax/model"
)

// TestPartnersAreOfOneStory measures Partner on roundups of news, two or three
// snippets of each story from different outlets.
func TestPartnersAreOfOneStory(t *testing.T) {
	f, err := os.Open("../../shared/data/neus/dated.jsonl")
	if err != nil {
		t.Skip("the labelled roundups are not in ../shared/data beside the repository")
	}
	defer f.Close()
	l := library.New(library.Options{})
	story, size := map[string]int{}, map[int]int{}
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		var d struct {
			ID, Title, Text, Date string
			Story                 int
		}
		if err := json.Unmarshal(lines.Bytes(), &d); err != nil {
			t.Fatal(err)
		}
		l.Add(article(d.ID, d.Title, d.Date[:10], d.Text))
		story[d.ID] = d.Story
		size[d.Story]++
	}
	right, all := 0, 0
	for _, row := range l.Rows() {
		if size[story[row.ID]] < 2 {
			continue
		}
		all++
		if partner, _ := l.Partner(row.ID); story[partner] == story[row.ID] {
			right++
		}
	}
	// The roundups split running affairs, so that not every miss is one.
	if share := float64(right) / float64(max(1, all)); share < 0.93 || all == 0 {
		t.Errorf("of %d partners %d are of the same story: %.3f, want 0.93", all, right, share)
	}
}

func BenchmarkPartnerSharedByAll(b *testing.B) {
	l := library.New(library.Options{})
	for _, a := range manyArticles(many) {
		a.Text = a.Title + "\n\nGovernment officials said in Washington that President Nobody had spoken."
		a.Blocks = []model.Block{{Kind: model.Paragraph, Span: model.Span{End: len(a.Text)}}}
		l.Add(a)
	}
	l.Rows()
	for b.Loop() {
		l.Partner("5000")
	}
}
