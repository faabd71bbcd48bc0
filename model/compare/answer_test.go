package compare_test

import (
	"testing"

	"parallax/model"
	"parallax/model/compare"
)

// TestAnswer compares a number that leaves out what it counts.
func TestAnswer(t *testing.T) {
	const (
		left  = "VARNA — The shipyard will cut about 900 jobs, its director, Olga Petrova, said on Monday.\n"
		right = "The shipyard in Varna will cut 900 jobs, director Olga Petrova said on Monday. Unions spoke of 1,500.\n"
	)
	c := compare.Compare(read(left), read(right))
	found := false
	for _, row := range c.Figures {
		got := words(&c.Right, row.Right)
		if len(got) == 1 && got[0] == "1,500" {
			found = true
			if row.Verdict != model.Conflict || !row.Check || len(row.Left) == 0 {
				t.Errorf("%+v, want a conflict to check with the 900 jobs", row)
			}
		}
	}
	if !found {
		t.Errorf("1,500 is in no row of its own: %+v", c.Figures)
	}
}

// TestLengthsInOtherUnits compares one length of time in months and in years,
// which are of no fixed length.
func TestLengthsInOtherUnits(t *testing.T) {
	const (
		left  = "Officer Paul Kern was sentenced to 22 and a half years in prison on Friday for the murder.\n"
		right = "Officer Paul Kern was sentenced to 270 months in prison on Friday for the murder.\n"
	)
	c := compare.Compare(read(left), read(right))
	for _, row := range c.Times {
		if row.Verdict == model.Conflict {
			t.Errorf("%+v: the lengths are the same", row)
		}
	}
}

// TestHeadings wants rows headed by words of the text where no noun is known.
func TestHeadings(t *testing.T) {
	c := compare.Compare(
		read("The lira lost 38 percent in a year. On Tuesday, Iran fired missiles at two bases.\n"),
		read("Farmers in Kent picked apples.\n"),
	)
	for _, row := range c.Figures {
		if row.Measure == "percent" || row.Measure == "share" {
			t.Errorf("row %+v: want words of the text", row)
		}
	}
	for _, row := range c.Times {
		if len(row.Left) == 1 && c.Left.Times[len(c.Left.Times)-1].ID == row.Left[0] && row.Event != "Iran fired missiles" {
			t.Errorf("%+v: want the event “Iran fired missiles”", row)
		}
	}
}

// TestSmallChange compares one price in cents and in dollars.
func TestSmallChange(t *testing.T) {
	c := compare.Compare(
		read("The company Harlow will pay a dividend of 50 cents a share, it said on Monday.\n"),
		read("Harlow said on Monday that it will pay a dividend of $0.50 a share.\n"),
	)
	if len(c.Figures) != 1 || c.Figures[0].Verdict != model.Agree {
		t.Errorf("%+v: want one row that agrees", c.Figures)
	}
}

// TestClocksOfOtherPlaces compares one moment on the clocks of two places.
func TestClocksOfOtherPlaces(t *testing.T) {
	const words = " on Tuesday, Jan. 7, 2020, missiles struck the Al Asad base, and two rockets fell beside the runway.\n"
	for right, want := range map[string]model.Verdict{
		"At 2230 GMT" + words:      model.Agree,
		"At 5:30 p.m. EST" + words: model.Agree,
		"At 5:30 p.m." + words:     model.RightOnly,
	} {
		c := compare.Compare(read("At 2230 GMT"+words), read(right))
		if i := len(c.Times) - 1; i < 0 || c.Times[i].Verdict != want {
			t.Errorf("%s: %+v, want %s", right, c.Times, want)
		}
	}
}
