package text

import (
	"unicode"
	"unicode/utf8"

	"parallax/model"
)

// addBlock cuts one block into tokens and sentences.
func (d *Document) addBlock(index int, b model.Block) {
	first := len(d.Tokens)
	d.Tokens = tokenize(d.Tokens, d.Text, b.Span)
	start := first
	for i := first; i < len(d.Tokens); i++ {
		if last := i+1 == len(d.Tokens); last || d.endsSentence(i) {
			span := model.Span{Start: d.Tokens[start].Start, End: d.Tokens[i].End}
			d.Sentences = append(d.Sentences, Sentence{Span: span, First: start, Last: i + 1, Block: index})
			start = i + 1
		}
	}
}

// endsSentence tells whether a sentence ends with token i, another one following it.
func (d *Document) endsSentence(i int) bool {
	switch d.Of(d.Tokens[i]) {
	case ".", "!", "?":
	default:
		return false
	}
	next, _ := utf8.DecodeRuneInString(d.Text[d.Tokens[i+1].Start:])
	return !unicode.IsLower(next)
}

// tokenize appends the tokens of a span.
func tokenize(dst []Token, text string, span model.Span) []Token {
	for i := span.Start; i < span.End; {
		r, w := utf8.DecodeRuneInString(text[i:span.End])
		switch {
		case unicode.IsSpace(r):
			i += w
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			kind := Word
			if unicode.IsDigit(r) {
				kind = Number
			}
			end := i + w
			for end < span.End {
				r, w := utf8.DecodeRuneInString(text[end:span.End])
				if !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '-' {
					break
				}
				end += w
			}
			dst = append(dst, Token{Span: model.Span{Start: i, End: end}, Kind: kind})
			i = end
		default:
			kind := Punct
			if unicode.IsSymbol(r) {
				kind = Symbol
			}
			dst = append(dst, Token{Span: model.Span{Start: i, End: i + w}, Kind: kind})
			i += w
		}
	}
	return dst
}
