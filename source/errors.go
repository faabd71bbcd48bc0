package source

import (
	"errors"
	"io/fs"
	"strings"
	"syscall"
)

// Error says what could not be read, why, and what to do about it. Each part is
// one line without control characters; Error joins them to one line.
type Error struct{ location, reason, remedy string }

// Error is "location: reason: remedy".
func (e *Error) Error() string {
	location, reason, remedy := e.Failure()
	return location + ": " + reason + "; " + remedy
}

// Failure returns the three parts.
func (e *Error) Failure() (location, reason, remedy string) {
	if location = oneLine(e.location); location == "" {
		location = `""`
	}
	return location, oneLine(e.reason), oneLine(e.remedy)
}

// failure phrases an error of the file system for the path.
func failure(path string, err error) *Error {
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return &Error{path, "there is no such file or folder", "check the path"}
	case errors.Is(err, fs.ErrPermission):
		return &Error{path, "reading it is not permitted", "change its permissions or leave it out"}
	case errors.Is(err, syscall.ELOOP):
		return &Error{path, "its links lead round in a circle", "mend the link or leave it out"}
	}
	var at *fs.PathError
	if errors.As(err, &at) {
		err = at.Err
	}
	return &Error{path, "it cannot be read (" + err.Error() + ")", "check the path and the disk"}
}

// oneLine makes one line of s that is safe for a terminal.
func oneLine(s string) string {
	return strings.Join(strings.Fields(clean(strings.ToValidUTF8(s, "\uFFFD"))), " ")
}
