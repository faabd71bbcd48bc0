package when

import (
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"parallax/model"
	"parallax/model/text"
)

var update = flag.Bool("update", false, "write what is found into testdata")

// TestGolden reads testdata/*.txtar. Each archive holds cases: a file
// "name@2020-01-08" with the text as published on that day (nothing after the @
// where no day is known), followed by a file "name" with one line for each time
// wanted: type, value, from, to, the words, and behind an @ the offset from UTC where it is known.
func TestGolden(t *testing.T) {
	paths, _ := filepath.Glob("testdata/*.txtar")
	if len(paths) == 0 {
		t.Fatal("no cases in testdata")
	}
	for _, path := range paths {
		archive, err := txtar.ParseFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if len(archive.Files) == 0 || len(archive.Files)%2 != 0 {
			t.Fatalf("%s: %d files, input and wanted output in pairs expected", path, len(archive.Files))
		}
		for i := 0; i < len(archive.Files); i += 2 {
			input, wanted := archive.Files[i], &archive.Files[i+1]
			name, published, ok := strings.Cut(input.Name, "@")
			if !ok || name != wanted.Name {
				t.Fatalf("%s: %q is followed by %q", path, input.Name, wanted.Name)
			}
			got := list(string(input.Data), published)
			if *update {
				wanted.Data = []byte(got)
				continue
			}
			if got != string(wanted.Data) {
				t.Errorf("%s: %s\n%sgot:\n%swanted:\n%s", path, name, input.Data, got, wanted.Data)
			}
		}
		if *update {
			if err := os.WriteFile(path, txtar.Format(archive), 0o644); err != nil {
				t.Fatal(err)
			}
		}
	}
}

// list finds the times of a text, one a line.
func list(input, published string) string {
	var b strings.Builder
	doc := text.Parse(input, nil)
	for _, tm := range Find(doc, published) {
		fmt.Fprintf(&b, "%-8s %-24s %-16s %-16s %s%s\n", tm.Type, tm.Value, or(tm.From), or(tm.To), strings.ReplaceAll(tm.Text, "\n", " "), offset(tm.Offset))
	}
	return b.String()
}

// offset is what a line tells of a known time zone.
func offset(o model.Opt) string {
	if o == "" {
		return ""
	}
	return " @" + string(o)
}

func or(o model.Opt) string {
	if o == "" {
		return "-"
	}
	return string(o)
}

func TestAnchor(t *testing.T) {
	block := func(kind model.BlockKind, s string) (string, []model.Block) {
		return s, []model.Block{{Kind: kind, Span: model.Span{End: len(s)}}}
	}
	for _, c := range []struct {
		kind            model.BlockKind
		text, pub, want string
	}{
		{model.Paragraph, "Nothing tells the day.", "", ""},
		{model.Paragraph, "On 3 March 2019 he resigned.", "2020-01-08T09:30:00Z", "2020-01-08"},
		{model.Paragraph, "On 3 March 2019 he resigned.", "", ""},
		{model.Paragraph, "NAIROBI, Kenya, June 14, 2022 (Wire) - Farmers met.", "", "2022-06-14"},
		{model.Dateline, "Published 9:15 a.m. on Jan. 8, 2020", "", "2020-01-08"},
		{model.Byline, "By Jo Doe, 8 January 2020", "", "2020-01-08"},
		{model.Caption, "A crowd in Bonn, Wednesday, Jan. 8, 2020.", "", "2020-01-08"},
		{model.Caption, "A crowd in Bonn, Friday, Jan. 8, 2020.", "", ""},
		{model.Caption, "A crowd in Bonn on Jan. 8, 1990.", "", ""},
		{model.Paragraph, "A crowd in Bonn, Germany, Wednesday, Jan. 8, 2020. (Wire photo)", "", "2020-01-08"},
		{model.Paragraph, "The vote of Wednesday, Jan. 8, 2020, was close.", "", ""},
		{model.Paragraph, "No day.", "not a day", ""},
		{model.Paragraph, "No day.", "2020-02-30", ""},
	} {
		doc := text.Parse(block(c.kind, c.text))
		if got := Anchor(doc, c.pub); got != c.want {
			t.Errorf("Anchor(%s %q, %q) = %q, wanted %q", c.kind, c.text, c.pub, got, c.want)
		}
	}
}

// TestAnchorOrder checks that a dateline outranks a caption before it.
func TestAnchorOrder(t *testing.T) {
	caption, line := "The hall on Wednesday, Jan. 8, 2020.", "Updated January 9, 2020"
	s := caption + "\n" + line
	doc := text.Parse(s, []model.Block{
		{Kind: model.Caption, Span: model.Span{End: len(caption)}},
		{Kind: model.Dateline, Span: model.Span{Start: len(caption) + 1, End: len(s)}},
	})
	if got := Anchor(doc, ""); got != "2020-01-09" {
		t.Errorf("got %q, wanted the dateline's day", got)
	}
}

