package quote_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/tools/txtar"

	"parallax/model"
	"parallax/model/extract/quote"
	"parallax/model/text"
)

var update = flag.Bool("update", false, "write the wanted output anew")

// find analyses a text as plain text is: its blocks found from its lines.
func find(s string, entities []model.Entity) []model.Quote {
	return quote.Find(text.Parse(s, text.Blocks(s, nil)), entities)
}

// listing prints quotations a line each: kind, speaker, cue, outlet, words. “…”
// before the words tells that they carry on an earlier quotation.
func listing(quotes []model.Quote) string {
	var b strings.Builder
	for _, q := range quotes {
		speaker, cue, via := "-", "-", "-"
		if q.Speaker != nil {
			speaker = q.Speaker.Text
		}
		if q.Cue != nil {
			cue = q.Cue.Text
		}
		if q.Via != "" {
			via = string(q.Via)
		}
		kind := string(q.Kind)
		if q.Stance {
			kind += " stance"
		}
		words := strings.ReplaceAll(q.Text, "\n", "¶")
		if q.Continues != "" {
			words = "… " + words
		}
		fmt.Fprintf(&b, "%s | %s | %s | %s | %s\n", kind, speaker, cue, via, words)
	}
	return b.String()
}

func TestGolden(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatalf("no cases in testdata: %v", err)
	}
	for _, file := range files {
		ar, err := txtar.ParseFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for i := 0; i+1 < len(ar.Files); i += 2 {
			in, want := ar.Files[i], &ar.Files[i+1]
			name := strings.TrimSuffix(in.Name, ".text")
			if want.Name != name+".want" {
				t.Fatalf("%s: %s is followed by %s", file, in.Name, want.Name)
			}
			got := listing(find(strings.TrimSuffix(string(in.Data), "\n"), nil))
			if *update {
				want.Data = []byte(got)
				continue
			}
			t.Run(filepath.Base(file)+"/"+name, func(t *testing.T) {
				if got != string(want.Data) {
					t.Errorf("got\n%swant\n%s", got, want.Data)
				}
			})
		}
		if *update {
			if err := os.WriteFile(file, txtar.Format(ar), 0o644); err != nil {
				t.Fatal(err)
			}
		}
	}
}

// mention makes a mention of the n-th occurrence (from 0) of words.
func mention(s, words string, n int, kind model.MentionKind) model.Mention {
	at := 0
	for range n {
		at += strings.Index(s[at:], words) + len(words)
	}
	at += strings.Index(s[at:], words)
	return model.Mention{Span: model.Span{Start: at, End: at + len(words)}, Text: words, Kind: kind}
}

func TestSpeakersAreEntities(t *testing.T) {
	s := "Foreign Minister Ana Castell arrived late. “We are tired,” she said. “The road was bad,” a spokesman for Castell said."
	entities := []model.Entity{{ID: "e1", Name: "Ana Castell", Type: model.Person, Mentions: []model.Mention{
		mention(s, "Ana Castell", 0, model.Name), mention(s, "she", 0, model.Pronoun), mention(s, "Castell", 1, model.Name),
	}}}
	got := find(s, entities)
	if len(got) != 2 || got[0].Speaker == nil || got[1].Speaker == nil {
		t.Fatalf("got %s", listing(got))
	}
	if got[0].Speaker.Entity != "e1" {
		t.Errorf("“she” is entity %q, want e1", got[0].Speaker.Entity)
	}
	if got[1].Speaker.Entity != "" || got[1].Speaker.Text != "a spokesman for Castell" {
		t.Errorf("the spokesman is %+v, want nobody known", got[1].Speaker)
	}
}

func TestAt(t *testing.T) {
	s := "The general said that 15 shells fell. Nobody counted 12 of them."
	quotes := find(s, nil)
	at := func(words string) *model.Quote {
		i := strings.Index(s, words)
		return quote.At(quotes, model.Span{Start: i, End: i + len(words)})
	}
	if q := at("15"); q == nil || q.Speaker == nil || q.Speaker.Text != "The general" {
		t.Errorf("15 is said by %+v", q)
	}
	if q := at("12"); q != nil {
		t.Errorf("12 is said by %+v, want nobody", q)
	}
	outer := []model.Quote{{Span: model.Span{Start: 0, End: 30}}, {Span: model.Span{Start: 5, End: 20}}, {Span: model.Span{Start: 6, End: 8}}}
	if q := quote.At(outer, model.Span{Start: 10, End: 12}); q != &outer[1] {
		t.Errorf("innermost is %+v", q)
	}
	if q := quote.At(nil, model.Span{Start: 1, End: 2}); q != nil {
		t.Errorf("no quotations hold %+v", q)
	}
}

