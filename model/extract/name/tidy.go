package name

import (
	"strings"

	"parallax/model/extract/name/crf"
	"parallax/model/extract/name/feature"
	"parallax/model/text"
)

// What follows mends, name by name, what the field gets wrong because its
// sources disagree: how far a name reaches and whether a word of a people is
// one. Each rule states a way of labelling, none a guess.

// tidy mends the labels of a sentence.
func (t *Tagger) tidy(s text.Sentence) {
	for i := s.First; i < s.Last; {
		if t.labels[i] == crf.Outside {
			i++
			continue
		}
		first := i
		for !crf.Ends(int(t.labels[i])) && i+1 < s.Last {
			i++
		}
		i++
		i = t.tidyName(first, i, s)
	}
}

// tidyName mends one name and returns where the next may begin.
func (t *Tagger) tidyName(first, last int, s text.Sentence) int {
	typ := crf.TypeOf(int(t.labels[first]))
	start, end := first, last
	typ = t.retype(first, last, typ)
	if typ != crf.Other && t.genitive(first, last, s) {
		typ, end = crf.Org, last+1
	}
	switch typ {
	case crf.Person:
		for start < end-1 && t.title(start, end) {
			start++
		}
		// "the Amir" is an office.
		if end-start == 1 && start > s.First && t.low(start-1) == "the" && offices[t.low(start)] {
			t.relabel(first, last, -1)
			return last
		}
		if t.illness(end, s) {
			t.relabel(first, last, -1)
			return last
		}
		// "Kenyan Jacob Okello": the people is a name of its own.
		if end-start > 1 && t.onlyPeople(start) {
			t.relabel(first, last, -1)
			t.relabel(start, start+1, crf.Other)
			t.relabel(start+1, end, crf.Person)
			return last
		}
		if start == first {
			start = t.reachBack(start, s)
		}
	case crf.Org, crf.Place:
		if end-start == 1 && t.onlyPeople(start) || end-start > 1 && t.doc.Phrase(start, end)&feature.Demonym != 0 {
			typ = crf.Other
		}
	}
	if typ == crf.Other && t.onlyTitles(start, end) {
		t.relabel(first, last, -1)
		return last
	}
	// "Australian Jane Doe" is a people and a person.
	if typ == crf.Other && end-start > 2 && end-start <= 4 && t.onlyPeople(start) && t.fullName(start+1, end) {
		t.relabel(first, last, -1)
		t.relabel(start, start+1, crf.Other)
		t.relabel(start+1, end, crf.Person)
		return last
	}
	// "MV" tells what the ship is, as a title does.
	if typ == crf.Other && end-start > 1 && designations[t.doc.Word(start)] && t.ship(start, end) {
		start++
	}
	if end-start == 1 && amount(t.low(start)) || typ == crf.Place && t.currency(start, end) {
		t.relabel(first, last, -1)
		return last
	}
	// "the Kremlin Tuesday": days are no part of a name.
	if typ != crf.Other && end-start > 1 && t.doc.Facts(end-1)&feature.Calendar != 0 && weekday[t.low(end-1)] {
		end--
	}
	if typ == crf.Place && end-start > 1 && t.doc.Sort(end-1) == feature.Lower && t.doc.Sort(end-2).Capital() {
		end--
	}
	if typ == crf.Org && (t.portfolio(start, s) || end-start == 1 && t.membership(start, s)) {
		t.relabel(first, last, -1)
		return last
	}
	if typ == crf.Org && start == first && end == last {
		start, end = t.widen(start, end, s)
	}
	if start != first || end != last || typ != crf.TypeOf(int(t.labels[first])) {
		t.relabel(first, last, -1)
		t.relabel(start, end, typ)
		for i := start; i < end; i++ {
			if i < first || i >= last {
				t.certain[i] = t.certain[first]
			}
		}
	}
	return max(end, last)
}

// retype is the type of a name that its words tell, else the one it has.
func (t *Tagger) retype(first, last, typ int) int {
	switch {
	case typ != crf.Other && t.onlyOther(first, last):
		return crf.Other
	case typ == crf.Org && last-first == 1 && t.low(first-1) == "the" && t.doc.Facts(first)&feature.Area != 0: // the Amazon
		return crf.Place
	case typ == crf.Other && last-first == 1 && strings.HasSuffix(t.low(first), ".com"): // who sells there
		return crf.Org
	}
	return typ
}

// genitive tells whether the name is that of a known firm but for the "'s" that
// follows: "Moody's".
func (t *Tagger) genitive(first, last int, s text.Sentence) bool {
	return last < s.Last && (t.doc.Word(last) == "'s" || t.doc.Word(last) == "’s") && t.doc.Phrase(first, last+1)&feature.OrgName != 0
}

// title tells whether token i is a title before the rest of a person's name.
func (t *Tagger) title(i, end int) bool {
	low := t.low(i)
	if low == "first" {
		return i+2 < end && t.low(i+1) == "lady"
	}
	if low == "amir" { // a given name too
		return strictTitles[t.low(i+1)] || t.low(i-1) == "the"
	}
	return strictTitles[low]
}

