package text

import (
	"strings"
	"testing"

	"parallax/model"
)

// boundaries returns which offsets of a text begin a rune, its end included.
func boundaries(text string) []bool {
	at := make([]bool, len(text)+1)
	at[len(text)] = true
	for i := range text {
		at[i] = true
	}
	return at
}

// check fails unless the document's spans are valid: on rune boundaries, in
// order, not overlapping; tokens inside their sentence, sentences inside their
// block, every token in exactly one sentence, every visible byte in a token.
func check(t *testing.T, d *Document) {
	t.Helper()
	at := boundaries(d.Text)
	offset := 0
	for i, tok := range d.Tokens {
		if tok.Start < offset || tok.End <= tok.Start || tok.End > len(d.Text) || !at[tok.Start] || !at[tok.End] {
			t.Fatalf("token %d %v is out of order or cuts a rune", i, tok)
		}
		if lost := strings.TrimFunc(d.Text[offset:tok.Start], isBlank); lost != "" && inside(d, offset, tok.Start) {
			t.Fatalf("no token holds %q", lost)
		}
		offset = tok.End
	}
	next := 0
	for i, s := range d.Sentences {
		if s.First != next || s.Last <= s.First || s.Last > len(d.Tokens) {
			t.Fatalf("sentence %d holds tokens %d to %d, want them from %d", i, s.First, s.Last, next)
		}
		next = s.Last
		if s.Start != d.Tokens[s.First].Start || s.End != d.Tokens[s.Last-1].End {
			t.Fatalf("sentence %d %v does not begin and end with its tokens", i, s.Span)
		}
		if s.Block < 0 || s.Block >= len(d.Blocks) || !d.Blocks[s.Block].Span.Contains(s.Span) {
			t.Fatalf("sentence %d %v leaves its block", i, s.Span)
		}
	}
	if next != len(d.Tokens) {
		t.Fatalf("%d tokens of %d are in sentences", next, len(d.Tokens))
	}
}

// inside tells whether one block holds the whole of a range.
func inside(d *Document, start, end int) bool {
	for _, b := range d.Blocks {
		if b.Start <= start && end <= b.End {
			return true
		}
	}
	return false
}

func FuzzParse(f *testing.F) {
	for _, s := range []string{
		"Gen. Qassem Soleimani's U.S.-led raid didn’t cost $12–13bn. He left.", "a.b.c.d@e.f.g", "1. a 2. b\n3) c", "U.S", "\xff.\xfe",
		"“Hi. There.” he said...ok", ". . . . A", "x\u0301\u200d👩‍👩‍👧 #a @b http://x.y/z?", "n't 's '' ``", "a\n\nb\n.", "(R-Tex.) A.M. 5p.m.",
	} {
		f.Add(s, 3)
	}
	f.Fuzz(func(t *testing.T, s string, cut int) {
		check(t, Parse(s, nil))
		if cut < 0 || cut > len(s) || !boundaries(s)[cut] {
			return
		}
		blocks := []model.Block{{Kind: model.Headline, Span: model.Span{End: cut}}, {Kind: model.Paragraph, Span: model.Span{Start: cut, End: len(s)}}}
		d := Parse(s, blocks)
		check(t, d)
		if e := Parse(s, blocks); len(e.Tokens) != len(d.Tokens) || len(e.Sentences) != len(d.Sentences) {
			t.Fatal("the same text was cut differently")
		}
		for i := range min(len(s), 50) {
			if k := d.TokenAt(i); k < len(d.Tokens) && d.Tokens[k].End <= i || k > 0 && d.Tokens[k-1].End > i {
				t.Fatalf("TokenAt(%d) = %d", i, k)
			}
		}
	})
}

func TestTokens(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"Iran's U.S.’s don't can’t O'Brien's", "Iran|'s|U.S.|’s|do|n't|ca|n’t|O'Brien|'s"},
		{"Al-Asad, U.S.-led, US-Jordan, Paris-based anti-Trump Rolls-Royce", "Al-Asad|,|U.S.|-|led|,|US|-|Jordan|,|Paris|-|based|anti|-|Trump|Rolls-Royce"},
		{"Gen. Smith met J. F. Kennedy on Jan. 8.", "Gen.|Smith|met|J.|F.|Kennedy|on|Jan.|8|."},
		{"$12–13bn 1,200 3.5% 15-20 10-year-old 1990s 10th", "$|12|–|13|bn|1,200|3.5|%|15|-|20|10-year-old|1990s|10th"},
		{"2020-01-08 10:30 p.m. at 5pm", "2020-01-08|10:30|p.m.|at|5|pm"},
		{"\"Yes,\" “no” ‘so’ AT&T ... --", "\"|Yes|,|\"|“|no|”|‘|so|’|AT&T|...|--"},
		{"Mail Jane.Doe@example.com, see https://a.b/c?d=e.", "Mail|Jane.Doe@example.com|,|see|https://a.b/c?d=e|."},
		{"Ph.D.-level (R-Texas) Kim Jong-un African-American", "Ph.D.|-|level|(|R|-|Texas|)|Kim|Jong-un|African-American"},
		{"world.Today you and I. Did Albert I. Jones", "world|.|Today|you|and|I|.|Did|Albert|I.|Jones"},
	} {
		d := Parse(c.text, nil)
		check(t, d)
		var got []string
		for _, tok := range d.Tokens {
			got = append(got, d.Of(tok))
		}
		if g := strings.Join(got, "|"); g != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.text, g, c.want)
		}
	}
}
