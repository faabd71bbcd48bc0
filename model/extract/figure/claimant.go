package figure

import (
	"sort"
	"strings"

	"parallax/model"
)

// frame is an attribution: the words [from, to) are said by the speaker.
type frame struct {
	from, to int
	speaker  phrase
	// weak frames ("according to") give way to others.
	weak bool
	// pronoun marks a speaker that is named elsewhere ("he said").
	pronoun bool
}

// claim finds who says each figure of a sentence (the drafts from first on). A quotation that the quote engine
// found tells it; else the sentence's own cues ("the Pentagon said", "according to police"); else, inside
// quotation marks, whoever spoke before.
func (f *finder) claim(r *reader, index, first int) {
	block := f.doc.Sentences[index].Block
	if start := f.doc.Sentences[index].Start; block != f.block || index > 0 && strings.IndexByte(f.doc.Text[f.doc.Sentences[index-1].End:start], '\n') >= 0 {
		f.block, f.inQuote = block, false
	}
	if first == len(f.drafts) && !r.hasCue() && !r.hasQuoteMark() {
		return
	}
	frames := r.frames()
	quoted := f.quoteMarks(r)
	var last *model.Party
	for i := range frames {
		p := f.party(r, &frames[i])
		if p != nil && !frames[i].weak {
			last = p
		}
	}
	for i := first; i < len(f.drafts); i++ {
		d := &f.drafts[i]
		at := d.bare[0]
		best := -1
		for k := range frames {
			fr := &frames[k]
			if at < fr.from || at >= fr.to || best >= 0 && fr.weak {
				continue
			}
			if best < 0 || frames[best].weak || fr.to-fr.from <= frames[best].to-frames[best].from {
				best = k
			}
		}
		var said *model.Party
		q := f.quoteOver(d.figure.Number)
		if q != nil && q.Cue != nil && denials[lower(firstWord(q.Cue.Text))] {
			d.figure.Hedge = model.Opt(q.Cue.Text) // nobody's claim: the speaker says that it is not so
			continue
		}
		if q != nil && (!q.Stance || r.wished(q, at)) && !struck(q) {
			if said = q.Speaker; said.Entity == "" && !r.speaks(said.Span) {
				said = nil
			}
		}
		switch {
		case said != nil && (best < 0 || !r.overlaps(frames[best].speaker, said.Span) && (frames[best].weak || !r.overlaps(frames[best].speaker, q.Span))):
			// The quotation's speaker, unless the words quoted name another: "state media said the army reported 5".
			p := *said
			d.figure.Claimant = &p
		case best >= 0:
			p := f.party(r, &frames[best])
			if said != nil && (p.Entity == "" || said.Overlaps(p.Span)) {
				p.Entity = said.Entity
			}
			d.figure.Claimant = p
		case quoted != nil && quoted[at] && last != nil:
			d.figure.Claimant = last
		case quoted != nil && quoted[at] && f.passage-f.spoke <= memory:
			d.figure.Claimant = f.speaker
		}
	}
	if last != nil {
		f.speaker, f.spoke = last, f.passage
	}
}

// speaks tells whether the words of a span in this sentence can be a speaker: they hold no verb.
func (r *reader) speaks(s model.Span) bool {
	p := phrase{}
	for i := range r.words {
		if w := &r.words[i]; w.Start >= s.Start && w.End <= s.End {
			if p.empty() {
				p[0] = i
			}
			p[1] = i + 1
		}
	}
	if p.empty() {
		return true
	}
	if p[1]-p[0] == 1 { // "half a basis point to" has no speaker
		w := &r.words[p[0]]
		return w.upper || isPlural(w.low) || w.class&(isHuman|isPronoun) != 0 || persons[w.low]
	}
	last := p[1] - 1
	if (isGerund(r.low(p[0])) || isParticiple(r.low(p[0]))) && !r.words[p[0]].upper || r.classAt(last)&isTimeUnit != 0 || r.classAt(last)&isCue != 0 && !r.words[last].upper && !r.document(last) {
		return false // "reviewed its efforts", "the following day", "he added"
	}
	for i := p[0] + 1; i < p[1]-1; i++ {
		if isParticiple(r.low(i)) && r.classAt(i+1)&isDeterminer != 0 && r.classAt(i-1)&isFunction == 0 {
			return false
		}
	}
	return p[1]-p[0] <= 14 && !(isParticiple(r.low(last)) && !r.words[last].upper && r.classAt(last-1)&isDeterminer == 0)
}

