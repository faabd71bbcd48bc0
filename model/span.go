package model

// Span is a half-open range [Start, End) of byte offsets into an article's text.
// Both ends lie on rune boundaries and 0 ≤ Start ≤ End ≤ len(text).
type Span struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

// Len is the span's length in bytes.
func (s Span) Len() int { return s.End - s.Start }

// Empty tells whether the span holds nothing.
func (s Span) Empty() bool { return s.End <= s.Start }

// In returns the bytes of text that the span covers.
func (s Span) In(text string) string { return text[s.Start:s.End] }

// Overlaps tells whether the two spans share at least one byte.
func (s Span) Overlaps(o Span) bool { return s.Start < o.End && o.Start < s.End }

// Contains tells whether o lies wholly inside s.
func (s Span) Contains(o Span) bool { return s.Start <= o.Start && o.End <= s.End }

// Has tells whether the byte at offset lies inside s.
func (s Span) Has(offset int) bool { return s.Start <= offset && offset < s.End }
