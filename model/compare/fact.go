package compare

import (
	"slices"
	"strings"

	"parallax/model"
	"parallax/model/compare/words"
)

// fact is a figure, or a length of time, with what decides what it may be
// compared with: what is measured, whom it befalls, in which unit.
type fact struct {
	id   string
	typ  model.FigureType // "DURATION" for a length of time
	span model.Span
	text string
	sent int
	// told is the sentence that tells what is counted: sent, or the one before.
	told   int
	value  value
	unit   string
	fig    *model.Figure // nil for a length of time
	head   int32         // stem of the counted noun, -1 for none
	noun   stems         // of the counted noun phrase
	about  stems         // of what is said of it
	said   int32         // the first of these in the text, -1 for none
	clause stems         // of the words around it
	near   stems         // of the few words next to it
	thing  stems         // of what a sum is for
	// thingHead is the last word of what a sum is for, folded.
	thingHead string
	// thingText is what a sum is for in the text's words, "" if nothing tells.
	thingText string
	event     measure
	// guessed is set where the event is that of words near by, not of the figure's own.
	guessed bool
	of      string // the attribute that is measured, "" if none was made out
	who     who
	where   where
	// subject is the linked entity that the clause is about, -1 for none.
	subject  int
	bidder   int  // linked body that offers the sum, -1 for none or unknown
	behind   bool // the subject stands behind the figure
	claimant int  // linked entity, -1 for none or unknown
	claims   string
	additive bool
	kindOnce bool    // people of a kind, and the report gives no other number of this kind
	lone     bool    // a sum, and the report gives no other one
	once     bool    // no other figure of the report is of this size and unit
	owner    string  // the name right beside an age, folded: "Dana Voss, 31,"; "" if none is
	ofName   string  // the full name of that person
	paired   float64 // the other one of two ages that its sentence gives; 0 if it gives no two
	rec      *record // the numbers of "31-24", "45-7-2" or "28 of 41", of which it is the first; nil for none
	spare    bool    // one more is told of beside it: "two other provinces"
	compound bool    // it counts the other half of a compound: "a 60-vote threshold"
	rivals   int     // other values of the report of the same noun, or share or sum of the same attribute
	first    bool    // it begins its sentence: "Forty-one had to be treated"
	fragment bool    // a piece of a clock time or a date in figures
	label    string  // the words of the text that lead up to it, "" if they say nothing
	answer   *fact   // the figure it answers, nil for none
	part     bool    // a part of another figure
	// direction is the point of the compass behind a distance, "" for none.
	direction string
}

// who says whose people or things are counted.
type who struct {
	nations stems  // stems of countries
	group   string // the kind of people; "" for people of all kinds
	human   bool   // people are counted
	known   bool   // the noun itself says so
	theirs  bool   // "its personnel": somebody's, unknown whose
}

// where is what places a figure's clause names.
type where struct {
	nations stems
	places  []int // linked places
}

// stems is a sorted set of numbered stems.
type stems []int32

func stemsOf(ws []words.Word) stems {
	out := make(stems, 0, len(ws))
	for _, w := range ws {
		if w.ID >= 0 {
			out = append(out, w.ID)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// shared is the weight of the stems in both sets.
func (a stems) shared(b stems, voc *words.Vocabulary) float64 {
	var sum float64
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] < b[j]:
			i++
		case a[i] > b[j]:
			j++
		default:
			sum += voc.Weight(a[i])
			i++
			j++
		}
	}
	return sum
}

func (a stems) meets(b stems) bool {
	return slices.ContainsFunc(a, func(x int32) bool { _, ok := slices.BinarySearch(b, x); return ok })
}

// factsOf reads the figures of one report.
func factsOf(s *side, voc *words.Vocabulary) []fact {
	facts := make([]fact, 0, len(s.rep.Figures))
	for i := range s.rep.Figures {
		facts = append(facts, readFigure(s, voc, &s.rep.Figures[i]))
	}
	shareEvents(s, facts)
	answerFigures(s, facts)
	facts = readRecords(s, facts)
	markOnce(facts)
	countRivals(facts)
	s.countTolls(facts)
	return facts
}

