package model

import (
	"encoding/json"
	"strings"
)

// Opt is a text that may be absent; absent is the empty string and null in JSON.
type Opt string

// MarshalJSON writes null for the empty text.
func (o Opt) MarshalJSON() ([]byte, error) {
	if o == "" {
		return []byte("null"), nil
	}
	return json.Marshal(string(o))
}

// EntityType is an OntoNotes 5 name label.
type EntityType string

// The entity types.
const (
	Person    EntityType = "PERSON"
	NORP      EntityType = "NORP" // nationalities, religious and political groups
	Facility  EntityType = "FAC"
	Org       EntityType = "ORG"
	GPE       EntityType = "GPE" // countries, cities, states
	Location  EntityType = "LOC"
	Product   EntityType = "PRODUCT"
	Event     EntityType = "EVENT"
	WorkOfArt EntityType = "WORK_OF_ART"
	Law       EntityType = "LAW"
)

// MentionKind says how a mention refers to its entity.
type MentionKind string

// The kinds of mention.
const (
	Name    MentionKind = "name"    // "Khamenei"
	Nominal MentionKind = "nominal" // "Iran's supreme leader"
	Pronoun MentionKind = "pronoun" // "he"
)

// Mention is one place where an entity is named or meant.
type Mention struct {
	Span
	Text string      `json:"text"`
	Kind MentionKind `json:"kind"`
	// Unsure marks a mention that was guessed: shown softer, never ground for a conflict.
	Unsure bool `json:"unsure,omitempty"`
}

// Entity is somebody or something that a report names, with every mention of it.
type Entity struct {
	ID string `json:"id"`
	// Name is the fullest form seen.
	Name string     `json:"name"`
	Type EntityType `json:"type"`
	// Roles are titles and offices it is given; never part of a name's span.
	Roles    []string  `json:"roles"`
	Mentions []Mention `json:"mentions"` // in order of the text
}

// FigureType is an OntoNotes 5 numeric label.
type FigureType string

// The figure types.
const (
	Cardinal FigureType = "CARDINAL"
	Ordinal  FigureType = "ORDINAL"
	Percent  FigureType = "PERCENT"
	Money    FigureType = "MONEY"
	Quantity FigureType = "QUANTITY"
)

// Party is somebody who says something: an entity, or words that name nobody
// known ("a defense official").
type Party struct {
	Entity Opt `json:"entity"` // the entity's ID, or absent
	Span
	Text string `json:"text"`
	// Introduced is what an unnamed speaker was called at first, where Text only
	// repeats it: "a source in the port authority" for "the source".
	Introduced string `json:"introduced,omitempty"`
	// Via is the outlet that a figure's claimant spoke to, where the report tells it; a quotation has its own.
	Via Opt `json:"via,omitempty"`
}

// Figure is how much: a range, of something, said by someone.
type Figure struct {
	ID   string     `json:"id"`
	Type FigureType `json:"type"`
	// Span covers number and noun: "more than a dozen ballistic missiles".
	Span
	Text string `json:"text"`
	// Number covers the number words with their modifier: "more than a dozen".
	Number Span `json:"number"`
	// Low and High bound the value, inclusive; nil is open. A plain 15 is 15..15,
	// "no casualties" is 0..0, "more than a dozen missiles" is 13..nil.
	Low         *float64 `json:"low"`
	High        *float64 `json:"high"`
	Modifier    string   `json:"modifier"`
	Approximate bool     `json:"approximate"`
	// Unit is an ISO 4217 code for money (or "cent", "penny" and the like where these are counted), "%" for a percentage, an SI or common
	// unit for a quantity ("km", "year" for ages).
	Unit Opt `json:"unit"`
	// Normal is a quantity in SI units, and pence in pounds, beside what is printed; nil where there are none.
	Normal *Measure `json:"normal,omitempty"`
	// Noun is what is counted, carried over when elided.
	Noun string `json:"noun"`
	// What is said of it: predicate and object, in words.
	What string `json:"what"`
	// Affected is who it is done to, in words: "U.S. Army personnel".
	Affected string `json:"affected,omitempty"`
	// Additive marks a figure that comes on top of another: "another 200".
	Additive bool `json:"additive,omitempty"`
	// PartOf is the ID of the figure that this one is a part of ("15 … 10 hit").
	PartOf string `json:"part_of,omitempty"`
	// Claimant is who says so; nil means the report itself.
	Claimant *Party `json:"claimant"`
	Hedge    Opt    `json:"hedge"`
}

