package refer

import (
	"bytes"
	"fmt"
	"reflect"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"parallax/model"
	"parallax/model/extract/name"
	"parallax/model/extract/quote"
	"parallax/model/text"
	"parallax/tools/golden"
)

// types are the marks that the test data set before a name: "[PER Ali Khamenei]".
var types = map[string]model.EntityType{
	"PER": model.Person, "ORG": model.Org, "GPE": model.GPE, "LOC": model.Location, "FAC": model.Facility, "NORP": model.NORP, "EVT": model.Event, "PRO": model.Product,
}

// marked takes the marks out of a text and returns the names they stood for.
func marked(t *testing.T, s string) (*text.Document, []name.Mention) {
	t.Helper()
	var plain strings.Builder
	var spans []name.Mention
	for {
		i := strings.IndexByte(s, '[')
		if i < 0 {
			break
		}
		plain.WriteString(s[:i])
		label, rest, ok := strings.Cut(s[i+1:], " ")
		inner, rest, ok2 := strings.Cut(rest, "]")
		if !ok || !ok2 || types[label] == "" {
			t.Fatalf("no name mark: %q", s[i:])
		}
		start := plain.Len()
		plain.WriteString(inner)
		spans = append(spans, name.Mention{Span: model.Span{Start: start, End: plain.Len()}, Type: types[label], Sure: 0.9})
		s = rest
	}
	plain.WriteString(s)
	doc := text.Parse(plain.String(), nil)
	for i := range spans {
		spans[i].First, spans[i].Last = doc.TokenAt(spans[i].Start), doc.TokenAt(spans[i].End-1)+1
		if got := doc.Tokens[spans[i].First].Start; got != spans[i].Start {
			t.Fatalf("the mark %q cuts a token", spans[i].In(doc.Text))
		}
	}
	return doc, spans
}

// resolve does what the composing package does: entities, quotations, and the
// first persons in these.
func resolve(doc *text.Document, names []name.Mention) []model.Entity {
	r := Resolve(doc, names)
	return r.Hear(r.Entities(), quote.Find(doc, r.Entities()))
}

// TestGolden resolves the file "text" of every archive, a case a line, and
// compares with the file "want" ("¶" ends a line of the case): for each case its entities, with their roles
// and mentions.
func TestGolden(t *testing.T) {
	golden.Archives(t, func(t *testing.T, input txtar.File) string {
		var got bytes.Buffer
		for line := range strings.Lines(string(input.Data)) {
			doc, names := marked(t, strings.ReplaceAll(strings.TrimSpace(line), "¶", "\n"))
			fmt.Fprintf(&got, "# %s\n", strings.ReplaceAll(doc.Text, "\n", "¶"))
			for _, e := range resolve(doc, names) {
				write(&got, e)
			}
		}
		return got.String()
	})
}

// write prints an entity in a line: "PERSON Ali Khamenei {supreme leader}: Ali
// Khamenei, the supreme leader/nominal, he/pronoun?". A question mark is unsure.
func write(b *bytes.Buffer, e model.Entity) {
	fmt.Fprintf(b, "%s %s", e.Type, e.Name)
	if len(e.Roles) > 0 {
		fmt.Fprintf(b, " {%s}", strings.Join(e.Roles, "; "))
	}
	for i, m := range e.Mentions {
		b.WriteString([]string{": ", " | "}[min(i, 1)] + m.Text)
		if m.Kind != model.Name {
			b.WriteString("/" + string(m.Kind))
		}
		if m.Unsure {
			b.WriteString("?")
		}
	}
	b.WriteByte('\n')
}

// capitalised makes up names: every run of capitalised words, of a type that
// its place in the text gives.
func capitalised(doc *text.Document) []name.Mention {
	kinds := []model.EntityType{model.Person, model.Org, model.GPE, model.NORP, model.Facility}
	var out []name.Mention
	for i := 0; i < len(doc.Tokens); i++ {
		j := i
		for doc.Capitalised(j) && j < i+4 && (j == i || doc.SentenceOf(j) == doc.SentenceOf(i)) {
			j++
		}
		if j > i {
			span := model.Span{Start: doc.Tokens[i].Start, End: doc.Tokens[j-1].End}
			out = append(out, name.Mention{Span: span, First: i, Last: j, Type: kinds[(i+len(doc.Word(i)))%len(kinds)], Sure: 0.8})
			i = j - 1
		}
	}
	return out
}

