package words

import (
	_ "embed"
	"strings"
)

// nationsText lists countries with their other names and with the words for
// their people and things: "iran: / iranian iranians". Words of one name are
// joined by "_". Written for this project.
//
//go:embed nations.txt
var nationsText string

// Nation is what the table knows of a folded name.
type Nation struct {
	Canonical string // "united_states"
	Country   bool   // a name of the country, no demonym
}

// nations maps folded names with "_" for blanks to their country.
var nations = readNations(nationsText)

func readNations(text string) map[string]Nation {
	table := make(map[string]Nation, 640)
	for line := range strings.Lines(text) {
		canonical, rest, ok := strings.Cut(line, ":")
		if !ok || strings.HasPrefix(line, "#") {
			continue
		}
		other, people, _ := strings.Cut(rest, "/")
		table[canonical] = Nation{canonical, true}
		for name := range strings.FieldsSeq(other) {
			table[name] = Nation{canonical, true}
		}
		for name := range strings.FieldsSeq(people) {
			table[name] = Nation{canonical, false}
		}
	}
	return table
}

// NationOf finds a folded name ("united states") in the table.
func NationOf(fold string) (Nation, bool) {
	if strings.IndexByte(fold, ' ') >= 0 {
		fold = strings.ReplaceAll(fold, " ", "_")
	}
	n, ok := nations[fold]
	return n, ok
}
