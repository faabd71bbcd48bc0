package quote

import "strings"

// cueNouns is the table of nouns that report: “his claim that …”, “a call for …”,
// “its decision to …”. They are the nouns of the cue verbs and of the states of
// mind that news prose attributes to somebody. A line gives the frames, then the
// prepositions that bring what is said or judged, then the nouns.
const cueNouns = `
T of,about claim allegation accusation assertion contention suggestion insinuation
T - tweet message memo letter idea rumor rumour theory
T - statement argument conclusion finding prediction estimate admission acknowledgement acknowledgment denial assurance notion reminder
tT of,about,over fear worry
tT - speculation impression suspicion
tT of,about belief view opinion conviction
tTI - hope expectation
TI - promise pledge vow threat
TI for,of proposal demand request plea call
tI - plan decision desire wish intention willingness unwillingness reluctance determination
I - refusal commitment
TO of,about,for,against criticism praise complaint condemnation mockery denunciation defense
tO for support
tO to opposition
O to objection
O of endorsement
tO of disapproval approval
O on,against,at attack
W about,over,on question
tTW about,over,on concern doubt
T of,about warning
T - point advice
`

// cueAdjectives is the table of adjectives that tell a state of mind behind a form
// of “be”, “feel”, “remain” or “become”, in the same form as the nouns.
const cueAdjectives = `
tT of,about confident certain sure convinced optimistic hopeful aware doubtful skeptical sceptical adamant mindful
tTI of,about afraid glad sorry happy pleased surprised delighted disappointed unhappy upset thankful grateful
tTW about,over worried concerned uncertain unsure
tT about angry furious enthusiastic frustrated apprehensive nervous excited wary outraged
tI - willing unwilling determined keen anxious hesitant
tO of critical supportive dismissive contemptuous tired suspicious
tO to opposed hostile
tTO of,about,with,at frustrated satisfied dissatisfied
`

// nounCue is how a noun reports.
type nounCue struct {
	frames frame
	preps  string // the prepositions, each between commas
}

func (l *lexicon) addNouns() {
	l.addNominal(l.nouns, cueNouns, true)
	l.addNominal(l.adjectives, cueAdjectives, false)
}

func (l *lexicon) addNominal(to map[string]nounCue, table string, plurals bool) {
	for line := range strings.Lines(table) {
		fields := strings.Fields(line)
		if len(fields) < 3 {
			continue
		}
		var c nounCue
		for i := range len(fields[0]) {
			c.frames |= frameLetters[fields[0][i]]
		}
		c.preps = "," + fields[1] + ","
		for _, n := range fields[2:] {
			to[n] = c
			if !plurals {
				continue
			}
			if strings.HasSuffix(n, "y") && !strings.HasSuffix(n, "ay") && !strings.HasSuffix(n, "ey") {
				to[n[:len(n)-1]+"ies"] = c
			} else {
				to[n+"s"] = c
			}
		}
	}
}

// nominal reads the report of a cue noun at word i.
func (v *view) nominal(i, lo, hi int) []report {
	if i+2 >= hi {
		return nil
	}
	r := report{by: attribution{cue: phrase{i, i + 1}, how: "noun"}}
	c, ok := v.lex.nouns[v.words[i].low]
	if ok {
		r.by.speaker = v.owner(i, lo)
	} else if c, ok = v.lex.adjectives[v.words[i].low]; ok {
		if r.by.speaker = v.bearer(i, lo); r.by.speaker.empty() {
			return nil
		}
	}
	if !ok {
		return nil
	}
	j := i + 1
	if w := &v.words[j]; w.low == "by" || w.low == "from" {
		p := v.nounFrom(j+1, hi)
		if r.by.speaker.empty() || v.plausible(p) {
			r.by.speaker = p // “she faced criticism from rivals that …”
		}
		j = max(p.last, j)
		if j >= hi {
			return nil
		}
	}
	w := &v.words[j]
	switch {
	case w.quote >= 0 || w.low == "that" && v.quotedWhole(j+1, hi):
		return nil
	case w.low == "that" && c.frames&takesThat != 0 && j+1 < hi && !v.words[j+1].is(auxiliary|modal|adverb) && !(v.words[j+1].cue.form&(pastForm|thirdForm) != 0):
		r.content, r.frame = v.extend(j, hi, wholeClause), takesThat
	case w.low == "to" && c.frames&takesTo != 0:
		r.content, r.frame = v.extend(j, hi, verbPhrase), takesTo
	case whWord(w.low) && c.frames&takesWhether != 0:
		r.content, r.frame = v.extend(j, hi, wholeClause), takesWhether
	case w.is(preposition) && strings.Contains(c.preps, ","+w.low+",") && j+1 < hi && !v.words[j+1].is(comma|stop|timeWord):
		r.content, r.frame = v.extend(j+1, hi, nounPhrase), takesObject
	default:
		return nil
	}
	if r.by.speaker.empty() && r.frame != takesThat {
		return nil
	}
	r.frame |= c.frames & ofThought
	return []report{r}
}

