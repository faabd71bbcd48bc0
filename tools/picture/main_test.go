package main

import "testing"

// TestPicturesAreCurrent runs the program and holds the README's pictures to what
// it shows.
func TestPicturesAreCurrent(t *testing.T) {
	if err := run("../../docs", true); err != nil {
		t.Fatal(err)
	}
}
