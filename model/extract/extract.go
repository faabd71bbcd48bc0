// Package extract finds what a report tells: who and where, how much and when,
// and who said what. It composes the engines beneath it; each of them is pure
// and knows only what is handed to it.
//
//	text.Parse → name → refer → when → quote → figure
package extract

import (
	"parallax/model"
	"parallax/model/extract/figure"
	"parallax/model/extract/name"
	"parallax/model/extract/quote"
	"parallax/model/extract/refer"
	"parallax/model/extract/when"
	"parallax/model/text"
)

// Version changes whenever the same article may give another analysis, so that
// kept analyses are made anew.
const Version = 1

// Extract analyses one article. It is deterministic, safe for concurrent use
// and linear in the text.
func Extract(a model.Article) model.Analysis {
	doc := text.Parse(a.Text, a.Blocks)
	entities := refer.Resolve(doc, name.Find(doc))
	times := when.Find(doc, a.Published)
	quotes := quote.Find(doc, entities)
	figures := figure.Find(doc, figure.Context{Entities: entities, Times: times, Quotes: quotes})
	sentences := make([]model.Span, len(doc.Sentences))
	for i, s := range doc.Sentences {
		sentences[i] = s.Span
	}
	return model.Analysis{Sentences: sentences, Entities: entities, Figures: figures, Times: times, Quotes: quotes}
}
