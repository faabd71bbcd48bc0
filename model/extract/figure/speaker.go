package figure

import "strings"

// frameAt reads the attribution whose cue is word i. next is where looking for another cue goes on.
func (r *reader) frameAt(i int) (out []frame, next int, ok bool) {
	if (r.low(i) == "quoted" || r.low(i) == "quotes" || r.low(i) == "quoting" || r.low(i) == "cited" || r.low(i) == "citing") && !r.passive(i) {
		return r.quotedAs(i)
	}
	if r.passive(i) || r.nounCue(i) {
		return nil, 0, false
	}
	subject := r.subjectOf(i)
	if subject.empty() {
		return r.inverted(i)
	}
	end := i + 1
	if low := r.low(i); low == "told" || low == "tells" {
		end = r.addressee(i + 1)
	}
	fr := frame{weak: attitudes[r.low(i)], speaker: subject, pronoun: subject[1]-subject[0] == 1 && r.isPersonPronoun(subject[0])}
	for end < len(r.words) && (r.classAt(end)&isDay != 0 || r.low(end) == "on" && r.classAt(end+1)&isDay != 0) {
		end++
	}
	start := r.clauseStart(subject[0])
	if r.endsContent(end) && !(start == 0 && r.classAt(end)&isPreposition != 0 && r.goesOn(end)) {
		if start == 0 && !r.medial(end) {
			return nil, 0, false
		}
		fr.from, fr.to = r.semicolonBefore(start), start
		out = append(out, fr)
		if r.medial(end) && start > 0 && !isQuoteMark(r.low(start-1)) || start == 0 {
			fr.from, fr.to = end, r.contentEnd(end+1)
			out = append(out, fr)
		}
		return out, end, true
	}
	if !r.cueTakes(i, end) {
		return nil, 0, false
	}
	fr.from, fr.to = end, r.contentEnd(end)
	return append(out, fr), end, true
}

// attitudes are cues that give way to a verb of saying around them: "the kidnappers want $5, a relative said".
var attitudes = map[string]bool{
	"want": true, "wants": true, "wanted": true, "expect": true, "expects": true, "expected": true, "demand": true,
	"demands": true, "demanded": true, "fear": true, "fears": true, "feared": true, "promised": true, "pledged": true, "vowed": true, "believe": true,
	"believes": true, "believed": true, "recorded": true, "records": true,
}

// passive tells whether a form of "be" stands before the cue: "was told", "been reported".
func (r *reader) passive(i int) bool {
	k := i - 1
	if strings.HasSuffix(r.low(k), "ly") || r.low(k) == "also" || r.low(k) == "not" {
		k--
	}
	switch r.low(k) {
	case "is", "are", "was", "were", "be", "been", "being":
		return !strings.HasSuffix(r.low(i), "ing")
	case "to", "will", "would", "could", "can", "may", "might", "should", "not":
		return true
	}
	return false
}

// nounCue tells whether a word that can be a cue is a noun here: "early reports said", "the claims of".
func (r *reader) nounCue(i int) bool {
	if isParticiple(r.low(i)) && r.classAt(i-1)&isDeterminer != 0 && i > 0 {
		return true // "the reported period"
	}
	if isNounVerb(r.low(i)) && r.isNumeral(i-1) {
		return true // "winning 22 states"
	}
	switch r.low(i) {
	case "reports", "claims", "estimates", "report", "estimate", "claim", "notes", "records", "forecast", "forecasts", "record", "projects", "recalls", "charged", "posts", "show", "shows", "demand", "demands", "fear", "fears":
	default:
		return false
	}
	next := r.classAt(i + 1)
	switch r.low(i - 1) {
	case "new", "latest", "recent", "official", "media", "news", "press", "intelligence", "conflicting", "other", "previous", "annual", "final":
		return true
	}
	if base := r.low(i); base[len(base)-1] != 's' && !isParticiple(base) && i > 0 && !r.words[i-1].upper && !isPlural(r.low(i-1)) && r.classAt(i-1)&(isPronoun|isHuman) == 0 {
		return true
	}
	if i+1 < len(r.words) && (next&(isVerb|isAuxiliary) != 0 && next&isHarm == 0 || measureVerbs[r.low(i+1)] || r.low(i+1) == "of" || r.low(i+1) == "from" || r.low(i+1) == "'s" || r.low(i+1) == "by" || r.low(i+1) == "in") {
		return true
	}
	p := r.low(i - 1)
	return i == 0 || r.classAt(i-1)&(isDeterminer|isPreposition) != 0 || p == "early" || p == "initial" || p == "unconfirmed" || p == "several"
}

