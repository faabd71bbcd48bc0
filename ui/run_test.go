package ui

import (
	"context"
	"os"
	"os/exec"
	"strings"
	"testing"
	"time"

	"parallax/model"
	"parallax/tools/terminal"
)

// brittle is a library that breaks down when a report is opened.
type brittle struct{ *shelf }

func (brittle) Report(context.Context, string) (model.Report, error) { panic("the shelf broke") }

// TestMain runs the screen on a brittle library when a test asks for it.
func TestMain(m *testing.M) {
	if os.Getenv("PARALLAX_TEST_PANIC") != "" {
		if Run(context.Background(), brittle{testShelf()}, Options{Mouse: true}) != nil {
			os.Exit(1)
		}
		os.Exit(0)
	}
	os.Exit(m.Run())
}

// TestPanicLeavesTheTerminal holds that even a panic puts the terminal back.
func TestPanicLeavesTheTerminal(t *testing.T) {
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), "PARALLAX_TEST_PANIC=1", "TERM=xterm-256color")
	term, err := terminal.Start(cmd, 80, 24, false)
	if err != nil {
		t.Fatal(err)
	}
	defer term.Close()
	status, err := term.Wait(30 * time.Second)
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
