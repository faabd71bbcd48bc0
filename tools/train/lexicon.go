package main

import (
	"embed"
	"encoding/binary"
	"encoding/csv"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"golang.org/x/text/language"
	"golang.org/x/text/language/display"

	"parallax/model/extract/name/feature"
	"parallax/model/extract/name/table"
	"parallax/model/text"
)

//go:embed lexicon/*.txt
var ownLists embed.FS

// list is a file of the lexicon folder with the bit it stands for; apart says
// that its entries are parted by commas and may have several words.
type list struct {
	file  string
	bit   feature.Facts
	apart bool
}

var lists = []list{
	{"peoples.txt", feature.Demonym, true},
	{"regions.txt", feature.Region, true},
	{"areas.txt", feature.Area, true},
	{"countries.txt", feature.Country, true},
	{"organisations.txt", feature.OrgName, true},
	{"companies.txt", feature.OrgName, true},
	{"clubs.txt", feature.OrgName, true},
	{"public.txt", feature.OrgName, true},
	{"bodies.txt", feature.OrgName, false},
	{"nicknames.txt", feature.OrgName, false},
	{"abbreviations.txt", feature.Common, false},
	{"others.txt", feature.OtherName, true},
	{"honorifics.txt", feature.Honorific, false},
	{"orgheads.txt", feature.OrgHead, false},
	{"placeheads.txt", feature.PlaceHead, false},
	{"builtheads.txt", feature.BuiltHead, false},
	{"eventheads.txt", feature.EventHead, false},
	{"particles.txt", feature.Particle, false},
	{"calendar.txt", feature.Calendar, false},
	{"firstnames.txt", feature.FirstName, false},
	{"surnames.txt", feature.LastName, false},
}

// lexicon is being filled: words and longer names in lower case.
type lexicon struct {
	words   map[string]feature.Facts
	phrases map[string]feature.Facts
}

// buildLexicon gathers the lists, the gazetteers and what the open texts show
// of words, and returns the two tables one after the other.
func buildLexicon(data string) ([]byte, error) {
	x := &lexicon{words: map[string]feature.Facts{}, phrases: map[string]feature.Facts{}}
	if err := x.addGazetteers(filepath.Join(data, "gazetteers")); err != nil {
		return nil, err
	}
	caps, err := countCapitals(data)
	if err != nil {
		return nil, err
	}
	if err := x.addOwn(caps); err != nil {
		return nil, err
	}
	for _, w := range slices.Sorted(maps.Keys(caps)) {
		if c := caps[w].grade(); c > 0 {
			x.words[w] = x.words[w].WithCaps(c)
			if c < 4 { // mostly in small letters: hardly a name here
				x.words[w] &^= feature.NamePart
			}
		}
	}
	if err := x.addGroups(data); err != nil {
		return nil, err
	}
	return x.tables(), nil
}

// add enters one name.
func (x *lexicon) add(name string, bit feature.Facts) {
	name = strings.ToLower(strings.TrimSpace(name))
	if name == "" {
		return
	}
	words := tokens(name)
	if len(words) == 1 {
		x.words[name] |= bit
		return
	}
	if len(words) > feature.PhraseWords {
		return
	}
	x.phrases[strings.Join(words, " ")] |= bit
	x.words[words[0]] |= feature.HeadOf
}

// tokens cuts a name as the engine cuts a text.
func tokens(name string) []string {
	doc := text.Parse(name, nil)
	var out []string
	for _, t := range doc.Tokens {
		out = append(out, doc.Of(t))
	}
	return out
}

func (x *lexicon) addGazetteers(dir string) error {
	for _, l := range []struct {
		file string
		bit  feature.Facts
	}{
		{"first_all.txt", feature.FirstName},
		{"first_us.txt", feature.FirstName},
		{"last_all.txt", feature.LastName},
		{"universities.txt", feature.OrgName},
		{"cmp_organizations.txt", feature.OrgName},
		{"cmp_sportsTeams.txt", feature.OrgName},
	} {
		names, err := readLines(filepath.Join(dir, l.file))
		if err != nil {
			return err
		}
		for _, n := range names {
			if len(n) >= 3 {
				x.add(n, l.bit)
			}
		}
	}
	if err := x.addSpellings(filepath.Join(dir, "..", "names_wikidata_translit", "groups.jsonl")); err != nil {
		return err
	}
	f, err := os.Open(filepath.Join(dir, "cities.csv"))
	if err != nil {
		return err
	}
	defer f.Close()
	rows, err := csv.NewReader(f).ReadAll()
	if err != nil {
		return err
	}
	for _, row := range rows[1:] {
		x.add(row[0], feature.City)
		x.add(row[2], feature.Region)
	}
	regions := display.English.Regions()
	for a := 'A'; a <= 'Z'; a++ {
		for b := 'A'; b <= 'Z'; b++ {
			r, err := language.ParseRegion(string([]rune{a, b}))
			if err != nil || !r.IsCountry() {
				continue
			}
			x.add(regions.Name(r), feature.Country)
		}
	}
	return nil
}

