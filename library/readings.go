package library

import (
	"sync"

	"parallax/model"
)

// readings are the read marks that are on their way to the keeper: writing them
// takes time that a key press has not.
type readings struct {
	sync.Mutex
	asked   bool            // the keeper was asked for what was read before
	waiting []model.Reading // not handed to the keeper yet
	writing chan struct{}   // closed when the writer ends; nil when there is none
	broken  bool            // it was told already that they cannot be kept
}

// recall takes in what was read in earlier runs, once. It returns what is wrong
// with the record.
func (l *Library) recall() error {
	l.readings.Lock()
	asked := l.readings.asked
	l.readings.asked = true
	l.readings.Unlock()
	if asked || l.keeper == nil {
		return nil
	}
	all, err := l.keeper.Readings()
	l.mu.Lock()
	defer l.mu.Unlock()
	for _, r := range all {
		if r.Read {
			l.before[r.ID] = true
		}
	}
	return err
}

// MarkRead sets or clears the read mark of a report, and has it kept; an unknown
// ID is passed over. It does not wait for the keeper: see [Library.Close].
func (l *Library) MarkRead(id string, read bool) {
	l.mu.Lock()
	e, ok := l.byID[id]
	changed := ok && l.rows.mark(e, read)
	if changed {
		l.version++
	}
	l.mu.Unlock()
	if !changed || l.keeper == nil {
		return
	}
	w := &l.readings
	w.Lock()
	defer w.Unlock()
	w.waiting = append(w.waiting, model.Reading{ID: id, Read: read})
	if w.writing == nil {
		w.writing = make(chan struct{})
		go l.keepReadings(w.writing)
	}
}

// keepReadings hands the keeper what waits, until nothing does.
func (l *Library) keepReadings(done chan struct{}) {
	defer close(done)
	w := &l.readings
	for {
		w.Lock()
		some := w.waiting
		w.waiting = nil
		if len(some) == 0 {
			w.writing = nil
			w.Unlock()
			return
		}
		w.Unlock()
		err := l.keeper.KeepReadings(some)
		w.Lock()
		tell := err != nil && !w.broken
		w.broken = w.broken || err != nil
		w.Unlock()
		if tell {
			l.fail(err)
		}
	}
}

// Close waits until everything is kept. The library is of use after it as before.
func (l *Library) Close() {
	l.readings.Lock()
	writing := l.readings.writing
	l.readings.Unlock()
	if writing != nil {
		<-writing
	}
}
