package source_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"parallax/model"
	"parallax/source"
)

// parse reads content as a file of the name and fails the test if it cannot.
func parse(t *testing.T, name, content string) model.Article {
	t.Helper()
	a, err := source.Parse(name, []byte(content), source.Options{})
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	return a
}

func TestDecoding(t *testing.T) {
	utf16le := func(s string, bom bool) string {
		var b strings.Builder
		if bom {
			b.WriteString("\xFF\xFE")
		}
		for _, r := range s {
			b.WriteByte(byte(r))
			b.WriteByte(byte(r >> 8))
		}
		return b.String()
	}
	utf16be := func(s string) string {
		var b strings.Builder
		b.WriteString("\xFE\xFF")
		for _, r := range s {
			b.WriteByte(byte(r >> 8))
			b.WriteByte(byte(r))
		}
		return b.String()
	}
	for _, c := range []struct{ name, data, want string }{
		{"UTF-8 with a byte-order mark", "\xEF\xBB\xBFZürich “quiet”", "Zürich “quiet”"},
		{"UTF-16, little end first", utf16le("Zürich “quiet”", true), "Zürich “quiet”"},
		{"UTF-16, big end first", utf16be("Zürich “quiet”"), "Zürich “quiet”"},
		{"UTF-16 without a mark", utf16le("The town of Zürich stayed quiet", false), "The town of Zürich stayed quiet"},
		{"UTF-32", "\xFF\xFE\x00\x00Z\x00\x00\x00\xFC\x00\x00\x00", "Zü"},
		{"windows-1252", "the \x93quiet\x94 caf\xE9 \x96 5 \x80", "the “quiet” café – 5 €"},
		{"damaged UTF-8", "Zürich, Genève, Köln \xFF Bern", "Zürich, Genève, Köln \uFFFD Bern"},
		{"UTF-8 cut off", "Geneva and Z\xC3\xBCrich and caf\xC3", "Geneva and Zürich and caf\uFFFD"},
	} {
		if got := parse(t, "a.txt", c.data).Text; got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
	page := parse(t, "a.html", `<html><head><meta charset="iso-8859-2"></head><body><p>Wa`+"\xB3\xEA"+`sa spoke.</p></body></html>`)
	if page.Text != "Wałęsa spoke." {
		t.Errorf("a page in ISO 8859-2: %q", page.Text)
	}
}

func TestRefused(t *testing.T) {
	for name, c := range map[string]struct{ data, reason string }{
		"empty":        {"", "it is empty"},
		"blank":        {" \n\t\r\n", "it is empty"},
		"binary":       {"MZ\x90\x00\x03\x00\x00\x00", "it is binary, not text"},
		"control":      {strings.Repeat("\x01\x02text", 20), "it is binary, not text"},
		"pdf":          {"%PDF-1.7\n%....", "it is a PDF, not text"},
		"controls":     {"\x1b[2J\x1b[H", "it holds no text"},
		"nothing.html": {"<html><head><title></title></head><body><img src=x></body></html>", "it holds no text"},
	} {
		_, err := source.Parse(name, []byte(c.data), source.Options{})
		var e *source.Error
		if !errors.As(err, &e) {
			t.Errorf("%s: error is %v", name, err)
			continue
		}
		location, reason, remedy := e.Failure()
		if location != name || reason != c.reason || remedy == "" || strings.Contains(err.Error(), "\n") {
			t.Errorf("%s: %q, %q, %q", name, location, reason, remedy)
		}
	}
}

func TestEscapesAndControlsAreGone(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"\x1b[31mred\x1b[0m text", "red text"},
		{"\x1b[38;2;1;2;3mtrue\x1b[m", "true"},
		{"\x1b]0;title\x07body", "body"},
		{"\x1b]8;;http://x\x1b\\link\x1b]8;;\x1b\\ out", "link out"},
		{"\u009b31mred\u009b0m", "red"},
		{"\u009d0;t\u009cbody", "body"},
		{"\x1bP1$r0m\x1b\\dcs", "dcs"},
		{"\x1b]never ends\nnext line", "never ends\nnext line"},
		{"\x1b(Bascii\x1b7saved", "asciisaved"},
		{"bell\x07 back\x08space\x7f", "bell backspace"},
		{"\u202Eevil\u202C \u2066iso\u2069", "evil iso"},
		{"zero\u200Bwidth soft\u00ADhyphen", "zerowidth softhyphen"},
		{"one\r\ntwo\rthree\u2028four\u0085five", "one\ntwo\nthree\nfour\nfive"},
		{"tab\tstays, no-break\u00A0too, 👩\u200D🚒 too", "tab\tstays, no-break\u00A0too, 👩\u200D🚒 too"},
	} {
		for _, name := range []string{"a.txt", "-"} {
			if got := parse(t, name, c.in).Text; got != c.want {
				t.Errorf("%q became %q, want %q", c.in, got, c.want)
			}
		}
	}
	for _, name := range []string{"a.md", "a.html"} {
		a := parse(t, name, "<p title='\x1b[1m'>one &#27;[31mred&#x1b;[0m &#7;two &#8238;x</p>")
		if a.Text != "one red two x" {
			t.Errorf("%s: %q", name, a.Text)
		}
	}
	if _, err := source.Parse("bad\x1b[2J\nname", nil, source.Options{}); err == nil || unsafe(err.Error()) {
		t.Errorf("the error is %q", err)
	}
}

