// Package when finds time expressions and puts them on the calendar.
package when

import (
	"parallax/model"
	"parallax/model/text"
)

// Find returns the time expressions of the document in order. The day that
// relative expressions count from is published (ISO 8601, may be empty) unless
// the text itself gives one. IDs are "t1", "t2" …
func Find(doc *text.Document, published string) []model.Time {
	return nil
}
