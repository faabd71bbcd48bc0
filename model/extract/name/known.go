package name

import (
	"unicode"
	"unicode/utf8"

	"parallax/model/extract/name/crf"
	"parallax/model/extract/name/feature"
	"parallax/model/text"
)

// Some organisations need no evidence but their name: a name of several words
// that the lists hold ("Freddie Mac", "Red Cross"), and a body of state that is
// written with a capital where other words are not ("said the Senate").

// knownWeight is what the lists add for an organisation that they hold as a whole.
const knownWeight = 3.5

// settled is the probability of a name that a rule finds.
const settled = 0.5

// knownOrg tells whether the lists hold tokens [first, last) as an organisation
// and as nothing else.
func (t *Tagger) knownOrg(first, last int) bool {
	const others = feature.Country | feature.City | feature.Region | feature.Area | feature.Demonym | feature.OtherName | feature.FirstName
	f := t.doc.Phrase(first, last)
	return f&feature.OrgName != 0 && f&others == 0
}

// countryWeight is what the lists add for a country.
const countryWeight = 1.5

// placeWeight is what the lists add for a place of several words.
const placeWeight = 2

// knownPlace tells whether the lists hold tokens [first, last) as a place and as
// nothing else, and they do not begin as a person's name does.
func (t *Tagger) knownPlace(first, last int) bool {
	const places = feature.Country | feature.City | feature.Region | feature.Area
	const others = feature.OrgName | feature.Demonym | feature.OtherName
	f := t.doc.Phrase(first, last)
	return f&places != 0 && f&others == 0 && t.doc.Facts(first)&(feature.FirstName|feature.Honorific) == 0
}

// knownCountry tells whether the lists hold token i as a country and as nothing
// that has another type.
func (t *Tagger) knownCountry(i int) bool {
	const others = feature.OrgName | feature.Demonym | feature.OtherName | feature.FirstName | feature.LastName
	f := t.doc.Facts(i)
	return f&feature.Country != 0 && f&others == 0
}

// known labels the organisations of a sentence that the field passed over, or
// saw a part of, though the lists hold them.
func (t *Tagger) known(s text.Sentence) {
	title := t.doc.Headline(s)
	for i := s.First; i < s.Last; i++ {
		n := t.listed(i, s, title)
		if n == 0 && !title && t.labels[i] == crf.Outside {
			n = t.body(i, s)
		}
		if n == 0 {
			continue
		}
		t.relabel(i, i+n, crf.Org)
		for j := i; j < i+n; j++ {
			t.certain[j] = max(t.certain[j], settled)
		}
		i += n - 1
	}
}

// listed is how many tokens the organisation takes that begins at token i, is in
// the lists and is not yet a name, 0 if none does. In a title any two words have
// capitals.
func (t *Tagger) listed(i int, s text.Sentence, title bool) int {
	if i == s.First && t.low(i) == "the" || t.doc.Facts(i)&feature.HeadOf == 0 || !crf.Starts(int(t.labels[i])) || !t.upper(i) {
		return 0
	}
	least := 2
	if title {
		least = 3
	}
	for n := min(feature.PhraseWords, s.Last-i); n >= least; n-- {
		if !t.upper(i+n-1) || i+n < s.Last && !crf.Starts(int(t.labels[i+n])) || !t.knownOrg(i, i+n) {
			continue
		}
		for j := i; j < i+n; j++ {
			if crf.Ends(int(t.labels[j])) && j < i+n-1 {
				return n
			}
		}
		return 0
	}
	return 0
}

// upper tells whether token i is written with a capital, in a title too, or with
// a number as the "49ers" are.
func (t *Tagger) upper(i int) bool {
	word := t.doc.Word(i)
	r, _ := utf8.DecodeRuneInString(word)
	return unicode.IsUpper(r) || unicode.IsDigit(r) && t.doc.Sort(i) != feature.Digits
}

// body is how many tokens the body of state takes that begins at token i, which
// is in no name; 0 if none does.
func (t *Tagger) body(i int, s text.Sentence) int {
	if !t.doc.Sort(i).Capital() {
		return 0
	}
	if n := t.ministry(i, s); n > 0 {
		return n
	}
	if !stateBodies[t.low(i)] || t.membership(i, s) {
		return 0
	}
	if i+1 < s.Last && t.doc.Sort(i+1).Capital() {
		if officers[t.low(i+1)] {
			return 1
		}
		return 0
	}
	if i == s.First || t.doc.Sort(i-1) != feature.Lower && t.low(i-1) != "'s" && t.low(i-1) != "’s" {
		return 0
	}
	return 1
}

// ministry is the number of tokens of a ministry named by its field, as in
// "Interior Ministry", that begins at token i.
func (t *Tagger) ministry(i int, s text.Sentence) int {
	for n := 2; n <= 5 && i+n <= s.Last && t.labels[i+n-1] == crf.Outside; n++ {
		switch t.doc.Word(i + n - 1) {
		case "Ministry":
			return n
		case "and", "&", ",":
			continue
		}
		if !t.field(i + n - 1) {
			return 0
		}
	}
	return 0
}

// stateBodies are bodies of state, and of states, that news names by one word.
var stateBodies = set("senate parliament cabinet treasury house assembly congress knesset duma kremlin pentagon fed g7 g-7 g8 g20 g-20")

// officers follow a body of state that is no part of a longer name: "Treasury
// Secretary".
var officers = set("secretary speaker majority minority chair chairman chairwoman republicans democrats spokesman spokeswoman")

// members stand before a body of state that is part of an office: "Member of
// Parliament".
var members = set("member members")
