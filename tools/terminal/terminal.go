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
	"path/filepath"
	"strings"
	"sync"
	"time"

	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/vt"
	"github.com/creack/pty"
)

// Limit is how long a test waits for what has to come. It bounds a program that
// hangs and tells nothing of speed: on a machine that is busy with other work, a
// screen may take many seconds.
const Limit = 5 * time.Minute

// Terminal is a program at work in a terminal of its own.
type Terminal struct {
	cmd  *exec.Cmd
	pty  *os.File
	done chan struct{}
	news chan struct{} // holds a value when the screen has changed

	mu     sync.Mutex
	screen *vt.Emulator
	raw    []byte // all output so far
	err    error  // how the program ended
}

// Env is an environment for a program in a terminal that is the same on every
// machine: full colours, English, nothing of the person who runs it. What the
// program keeps goes beneath the folder home.
func Env(home string) []string {
	return []string{
		"PATH=" + os.Getenv("PATH"), "HOME=" + home, "XDG_DATA_HOME=" + filepath.Join(home, "data"),
		"TERM=xterm-256color", "COLORTERM=truecolor", "LC_ALL=C.UTF-8", "TZ=UTC",
	}
}

// Start runs a program in a terminal of a size, dark unless light is asked for.
// Its environment is [Env], with nothing kept, unless cmd has one.
func Start(cmd *exec.Cmd, width, height int, light bool) (*Terminal, error) {
	if cmd.Env == nil {
		cmd.Env = Env(os.DevNull)
	}
	file, err := pty.StartWithSize(cmd, &pty.Winsize{Cols: uint16(width), Rows: uint16(height)})
	if err != nil {
		return nil, fmt.Errorf("terminal: start %s: %w", cmd.Path, err)
	}
	t := &Terminal{cmd: cmd, pty: file, done: make(chan struct{}), news: make(chan struct{}, 1), screen: vt.NewEmulator(width, height)}
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
		t.mu.Unlock()
		select {
		case t.news <- struct{}{}:
		default: // nobody has looked since the last change
		}
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

// Cell is one cell of the screen as it is now; nil outside of it.
func (t *Terminal) Cell(x, y int) *uv.Cell {
	t.mu.Lock()
	defer t.mu.Unlock()
	c := t.screen.CellAt(x, y)
	if c == nil {
		return nil
	}
	now := *c
	return &now
}

// Size is the screen's size in cells.
func (t *Terminal) Size() (width, height int) {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.screen.Width(), t.screen.Height()
}

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

// WaitFor waits until the screen shows some words.
func (t *Terminal) WaitFor(words string) error {
	return t.WaitUntil(fmt.Sprintf("%q", words), Limit, func() bool { return strings.Contains(t.Text(), words) })
}

// WaitUntil waits until shown holds, which is asked whenever the screen has
// changed; what says in an error what was waited for. It belongs to one goroutine.
func (t *Terminal) WaitUntil(what string, limit time.Duration, shown func() bool) error {
	end := time.NewTimer(limit)
	defer end.Stop()
	for !shown() {
		select {
		case <-t.news:
		case <-t.done:
			if shown() {
				return nil
			}
			return fmt.Errorf("the program ended before it showed %s; it wrote:\n%s", what, t.Raw())
		case <-end.C:
			return fmt.Errorf("%s was not shown within %v; the screen is:\n%s", what, limit, t.Text())
		}
	}
	return nil
}

// Settle waits until the screen has not changed for a while. It is a guess, good
// for making pictures and for no test.
func (t *Terminal) Settle() {
	for {
		select {
		case <-t.news:
		case <-time.After(time.Second):
			return
		}
	}
}

// Wait waits for the program's end and returns its exit status.
func (t *Terminal) Wait() (int, error) {
	select {
	case <-t.done:
	case <-time.After(Limit):
		return -1, fmt.Errorf("the program did not end within %v; the screen is:\n%s", Limit, t.Text())
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
