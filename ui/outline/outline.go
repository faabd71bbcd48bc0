// Package outline turns a report's analysis into what the sidebar lists and the
// reader highlights: entries in groups, each with its places in the text.
package outline

import (
	"slices"
	"sort"
	"strings"

	"parallax/model"
	"parallax/ui/theme"
)

// Entry is one line of the sidebar.
type Entry struct {
	Key   string // unique within the report: the entity's, figure's … ID
	Kind  theme.Kind
	Label string
	// Aside stands at the right of the label: the day that a time was placed on.
	Aside string
	// Notes are what stands beneath the label: roles, other spellings, who says so.
	Notes []string
	// Reading tells in words how the entry was understood, for the status line.
	Reading string
	// Places are its mentions in order of the text.
	Places []Place
}

// Place is one mention.
type Place struct {
	model.Span
	// Quiet places (pronouns, indirect speech) stay plain until their entry is chosen.
	Quiet  bool
	Unsure bool
}

// Group is a titled row of entries.
type Group struct {
	Title   string
	Kind    theme.Kind
	Entries []Entry
}

// Outline is all of a report's groups.
type Outline struct{ Groups []Group }

// Make outlines a report.
func Make(r *model.Report) *Outline {
	groups := []Group{
		{Title: "PEOPLE", Kind: theme.Person},
		{Title: "ORGANISATIONS", Kind: theme.Org},
		{Title: "PLACES", Kind: theme.Place},
		{Title: "FIGURES", Kind: theme.Figure, Entries: figures(r)},
		{Title: "WHEN", Kind: theme.When, Entries: times(r)},
		{Title: "QUOTES", Kind: theme.Quote, Entries: quotes(r)},
		{Title: "GROUPS AND WORKS", Kind: theme.Other},
	}
	at := map[theme.Kind]int{theme.Person: 0, theme.Org: 1, theme.Place: 2, theme.Other: 6}
	for _, e := range r.Entities {
		kind := theme.KindOf(e.Type)
		g := &groups[at[kind]]
		g.Entries = append(g.Entries, entity(e, kind))
	}
	for _, i := range at {
		sort.SliceStable(groups[i].Entries, func(a, b int) bool {
			return len(groups[i].Entries[a].Places) > len(groups[i].Entries[b].Places)
		})
	}
	return &Outline{Groups: slices.DeleteFunc(groups, func(g Group) bool { return len(g.Entries) == 0 })}
}

func entity(e model.Entity, kind theme.Kind) Entry {
	out := Entry{Key: e.ID, Kind: kind, Label: oneLine(e.Name)}
	var spellings []string
	for _, m := range e.Mentions {
		out.Places = append(out.Places, Place{m.Span, m.Kind == model.Pronoun, m.Unsure})
		name := oneLine(m.Text)
		if m.Kind == model.Name && !strings.Contains(e.Name, name) && !slices.Contains(spellings, name) {
			spellings = append(spellings, name)
		}
	}
	if len(e.Roles) > 0 {
		out.Notes = append(out.Notes, strings.Join(e.Roles, ", "))
	}
	if len(spellings) > 0 {
		out.Notes = append(out.Notes, "= "+strings.Join(spellings, ", "))
	}
	out.Reading = out.Label + " · " + kindWord(e.Type)
	if len(spellings) > 0 {
		out.Reading += " · also " + strings.Join(spellings, ", ")
	}
	return out
}

func kindWord(t model.EntityType) string {
	switch t {
	case model.Person:
		return "person"
	case model.Org:
		return "organisation"
	case model.GPE:
		return "country, state or city"
	case model.Location:
		return "place"
	case model.Facility:
		return "building or base"
	case model.NORP:
		return "people or creed"
	case model.Product:
		return "product"
	case model.Event:
		return "event"
	case model.WorkOfArt:
		return "work"
	case model.Law:
		return "law"
	}
	return strings.ToLower(string(t))
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// Highlights lists every place of the outline that the reader colours, in order
// of the text; quotations come before what lies within them.
func (o *Outline) Highlights() []Highlight {
	var out []Highlight
	for gi := range o.Groups {
		for ei := range o.Groups[gi].Entries {
			e := &o.Groups[gi].Entries[ei]
			for i, p := range e.Places {
				if !p.Quiet {
					out = append(out, Highlight{Place: p, Kind: e.Kind, Entry: e.Key, Index: i})
				}
			}
		}
	}
	sort.SliceStable(out, func(i, j int) bool {
		if out[i].Start != out[j].Start {
			return out[i].Start < out[j].Start
		}
		return out[i].End > out[j].End
	})
	return out
}

// Highlight is one coloured place.
type Highlight struct {
	Place
	Kind  theme.Kind
	Entry string
	Index int
}

// Find returns the entry with a key, nil if there is none.
func (o *Outline) Find(key string) *Entry {
	for gi := range o.Groups {
		for ei := range o.Groups[gi].Entries {
			if o.Groups[gi].Entries[ei].Key == key {
				return &o.Groups[gi].Entries[ei]
			}
		}
	}
	return nil
}
