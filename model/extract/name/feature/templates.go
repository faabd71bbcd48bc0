package feature

import "parallax/model/text"

// Edges of a sentence, as words.
var (
	beginning = word{low: 1, exact: 1, shape: 1, sort: Begin}
	ending    = word{low: 2, exact: 2, shape: 2, sort: End}
)

// view is the surroundings of one token.
type view struct {
	d          *Document
	i          int
	s          text.Sentence
	x          *word
	l1, l2, l3 *word // to the left
	r1, r2, r3 *word // to the right
	written    uint32
	headline   uint32
	dst        []uint64
}

// Sentence prepares the features of sentence s.
func (d *Document) Sentence(s text.Sentence) Sentence {
	out := Sentence{d: d, s: s}
	if d.headline[s.First] {
		out.headline = 1
	}
	return out
}

// Sentence gives the features of one sentence's tokens.
type Sentence struct {
	d        *Document
	s        text.Sentence
	headline uint32 // 1: written as a title, most words with capitals
}

// Append appends the features of token i, which must be active, to dst. The
// first lexical of them tell the very word: the trainer leaves them out at
// times, so that the others learn to do without.
func (f Sentence) Append(dst []uint64, i int) (features []uint64, lexical int) {
	d, s := f.d, f.s
	at := func(i int) *word {
		switch {
		case i < s.First:
			return &beginning
		case i >= s.Last:
			return &ending
		}
		return &d.words[i]
	}
	v := view{
		d: d, i: i, s: s, dst: dst, headline: f.headline, x: at(i),
		l1: at(i - 1), l2: at(i - 2), l3: at(i - 3), r1: at(i + 1), r2: at(i + 2), r3: at(i + 3),
	}
	v.written = uint32(v.x.sort) * 3
	switch {
	case i == s.First || i == s.First+1 && v.l1.sort == Mark:
		v.written++
	case v.l1.sort == Mark && d.opens(i-1):
		v.written += 2
	}
	start := len(v.dst)
	v.identity()
	lexical = len(v.dst) - start
	v.form()
	v.neighbours()
	v.knowledge()
	v.groups()
	v.stretch()
	v.elsewhere()
	return v.dst, lexical
}

func (v *view) add(template, a, b uint32) { v.dst = append(v.dst, mix(template, a, b)) }

// identity: the word itself, alone and with its neighbours.
func (v *view) identity() {
	t := v.d.text(v.i)
	v.add(10, v.x.exact, 0)
	v.add(11, v.x.low, 0)
	v.add(12, v.l1.low, v.x.low)
	v.add(13, v.x.low, v.r1.low)
	v.add(14, prefix(t, 4), 0)
	v.add(15, suffix(t, 4), 0)
}

// form: how the word is written.
func (v *view) form() {
	t := v.d.text(v.i)
	v.add(20, v.written, 0)
	v.add(21, v.written, v.headline)
	v.add(22, v.x.shape, 0)
	v.add(23, prefix(t, 2), 0)
	v.add(24, prefix(t, 3), 0)
	v.add(25, suffix(t, 1), 0)
	v.add(26, suffix(t, 2), 0)
	v.add(27, suffix(t, 3), 0)
	v.add(28, v.x.facts.Caps(), v.written)
	v.add(29, v.x.facts.Caps(), v.headline+v.r1.facts.Caps()<<1+v.l1.facts.Caps()<<4)
	v.add(19, uint32(min(len(t), 12)), uint32(v.x.sort))
}

// neighbours: the words around.
func (v *view) neighbours() {
	s3 := suffix(v.d.text(v.i), 3)
	v.add(30, v.l1.low, 0)
	v.add(31, v.r1.low, 0)
	v.add(32, v.l2.low, 0)
	v.add(33, v.r2.low, 0)
	v.add(34, v.l2.low, v.l1.low)
	v.add(35, v.r1.low, v.r2.low)
	v.add(36, v.l1.low, v.r1.low)
	v.add(37, v.l1.low, v.written)
	v.add(38, v.r1.low, v.written)
	v.add(39, v.l1.low, s3)
	v.add(40, v.r1.low, s3)
	v.add(41, v.l1.shape, v.x.shape)
	v.add(42, v.x.shape, v.r1.shape)
	v.add(43, v.l1.shape*31+v.x.shape, v.r1.shape)
	v.add(44, v.l1.shape, 0)
	v.add(45, v.r1.shape, 0)
	if v.i > v.s.First {
		v.add(46, suffix(v.d.text(v.i-1), 3), 0)
	}
	if v.i+1 < v.s.Last {
		v.add(47, suffix(v.d.text(v.i+1), 3), 0)
	}
	v.add(48, v.l3.low, 0)
	v.add(49, v.r3.low, 0)
	// What stands on the other side of a comma or an "and" is often of one kind.
	if v.r1.joins() {
		v.add(16, v.r2.facts.Lists(), v.written)
	}
	if v.l1.joins() {
		v.add(17, v.l2.facts.Lists(), v.written)
	}
}