// check fails unless the entities hold every name once, titles aside, mentions in order, valid
// and without two at one place.
func check(t *testing.T, doc *text.Document, names []name.Mention, entities []model.Entity) {
	t.Helper()
	held := map[model.Span]bool{}
	for i, e := range entities {
		if e.ID == "" || len(e.Mentions) == 0 || e.Name == "" && len(names) == 0 || e.Type == "" {
			t.Fatalf("bad entity %+v", e)
		}
		if i > 0 && e.Mentions[0].Start < entities[i-1].Mentions[0].Start {
			t.Fatalf("entity %d begins before the one before it", i)
		}
		for k, m := range e.Mentions {
			if m.Start < 0 || m.End > len(doc.Text) || m.End <= m.Start || m.Text != doc.Text[m.Start:m.End] {
				t.Fatalf("bad mention %+v", m)
			}
			if k > 0 && m.Start < e.Mentions[k-1].Start {
				t.Fatalf("mentions out of order: %+v", e)
			}
			if doc.Tokens[doc.TokenAt(m.Start)].Start != m.Start || doc.Tokens[doc.TokenAt(m.End-1)].End != m.End {
				t.Fatalf("mention %+v cuts a token", m)
			}
			if m.Kind != model.Nominal {
				if held[m.Span] {
					t.Fatalf("two entities hold %+v", m)
				}
				held[m.Span] = true
			}
		}
	}
	for _, n := range trimTitles(doc, names) {
		if !held[n.Span] {
			t.Fatalf("no entity holds %q", n.In(doc.Text))
		}
	}
}

func FuzzResolve(f *testing.F) {
	for _, s := range []string{
		"Iran's supreme leader, Ayatollah Ali Khamenei, said he would. The supreme leader did.", "Khameini. Khamenei. Khamenei. Khamenei.",
		"The President of the United States (US), Mr. Doe Jr., said: \"I am he.\" She", "A B C (ABC) of A. B. C. it its they 's 's", "\xff Ä ß He", "Ayatollah A", "Doe said its club, Ohio, and its Roe lost its Poe. It said it, Roe, its. They said their Ohio, their.",
		"President President President of of of", "“I” said Doe, “me”", "Doe Interview\nHow do you do?\nI said, 'I am he.'\nTell me.\nRoe: I do.\nDoe: We.\nDoe Inc. founder Doe said: “We” I. Roe", "6:13 P.M. EDT THE PRESIDENT: I\nTHE VICE DOE: I\nQ: I\nQ: you", "Doe, Doe, Doe, director, of, the, Doe Inc, Doe University",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		doc := text.Parse(s, nil)
		names := capitalised(doc)
		got := resolve(doc, names)
		check(t, doc, names, got)
		if again := resolve(doc, names); !reflect.DeepEqual(got, again) {
			t.Fatal("the same document was resolved differently")
		}
	})
}

func BenchmarkResolve(b *testing.B) {
	const report = `Iran's supreme leader, Ayatollah Ali Khamenei, said on Wednesday that he would not yield. Foreign Minister Mohammad Zarif
told the Guard Corps (GC) that its men had done well; "I know them," he said. The foreign minister left Tehran on Monday. Anna Poe of
Doe Inc. said she and her colleagues had been in Washington, where Doe has its office. Khamenei did not speak. `
	for _, size := range []int{1 << 10, 100 << 10, 1 << 20, 10 << 20} {
		doc := text.Parse(strings.Repeat(report, size/len(report)+1)[:size], nil)
		names := capitalised(doc)
		b.Run(fmt.Sprintf("%dKB", size>>10), func(b *testing.B) {
			b.SetBytes(int64(size))
			for b.Loop() {
				r := Resolve(doc, names)
				r.Hear(r.Entities(), nil)
			}
		})
	}
	for name, sentence := range map[string]string{ // texts that make careless resolvers quadratic
		"namesakes":  "A%cb%cc%c Smith%c met her. ",
		"presidents": "President P%cq%cr%c D%coe met the president. He said it. ",
		"unbroken":   "Minister P%cq%cr%c D%coe tells the minister I am \"his\" foreign foreign ",
		"variants":   "K%cm%cn%c K%crls Karls Kerls ",
	} {
		var text strings.Builder
		for i := range 30000 {
			fmt.Fprintf(&text, sentence, 'a'+i%26, 'a'+i/26%26, 'a'+i/676%26, 'a'+i%13)
		}
		benchmarkText(b, name, text.String())
	}
}

func benchmarkText(b *testing.B, label, s string) {
	doc := text.Parse(s, nil)
	names := capitalised(doc)
	b.Run(label, func(b *testing.B) {
		b.SetBytes(int64(len(s)))
		for b.Loop() {
			Resolve(doc, names)
		}
	})
}
