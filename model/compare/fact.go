package compare

import (
	"strings"

	"parallax/model"
	"parallax/model/compare/words"
)

// fact is a figure with the key that decides what it may be compared with: what
// is measured, whom it befalls, in which unit.
type fact struct {
	fig      *model.Figure
	index    int
	sent     int
	value    value
	unit     string
	measure  measure
	head     string          // stem of the counted noun
	nouns    map[string]bool // stems of the counted noun phrase
	about    map[string]bool // stems of what is said of it
	around   map[string]bool // stems of its clause
	nations  map[string]bool // whose people or things, as nations
	group    string          // what kind of people
	places   map[int]bool    // linked places it is said of
	subjects map[int]bool    // linked entities of its clause
	claimant int             // linked entity, -1 for none or unknown
	part     bool            // a part of another figure
}

// factsOf reads the figures of one report.
func factsOf(s *side, voc *words.Vocabulary) []fact {
	facts := make([]fact, 0, len(s.rep.Figures))
	for i := range s.rep.Figures {
		facts = append(facts, readFact(s, voc, i))
	}
	return facts
}

func readFact(s *side, voc *words.Vocabulary, i int) fact {
	f := &s.rep.Figures[i]
	x := fact{fig: f, index: i, sent: s.sentenceAt(f.Start), claimant: -1, part: f.PartOf != ""}
	base, scale := unitScale(string(f.Unit))
	x.unit = base
	x.value = valueOf(f, s.text(f.Number), scale)
	if f.Claimant != nil {
		x.claimant = s.linked(f.Claimant.Entity)
	}
	noun := f.Noun
	if noun == "" && f.Number.End > f.Number.Start && f.Number.End < f.End {
		noun = s.text(model.Span{Start: f.Number.End, End: f.End})
	}
	before, _, _ := strings.Cut(noun, " of ")
	nounWords := voc.Phrase(noun)
	x.nouns = stemsOf(nounWords)
	if ws := voc.Phrase(before); len(ws) > 0 {
		x.head = headOf(ws)
	}
	aboutWords := voc.Phrase(f.What)
	x.about = stemsOf(aboutWords)
	affected := voc.Phrase(f.Affected)
	x.readWho(nounWords, affected)
	x.readClause(s, f)
	x.readMeasure(s, nounWords, aboutWords)
	return x
}

// headOf is the stem of the last word of a noun phrase that has one.
func headOf(ws []words.Word) string {
	for i := len(ws) - 1; i >= 0; i-- {
		if ws[i].Stem != "" {
			return ws[i].Stem
		}
	}
	return ""
}

func stemsOf(ws []words.Word) map[string]bool {
	set := make(map[string]bool, len(ws))
	for _, w := range ws {
		if w.Stem != "" {
			set[w.Stem] = true
		}
	}
	return set
}

// readWho finds whose people are counted and of what kind.
func (x *fact) readWho(noun, affected []words.Word) {
	x.nations = map[string]bool{}
	for _, ws := range [][]words.Word{noun, affected} {
		for _, w := range ws {
			if n, ok := words.NationOf(w.Fold); ok {
				x.nations[n.Canonical] = true
			}
			if g, ok := groups[w.Fold]; ok && x.group == "" {
				x.group = g
			}
		}
	}
}

// clauseReach is how far, in words, a figure's clause is looked for on each side.
const clauseReach = 12

// readClause finds the words and the linked entities around the figure.
func (x *fact) readClause(s *side, f *model.Figure) {
	x.around, x.places, x.subjects = map[string]bool{}, map[int]bool{}, map[int]bool{}
	if x.sent < 0 {
		return
	}
	sent := &s.sents[x.sent]
	at := 0
	for at < len(sent.words) && sent.words[at].End <= f.Start {
		at++
	}
	for i := max(0, at-clauseReach); i < min(len(sent.words), at+clauseReach); i++ {
		if w := sent.words[i]; w.Stem != "" && !f.Overlaps(w.Span) {
			x.around[w.Stem] = true
		}
	}
	for _, m := range sent.mentions {
		link := s.link[m.entity]
		if link < 0 {
			continue
		}
		x.subjects[link] = true
		if m.Start >= f.Start && m.Start < f.End+60 && kind(s.rep.Entities[m.entity].Type) == 2 {
			x.places[link] = true
		}
	}
}

// readMeasure finds what is measured: in the noun ("12 deaths"), in what is said
// of it ("12 people were killed"), or in the words right after or before it.
func (x *fact) readMeasure(s *side, noun, about []words.Word) {
	for _, ws := range [][]words.Word{noun, about} {
		for _, w := range ws {
			x.measure |= measureWords[w.Fold]
		}
		if x.measure != 0 {
			return
		}
	}
	if x.sent < 0 || x.fig.What != "" {
		return
	}
	after := 0
	for _, w := range s.sents[x.sent].words {
		if w.Start < x.fig.End {
			continue
		}
		if after++; after > 4 {
			return
		}
		if m := measureWords[w.Fold]; m != 0 {
			x.measure = m
			return
		}
	}
}

// human tells whether the figure counts people whom something befalls.
func (x *fact) human() bool { return x.measure&humans != 0 }
