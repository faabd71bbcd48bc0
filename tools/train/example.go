package main

import (
	"strings"

	"parallax/model/extract/name"
	"parallax/model/extract/name/crf"
	"parallax/model/extract/name/feature"
	"parallax/model/text"
)

// example is a text to learn from: its tokens and, for each, the labels it may
// have (a bit each). One bit is a plain label; several are a set's silence.
type example struct {
	source  *source
	doc     *text.Document
	gold    []uint8 // the label as far as known, for scoring
	allowed []uint32
	weight  float64
	doubted []doubted
	only    []bool // where not nil, the tokens to learn from
}

const anything = 1<<crf.Labels - 1

// only is the set of a type's labels.
func only(typ int) uint32 {
	var m uint32
	for p := crf.Begin; p <= crf.Single; p++ {
		m |= 1 << crf.Label(typ, p)
	}
	return m
}

// example makes a record of the source one to learn from. Names that the tokens
// cannot express stay open.
func (s *source) example(r record, lex *feature.Lexicon) *example {
	doc := text.Parse(r.Text, text.Blocks(r.Text, nil))
	e := &example{source: s, doc: doc, gold: make([]uint8, len(doc.Tokens)), allowed: make([]uint32, len(doc.Tokens)), weight: s.weight}
	outside := uint32(1) << crf.Outside
	for _, t := range s.blind {
		outside |= only(t)
	}
	for i := range e.allowed {
		e.allowed[i] = outside
	}
	spans := r.Spans
	if s.wide {
		spans = s.named(r, doc, lex)
	}
	for _, sp := range spans {
		s.put(e, sp, lex)
	}
	return e
}

// put labels one span.
func (s *source) put(e *example, sp span, lex *feature.Lexicon) {
	typ, ok := s.types[sp.Type]
	if !ok {
		if sp.Type == open {
			s.leave(e, sp)
		}
		return
	}
	doc := e.doc
	first := doc.TokenAt(sp.Start)
	last := first
	for last < len(doc.Tokens) && doc.Tokens[last].Start < sp.End {
		last++
	}
	if first == last || doc.Tokens[first].Start != sp.Start || !ends(doc, last-1, sp.End) {
		s.leave(e, sp)
		return
	}
	word := func(i int) string { return strings.ToLower(doc.Of(doc.Tokens[i])) }
	if s.demonyms && (typ == crf.Place || typ == crf.Org) && isPeople(lex, doc, first, last) {
		typ = crf.Other
	}
	for first < last-1 && (typ == crf.Person && titles[word(first)] || typ != crf.Other && word(first) == "the" && !articled[word(first+1)]) {
		first++
	}
	for last-1 > first && (word(last-1) == "'s" || word(last-1) == "’s") {
		last--
	}
	for i := first; i < last; i++ {
		if doc.SentenceOf(i) != doc.SentenceOf(first) {
			s.leave(e, sp)
			return
		}
	}
	crf.Span(e.gold[first:last], typ)
	for i := first; i < last; i++ {
		e.allowed[i] = 1 << e.gold[i]
	}
}

// doubt opens labels that a tagger, which did not learn from the example, is sure
// are others: some of a set's labels are slips, and some follow other ways than
// ours. The set's label stays possible.
func (e *example) doubt(t *name.Tagger, sure float64) {
	labels, probs := t.Label(e.doc)
	for i, l := range labels {
		if probs[i] >= sure && e.allowed[i]>>l&1 == 0 {
			e.doubted = append(e.doubted, doubted{i, 1 << l})
		}
	}
}

// doubted is a token with the labels that may be meant instead.
type doubted struct {
	token int
	or    uint32
}

// isPeople tells whether tokens [first, last) name a people or a belief, and no
// place or body.
func isPeople(lex *feature.Lexicon, doc *text.Document, first, last int) bool {
	var f feature.Facts
	if last-first == 1 {
		f = facts(lex, doc.Word(first))
	} else {
		f = phraseFacts(lex, doc, first, last)
	}
	return f&feature.Demonym != 0 && f&(feature.Country|feature.OrgName) == 0
}

// ends tells whether token i ends at the offset, give or take the stop of an
// abbreviation.
func ends(doc *text.Document, i, offset int) bool {
	end := doc.Tokens[i].End
	return end == offset || end == offset+1 && doc.Text[offset] == '.'
}

// leave says that nothing is known of a stretch.
func (s *source) leave(e *example, sp span) {
	for i := e.doc.TokenAt(sp.Start); i < len(e.doc.Tokens) && e.doc.Tokens[i].Start < sp.End; i++ {
		e.allowed[i] = anything
	}
}

// articled are the names that keep their article.
var articled = map[string]bool{"hague": true, "gambia": true, "bahamas": true, "bronx": true}

// titles are the titles that some sets count to a person's name. Names of
// offices that are also names ("Major", "King") are left alone.
var titles = func() map[string]bool {
	m := map[string]bool{}
	for _, t := range strings.Fields("mr mr. mrs mrs. ms ms. miss dr dr. prof prof. sir lord lady dame president gen gen. lt lt. col col. sgt sgt. capt capt. sen sen. rep rep. gov gov. rev rev. justice judge pope prime minister vice sheikh sheik ayatollah imam senator professor mayor governor madam chancellor ambassador secretary prince princess") {
		m[t] = true
	}
	return m
}()
