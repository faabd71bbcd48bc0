package paper

import (
	"fmt"
	"strings"
	"testing"
	"unicode"

	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"

	"parallax/model"
	"parallax/ui/theme"
)

// report is a text with every kind of block and with writing that breaks
// layouts: wide letters, joined emoji, marks that Markdown would read.
const report = "Storm *hits* coast & port \\ harbour\n" +
	"By Ana_Maria O’Neil <ana@example.org>\n" +
	"Waves over the pier. (Photo: N. N.)\n" +
	"The storm killed at least 12 people on Tuesday, the ministry said, and the \"harbour_master\" added that U.S.-based crews were on their way.\n" +
	"# not a heading 1. not a list [x](y) &amp; `code` &#27;[31m\n" +
	"東京は雨です。 家族 👩‍👩‍👧 и ещё کتاب خوب ❤️ end\n" +
	"first item of a list that is long enough to be wrapped over two lines at least\n" +
	"second item\n" +
	"col a    col b\n1        2\n" +
	"supercalifragilisticexpialidociousnesssupercalifragilisticexpialidociousness\n" +
	"Read more: something else"

func article() *model.Article {
	a := &model.Article{Text: report}
	kinds := []model.BlockKind{
		model.Headline, model.Byline, model.Caption, model.Paragraph, model.Blockquote,
		model.Paragraph, model.List, model.List, model.Preformed, model.Paragraph, model.Related,
	}
	lines := strings.SplitAfter(report, "\n")
	lines[8] += lines[9]
	lines = append(lines[:9], lines[10:]...)
	offset := 0
	for i, l := range lines {
		b := model.Block{Kind: kinds[i], Span: model.Span{Start: offset, End: offset + len(strings.TrimSpace(l))}}
		if b.Kind == model.List {
			b.Marker, b.Level = fmt.Sprint(i-5, "."), 1
		}
		a.Blocks = append(a.Blocks, b)
		offset += len(l)
	}
	return a
}

func dark() *theme.Theme { return theme.New(true, colorprofile.TrueColor, false) }

// TestEveryByteHasItsCell sets the report at many widths: each byte that can be
// seen must stand in exactly one cell, and that cell must show it.
func TestEveryByteHasItsCell(t *testing.T) {
	a := article()
	for width := 10; width <= 120; width += 7 {
		seen := make([]int, len(a.Text))
		for _, sec := range Sections(a, "8 Jan 2020", false) {
			s := Set(a, sec, Options{Width: width, Theme: dark()})
			for y := range s.lines {
				if w := ansi.StringWidth(s.Draw(y, nil)); w > width {
					t.Errorf("width %d: line %d is %d wide: %q", width, y, w, ansi.Strip(s.Draw(y, nil)))
				}
				for x, offset := range s.at[y] {
					if offset == none {
						continue
					}
					content := s.lines[y][x].Content
					if !blank(content) && !strings.HasPrefix(a.Text[offset:], content) {
						t.Fatalf("width %d: cell %d,%d shows %q for %q", width, y, x, content, a.Text[offset:min(offset+8, len(a.Text))])
					}
					for i := range len(content) {
						seen[offset+i]++
					}
				}
			}
		}
		for i, r := range a.Text {
			if !unicode.IsSpace(r) && r != '‍' && seen[i] != 1 {
				t.Errorf("width %d: byte %d (%q in %q) is shown %d times", width, i, r, a.Text[max(0, i-9):min(len(a.Text), i+12)], seen[i])
				break
			}
		}
	}
}

func TestFolding(t *testing.T) {
	a := article()
	hidden := strings.Index(a.Text, "Read more")
	if i := Locate(Sections(a, "", true), hidden); i != -1 {
		t.Errorf("a folded line is shown in section %d", i)
	}
	if i := Locate(Sections(a, "", false), hidden); i != 0 {
		t.Errorf("an unfolded line is in section %d, want 0", i)
	}
	s := Set(a, Sections(a, "", true)[0], Options{Width: 60, Theme: dark()})
	if last := ansi.Strip(s.Draw(s.Height()-1, nil)); !strings.Contains(last, "1 line around the story") {
		t.Errorf("the fold line reads %q", last)
	}
}

func TestLongBlocksAreCut(t *testing.T) {
	text := strings.Repeat("воды много ", 20000)
	a := &model.Article{Text: text, Blocks: []model.Block{{Kind: model.Paragraph, Span: model.Span{End: len(text)}}}}
	sections := Sections(a, "", true)
	end := 0
	for _, s := range sections {
		for _, p := range s.Parts {
			if p.Start != end || p.Len() > sectionBytes {
				t.Fatalf("a part begins at %d after %d and is %d long", p.Start, end, p.Len())
			}
			end = p.End
		}
	}
	if end != len(text) || len(sections) < 2 {
		t.Errorf("%d sections end at %d of %d", len(sections), end, len(text))
	}
}

func TestOverlayAndPlaces(t *testing.T) {
	a := article()
	sec := Sections(a, "", false)[0]
	s := Set(a, sec, Options{Width: 40, Theme: dark()})
	at := strings.Index(a.Text, "at least 12 people")
	span := model.Span{Start: at, End: at + len("at least 12 people")}
	from, to := s.Lines(span)
	var marked strings.Builder
	for y := from; y < to; y++ {
		for x, offset := range s.at[y] {
			if offset != none && span.Has(offset) {
				marked.WriteString(s.lines[y][x].Content)
			}
		}
		if plain, over := s.Draw(y, nil), s.Draw(y, []Overlay{{span, dark().MatchPatch(true)}}); plain == over {
			t.Errorf("line %d looks the same under the overlay", y)
		}
	}
	if got := strings.ReplaceAll(marked.String(), " ", ""); got != "atleast12people" {
		t.Errorf("the span shows as %q", got)
	}
	if y, ok := s.Place(at); !ok || s.Offset(y, 999) < 0 {
		t.Errorf("Place(%d) = %d, %v", at, y, ok)
	}
}

func BenchmarkSet50KB(b *testing.B) {
	para := "The storm killed at least 12 people on Tuesday, the ministry said, and crews were on their way. "
	text := strings.Repeat(strings.Repeat(para, 5)+"\n", 100)
	a := &model.Article{Text: text}
	offset := 0
	for l := range strings.Lines(text) {
		a.Blocks = append(a.Blocks, model.Block{Kind: model.Paragraph, Span: model.Span{Start: offset, End: offset + len(l) - 1}})
		offset += len(l)
	}
	for b.Loop() {
		for _, sec := range Sections(a, "", true) {
			Set(a, sec, Options{Width: 72, Theme: dark()})
		}
	}
}
