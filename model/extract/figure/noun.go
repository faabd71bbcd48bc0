package figure

import (
	"strings"

	"parallax/model"
)

// phrase is a half-open range of a sentence's words.
type phrase [2]int

func (p phrase) empty() bool { return p[1] <= p[0] }

// maxNoun is the longest noun phrase that is read: longer ones are lists or headlines.
const maxNoun = 7

// nounOf finds what a figure counts or measures and widens the figure's whole to it. Elided nouns ("10 hit the
// base") are left for [finder.carry].
func (f *finder) nounOf(r *reader, d *draft) {
	g := &d.figure
	if g.Noun != "" {
		return
	}
	k := d.whole[1]
	if r.inTally(d.bare[0], d.bare[1]) || r.low(d.bare[0])[0] == '.' {
		return // a number of a score, an average
	}
	if r.hyphen(d.number[0]-1) && r.is(d.number[0]-2, digits) || r.hyphen(k) && r.is(k+1, digits) {
		return // a number of a score
	}
	if g.Type == model.Percent || g.Type == model.Money || g.Type == model.Quantity {
		f.measured(r, d)
		return
	}
	if r.hyphen(k) && r.is(k+1, letters) && g.Type == model.Cardinal && !r.isNumeral(k+1) { // "12,000-seat stadium"
		if r.compound(d, k+1); g.Noun == "" {
			g.Noun = r.text(f.doc.Text, d.noun)
		}
		return
	}
	if kids := r.offspring(d); kids != "" {
		g.Noun, d.offspring = kids, true
		return
	}
	p, pronoun := r.counted(k, d)
	if pronoun {
		d.elided, d.partitive = true, true
		return
	}
	if d.counts && d.lo == 1 && d.hi == 1 && p[1]-p[0] == 1 && g.Type == model.Cardinal && r.low(k) != "of" && r.low(d.bare[0]) == "one" && isPlural(r.low(p[0])) && r.classAt(p[0])&isPluralNoun == 0 && !r.words[p[0]].upper {
		p = phrase{k, k} // "one results from"
	}
	if p.empty() {
		if p = r.said(d); !p.empty() {
			d.noun, g.Noun = p, r.text(f.doc.Text, p)
			r.rateOf(d)
			return
		}
		r.rateOf(d)
		d.elided = g.Type == model.Cardinal
		return
	}
	if first := r.low(p[0]); p[1]-p[0] == 1 && (first == "others" || first == "more" || first == "other") {
		d.elided, d.figure.Additive = true, true
		d.whole[1] = p[1]
		return
	}
	if g.Type == model.Ordinal && r.low(k) == "of" {
		return
	}
	d.noun = p
	g.Noun = r.text(f.doc.Text, p)
	d.whole[1] = p[1]
	r.rateOf(d)
}

// offspring returns what a number behind a parent counts: "the mother of 12", "a grandfather of seven"; "" elsewhere.
func (r *reader) offspring(d *draft) string {
	k := d.number[0] - 1
	if d.figure.Type != model.Cardinal || r.low(k) != "of" || !d.counts || d.lo != d.hi || d.lo > 30 || r.is(d.whole[1], letters) && isPlural(r.low(d.whole[1])) {
		return ""
	}
	return parents[r.low(k-1)]
}

// parents are who has children, with the name of these.
var parents = map[string]string{
	"mother": "children", "mom": "children", "mum": "children", "father": "children", "dad": "children", "parent": "children", "mama": "children",
	"widow": "children", "widower": "children", "grandmother": "grandchildren", "grandfather": "grandchildren", "grandma": "grandchildren", "grandpa": "grandchildren",
}

// compound reads a number that is joined to a noun by a hyphen: "six-story building", "12-member panel",
// "two-under-par". It says how large something is rather than how many there are, so it is a quantity whose unit
// is the noun. Adjectives ("three-dimensional", "two-way") leave the number a plain one.
func (r *reader) compound(d *draft, k int) {
	end := k + 1
	for r.hyphen(end) && r.is(end+1, letters) && end < k+6 {
		end += 2
	}
	switch low := r.low(k); {
	case r.is(k, digits):
		return
	case low == "fold": // "a five-fold increase"
		d.whole[1], d.figure.Noun = k+1, "times"
		return
	case low == "way" || low == "iron" || low == "wood" || low == "fold" || low == "and" || low == "sided" || low == "dimensional" || low == "quarters" || low == "thirds" || isParticiple(low):
		return
	case r.classAt(k)&isFunction != 0 && end == k+1, low == "a":
		return
	}
	d.whole[1] = end
	d.noun = phrase{k, end}
	d.figure.Type, d.figure.Unit, d.counts = model.Quantity, model.Opt(r.words[k].low), false
	if end > k+1 {
		d.figure.Unit = ""
	}
}

