package feature

import (
	"encoding/binary"
	"slices"
	"testing"

	"parallax/model/extract/name/table"
	"parallax/model/text"
)

// small is a lexicon of a few words.
func small(t *testing.T) *Lexicon {
	t.Helper()
	words := map[string]Facts{"bin": Particle, "san": HeadOf, "iranian": Demonym}
	var entries []table.Entry
	for _, w := range []string{"bin", "san", "iranian"} {
		entries = append(entries, table.Entry{Hash: Hash(w), Value: binary.LittleEndian.AppendUint32(nil, uint32(words[w]))})
	}
	phrase := table.Entry{Hash: Phrase([]uint32{Short("san"), Short("jose")}), Value: binary.LittleEndian.AppendUint32(nil, uint32(City))}
	data := table.Append(table.Append(nil, 4, entries), 4, []table.Entry{phrase})
	var lex Lexicon
	var err error
	if lex.Words, data, err = table.Read(data); err != nil {
		t.Fatal(err)
	}
	if lex.Phrases, _, err = table.Read(data); err != nil {
		t.Fatal(err)
	}
	return &lex
}

func load(t *testing.T, s string) *Document {
	t.Helper()
	d := New(small(t))
	d.Load(text.Parse(s, nil))
	return d
}

func TestActive(t *testing.T) {
	d := load(t, "the firm told bin Salman and the University of the South about 7 F-16 jets")
	var got []string
	for i := range d.Tokens() {
		if d.Active(i) {
			got = append(got, d.Word(i))
		}
	}
	// "and" and "about" have a capital within reach on either side.
	want := []string{"bin", "Salman", "and", "the", "University", "of", "the", "South", "about", "7", "F-16"}
	if !slices.Equal(got, want) {
		t.Errorf("active: %q, want %q", got, want)
	}
}

func TestSorts(t *testing.T) {
	d := load(t, "London NATO McDonald A 12,000 and Élan É ... münchen")
	want := []Sort{Title, Capitals, Mixed, Initial, Digits, Lower, Title, Initial, Mark, Lower}
	for i, w := range want {
		if d.Sort(i) != w {
			t.Errorf("%q is of sort %d, want %d", d.Word(i), d.Sort(i), w)
		}
	}
}

func TestPhrase(t *testing.T) {
	d := load(t, "He left San José for San Juan")
	if f := d.Phrase(2, 4); f != City {
		t.Errorf("San José, but for the accent, is known; got %b", f)
	}
	if f := d.Phrase(5, 7); f != 0 {
		t.Errorf("San Juan is not known, got %b", f)
	}
}

func TestAbbreviates(t *testing.T) {
	d := load(t, "The World Health Organization (WHO) met. The WHO left.")
	for i := range d.Tokens() {
		if d.Word(i) == "WHO" && d.Word(i-1) == "(" && !d.Abbreviates(i, i-1) {
			t.Error("WHO does not abbreviate what is before the bracket")
		}
	}
	if d.Abbreviates(2, 1) {
		t.Error("Health abbreviates something")
	}
}

// TestReload gives the same features whatever was loaded before.
func TestReload(t *testing.T) {
	features := func(d *Document, s string) (out []uint64) {
		doc := text.Parse(s, nil)
		d.Load(doc)
		for _, sentence := range doc.Sentences {
			f := d.Sentence(sentence)
			for i := sentence.First; i < sentence.Last; i++ {
				if d.Active(i) {
					out, _ = f.Append(out, i)
				}
			}
		}
		return out
	}
	const s = "President Ali Bongo spoke. Bongo left San Jose (SJ)."
	fresh := features(New(small(t)), s)
	used := New(small(t))
	features(used, "Other NAMES of Much Longer Texts, with More Words in Them (WITM). And Bongo.")
	if len(fresh) == 0 || !slices.Equal(fresh, features(used, s)) {
		t.Error("the text before changes the features")
	}
}
