package text

import (
	"bufio"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// labelled opens a file of the labelled data beside the repository, or skips
// the test.
func labelled(t *testing.T, name string) *os.File {
	t.Helper()
	dir, err := os.Getwd()
	for err == nil && dir != filepath.Dir(dir) {
		if _, missing := os.Stat(filepath.Join(dir, "go.mod")); missing == nil {
			break
		}
		dir = filepath.Dir(dir)
	}
	f, err := os.Open(filepath.Join(dir, "..", "shared", "data", name))
	if err != nil {
		t.Skipf("the labelled data is not here: %v", err)
	}
	t.Cleanup(func() { _ = f.Close() })
	return f
}

// squeeze leaves the white space out.
func squeeze(s string) string { return strings.Join(strings.Fields(s), "") }

// TestScores holds the sentences to the scores they have reached: the share of
// texts without a wrong boundary, and F1 over the boundaries inside texts. Cases
// whose wanted sentences are not the text's own characters are left out.
func TestScores(t *testing.T) {
	for _, c := range []struct {
		file        string
		perfect, f1 float64
	}{
		{"golden_rules/test.jsonl", 0.88, 0.89},
		{"ud_ewt_sents/dev.jsonl", 0.74, 0.91},
	} {
		var texts, right, gold, pred, hit float64
		in := bufio.NewScanner(labelled(t, c.file))
		in.Buffer(nil, 1<<24)
		for in.Scan() {
			var r struct {
				Text      string
				Sentences []string
			}
			if err := json.Unmarshal(in.Bytes(), &r); err != nil {
				t.Fatal(err)
			}
			if squeeze(r.Text) != squeeze(strings.Join(r.Sentences, "")) {
				continue
			}
			d := Parse(r.Text, nil)
			check(t, d)
			want := map[int]bool{}
			offset := 0
			for _, s := range r.Sentences[:len(r.Sentences)-1] {
				offset += len(squeeze(s))
				want[offset] = true
			}
			texts, gold, pred = texts+1, gold+float64(len(want)), pred+float64(len(d.Sentences)-1)
			offset, missed := 0, len(want) != len(d.Sentences)-1
			for _, s := range d.Sentences[:len(d.Sentences)-1] {
				if offset += len(squeeze(s.In(r.Text))); want[offset] {
					hit++
				} else {
					missed = true
				}
			}
			if !missed {
				right++
			}
		}
		f1 := 2 * hit / (gold + pred)
		t.Logf("%s: %.3f of %.0f texts perfect, boundaries F1 %.3f", c.file, right/texts, texts, f1)
		if right/texts < c.perfect || f1 < c.f1 {
			t.Errorf("%s: %.3f of the texts perfect and F1 %.3f, want at least %.3f and %.3f", c.file, right/texts, f1, c.perfect, c.f1)
		}
	}
}
