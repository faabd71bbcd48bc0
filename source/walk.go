package source

import (
	"cmp"
	"context"
	"fmt"
	"io"
	"io/fs"
	"net/http"
	"os"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"

	"parallax/model"
)

// maxFile is the most that is read of one input: no report is larger, and what
// is larger would have to be held in memory several times over.
const maxFile = 256 << 20

// Stdin is the path that stands for standard input.
const Stdin = "-"

// Item is one input: its article, or why there is none.
type Item struct {
	Article model.Article
	// Err is an [*Error], nil for an article.
	Err error
}

// Files reads every report under the paths with default options; see [Reader.Files].
func Files(ctx context.Context, paths []string, stdin io.Reader, visit func(Item)) error {
	return Reader{}.Files(ctx, paths, stdin, visit)
}

// Reader reads reports from files, folders, addresses of web pages and standard
// input. Nothing but an address that is named goes over the network; Client, if
// not nil, is used for it.
type Reader struct {
	Options Options
	Client  *http.Client
}

// Read is Files with the two parts of an [Item] apart.
func (r Reader) Read(ctx context.Context, paths []string, stdin io.Reader, visit func(model.Article, error)) error {
	return r.Files(ctx, paths, stdin, func(it Item) { visit(it.Article, it.Err) })
}

// Files calls visit once for each report under the paths: in the order of the
// paths, which may be addresses, and within a folder, which is searched with all
// its subfolders, in that of the names. Several are read at a time, but visit is called from one
// goroutine, and no more than a few are held at once. "-" stands for stdin.
//
// In folders hidden files are passed over, and files whose ending says that they
// are no report (pictures, programs, data); what is left and turns out to be no
// text is a failure, as is a path that does not exist. A failure never ends the
// rest. The articles' IDs are unique among those of one call. Files returns the
// context's error when ctx ends it early, else nil.
func (r Reader) Files(ctx context.Context, paths []string, stdin io.Reader, visit func(Item)) error {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	workers := runtime.GOMAXPROCS(0)
	jobs := make(chan job)
	order := make(chan chan Item, 2*workers)
	// Nobody waits for the goroutines: at the end of the paths they end by
	// themselves, and when ctx is done one may hang in a read that nothing can end.
	for range workers {
		go func() {
			for j := range jobs {
				j.done <- r.one(ctx, j, stdin)
			}
		}()
	}
	go func() {
		defer close(order)
		defer close(jobs)
		list(paths, func(j job) bool {
			j.done = make(chan Item, 1)
			select {
			case order <- j.done:
			case <-ctx.Done():
				return false
			}
			select {
			case jobs <- j:
				return true
			case <-ctx.Done():
				close(j.done)
				return false
			}
		})
	}()
	seen := map[string]int{}
	for done := range order {
		select {
		case it, ok := <-done:
			if !ok || ctx.Err() != nil {
				return ctx.Err()
			}
			if it.Err == nil {
				it.Article.ID = unique(it.Article.ID, seen)
			}
			visit(it)
		case <-ctx.Done():
			return ctx.Err()
		}
	}
	return ctx.Err()
}

// unique sets a number behind an ID that was given out before.
func unique(id string, seen map[string]int) string {
	seen[id]++
	if n := seen[id]; n > 1 {
		return id + "-" + strconv.Itoa(n)
	}
	return id
}

// job is one input to read, or one that is known not to be readable.
type job struct {
	path string
	err  *Error
	done chan Item
}

// list finds the inputs under the paths, in order, until found returns false.
func list(paths []string, found func(job) bool) {
	stdins := 0
	for _, path := range paths {
		if path == Stdin {
			stdins++
			j := job{path: path}
			if stdins > 1 {
				j.err = &Error{path, "standard input was read already", "name it once"}
			}
			if !found(j) {
				return
			}
			continue
		}
		if isAddress(path) {
			if !found(job{path: path}) {
				return
			}
			continue
		}
		info, err := os.Stat(path)
		switch {
		case err != nil:
			if !found(job{path: path, err: failure(path, err)}) {
				return
			}
		case !info.IsDir():
			if !found(job{path: path}) {
				return
			}
		default:
			any := false
			if !listFolder(path, func(j job) bool { any = true; return found(j) }) {
				return
			}
			if !any && !found(job{path: path, err: &Error{path, "no report is in this folder", "give one with text, Markdown or HTML files"}}) {
				return
			}
		}
	}
}

