package again

import (
	"iter"
	"strings"
	"unicode"
	"unicode/utf8"

	"parallax/model"
	"parallax/model/compare/names"
	"parallax/model/compare/words"
)

// page is a report's story cut into words, with what is known of each.
type page struct {
	rep   *model.Report
	words []word
	// head maps a folded word to one more than its first place; the places behind it
	// are found by next.
	head map[string]int32
	// small holds the folded words that stand in small letters somewhere.
	small map[string]bool
	// runs are the stretches of capitals outside names.
	runs []run
	// roles are the folded titles and offices that the report gives to persons.
	roles map[string]bool
}

// word is one word of a page.
type word struct {
	model.Span
	fold string
	// gap is what stands between the word before and this one.
	gap      string
	next     int32 // one more than the next place of this word; 0 for none
	capital  bool
	capitals bool // several capitals and no small letter
	first    bool // first of its sentence
	title    bool // of a sentence that is written as a title
	sentence int
	entity   int // one more than the index of the entity whose name it is in; 0 outside names
	opens    bool
	closes   bool // first and last word of that name
}

// read cuts a report's story into words.
func read(rep *model.Report) *page {
	p := &page{rep: rep, words: make([]word, 0, len(rep.Text)/5+4), roles: map[string]bool{}}
	for i := range rep.Entities {
		for _, role := range rep.Entities[i].Roles {
			p.roles[names.Fold(role)] = true
		}
	}
	block := 0
	for i, s := range rep.Sentences {
		for block < len(rep.Blocks) && rep.Blocks[block].End <= s.Start {
			block++
		}
		if s.End > len(rep.Text) || block < len(rep.Blocks) && rep.Blocks[block].Overlaps(s) && !rep.Blocks[block].Kind.Story() {
			continue
		}
		p.sentence(s, i)
	}
	p.cover()
	p.head, p.small = make(map[string]int32, len(p.words)/2), make(map[string]bool, len(p.words)/2)
	for i := len(p.words) - 1; i >= 0; i-- {
		w := &p.words[i]
		w.next = p.head[w.fold]
		p.head[w.fold] = int32(i) + 1
		if !w.capital {
			p.small[w.fold] = true
		}
	}
	p.runs = p.capitals()
	return p
}

// at yields the places of a folded word, in order.
func (p *page) at(fold string) iter.Seq[int] {
	return func(yield func(int) bool) {
		for k := p.head[fold]; k > 0; k = p.words[k-1].next {
			if !yield(int(k) - 1) {
				return
			}
		}
	}
}

// sentence adds the words of sentence i.
func (p *page) sentence(s model.Span, i int) {
	from := len(p.words)
	p.words = cut(p.words, p.rep.Text, s)
	large, long := 0, 0
	for k := from; k < len(p.words); k++ {
		w := &p.words[k]
		w.sentence, w.first = i, k == from
		if w.Len() > shortWord && !w.first && !slight[w.fold] {
			long++
			if w.capital {
				large++
			}
		}
	}
	if long > 2 && 10*(long-large) <= long {
		for k := from; k < len(p.words); k++ {
			p.words[k].title = true
		}
	}
}

// shortWord is the length in bytes up to which titles write words small.
const shortWord = 3

// slight are longer words that titles write small too.
var slight = words.Set("with over from into than that amid upon near after under about")

// cover marks the words that names take.
func (p *page) cover() {
	for e := range p.rep.Entities {
		for _, m := range p.rep.Entities[e].Mentions {
			if m.Kind != model.Name {
				continue
			}
			i := p.wordAt(m.Start)
			if p.holdsNames(i, m.Span) {
				continue
			}
			for k := i; k < len(p.words) && p.words[k].Start < m.End; k++ {
				if p.words[k].End > m.End && strings.Contains(p.words[k].In(p.rep.Text), "⁄") {
					break // a part of a garbled word
				}
				p.words[k].entity = e + 1
				p.words[k].opens = k == i
				p.words[k].closes = k+1 == len(p.words) || p.words[k+1].Start >= m.End
			}
		}
	}
}

// holdsNames tells whether the name that begins with word i is one that names stand
// inside of: "the Jan. 6 Capitol riot", "the Capitol siege", "the Lowell campaign".
func (p *page) holdsNames(i int, s model.Span) bool {
	last := i
	for last+1 < len(p.words) && p.words[last+1].Start < s.End {
		last++
	}
	if i == last || i == len(p.words) {
		return false
	}
	return months[p.words[i].fold] && digits(p.words[i+1].fold) || happenings[p.words[last].fold] || last == i+1 && p.words[i].capital && startsSmall(p.words[last].In(p.rep.Text))
}

func startsSmall(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLower(r)
}

var happenings = words.Set("riot riots attack attacks siege insurrection")

// months begin the names of what is called by its day.
var months = words.Set(`january february march april may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec`)

// wordAt is the first word that ends behind an offset.
func (p *page) wordAt(offset int) int {
	lo, hi := 0, len(p.words)
	for lo < hi {
		if mid := (lo + hi) / 2; p.words[mid].End > offset {
			hi = mid
		} else {
			lo = mid + 1
		}
	}
	return lo
}

// cut appends the words of a stretch of text: letters and digits, with the stops
// and apostrophes inside them ("W.Va", "O'Brien"). A genitive's "'s" is left out,
// hyphens part words.
func cut(dst []word, text string, s model.Span) []word {
	last := s.Start
	for i := s.Start; i < s.End; {
		r, n := utf8.DecodeRuneInString(text[i:s.End])
		if !inWord(r) {
			i += n
			continue
		}
		end := i
		for end < s.End {
			r, n = utf8.DecodeRuneInString(text[end:s.End])
			if !inWord(r) && !binds(text[i:end], r, text[end+n:s.End]) {
				break
			}
			end += n
		}
		w := word{Span: model.Span{Start: i, End: end}, gap: text[last:i]}
		w.fold = fold(text[i:end])
		w.capital, w.capitals = written(text[i:end])
		if w.fold == "s" && (w.gap == "'" || w.gap == "’") && len(dst) > 0 {
			i = end // a genitive's
			continue
		}
		last, i = end, end
		if w.fold != "" {
			dst = append(dst, w)
		}
	}
	return dst
}

// fold is a word in one way of writing.
func fold(s string) string {
	for i := range len(s) {
		if c := s[i]; c < 'a' || c > 'z' {
			s = strings.ReplaceAll(names.Fold(s), " ", "")
			break
		}
	}
	return names.Canonical(s)
}

func inWord(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsNumber(r) || unicode.Is(unicode.Mn, r)
}

// binds tells whether a mark goes on with the word before it: the stop in "U.S",
// the "&" in "AT&T", an apostrophe that opens no genitive.
func binds(before string, mark rune, after string) bool {
	next, _ := utf8.DecodeRuneInString(after)
	if !inWord(next) {
		return false
	}
	switch mark {
	case '.':
		part := before[strings.LastIndexByte(before, '.')+1:]
		return len(part) == 1 && unicode.IsUpper(rune(part[0])) && unicode.IsUpper(next)
	case '&':
		return unicode.IsUpper(next) && len(before) < 3
	case '\'', '’':
		return !(next == 's' || next == 'S') || len(after) > 1 && inWord(rune(after[1]))
	case '⁄': // a letter that was decoded wrongly
		return true
	}
	return false
}

// written tells whether a word begins with a capital, and whether it is all
// capitals.
func written(s string) (capital, capitals bool) {
	first, _ := utf8.DecodeRuneInString(s)
	capital = unicode.IsUpper(first)
	return capital, capital && len(s) > 1 && strings.ToUpper(s) == s
}
