package name

import (
	"strings"

	"parallax/model"
	"parallax/model/extract/name/crf"
	"parallax/model/extract/name/feature"
)

// The field tells persons, organisations, places and others apart; which kind
// of place or of other thing a name is, is settled here by the words of the
// name: what it ends or begins with ("Lake Chad", "Erbil Airport", "the Geneva
// Convention") and the lists its words stand in. Places without a sign are
// taken for a GPE: most places in news are cities and countries.

// kind is the full type of the name made of tokens [first, last) with the coarse
// type.
func (t *Tagger) kind(first, last, coarse int) model.EntityType {
	switch coarse {
	case crf.Person:
		return model.Person
	case crf.Org:
		return model.Org
	case crf.Place:
		return t.kindOfPlace(first, last)
	}
	return t.kindOfOther(first, last)
}

func (t *Tagger) kindOfPlace(first, last int) model.EntityType {
	if f := t.doc.Phrase(first, last); f != 0 {
		switch {
		case f&(feature.Country|feature.City) != 0:
			return model.GPE
		case f&feature.Area != 0:
			return model.Location
		case f&feature.Region != 0:
			return model.GPE
		}
	}
	front, back := heads[t.low(first)], heads[t.low(last-1)]
	switch {
	case last-first > 1 && back != "":
		return back
	case last-first > 1 && front != "" && (front != model.Facility || t.low(first+1) == "of"):
		return front // "Port of Mombasa", but not "Port Lincoln"
	case last-first > 1 && t.doc.Facts(last-1)&feature.BuiltHead != 0:
		return model.Facility
	case directions[t.low(first)]:
		return model.Location
	}
	return model.GPE
}

func (t *Tagger) kindOfOther(first, last int) model.EntityType {
	if t.peoples(first, last) {
		return model.NORP
	}
	if t.ship(first, last) {
		return model.Product
	}
	if last-first > 2 && t.lawsuit(first, last) {
		return model.Law
	}
	for i := last - 1; i >= first; i-- {
		if k := works[t.low(i)]; k != "" {
			return k
		}
	}
	switch {
	case t.quoted(first, last):
		return model.WorkOfArt
	case last-first == 1 && (t.doc.Sort(first) == feature.Title && groupName(t.low(first)) || beliefs[t.low(first)]):
		return model.NORP
	case last-first == 1:
		return model.Product
	}
	for i := first; i < last; i++ {
		if t.doc.Sort(i) == feature.Digits || strings.ContainsAny(t.low(i), "0123456789") {
			return model.Product
		}
	}
	return model.Event
}

// peoples tells whether the name is of a people, a belief or a party's
// followers.
func (t *Tagger) peoples(first, last int) bool {
	if t.doc.Phrase(first, last)&feature.Demonym != 0 || last-first == 1 && partyWords[t.low(first)] {
		return true
	}
	for i := first; i < last; i++ {
		if t.doc.Facts(i)&feature.Demonym == 0 && t.low(i) != "-" && !directions[t.low(i)] {
			return false
		}
	}
	return true
}

// lawsuit tells whether the name is one of a case: "Doe v. Roe".
func (t *Tagger) lawsuit(first, last int) bool {
	for i := first + 1; i < last-1; i++ {
		if t.doc.Word(i) == "v." {
			return true
		}
	}
	return false
}

// ship tells whether the words name a ship: "MV Amina Star", "the ferry Amina
// Star".
func (t *Tagger) ship(first, last int) bool {
	return last-first > 1 && (shipPrefixes[t.doc.Word(first)] || first > 0 && (ships[t.low(first-1)] || shipPrefixes[t.doc.Word(first-1)]))
}

var shipPrefixes = set("MV MS FV KMP SS USS HMS HMAS HMCS INS KM MT RMS KRI BRP RV USNS RFA USCGC")

var ships = set("ferry ship vessel tanker frigate submarine destroyer trawler freighter yacht schooner warship liner icebreaker")

// groupName tells whether a word is formed as names of peoples are.
func groupName(low string) bool {
	for _, end := range []string{"ian", "ians", "ean", "eans", "ese", "ish", "ist", "ists", "ites", "ite", "ans", "is", "ism"} {
		if strings.HasSuffix(low, end) {
			return true
		}
	}
	return false
}

// quoted tells whether quotation marks enclose the name.
func (t *Tagger) quoted(first, last int) bool {
	tokens := t.doc.Tokens()
	if first == 0 || last == len(tokens) {
		return false
	}
	switch t.low(first - 1) {
	case `"`, "“", "‘", "«":
		return true
	}
	return false
}

func (t *Tagger) low(i int) string { return strings.ToLower(t.doc.Word(i)) }

// heads tells what places with these first or last words are.
var heads = byWord(map[model.EntityType]string{
	model.GPE: `city county province provinces state states district districts village town township governorate
		republic kingdom emirate emirates prefecture municipality territory oblast krai canton borough parish
		department region subcounty sub-county upazila tehsil voivodeship barangay federation`,
	model.Location: `africa america asia europe river rivers lake lakes sea ocean gulf bay mount mt mt. mountain mountains hills
		highlands island islands isle isles valley desert peninsula cape coast forest jungle rainforest basin delta
		strait straits canyon plateau archipelago reef glacier volcano peak falls plain plains beach east west north
		south heights jebel jabal wadi shore creek lagoon swamp caucasus range triangle corridor zone strip world continent`,
	model.Facility: `airport airfield airstrip airbase base bridge stadium arena street road avenue boulevard highway expressway
		square tower towers palace castle prison jail camp mosque church cathedral temple shrine hospital museum
		theater theatre hotel station terminal plant refinery dam canal tunnel port harbour harbor mall market
		building house center centre headquarters barracks garrison fort monument memorial cemetery park plaza
		gardens zoo pier field court school university college library crossing checkpoint pipeline mine railway line
		complex compound hall place lane drive ave ave. st st. rd rd. blvd speedway racecourse gate garage shopping capitol`,
})

// works tells what other names with these words are.
var works = byWord(map[model.EntityType]string{
	model.Event: `war wars battle cup olympics olympic games championship championships election elections festival tournament
		league series conference summit day week year month eve crisis uprising revolution revolt rebellion
		intifada holocaust massacre hurricane typhoon cyclone earthquake pandemic marathon open prix forum expo award awards
		prize campaign coup referendum operation ramadan eid easter christmas hajj grand-prix derby tour final finals
		congress meeting attack attacks convention riots bombing bombings siege parade anniversary ceremony primary riot insurrection 9/11`,
	model.Law: `act law treaty accord accords agreement constitution amendment bill protocol code pact charter covenant
		declaration resolution statute deal conventions directive regulation`,
	model.WorkOfArt: `bible quran koran torah gospel magazine album song novel film symphony sonata opera`,
	model.Product:   `airbus boeing iphone ipad missile rifle vaccine windows android`,
})

// beliefs are religions whose names do not show it.
var beliefs = set("islam christianity bahá'í baha'i shinto voodoo judaism")

var directions = set(`north south east west northern southern eastern western central upper lower northeast northwest southeast
	southwest northeastern northwestern southeastern southwestern north-east north-west south-east south-west mid`)

func byWord(lists map[model.EntityType]string) map[string]model.EntityType {
	m := map[string]model.EntityType{}
	for _, k := range []model.EntityType{model.Facility, model.Location, model.GPE, model.Product, model.WorkOfArt, model.Event, model.Law} {
		for w := range strings.FieldsSeq(lists[k]) {
			m[w] = k
		}
	}
	return m
}

func set(words string) map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq(words) {
		m[w] = true
	}
	return m
}
