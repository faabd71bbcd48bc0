package source

import "testing"

func TestFindDate(t *testing.T) {
	for in, want := range map[string]string{
		"Wednesday, Jan. 8, 2020":                   "2020-01-08",
		"Updated 3:14 PM EST, Wed January 15, 2020": "2020-01-15",
		"8th January 2020":                          "2020-01-08",
		"on 8 Sept. 2020 at noon":                   "2020-09-08",
		"March 3rd, 2021":                           "2021-03-03",
		"2020-01-08T09:30:00Z":                      "2020-01-08",
		"2020/1/8":                                  "2020-01-08",
		"13/1/2020":                                 "2020-01-13",
		"1/13/2020":                                 "2020-01-13",
		"1/8/2020":                                  "", // January or August
		"5.5.2020":                                  "2020-05-05",
		"Feb. 30, 2020":                             "",
		"May 2020":                                  "",
		"Jan. 8":                                    "",
		"in 2020, 8 Marches":                        "",
		"Mayor 8, 2020":                             "",
		"Tehran, Iran, Wednesday, Jan. 8, 2020. (AP)": "2020-01-08",
		"": "",
	} {
		if got := findDate(in); got != want {
			t.Errorf("the date in %q is %q, want %q", in, got, want)
		}
	}
}

func TestISODate(t *testing.T) {
	for in, want := range map[string]string{
		"2020-01-08":                      "2020-01-08",
		"2020-01-08T00:00:00Z":            "2020-01-08",
		"2020-01-08T23:30:00-05:00":       "2020-01-08T23:30:00-05:00", // the day is that of the place
		"2020-01-08 09:30":                "2020-01-08T09:30:00",
		"Wed, 08 Jan 2020 09:30:00 +0100": "2020-01-08T09:30:00+01:00",
		"January 8, 2020":                 "2020-01-08",
		"yesterday":                       "",
	} {
		if got := isoDate(in); got != want {
			t.Errorf("%q is %q, want %q", in, got, want)
		}
	}
}

func TestAuthor(t *testing.T) {
	for in, want := range map[string]string{
		"By Ann Moss": "Ann Moss",
		"BY ANN MOSS and LEE TRAN | The Daily Anchor":       "ANN MOSS and LEE TRAN",
		"By Ann Moss, Staff writer":                         "Ann Moss, Staff writer",
		"By Ann Moss Published Jan. 8, 2020":                "Ann Moss",
		"By Ann Moss on Wednesday, January 8, 2020":         "Ann Moss",
		"-- Ann Moss can be reached at":                     "Ann Moss",
		"Reporting by Ann Moss in Oslo; editing by Kim Aas": "Ann Moss in Oslo",
		"Ann Moss": "Ann Moss",
		"Ann Moss is a reporter for the Anchor. Follow @annmoss": "Ann Moss",
	} {
		if got := author(in); got != want {
			t.Errorf("the author of %q is %q, want %q", in, got, want)
		}
	}
}

func TestCopyrightOwner(t *testing.T) {
	for in, want := range map[string]string{
		"© 2020 The Daily Anchor. All rights reserved.":            "The Daily Anchor",
		"Copyright 2020 The Northern Wire. All rights reserved.":   "The Northern Wire",
		"Copyright © 2019-2020 by Anchor Media, Inc. All rights …": "Anchor Media",
		"(c) Northgate Ledger. All rights reserved.":               "Northgate Ledger",
		"Copyright 2020. All rights reserved.":                     "",
		"Show Full Article":                                        "",
	} {
		if got := copyrightOwner(in); got != want {
			t.Errorf("the owner in %q is %q, want %q", in, got, want)
		}
	}
}

func TestFrontMatter(t *testing.T) {
	for _, c := range []struct {
		name, in, rest string
		want           metadata
	}{
		{"all keys", "---\ntitle: 'It''s here'\nauthor: Ann Moss\ndate: 2020-01-08\npublisher: \"The Anchor\" \n---\nText", "Text", metadata{"It's here", "Ann Moss", "The Anchor", "2020-01-08"}},
		{"list", "---\nauthors: [Ann Moss, \"Lee Tran\"]\n...\nText", "Text", metadata{author: "Ann Moss, Lee Tran"}},
		{"items", "---\nauthors:\n  - Ann Moss\n  - Lee Tran\n---\nText", "Text", metadata{author: "Ann Moss, Lee Tran"}},
		{"a rule", "---\nText between rules\n---\nText", "---\nText between rules\n---\nText", metadata{}},
		{"no end", "---\ntitle: x\nText", "---\ntitle: x\nText", metadata{}},
		{"no key that is known", "---\ncolour: red\n---\nText", "---\ncolour: red\n---\nText", metadata{}},
		{"none", "Text\n---\ntitle: x\n---\n", "Text\n---\ntitle: x\n---\n", metadata{}},
	} {
		var m metadata
		if rest := m.cutFrontMatter(c.in); rest != c.rest || m != c.want {
			t.Errorf("%s: rest %q, %+v; want %q, %+v", c.name, rest, m, c.rest, c.want)
		}
	}
}

