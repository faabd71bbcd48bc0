package text

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"
)

var update = flag.Bool("update", false, "write the wanted output afresh")

// TestGolden cuts the file "text" of every archive and compares the sentences,
// a line each with its tokens between bars, with the file "want".
func TestGolden(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatalf("no archives in testdata: %v", err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) {
			a, err := txtar.ParseFile(file)
			if err != nil || len(a.Files) != 2 || a.Files[0].Name != "text" || a.Files[1].Name != "want" {
				t.Fatalf("want an archive of text and want: %v", err)
			}
			d := Parse(string(a.Files[0].Data), nil)
			check(t, d)
			var got bytes.Buffer
			for _, s := range d.Sentences {
				for _, tok := range d.Tokens[s.First:s.Last] {
					got.WriteString(d.Of(tok) + "|")
				}
				got.WriteByte('\n')
			}
			if *update {
				a.Files[1].Data = got.Bytes()
				if err := os.WriteFile(file, txtar.Format(a), 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			if want := string(a.Files[1].Data); got.String() != want {
				t.Errorf("got\n%s\nwant\n%s", got.String(), want)
			}
		})
	}
}
