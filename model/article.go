package model

// BlockKind says what part of a report a block is.
type BlockKind string

// The kinds of block. Only those for which [BlockKind.Story] holds tell the
// story; the rest is its frame (who wrote it, what the picture shows, what else
// to read) and is shown but never counted as the story's own.
const (
	Headline    BlockKind = "headline"
	Byline      BlockKind = "byline"
	Dateline    BlockKind = "dateline" // a publication date or place line of its own
	Caption     BlockKind = "caption"
	Credit      BlockKind = "credit" // who made the picture
	Paragraph   BlockKind = "paragraph"
	Heading     BlockKind = "heading" // a heading inside the story
	List        BlockKind = "list"    // one item of a list
	Blockquote  BlockKind = "blockquote"
	Preformed   BlockKind = "preformatted" // code or a table, line breaks kept
	Related     BlockKind = "related"      // "Related:", "Read more:" and their like
	Boilerplate BlockKind = "boilerplate"  // repeated headline, sign-offs, buttons, notices
)

// Story tells whether blocks of this kind are part of what the report tells.
func (k BlockKind) Story() bool {
	switch k {
	case Headline, Caption, Paragraph, Heading, List, Blockquote, Preformed:
		return true
	case Byline, Dateline, Credit, Related, Boilerplate:
		return false
	}
	return false
}

// Block is a stretch of the text that stands by itself: a paragraph, a caption,
// a list item. Blocks are in order, do not overlap, and hold no blank lines at
// their edges. Together they cover every byte of the text that is not white space.
type Block struct {
	Kind BlockKind `json:"kind"`
	Span
	// Level is the depth of a heading (1–6) or of a list item (1 and up).
	Level int `json:"level,omitempty"`
	// Marker is what stood before a list item in the source ("•", "3."); it is
	// not part of the text.
	Marker string `json:"marker,omitempty"`
}

// MarkKind says how the source sets a stretch of text off from its surroundings.
type MarkKind string

// The kinds of mark.
const (
	Emphasis MarkKind = "emphasis"
	Strong   MarkKind = "strong"
	Code     MarkKind = "code"
	Link     MarkKind = "link"
)

// Mark is an inline style of the source, kept so that the reader can show it.
// Marks nest properly and never cross a block's edge.
type Mark struct {
	Kind MarkKind `json:"kind"`
	Span
	URL string `json:"url,omitempty"`
}

// Article is one report as it was read, before any analysis.
type Article struct {
	// ID names the article within one run: unique, stable for the same input.
	ID string `json:"id"`
	// Title is one line without control characters; never empty for a report
	// that has any text.
	Title string `json:"title"`
	// Byline is who wrote it, as printed, without "By".
	Byline string `json:"byline"`
	// Source is the outlet, or the file's name where no outlet is known.
	Source string `json:"source"`
	// Published is the ISO 8601 day ("2020-01-08"), a time may follow
	// ("2020-01-08T09:30:00Z"). Empty when unknown.
	Published string `json:"published"`
	// Location is where it was read from: a path, an address, "-".
	Location string `json:"location,omitempty"`
	// Text is valid UTF-8 and holds no control character but "\n" and "\t", unless
	// the article was taken raw.
	Text   string  `json:"text"`
	Blocks []Block `json:"blocks"`
	Marks  []Mark  `json:"marks,omitempty"`
}

// Row is a line of the article list: what can be shown of an article
// without its text.
type Row struct {
	ID        string
	Title     string
	Source    string
	Published string
	Words     int
	Read      bool
}
