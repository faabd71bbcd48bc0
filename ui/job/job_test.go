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
