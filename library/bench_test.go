package library_test

import (
	"fmt"
	"io/fs"
	"math/rand/v2"
	"strings"
	"testing"

	"parallax/library"
	"parallax/model"
	"parallax/model/text"
	"parallax/seeds"
)

const many = 100_000

// manyArticles makes n articles about n/4 events, with the same names in each
// event's reports.
func manyArticles(n int) []model.Article {
	rng := rand.New(rand.NewPCG(1, 2))
	filler := strings.Repeat("officials said that the matter was being looked into and that more would be told. ", 4)
	all := make([]model.Article, n)
	for i := range all {
		event := i / 4
		title := fmt.Sprintf("Report %d on Event%d in Town%d", i, event, event%500)
		day := fmt.Sprintf("2020-%02d-%02d", 1+event%12, 1+rng.IntN(28))
		body := fmt.Sprintf("In Town%d the mayor Name%d met Person%d of Group%d. %s", event%500, event, event%3000, event%200, filler)
		all[i] = article(fmt.Sprint(i), title, day, body)
	}
	return all
}

func filled(n int) *library.Library {
	l := library.New(library.Options{})
	for _, a := range manyArticles(n) {
		l.Add(a)
	}
	l.Rows()
	return l
}

func BenchmarkAdd100k(b *testing.B) {
	all := manyArticles(many)
	b.ReportAllocs()
	for b.Loop() {
		l := library.New(library.Options{})
		for _, a := range all {
			l.Add(a)
		}
		if len(l.Rows()) != many {
			b.Fatal("rows are missing")
		}
	}
}

func BenchmarkRows100k(b *testing.B) {
	l := filled(many)
	for b.Loop() {
		l.Rows()
	}
}

// BenchmarkRowsWhileLoading looks at the list after each thousandth new report.
func BenchmarkRowsWhileLoading(b *testing.B) {
	all := manyArticles(many)
	for b.Loop() {
		l := library.New(library.Options{})
		for i, a := range all {
			l.Add(a)
			if i%1000 == 0 {
				l.Rows()
			}
		}
	}
}

func BenchmarkMarkRead100k(b *testing.B) {
	l := filled(many)
	read := false
	for b.Loop() {
		read = !read
		l.MarkRead("5000", read)
	}
}

func BenchmarkPartner100k(b *testing.B) {
	l := filled(many)
	for b.Loop() {
		if id, ok := l.Partner("5000"); !ok || id != "5001" && id != "5002" && id != "5003" {
			b.Fatal("the wrong partner", id)
		}
	}
}

func BenchmarkSearch100k(b *testing.B) {
	l := filled(many)
	for b.Loop() {
		if hits, err := l.Search(b.Context(), "name777", 20, nil); err != nil || len(hits) == 0 {
			b.Fatal(hits, err)
		}
	}
}

// newsroom makes a library of n reports of the length and wording of news: the
// sentences of the bundled reports in new order, with other numbers.
func newsroom(b testing.TB, n int) *library.Library {
	var paragraphs []string
	for _, name := range seeds.Names() {
		data, err := fs.ReadFile(seeds.FS, name)
		if err != nil {
			b.Fatal(err)
		}
		paragraphs = append(paragraphs, strings.Split(strings.TrimSpace(string(data)), "\n\n")...)
	}
	rng := rand.New(rand.NewPCG(1, 2))
	l := library.New(library.Options{})
	for i := range n {
		title := fmt.Sprintf("Report %d from Town%d", i, i%500)
		body := title + "\n\n"
		for _, p := range append(rng.Perm(len(paragraphs)), rng.Perm(len(paragraphs))[:8]...) {
			body += paragraphs[p] + "\n\n"
		}
		body += fmt.Sprintf("The mayor of Town%d said that %d people were hurt.", i%500, i)
		l.Add(model.Article{
			ID: fmt.Sprint(i), Title: title, Source: "bench", Published: fmt.Sprintf("2020-%02d-%02d", 1+i%12, 1+i%28), Text: body, Blocks: text.Blocks(body, nil),
		})
	}
	return l
}

func BenchmarkSearchEverywhere(b *testing.B) {
	for _, c := range []struct {
		query string
		n     int
	}{
		{"said", 10_000},
		{"town77", 10_000},
		{"iran missiles", 10_000},
		{`"supreme leader"`, 10_000},
		{"person:khamenei", 2000},
		{"figure:>100", 2000},
		{"says:khamenei slap", 2000},
		{"town7 figure:>100", 2000},
	} {
		l := newsroom(b, c.n)
		b.Run(fmt.Sprintf("%s/first/%d", c.query, c.n), func(b *testing.B) {
			for b.Loop() {
				b.StopTimer()
				l = newsroom(b, c.n)
				b.StartTimer()
				if _, err := l.Search(b.Context(), c.query, 200, nil); err != nil {
					b.Fatal(err)
				}
			}
		})
		b.Run(fmt.Sprintf("%s/again/%d", c.query, c.n), func(b *testing.B) {
			for b.Loop() {
				if _, err := l.Search(b.Context(), c.query, 200, nil); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
