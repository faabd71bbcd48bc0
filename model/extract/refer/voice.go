package refer

import "parallax/model"

// "We" is the speaker's organisation only where the speaker speaks for it: an
// organisation itself, its spokeswoman, or whoever leads it.

// voiced is the organisation that an entity means by "we", or -1.
func (t *tracker) voiced(e int) int {
	ent := &t.entities[e]
	if ent.typ == model.Org {
		return e
	}
	if ent.typ != model.Person {
		return -1
	}
	group := -1
	for _, ro := range ent.roles {
		if ro.org < 0 || !speaksFor(ro.head) || ro.org == group {
			continue
		}
		if group >= 0 { // two of them
			return -1
		}
		group = ro.org
	}
	return group
}

// speaksFor tells the offices whose holder says "we" for the organisation.
func speaksFor(head string) bool {
	switch head {
	case "spokesman", "spokeswoman", "spokesperson", "ceo", "executive", "founder", "co-founder", "cofounder", "owner", "chairman",
		"chairwoman", "chair", "director", "coach", "manager", "captain":
		return true
	}
	return false
}
