package main

import (
	"path/filepath"
	"strings"

	"parallax/model/extract/name"
	"parallax/model/text"
)

// silver labels the open texts with a tagger that was learned from the labelled
// ones. What it is not sure of stays open.
func silver(data string, t *name.Tagger, set settings) ([]*example, error) {
	lines, err := readLines(filepath.Join(data, "open_text", "open.txt"))
	if err != nil {
		return nil, err
	}
	src := &source{name: "open"}
	var out []*example
	lines = lines[:min(set.open, len(lines))]
	for i := 0; i < len(lines); i += 8 {
		s := strings.Join(lines[i:min(i+8, len(lines))], "\n\n")
		doc := text.Parse(s, text.Blocks(s, nil))
		labels, probs := t.Label(doc)
		e := &example{source: src, doc: doc, gold: make([]uint8, len(labels)), allowed: make([]uint32, len(labels)), weight: set.silver}
		for i, l := range labels {
			e.gold[i] = l
			e.allowed[i] = 1 << l
			if probs[i] < set.sure {
				e.allowed[i] = anything
			}
		}
		out = append(out, e)
	}
	return out, nil
}
