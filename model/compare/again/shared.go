package again

import (
	"cmp"
	"slices"
	"strings"

	"parallax/model"
	"parallax/model/compare/words"
)

// What both reports print with capitals inside their sentences, in no name of
// either, is most likely a name: "the Real Clear Politics average".

// maxRun is the most words that such a name has.
const maxRun = 8

// run is a stretch of words with capitals.
type run struct {
	first, last int // half-open
	key         string
	inner       bool // it stands inside a sentence
	titled      bool // it is a title in quotation marks
}

// shared finds the names that neither report shows and both print.
func shared(l, r *page) (left, right []model.Entity) {
	ls, rs := group(l.runs), group(r.runs)
	misspelt := slips(rs)
	ends := map[int]bool{} // words that names found end before
	for _, key := range ls.keys {
		a, b := ls.of[key], rs.of[key]
		if ends[a[0].last] {
			continue
		}
		if b == nil {
			b = rs.of[cmp.Or(rs.kin(key), misspelt.of(strings.Fields(key)))]
		}
		if b == nil || !likely(l, a) || !likely(r, b) {
			continue
		}
		ends[a[0].last] = true
		typ := typeOf(l, a[0])
		left = append(left, l.entity(a, typ))
		right = append(right, r.entity(b, typ))
	}
	return left, right
}

// capitals lists the stretches of capitals outside names, and the bodies that are
// called by who leads them ("the Lowell administration").
func (p *page) capitals() []run {
	var out []run
	for k := 0; k < len(p.words); {
		if end := p.titleEnd(k); end > k {
			out = append(out, run{first: k, last: end, key: p.key(k, end), inner: true, titled: true})
			k = end
			continue
		}
		if w := &p.words[k]; w.title || !w.capital && !p.numbered(k) {
			k++
			continue
		}
		if end := p.ledBody(k); end > k {
			first := k
			if bodies[p.words[end-1].fold] {
				first = p.opening(k)
			}
			out = append(out, run{first: first, last: end, key: p.key(first, end), inner: true})
			k = end
			continue
		}
		if p.words[k].entity > 0 {
			if end := p.bodyOf(k); end > k {
				out = append(out, run{first: p.opening(k), last: end, key: p.key(p.opening(k), end), inner: true})
				k = end
				continue
			}
			k++
			continue
		}
		end := p.runEnd(k)
		if r, ok := p.officeOf(k, end); ok {
			out = append(out, r)
		}
		if r, ok := p.trim(k, end); ok {
			if before := p.named(r.first); before < r.first && r.first == k {
				out = append(out, run{first: before, last: r.last, key: p.key(before, r.last), inner: true})
			}
			out = append(out, r)
		}
		k = end
	}
	return out
}

// ledBody is the end of a name and a body that is called by it at word k: "the
// Lowell administration", "the Genovese crime family", "City Attorney's office"; k if
// there is none.
func (p *page) ledBody(k int) int {
	w, next := &p.words[k], p.after(k)
	if next == nil || next.entity > 0 || next.capital && next.fold != "administration" && next.fold != "government" || w.entity == 0 && w.first || w.entity > 0 && !w.closes {
		return k
	}
	switch after := p.after(k + 1); {
	case next.gap == " " && ledBodies[next.fold]:
		return k + 2
	case next.fold == "crime" && after != nil && after.fold == "family":
		return k + 3
	case bodies[next.fold] && (next.gap == "'s " || next.gap == "’s ") && w.entity > 0 && !w.opens && p.rep.Entities[w.entity-1].Type == model.Org:
		return k + 2
	}
	return k
}

// numbered tells whether an ordinal in figures begins a name: "67th Precinct".
func (p *page) numbered(k int) bool {
	w, next := &p.words[k], p.after(k)
	if w.entity > 0 || !digits(w.fold) || w.Len() < 3 || next == nil || !next.capital || next.entity > 0 || next.gap != " " {
		return false
	}
	end := w.fold[len(w.fold)-2:]
	return end == "th" || end == "st" || end == "nd" || end == "rd"
}

