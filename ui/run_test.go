package ui

import (
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"parallax/tools/terminal"
)

// TestPanicLeavesTheTerminal holds that even a panic puts the terminal back.
func TestPanicLeavesTheTerminal(t *testing.T) {
	path := filepath.Join(t.TempDir(), "brittle")
	if out, err := exec.Command("go", "build", "-buildvcs=false", "-o", path, "./testdata/brittle").CombinedOutput(); err != nil {
		t.Fatalf("go build: %v\n%s", err, out)
	}
	term, err := terminal.Start(exec.Command(path), 80, 24, false)
	if err != nil {
		t.Fatal(err)
	}
	defer term.Close()
	status, err := term.Wait()
	if err != nil {
		t.Fatal(err)
	}
	raw := term.Raw()
	if !strings.Contains(raw, "the shelf broke") {
		t.Fatalf("the program did not panic; it wrote:\n%q", raw)
	}
	if status == 0 {
		t.Error("exit status 0 after a panic")
	}
	if term.AltScreen() {
		t.Error("the terminal is left on the alternate screen")
	}
	for _, mode := range []string{"1002", "1006", "2004"} {
		if strings.LastIndex(raw, "\x1b[?"+mode+"h") > strings.LastIndex(raw, "\x1b[?"+mode+"l") {
			t.Errorf("mode %s is left on", mode)
		}
	}
}
