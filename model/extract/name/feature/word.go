package feature

import (
	"encoding/binary"
	"unicode"

	"parallax/model/extract/name/table"
)

// Sort is how a token is written.
type Sort uint8

// The sorts of token.
const (
	Lower    Sort = iota
	Title         // "London"
	Capitals      // "NATO"
	Mixed         // "McDonald", "al-Sadr", "F-16"
	Initial       // one capital letter
	Digits
	Mark  // punctuation and symbols
	Begin // before the sentence
	End   // after it
)

// Capital tells whether a token of this sort can be a name by itself.
func (s Sort) Capital() bool { return Title <= s && s <= Initial }

// written tells whether a token of this sort is a word of more than a letter.
func (s Sort) written() bool { return s <= Mixed }

// Facts is what the lexicon knows of a word: a bit for each list it stands in,
// how often it is written with a capital, and its cluster.
type Facts uint32

// The lists.
const (
	FirstName Facts = 1 << iota
	LastName
	City
	Country
	Demonym    // "Iranian", "Kurds"
	Region     // states, provinces, continents, seas
	OrgHead    // "Ministry", "Inc."
	Honorific  // "Gen.", "Sheikh": before a person's name, no part of it
	OrgName    // "Reuters", "Hamas"
	PlaceHead  // "River", "Province"
	BuiltHead  // "Airport", "Bridge"
	EventHead  // "Cup", "War"
	OtherName  // peoples' languages, works, products: "Islam", "Boeing"
	Particle   // inside names: "of", "bin", "van"
	Calendar   // months and days
	HeadOf     // starts a name of several words that Lexicon.Phrases knows
	Area       // continents, seas, rivers: places without a government
	NamePart   // words in names of people, as Wikidata spells them
	Common     // abbreviations that name nobody: "CEO", "GDP"
	lists      = iota
	capsShift  = lists
	capsBits   = 3
	groupShift = capsShift + capsBits
)

// Caps is how often the word is written with a capital inside a sentence: 0
// unknown, 1 never … 7 always.
func (f Facts) Caps() uint32 { return uint32(f>>capsShift) & (1<<capsBits - 1) }

// Group is the word's cluster, counted from 1; 0 is unknown.
func (f Facts) Group() uint32 { return uint32(f >> groupShift) }

// Lists is the lists alone.
func (f Facts) Lists() uint32 { return uint32(f) & (1<<lists - 1) }

// WithCaps and WithGroup set those parts.
func (f Facts) WithCaps(caps uint32) Facts { return f | Facts(caps<<capsShift) }

// WithGroup sets the cluster, counted from 1.
func (f Facts) WithGroup(group uint32) Facts { return f | Facts(group<<groupShift) }

// Lexicon is what is known of words and of names of several words.
type Lexicon struct {
	Words   table.Table // Hash(word) → Facts, 4 bytes
	Phrases table.Table // Phrase(words) → the lists it is in, 4 bytes
}

// PhraseWords is how many words a name in Phrases has at most.
const PhraseWords = 6

func (x *Lexicon) facts(h uint32) Facts {
	if v := x.Words.Find(Key(h)); v != nil {
		return Facts(binary.LittleEndian.Uint32(v))
	}
	return 0
}

func (x *Lexicon) phrase(h uint64) Facts {
	if v := x.Phrases.Find(h); v != nil {
		return Facts(binary.LittleEndian.Uint32(v))
	}
	return 0
}

// word is a token as the templates see it.
type word struct {
	low   uint32 // hash in lower case
	exact uint32 // as written, of an ALL-CAPS line as in a title
	shape uint32 // "Xx", "dd", "X.X."
	facts Facts
	sort  Sort
	// phrase says where it stands in a known name of several words: 0 nowhere,
	// else the kind times 4 plus 1 first, 2 inside, 3 last.
	phrase uint32
}

// read takes a token in.
func read(s string) word {
	var w word
	w.low, w.exact, w.shape = seed, seed, seed
	upper, lower, digits, runes := 0, 0, 0, 0
	firstUpper := false
	last := rune(0)
	for _, r := range s {
		f := fold(r)
		w.low = step(w.low, f)
		class := r
		switch {
		case f == '0' && r <= '9':
			digits++
			class = 'd'
			r = '0'
		case 'A' <= r && r <= 'Z' || r > unicode.MaxASCII && unicode.IsUpper(r):
			upper++
			firstUpper = firstUpper || runes == 0
			class = 'X'
		case 'a' <= r && r <= 'z' || r > unicode.MaxASCII && unicode.IsLetter(r):
			lower++
			class = 'x'
		case r > unicode.MaxASCII:
			class = 'u'
		}
		w.exact = step(w.exact, r)
		if class != last {
			w.shape = step(w.shape, class)
			last = class
		}
		runes++
	}
	w.sort = sortOf(upper, lower, digits, firstUpper)
	return w
}

func sortOf(upper, lower, digits int, firstUpper bool) Sort {
	switch {
	case upper+lower == 0 && digits > 0:
		return Digits
	case upper+lower == 0:
		return Mark
	case upper == 0:
		return Lower
	case upper == 1 && lower == 0:
		return Initial
	case lower == 0:
		return Capitals
	case upper == 1 && firstUpper:
		return Title
	}
	return Mixed
}

// calm turns a word of an ALL-CAPS line into the same word as in a title.
func (w *word) calm(s string) {
	w.exact, w.shape = seed, seed
	for i, r := range s {
		if i > 0 {
			r = fold(r)
		}
		w.exact = step(w.exact, r)
	}
	w.shape = titleShape
	w.sort = Title
}

// humble turns a word of a title that is hardly ever written with a capital
// elsewhere into the same word in small letters.
func (w *word) humble() {
	if c := w.facts.Caps(); w.sort == Title && 1 <= c && c <= 3 {
		w.sort = Lower
		w.exact, w.shape = w.low, lowerShape
	}
}

var lowerShape = step(seed, 'x')

var titleShape = step(step(seed, 'X'), 'x')

// joins tells whether the word parts the items of a list.
func (w *word) joins() bool { return w.low == lowComma || w.low == lowAnd || w.low == lowOr }

var (
	lowComma = Short(",")
	lowAnd   = Short("and")
	lowOr    = Short("or")
)