// knowledge: the lists the word and its neighbours stand in.
func (v *view) knowledge() {
	x, l, r := v.x.facts.Lists(), v.l1.facts.Lists(), v.r1.facts.Lists()
	v.add(50, x, v.written)
	v.add(51, x, r)
	v.add(52, l, x)
	for b := uint32(0); b < lists; b++ {
		if x>>b&1 == 1 {
			v.add(53, b, v.written)
			v.add(57, b, uint32(v.r1.sort)<<4|uint32(v.l1.sort))
		}
		if l>>b&1 == 1 {
			v.add(54, b, v.written)
		}
		if r>>b&1 == 1 {
			v.add(55, b, v.written)
		}
	}
	if v.x.phrase > 0 {
		v.add(56, v.x.phrase, 0)
	}
}

// groups: the clusters of the words around.
func (v *view) groups() {
	x, l, r := v.x.facts.Group(), v.l1.facts.Group(), v.r1.facts.Group()
	v.add(60, x, 0)
	v.add(61, l, 0)
	v.add(62, r, 0)
	v.add(63, x, v.written)
	v.add(64, l, x)
	v.add(65, x, r)
	v.add(66, v.l2.facts.Group(), 0)
	v.add(67, v.r2.facts.Group(), 0)
	v.add(68, l, r)
	v.add(69, l, v.written)
	v.add(18, r, v.written)
}

// stretch: the run of capitals the word stands in, by its ends and what is
// around it.
func (v *view) stretch() {
	n := v.d.runOf[v.i]
	if n == 0 {
		return
	}
	r := v.d.runs[n-1]
	length := uint32(min(r.len(), 6))
	where := place(v.i-int(r.first), r.len())
	if r.len() == 1 {
		where = 0
	}
	first, last := &v.d.words[r.first], &v.d.words[r.last-1]
	left, right := &beginning, &ending
	if int(r.first) > v.s.First {
		left = &v.d.words[r.first-1]
	}
	if int(r.last) < v.s.Last {
		right = &v.d.words[r.last]
	}
	v.add(70, length, where)
	v.add(71, last.low, where)
	v.add(72, first.low, where)
	v.add(73, left.low, where)
	v.add(74, right.low, where)
	v.add(75, left.low, length)
	v.add(76, suffix(v.d.text(int(r.last-1)), 3), where)
	v.add(77, uint32(r.lists&(OrgHead|PlaceHead|BuiltHead|EventHead|Honorific|OrgName)), where)
	v.add(78, last.facts.Lists(), where)
	v.add(79, first.facts.Lists(), where)
	v.add(80, right.low, length)
	v.add(81, left.facts.Group(), where)
	v.add(82, right.facts.Group(), where)
	v.add(83, last.facts.Group(), where)
	v.add(84, left.facts.Group(), right.facts.Group())
}

// elsewhere: what the document shows of the word in other places.
func (v *view) elsewhere() {
	if !v.x.sort.Capital() {
		return
	}
	n := v.d.seen.find(v.x.low)
	if n == nil {
		return
	}
	v.add(90, uint32(min(n.small, 2)*3+min(n.inside, 2)), v.written)
	for _, w := range n.before[:n.nb] {
		v.add(91, w, 0)
	}
	for _, w := range n.after[:n.na] {
		v.add(92, w, 0)
	}
	own := v.d.runOf[v.i]
	if n.best == 0 || n.best == own {
		return
	}
	r := v.d.runs[n.best-1]
	if !n.abbrev && own != 0 && r.len() <= v.d.runs[own-1].len() {
		return
	}
	first, last := &v.d.words[r.first], &v.d.words[r.last-1]
	where := uint32(2)
	switch {
	case n.abbrev:
		where = 0
	case first.low == v.x.low:
		where = 1
	case last.low == v.x.low:
		where = 3
	}
	v.add(93, where, uint32(min(r.len(), 6)))
	v.add(94, last.low, where)
	v.add(95, first.low, where)
	v.add(96, uint32(r.lists&(OrgHead|PlaceHead|BuiltHead|EventHead|Honorific|OrgName)), where)
	v.add(97, first.facts.Lists(), where)
	if r.first > 0 {
		v.add(98, v.d.words[r.first-1].low, where)
	}
	if int(r.last) < len(v.d.words) {
		v.add(99, v.d.words[r.last].low, where)
	}
}