// unsafe tells whether s holds anything that a terminal would act on.
func unsafe(s string) bool {
	return !utf8.ValidString(s) || strings.ContainsFunc(s, func(r rune) bool {
		return r < ' ' && r != '\n' && r != '\t' || 0x7F <= r && r < 0xA0 || 0x200E <= r && r <= 0x200F || 0x202A <= r && r <= 0x202E ||
			0x2066 <= r && r <= 0x2069 || r == 0x61C
	})
}

func TestLargeTexts(t *testing.T) {
	if testing.Short() {
		t.Skip("large")
	}
	line := strings.Repeat("word ", 200_000)
	if a := parse(t, "line.txt", line); len(a.Blocks) != 1 || a.Blocks[0].Len() < 999_000 {
		t.Errorf("a line of a megabyte gives %d blocks", len(a.Blocks))
	}
	story := strings.Repeat(paragraph, 120_000)
	if a := parse(t, "big.txt", story); len(a.Text) < 10_000_000 || a.Title == "" {
		t.Errorf("ten megabytes give %d bytes", len(a.Text))
	}
}

const paragraph = "The river rose in the night and the mayor of the town said that nobody had been hurt.\n\n"

func BenchmarkPlain50MB(b *testing.B) {
	story := []byte(strings.Repeat(paragraph, 600_000))
	b.SetBytes(int64(len(story)))
	for b.Loop() {
		if _, err := source.Parse("big.txt", story, source.Options{}); err != nil {
			b.Fatal(err)
		}
	}
}

func FuzzParse(f *testing.F) {
	for _, s := range []string{
		"", "plain", "# Head\n\n*em* **strong** `code` [link](http://x) ![pic](y)\n\n> quote\n\n1. one\n2. two\n", "\x1b[31m\x1b]0;x\x07\u009b1m",
		"<p>a<b>b<i>c</b>d</i><br><br>e</p><ul><li>x<ul><li>y</ul></ul><table><tr><td>1<td>2</table><pre>\n x\n</pre>",
		`<head><script type="application/ld+json">{"@type":"Article","headline":"x","author":{"name":"a"}}</script><meta property="og:title" content="x - y"></head><div class="caption byline">c</div><time pubdate>2020-01-08</time><h1>x</h1>`,
		"---\ntitle: x\nauthors: [a, b]\ndate: 2020-01-08\n---\ntext", "\xFF\xFEa\x00b\x00", "|a|b|\n|-|-|\n|1|2|\n", "By X\n\nJan. 8, 2020\n\n(AP) -- story",
	} {
		for format := range 4 {
			f.Add([]byte(s), uint8(format))
		}
	}
	f.Fuzz(func(t *testing.T, data []byte, format uint8) {
		// A bound for a parser that hangs, which nothing else would end here: it
		// must not come near the time that a busy machine takes.
		stuck := time.AfterFunc(5*time.Minute, func() { panic(fmt.Sprintf("stuck on %q as %d", data, format%4)) })
		defer stuck.Stop()
		a, err := source.Parse("name", data, source.Options{Format: source.Format(format % 4)})
		if err != nil {
			if unsafe(err.Error()) || strings.Contains(err.Error(), "\n") {
				t.Errorf("the error %q", err)
			}
			return
		}
		checkArticle(t, a)
	})
}

// checkArticle tests what holds for every article.
func checkArticle(t *testing.T, a model.Article) {
	t.Helper()
	for what, s := range map[string]string{"title": a.Title, "byline": a.Byline, "source": a.Source, "day": a.Published} {
		if unsafe(s) || strings.Contains(s, "\n") {
			t.Errorf("the %s is %q", what, s)
		}
	}
	if unsafe(a.Text) || a.Text == "" || a.Title == "" || a.ID == "" {
		t.Errorf("article %+v", a)
	}
	at := 0
	for _, b := range a.Blocks {
		if b.Start < at || b.End <= b.Start || b.End > len(a.Text) || strings.TrimSpace(a.Text[at:b.Start]) != "" || strings.TrimSpace(b.In(a.Text)) != b.In(a.Text) {
			t.Errorf("block %+v after %d of %q", b, at, a.Text)
			return
		}
		at = b.End
	}
	if strings.TrimSpace(a.Text[at:]) != "" {
		t.Errorf("no block covers %q", a.Text[at:])
	}
	for i, m := range a.Marks {
		inside := false
		for _, b := range a.Blocks {
			inside = inside || b.Contains(m.Span)
		}
		if !inside || m.Empty() || unsafe(m.URL) {
			t.Errorf("mark %+v of %q", m, a.Text)
		}
		for _, o := range a.Marks[:i] {
			if m.Overlaps(o.Span) && !o.Contains(m.Span) && !m.Contains(o.Span) {
				t.Errorf("marks %+v and %+v cross", o, m)
			}
		}
	}
}
