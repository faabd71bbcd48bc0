package find

import (
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"parallax/model"
)

func TestFold(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"Al-Asad", "al asad"},
		{"Al Asad", "al asad"},
		{"Al  –\u00a0Asad", "al asad"},
		{"U.S. troops", "us troops"},
		{"the U.S.", "the us"},
		{"at 3 p.m. on", "at 3 pm on"},
		{"vitamin A. Then", "vitamin a. then"},
		{"J. Smith", "j. smith"},
		{"Zelenský Çağla Ærø", "zelensky cagla aero"},
		{"e\u0301te\u0301", "ete"},
		{"İstanbul ıspanak", "istanbul ispanak"},
		{"Sana’a ʿAbd", "sanaa abd"},
		{"“slap”", `"slap"`},
		{"one\ntwo", "one two"},
		{"one\n\ntwo", "one\ntwo"},
		{"Straße", "strasse"},
		{"Москва Й", "москва и"},
		{"한국 が", "한국 が"},
		{"ﬁve ½", "five 1⁄2"},
		{"a\xffb", "a\uFFFDb"},
		{"co\u00adop", "coop"},
		{"", ""},
	} {
		if got := Fold(c.text).plain; got != c.want {
			t.Errorf("Fold(%q) = %q, want %q", c.text, got, c.want)
		}
	}
}

func TestIn(t *testing.T) {
	for _, c := range []struct {
		text, typed string
		want        []string
	}{
		{"Al-Asad and al asad and AL–ASAD", "Al Asad", []string{"Al-Asad"}},
		{"Al-Asad and al asad and AL–ASAD", "al-asad", []string{"Al-Asad", "al asad", "AL–ASAD"}},
		{"the U.S. and the US", "us", []string{"U.S.", "US"}},
		{"the U.S. and us", "US", []string{"U.S."}},
		{"Zelenský said", "zelensky", []string{"Zelenský"}},
		{"Zelensky\u0301 said", "ky", []string{"ky\u0301"}},
		{"missiles, missile", "SSI", nil},
		{"missiles, missile", "ssi", []string{"ssi", "ssi"}},
		{"a - b-c", "-", []string{"-", "-"}},
		{"it’s", "its", []string{"it’s"}},
		{"aaaa", "aa", []string{"aa", "aa"}},
		{"text", "", nil},
		{"text here", " ", nil},
		{"slap “in the face”", `"in`, []string{"“in"}},
	} {
		var got []string
		for _, s := range In(c.text, c.typed) {
			got = append(got, s.In(c.text))
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("In(%q, %q) = %q, want %q", c.text, c.typed, got, c.want)
		}
	}
}

// unit is what the slow twin folds to: one folded rune, whether it was a
// capital, and the bytes of the text that it stands for.
type unit struct {
	r      rune
	capped bool
	span   model.Span
}

