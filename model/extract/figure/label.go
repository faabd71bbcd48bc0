package figure

import "strings"

// labels are words that a number behind them numbers, names or ranks.
var labels = map[string]bool{
	"no": true, "nos": true, "number": true, "article": true, "section": true, "rule": true, "resolution": true, "route": true,
	"highway": true, "interstate": true, "chapter": true, "flight": true, "channel": true, "page": true, "pages": true, "room": true, "version": true, "phase": true,
	"type": true, "category": true, "level": true, "grade": true, "gate": true, "terminal": true, "platform": true, "line": true, "act": true, "part": true,
	"volume": true, "vol": true, "issue": true, "episode": true, "season": true, "figure": true, "table": true, "step": true, "lot": true, "item": true,
	"exercise": true, "nr": true, "nrs": true, "unit": true, "building": true, "block": true, "apartment": true, "apt": true, "suite": true, "box": true, "district": true,
	"ward": true, "zone": true, "area": false, "title": true, "bill": true, "proposition": true, "amendment": true, "schedule": true, "annex": true, "appendix": true,
	"paragraph": true, "psalm": true, "boeing": true, "airbus": true, "apollo": true, "windows": true, "formula": true, "world": false, "war": true, "group": true, "pier": true,
	"exit": true, "junction": true, "size": true, "model": true, "mark": true, "player": false, "mach": true, "tel": true, "phone": true, "primary": true, "fax": true, "ext": true, "isbn": true, "covid": true, "cop": true,
}

// parts are words that number words name a part by: "season nine", "version two".
var parts = map[string]bool{
	"season": true, "chapter": true, "version": true, "phase": true, "part": true, "round": true, "episode": true,
	"volume": true, "stage": true, "act": true, "step": true, "war": true, "day": true, "week": true, "game": true,
}

// isLabel tells whether a number belongs to a name or numbers something: "Boeing 747", "Rule 5", "No. 7",
// "29 Palms", "10 Downing Street".
func (r *reader) isLabel(d *draft) bool {
	first, last := d.bare[0], d.bare[1]
	if d.number[0] < first || d.figure.Additive || r.inTally(first, last) && !r.numbered(first) {
		return false
	}
	k := first - 1
	if r.low(k) == "." && r.glued(k) {
		k--
	}
	if labels[r.low(k)] && k >= 0 && (r.words[k].upper || r.is(first, digits) || r.low(k) == "number") && (k == first-1 || !r.sentenceEnd(k+1)) {
		switch r.low(k) {
		case "no":
			return r.is(first, digits)
		case "line", "part", "group", "issue", "act", "number", "pages", "season", "bill", "unit", "figure", "type", "mark", "size":
			return r.words[k].upper && k > 0 || r.low(k) == "number" || last >= len(r.words) || !isPlural(r.low(last))
		}
		return true
	}
	if r.low(k) == "top" && k == first-1 && k > 0 && r.words[k].upper && r.is(first, digits) && r.is(last, letters) && !isPlural(r.low(last)) {
		return true // "a Top 40 band"
	}
	if g := r.low(k - 1); r.low(k) == "of" && (g == "group" || g == "gang") && r.words[k-1].upper {
		return true // "the Group of 20"
	}
	if r.low(first-1) == "per" {
		return true // "deaths per 100,000 residents"
	}
	if r.inName(first, last) || r.emergency(first, last) {
		return true
	}
	if parts[r.low(k)] && k == first-1 && !(r.is(last, letters) && isPlural(r.low(last))) && r.classAt(k-1)&isNumberWord == 0 {
		return true
	}
	if r.is(first, letters) && first > 1 && r.words[first].upper && r.words[first-1].upper && r.is(first-1, letters) && r.classAt(first-1)&(isCue|isMonth|isDay) == 0 &&
		(r.is(last, letters) && !r.words[last].upper || r.low(last) == "'s") && !r.titled() {
		return true // "the Beyond Zero programmes"
	}
	if d.vague || !r.is(first, digits) && last-first > 1 {
		return false
	}
	if r.low(first-1) == "the" && r.is(first, digits) && r.is(last, letters) && r.words[last].caps && len(r.low(last)) < 4 && !isNounLike(r, last+1) && !r.titled() {
		return true // "the 737 MAX"
	}
	nounFollows := r.is(last, letters) && !r.words[last].upper && r.classAt(last)&(isFunction|isVerb) == 0
	score := r.hyphen(last) && r.is(last+1, digits) && d.hi < 200 && r.words[last+1].value < 200
	if first > 0 && r.is(first-1, letters) && r.is(first, digits) && r.words[first-1].upper && !nounFollows && !score && first-1 > 0 &&
		r.classAt(first-1)&(isFunction|isVerb|isDay|isMonth) == 0 && !isParticiple(r.low(first-1)) && r.classAt(last)&isVerb == 0 {
		return true
	}
	return r.is(first, digits) && r.placeName(first, last)
}

