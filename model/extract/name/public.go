package name

import (
	"strings"

	"parallax/model/extract/name/crf"
	"parallax/model/extract/name/feature"
	"parallax/model/text"
)

// Public life has names that are known by their form alone, though the labelled
// texts pass them over:
//
//	a Democratic senator, Dems    a party's people
//	Sanders (I-Vt.), Roe, D., Ohio    the state that somebody sits for
//	Doe v. Roe    a case
//	COVID-19      a disease
//	9/11, the Jan. 6 riot, the Jan. 6 committee    what is called by its day
//
// These rules see the finished labels and are no part of what is learned.

// public labels such names in a sentence.
func (t *Tagger) public(s text.Sentence, parties bool) {
	for i := s.First; i < s.Last; i++ {
		switch {
		case partyWords[t.low(i)] && t.party(i, s, parties):
			t.front(i, i+1, crf.Other)
		case t.labels[i] == crf.Outside && diseases[t.low(i)] && t.upper(i):
			t.front(i, i+1, crf.Other)
		case letters[t.doc.Word(i)]:
			if at := t.seat(i, s); at > 0 {
				t.front(at, at+1, crf.Place)
			}
		case t.doc.Word(i) == "1/6" && i+1 < s.Last && inquiries[t.low(i+1)]:
			t.front(i, i+2, crf.Org)
		case (t.low(i) == "departments" || t.low(i) == "ministries") && i > s.First:
			t.part(i, s)
		case t.doc.Word(i) == "9/11":
			t.front(i, i+1, crf.Other)
		case t.doc.Facts(i)&feature.Calendar != 0:
			if last, typ := t.dated(i, s); last > i {
				t.front(i, last, typ)
				i = last - 1
			}
		case t.doc.Word(i) == "v.":
			if first, last := t.suit(i, s); first < i && last > i+1 {
				t.front(first, last, crf.Other)
			}
		}
	}
}

// party tells whether token i, one of a party's words, is about the party: it has
// a capital where other words have none, or the report speaks of parties, and it
// is in no longer name, but for the place in "Iowa Democratic caucus".
func (t *Tagger) party(i int, s text.Sentence, parties bool) bool {
	title := t.doc.Headline(s)
	if !t.upper(i) || (i == s.First || title) && !parties {
		return false
	}
	switch l := int(t.labels[i]); {
	case l == crf.Outside, crf.PositionOf(l) == crf.Single:
	case crf.TypeOf(l) == crf.Org && crf.Ends(l) && i+1 < s.Last && t.doc.Sort(i+1) == feature.Lower && t.regionBefore(i):
		t.relabel(i-1, i, crf.Place)
	default:
		return false
	}
	next := i + 1
	if title || next == s.Last || t.doc.Sort(next) != feature.Title || t.labels[next] != crf.Outside {
		return true
	}
	return t.doc.Facts(next)&feature.Honorific != 0
}

// regionBefore tells whether a name begins with the token before i, which is a
// region's or a country's.
func (t *Tagger) regionBefore(i int) bool {
	return i > 0 && crf.Starts(int(t.labels[i-1])) && t.labels[i-1] != crf.Outside && t.doc.Facts(i-1)&(feature.Region|feature.Country) != 0
}

// partisan tells whether a document speaks of parties: some party's word stands
// in it as a name, or has a capital inside a sentence.
func (t *Tagger) partisan(doc *text.Document) bool {
	for _, s := range doc.Sentences {
		title := t.doc.Headline(s)
		for i := s.First; i < s.Last; i++ {
			if partyWords[t.low(i)] && t.upper(i) && (t.labels[i] != crf.Outside || i > s.First && !title) {
				return true
			}
		}
	}
	return false
}

var partyWords = set("democratic democrat democrats republican republicans dems")

var diseases = set("covid covid-19 covid19")

// seat is the token of the state in "(D-Ohio)" or ", R-Vt.," whose party's letter
// is token i; 0 if there is none.
func (t *Tagger) seat(i int, s text.Sentence) int {
	if i == s.First || i+2 >= s.Last {
		return 0
	}
	before, mark, state := t.doc.Word(i-1), t.doc.Word(i+1), t.doc.Word(i+2)
	switch {
	case before != "(" && before != "," && before != "[":
		return 0
	case mark != "-" && mark != "–" && (mark != "," || before == ","):
		return 0
	case states[state], len(state) == 2 && t.doc.Sort(i+2) == feature.Capitals && before != ",", t.doc.Facts(i+2)&feature.Region != 0 && t.upper(i+2):
		return i + 2
	}
	return 0
}