// slowFold folds a text rune by rune, with none of the fast one's short cuts.
func slowFold(text string) []unit {
	type piece struct {
		r          rune
		start, end int
	}
	var in []piece
	for i := 0; i < len(text); {
		r, w := utf8.DecodeRuneInString(text[i:])
		in = append(in, piece{r, i, i + w})
		i += w
	}
	var out []unit
	letters, initials := 0, false
	extend := func(end int) {
		if n := len(out); n > 0 {
			start := out[n-1].span.Start
			for i := n - 1; i >= 0 && out[i].span.Start == start; i-- {
				out[i].span.End = end
			}
		}
	}
	for k := 0; k < len(in); k++ {
		p := in[k]
		if isGap(p.r) {
			end := k
			lines := 0
			for end < len(in) && isGap(in[end].r) {
				if in[end].r == '\n' {
					lines++
				}
				end++
			}
			r := ' '
			if lines > 1 {
				r = '\n'
			}
			out = append(out, unit{r, false, model.Span{Start: p.start, End: in[end-1].end}})
			letters, initials = 0, false
			k = end - 1
			continue
		}
		switch {
		case p.r == '\'' || p.r == '`' || isApostrophe(p.r) || isInvisible(p.r):
		case isAccent(p.r):
			extend(p.end)
		case p.r == '.' && letters == 1 && (initials || k+1 < len(in) && unicode.IsLetter(in[k+1].r)):
			letters, initials = 0, true
			extend(p.end)
		default:
			if unicode.IsLetter(p.r) {
				letters++
			} else {
				letters, initials = 0, false
			}
			s := plainLetter(unicode.ToLower(p.r))
			if s == "" && decomposes(p.r) && (p.r != utf8.RuneError) {
				s = strings.Map(func(d rune) rune {
					switch {
					case isAccent(d):
						return -1
					case unicode.IsSpace(d):
						return ' '
					}
					return unicode.ToLower(d)
				}, norm.NFKD.String(string(p.r)))
			}
			if s == "" {
				s = string(unicode.ToLower(p.r))
			}
			for _, r := range s {
				out = append(out, unit{r, unicode.IsUpper(p.r), model.Span{Start: p.start, End: p.end}})
			}
		}
	}
	return out
}

// slowIn is In over slowFold, trying every place.
func slowIn(text, typed string) []model.Span {
	units, pattern := slowFold(text), slowFold(typed)
	var out []model.Span
	cased := strings.ContainsFunc(typed, unicode.IsUpper)
next:
	for i := 0; i+len(pattern) <= len(units); i++ {
		for k, p := range pattern {
			if u := units[i+k]; u.r != p.r || cased && u.capped != p.capped {
				continue next
			}
		}
		span := model.Span{Start: units[i].span.Start, End: units[i+len(pattern)-1].span.End}
		if n := len(out); n == 0 || !out[n-1].Overlaps(span) {
			out = append(out, span)
		}
		i += len(pattern) - 1
	}
	return out
}

func FuzzIn(f *testing.F) {
	for _, s := range [][2]string{
		{"Al-Asad and U.S. troops, “a slap”", "al asad"},
		{"the U.S. said", "us"},
		{"Zelenský’s", "ys"},
		{"ß", "s"},
		{"a\xff\xc3b", "\xff"},
		{"İ ﬁ ½", "i"},
		{"e\u0301.a.", "e"},
		{"\n\n-\u00a0", "\n"},
		{"U.S.A. AE Æ", "AE"},
		{"´\u0308¨", "¨"},
	} {
		f.Add(s[0], s[1])
	}
	f.Fuzz(func(t *testing.T, text, typed string) {
		got := In(text, typed)
		last := 0
		for _, s := range got {
			checkSpan(t, text, s)
			if s.Start < last || s.Empty() {
				t.Fatalf("In(%q, %q): %v is empty or out of order", text, typed, s)
			}
			last = s.End
		}
		if strings.TrimSpace(Fold(typed).plain) == "" {
			return // found literally
		}
		if want := slowIn(text, typed); !slices.Equal(got, want) {
			t.Fatalf("In(%q, %q) = %v, the slow twin says %v", text, typed, got, want)
		}
	})
}

// checkSpan fails unless the span lies in the text, on rune boundaries.
func checkSpan(t *testing.T, text string, s model.Span) {
	t.Helper()
	if s.Start < 0 || s.End < s.Start || s.End > len(text) {
		t.Fatalf("span %v leaves the text of %d bytes", s, len(text))
	}
	for _, at := range []int{s.Start, s.End} {
		if utf8.ValidString(text) && at < len(text) && !utf8.RuneStart(text[at]) {
			t.Fatalf("span %v cuts a rune of %q", s, text)
		}
	}
}

func BenchmarkFold(b *testing.B) {
	text := strings.Repeat("The Pentagon said “more than a dozen” missiles hit Al-Asad, the U.S. base in Iraq’s west. ", 55)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		Fold(text)
	}
}
