package model

// Passage is a sentence that a query matched.
type Passage struct {
	Span
	Text string `json:"text"`
	// Matches are the matched stretches, as spans of the article's text.
	Matches []Span `json:"matches,omitempty"`
}

// Hit is an article that a query matched, with the passages that show why.
type Hit struct {
	ID        string    `json:"id"`
	Title     string    `json:"title"`
	Source    string    `json:"source"`
	Published string    `json:"published"`
	Score     float64   `json:"score"`
	Passages  []Passage `json:"passages"`
}
