package text

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"golang.org/x/tools/txtar"

	"parallax/model"
	"parallax/tools/golden"
)

// TestBlocksGolden compares the blocks of whole documents with what is wanted.
// The want part holds a line for each block: its kind, a bar, its words with
// line ends as "⏎". Run with -update to write it anew.
func TestBlocksGolden(t *testing.T) {
	files, err := filepath.Glob("testdata/blocks/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatalf("no documents found (%v)", err)
	}
	for _, file := range files {
		archive, err := txtar.ParseFile(file)
		if err != nil || len(archive.Files) != 2 {
			t.Fatalf("%s: it must hold the parts in and want (%v)", file, err)
		}
		in := string(archive.Files[0].Data)
		got := renderBlocks(in, Blocks(in, nil))
		if golden.Update() {
			archive.Files[1].Data = []byte(got)
			if err := os.WriteFile(file, txtar.Format(archive), 0o666); err != nil {
				t.Fatal(err)
			}
			continue
		}
		if want := string(archive.Files[1].Data); got != want {
			t.Errorf("%s:\n%s\nwant:\n%s", file, got, want)
		}
	}
}

func renderBlocks(in string, blocks []model.Block) string {
	var b strings.Builder
	for _, bl := range blocks {
		fmt.Fprintf(&b, "%s | %s\n", bl.Kind, strings.ReplaceAll(bl.In(in), "\n", "⏎"))
	}
	return b.String()
}

// checkBlocks tests what holds for the blocks of any text.
func checkBlocks(t *testing.T, in string, blocks []model.Block) {
	t.Helper()
	blank := func(s string) bool { return strings.TrimFunc(s, unicode.IsSpace) == "" }
	at := 0
	for _, b := range blocks {
		if b.Start < at || b.End <= b.Start || b.End > len(in) {
			t.Fatalf("block %+v after %d in a text of %d", b, at, len(in))
		}
		if !blank(in[at:b.Start]) {
			t.Errorf("no block covers %q", in[at:b.Start])
		}
		if s := b.In(in); strings.TrimFunc(s, unicode.IsSpace) != s {
			t.Errorf("blanks at the edges of %q", s)
		}
		if utf8.ValidString(in) && !utf8.ValidString(b.In(in)) {
			t.Errorf("block %+v cuts a character", b)
		}
		if b.Kind == "" {
			t.Errorf("block %+v has no kind", b)
		}
		at = b.End
	}
	if !blank(in[at:]) {
		t.Errorf("no block covers %q", in[at:])
	}
}

// snippets are what the texts of the property tests are put together from.
var snippets = []string{
	"Dam gives way above Larnholm", "By Ann Moss", "Jan. 8, 2020", "© Some Agency", "Related: A dam", "Read more", "Advertisement", "• item", "- dash", "1. one",
	"2. two", "The mayor of Sund said on Monday that the harbour would open again within a week.", "Seen on Monday. (AP Photo/Ann Moss)", "(", ")", "\u00A0", "\xFF",
	"\t", "  indented", "short", "A line of words that is broken somewhere near the column that", "ends here.", "-- Ann Moss can be reached at", "東京で地震。", "\r", "…",
}

func TestBlocksCoverEveryText(t *testing.T) {
	rng := rand.New(rand.NewPCG(7, 7))
	for range 3000 {
		var b strings.Builder
		for range rng.IntN(14) {
			b.WriteString(snippets[rng.IntN(len(snippets))])
			b.WriteString([]string{"\n", "\n\n", " ", ""}[rng.IntN(4)])
		}
		in := b.String()
		blocks := Blocks(in, nil)
		checkBlocks(t, in, blocks)
		// Blocks made out once stay covered when they are taken for the source's own.
		for i := range blocks {
			if rng.IntN(2) == 0 {
				blocks[i].Kind = model.Paragraph
			}
		}
		checkBlocks(t, in, Blocks(in, blocks))
	}
}

func TestBlocksKeepWhatTheSourceTells(t *testing.T) {
	in := "World\nDam gives way\n\nAnn was here.\n© Agency\n\nx := 1\n\nitem\n\nRelated\n\nquote"
	span := func(kind model.BlockKind, s string, level int, marker string) model.Block {
		i := strings.Index(in, s)
		return model.Block{Kind: kind, Span: model.Span{Start: i, End: i + len(s)}, Level: level, Marker: marker}
	}
	raw := []model.Block{
		span(model.Paragraph, "World", 0, ""), span(model.Heading, "Dam gives way", 1, ""), span(model.Paragraph, "Ann was here.\n© Agency", 0, ""),
		span(model.Preformed, "x := 1", 0, ""), span(model.List, "item", 2, "•"), span(model.Heading, "Related", 2, ""), span(model.Blockquote, "quote", 0, ""),
	}
	before := slices.Clone(raw)
	got := Blocks(in, raw)
	want := []model.Block{
		span(model.Boilerplate, "World", 0, ""), span(model.Headline, "Dam gives way", 0, ""), span(model.Caption, "Ann was here.", 0, ""),
		span(model.Credit, "© Agency", 0, ""), span(model.Preformed, "x := 1", 0, ""), span(model.List, "item", 2, "•"), span(model.Related, "Related", 0, ""),
		span(model.Blockquote, "quote", 0, ""),
	}
	if !slices.Equal(got, want) {
		t.Errorf("blocks are\n%+v\nwant\n%+v", got, want)
	}
	if !slices.Equal(raw, before) {
		t.Error("the raw blocks were written to")
	}
}

func FuzzBlocks(f *testing.F) {
	f.Add(strings.Join(snippets, "\n"))
	f.Add(strings.Join(snippets, "\n\n"))
	f.Add("A00000000 . 000")
	f.Add("a\xFF\n\n\x80(\xC3 via AP)\n©\n")
	f.Fuzz(func(t *testing.T, in string) {
		blocks := Blocks(in, nil)
		checkBlocks(t, in, blocks)
		checkBlocks(t, in, Blocks(in, blocks))
	})
}

func BenchmarkBlocks(b *testing.B) {
	archive, err := txtar.ParseFile("testdata/blocks/web-copy.txtar")
	if err != nil {
		b.Fatal(err)
	}
	in := string(archive.Files[0].Data)
	b.SetBytes(int64(len(in)))
	for b.Loop() {
		Blocks(in, nil)
	}
}

func BenchmarkBlocksWrapped(b *testing.B) {
	in := strings.Repeat("A storm with winds of 140 kilometres an hour crossed the southern\nislands on Sunday night and tore the roofs from at least forty\nhouses, the rescue service said.\n\n", 20_000)
	b.SetBytes(int64(len(in)))
	for b.Loop() {
		Blocks(in, nil)
	}
}
