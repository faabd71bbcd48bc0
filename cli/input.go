package cli

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"strings"
	"syscall"
	"unicode"

	"parallax/library"
	"parallax/model"
)

// longestLine bounds a line of JSON: an escaped text of 50 MB fits into it.
const longestLine = 256 << 20

// read calls visit for each report under the paths, in order, with the report
// or with what kept it from being read.
func (p Program) read(ctx context.Context, paths []string, opts options, visit func(model.Article, error)) error {
	if opts.input != inRaw {
		return p.Reader(opts.published).Read(ctx, paths, p.Stdin, visit)
	}
	for _, path := range paths {
		visit(p.readRaw(path, opts.published))
	}
	return ctx.Err()
}

// readRaw takes a file as it is, but for bytes that are no UTF-8.
func (p Program) readRaw(path, published string) (model.Article, error) {
	in, err := p.open(path)
	if err != nil {
		return model.Article{}, err
	}
	defer in.Close()
	data, err := io.ReadAll(in)
	if err != nil {
		return model.Article{}, unreadable(path, err)
	}
	if len(data) == 0 {
		return model.Article{}, fmt.Errorf("%s: it is empty; check that it is the right file", path)
	}
	text := strings.ToValidUTF8(string(data), "\uFFFD")
	return model.Article{ID: path, Source: path, Location: path, Published: published, Text: text, Blocks: rawBlocks(text)}, nil
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

// eachLine hands visit each line of in that is not blank, with its number from
// 1, until visit or reading fails. A line is visit's to keep.
func eachLine(in io.Reader, visit func(line []byte, number int) error) error {
	r := bufio.NewReaderSize(in, 1<<16)
	for number := 1; ; number++ {
		line, err := readLine(r)
		if len(bytes.TrimSpace(line)) > 0 {
			if err := visit(line, number); err != nil {
				return err
			}
		}
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return fmt.Errorf("line %d: %w", number, err)
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
			return nil, fmt.Errorf("it is longer than %d MB; check that there is one JSON object a line", longestLine>>20)
		}
	}
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

// unmarshal reads one line of JSON. What is no UTF-8 in it becomes U+FFFD.
func unmarshal(line []byte, v any) error {
	line = bytes.TrimPrefix(line, []byte("\xEF\xBB\xBF"))
	if err := json.Unmarshal(line, v); err != nil {
		return fmt.Errorf("it is not the JSON that is asked for (%w); see docs/contract.md", err)
	}
	return nil
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
