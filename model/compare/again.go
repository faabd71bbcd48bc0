package compare

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"parallax/model"
)

// A name that one report makes plain may stand in the other where nothing around
// it tells that it is one: "the Capitol", "the Chiefs". So each report's names are
// looked for in the other once more, to the letter, as guesses.

// lookAgain adds to both reports the names that the other one has and they hold
// unnoticed. The reports' own entities are not touched.
func lookAgain(l, r *model.Report) {
	inRight, inLeft := unnoticed(l, r), unnoticed(r, l)
	l.Entities = withMore(l.Entities, inLeft)
	r.Entities = withMore(r.Entities, inRight)
}

// unnoticed finds the names of one report that the other holds outside of its own.
func unnoticed(from, in *model.Report) []model.Entity {
	known := map[string]bool{}
	var taken []model.Span
	for _, e := range in.Entities {
		for _, m := range e.Mentions {
			if m.Kind == model.Name {
				known[strings.ToLower(m.Text)] = true
				taken = append(taken, m.Span)
			}
		}
	}
	slices.SortFunc(taken, func(a, b model.Span) int { return a.Start - b.Start })
	var out []model.Entity
	for _, e := range from.Entities {
		if e.Type == model.NORP {
			continue
		}
		if found := again(&e, in, known, taken); len(found) > 0 {
			out = append(out, model.Entity{Name: found[0].Text, Type: e.Type, Roles: []string{}, Mentions: found})
		}
	}
	return out
}

// again lists the places of a text where the names of an entity stand, unless one
// of them is known there already.
func again(e *model.Entity, in *model.Report, known map[string]bool, taken []model.Span) []model.Mention {
	var forms []string
	for _, m := range e.Mentions {
		if m.Kind != model.Name || m.Unsure {
			continue
		}
		if known[strings.ToLower(m.Text)] {
			return nil
		}
		if form := strings.TrimPrefix(m.Text, "The "); distinct(form) && !slices.Contains(forms, form) {
			forms = append(forms, form)
		}
	}
	slices.SortStableFunc(forms, func(a, b string) int { return len(b) - len(a) })
	var out []model.Mention
	for _, form := range forms {
		for at := 0; ; {
			i := strings.Index(in.Text[at:], form)
			if i < 0 {
				break
			}
			s := model.Span{Start: at + i, End: at + i + len(form)}
			at = s.End
			overlaps := func(m model.Mention) bool { return m.Overlaps(s) }
			if standsAlone(in, s) && !slices.ContainsFunc(out, overlaps) && !covered(taken, s) {
				out = append(out, model.Mention{Span: s, Text: form, Kind: model.Name, Unsure: true})
			}
		}
	}
	slices.SortFunc(out, func(a, b model.Mention) int { return a.Start - b.Start })
	return out
}

// distinct tells whether a name is hardly ever anything else: it begins with a
// capital and is no mere initial.
func distinct(form string) bool {
	first, _ := utf8.DecodeRuneInString(form)
	return len(form) >= 3 && unicode.IsUpper(first) && !strings.ContainsAny(form, "\n\t")
}

// covered tells whether a span overlaps one of some, which are sorted.
func covered(sorted []model.Span, s model.Span) bool {
	i, _ := slices.BinarySearchFunc(sorted, s.Start, func(o model.Span, at int) int { return cmp.Compare(o.End, at+1) })
	return i < len(sorted) && sorted[i].Overlaps(s)
}

// standsAlone tells whether a span of a story is whole words, is no part of a
// longer name ("the U.S. Capitol" is none), and is not capitalised for beginning a
// sentence.
func standsAlone(r *model.Report, s model.Span) bool {
	before, after := r.Text[:s.Start], r.Text[s.End:]
	p, _ := utf8.DecodeLastRuneInString(before)
	n, _ := utf8.DecodeRuneInString(after)
	if partOfWord(p) || partOfWord(n) {
		return false
	}
	i, _ := slices.BinarySearchFunc(r.Sentences, s.Start, func(o model.Span, at int) int { return cmp.Compare(o.End, at+1) })
	if i >= len(r.Sentences) || !r.Sentences[i].Contains(s) {
		return false
	}
	b, _ := slices.BinarySearchFunc(r.Blocks, s.Start, func(o model.Block, at int) int { return cmp.Compare(o.End, at+1) })
	if b < len(r.Blocks) && r.Blocks[b].Contains(s) && (!r.Blocks[b].Kind.Story() || r.Blocks[b].Kind == model.Headline) {
		return false
	}
	lead := strings.TrimRight(r.Text[r.Sentences[i].Start:s.Start], " ")
	if !strings.ContainsFunc(lead, unicode.IsLetter) && strings.ToUpper(s.In(r.Text)) != s.In(r.Text) && !strings.Contains(s.In(r.Text), " ") {
		return false
	}
	word := lead[strings.LastIndexAny(lead, " \n")+1:]
	if p == ' ' && capitalised(word) && !strings.Contains(word, ".") && strings.ContainsFunc(strings.TrimSuffix(lead, word), unicode.IsLetter) {
		return false
	}
	next := strings.TrimLeft(after, " ")
	return n != ' ' || !capitalised(next)
}

func partOfWord(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || r == '-' || r == '@' || r == '#' || r == '_'
}

func capitalised(word string) bool {
	r, _ := utf8.DecodeRuneInString(word)
	return unicode.IsUpper(r)
}

// withMore adds entities under IDs that are free, in order of their first places.
func withMore(own, more []model.Entity) []model.Entity {
	if len(more) == 0 {
		return own
	}
	used := map[string]bool{}
	for _, e := range own {
		used[e.ID] = true
	}
	out := slices.Clone(own)
	id := len(own)
	for _, e := range more {
		for e.ID == "" || used[e.ID] {
			id++
			e.ID = "e" + strconv.Itoa(id)
		}
		used[e.ID] = true
		out = append(out, e)
	}
	slices.SortStableFunc(out, func(a, b model.Entity) int { return firstPlace(&a) - firstPlace(&b) })
	return out
}

func firstPlace(e *model.Entity) int {
	if len(e.Mentions) == 0 {
		return 0
	}
	return e.Mentions[0].Start
}
