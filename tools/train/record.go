package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"strings"
)

// record is a text with its labelled spans, as the data sets hold it.
type record struct {
	ID    string `json:"id"`
	Text  string `json:"text"`
	Spans []span `json:"spans"`
}

// span is a labelled stretch, byte offsets into the record's text. Wiki and
// Pronoun are set in the coreference sets only.
type span struct {
	Start   int     `json:"start"`
	End     int     `json:"end"`
	Type    string  `json:"type"`
	Wiki    string  `json:"wiki"`
	Pronoun bool    `json:"pron"`
	Sure    float64 `json:"sure"`
}

// readRecords reads a JSON Lines file.
func readRecords(path string) ([]record, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var out []record
	lines := bufio.NewScanner(f)
	lines.Buffer(make([]byte, 1<<20), 1<<26)
	for lines.Scan() {
		var r record
		if err := json.Unmarshal(lines.Bytes(), &r); err != nil {
			return nil, fmt.Errorf("%s: %w", path, err)
		}
		out = append(out, r)
	}
	return out, lines.Err()
}

// readLines reads a plain list, one entry a line.
func readLines(path string) ([]string, error) {
	b, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	text := strings.ReplaceAll(strings.TrimPrefix(string(b), "\ufeff"), "\r", "")
	return strings.Split(strings.TrimSpace(text), "\n"), nil
}

// bundle joins consecutive records of n, as one text each, a line a record:
// sets of single sentences were cut from running texts.
func bundle(records []record, n int) []record {
	if n <= 1 {
		return records
	}
	var out []record
	for i := 0; i < len(records); i += n {
		r := record{ID: records[i].ID}
		var b strings.Builder
		for _, part := range records[i:min(i+n, len(records))] {
			at := b.Len()
			for _, s := range part.Spans {
				s.Start += at
				s.End += at
				r.Spans = append(r.Spans, s)
			}
			b.WriteString(part.Text)
			b.WriteString("\n\n")
		}
		r.Text = b.String()
		out = append(out, r)
	}
	return out
}

// tight removes the blanks that a set's tokenizer put before clitics and marks
// ("Del Frisco 's ,"), and moves the spans along.
func tight(r record) record {
	drop := make([]bool, len(r.Text)+1)
	for i := 0; i+1 < len(r.Text); i++ {
		if r.Text[i] != ' ' {
			continue
		}
		rest := r.Text[i+1:]
		for _, mark := range []string{"'s ", "’s ", "'s.", "n't ", "'re ", "'ve ", "'ll ", "'m ", "'d ", ", ", "; ", ": ", "! ", "? ", ") ", "% "} {
			if strings.HasPrefix(rest, mark) {
				drop[i] = true
			}
		}
		if i > 0 && r.Text[i-1] == '(' {
			drop[i] = true
		}
	}
	moved := make([]int, len(r.Text)+1)
	var b strings.Builder
	for i := range len(r.Text) {
		moved[i] = b.Len()
		if !drop[i] {
			b.WriteByte(r.Text[i])
		}
	}
	moved[len(r.Text)] = b.Len()
	out := record{ID: r.ID, Text: b.String()}
	for _, s := range r.Spans {
		s.Start, s.End = moved[s.Start], moved[s.End]
		out.Spans = append(out.Spans, s)
	}
	return out
}
