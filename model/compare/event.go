package compare

import (
	"slices"
	"strings"

	"parallax/model"
	"parallax/model/compare/words"
)

// shareEvents gives figures without an event of their own that of the figure they
// are a part of, or that they stand side by side with: "killing five Russians and
// two Kazakhs", "fourteen students and six officers were injured", "nine people
// died in Iran and three in Turkey", "nine are missing, among them three Germans".
func shareEvents(s *side, facts []fact) {
	whole := map[string]int{}
	for i := range facts {
		whole[facts[i].id] = i
	}
	for i := range facts {
		f := &facts[i]
		if f.event != 0 {
			continue
		}
		if j, ok := whole[f.fig.PartOf]; ok && (len(f.about) == 0 || len(f.who.nations) > 0) {
			f.event = facts[j].event
		} else if i > 0 && followsEvent(s, &facts[i-1], f) {
			f.event = facts[i-1].event
		}
	}
	for i := len(facts) - 2; i >= 0; i-- {
		if f := &facts[i]; f.event == 0 && len(f.about) == 0 && sideBySide(s, f, &facts[i+1]) {
			f.event = facts[i+1].event
		}
	}
	for i := range facts {
		facts[i].who.human = facts[i].who.human || facts[i].human()
	}
}

// followsEvent tells whether b goes on with what a tells.
func followsEvent(s *side, a, b *fact) bool {
	if sideBySide(s, a, b) && len(b.about) == 0 {
		return true
	}
	if a.sent != b.sent || a.typ != b.typ || a.unit != b.unit || a.span.End > b.span.Start || a.event == 0 {
		return false
	}
	between := strings.TrimSpace(s.text(model.Span{Start: a.span.End, End: b.span.Start}))
	if strings.HasSuffix(between, "among them") || strings.HasSuffix(between, "including") {
		b.part = true
		return true
	}
	// The noun is left out: "… and three in Turkey".
	elided := b.fig.Noun != "" && !strings.Contains(b.text, b.fig.Noun)
	return elided && len(b.about) == 0 && strings.HasSuffix(between, "and")
}

// sideBySide tells whether only a conjunction parts two figures.
func sideBySide(s *side, a, b *fact) bool {
	if a.sent != b.sent || a.typ != b.typ || a.unit != b.unit || a.span.End > b.span.Start {
		return false
	}
	switch strings.TrimSpace(s.text(model.Span{Start: a.span.End, End: b.span.Start})) {
	case "and", "or", ",", "and at least", "and another":
		return true
	}
	return false
}

// told tells whether a saying stands between a figure and a name: "…, officials
// told reporters in Oslo" is no place of what is counted.
func told(s *side, a, b model.Span) bool {
	between := model.Span{Start: min(a.End, b.End), End: max(a.Start, b.Start)}
	if between.Empty() {
		return false
	}
	text := s.text(between)
	return strings.Contains(text, " said") || strings.Contains(text, " told") || strings.Contains(text, " says")
}

// readEvent finds what is measured: in what is said of the figure ("12 people
// were killed"), in its noun ("12 deaths"), or in the words around it.
func (x *fact) readEvent(s *side, noun, what []words.Word) {
	if s.whole(x) {
		return
	}
	if x.event = x.verbBefore(s) | x.remains(s); x.event != 0 {
		return
	}
	if x.source(s) {
		x.event = testimony
		return
	}
	if (accused(what) || tried(what)) && x.who.human {
		x.event = accusation
		return
	}
	if actively(what) && x.who.human {
		return
	}
	x.event = firstEvent(what)
	if counted := firstEvent(noun); x.event == 0 || x.event&humans == 0 && counted&aboard != 0 {
		x.event = counted // "342 passengers hit a goods train": what is said is the train's
	}
	x.dropMoves()
	if x.event != 0 {
		if x.event&humans != 0 && things[lastFold(noun)] {
			x.event = 0 // "flood 14 villages"
		}
		return
	}
	if x.sent >= 0 {
		x.eventAround(s.sents[x.sent].words)
	}
	x.dropMoves()
	if x.event&humans != 0 && things[lastFold(noun)] {
		x.event = 0
	}
	if x.typ != model.Cardinal {
		x.event &^= humans // "winds of 185 kilometers an hour, killing …"
	}
}

