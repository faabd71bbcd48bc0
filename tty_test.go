package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"parallax/tools/terminal"
)

// binary builds the program once for the tests that run it whole.
func binary(t *testing.T) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "parallax")
	if out, err := exec.Command("go", "build", "-buildvcs=false", "-o", path, ".").CombinedOutput(); err != nil {
		t.Fatalf("go build: %v\n%s", err, out)
	}
	return path
}

func start(t *testing.T, path string, width, height int, args ...string) *terminal.Terminal {
	t.Helper()
	cmd := exec.Command(path, args...)
	cmd.Env = terminal.Env(t.TempDir())
	term, err := terminal.Start(cmd, width, height, false)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(term.Close)
	return term
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// leaves checks that the program ended with a status and put the terminal back.
func leaves(t *testing.T, term *terminal.Terminal, status int) {
	t.Helper()
	got, err := term.Wait()
	must(t, err)
	if got != status {
		t.Errorf("exit status %d, want %d", got, status)
	}
	if term.AltScreen() {
		t.Error("the program left the terminal on the alternate screen")
	}
	raw := term.Raw()
	for mode, words := range map[string]string{"1049": "alternate screen", "2004": "bracketed paste", "1002": "mouse", "1006": "mouse reports"} {
		if strings.LastIndex(raw, "\x1b[?"+mode+"h") > strings.LastIndex(raw, "\x1b[?"+mode+"l") {
			t.Errorf("the program left %s on", words)
		}
	}
	if strings.LastIndex(raw, "\x1b[?25l") > strings.LastIndex(raw, "\x1b[?25h") {
		t.Error("the program left the cursor hidden")
	}
}

// TestWholeProgram reads, searches and compares reports in a
// pseudo-terminal, as a person would.
func TestWholeProgram(t *testing.T) {
	path := binary(t)
	t.Run("read, search, compare, quit", func(t *testing.T) {
		dir := t.TempDir()
		must(t, os.WriteFile(filepath.Join(dir, "a.txt"), []byte("Ferry sinks off Port Quill\n\nA ferry sank off Port Quill on Tuesday, killing 12 people, the coast guard said.\n"), 0o644))
		must(t, os.WriteFile(filepath.Join(dir, "b.txt"), []byte("Dozens dead as ferry goes down\n\nAt least 30 people died on Tuesday when a ferry sank near Port Quill, the mayor said.\n"), 0o644))
		term := start(t, path, 120, 40, dir)
		must(t, term.WaitFor("Reports 2"))
		must(t, term.Type("\r"))
		must(t, term.WaitFor("In this report"))
		must(t, term.Type("\x06"))
		must(t, term.WaitFor("Search all reports"))
		must(t, term.Type("ferry"))
		must(t, term.WaitFor("in 2 reports"))
		must(t, term.Type("\x1b"))
		must(t, term.WaitFor("In this report"))
		must(t, term.Type("c"))
		must(t, term.WaitFor("B says"))
		must(t, term.Resize(80, 24))
		must(t, term.WaitFor("1/"))
		must(t, term.Type("Q"))
		leaves(t, term, 0)
	})
	t.Run("read marks last", func(t *testing.T) {
		dir, home := t.TempDir(), t.TempDir()
		must(t, os.WriteFile(filepath.Join(dir, "a.txt"), []byte("Ferry sinks off Port Quill\n\nA ferry sank off Port Quill on Tuesday, the coast guard said.\n"), 0o644))
		must(t, os.WriteFile(filepath.Join(dir, "b.txt"), []byte("Rain in the hills\n\nRain fell in the hills on Sunday, and nobody was out.\n"), 0o644))
		for _, unread := range []int{2, 1} {
			cmd := exec.Command(path, dir)
			cmd.Env = terminal.Env(home)
			term, err := terminal.Start(cmd, 120, 40, false)
			must(t, err)
			t.Cleanup(term.Close)
			must(t, term.WaitUntil(fmt.Sprintf("%d unread", unread), terminal.Limit, func() bool {
				screen := term.Text()
				return strings.Contains(screen, "Reports 2") && strings.Count(screen, "●") == unread && strings.Count(screen, "○") == 2-unread
			}))
			must(t, term.Type("\r"))
			must(t, term.WaitFor("In this report"))
			must(t, term.Type("Q"))
			leaves(t, term, 0)
		}
	})
	t.Run("SIGTERM", func(t *testing.T) {
		term := start(t, path, 80, 24)
		must(t, term.WaitFor("Reports"))
		must(t, term.Type("M"))
		must(t, term.WaitFor("Mouse on"))
		must(t, term.Signal(syscall.SIGTERM))
		leaves(t, term, 0)
	})
	t.Run("own files, one of them bad", func(t *testing.T) {
		dir := t.TempDir()
		must(t, os.WriteFile(filepath.Join(dir, "a.txt"), []byte("A bell rings \x1b]0;owned\x07 in \x1b[31mtown\n\nThe bell of the town rang twice on Monday.\n"), 0o644))
		must(t, os.WriteFile(filepath.Join(dir, "b.txt"), nil, 0o644))
		term := start(t, path, 100, 30, dir)
		must(t, term.WaitFor("1 not read"))
		must(t, term.WaitFor("bell of the town"))
		must(t, term.Type("!"))
		must(t, term.WaitFor("b.txt"))
		must(t, term.Type("qq"))
		leaves(t, term, 0)
		if raw := term.Raw(); strings.Contains(raw, "owned") {
			t.Error("an escape sequence of a report reached the terminal")
		}
	})
	t.Run("standard input", func(t *testing.T) {
		cmd := exec.Command("sh", "-c", `printf 'Rain in the hills\n\nRain fell on Sunday.\n' | "$0" -`, path)
		term, err := terminal.Start(cmd, 80, 24, true)
		must(t, err)
		t.Cleanup(term.Close)
		must(t, term.WaitFor("Rain fell on Sunday"))
		must(t, term.Type("q"))
		leaves(t, term, 0)
	})
}
