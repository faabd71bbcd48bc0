// Command score compares what a program found with labelled texts.
//
//	score texts GOLD > TEXTS
//	parallax extract --input jsonl TEXTS > FOUND
//	score names|figures|sentences GOLD FOUND
//
// GOLD is JSON Lines, {"id", "text", "spans": [{"start", "end", "type"}]}, or
// {"id", "text", "sentences": [string]} for sentences. FOUND is what the
// program prints, or, for another program, lines {"id", "spans"}. Offsets are
// bytes. A gold text without a line in FOUND counts as one in which nothing was
// found. The first form writes the texts without their labels, each with the
// day that its relative dates count from, where GOLD gives one.
package main

import (
	"bufio"
	"cmp"
	"encoding/json"
	"fmt"
	"io"
	"log"
	"os"
	"slices"
	"strings"
)

// span is a labelled stretch of a text.
type span struct {
	Start int    `json:"start"`
	End   int    `json:"end"`
	Type  string `json:"type"`
	// Resolution is what the span means, where a set says so.
	Resolution *resolution `json:"resolution,omitempty"`
}

// record is a line of either file; each has some of the fields.
type record struct {
	ID        string          `json:"id"`
	Text      string          `json:"text"`
	Spans     []span          `json:"spans"`
	Sentences json.RawMessage `json:"sentences"`
	Entities  []struct {
		Type     string `json:"type"`
		Mentions []struct {
			span
			Kind string `json:"kind"`
		} `json:"mentions"`
	} `json:"entities"`
	Figures []amount `json:"figures"`
	Times   []amount `json:"times"`
	Context struct {
		Day string `json:"ReferenceDateTime"`
	} `json:"context"`
}

// amount is a figure or a time as the program prints it.
type amount struct {
	span
	Number   *span  `json:"number"`
	Modifier string `json:"modifier"`

	Low, High *float64
	Unit      string
	From, To  string
}

func main() {
	log.SetFlags(0)
	log.SetPrefix("score: ")
	writing := len(os.Args) == 3 && os.Args[1] == "texts"
	if len(os.Args) != 4 && !writing {
		log.Fatal("usage: score texts GOLD, or score names|figures|sentences GOLD FOUND")
	}
	gold, err := read(os.Args[2])
	if err != nil {
		log.Fatal(err)
	}
	if writing {
		if err := texts(os.Stdout, gold); err != nil {
			log.Fatal(err)
		}
		return
	}
	found, err := read(os.Args[3])
	if err != nil {
		log.Fatal(err)
	}
	pairs := join(gold, found)
	switch os.Args[1] {
	case "names":
		print(os.Stdout, names(pairs))
	case "figures":
		print(os.Stdout, figures(pairs))
	case "sentences":
		t, err := sentences(pairs)
		if err != nil {
			log.Fatal(err)
		}
		print(os.Stdout, t)
	default:
		log.Fatalf("%q is not scored: names, figures, sentences are", os.Args[1])
	}
}

// read reads the records of a file.
func read(path string) ([]record, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var out []record
	lines := json.NewDecoder(bufio.NewReader(f))
	for {
		var r record
		switch err := lines.Decode(&r); err {
		case nil:
			out = append(out, r)
		case io.EOF:
			return out, nil
		default:
			return nil, fmt.Errorf("%s, record %d: %w; one JSON object a line is wanted", path, len(out)+1, err)
		}
	}
}

// texts writes the texts of gold records for the program to read.
func texts(w io.Writer, gold []record) error {
	out := json.NewEncoder(w)
	for _, r := range gold {
		day, _, _ := strings.Cut(r.Context.Day, "T")
		if err := out.Encode(struct {
			ID        string `json:"id"`
			Text      string `json:"text"`
			Published string `json:"published,omitempty"`
		}{r.ID, r.Text, day}); err != nil {
			return err
		}
	}
	return nil
}

// pair is a labelled text and what was found in it.
type pair struct{ gold, found record }

// join puts each gold record beside the found one of its id; of several with
// one id the first beside the first, and so on.
func join(gold, found []record) []pair {
	waiting := map[string][]record{}
	for _, f := range found {
		waiting[f.ID] = append(waiting[f.ID], f)
	}
	out := make([]pair, len(gold))
	for i, g := range gold {
		out[i].gold = g
		if w := waiting[g.ID]; len(w) > 0 {
			out[i].found, waiting[g.ID] = w[0], w[1:]
		}
	}
	return out
}

// tally counts a class: the labelled and the found spans, those found exactly,
// those found at least in part, and of these the ones whose meaning is
// labelled, and told rightly.
type tally struct{ gold, found, exact, near, valued, right int }

func (t *tally) add(o tally) {
	t.gold, t.found, t.exact, t.near = t.gold+o.gold, t.found+o.found, t.exact+o.exact, t.near+o.near
	t.valued, t.right = t.valued+o.valued, t.right+o.right
}

// row is a line of the table.
type row struct {
	class string
	tally
}

// table is the tallies in the order of their classes, with their sum.
func table(order []string, by map[string]*tally) []row {
	var out []row
	var all tally
	for _, class := range order {
		t := by[class]
		if t == nil || t.gold+t.found == 0 {
			continue
		}
		out = append(out, row{class, *t})
		all.add(*t)
	}
	return append(out, row{"all", all})
}

// print writes a table: precision, recall and F1 of exact spans, F1 of spans
// that overlap, and the share of right meanings, in percent.
func print(w io.Writer, rows []row) {
	fmt.Fprintf(w, "%-12s %6s %6s %6s %6s %6s %8s %6s\n", "class", "gold", "found", "P", "R", "F1", "overlap", "value")
	for _, r := range rows {
		value := "-"
		if r.valued > 0 {
			value = fmt.Sprintf("%.1f", share(r.right, r.valued))
		}
		fmt.Fprintf(w, "%-12s %6d %6d %6.1f %6.1f %6.1f %8.1f %6s\n", r.class, r.gold, r.tally.found,
			share(r.exact, r.tally.found), share(r.exact, r.gold), share(2*r.exact, r.gold+r.tally.found), share(2*r.near, r.gold+r.tally.found), value)
	}
}

func share(part, whole int) float64 {
	if whole == 0 {
		return 0
	}
	return 100 * float64(part) / float64(whole)
}

// match pairs golds with founds one to one, the likest first; a likeness of 0
// never pairs. It returns the indices of the pairs.
func match(golds, founds int, like func(g, f int) float64) [][2]int {
	type link struct {
		like float64
		g, f int
	}
	var links []link
	for g := range golds {
		for f := range founds {
			if l := like(g, f); l > 0 {
				links = append(links, link{l, g, f})
			}
		}
	}
	slices.SortFunc(links, func(a, b link) int {
		return cmp.Or(cmp.Compare(b.like, a.like), cmp.Compare(a.g, b.g), cmp.Compare(a.f, b.f))
	})
	usedGold, usedFound := map[int]bool{}, map[int]bool{}
	var out [][2]int
	for _, l := range links {
		if !usedGold[l.g] && !usedFound[l.f] {
			usedGold[l.g], usedFound[l.f] = true, true
			out = append(out, [2]int{l.g, l.f})
		}
	}
	return out
}

// likeness is the shared bytes of two spans over the bytes of either.
func likeness(a, b span) float64 {
	shared := max(0, min(a.End, b.End)-max(a.Start, b.Start))
	return float64(shared) / float64(max(1, a.End-a.Start+b.End-b.Start-shared))
}