// countRivals counts, for each figure, the other values that the report gives for
// things of the same name: where there are several, each is of another one of them.
func countRivals(facts []fact) {
	type name struct {
		typ  model.FigureType
		head int32
		of   string
	}
	seen := map[name]map[float64]bool{}
	of := func(x *fact) name {
		if x.typ == model.Percent || x.typ == model.Money {
			return name{typ: x.typ, of: x.of}
		}
		return name{typ: x.typ, head: x.head, of: x.of}
	}
	for i := range facts {
		if facts[i].partitive() {
			continue
		}
		n := of(&facts[i])
		if seen[n] == nil {
			seen[n] = map[float64]bool{}
		}
		seen[n][facts[i].value.size()] = true
	}
	for i := range facts {
		x := facts[i].value.size()
		for y := range seen[of(&facts[i])] {
			if y != x && max(x, y) <= farApart*min(x, y) {
				facts[i].rivals++
			}
		}
	}
}

// partitive tells whether a figure is of some out of a number that stands
// elsewhere: "at least 200,000 of the comments", "…, 208,000 of which".
func (x *fact) partitive() bool {
	return x.part || hasAny(x.text, " of the ", " of its ", " of their ")
}

// countTolls counts, for what befell people, the other numbers that the report
// gives for the same: where there are none, it is the toll.
func (s *side) countTolls(facts []fact) {
	for i := range facts {
		x := &facts[i]
		if !x.human() && x.event&attendance == 0 {
			continue
		}
		x.rivals = 0
		for k := range facts {
			y := &facts[k]
			if y.event&x.event == 0 || y.zero() || s.ofYear(y) || y.typ != x.typ {
				continue
			}
			if a, b := x.value.size(), y.value.size(); a-b > 1 || b-a > 1 {
				x.rivals++
			}
		}
	}
}

// markOnce marks the figures whose size and unit no other one has, sums that are the
// only ones, and people of whose kind no other number is given.
func markOnce(facts []fact) {
	type size struct {
		unit string
		x    float64
	}
	seen, sums, kinds := map[size]int{}, map[float64]bool{}, map[string]map[float64]bool{}
	for i := range facts {
		seen[size{facts[i].unit, facts[i].value.size()}]++
		if facts[i].typ == model.Money {
			sums[facts[i].value.size()] = true
		}
		if g := facts[i].who.group; g != "" && facts[i].typ == model.Cardinal {
			if kinds[g] == nil {
				kinds[g] = map[float64]bool{}
			}
			kinds[g][facts[i].value.size()] = true
		}
	}
	for i := range facts {
		facts[i].kindOnce = facts[i].typ == model.Cardinal && len(kinds[facts[i].who.group]) == 1
		facts[i].lone = facts[i].typ == model.Money && len(sums) == 1
		facts[i].once = seen[size{facts[i].unit, facts[i].value.size()}] == 1
	}
}

func readFigure(s *side, voc *words.Vocabulary, f *model.Figure) fact {
	x := fact{
		id: f.ID, typ: f.Type, span: f.Span, text: s.text(f.Span), sent: s.sentenceAt(f.Start), fig: f, head: -1, claimant: -1,
		subject: -1, bidder: -1, said: -1, additive: f.Additive, part: f.PartOf != "",
	}
	base, scale := unitScale(string(f.Unit))
	x.unit = base
	x.value = valueOf(f, s.text(f.Number), scale)
	if f.Claimant != nil {
		x.claimant = s.linked(f.Claimant.Entity)
		x.claims = f.Claimant.Text
	}
	noun := f.Noun
	if noun == "" && f.Number.End < f.End {
		noun = s.text(model.Span{Start: f.Number.End, End: f.End})
	}
	before, _, _ := strings.Cut(noun, " of ")
	if x.typ == model.Quantity && x.unit != "" && strings.EqualFold(x.unit, noun) {
		x.typ, x.unit = model.Cardinal, "" // "a 45-caliber bullet": the unit is but a noun
	}
	nounWords := voc.Phrase(noun)
	x.noun = stemsOf(nounWords)
	head := voc.Phrase(before)
	for i := len(head) - 1; i >= 0 && x.head < 0; i-- {
		x.head = head[i].ID
	}
	what := voc.Phrase(f.What)
	affected := voc.Phrase(f.Affected)
	if _, ok := groups[lastFold(what)]; ok && len(what) == 1 && x.typ == model.Cardinal {
		nounWords, what = append(nounWords, what...), nil // "nine were children"
		x.noun, x.head = stemsOf(nounWords), nounWords[len(nounWords)-1].ID
	}
	x.about = stemsOf(slices.Concat(what, affected))
	for i := 0; i < len(what) && x.said < 0; i++ {
		x.said = what[i].ID
	}
	if len(x.about) <= 2 {
		affected = append(affected, nationsIn(what)...)
	}
	x.readWho(s, voc, nounWords, affected)
	x.told = x.sent
	if f.Noun == "" {
		x.label = s.leading(x.sent, x.span)
	}
	x.readClause(s)
	x.readBareAge(s, voc, noun)
	x.readEvent(s, nounWords, what)
	x.readAttribute(s, nounWords)
	x.readOffspring(s, voc)
	x.readCrowd(voc, what)
	x.readDirection(s)
	x.readSpare(s)
	x.first = x.sent >= 0 && x.span.Start == s.sents[x.sent].Start
	if x.unit == "year" || x.unit == "caliber" {
		x.event, x.guessed, x.who = 0, false, who{} // what else its person or gun is and did is another matter
	}
	x.part = x.part || s.selected(f.Span)
	x.compound = x.typ == model.Cardinal && s.hyphened(f.Number.End)
	if x.typ == model.Money && x.sent >= 0 {
		x.readThing(s)
		x.readBidder(s)
	}
	if noun == "" && (x.typ == model.Cardinal || x.typ == model.Ordinal) {
		x.readCompound(s, voc)
	}
	if x.unit == "year" {
		x.readOwner(s)
		x.readPairedAge(s)
	}
	if elided := f.Noun == "" || !strings.Contains(x.text, f.Noun); elided && s.among(f.Start) {
		x.head, x.noun, x.who = -1, nil, who{human: x.who.human}
	} else if elided && s.afterSemicolon(f.Start) {
		x.who.nations = nil // "2 Israelis dead; 28 die in Gaza"
	}
	if x.human() {
		x.who.human = true
		if x.head >= 0 && len(head) > 0 && measureWords[head[len(head)-1].Fold] != 0 {
			x.head = -1 // "no deaths": the noun is the event
		}
	}
	return x
}

