package cli

import (
	"bytes"
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"slices"
	"strings"
	"syscall"
	"unicode"
	"unicode/utf16"

	"parallax/library"
	"parallax/model"
)

// largest bounds a file that is taken raw, in bytes: an input without an end, such
// as a device, must end somewhere.
const largest = 256 << 20

// read calls visit for each report under the paths, in order, with the report
// or with what kept it from being read.
func (p Program) read(ctx context.Context, paths []string, opts options, visit func(model.Article, error)) error {
	if opts.input != inRaw {
		return p.Reader(opts.published).Read(ctx, paths, p.Stdin, visit)
	}
	for i, path := range paths {
		if err := readBefore(paths, i); err != nil {
			visit(model.Article{}, err)
			continue
		}
		visit(p.readRaw(path, opts.published))
	}
	return ctx.Err()
}

// readBefore says that a path is standard input, which another before it was too.
func readBefore(paths []string, i int) error {
	if paths[i] == "-" && slices.Contains(paths[:i], "-") {
		return errors.New("-: standard input was read already; name it once")
	}
	return nil
}

// readRaw takes a file as it is, but for bytes that are no text in the encoding
// that its byte-order mark tells, or in UTF-8.
func (p Program) readRaw(path, published string) (model.Article, error) {
	in, err := p.open(path)
	if err != nil {
		return model.Article{}, err
	}
	defer in.Close()
	data, err := io.ReadAll(io.LimitReader(in, largest+1))
	if err != nil {
		return model.Article{}, unreadable(path, err)
	}
	if len(data) > largest {
		return model.Article{}, fmt.Errorf("%s: it is larger than %d MB; split it into its reports", path, largest>>20)
	}
	text := decoded(data)
	if text == "" {
		return model.Article{}, fmt.Errorf("%s: it is empty; check that it is the right file", path)
	}
	return model.Article{ID: path, Source: path, Location: path, Published: published, Text: text, Blocks: rawBlocks(text)}, nil
}

// decoded is the text of data: UTF-16 where a byte-order mark says so, else UTF-8.
// What is neither becomes U+FFFD.
func decoded(data []byte) string {
	order := byteOrder(data)
	if order == nil {
		return strings.ToValidUTF8(string(bytes.TrimPrefix(data, []byte("\xEF\xBB\xBF"))), "\uFFFD")
	}
	units := make([]uint16, 0, len(data)/2)
	for data = data[2:]; len(data) > 1; data = data[2:] {
		units = append(units, order.Uint16(data))
	}
	return string(utf16.Decode(units)) + strings.Repeat("\uFFFD", len(data))
}

// byteOrder is that of UTF-16 data with a byte-order mark, nil for all others.
func byteOrder(data []byte) binary.ByteOrder {
	switch {
	case bytes.HasPrefix(data, []byte("\xFF\xFE")):
		return binary.LittleEndian
	case bytes.HasPrefix(data, []byte("\xFE\xFF")):
		return binary.BigEndian
	}
	return nil
}

// open opens a file, or standard input for "-".
func (p Program) open(path string) (io.ReadCloser, error) {
	if path == "-" {
		return io.NopCloser(p.Stdin), nil
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, unreadable(path, err)
	}
	if info, err := f.Stat(); err == nil && info.IsDir() {
		f.Close()
		return nil, unreadable(path, syscall.EISDIR)
	}
	return f, nil
}

// unreadable says what keeps a file from being read and what to do.
func unreadable(path string, err error) error {
	var at *fs.PathError
	if errors.As(err, &at) {
		err = at.Err
	}
	if path == "" {
		path = `""`
	}
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return fmt.Errorf("%s: there is no such file; check the path", path)
	case errors.Is(err, fs.ErrPermission):
		return fmt.Errorf("%s: reading it is not permitted; change its permissions", path)
	case errors.Is(err, syscall.EISDIR):
		return fmt.Errorf("%s: it is a folder; name the files in it", path)
	}
	return fmt.Errorf("%s: it cannot be read (%w); check the path and the disk", path, err)
}

// rawBlocks takes the whole text as running text: what stands between empty
// lines is a paragraph.
func rawBlocks(text string) []model.Block {
	var blocks []model.Block
	start, end := -1, 0 // of the paragraph so far, without blanks at its edges
	flush := func() {
		if start >= 0 {
			blocks = append(blocks, model.Block{Kind: model.Paragraph, Span: model.Span{Start: start, End: end}})
		}
		start = -1
	}
	offset := 0
	for line := range strings.SplitAfterSeq(text, "\n") {
		if trimmed := strings.TrimSpace(line); trimmed == "" {
			flush()
		} else {
			at := offset + len(line) - len(strings.TrimLeftFunc(line, unicode.IsSpace))
			if start < 0 {
				start = at
			}
			end = at + len(trimmed)
		}
		offset += len(line)
	}
	flush()
	return blocks
}

// item is one report of a JSON Lines input.
type item struct {
	ID        string  `json:"id"`
	Text      *string `json:"text"`
	Published string  `json:"published"`
}

// article makes an article of an item, whose text is taken raw.
func (i *item) article(published string) (model.Article, error) {
	if i == nil || i.Text == nil {
		return model.Article{}, errors.New(`there is no "text"; give each report as {"id": "…", "text": "…"}`)
	}
	if i.Published != "" {
		published = i.Published
	}
	return model.Article{ID: i.ID, Published: published, Text: *i.Text, Blocks: rawBlocks(*i.Text)}, nil
}

// withLibrary loads the reports under the paths (the bundled ones if none are
// named), says which could not be read, and hands over the library of the rest.
func (p Program) withLibrary(ctx context.Context, paths []string, opts options, use func(*library.Library) error) error {
	lib := library.New(library.Options{Reader: p.Reader(opts.published)})
	if err := await(ctx, func() error { return lib.Load(ctx, paths, p.Stdin, nil) }); err != nil {
		return err
	}
	failures := lib.Failures()
	for _, f := range failures {
		p.complain(fmt.Errorf("%s: %s; %s", f.Location, f.Reason, f.Remedy))
	}
	if err := use(lib); err != nil {
		return err
	}
	if len(failures) > 0 {
		return errReported
	}
	return nil
}

// await waits for f or for ctx, whichever ends first: reading standard input
// cannot be stopped, only left behind.
func await(ctx context.Context, f func() error) error {
	result := make(chan error, 1)
	go func() { result <- f() }()
	select {
	case err := <-result:
		return err
	case <-ctx.Done():
		return ctx.Err()
	}
}
