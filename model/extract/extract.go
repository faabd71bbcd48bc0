// Package extract finds what a report tells: who and where, how much and when,
// and who said what. It composes the engines beneath it; each of them is pure
// and knows only what is handed to it.
//
//	text.Parse → name → refer → when → quote → refer.Hear → figure → voice
package extract

import (
	"context"
	"slices"
	"sort"

	"parallax/model"
	"parallax/model/extract/figure"
	"parallax/model/extract/name"
	"parallax/model/extract/quote"
	"parallax/model/extract/refer"
	"parallax/model/extract/voice"
	"parallax/model/extract/when"
	"parallax/model/text"
)

// Version changes whenever the same article may give another analysis, so that
// kept analyses are made anew.
const Version = 4

// Extract analyses one article. It is deterministic, safe for concurrent use
// and linear in the text. What stands around the story (byline, credits, related
// lines, boilerplate) is cut into sentences and may date the report, but nothing
// is found in it: it is not what the report tells.
func Extract(a model.Article) model.Analysis {
	out, _ := Run(context.Background(), a)
	return out
}

// Run does what [Extract] does, but ends early, with ctx's error, when ctx is
// done; it looks between one engine and the next.
func Run(ctx context.Context, a model.Article) (model.Analysis, error) {
	var (
		doc     *text.Document
		frame   []model.Span
		names   []name.Mention
		reading *refer.Reading
		out     model.Analysis
	)
	for _, step := range []func(){
		func() { doc = text.Parse(a.Text, a.Blocks); frame = frameOf(doc) },
		func() { names = name.Find(doc) },
		func() {
			names = outside(frame, names, func(m name.Mention) model.Span { return m.Span })
			reading = refer.Resolve(doc, names)
			out.Entities = inStory(frame, reading.Entities())
		},
		func() { out.Times = when.Find(doc, a.Published) },
		func() { out.Quotes = quote.Find(doc, out.Entities) },
		func() { out.Entities = inStory(frame, reading.Hear(out.Entities, out.Quotes)) },
		func() {
			out.Figures = figure.Find(doc, figure.Context{Entities: out.Entities, Times: out.Times, Quotes: out.Quotes})
		},
		func() { voice.Introduce(out.Quotes, out.Figures) },
	} {
		if err := ctx.Err(); err != nil {
			return model.Analysis{}, err
		}
		step()
	}
	out.Sentences = make([]model.Span, len(doc.Sentences))
	for i, s := range doc.Sentences {
		out.Sentences[i] = s.Span
	}
	out.Figures = outside(frame, out.Figures, func(f model.Figure) model.Span { return f.Span })
	out.Times = outside(frame, out.Times, func(t model.Time) model.Span { return t.Span })
	out.Quotes = outside(frame, out.Quotes, func(q model.Quote) model.Span { return q.Span })
	kept := map[string]bool{"": true}
	for i := range out.Quotes {
		if q := &out.Quotes[i]; !kept[q.Continues] {
			q.Continues = "" // what it carried on stands around the story
		}
		kept[out.Quotes[i].ID] = true
	}
	return out, nil
}

// frameOf lists the blocks that stand around the story, in order.
func frameOf(doc *text.Document) []model.Span {
	var out []model.Span
	for _, b := range doc.Blocks {
		if !b.Kind.Story() {
			out = append(out, b.Span)
		}
	}
	return out
}

// framed tells whether a span begins in the frame.
func framed(frame []model.Span, s model.Span) bool {
	i := sort.Search(len(frame), func(i int) bool { return frame[i].End > s.Start })
	return i < len(frame) && frame[i].Has(s.Start)
}

// outside keeps what does not begin in the frame.
func outside[T any](frame []model.Span, found []T, span func(T) model.Span) []T {
	if len(frame) == 0 {
		return found
	}
	return slices.DeleteFunc(found, func(t T) bool { return framed(frame, span(t)) })
}

// inStory keeps the mentions that do not begin in the frame, and the entities
// that have one.
func inStory(frame []model.Span, entities []model.Entity) []model.Entity {
	if len(frame) == 0 {
		return entities
	}
	for i := range entities {
		entities[i].Mentions = outside(frame, entities[i].Mentions, func(m model.Mention) model.Span { return m.Span })
	}
	return slices.DeleteFunc(entities, func(e model.Entity) bool { return len(e.Mentions) == 0 })
}
