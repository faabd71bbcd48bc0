package cli

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"runtime"

	"golang.org/x/sync/errgroup"
)

// answer is what became of one line.
type answer struct {
	out []byte
	err error
}

// stream runs each line of in through work, several at a time, and writes the
// answers to out in the order of the lines. Blank lines are passed over. It
// holds at most a few lines for each processor, however long the input is. A
// line that fails does not stop the others: the errors, each with its line
// number, are joined in the result.
func stream(ctx context.Context, in io.Reader, out io.Writer, work func(line []byte) ([]byte, error)) error {
	workers := runtime.GOMAXPROCS(0)
	type job struct {
		line   []byte
		number int
		answer chan answer
	}
	jobs, order := make(chan job), make(chan chan answer, 2*workers)
	group, ctx := errgroup.WithContext(ctx)
	for range workers {
		group.Go(func() error {
			for j := range jobs {
				b, err := work(j.line)
				if err != nil {
					err = fmt.Errorf("line %d: %w", j.number, err)
				}
				j.answer <- answer{b, err}
			}
			return nil
		})
	}
	group.Go(func() error {
		defer close(order)
		defer close(jobs)
		r := bufio.NewReaderSize(in, 1<<16)
		for number := 1; ; number++ {
			line, err := r.ReadBytes('\n')
			if len(bytes.TrimSpace(line)) > 0 {
				j := job{line, number, make(chan answer, 1)}
				select {
				case order <- j.answer:
				case <-ctx.Done():
					return ctx.Err()
				}
				jobs <- j
			}
			if errors.Is(err, io.EOF) {
				return nil
			}
			if err != nil {
				return fmt.Errorf("line %d: %w", number, err)
			}
		}
	})
	var failures []error
	group.Go(func() error {
		w := bufio.NewWriterSize(out, 1<<16)
		for ch := range order {
			a := <-ch
			if a.err != nil {
				failures = append(failures, a.err)
				continue
			}
			if _, err := w.Write(a.out); err != nil {
				return err
			}
			if len(order) == 0 {
				if err := w.Flush(); err != nil {
					return err
				}
			}
		}
		return w.Flush()
	})
	err := group.Wait()
	return errors.Join(append(failures, err)...)
}

// unmarshal reads one line of JSON; bytes that are no UTF-8 become U+FFFD.
func unmarshal(line []byte, v any) error {
	line = bytes.TrimPrefix(line, []byte("\xEF\xBB\xBF"))
	if err := json.Unmarshal(line, v); err != nil {
		return fmt.Errorf("not the JSON that is expected: %w", err)
	}
	return nil
}