// wished tells whether a number that a quotation of wishes or thoughts holds is the speaker's own: "prosecutors want
// him to pay back £12 million", not "they hope to end fighting that killed 130".
func (r *reader) wished(q *model.Quote, at int) bool {
	if q.Cue == nil || !wishes[stem(lower(firstWord(q.Cue.Text)))] {
		return false
	}
	for i := at - 1; i > 0 && r.words[i].Start > q.Start; i-- {
		switch r.low(i) {
		case "who", "which", "that", "whose", "after", "when", "where":
			return false
		}
	}
	return true
}

// wishes are cues, without their s, by which a speaker names numbers of their own without stating a fact.
var wishes = map[string]bool{
	"want": true, "wanted": true, "expect": true, "expected": true, "demand": true, "demanded": true, "fear": true, "feared": true, "believe": true,
	"believed": true, "think": true, "thought": true, "seek": true, "sought": true, "propose": true, "proposed": true, "request": true, "requested": true,
	"predict": true, "predicted": true, "suspect": true, "suspected": true,
}

// struck tells whether the cue of a quotation is a verb of criticism that as often is one of war: what is attacked
// is no claim of the attackers'.
func struck(q *model.Quote) bool {
	if q.Cue == nil {
		return false
	}
	switch lower(firstWord(q.Cue.Text)) {
	case "attacked", "attacks", "attack", "attacking", "blasted", "blasts", "slammed", "slams", "hit", "struck":
		return true
	}
	return false
}

// denials are cues by which a speaker says that something is not so.
var denials = map[string]bool{
	"denied": true, "denies": true, "deny": true, "denying": true, "rejected": true, "rejects": true, "reject": true, "rejecting": true,
	"disputed": true, "disputes": true, "dispute": true, "disputing": true, "dismissed": true, "dismisses": true, "dismissing": true,
	"refuted": true, "refutes": true, "refuting": true, "doubted": true, "doubts": true, "doubt": true,
}

// memory is how many sentences a speaker is remembered for: "he said" and quotations that go on refer no further
// back.
const memory = 4

// isSomebody tells whether a speaker can be "he" or "she": a name, or a noun for a person.
func isSomebody(s string) bool {
	for w := range strings.FieldsSeq(s) {
		if w[0] >= 'A' && w[0] <= 'Z' && w != "The" && w != "A" || persons[w] || classes[w]&isHuman != 0 {
			return true
		}
	}
	return false
}

// persons are offices and roles that speak.
var persons = map[string]bool{
	"official": true, "spokesman": true, "spokeswoman": true, "spokesperson": true, "source": true, "minister": true,
	"president": true, "mayor": true, "governor": true, "commander": true, "director": true, "witness": true, "doctor": true, "nurse": true,
	"lawyer": true, "chief": true, "leader": true, "analyst": true, "expert": true, "economist": true, "judge": true, "prosecutor": true,
	"ambassador": true, "senator": true, "general": true, "colonel": true, "resident": true, "survivor": true, "driver": true, "teacher": true,
	"relative": true, "brother": true, "sister": true, "father": true, "mother": true, "son": true, "daughter": true, "wife": true,
	"husband": true, "fisherman": true, "farmer": true, "professor": true, "scientist": true, "researcher": true, "head": true, "pilot": true,
}

// party makes the speaker of a frame: a pronoun stands for whoever spoke in the sentence before.
func (f *finder) party(r *reader, fr *frame) *model.Party {
	p := fr.speaker
	if fr.pronoun && f.speaker != nil && f.passage-f.spoke <= memory && (r.low(p[0]) == "they" || r.low(p[0]) == "them" || isSomebody(f.speaker.Text)) {
		return f.speaker
	}
	span := model.Span{Start: r.words[p[0]].Start, End: r.words[p[1]-1].End}
	return &model.Party{Entity: model.Opt(f.entityAt(r, p)), Span: span, Text: r.text(f.doc.Text, p)}
}