func (x *lexicon) addOwn(caps map[string]*capitals) error {
	for _, l := range lists {
		b, err := ownLists.ReadFile("lexicon/" + l.file)
		if err != nil {
			return err
		}
		for line := range strings.Lines(string(b)) {
			if strings.HasPrefix(line, "#") {
				continue
			}
			if !l.apart {
				for w := range strings.FieldsSeq(line) {
					x.words[w] |= l.bit
				}
				continue
			}
			for name := range strings.SplitSeq(line, ",") {
				name = strings.TrimSpace(name)
				// A single word that is mostly written small says little.
				if c := caps[name]; l.bit == feature.OrgName && c != nil && c.grade() > 0 && c.grade() < 4 {
					continue
				}
				x.add(name, l.bit)
			}
		}
	}
	return nil
}

// capitals counts how a word is written inside sentences.
type capitals struct{ large, small int }

// grade is Facts.Caps: 1 never with a capital … 7 always; 0 if seen too seldom.
func (c *capitals) grade() uint32 {
	n := c.large + c.small
	if n < 3 {
		return 0
	}
	switch share := float64(c.large) / float64(n); {
	case share == 0:
		return 1
	case share < 0.05:
		return 2
	case share < 0.25:
		return 3
	case share < 0.6:
		return 4
	case share < 0.9:
		return 5
	case share < 1:
		return 6
	}
	return 7
}

// countCapitals reads the open texts.
func countCapitals(data string) (map[string]*capitals, error) {
	lines, err := readLines(filepath.Join(data, "open_text", "open.txt"))
	if err != nil {
		return nil, err
	}
	out := map[string]*capitals{}
	for _, line := range lines {
		doc := text.Parse(line, nil)
		for _, s := range doc.Sentences {
			for i := s.First + 1; i < s.Last; i++ {
				w := doc.Of(doc.Tokens[i])
				if doc.Tokens[i].Kind != text.Word || doc.Tokens[i-1].Kind != text.Word {
					continue
				}
				low := strings.ToLower(w)
				c := out[low]
				if c == nil {
					c = &capitals{}
					out[low] = c
				}
				if low == w {
					c.small++
				} else {
					c.large++
				}
			}
		}
	}
	return out, nil
}

func (x *lexicon) addGroups(data string) error {
	groups, err := clusterWords(data)
	if err != nil {
		return err
	}
	for _, w := range slices.Sorted(maps.Keys(groups)) {
		x.words[w] = x.words[w].WithGroup(uint32(groups[w]) + 1)
	}
	return nil
}

// tables writes the words and the phrases.
func (x *lexicon) tables() []byte {
	var words, phrases []table.Entry
	for _, w := range slices.Sorted(maps.Keys(x.words)) {
		words = append(words, table.Entry{Hash: feature.Hash(w), Value: binary.LittleEndian.AppendUint32(nil, uint32(x.words[w]))})
	}
	for _, p := range slices.Sorted(maps.Keys(x.phrases)) {
		var hashes []uint32
		for w := range strings.FieldsSeq(p) {
			hashes = append(hashes, feature.Short(w))
		}
		phrases = append(phrases, table.Entry{Hash: feature.Phrase(hashes), Value: binary.LittleEndian.AppendUint32(nil, x.phrases[p].Lists())})
	}
	return table.Append(table.Append(nil, 4, words), 4, phrases)
}

// readTables is the lexicon of the two tables, and what follows them.
func readTables(data []byte) (*feature.Lexicon, error) {
	words, rest, err := table.Read(data)
	if err != nil {
		return nil, err
	}
	phrases, _, err := table.Read(rest)
	return &feature.Lexicon{Words: words, Phrases: phrases}, err
}

// facts looks a word up.
func facts(lex *feature.Lexicon, word string) feature.Facts {
	if v := lex.Words.Find(feature.Hash(word)); v != nil {
		return feature.Facts(binary.LittleEndian.Uint32(v))
	}
	return 0
}

// phraseFacts looks the words of several tokens up.
func phraseFacts(lex *feature.Lexicon, doc *text.Document, first, last int) feature.Facts {
	var hashes []uint32
	for i := first; i < last; i++ {
		hashes = append(hashes, feature.Short(doc.Word(i)))
	}
	if v := lex.Phrases.Find(feature.Phrase(hashes)); v != nil {
		return feature.Facts(binary.LittleEndian.Uint32(v))
	}
	return 0
}
