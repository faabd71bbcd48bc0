package cli

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"runtime"
	"strings"
	"sync/atomic"
	"testing"

	"parallax/library"
	"parallax/model"
)

func TestPipelineKeepsOrderAndGoesOnAfterFailures(t *testing.T) {
	var out bytes.Buffer
	var failures []string
	line := pipeline{out: &out, fail: func(err error) { failures = append(failures, err.Error()) }}
	err := line.run(t.Context(), func(submit func(work) error) error {
		for i := range 500 {
			if err := submit(func() ([]byte, error) {
				for range i % 7 {
					runtime.Gosched() // some pieces take longer than others
				}
				if i%100 == 13 {
					return nil, fmt.Errorf("bad %d", i)
				}
				return fmt.Appendf(nil, "%d\n", i), nil
			}); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	var want strings.Builder
	for i := range 500 {
		if i%100 != 13 {
			fmt.Fprintln(&want, i)
		}
	}
	if out.String() != want.String() {
		t.Error("the output is out of order or incomplete")
	}
	if got := strings.Join(failures, ","); got != "bad 13,bad 113,bad 213,bad 313,bad 413" {
		t.Errorf("failures are %q", got)
	}
}

func TestPipelineHoldsAFewOnly(t *testing.T) {
	var held, most atomic.Int64
	line := pipeline{out: io.Discard, fail: func(error) {}}
	err := line.run(t.Context(), func(submit func(work) error) error {
		for range 5000 {
			most.Store(max(most.Load(), held.Add(1)))
			if err := submit(func() ([]byte, error) { held.Add(-1); return []byte("x"), nil }); err != nil {
				return err
			}
		}
		return nil
	})
	// In the order and in the jobs: a few for each worker.
	if limit := int64(4*runtime.GOMAXPROCS(0) + 4); err != nil || most.Load() > limit {
		t.Errorf("%d pieces were held at once, want at most %d; error %v", most.Load(), limit, err)
	}
}

// broken fails every write.
type broken struct{}

func (broken) Write([]byte) (int, error) { return 0, errors.New("no space left") }

func TestPipelineEndsWithItsOutput(t *testing.T) {
	line := pipeline{out: broken{}, fail: func(error) {}}
	err := line.run(t.Context(), func(submit func(work) error) error {
		for {
			if err := submit(func() ([]byte, error) { return []byte("x"), nil }); err != nil {
				return err
			}
		}
	})
	if err == nil || !strings.Contains(err.Error(), "standard output: no space left") {
		t.Errorf("error %v", err)
	}
}

// endless is an input that never says anything. It calls asked when it is read.
type endless struct{ asked func() }

func (e endless) Read([]byte) (int, error) {
	e.asked()
	select {}
}

// files is a reader that waits for standard input.
type files struct{}

func (files) Read(_ context.Context, _ []string, stdin io.Reader, _ func(model.Article, error)) error {
	_, err := io.ReadAll(stdin)
	return err
}

func TestEveryCommandEndsWhenItIsInterrupted(t *testing.T) {
	for _, args := range [][]string{
		{"extract"},
		{"extract", "--input", "raw"},
		{"extract", "--input", "jsonl"},
		{"compare", "-", "x"},
		{"compare", "--input", "raw", "-", "x"},
		{"compare", "--input", "jsonl"},
		{"search", "word", "-"},
		{"-"},
	} {
		ctx, cancel := context.WithCancel(t.Context())
		var errs bytes.Buffer
		p := Program{
			Stdin: endless{cancel}, Stdout: io.Discard, Stderr: &errs,
			Reader: func(string) library.Reader { return files{} },
		}
		if got := p.Run(ctx, args); got != failed {
			t.Errorf("%q: exit status %d, want %d", args, got, failed)
		}
		if got := errs.String(); got != "parallax: interrupted\n" {
			t.Errorf("%q says %q", args, got)
		}
		cancel()
	}
}

func TestScreensOpenOnATerminalOnly(t *testing.T) {
	var opened []string
	screen := func(name string) func(context.Context, Opening) error {
		return func(_ context.Context, o Opening) error {
			opened = append(opened, name+" "+strings.Join(o.Paths, " ")+" "+o.Published)
			return nil
		}
	}
	p := Program{
		Stdin: strings.NewReader(""), Stdout: io.Discard, Stderr: io.Discard, Terminal: true,
		Reader:        func(string) library.Reader { return files{} },
		Screen:        screen("reports"),
		CompareScreen: screen("comparison"),
	}
	for _, c := range []struct {
		args []string
		want string
	}{
		{nil, "reports  "},
		{[]string{"a.md", "b"}, "reports a.md b "},
		{[]string{"--published", "2020-01-08", "a"}, "reports a 2020-01-08"},
		{[]string{"compare", "a", "b"}, "comparison a b "},
		{[]string{"compare", "--format", "text", "a", "b"}, ""},
		{[]string{"search", "word"}, ""},
	} {
		opened = nil
		p.Run(t.Context(), c.args)
		if got := strings.Join(opened, ";"); got != c.want {
			t.Errorf("%q opens %q, want %q", c.args, got, c.want)
		}
	}
	p.Terminal, opened = false, nil
	p.Run(t.Context(), nil)
	p.Run(t.Context(), []string{"compare", "a", "b"})
	if len(opened) > 0 {
		t.Errorf("%q opened without a terminal", opened)
	}
}

func TestLongAndBrokenLines(t *testing.T) {
	var got []int
	in := "a\n\n" + strings.Repeat("x", 300_000) + "\r\n \nlast"
	err := eachLine(strings.NewReader(in), func(line []byte, number int) error {
		got = append(got, number, len(line))
		return nil
	})
	if want := "[1 2 3 300002 5 4]"; err != nil || fmt.Sprint(got) != want {
		t.Errorf("lines %v, error %v; want %s", got, err, want)
	}
}

func FuzzRawBlocks(f *testing.F) {
	f.Add("One.\n\nTwo\nlines.\n \n\tThree\u00a0\n")
	f.Add("\n\n")
	f.Add("a\xff\r\n\r\nb")
	f.Add("\u00a0\xc2") // the rest begins with a byte that the blank begins with too
	f.Fuzz(func(t *testing.T, text string) {
		end := 0
		for _, b := range rawBlocks(text) {
			if strings.TrimSpace(text[end:b.Start]) != "" {
				t.Fatalf("%q is in no block", text[end:b.Start])
			}
			if in := b.In(text); in != strings.TrimSpace(in) || in == "" {
				t.Fatalf("block %q has blank edges", in)
			}
			end = b.End
		}
		if strings.TrimSpace(text[end:]) != "" {
			t.Fatalf("%q is in no block", text[end:])
		}
	})
}