// listFolder finds the inputs in a folder and those beneath it. It returns false
// when found did.
func listFolder(folder string, found func(job) bool) bool {
	entries, err := os.ReadDir(folder)
	if err != nil && !found(job{path: folder, err: failure(folder, err)}) {
		return false
	}
	for _, e := range entries {
		path := filepath.Join(folder, e.Name())
		if strings.HasPrefix(e.Name(), ".") {
			continue
		}
		if e.IsDir() {
			if !listFolder(path, found) {
				return false
			}
			continue
		}
		if isNoReport(path) {
			continue
		}
		j := job{path: path}
		if !e.Type().IsRegular() {
			info, err := os.Stat(path)
			switch {
			case err != nil:
				j.err = failure(path, err)
			case info.IsDir(): // a link to a folder may lead in a circle
				continue
			case !info.Mode().IsRegular():
				j.err = &Error{path, "it is " + modeName(info.Mode()) + ", not a file", "name it by itself to read from it"}
			}
		}
		if !found(j) {
			return false
		}
	}
	return true
}

// modeName says what a thing in a folder is that is no file.
func modeName(m fs.FileMode) string {
	switch {
	case m&fs.ModeNamedPipe != 0:
		return "a pipe"
	case m&fs.ModeSocket != 0:
		return "a socket"
	case m&fs.ModeDevice != 0:
		return "a device"
	}
	return "something else"
}

// isNoReport tells by the ending what in a folder nobody means when they open
// the folder's reports.
func isNoReport(path string) bool {
	switch strings.ToLower(filepath.Ext(path)) {
	case ".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg", ".ico", ".bmp", ".tif", ".tiff", ".heic", ".avif",
		".mp3", ".mp4", ".m4a", ".mov", ".avi", ".mkv", ".webm", ".wav", ".ogg", ".flac",
		".css", ".js", ".mjs", ".ts", ".map", ".woff", ".woff2", ".ttf", ".otf", ".eot",
		".go", ".py", ".c", ".h", ".cc", ".cpp", ".rs", ".java", ".rb", ".sh", ".mod", ".sum", ".lock",
		".json", ".jsonl", ".csv", ".tsv", ".xml", ".yaml", ".yml", ".toml", ".ini", ".opml", ".sql", ".db", ".sqlite",
		".exe", ".dll", ".so", ".dylib", ".o", ".a", ".class", ".jar", ".wasm":
		return true
	}
	return false
}

// one reads and parses one input. A panic in a parser becomes that input's failure.
func (r Reader) one(ctx context.Context, j job, stdin io.Reader) (it Item) {
	defer func() {
		if p := recover(); p != nil {
			it = Item{Err: &Error{j.path, fmt.Sprintf("the parser failed on it (%v)", p), "please report this as a bug"}}
		}
	}()
	if j.err != nil {
		return Item{Err: j.err}
	}
	var data []byte
	var err *Error
	opts := r.Options
	if isAddress(j.path) {
		data, opts, err = fetch(ctx, r.Client, j.path, opts)
	} else {
		data, err = load(j.path, stdin)
	}
	if err != nil {
		return Item{Err: err}
	}
	a, parseErr := Parse(j.path, data, opts)
	return Item{Article: a, Err: parseErr}
}

// load reads an input whole.
func load(path string, stdin io.Reader) ([]byte, *Error) {
	in, size := stdin, int64(0)
	if path != Stdin {
		f, err := os.Open(path)
		if err != nil {
			return nil, failure(path, err)
		}
		defer f.Close()
		info, err := f.Stat()
		if err != nil {
			return nil, failure(path, err)
		}
		in, size = f, info.Size()
	}
	if in == nil {
		return nil, &Error{path, "there is no standard input", "name a file"}
	}
	if size > maxFile {
		return nil, tooLarge(path)
	}
	data := make([]byte, 0, cmp.Or(size, 512)+1) // one more, to meet the end without growing
	for {
		n, err := in.Read(data[len(data):cap(data)])
		data = data[:len(data)+n]
		switch {
		case len(data) > maxFile:
			return nil, tooLarge(path)
		case err == io.EOF:
			return data, nil
		case err != nil:
			return nil, failure(path, err)
		}
		if len(data) == cap(data) {
			data = append(data, 0)[:len(data)]
		}
	}
}

func tooLarge(path string) *Error {
	return &Error{path, fmt.Sprintf("it is larger than %d MB", maxFile>>20), "split it into its reports"}
}
