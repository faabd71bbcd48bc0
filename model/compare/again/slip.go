package again

import (
	"strings"

	"parallax/model"
	"parallax/model/compare/names"
)

// Slips of the pen: "67th Presinct" is the 67th Precinct where the other report
// prints that, and nothing of this name.

// slipped maps names of several words, one of them left out, to the keys of runs.
type slipped map[string][]string

// slips indexes runs of several words.
func slips(g groups) slipped {
	out := slipped{}
	for _, key := range g.keys {
		if f := strings.Fields(key); len(f) > 1 {
			for i := range f {
				hole := without(f, i)
				out[hole] = append(out[hole], key)
			}
		}
	}
	return out
}

// of is the key of a run that differs from some words in one misspelt word; "" if
// there is none, or more.
func (s slipped) of(words []string) string {
	found := ""
	if len(words) < 2 {
		return ""
	}
	for i, w := range words {
		for _, key := range s[without(words, i)] {
			if v := strings.Fields(key)[i]; v != w && v+"s" != w && w+"s" != v && names.Misspelt(v, w) {
				if found != "" {
					return ""
				}
				found = key
			}
		}
	}
	return found
}

// without joins words, one of them left open.
func without(words []string, i int) string {
	var b strings.Builder
	for k, w := range words {
		if k == i {
			w = "*"
		}
		b.WriteString(w)
		b.WriteByte(' ')
	}
	return b.String()
}

// misspelt lists where a report holds one of some forms with a slip of the pen,
// unless it knows one of them as a name already.
func (p *page) misspelt(forms []form, slips slipped, known map[string]bool) []model.Mention {
	for _, f := range forms {
		if known[strings.ToLower(f.text)] {
			return nil
		}
	}
	for _, f := range forms {
		var fold []string
		for _, w := range f.words {
			fold = append(fold, w.fold)
		}
		key := slips.of(fold)
		if key == "" {
			continue
		}
		var out []model.Mention
		for _, r := range p.runs {
			if r.key == key {
				out = append(out, p.mention(r.first, r.last-r.first, ""))
			}
		}
		return out
	}
	return nil
}
