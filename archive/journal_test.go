package archive

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"parallax/model"
)

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// keep adds one reading for each ID; those that begin with "-" are taken back.
func keep(t *testing.T, a Archive, ids ...string) {
	t.Helper()
	for _, id := range ids {
		bare := strings.TrimPrefix(id, "-")
		must(t, a.KeepReadings([]model.Reading{{ID: bare, Read: bare == id}}))
	}
}

func idsOf(all []model.Reading) (ids []string) {
	for _, r := range all {
		ids = append(ids, r.ID)
	}
	return ids
}

func TestTheLastReadingCounts(t *testing.T) {
	a := At(filepath.Join(t.TempDir(), "new", "folder"))
	got, err := a.Readings()
	if got != nil || err != nil {
		t.Errorf("a file that is not there yet: %v, %v", got, err)
	}
	keep(t, a, "1", "2", "-1", "3", "-3", "3", "4", "-4")
	got, err = a.Readings()
	if diff := cmp.Diff([]string{"2", "3"}, idsOf(got)); diff != "" || err != nil {
		t.Errorf("%v\n%s", err, diff)
	}
	must(t, a.KeepReadings(nil))
	must(t, Archive{}.KeepReadings([]model.Reading{{ID: "x"}}))
}

func TestBrokenLinesArePassedOver(t *testing.T) {
	dir := t.TempDir()
	a := At(dir)
	keep(t, a, "1")
	path := filepath.Join(dir, "readings.jsonl")
	f, err := os.OpenFile(path, os.O_APPEND|os.O_WRONLY, 0)
	must(t, err)
	_, err = f.WriteString("not json\n{}\n\n" + strings.Repeat("x", 200_000) + "\n\x00\x00\n{\"id\":\"2\",\"read\":tr")
	must(t, err)
	must(t, f.Close())
	keep(t, a, "3")
	got, err := a.Readings()
	var told *Error
	if !errors.As(err, &told) {
		t.Fatalf("the broken lines are not told of: %v", err)
	}
	location, reason, remedy := told.Failure()
	if location != path || !strings.HasPrefix(reason, "5 of its lines") || remedy == "" {
		t.Errorf("%q: %q; %q", location, reason, remedy)
	}
	if diff := cmp.Diff([]string{"1", "3"}, idsOf(got)); diff != "" {
		t.Error(diff)
	}
}

func TestWhatCannotBeKeptIsTold(t *testing.T) {
	file := filepath.Join(t.TempDir(), "file")
	must(t, os.WriteFile(file, nil, 0o600))
	var told *Error
	if err := At(filepath.Join(file, "folder")).KeepReadings([]model.Reading{{ID: "1", Read: true}}); !errors.As(err, &told) || told.remedy == "" {
		t.Errorf("error %v", err)
	}
	dir := t.TempDir()
	must(t, os.Mkdir(filepath.Join(dir, "readings.jsonl"), 0o700))
	if _, err := At(dir).Readings(); !errors.As(err, &told) {
		t.Errorf("error %v", err)
	}
}

// worn fills the file of readings with what later lines take back.
func worn(t *testing.T, a Archive) {
	t.Helper()
	var all []model.Reading
	for i := range usualLines + 10 {
		all = append(all, model.Reading{ID: fmt.Sprint(i % 50), Read: i%3 > 0})
	}
	must(t, a.KeepReadings(all))
}

func lines(t *testing.T, a Archive) int {
	t.Helper()
	data, err := os.ReadFile(a.readings.path)
	must(t, err)
	return strings.Count(string(data), "\n")
}

func TestCompactingLosesNothing(t *testing.T) {
	a := At(t.TempDir())
	worn(t, a)
	before, err := a.Readings() // compacts
	must(t, err)
	if n := lines(t, a); n != len(before) {
		t.Errorf("%d lines for %d readings", n, len(before))
	}
	after, err := a.Readings()
	must(t, err)
	if diff := cmp.Diff(before, after); diff != "" {
		t.Error(diff)
	}
	left, err := filepath.Glob(a.readings.path + ".*")
	if err != nil || len(left) > 0 {
		t.Errorf("left behind: %v, %v", left, err)
	}
}

// TestCompactingWhileOthersAdd plays several programs at work on one file: nobody
// shares anything but the file.
func TestCompactingWhileOthersAdd(t *testing.T) {
	dir := t.TempDir()
	const writers, each = 4, 60
	var busy sync.WaitGroup
	done := make(chan struct{})
	for w := range writers {
		busy.Go(func() {
			a := At(dir)
			for i := range each {
				id := fmt.Sprintf("w%d-%d", w, i)
				if err := a.KeepReadings([]model.Reading{{ID: id, Read: true}}); err != nil {
					t.Error(err)
				}
			}
		})
	}
	go func() { busy.Wait(); close(done) }()
	compactions := 0
	for working := true; working; {
		select {
		case <-done:
			working = false
		default:
		}
		a := At(dir)
		worn(t, a)
		if _, err := a.Readings(); err != nil {
			t.Fatal(err)
		}
		if lines(t, a) < usualLines {
			compactions++
		}
	}
	all, err := At(dir).Readings()
	must(t, err)
	have := map[string]bool{}
	for _, r := range all {
		have[r.ID] = true
	}
	for w := range writers {
		for i := range each {
			if id := fmt.Sprintf("w%d-%d", w, i); !have[id] {
				t.Errorf("%s is lost", id)
			}
		}
	}
	if compactions == 0 {
		t.Error("nothing was compacted")
	}
}

func TestALockHoldsOthersOff(t *testing.T) {
	a := At(t.TempDir())
	worn(t, a)
	n := lines(t, a)
	lock := a.readings.path + ".lock"
	must(t, os.WriteFile(lock, nil, 0o600))
	if _, err := a.Readings(); err != nil || lines(t, a) != n {
		t.Errorf("it was compacted under another's lock; error %v", err)
	}
	long := time.Now().Add(-2 * staleLock)
	must(t, os.Chtimes(lock, long, long)) // the other has died
	for range 2 {
		if _, err := a.Readings(); err != nil {
			t.Fatal(err)
		}
	}
	if lines(t, a) >= n {
		t.Error("a dead program's lock holds for ever")
	}
}