// subjectOf finds the speaker before the cue at word i: back over auxiliaries, adverbs and dates, then to the
// start of the clause. "X, a spokesman for Y, said" gives X.
func (r *reader) subjectOf(i int) phrase {
	end := i
	for end > 0 && (r.classAt(end-1)&isAuxiliary != 0 || r.low(end-1) == "also" || r.low(end-1) == "later" || r.low(end-1) == "then") {
		end--
	}
	start := r.chunkStart(end)
	p := r.trim(phrase{start, end})
	if start >= 2 && (r.low(start-1) == ",") && (p.empty() || r.apposed(p) && (!p.empty() && start != end && r.low(end-1) == "," || !r.subjectLike(p))) {
		from := r.chunkStart(start - 1)
		before := r.trim(phrase{from, start - 1})
		if from >= 2 && r.low(from-1) == "," && before[1]-before[0] == 1 && r.words[before[0]].upper && r.words[from-2].upper && r.is(from-2, letters) {
			if place := r.trim(phrase{r.chunkStart(from - 1), from - 1}); r.nominal(place) && !r.words[place[0]].caps && place[1]-place[0] > 2 {
				return place // "A statement after talks in Helsinki, Finland, says"
			}
		}
		if w := r.low(from - 1); (w == "which" || w == "who" || w == "whose" || w == "where") && r.low(from-2) == "," {
			before = r.trim(phrase{r.chunkStart(from - 2), from - 2}) // "the army, which runs the base, reported"
			if r.nominal(before) {
				return before
			}
			return phrase{}
		}
		if r.low(before[0]-1) == "," && r.apposed(before) && before[0] > 1 { // "X, 54, a nurse, said"
			if more := r.trim(phrase{r.chunkStart(before[0] - 1), before[0] - 1}); r.nominal(more) {
				before = more
			}
		}
		if r.nominal(before) {
			return before
		}
	}
	if !p.empty() && r.low(p[1]-1) == "and" { // "The bureau released its report and estimated"
		if r.classAt(start-1)&isCue != 0 && start > 1 {
			return r.subjectOf(start - 1) // "residents said the victims were farmers and put"
		}
		p = r.beforeVerb(phrase{p[0], p[1] - 1})
	}
	if start > 1 && r.low(start-1) == "who" && r.is(start-2, letters) && start < end && (r.classAt(start)&(isVerb|isAuxiliary) != 0 || isParticiple(r.low(start))) {
		p = phrase{r.chunkStart(start - 1), start - 1} // "an officer who asked not to be named said"
	}
	p = r.trim(r.behindDate(p))
	if p.empty() || !r.nominal(p) || r.low(p[0]) == "it" && p[1]-p[0] == 1 || r.low(p[0]) == "there" || r.shares(p) {
		return phrase{}
	}
	return p
}

// shares tells whether a phrase is a share of many, whom nobody quotes: "22 percent reported having a test".
func (r *reader) shares(p phrase) bool {
	return p[1]-p[0] == 1 && (r.isNumeral(p[0]) && r.is(p[0], digits) || r.low(p[0]) == "half") || r.low(p[1]-1) == "percent" || r.low(p[1]-1) == "%" || r.low(p[1]-1) == "cent"
}

