package name

import (
	"parallax/model/extract/name/crf"
	"parallax/model/extract/name/feature"
	"parallax/model/text"
)

// More names that are known by their form:
//
//	the 4th U.S. Circuit Court of Appeals    a court by its number
//	the Port of Volos                        a port
//	the Capitol riot, the Paris accord       what is called by its place
//	post-Soviet Oldavia                      a people before a country
//	Volos Street                             no event
//
// And what is none: "CB", "CEO" before or behind a name, "DUI", "P.M. EST".

// civic labels such names in a sentence and mends the labels around them.
func (t *Tagger) civic(s text.Sentence) {
	for i := s.First; i < s.Last; i++ {
		if last := t.circuit(i, s); last > i {
			t.front(t.courtBefore(i, s), last, crf.Org)
			i = last - 1
			continue
		}
		if last, typ := t.byPlace(i, s); last > i {
			t.front(i, last, typ)
			i = last - 1
			continue
		}
		if l := int(t.labels[i]); l == crf.Outside || !crf.Starts(l) {
			continue
		}
		last := i + 1
		for last < s.Last && !crf.Ends(int(t.labels[last-1])) {
			last++
		}
		t.mendName(i, last, s)
		i = last - 1
	}
}

// circuit is the end of a court of appeals' name that begins with the number at
// token i; 0 if there is none.
func (t *Tagger) circuit(i int, s text.Sentence) int {
	if !ordinals[t.low(i)] || i+1 >= s.Last {
		return 0
	}
	k := i + 1
	if w := t.low(k); w == "u.s." || w == "us" {
		k++
	}
	if k >= s.Last || t.doc.Word(k) != "Circuit" {
		return 0
	}
	if k++; k+2 < s.Last && t.doc.Word(k) == "Court" && t.low(k+1) == "of" && t.doc.Word(k+2) == "Appeals" {
		return k + 3
	}
	return k
}

// courtBefore is where a court's name begins that goes on with the number at token i:
// "Court of Appeals for the 4th Circuit"; i if none does.
func (t *Tagger) courtBefore(i int, s text.Sentence) int {
	k := i - 5
	if k < s.First || t.low(i-1) != "the" || t.low(i-2) != "for" || t.doc.Word(i-3) != "Appeals" || t.doc.Word(k) != "Court" {
		return i
	}
	if k > s.First && t.doc.Word(k-1) == "Circuit" {
		k--
	}
	if k > s.First && (t.low(k-1) == "u.s." || t.low(k-1) == "us") {
		k--
	}
	return k
}

// byPlace is the end and the type of a name that begins with the place at token i: a
// riot's, a treaty's, a parliament's; 0 if there is none.
func (t *Tagger) byPlace(i int, s text.Sentence) (last, typ int) {
	if i+1 >= s.Last || !t.upper(i) {
		return 0, 0
	}
	next, after := t.low(i+1), min(i+2, len(t.labels)-1)
	switch w := t.low(i); {
	case (w == "u.s." || w == "us") && t.doc.Word(i+1) == "Capitol" && t.apart(i, i+2) && !t.doc.Sort(after).Capital() && !happenings[t.low(after)]:
		return i + 2, crf.Place
	case w == "capitol" && happenings[next] && t.apart(i, i+1):
		return i + 2, crf.Other
	case next == "legislature" && t.doc.Facts(i)&feature.Region != 0 && t.apart(i, i+2):
		return i + 2, crf.Org
	case w == "paris" || w == "kyoto":
		k := i + 1
		if t.low(k) == "climate" && k+1 < s.Last {
			k++
		}
		if treaties[t.low(k)] {
			return k + 1, crf.Other
		}
	}
	return 0, 0
}

// apart tells whether each of the tokens [first, last) is a name by itself or in none.
func (t *Tagger) apart(first, last int) bool {
	for i := first; i < last; i++ {
		if l := int(t.labels[i]); l != crf.Outside && crf.PositionOf(l) != crf.Single {
			return false
		}
	}
	return true
}

