package main

import (
	"encoding/json"
	"fmt"
	"io"
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

func (s *scores) add(o scores) {
	for i := range s {
		s[i].add(o[i])
	}
}

// score scores a tagger on an example, by tokens' spans. What the set is silent
// about counts neither way.
func (e *example) score(t *name.Tagger) scores {
	var out scores
	gold := map[[2]int]int{}
	for _, s := range e.doc.Sentences {
		eachName(e.gold, s, func(first, last, typ int) { gold[[2]int{first, last}] = typ })
	}
	for _, m := range t.Find(e.doc) {
		typ := classes[string(m.Type)]
		k := [2]int{m.First, m.Last}
		if g, ok := gold[k]; ok && g == typ {
			out[typ].right++
			delete(gold, k)
			continue
		}
		y := make([]uint8, m.Last-m.First)
		crf.Span(y, typ)
		silent := true
		for i, l := range y {
			silent = silent && e.allowed[m.First+i]>>l&1 == 1
		}
		if !silent {
			out[typ].wrong++
		}
	}
	for _, typ := range gold {
		out[typ].missed++
	}
	return out
}

// eachName calls f for the names that the labels of a sentence spell out.
func eachName(labels []uint8, s text.Sentence, f func(first, last, typ int)) {
	for i := s.First; i < s.Last; i++ {
		if labels[i] == crf.Outside {
			continue
		}
		first := i
		for !crf.Ends(int(labels[i])) && i+1 < s.Last {
			i++
		}
		f(first, i+1, crf.TypeOf(int(labels[first])))
	}
}

// classes maps the labels of all sets to the classes that are scored.
var classes = map[string]int{
	"PER": crf.Person, "PERSON": crf.Person, "ORG": crf.Org, "LOC": crf.Place, "GPE": crf.Place, "FAC": crf.Place,
	"MISC": crf.Other, "NORP": crf.Other, "PRODUCT": crf.Other, "EVENT": crf.Other, "WORK_OF_ART": crf.Other, "LAW": crf.Other,
}

// measure scores a tagger on records with their own spans: same start, end and
// class. What was found goes to dump as records of one line.
func measure(t *name.Tagger, records []record, dump io.Writer) (scores, error) {
	var out scores
	enc := json.NewEncoder(dump)
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
		o := record{ID: r.ID}
		for _, m := range t.Find(text.Parse(r.Text, text.Blocks(r.Text, nil))) {
			o.Spans = append(o.Spans, span{Start: m.Start, End: m.End, Type: string(m.Type), Sure: m.Sure})
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
		if err := enc.Encode(o); err != nil {
			return out, err
		}
	}
	return out, nil
}
