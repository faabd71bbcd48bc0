package compare_test

import (
	"os"
	"strings"
	"testing"

	"parallax/model"
	"parallax/model/compare"
)

// TestLinks reads testdata/links.txt: which names of two reports are one. Each
// stands in a sentence that would support the link.
func TestLinks(t *testing.T) {
	data, err := os.ReadFile("testdata/links.txt")
	if err != nil {
		t.Fatal(err)
	}
	cases := 0
	for line := range strings.Lines(string(data)) {
		line = strings.TrimSpace(line)
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		sign, rest, _ := strings.Cut(line, " ")
		left, right, ok := strings.Cut(rest, " | ")
		if !ok || sign != "=" && sign != "≠" {
			t.Fatalf("%q is no case", line)
		}
		cases++
		c := compare.Compare(naming(left), naming(right))
		linked := false
		for _, e := range c.Entities {
			linked = linked || len(e.Left) > 0 && len(e.Right) > 0
		}
		if linked != (sign == "=") {
			t.Errorf("%s: linked %v", line, linked)
		}
	}
	if cases == 0 {
		t.Error("no cases")
	}
}

// naming is a report with one name, given as "TYPE name".
func naming(typed string) model.Report {
	typ, name, _ := strings.Cut(typed, " ")
	const before = "After the storm killed 14 people in the harbour, the mayor asked "
	r := read(before + name + " to send ferries and rescue teams by noon.\n")
	span := model.Span{Start: len(before), End: len(before) + len(name)}
	r.Entities = []model.Entity{{ID: "e1", Name: name, Type: model.EntityType(typ), Roles: []string{}, Mentions: []model.Mention{{Span: span, Text: name, Kind: model.Name}}}}
	r.Quotes, r.Figures = nil, nil
	return r
}
