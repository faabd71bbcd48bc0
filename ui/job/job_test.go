package job

import (
	"context"
	"testing"
)

func TestOnlyTheLastIsFresh(t *testing.T) {
	var slot Slot[string]
	var firstCtx context.Context
	first := slot.Start(t.Context(), func(ctx context.Context) (string, error) { firstCtx = ctx; return "first", nil })
	second := slot.Start(t.Context(), func(context.Context) (string, error) { return "second", nil })
	if d := first().(Done[string]); d.Fresh() {
		t.Error("the first work's result is fresh after a second was started")
	}
	if firstCtx.Err() == nil {
		t.Error("the first work was not cancelled")
	}
	d := second().(Done[string])
	if !d.Fresh() || d.Value != "second" {
		t.Errorf("second: fresh %v, value %q", d.Fresh(), d.Value)
	}
	slot.Cancel()
	if d.Fresh() {
		t.Error("the result is fresh after Cancel")
	}
}

func TestStreamTellsWhileItGoesOn(t *testing.T) {
	var slot Slot[int]
	cmd := slot.Stream(t.Context(), func(_ context.Context, tell func(int)) (int, error) {
		tell(1)
		tell(2)
		return 3, nil
	})
	for want := 1; cmd != nil; want++ {
		d := cmd().(Done[int])
		if d.Value != want || !d.Fresh() || (d.Next == nil) != (want == 3) {
			t.Fatalf("result %d is %d, fresh %v", want, d.Value, d.Fresh())
		}
		cmd = d.Next
	}
}

func TestACancelledStreamEnds(t *testing.T) {
	var slot Slot[int]
	ended := make(chan struct{})
	d := slot.Stream(t.Context(), func(ctx context.Context, tell func(int)) (int, error) {
		defer close(ended)
		tell(1)
		<-ctx.Done()
		tell(2) // goes nowhere, and must not wait
		return 3, ctx.Err()
	})().(Done[int])
	slot.Cancel()
	<-ended
	if last := d.Next().(Done[int]); last.Fresh() || last.Value != 0 && last.Value != 3 {
		t.Errorf("after Cancel: %+v", last)
	}
}
