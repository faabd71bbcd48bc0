package archive

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"parallax/model"
)

func TestKeepAndRead(t *testing.T) {
	a := At(filepath.Join(t.TempDir(), "parallax"))
	if d, l, err := a.Read(); d != nil || l != nil || err != nil {
		t.Fatalf("an archive that is not there yet: %v %v %v", d, l, err)
	}
	want := []model.Decision{{Report: "r", Name: "Asad", Do: model.Retype, To: "FAC"}, {Name: "Asad", Do: model.Undo}}
	link := model.Pairing{Left: "a", Right: "b", LeftAt: model.Span{Start: 1, End: 2}, Same: true}
	for _, d := range want {
		if err := a.KeepDecision(d); err != nil {
			t.Fatal(err)
		}
	}
	if err := a.KeepPairing(link); err != nil {
		t.Fatal(err)
	}
	decisions, links, err := a.Read()
	if diff := cmp.Diff(want, decisions); diff != "" || err != nil {
		t.Errorf("%v\n%s", err, diff)
	}
	if diff := cmp.Diff([]model.Pairing{link}, links); diff != "" {
		t.Error(diff)
	}
}

// TestATornLineCostsItself cuts the file as a crash would.
func TestATornLineCostsItself(t *testing.T) {
	dir := t.TempDir()
	a := At(dir)
	for _, name := range []string{"one", "two"} {
		if err := a.KeepDecision(model.Decision{Name: name, Do: model.Hide}); err != nil {
			t.Fatal(err)
		}
	}
	path := filepath.Join(dir, "decisions.jsonl")
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, data[:len(data)-9], 0o600); err != nil {
		t.Fatal(err)
	}
	if err := a.KeepDecision(model.Decision{Name: "three", Do: model.Hide}); err != nil {
		t.Fatal(err)
	}
	decisions, _, err := a.Read()
	if err == nil || !strings.Contains(err.Error(), "1 of its lines") {
		t.Errorf("the torn line is not told of: %v", err)
	}
	if len(decisions) != 2 || decisions[0].Name != "one" || decisions[1].Name != "three" {
		t.Errorf("read %+v", decisions)
	}
}

func TestTheZeroArchiveKeepsNothing(t *testing.T) {
	var a Archive
	if err := a.KeepDecision(model.Decision{}); err != nil {
		t.Error(err)
	}
	if d, _, err := a.Read(); d != nil || err != nil {
		t.Error(d, err)
	}
}
