// Package feature turns a document into what the name tagger looks at: for each
// token that may be part of a name, a list of hashes, one a feature. The tagger
// sums the weights of the hashes, the trainer learns them; both read the text
// through this package, so that they can never see different things.
//
// Most tokens of a text are not worth looking at: a word in small letters is in
// a name only beside or between capitals. Such tokens are passed over, which
// makes the tagger several times as fast and costs no name.
//
// It holds no weights and knows no labels.
package feature

import (
	"parallax/model/text"
)

// Document is a text made ready for the templates. Its memory is kept from one
// Load to the next; it is not safe for concurrent use.
type Document struct {
	lexicon *Lexicon
	doc     *text.Document
	words   []word
	runs    []run
	runOf   []int32 // per token: index in runs + 1, 0 is none
	active  []bool
	// headline says, at a sentence's first token, that it is written as a title.
	headline []bool
	seen     memory
}

// run is a stretch of capitalised words with the small words that join them.
type run struct {
	first, last int32 // half-open
	lists       Facts // lists of all its words together
}

func (r run) len() int { return int(r.last - r.first) }

// New returns an empty Document that looks words up in the lexicon.
func New(lexicon *Lexicon) *Document { return &Document{lexicon: lexicon} }

// Load takes a text in.
func (d *Document) Load(doc *text.Document) {
	d.doc = doc
	n := len(doc.Tokens)
	d.words = grow(d.words, n)
	d.runOf = grow(d.runOf, n)
	d.active = grow(d.active, n)
	d.headline = grow(d.headline, n)
	clear(d.runOf)
	d.runs = d.runs[:0]
	for _, s := range doc.Sentences {
		d.readSentence(s)
		d.markPhrases(s)
		d.findRuns(s)
		d.activate(s)
	}
	d.seen.load(d)
}

// Active tells whether token i may be part of a name.
func (d *Document) Active(i int) bool { return d.active[i] }

// Sort is how token i is written.
func (d *Document) Sort(i int) Sort { return d.words[i].sort }

// Facts is what the lexicon knows of token i.
func (d *Document) Facts(i int) Facts { return d.words[i].facts }

// Low is the short hash of token i in lower case.
func (d *Document) Low(i int) uint32 { return d.words[i].low }

func (d *Document) readSentence(s text.Sentence) {
	capitals, others := 0, 0
	for i := s.First; i < s.Last; i++ {
		w := read(d.doc.Of(d.doc.Tokens[i]))
		if w.sort != Mark {
			w.facts = d.lexicon.facts(w.low)
		}
		if w.sort == Capitals {
			capitals++
		} else if w.sort.written() {
			others++
		}
		d.words[i] = w
	}
	// A line in capitals says nothing by its capitals: read it as a title.
	if capitals >= 2 && others == 0 || capitals >= 4 && capitals > 4*others {
		for i := s.First; i < s.Last; i++ {
			if d.words[i].sort == Capitals {
				d.words[i].calm(d.doc.Of(d.doc.Tokens[i]))
			}
		}
	}
	d.headline[s.First] = d.isHeadline(s)
	if d.headline[s.First] {
		for i := s.First; i < s.Last; i++ {
			d.words[i].humble()
		}
	}
}

// Headline tells whether sentence s is written as a title.
func (d *Document) Headline(s text.Sentence) bool { return d.headline[s.First] }

// smallWord is the length up to which titles write words small.
const smallWord = 4

// isHeadline tells whether a sentence is written as a title: most of its words
// with capitals and, if it ends with a stop, all but small ones.
func (d *Document) isHeadline(s text.Sentence) bool {
	stop := d.text(s.Last-1) == "."
	capitals, words := 0, 0
	for i := s.First; i < s.Last; i++ {
		if sort := d.words[i].sort; sort.written() {
			words++
			if sort != Lower {
				capitals++
			} else if stop && len(d.text(i)) > smallWord {
				return false
			}
		}
	}
	return words >= 4 && capitals*10 >= words*7
}

// markPhrases marks known names of several words, the longest first.
func (d *Document) markPhrases(s text.Sentence) {
	var hash [PhraseWords + 1]uint64
	for i := s.First; i < s.Last; i++ {
		if d.words[i].facts&HeadOf == 0 || !d.words[i].sort.Capital() {
			continue
		}
		longest := min(PhraseWords, s.Last-i)
		h := uint32(seed)
		for k := range longest {
			h = chain(h, d.words[i+k].low)
			hash[k+1] = mix(1, h, uint32(k+1))
		}
		for k := longest; k >= 2; k-- {
			if !d.words[i+k-1].sort.Capital() {
				continue
			}
			kind := d.lexicon.phrase(hash[k])
			if kind == 0 {
				continue
			}
			for j := range k {
				d.words[i+j].phrase = kind.phraseKind()<<2 | place(j, k)
			}
			i += k - 1
			break
		}
	}
}