// overlaps tells whether a phrase and a span share a byte.
func (r *reader) overlaps(p phrase, s model.Span) bool {
	return r.words[p[0]].Start < s.End && s.Start < r.words[p[1]-1].End
}

// quoteOver returns the quotation with a known speaker that covers a span, the innermost of nested ones.
func (f *finder) quoteOver(span model.Span) *model.Quote {
	q := f.ctx.Quotes
	i := sort.Search(len(q), func(i int) bool { return q[i].Start > span.Start })
	for k := i - 1; k >= 0 && k > i-4; k-- {
		if q[k].Contains(span) && q[k].Speaker != nil {
			return &q[k]
		}
	}
	return nil
}

// entityAt returns the ID of the entity that a speaker's phrase names at its head: where the phrase, or its part
// before a preposition, ends.
func (f *finder) entityAt(r *reader, p phrase) string {
	ends := p[1]
	for i := p[0] + 1; i < p[1]; i++ {
		if r.classAt(i)&isPreposition != 0 {
			ends = i
			break
		}
	}
	for _, end := range [...]int{r.words[ends-1].End, r.words[p[1]-1].End} {
		i := sort.Search(len(f.mentions), func(i int) bool { return f.mentions[i].End >= end })
		for ; i < len(f.mentions) && f.mentions[i].End == end; i++ {
			if f.mentions[i].Start >= r.words[p[0]].Start {
				return f.mentions[i].entity
			}
		}
	}
	return ""
}

func (r *reader) hasCue() bool {
	for i := range r.words {
		if r.words[i].class&isCue != 0 {
			return true
		}
	}
	return false
}

func (r *reader) hasQuoteMark() bool {
	for i := range r.words {
		if isQuoteMark(r.words[i].low) {
			return true
		}
	}
	return false
}

func isQuoteMark(low string) bool { return low == "\"" || low == "“" || low == "”" }

// quoteMarks tells for each word whether it stands in quotation marks, carrying an open quotation over from the
// sentence before; nil where none does.
func (f *finder) quoteMarks(r *reader) []bool {
	if !f.inQuote && !r.hasQuoteMark() {
		return nil
	}
	in := make([]bool, len(r.words))
	for i := range r.words {
		switch r.words[i].low {
		case "“":
			f.inQuote = true
		case "”":
			f.inQuote = false
		case "\"":
			// A straight mark opens where it touches only what follows, and closes where it touches what stands before.
			f.inQuote = !r.glued(i) && (i+1 >= len(r.words) || r.glued(i+1))
		}
		in[i] = f.inQuote
	}
	return in
}

// frames finds the attributions of a sentence.
func (r *reader) frames() []frame {
	var out []frame
	for i := 0; i < len(r.words); i++ {
		if r.words[i].class&isCue == 0 || r.words[i].upper && i > 0 && !isQuoteMark(r.low(i-1)) {
			continue
		}
		if r.low(i) == "according" {
			if fr, ok := r.accordingTo(i); ok {
				out = append(out, fr)
			}
			continue
		}
		if fr, next, ok := r.frameAt(i); ok {
			out = append(out, fr...)
			i = max(i, next-1)
		}
	}
	// A frame whose content follows ends where the subject of the next begins.
	for i := range out {
		for k := range out {
			if k != i && out[k].from > out[i].from && out[k].speaker[0] > out[i].from && out[k].speaker[0] < out[i].to && !out[k].weak && out[i].speaker[0] < out[k].speaker[0] {
				out[i].to = min(out[i].to, out[k].speaker[0])
			}
		}
	}
	return out
}

