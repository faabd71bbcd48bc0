package source_test

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"

	"parallax/source"
)

// write puts files into a new folder and returns it.
func write(t testing.TB, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, content := range files {
		path := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(content), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// visits reads the paths and returns a line for each item: its place within dir,
// and what came of it.
func visits(t *testing.T, dir, stdin string, paths ...string) []string {
	t.Helper()
	var got []string
	err := source.Files(t.Context(), paths, strings.NewReader(stdin), func(it source.Item) {
		place := func(s string) string { return strings.TrimPrefix(filepath.ToSlash(s), filepath.ToSlash(dir)+"/") }
		var e *source.Error
		switch {
		case errors.As(it.Err, &e):
			location, reason, remedy := e.Failure()
			if remedy == "" {
				t.Errorf("no remedy for %q", reason)
			}
			got = append(got, place(location)+": "+reason)
		case it.Err != nil:
			t.Errorf("the error is no *Error: %v", it.Err)
		default:
			got = append(got, place(it.Article.Location)+" = "+it.Article.Title)
		}
	})
	if err != nil {
		t.Fatal(err)
	}
	return got
}

func TestFilesVisitsInOrder(t *testing.T) {
	dir := write(t, map[string]string{
		"b.txt": "Bee", "a/z.md": "# Zed", "a/y.html": "<p>Why</p>", "c": "Sea", ".hidden.txt": "no", ".git/x.txt": "no", "p.png": "\x89PNG", "d.bin": "\x00\x01",
		"e/empty.txt": "",
	})
	sub := filepath.Join(dir, "a")
	got := visits(t, dir, "Input", filepath.Join(dir, "b.txt"), "-", dir, filepath.Join(dir, "no.txt"), sub, "-")
	want := []string{
		"b.txt = Bee", "- = Input", "a/y.html = Why", "a/z.md = Zed", "b.txt = Bee", "c = Sea", "d.bin: it is binary, not text", "e/empty.txt: it is empty",
		"no.txt: there is no such file or folder", "a/y.html = Why", "a/z.md = Zed", "-: standard input was read already",
	}
	if !slices.Equal(got, want) {
		t.Errorf("visits are\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

func TestManyFilesWithTenBad(t *testing.T) {
	files := map[string]string{}
	for i := range 1000 {
		content := fmt.Sprintf("Report %04d\n\nThe river rose in the night, and the mayor of town %d said that nobody had been hurt.\n", i, i)
		if i%100 == 42 {
			content = "\x00broken"
		}
		files[fmt.Sprintf("%02d/%04d.txt", i/50, i)] = content
	}
	got := visits(t, "", "", write(t, files))
	bad := 0
	for i, line := range got {
		if strings.Contains(line, "it is binary") {
			bad++
		} else if !strings.HasSuffix(line, fmt.Sprintf("Report %04d", i)) {
			t.Errorf("visit %d is %q", i, line)
		}
	}
	if len(got) != 1000 || bad != 10 {
		t.Errorf("%d visits, %d of them bad; want 1000 and 10", len(got), bad)
	}
}

func TestIDsAreOfTheContentAndUnique(t *testing.T) {
	dir := write(t, map[string]string{"a.txt": "One text", "b.txt": "One text", "c.txt": "Another text"})
	read := func() (ids []string) {
		err := source.Files(t.Context(), []string{dir}, nil, func(it source.Item) { ids = append(ids, it.Article.ID) })
		if err != nil {
			t.Fatal(err)
		}
		return ids
	}
	ids := read()
	if len(ids) != 3 || ids[0] == ids[1] || !strings.HasPrefix(ids[1], ids[0]) || ids[2][:8] == ids[0][:8] {
		t.Errorf("IDs are %q", ids)
	}
	if again := read(); !slices.Equal(ids, again) {
		t.Errorf("IDs are %q, then %q", ids, again)
	}
}

func TestThingsThatAreNoFiles(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("links and permissions are others there")
	}
	dir := write(t, map[string]string{"real.txt": "Real", "shut.txt": "Shut", "empty/.keep": ""})
	link := func(to, name string) {
		if err := os.Symlink(to, filepath.Join(dir, name)); err != nil {
			t.Skip(err)
		}
	}
	link("real.txt", "link.txt")
	link("gone", "dangling.txt")
	link(".", "round")
	link("loop.txt", "loop.txt")
	want := []string{
		"dangling.txt: there is no such file or folder", "link.txt = Real", "loop.txt: its links lead round in a circle", "real.txt = Real", "shut.txt = Shut",
	}
	if os.Geteuid() != 0 { // nothing is shut to root
		if err := os.Chmod(filepath.Join(dir, "shut.txt"), 0); err != nil {
			t.Fatal(err)
		}
		want[4] = "shut.txt: reading it is not permitted"
	}
	want = append(want, "empty: no report is in this folder")
	if got := visits(t, dir, "", dir, filepath.Join(dir, "empty")); !slices.Equal(got, want) {
		t.Errorf("visits are\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

func TestFilesEndsWithItsContext(t *testing.T) {
	files := map[string]string{}
	for i := range 200 {
		files[fmt.Sprintf("%03d.txt", i)] = "Text"
	}
	dir := write(t, files)
	ctx, cancel := context.WithCancel(t.Context())
	n := 0
	err := source.Files(ctx, []string{dir}, nil, func(source.Item) {
		if n++; n == 5 {
			cancel()
		}
	})
	if !errors.Is(err, context.Canceled) || n != 5 {
		t.Errorf("%d visits, error %v", n, err)
	}
}

func TestFilesDoesNotHangOnAReadThatNeverEnds(t *testing.T) {
	silent, writer := io.Pipe()
	defer writer.Close()
	ctx, cancel := context.WithCancel(t.Context())
	dir := write(t, map[string]string{"a.txt": "Text"})
	err := source.Files(ctx, []string{filepath.Join(dir, "a.txt"), "-"}, silent, func(source.Item) { cancel() })
	if !errors.Is(err, context.Canceled) {
		t.Errorf("the error is %v", err)
	}
}

func TestPublishedOptionIsTheLastResort(t *testing.T) {
	dir := write(t, map[string]string{"a.txt": "No day here", "b.txt": "Title\n\nJan. 8, 2020\n\nA story that is long enough to be taken for one, and that ends with a stop."})
	var got []string
	r := source.Reader{Options: source.Options{Published: "2021-05-01"}}
	err := r.Files(t.Context(), []string{dir}, nil, func(it source.Item) { got = append(got, it.Article.Published) })
	if want := []string{"2021-05-01", "2020-01-08"}; err != nil || !slices.Equal(got, want) {
		t.Errorf("days are %q, want %q; error %v", got, want, err)
	}
}

func BenchmarkFolder(b *testing.B) {
	files := map[string]string{}
	for i := range 1000 {
		files[fmt.Sprintf("%04d.txt", i)] = fmt.Sprintf("Report %d\n\n", i) + strings.Repeat(paragraph, 30)
	}
	dir := write(b, files)
	for b.Loop() {
		if err := source.Files(b.Context(), []string{dir}, nil, func(source.Item) {}); err != nil {
			b.Fatal(err)
		}
	}
}
