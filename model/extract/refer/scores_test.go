package refer

import (
	"bufio"
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"parallax/model"
	"parallax/model/extract/name"
	"parallax/model/text"
)

// labelled opens a file of the labelled data beside the repository, or skips
// the test.
func labelled(t *testing.T, name string) *os.File {
	t.Helper()
	dir, err := os.Getwd()
	for err == nil && dir != filepath.Dir(dir) {
		if _, missing := os.Stat(filepath.Join(dir, "go.mod")); missing == nil {
			break
		}
		dir = filepath.Dir(dir)
	}
	f, err := os.Open(filepath.Join(dir, "..", "shared", "data", name))
	if err != nil {
		t.Skipf("the labelled data is not here: %v", err)
	}
	t.Cleanup(func() { _ = f.Close() })
	return f
}

// goldSpan is a mention of the labelled data; Coref says of whom.
type goldSpan struct {
	Start, End  int
	Type, Coref string
	Pron        bool
}

// TestScores holds the pronouns of the third person to the scores they have
// reached, with the tagger's own names: how many of those that mean somebody
// named are answered, and how many answers are right. An answer is right when
// the entity has a name that touches one of the labelled group's mentions.
func TestScores(t *testing.T) {
	in := bufio.NewScanner(labelled(t, "gum_news_coref/train.jsonl"))
	in.Buffer(nil, 1<<24)
	var asked, answered, right float64
	for in.Scan() {
		var r struct {
			Text  string
			Spans []goldSpan
		}
		if err := json.Unmarshal(in.Bytes(), &r); err != nil {
			t.Fatal(err)
		}
		doc := text.Parse(r.Text, nil)
		entities := Resolve(doc, name.Find(doc)).Entities()
		pronouns, groups := goldPronouns(r.Text, r.Spans)
		asked += float64(len(pronouns))
		for _, e := range entities {
			for _, m := range e.Mentions {
				group, ok := pronouns[m.Span]
				if !ok || m.Kind != model.Pronoun {
					continue
				}
				answered++
				if names(e, groups[group]) {
					right++
				}
			}
		}
	}
	t.Logf("%.0f pronouns, %.3f answered, %.3f of the answers right", asked, answered/asked, right/answered)
	if answered/asked < 0.91 || right/answered < 0.94 {
		t.Errorf("%.3f of %.0f pronouns answered, %.3f of them right; want at least 0.91 and 0.94", answered/asked, asked, right/answered)
	}
}

// goldPronouns returns the group of every he and she whose group has a name,
// and the named mentions of the groups.
func goldPronouns(text string, spans []goldSpan) (map[model.Span]string, map[string][]goldSpan) {
	groups := map[string][]goldSpan{}
	for _, s := range spans {
		if s.Type == "PERSON" && !s.Pron && text[s.Start] >= 'A' && text[s.Start] <= 'Z' {
			groups[s.Coref] = append(groups[s.Coref], s)
		}
	}
	pronouns := map[model.Span]string{}
	for _, s := range spans {
		switch lower(text[s.Start:s.End]) {
		case "he", "she", "him", "her", "his", "himself", "herself":
			if len(groups[s.Coref]) > 0 {
				pronouns[model.Span{Start: s.Start, End: s.End}] = s.Coref
			}
		}
	}
	return pronouns, groups
}

// names tells whether a name of the entity touches one of the spans.
func names(e model.Entity, spans []goldSpan) bool {
	for _, m := range e.Mentions {
		for _, s := range spans {
			if m.Kind == model.Name && m.Start < s.End && s.Start < m.End {
				return true
			}
		}
	}
	return false
}
