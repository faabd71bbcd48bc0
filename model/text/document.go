// Package text cuts a report into blocks, sentences and tokens, all as byte
// spans over the untouched text. It knows how writing looks, not what it means:
// names, figures and quotations are found in the extract packages.
package text

import "parallax/model"

// Kind says what a token is made of.
type Kind uint8

// The kinds of token.
const (
	Word   Kind = iota // letters, with inner hyphens, apostrophes and digits: "Al-Asad", "F-16"
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
}

// Parse cuts the text into sentences and tokens. The blocks say what may hold
// a sentence: none crosses a block's edge. Without blocks the whole text is one
// paragraph. The cost is linear in the text.
func Parse(text string, blocks []model.Block) *Document {
	if len(blocks) == 0 && len(text) > 0 {
		blocks = []model.Block{{Kind: model.Paragraph, Span: model.Span{End: len(text)}}}
	}
	doc := &Document{Text: text, Blocks: blocks}
	for i, b := range blocks {
		doc.addBlock(i, b)
	}
	return doc
}

// Of returns the words of a token.
func (d *Document) Of(t Token) string { return d.Text[t.Start:t.End] }

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
