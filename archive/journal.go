package archive

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"time"
)

// journal is a file of JSON lines that is only added to.
//
// Several programs may add to it at a time: a line is one write to a file opened
// for appending. One may compact it meanwhile, without a lock that the others
// would have to hold:
//
//	compact: read to the end · write the new file · rename it over the old one ·
//	         read what was added to the old one in between, and add it to the new one
//	add:     open · write · if the name leads to another file by now, add again
//
// Either the addition came before the second reading, which finds it, or after the
// renaming, which add sees. A line may be there twice, which must not matter.
type journal struct{ path string }

// Error says what is wrong with a file, and what to do about it.
type Error struct{ location, reason, remedy string }

func (e *Error) Error() string { return e.location + ": " + e.reason + "; " + e.remedy }

// Failure returns the three parts.
func (e *Error) Failure() (location, reason, remedy string) { return e.location, e.reason, e.remedy }

// failed phrases an error of the file system.
func (j journal) failed(doing string, err error) error {
	var at *fs.PathError
	var link *os.LinkError
	switch {
	case err == nil:
		return nil
	case errors.As(err, &at):
		err = at.Err
	case errors.As(err, &link):
		err = link.Err
	}
	return &Error{j.path, fmt.Sprintf("it cannot be %s (%v)", doing, err), "check the folder's permissions and the disk"}
}

// read hands each line to take. Lines that take refuses, or that are cut off, are
// passed over and counted in the error. A file that is not there is empty.
func (j journal) read(take func(line []byte) error) error {
	if j.path == "" {
		return nil
	}
	f, err := os.Open(j.path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return j.failed("read", err)
	}
	defer f.Close()
	bad, err := eachLine(f, take)
	if err != nil {
		return j.failed("read to its end", err)
	}
	if bad > 0 {
		return &Error{j.path, fmt.Sprintf("%d of its lines cannot be read and are passed over", bad), "mend them or take them out"}
	}
	return nil
}

// eachLine hands each line to take and counts those that it refuses.
func eachLine(in io.Reader, take func(line []byte) error) (bad int, err error) {
	r := bufio.NewReader(in)
	for {
		line, err := r.ReadBytes('\n')
		if line = bytes.TrimSpace(line); len(line) > 0 && take(line) != nil {
			bad++
		}
		if errors.Is(err, io.EOF) {
			return bad, nil
		}
		if err != nil {
			return bad, err
		}
	}
}

// add adds lines, all in one write; with sync they are on the disk when it returns.
func (j journal) add(sync bool, lines ...any) error {
	if j.path == "" || len(lines) == 0 {
		return nil
	}
	data, err := encode(lines)
	if err != nil {
		return err
	}
	if err := os.MkdirAll(filepath.Dir(j.path), 0o700); err != nil {
		return j.failed("kept", err)
	}
	for {
		there, err := j.write(data, sync)
		if err != nil {
			return j.failed("written to", err)
		}
		if there {
			return nil
		}
	}
}

func encode(lines []any) ([]byte, error) {
	var data []byte
	for _, l := range lines {
		line, err := json.Marshal(l)
		if err != nil {
			return nil, err
		}
		data = append(append(data, line...), '\n')
	}
	return data, nil
}

// write appends data, and tells whether the file that it went to is still the
// journal's.
func (j journal) write(data []byte, sync bool) (there bool, err error) {
	f, err := os.OpenFile(j.path, os.O_APPEND|os.O_CREATE|os.O_RDWR, 0o600)
	if err != nil {
		return false, err
	}
	defer f.Close()
	if torn(f) {
		data = append([]byte{'\n'}, data...)
	}
	if _, err := f.Write(data); err != nil {
		return false, err
	}
	if sync {
		if err := f.Sync(); err != nil {
			return false, err
		}
	}
	own, err := f.Stat()
	if err != nil {
		return false, err
	}
	now, err := os.Stat(j.path)
	return err == nil && os.SameFile(own, now), nil
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

// staleLock is how old the lock of a program must be that died while it compacted.
const staleLock = 10 * time.Minute

// compact writes the file anew with the lines that live returns. Before, take is
// handed every line again, as some may have come since the caller read them. Where
// another program is compacting, this one leaves it to that.
func (j journal) compact(take func(line []byte) error, live func() []any) error {
	lock := j.path + ".lock"
	held, err := os.OpenFile(lock, os.O_CREATE|os.O_EXCL, 0o600)
	if errors.Is(err, fs.ErrExist) {
		if info, err := os.Stat(lock); err == nil && time.Since(info.ModTime()) > staleLock {
			return os.Remove(lock) // the next one compacts
		}
		return nil
	}
	if err != nil {
		return err
	}
	defer os.Remove(lock)
	defer held.Close()

	old, err := os.Open(j.path)
	if err != nil {
		return err
	}
	defer old.Close()
	if _, err := eachLine(old, take); err != nil {
		return err
	}
	data, err := encode(live())
	if err != nil {
		return err
	}
	fresh := j.path + ".new"
	if err := replace(fresh, j.path, data); err != nil {
		_ = os.Remove(fresh)
		return err
	}
	late, err := io.ReadAll(old)
	if err != nil || len(bytes.TrimSpace(late)) == 0 {
		return err
	}
	_, err = j.write(append(bytes.TrimSpace(late), '\n'), true)
	return err
}

// replace writes data to the file fresh and renames it over path.
func replace(fresh, path string, data []byte) error {
	f, err := os.OpenFile(fresh, os.O_CREATE|os.O_TRUNC|os.O_WRONLY, 0o600)
	if err != nil {
		return err
	}
	defer f.Close()
	if _, err := f.Write(data); err != nil {
		return err
	}
	if err := f.Sync(); err != nil {
		return err
	}
	if err := f.Close(); err != nil {
		return err
	}
	return os.Rename(fresh, path)
}
