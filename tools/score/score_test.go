package main

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"
)

// records reads the lines of a test.
func records(t *testing.T, lines string) []record {
	t.Helper()
	var out []record
	for in := json.NewDecoder(strings.NewReader(lines)); in.More(); {
		var r record
		if err := in.Decode(&r); err != nil {
			t.Fatal(err)
		}
		out = append(out, r)
	}
	return out
}

// find is the tally of a class in a table.
func find(t *testing.T, rows []row, class string) tally {
	t.Helper()
	at := slices.IndexFunc(rows, func(r row) bool { return r.class == class })
	if at < 0 {
		t.Fatalf("no row %q in %v", class, rows)
	}
	return rows[at].tally
}

func TestNames(t *testing.T) {
	gold := records(t, `{"id":"1","text":"Ann Lee of Acme in Oslo","spans":[{"start":0,"end":7,"type":"PER"},{"start":11,"end":15,"type":"ORG"},{"start":19,"end":23,"type":"GPE"},{"start":8,"end":10,"type":"DATE"}]}
		{"id":"2","text":"Rome","spans":[{"start":0,"end":4,"type":"LOC"}]}`)
	found := records(t, `{"id":"1","entities":[
		{"type":"PERSON","mentions":[{"start":0,"end":3,"kind":"name"},{"start":16,"end":18,"kind":"pronoun"}]},
		{"type":"ORG","mentions":[{"start":11,"end":15,"kind":"name"}]},
		{"type":"FAC","mentions":[{"start":19,"end":23,"kind":"name"}]},
		{"type":"NORP","mentions":[{"start":8,"end":10,"kind":"name"}]}]}`)
	rows := names(join(gold, found))
	for class, want := range map[string]tally{
		"person":       {gold: 1, found: 1, near: 1},
		"organisation": {gold: 1, found: 1, exact: 1, near: 1},
		"place":        {gold: 2, found: 1, exact: 1, near: 1},
		"all":          {gold: 4, found: 3, exact: 2, near: 3},
	} {
		if got := find(t, rows, class); got != want {
			t.Errorf("%s: %+v, want %+v", class, got, want)
		}
	}
}

func TestFigures(t *testing.T) {
	text := "More than 12 boats cost $5 on 3 May, and 7 sank."
	gold := records(t, `{"id":"1","text":"`+text+`","spans":[
		{"start":10,"end":12,"type":"CARDINAL","resolution":{"value":"12"}},
		{"start":24,"end":26,"type":"MONEY","resolution":{"value":"5","isoCurrency":"USD"}},
		{"start":30,"end":35,"type":"DATE","resolution":{"values":[{"value":"2020-05-03"},{"value":"2021-05-03"}]}}]}`)
	found := records(t, `{"id":"1","figures":[
		{"type":"CARDINAL","start":0,"end":18,"number":{"start":0,"end":12},"modifier":"More than","low":13,"high":null},
		{"type":"MONEY","start":24,"end":26,"low":5,"high":5,"unit":"EUR"},
		{"type":"CARDINAL","start":41,"end":42,"low":7,"high":7}],
		"times":[{"type":"DATE","start":27,"end":35,"from":"2020-05-03","to":"2020-05-04"}]}`)
	rows := figures(join(gold, found))
	for class, want := range map[string]tally{
		"number": {gold: 1, found: 2, exact: 1, near: 1, valued: 1, right: 1},
		"money":  {gold: 1, found: 1, exact: 1, near: 1, valued: 1},
		"date":   {gold: 1, found: 1, near: 1, valued: 1, right: 1},
	} {
		if got := find(t, rows, class); got != want {
			t.Errorf("%s: %+v, want %+v", class, got, want)
		}
	}
}

func TestSentences(t *testing.T) {
	gold := records(t, `{"id":"1","text":"One. Two? Three.","sentences":["One.","Two?","Three."]}
		{"id":"2","text":"a b","sentences":["cleaned"]}`)
	for found, want := range map[string]tally{
		`{"id":"1","sentences":[{"start":0,"end":4},{"start":5,"end":16}]}`: {gold: 2, found: 1, exact: 1, near: 1},
		`{"id":"1","sentences":["One. ","Two?"," Three."]}`:                 {gold: 2, found: 2, exact: 2, near: 2},
	} {
		rows, err := sentences(join(gold, records(t, found)))
		if err != nil {
			t.Fatal(err)
		}
		if got := find(t, rows, "boundaries"); got != want {
			t.Errorf("%s: %+v, want %+v", found, got, want)
		}
		if got := find(t, rows, "texts"); got.gold != 1 || (got.exact == 1) != (want.exact == 2) {
			t.Errorf("%s: texts %+v", found, got)
		}
	}
}

func TestMeanings(t *testing.T) {
	number := func(x float64) *float64 { return &x }
	for _, c := range []struct {
		label string
		amount
		asked, right bool
	}{
		{`{"value":"-5%"}`, amount{Low: number(-5), High: number(-5)}, true, true},
		{`{"value":"321"}`, amount{Low: number(300), High: number(330)}, true, false},
		{`{"value":"[30,)"}`, amount{Low: number(30)}, true, true},
		{`{"value":"[30,)"}`, amount{Low: number(30), High: number(40)}, true, false},
		{`{"value":null,"unit":"C"}`, amount{Low: number(1)}, false, false},
		{`{"values":[{"value":"17:30:00"}]}`, amount{From: "2020-01-02T17:30", To: "2020-01-02T17:31"}, true, true},
		{`{"values":[{"start":"2020-01-01","end":"2020-02-01"}]}`, amount{From: "2020-01", To: "2020-02"}, true, true},
		{`{"values":[{"start":"2020-01-01","end":"2020-02-01"}]}`, amount{From: "2020-01-01"}, true, false},
		{`{"values":[{"value":"not resolved"}]}`, amount{From: "2020-01-01"}, false, false},
	} {
		var r resolution
		if err := json.Unmarshal([]byte(c.label), &r); err != nil {
			t.Fatal(err)
		}
		if asked, right := r.told(c.amount); asked != c.asked || right != c.right {
			t.Errorf("%s of %+v: asked %v, right %v", c.label, c.amount, asked, right)
		}
	}
}
