package ui

import (
	"context"
	"errors"
	"io"
	"reflect"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"

	"parallax/library"
	"parallax/model"
	"parallax/model/decide"
	"parallax/ui/list"
)

// shelf is a library of hand-made reports: what the screen shows then depends on
// the screen alone.
type shelf struct {
	reports  []model.Report
	read     map[string]bool
	failures []library.Failure
	names    []model.Decision
	pairs    []model.Pairing
}

func (s *shelf) Decide(d model.Decision) error {
	s.names = append(s.names, d)
	return nil
}

func (s *shelf) Pair(p model.Pairing) error {
	s.pairs = append(s.pairs, p)
	return nil
}

func (s *shelf) Load(_ context.Context, _ []string, _ io.Reader, report func(library.Progress)) error {
	report(library.Progress{Loaded: len(s.reports), Failed: len(s.failures), Done: true, Version: 1})
	return nil
}

func (s *shelf) Rows() []model.Row {
	rows := make([]model.Row, len(s.reports))
	for i, r := range s.reports {
		rows[i] = model.Row{ID: r.ID, Title: r.Title, Source: r.Source, Published: r.Published, Words: 700, Read: s.read[r.ID]}
	}
	return rows
}

func (s *shelf) Failures() []library.Failure { return s.failures }

func (s *shelf) Article(id string) (model.Article, error) {
	r, err := s.Report(context.Background(), id)
	return r.Article, err
}

func (s *shelf) Report(_ context.Context, id string) (model.Report, error) {
	for _, r := range s.reports {
		if r.ID == id {
			return decide.Report(r, s.names), nil
		}
	}
	return model.Report{}, errors.New("no such report: " + id)
}

func (s *shelf) Compare(ctx context.Context, left, right string) (model.Comparison, error) {
	l, err := s.Report(ctx, left)
	if err != nil {
		return model.Comparison{}, err
	}
	r, err := s.Report(ctx, right)
	if err != nil {
		return model.Comparison{}, err
	}
	return decide.Comparison(comparison(l, r), s.pairs), nil
}

func (s *shelf) Partner(id string) (string, bool) {
	for _, r := range s.reports {
		if r.ID != id {
			return r.ID, true
		}
	}
	return "", false
}

func (s *shelf) Search(_ context.Context, query string, _ int, show func(library.Found)) ([]model.Hit, error) {
	var hits []model.Hit
	for _, r := range s.reports {
		hit := model.Hit{ID: r.ID, Title: r.Title, Source: r.Source, Published: r.Published}
		for _, sentence := range r.Sentences {
			if i := strings.Index(strings.ToLower(sentence.In(r.Text)), strings.ToLower(query)); i >= 0 {
				at := sentence.Start + i
				hit.Passages = append(hit.Passages, model.Passage{Span: sentence, Text: sentence.In(r.Text), Matches: []model.Span{{Start: at, End: at + len(query)}}})
			}
		}
		if len(hit.Passages) > 0 {
			hits = append(hits, hit)
			show(library.Found{Hits: hits, Looked: len(hits), Of: len(s.reports)})
		}
	}
	return hits, nil
}

func (s *shelf) MarkRead(id string, read bool) { s.read[id] = read }

// driver plays a person at the terminal: it types, and does the work that the
// app asks for at once and in order.
type driver struct {
	t   *testing.T
	app *App
	lib *shelf
}

func drive(t *testing.T, lib *shelf, width, height int) *driver {
	t.Helper()
	d := &driver{t: t, lib: lib, app: New(t.Context(), lib, Options{})}
	d.send(tea.ColorProfileMsg{Profile: colorprofile.TrueColor})
	d.send(tea.WindowSizeMsg{Width: width, Height: height})
	_ = lib.Load(t.Context(), nil, nil, func(p library.Progress) { d.send(loaded{p, list.NewRows(lib.Rows())}) })
	return d
}

func (d *driver) send(msg tea.Msg) {
	_, cmd := d.app.Update(msg)
	d.run(cmd, 0)
}

func (d *driver) run(cmd tea.Cmd, depth int) {
	if cmd == nil || depth > 50 {
		return
	}
	msg := cmd()
	if v := reflect.ValueOf(msg); v.IsValid() && v.Kind() == reflect.Slice && v.Type().Elem() == reflect.TypeFor[tea.Cmd]() {
		for i := range v.Len() {
			d.run(v.Index(i).Interface().(tea.Cmd), depth+1)
		}
		return
	}
	if msg == nil {
		return
	}
	if _, quit := msg.(tea.QuitMsg); quit {
		return
	}
	_, next := d.app.Update(msg)
	d.run(next, depth+1)
}

// press types keys by name ("enter", "ctrl+f") or letter by letter.
func (d *driver) press(keys ...string) {
	for _, k := range keys {
		d.send(keyOf(k))
	}
}

func (d *driver) typeText(words string) {
	for _, r := range words {
		d.press(string(r))
	}
}

var named = map[string]rune{
	"enter": tea.KeyEnter, "esc": tea.KeyEscape, "tab": tea.KeyTab, "up": tea.KeyUp, "down": tea.KeyDown, "left": tea.KeyLeft,
	"right": tea.KeyRight, "space": tea.KeySpace, "pgdown": tea.KeyPgDown, "pgup": tea.KeyPgUp, "home": tea.KeyHome, "end": tea.KeyEnd,
	"backspace": tea.KeyBackspace, "f1": tea.KeyF1,
}

func keyOf(name string) tea.KeyPressMsg {
	var k tea.Key
	for {
		if rest, ok := strings.CutPrefix(name, "ctrl+"); ok {
			k.Mod, name = k.Mod|tea.ModCtrl, rest
		} else if rest, ok := strings.CutPrefix(name, "shift+"); ok {
			k.Mod, name = k.Mod|tea.ModShift, rest
		} else {
			break
		}
	}
	if code, ok := named[name]; ok {
		k.Code = code
		if name == "space" {
			k.Text = " "
		}
		return tea.KeyPressMsg(k)
	}
	k.Code = []rune(name)[0]
	if k.Mod == 0 {
		k.Text = name
	}
	return tea.KeyPressMsg(k)
}

// frame is the screen without colours.
func (d *driver) frame() string { return ansi.Strip(d.app.draw()) }

func (d *driver) shows(words ...string) {
	d.t.Helper()
	for _, w := range words {
		if !strings.Contains(d.frame(), w) {
			d.t.Errorf("the screen does not show %q:\n%s", w, d.frame())
		}
	}
}

func (d *driver) hides(words string) {
	d.t.Helper()
	if strings.Contains(d.frame(), words) {
		d.t.Errorf("the screen still shows %q:\n%s", words, d.frame())
	}
}

// fits fails unless the frame has exactly the screen's size.
func (d *driver) fits(where string) {
	d.t.Helper()
	s := d.app.screen
	lines := strings.Split(d.app.draw(), "\n")
	if s.frame.tooSmall {
		return
	}
	if len(lines) != s.height {
		d.t.Errorf("%s at %d×%d: %d lines", where, s.width, s.height, len(lines))
		return
	}
	for y, line := range lines {
		if w := ansi.StringWidth(line); w > s.width {
			d.t.Errorf("%s at %d×%d: line %d is %d wide: %q", where, s.width, s.height, y, w, ansi.Strip(line))
			return
		}
	}
}
