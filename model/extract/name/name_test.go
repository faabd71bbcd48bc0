package name

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/tools/txtar"

	"parallax/model/text"
)

var update = flag.Bool("update", false, "rewrite the wanted output of the golden cases")

func parse(s string) *text.Document { return text.Parse(s, text.Blocks(s, nil)) }

// TestGolden reads testdata/*.txtar: files NAME.in hold a text, NAME.out the
// names found in it, one a line.
func TestGolden(t *testing.T) {
	files, _ := filepath.Glob("testdata/*.txtar")
	if len(files) == 0 {
		t.Fatal("no testdata/*.txtar")
	}
	for _, path := range files {
		a, err := txtar.ParseFile(path)
		if err != nil {
			t.Fatal(err)
		}
		want := map[string]string{}
		for _, f := range a.Files {
			want[f.Name] = string(f.Data)
		}
		changed := &txtar.Archive{Comment: a.Comment}
		for _, f := range a.Files {
			base, ok := strings.CutSuffix(f.Name, ".in")
			if !ok {
				continue
			}
			got := list(string(f.Data))
			changed.Files = append(changed.Files, f, txtar.File{Name: base + ".out", Data: []byte(got)})
			if !*update && got != want[base+".out"] {
				t.Errorf("%s %s:\n%swant:\n%s", path, base, got, want[base+".out"])
			}
		}
		if *update {
			if err := os.WriteFile(path, txtar.Format(changed), 0o644); err != nil {
				t.Fatal(err)
			}
		}
	}
}

func list(s string) string {
	var b strings.Builder
	for _, m := range Find(parse(s)) {
		fmt.Fprintf(&b, "%s %s\n", m.Type, s[m.Start:m.End])
	}
	return b.String()
}

// check states what holds of every text's names.
func check(t *testing.T, s string) {
	t.Helper()
	doc := parse(s)
	found := Find(doc)
	end := 0
	for _, m := range found {
		switch {
		case m.Start < end || m.End <= m.Start || m.End > len(s):
			t.Fatalf("span %v out of order in %q", m.Span, s)
		case !utf8.RuneStart(s[m.Start]) && utf8.ValidString(s) || m.End < len(s) && !utf8.RuneStart(s[m.End]) && utf8.ValidString(s):
			t.Fatalf("span %v cuts a rune of %q", m.Span, s)
		case doc.Tokens[m.First].Start != m.Start || doc.Tokens[m.Last-1].End != m.End:
			t.Fatalf("span %v is not tokens %d to %d", m.Span, m.First, m.Last)
		case doc.SentenceOf(m.First) != doc.SentenceOf(m.Last-1):
			t.Fatalf("name %q crosses a sentence", s[m.Start:m.End])
		case m.Sure < 0 || m.Sure > 1:
			t.Fatalf("probability %v", m.Sure)
		}
		end = m.End
	}
	if again := Find(parse(s)); !reflect.DeepEqual(found, again) {
		t.Fatalf("two readings of %q differ", s)
	}
}

var seeds = []string{
	"", " ", "\n", "A", "É", "Gen. Qassem Soleimani was killed in Baghdad on Friday, the Pentagon said.",
	"WORLD LEADERS MEET IN DAVOS", "US-Jordan talks", "O’Brien’s “Ünal”", "\xff\xfeParis\xc3", "((((A))))", "A. B. C. D.",
	strings.Repeat("Aa ", 700), "World Health Organization (WHO)", "محمد in Cairo", "習近平 Xi Jinping", "@Reuters #Kyiv",
}

func TestProperties(t *testing.T) {
	for _, s := range seeds {
		check(t, s)
	}
}

func FuzzFind(f *testing.F) {
	for _, s := range seeds {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) { check(t, s) })
}
