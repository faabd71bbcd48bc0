package figure

import (
	"math"
	"strings"

	"parallax/model"
)

// reach is how many sentences back an elided noun is looked for.
const reach = 2

// nearby is how many figures back a noun or a whole is looked for.
const nearby = 12

// carry gives a figure whose noun is elided the noun that was counted last: "10 hit Al Asad and one hit Erbil",
// "80 killed and another 200 wounded".
func (f *finder) carry(r *reader, d *draft) {
	g := &d.figure
	if !d.elided || d.named || g.Type != model.Cardinal || g.Noun != "" {
		return
	}
	if n := len(f.drafts); n > 0 && f.drafts[n-1].sentence == d.sentence && f.drafts[n-1].figure.Noun != "" && f.drafts[n-1].figure.Type != model.Ordinal && r.comesTo(d) {
		g.Noun = f.drafts[n-1].figure.Noun // "sales were 12 percent lower, at 2.4 million"
		return
	}
	human := d.people || r.saysOfPeople(d)
	if g.Unit == "" && !d.partitive && !r.elliptic(d, human) {
		return
	}
	for i := len(f.drafts) - 1; i >= 0 && i >= len(f.drafts)-nearby; i-- {
		old := &f.drafts[i]
		if d.sentence-old.sentence > reach {
			break
		}
		o := &old.figure
		if o.Type != model.Cardinal || o.Noun == "" || old.offspring || strings.HasPrefix(o.Noun, "times ") || human && !peopleNoun(o.Noun) {
			continue
		}
		if d.sentence == old.sentence && i > 0 && f.drafts[i-1].sentence == d.sentence && r.inserted(old) {
			continue // "12 people, including four children, were killed and 20 hurt"
		}
		if d.sentence != old.sentence && !d.partitive && !human && !r.subjectElided(d) {
			break
		}
		g.Noun, d.from = o.Noun, i+1
		if g.Affected == "" && (classOfText(g.What)&isHarm != 0 || d.object && classOfText(g.What)&isHarm != 0) {
			g.Affected = g.Noun
		}
		return
	}
	if human {
		g.Noun = "people"
		g.Affected = g.Noun
	}
}

// inserted tells whether a figure is named in passing: "including four children", "among them two nurses".
func (r *reader) inserted(d *draft) bool {
	k := d.number[0] - 1
	return r.low(k) == "including" || r.low(k) == "them" && r.low(k-1) == "among"
}

// saysOfPeople tells whether what is said of the figure can only be said of people: "12 dead", "killing 7".
func (r *reader) saysOfPeople(d *draft) bool {
	k := d.whole[1]
	if c := r.classAt(k); c&isHarm != 0 && r.low(k) != "buried" && r.low(k) != "burned" && r.low(k) != "recovered" && r.low(k) != "lost" {
		return true
	}
	switch r.low(k) {
	case "died", "dead", "surrendered":
		return true
	}
	c := r.classAt(d.verb)
	return d.verb > 0 && c&isHarm != 0 && c&isCue == 0 && !d.object
}

// elliptic tells whether a number without a noun stands for things: before its own verb, behind "another", or
// alone at the end of a clause that is parallel to the one before ("and the ruling party 139").
func (r *reader) elliptic(d *draft, human bool) bool {
	k := d.whole[1]
	switch {
	case human, d.figure.Additive, d.vague:
		return true
	case r.low(d.number[0]-1) == "other" || r.low(d.number[0]-1) == "remaining":
		return true
	case d.figure.What != "":
		return true
	}
	return k >= len(r.words) || r.is(k, mark) || r.classAt(k)&(isFunction|isVerb|isAdverb|isDay|isMonth) != 0
}

// subjectElided tells whether the figure is the subject of its sentence or object of its verb, so that it may
// refer to a sentence before.
func (r *reader) subjectElided(d *draft) bool {
	return d.figure.Additive || d.figure.What != "" && !d.object
}

// peopleNoun tells whether a noun phrase ends in a word for people.
func peopleNoun(noun string) bool {
	last := lower(lastWord(noun))
	if classes[last]&isHuman != 0 || isDemonym(last) {
		return true
	}
	for _, end := range [...]string{"ers", "ors", "ants", "ees"} {
		if len(last) > 5 && strings.HasSuffix(last, end) {
			return true
		}
	}
	return false
}

// parts links the figures of one sentence (the drafts from first on) to the whole they are parts of: those that say so ("13 of the 40
// valves", "eight of them"), and elided ones that add up to a figure named before ("15 … four failed, 10 hit the
// base and one hit the town").
func (f *finder) parts(first int) {
	here := f.drafts[first:]
	for i := range here {
		d := &here[i]
		if d.partitive {
			if whole := f.whole(first + i); whole >= 0 {
				d.part = whole + 1
			}
		}
	}
	f.sums(first)
}

// whole finds the figure that the partitive one at index i is a part of: the next if it stands inside ("13 of
// the 40 valves"), else one of the same noun before it.
func (f *finder) whole(i int) int {
	d := &f.drafts[i]
	sentence := d.sentence
	if i+1 < len(f.drafts) {
		if n := &f.drafts[i+1]; n.sentence == sentence && d.figure.Span.Contains(n.figure.Number) || n.sentence == sentence && n.figure.Number.Start >= d.figure.Start && n.figure.Number.Start < d.figure.End {
			return i + 1
		}
	}
	for k := i - 1; k >= max(0, i-nearby) && sentence-f.drafts[k].sentence <= reach; k-- {
		o := &f.drafts[k]
		if o.figure.Type == model.Cardinal && o.figure.Noun != "" && sameHead(o.figure.Noun, d.figure.Noun) && o.part == 0 && (d.lo <= 1 || o.hi >= d.lo) {
			return k
		}
	}
	return -1
}

// sums links sibling figures that together make up one named before them.
func (f *finder) sums(first int) {
	here := f.drafts[first:]
	if len(here) < 2 {
		return
	}
	total, n := 0.0, 0
	for i := range here {
		d := &here[i]
		if d.figure.Type != model.Cardinal || d.relation != exact || d.vague || d.lo != d.hi || d.lo != math.Trunc(d.lo) || i > 0 && !sameHead(d.figure.Noun, here[0].figure.Noun) {
			continue
		}
		total, n = total+d.lo, n+1
	}
	if n < 2 || n != len(here) {
		return
	}
	for k := first - 1; k >= max(0, first-nearby) && here[0].sentence-f.drafts[k].sentence <= reach; k-- {
		o := &f.drafts[k]
		if o.figure.Type == model.Cardinal && o.lo == total && o.hi == total && sameHead(o.figure.Noun, here[0].figure.Noun) {
			for i := range here {
				here[i].part = k + 1
			}
			return
		}
	}
}

// sameHead tells whether two noun phrases end in the same word, but for the plural's s.
func sameHead(a, b string) bool {
	x, y := stem(lower(lastWord(a))), stem(lower(lastWord(b)))
	return x != "" && x == y
}

func stem(s string) string {
	if n := len(s); n > 3 && s[n-1] == 's' {
		return s[:n-1]
	}
	return s
}
