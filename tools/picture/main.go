// Picture makes the picture of the screen that the README opens with: it runs
// the program in a terminal, types what the picture is to show, and draws the
// screen's cells as SVG.
//
//	go run ./tools/picture            writes docs/reading.svg and docs/comparing.svg
//	go run ./tools/picture -check     fails if they are not what the program shows
package main

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"time"

	"parallax/tools/terminal"
)

// patience is how long the last words of a picture may stand on the screen before
// the rest of it does. They come together, so that this is plenty.
const patience = 30 * time.Second

// step is some keys and what the screen shows once they are done.
type step struct{ keys, until string }

var pictures = []struct {
	file          string
	width, height int
	steps         []step
}{
	{"reading.svg", 120, 36, []step{{"", "In this report"}, {"\r", "]"}, {"\t", "jump to"}, {"g\r", "1 of"}}},
	{"comparing.svg", 120, 40, []step{{"", "In this report"}, {"c", "B says"}}},
}

func main() {
	check := flag.Bool("check", false, "compare with the pictures that are there instead of writing them")
	dir := flag.String("dir", "docs", "the `folder` of the pictures")
	flag.Parse()
	if err := run(*dir, *check); err != nil {
		fmt.Fprintln(os.Stderr, "picture:", err)
		os.Exit(1)
	}
}

func run(dir string, check bool) error {
	tmp, err := os.MkdirTemp("", "picture")
	if err != nil {
		return err
	}
	defer os.RemoveAll(tmp)
	path := filepath.Join(tmp, "parallax")
	if out, err := exec.Command("go", "build", "-buildvcs=false", "-o", path, "parallax").CombinedOutput(); err != nil {
		return fmt.Errorf("go build: %w\n%s", err, out)
	}
	for _, p := range pictures {
		file := filepath.Join(dir, p.file)
		var want []byte
		if check {
			if want, err = os.ReadFile(file); err != nil {
				return err
			}
		}
		svg, err := take(path, p.width, p.height, p.steps, want)
		switch {
		case err != nil:
			return fmt.Errorf("%s: %w", file, err)
		case !check:
			if err := os.WriteFile(file, svg, 0o644); err != nil {
				return err
			}
		}
	}
	return nil
}

// take runs the program, types the steps and draws the last screen. With a wanted
// picture it waits until the screen is drawn so.
func take(path string, width, height int, steps []step, want []byte) ([]byte, error) {
	term, err := terminal.Start(exec.Command(path), width, height, false)
	if err != nil {
		return nil, err
	}
	defer term.Close()
	for _, s := range steps {
		if err := term.Type(s.keys); err != nil {
			return nil, err
		}
		if err := term.WaitFor(s.until); err != nil {
			return nil, err
		}
	}
	if want == nil {
		term.Settle()
		return draw(term), nil
	}
	err = term.WaitUntil("this picture (make it anew by go run ./tools/picture and look at it)", patience, func() bool { return bytes.Equal(draw(term), want) })
	return want, err
}
