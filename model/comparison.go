package model

// Verdict says how two reports stand to one another on one point.
type Verdict string

// The verdicts.
const (
	Agree      Verdict = "agree"
	Compatible Verdict = "compatible" // both can be true: the ranges overlap
	Conflict   Verdict = "conflict"   // both cannot be true, of the same thing at the same time
	LeftOnly   Verdict = "left-only"
	RightOnly  Verdict = "right-only"
)

// EntityLink is one entity across two reports.
type EntityLink struct {
	Name string     `json:"name"`
	Type EntityType `json:"type"`
	// Left and Right are entity IDs; empty means that only the other report has it.
	Left  []string `json:"left"`
	Right []string `json:"right"`
	// Variants pairs the left report's spelling with the right's where they differ.
	Variants [][2]string `json:"variants"`
}

// FigureRow is one measured thing, with the figures both reports give for it.
type FigureRow struct {
	Measure string   `json:"measure"`
	Verdict Verdict  `json:"verdict"`
	Left    []string `json:"left"`
	Right   []string `json:"right"`
	// Reason tells in words how the verdict came about.
	Reason string `json:"reason"`
	// Check marks a row that a reader should look at: its reports carry claims
	// that disagree, or the link itself is uncertain.
	Check bool `json:"check,omitempty"`
	// Sum tells of parts that add up (or do not): "4 + 10 + 1 = 15 ✓".
	Sum string `json:"sum,omitempty"`
}

// TimeRow is one event's time in both reports.
type TimeRow struct {
	Event   string   `json:"event"`
	Verdict Verdict  `json:"verdict"`
	Left    []string `json:"left"`
	Right   []string `json:"right"`
	Reason  string   `json:"reason,omitempty"`
}

// QuoteRelation says how two quotations belong together.
type QuoteRelation string

// The quotation relations.
const (
	Verbatim  QuoteRelation = "verbatim"
	Rendition QuoteRelation = "rendition" // one utterance, in other words
	SameClaim QuoteRelation = "same-claim"
)

// QuotePair is one utterance as both reports print it.
type QuotePair struct {
	Relation QuoteRelation `json:"relation"`
	Speaker  string        `json:"speaker"`
	Left     []string      `json:"left"`
	Right    []string      `json:"right"`
	Score    float64       `json:"score"`
	// Reason says in words what makes them one: whose words they are, and which words
	// both have.
	Reason string `json:"reason"`
}

// PassageRelation says how two passages belong together.
type PassageRelation string

// The passage relations.
const (
	Same        PassageRelation = "same"
	Partial     PassageRelation = "partial"
	Conflicting PassageRelation = "conflict"
)

// PassagePair links sentences (indices into Analysis.Sentences) that tell the same.
type PassagePair struct {
	Left     []int           `json:"left"`
	Right    []int           `json:"right"`
	Relation PassageRelation `json:"relation"`
	Score    float64         `json:"score"`
	// Why names what links them: shared names, figures, quotations, words.
	Why []string `json:"why,omitempty"`
}

// Side is one report's part in a difference.
type Side struct {
	Sentence int    `json:"sentence"`
	Text     string `json:"text"`
}

// Difference is one point on which the reports cannot both be right, or on
// which the same words are used of different things.
type Difference struct {
	About  string `json:"about"`
	Left   Side   `json:"left"`
	Right  Side   `json:"right"`
	Reason string `json:"reason"`
	// Check marks a difference to look at rather than a conflict.
	Check bool `json:"check,omitempty"`
}

// Only lists the sentences that have no counterpart, as far as found.
type Only struct {
	Left  []int `json:"left"`
	Right []int `json:"right"`
}

// Comparison is two reports, fact by fact.
type Comparison struct {
	Left      Report        `json:"left"`
	Right     Report        `json:"right"`
	Entities  []EntityLink  `json:"entities"`
	Figures   []FigureRow   `json:"figures"`
	Times     []TimeRow     `json:"times"`
	Quotes    []QuotePair   `json:"quotes"`
	Passages  []PassagePair `json:"passages"`
	Conflicts []Difference  `json:"conflicts"`
	Only      Only          `json:"only"`
	// Unrelated is set when the reports do not seem to be about one event.
	Unrelated bool `json:"unrelated,omitempty"`
}
