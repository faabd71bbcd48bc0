package compare

import (
	"cmp"
	"slices"
	"strings"

	"parallax/model"
	"parallax/model/compare/names"
	"parallax/model/compare/words"
)

// saidBy is who says a piece, as far as its report tells.
type saidBy struct {
	link   int   // entity across reports, -1 for none
	person bool  // somebody known by name, be it in this report only
	unsure bool  // known from a pronoun only
	gender int   // of that pronoun: 1 for "she", -1 for "he"
	words  stems // of the words for the speaker
	// surname is the last word of the speaker's name, folded.
	surname string
	roles   stems  // of the titles and offices the report gives the speaker
	head    int32  // the stem of what an unnamed speaker is: "spokesman"; -1 for none
	voice   bool   // that is somebody who speaks for a body
	group   bool   // that is a number of people
	body    stems  // of the name of the body that speaks
	full    string // the name of a person
	text    string // the words for the speaker, those of the introduction first
}

// speakers is how the speakers of two pieces stand to one another.
type speakers uint8

const (
	anySpeakers   speakers = iota // nothing tells
	sameSpeakers                  // one, as far as the reports tell
	otherSpeakers                 // two persons
)

// surnameLeast is how alike two surnames are that may be one.
const surnameLeast = 0.6

// speakersOf tells how the speakers of two pieces stand to one another. Two names
// are two persons, unless one was reached by a pronoun; an unnamed speaker is
// whoever has that office, or is called by the same words.
func (q *quoter) speakersOf(a, b *saidBy) speakers {
	switch {
	case a.link >= 0 && a.link == b.link:
		return sameSpeakers
	case a.gender*b.gender < 0:
		return otherSpeakers
	case a.person && b.person && q.alike(a.surname, b.surname):
		if a.link < 0 && b.link < 0 && a.roles.meets(b.roles) {
			return sameSpeakers
		}
		return anySpeakers
	case a.person && b.person:
		if a.unsure || b.unsure {
			return anySpeakers
		}
		return otherSpeakers
	case a.speaksFor(b) || b.speaksFor(a):
		return sameSpeakers
	case a.link >= 0 && b.link >= 0:
		return anySpeakers
	case a.calledLike(b) || b.calledLike(a) || a.holds(b) || b.holds(a):
		return sameSpeakers
	}
	return anySpeakers
}

// alike tells whether two surnames may be one, and remembers it: few people say much.
func (q *quoter) alike(a, b string) bool {
	both := [2]string{a, b}
	is, known := q.surnames[both]
	if !known {
		is = a == b || names.Match(a, b) >= surnameLeast
		q.surnames[both] = is
	}
	return is
}

// calledLike tells whether two unnamed speakers are called alike: they are the same, one
// is a group of what the other is or speaks for it, or both speak for one body.
func (a *saidBy) calledLike(b *saidBy) bool {
	if a.link >= 0 || b.link >= 0 || a.person || b.person || a.head < 0 {
		return false
	}
	_, in := slices.BinarySearch(b.words, a.head)
	return a.head == b.head || in && (b.group || b.voice) || a.voice && b.voice && a.words.meets(b.words)
}

// speaksFor tells whether a speaker is somebody who speaks for the body that the other
// report lets speak: "a Doe Motors spokesman" and "Doe Motors".
func (a *saidBy) speaksFor(b *saidBy) bool {
	return a.voice && len(b.body) > 0 && (a.roles.meets(b.body) || !a.person && a.words.meets(b.body))
}

// voices are the heads of the words for those who speak for a body.
var voices = words.Set(`spokesman spokeswoman spokesperson spokespeople spokesmen representative representatives official officials press office`)

// collectives are the nouns that stand before what a number of people are.
var collectives = words.Set(`group groups team number majority coalition dozens hundreds members pair trio`)

// holds tells whether a named speaker has the office that is all that the other
// report tells of its speaker: "Judge Ann Doe" and "the judge".
func (a *saidBy) holds(b *saidBy) bool {
	return a.person && !b.person && b.link < 0 && b.head >= 0 && slices.Contains(a.roles, b.head)
}

