package figure

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"parallax/model"
	"parallax/model/text"
	"parallax/tools/golden"
)

// TestGolden compares everything found in whole passages with testdata/*.txtar: for each file NAME.txt in an
// archive the figures, one a line, stand in NAME.want.
func TestGolden(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatalf("no golden files in testdata: %v", err)
	}
	for _, path := range files {
		archive, err := txtar.ParseFile(path)
		if err != nil {
			t.Fatal(err)
		}
		out := &txtar.Archive{Comment: archive.Comment}
		want := map[string]string{}
		for _, f := range archive.Files {
			want[f.Name] = string(f.Data)
		}
		for _, f := range archive.Files {
			name, ok := strings.CutSuffix(f.Name, ".txt")
			if !ok {
				continue
			}
			got := listing(string(f.Data))
			if got != want[name+".want"] && !golden.Update() {
				t.Errorf("%s: %s: got\n%swant\n%s", path, f.Name, got, want[name+".want"])
			}
			out.Files = append(out.Files, f, txtar.File{Name: name + ".want", Data: []byte(got)})
		}
		if golden.Update() {
			if err := os.WriteFile(path, txtar.Format(out), 0o644); err != nil {
				t.Fatal(err)
			}
		}
	}
}

// listing writes the figures of a text as a person would check them: reading, short form and what else is told.
func listing(s string) string {
	raw := blocksOf(s)
	var b strings.Builder
	for _, f := range Find(text.Parse(s, raw), Context{}) {
		b.WriteString(f.ID + " " + string(f.Type) + " “" + f.Text + "” = " + Reading(f) + " [" + Short(f) + "]")
		for _, more := range []struct{ name, value string }{
			{"modifier", f.Modifier}, {"unit", string(f.Unit)}, {"affected", f.Affected}, {"part_of", f.PartOf},
		} {
			if more.value != "" {
				value, _ := json.Marshal(more.value)
				b.WriteString(" " + more.name + "=" + string(value))
			}
		}
		if f.Approximate {
			b.WriteString(" approximate")
		}
		b.WriteByte('\n')
	}
	return b.String()
}

// blocksOf makes every line a paragraph.
func blocksOf(s string) []model.Block {
	var out []model.Block
	at := 0
	for line := range strings.Lines(s) {
		if trimmed := strings.TrimSpace(line); trimmed != "" {
			start := at + strings.Index(line, trimmed)
			out = append(out, model.Block{Kind: model.Paragraph, Span: model.Span{Start: start, End: start + len(trimmed)}})
		}
		at += len(line)
	}
	return out
}
