package name

import (
	"strings"

	"parallax/model/extract/name/feature"
	"parallax/model/text"
)

// Parts of an organisation's name that stand outside its run of capitals, or
// behind a comma, are seldom learned, yet they are regular:
//
//	World Times, Inc.     Donaldson, Lufkin & Jenrette
//	the 20th Century Fox  told The Daily Star
//	the Ministry of Gender, Labour and Social Development

// widen returns the full reach of the organisation named by tokens [first, last).
func (t *Tagger) widen(first, last int, s text.Sentence) (int, int) {
	// A legal form after a comma.
	if last+1 < s.Last && t.doc.Word(last) == "," && legalForms[t.low(last+1)] {
		last += 2
	}
	// "A, B & C" is one firm, whatever its parts look like.
	if i := first - 2; i >= s.First && t.doc.Word(first-1) == "," && t.partners(first, s) && t.doc.Sort(i) == feature.Title && (i == s.First || t.doc.Sort(i-1) == feature.Lower) {
		first = i
	}
	if ministries[t.low(first)] {
		last = t.fields(last, s)
	}
	if i := first - 1; i > s.First {
		word := t.doc.Word(i)
		switch {
		case word == "The" && t.doc.Sort(i-1) == feature.Lower:
			first = i
		case t.doc.Sort(i) == feature.Digits && ordinal(word) && t.numbered(first, last):
			first = i
		}
	}
	return first, last
}

// fields returns the end of the list of fields, up to its "and", that goes on a
// ministry's name at a token; the token itself where there is none.
func (t *Tagger) fields(from int, s text.Sentence) int {
	for i := from; ; {
		k, and := i, false
		if t.doc.Word(k) == "," {
			k++
		}
		if w := t.doc.Word(k); w == "and" || w == "&" {
			k++
			and = true
		}
		j := k
		for j < s.Last && j-k < 3 && t.field(j) {
			j++
		}
		switch {
		case k == i || j == k:
			return from
		case and:
			return j
		}
		i = j
	}
}

// field tells whether a word with a capital is one that is mostly written
// without.
func (t *Tagger) field(i int) bool {
	c := t.doc.Facts(i).Caps()
	return t.doc.Sort(i) == feature.Title && 1 <= c && c <= 5
}

// partners tells whether "B & C" begins at a token.
func (t *Tagger) partners(i int, s text.Sentence) bool {
	return i+2 < s.Last && t.doc.Word(i+1) == "&" && t.doc.Sort(i+2) == feature.Title
}

// numbered tells whether units of this kind bear numbers.
func (t *Tagger) numbered(first, last int) bool {
	for i := first; i < last; i++ {
		if units[t.low(i)] {
			return true
		}
	}
	return false
}

func ordinal(word string) bool {
	for _, end := range []string{"st", "nd", "rd", "th"} {
		if strings.HasSuffix(word, end) {
			return true
		}
	}
	return false
}

var legalForms = set("inc inc. ltd ltd. llc llp corp corp. plc s.a. n.v. co co. gmbh")

var ministries = set("ministry department directorate")

var units = set("court century regiment brigade division battalion army corps infantry fleet squadron circuit airborne cavalry")
