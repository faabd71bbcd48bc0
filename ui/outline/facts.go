package outline

import (
	"cmp"
	"slices"
	"strings"

	"parallax/model"
	"parallax/model/extract/figure"
	"parallax/model/extract/voice"
	"parallax/model/extract/when"
	"parallax/ui/theme"
)

// figures lists how much: the same figure said twice is one entry.
func figures(r *model.Report) []Entry {
	var out []Entry
	for _, f := range r.Figures {
		e := Entry{Key: f.ID, Kind: theme.Figure, Label: oneLine(figure.Short(f)), Reading: oneLine(figure.Reading(f)), Places: []Place{{Span: f.Span}}}
		if who := voice.NameVia(f.Claimant, r.Entities); who != "" {
			e.Notes = append(e.Notes, who)
		}
		if hedge := figure.HedgeBeside(f); hedge != "" {
			e.Notes = append(e.Notes, "“"+hedge+"”")
		}
		if i := slices.IndexFunc(out, func(o Entry) bool { return strings.EqualFold(o.Label, e.Label) && slices.Equal(o.Notes, e.Notes) }); i >= 0 {
			out[i].Places = append(out[i].Places, e.Places...)
			continue
		}
		out = append(out, e)
	}
	return out
}

// times lists when, in order of the calendar; what is not on it comes last.
func times(r *model.Report) []Entry {
	sorted := slices.Clone(r.Times)
	slices.SortStableFunc(sorted, func(a, b model.Time) int {
		if (a.From == "") != (b.From == "") {
			if a.From == "" {
				return 1
			}
			return -1
		}
		return cmp.Compare(a.From, b.From)
	})
	var out []Entry
	for _, t := range sorted {
		label := oneLine(t.Text)
		e := Entry{Key: t.ID, Kind: theme.When, Label: label, Reading: label, Aside: oneLine(when.Label(t)), Places: []Place{{Span: t.Span}}}
		if strings.EqualFold(e.Aside, label) {
			e.Aside = ""
		}
		switch unplaced := t.From == "" && t.To == "" && (t.Type == model.Date || t.Type == model.TimeOfDay); {
		case e.Aside != "":
			e.Reading = label + " is read as " + e.Aside
		case unplaced && r.Published == "":
			e.Reading = label + ": which day is open, the report is undated"
		case unplaced:
			e.Reading = label + ": which day is open"
		}
		if i := slices.IndexFunc(out, func(o Entry) bool { return strings.EqualFold(o.Label, e.Label) && o.Aside == e.Aside }); i >= 0 {
			out[i].Places = append(out[i].Places, e.Places...)
			continue
		}
		out = append(out, e)
	}
	return out
}

// quotes lists who said what, by speaker in order of the first word. The parts of
// one utterance are one entry.
func quotes(r *model.Report) []Entry {
	var out []Entry
	at := map[string]int{} // the entry of each quotation
	for _, q := range r.Quotes {
		if !q.Tells() {
			continue
		}
		place := Place{Span: q.Span, Quiet: q.Kind != model.Direct}
		if i, ok := at[q.Continues]; ok {
			at[q.ID] = i
			out[i].Notes[0] += " … " + oneLine(q.Text)
			out[i].Places = append(out[i].Places, place)
			continue
		}
		speaker := cmp.Or(voice.Name(q.Speaker, r.Entities), "unknown")
		e := Entry{Key: q.ID, Kind: theme.Quote, Label: speaker, Notes: []string{oneLine(q.Text)}, Places: []Place{place}}
		e.Reading = speaker + ", " + string(q.Kind) + " speech"
		if q.Via != "" {
			e.Reading += ", via " + oneLine(string(q.Via))
		}
		at[q.ID] = len(out)
		out = append(out, e)
	}
	first := map[string]int{}
	for _, e := range out {
		if at, ok := first[e.Label]; !ok || e.Places[0].Start < at {
			first[e.Label] = e.Places[0].Start
		}
	}
	slices.SortStableFunc(out, func(a, b Entry) int { return cmp.Compare(first[a.Label], first[b.Label]) })
	return out
}
