package main

import (
	"errors"
	"fmt"
	"os"
	"strings"
)

// notice is NOTICE: what the weights were made from.
func notice() string {
	var b strings.Builder
	b.WriteString(`Parallax

The weights of the name tagger (model/extract/name/weights.bin) are offered
under CC BY-SA 4.0; the licence stands beside them in LICENSE-weights. They were
learned from these labelled texts:

`)
	for _, s := range sources {
		fmt.Fprintf(&b, "- %s.\n  Licence: %s.\n", s.credit, s.licence)
	}
	b.WriteString(`
and hold, as hashes, words from these lists:

- GeoNames, https://www.geonames.org, places of the world, as
  https://github.com/datasets/world-cities gives them. Licence: CC BY 4.0.
- NameDatabases, https://github.com/smashew/NameDatabases, given and family
  names. Licence: Unlicense.
- university-domains-list, https://github.com/Hipo/university-domains-list.
  Licence: MIT.
- compromise, https://github.com/spencermountain/compromise, organisations and
  sports teams. Licence: MIT.
- Names of people in Arabic and Hebrew with their Latin spellings, from Wikidata,
  https://github.com/steveash/NETransliteration-COLING2018 (Merhav & Ash 2018).
  Licence: CC0.
- Country names of golang.org/x/text (Unicode CLDR). Licence: BSD 3-clause,
  Unicode licence.

Clusters of words, how words are capitalised, and labels given by the tagger
itself were learned from texts in the public domain (among them the texts of the
Groningen Meaning Bank, not its annotations) and under Creative Commons licences
(the texts named above).

The costs of romanisation steps (model/compare/names/costs.txt) were learned from
the same names of Wikidata (CC0; Merhav & Ash 2018), by tools/namecosts. The
weights of words (model/compare/words/weights.bin: hashes of stems and how many
sentences hold them) were counted, by tools/wordweights, in the same texts in the
public domain and under Creative Commons licences.
`)
	return b.String()
}

// The scores in docs/names.md stand between these lines.
const (
	scoresFrom = "<!-- scores: written by tools/train -->"
	scoresTo   = "<!-- end of scores -->"
)

// writeScores puts the held-out scores into the document.
func writeScores(path string, s scores, folds int) error {
	b, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	before, rest, ok := strings.Cut(string(b), scoresFrom)
	_, after, end := strings.Cut(rest, scoresTo)
	if !ok || !end {
		return errors.New(path + " has no place for the scores")
	}
	var t strings.Builder
	fmt.Fprintf(&t, "%s\n\n| %d folds held out | precision | recall | F1 | names |\n| --- | --- | --- | --- | --- |\n", scoresFrom, folds)
	for i, c := range s {
		row(&t, classNames[i], c)
	}
	row(&t, "PER + ORG + LOC", s.main())
	fmt.Fprintf(&t, "\n%s", scoresTo)
	return os.WriteFile(path, []byte(before+t.String()+after), 0o644)
}

func row(b *strings.Builder, class string, t tally) {
	fmt.Fprintf(b, "| %s | %.1f | %.1f | %.1f | %d |\n", class, t.precision(), t.recall(), t.f1(), t.right+t.missed)
}