// mendName mends the labels of one name of the tokens [first, last).
func (t *Tagger) mendName(first, last int, s text.Sentence) {
	typ, size := crf.TypeOf(int(t.labels[first])), last-first
	switch {
	case size == 1 && shorts[t.doc.Word(first)], typ == crf.Other && t.clock(first, last):
		clear(t.labels[first:last])
	case typ == crf.Person && size > 1 && positions[t.doc.Word(first)]:
		t.front(first+1, last, crf.Person)
	case typ == crf.Org && size > 1 && t.doc.Word(last-1) != "GM" && positions[t.doc.Word(last-1)]:
		t.front(first, last-1, crf.Org)
	case typ == crf.Org && size > 1 && t.doc.Facts(last-1)&feature.Honorific != 0 && partyWords[t.low(last-2)]:
		t.labels[last-1] = crf.Outside
		t.partisanOf(first, last-1)
	case (typ == crf.Org || typ == crf.Other) && size > 1 && adherents[t.low(last-1)] && !t.doc.Sort(min(last, len(t.labels)-1)).Capital():
		t.partisanOf(first, last)
	case typ == crf.Org && size == 2 && partyWords[t.low(first)] && t.doc.Facts(first+1)&feature.Country != 0:
		t.front(first, first+1, crf.Other)
		t.front(first+1, last, crf.Place)
	case typ == crf.Other && size > 1 && stores[t.low(last-1)] && t.low(first) != "app":
		t.front(first, last-1, crf.Org)
	case (typ == crf.Other || typ == crf.Org) && size > 1 && diseases[t.low(last-1)] && t.doc.Sort(first) != feature.Digits:
		t.front(first, last-1, crf.Org)
		t.front(last-1, last, crf.Other)
	case typ == crf.Other && size > 1 && size < 4 && streets[t.doc.Word(last-1)]:
		t.front(first, last, crf.Place)
	case typ == crf.Place && size == 2 && t.low(first) == "soviet" && t.doc.Facts(first+1)&feature.Country != 0:
		t.front(first, first+1, crf.Other)
		t.front(first+1, last, crf.Place)
	case typ == crf.Place && first-2 >= s.First && t.doc.Word(first-2) == "Port" && t.low(first-1) == "of":
		t.front(first-2, last, crf.Place)
	}
}

// partisanOf parts the name of the tokens [first, last), which ends with a party's
// word, if a place or letters stand before it: "Norland Republican", "ABC Democratic".
func (t *Tagger) partisanOf(first, last int) {
	typ := crf.Place
	switch f := t.doc.Phrase(first, last-1) | t.doc.Facts(first); {
	case last-first == 1:
	case last-first == 2 && t.doc.Sort(first) == feature.Capitals:
		typ = crf.Org
	case f&(feature.Region|feature.Country|feature.City) == 0 || last-first > 3:
		return
	}
	if last-first > 1 {
		t.front(first, last-1, typ)
	}
	t.front(last-1, last, crf.Other)
}

// clock tells whether words only say when something was.
func (t *Tagger) clock(first, last int) bool {
	hours := false
	for i := first; i < last; i++ {
		switch w := t.low(i); {
		case hourWords[w]:
			hours = true
		case t.doc.Facts(i)&feature.Calendar != 0, t.doc.Sort(i) == feature.Digits:
		default:
			return false
		}
	}
	return hours
}

var (
	ordinals = set(`1st 2nd 3rd 4th 5th 6th 7th 8th 9th 10th 11th first second third fourth fifth sixth seventh eighth ninth tenth eleventh`)
	treaties = set("agreement accord accords pact treaty protocol")
	// adherents are words for one of a party or of its people.
	adherents = set("democrat democratic republican")
	stores    = set("store stores supermarket supermarkets")
	streets   = set("Street Avenue Boulevard Ave. St. Blvd.")
	// shorts are common words cut short, and what children call their parents.
	shorts = set("Mommy Mummy Mom Mum Daddy Dad DUI DWI CEO CEOs CFO TV TVs DNA MD M.D. M.B.A. MBA PhD Ph.D. QB MVP")
	// positions stand before or behind a name and are no part of it.
	positions = set("CB QB WR RB TE LB GM CEO CEOs CFO COO CTO Cornerback Quarterback Linebacker Kicker Coach Sens. Reps. Govs. Sens Reps")
	hourWords = set("am pm a.m. p.m. a. p. m. pdt pst edt est cst cdt mdt mst gmt utc")
)
