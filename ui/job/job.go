// Package job runs work beside the screen. Bubble Tea cannot cancel a command,
// so cancelling is done here: a Slot holds one purpose (open, search, compare),
// starting its next work cancels the one before, and a result that comes late
// all the same is told by [Done.Fresh] and dropped.
package job

import (
	"context"

	tea "charm.land/bubbletea/v2"
)

// Slot runs one piece of work at a time for one purpose. The zero Slot is ready.
// It belongs to the Update loop: only the work itself runs elsewhere.
type Slot[T any] struct {
	id     uint64
	cancel context.CancelFunc
}

// Done is what came of a work. Drop it unless it is fresh.
type Done[T any] struct {
	Value T
	Err   error
	// Next fetches the work's next result; nil when this is the last.
	Next tea.Cmd
	id   uint64
	slot *Slot[T]
}

// Fresh tells whether no newer work has been started in the slot and this one
// was not cancelled.
func (d Done[T]) Fresh() bool { return d.slot == nil || d.slot.id == d.id }

// Start cancels what the slot is at and runs work instead. The context ends with
// ctx or with the next Start or Cancel.
func (s *Slot[T]) Start(ctx context.Context, work func(context.Context) (T, error)) tea.Cmd {
	s.Cancel()
	ctx, s.cancel = context.WithCancel(ctx)
	id := s.id
	return func() tea.Msg {
		value, err := work(ctx)
		return Done[T]{Value: value, Err: err, id: id, slot: s}
	}
}

// Stream does what Start does with work that has results to tell while it goes
// on: each comes as a Done of its own whose Next fetches the one after it. The
// last one is what work returns.
func (s *Slot[T]) Stream(ctx context.Context, work func(ctx context.Context, tell func(T)) (T, error)) tea.Cmd {
	s.Cancel()
	ctx, s.cancel = context.WithCancel(ctx)
	id, news := s.id, make(chan Done[T])
	next := func() tea.Msg {
		if d, ok := <-news; ok {
			return d
		}
		return Done[T]{Err: ctx.Err(), id: id, slot: s} // cancelled
	}
	return func() tea.Msg {
		go func() {
			defer close(news)
			send := func(d Done[T]) {
				d.id, d.slot = id, s
				select {
				case news <- d:
				case <-ctx.Done():
				}
			}
			value, err := work(ctx, func(v T) { send(Done[T]{Value: v, Next: next}) })
			send(Done[T]{Value: value, Err: err})
		}()
		return next()
	}
}

// Cancel ends what the slot is at; its result will not be fresh.
func (s *Slot[T]) Cancel() {
	s.id++
	if s.cancel != nil {
		s.cancel()
		s.cancel = nil
	}
}