// place is 1 for the first of n, 3 for the last, 2 between.
func place(j, n int) uint32 {
	switch j {
	case 0:
		return 1
	case n - 1:
		return 3
	}
	return 2
}

// phraseKind puts the lists a longer name can be in into one number.
func (f Facts) phraseKind() uint32 {
	switch {
	case f&Country != 0:
		return 1
	case f&OrgName != 0:
		return 2
	case f&Area != 0:
		return 0
	case f&Region != 0:
		return 3
	case f&City != 0:
		return 4
	case f&FirstName != 0:
		return 5
	}
	return 6
}

func (d *Document) findRuns(s text.Sentence) {
	for i := s.First; i < s.Last; {
		if !d.words[i].sort.Capital() {
			i++
			continue
		}
		r := run{first: int32(i)}
		for i < s.Last {
			n := d.joined(i, s)
			if n == 0 {
				break
			}
			i += n
		}
		r.last = int32(i)
		for j := r.first; j < r.last; j++ {
			r.lists |= d.words[j].facts
			d.runOf[j] = int32(len(d.runs)) + 1
		}
		d.runs = append(d.runs, r)
	}
}

// joined is how many tokens from i on go on a run: a capitalised one, or small
// words that join with the capital after them.
func (d *Document) joined(i int, s text.Sentence) int {
	for n := range 3 {
		if i+n >= s.Last {
			return 0
		}
		w := &d.words[i+n]
		if w.sort.Capital() {
			return n + 1
		}
		if w.facts&Particle == 0 && !joiner(w.low) && (n == 0 || w.low != lowThe) {
			return 0
		}
	}
	return 0
}

// joiner tells whether a small word joins the parts of one name.
func joiner(low uint32) bool { return low == lowOf || low == lowFor || low == lowAmp }

var (
	lowOf  = read("of").low
	lowFor = read("for").low
	lowAmp = read("&").low
	lowThe = read("the").low
)

// reach is how far from a capital a token between capitals may lie.
const reach = 3

// activate marks the tokens that may be part of a name: those with a capital,
// those between two such, numbers beside one, and a particle before one ("bin
// Salman").
func (d *Document) activate(s text.Sentence) {
	for i := s.First; i < s.Last; i++ {
		w := &d.words[i]
		ok := w.sort.Capital()
		if !ok {
			before, after := reach+1, reach+1
			for k := 1; k <= reach; k++ {
				if i-k >= s.First && before > k && d.words[i-k].sort.Capital() {
					before = k
				}
				if i+k < s.Last && after > k && d.words[i+k].sort.Capital() {
					after = k
				}
			}
			ok = before <= reach && after <= reach ||
				w.sort == Digits && (before == 1 || after == 1) ||
				w.facts&Particle != 0 && after == 1
		}
		d.active[i] = ok
	}
}

func grow[E any](s []E, n int) []E {
	if cap(s) < n {
		return make([]E, n, n+n/2)
	}
	return s[:n]
}

// Tokens is the tokens of the text.
func (d *Document) Tokens() []text.Token { return d.doc.Tokens }

// Word is the words of token i, "" outside the text.
func (d *Document) Word(i int) string { return d.doc.Word(i) }

// Phrase is the lists that the tokens [first, last) stand in as a whole.
func (d *Document) Phrase(first, last int) Facts {
	if last-first == 1 {
		return d.words[first].facts & (1<<lists - 1)
	}
	if last-first > PhraseWords || d.words[first].facts&HeadOf == 0 {
		return 0
	}
	h := uint32(seed)
	for i := first; i < last; i++ {
		h = chain(h, d.words[i].low)
	}
	return d.lexicon.phrase(mix(1, h, uint32(last-first)))
}

// opens tells whether a mark is one that a sentence may begin after, so that a
// capital there says little.
func (d *Document) opens(i int) bool {
	switch d.text(i) {
	case "_", "-", "--", "–", "—", ":", ";", "*", "•", "\"", "“", "‘", "«", "…", "...", "|", ">", "/":
		return true
	}
	return false
}

// PhraseHash is the hash of tokens [first, last) as one name.
func (d *Document) PhraseHash(first, last int) uint64 {
	h := uint32(seed)
	for i := first; i < last; i++ {
		h = chain(h, d.words[i].low)
	}
	return mix(1, h, uint32(last-first))
}

// Abbreviates tells whether token i stands in brackets right after the name
// that ends at token last and abbreviates it.
func (d *Document) Abbreviates(i, last int) bool {
	if i >= len(d.words) || last+1 != i || d.words[i].sort != Capitals {
		return false
	}
	n := d.seen.find(d.words[i].low)
	return n != nil && n.abbrev && int(d.runs[n.best-1].last) == last
}