// whole tells whether a number is that of all, of whom something is said only of
// some: "two of the original four prisoners died".
func (s *side) whole(x *fact) bool {
	if x.sent < 0 {
		return false
	}
	for _, i := range s.sents[x.sent].figures {
		f := &s.rep.Figures[i]
		if f.Number.End >= x.span.Start {
			break
		}
		if x.span.Start-f.Number.End > wholeNear {
			continue
		}
		between := strings.Fields(strings.ToLower(s.text(model.Span{Start: f.Number.End, End: x.span.Start})))
		if n := len(between); n > 0 && n <= 3 && between[0] == "of" && !strings.HasSuffix(between[n-1], ",") {
			return true
		}
	}
	return false
}

// remains is death if people are told of by their bodies: "recovered the remains of 24
// people".
func (x *fact) remains(s *side) measure {
	if x.typ != model.Cardinal || x.sent < 0 || !x.who.known {
		return 0
	}
	if ws := s.lastWords(x.sent, x.span.Start, 2); len(ws) == 2 && ws[1].Fold == "of" && bodies[ws[0].Fold] {
		return death
	}
	return 0
}

// bodies are the words for the dead and for their deaths.
var bodies = words.Set(`remains body bodies corpses death deaths slaying slayings murder murders killing killings`)

// source tells whether people are counted who told the reporter: "two people familiar
// with the matter".
func (x *fact) source(s *side) bool {
	if x.typ != model.Cardinal || x.sent < 0 {
		return false
	}
	after := strings.TrimLeft(strings.ToLower(s.text(model.Span{Start: x.span.End, End: min(x.span.End+24, len(s.rep.Text))})), " ")
	return startsWith(after, "familiar with", "briefed on", "with knowledge", "with direct knowledge", "close to the", "who spoke on", "who asked not")
}

// accused tells whether words say what people are said to have done: "accused of
// killing".
func accused(ws []words.Word) bool {
	return len(ws) > 1 && accusing[ws[0].Fold] && (ws[1].Fold == "of" || ws[1].Fold == "with" || ws[1].Fold == "in" || ws[1].Fold == "for" || ws[1].Fold == "over")
}

// actively tells whether words say what people did to others: "killed a guard", not
// "killed a day earlier".
func actively(ws []words.Word) bool {
	if len(ws) < 3 || measureWords[ws[0].Fold]&harm == 0 || !strings.HasSuffix(ws[0].Fold, "ed") {
		return false
	}
	return objects[ws[1].Fold] && !spans[ws[2].Fold]
}

// objects are the words that whom something is done to begins with.
var objects = words.Set(`a an the his her their its another several two three four five`)

// spans are the words for times that follow these even so.
var spans = words.Set(`day days week weeks month months year years night hour hours minutes same previous next following morning evening afternoon weekend past last other time first fire blast explosion attack shooting crash`)

// tried tells whether words say what people are tried for: "went on trial for killing".
func tried(ws []words.Word) bool {
	for i, w := range ws {
		if measureWords[w.Fold]&harm != 0 {
			return false
		}
		if w.Fold == "trial" && i > 0 && ws[i-1].Fold == "on" {
			return true
		}
	}
	return false
}

// accusing are the words for being held to have done something.
var accusing = words.Set(`accused charged suspected convicted blamed wanted sought guilty responsible`)

// wholeNear is how many bytes lie at most between some and all: "two of the original".
const wholeNear = 48

// dropMoves takes back that a count rose or fell: "1,000 houses fell down".
func (x *fact) dropMoves() {
	if x.typ == model.Cardinal {
		x.event &^= growth | decline
	}
}

// lastFold is the last word of a phrase.
func lastFold(ws []words.Word) string {
	if len(ws) == 0 {
		return ""
	}
	return ws[len(ws)-1].Fold
}

