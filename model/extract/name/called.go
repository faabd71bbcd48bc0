package name

// Text often says itself what an unknown name is: "a gang known as Silverfin",
// "the group, which calls itself Silverfin".

// bodyReach is how many words before "known as" the noun may stand.
const bodyReach = 9

// calledBody tells whether the words before token i say that it is the name of a
// body of people.
func (t *Tagger) calledBody(i int) bool {
	at := i - 1
	switch t.low(at) {
	case "as":
		if at--; t.low(at) != "known" {
			return false
		}
	case "itself", "themselves":
		if at--; !callings[t.low(at)] {
			return false
		}
	case "called", "named", "dubbed":
	default:
		return false
	}
	for k := at - 1; k >= 0 && at-k <= bodyReach; k-- {
		switch w := t.low(k); {
		case bodies[w]:
			return true
		case w == "." || w == ";":
			return false
		}
	}
	return false
}

var callings = set("call calls called calling name names named naming")

var bodies = set(`gang group company firm organisation organization militia party startup start-up charity agency movement
	network club band faction alliance coalition cartel collective syndicate newspaper broadcaster union`)
