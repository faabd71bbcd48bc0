// Package refer tells who is who in one report: which names are one name, which
// titles and pronouns mean whom. It finds no names of its own (package name
// does) and knows nothing about the world but words: titles, offices, first
// names and the short forms of countries.
//
// It works in sieves, the surest first (Raghunathan et al. 2010; Lee et al.
// 2013), each over what the ones before it left:
//
//	names      same words · country short forms · longest name owns its short
//	           forms · acronyms · spelling variants                (names.go …)
//	roles      titles before a name, appositions around it         (role.go)
//	nominals   "the foreign minister" for whoever holds that role   (nominal.go)
//	pronouns   by gender, place in the sentence and recency         (tracker.go,
//	           pronoun.go, things.go)
//	talk       "I", "you" and "we" by who has the turn to speak     (narrator.go,
//	           turns.go, voice.go, vocative.go)
//	hearing    the same inside quotations, once they are found      (hear.go)
//
// A place named for its government ("Tehran launched") keeps its own entity and
// its type GPE; demonyms ("Iranian") are NORP and an entity apart from the
// country. Where two readings are close, the mention is marked unsure or left out.
package refer

import (
	"slices"
	"strconv"
	"strings"

	"parallax/model"
	"parallax/model/extract/name"
	"parallax/model/text"
)

// Reading is one document read: who is in it, and enough beside to tell who is
// meant once the quotations are known.
type Reading struct {
	tracker  *tracker // nil where there are no names
	entities []model.Entity
}

// Resolve groups the names of a document into entities and adds the nominal
// mentions and pronouns that mean them, but for the first persons in quotations,
// which [Reading.Hear] adds. The names are in order and do not overlap, as
// package name gives them. The cost is linear in the text.
func Resolve(doc *text.Document, names []name.Mention) *Reading {
	if len(names) == 0 {
		return &Reading{}
	}
	r := newResolver(doc, names)
	r.groupNames()
	r.findRoles()
	r.findNominals()
	t := r.findPronouns()
	return &Reading{t, r.result()}
}

// Entities are the entities found, sorted by first mention. IDs are "e1", "e2" …
// in that order.
func (r *Reading) Entities() []model.Entity { return r.entities }

// resolver holds one document's state between the sieves.
type resolver struct {
	doc      *text.Document
	names    []name.Mention
	nameAt   []int32    // for each token, one more than the index of the name it is in; 0 outside names
	taken    []bool     // for each token, whether it says a role beside its holder's name
	low      []string   // for each token, its word in small letters
	roles    []roleWord // for each token, what its word tells
	nodes    []node     // the distinct names
	nodeOf   []int      // for each name, its node
	of       []int      // for each name, its entity
	entities []entity
}

// entity is an entity under way.
type entity struct {
	id       string
	typ      model.EntityType
	full     int // the name that is its fullest form
	names    []int
	roles    []role
	gender   gender
	mentions []mention // nominals and pronouns
}

// mention is a nominal mention or a pronoun, by its tokens.
type mention struct {
	first, last int
	kind        model.MentionKind
	unsure      bool
}

func newResolver(doc *text.Document, names []name.Mention) *resolver {
	names = mendSurnames(doc, mendGlued(doc, splitTwo(doc, trimTitles(doc, joinNicknames(doc, names)))))
	r := &resolver{doc: doc, names: names, nameAt: make([]int32, len(doc.Tokens)+1), taken: make([]bool, len(doc.Tokens)+1)}
	for i, n := range names {
		for t := max(n.First, 0); t < n.Last && t < len(doc.Tokens); t++ {
			r.nameAt[t] = int32(i) + 1
		}
	}
	r.low, r.roles = make([]string, len(doc.Tokens)), make([]roleWord, len(doc.Tokens))
	table := roleWords()
	for i, t := range doc.Tokens {
		r.low[i] = lower(doc.Of(t))
		if t.Kind == text.Word && t.Len() <= maxRoleWord {
			r.roles[i] = table[strings.TrimSuffix(r.low[i], ".")]
		}
	}
	return r
}

// lower is the word of token k in small letters, "" outside the document.
func (r *resolver) lower(k int) string {
	if k < 0 || k >= len(r.low) {
		return ""
	}
	return r.low[k]
}

// role is what the word of token k tells.
func (r *resolver) role(k int) roleWord {
	if k < 0 || k >= len(r.roles) {
		return roleWord{}
	}
	return r.roles[k]
}

// nameOf returns the index of the name that token t is in, or -1.
func (r *resolver) nameOf(t int) int {
	if t < 0 || t >= len(r.nameAt) {
		return -1
	}
	return int(r.nameAt[t]) - 1
}

// result turns the entities into their public form, in order of first mention,
// and gives them their IDs.
func (r *resolver) result() []model.Entity {
	type pair struct {
		model.Entity
		of *entity
	}
	found := make([]pair, 0, len(r.entities))
	for i := range r.entities {
		if e := &r.entities[i]; len(e.names) > 0 {
			found = append(found, pair{r.public(e), e})
		}
	}
	slices.SortStableFunc(found, func(a, b pair) int { return a.Mentions[0].Start - b.Mentions[0].Start })
	out := make([]model.Entity, len(found))
	for i, f := range found {
		f.of.id = "e" + strconv.Itoa(i+1)
		f.ID = f.of.id
		out[i] = f.Entity
	}
	return out
}

// saidMore tells whether another role says the same and more: "director of Doe
// Inc." where there is "director", "former Gov." where there is "Gov.".
func saidMore(roles []role, text string) bool {
	return slices.ContainsFunc(roles, func(o role) bool {
		if past, ok := strings.CutSuffix(o.text, " "+text); ok && isPast(lower(past)) {
			return true
		}
		rest, ok := strings.CutPrefix(o.text, text+" ")
		word, _, _ := strings.Cut(rest, " ")
		return ok && isComplement(word)
	})
}

// public is one entity's public form.
func (r *resolver) public(e *entity) model.Entity {
	text := r.doc.Text
	out := model.Entity{Name: clean(r.names[e.full].In(text)), Type: e.typ, Roles: []string{}}
	for _, role := range e.roles {
		if !slices.Contains(out.Roles, role.text) && !saidMore(e.roles, role.text) {
			out.Roles = append(out.Roles, role.text)
		}
	}
	out.Mentions = make([]model.Mention, 0, len(e.names)+len(e.mentions))
	for _, n := range e.names {
		span := r.names[n].Span
		out.Mentions = append(out.Mentions, model.Mention{Span: span, Text: span.In(text), Kind: model.Name})
	}
	for _, m := range e.mentions {
		span := model.Span{Start: r.doc.Tokens[m.first].Start, End: r.doc.Tokens[m.last-1].End}
		out.Mentions = append(out.Mentions, model.Mention{Span: span, Text: span.In(text), Kind: m.kind, Unsure: m.unsure})
	}
	slices.SortStableFunc(out.Mentions, func(a, b model.Mention) int { return a.Start - b.Start })
	return out
}
