package figure

import "parallax/model"

// age reads an age behind a number: "42-year-old", "42 years old", "three months of age", "87 yo". The unit is
// the time unit in the singular.
func (r *reader) age(n, tail numeral) (end int, unit string, ok bool) {
	k := tail.last
	if r.low(k) == "-" && r.is(k+1, letters) {
		k++
	}
	if r.low(k) == "yo" || r.low(k) == "y" && r.low(k+1) == "/" && r.low(k+2) == "o" && r.glued(k+2) {
		if r.low(k) == "y" {
			k += 2
		}
		return k + 1, "year", true
	}
	unit = ageUnit(r.low(k))
	if r.low(tail.last) == "-" && !r.glued(tail.last+1) && (r.low(k) == "and" || r.low(k) == "or" || r.low(k) == "to") { // "7- and 8-year-old"
		if m, found := r.cardinal(k + 1); found {
			if _, u, old := r.age(m, m); old {
				return tail.last, u, true
			}
		}
	}
	if unit == "" {
		if (r.ageBefore(n.first) || r.ageTold(n)) && r.ageBehind(tail) || r.ageAfterName(n) {
			return tail.last, "year", true
		}
		return 0, "", false
	}
	k++
	if r.low(k) == "-" {
		k++
	}
	switch {
	case r.low(k) == "old" || r.low(k) == "olds":
		return k + 1, unit, true
	case r.low(k) == "of" && r.low(k+1) == "age":
		return k + 2, unit, true
	}
	return 0, "", false
}

// ageBefore tells whether the words before a number say that it is an age: "aged", "the age of", "aged 16 and".
func (r *reader) ageBefore(i int) bool {
	for n := 0; n < 2; n++ {
		switch r.low(i - 1) {
		case "over", "under", "above", "below", "about", "around", "least":
			if i--; r.low(i-1) == "at" {
				i--
			}
		}
	}
	switch r.low(i - 1) {
	case "aged", "age", "ages":
		return true
	case "as":
		return r.low(i-2) == "young" || r.low(i-2) == "old"
	case "of":
		return r.low(i-2) == "age" || r.low(i-2) == "ages"
	case "and", "to", "between":
		return (r.low(i-3) == "aged" || r.low(i-3) == "ages" || r.low(i-2) == "aged" || r.low(i-2) == "ages") && r.is(i, digits)
	}
	return false
}

// ageAfterName tells whether a number between commas is the age of the person named before it: "Maria Lopez, 54,".
func (r *reader) ageAfterName(n numeral) bool {
	if !n.inDigits || n.last != n.first+1 || n.value < 1 || n.value > 110 || n.value != float64(int(n.value)) || !r.words[n.first].plain {
		return false
	}
	next := r.low(n.last)
	name := n.first - 2
	if r.low(n.first-1) == "now" && r.low(name) == "," && (next == "," || next == ".") {
		return r.nameAt(name - 1) // "Rogers, now 62, said"
	}
	if r.low(n.first-1) == "(" && next == ")" {
		return r.nameAt(name) && r.nameAt(name-1)
	}
	if r.low(n.first-1) != "," || next != "," && next != "." && next != ";" && next != "" && next != "—" || !r.glued(n.last) && next != "" && next != "—" {
		return false
	}
	if r.low(name) == "*" && r.glued(name) { // a name that has been changed
		name--
	}
	return r.nameAt(name) || r.personAt(name)
}

// turnsAge tells whether what follows "turned 80" lets it be an age.
func (r *reader) turnsAge(k int) bool {
	switch r.low(k) {
	case "in":
		return r.classAt(k+1)&(isMonth|isTimeUnit) != 0 || r.is(k+1, digits) || r.low(k+1) == "the"
	case "of", "into", "to", "out":
		return false
	}
	return k >= len(r.words) || !r.is(k, letters) || r.classAt(k)&(isFunction|isVerb|isAdverb|isDay) != 0
}

// personAt tells whether the word at i is a noun for one person behind an article: "the minister".
func (r *reader) personAt(i int) bool {
	return persons[r.low(i)] || r.classAt(i)&isHuman != 0 && !isPlural(r.low(i))
}

// nameAt tells whether the word at i may end a person's name.
func (r *reader) nameAt(i int) bool {
	if r.low(i) == "." {
		i--
	}
	if r.is(i, letters) && r.hyphen(i-1) && i > 1 && r.words[i-2].upper {
		i -= 2 // "Kam-wai"
	}
	return i >= 0 && r.is(i, letters) && r.words[i].upper && !r.words[i].code && r.classAt(i)&(isMonth|isDay|isFunction) == 0
}

func ageUnit(low string) string {
	switch low {
	case "year", "years", "yr", "yrs":
		return "year"
	case "month", "months":
		return "month"
	case "week", "weeks":
		return "week"
	case "day", "days":
		return "day"
	case "hour", "hours":
		return "hour"
	}
	return ""
}

// ageBehind tells whether the number behind "aged" is no more than an age, and no noun follows it.
func (r *reader) ageBehind(n numeral) bool {
	return n.value > 0 && n.value < 130 && n.vague == nil &&
		(n.last >= len(r.words) || r.words[n.last].kind == mark || r.words[n.last].class&(isFunction|isVerb|isAdverb) != 0)
}

