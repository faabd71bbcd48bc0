package outline

import (
	"fmt"
	"time"
)

// wordsPerMinute is a grown-up's silent reading speed for English prose
// (Brysbaert 2019: 238 words a minute).
const wordsPerMinute = 238

// Minutes says how long a text of so many words takes to read.
func Minutes(words int) string {
	return fmt.Sprintf("%d min", max((words+wordsPerMinute-1)/wordsPerMinute, 1))
}

// Day writes an ISO 8601 day as people do: "8 Jan 2020"; anything else stays as it is.
func Day(iso string) string {
	if len(iso) < len(time.DateOnly) {
		return iso
	}
	t, err := time.Parse(time.DateOnly, iso[:len(time.DateOnly)])
	if err != nil {
		return iso
	}
	return t.Format("2 Jan 2006")
}
