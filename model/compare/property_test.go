package compare_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"parallax/model"
	"parallax/model/compare"
)

// TestSelf compares every report with itself: it agrees on everything.
func TestSelf(t *testing.T) {
	for _, p := range readCorpus(t) {
		for name, r := range map[string]model.Report{p.name + " left": p.left, p.name + " right": p.right} {
			for _, fault := range disagreements(compare.Compare(r, r)) {
				t.Errorf("%s: %s", name, fault)
			}
		}
	}
}

// disagreements lists what keeps a comparison from agreeing on everything.
func disagreements(c model.Comparison) []string {
	var out []string
	add := func(format string, args ...any) { out = append(out, fmt.Sprintf(format, args...)) }
	for _, e := range c.Entities {
		if !slices.Equal(e.Left, e.Right) || len(e.Variants) > 0 {
			add("name %q: %v and %v, %v", e.Name, e.Left, e.Right, e.Variants)
		}
	}
	for _, f := range c.Figures {
		if f.Verdict != model.Agree || !slices.Equal(f.Left, f.Right) {
			add("figures %q: %s, %v and %v", f.Measure, f.Verdict, f.Left, f.Right)
		}
	}
	for _, x := range c.Times {
		if x.Verdict != model.Agree || !slices.Equal(x.Left, x.Right) {
			add("times %q: %s, %v and %v", x.Event, x.Verdict, x.Left, x.Right)
		}
	}
	for _, q := range c.Quotes {
		if q.Relation != model.Verbatim || !slices.Equal(q.Left, q.Right) {
			add("quotations %s, %v and %v", q.Relation, q.Left, q.Right)
		}
	}
	for _, p := range c.Passages {
		if p.Relation != model.Same || !slices.Equal(p.Left, p.Right) {
			add("passages %s, %v and %v", p.Relation, p.Left, p.Right)
		}
	}
	for _, d := range c.Conflicts {
		add("difference %+v", d)
	}
	if len(c.Only.Left)+len(c.Only.Right) > 0 {
		add("only %+v", c.Only)
	}
	if c.Unrelated {
		add("unrelated")
	}
	return out
}

// TestMirror compares every pair both ways round.
func TestMirror(t *testing.T) {
	for _, p := range readCorpus(t) {
		there, back := compare.Compare(p.left, p.right), compare.Compare(p.right, p.left)
		if d := cmp.Diff(there, flip(back)); d != "" {
			t.Errorf("%s: not mirrored:\n%s", p.name, d)
		}
	}
}

// flip swaps the sides of a comparison, in its own words.
func flip(c model.Comparison) model.Comparison {
	c.Left, c.Right = c.Right, c.Left
	other := map[model.Verdict]model.Verdict{model.LeftOnly: model.RightOnly, model.RightOnly: model.LeftOnly}
	turn := func(v model.Verdict) model.Verdict {
		if o, ok := other[v]; ok {
			return o
		}
		return v
	}
	for i := range c.Entities {
		e := &c.Entities[i]
		e.Left, e.Right = e.Right, e.Left
		for j := range e.Variants {
			e.Variants[j][0], e.Variants[j][1] = e.Variants[j][1], e.Variants[j][0]
		}
	}
	for i := range c.Figures {
		f := &c.Figures[i]
		f.Left, f.Right, f.Verdict = f.Right, f.Left, turn(f.Verdict)
	}
	for i := range c.Times {
		x := &c.Times[i]
		x.Left, x.Right, x.Verdict = x.Right, x.Left, turn(x.Verdict)
	}
	for i := range c.Quotes {
		c.Quotes[i].Left, c.Quotes[i].Right = c.Quotes[i].Right, c.Quotes[i].Left
	}
	for i := range c.Passages {
		c.Passages[i].Left, c.Passages[i].Right = c.Passages[i].Right, c.Passages[i].Left
	}
	for i := range c.Conflicts {
		c.Conflicts[i].Left, c.Conflicts[i].Right = c.Conflicts[i].Right, c.Conflicts[i].Left
	}
	c.Only.Left, c.Only.Right = c.Only.Right, c.Only.Left
	return c
}

// TestEveryFigureHasARow holds that no figure or time is lost, and that every row
// tells why.
func TestEveryFigureHasARow(t *testing.T) {
	for _, p := range readCorpus(t) {
		c := compare.Compare(p.left, p.right)
		in := map[string]bool{}
		for _, row := range c.Figures {
			for _, id := range row.Left {
				in["left "+id] = true
			}
			for _, id := range row.Right {
				in["right "+id] = true
			}
			if row.Reason == "" || row.Measure == "" {
				t.Errorf("%s: row %+v gives no reason or measure", p.name, row)
			}
		}
		for _, f := range p.left.Figures {
			if !in["left "+f.ID] {
				t.Errorf("%s: left %s %q is in no row", p.name, f.ID, f.Text)
			}
		}
		for _, f := range p.right.Figures {
			if !in["right "+f.ID] {
				t.Errorf("%s: right %s %q is in no row", p.name, f.ID, f.Text)
			}
		}
	}
}

// FuzzCompare holds that any two texts compare without a panic, that the result
// is mirrored, and that a report agrees with itself.
func FuzzCompare(f *testing.F) {
	for _, p := range readCorpus(f) {
		f.Add(p.left.Text, p.right.Text)
	}
	f.Add("", "")
	f.Add("It is.", "It is. It is.")
	f.Add("\xff\xfe 12 people died\x00", "“No one”, he said, “died.” … 12?")
	f.Add(strings.Repeat("Al-Assad and Al Asad met. ", 20), "مرحبا 15 بالعالم. 日本語で 3 人。")
	f.Fuzz(func(t *testing.T, a, b string) {
		if len(a)+len(b) > 4000 {
			return
		}
		x, y := read(strings.ToValidUTF8(a, "?")), read(strings.ToValidUTF8(b, "?"))
		c := compare.Compare(x, y)
		if d := cmp.Diff(c, flip(compare.Compare(y, x))); d != "" {
			t.Errorf("not mirrored:\n%s", d)
		}
		for _, p := range c.Passages {
			for _, i := range p.Left {
				if i < 0 || i >= len(x.Sentences) {
					t.Errorf("passage %v leaves the text", p)
				}
			}
		}
		if faults := disagreements(compare.Compare(x, x)); len(faults) > 0 {
			t.Errorf("a report disagrees with itself: %q", faults)
		}
	})
}

func BenchmarkCompare(b *testing.B) {
	corpus := readCorpus(b)
	var left, right strings.Builder
	for _, p := range corpus[:3] {
		left.WriteString(p.left.Text)
		right.WriteString(p.right.Text)
	}
	x, y := read(left.String()), read(right.String())
	b.Logf("%d and %d bytes", len(x.Text), len(y.Text))
	for b.Loop() {
		compare.Compare(x, y)
	}
}

func BenchmarkLong(b *testing.B) {
	var left, right strings.Builder
	for left.Len() < 100_000 {
		for _, p := range readCorpus(b) {
			left.WriteString(p.left.Text)
			right.WriteString(p.right.Text)
		}
	}
	x, y := read(left.String()), read(right.String())
	b.Logf("%d and %d bytes, %d and %d figures", len(x.Text), len(y.Text), len(x.Figures), len(y.Figures))
	for b.Loop() {
		compare.Compare(x, y)
	}
}
