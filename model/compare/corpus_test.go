package compare_test

import (
	"fmt"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"parallax/model"
	"parallax/model/compare"
)

// The corpus is pairs of reports of one event with what a careful reader finds
// in them. Each file of testdata/pairs holds left, right and gold; a line of gold
// is one of
//
//	= measure | left words | right words      the figures agree
//	~ measure | left words | right words      both can be true
//	! measure | left words | right words      they contradict one another
//	? measure | left words | right words      readers may differ: not counted
//	< measure | left words                    only in one of the reports
//	> measure | right words
//	name left form | right form               one entity
//	quote verbatim|rendition | left words | right words
//	place left | right                        a difference of place
//	apart figures|names|quotes left | right   must never be linked
//	pass left words | right words             two sentences that tell the same
//	pass? left words | right words            readers may differ: not counted
//
// Words stand in the text as written; "words@2" is their second occurrence, and
// " ; " parts places that would all be right.
type gold struct {
	kind, label string
	left, right []string
}

type pairFile struct {
	name        string
	left, right model.Report
	gold        []gold
}

func readCorpus(t testing.TB) []pairFile {
	t.Helper()
	files, err := filepath.Glob("testdata/pairs/*.txtar")
	if err != nil || len(files) < 20 {
		t.Fatalf("%d pairs in testdata/pairs: %v", len(files), err)
	}
	var out []pairFile
	for _, f := range files {
		a, err := txtar.ParseFile(f)
		if err != nil {
			t.Fatal(err)
		}
		p := pairFile{name: strings.TrimSuffix(filepath.Base(f), ".txtar")}
		for _, part := range a.Files {
			switch part.Name {
			case "left":
				p.left = read(string(part.Data))
			case "right":
				p.right = read(string(part.Data))
			case "gold":
				p.gold = readGold(t, f, string(part.Data))
			}
		}
		out = append(out, p)
	}
	return out
}

func readGold(t testing.TB, file, text string) []gold {
	t.Helper()
	var out []gold
	for line := range strings.Lines(text) {
		f := strings.Split(strings.TrimSpace(line), " | ")
		kind, rest, _ := strings.Cut(f[0], " ")
		g := gold{kind: kind, label: rest}
		switch kind {
		case "=", "~", "!", "?":
			g.left, g.right = alternatives(f[1]), alternatives(f[2])
		case "<":
			g.left = alternatives(f[1])
		case ">":
			g.right = alternatives(f[1])
		case "name", "place", "time", "pass", "pass?":
			g.left, g.right = []string{rest}, []string{f[1]}
		case "quote":
			g.left, g.right = []string{f[1]}, []string{f[2]}
		case "apart":
			what, left, _ := strings.Cut(rest, " ")
			g.label, g.left, g.right = what, []string{left}, []string{f[1]}
		default:
			t.Fatalf("%s: %q: unknown kind", file, line)
		}
		out = append(out, g)
	}
	return out
}

func alternatives(s string) []string { return strings.Split(s, " ; ") }

// place finds words in a text.
func place(text, words string) model.Span {
	words, nth, _ := strings.Cut(words, "@")
	n, err := strconv.Atoi(nth)
	if err != nil {
		n = 1
	}
	at := 0
	for {
		i := strings.Index(text[at:], words)
		if i < 0 {
			return model.Span{Start: -1, End: -1}
		}
		if n--; n == 0 {
			return model.Span{Start: at + i, End: at + i + len(words)}
		}
		at += i + len(words)
	}
}

// touches tells whether one of the IDs is a figure or quotation at one of the places.
func touches(r *model.Report, ids, places []string) bool {
	if len(places) == 0 {
		return len(ids) == 0
	}
	for _, p := range places {
		at := place(r.Text, p)
		if at.Start < 0 {
			panic(fmt.Sprintf("%q is not in the text", p))
		}
		for _, f := range r.Figures {
			if slices.Contains(ids, f.ID) && f.Number.Overlaps(at) {
				return true
			}
		}
		for _, x := range r.Times {
			if slices.Contains(ids, x.ID) && x.Overlaps(at) {
				return true
			}
		}
		for _, q := range r.Quotes {
			if slices.Contains(ids, q.ID) && q.Overlaps(at) {
				return true
			}
		}
	}
	return false
}

var verdicts = map[string]model.Verdict{"=": model.Agree, "~": model.Compatible, "!": model.Conflict, "<": model.LeftOnly, ">": model.RightOnly}

// tally is what the corpus counts.
type tally struct {
	rows, found, right     int // gold rows of both reports: all, found, with the right verdict
	said, hit              int // rows of both reports given, of which in the gold
	conflicts, saidC, hitC int
	names, linked          int
	quotes, paired, saidQ  int
	places, placed         int
	sprung                 int // what must be kept apart and was not
	strayPlace             int
}