// behindDate drops the date that opens a clause before its subject: "Late last year the coroner announced".
func (r *reader) behindDate(p phrase) phrase {
	k := p[0]
	for k < p[1] && (r.classAt(k)&(isDay|isTimeUnit|isMonth) != 0 || r.low(k) == "late" || r.low(k) == "early" || r.low(k) == "last" || r.low(k) == "on" || r.low(k) == "earlier" || r.low(k) == "later" ||
		(r.low(k) == "this" || r.low(k) == "in" || r.is(k, digits)) && r.classAt(k+1)&(isTimeUnit|isMonth) != 0) {
		k++
	}
	if k < p[1] && k > p[0] && r.classAt(k-1)&(isDay|isTimeUnit|isMonth) != 0 {
		p[0] = k
	}
	return p
}

// beforeVerb cuts a clause to its subject: the words before its first verb; nothing where it has none.
func (r *reader) beforeVerb(p phrase) phrase {
	for i := p[0] + 1; i < p[1]; i++ {
		c := r.classAt(i)
		if c&(isVerb|isAuxiliary) != 0 && !r.words[i].upper && !isNounVerb(r.low(i)) || isParticiple(r.low(i)) && r.classAt(i-1)&isDeterminer == 0 && r.low(i+1) != "by" {
			return r.trim(phrase{p[0], i})
		}
	}
	return phrase{}
}

// chunkStart returns where the words before end begin that no mark and no conjunction interrupts.
func (r *reader) chunkStart(end int) int {
	k := end
	for k > 0 && end-k < 16 {
		w := &r.words[k-1]
		if w.kind == mark && w.low != "'s" && !r.hyphen(k-1) && w.low != "&" && w.low != "%" && currencySigns[w.low] == "" && !(w.low == "." && w.glued && k < len(r.words) && r.words[k].upper && len(r.low(k-2)) <= 4) {
			break
		}
		switch w.low {
		case "but", "while", "that", "when", "because", "although", "though", "who", "which", "whereas", "if", "after", "as",
			"said", "says", "say", "announced", "claimed", "stated":
			return k
		case "and":
			if r.classAt(k)&isPronoun != 0 || k-2 >= 0 && (r.classAt(k-2)&isVerb != 0 || isParticiple(r.low(k-2)) || r.words[k-2].kind == mark) {
				return k
			}
		}
		k--
	}
	return k
}

// subjectLike tells whether a chunk that runs up to its cue is the subject itself: "…, the centre's study shows".
func (r *reader) subjectLike(p phrase) bool {
	switch r.low(p[0]) {
	case "a", "an", "the", "its", "his", "her":
		return p[1]-p[0] > 1
	}
	return false
}

// apposed tells whether a chunk between commas describes what stands before it: "a nurse", "54", "in a statement".
func (r *reader) apposed(p phrase) bool {
	if p.empty() {
		return true
	}
	switch r.low(p[0]) {
	case "a", "an", "the", "its", "his", "her", "in", "of", "at", "from", "who", "whose", "speaking", "citing", "quoting", "head", "chief", "president", "spokesman", "spokeswoman", "director", "chairman", "on", "with":
		return true
	}
	return p[1]-p[0] == 1 && r.is(p[0], digits)
}

