package library

import (
	"hash/fnv"
	"math"
	"slices"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"parallax/model"
)

// Which report is about the same event is guessed from what both hold and few
// others do. Each report is reduced to a signature: the hashes of its capitalised
// words (names, mostly), of its numbers, of its long words, and of its title. An
// inverted index leads from a term to the reports that hold it, so that finding
// a partner touches the reports that share a rare term and no others.
//
//	score(a, b) = Σ idf²(shared term) / sqrt(|a|·|b|) · 1 / (1 + days apart / 3)
//
// The weight of days: a story's reports lie within two or three days of each
// other; an unknown day counts as three days apart.
const (
	maxTerms     = 96   // of a signature, first come first kept: news puts the facts on top
	commonTerm   = 2000 // a term in more reports than this tells nothing and would cost time
	halfLifeDays = 3.0
	longWord     = 7 // letters; rarer words are longer, and say more of the event
	minPartner   = 2 // shared terms below which there is no partner
)

// kinIndex leads from a term to the reports that hold it, by entry number.
type kinIndex map[uint32][]int32

func (k *kinIndex) add(e *entry) {
	if *k == nil {
		*k = kinIndex{}
	}
	for _, t := range e.terms {
		(*k)[t] = append((*k)[t], int32(e.number))
	}
}

// Partner returns the report that most likely tells of the same event as the
// given one; where none does, the next in the list (the first after the last).
// It returns false if the ID is unknown or there is no other report.
func (l *Library) Partner(id string) (string, bool) {
	l.mu.Lock() // the rows may have to be sorted
	defer l.mu.Unlock()
	e, ok := l.byID[id]
	if !ok || len(l.entries) < 2 {
		return "", false
	}
	if best := l.kin.best(e, l.entries); best != nil {
		return best.article.ID, true
	}
	rows := l.rows.snapshot()
	return rows[(l.rows.place(e)+1)%len(rows)].ID, true
}

// best returns the entry that shares most with e, nil if none shares enough.
func (k kinIndex) best(e *entry, entries []*entry) *entry {
	type tally struct {
		shared int
		weight float64
	}
	tallies := map[int32]tally{}
	for _, t := range e.terms {
		holders := k[t]
		if len(holders) > commonTerm {
			continue
		}
		idf := math.Log1p(float64(len(entries)) / float64(len(holders)))
		for _, n := range holders {
			if int(n) != e.number {
				got := tallies[n]
				tallies[n] = tally{got.shared + 1, got.weight + idf*idf}
			}
		}
	}
	var best *entry
	score := 0.0
	for n, got := range tallies {
		if got.shared < minPartner {
			continue
		}
		other := entries[n]
		s := got.weight / math.Sqrt(float64(len(e.terms))*float64(len(other.terms))) / (1 + daysApart(e.day, other.day)/halfLifeDays)
		if best == nil || s > score || s == score && n < int32(best.number) {
			best, score = other, s
		}
	}
	return best
}

// noDay stands for an unknown day.
const noDay = math.MinInt

// dayOf counts the days from 1970 to the day that an ISO 8601 date begins with.
func dayOf(published string) int {
	if len(published) < len(time.DateOnly) {
		return noDay
	}
	t, err := time.Parse(time.DateOnly, published[:len(time.DateOnly)])
	if err != nil {
		return noDay
	}
	return int(t.Unix() / (24 * 60 * 60))
}

func daysApart(a, b int) float64 {
	if a == noDay || b == noDay {
		return halfLifeDays
	}
	return math.Abs(float64(a - b))
}

// signature returns the terms of an article, sorted, each once.
func signature(a model.Article) []uint32 {
	var terms []uint32
	seen := map[uint32]bool{}
	put := func(word string) {
		h := fnv.New32a()
		h.Write([]byte(strings.ToLower(word)))
		if t := h.Sum32(); !seen[t] {
			seen[t] = true
			terms = append(terms, t)
		}
	}
	for word := range words(a.Title) {
		if utf8.RuneCountInString(word) > 3 || hasCapital(word) {
			put(word)
		}
	}
	for _, b := range a.Blocks {
		if !b.Kind.Story() {
			continue
		}
		first := true
		for word := range words(b.In(a.Text)) {
			// The first word of a paragraph has its capital from its place.
			if !first && telling(word) || utf8.RuneCountInString(word) >= longWord {
				put(word)
			}
			first = false
			if len(terms) >= maxTerms {
				slices.Sort(terms)
				return terms
			}
		}
	}
	slices.Sort(terms)
	return terms
}

// telling tells whether a word inside a paragraph is likely to say which event
// the report is about: a name or a number. A capitalised word that opens
// sentences in any report is none.
func telling(word string) bool {
	if word[0] >= '0' && word[0] <= '9' {
		return true
	}
	return hasCapital(word) && utf8.RuneCountInString(word) > 2 && !opensSentences(word)
}

// opensSentences tells whether the word is one that sentences often begin with.
func opensSentences(word string) bool {
	switch word {
	case "The", "This", "That", "These", "Those", "There", "They", "Their", "She", "Her", "His", "Its", "You", "Our", "And", "But", "Yet", "For",
		"From", "With", "When", "While", "Where", "What", "Who", "Why", "How", "After", "Before", "Since", "Until", "Although", "Though",
		"However", "Also", "Then", "Now", "Here", "Some", "Many", "Most", "More", "Other", "Others", "One", "Two", "All", "Both", "Earlier",
		"Later", "Last", "Not", "Nor", "Asked", "According", "Officials", "Police", "Photo", "Picture", "Monday", "Tuesday", "Wednesday",
		"Thursday", "Friday", "Saturday", "Sunday":
		return true
	}
	return false
}

// hasCapital tells whether a word begins with a capital letter.
func hasCapital(word string) bool {
	r, _ := utf8.DecodeRuneInString(word)
	return unicode.IsUpper(r)
}

// words yields the stretches of letters and digits.
func words(s string) func(yield func(string) bool) {
	return strings.FieldsFuncSeq(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}
