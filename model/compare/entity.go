package compare

import (
	"slices"
	"sort"
	"strings"

	"parallax/model"
	"parallax/model/compare/names"
	"parallax/model/compare/words"
)

// Names across reports.
//
// Entities that share a block (a word's skeleton or beginning, initials, a
// country) are scored; pairs are then taken best first, one to one. A pair needs
//
//   - kinds that can be one thing,
//   - a spelling in common, or two spellings that romanise one name, or an
//     acronym and what it stands for,
//   - and, where the spelling alone does not settle it, support: a role or
//     company in common.
//
// Two entities of one report are two names that the report keeps apart, so they
// never end up in one link. A country and its people stay two entities.

// form is one spelling of an entity.
type form struct {
	text string // as printed
	fold string
}

// named is an entity made ready for linking.
type named struct {
	index int
	typ   model.EntityType
	name  string // folded
	forms []form
	roles map[string]bool // stems
	near  map[int32]bool  // stems around its mentions
	sents []int           // sentences that mention it by name
}

// candidate is a pair of entities that may be one.
type candidate struct {
	l, r     int
	spelling float64 // how alike their likest spellings are
	whole    bool    // these cover both names wholly
	score    float64
}

// linkThreshold is the score from which two entities are one.
const linkThreshold = 0.6

// linkEntities finds one-to-one links between the entities of two reports and
// notes them in both sides. Links come in the order of the reports, those of
// both reports first.
func linkEntities(l, r *side, voc *words.Vocabulary) []model.EntityLink {
	ls, rs := nameds(l, voc), nameds(r, voc)
	cands := candidates(ls, rs)
	usedL, usedR := make([]int, len(ls)), make([]int, len(rs))
	var linked []candidate
	// Twice: company among the names linked first supports the doubtful ones.
	for range 2 {
		for i := range cands {
			c := &cands[i]
			c.score = scoreEntities(c, &ls[c.l], &rs[c.r], company(&ls[c.l], &rs[c.r], l, r))
		}
		sort.SliceStable(cands, func(a, b int) bool { return cands[a].score > cands[b].score })
		for _, c := range cands {
			if c.score < linkThreshold || usedL[c.l] > 0 || usedR[c.r] > 0 {
				continue
			}
			linked = append(linked, c)
			usedL[c.l], usedR[c.r] = len(linked), len(linked)
			l.link[ls[c.l].index], r.link[rs[c.r].index] = len(linked), len(linked)
		}
	}
	return describeLinks(l, r, ls, rs, linked, usedL, usedR)
}

// describeLinks lists the links, then what only one report names.
func describeLinks(l, r *side, ls, rs []named, linked []candidate, usedL, usedR []int) []model.EntityLink {
	links := make([]model.EntityLink, 0, len(ls)+len(rs)-len(linked))
	sort.SliceStable(linked, func(a, b int) bool {
		x, y := linked[a], linked[b]
		return l.firstPlace(ls[x.l].index)+r.firstPlace(rs[x.r].index) < l.firstPlace(ls[y.l].index)+r.firstPlace(rs[y.r].index)
	})
	for _, c := range linked {
		l.link[ls[c.l].index], r.link[rs[c.r].index] = len(links), len(links)
		links = append(links, newLink(l, r, &ls[c.l], &rs[c.r]))
	}
	for i := range ls {
		if usedL[i] == 0 {
			links = append(links, newLink(l, r, &ls[i], nil))
		}
	}
	for i := range rs {
		if usedR[i] == 0 {
			links = append(links, newLink(l, r, nil, &rs[i]))
		}
	}
	return links
}

// firstPlace is where an entity is first mentioned, 0 to 1.
func (s *side) firstPlace(entity int) float64 {
	if ms := s.rep.Entities[entity].Mentions; len(ms) > 0 {
		return s.position(ms[0].Start)
	}
	return 1
}

// nearReach is how many words around a mention count as its company.
const nearReach = 8