// accordingTo reads "according to the official": it covers the sentence up to semicolons.
func (r *reader) accordingTo(i int) (frame, bool) {
	if r.low(i+1) != "to" {
		return frame{}, false
	}
	k := i + 2
	for k < len(r.words) && k < i+14 && (r.is(k, letters) && (r.classAt(k)&isCue == 0 || r.words[k].upper || r.document(k)) || r.low(k) == "'s" || r.hyphen(k) || r.is(k, digits)) {
		if low := r.low(k); low == "and" && r.classAt(k+1)&isPronoun != 0 || low == "who" || low == "which" || low == "that" || low == "released" || low == "but" {
			break
		}
		if k > i+2 && r.words[k-1].upper && r.classAt(k)&isDeterminer != 0 && !r.words[k].upper {
			break // "According to Coetzee the work force …"
		}
		if c := r.classAt(k); k > i+3 && c&(isAuxiliary|isVerb) != 0 && !r.words[k].upper && !isNounVerb(r.low(k)) && i == 0 {
			for k = i + 2; k < len(r.words) && (r.words[k].upper || r.classAt(k)&isDeterminer != 0 && k == i+2); k++ {
			}
			break
		}
		k++
	}
	p := r.trim(phrase{i + 2, k})
	if w := r.low(i + 2); p.empty() || r.classAt(p[1]-1)&isPronoun != 0 && w != "him" && w != "her" && w != "them" {
		return frame{}, false
	}
	if last := r.low(p[1] - 1); last == "reports" || last == "estimates" || last == "plan" || last == "figures" || last == "law" || last == "rules" || last == "schedule" {
		// "according to early reports" is a hedge, not a speaker; "a report by Amnesty" has one.
		if p[1]-p[0] <= 3 && !r.words[p[0]].upper && r.low(p[0]+1) != "'s" {
			return frame{}, false
		}
	}
	for j := p[0]; j < p[1]-1; j++ {
		if r.low(j) == "by" && (r.low(j-1) == "report" || r.low(j-1) == "statement" || r.low(j-1) == "survey" || r.low(j-1) == "study" || r.low(j-1) == "poll") {
			p[0] = j + 1
			break
		}
	}
	from, to := r.semicolonBefore(i), r.semicolonAfter(k)
	return frame{from: from, to: to, speaker: p, weak: true}, true
}

// document tells whether a word that can be a verb of saying is a noun behind the words before it: "the report",
// "its own estimates", "police records".
func (r *reader) document(k int) bool {
	switch r.low(k) {
	case "report", "reports", "estimate", "estimates", "records", "claims", "notes", "forecast", "forecasts", "reporting":
		return !r.is(k+1, mark) || r.low(k+1) == "," || r.low(k+1) == "." || r.low(k+1) == "'s"
	}
	return false
}

func (r *reader) semicolonBefore(i int) int {
	for i > 0 && r.low(i-1) != ";" {
		i--
	}
	return i
}

func (r *reader) semicolonAfter(i int) int {
	for i < len(r.words) && r.low(i) != ";" {
		i++
	}
	return i
}

// trim drops days, dates and adverbs at the end of a speaker's phrase, and words that lead to it at its start.
func (r *reader) trim(p phrase) phrase {
	for !p.empty() {
		c := r.classAt(p[1] - 1)
		low := r.low(p[1] - 1)
		switch {
		case c&(isDay|isAdverb) != 0 && c&isVerb == 0 || c&isMonth != 0 && r.words[p[1]-1].upper && r.low(p[1]-2) != "of",
			low == "on" || low == "late" || low == "early" || low == "also" || low == "since" || low == "never" || low == "both" || low == "in" || low == "itself" || low == "himself" || low == "just" || low == "even" || low == "already",
			c == 0 && strings.HasSuffix(low, "ly") && len(low) > 5 && !r.words[p[1]-1].upper:
			p[1]--
			continue
		}
		switch r.low(p[0]) {
		case "but", "and", "so", "then", "yet", "that", "while", "although", "though", "because", "as", "when", "after", "before", "“", "\"", "”", "still", "also", "meanwhile", "however", "since", "where", "which", ",", "-", "–", "—", "if", "whereas":
			p[0]++
			continue
		}
		break
	}
	return p
}
