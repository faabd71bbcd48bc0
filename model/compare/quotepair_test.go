package compare_test

import (
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"parallax/model"
	"parallax/model/compare"
)

// TestQuotePairs holds the pairing of quotations to small cases, a file of the
// archive each: the left report, the right one and what a reader finds, parted by
// lines of dashes. A finding is "relation | left words | right words", or "apart"
// where the two are no utterance of both reports.
func TestQuotePairs(t *testing.T) {
	a, err := txtar.ParseFile("testdata/quotes.txtar")
	if err != nil || len(a.Files) == 0 {
		t.Fatalf("%d cases: %v", len(a.Files), err)
	}
	for _, f := range a.Files {
		t.Run(f.Name, func(t *testing.T) {
			parts := strings.Split(string(f.Data), "\n----\n")
			if len(parts) != 3 {
				t.Fatalf("%d parts, want 3", len(parts))
			}
			c := compare.Compare(read(parts[0]), read(parts[1]))
			for line := range strings.Lines(parts[2]) {
				g := strings.Split(strings.TrimSpace(line), " | ")
				if len(g) != 3 {
					t.Fatalf("%q is no finding", line)
				}
				if got := relationAt(&c, g[1], g[2]); got != g[0] {
					t.Errorf("%q and %q: %s, want %s", g[1], g[2], got, g[0])
				}
			}
		})
	}
}

// relationAt is how the quotations at two places are paired, "apart" if they are not.
func relationAt(c *model.Comparison, left, right string) string {
	i := slices.IndexFunc(c.Quotes, func(q model.QuotePair) bool {
		return touches(&c.Left, q.Left, []string{left}) && touches(&c.Right, q.Right, []string{right})
	})
	if i < 0 {
		return "apart"
	}
	return string(c.Quotes[i].Relation)
}
