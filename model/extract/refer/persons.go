package refer

import "strings"

// A person's longest name owns the shorter ones: the surname alone, the first
// name alone, the name without its middle. Where several people of the report
// share the short form, each mention of it goes to one of them by itself.

// joinPersons joins the nodes of persons.
func (r *resolver) joinPersons() {
	byLast, byWord := map[string][]int{}, map[string][]int{}
	for i := range r.nodes {
		n := &r.nodes[i]
		if n.class != persons || len(n.words) < 2 {
			continue
		}
		last := n.words[len(n.words)-1]
		byLast[last] = append(byLast[last], i)
		for _, w := range n.words {
			byWord[w] = append(byWord[w], i)
		}
	}
	for _, group := range byLast {
		r.joinFullNames(group)
	}
	for i := range r.nodes {
		n := &r.nodes[i]
		if n.class != persons || len(n.words) == 0 || r.root(i) != i {
			continue
		}
		owners := r.owners(i, byWord[n.words[len(n.words)-1]])
		switch len(owners) {
		case 0:
		case 1:
			if r.contests(i, owners[0]) {
				n.owners, n.contested = owners, true
			} else {
				r.join(owners[0], i)
			}
		default:
			n.owners = owners
		}
	}
}

// contests tells whether the titles before a short form deny that the one
// person of that surname is meant: "Mr. Poe" beside "Anna Poe".
func (r *resolver) contests(i, owner int) bool {
	g := r.genderOfNode(owner)
	if g == unknown {
		return false
	}
	for _, k := range r.nodes[i].names {
		if !agrees(titleGender(r, k), g) {
			return true
		}
	}
	return false
}

// genderOfNode is the gender that the first mentions of a name tell.
func (r *resolver) genderOfNode(i int) gender {
	n := &r.nodes[i]
	if !n.sexed {
		n.sexed = true
		for _, k := range n.names[:min(len(n.names), 8)] {
			if n.gender = r.genderOfName(k); n.gender != unknown {
				break
			}
		}
	}
	return n.gender
}

// maxNamesakes bounds how many names of one surname are compared with one
// another, so that a list of a thousand Smiths stays cheap.
const maxNamesakes = 24

// joinFullNames joins those of the names with one surname that differ only in a
// middle name, an initial or a pet form.
func (r *resolver) joinFullNames(group []int) {
	for k, i := range group[:min(len(group), maxNamesakes)] {
		for _, j := range group[:k] {
			if a, b := r.nodes[i].words, r.nodes[j].words; sameFull(a, b) {
				if len(a) > len(b) {
					r.join(i, j)
				} else {
					r.join(j, i)
				}
			}
		}
	}
}

// sameFull tells whether two names with the same surname are one person's:
// first names equal, pet forms or initials of one another.
func sameFull(a, b []string) bool {
	if len(a) < 2 || len(b) < 2 {
		return false
	}
	if sameButParticles(a, b) {
		return true
	}
	if len(a) > 2 && len(b) > 2 && a[1][0] != b[1][0] { // George H. W. and George W.
		return false
	}
	x, y := a[0], b[0]
	if x == y || nickname(x) == nickname(y) {
		return true
	}
	if len(x) == 1 || len(y) == 1 {
		return x[0] == y[0]
	}
	return len(a) != len(b) && (hasSuffix(a, b) || hasSuffix(b, a))
}

// sameButParticles tells whether two names differ only in "Al-": "Sabah Al-Khaled
// Al-Sabah", "Sabah Khaled Al-Sabah".
func sameButParticles(a, b []string) bool {
	i, j, words := 0, 0, 0
	for {
		for i < len(a) && isParticle(a[i]) {
			i++
		}
		for j < len(b) && isParticle(b[j]) {
			j++
		}
		if i == len(a) || j == len(b) {
			return i == len(a) && j == len(b) && words > 1
		}
		if a[i] != b[j] {
			return false
		}
		i, j, words = i+1, j+1, words+1
	}
}

func isParticle(w string) bool { return w == "al" || w == "el" || w == "ul" }

