package library_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"parallax/library"
	"parallax/model"
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
		if hits, err := l.Search(b.Context(), "name777", 20); err != nil || len(hits) == 0 {
			b.Fatal(hits, err)
		}
	}
}