// counted reads the noun phrase behind a number at word k. A pronoun ("of them", "of whom") refers to what was
// named before.
func (r *reader) counted(k int, d *draft) (p phrase, pronoun bool) {
	if r.low(k) == "out" && r.low(k+1) == "of" {
		k++ // "17 out of 44 lifts"
	}
	if r.low(k) != "of" {
		return r.nounPhrase(r.additive(k, d), d.lo == 1 && d.hi == 1 || d.figure.Type == model.Ordinal), false
	}
	k++
	switch r.low(k) {
	case "them", "whom", "which", "these", "those", "us", "you":
		d.people = r.low(k) == "whom"
		if r.low(k) == "those" && r.classAt(k+1)&isPronoun != 0 && r.low(k+1) != "who" {
			d.named = true // "several of those he calls innocent"
			return phrase{}, false
		}
		if p := r.nounPhrase(k+1, false); r.low(k) != "them" && !p.empty() && r.low(k) != "whom" {
			return p, false
		}
		return phrase{}, true
	}
	d.partitive = true
	if r.low(k) == "all" || r.low(k) == "about" {
		k++
	}
	if c := r.classAt(k); c&isDeterminer != 0 {
		k++
		r.nounAt = k
	}
	if n, ok := r.cardinal(r.pastModifier(k)); ok && n.last < len(r.words) {
		k = n.last
		r.nounAt = k
		if r.low(k) == "or" && r.low(k+1) == "so" {
			k += 2
		}
	}
	p = r.nounPhrase(k, false)
	if s := r.low(p[1]); !p.empty() && (s == "'" || s == "’") && r.isNumeral(p[1]+1) { // "two of the Angels’ 12 hits"
		if n, ok := r.cardinal(p[1] + 1); ok {
			p = r.nounPhrase(n.last, false)
		}
	}
	return p, false
}

// pastModifier passes over what may stand before the number of a whole: "of the more than 60 people".
func (r *reader) pastModifier(k int) int {
	for i := k; i < k+4; i++ {
		if r.is(i, digits) || r.classAt(i)&isNumberWord != 0 {
			return i
		}
		switch r.low(i) {
		case "first", "last", "next", "past", "previous", "final", "top", "more", "than", "at", "least", "about", "nearly", "almost", "over", "around", "roughly", "some", "up", "to", "estimated", "approximately", "other":
		default:
			return k
		}
	}
	return k
}

// additive passes over "more" and "other" between a number and its noun: "30 more doctors", "six other men".
func (r *reader) additive(k int, d *draft) int {
	switch r.low(k) {
	case "most", "least":
		if r.pluralSoon(k + 1) {
			return k + 1 // "the two most outspoken critics"
		}
	case "more", "other", "additional", "further", "extra":
		if !r.is(k+1, letters) || r.classAt(k+1)&(isFunction|isVerb) != 0 && !isNounVerb(r.low(k+1)) || r.low(k+1) == "than" {
			return k
		}
		d.figure.Additive = d.figure.Additive || r.low(k) != "other"
		return k + 1
	}
	return k
}

// text returns the words of a phrase as printed, quotation marks left out.
func (r *reader) text(text string, p phrase) string {
	if p.empty() {
		return ""
	}
	s := text[r.words[p[0]].Start:r.words[p[1]-1].End]
	if strings.ContainsAny(s, "\"“”\n") {
		s = strings.Join(strings.Fields(strings.NewReplacer("\"", "", "“", "", "”", "").Replace(s)), " ")
	}
	return s
}

// forecasters stand right behind a number that they expected: "more than the 870,000
// economists had forecast".
var forecasters = map[string]bool{"economists": true, "analysts": true, "experts": true, "forecasters": true, "officials": true, "observers": true}

