// Package archive keeps what outlives the program: what a person decided, and
// which reports they have read. Articles are not kept here.
//
// Each file holds one JSON object a line and is only ever added to, so that two
// programs may write to it at a time and a line cut short by a crash costs that
// line alone; see [journal].
package archive

import (
	"encoding/json"
	"errors"
	"path/filepath"

	"parallax/model"
)

// Archive is a folder of journals. The zero Archive keeps nothing.
type Archive struct{ decisions, readings journal }

// At names the archive in a folder, which is made when something is first kept.
func At(folder string) Archive {
	return Archive{
		decisions: journal{filepath.Join(folder, "decisions.jsonl")},
		readings:  journal{filepath.Join(folder, "readings.jsonl")},
	}
}

// errEmpty says that a line is JSON and tells nothing that is known.
var errEmpty = errors.New("nothing known")

// decision is a line about decisions: one of its parts is set.
type decision struct {
	Decision *model.Decision `json:"decision,omitempty"`
	Pairing  *model.Pairing  `json:"pairing,omitempty"`
}

// Read returns every decision kept, in the order it was kept. Lines that cannot
// be read are passed over and counted in the error, an [*Error], which comes
// beside what could be read. A file that is not there yet is empty.
func (a Archive) Read() ([]model.Decision, []model.Pairing, error) {
	var decisions []model.Decision
	var pairings []model.Pairing
	err := a.decisions.read(func(line []byte) error {
		var l decision
		if err := json.Unmarshal(line, &l); err != nil {
			return err
		}
		if l.Decision != nil {
			decisions = append(decisions, *l.Decision)
		}
		if l.Pairing != nil {
			pairings = append(pairings, *l.Pairing)
		}
		return nil
	})
	return decisions, pairings, err
}

// KeepDecision adds a decision; it is on the disk when this returns.
func (a Archive) KeepDecision(d model.Decision) error {
	return a.decisions.add(true, decision{Decision: &d})
}

// KeepPairing adds a pairing, as KeepDecision does.
func (a Archive) KeepPairing(p model.Pairing) error {
	return a.decisions.add(true, decision{Pairing: &p})
}

// The file of readings is written anew when it has more than usualLines lines and
// most of them say what later ones take back.
const usualLines = 4096

// Readings returns which reports were read, each once. Errors are as in Read.
func (a Archive) Readings() ([]model.Reading, error) {
	read := map[string]bool{}
	var order []string // of the first mention, with those that were taken back
	lines := 0
	take := func(line []byte) error {
		var r model.Reading
		if err := json.Unmarshal(line, &r); err != nil {
			return err
		}
		if r.ID == "" {
			return errEmpty
		}
		if _, known := read[r.ID]; !known {
			order = append(order, r.ID)
		}
		read[r.ID] = r.Read
		lines++
		return nil
	}
	live := func() []model.Reading {
		var out []model.Reading
		for _, id := range order {
			if read[id] {
				out = append(out, model.Reading{ID: id, Read: true})
			}
		}
		return out
	}
	err := a.readings.read(take)
	out := live()
	if err == nil && lines > usualLines && lines > 2*len(out) {
		// What goes wrong here goes wrong again when something is kept, and is told then.
		_ = a.readings.compact(take, func() []any {
			var all []any
			for _, r := range live() {
				all = append(all, r)
			}
			return all
		})
	}
	return out, err
}

// KeepReadings adds what was read, or is to count as unread again. A power cut
// may lose the last few.
func (a Archive) KeepReadings(all []model.Reading) error {
	lines := make([]any, len(all))
	for i, r := range all {
		lines[i] = r
	}
	return a.readings.add(false, lines...)
}
