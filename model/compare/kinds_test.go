package compare_test

import (
	"slices"
	"testing"

	"parallax/model"
	"parallax/model/compare"
	"parallax/model/extract"
	"parallax/model/text"
)

// TestPollsApart sets reports of two polls side by side: some of their shares are
// equal by chance. A poll set beside a report of the same poll is another matter.
func TestPollsApart(t *testing.T) {
	const (
		field = "A Norbridge survey puts Dana Holt ahead of Ian Marsh, 46 percent to 44 percent.\nAmong women she leads 51 percent to 38 percent, and among men she trails 41 percent to 49 percent.\nSome 11 percent are undecided. Of voters under 30, 63 percent favor her; of those over 65, 37 percent do.\nOnly 27 percent think the state is on the right track, and 59 percent do not.\n"
		other = "In a poll for the Courier, Rose Adair leads Holt by 52 percent to 40 percent.\nAgainst Marsh, Adair is favored by 46 percent to 35 percent, and by 57 percent of women.\nIn the race for mayor, 44 percent want a new face, 27 percent would keep the old one and 29 percent do not care.\nOf the young, 61 percent mean to vote, and of the old 83 percent; 9 percent refused to answer.\n"
		same  = "Holt is the choice of 46 percent of voters and Marsh that of 44 percent, Norbridge found.\nWomen prefer her by 51 percent to 38 percent. Of men, 41 percent do and 49 percent do not.\nShe has 63 percent of the young and 37 percent of the old. Eleven percent have no opinion.\nThe state is on the right track for 27 percent, and 59 percent think otherwise.\n"
	)
	if n := agreed(field, other); n > 0 {
		t.Errorf("%d percentages of two polls agree, want none", n)
	}
	if n := agreed(field, same); n < 5 {
		t.Errorf("%d percentages of one poll agree, want at least 5", n)
	}
}

// TestPartsApart sets reports of two exit polls side by side that tell shares in words:
// a half is not one half.
func TestPartsApart(t *testing.T) {
	const (
		north = "In Norland, about half of voters want a new mayor, exit polls show. Two-thirds of women backed Holt, and 6 in 10 men did.\nA quarter of voters decided this week. Some 3 in 10 voters came from farms, and 4 in 10 earn more than before.\n"
		south = "In Sudmark, exit polls show that 6 in 10 voters trust the courts and two-thirds of men fear for their jobs.\nAbout half of voters have no car. A quarter of voters never heard of Holt; 4 in 10 like her, and 3 in 10 voters are over 60.\n"
	)
	for _, row := range compare.Compare(read(north), read(south)).Figures {
		if len(row.Left) > 0 && len(row.Right) > 0 {
			t.Errorf("%s: %s (%s), want no row of both", row.Measure, row.Verdict, row.Reason)
		}
	}
}

// agreed counts the percentages of two reports that agree.
func agreed(a, b string) int {
	c := compare.Compare(read(a), read(b))
	n := 0
	for _, row := range c.Figures {
		f := c.Left.Figures
		if row.Verdict == model.Agree && slices.ContainsFunc(f, func(f model.Figure) bool { return f.Type == model.Percent && slices.Contains(row.Left, f.ID) }) {
			n++
		}
	}
	return n
}

// TestLooseTimes compares times that stand nowhere on the calendar: any week is
// not one week.
func TestLooseTimes(t *testing.T) {
	const begin = "The council of Ashby dismissed the harbor master over the lost keys "
	for _, c := range []struct {
		left, right string
		agree       bool
	}{
		{"last week", "this week", false},
		{"last week", "last week", true},
		{"earlier this week", "last week", false},
		{"on Friday", "on Friday", true},
	} {
		l, r := undated(begin+c.left+".\n"), undated(begin+c.right+", people said.\n")
		found := false
		for _, row := range compare.Compare(l, r).Times {
			found = found || row.Verdict == model.Agree
		}
		if found != c.agree {
			t.Errorf("%q and %q agree: %v, want %v", c.left, c.right, found, c.agree)
		}
	}
}

// undated is a report of which nobody knows when it was printed.
func undated(s string) model.Report {
	a := model.Article{ID: "x", Text: s, Blocks: text.Blocks(s, nil)}
	return model.Report{Article: a, Analysis: extract.Extract(a)}
}

// TestDaysOfTwoIssues compares the same line of two issues of a page: its days are
// of two months, and no contradiction.
func TestDaysOfTwoIssues(t *testing.T) {
	const line = "The Harbor Letter asks readers in Oldavia what they think of the new ferry pier every season.\nThe ferry pier of Oldavia opened for boats and walkers on "
	for _, c := range []struct {
		right    string
		conflict bool
	}{{"12 March 2024.\n", true}, {"9 July 2024.\n", false}} {
		found := false
		for _, row := range compare.Compare(read(line+"5 March 2024.\n"), read(line+c.right)).Times {
			found = found || row.Verdict == model.Conflict
		}
		if found != c.conflict {
			t.Errorf("5 March and %q contradict: %v, want %v", c.right, found, c.conflict)
		}
	}
}

// TestAgesOfOthers compares the ages of two people who bear other names, beside that
// of one whom both reports name: they contradict nothing.
func TestAgesOfOthers(t *testing.T) {
	const rest = " opened in Ashford on Monday before a jury of nine women.\n"
	l := read("The trial over the death of Rosa Lind, 34, in which Paul Vane, 22, is accused," + rest)
	r := read("The trial over the death of Rosa Lind, 34, in which Timothy Grace, 24, is accused," + rest)
	for _, row := range compare.Compare(l, r).Figures {
		if row.Verdict == model.Conflict {
			t.Errorf("%s: %s", row.Measure, row.Reason)
		}
	}
}