// foretold are the verbs that then follow.
var foretold = map[string]bool{"had": true, "expected": true, "forecast": true, "predicted": true, "projected": true, "anticipated": true, "estimated": true, "polled": true}

// nounPhrase reads adjectives and nouns from word k up to and with the head. In a plural phrase the head is the
// last of the plural nouns that stand together; verbs, function words and marks end it.
func (r *reader) nounPhrase(k int, singular bool) phrase {
	for r.low(k) == "“" || r.low(k) == "\"" || r.low(k) == "‘" {
		k++
	}
	if forecasters[r.low(k)] && foretold[r.low(k+1)] {
		return phrase{}
	}
	i, plural := k, false
	for i < len(r.words) && i < k+2*maxNoun {
		w := &r.words[i]
		if w.low == "," && i > k && !plural && !singular && adjectival(r.low(i-1)) && isNounLike(r, i+1) && r.pluralSoon(i+1) {
			i++ // "low-paid, hard-working men"
			continue
		}
		if w.low == "of" && i > k && !plural && !singular && r.words[i-1].upper && i+1 < len(r.words) && r.words[i+1].upper && r.pluralSoon(i+1) {
			i++ // "three Court of Appeal judges"
			continue
		}
		if isQuoteMark(w.low) && i > k && !plural && !singular {
			if end := r.quotedWords(i); end > i { // "10 African “connectivity assistance” projects"
				i = end
				continue
			}
		}
		if w.kind == mark {
			if i > k && (r.hyphen(i) || w.low == "&" || w.low == "/" && w.glued) {
				i += 2
				plural = isPlural(r.low(i-1)) && !r.hyphen(i)
				continue
			}
			if w.low == "'s" && i > k && r.is(i+1, letters) && r.classAt(i+1)&isFunction == 0 {
				i++
				plural = false
				continue
			}
			break
		}
		if w.low == "and" && i > k && !plural && !singular && isNounLike(r, i+1) && !r.isNumeral(i+1) && !r.words[i+1].upper && r.pluralSoon(i+1) {
			i += 2 // "current and former aides"
			plural = isPlural(r.low(i - 1))
			continue
		}
		if w.low == "and" && i > k && !singular && r.words[i-1].upper && i+1 < len(r.words) && r.words[i+1].upper && !plural && r.is(i+1, letters) {
			i += 2 // "Food and Drug Administration regulators"
			plural = isPlural(r.low(i - 1))
			continue
		}
		if w.low == "so" && r.hyphen(i+1) && r.low(i+2) == "called" && !plural {
			i += 3
			continue
		}
		if w.kind == digits && i > k && !plural && !singular && w.plain && r.words[i-1].upper && r.is(i+1, letters) && r.pluralSoon(i+1) {
			i++ // "70 Boeing 737 airliners"
			continue
		}
		if w.kind == digits || !r.continues(i, k, plural, singular) {
			break
		}
		if plural = isPlural(w.low) && !r.hyphen(i+1) || plural && w.class&isPluralNoun != 0; !plural && i == k && isNounVerb(w.low) {
			plural = true
		}
		i++
	}
	i = min(i, len(r.words))
	for i > k && (r.words[i-1].kind == mark || r.low(i-1) == "straight" || r.low(i-1) == "consecutive" || r.words[i-1].class&isAdverb != 0 && !isPlural(r.words[i-1].low) || r.words[i-1].class == 0 && strings.HasSuffix(r.words[i-1].low, "edly")) {
		i--
	}
	return phrase{k, i}
}

// quotedWords returns the word behind a few words in quotation marks at i that a plural noun follows, i else.
func (r *reader) quotedWords(i int) int {
	for k := i + 2; k < i+6; k++ {
		if isQuoteMark(r.low(k)) {
			if r.is(k+1, letters) && (r.pluralSoon(k+1) || isNounVerb(r.low(k+1))) {
				return k + 1
			}
			return i
		}
	}
	return i
}