func TestEaster(t *testing.T) {
	// Dates as published by the churches; 1961, 2019 and 2038 are the edges.
	for _, want := range []string{"1961-04-02", "2000-04-23", "2019-04-21", "2024-03-31", "2038-04-25"} {
		d, _ := parseDay(want)
		y, _, _ := d.date()
		if got := easter(y).iso(); got != want {
			t.Errorf("easter(%d) = %s, wanted %s", y, got, want)
		}
	}
}

func TestCalendar(t *testing.T) {
	for d := civil(1599, 12, 20); d < civil(1601, 1, 20); d++ {
		y, m, dom := d.date()
		if civil(y, m, dom) != d {
			t.Fatalf("%d is not %04d-%02d-%02d", d, y, m, dom)
		}
		wy, w := d.week()
		if s := weekStart(wy, w); d < s || d > s+6 || s.weekday() != 1 {
			t.Fatalf("%s does not lie in week %d-W%d", d.iso(), wy, w)
		}
	}
	for _, c := range []struct {
		from string
		n    int
		want string
	}{{"2020-01-31", 1, "2020-02-29"}, {"2020-03-31", -1, "2020-02-29"}, {"2020-12-15", 13, "2022-01-15"}} {
		d, _ := parseDay(c.from)
		if got := d.addMonths(c.n).iso(); got != c.want {
			t.Errorf("%s and %d months = %s, wanted %s", c.from, c.n, got, c.want)
		}
	}
}

// checkTimes tells what is wrong with the times found in a text.
func checkTimes(input string, times []model.Time) error {
	edges := map[int]bool{len(input): true}
	for i := range input {
		edges[i] = true
	}
	end := 0
	for i, tm := range times {
		switch {
		case tm.ID != fmt.Sprintf("t%d", i+1):
			return fmt.Errorf("time %d has the ID %q", i+1, tm.ID)
		case tm.Start < end || tm.End <= tm.Start || tm.End > len(input):
			return fmt.Errorf("%d..%d after %d of %d", tm.Start, tm.End, end, len(input))
		case tm.Text != tm.In(input):
			return fmt.Errorf("text %q is not %q", tm.Text, tm.In(input))
		case !edges[tm.Start] || !edges[tm.End]:
			return fmt.Errorf("%d..%d cuts a rune", tm.Start, tm.End)
		case tm.Type == "" || tm.Value == "":
			return fmt.Errorf("%q has type %q and value %q", tm.Text, tm.Type, tm.Value)
		case tm.From != "" && tm.To != "" && tm.From >= tm.To:
			return fmt.Errorf("%q lasts from %s to %s", tm.Text, tm.From, tm.To)
		case !strings.HasPrefix(tm.Text, tm.Modifier):
			return fmt.Errorf("%q does not begin with %q", tm.Text, tm.Modifier)
		}
		for _, o := range []model.Opt{tm.From, tm.To} {
			if o == "" {
				continue
			}
			if _, ok := parseDay(string(o)); !ok || len(o) > 10 && o[10] != 'T' {
				return fmt.Errorf("%q has the end %q", tm.Text, o)
			}
		}
		end = tm.End
	}
	return nil
}

func FuzzFind(f *testing.F) {
	for _, s := range []string{
		"Iran late Tuesday night claimed responsibility.", "from 5/1-5/7/2020 until the end of next week", "9.30-4.30pm PST",
		"between 7 and 9:30 last night", "the last week of Feb 2019 on Friday", "'98 '60s 1990s 575 B.C. A.D. 301 21st century",
		"2 years 1 month 21 days later", "every other Friday at 17.30", "Feb. 30, 2019 — 2/29/2019", "½ hour 1 1/2 hours 4:07.13",
		"in 99999999 years, 999999999 days ago and 123456789 decades hence", "Monday the 31st\xff of \xc3 March’s", "the mid-1990s",
		"new year's eve 9999 10000-01-01 0001-01-01 Easter 1582", "no later than 6:00 or later on Monday", "half past half",
		"12/31/9999 23:59:59 24:00 2400 hours", "\u202912\u00a0March\u00a02020", "nineteen hundred ninety nine thousand years",
	} {
		f.Add(s, "2020-01-08")
		f.Add(s, "")
	}
	f.Fuzz(func(t *testing.T, input, published string) {
		doc := text.Parse(input, nil)
		first := Find(doc, published)
		if err := checkTimes(input, first); err != nil {
			t.Fatal(err)
		}
		second := Find(text.Parse(input, nil), published)
		if len(first) != len(second) {
			t.Fatalf("%d times, then %d", len(first), len(second))
		}
		for i := range first {
			if first[i] != second[i] {
				t.Fatalf("%+v, then %+v", first[i], second[i])
			}
			Label(first[i])
		}
	})
}

