package ui

import (
	"fmt"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"

	"parallax/library"
	"parallax/model"
	"parallax/ui/list"
)

// large is a shelf with so many rows.
func large(n int) *shelf {
	s := testShelf()
	for i := range n {
		r := s.reports[i%3]
		r.ID = fmt.Sprint("r", i)
		s.reports = append(s.reports, model.Report{Article: r.Article})
	}
	return s
}

// BenchmarkListKey is one press of j and the frame after it, over lists of
// several lengths: the cost must not grow with them.
func BenchmarkListKey(b *testing.B) {
	for _, n := range []int{100, 10_000, 300_000} {
		lib := large(n)
		app := New(b.Context(), lib, Options{})
		app.Update(tea.ColorProfileMsg{Profile: colorprofile.TrueColor})
		app.Update(tea.WindowSizeMsg{Width: 120, Height: 40})
		app.Update(loaded{library.Progress{Done: true}, list.NewRows(lib.Rows())})
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			for i := 0; b.Loop(); i++ {
				app.press(keyOf([]string{"j", "k"}[i%2]))
				app.draw()
			}
		})
	}
}

// BenchmarkKey is one key and the frame after it on each screen.
func BenchmarkKey(b *testing.B) {
	for _, c := range []struct {
		name   string
		open   []string
		toggle [2]string
	}{
		{"reader", []string{"enter"}, [2]string{"j", "k"}},
		{"mentions", []string{"enter"}, [2]string{"]", "["}},
		{"sidebar", []string{"tab", "tab"}, [2]string{"j", "k"}},
		{"ledger", []string{"c"}, [2]string{"j", "k"}},
		{"texts", []string{"c", "tab"}, [2]string{"j", "k"}},
	} {
		b.Run(c.name, func(b *testing.B) {
			d := &driver{app: New(b.Context(), testShelf(), Options{})}
			d.send(tea.WindowSizeMsg{Width: 120, Height: 40})
			d.send(loaded{library.Progress{Done: true}, list.NewRows(testShelf().Rows())})
			d.press(c.open...)
			for i := 0; b.Loop(); i++ {
				d.press(c.toggle[i%2])
				d.app.draw()
			}
		})
	}
}
