// Package archive keeps what a person decided, in a file that outlives the
// program. Articles are not kept here yet.
//
// The file holds one JSON object a line and is only ever added to, so that two
// programs may write to it and a line cut short by a crash costs that line alone.
package archive

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"parallax/model"
)

// Archive is a file of decisions. The zero Archive keeps nothing.
type Archive struct{ path string }

// At names the archive in a folder, which is made when something is first kept.
func At(folder string) Archive { return Archive{filepath.Join(folder, "decisions.jsonl")} }

// line is one line of the file: one of its parts is set.
type line struct {
	Decision *model.Decision `json:"decision,omitempty"`
	Pairing  *model.Pairing  `json:"pairing,omitempty"`
}

// Read returns everything kept, in the order it was kept. Lines that cannot be
// read are passed over and counted in the error, which comes beside what could be
// read. A file that is not there yet is empty.
func (a Archive) Read() ([]model.Decision, []model.Pairing, error) {
	if a.path == "" {
		return nil, nil, nil
	}
	f, err := os.Open(a.path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil, nil
	}
	if err != nil {
		return nil, nil, fmt.Errorf("read the decisions: %w", err)
	}
	defer f.Close()
	var decisions []model.Decision
	var links []model.Pairing
	bad := 0
	lines := bufio.NewScanner(f)
	for lines.Scan() {
		var l line
		switch err := json.Unmarshal(lines.Bytes(), &l); {
		case len(lines.Bytes()) == 0:
		case err != nil:
			bad++
		case l.Decision != nil:
			decisions = append(decisions, *l.Decision)
		case l.Pairing != nil:
			links = append(links, *l.Pairing)
		}
	}
	if err := lines.Err(); err != nil {
		return decisions, links, fmt.Errorf("read the decisions: %w", err)
	}
	if bad > 0 {
		return decisions, links, fmt.Errorf("%d lines of %s cannot be read and are passed over", bad, a.path)
	}
	return decisions, links, nil
}

// KeepDecision adds a decision.
func (a Archive) KeepDecision(d model.Decision) error { return a.add(line{Decision: &d}) }

// KeepPairing adds a pairing.
func (a Archive) KeepPairing(l model.Pairing) error { return a.add(line{Pairing: &l}) }

func (a Archive) add(l line) error {
	if a.path == "" {
		return nil
	}
	data, err := json.Marshal(l)
	if err != nil {
		return err
	}
	if err := os.MkdirAll(filepath.Dir(a.path), 0o700); err != nil {
		return fmt.Errorf("keep the decision: %w", err)
	}
	f, err := os.OpenFile(a.path, os.O_APPEND|os.O_CREATE|os.O_RDWR, 0o600)
	if err != nil {
		return fmt.Errorf("keep the decision: %w", err)
	}
	defer f.Close()
	if torn(f) {
		data = append([]byte{'\n'}, data...)
	}
	// One write, so that lines of two programs do not mingle.
	if _, err := f.Write(append(data, '\n')); err != nil {
		return fmt.Errorf("keep the decision: %w", err)
	}
	return f.Sync()
}

// torn tells whether the file's last line was cut short.
func torn(f *os.File) bool {
	info, err := f.Stat()
	if err != nil || info.Size() == 0 {
		return false
	}
	last := make([]byte, 1)
	_, err = f.ReadAt(last, info.Size()-1)
	return err == nil && last[0] != '\n'
}