// continues tells whether the word at i belongs to the noun phrase that begins at k. plural says that the last
// word taken was a plural noun.
func (r *reader) continues(i, k int, plural, singular bool) bool {
	w := &r.words[i]
	switch c := w.class; {
	case i == r.nounAt && c&isVerb != 0 && c&isAuxiliary == 0:
		return true
	case i == k+1 && c&isTimeUnit != 0 && isPlural(w.low) && !plural && r.classAt(k)&(isFunction|isVerb) == 0 && w.low != "nights":
		return true
	case (w.low == "seasons" || w.low == "semesters") && !plural && !singular:
		return true
	case c&(isFunction|isTimeUnit|isDay) != 0, c&isMonth != 0 && w.upper:
		return c&isTimeUnit != 0 && i > k && isPlural(w.low) && r.glued(i)
	case w.low == "dead" && i == k && isNounLike(r, i+1):
		return true
	case w.low == "worth":
		return false
	case i > k && singular && (postpositive[w.low] || w.upper && !r.words[i-1].upper && r.is(i-1, letters) || r.low(i-1) == "time" || w.class == 0 && !w.upper && isPlural(w.low) && !isPlural(r.low(i-1)) && !r.glued(i)):
		return false // "one judge absent", "one side decides"
	case c&isVerb != 0:
		return r.verbAsNoun(i, k, plural)
	case c&isAdverb != 0:
		return !plural && isNounLike(r, i+1) && w.low != "later" && w.low != "ago"
	case c&(isNumberWord|isScale) != 0:
		return r.glued(i)
	}
	if _, code := currencyLetters[w.low]; code && i > k && r.is(i+1, digits) {
		return false // "the third Dh 1,600"
	}
	if plural && singular && i == k+1 && r.words[k].upper && w.class == 0 && !w.upper && !isPlural(w.low) {
		return true // "the first Angels starter"
	}
	if plural {
		return isPlural(w.low) && !w.upper && (r.classAt(i-1)&isHuman == 0 || collective[r.low(i-1)])
	}
	switch {
	case w.upper && i > k && !singular && !r.words[i-1].upper && r.is(i-1, letters) && !r.pluralSoon(i):
		return false // "30 percent of territory ISIL once held"
	case w.upper && i > 0 && isGerund(w.low) && !r.titled():
		return true // "70 Boeing 737 airliners"
	case isParticiple(w.low), isGerund(w.low):
		if r.glued(i) || i == r.nounAt && (isGerund(w.low) || !isNounLike(r, i+1) || isParticiple(r.low(i+1))) {
			return true
		}
		if i > k && !singular && isGerund(w.low) && (i+1 >= len(r.words) || r.is(i+1, mark) || r.classAt(i+1)&isPreposition != 0) {
			return true // "new spending"
		}
		if i > k && singular || i+1 >= len(r.words) {
			return false
		}
		if i == k && r.words[i+1].upper && !singular {
			return true
		}
		if r.classAt(i+1)&(isVague|isNumberWord|isScale) != 0 {
			return false // "the two ended several hours of talks"
		}
		return r.pluralSoon(i+1) && r.classAt(i+1)&isFunction == 0 || singular && i == k && isNounLike(r, i+1)
	case strings.HasSuffix(w.low, "ly") && len(w.low) > 4 && w.low != "family" && w.low != "assembly" && w.low != "supply" && w.low != "ally" && !strings.HasSuffix(w.low, "ily"):
		return r.pluralSoon(i+1) && !singular
	}
	return true
}

// verbAsNoun tells whether a word that can be a verb is a noun at i: "three wins", "12 wounded soldiers",
// "two court reports".
func (r *reader) verbAsNoun(i, k int, plural bool) bool {
	w := &r.words[i]
	if plural {
		return false
	}
	ends := i+1 >= len(r.words) || r.is(i+1, mark) || r.classAt(i+1)&(isFunction|isAdverb|isDay) != 0
	if i == k && ends && i > 0 && (r.low(i-1) == "one" || r.low(i-1) == "1") && countNouns[w.low] {
		return true // "limited to one run"
	}
	if isNounVerb(w.low) {
		return ends || r.classAt(i+1)&isVerb != 0 || isParticiple(r.low(i+1))
	}
	if (i == k || i == k+1 && strings.HasSuffix(r.low(k), "ly")) && (w.class&isHarm != 0 || isParticiple(w.low) || irregular[w.low]) && w.low != "dead" {
		return isNounLike(r, i+1) && r.pluralSoon(i+1) && !r.words[i+1].upper
	}
	return false
}

