package main

import (
	"slices"
	"strings"

	"parallax/model/extract/name/crf"
	"parallax/model/extract/name/feature"
	"parallax/model/text"
)

// open marks a stretch of which nothing is known.
const open = "?"

// named finds the names in a set whose spans are whole phrases: "the
// Prime Minister-designate, Haider al-Abadi" is a person, the name in it is its
// last words with capitals. Where a phrase does not show its name plainly, its
// words with capitals stay open.
func (s *source) named(r record, doc *text.Document, lex *feature.Lexicon) []span {
	spans := slices.Clone(r.Spans)
	slices.SortStableFunc(spans, func(a, b span) int { return (b.End - b.Start) - (a.End - a.Start) })
	taken := make([]bool, len(doc.Tokens))
	var unknown, out []span
	for _, sp := range spans {
		typ, ok := s.types[sp.Type]
		if !ok || sp.Pronoun {
			continue
		}
		first := doc.TokenAt(sp.Start)
		last := first
		for last < len(doc.Tokens) && doc.Tokens[last].Start < sp.End {
			last++
		}
		a, b := core(doc, first, last, typ, lex)
		if a == b {
			for i := first; i < last; i++ {
				if t := doc.Tokens[i]; doc.Capitalised(i) {
					unknown = append(unknown, span{Start: t.Start, End: t.End, Type: open})
				}
			}
			continue
		}
		if slices.Contains(taken[a:b], true) {
			continue
		}
		for i := a; i < b; i++ {
			taken[i] = true
		}
		out = append(out, span{Start: doc.Tokens[a].Start, End: doc.Tokens[b-1].End, Type: sp.Type})
	}
	return append(unknown, out...)
}

// core is the name inside a phrase: all of it but a leading article and
// titles, if every word of the rest has a capital or joins such words. It is
// empty where that is not so.
func core(doc *text.Document, first, last, typ int, lex *feature.Lexicon) (a, b int) {
	word := func(i int) string { return strings.ToLower(doc.Of(doc.Tokens[i])) }
	for last-1 > first && (word(last-1) == "'s" || word(last-1) == "’s") {
		last--
	}
	a = first
	for a < last && (word(a) == "the" || typ == crf.Person && titles[word(a)]) {
		a++
	}
	if a == last || !doc.Capitalised(a) || !doc.Capitalised(last-1) {
		return 0, 0
	}
	for i := a; i < last; i++ {
		joins := []string{"of", "for", "and", "the", "&", "de", "al", "bin", "-"}
		if typ == crf.Person {
			joins = []string{"de", "al", "bin", "van", "von", "el"}
		}
		if !doc.Capitalised(i) && !slices.Contains(joins, word(i)) {
			return 0, 0
		}
	}
	if last == a+1 {
		f := facts(lex, word(a))
		if f.Caps() < 6 || typ == crf.Org && f&(feature.Country|feature.City|feature.Demonym) != 0 || typ == crf.Person && f&feature.Demonym != 0 {
			return 0, 0
		}
	}
	return a, last
}
