package refer

import (
	"slices"
	"strings"

	"parallax/model"
	"parallax/model/extract/name"
)

// "We" is the speaker's organisation only where the speaker speaks for it: an
// organisation itself, its spokeswoman, or whoever leads it.

// voiced is the organisation that an entity means by "we", or -1. In an
// interview, where people speak of much beside their office, only the plainest
// offices count.
func (t *tracker) voiced(e int, interview bool) int {
	ent := &t.entities[e]
	if ent.typ == model.Org {
		return e
	}
	if ent.typ != model.Person {
		return -1
	}
	group := -1
	for _, ro := range ent.roles {
		if !speaksFor(ro.head) && !(ro.head == "officer" && slices.Contains(ro.mods, "executive")) || interview && ro.head == "president" {
			continue
		}
		org := ro.org
		if org < 0 && isCoach(ro.head) { // "Doe, Panama coach": the country's team
			org = ro.place
		}
		if org < 0 && ro.country == "" && !(isCoach(ro.head) && t.ofPeople(ro)) && !interview && !strings.Contains(ro.text, " of ") && !strings.Contains(ro.text, " for ") {
			org = t.onlyGroup(ro.first)
		}
		if org < 0 || org == group {
			continue
		}
		if group >= 0 { // two of them
			return -1
		}
		group = org
	}
	return group
}

// everybodys tells whether the word at token k goes before what more people have
// in common than an organisation: "our country".
func (t *tracker) everybodys(k int) bool {
	switch t.lower(k + 1) {
	case "country", "democracy", "nation", "people", "society", "world", "planet", "lives", "children", "all", "constitution", "region",
		"city", "state", "economy", "government", "neighbors", "neighbours", "soldiers", "troops", "families":
		return true
	}
	return false
}

// onlyGroup is the organisation that is spoken of around token k, where an
// office is said without whose it is: the only one named in its sentence and the
// one before, or -1.
func (t *tracker) onlyGroup(k int) int {
	s := t.doc.SentenceOf(k)
	first := t.doc.Sentences[max(0, s-1)].First
	from, _ := slices.BinarySearchFunc(t.names, first, func(n name.Mention, first int) int { return n.First - first })
	group := -1
	for at := from; at < min(len(t.names), from+maxNamesakes) && t.names[at].First < t.doc.Sentences[s].Last; at++ {
		if e := t.of[at]; t.entities[e].typ == model.Org && e != group {
			if group >= 0 {
				return -1
			}
			group = e
		}
	}
	return group
}

// ofPeople tells whether a capitalised word, a people's or a place's, goes before
// a role that is said without whose it is: "English captain".
func (t *tracker) ofPeople(ro role) bool {
	for k := ro.first - 1; k <= ro.first; k++ {
		if k >= 0 && t.sameSentence(k, ro.first) && t.doc.Capitalised(k) && t.role(k).kind == noRole && k > t.doc.Sentences[t.doc.SentenceOf(k)].First {
			return true
		}
	}
	return false
}

// isCoach tells the offices of those who say "we" for a team.
func isCoach(head string) bool { return head == "coach" || head == "captain" || head == "manager" }

// speaksFor tells the offices whose holder says "we" for the organisation.
func speaksFor(head string) bool {
	switch head {
	case "spokesman", "spokeswoman", "spokesperson", "ceo", "executive", "founder", "co-founder", "cofounder", "owner", "chairman",
		"chairwoman", "chair", "president", "director", "coach", "manager", "captain":
		return true
	}
	return false
}
