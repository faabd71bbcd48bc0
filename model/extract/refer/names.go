package refer

import (
	"cmp"
	"strings"

	"parallax/model"
	"parallax/model/extract/name"
)

// class is what kinds of name can be one entity.
type class uint8

const (
	things class = iota // organisations, places, buildings, events, works …
	persons
	peoples // NORP
)

func classOf(t model.EntityType) class {
	switch t {
	case model.Person:
		return persons
	case model.NORP:
		return peoples
	default:
		return things
	}
}

// node is a distinct name: the mentions that have the same words. Nodes are
// joined into entities by their owner links, a union–find forest.
type node struct {
	class  class
	words  []string
	names  []int // in order
	sure   float64
	owner  int // itself for a root
	votes  votes
	legal  bool // a company's legal form stood behind it
	joined bool // a hyphen joins two names in it: "Boeing-Air Force"
	// owners are the longer names that share it as their short form: each mention
	// is given to one of them by itself.
	owners []int
	// contested: a title denies the one longer name; only mentions whose title
	// agrees with it are given away.
	contested bool
	gender    gender // what its mentions tell, once sexed
	sexed     bool
}

// votes counts the taggers' types of a node.
type votes struct {
	types  [4]model.EntityType
	weight [4]float64
	n      int
}

func (v *votes) add(t model.EntityType, w float64) {
	for i := range v.n {
		if v.types[i] == t {
			v.weight[i] += w
			return
		}
	}
	if v.n < len(v.types) {
		v.types[v.n], v.weight[v.n] = t, w
		v.n++
	}
}

func (v *votes) best() (model.EntityType, float64) {
	best := 0
	for i := 1; i < v.n; i++ {
		if v.weight[i] > v.weight[best] {
			best = i
		}
	}
	return v.types[best], v.weight[best]
}

// groupNames puts the names into entities.
func (r *resolver) groupNames() {
	r.makeNodes()
	r.joinPersons()
	r.joinThings()
	r.joinAcronyms()
	r.joinVariants()
	r.makeEntities()
}

// makeNodes gathers the mentions with the same words.
func (r *resolver) makeNodes() {
	r.nodeOf = make([]int, len(r.names))
	byKey := make(map[string]int, len(r.names))
	for i, n := range r.names {
		ws := words(r.doc, n.First, n.Last)
		c := classOf(n.Type)
		if c == peoples && len(ws) > 0 {
			ws[len(ws)-1] = partisan(singular(ws[len(ws)-1]))
		}
		bare := len(ws)
		if c == things {
			ws = canonical(r.singularAcronym(n, ws))
		}
		key := string('0'+rune(c)) + strings.Join(ws, " ")
		id, ok := byKey[key]
		if !ok {
			id = len(r.nodes)
			byKey[key] = id
			r.nodes = append(r.nodes, node{class: c, words: ws, owner: id})
		}
		sure := n.Sure
		if sure <= 0 {
			sure = 0.5
		}
		r.nodeOf[i] = id
		nd := &r.nodes[id]
		nd.names = append(nd.names, i)
		nd.legal = nd.legal || len(ws) < bare && isLegalForm(fold(r.doc.Word(n.Last-1)))
		nd.joined = nd.joined || joinsNames(n.In(r.doc.Text))
		nd.sure += sure
		nd.votes.add(n.Type, sure)
	}
	r.settleClasses(byKey)
	r.settleSurnames()
}

// singularAcronym takes the plural s off an acronym: "GMs".
func (r *resolver) singularAcronym(n name.Mention, ws []string) []string {
	if len(ws) != 1 || n.Last-n.First != 1 {
		return ws
	}
	w := r.doc.Word(n.First)
	if k := len(w) - 1; k >= 2 && w[k] == 's' && strings.ToUpper(w[:k]) == w[:k] && isASCIICapital(w[k-1]) {
		return []string{ws[0][:len(ws[0])-1]}
	}
	return ws
}

func isASCIICapital(c byte) bool { return c >= 'A' && c <= 'Z' }

// joinsNames tells whether a hyphen stands between two capitalised parts of a
// name, the first of them no article of Arabic.
func joinsNames(s string) bool {
	for i := 3; i+1 < len(s); i++ {
		if s[i] == '-' && isASCIICapital(s[i+1]) {
			return true
		}
	}
	return false
}

// settleClasses joins the nodes that have the same words in two classes, where
// the tagger was of two minds. A name that a longer person's name ends with may
// well be both ("Washington") and stays apart.
func (r *resolver) settleClasses(byKey map[string]int) {
	last := make(map[string]bool)
	for i := range r.nodes {
		if n := &r.nodes[i]; n.class == persons && len(n.words) > 1 {
			last[n.words[len(n.words)-1]] = true
		}
	}
	for i := range r.nodes {
		n := &r.nodes[i]
		if n.class != persons || len(n.words) == 0 || len(n.words) == 1 && last[n.words[0]] && nation(n.words[0]) == "" {
			continue
		}
		if other, ok := byKey["0"+strings.Join(canonical(n.words), " ")]; ok {
			if a, b := n.sure, r.nodes[other].sure; a > b {
				r.join(i, other)
				r.nodes[other].class = persons
			} else {
				r.join(other, i)
				n.class = things
			}
		}
	}
}