// emergency tells whether a number is the one to call for help: "dialed 911", "a 911 call".
func (r *reader) emergency(first, last int) bool {
	if last-first != 1 || !r.is(first, digits) || !r.words[first].plain || r.words[first].value != 911 && r.words[first].value != 999 {
		return false
	}
	switch r.low(last) {
	case "call", "calls", "caller", "callers", "dispatcher", "dispatchers", "operator", "operators", "recording", "tape", "tapes":
		return true
	}
	switch r.low(first - 1) {
	case "dialed", "dialled", "called", "call", "dial", "calling", "dialing", "phoned", "to":
		return true
	}
	return false
}

// numbered tells whether a word that numbers things stands right before word i: "pages 12-14", "Rule 5-2".
func (r *reader) numbered(i int) bool {
	k := i - 1
	if r.low(k) == "." && r.glued(k) {
		k--
	}
	return labels[r.low(k)] && !(r.low(k) == "season" || r.low(k) == "game" || r.low(k) == "line")
}

// inName tells whether a capitalised number word stands among the capitals of a name: "the Four Winds Nation",
// "Banc One Investment". In a headline every word may have one.
func (r *reader) inName(first, last int) bool {
	if !r.is(first, letters) || !r.words[first].upper || last-first != 1 || first == 0 || !r.is(first-1, letters) || !r.is(last, letters) || !r.words[last].upper ||
		r.classAt(first-1)&isCue != 0 {
		return false
	}
	return !r.titled()
}

// titled tells whether the words are a headline in which most have a capital.
func (r *reader) titled() bool {
	small, large := 0, 0
	for i := range r.words {
		if w := &r.words[i]; w.kind == letters && w.class&isFunction == 0 {
			if w.upper {
				large++
			} else {
				small++
			}
		}
	}
	return large > 3*small
}

// sentenceEnd tells whether the full stop at k more likely ends a sentence than an abbreviation.
func (r *reader) sentenceEnd(k int) bool { return len(r.low(k-1)) > 5 }

// placeName tells whether digits and the capitalised words behind them name a place: "at 29 Palms", "10 Downing
// Street".
func (r *reader) placeName(first, last int) bool {
	if !r.is(last, letters) || !r.words[last].upper || !r.words[first].plain {
		return false
	}
	k := last
	for k < len(r.words) && k < last+4 && r.is(k, letters) && r.words[k].upper {
		if streets[r.low(k)] && k > last {
			return true
		}
		k++
	}
	switch r.low(first - 1) {
	case "at", "in", "near", "to", "outside":
	default:
		return false
	}
	if last == k-1 {
		for _, end := range [...]string{"ers", "nts", "ors", "es", "ens", "ic", "ics", "ds"} {
			if strings.HasSuffix(r.low(last), end) {
				return false // "in 12 Parliaments"
			}
		}
	}
	closed := k >= len(r.words) || r.is(k, mark) && r.low(k) != "-" || r.classAt(k)&(isFunction|isVerb) != 0
	return closed && k == last+1 && !isDemonym(r.low(last))
}

var streets = map[string]bool{
	"street": true, "st": true, "avenue": true, "ave": true, "road": true, "rd": true, "boulevard": true, "blvd": true, "drive": true,
	"lane": true, "square": true, "way": true, "plaza": true, "court": true, "place": true, "terrace": true, "parkway": true, "broadway": true, "dr": true,
}