// nominal tells whether a phrase can be a speaker: a few words with no finite verb, not opened by a preposition.
func (r *reader) nominal(p phrase) bool {
	if p.empty() || p[1]-p[0] > 12 || !r.is(p[0], letters) && !r.is(p[0], digits) {
		return false
	}
	c := r.classAt(p[0])
	if isParticiple(r.low(p[0])) && !r.words[p[0]].upper || c&isPreposition != 0 || c&isAuxiliary != 0 || c&isVerb != 0 && !r.words[p[0]].upper {
		return false
	}
	if last := p[1] - 1; r.classAt(last)&(isPreposition|isDeterminer) != 0 && !r.words[last].caps || p[1]-p[0] == 1 && !r.is(p[0], letters) {
		return false
	}
	switch r.low(p[0]) {
	case "not", "out", "up", "it", "there", "what", "which", "who", "this", "that", "i", "me", "you":
		return p[1]-p[0] > 1 && (r.low(p[0]) == "this" || r.low(p[0]) == "that")
	}
	for i := p[0]; i < p[1]; i++ {
		if r.hyphen(i-1) || r.hyphen(i+1) {
			continue // "the U.S.-led coalition"
		}
		if c := r.classAt(i); c&isAuxiliary != 0 || c&isVerb != 0 && c&(isHarm|isCue) == 0 && !r.words[i].upper && !isNounVerb(r.low(i)) {
			return false
		}
		if r.words[i].kind == digits && i > p[0] && i < p[1]-1 {
			return false
		}
		if i > p[0] && isParticiple(r.low(i)) && r.classAt(i+1)&isDeterminer != 0 && i+1 < p[1] {
			return false // "the administration sued the state"
		}
		switch r.low(i) {
		case "he", "she", "they", "we", "it":
			if i > p[0] && !r.words[i].caps {
				return false
			}
		}
	}
	return true
}

func (r *reader) isPersonPronoun(i int) bool {
	switch r.low(i) {
	case "he", "she", "they":
		return true
	}
	return false
}

// clauseStart returns the first word of the clause that a subject opens, with the words that lead to it.
func (r *reader) clauseStart(k int) int {
	for k > 0 && r.words[k-1].kind != mark {
		k--
	}
	return k
}

// endsContent tells whether what is said stands before the cue: nothing but a mark follows it.
func (r *reader) endsContent(k int) bool {
	if k >= len(r.words) {
		return true
	}
	switch r.low(k) {
	case ",", ".", ";", "!", "?", ")", "”", "—", "–":
		return true
	case "in", "on", "at", "by", "during", "after", "from", "as", "when", "while", "through", "via":
		if s := r.low(k + 1); s == "least" || s == "most" || r.low(k) == "as" && (s == "many" || s == "much") {
			return false // "believes at least 70 people were hurt"
		}
		// "…, he said in a statement" unless a content clause follows.
		for j := k + 1; j < len(r.words) && j < k+9; j++ {
			if r.low(j) == "that" || isQuoteMark(r.low(j)) && r.glued(j+1) {
				return false
			}
			if m := r.low(j); m == "." || m == "," || m == ";" {
				return true
			}
		}
	}
	return false
}

// goesOn tells whether a clause follows the comma that closes the phrase at word k: "police said in a statement, 14
// people died". With nothing before the cue it is what is said.
func (r *reader) goesOn(k int) bool {
	for i := k + 1; i < len(r.words) && i < k+9; i++ {
		switch r.low(i) {
		case ",":
			return i+3 < len(r.words)
		case ".", ";":
			return false
		}
	}
	return false
}

// medial tells whether the sentence goes on with its content behind "…, police said, …".
func (r *reader) medial(k int) bool { return r.low(k) == "," && k+1 < len(r.words) }

// contentEnd returns where what is said ends that goes on at word k: at a semicolon, or where the report takes
// up its own voice again.
func (r *reader) contentEnd(k int) int {
	for ; k < len(r.words); k++ {
		switch r.low(k) {
		case ";":
			return k
		case ",":
			switch r.low(k + 1) {
			case "but", "while", "although", "though", "whereas":
				return k
			}
		}
	}
	return k
}

