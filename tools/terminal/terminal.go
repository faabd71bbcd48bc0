// Package terminal runs a program in a pseudo-terminal and shows what a person
// would see: for tests of the whole program and for pictures of its screen.
package terminal

import (
	"errors"
	"fmt"
	"image/color"
	"io"
	"os"
	"os/exec"
	"strings"
	"sync"
	"time"

	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/vt"
	"github.com/creack/pty"
)

// Terminal is a program at work in a terminal of its own.
type Terminal struct {
	cmd  *exec.Cmd
	pty  *os.File
	done chan struct{}

	mu      sync.Mutex
	screen  *vt.Emulator
	raw     []byte // all output so far
	changed time.Time
	err     error // how the program ended
}

// Start runs a program in a terminal of a size, dark unless light is asked for.
func Start(cmd *exec.Cmd, width, height int, light bool) (*Terminal, error) {
	file, err := pty.StartWithSize(cmd, &pty.Winsize{Cols: uint16(width), Rows: uint16(height)})
	if err != nil {
		return nil, fmt.Errorf("terminal: start %s: %w", cmd.Path, err)
	}
	t := &Terminal{cmd: cmd, pty: file, done: make(chan struct{}), screen: vt.NewEmulator(width, height), changed: time.Now()}
	t.screen.SetDefaultBackgroundColor(color.RGBA{0x16, 0x18, 0x1e, 0xff})
	if light {
		t.screen.SetDefaultBackgroundColor(color.RGBA{0xfc, 0xfc, 0xfa, 0xff})
	}
	// The emulator answers what programs ask of a terminal; somebody must pass
	// the answers on, or it waits for ever.
	go func() { _, _ = io.Copy(file, t.screen) }()
	go t.read()
	return t, nil
}

// read takes in the program's output until it ends.
func (t *Terminal) read() {
	defer close(t.done)
	buf := make([]byte, 32<<10)
	for {
		n, err := t.pty.Read(buf)
		t.mu.Lock()
		t.raw = append(t.raw, buf[:n]...)
		_, _ = t.screen.Write(buf[:n])
		t.changed = time.Now()
		t.mu.Unlock()
		if err != nil {
			break
		}
	}
	t.err = t.cmd.Wait()
}

// Type sends what a keyboard would: letters, "\r" for enter, "\x1b" for escape.
func (t *Terminal) Type(keys string) error {
	_, err := t.pty.WriteString(keys)
	return err
}

// Resize changes the terminal's size.
func (t *Terminal) Resize(width, height int) error {
	t.mu.Lock()
	t.screen.Resize(width, height)
	t.mu.Unlock()
	return pty.Setsize(t.pty, &pty.Winsize{Cols: uint16(width), Rows: uint16(height)})
}

// Signal sends the program a signal.
func (t *Terminal) Signal(s os.Signal) error { return t.cmd.Process.Signal(s) }

// Text is the screen's letters, line by line, without blanks at their ends.
func (t *Terminal) Text() string {
	t.mu.Lock()
	defer t.mu.Unlock()
	var out strings.Builder
	for y := range t.screen.Height() {
		var line strings.Builder
		for x := 0; x < t.screen.Width(); {
			c := t.screen.CellAt(x, y)
			if c == nil || c.Width == 0 {
				line.WriteByte(' ')
				x++
				continue
			}
			line.WriteString(c.Content)
			x += c.Width
		}
		out.WriteString(strings.TrimRight(line.String(), " ") + "\n")
	}
	return out.String()
}

// Cell is one cell of the screen; nil outside of it.
func (t *Terminal) Cell(x, y int) *uv.Cell {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.screen.CellAt(x, y)
}

// Size is the screen's size in cells.
func (t *Terminal) Size() (width, height int) { return t.screen.Width(), t.screen.Height() }

// Raw is everything that the program has written.
func (t *Terminal) Raw() string {
	t.mu.Lock()
	defer t.mu.Unlock()
	return string(t.raw)
}

// AltScreen tells whether the program is on the alternate screen.
func (t *Terminal) AltScreen() bool {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.screen.IsAltScreen()
}

// WaitFor waits until the screen shows some words, and then until it has been
// quiet for a moment.
func (t *Terminal) WaitFor(words string, limit time.Duration) error {
	const quiet = 60 * time.Millisecond
	end := time.Now().Add(limit)
	for time.Now().Before(end) {
		t.mu.Lock()
		still := time.Since(t.changed) > quiet
		t.mu.Unlock()
		if still && strings.Contains(t.Text(), words) {
			return nil
		}
		select {
		case <-t.done:
			if strings.Contains(t.Text(), words) {
				return nil
			}
			return fmt.Errorf("the program ended before it showed %q; it wrote:\n%s", words, t.Raw())
		case <-time.After(10 * time.Millisecond):
		}
	}
	return fmt.Errorf("%q was not shown within %v; the screen is:\n%s", words, limit, t.Text())
}

// Wait waits for the program's end and returns its exit status.
func (t *Terminal) Wait(limit time.Duration) (int, error) {
	select {
	case <-t.done:
	case <-time.After(limit):
		return -1, fmt.Errorf("the program did not end within %v; the screen is:\n%s", limit, t.Text())
	}
	var exit *exec.ExitError
	if t.err != nil && !errors.As(t.err, &exit) {
		return -1, t.err
	}
	return t.cmd.ProcessState.ExitCode(), nil
}

// Close ends the program, if it has not ended, and frees the terminal.
func (t *Terminal) Close() {
	_ = t.cmd.Process.Kill()
	<-t.done
	_ = t.pty.Close()
	// The emulator's own Close must not be called while its answers are read; the
	// end of its input ends the reading as well.
	if input, ok := t.screen.InputPipe().(io.Closer); ok {
		_ = input.Close()
	}
}
