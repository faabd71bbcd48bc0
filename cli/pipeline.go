package cli

import (
	"bufio"
	"context"
	"io"
	"runtime"
)

// work makes one piece of output.
type work func() ([]byte, error)

// answer is what became of one piece of work.
type answer struct {
	out []byte
	err error
}

// pipeline runs pieces of work, a few at a time, and writes what they give in
// the order in which they were handed in. It holds at most a few pieces for each
// processor, however many there are.
//
//	produce ──work──► jobs ──► workers ──┐
//	   └──────────► order of answers ◄───┘ ──► out
type pipeline struct {
	out  io.Writer
	fail func(error) // told of each piece that failed, in order too
}

// run hands produce a function that takes one piece of work. Both stop when ctx
// does; produce may then be left behind, blocked in reading its input. The
// result is ctx's error, that of produce, or that of out.
func (p pipeline) run(ctx context.Context, produce func(submit func(work) error) error) error {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	workers := runtime.GOMAXPROCS(0)
	jobs := make(chan func(), workers)
	order := make(chan chan answer, 2*workers)
	for range workers {
		go func() {
			for job := range jobs {
				job()
			}
		}()
	}
	produced := make(chan error, 1)
	go func() {
		defer close(order)
		defer close(jobs)
		produced <- produce(func(w work) error {
			slot := make(chan answer, 1)
			select {
			case order <- slot:
			case <-ctx.Done():
				return ctx.Err()
			}
			select {
			case jobs <- func() { out, err := w(); slot <- answer{out, err} }:
			case <-ctx.Done():
				return ctx.Err()
			}
			return nil
		})
	}()
	if err := p.write(ctx, order); err != nil {
		return err
	}
	return <-produced
}

// write writes the answers as they come. It flushes whenever it would wait, so
// that a person at the other end sees each answer at once.
func (p pipeline) write(ctx context.Context, order <-chan chan answer) error {
	w := bufio.NewWriterSize(p.out, 1<<16)
	for {
		if len(order) == 0 {
			if err := w.Flush(); err != nil {
				return writing(err)
			}
		}
		var slot chan answer
		var open bool
		select {
		case slot, open = <-order:
		case <-ctx.Done():
			return ctx.Err()
		}
		if !open {
			return writing(w.Flush())
		}
		var a answer
		select {
		case a = <-slot:
		case <-ctx.Done():
			return ctx.Err()
		}
		if a.err != nil {
			p.fail(a.err)
			continue
		}
		if _, err := w.Write(a.out); err != nil {
			return writing(err)
		}
	}
}
