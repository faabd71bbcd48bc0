package figure

import (
	"testing"

	"parallax/model"
)

func TestHedgeBeside(t *testing.T) {
	for _, c := range []struct{ hedge, claimant, want string }{
		{"according to early\n reports", "early reports", ""},
		{"may have been", "early reports", "may have been"},
		{"about to be", "", "about to be"},
	} {
		f := model.Figure{Hedge: model.Opt(c.hedge)}
		if c.claimant != "" {
			f.Claimant = &model.Party{Text: c.claimant}
		}
		if got := HedgeBeside(f); got != c.want {
			t.Errorf("%q beside %q: %q, want %q", c.hedge, c.claimant, got, c.want)
		}
	}
}
