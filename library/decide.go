package library

import (
	"strconv"

	"parallax/model"
	"parallax/model/decide"
)

// Keeper keeps what a person decided and read beyond this run. Read and Readings
// return what could be read even beside an error, which may have the method
// Failure as that of a [Reader]. A Keeper is safe for concurrent use.
type Keeper interface {
	Read() ([]model.Decision, []model.Pairing, error)
	KeepDecision(model.Decision) error
	KeepPairing(model.Pairing) error
	Readings() ([]model.Reading, error)
	KeepReadings([]model.Reading) error
}

// decisions returns everything decided so far, read from the keeper when first
// asked for. What could not be read is told among the failures.
func (l *Library) decisions() ([]model.Decision, []model.Pairing) {
	l.decided.Lock()
	defer l.decided.Unlock()
	l.readDecisions()
	return l.decided.names, l.decided.pairs
}

// readDecisions asks the keeper once. The lock is held.
func (l *Library) readDecisions() {
	if l.decided.read || l.keeper == nil {
		return
	}
	l.decided.read = true
	var err error
	if l.decided.names, l.decided.pairs, err = l.keeper.Read(); err != nil {
		l.fail(err)
	}
}

// Decide carries out and keeps a decision about a name. When it cannot be kept it
// holds for this run, and the error tells so.
func (l *Library) Decide(d model.Decision) error {
	l.decided.Lock()
	defer l.decided.Unlock()
	l.readDecisions()
	l.decided.names = append(l.decided.names[:len(l.decided.names):len(l.decided.names)], d)
	if l.keeper == nil {
		return nil
	}
	return l.keeper.KeepDecision(d)
}

// Pair carries out and keeps a decision about two figures, as [Library.Decide] does.
func (l *Library) Pair(p model.Pairing) error {
	l.decided.Lock()
	defer l.decided.Unlock()
	l.readDecisions()
	l.decided.pairs = append(l.decided.pairs[:len(l.decided.pairs):len(l.decided.pairs)], p)
	if l.keeper == nil {
		return nil
	}
	return l.keeper.KeepPairing(p)
}

// withDecisions lays the decisions about names over a report.
func (l *Library) withDecisions(r model.Report) model.Report {
	names, _ := l.decisions()
	return decide.Report(r, names)
}

// decisionKey tells comparisons made before and after a decision apart.
func (l *Library) decisionKey() string {
	names, _ := l.decisions()
	return strconv.Itoa(len(names))
}