// check holds for every input: spans on rune boundaries inside the text, texts
// that are their spans, order, numbering, and the same answer twice.
func check(t *testing.T, s string) {
	t.Helper()
	quotes := find(s, nil)
	boundary := func(what string, sp model.Span, words string) {
		if sp.Start < 0 || sp.End > len(s) || sp.Start >= sp.End {
			t.Fatalf("%s span %v of %d bytes", what, sp, len(s))
		}
		for _, i := range []int{sp.Start, sp.End} {
			if i < len(s) && !utf8.RuneStart(s[i]) && utf8.ValidString(s) {
				t.Fatalf("%s span %v cuts a rune", what, sp)
			}
		}
		if sp.In(s) != words {
			t.Fatalf("%s text %q is not its span %q", what, words, sp.In(s))
		}
	}
	for i, q := range quotes {
		boundary("quote", q.Span, q.Text)
		if q.Speaker != nil {
			boundary("speaker", q.Speaker.Span, q.Speaker.Text)
		}
		if q.Cue != nil {
			boundary("cue", q.Cue.Span, q.Cue.Text)
		}
		if q.ID != fmt.Sprintf("q%d", i+1) {
			t.Fatalf("quote %d is called %s", i, q.ID)
		}
		if i > 0 && quotes[i-1].Start > q.Start {
			t.Fatalf("quote %d begins before the one before it", i)
		}
		if q.Continues != "" && !slices.ContainsFunc(quotes[:i], func(o model.Quote) bool { return o.ID == q.Continues }) {
			t.Fatalf("quote %d carries on %s, which is not before it", i, q.Continues)
		}
	}
	if again := listing(find(s, nil)); again != listing(quotes) {
		t.Fatalf("a second run differs")
	}
}

// odd are inputs that break careless rules.
var odd = []string{
	"", "\"", "''", "“", "”“", "\"\"\"\"", "'", "‘’", "he said", "said", "he said,", ", he said.", "According to", "according to the",
	"\"a\" \"b\" \"c\"", "“\n\n“\n\n“", "X said Y said Z said", "“He said “she said “they said", "the", "that that that that",
	"said that", "His claim that", "“…”", "“,” he said.", "\xff\"\xfe said\"\x80", "\"\xe2\x80", "«»", "–“x”–", "to to to to said",
	"who said who said who said", "and said and said and said and said", "\"A,\" B, \"C,\" D said.", "He said: “", ":“a b c d e.”",
}

func FuzzFind(f *testing.F) {
	files, _ := filepath.Glob("testdata/*.txtar")
	for _, file := range files {
		if ar, err := txtar.ParseFile(file); err == nil {
			for _, c := range ar.Files {
				f.Add(string(c.Data))
			}
		}
	}
	for _, s := range odd {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) { check(t, s) })
}

// hard are texts that tempt an engine to look again and again at the same words;
// each is filled with one piece to a size.
func hard(size int) map[string]string {
	fill := func(piece string) string { return strings.Repeat(piece, size/len(piece)) }
	return map[string]string{
		"opening marks":     fill("“"),
		"straight marks":    fill("\" "),
		"words and marks":   fill("he said \"no "),
		"curly unclosed":    fill("she said “never "),
		"one quotation":     "“" + fill("We went home and slept. ") + "” he said.",
		"one long sentence": fill("and he said that they also told her to go "),
		"cues":              fill("said "),
		"commas":            fill("the man, the boss, "),
		"paragraphs":        fill("“We are here.\n\n"),
		"apostrophes":       fill("'tis the dogs' 'bone "),
		"nested reports":    fill("aides said officials said sources told him that "),
		"no words":          fill("\" ' “ ” "),
		"adverbs":           fill("he also really quickly then said "),
		"according":         fill("according to the man "),
		"turns":             fill("Q: Who was it?\n\nA: Me.\n\n"),
		"headlines":         fill("Holm Says He Never Asked\n\n"),
		"passives":          fill("asked by the man about "),
		"lists":             fill("praised the men, the women and the "),
	}
}

// TestHardTexts holds the invariants on hard texts. That the cost is linear in
// them is BenchmarkHard's to show.
func TestHardTexts(t *testing.T) {
	for name, s := range hard(1 << 16) {
		t.Run(name, func(t *testing.T) { check(t, s) })
	}
}

// BenchmarkHard is hard texts of two sizes: the bytes a second must not fall.
func BenchmarkHard(b *testing.B) {
	for _, size := range []int{1 << 16, 1 << 20} {
		for name, s := range hard(size) {
			doc := text.Parse(s, nil)
			b.Run(fmt.Sprintf("%s/%d", name, size), func(b *testing.B) {
				b.SetBytes(int64(len(s)))
				for b.Loop() {
					quote.Find(doc, nil)
				}
			})
		}
	}
}

// TestHeadline reads “Name: claim” as a report when the name is a person's only.
func TestHeadline(t *testing.T) {
	const s = "Holm: New Bridge Was Closed Too Late\n\nThe river rose on Monday.\n"
	entity := func(kind model.EntityType) []model.Entity {
		return []model.Entity{{ID: "e1", Name: "Holm", Type: kind, Mentions: []model.Mention{{Span: model.Span{Start: 0, End: 4}}}}}
	}
	if got, want := listing(find(s, entity(model.Person))), "indirect | Holm | : | - | New Bridge Was Closed Too Late\n"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if got := listing(find(s, entity(model.Org))); got != "" {
		t.Errorf("a headline after a name that is no person's gives %q", got)
	}
}
