// Package theme holds the colours and signs of the screen. A Theme is a value
// made anew when the terminal tells its background or its colours; nothing here
// is global, and no other package names a colour.
package theme

import (
	"image/color"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/colorprofile"

	"parallax/model"
)

// Kind is what a highlighted stretch of text or a sidebar entry is.
type Kind int

// The kinds of highlight.
const (
	Person Kind = iota
	Org
	Place
	Other // groups, events, products, works
	Figure
	When
	Quote
)

// KindOf maps a name's label to its kind of highlight.
func KindOf(t model.EntityType) Kind {
	switch t {
	case model.Person:
		return Person
	case model.Org:
		return Org
	case model.GPE, model.Location, model.Facility:
		return Place
	case model.NORP, model.Product, model.Event, model.WorkOfArt, model.Law:
		return Other
	}
	return Other
}

// Theme is one set of colours, made for one kind of terminal.
type Theme struct {
	Dark bool
	// Plain is set where the terminal shows no colour: kinds are then told by
	// weight, slant and underline.
	Plain bool
	Signs Signs

	Text, Dim, Faint, Accent, Rule, Select color.Color
	Good, Warn, Bad                        color.Color
	kinds                                  [Quote + 1]color.Color
	mark, markText                         color.Color
}

// New makes the theme for a terminal with a dark or light background that can
// show the profile's colours; ascii keeps every sign within ASCII.
func New(dark bool, profile colorprofile.Profile, ascii bool) *Theme {
	t := &Theme{Dark: dark, Plain: profile <= colorprofile.Ascii, Signs: unicodeSigns}
	if ascii {
		t.Signs = asciiSigns
	}
	c := func(onDark, onLight string) color.Color {
		if dark {
			return lipgloss.Color(onDark)
		}
		return lipgloss.Color(onLight)
	}
	t.Text = c("#D3D7E0", "#22252D")
	t.Dim = c("#959CAB", "#5B606C")
	t.Faint = c("#6B7280", "#868B97")
	t.Rule = c("#3E4452", "#C9CCD4")
	t.Accent = c("#82AAFF", "#2454C7")
	t.Select = c("#2B3245", "#DFE6F7")
	t.Good = c("#9ECE6A", "#2F7A1F")
	t.Warn = c("#E5C07B", "#8A5A00")
	t.Bad = c("#FF7A85", "#BE1E37")
	t.mark = c("#E5C07B", "#FFE08A")
	t.markText = c("#1B1E26", "#1B1E26")
	t.kinds = [Quote + 1]color.Color{
		Person: c("#F2B86C", "#9A5200"),
		Org:    c("#6FC3F7", "#0B6394"),
		Place:  c("#98D982", "#2D6E1E"),
		Other:  c("#D9A0C8", "#8A3A73"),
		Figure: c("#C3A6FF", "#6A3BC0"),
		When:   c("#5FD3BC", "#0A7263"),
		Quote:  c("#B9C2D8", "#4A5163"),
	}
	return t
}

// Color is the colour of a kind of highlight.
func (t *Theme) Color(k Kind) color.Color { return t.kinds[k] }

// Verdict is the sign and colour of a verdict.
func (t *Theme) Verdict(v model.Verdict) (string, color.Color) {
	switch v {
	case model.Agree:
		return t.Signs.Agree, t.Good
	case model.Compatible:
		return t.Signs.Compatible, t.Warn
	case model.Conflict:
		return t.Signs.Conflict, t.Bad
	case model.LeftOnly:
		return t.Signs.LeftOnly, t.Accent
	case model.RightOnly:
		return t.Signs.RightOnly, t.Accent
	}
	return " ", t.Dim
}

// Style is a plain style in one colour.
func (t *Theme) Style(c color.Color) lipgloss.Style { return lipgloss.NewStyle().Foreground(c) }

// KindStyle is the style of a kind of highlight in running text.
func (t *Theme) KindStyle(k Kind) lipgloss.Style {
	s := lipgloss.NewStyle().Foreground(t.kinds[k])
	if t.Plain {
		switch k {
		case Person, Org, Place, Other:
			s = s.Underline(true)
		case Figure:
			s = s.Bold(true)
		case When, Quote:
			s = s.Italic(true)
		}
	}
	return s
}