// officeOf is a stretch of capitals with the small word behind it that says what the
// body is: "City Attorney's office", "Genovese crime family".
func (p *page) officeOf(first, end int) (run, bool) {
	if p.words[first].first && (p.small[p.words[first].fold] || common[p.words[first].fold]) {
		first++
	}
	last := end
	if last < len(p.words) && p.words[last].fold == "crime" {
		last++
	}
	if first >= end || last >= len(p.words) || p.words[last].first || p.words[last].capital || p.words[last].entity > 0 {
		return run{}, false
	}
	if w := p.words[last].fold; !(last > end && w == "family") && !(end-first > 1 && bodies[w] && loose(p.words[end].gap)) {
		return run{}, false
	}
	return run{first: first, last: last + 1, key: p.key(first, last+1), inner: true}, true
}

// bodyOf is the end of a longer name that goes on behind the name that closes with
// word k, with a word that says what the thing is ("NBA Finals"); k if none does.
func (p *page) bodyOf(k int) int {
	next := p.after(k)
	if !p.words[k].closes || next == nil || next.entity > 0 || !next.capital || next.gap != " " || !commonWords[next.fold] {
		return k
	}
	if more := p.after(k + 1); more != nil && more.capital && more.gap == " " {
		return k
	}
	return k + 2
}

// opening is the first word of the name that word k closes.
func (p *page) opening(k int) int {
	for k > 0 && !p.words[k].opens {
		k--
	}
	return k
}

// runEnd is where the stretch of capitals ends that begins with word k; small words
// that join may stand inside it.
func (p *page) runEnd(k int) int {
	end := k + 1
	for end < len(p.words) && end-k < maxRun {
		w := &p.words[end]
		if w.first || w.entity > 0 || !loose(w.gap) {
			break
		}
		if w.capital {
			end++
			continue
		}
		next := p.after(end)
		if !joiners[w.fold] || next == nil || !next.capital || next.entity > 0 || !loose(next.gap) {
			break
		}
		end += 2
	}
	return end
}

// trim takes off a stretch what is no part of a name: a sentence's first word if it
// is a common one, offices, days.
func (p *page) trim(first, end int) (run, bool) {
	from := first
	if p.words[first].first && (p.small[p.words[first].fold] || common[p.words[first].fold]) {
		first++
	}
	for first < end && p.idle(first) && !(first+1 < end && p.words[first+1].gap == "-") {
		first++
	}
	for end > first && p.idle(end-1) {
		end--
	}
	if end-first == 1 && (first > from && !p.words[from].first || strings.ContainsAny(p.words[first].gap, ":\"“‘'") || p.ofPerson(first)) {
		return run{}, false // the title of a book
	}
	if first == end || strings.ContainsAny(p.words[first].gap, "@#_") {
		return run{}, false
	}
	if before := p.before(first); before != nil && p.words[first].gap == "-" && !before.capital {
		return run{}, false // "el-Bared"
	}
	return run{first: first, last: end, key: p.key(first, end), inner: !p.words[first].first}, true
}

// named is where the name begins that stands right before word k and that a longer
// name may begin with; k if there is none.
func (p *page) named(k int) int {
	before := p.before(k)
	if before == nil || !before.closes || p.words[k].gap != " " || !inNames[p.rep.Entities[before.entity-1].Type] {
		return k
	}
	return p.opening(k - 1)
}

// ofPerson tells whether a word is in a person's name elsewhere.
func (p *page) ofPerson(k int) bool {
	for i := range p.at(p.words[k].fold) {
		if e := p.words[i].entity; e > 0 && p.rep.Entities[e-1].Type == model.Person {
			return true
		}
	}
	return false
}

// idle tells whether a word makes no name by itself.
func (p *page) idle(k int) bool {
	w := &p.words[k]
	return !w.capital && !p.numbered(k) || w.Len() < 2 || offices[w.fold] || common[w.fold] || w.fold == "district" && p.before(k) != nil && offices[p.before(k).fold]
}

func (p *page) key(first, end int) string {
	var b strings.Builder
	for _, w := range p.words[first:end] {
		b.WriteString(w.fold)
		b.WriteByte(' ')
	}
	return b.String()
}

// groups are runs by their words.
type groups struct {
	of   map[string][]run
	keys []string // in order
}

func group(runs []run) groups {
	g := groups{of: map[string][]run{}}
	for _, r := range runs {
		if g.of[r.key] == nil {
			g.keys = append(g.keys, r.key)
		}
		g.of[r.key] = append(g.of[r.key], r)
	}
	return g
}

