package figure

import (
	"strings"

	"parallax/model"
)

// Scores and records: two or three numbers with hyphens between them, "31-24", "45-7-2", or so many of so many tries,
// "28-of-41", "17-for-17"; also "220-to-212". Each number is a figure of its own; what they count is not said beside them.

// tallyJoint returns the word behind the joint at k of two numbers of a tally, 0 where there is none.
func (r *reader) tallyJoint(k int) int {
	switch {
	case r.low(k) == "/" && r.isSlash(k) && r.low(k+2) == "for": // "went 17/35 for 205 yards"
		return k + 1
	case r.low(k) != "-" && r.low(k) != "–" || !r.glued(k) || !r.glued(k+1):
		return 0
	case r.is(k+1, digits):
		return k + 1
	case (r.low(k+1) == "of" || r.low(k+1) == "for" || r.low(k+1) == "to") && r.low(k+2) == r.low(k) && r.glued(k+2) && r.glued(k+3) && r.is(k+3, digits):
		return k + 3
	}
	return 0
}

// inTally tells whether the digits at first, which end before last, are a number of a tally.
func (r *reader) inTally(first, last int) bool {
	if !r.is(first, digits) {
		return false
	}
	if r.tallyJoint(last) > 0 {
		return true
	}
	return first >= 2 && r.is(first-2, digits) && r.tallyJoint(first-1) == first || first >= 4 && r.is(first-4, digits) && r.tallyJoint(first-3) == first
}

// triple returns the first word of three small numbers with hyphens, one of which stands at i; -1 where there are not
// three: "45-7-2", wins, losses and draws.
func (r *reader) triple(i int) int {
	for first := i; first >= i-4 && first >= 0; first -= 2 {
		if r.is(first, digits) && r.is(first+2, digits) && r.is(first+4, digits) && r.tallyJoint(first+1) == first+2 && r.tallyJoint(first+3) == first+4 {
			return first
		}
	}
	return -1
}

// isRecord tells whether the words around the three numbers at i say that they are somebody's wins, losses and draws
// rather than a date, a code or a formation.
func (r *reader) isRecord(i int) bool {
	last := i + 5
	for k := i; k < last; k += 2 {
		if !r.words[k].plain || r.words[k].value > 400 || r.words[k].code {
			return false
		}
	}
	if records[r.low(last)] {
		return true
	}
	switch r.low(i - 1) {
	case "(":
		return true
	case ",":
		return i > 1 && r.is(i-2, letters) && r.words[i-2].upper && r.classAt(i-2)&(isMonth|isDay) == 0
	case "to", "at", "of", "is", "are", "was", "were", "went", "go", "goes", "gone", "now", "fell", "finished", "with", "a", "an", "just":
		for k := i - 1; k >= 0 && k > i-6; k-- {
			if leadsToRecord[r.low(k)] {
				return true
			}
		}
	}
	return false
}

// toldAsRecord tells whether the words around two numbers, from word first to before word last, call them a record: "a
// mark of 122-147", "a 38-44 mark", "stands at 284-286 (.498)".
func (r *reader) toldAsRecord(first, last int) bool {
	if records[r.low(last)] || r.low(last) == "(" && r.is(last+1, digits) && r.low(last + 1)[0] == '.' {
		return true
	}
	switch r.low(first - 1) {
	case "of", "at", "is":
		for k := first - 2; k >= 0 && k > first-4; k-- {
			if s := r.low(k); s == "record" || s == "mark" || s == "records" || s == "stands" || s == "sits" {
				return true
			}
		}
	}
	return false
}

// Tally joins figures that a text prints as one thing, "31-24", "28 of 41", for showing: it returns how many of the
// first ones are of one tally, 1 where there is none, and its words without blanks around hyphens.
func Tally(text string, figures []model.Figure) (n int, words string) {
	for n = 1; n < len(figures); n++ {
		a, b := figures[n-1].Number, figures[n].Number
		if a.End > b.Start || b.Start-a.End > len(" - of - ") || b.End > len(text) {
			break
		}
		switch strings.ReplaceAll(text[a.End:b.Start], " ", "") {
		case "-", "–", "/", "of", "-of-", "-for-", "to", "-to-":
			continue
		}
		break
	}
	if n == 1 {
		return n, ""
	}
	words = text[figures[0].Number.Start:figures[n-1].Number.End]
	return n, strings.ReplaceAll(strings.Join(strings.Fields(words), " "), " - ", "-")
}

// records are nouns behind a record's numbers.
var records = map[string]bool{"record": true, "records": true, "mark": true, "start": true, "slate": true, "season": true, "overall": true, "lifetime": true, "clip": true, "ledger": true}

// leadsToRecord are words before a record's numbers.
var leadsToRecord = map[string]bool{
	"record": true, "mark": true, "fell": true, "falls": true, "dropped": true, "drops": true, "improved": true, "improves": true, "moved": true, "moves": true,
	"went": true, "gone": true, "goes": true, "is": true, "are": true, "was": true, "were": true, "stands": true, "stand": true, "stood": true, "finished": true,
	"falling": true, "dropping": true, "improving": true, "slipped": true, "sits": true, "rose": true, "now": true,
}

// peopleOfAges tells whether the word at i says whose ages a range of years behind it is: "adults 18-49", "ages 5-11".
func (r *reader) peopleOfAges(i int) bool {
	switch r.low(i) {
	case "adults", "women", "men", "kids", "children", "viewers", "voters", "ages", "aged", "girls", "boys", "people", "age":
		return true
	}
	return false
}