// nameds reads the named entities of a report.
func nameds(s *side, voc *words.Vocabulary) []named {
	out := make([]named, 0, len(s.rep.Entities))
	for i, e := range s.rep.Entities {
		n := named{index: i, typ: e.Type, name: names.Fold(names.Close(e.Name)), roles: map[string]bool{}, near: map[int32]bool{}}
		if n.name == "" {
			continue
		}
		n.addForm(e.Name)
		for _, m := range e.Mentions {
			if m.Kind == model.Name {
				n.addForm(m.Text)
				n.readCompany(s, m)
			}
		}
		for _, role := range e.Roles {
			for _, w := range voc.Phrase(role) {
				if w.Stem != "" {
					n.roles[w.Stem] = true
				}
			}
		}
		out = append(out, n)
	}
	return out
}

// readCompany notes the words around a mention.
func (n *named) readCompany(s *side, m model.Mention) {
	at := s.sentenceAt(m.Start)
	if at < 0 || !s.sents[at].story {
		return
	}
	if k := len(n.sents); k == 0 || n.sents[k-1] != at {
		n.sents = append(n.sents, at)
	}
	ws := s.sents[at].words
	first := sort.Search(len(ws), func(i int) bool { return ws[i].End > m.Start })
	for i := max(0, first-nearReach); i < min(len(ws), first+nearReach); i++ {
		if ws[i].ID >= 0 && (ws[i].Start < m.Start || ws[i].Start >= m.End) {
			n.near[ws[i].ID] = true
		}
	}
}

// maxForms is how many spellings of one entity are compared.
const maxForms = 8

func (n *named) addForm(text string) {
	text = strings.Join(strings.Fields(words.WithoutGenitive(text)), " ")
	fold := names.Fold(names.Close(text))
	if _, nation := words.NationOf(fold); !nation {
		fold = names.Canonical(fold)
		if k := kind(n.typ); k == organisation || k == thing {
			fold = names.Storm(names.Dated(fold))
		}
		if kind(n.typ) == place {
			fold = names.Street(names.State(fold))
		}
	}
	if fold == "" || len(n.forms) == maxForms || slices.ContainsFunc(n.forms, func(f form) bool { return f.text == text }) {
		return
	}
	n.forms = append(n.forms, form{text, fold})
}

// candidates lists the pairs that share a block.
func candidates(ls, rs []named) []candidate {
	blocks := map[string][]int{}
	for j := range rs {
		for _, key := range rs[j].keys() {
			blocks[key] = append(blocks[key], j)
		}
	}
	var out []candidate
	for i := range ls {
		var near []int
		for _, key := range ls[i].keys() {
			near = append(near, blocks[key]...)
		}
		slices.Sort(near)
		for _, j := range slices.Compact(near) {
			c := candidate{l: i, r: j}
			c.spelling, c.whole = spellings(&ls[i], &rs[j], kind(ls[i].typ), kind(rs[j].typ))
			if c.spelling >= likelySpelling && !(oneOfMany(&ls[i], &rs[j], rs) || oneOfMany(&rs[j], &ls[i], ls)) {
				out = append(out, c)
			}
		}
	}
	return out
}

// keys are the blocks of an entity.
func (n *named) keys() []string {
	var keys []string
	for _, f := range n.forms {
		keys = append(keys, "="+strings.ReplaceAll(f.fold, " ", ""))
		if nation, ok := words.NationOf(f.fold); ok {
			keys = append(keys, "N"+nation.Canonical)
		}
		if names.AlsoCalled(f.fold, "oscars") {
			keys = append(keys, "Ooscars")
		}
		if other := names.Other(f.fold); other != "" {
			keys = append(keys, "O"+other)
		}
		single := !strings.Contains(f.fold, " ")
		if single && len(f.fold) <= 8 {
			keys = append(keys, "A"+f.fold)
		}
		for _, in := range names.Initials(f.fold) {
			keys = append(keys, "A"+in)
			if len(in) > 2 {
				keys = append(keys, "A"+in[1:]) // without the country before it
			}
		}
		for w := range strings.FieldsSeq(f.fold) {
			if names.Particle(w) && !single {
				continue
			}
			keys = append(keys, "S"+names.Skeleton(w))
			if len(w) > 3 {
				keys = append(keys, "P"+w[:3])
			}
		}
	}
	slices.Sort(keys)
	return slices.Compact(keys)
}
