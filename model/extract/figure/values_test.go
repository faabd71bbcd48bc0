package figure

import (
	"testing"

	"parallax/model"
	"parallax/model/text"
)

// values are ways to write a number, with the one figure each is read as.
var values = []struct {
	text      string
	kind      model.FigureType
	low, high string // "*" is open
	unit      string
}{
	{"1,234,567", model.Cardinal, "1234567", "1234567", ""},
	{"12,34,567.89", model.Cardinal, "1234567.89", "1234567.89", ""},
	{"1.111,11", model.Cardinal, "1111.11", "1111.11", ""},
	{"40 000 tents", model.Cardinal, "40000", "40000", ""},
	{"٣٤٥ tents", model.Cardinal, "345", "345", ""},
	{"2½ loaves", model.Cardinal, "2.5", "2.5", ""},
	{"two hundred and two thousand", model.Cardinal, "202000", "202000", ""},
	{"a hundred and five men", model.Cardinal, "105", "105", ""},
	{"hundred thousand men", model.Cardinal, "100000", "100000", ""},
	{"three hundred and two dozen eggs", model.Cardinal, "324", "324", ""},
	{"half a dozen eggs", model.Cardinal, "6", "6", ""},
	{"twenty-three fifths", model.Cardinal, "4.6", "4.6", ""},
	{"one hundred and three and two thirds", model.Cardinal, "103.6667", "103.6667", ""},
	{"nine point nought four", model.Cardinal, "9.04", "9.04", ""},
	{"three lakh crore", model.Cardinal, "3000000000000", "3000000000000", ""},
	{"8.3 million men", model.Cardinal, "8300000", "8300000", ""},
	{"1.3x10^6", model.Cardinal, "1300000", "1300000", ""},
	{"6.23×10−4", model.Cardinal, "0.000623", "0.000623", ""},
	{"minus five degrees Celsius", model.Quantity, "-5", "-5", "°C"},
	{"more than 12 men", model.Cardinal, "13", "*", ""},
	{"no fewer than 12 men", model.Cardinal, "12", "*", ""},
	{"fewer than 12 men", model.Cardinal, "*", "11", ""},
	{"up to 600 men", model.Cardinal, "*", "600", ""},
	{"more than $12", model.Money, "12", "*", "USD"},
	{"12 or more men", model.Cardinal, "12", "*", ""},
	{"80+ men", model.Cardinal, "80", "*", ""},
	{"between 5 and 7 men", model.Cardinal, "5", "7", ""},
	{"5–7 men", model.Cardinal, "5", "7", ""},
	{"five or six men", model.Cardinal, "5", "6", ""},
	{"$12–13bn", model.Money, "12000000000", "13000000000", "USD"},
	{"more than 10 and less than 20 men", model.Cardinal, "11", "19", ""},
	{"2.5 per cent", model.Percent, "2.5", "2.5", "%"},
	{"75 basis points", model.Percent, "75", "75", "basis point"},
	{"3 dollars 50 cents", model.Money, "3.5", "3.5", "USD"},
	{"RM50,000", model.Money, "50000", "50000", "MYR"},
	{"80 Iranian rials", model.Money, "80", "80", "IRR"},
	{"120 MEUR", model.Money, "120000000", "120000000", "EUR"},
	{"470 pence", model.Money, "470", "470", "penny"},
	{"up 5 cents", model.Money, "5", "5", "cent"},
	{"30 U.S. cents", model.Money, "0.3", "0.3", "USD"},
	{"90 euro cents", model.Money, "0.9", "0.9", "EUR"},
	{"660 square meters", model.Quantity, "660", "660", "m²"},
	{"5 feet 3 inches", model.Quantity, "5.25", "5.25", "ft"},
	{"188 miles an hour", model.Quantity, "188", "188", "mph"},
	{"aged 42", model.Quantity, "42", "42", "year"},
	{"$US1 million", model.Money, "1000000", "1000000", "USD"},
	{"$A4.5 million", model.Money, "4500000", "4500000", "AUD"},
	{"a 42-year-old", model.Quantity, "42", "42", "year"},
	{"one hundred twenty-fifth", model.Ordinal, "125", "125", ""},
	{"21st", model.Ordinal, "21", "21", ""},
	{"twice as many men", model.Cardinal, "2", "2", ""},
	{"no casualties", model.Cardinal, "0", "0", ""},
	{"dozens of men", model.Cardinal, "24", "*", ""},
	{"tens of thousands of men", model.Cardinal, "20000", "*", ""},
	{"several hundred men", model.Cardinal, "300", "*", ""},
}