// things are nouns of what is no people, whatever is said to befall it.
var things = words.Set(`villages village towns town cities city districts district homes home houses house buildings building apartments shops shop stores
schools school churches church cars car vehicles vehicle trucks buses trains flights ships boats planes aircraft hectares acres miles kilometers roads bridges bullets bullet shots rounds`)

// readAttribute finds what a share, a sum or a measure is of: in its noun, else in
// the nearest of the words next to it.
func (x *fact) readAttribute(s *side, noun []words.Word) {
	if x.unit == "caliber" {
		x.of = x.unit
		return
	}
	for _, w := range noun {
		if of := attributes[w.Fold]; of != "" && x.mayBeOf(of) {
			x.of = of
			return
		}
	}
	if x.sent < 0 || x.typ == model.Cardinal && len(noun) > 0 && !x.value.fraction() {
		return
	}
	ws := s.sents[x.sent].words
	at := 0
	for at < len(ws) && ws[at].End <= x.span.Start {
		at++
	}
	end := at
	for end < len(ws) && ws[end].Start < x.span.End {
		end++
	}
	if x.unit == "m" && end < len(ws) && (ws[end].Fold == "under" || ws[end].Fold == "below" || ws[end].Fold == "beneath" || ws[end].Fold == "underground") {
		x.of = "depth"
		return
	}
	for d := 1; d <= attributeReach; d++ {
		if i := at - d; i >= 0 && attributes[ws[i].Fold] != "" && x.mayBeOf(attributes[ws[i].Fold]) {
			x.of = attributes[ws[i].Fold]
			return
		}
		if i := end + d - 1; d <= 3 && i < len(ws) && attributes[ws[i].Fold] != "" && x.mayBeOf(attributes[ws[i].Fold]) {
			x.of = attributes[ws[i].Fold]
			return
		}
	}
}

// mayBeOf tells whether a figure of this type can be of an attribute: a sum is no
// height, whatever stands beside it ("a record high of $58").
func (x *fact) mayBeOf(attribute string) bool {
	switch attribute {
	case "depth", "height", "length", "width", "weight", "distance", "wind", "temperature", "speed":
		return x.typ == model.Quantity || x.typ == model.Cardinal
	}
	return true
}

// attributeReach is how many words before a figure its attribute is looked for.
const attributeReach = 6

// firstEvent is the first event of a phrase, or the first two if they are joined:
// "killed and wounded", but not "killed and another 200 wounded".
func firstEvent(ws []words.Word) measure {
	if slices.ContainsFunc(ws, func(w words.Word) bool { return w.Fold == "lives" || w.Fold == "life" }) &&
		slices.ContainsFunc(ws, func(w words.Word) bool { return w.Fold == "lost" || w.Fold == "lose" || w.Fold == "losing" }) {
		return death
	}
	for i, w := range ws {
		m := measureWords[w.Fold]
		switch {
		case i > 0 && ws[i-1].Fold == "not" && unseen[w.Fold]:
			m = missing
		case w.Fold == "leave" && i > 0 && ws[i-1].Fold == "on":
			m = 0 // "put on leave"
		}
		if m == 0 {
			continue
		}
		if i+2 < len(ws) && (ws[i+1].Fold == "and" || ws[i+1].Fold == "or") {
			m |= measureWords[ws[i+2].Fold]
		}
		return m
	}
	return 0
}

// unseen are what who is missing has not done or been.
var unseen = words.Set(`found returned return come seen heard`)

