package cli

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"reflect"
)

// longestLine bounds a line of JSON: an escaped text of 50 MB fits into it.
const longestLine = 256 << 20

// doubted is how many lines without an object, and no other before them, show
// that a file is no JSON Lines file: a complaint about each line of a novel helps
// nobody.
const doubted = 10

// lines submits the work of each line of JSON Lines files.
func (p Program) lines(paths []string, submit func(work) error, each func(line []byte) ([]byte, error)) error {
	for i, path := range paths {
		err := readBefore(paths, i)
		if err == nil {
			err = p.linesOf(path, submit, each)
		}
		if err != nil {
			if err := submit(func() ([]byte, error) { return nil, err }); err != nil {
				return err
			}
		}
	}
	return nil
}

// linesOf submits the work of each line of one file. The first lines are held
// back until one of them is an object.
func (p Program) linesOf(path string, submit func(work) error, each func(line []byte) ([]byte, error)) error {
	in, err := p.open(path)
	if err != nil {
		return err
	}
	defer in.Close()
	var held []work
	sure := false
	flush := func() error {
		for _, w := range held {
			if err := submit(w); err != nil {
				return err
			}
		}
		held = nil
		return nil
	}
	err = eachLine(in, func(line []byte, number int) error {
		if number == 1 && byteOrder(line) != nil {
			return errors.New("it is UTF-16; save it as UTF-8")
		}
		held = append(held, func() ([]byte, error) {
			out, err := each(line)
			if err != nil {
				err = fmt.Errorf("%s, line %d: %w", path, number, err)
			}
			return out, err
		})
		sure = sure || bytes.HasPrefix(bytes.TrimLeft(line, " \t\xEF\xBB\xBF"), []byte("{"))
		switch {
		case sure:
			return flush()
		case len(held) == doubted:
			return fmt.Errorf("it is no JSON Lines: none of its first %d lines is an object; give one object a line, or leave --input jsonl out", doubted)
		}
		return nil
	})
	if err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	return flush()
}

// eachLine hands visit each line of in that is not blank, with its number from
// 1, until visit or reading fails. A line is visit's to keep.
func eachLine(in io.Reader, visit func(line []byte, number int) error) error {
	r := bufio.NewReaderSize(in, 1<<16)
	for number := 1; ; number++ {
		line, err := readLine(r)
		if number == 1 {
			line = bytes.TrimPrefix(line, []byte("\xEF\xBB\xBF"))
		}
		if len(bytes.TrimSpace(line)) > 0 {
			if err := visit(line, number); err != nil {
				return err
			}
		}
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return fmt.Errorf("line %d: %w; check the file", number, err)
		}
	}
}

// readLine reads one line of at most longestLine bytes.
func readLine(r *bufio.Reader) ([]byte, error) {
	var line []byte
	for {
		part, err := r.ReadSlice('\n')
		line = append(line, part...)
		if !errors.Is(err, bufio.ErrBufferFull) {
			return line, err
		}
		if len(line) > longestLine {
			return nil, fmt.Errorf("it is longer than %d MB", longestLine>>20)
		}
	}
}

// unmarshal reads one line of JSON. What is no UTF-8 in it becomes U+FFFD.
func unmarshal(line []byte, v any) error {
	line = bytes.TrimPrefix(line, []byte("\xEF\xBB\xBF"))
	err := json.Unmarshal(line, v)
	var kind *json.UnmarshalTypeError
	switch {
	case err == nil:
		return nil
	case errors.As(err, &kind):
		err = fmt.Errorf("%s is of the kind %s, not %s", field(kind.Field), kind.Value, wanted(kind.Type))
	}
	return fmt.Errorf("it is not the JSON that is asked for (%w); see docs/contract.md", err)
}

func field(name string) string {
	if name == "" {
		return "the line"
	}
	return fmt.Sprintf("%q", name)
}

func wanted(t reflect.Type) string {
	if t.Kind() == reflect.String {
		return "string"
	}
	return "object"
}
