package name

import (
	"parallax/model/extract/name/crf"
	"parallax/model/extract/name/feature"
)

// What an unknown name is, the words beside it may tell:
//
//	Silverfin, a Danish software firm
//	Kamdini, a village in the north
//	the co-founder of Silverfin
//	the retailer Silverfin

// apposed is how many words an apposition's noun may stand behind its article.
const apposed = 6

// cue is the type that the words beside the name [first, last) tell, -1 if they
// tell none.
func (t *Tagger) cue(first, last int) int {
	switch w := t.low(first - 1); {
	case first == 0 || t.doc.Sort(first-1) != feature.Lower:
	case orgNouns[w]:
		return crf.Org
	case placeNouns[w]:
		return crf.Place
	}
	if t.low(first-1) == "the" {
		first--
	}
	if t.low(first-1) == "of" && runners[t.low(first-2)] {
		return crf.Org
	}
	if t.low(last) != "," || !articles[t.low(last+1)] {
		return -1
	}
	noun := ""
	for i := last + 2; i < last+2+apposed; i++ {
		w := t.low(i)
		if closers[w] && t.low(i-1) != "-" {
			break
		}
		noun = w
	}
	switch {
	case orgNouns[noun]:
		return crf.Org
	case placeNouns[noun]:
		return crf.Place
	}
	return -1
}

var articles = set("a an the")

// closers end an apposition's noun.
var closers = set(`of that which who whose in at on for with and or to from by based founded owned known run called located near
	outside where when , . ; : – — ( ) " ” ’s 's`)

var runners = set("founder co-founder cofounder founders ceo subsidiary employees shareholders shares unit headquarters alumni")

var orgNouns = set(`company firm bank startup start-up group party newspaper broadcaster network platform organisation organization
	charity ngo agency university college union club retailer manufacturer maker carrier airline insurer lender subsidiary
	brand franchise consultancy developer publisher institute nonprofit non-profit operator provider supplier chain
	conglomerate brokerage magazine website tank militia faction gang cartel coalition federation association foundation spinoff spin-off studio label publication paper tabloid daily weekly team side`)

var placeNouns = set(`village town city district suburb island province region county municipality neighbourhood neighborhood port
	resort hamlet settlement township`)
