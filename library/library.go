// Package library is what a person can do with reports, without a screen: load
// them, list them, open one with its analysis, compare two, search all, mark
// one read. It knows neither files nor terminals: what it reads it is handed by
// a [Reader], and what it finds out it hands back as values of package model.
//
// A [Library] is safe for concurrent use, and everything it returns is the
// caller's to keep: snapshots are never written to again.
package library

import (
	"context"
	"errors"
	"io"
	"strconv"
	"sync"
	"sync/atomic"
	"time"

	"golang.org/x/sync/singleflight"

	"parallax/model"
	"parallax/model/find"
)

// Reader turns paths into articles.
//
// Read calls visit once for each report under the paths, in an order that
// depends on the paths alone, and from one goroutine at a time: with an article,
// or with an error that says what could not be read and why. A failure never
// ends the rest. An error that also has the method Failure tells the three parts
// of a [Failure]. "-" among the paths stands for stdin. Read returns early, with
// the context's error, when ctx is done; it returns nil otherwise, whatever failed.
type Reader interface {
	Read(ctx context.Context, paths []string, stdin io.Reader, visit func(model.Article, error)) error
}

// Options are what a library needs of the world.
type Options struct {
	// Now tells the time; nil stands for time.Now. Only the pace of progress
	// reports depends on it.
	Now func() time.Time
	// Reader reads what Load is asked for; nil means that nothing can be loaded.
	Reader Reader
	// Keeper keeps decisions and read marks beyond this run; nil means that they
	// end with it.
	Keeper Keeper
}

// Failure is one input that could not be read: where it is, why, and what a
// person can do about it. Each is one line.
type Failure struct{ Location, Reason, Remedy string }

// Progress tells how far a [Library.Load] is. Version changes with every change
// of the library: rows taken at the same version are the same.
type Progress struct {
	Loaded, Failed int
	Done           bool
	Version        int
}

// reportEvery is the least time between two progress reports: ten a second is
// as often as a count on a screen can be read.
const reportEvery = 100 * time.Millisecond

// Library holds the reports of one run. The zero value is not usable: see [New].
type Library struct {
	now    func() time.Time
	reader Reader

	mu       sync.RWMutex
	entries  []*entry          // in order of arrival
	byID     map[string]*entry // every entry under its ID
	failures []Failure
	version  int
	rows     rowSet
	kin      kinIndex
	before   map[string]bool // the IDs of what was read in earlier runs

	keeper   Keeper
	readings readings
	decided  struct {
		sync.Mutex
		read  bool
		names []model.Decision
		pairs []model.Pairing
	}

	analyses    cache[model.Analysis]
	packed      cache[[]byte] // analyses, packed
	comparisons cache[model.Comparison]
	flight      singleflight.Group
	folded      folds
}

// entry is one report of the library.
type entry struct {
	article model.Article               // never changed after it is added
	number  int                         // its index in Library.entries
	key     func() string               // identity of what an analysis depends on
	terms   []uint32                    // what it has in common with others; see kinIndex
	day     int                         // days since 1970 of its publication, noDay if unknown
	fold    atomic.Pointer[find.Folded] // its text folded for searching, once searched
}

// New returns an empty library.
func New(opts Options) *Library {
	if opts.Now == nil {
		opts.Now = time.Now
	}
	return &Library{
		now:         opts.Now,
		reader:      opts.Reader,
		keeper:      opts.Keeper,
		byID:        map[string]*entry{},
		before:      map[string]bool{},
		analyses:    cache[model.Analysis]{limit: analysisBudget},
		packed:      cache[[]byte]{limit: packedBudget},
		comparisons: cache[model.Comparison]{limit: comparisonBudget},
	}
}

// Load reads the reports under the paths and adds them, telling report how far
// it is: at most ten times a second, and once at the end with Done set, also
// when ctx ends the load early. What is loaded already, from the same place with
// the same content, is not added again but counts as loaded. Load returns an
// error only when ctx is done or no Reader was given; inputs that could not be
// read are told by [Library.Failures].
func (l *Library) Load(ctx context.Context, paths []string, stdin io.Reader, report func(Progress)) error {
	if l.reader == nil {
		return errors.New("nothing can be loaded: the library has no reader")
	}
	var p Progress
	if err := l.recall(); err != nil {
		p.Failed++
		p.Version = l.fail(err)
	}
	last := l.now()
	err := l.reader.Read(ctx, paths, stdin, func(a model.Article, err error) {
		if err != nil {
			p.Failed++
			p.Version = l.fail(err)
		} else {
			p.Loaded++
			p.Version = l.add(a)
		}
		if now := l.now(); report != nil && now.Sub(last) >= reportEvery {
			last = now
			report(p)
		}
	})
	if report != nil {
		p.Done, p.Version = true, l.Version()
		report(p)
	}
	return err
}

// Add adds one article. An article with the ID and the location of one that is
// there already is passed over; with the ID alone, it gets an ID of its own.
func (l *Library) Add(a model.Article) { l.add(a) }

// add adds an article and returns the library's version.
func (l *Library) add(a model.Article) int {
	e := newEntry(a) // the costly part, outside the lock
	l.mu.Lock()
	defer l.mu.Unlock()
	base := a.ID
	for n := 2; ; n++ {
		old, taken := l.byID[e.article.ID]
		if !taken {
			break
		}
		if old.article.Location == a.Location && old.article.Text == a.Text {
			return l.version
		}
		e.article.ID = base + "-" + strconv.Itoa(n)
	}
	e.number = len(l.entries)
	l.entries = append(l.entries, e)
	l.byID[e.article.ID] = e
	l.rows.add(e, l.before[e.article.ID])
	l.kin.add(e)
	l.version++
	return l.version
}

// fail keeps a failure and returns the library's version.
func (l *Library) fail(err error) int {
	f := Failure{Reason: err.Error()}
	var told interface {
		Failure() (location, reason, remedy string)
	}
	if errors.As(err, &told) {
		f.Location, f.Reason, f.Remedy = told.Failure()
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	l.failures = append(l.failures, f)
	l.version++
	return l.version
}

// Version changes whenever the library does.
func (l *Library) Version() int {
	l.mu.RLock()
	defer l.mu.RUnlock()
	return l.version
}

// Failures lists what could not be read, in the order it was met.
func (l *Library) Failures() []Failure {
	l.mu.RLock()
	defer l.mu.RUnlock()
	return l.failures[:len(l.failures):len(l.failures)]
}

// entry finds an entry by its ID.
func (l *Library) entry(id string) (*entry, error) {
	l.mu.RLock()
	defer l.mu.RUnlock()
	e, ok := l.byID[id]
	if !ok {
		return nil, &UnknownError{ID: id}
	}
	return e, nil
}

// UnknownError says that no report of the library has the ID.
type UnknownError struct{ ID string }

func (e *UnknownError) Error() string { return "no report " + strconv.Quote(e.ID) + " is loaded" }
