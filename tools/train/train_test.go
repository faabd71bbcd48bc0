package main

import (
	"bytes"
	"io"
	"os"
	"path/filepath"
	"testing"

	"parallax/model/extract/name/crf"
	"parallax/model/text"
)

// tiny is a data folder of a few sentences.
var tiny = map[string]string{
	"gazetteers/first_all.txt":         "Amina\nLuis\n",
	"gazetteers/first_us.txt":          "Mary\n",
	"gazetteers/last_all.txt":          "Herrera\n",
	"gazetteers/universities.txt":      "University of Gulu\n",
	"gazetteers/cmp_organizations.txt": "acme\n",
	"gazetteers/cmp_sportsTeams.txt":   "gulu lions\n",
	"gazetteers/cities.csv":            "name,country,subcountry,geonameid\nGulu,Uganda,Northern Region,1\n",
	"names_wikidata_translit/groups.jsonl": `{"latin": ["amina", "ameena"]}
`,
	"open_text/open.txt": "Luis Herrera of Acme met Amina Okello in Gulu.\nShe met Mary in the town of Gulu.\nThe firm met them.\n",
	"own/train.jsonl": `{"id": "1", "text": "Amina Okello met Luis Herrera in Gulu.", "spans": [{"start": 0, "end": 12, "type": "PER"}, {"start": 17, "end": 29, "type": "PER"}, {"start": 33, "end": 37, "type": "LOC"}]}
{"id": "2", "text": "Acme Ltd. left Gulu. Acme did not say why.", "spans": [{"start": 0, "end": 8, "type": "ORG"}, {"start": 15, "end": 19, "type": "LOC"}, {"start": 21, "end": 25, "type": "ORG"}]}
`,
}

func tinyJob(t *testing.T) job {
	t.Helper()
	dir := t.TempDir()
	for path, content := range tiny {
		path = filepath.Join(dir, path)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	set := shipped
	set.seldom = 1
	return job{data: dir, sources: []source{{name: "own", files: []string{"own/train.jsonl"}, types: plainTypes, weight: 1}}, set: set, log: io.Discard}
}

// make runs the whole of a job, folds too.
func makeWeights(t *testing.T) []byte {
	t.Helper()
	j := tinyJob(t)
	if err := j.prepare(); err != nil {
		t.Fatal(err)
	}
	for i := range 2 {
		if _, err := j.fold(i, 2); err != nil {
			t.Fatal(err)
		}
	}
	file, err := j.weights()
	if err != nil {
		t.Fatal(err)
	}
	return file
}

// TestDeterministic makes weights twice and compares them to the byte.
func TestDeterministic(t *testing.T) {
	one, two := makeWeights(t), makeWeights(t)
	if !bytes.Equal(one, two) {
		t.Fatal("the same data gave other weights")
	}
	tagger, err := taggerOf(one)
	if err != nil {
		t.Fatal(err)
	}
	found := tagger.Find(text.Parse("Amina Okello met Luis Herrera in Gulu.", nil))
	if len(found) != 3 {
		t.Errorf("found %v in a sentence that was learned", found)
	}
}

// TestTight moves the spans with the blanks that go.
func TestTight(t *testing.T) {
	r := tight(record{Text: "At Del Frisco 's , Ann ( 30 ) ca n't eat", Spans: []span{{Start: 3, End: 13}, {Start: 19, End: 22}}})
	if want := "At Del Frisco's, Ann (30) can't eat"; r.Text != want {
		t.Fatalf("got %q, want %q", r.Text, want)
	}
	for i, want := range []string{"Del Frisco", "Ann"} {
		if got := r.Text[r.Spans[i].Start:r.Spans[i].End]; got != want {
			t.Errorf("span %d is %q, want %q", i, got, want)
		}
	}
}

// TestExample reads labels as the sets mean them.
func TestExample(t *testing.T) {
	j := tinyJob(t)
	if err := j.prepare(); err != nil {
		t.Fatal(err)
	}
	s := source{types: plainTypes, blind: []int{crf.Other}, weight: 1}
	r := record{Text: "the Acme fired Dr. Amina Okello", Spans: []span{{Start: 0, End: 8, Type: "ORG"}, {Start: 15, End: 31, Type: "PER"}}}
	e := s.example(r, j.lex)
	want := []int{crf.Outside, crf.Label(crf.Org, crf.Single), crf.Outside, crf.Outside, crf.Label(crf.Person, crf.Begin), crf.Label(crf.Person, crf.End)}
	for i, l := range want {
		if int(e.gold[i]) != l {
			t.Errorf("token %q has label %d, want %d", e.doc.Word(i), e.gold[i], l)
		}
	}
	if e.allowed[2]>>crf.Label(crf.Other, crf.Single)&1 == 0 {
		t.Error("a set that does not label others must leave them open")
	}
}

// TestNotice keeps NOTICE as the trainer writes it.
func TestNotice(t *testing.T) {
	b, err := os.ReadFile(filepath.Join("..", "..", "NOTICE"))
	if err != nil {
		t.Fatal(err)
	}
	if string(b) != notice() {
		t.Error("NOTICE differs from what the trainer writes")
	}
}

// TestScores puts a table between its marks and leaves the rest alone.
func TestScores(t *testing.T) {
	path := filepath.Join(t.TempDir(), "names.md")
	if err := os.WriteFile(path, []byte("before\n"+scoresFrom+"\nstale\n"+scoresTo+"\nafter\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	s := scores{crf.Person: {right: 3, wrong: 1, missed: 3}}
	if err := writeScores(path, s, 5); err != nil {
		t.Fatal(err)
	}
	b, _ := os.ReadFile(path)
	for _, want := range []string{"before\n", "| PER | 75.0 | 50.0 | 60.0 | 6 |", "\nafter\n"} {
		if !bytes.Contains(b, []byte(want)) {
			t.Errorf("%q is not in %q", want, b)
		}
	}
	if bytes.Contains(b, []byte("stale")) {
		t.Error("the old table is still there")
	}
}
