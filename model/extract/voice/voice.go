// Package voice tells unnamed speakers apart: "the source" is the "source in the
// port authority" that a report let speak before, and it spoke to the same outlet.
package voice

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"parallax/model"
)

// reach is how many unnamed speakers before it a repeat may stand for. News introduces few at a time; what is
// further back has been replaced by another of its kind.
const reach = 8

// guide is a turn of speech that a later one may go back to.
type guide struct {
	party  *model.Party
	phrase phrase
	via    model.Opt
}

// Introduce gives every unnamed speaker that is a repeat ("the official") the words it was introduced with, and
// every claimant of a figure the outlet that a quotation of the same speaker came by. It changes the speakers of
// quotes and the claimants of figures, both sorted by their place in the text; a speaker that two of them share is
// copied.
func Introduce(quotes []model.Quote, figures []model.Figure) {
	var known []guide
	for _, t := range turns(quotes, figures) {
		p := t.party
		words := parse(p.Text)
		if g := find(known, p, words); g != nil {
			if g.party.Introduced != "" {
				p.Introduced = g.party.Introduced
			} else if words.definite && g.phrase.indefinite {
				p.Introduced = g.party.Text
			}
			if t.via == "" {
				t.via = g.via
			}
			if t.claim {
				p.Via = t.via
			}
		}
		known = append(known, guide{p, words, t.via})
		if len(known) > reach {
			known = known[1:]
		}
	}
}

// turn is somebody's speaking, at the place in the text where it is said who.
type turn struct {
	party *model.Party
	via   model.Opt
	claim bool // of a figure
}

// turns gathers who speaks, in order of the text, each with a party of its own.
func turns(quotes []model.Quote, figures []model.Figure) []turn {
	var out []turn
	for i := range quotes {
		if q := &quotes[i]; q.Speaker != nil {
			own := *q.Speaker
			q.Speaker = &own
			out = append(out, turn{party: &own, via: q.Via})
		}
	}
	for i := range figures {
		if f := &figures[i]; f.Claimant != nil {
			own := *f.Claimant
			f.Claimant = &own
			out = append(out, turn{party: &own, claim: true})
		}
	}
	slices.SortStableFunc(out, func(a, b turn) int { return a.party.Start - b.party.Start })
	return out
}

// find returns the latest turn that p goes back to, nil for none.
func find(known []guide, p *model.Party, words phrase) *guide {
	for i := len(known) - 1; i >= 0; i-- {
		g := &known[i]
		switch {
		case g.party.Span == p.Span:
			return g
		case p.Entity != "" || words.head == "" || g.phrase.head != words.head:
		case g.party.Entity != "" && !g.phrase.indefinite:
		case words.definite && words.fits(g.phrase):
			return g
		}
	}
	return nil
}

// phrase is a speaker's words: "a senior defense official in Baghdad" has the head "official" and, in front of it,
// "senior" and "defense".
type phrase struct {
	definite, indefinite bool
	head                 string
	before, after        []string
}

// fits tells whether nothing in the phrase speaks against its going back to an introduction: it says no more than
// that did.
func (p phrase) fits(o phrase) bool {
	for _, w := range p.before {
		if !slices.Contains(o.before, w) && !slices.Contains(o.after, w) {
			return false
		}
	}
	return len(p.after) == 0 || slices.Equal(p.after, o.after)
}

// ends are words that end what stands before and with the head of a speaker's phrase.
var ends = []string{
	"of", "in", "at", "from", "for", "with", "on", "to", "by", "close", "near", "familiar", "who", "whose", "that", "which",
	"briefed", "based", "working", "speaking", "inside", "within", "and",
}

func parse(s string) phrase {
	words := strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return unicode.IsSpace(r) || r == ',' })
	var p phrase
	if len(words) == 0 {
		return p
	}
	switch words[0] {
	case "the", "this", "that", "these", "those", "same":
		p.definite = true
		words = words[1:]
	case "a", "an", "one", "two", "three", "several", "some", "another":
		p.indefinite = true
		words = words[1:]
	default:
		// "Defense officials": a bare plural introduces; a bare name or singular does not.
		r, _ := utf8.DecodeRuneInString(s)
		p.indefinite = strings.HasSuffix(headOf(words), "s") && (unicode.IsLower(r) || len(words) > 1)
	}
	p.head = headOf(words)
	n := slices.Index(words, p.head)
	if n >= 0 {
		p.before, p.after = words[:n], words[n+1:]
	}
	return p
}

// headOf is the last word of a speaker's phrase before what is added to it.
func headOf(words []string) string {
	head := ""
	for _, w := range words {
		if slices.Contains(ends, w) {
			break
		}
		head = w
	}
	return head
}

// Name says who speaks: the fullest name of the entity, else the words the speaker was introduced with, else the
// speaker's own words. A source in a ministry is not the ministry, and keeps its words. It is empty for nil and for
// an "it" of which is not known what it stands for.
func Name(p *model.Party, entities []model.Entity) string {
	if p == nil {
		return ""
	}
	name := p.Text
	i := slices.IndexFunc(entities, func(e model.Entity) bool { return p.Entity != "" && e.ID == string(p.Entity) })
	switch {
	case i >= 0 && !within(p, &entities[i]):
		name = entities[i].Name
	case p.Introduced != "":
		name = inside(p.Introduced)
	case i < 0 && strings.EqualFold(name, "it"):
		return ""
	default:
		name = inside(name)
	}
	return strings.Join(strings.Fields(name), " ")
}

// inside writes words that may begin a sentence as they stand inside one: "the source", "she".
func inside(s string) string {
	for _, first := range [...]string{"The ", "A ", "An ", "He ", "She ", "They "} {
		if strings.HasPrefix(s+" ", first) {
			return strings.ToLower(s[:1]) + s[1:]
		}
	}
	return s
}

// within tells whether an entity is only part of how a speaker is described: "a source in the port authority".
func within(p *model.Party, e *model.Entity) bool {
	if e.Type == model.Person {
		return false
	}
	words := strings.Fields(p.Text)
	i := slices.IndexFunc(words, func(w string) bool { return slices.Contains(ends, w) })
	if i < 1 {
		return false
	}
	head := len(strings.Join(words[:i], " "))
	for _, m := range e.Mentions {
		if p.Contains(m.Span) {
			return m.Start >= p.Start+head
		}
	}
	return false
}

// NameVia is [Name] with the outlet that the words came by, where the report tells it.
func NameVia(p *model.Party, entities []model.Entity) string {
	name := Name(p, entities)
	if name != "" && p.Via != "" {
		name += ", via " + strings.Join(strings.Fields(string(p.Via)), " ")
	}
	return name
}