// rateOf reads "a week", "per month" behind an amount. A count by time is a rate, which no total compares with:
// it becomes a quantity with the unit "per month". Money and shares keep their type and unit.
func (r *reader) rateOf(d *draft) {
	k := d.whole[1]
	if s := r.low(k); s != "a" && s != "an" && s != "per" && s != "each" && s != "every" || r.classAt(k+1)&isTimeUnit == 0 {
		return
	}
	switch r.low(k + 2) {
	case "earlier", "later", "ago", "before", "after", "or", "old":
		return
	}
	per := "per " + r.low(k+1)
	if d.figure.Type == model.Cardinal {
		if d.vague || d.counts && d.lo < 3 && d.figure.Noun == "" {
			return
		}
		d.figure.Type, d.figure.Unit = model.Quantity, model.Opt(per)
	} else if d.figure.Noun == "" {
		d.figure.Noun = per
	}
	d.whole[1] = k + 2
}

// postpositive are adjectives that stand behind their noun: "one judge absent".
var postpositive = map[string]bool{"absent": true, "present": true, "alive": true, "available": true, "involved": true, "responsible": true, "familiar": true}

// collective are words for many people that as often qualify another: "crew members", "police officers".
var collective = map[string]bool{"crew": true, "police": true, "staff": true, "personnel": true, "troops": true, "family": true, "youth": true}

// irregular are participles without -ed that describe a noun: "three stolen cars".
var irregular = map[string]bool{
	"stolen": true, "broken": true, "hidden": true, "known": true, "bound": true, "written": true, "given": true, "torn": true, "lost": true,
	"drawn": true, "frozen": true, "fallen": true, "forced": true, "split": true, "set": true, "cut": true, "grown": true, "worn": true, "chosen": true,
	"sworn": true, "sold": true, "built": true, "bought": true, "shown": true, "unsold": true, "held": true, "made": true, "kept": true, "paid": true, "sent": true,
	"spent": true, "caught": true, "found": true, "taken": true, "seen": true, "left": true, "thrown": true, "beaten": true,
}

// countNouns are nouns that look like verbs, in the singular.
var countNouns = map[string]bool{
	"run": true, "win": true, "cost": true, "stay": true, "vote": true, "show": true, "report": true, "claim": true,
	"estimate": true, "forecast": true, "record": true, "charge": true, "promise": true, "pledge": true, "shot": true, "use": true, "find": true,
}

// isNounVerb tells whether a form of a verb is as often a plural noun: "reports", "runs".
func isNounVerb(low string) bool {
	switch low {
	case "reports", "claims", "estimates", "notes", "forecasts", "projects", "records", "reveals", "shows", "posts", "quotes", "broadcasts", "promises",
		"pledges", "charges", "runs", "wins", "costs", "uses", "needs", "deaths", "leaves", "lives", "works", "stays", "takes", "gives", "finds", "plays",
		"votes", "carries", "demands", "fears", "marches", "tests", "drops", "falls", "counts", "accounts", "faces", "crossings", "burns", "states", "warrants", "attempts", "shots", "hits":
		return true
	}
	return false
}

// adjectival tells whether a word looks like an adjective that can stand in a row of them.
func adjectival(low string) bool {
	if isParticiple(low) {
		return true
	}
	for _, end := range [...]string{"ful", "ous", "ive", "less", "able", "ible", "paid", "long", "old", "young", "small", "large", "big", "new", "poor"} {
		if strings.HasSuffix(low, end) {
			return true
		}
	}
	return false
}

// isNounLike tells whether the word at i can carry on a noun phrase.
func isNounLike(r *reader, i int) bool {
	return r.is(i, letters) && r.classAt(i)&(isFunction|isVerb|isAdverb|isTimeUnit|isDay) == 0
}

// pluralSoon tells whether a plural noun ends the words from i on before a function word or mark does.
func (r *reader) pluralSoon(i int) bool {
	for k := i; k < len(r.words) && (k < i+6 || k < i+9 && r.words[k-1].upper); k++ {
		w := &r.words[k]
		if w.low == "and" && k > i && r.words[k-1].upper && k+1 < len(r.words) && r.words[k+1].upper {
			continue // "Food and Drug Administration regulators"
		}
		if w.kind == mark && !r.hyphen(k) || w.kind == digits || w.class&isFunction != 0 {
			return false
		}
		if isPlural(w.low) {
			return true
		}
	}
	return false
}