func TestValues(t *testing.T) {
	for _, v := range values {
		got := Find(text.Parse(v.text, nil), Context{})
		if len(got) != 1 {
			t.Errorf("%q: %d figures, want one: %+v", v.text, len(got), got)
			continue
		}
		g := got[0]
		if g.Type != v.kind || string(g.Unit) != v.unit || !boundIs(g.Low, v.low) || !boundIs(g.High, v.high) {
			t.Errorf("%q: got %s %s..%s %q, want %s %s..%s %q", v.text, g.Type, show(g.Low), show(g.High), g.Unit, v.kind, v.low, v.high, v.unit)
		}
	}
}

// TestNoFigure holds numbers that say no amount.
func TestNoFigure(t *testing.T) {
	for _, s := range []string{
		"The Boeing 747 landed.", "They trained at 29 Palms.", "Under Rule 5, nobody spoke.", "The G20 met.", "He remembered 9/11.",
		"He lives at 10 Downing Street.", "Call (202) 555-0199.", "Version 2.0.1 is out.", "On May 4, 2020, it rained.", "It began at 10:45 p.m.",
		"It lasted three years.", "No one spoke.", "One of the most powerful men spoke.", "He met Ann, who was one of the most powerful women.", "One day it will end.", "See www.example.org/12/a.",
		"The text says so.[12]", "(3) The parties agree.", "The COVID-19 wave passed.", "An F-16 took off.", "In 1998 he left.", "The 1990s were hard.",
		"Resolution 2249 was adopted.", "Season nine was the last.", "The test scores of others were low.", "He broke the plate in half.",
	} {
		if got := Find(text.Parse(s, nil), Context{}); len(got) != 0 {
			t.Errorf("%q: found %q, want nothing", s, got[0].Text)
		}
	}
}

// TestContext checks that times, names and quotations are heeded.
func TestContext(t *testing.T) {
	s := `The 12 Tribes said it: "We lost 15 boats in 2 moons."`
	at := func(words string) model.Span {
		for i := range s {
			if len(s)-i >= len(words) && s[i:i+len(words)] == words {
				return model.Span{Start: i, End: i + len(words)}
			}
		}
		t.Fatalf("%q is not in the text", words)
		return model.Span{}
	}
	speaker := model.Party{Entity: "e1", Span: at("12 Tribes"), Text: "12 Tribes"}
	got := Find(text.Parse(s, nil), Context{
		Entities: []model.Entity{{ID: "e1", Name: "12 Tribes", Mentions: []model.Mention{{Span: at("12 Tribes"), Text: "12 Tribes", Kind: model.Name}}}},
		Times:    []model.Time{{ID: "t1", Type: model.Date, Span: at("in 2 moons"), Text: "in 2 moons"}},
		Quotes:   []model.Quote{{ID: "q1", Kind: model.Direct, Span: at(`"We lost 15 boats in 2 moons."`), Speaker: &speaker}},
	})
	if len(got) != 1 || got[0].Text != "15 boats" || got[0].Claimant == nil || got[0].Claimant.Entity != "e1" {
		t.Fatalf("got %+v, want the 15 boats, claimed by e1", got)
	}
}

// TestNormal checks quantities in SI units.
func TestNormal(t *testing.T) {
	for _, v := range []struct{ text, low, unit string }{
		{"10 miles", "16093.44", "m"},
		{"5 square kilometers", "5000000", "m²"},
		{"3 acres", "12140.57", "m²"},
		{"98.6 degrees Fahrenheit", "37", "°C"},
		{"60 mph", "26.8224", "m/s"},
		{"2 cubic feet", "0.0566", "m³"},
		{"16,000 metric tons", "16000000", "kg"},
	} {
		got := Find(text.Parse(v.text, nil), Context{})
		if len(got) != 1 || got[0].Normal == nil || !boundIs(got[0].Normal.Low, v.low) || got[0].Normal.Unit != v.unit {
			t.Errorf("%q: got %+v, want %s %s", v.text, got, v.low, v.unit)
		}
	}
	if got := Find(text.Parse("a 42-year-old man and a six-story house", nil), Context{}); len(got) != 2 || got[0].Normal != nil || got[1].Normal != nil {
		t.Errorf("ages and stories have no SI unit: %+v", got)
	}
}