// saidBy reads who says a quotation; quoted are its parts between quotation marks.
func (s *side) saidBy(q *model.Quote, quoted []model.Span, voc *words.Vocabulary) saidBy {
	by := saidBy{link: -1, head: -1}
	entity, text := s.speaker(q, quoted)
	by.text, by.words = text, stemsOf(voc.Phrase(text))
	if q.Speaker != nil {
		by.text = cmp.Or(q.Speaker.Introduced, text)
	}
	switch strings.ToLower(text) {
	case "he":
		by.unsure, by.gender = true, -1
	case "she":
		by.unsure, by.gender = true, 1
	case "it", "they", "who":
		by.unsure = true
	}
	if entity < 0 {
		head := headOf(voc.Phrase(text))
		by.head, by.voice, by.group = head.ID, voices[head.Fold], collectives[head.Fold]
		return by
	}
	spoken := voc.Phrase(strings.Join(s.rep.Entities[entity].Roles, " ") + " " + text)
	e := &s.rep.Entities[entity]
	if by.gender != 0 && e.Type != model.Person {
		return by // no body is "he"
	}
	by.link, by.person = s.link[entity], e.Type == model.Person
	by.surname = names.Fold(e.Name[strings.LastIndexByte(e.Name, ' ')+1:])
	by.roles = stemsOf(spoken)
	if by.person {
		by.full = e.Name
		by.voice = slices.ContainsFunc(spoken, func(w words.Word) bool { return voices[w.Fold] })
	} else if e.Type != model.NORP {
		by.body = stemsOf(voc.Phrase(e.Name))
	}
	return by
}

// headOf is the noun that a phrase is about, one without a stem if there is none: of
// "a senior spokesman for the city" it is "spokesman".
func headOf(ws []words.Word) words.Word {
	head := words.Word{ID: -1}
	for _, w := range ws {
		if w.ID >= 0 {
			head = w
		} else if head.ID >= 0 {
			break
		}
	}
	return head
}

// speaker is the entity that speaks, -1 for none, and the words for it. Where the
// quotation names none that is linked, a person named between its quoted parts
// is taken: "…," Khamenei said, "…".
func (s *side) speaker(q *model.Quote, quoted []model.Span) (int, string) {
	text, entity := "", -1
	if q.Speaker != nil {
		text = q.Speaker.Text
		if i, ok := s.entities[string(q.Speaker.Entity)]; ok && q.Speaker.Entity != "" {
			if entity = i; s.link[i] >= 0 {
				return i, text
			}
		}
	}
	if q.Kind != model.Mixed || len(quoted) == 0 {
		return entity, text
	}
	for i, e := range s.rep.Entities {
		if e.Type != model.Person || s.link[i] < 0 {
			continue
		}
		for _, m := range e.Mentions {
			if !q.Contains(m.Span) || slices.ContainsFunc(quoted, func(p model.Span) bool { return p.Overlaps(m.Span) }) {
				continue
			}
			after := strings.TrimSpace(s.text(model.Span{Start: m.End, End: min(m.End+6, len(s.rep.Text))}))
			if strings.HasPrefix(after, "said") || strings.HasPrefix(after, "says") {
				return i, text
			}
		}
	}
	return entity, text
}

// speakerName is the fullest name of who speaks: that of a person or of a body which
// both reports know, else the words for whoever it is.
func (q *quoter) speakerName(a, b *spoken) string {
	best := ""
	longer := func(name string) {
		if len(name) > len(best) {
			best = name
		}
	}
	for _, u := range [...]*spoken{a, b} {
		for _, s := range [...]*side{q.l, q.r} {
			for i, link := range s.link {
				if link >= 0 && link == u.by.link {
					longer(s.rep.Entities[i].Name)
				}
			}
		}
	}
	if best == "" {
		longer(a.by.full)
		longer(b.by.full)
	}
	if best == "" {
		best = cmp.Or(a.by.text, b.by.text)
	}
	return strings.Join(strings.Fields(best), " ")
}