// cueTakes tells whether a cue takes what follows as its content. Verbs of saying always do; verbs that report
// facts do before "that", a number or a noun phrase that holds one.
func (r *reader) cueTakes(i, end int) bool {
	switch r.low(i) {
	case "put", "puts":
		for k := end; k < len(r.words) && k < end+9; k++ {
			if r.low(k) == "at" {
				return true
			}
		}
		return false
	case "showed", "shows", "show":
		return r.low(end) == "that"
	case "added", "adds", "posted", "charged", "recorded", "records":
		return r.low(end) == "that" || r.low(i) == "recorded" && r.isNumeral(end)
	case "recalled", "recalls", "observed", "remarked", "replied":
		return r.low(end) == "that"
	case "spoke", "speaks", "spoken":
		return r.low(end) == "of"
	case "want", "wants", "wanted":
		return r.isNumeral(end) || r.is(end, mark)
	case "found", "finds":
		return r.low(end) == "that" || r.isNumeral(end) && studies[r.low(r.subjectHead(i))]
	case "claimed", "claims":
		for k := end; k < len(r.words) && k < end+4; k++ {
			switch r.low(k) {
			case "responsibility", "credit", "attack", "attacks", "bombing", "bombings", "victory", "lives":
				return false
			}
		}
		return true
	}
	return true
}

// studies are subjects whose findings are what they say.
var studies = map[string]bool{
	"survey": true, "study": true, "poll": true, "report": true, "inquiry": true, "investigation": true, "audit": true,
	"review": true, "census": true, "researchers": true, "investigators": true, "inspectors": true, "analysis": true,
}

// subjectHead returns the head word of the subject before the cue at word i.
func (r *reader) subjectHead(i int) int {
	p := r.subjectOf(i)
	for k := p[0] + 1; k < p[1]; k++ {
		if r.classAt(k)&isPreposition != 0 {
			return k - 1
		}
	}
	return p[1] - 1
}

// addressee passes over whom something is told: "told reporters", "told the BBC".
func (r *reader) addressee(k int) int {
	for i := k; i < len(r.words) && i < k+8; i++ {
		if r.low(i) == "that" || r.classAt(i)&isPronoun != 0 && i > k {
			return i
		}
		if r.words[i].kind == mark && r.low(i) != "'s" && !r.hyphen(i) {
			return i
		}
		if i > k && (r.isNumeral(i) || r.classAt(i)&isDeterminer != 0 && r.classAt(i-1)&isDeterminer == 0) {
			return i
		}
	}
	return min(k+1, len(r.words))
}

// inverted reads "…," said Amina Yusuf, a nurse.
func (r *reader) inverted(i int) ([]frame, int, bool) {
	if i == 0 || !(r.is(i-1, mark) && r.low(i-1) != "'s") || strings.HasSuffix(r.low(i), "ing") {
		return nil, 0, false
	}
	k := i + 1
	for k < len(r.words) && k < i+12 && (r.is(k, letters) || r.low(k) == "'s" || r.hyphen(k) || r.low(k) == "." && r.glued(k) && k+1 < len(r.words)) {
		if r.low(k) == "that" || r.classAt(k)&isAuxiliary != 0 || r.low(k) == "who" {
			break
		}
		k++
	}
	p := r.trim(phrase{i + 1, k})
	if !r.nominal(p) || r.isNumeral(p[0]) {
		return nil, 0, false
	}
	fr := frame{from: r.semicolonBefore(i), to: i, speaker: p}
	return []frame{fr}, k, true
}

// quotedAs reads "Fars quoted a source as saying that …" and "…, X said, citing Y": the one quoted is the speaker.
func (r *reader) quotedAs(i int) ([]frame, int, bool) {
	k := i + 1
	for k < len(r.words) && k < i+14 && (r.is(k, letters) || r.low(k) == "'s" || r.hyphen(k)) && r.low(k) != "as" {
		k++
	}
	if r.low(k) != "as" || r.low(k+1) != "saying" && r.low(k+1) != "telling" {
		return nil, 0, false
	}
	p := r.trim(phrase{i + 1, k})
	if !r.nominal(p) {
		return nil, 0, false
	}
	fr := frame{speaker: p, pronoun: p[1]-p[0] == 1 && (r.low(p[0]) == "him" || r.low(p[0]) == "her" || r.low(p[0]) == "them")}
	if r.endsContent(k + 2) {
		fr.from, fr.to = r.semicolonBefore(i), r.clauseStart(i)
	} else {
		fr.from, fr.to = k+2, r.contentEnd(k+2)
	}
	return []frame{fr}, k + 2, true
}
