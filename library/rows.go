package library

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"parallax/model"
)

// rowSet keeps the list's rows sorted. Adding is cheap: new rows wait unsorted
// until somebody looks, and are then sorted and merged in, so that a list that
// is looked at while it grows to n rows costs a merge a look and not a sort.
//
// sorted is shared with callers as a snapshot: it is replaced, never written to.
type rowSet struct {
	sorted []model.Row
	fresh  []model.Row
}

// add puts a row for the entry in.
func (s *rowSet) add(e *entry, read bool) {
	a := &e.article
	s.fresh = append(s.fresh, model.Row{
		ID: a.ID, Title: a.Title, Source: a.Source, Published: a.Published, Words: storyWords(a), Read: read,
	})
}

// snapshot returns every row in the list's order.
func (s *rowSet) snapshot() []model.Row {
	if len(s.fresh) == 0 {
		return s.sorted
	}
	slices.SortFunc(s.fresh, compareRows)
	merged := make([]model.Row, 0, len(s.sorted)+len(s.fresh))
	i, j := 0, 0
	for i < len(s.sorted) && j < len(s.fresh) {
		if compareRows(s.sorted[i], s.fresh[j]) <= 0 {
			merged = append(merged, s.sorted[i])
			i++
		} else {
			merged = append(merged, s.fresh[j])
			j++
		}
	}
	merged = append(append(merged, s.sorted[i:]...), s.fresh[j:]...)
	s.sorted, s.fresh = merged[:len(merged):len(merged)], nil
	return s.sorted
}

// mark sets the read mark of one row and tells whether that changed anything.
func (s *rowSet) mark(e *entry, read bool) bool {
	rows := s.snapshot()
	want := model.Row{ID: e.article.ID, Title: e.article.Title, Source: e.article.Source, Published: e.article.Published}
	i, found := slices.BinarySearchFunc(rows, want, compareRows)
	if !found || rows[i].Read == read {
		return false
	}
	rows = slices.Clone(rows)
	rows[i].Read = read
	s.sorted = rows
	return true
}

// place tells the index of the entry's row in the list.
func (s *rowSet) place(e *entry) int {
	rows := s.snapshot()
	want := model.Row{ID: e.article.ID, Title: e.article.Title, Source: e.article.Source, Published: e.article.Published}
	i, _ := slices.BinarySearchFunc(rows, want, compareRows)
	return i
}

// compareRows orders the list: newest first, undated after dated, then by
// title, outlet and ID. No two rows of a library are equal by it.
func compareRows(a, b model.Row) int {
	if a.Published != b.Published {
		switch {
		case a.Published == "":
			return 1
		case b.Published == "":
			return -1
		}
		return strings.Compare(b.Published, a.Published)
	}
	return cmp.Or(
		compareFolded(a.Title, b.Title),
		strings.Compare(a.Title, b.Title),
		strings.Compare(a.Source, b.Source),
		strings.Compare(a.ID, b.ID),
	)
}

// compareFolded compares without regard to case, and to quotation marks and
// blanks at the start.
func compareFolded(a, b string) int {
	lead := func(r rune) bool { return unicode.IsPunct(r) || unicode.IsSpace(r) }
	a, b = strings.TrimLeftFunc(a, lead), strings.TrimLeftFunc(b, lead)
	for i := 0; i < len(a) && i < len(b); i++ {
		if a[i] >= 0x80 || b[i] >= 0x80 {
			return strings.Compare(strings.ToLower(a[i:]), strings.ToLower(b[i:]))
		}
		if c := cmp.Compare(lower(a[i]), lower(b[i])); c != 0 {
			return c
		}
	}
	return cmp.Compare(len(a), len(b))
}

func lower(c byte) byte {
	if 'A' <= c && c <= 'Z' {
		return c + 'a' - 'A'
	}
	return c
}

// storyWords counts the words of the story, without what stands around it.
func storyWords(a *model.Article) int {
	n := 0
	for _, b := range a.Blocks {
		if b.Kind.Story() {
			n += countWords(b.In(a.Text))
		}
	}
	return n
}

// countWords counts the stretches of text between blanks.
func countWords(text string) int {
	n, inside := 0, false
	for i := 0; i < len(text); i++ {
		blank := text[i] == ' ' || text[i] == '\n' || text[i] == '\t'
		if !blank && !inside {
			n++
		}
		inside = !blank
	}
	return n
}

// Rows is the list: one row a report, newest first, undated after dated, then
// by title. The slice is a snapshot that later changes leave alone; while the
// library's version stays the same, each call returns the same one.
func (l *Library) Rows() []model.Row {
	l.mu.RLock()
	if len(l.rows.fresh) == 0 {
		defer l.mu.RUnlock()
		return l.rows.sorted
	}
	l.mu.RUnlock()
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.rows.snapshot()
}