// letters stand for the parties of the United States.
var letters = set("R D I R. D. I.")

// IsState tells whether a word in print is the short form of a state of the United
// States, with its last stop or without: "S.C.", "Calif".
func IsState(word string) bool { return states[word] || states[word+"."] }

// states are the short forms of the states of the United States.
var states = set(`Ala. Ariz. Ark. Calif. Colo. Conn. Del. Fla. Ga. Ill. Ind. Kan. Kans. Ky. La. Md. Mass. Mich. Minn. Miss. Mo. Mont. Neb. Nev.
	N.H. N.J. N.M. N.Y. N.C. N.D. Okla. Ore. Pa. Penn. R.I. S.C. S.D. Tenn. Tex. Vt. Va. Wash. W.Va. Wis. Wisc. Wyo. D.C. P.R.`)

// part parts the name of two bodies that end before token i: "the Interior and
// Commerce departments".
func (t *Tagger) part(i int, s text.Sentence) {
	if l := int(t.labels[i-1]); l == crf.Outside || crf.TypeOf(l) != crf.Org || !crf.Ends(l) {
		return
	}
	for k := i - 2; k > s.First && !crf.Starts(int(t.labels[k])); k-- {
		if t.low(k) != "and" {
			continue
		}
		first := k - 1
		for !crf.Starts(int(t.labels[first])) {
			first--
		}
		if first+1 < k && t.doc.Facts(first)&feature.Country != 0 {
			t.front(first, first+1, crf.Place)
			first++
		}
		t.front(first, k, crf.Org)
		t.labels[k] = crf.Outside
		t.front(k+1, i, crf.Org)
		return
	}
}

// dated is the end and the type of the event, or of the body that looks into it,
// whose day begins with the month at token i; 0 if there is none.
func (t *Tagger) dated(i int, s text.Sentence) (last, typ int) {
	const most = 6 // words between the day and what happened
	if i+2 >= s.Last || !t.upper(i) || weekday[t.low(i)] || !startsDay(t.doc.Word(i+1)) {
		return 0, 0
	}
	for k := i + 2; k < min(s.Last, i+2+most); k++ {
		switch w := t.low(k); {
		case inquiries[w]:
			return k + 1, crf.Org
		case happenings[w]:
			if strings.HasSuffix(w, "s") && i > s.First && whens[t.low(i-1)] { // "on Jan. 6 attacks fell off"
				return 0, 0
			}
			if k+1 < s.Last && inquiries[t.low(k+1)] {
				return k + 2, crf.Org
			}
			return k + 1, crf.Other
		case !betweens[w] && t.doc.Sort(k) != feature.Digits:
			return 0, 0
		}
	}
	return 0, 0
}

// startsDay tells whether a word is a day's number: "6", "6th".
func startsDay(word string) bool {
	n := 0
	for n < len(word) && word[n] >= '0' && word[n] <= '9' {
		n++
	}
	return n == 1 || n == 2
}

var (
	happenings = set("riot riots attack attacks insurrection siege massacre bombing bombings")
	inquiries  = set("committee commission panel")
	whens      = set("on until till by from in since before after") // before a day that only says when
	betweens   = set("capitol u.s. us select terror terrorist terrorism ,")
)

// suit is the reach of the case whose "v." is token i.
func (t *Tagger) suit(i int, s text.Sentence) (first, last int) {
	const most = 5
	first, last = i, i+1
	for first > s.First && i-first < most && t.doc.Sort(first-1).Capital() {
		first--
	}
	for last < s.Last && last-i <= most && (t.doc.Sort(last).Capital() || t.low(last) == "of" && t.doc.Sort(min(last+1, s.Last-1)).Capital()) {
		last++
	}
	if t.doc.Headline(s) && (i-first > 1 || last-i > 2) {
		return i, i // nothing tells where it ends
	}
	return first, last
}