func TestDayInAddress(t *testing.T) {
	for in, want := range map[string]string{
		"https://a.example/2020/01/08/slug":      "2020-01-08",
		"https://a.example/news/2022/7/1/slug":   "2022-07-01",
		"https://a.example/news/2022-08-02-slug": "2022-08-02",
		"https://a.example/2022/06/slug":         "",
		"https://a.example/news/474913/Zakho-11": "",
		"https://a.example/2022/13/45/slug":      "",
		"https://a.example/?date=2022-08-02":     "",
		"https://[::bad/2022/08/02":              "",
	} {
		if got := dayInAddress(in); got != want {
			t.Errorf("the day in %s is %q, want %q", in, got, want)
		}
	}
}

func TestAuthorName(t *testing.T) {
	for in, want := range map[string]string{
		"By Ann Moss":                               "Ann Moss",
		"Ann Moss22 Dec 2016651":                    "Ann Moss",
		"Ann Moss (https://anchor.example/moss)":    "Ann Moss",
		"https://anchor.example/moss":               "",
		"Ludwig van der Berg and Ida de la Cruz":    "Ludwig van der Berg and Ida de la Cruz",
		"Our correspondent":                         "Our correspondent",
		"About Ann. She keeps bees.":                "",
		"Ann Moss has covered the valley for years": "",
		"": "",
	} {
		if got := authorName(in); got != want {
			t.Errorf("the author in %q is %q, want %q", in, got, want)
		}
	}
}

func TestOutletName(t *testing.T) {
	for in, want := range map[string]string{
		"The Daily Anchor":                                  "The Daily Anchor",
		"http://www.anchor.example/x":                       "anchor.example",
		"www.anchor.example":                                "anchor.example",
		"Copyright 2015 Anchor Media. All rights reserved.": "Anchor Media",
		"1999-2021 (c) Anchor Media, a.s.":                  "Anchor Media",
		"Copyright (c) Anchor Media 2025":                   "Anchor Media",
		"The Daily Anchor - Latest News & Headlines":        "The Daily Anchor",
		"ANCHOR | BY: ANN MOSS":                             "ANCHOR",
	} {
		if got := outletName(in); got != want {
			t.Errorf("the outlet in %q is %q, want %q", in, got, want)
		}
	}
}

func TestLinkedData(t *testing.T) {
	for _, c := range []struct {
		name, script string
		want         metadata
	}{
		{
			"one object", `{"@type":"NewsArticle","headline":"Dam &amp; river","author":"Ann Moss","publisher":{"name":"The Anchor"},"datePublished":"2020-01-08"}`,
			metadata{"Dam & river", "Ann Moss", "The Anchor", "2020-01-08"},
		},
		{
			"several types, several authors", `[{"@type":"WebSite","name":"x"},{"@type":["ReportageNewsArticle"],"headline":"Dam","author":[{"name":"Ann Moss"},{"name":["Lee Tran"]}]}]`,
			metadata{"Dam", "Ann Moss, Lee Tran", "", ""},
		},
		{
			"a graph", `{"@graph":[{"@id":"p","name":"Ann Moss"},{"@type":"Article","headline":"Dam","author":{"@id":"p"},"publisher":{"@id":"nowhere"}}]}`,
			metadata{"Dam", "Ann Moss", "", ""},
		},
		{"comments around it", "//<![CDATA[\n{\"@type\":\"Article\",\"headline\":\"Dam\"}\n//]]>", metadata{title: "Dam"}},
		{"a circle", `{"@type":"Article","headline":"Dam","author":{"@id":"a"},"@graph":[{"@id":"a","name":{"@id":"a"}}]}`, metadata{title: "Dam"}},
		{"of something else", `{"@type":"Recipe","headline":"Soup"}`, metadata{}},
		{"broken", `{"@type":"Article","headline":"Dam"`, metadata{}},
		{"no object", `["x", 1, null]`, metadata{}},
	} {
		var told claims
		told.linked(c.script)
		if got := told.metadata(metadata{}); got != c.want {
			t.Errorf("%s: %+v, want %+v", c.name, got, c.want)
		}
	}
}

func TestOneMomentToldTwice(t *testing.T) {
	var c claim
	c.at(0, "2020-01-09T02:22:11Z")
	c.at(5, "2020-01-08T21:22:11-05:00")
	c.at(5, "2020-01-08T21:00:00-05:00")
	if c.value != "2020-01-08T21:22:11-05:00" {
		t.Errorf("the time is %s", c.value)
	}
}
