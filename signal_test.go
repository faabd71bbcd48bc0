//go:build unix

package main

import (
	"bytes"
	"os/exec"
	"syscall"
	"testing"
	"time"

	"parallax/tools/terminal"
)

// TestTerminationEndsACommandThatWaits ends a command that waits for input.
func TestTerminationEndsACommandThatWaits(t *testing.T) {
	for _, sig := range []syscall.Signal{syscall.SIGTERM, syscall.SIGINT} {
		cmd := exec.Command(binary(t), "extract", "--input", "jsonl")
		in, err := cmd.StdinPipe()
		must(t, err)
		out, err := cmd.StdoutPipe()
		must(t, err)
		var errs bytes.Buffer
		cmd.Stderr = &errs
		must(t, cmd.Start())
		_, err = in.Write([]byte(`{"id":"1","text":"The dam broke."}` + "\n"))
		must(t, err)
		// The answer comes while the stream is open: now it waits for more.
		line := make([]byte, 1)
		_, err = out.Read(line)
		must(t, err)
		must(t, cmd.Process.Signal(sig))
		done := make(chan error, 1)
		go func() { done <- cmd.Wait() }()
		select {
		case <-done:
		case <-time.After(terminal.Limit):
			_ = cmd.Process.Kill()
			t.Fatalf("%v did not end it", sig)
		}
		if got := cmd.ProcessState.ExitCode(); got != 1 || errs.String() != "parallax: interrupted\n" {
			t.Errorf("%v: exit status %d, %q", sig, got, errs.String())
		}
	}
}
