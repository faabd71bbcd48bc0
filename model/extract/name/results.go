package name

import (
	"parallax/model/extract/name/crf"
	"parallax/model/extract/name/feature"
	"parallax/model/text"
)

// Lines of results name clubs, mostly by their cities, and have no words around
// them that would say so:
//
//	Boston 5 Detroit 3        a result
//	LEEDS 34 19 8 7 65        a table
//	SEATTLE AT BOSTON         a fixture
//
// Countries stay places. Lines that begin with a rank name athletes:
//
//	1. Grace Wanjiku (Kenya) 11.06
//	2. Jan Verhoeven (Belgium) Ferrari

// longestResult is the most tokens that a line of results has.
const longestResult = 16

// results makes the names in a line of results organisations.
func (t *Tagger) results(s text.Sentence) {
	if s.Last-s.First > longestResult || s.Last-s.First < 3 {
		return
	}
	if t.doc.Sort(s.First) == feature.Digits {
		t.athletes(s)
		return
	}
	one := t.club(s.First, s)
	if one == s.First || one == s.Last {
		return
	}
	switch n := t.digits(one, s); {
	case n >= 3 && one+n >= s.Last-1:
		t.makeClub(s.First, one)
	case n == 1:
		two := t.club(one+1, s)
		if two > one+1 && t.digits(two, s) >= 1 {
			t.makeClub(s.First, one)
			t.makeClub(one+1, two)
		}
	case n == 0 && t.doc.Word(one) == "AT":
		if two := t.club(one+1, s); two == s.Last {
			t.makeClub(s.First, one)
			t.makeClub(one+1, two)
		}
	}
}

// athletes makes persons of the names before a country in brackets.
func (t *Tagger) athletes(s text.Sentence) {
	for i := s.First + 2; i+2 < s.Last; i++ {
		if t.doc.Word(i) != "(" || t.doc.Word(i+2) != ")" || t.doc.Facts(i+1)&feature.Country == 0 {
			continue
		}
		first := i
		for first > s.First && i-first < 4 && t.doc.Sort(first-1).Capital() {
			first--
		}
		f := t.doc.Facts(first)
		if i-first < 2 || f&(feature.FirstName|feature.NamePart) == 0 || f&(feature.OrgName|feature.City) != 0 {
			continue
		}
		if team := t.club(i+3, s); team > i+3 && t.doc.Facts(i+3)&feature.OrgName != 0 {
			t.makeClub(i+3, team)
		}
		t.relabel(first, i, crf.Person)
		for j := first; j < i; j++ {
			t.certain[j] = max(t.certain[j], 0.5)
		}
	}
}

// club returns the end of up to three words with capitals from i on.
func (t *Tagger) club(i int, s text.Sentence) int {
	for first := i; i < s.Last && i-first < 3 && t.upper(i) && t.doc.Word(i) != "AT"; {
		i++
	}
	return i
}

// digits counts the numbers from i on.
func (t *Tagger) digits(i int, s text.Sentence) int {
	n := 0
	for i+n < s.Last && t.doc.Sort(i+n) == feature.Digits {
		n++
	}
	return n
}

func (t *Tagger) makeClub(first, last int) {
	const surePerson = 0.8
	f := t.doc.Phrase(first, last)
	if f&(feature.Country|feature.Calendar) != 0 || t.doc.Facts(first)&feature.Calendar != 0 {
		return
	}
	if l := int(t.labels[first]); l != crf.Outside && crf.TypeOf(l) == crf.Person && t.sure(first, last) > surePerson {
		return
	}
	t.relabel(first, last, crf.Org)
	for i := first; i < last; i++ {
		t.certain[i] = max(t.certain[i], 0.5)
	}
}
