package figure

import (
	"fmt"
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"

	"parallax/model/text"
)

// seeds are inputs that have tripped readers of numbers.
var seeds = []string{
	"", "1", "-", "$", "1,2,3,4,5,6", "½⅓⅔", "٣٤٥ people", "१,२३४ people", "0x7f", "1e999 people", "1.1^99999",
	"a a a hundred and and a half", "one hundred and", "between 5 and", "$12–", "US$ US$ 5", "5 ft 2 in 3 in", "no no none of none",
	"the first second third of a third", "10\xff20 \xc3 people", "1 234 567 890 123", "9/11 1/0 0/0 1/2/3", "point point five",
	"\"At least 80 people were killed,\" the source said. Another 200 wounded.", "[1] (2) 3. 4) +1-222-2222",
	"MUSD 5 MEUR", "0B$0", "5°5′5″ N", "twenty-twenty-twenty",
}

// longSeeds are too long to be varied, but must hold too.
var longSeeds = []string{
	strings.Repeat("9", 10000), strings.Repeat("1,", 3000), strings.Repeat("hundred and ", 500), strings.Repeat("one half of ", 500),
	strings.Repeat("more than ", 500) + "5", strings.Repeat("-5", 2000),
}

func FuzzFind(f *testing.F) {
	for _, s := range seeds {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) { checkFind(t, s) })
}

// checkFind asserts what holds of any text: spans lie on rune boundaries and nest, bounds are in order, the
// figures are in order and the same every time.
func checkFind(t *testing.T, s string) {
	t.Helper()
	doc := text.Parse(s, nil)
	got := Find(doc, Context{})
	last := 0
	for _, g := range got {
		for _, at := range []int{g.Start, g.End, g.Number.Start, g.Number.End} {
			if at < 0 || at > len(s) || at < len(s) && utf8.ValidString(s) && !utf8.RuneStart(s[at]) {
				t.Fatalf("%q: offset %d of %+v is no rune boundary", s, at, g)
			}
		}
		if g.Empty() || g.Number.Empty() || !g.Contains(g.Number) || g.Number.Start < last {
			t.Fatalf("%q: spans of %+v are empty, do not nest or overlap the one before", s, g)
		}
		last = g.Number.End
		if g.Low != nil && g.High != nil && !(*g.Low <= *g.High) || g.Low == nil && g.High == nil {
			t.Fatalf("%q: bounds of %q are not in order", s, g.Text)
		}
		if g.Text != s[g.Start:g.End] || Reading(g) == "" || Short(g) == "" {
			t.Fatalf("%q: %q is not the text of its span, or has no reading", s, g.Text)
		}
	}
	if again := Find(text.Parse(s, nil), Context{}); !reflect.DeepEqual(got, again) {
		t.Fatalf("%q: two runs differ", s)
	}
}

func TestFindHoldsOnSeeds(t *testing.T) {
	for _, s := range append(longSeeds, seeds...) {
		checkFind(t, s)
	}
	var all strings.Builder
	for r := rune(0); r < 0x20000; r++ {
		if utf8.ValidRune(r) && (r < 0x3000 || fraction(r) > 0 || isDigit(r)) {
			all.WriteRune(r)
			if r%7 == 0 {
				all.WriteByte(' ')
			}
		}
	}
	checkFind(t, all.String())
}

// hard are pieces that, repeated, would be slow if any rule looked at all that stands before or behind it.
var hard = []string{
	"said 5 ", "one hundred and ", "one hundred and one thousand and ", "according to 5, ", "1-", "1,", "9", "half of ", "more than ",
	"5 of the ", "\"", "a", "between 5 and ", "$5 to ", "N", "5 men ", "the official said that ", "3 feet 2 ", "$ ", "5 - ", "of them 5, ",
	"1 000 ", "١", "½", "(", "five-", "5 ; ", "x 5, he said, ",
}

// TestHardTexts holds the invariants on hard texts; that the cost is linear in them is BenchmarkHard's to show.
func TestHardTexts(t *testing.T) {
	for _, s := range hard {
		checkFind(t, strings.Repeat(s, 16<<10/len(s)))
	}
}

// BenchmarkHard is hard texts of two sizes: the bytes a second must not fall.
func BenchmarkHard(b *testing.B) {
	for _, size := range []int{16 << 10, 256 << 10} {
		for _, s := range hard {
			doc := text.Parse(strings.Repeat(s, size/len(s)), nil)
			b.Run(fmt.Sprintf("%q/%d", s, size), func(b *testing.B) {
				b.SetBytes(int64(size))
				for b.Loop() {
					Find(doc, Context{})
				}
			})
		}
	}
}

// The cost must grow with the text, not with its square: a megabyte may take at most 30 times a 64 kB's time.
func BenchmarkFind(b *testing.B) {
	const report = "At least 45 men of the coast guard were missing and another 130 hurt, the ministry said on Tuesday. " +
		"Three of the 14 boats sank, nine reached Port Quill and two drifted to Esk, according to the harbour master. " +
		"The repairs will cost between $12 million and $15 million, or 2.5 percent of the budget, he added. "
	for _, size := range []struct {
		name string
		n    int
	}{{"5kB", 5 << 10}, {"64kB", 64 << 10}, {"1MB", 1 << 20}} {
		s := strings.Repeat(report, size.n/len(report)+1)[:size.n]
		doc := text.Parse(s, nil)
		b.Run(size.name, func(b *testing.B) {
			b.SetBytes(int64(size.n))
			b.ReportAllocs()
			for b.Loop() {
				Find(doc, Context{})
			}
		})
	}
}
