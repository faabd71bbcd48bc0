package compare

import (
	"strings"
	"unicode"

	"parallax/model/compare/words"
)

// Longer and shorter names of one body: "New York Daily News" is the Daily News and
// "Court of Appeals for the 4th Circuit" the Court of Appeals, but "Senate
// Democrats" are not the Senate.

// mayStandFor tells whether one of two names, which have words in common, may be
// said for the other: neither holds the other within, nor begins with it, unless it
// goes on with "of", "for" or the like, or with a word such as "Court". Of two bodies
// one may go by its first word.
func mayStandFor(x, y string, bodies bool) bool {
	if len(x) > len(y) {
		x, y = y, x
	}
	if rest, ok := strings.CutPrefix(y, x+" "); ok {
		next, more, _ := strings.Cut(rest, " ")
		if bodies && !strings.Contains(x, " ") && !genericWords[x] && !commonTails[x] && !particular(rest) {
			return true // "Brandt", "Brandt Mission Facilities"
		}
		return links[next] && !genericWords[x] && !commonTails[x] || more == "" && closers[rest] && strings.Contains(x, " ")
	}
	if strings.HasSuffix(y, " "+x) {
		return !commonTails[x]
	}
	return !strings.Contains(y, " "+x+" ")
}

// particular tells whether words say which body among many is meant, or what of it.
func particular(list string) bool {
	for w := range strings.FieldsSeq(list) {
		if genericWords[w] || commonTails[w] || links[w] {
			return true
		}
	}
	return false
}

// siteOf tells whether a built place's name of several words is the end of a longer
// one: "High Street", "Marlow High Street", but not "North High Street".
func siteOf(a, b string) bool {
	front, ok := strings.CutSuffix(b, " "+a)
	return ok && strings.Contains(a, " ") && sites[a[strings.LastIndexByte(a, ' ')+1:]] && !sides[front]
}

var (
	sites = words.Set("street road avenue boulevard square bridge park stadium arena hall station airport hospital prison theater church school hotel")
	sides = words.Set("north south east west upper lower old new northeast northwest southeast southwest")
)

// joined tells whether a hyphen joins two names in one: "Pfizer-BioNTech".
func joined(name string) bool {
	for i := 3; i+1 < len(name); i++ {
		if name[i] == '-' && capital(name[i+1]) && strings.ContainsFunc(name[:i], unicode.IsLower) {
			return true
		}
	}
	return false
}

// leads tells whether a name is the first of two that a hyphen joins: "Pfizer",
// "Pfizer-BioNTech".
func leads(x, y string) bool {
	rest, ok := strings.CutPrefix(y, x+"-")
	return ok && !strings.ContainsAny(rest, " -")
}

func capital(c byte) bool { return 'A' <= c && c <= 'Z' }

// abridges tells whether one of two names is the other with words left out from
// within: "Oversight Committee", "House Oversight and Government Reform Committee".
func abridges(x, y string) bool {
	if len(x) > len(y) {
		x, y = y, x
	}
	short, long := strings.Fields(x), strings.Fields(y)
	n := len(short) - 1
	if n < 1 || !commonTails[short[n]] || short[n] != long[len(long)-1] || genericWords[short[0]] || commonTails[short[0]] {
		return false
	}
	i := 0
	for _, w := range long {
		if i <= n && w == short[i] {
			i++
		}
	}
	return i > n
}

// namesakes tells whether two persons' names have one surname, and given names that
// begin alike, as the forms of one name do: "Alexandros", "Alexis".
func namesakes(x, y string) bool {
	const alike = 4
	a, b := strings.Fields(x), strings.Fields(y)
	if len(a) != 2 || len(b) != 2 || a[1] != b[1] || len(a[1]) < alike || len(a[0]) < alike || len(b[0]) < alike {
		return false
	}
	return a[0][:alike] == b[0][:alike] && female(a[0]) == female(b[0])
}

// female tells given names that end as many women's do.
func female(given string) bool {
	for _, end := range []string{"a", "ie", "ine", "elle", "ette", "leen", "lyn"} {
		if strings.HasSuffix(given, end) {
			return true
		}
	}
	return false
}

// links go on with the name of a body.
var links = words.Set("of for on and at in")

// closers say what a body is at the end of its name and may be left out.
var closers = words.Set("court conference caucus board")

// tailOf tells whether a is the end of b and says enough by itself: two words, or
// one that is no common noun ("Yankees", "New York Yankees").
func tailOf(a, b string) bool {
	return strings.HasSuffix(b, " "+a) && (strings.Contains(a, " ") || len(a) > 5 && !genericWords[a] && !commonTails[a])
}

// commonTails end the names of many bodies.
var commonTails = words.Set(`committee council court courts congress senate parliament association federation union league front alliance coalition party democrats republicans
institute institution school college academy centre center foundation fund society club times tribune herald journal review guardian telegraph observer chronicle
network channel airlines airways motors industries systems technologies pharmaceuticals energy commission administration authority bureau board command guard patrol
commerce interior justice treasury labor labour defense defence division section branch institutes laboratory museum library church mosque cathedral hotel brothers partners capital markets street house press media studios entertainment pictures records`)

// genericWords say what a place or body is and may be left out of its name.
var genericWords = words.Set(`city state province county region district town village port airport air base airbase island islands lake river mount mountain peak
group company corporation corp bank holdings holding international agency service services ministry department office party university hospital police force forces securities
republic federal government award awards ceremony store`)

// nations tells whether all words of a list are countries' or their peoples'.
func nations(list string) bool {
	for w := range strings.FieldsSeq(list) {
		if _, nation := words.NationOf(w); !nation {
			return false
		}
	}
	return true
}

// generic tells whether all words of a list are generic.
func generic(list string) bool {
	for w := range strings.FieldsSeq(list) {
		if _, nation := words.NationOf(w); !nation && !genericWords[w] {
			return false
		}
	}
	return true
}

// oneOfMany tells whether a person goes by a given name alone that several persons
// of the other report bear, the one of them among these.
func oneOfMany(a, b *named, others []named) bool {
	if kind(a.typ) != person || kind(b.typ) != person || strings.Contains(a.name, " ") || !strings.HasPrefix(b.name, a.name+" ") {
		return false
	}
	n := 0
	for i := range others {
		if kind(others[i].typ) == person && strings.HasPrefix(others[i].name, a.name+" ") {
			n++
		}
	}
	return n > 1
}