// TestMixtures reads words of the grammar in every kind of disorder.
func TestMixtures(t *testing.T) {
	words := strings.Fields("the last next 3 days ago from between and to Monday March 2020 12 - , . : ' s of in a one two half past " +
		"week year at pm ( ) may 1990s century quarter first before after since until early late end every 12:30 $ % twenty " +
		"thousand hundred night morning Jan 05 / – ½ Christmas weekend noon rest summer ’98")
	random := rand.New(rand.NewPCG(1, 2))
	for range 300 {
		var b strings.Builder
		for range 100 {
			b.WriteString(words[random.IntN(len(words))])
			if random.IntN(3) > 0 {
				b.WriteByte(' ')
			}
		}
		input := b.String()
		for _, published := range []string{"2020-01-08", ""} {
			if err := checkTimes(input, Find(text.Parse(input, nil), published)); err != nil {
				t.Fatalf("%v in %q", err, input)
			}
		}
	}
}

// report is a news report of about 5 KB.
func report() string {
	const part = "Protesters returned to the square late Tuesday night, two days after the vote, and the minister said on " +
		"Wednesday morning that talks would begin by March 3, 2020. The council, which has met every other Friday since 2014, " +
		"lost more than 40 seats in the past decade; its chairwoman resigned last week and will leave office at the end of the " +
		"year. Officials said the bridge, closed from June 21 to July 4, would open again in three weeks at 9:30 a.m. local time.\n"
	return strings.Repeat(part, 5000/len(part)+1)[:5000]
}

func BenchmarkFind(b *testing.B) {
	doc := text.Parse(report(), nil)
	b.SetBytes(5000)
	b.ReportAllocs()
	for b.Loop() {
		Find(doc, "2020-01-08")
	}
}

func BenchmarkFindMegabyte(b *testing.B) {
	doc := text.Parse(strings.Repeat(report(), 200), nil)
	b.SetBytes(1e6)
	for b.Loop() {
		Find(doc, "2020-01-08")
	}
}

// BenchmarkHostile is text that begins many expressions and ends none.
func BenchmarkHostile(b *testing.B) {
	for _, s := range []string{"the ", "from ", "one ", "1 ", "12-", "last ", "Monday ", "1,", "and a half ", "twenty-", "111,", "one thousand "} {
		doc := text.Parse(strings.Repeat(s, 100000/len(s)), nil)
		b.Run(strings.TrimSpace(s), func(b *testing.B) {
			b.SetBytes(100000)
			for b.Loop() {
				Find(doc, "2020-01-08")
			}
		})
	}
}

func TestLabel(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"It fell late Tuesday night.", "Tue 7 Jan night"},
		{"It fell on Wednesday.", "8 Jan 2020"},
		{"It fell in June 2019.", "Jun 2019"},
		{"It fell in 1998.", "1998"},
		{"It fell in the 1990s.", "1990s"},
		{"It fell over the past decade.", "past decade"},
		{"It lasted three days.", "three days"},
		{"It comes every Monday.", "every Monday"},
		{"It has grown since 2011.", "since 2011"},
		{"It stood before 2018.", "before 2018"},
		{"It fell two years ago.", "about 2018"},
		{"It fell last week.", "30 Dec 2019 – 5 Jan 2020"},
		{"It stayed from July 5-9, 2019.", "5–9 Jul 2019"},
		{"It stayed from July 28 to August 3, 2019.", "28 Jul – 3 Aug 2019"},
		{"It stayed from March to May 2019.", "Mar–May 2019"},
		{"It fell at 8:15 p.m. Tuesday.", "Tue 7 Jan 20:15"},
		{"It stayed from 7 a.m. to 6 p.m. on Sunday.", "Sun 5 Jan 07:00–18:00"},
		{"It was closed by 5 p.m. on Monday.", "by Mon 6 Jan 17:00"},
		{"It fell in the second quarter of 2019.", "Q2 2019"},
		{"It grew from 1939 to 1945.", "1939–1945"},
		{"It fell several years ago.", "Several years ago"},
	} {
		times := Find(text.Parse(c.text, nil), "2020-01-08")
		if len(times) != 1 {
			t.Errorf("%q: %d times found", c.text, len(times))
			continue
		}
		if got := Label(times[0]); !strings.EqualFold(got, c.want) {
			t.Errorf("%q: label %q, wanted %q", c.text, got, c.want)
		}
	}
}