// kin is the key of runs that end as a body's name of several words does, or end it:
// "House Oversight Committee", "Oversight Committee"; "" if there are none.
func (g groups) kin(key string) string {
	parts := strings.Fields(key)
	if !bodies[parts[len(parts)-1]] {
		return ""
	}
	for _, k := range g.keys {
		if a, b := k, key; strings.Count(a, " ") > 1 && strings.Count(b, " ") > 1 && (strings.HasSuffix(a, " "+b) || strings.HasSuffix(b, " "+a)) {
			return k
		}
	}
	return ""
}

// likely tells whether runs of the same words are a name: one stands inside a
// sentence, they are nobody's title, and a single word is nowhere small, nor one that
// only says what a thing is.
func likely(p *page, runs []run) bool {
	r := runs[0]
	w, last := &p.words[r.first], &p.words[r.last-1]
	if !slices.ContainsFunc(runs, func(r run) bool { return r.inner }) && (r.last-r.first == 1 || !bodies[last.fold]) {
		return false
	}
	if p.roles[strings.TrimSpace(r.key)] {
		return false // "Ayatollah"
	}
	return r.last-r.first > 1 || w.Len() > 4 && !w.capitals && !p.small[w.fold] && !commonWords[w.fold]
}

// entity is a guess from all the places of a run.
func (p *page) entity(runs []run, typ model.EntityType) model.Entity {
	e := model.Entity{Type: typ, Roles: []string{}}
	for _, r := range runs {
		e.Mentions = append(e.Mentions, p.mention(r.first, r.last-r.first, ""))
	}
	e.Name = e.Mentions[0].Text
	return e
}

// typeOf is what the last word of a run says that it is.
func typeOf(p *page, r run) model.EntityType {
	if t, ok := kinds[p.words[r.last-1].fold]; ok {
		return t
	}
	if r.titled {
		return model.WorkOfArt
	}
	if r.last-r.first > 1 {
		return model.Org
	}
	return model.Product
}

// inNames are the types of names that go on with what stands behind them: "Hubble
// Space Telescope".
var inNames = map[model.EntityType]bool{model.Org: true, model.Product: true, model.Event: true, model.WorkOfArt: true}

var ledBodies = words.Set("administration government movement")

var joiners = words.Set("of for the and v vs de a")

// kinds tell what a thing is by its last word.
var kinds = byWord(map[model.EntityType]string{
	model.Event: "awards award finals final bowl cup games championship championships olympics festival riot attack attacks war summit convention day",
	model.Law:   "act bill law amendment treaty accord v",
	model.Facility: `street avenue ave road highway route bridge airport station hall theatre theater stadium arena park building center house
hotel hospital prison church capitol`,
	model.GPE:      "county city town village district",
	model.Location: "river lake valley mountains island islands bay coast midwest southwest northwest northeast",
})

func byWord(lists map[model.EntityType]string) map[string]model.EntityType {
	m := map[string]model.EntityType{}
	for t, list := range lists {
		for w := range strings.FieldsSeq(list) {
			m[w] = t
		}
	}
	return m
}

// common words have capitals and make no name.
var common = words.Set(`i im ive id ill monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun january
february march april may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec
the a an this that these those it its he she they we you his her their our my your in on at by for from with of to as but and or if when while
after before what who why how no not yes so then there here today yesterday tomorrow am pm et est edt gmt pst pdt utc tv pc dvd`)

// commonWords only say what a thing is; with a capital they are parts of names.
var commonWords = words.Set(`administration government department committee court agency office board council commission house senate congress state states
city county district region street avenue road route section article phase chapter part precinct division finals church school university college hospital prison
embassy consulate ministry army navy force forces police team club league division conference association union party campaign company group bank center centre
institute foundation fund museum theatre theater library hotel building tower park bridge airport station award awards prize cup bowl final finals games game season
series championship championships act bill law amendment treaty accord agreement protocol plan program programme project initiative service services system
education commerce justice treasury interior defense labor health energy security world western eastern northern southern north south east west
republicans democrats union federation news times post journal editor report book block internet web mafioso fourth second first third native black white
finance agriculture trade transport oil environment foreign marine movement riot attack attacks war summit convention day week month year speaker`)
