package when

// reach is how many atoms on either side of an expression may tell its tense.
const reach = 20

// futureWords and pastWords are the verbs, and words like them, that tell where
// a clause looks. Past forms in -ed are known by their ending.
const (
	futureWords = "will would shall going due scheduled expected planned plans plan slated set expects hopes intends starts begins " +
		"continues deadline ahead ll must should runs takes opens ends expires closes leaves resumes falls due"
	pastWords = "was were had did went came took made left began ran met held won lost fell rose hit sent gave found led became shot got " +
		"put struck kept broke grew wrote drew spoke told flew stood sold built brought caught fought since ago"
)

// aheadWords look ahead together with "to".
const aheadWords = " is are be was were have has expected scheduled planned due set projected poised likely bound forecast predicted slated hoping aiming planning " +
	"preparing ready wants hopes intends aims vowed pledged promised agreed "

// saidWords are verbs of saying. They tell when something was said, and so tell
// tense only directly before a time: "he said Friday that he will go".
const saidWords = " said told announced tweeted wrote declared reported confirmed acknowledged warned added testified stated vowed "

// tense looks for the verb nearest to the expression from i to j, between the
// same commas if there is one, within the clause otherwise. Verbs of saying do not count: they tell when something was said.
func (p *parser) tense(i, j int) tense {
	if p.isAny(i-1, saidWords) && !p.is(i-2, "be") || p.isAny(i-1, " on in ") && p.isAny(i-2, saidWords) {
		return -1
	}
	if p.is(i-1, "recent") {
		return -1
	}
	beyond := tense(0)
	left, right := true, true // no comma passed yet
	for d := 1; d <= reach; d++ {
		left = left && !p.parts(i-d)
		right = right && !p.parts(j+d-1)
		if t := p.verbAt(i-d, i); t != 0 {
			if left {
				return t
			}
			beyond = firstTense(beyond, t)
		}
		if t := p.verbAt(j+d-1, j); t != 0 {
			if right {
				return t
			}
			beyond = firstTense(beyond, t)
		}
	}
	return beyond
}

// parts tells whether a comma or a dash between clauses stands at i.
func (p *parser) parts(i int) bool {
	if i < 0 || i >= len(p.atoms) || p.atoms[i].kind != mark {
		return false
	}
	a := &p.atoms[i]
	return a.sign == ',' || a.sign == '-' && !a.glued && !p.glued(i+1) || a.sign == 0 && p.text[a.start:a.end] == "—"
}

// firstTense is a, or b where a is unknown.
func firstTense(a, b tense) tense {
	if a != 0 {
		return a
	}
	return b
}

// verbAt is the tense that the word at k tells of, if no clause ends between k
// and the expression at e.
func (p *parser) verbAt(k, e int) tense {
	if k < 0 || k >= len(p.atoms) || p.atoms[k].kind != letters {
		return 0
	}
	if t := p.lex(k).verb; t != 0 {
		if p.is(k, "set") && !p.isAny(k+1, " to for ") || p.is(k, "ahead") && !p.is(k+1, "of") {
			return 0 // "a trend set by France", "went ahead"
		}
		if p.is(k, "falls") && !p.isAny(k+1, " on due ") || p.is(k, "takes") && !p.isAny(k+1, " effect place office over ") || p.is(k, "leaves") && !p.isAny(k+1, " for office ") {
			return 0 // headlines tell what has happened so: "Profit falls", "Bomb leaves five dead"
		}
		return p.unlessParted(k, e, t)
	}
	if !p.upper(k) && (p.isAny(k, " may might ") || p.is(k, "could") && p.is(k+1, "be") && !p.isAny(k+2, " seen heard reached found ")) && !p.is(k+1, "have") && !p.is(k+2, "have") {
		return p.unlessParted(k, e, 1)
	}
	if p.is(k, "to") && p.isAny(k-1, aheadWords) {
		return p.unlessParted(k, e, 1)
	}
	a := &p.atoms[k]
	if n := a.end - a.start; n > 3 && !a.upper && p.text[a.end-2:a.end] == "ed" && !p.is(k-1, "be") && (n > 4 || !p.isAny(k, " need feed seed deed reed weed shed sled ")) {
		return p.unlessParted(k, e, -1)
	}
	return 0
}

// unlessParted is t, or nothing where a clause ends between the verb and the expression.
func (p *parser) unlessParted(k, e int, t tense) tense {
	for x := min(k, e); x < max(k, e) && x < len(p.atoms); x++ {
		if a := &p.atoms[x]; a.kind == mark && (a.sign == ';' || a.sign == '"' || a.sign == '.' && x+1 < len(p.atoms) && !p.glued(x+1) && p.upper(x+1)) {
			return 0
		}
	}
	return t
}

// saidNear tells whether a verb of saying stands in the clause around i.
func (p *parser) saidNear(i int) bool {
	for k := max(0, i-reach); k < min(len(p.atoms), i+reach); k++ {
		if p.isAny(k, saidWords) && p.unlessParted(k, i, 1) != 0 {
			return true
		}
	}
	return false
}