// Measure is an amount in another unit. Low and High are as in [Figure].
type Measure struct {
	Low  *float64 `json:"low"`
	High *float64 `json:"high"`
	Unit string   `json:"unit"`
}

// TimeType is a TIMEX3 type.
type TimeType string

// The time types.
const (
	Date      TimeType = "DATE"
	TimeOfDay TimeType = "TIME"
	Duration  TimeType = "DURATION"
	Set       TimeType = "SET"
)

// Time is when: a TIMEX3-like expression with its place on the calendar.
type Time struct {
	ID   string   `json:"id"`
	Type TimeType `json:"type"`
	Span
	Text string `json:"text"`
	// Modifier is the preposition that opens one side, if the span holds one: "before", "since".
	Modifier string `json:"modifier,omitempty"`
	// Approximate is set where the range says more than the words do: "around
	// noon", "two years ago", which need not be two years to the day.
	Approximate bool `json:"approximate,omitempty"`
	// Value is the TIMEX3 value: "2020-01-07TNI", "P3D", "P1W" for a set.
	Value string `json:"value"`
	// From (inclusive) and To (exclusive) are ISO 8601, absent where the
	// expression cannot be resolved.
	From Opt `json:"from"`
	To   Opt `json:"to"`
	// Offset is how far the clock of From and To is from UTC, "-05:00" or "Z",
	// where the words tell it ("9 p.m. EST"); absent is the place's own time.
	Offset Opt `json:"offset,omitempty"`
}

// QuoteKind says how speech is reported.
type QuoteKind string

// The kinds of quotation.
const (
	Direct   QuoteKind = "direct"
	Indirect QuoteKind = "indirect"
	Mixed    QuoteKind = "mixed" // an indirect sentence with quoted words in it
)

// Quote is who said what. Its span is what was said, quotation marks included
// for direct speech.
type Quote struct {
	ID   string    `json:"id"`
	Kind QuoteKind `json:"kind"`
	Span
	Text    string    `json:"text"`
	Speaker *Party    `json:"speaker"` // nil: unknown
	Cue     *TextSpan `json:"cue"`     // "said"; nil where there is none
	Via     Opt       `json:"via"`     // the outlet it was said to or reported by
	// Continues is the ID of the quotation that this one carries on: one utterance
	// that its cue interrupts, or that goes on in the next sentence or paragraph.
	Continues string `json:"continues,omitempty"`
	// Stance marks what is no assertion of the speaker's: what somebody thinks, wants
	// or asks, or has not said. It is no ground for a claim.
	Stance bool `json:"stance,omitempty"`
}

// Tells tells whether a list of who said what has a use for the quotation. It has none
// for a question by nobody (“asked whether …”) and for a lone pronoun (“opposed it”).
func (q *Quote) Tells() bool {
	if q.Kind != Indirect {
		return true
	}
	switch strings.ToLower(q.Text) {
	case "it", "him", "her", "them", "me", "us", "this", "that", "these", "those", "so", "all", "both", "himself", "herself", "itself", "themselves":
		return false
	}
	return !q.Stance || q.Speaker != nil
}

// TextSpan is a span with its words.
type TextSpan struct {
	Span
	Text string `json:"text"`
}

// Analysis is everything found in one article. Sentences cover the blocks'
// text, in order; the rest is sorted by first place in the text.
type Analysis struct {
	Sentences []Span   `json:"sentences"`
	Entities  []Entity `json:"entities"`
	Figures   []Figure `json:"figures"`
	Times     []Time   `json:"times"`
	Quotes    []Quote  `json:"quotes"`
}

// Report is an article with its analysis.
type Report struct {
	Article
	Analysis
}
