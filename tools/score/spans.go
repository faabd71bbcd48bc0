package main

import (
	"slices"
	"strings"
)

// nameClasses maps the labels of the sets, and the program's, to what is
// scored. Places are one class: sets differ in what they call GPE, LOC and FAC.
var nameClasses = map[string]string{
	"PER": "person", "PERSON": "person", "POLITICIAN": "person",
	"ORG": "organisation", "ORGANIZATION": "organisation", "ORGANISATION": "organisation", "CORPORATION": "organisation", "GROUP": "organisation", "POLITICALPARTY": "organisation",
	"LOC": "place", "GPE": "place", "FAC": "place", "LOCATION": "place", "PLACE": "place", "COUNTRY": "place",
}

// names scores persons, organisations and places: same start, end and class.
// Of the program's mentions only names count, not pronouns and offices.
func names(pairs []pair) []row {
	by := map[string]*tally{"person": {}, "organisation": {}, "place": {}}
	for _, p := range pairs {
		var gold, found []span
		for _, s := range p.gold.Spans {
			gold = addName(gold, s)
		}
		for _, s := range p.found.Spans {
			found = addName(found, s)
		}
		for _, e := range p.found.Entities {
			for _, m := range e.Mentions {
				if m.Kind == "name" {
					found = addName(found, span{Start: m.Start, End: m.End, Type: e.Type})
				}
			}
		}
		for _, g := range gold {
			by[g.Type].gold++
		}
		for _, f := range found {
			by[f.Type].found++
			if slices.Contains(gold, f) {
				by[f.Type].exact++
			}
		}
		for _, m := range match(len(gold), len(found), func(g, f int) float64 {
			if gold[g].Type != found[f].Type {
				return 0
			}
			return likeness(gold[g], found[f])
		}) {
			by[gold[m[0]].Type].near++
		}
	}
	return table([]string{"person", "organisation", "place"}, by)
}

// addName adds a span with its class, if it has one and is not there yet.
func addName(to []span, s span) []span {
	class, ok := nameClasses[s.Type]
	s = span{Start: s.Start, End: s.End, Type: class}
	if !ok || slices.Contains(to, s) {
		return to
	}
	return append(to, s)
}

// amountRule is a class of figures or times: the labels of the sets, and the
// program's types that may answer them. A set that labels numbers as NUMBER
// labels them inside amounts too; ages are told in several ways.
type amountRule struct {
	class        string
	labels, take []string
}

var amountRules = []amountRule{
	{"number", []string{"CARDINAL"}, []string{"CARDINAL"}},
	{"ordinal", []string{"ORDINAL"}, []string{"ORDINAL"}},
	{"percent", []string{"PERCENT", "PERCENTAGE"}, []string{"PERCENT"}},
	{"money", []string{"MONEY", "CURRENCY"}, []string{"MONEY"}},
	{"quantity", []string{"MEASURE", "DIMENSION", "TEMPERATURE"}, []string{"QUANTITY"}},
	{"date", []string{"DATE", "DATERANGE"}, []string{"DATE"}},
	{"time", []string{"TIME", "TIMERANGE"}, []string{"TIME"}},
	{"duration", []string{"DURATION"}, []string{"DURATION"}},
	{"set", []string{"SET"}, []string{"SET"}},
	{"time", []string{"DATETIME", "DATETIMERANGE"}, []string{"TIME", "DATE"}},
	{"number", []string{"NUMBER", "NUMBERRANGE"}, []string{"CARDINAL", "PERCENT", "MONEY", "QUANTITY"}},
	{"age", []string{"AGE"}, []string{"QUANTITY", "CARDINAL", "DURATION", "DATE"}},
}

// ruleOf finds the rule of a set's label, -1 where it is none of figures.
func ruleOf(label string) int {
	label = strings.TrimPrefix(label, "DATETIMEV2.")
	return slices.IndexFunc(amountRules, func(r amountRule) bool { return slices.Contains(r.labels, label) })
}

// specOf is the part of an id that names a set of test cases ("AgeModel-3"):
// such cases label one kind of figure only.
func specOf(id string) string {
	if at := strings.Index(id, "-"); at > 0 && strings.Contains(id[:at], "Model") {
		return id[:at]
	}
	return ""
}

