package present

import (
	"bytes"
	"encoding/json"
	"io"

	"parallax/model"
)

// Pair is a comparison under the name that its input gave it.
type Pair struct {
	Pair string `json:"pair"`
	model.Comparison
}

// JSON writes v as one line of JSON, ended by a line feed: a [model.Report], a
// [model.Comparison], a [Pair] or a [model.Hit] in the shape that
// docs/contract.md makes public. Lists that hold nothing are [], never null.
// Control characters and direction controls are written as \u escapes.
func JSON(w io.Writer, v any) error {
	switch t := v.(type) {
	case model.Report:
		v = filledReport(t)
	case model.Comparison:
		v = filledComparison(t)
	case Pair:
		t.Comparison = filledComparison(t.Comparison)
		v = t
	case model.Hit:
		t.Passages = filled(t.Passages)
		v = t
	}
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(v); err != nil {
		return err
	}
	_, err := w.Write(escapeActing(make([]byte, 0, b.Len()), b.Bytes()))
	return err
}

// filled makes an empty list of a nil one, so that JSON says [] and not null.
func filled[T any](list []T) []T {
	if list == nil {
		return []T{}
	}
	return list
}

// filledReport returns the report with every nil list made empty. The report
// handed in stays as it was.
func filledReport(r model.Report) model.Report {
	r.Blocks = filled(r.Blocks)
	r.Sentences = filled(r.Sentences)
	r.Figures = filled(r.Figures)
	r.Times = filled(r.Times)
	r.Quotes = filled(r.Quotes)
	entities := make([]model.Entity, len(r.Entities))
	for i, e := range r.Entities {
		e.Roles = filled(e.Roles)
		e.Mentions = filled(e.Mentions)
		entities[i] = e
	}
	r.Entities = entities
	return r
}

// filledComparison does for a comparison what [filledReport] does for a report.
func filledComparison(c model.Comparison) model.Comparison {
	c.Left, c.Right = filledReport(c.Left), filledReport(c.Right)
	c.Entities = mapped(c.Entities, func(e model.EntityLink) model.EntityLink {
		e.Left, e.Right, e.Variants = filled(e.Left), filled(e.Right), filled(e.Variants)
		return e
	})
	c.Figures = mapped(c.Figures, func(f model.FigureRow) model.FigureRow {
		f.Left, f.Right = filled(f.Left), filled(f.Right)
		return f
	})
	c.Times = mapped(c.Times, func(t model.TimeRow) model.TimeRow {
		t.Left, t.Right = filled(t.Left), filled(t.Right)
		return t
	})
	c.Quotes = mapped(c.Quotes, func(q model.QuotePair) model.QuotePair {
		q.Left, q.Right = filled(q.Left), filled(q.Right)
		return q
	})
	c.Passages = mapped(c.Passages, func(p model.PassagePair) model.PassagePair {
		p.Left, p.Right = filled(p.Left), filled(p.Right)
		return p
	})
	c.Conflicts = filled(c.Conflicts)
	c.Only.Left, c.Only.Right = filled(c.Only.Left), filled(c.Only.Right)
	return c
}

// mapped returns a new list, never nil, with f of each item.
func mapped[T any](list []T, f func(T) T) []T {
	out := make([]T, len(list))
	for i, v := range list {
		out[i] = f(v)
	}
	return out
}
