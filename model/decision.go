package model

// Action is what a person can decide about a name.
type Action string

// The actions.
const (
	Retype Action = "retype" // it is of another type: To is an EntityType
	Merge  Action = "merge"  // it is the same as another entity: To is that one's name
	Hide   Action = "hide"   // it is no name, or of no interest
	Undo   Action = "undo"   // takes back what was decided about it before
)

// Decision is what a person decided about a name. It wins over what the engines
// found. Later decisions win over earlier ones.
type Decision struct {
	// Report is the ID of the article that it holds for; empty means everywhere.
	Report string `json:"report,omitempty"`
	// Name is the entity's name as the engines found it.
	Name string `json:"name"`
	Do   Action `json:"do"`
	To   string `json:"to,omitempty"`
}

// Pairing is what a person decided about two figures of two reports: that they
// measure the same thing, or that they do not.
type Pairing struct {
	// Left and Right are article IDs, LeftAt and RightAt the figures' spans.
	Left    string `json:"left"`
	Right   string `json:"right"`
	LeftAt  Span   `json:"left_at"`
	RightAt Span   `json:"right_at"`
	// Same tells whether they measure the same thing.
	Same bool `json:"same"`
}

// Reading is that a person read a report, or takes it as unread again. Later ones
// win over earlier ones.
type Reading struct {
	ID   string `json:"id"` // the article's
	Read bool   `json:"read"`
}