func TestCorpus(t *testing.T) {
	var n tally
	for _, p := range readCorpus(t) {
		c := compare.Compare(p.left, p.right)
		n.figures(t, p, &c)
		n.linkedNames(t, p, &c)
		n.quotations(t, p, &c)
		n.differences(t, p, &c)
	}
	t.Logf("rows of both reports: %d of %d found, %d with the right verdict; %d of %d given are right", n.found, n.rows, n.right, n.hit, n.said)
	t.Logf("conflicts: %d of %d found, %d of %d given are right", n.hitC, n.conflicts, n.hitC, n.saidC)
	t.Logf("names: %d of %d linked; quotations: %d of %d paired, %d given; places: %d of %d, %d stray", n.linked, n.names, n.paired, n.quotes, n.saidQ, n.placed, n.places, n.strayPlace)
	t.Logf("sprung: %d", n.sprung)
	// Ratchets: raise them with the engine, never lower them.
	for _, r := range []struct {
		what        string
		have, least int
	}{
		{"rows with the right verdict", n.right, 276},
		{"rows given that are right, of a hundred", 100 * n.hit / max(1, n.said), 98},
		{"conflicts", n.hitC, 98},
		{"conflicts given that are right, of a hundred", 100 * n.hitC / max(1, n.saidC), 100},
		{"names", n.linked, 198},
		{"quotations", n.paired, 52},
		{"places", n.placed, 2},
	} {
		if r.have < r.least {
			t.Errorf("%s: %d, want at least %d", r.what, r.have, r.least)
		}
	}
	if n.sprung > 0 || n.strayPlace > 0 {
		t.Errorf("%d traps sprung, %d stray places", n.sprung, n.strayPlace)
	}
}

func (n *tally) figures(t *testing.T, p pairFile, c *model.Comparison) {
	for _, g := range p.gold {
		switch g.kind {
		case "=", "~", "!":
			n.rows++
			if g.kind == "!" {
				n.conflicts++
			}
			best := ""
			for _, row := range c.Times {
				if touches(&c.Left, row.Left, g.left) && touches(&c.Right, row.Right, g.right) && best != string(verdicts[g.kind]) {
					best = string(row.Verdict)
				}
			}
			for _, row := range c.Figures {
				if touches(&c.Left, row.Left, g.left) && touches(&c.Right, row.Right, g.right) && best != string(verdicts[g.kind]) {
					best = string(row.Verdict)
				}
			}
			switch best {
			case "":
				t.Logf("%s: MISSED %s %s %q %q", p.name, g.kind, g.label, g.left, g.right)
			case string(verdicts[g.kind]):
				n.found, n.right = n.found+1, n.right+1
				if g.kind == "!" {
					n.hitC++
				}
			default:
				n.found++
				t.Logf("%s: WRONG %s %s %q %q is %s", p.name, g.kind, g.label, g.left, g.right, best)
			}
		case "apart":
			if g.label != "figures" {
				continue
			}
			for _, row := range c.Figures {
				if touches(&c.Left, row.Left, g.left) && touches(&c.Right, row.Right, g.right) {
					n.sprung++
					t.Logf("%s: SPRUNG figures %q %q in one row (%s)", p.name, g.left, g.right, row.Verdict)
				}
			}
		}
	}
	for _, row := range c.Figures {
		if len(row.Left) == 0 || len(row.Right) == 0 {
			continue
		}
		known, right, ignored := false, false, false
		for _, g := range p.gold {
			if !strings.Contains("=~!?", g.kind) || !touches(&c.Left, row.Left, g.left) || !touches(&c.Right, row.Right, g.right) {
				continue
			}
			known = true
			ignored = ignored || g.kind == "?"
			right = right || verdicts[g.kind] == row.Verdict
		}
		if ignored && !right {
			continue
		}
		n.said++
		if right {
			n.hit++
		}
		if row.Verdict == model.Conflict {
			n.saidC++
		}
		if !right {
			t.Logf("%s: FALSE %s %q %q %q (known %v: %s)", p.name, row.Verdict, row.Measure, words(&c.Left, row.Left), words(&c.Right, row.Right), known, row.Reason)
		}
	}
}

func words(r *model.Report, ids []string) []string {
	var out []string
	for _, f := range r.Figures {
		if slices.Contains(ids, f.ID) {
			out = append(out, f.Text)
		}
	}
	for _, q := range r.Quotes {
		if slices.Contains(ids, q.ID) {
			out = append(out, q.Text)
		}
	}
	return out
}

// names tells whether one of the entities is mentioned by the form.
func names(r *model.Report, ids []string, form string) bool {
	for _, e := range r.Entities {
		if !slices.Contains(ids, e.ID) {
			continue
		}
		for _, m := range e.Mentions {
			if m.Kind == model.Name && strings.Contains(" "+m.Text+" ", " "+form+" ") {
				return true
			}
		}
	}
	return false
}