// namedBefore tells whether a person's name and a comma stand right before an
// offset.
func (s *side) namedBefore(offset int) bool {
	at := s.sentenceAt(offset)
	if at < 0 {
		return false
	}
	for _, m := range s.sents[at].mentions {
		if m.End <= offset && m.End+2 >= offset && s.rep.Entities[m.entity].Type == model.Person && strings.TrimSpace(s.text(model.Span{Start: m.End, End: offset})) == "," {
			return true
		}
	}
	return false
}

// dashed tells whether a dash and another number stand behind an offset: "Rahman, 45-7-2,".
func (s *side) dashed(offset int) bool {
	after := strings.ReplaceAll(s.text(model.Span{Start: offset, End: min(offset+4, len(s.rep.Text))}), " ", "")
	return len(after) > 1 && after[0] == '-' && after[1] >= '0' && after[1] <= '9'
}

// afterSemicolon tells whether a clause of its own begins at an offset.
func (s *side) afterSemicolon(offset int) bool {
	return strings.HasSuffix(strings.TrimRight(s.text(model.Span{Start: max(0, offset-2), End: offset}), " "), ";")
}

// selected tells whether a figure picks some out of more: "the first 17 passes",
// "including nine children", "4,500 of these".
func (s *side) selected(f model.Span) bool {
	before := strings.ToLower(s.text(model.Span{Start: max(0, f.Start-20), End: f.Start}))
	for _, w := range [...]string{"first ", "last ", "next ", "including ", "including at least ", "among them ", "including about "} {
		if strings.HasSuffix(before, w) {
			return true
		}
	}
	after := s.text(model.Span{Start: f.End, End: min(f.End+7, len(s.rep.Text))})
	if strings.HasPrefix(after, " later") || strings.HasPrefix(after, " into ") || strings.HasPrefix(after, " ago") {
		return true // "fifteen games later": how long, not how many
	}
	return hasAny(s.text(f), " of these", " of those", " of them")
}

// readCrowd reads people counted by what holds them: passengers are all who are
// aboard, and whom a firm employs are its workers.
func (x *fact) readCrowd(voc *words.Vocabulary, what []words.Word) {
	if x.event&aboard != 0 && x.who.group == "aboard" {
		x.who.group = ""
	}
	if x.who.known && x.who.group == "" && len(what) > 0 && (what[0].Fold == "employs" || what[0].Fold == "employed" || what[0].Fold == "employing") {
		x.who.group, x.head = "workers", voc.ID(voc.Stem("employees"))
	}
}

