package main

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/rogpeppe/go-internal/testscript"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"parallax": func() { os.Exit(run()) }})
}

// TestScripts runs the whole program as a person at a shell does.
func TestScripts(t *testing.T) {
	files, err := filepath.Glob("testdata/script/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatalf("no scripts in testdata/script: %v", err)
	}
	testscript.Run(t, testscript.Params{
		Dir: "testdata/script",
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"status": status, "write": write, "repeat": repeat, "append": add, "clean": clean, "lines": lines,
		},
		Condition: func(cond string) (bool, error) {
			if cond == "root" {
				return os.Getuid() == 0, nil
			}
			return false, errors.New("unknown condition " + cond)
		},
	})
}

// status runs a program and checks its exit status: status 2 parallax --wrong.
func status(ts *testscript.TestScript, _ bool, args []string) {
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	got := 0
	if err := ts.Exec(args[1], args[2:]...); err != nil {
		var exit *exec.ExitError
		if !errors.As(err, &exit) {
			ts.Fatalf("%v", err)
		}
		got = exit.ExitCode()
	}
	if got != want {
		ts.Fatalf("exit status %d, want %d", got, want)
	}
}

// write makes a file of a Go string with its escapes: write bad.txt 'a\xff'.
func write(ts *testscript.TestScript, _ bool, args []string) {
	put(ts, args[0], args[1], 1)
}

// repeat makes a file of a Go string, n times over: repeat big.txt 1000 'word '.
func repeat(ts *testscript.TestScript, _ bool, args []string) {
	n, err := strconv.Atoi(args[1])
	ts.Check(err)
	put(ts, args[0], args[2], n)
}

func put(ts *testscript.TestScript, file, escaped string, n int) {
	s, err := strconv.Unquote(`"` + strings.ReplaceAll(escaped, `"`, `\"`) + `"`)
	ts.Check(err)
	ts.Check(os.WriteFile(ts.MkAbs(file), []byte(strings.Repeat(s, n)), 0o666))
}

// add adds a Go string to a file: append page.txt 'The end.\n'.
func add(ts *testscript.TestScript, _ bool, args []string) {
	have := ts.ReadFile(args[0])
	put(ts, args[0], args[1], 1)
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(have+ts.ReadFile(args[0])), 0o666))
}

// clean checks that nothing on standard output and error acts on a terminal.
func clean(ts *testscript.TestScript, _ bool, _ []string) {
	for _, name := range []string{"stdout", "stderr"} {
		out := ts.ReadFile(name)
		if !utf8.ValidString(out) {
			ts.Fatalf("%s is no UTF-8", name)
		}
		for i, r := range out {
			if r != '\n' && (unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r)) {
				ts.Fatalf("%s holds %U at byte %d", name, r, i)
			}
		}
	}
}

// lines checks how many lines went to standard output or error: lines stderr 10.
func lines(ts *testscript.TestScript, _ bool, args []string) {
	want, err := strconv.Atoi(args[1])
	ts.Check(err)
	if got := strings.Count(ts.ReadFile(args[0]), "\n"); got != want {
		ts.Fatalf("%d lines on %s, want %d", got, args[0], want)
	}
}