// figures scores figures and times. A figure may be compared by its number
// words or in full, with or without its modifier. One that answers nothing
// counts against the first class of its type that the set labels.
func figures(pairs []pair) []row {
	labelled := map[string]map[int]bool{}
	for _, p := range pairs {
		spec := specOf(p.gold.ID)
		if labelled[spec] == nil {
			labelled[spec] = map[int]bool{}
		}
		for _, s := range p.gold.Spans {
			if r := ruleOf(s.Type); r >= 0 {
				labelled[spec][r] = true
			}
		}
	}
	by := map[string]*tally{}
	var order []string
	for _, r := range amountRules {
		if by[r.class] == nil {
			by[r.class], order = &tally{}, append(order, r.class)
		}
	}
	for _, p := range pairs {
		scoreAmounts(p, labelled[specOf(p.gold.ID)], by)
	}
	return table(order, by)
}

// scoreAmounts adds one text to the tallies.
func scoreAmounts(p pair, labelled map[int]bool, by map[string]*tally) {
	var gold, other []span
	for _, s := range p.gold.Spans {
		if r := ruleOf(s.Type); r >= 0 && !s.Resolution.void() {
			gold = append(gold, s)
			by[amountRules[r].class].gold++
		} else {
			other = append(other, s)
		}
	}
	found := amounts(p)
	links := match(len(gold), len(found), func(g, f int) float64 {
		if !slices.Contains(amountRules[ruleOf(gold[g].Type)].take, found[f].kind) {
			return 0
		}
		best := 0.0
		for _, s := range found[f].spans {
			best = max(best, likeness(gold[g], s))
		}
		return best
	})
	answered := map[int]bool{}
	for _, l := range links {
		t := by[amountRules[ruleOf(gold[l[0]].Type)].class]
		t.found, t.near, answered[l[1]] = t.found+1, t.near+1, true
		if asked, right := gold[l[0]].Resolution.told(found[l[1]].amount); asked && found[l[1]].explained && t != by["duration"] && t != by["set"] {
			t.valued++
			if right {
				t.right++
			}
		}
		for _, s := range found[l[1]].spans {
			if s.Start == gold[l[0]].Start && s.End == gold[l[0]].End {
				t.exact++
				break
			}
		}
	}
	for i, f := range found {
		if answered[i] || f.within(other) {
			continue
		}
		for r, rule := range amountRules {
			if labelled[r] && slices.Contains(rule.take, f.kind) {
				by[rule.class].found++
				break
			}
		}
	}
}

// answer is a figure or time with the spans it may be compared by, without and
// with its trimmings.
type answer struct {
	kind  string
	spans []span
	amount
	// explained says that the program tells what it means.
	explained bool
}

// within reports whether more than half of the first span lies in one of others.
func (a answer) within(others []span) bool {
	return slices.ContainsFunc(others, func(o span) bool {
		shared := min(a.spans[0].End, o.End) - max(a.spans[0].Start, o.Start)
		return 2*shared > a.spans[0].End-a.spans[0].Start
	})
}

// plainTypes are the types of other programs that have another name here.
var plainTypes = map[string]string{"MEASURE": "QUANTITY", "DIMENSION": "QUANTITY", "AGE": "QUANTITY", "PERCENTAGE": "PERCENT"}

// amounts lists what was found in a text.
func amounts(p pair) []answer {
	var out []answer
	for _, s := range p.found.Spans {
		kind := s.Type
		if other, ok := plainTypes[kind]; ok {
			kind = other
		}
		out = append(out, answer{kind: kind, spans: []span{s}})
	}
	for _, list := range [][]amount{p.found.Figures, p.found.Times} {
		for _, f := range list {
			a := answer{kind: f.Type, amount: f, explained: true}
			whole := span{Start: f.Start, End: f.End}
			for _, s := range []*span{f.Number, &whole} {
				if s != nil && s.End > s.Start && s.End <= len(p.gold.Text) {
					a.spans = append(a.spans, *s)
				}
			}
			for _, s := range slices.Clone(a.spans) {
				if lead := f.Modifier + " "; strings.HasPrefix(p.gold.Text[s.Start:s.End], lead) {
					a.spans = append(a.spans, span{Start: s.Start + len(lead), End: s.End})
				}
			}
			if len(a.spans) > 0 {
				out = append(out, a)
			}
		}
	}
	return out
}