func (n *tally) linkedNames(t *testing.T, p pairFile, c *model.Comparison) {
	for _, g := range p.gold {
		if g.kind != "name" && (g.kind != "apart" || g.label != "names") {
			continue
		}
		linked := slices.ContainsFunc(c.Entities, func(l model.EntityLink) bool {
			return names(&c.Left, l.Left, g.left[0]) && names(&c.Right, l.Right, g.right[0])
		})
		switch {
		case g.kind == "name":
			n.names++
			if linked {
				n.linked++
			} else {
				t.Logf("%s: UNLINKED %q %q", p.name, g.left[0], g.right[0])
			}
		case linked:
			n.sprung++
			t.Logf("%s: SPRUNG names %q %q", p.name, g.left[0], g.right[0])
		}
	}
}

func (n *tally) quotations(t *testing.T, p pairFile, c *model.Comparison) {
	for _, g := range p.gold {
		if g.kind != "quote" {
			continue
		}
		n.quotes++
		if slices.ContainsFunc(c.Quotes, func(q model.QuotePair) bool {
			return touches(&c.Left, q.Left, g.left) && touches(&c.Right, q.Right, g.right)
		}) {
			n.paired++
		} else {
			t.Logf("%s: UNPAIRED %q %q", p.name, g.left[0], g.right[0])
		}
	}
	for _, q := range c.Quotes {
		n.saidQ++
		if !slices.ContainsFunc(p.gold, func(g gold) bool {
			return g.kind == "quote" && touches(&c.Left, q.Left, g.left) && touches(&c.Right, q.Right, g.right)
		}) {
			t.Logf("%s: STRAY quotes %s %q %q", p.name, q.Relation, words(&c.Left, q.Left), words(&c.Right, q.Right))
		}
	}
}

func (n *tally) differences(t *testing.T, p pairFile, c *model.Comparison) {
	for _, g := range p.gold {
		if g.kind != "place" {
			continue
		}
		n.places++
		if slices.ContainsFunc(c.Conflicts, func(d model.Difference) bool {
			return strings.Contains(d.Left.Text, g.left[0]) && strings.Contains(d.Right.Text, g.right[0])
		}) {
			n.placed++
		} else {
			t.Logf("%s: UNPLACED %q %q", p.name, g.left[0], g.right[0])
		}
	}
	for _, d := range c.Conflicts {
		t.Logf("%s: difference %q: %q | %q (%s, check %v)", p.name, d.About, d.Left.Text, d.Right.Text, d.Reason, d.Check)
	}
}

// passageTally counts sentence pairs.
type passageTally struct{ gold, found, said, hit int }

func (n passageTally) f1() float64 {
	p, r := float64(n.hit)/float64(max(1, n.said)), float64(n.found)/float64(max(1, n.gold))
	return 2 * p * r / max(p+r, 1e-9)
}

// TestPassages measures the passages on the pairs that have gold for them: pairs of
// sentences, those of which readers may differ left out.
func TestPassages(t *testing.T) {
	var n passageTally
	for _, p := range readCorpus(t) {
		if slices.ContainsFunc(p.gold, func(g gold) bool { return g.kind == "pass" }) {
			c := compare.Compare(p.left, p.right)
			n.passages(t, p, &c)
		}
	}
	t.Logf("passages: %d of %d found, %d of %d given are right, F1 %.3f", n.found, n.gold, n.hit, n.said, n.f1())
	if n.f1() < leastPassages {
		t.Errorf("F1 of passages %.3f, want at least %.3f", n.f1(), leastPassages)
	}
}

// leastPassages is a ratchet, too.
const leastPassages = 0.92

func (n *passageTally) passages(t *testing.T, p pairFile, c *model.Comparison) {
	sentence := func(r *model.Report, words string) int {
		at := place(r.Text, words)
		return slices.IndexFunc(r.Sentences, func(s model.Span) bool { return s.Overlaps(at) })
	}
	strong, may := map[[2]int]string{}, map[[2]int]bool{}
	for _, g := range p.gold {
		if g.kind != "pass" && g.kind != "pass?" {
			continue
		}
		at := [2]int{sentence(&c.Left, g.left[0]), sentence(&c.Right, g.right[0])}
		if at[0] < 0 || at[1] < 0 {
			t.Fatalf("%s: %q | %q is not in the texts", p.name, g.left[0], g.right[0])
		}
		if g.kind == "pass" {
			strong[at] = g.left[0] + " | " + g.right[0]
		} else {
			may[at] = true
		}
	}
	said := map[[2]int]bool{}
	for _, x := range c.Passages {
		for _, i := range x.Left {
			for _, j := range x.Right {
				said[[2]int{i, j}] = true
			}
		}
	}
	n.gold += len(strong)
	for at, words := range strong {
		if said[at] {
			n.found++
		} else {
			t.Logf("%s: MISSED %s", p.name, words)
		}
	}
	for at := range said {
		switch {
		case strong[at] != "":
			n.said, n.hit = n.said+1, n.hit+1
		case !may[at]:
			n.said++
			t.Logf("%s: STRAY %q | %q", p.name, c.Left.Sentences[at[0]].In(c.Left.Text), c.Right.Sentences[at[1]].In(c.Right.Text))
		}
	}
}
