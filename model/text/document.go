// Package text cuts a report into blocks, sentences and tokens, all as byte
// spans over the untouched text. It knows how writing looks, not what it means:
// names, figures and quotations are found in the extract packages.
package text

import "parallax/model"

// Kind says what a token is made of.
type Kind uint8

// The kinds of token.
const (
	Word   Kind = iota // letters, with inner hyphens, apostrophes and digits: "Al-Asad", "F-16", "U.S.", "'s", "n't"
	Number             // begins with a digit: "1,200", "3.5", "10th", "2020-01-08"
	Punct              // one punctuation mark, or a run of one mark ("...", "--")
	Symbol             // currency, per cent, arithmetic and other signs
)

// Token is a word, a number or a mark: a span of the text.
type Token struct {
	model.Span
	Kind Kind
}

// Sentence is a sentence's span with its tokens and its block.
type Sentence struct {
	model.Span
	// First and Last are the half-open range of its tokens in Document.Tokens.
	First, Last int
	// Block is the index of its block in Document.Blocks.
	Block int
}

// Document is a text cut up once, for every engine to read. It is read-only
// after [Parse] and safe for concurrent use.
type Document struct {
	Text      string
	Blocks    []model.Block
	Sentences []Sentence
	Tokens    []Token
	// Spaced is set for a text that is printed with blanks around the marks inside
	// its numbers: "40 - year - old", "22, 000".
	Spaced bool
}

// Parse cuts the text into sentences and tokens. The blocks say what may hold
// a sentence: none crosses a block's edge. Without blocks the whole text is one
// paragraph. The cost is linear in the text.
func Parse(text string, blocks []model.Block) *Document {
	if len(blocks) == 0 && len(text) > 0 {
		blocks = []model.Block{{Kind: model.Paragraph, Span: model.Span{End: len(text)}}}
	}
	// English has a token to five bytes and a sentence to a hundred or so.
	doc := &Document{Text: text, Blocks: blocks, Tokens: make([]Token, 0, len(text)/5+8), Sentences: make([]Sentence, 0, len(text)/100+4)}
	doc.Spaced = isSpaced(text)
	for i, b := range blocks {
		doc.addBlock(i, b)
	}
	return doc
}

// Of returns the words of a token.
func (d *Document) Of(t Token) string { return d.Text[t.Start:t.End] }

// Word returns the words of token i, or "" outside the document, so that a
// caller may look past either end.
func (d *Document) Word(i int) string {
	if i < 0 || i >= len(d.Tokens) {
		return ""
	}
	t := d.Tokens[i]
	return d.Text[t.Start:t.End]
}

// Gap returns what stands between token i and the next one: white space, or
// nothing; "" outside the document.
func (d *Document) Gap(i int) string {
	if i < 0 || i+1 >= len(d.Tokens) {
		return ""
	}
	return d.Text[d.Tokens[i].End:d.Tokens[i+1].Start]
}

// Capitalised tells whether token i is a word that begins with a capital.
func (d *Document) Capitalised(i int) bool {
	return i >= 0 && i < len(d.Tokens) && d.Tokens[i].Kind == Word && isUpper(firstRune(d.Word(i)))
}

// SentenceOf returns the index of the sentence that token i is in; -1 outside
// the document.
func (d *Document) SentenceOf(i int) int {
	if i < 0 || i >= len(d.Tokens) {
		return -1
	}
	lo, hi := 0, len(d.Sentences)
	for lo < hi {
		mid := int(uint(lo+hi) >> 1)
		if d.Sentences[mid].Last <= i {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo
}

// SentenceAt returns the index of the sentence that holds the byte at offset,
// or, between sentences, of the next one; -1 after the last.
func (d *Document) SentenceAt(offset int) int {
	lo, hi := 0, len(d.Sentences)
	for lo < hi {
		mid := int(uint(lo+hi) >> 1)
		if d.Sentences[mid].End <= offset {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	if lo == len(d.Sentences) {
		return -1
	}
	return lo
}

// TokenAt returns the index of the token that holds the byte at offset, or,
// between tokens, of the next one; len(Tokens) after the last.
func (d *Document) TokenAt(offset int) int {
	lo, hi := 0, len(d.Tokens)
	for lo < hi {
		mid := int(uint(lo+hi) >> 1)
		if d.Tokens[mid].End <= offset {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo
}
