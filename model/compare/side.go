package compare

import (
	"sort"
	"unicode/utf8"

	"parallax/model"
	"parallax/model/compare/words"
)

// side is one report made ready to be compared.
type side struct {
	rep   *model.Report
	sents []sentence
	// entities maps an entity's ID to its index in the report.
	entities map[string]int
	// link maps an entity's index to the index of its entity across reports, -1 for none.
	link []int
}

// sentence is a sentence with what stands in it.
type sentence struct {
	model.Span
	// story is false for bylines, credits, related links and their like.
	story bool
	kind  model.BlockKind
	block int
	words []words.Word
	stems stems // of its words
	// other tells whether it speaks of another time: 2 if so, 1 if not, 0 if nobody asked.
	other uint8
	mass  float64 // the weight of its stems
	// mentions, figures, times and quotes are what begins in the sentence.
	mentions []mention
	figures  []int
	times    []int
	quotes   []int
}

// mention is an entity's mention in a sentence.
type mention struct {
	model.Span
	entity int
	kind   model.MentionKind
	unsure bool
}

// prepare reads a report once for all parts of the comparison.
func prepare(rep *model.Report, voc *words.Vocabulary) *side {
	s := &side{rep: rep, entities: make(map[string]int, len(rep.Entities)), link: make([]int, len(rep.Entities))}
	s.sents = make([]sentence, len(rep.Sentences))
	block := 0
	for i, span := range rep.Sentences {
		span = clamp(span, rep.Text)
		for block < len(rep.Blocks) && rep.Blocks[block].End <= span.Start {
			block++
		}
		sent := sentence{Span: span, story: true, kind: model.Paragraph, block: block}
		if block < len(rep.Blocks) && rep.Blocks[block].Overlaps(span) {
			sent.kind = rep.Blocks[block].Kind
			sent.story = sent.kind.Story()
		}
		sent.words = voc.Cut(make([]words.Word, 0, span.Len()/6+2), rep.Text, span)
		sent.stems = stemsOf(sent.words)
		for _, id := range sent.stems {
			sent.mass += voc.Weight(id)
		}
		s.sents[i] = sent
	}
	for i, e := range rep.Entities {
		s.entities[e.ID] = i
		s.link[i] = -1
		for _, m := range e.Mentions {
			if at := s.sentenceAt(m.Start); at >= 0 {
				s.sents[at].mentions = append(s.sents[at].mentions, mention{m.Span, i, m.Kind, m.Unsure})
			}
		}
	}
	for i := range rep.Figures {
		if at := s.sentenceAt(rep.Figures[i].Start); at >= 0 {
			s.sents[at].figures = append(s.sents[at].figures, i)
		}
	}
	for i := range rep.Times {
		if at := s.sentenceAt(rep.Times[i].Start); at >= 0 {
			s.sents[at].times = append(s.sents[at].times, i)
		}
	}
	for i := range rep.Quotes {
		if at := s.sentenceAt(rep.Quotes[i].Start); at >= 0 {
			s.sents[at].quotes = append(s.sents[at].quotes, i)
		}
	}
	for i := range s.sents {
		ms := s.sents[i].mentions
		sort.SliceStable(ms, func(a, b int) bool { return ms[a].Start < ms[b].Start })
	}
	return s
}

// sentenceAt is the index of the sentence that holds the byte at offset, or of
// the next one; -1 after the last.
func (s *side) sentenceAt(offset int) int {
	i := sort.Search(len(s.sents), func(i int) bool { return s.sents[i].End > offset })
	if i == len(s.sents) {
		return -1
	}
	return i
}

// linked is the entity across reports that an entity ID stands for; -1 for none.
func (s *side) linked(id model.Opt) int {
	if i, ok := s.entities[string(id)]; ok && id != "" {
		return s.link[i]
	}
	return -1
}

// position is where an offset stands in the text, 0 to 1.
func (s *side) position(offset int) float64 {
	return float64(offset) / float64(len(s.rep.Text)+1)
}

// text is the words of a span.
func (s *side) text(span model.Span) string { return clamp(span, s.rep.Text).In(s.rep.Text) }

// clamp keeps a span inside the text and on rune boundaries, whatever a
// hand-made report says.
func clamp(span model.Span, text string) model.Span {
	start := min(max(span.Start, 0), len(text))
	end := min(max(span.End, start), len(text))
	for start > 0 && start < len(text) && !utf8.RuneStart(text[start]) {
		start--
	}
	for end > start && end < len(text) && !utf8.RuneStart(text[end]) {
		end--
	}
	return model.Span{Start: start, End: end}
}