// quotedWhole tells whether what begins at word i is a quotation and no more, or
// one that another is joined to: “her post that “rain is near” and “bring a coat””.
func (v *view) quotedWhole(i, hi int) bool {
	if i >= hi || v.words[i].quote < 0 {
		return false
	}
	next := v.next(i)
	if next+1 < hi && v.words[next].is(conjunction) && v.words[next+1].quote >= 0 {
		return true
	}
	return !v.fragment(v.words[i].quote, hi)
}

// nounBefore reads the cue noun and its owner right before the quotation at word
// first: “the president's tweet that “all is well””.
func (v *view) nounBefore(first, lo int) *attribution {
	i := first - 2
	if i <= lo || v.words[i+1].low != "that" || v.words[i].quote >= 0 || v.verbal(i) && v.words[i].cue.verb != nil {
		return nil
	}
	if c, ok := v.lex.nouns[v.words[i].low]; !ok || c.frames&takesThat == 0 {
		return nil
	}
	if p := v.owner(i, lo); v.plausible(p) {
		return &attribution{speaker: p, cue: phrase{i, i + 1}, how: "noun that"}
	}
	return nil
}

// owner returns whose noun the noun at word i is: a possessive before it, or the
// subject of the verb that has it for its object.
func (v *view) owner(i, lo int) phrase {
	for j := i - 1; j >= lo && j >= i-4; j-- {
		w := &v.words[j]
		switch {
		case w.quote >= 0 || w.is(comma|stop|colon|dash|preposition|conjunction|subordinator):
			return phrase{}
		case w.low == "'s" || w.low == "’s" || w.low == "'" || w.low == "’":
			return v.possessor(j, lo)
		case w.is(possessive):
			return phrase{j, j + 1}
		case w.cue.verb != nil && w.cue.form&(pastForm|thirdForm|ingForm) != 0, givesVoice(w.low):
			return v.subject(j, lo)
		}
	}
	return phrase{}
}

// possessor returns the noun phrase before the possessive ending at word j: back to its
// article, or to where its capitals begin.
func (v *view) possessor(j, lo int) phrase {
	k := j
	for k > lo && j-k < 10 && v.insideNoun(k-1, j) && !(v.words[k-1].is(preposition) && v.words[k-1].low != "of") {
		k--
		if article(v.words[k].low) && (k == lo || v.words[k-1].low != "of") {
			break
		}
	}
	return v.trimNoun(phrase{k, j})
}

// bearer returns of whom the adjective at word i is said.
func (v *view) bearer(i, lo int) phrase {
	j := i - 1
	for j >= lo && v.words[j].quote < 0 && (v.words[j].is(adverb|negation) && !v.words[j].is(auxiliary) || v.words[j].low == "more" || v.words[j].low == "less") {
		j--
	}
	if j < lo {
		return phrase{}
	}
	switch v.words[j].low {
	case "feel", "feels", "felt", "remain", "remains", "remained", "became", "become", "seem", "seems", "seemed", "appeared", "appears", "sounded", "sounds":
		return v.subject(j, lo)
	}
	if beAuxiliary(v.words[j].low) {
		return v.subject(i, lo)
	}
	return phrase{}
}

// givesVoice tells the light verbs that take a cue noun for their object.
func givesVoice(s string) bool {
	switch s {
	case "has", "have", "had", "made", "makes", "make", "making", "issued", "issues", "raised", "raises", "raising", "offered", "offers", "gave", "gives", "voiced", "launched":
		return true
	}
	return false
}

// throughNoun moves the content of a report whose object is a cue noun to what the
// noun brings: “repeated his warning that …”.
func (v *view) throughNoun(r *report, hi int) {
	for i := r.content.first; i < r.content.last && i < r.content.first+4; i++ {
		w := &v.words[i]
		if w.quote >= 0 || w.is(capital|comma|preposition|conjunction) {
			return
		}
		c, ok := v.lex.nouns[w.low]
		if !ok || i+2 >= hi || v.words[i+1].quote >= 0 || i > r.content.first && v.words[i-1].is(subjectPronoun|modal) {
			continue
		}
		switch n := v.words[i+1].low; {
		case n == "that" && c.frames&takesThat != 0:
			r.content, r.frame = v.extend(i+1, hi, wholeClause), takesThat
		case n == "to" && c.frames&takesTo != 0:
			r.content, r.frame = v.extend(i+1, hi, verbPhrase), takesTo
		default:
			continue
		}
		r.by.cue.last = i + 1
		return
	}
}
