package main

import (
	"fmt"
	"strings"

	"parallax/model"
	"parallax/model/extract/name"
	"parallax/model/extract/name/crf"
	"parallax/model/text"
)

// tally counts right, wrong and missed names of a class.
type tally struct{ right, wrong, missed int }

func (t tally) precision() float64 { return share(t.right, t.right+t.wrong) }
func (t tally) recall() float64    { return share(t.right, t.right+t.missed) }
func (t tally) f1() float64        { return share(2*t.right, 2*t.right+t.wrong+t.missed) }

func share(a, b int) float64 {
	if b == 0 {
		return 0
	}
	return 100 * float64(a) / float64(b)
}

func (t *tally) add(o tally) {
	t.right += o.right
	t.wrong += o.wrong
	t.missed += o.missed
}

// scores are the tallies by class.
type scores [crf.Types]tally

// main is persons, organisations and places together.
func (s scores) main() tally {
	var t tally
	for _, c := range s[:crf.Other] {
		t.add(c)
	}
	return t
}

var classNames = [crf.Types]string{"PER", "ORG", "LOC", "MISC"}

func (s scores) String() string {
	var b strings.Builder
	for i, t := range s {
		fmt.Fprintf(&b, "%s %4.1f %4.1f %4.1f | ", classNames[i], t.precision(), t.recall(), t.f1())
	}
	m := s.main()
	fmt.Fprintf(&b, "P+O+L %5.2f %5.2f %5.2f", m.precision(), m.recall(), m.f1())
	return b.String()
}

// classes maps the labels of all sets to the classes that are scored.
var classes = map[string]int{
	"PER": crf.Person, "PERSON": crf.Person, "ORG": crf.Org, "LOC": crf.Place, "GPE": crf.Place, "FAC": crf.Place,
	"MISC": crf.Other, "NORP": crf.Other, "PRODUCT": crf.Other, "EVENT": crf.Other, "WORK_OF_ART": crf.Other, "LAW": crf.Other,
}

// measure scores a tagger on records with their own spans: same start, end and
// class.
func measure(t *name.Tagger, records []record) scores {
	var out scores
	type key struct {
		model.Span
		class int
	}
	for _, r := range records {
		gold := map[key]bool{}
		for _, s := range r.Spans {
			if c, ok := classes[s.Type]; ok {
				gold[key{model.Span{Start: s.Start, End: s.End}, c}] = true
			}
		}
		for _, m := range t.Find(text.Parse(r.Text, text.Blocks(r.Text, nil))) {
			k := key{m.Span, classes[string(m.Type)]}
			if gold[k] {
				out[k.class].right++
				delete(gold, k)
			} else {
				out[k.class].wrong++
			}
		}
		for k := range gold {
			out[k.class].missed++
		}
	}
	return out
}