// reachBack returns where a person's name begins that is written with small
// words inside or before it: "del Ponte", "Daniel arap Moi".
func (t *Tagger) reachBack(start int, s text.Sentence) int {
	i := start
	for i > s.First && particles[t.doc.Word(i-1)] {
		i--
	}
	if i == start || i == s.First {
		return i
	}
	if l := int(t.labels[i-1]); l == crf.Outside || crf.TypeOf(l) != crf.Person || !crf.Ends(l) {
		return i
	}
	for i--; !crf.Starts(int(t.labels[i])); {
		i--
	}
	return i
}

// currency tells whether the name is the first half of a currency's sign, as in
// "US$600".
func (t *Tagger) currency(first, last int) bool {
	tokens := t.doc.Tokens()
	return last-first == 1 && last < len(tokens) && tokens[last].Start == tokens[first].End && t.doc.Word(last) == "$"
}

// amount tells whether a word is a sum of money: "Dh500".
func amount(low string) bool {
	i := strings.IndexAny(low, "0123456789")
	return i > 0 && currencies[low[:i]]
}

// onlyOther tells whether the name is a known belief, event or law ("Eid
// al-Fitr") and nothing else.
func (t *Tagger) onlyOther(first, last int) bool {
	const others = feature.Country | feature.City | feature.Region | feature.Area | feature.OrgName | feature.FirstName | feature.LastName | feature.NamePart
	f := t.doc.Phrase(first, last)
	return f&feature.OtherName != 0 && f&others == 0
}

// onlyTitles tells whether the name is an office: "Crown Prince".
func (t *Tagger) onlyTitles(first, last int) bool {
	for i := first; i < last; i++ {
		if !strictTitles[t.low(i)] {
			return false
		}
	}
	return true
}

// fullName tells whether tokens [first, last) are a given name and more, none of
// which makes other names.
func (t *Tagger) fullName(first, last int) bool {
	const makers = feature.OrgHead | feature.PlaceHead | feature.BuiltHead | feature.EventHead | feature.OrgName | feature.City | feature.Calendar | feature.OtherName
	for i := first; i < last; i++ {
		if !t.unknownSmall(i) || t.doc.Facts(i)&makers != 0 {
			return false
		}
	}
	return t.doc.Facts(first)&feature.FirstName != 0
}

// onlyPeople tells whether a word names a people and nothing else.
func (t *Tagger) onlyPeople(i int) bool {
	const others = feature.Country | feature.City | feature.Region | feature.Area | feature.OrgName | feature.FirstName | feature.LastName
	f := t.doc.Facts(i)
	return f&feature.Demonym != 0 && f&others == 0
}

// portfolio tells whether the name is what a minister is in charge of
// ("Minister of Tourism").
func (t *Tagger) portfolio(first int, s text.Sentence) bool {
	if first-2 < s.First {
		return false
	}
	switch t.low(first - 1) {
	case "of", "for":
		return ministers[t.low(first-2)]
	}
	return false
}

// illness tells whether the name that ends before a token has given its name to
// an illness: "Alzheimer's disease".
func (t *Tagger) illness(end int, s text.Sentence) bool {
	return end+1 < s.Last && (t.doc.Word(end) == "'s" || t.doc.Word(end) == "’s") && illnesses[t.low(end+1)]
}

// membership tells whether the name is a part of an office, "Member of
// Parliament".
func (t *Tagger) membership(i int, s text.Sentence) bool {
	return i-2 >= s.First && t.low(i) == "parliament" && t.low(i-1) == "of" && members[t.low(i-2)]
}

// relabel makes tokens [first, last) a name of the type, or, of type -1, none.
// What it leaves of a name that it cuts is none.
func (t *Tagger) relabel(first, last, typ int) {
	for i := first - 1; i >= 0 && !crf.Ends(int(t.labels[i])); i-- {
		t.labels[i] = crf.Outside
	}
	for i := last; i < len(t.labels) && !crf.Starts(int(t.labels[i])); i++ {
		t.labels[i] = crf.Outside
	}
	if typ < 0 {
		clear(t.labels[first:last])
		return
	}
	crf.Span(t.labels[first:last], typ)
}

var ministers = set("minister ministers minister-designate undersecretary")

var strictTitles = set(`mr mr. mrs mrs. ms ms. miss dr dr. prof prof. professor president gen gen. general lt lt. lieutenant col col.
	colonel maj maj. capt capt. captain sgt sgt. sergeant sen sen. senator rep rep. gov gov. governor rev rev. judge justice
	pope minister prime foreign sheikh sheik ayatollah imam mayor madam chancellor ambassador secretary king queen
	commander prophet hon hon. engr engr. barr. spokesman spokeswoman hh hrh cardinal archbishop bishop inspector superintendent
	lady amir emir crown prince princess highness majesty mp barrister`)

var offices = set("amir emir king queen pope sheikh sultan prince princess president premier imam ayatollah prophet chancellor minister")

var illnesses = set("disease syndrome palsy lymphoma sarcoma chorea")

var currencies = set("dh dhs aed rs sh shs ksh ush tsh rm tk rp ghs gh¢ us sr qr kd bd omr usd eur gbp inr php ngn zar")

var designations = set("MV MT KM KMP FV MS")

var particles = set("van von der den del della de di da dos du bin binti bint ibn ter ould arap al el ul")

var weekday = set("monday tuesday wednesday thursday friday saturday sunday")
