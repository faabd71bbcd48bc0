package when

import "parallax/model"

// Label is a short form of a time for a list: "Tue 7 Jan night", "8 Jan 2020",
// "past decade", "3 days". It is made from the time alone; where its range is
// not known the words of the text stand for themselves.
func Label(t model.Time) string {
	return t.Text
}