// eventAround looks for an event in the few words after a figure, up to a verb of
// its own, or in a "toll" before it.
func (x *fact) eventAround(ws []words.Word) {
	at := 0
	for at < len(ws) && ws[at].Start < x.span.End {
		at++
	}
	if x.event = x.eventBefore(ws); x.event != 0 {
		return
	}
	for i := at; i < min(len(ws), at+8); i++ {
		switch w := ws[i]; {
		case w.Fold == "found" && ws[i-1].Fold == "been" && i > 1 && ws[i-2].Fold == "not":
			x.event = missing
			return
		case i < at+4 && x.who.human && accused(ws[i:]):
			x.event = accusation
			return
		case i < at+3 && w.Fold == "board" && ws[i-1].Fold == "on" && x.who.known:
			x.event = aboard
			return
		case i < at+4 && measureWords[w.Fold] != 0:
			x.event, x.guessed = measureWords[w.Fold], true
			return
		}
	}
	if x.event = x.afterBeing(ws[at:]); x.event != 0 {
		return
	}
	x.tollBefore(ws)
	for i := max(0, at-12); i < at; i++ {
		switch {
		case ws[i].Fold == "toll" && x.typ == model.Cardinal && x.head < 0:
			x.event = death
		case (ws[i].Fold == "crowd" || ws[i].Fold == "turnout") && (x.head < 0 || x.elided()) && (i >= at-4 || putAt(ws, x.span.Start)):
			x.event, x.head, x.who = attendance, -1, who{}
		}
	}
}

// afterBeing reads what befell people before what is said of them: "60 people spent
// the night in a church after being evacuated".
func (x *fact) afterBeing(ws []words.Word) measure {
	for i := 1; i < min(len(ws), beingReach) && x.who.known; i++ {
		if ws[i-1].Fold == "being" {
			return measureWords[ws[i].Fold] & (evacuation | rescue | arrest | abduction)
		}
	}
	return 0
}

// beingReach is how many words behind people "after being evacuated" is looked for.
const beingReach = 14

// putAt tells whether "at" stands right before an offset: "put the crowd … at 80".
func putAt(ws []words.Word, offset int) bool {
	i := slices.IndexFunc(ws, func(w words.Word) bool { return w.Start >= offset })
	return i > 0 && ws[i-1].Fold == "at"
}

// tollBefore reads what a bare number is the number of: "the number of people killed
// … has risen to five".
func (x *fact) tollBefore(ws []words.Word) {
	at := 0
	for at < len(ws) && ws[at].Start < x.span.Start {
		at++
	}
	if x.typ != model.Cardinal || x.head >= 0 || at < 2 || ws[at-1].Fold != "to" && ws[at-1].Fold != "at" {
		return
	}
	for i := max(0, at-tollReach); i+2 < at; i++ {
		if ws[i].Fold != "number" || ws[i+1].Fold != "of" {
			continue
		}
		for _, w := range ws[i+2 : min(i+6, at)] {
			if m := measureWords[w.Fold] & humans; m != 0 {
				x.event = m
				return
			}
		}
	}
}

// tollReach is how many words before a number the words "number of" are looked for.
const tollReach = 18

// verbBefore reads the killing or wounding right before people of whom something
// else is said: "shot dead three people who were waiting".
func (x *fact) verbBefore(s *side) measure {
	if x.sent < 0 || !x.who.known || x.typ != model.Cardinal || len(x.about) == 0 {
		return 0
	}
	ws := s.sents[x.sent].words
	at := 0
	for at < len(ws) && ws[at].Start < x.span.Start {
		at++
	}
	if at == 0 || !s.adjoin(ws[at-1].End, x.span.Start) {
		return 0
	}
	switch verb := ws[at-1].Fold; verb {
	case "killed", "killing", "dead", "injured", "injuring", "wounded", "wounding", "arrested", "arresting", "detained", "kidnapped", "abducted":
		return measureWords[verb]
	}
	return 0
}

// eventBefore reads the verb right before people: "snatched 90 pupils", "carried
// off 90 pupils", "carrying 350 people".
func (x *fact) eventBefore(ws []words.Word) measure {
	at := 0
	for at < len(ws) && ws[at].Start < x.span.Start {
		at++
	}
	if at == 0 || !x.who.known || x.typ != model.Cardinal || len(x.about) > 0 && ws[at-1].Fold != "carrying" {
		return 0
	}
	switch verb := ws[at-1].Fold; {
	case verb == "carrying":
		return aboard
	case (verb == "off" || verb == "away") && at > 1:
		if before := ws[at-2].Fold; before == "carried" || before == "led" || before == "taken" || before == "dragged" {
			return abduction
		}
	default:
		return measureWords[verb] & humans
	}
	return 0
}