// ageTold tells whether the words before a bare number make it somebody's age: "turned 80", "he's 67", "who is
// 17", "died at 83", "Kiriyenko was just 28 and".
func (r *reader) ageTold(n numeral) bool {
	if n.value < 1 || n.value > 115 || !n.whole() || n.last-n.first > 3 {
		return false
	}
	if s := r.low(n.last + 1); (r.low(n.last) == "and" || r.low(n.last) == "or") && (s == "older" || s == "younger" || s == "up" || s == "over" || s == "above" || s == "under") && n.value < 100 {
		return true
	}
	if s := r.low(n.first - 1); n.inDigits && n.value >= 10 && n.value < 100 && (s == "under" || s == "over") && ofAnyAge[r.low(n.first-2)] {
		return true // "sales to people under 21"
	}
	if s := r.low(n.first - 1); (s == "turn" || s == "turned" || s == "turns" || s == "turning") && n.value > 3 && r.turnsAge(n.last) {
		return true
	}
	if r.tallyJoint(n.last) > 0 {
		return false // "he was 17/35 for 205 yards"
	}
	if r.hyphen(n.last) && r.low(n.last+1) != "-" && !(r.is(n.last+1, letters) && ageUnit(r.low(n.last+1)) != "") {
		return false // "she is 5-foot-3"
	}
	if s := r.low(n.last); s == "of" || s == "out" || s == "in" || s == "to" || s == "for" || n.value < 3 && !n.inDigits {
		return false // "who was one of the most powerful"
	}
	k := n.first - 1
	if s := r.low(k); s == "just" || s == "only" || s == "now" || s == "almost" || s == "nearly" || s == "about" {
		k--
	}
	switch r.low(k) {
	case "approaches", "approaching":
		return n.value >= 40 && (r.low(k-1) == "he" || r.low(k-1) == "she")
	case "he's", "she's", "he’s", "she’s", "i'm", "i’m":
		return true
	case "be":
		return r.low(k-1) == "will" && n.value >= 10 && r.low(n.last) == "on" && r.isMonthAt(n.last+1)
	case "is", "was", "'s":
		switch r.low(k - 1) {
		case "he", "she", "who":
			return true
		}
		return n.inDigits && n.value >= 12 && k >= 1 && r.nameAt(k-1) && r.classAt(n.last)&isFunction != 0 && r.low(n.last) == "and" && k < n.first-1
	case "at":
		for i := k - 1; i >= 0 && i > k-8; i-- {
			switch r.low(i) {
			case "died", "dies", "death", "retired", "married", "began", "begun", "starting", "started", "actor", "cooking", "orphaned", "widowed":
				return n.value >= 3 && r.low(n.last) != "percent"
			case "toll":
				return false
			case "closed", "shares", "rate", "stood", "trading", "price":
				return false
			}
		}
	}
	return false
}

// ofAnyAge are words for people behind which "under 21" and "over 65" tell their ages.
var ofAnyAge = map[string]bool{
	"people": true, "persons": true, "adults": true, "children": true, "kids": true, "those": true, "anyone": true, "everyone": true, "women": true,
	"men": true, "patients": true, "voters": true, "residents": true, "students": true, "minors": true, "everybody": true, "anybody": true,
}

// decadeAge reads "in his early 50s", "in her forties": ages of ten years. i is the number's word.
func (r *reader) decadeAge(i int) (draft, bool) {
	w := &r.words[i]
	end, value := i+1, 0.0
	if w.kind == digits && w.plain && w.value >= 10 && w.value <= 90 && int(w.value)%10 == 0 && r.glued(i+1) && r.low(i+1) == "s" {
		end, value = i+2, w.value
	} else if value = decades[w.low]; value == 0 {
		return draft{}, false
	}
	k, first := i-1, i
	low, high := value, value+9
	switch r.low(k) {
	case "early":
		high, k = value+3, k-1
	case "mid":
		low, high, k = value+4, value+6, k-1
	case "late":
		low, k = value+7, k-1
	case "-":
		low, high, k = value+4, value+6, k-2
	}
	switch r.low(k) {
	case "his", "her", "their", "my", "your":
	default:
		return draft{}, false
	}
	if k+1 >= r.floor {
		first = k + 1
	}
	d := draft{lo: low, hi: high, number: [2]int{first, end}, bare: [2]int{first, end}, whole: [2]int{first, end}}
	d.figure.Type, d.figure.Unit, d.figure.Noun = model.Quantity, "year", "age"
	return d, true
}

var decades = map[string]float64{"twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70, "eighties": 80, "nineties": 90}

// noVerb tells a noun behind an age from the verb whose subject the age is: "the 51-year-old leads the polls".
func (r *reader) noVerb(p phrase) bool {
	return p[1]-p[0] > 1 || !isPlural(r.low(p[0])) || r.classAt(p[0])&isHuman != 0 || r.low(p[0]) == "twins"
}

// aged finds whose age it is: the noun behind "42-year-old", the name before ", 54,".
func (r *reader) aged(d *draft) phrase {
	if p := r.nounPhrase(d.whole[1], d.lo == d.hi); !p.empty() && r.low(d.whole[1]-1) == "old" && r.noVerb(p) {
		return p
	}
	k := d.number[0] - 1
	if r.low(k) == "aged" || r.low(k) == "is" || r.low(k) == "was" {
		k--
	}
	if r.low(k) == "," || r.low(k) == "(" {
		k--
	}
	end := k + 1
	for k >= 0 && (r.nameAt(k) || (r.low(k) == "." || r.hyphen(k)) && r.nameAt(k-1)) {
		k--
	}
	return phrase{k + 1, end}
}