// among tells whether a number is what others are picked from: "13 soldiers were
// among dozens killed". What is counted is not what was counted before.
func (s *side) among(offset int) bool {
	return strings.HasSuffix(strings.ToLower(s.text(model.Span{Start: max(0, offset-7), End: offset})), " among ")
}

// nationsIn are the words that name a country or its people.
func nationsIn(ws []words.Word) []words.Word {
	var out []words.Word
	for _, w := range ws {
		if _, ok := words.NationOf(w.Fold); ok {
			out = append(out, w)
		}
	}
	return out
}

// readWho finds whose people are counted and of what kind.
func (x *fact) readWho(s *side, voc *words.Vocabulary, noun, affected []words.Word) {
	for _, w := range slices.Concat(noun, affected) {
		if n, ok := words.NationOf(w.Fold); ok {
			x.who.nations = append(x.who.nations, w.ID)
			x.who.human = x.who.human || !n.Country && w.ID == x.head
		}
		if g, ok := groups[w.Fold]; ok {
			x.who.human, x.who.known = true, true
			if x.who.group == "" {
				x.who.group = g
			}
		}
	}
	slices.Sort(x.who.nations)
	if len(x.who.nations) > 0 || x.sent < 0 {
		return
	}
	reach := x.span.End
	if x.elided() {
		reach += 20
	}
	for _, w := range s.sents[x.sent].words {
		if w.Start >= x.span.Start && w.Start < reach && (w.Fold == "its" || w.Fold == "their" || w.Fold == "his" || w.Fold == "her" || w.Fold == "our") {
			x.who.theirs = true
		}
	}
	if !x.who.theirs {
		return
	}
	// "Iraq's military … its personnel": the claimant's own, if it has a country.
	for _, w := range voc.Phrase(x.claims) {
		if _, ok := words.NationOf(w.Fold); ok {
			x.who.nations = append(x.who.nations, w.ID)
		}
	}
	slices.Sort(x.who.nations)
	x.who.theirs = len(x.who.nations) == 0
}

// clauseReach is how far, in words, a figure's clause is looked for on each side.
const clauseReach = 10

// nearReachFigure is how many words before and after a figure are next to it.
const nearReachFigure = 4

// readClause finds the words and the linked names around a figure: up to the
// neighbouring numbers, within the sentence.
func (x *fact) readClause(s *side) {
	if x.sent < 0 {
		return
	}
	sent := &s.sents[x.sent]
	from, to := sent.Start, sent.End
	for _, i := range sent.figures {
		if f := &s.rep.Figures[i]; f.End <= x.span.Start {
			from = max(from, f.Number.End)
		} else if f.Start >= x.span.End {
			to = min(to, f.Start)
		}
	}
	var around, near []words.Word
	at := 0
	for at < len(sent.words) && sent.words[at].End <= x.span.Start {
		at++
	}
	for i := max(0, at-clauseReach); i < len(sent.words) && i < at+clauseReach+4; i++ {
		w := sent.words[i]
		if w.Start < from || w.Start >= to || x.span.Overlaps(w.Span) || x.fig != nil && x.fig.Claimant != nil && x.fig.Claimant.Overlaps(w.Span) {
			continue
		}
		around = append(around, w)
		if i >= at-nearReachFigure && i < at+nearReachFigure+2 {
			near = append(near, w)
		}
		if _, ok := words.NationOf(w.Fold); ok {
			x.where.nations = append(x.where.nations, w.ID)
		}
	}
	slices.Sort(x.where.nations)
	x.clause, x.near = stemsOf(around), stemsOf(near)
	x.readNames(s, sent, from, to)
}

// readNames finds the clause's linked places and its subject: the nearest name
// before the figure, else the nearest after it.
func (x *fact) readNames(s *side, sent *sentence, from, to int) {
	for _, m := range sent.mentions {
		link := s.link[m.entity]
		if link < 0 || m.unsure {
			continue
		}
		k := kind(s.rep.Entities[m.entity].Type)
		inside := m.Start >= from && m.Start < to
		if inside && k == place && !told(s, x.span, m.Span) {
			x.where.places = append(x.where.places, link)
		}
		if x.unit == "year" && k != person || k == people {
			continue
		}
		if m.End <= x.span.Start || x.subject < 0 && m.Start >= x.span.End && inside {
			x.subject, x.behind = link, m.Start >= x.span.End
		}
	}
}

// human tells whether the figure counts people whom something befalls.
func (x *fact) human() bool { return x.event&humans != 0 }

func (x *fact) zero() bool { return x.value.low == 0 && x.value.high == 0 }
