package figure

import (
	"strings"

	"parallax/model"
)

// measured finds what an amount with a unit is of: "10 percent of voters", "six tons of cocaine", "$2 million in
// aid"; else the subject of a verb of measure: "Turnout was 63 percent", "The tunnel is 57 kilometers long".
func (f *finder) measured(r *reader, d *draft) {
	r.rateOf(d)
	k := d.whole[1]
	g := &d.figure
	dimension := false
	switch r.low(k) {
	case "long", "deep", "high", "tall", "wide", "thick", "heavy":
		dimension = true
	}
	switch low := r.low(k); {
	case low == "of", low == "in" && g.Type == model.Money && r.classAt(k+1)&isDeterminer == 0, low == "worth" && r.low(k+1) == "of":
		k++
		if low == "worth" {
			k++
		}
		partitive := r.classAt(k)&isDeterminer != 0
		if partitive {
			k++
			r.nounAt = k
		}
		if n, ok := r.cardinal(k); ok && n.last < len(r.words) && partitive {
			k = n.last
		}
		p := r.nounPhrase(k, false)
		if low == "in" && !p.empty() && (r.words[p[0]].upper || r.classAt(p[0])&(isMonth|isDay) != 0) {
			break
		}
		if !p.empty() {
			d.noun, g.Noun = p, r.text(f.doc.Text, p)
			return
		}
	}
	if p := r.subject(d.number[0], dimension); !p.empty() {
		d.noun, g.Noun = p, r.text(f.doc.Text, p)
	} else if p := r.said(d); !p.empty() {
		d.noun, g.Noun = p, r.text(f.doc.Text, p)
	} else if p := r.sized(d); !p.empty() {
		d.noun, g.Noun = p, r.text(f.doc.Text, p)
	} else if n := len(f.drafts); n > 0 && f.drafts[n-1].sentence == f.passage && r.comesTo(d) {
		g.Noun = f.drafts[n-1].figure.Noun // "revenue fell by a quarter, to 12 trillion yen"
	} else if n := len(f.drafts); dimension && n > 0 && r.low(d.number[0]-1) == "and" && f.drafts[n-1].figure.Type == g.Type {
		g.Noun = f.drafts[n-1].figure.Noun
	}
}

// comesTo tells whether an amount closes a sentence about another: ", to 12 trillion", ", at 2.4 million".
func (r *reader) comesTo(d *draft) bool {
	k := d.number[0] - 1
	return (r.low(k) == "to" || r.low(k) == "at") && r.low(k-1) == "," && (d.whole[1] >= len(r.words) || r.is(d.whole[1], mark))
}

// sized reads the noun that an amount behind an article says the size of: "a 0.2 percent rise", "a $3 million loan".
func (r *reader) sized(d *draft) phrase {
	k := d.whole[1]
	if r.hyphen(k) || r.glued(k) || !r.is(k, letters) || d.lo != d.hi || d.relation != exact {
		return phrase{}
	}
	i := d.number[0] - 1
	if c := r.classAt(i); c&isDeterminer == 0 && r.low(i) != "'s" && !(r.classAt(i-1)&isDeterminer != 0 && c&(isFunction|isVerb) == 0 && r.is(i, letters)) {
		return phrase{}
	}
	end := k
	for end < len(r.words) && end < k+7 {
		w := &r.words[end]
		if w.kind == mark && end > k && r.hyphen(end) {
			end += 2
			continue
		}
		if w.kind != letters || w.class&(isFunction|isAdverb|isTimeUnit|isDay) != 0 || w.class&isVerb != 0 && !changes[w.low] ||
			end > k && (isParticiple(w.low) || isGerund(w.low) || w.upper && !r.words[end-1].upper && r.is(end-1, letters)) {
			break
		}
		end++
	}
	return phrase{k, min(end, len(r.words))}
}

// changes are nouns for a change or a share that are forms of verbs as well.
var changes = map[string]bool{"cut": true, "drop": true, "decline": true, "increase": true, "jump": true, "surge": true, "fall": true, "stake": true}

// dimensions are nouns that a number behind "of" measures.
var dimensions = map[string]bool{
	"magnitude": true, "radius": true, "height": true, "depth": true, "length": true, "speed": true, "temperature": true,
	"width": true, "weight": true, "distance": true, "altitude": true, "area": true, "capacity": true, "rate": true, "level": true, "total": false,
	"crew": true, "family": true, "group": true, "team": true, "panel": true, "jury": true, "squad": true, "gang": true, "average": true,
	"diameter": true, "elevation": true, "range": true, "population": true, "toll": true, "turnout": true, "score": true, "strength": true,
}