// settleSurnames makes a person of a single word taken for a thing when a person
// of the report bears it as a surname and its places in the text are a person's:
// a title before it or a verb of saying behind it, no preposition before a place.
func (r *resolver) settleSurnames() {
	surnames := map[string]bool{}
	for i := range r.nodes {
		if n := &r.nodes[i]; n.class == persons && len(n.words) > 1 && len(n.words) <= 3 {
			surnames[n.words[len(n.words)-1]] = true
		}
	}
	if len(surnames) == 0 {
		return
	}
	for i := range r.nodes {
		n := &r.nodes[i]
		if n.class != things || len(n.words) != 1 || n.owner != i || !surnames[n.words[0]] || nation(n.words[0]) != "" {
			continue
		}
		balance := 0
		for _, k := range n.names {
			balance += r.personal(k)
		}
		if balance > 0 || balance == 0 && n.sure < 0.85*float64(len(n.names)) {
			n.class = persons
		}
	}
}

// personal tells whether name k stands where a person does (1), a place (-1), or
// neither.
func (r *resolver) personal(k int) int {
	before, after := r.lower(r.names[k].First-1), r.lower(r.names[k].Last)
	switch {
	case roleOf(before).kind == courtesy || roleOf(before).kind == rank:
		return 2
	case before == "in" || before == "at" || before == "near" || before == "from" || before == "the":
		return -1
	case isVerbish(after) || isSay(after):
		return 1
	}
	return 0
}

// root is the node that owns node i in the end.
func (r *resolver) root(i int) int {
	for r.nodes[i].owner != i {
		r.nodes[i].owner = r.nodes[r.nodes[i].owner].owner
		i = r.nodes[i].owner
	}
	return i
}

// join makes node a the owner of node b.
func (r *resolver) join(a, b int) {
	if a, b = r.root(a), r.root(b); a != b {
		r.nodes[b].owner = a
	}
}

// makeEntities turns the forest into entities, in order of first mention.
func (r *resolver) makeEntities() {
	r.of = make([]int, len(r.names))
	entityOf := make(map[int]int)
	sums := []votes{}
	counts := r.countNamed()
	for i := range r.names {
		n := &r.nodes[r.nodeOf[i]]
		root := r.root(r.nodeOf[i])
		if len(n.owners) > 0 {
			if chosen := r.chooseOwner(i, counts); chosen >= 0 {
				root = r.root(chosen)
			}
		}
		e, ok := entityOf[root]
		if !ok {
			e = len(r.entities)
			entityOf[root] = e
			r.entities = append(r.entities, entity{full: i})
			sums = append(sums, votes{})
		}
		r.of[i] = e
		ent := &r.entities[e]
		ent.names = append(ent.names, i)
		weight := r.names[i].Sure
		if weight <= 0 {
			weight = 0.5
		}
		if classOf(r.names[i].Type) == r.nodes[root].class { // the longer the name, the surer its kind
			weight *= 1 + float64(len(n.words))
		}
		sums[e].add(r.names[i].Type, weight)
	}
	for e := range r.entities {
		r.entities[e].typ, _ = sums[e].best()
		r.entities[e].full = r.fullest(r.entities[e].names)
	}
}

// fullest chooses among the names of an entity the one to call it by: the one
// of most words, then the form printed oftenest, then not a headline's capitals,
// then the first; Democrats are not called "Democratic".
func (r *resolver) fullest(names []int) int {
	if len(names) == 1 {
		return names[0]
	}
	printed := make(map[string]int, 4)
	for _, i := range names {
		printed[clean(r.names[i].In(r.doc.Text))]++
	}
	best, bestForm := names[0], clean(r.names[names[0]].In(r.doc.Text))
	for _, i := range names[1:] {
		form := clean(r.names[i].In(r.doc.Text))
		if form == bestForm || form == "Democratic" {
			continue
		}
		order := cmp.Or(
			cmp.Compare(len(r.nodes[r.nodeOf[i]].words), len(r.nodes[r.nodeOf[best]].words)),
			cmp.Compare(strings.Count(form, " "), strings.Count(bestForm, " ")),
			cmp.Compare(printed[form], printed[bestForm]),
		)
		if order > 0 || order == 0 && shouts(bestForm) && !shouts(form) || bestForm == "Democratic" {
			best, bestForm = i, form
		}
	}
	return best
}

// shouts tells whether a name is in capitals only.
func shouts(s string) bool { return strings.ToUpper(s) == s && strings.ToLower(s) != s }

// singular takes a plural s off a word of some length.
func singular(w string) string {
	if n := len(w); n > 4 && w[n-1] == 's' && w[n-2] != 's' && w[n-2] != 'u' && w[n-2] != 'i' {
		return w[:n-1]
	}
	return w
}
