// Package golden compares what an engine gives with what is wanted, kept side by
// side in files: each *.txtar archive in testdata holds an input and the part
// "want". With -update the tests write what they get into it.
package golden

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"
)

var update = flag.Bool("update", false, "write the wanted output afresh")

// Update tells whether wanted outputs are to be written instead of compared.
func Update() bool { return *update }

// Archives runs give on the input of every archive in testdata, each as a subtest
// named after its file, and compares the result with the part "want". It fails
// when there is no archive.
func Archives(t *testing.T, give func(t *testing.T, input txtar.File) string) {
	t.Helper()
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatalf("no archives in testdata: %v", err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) {
			a, err := txtar.ParseFile(file)
			if err != nil || len(a.Files) != 2 || a.Files[1].Name != "want" {
				t.Fatalf("it must hold an input and the part want: %v", err)
			}
			got := give(t, a.Files[0])
			if *update {
				a.Files[1].Data = []byte(got)
				if err := os.WriteFile(file, txtar.Format(a), 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			if want := string(a.Files[1].Data); got != want {
				t.Errorf("got\n%s\nwant\n%s", got, want)
			}
		})
	}
}
