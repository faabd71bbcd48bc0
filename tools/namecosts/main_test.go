package main

import (
	"errors"
	"io/fs"
	"testing"

	"parallax/model/compare/names"
)

// TestHeldOut measures the shipped table on the fifth of the names that it was
// not learnt from.
func TestHeldOut(t *testing.T) {
	pairs, err := readPairs("../../../shared/data")
	if errors.Is(err, fs.ErrNotExist) {
		t.Skipf("labelled data is absent: %v", err)
	}
	if err != nil {
		t.Fatal(err)
	}
	var hit, said, gold float64
	for _, p := range pairs {
		if p.fold != 4 {
			continue
		}
		match := names.Similarity(p.a, p.b) >= 0.44
		if match {
			said++
		}
		if p.same {
			gold++
		}
		if match && p.same {
			hit++
		}
	}
	f1 := 2 * hit / (said + gold)
	t.Logf("held out: P %.3f R %.3f F1 %.3f", hit/said, hit/gold, f1)
	if f1 < 0.85 {
		t.Errorf("F1 %.3f, want at least .85", f1)
	}
}