// said finds a noun before a number without one: "a magnitude of 6.8", "put the number of wounded at 38", "the
// number of visitors dropped by a third".
func (r *reader) said(d *draft) phrase {
	k := d.number[0] - 1
	switch r.low(k) {
	case "of":
		if k > 0 && dimensions[r.low(k-1)] {
			return phrase{k - 1, k}
		}
	case "magnitude":
		return phrase{k, k + 1}
	case "at":
		for i := k - 1; i > 0 && i > k-8; i-- {
			if r.low(i) == "of" && r.low(i-1) == "number" {
				if r.classAt(i+1)&isDeterminer != 0 {
					i++
				}
				return phrase{i + 1, k}
			}
		}
		for i := k - 2; i > 0 && i > k-8; i-- {
			if low := r.low(i); low == "put" || low == "puts" || low == "putting" || low == "valued" || low == "estimated" {
				if p := r.clean(phrase{i + 1, k}); !p.empty() && !counts[r.low(p[1]-1)] {
					return p // "put losses at $4 billion"
				}
				break
			}
		}
		for i := k - 1; i > 0 && i > k-5; i-- {
			if r.low(i) == "toll" || r.low(i) == "turnout" {
				d.named = true
			}
		}
	}
	if d.figure.Type != model.Cardinal || !r.measuredVerb(d.number[0]) {
		return phrase{}
	}
	return r.subject(d.number[0], false)
}

// measuredVerb tells whether a verb of measure leads to the number at word k that says what the subject comes to:
// a verb of change ("claims fell to 473,000"), or a form of "be" behind a count ("the vote was 285").
func (r *reader) measuredVerb(k int) bool {
	i := k - 1
	for i >= 0 && i > k-6 && (r.classAt(i)&isPreposition != 0 && r.low(i) != "of" && r.low(i) != "in" || r.low(i) == "a" || r.is(i, digits) || r.classAt(i)&isScale != 0) {
		i--
	}
	if i <= 0 || !measureVerbs[r.low(i)] || r.low(i) == "hit" || r.low(i) == "reached" && i != k-1 || r.low(i) == "gained" {
		return false
	}
	if r.classAt(i)&isAuxiliary == 0 {
		return true
	}
	return counts[r.low(i-1)]
}

// counts are nouns that a bare number can be.
var counts = map[string]bool{
	"vote": true, "number": true, "total": true, "toll": true, "count": true, "tally": true, "figure": true, "average": true,
	"population": true, "turnout": true, "attendance": true, "claims": true, "cases": true,
}

// measureVerbs lead from what is measured to how much it is.
var measureVerbs = map[string]bool{
	"rose": true, "fell": true, "was": true, "were": true, "is": true, "are": true, "reached": true, "dropped": true,
	"climbed": true, "increased": true, "decreased": true, "shrank": true, "grew": true, "declined": true, "jumped": true, "slipped": true, "slid": true,
	"surged": true, "plunged": true, "tumbled": true, "soared": true, "rise": true, "fall": true, "grow": true, "averaged": true, "hit": true, "stood": true,
	"totaled": true, "totalled": true, "exceeded": true, "expanded": true, "contracted": true, "edged": true, "doubled": true, "stands": true, "rises": true, "falls": true,
	"climbs": true, "slips": true, "surges": true, "soars": true, "plunges": true, "tumbles": true, "shrinks": true, "grows": true, "reaches": true, "drops": true,
	"jumps": true, "increases": true, "declines": true, "advanced": true, "gained": true, "dipped": true, "eased": true, "remained": true,
}

// subject finds the noun phrase that a verb of measure before word k says something of. With dimension, an
// appositive measure will do too ("The bridge, 1.6 miles long").
func (r *reader) subject(k int, dimension bool) phrase {
	i := k - 1
	for i >= 0 && i > k-7 && (r.classAt(i)&isPreposition != 0 && r.low(i) != "of" || strings.HasSuffix(r.low(i), "ly") || r.low(i) == "a" || r.low(i) == "percent" || r.low(i) == "%" || r.is(i, digits)) {
		i--
	}
	switch {
	case i >= 0 && measureVerbs[r.low(i)]:
	case dimension && i == k-1 && r.low(i) == ",":
	default:
		return phrase{}
	}
	for i > 0 && r.classAt(i-1)&isAuxiliary != 0 {
		i--
	}
	end := i
	for i > 0 && i > end-14 {
		w := &r.words[i-1]
		if w.kind == mark && w.low != "'s" && !r.hyphen(i-1) || w.class&(isAuxiliary|isPronoun|isCue) != 0 || clauseOpeners[w.low] {
			break
		}
		i--
	}
	p := r.clean(phrase{i, end})
	if !p.empty() && (r.classAt(p[0])&isFunction != 0 || r.low(p[0]) == "there" || r.low(p[0]) == "here") {
		return phrase{}
	}
	return p
}

// clauseOpeners are conjunctions behind which a clause has a subject of its own.
var clauseOpeners = map[string]bool{
	"and": true, "but": true, "that": true, "as": true, "while": true, "when": true, "because": true, "since": true, "if": true, "although": true,
	"though": true, "whereas": true, "where": true, "until": true, "before": true, "after": true,
}

// clean reduces a subject to its noun: articles before it and phrases behind it are dropped, "the number of
// visitors" is visitors.
func (r *reader) clean(p phrase) phrase {
	for !p.empty() && r.classAt(p[0])&isDeterminer != 0 {
		p[0]++
	}
	for i := p[0]; i < p[1]; i++ {
		if r.low(i) == "of" && i == p[0]+1 && r.low(i-1) == "number" {
			return r.clean(phrase{i + 1, p[1]})
		}
		if r.classAt(i)&(isPreposition|isDeterminer) != 0 || r.words[i].kind == digits || r.words[i].kind == mark && r.low(i) != "'s" && !r.hyphen(i) {
			return phrase{p[0], i}
		}
	}
	return p
}