// owners returns the roots of the longer names among the candidates that own
// the name at node i.
func (r *resolver) owners(i int, candidates []int) []int {
	n := &r.nodes[i]
	var ends, begins []int
	for _, c := range candidates[:min(len(candidates), 4*maxNamesakes)] {
		long := &r.nodes[c]
		if c == i || len(long.words) <= len(n.words) {
			continue
		}
		root := r.root(c)
		switch {
		case root == i:
		case hasSuffix(long.words, n.words):
			ends = appendNew(ends, root)
		case hasPrefix(long.words, n.words), len(n.words) == 1 && len(n.words[0]) > 3 && n.words[0] == long.words[len(long.words)-2],
			len(n.words) == 1 && n.words[0] == r.surnameWithin(long):
			begins = appendNew(begins, root)
		}
	}
	if len(ends) > 0 {
		return ends
	}
	return begins
}

// surnameWithin is the surname that stands before a given name of two parts, as in
// "Clement Chan Kam-wing", or "".
func (r *resolver) surnameWithin(n *node) string {
	if len(n.words) < 4 {
		return ""
	}
	full := r.names[n.names[0]].In(r.doc.Text)
	if at := strings.LastIndexByte(full, '-'); at <= strings.LastIndexByte(full, ' ') || at+1 == len(full) || !isASCIISmall(full[at+1]) {
		return ""
	}
	return n.words[len(n.words)-3]
}

// chooseOwner gives name i, a short form that several people share, to one of
// them, the title's gender allowing: who was called by the long name in this
// sentence or the last, else who is named most in the whole report. It returns
// the owner's node, or -1 when none fits.
func (r *resolver) chooseOwner(i int, counts map[int]int) int {
	n := &r.nodes[r.nodeOf[i]]
	want := titleGender(r, i)
	if n.contested && want == unknown {
		return -1
	}
	sentence := r.doc.SentenceOf(r.names[i].First)
	for j := i - 1; j >= 0 && sentence-r.doc.SentenceOf(r.names[j].First) <= 1; j-- {
		if i-j > maxLookBack {
			break
		}
		if r.couldOwn(j, n) && agrees(r.genderOfName(j), want) {
			return r.nodeOf[j]
		}
	}
	best := -1
	for _, o := range n.owners {
		if agrees(r.genderOfNode(o), want) && (best < 0 || counts[r.root(o)] > counts[r.root(best)]) {
			best = o
		}
	}
	return best
}

// countNamed counts how often each person is named beyond doubt: by the long
// name, or by a short one whose title only one of its owners can bear.
func (r *resolver) countNamed() map[int]int {
	counts := map[int]int{}
	for i := range r.names {
		n := &r.nodes[r.nodeOf[i]]
		if len(n.owners) == 0 {
			counts[r.root(r.nodeOf[i])]++
			continue
		}
		want, fits, only := titleGender(r, i), 0, -1
		if want == unknown {
			continue
		}
		for _, o := range n.owners {
			if agrees(r.genderOfNode(o), want) {
				fits, only = fits+1, o
			}
		}
		if fits == 1 {
			counts[r.root(only)]++
		}
	}
	return counts
}

// maxLookBack bounds how many names back an owner or a role's holder is sought.
const maxLookBack = 200

// couldOwn tells whether name j is longer than the short form n and ends or
// begins with it.
func (r *resolver) couldOwn(j int, n *node) bool {
	long := &r.nodes[r.nodeOf[j]]
	return long.class == persons && len(long.words) > len(n.words) &&
		(hasSuffix(long.words, n.words) || hasPrefix(long.words, n.words))
}

func hasSuffix(long, short []string) bool {
	return len(long) >= len(short) && equal(long[len(long)-len(short):], short)
}

func hasPrefix(long, short []string) bool {
	return len(long) >= len(short) && equal(long[:len(short)], short)
}

func equal(a, b []string) bool {
	for i := range a {
		if a[i] != b[i] {
			return false
		}
	}
	return true
}

func appendNew(list []int, x int) []int {
	for _, y := range list {
		if y == x {
			return list
		}
	}
	return append(list, x)
}
