package theme

import (
	"image/color"

	uv "github.com/charmbracelet/ultraviolet"
)

// Patch changes the look of cells that are already drawn. Colours that are nil
// stay as they are.
type Patch struct {
	Fg, Bg color.Color
	Attrs  uint8 // uv.AttrBold and the like, added
	Line   uv.Underline
}

// Apply lays the patch over a cell's style.
func (p Patch) Apply(s *uv.Style) {
	if p.Fg != nil {
		s.Fg = p.Fg
	}
	if p.Bg != nil {
		s.Bg = p.Bg
	}
	s.Attrs |= p.Attrs
	if p.Line != 0 {
		s.Underline = p.Line
	}
}

// KindPatch highlights a stretch of text as one kind; unsure ones are softer.
func (t *Theme) KindPatch(k Kind, unsure bool) Patch {
	p := Patch{Fg: t.kinds[k]}
	if t.Plain {
		switch k {
		case Person, Org, Place, Other:
			p.Line = uv.UnderlineSingle
		case Figure:
			p.Attrs = uv.AttrBold
		case When, Quote:
			p.Attrs = uv.AttrItalic
		}
	}
	if unsure {
		p.Attrs |= uv.AttrFaint
	}
	return p
}

// CursorPatch marks the mention under the cursor.
func (t *Theme) CursorPatch(k Kind) Patch {
	p := t.KindPatch(k, false)
	p.Attrs |= uv.AttrReverse | uv.AttrBold
	return p
}

// MatchPatch marks a search match, current the one the reader stands on.
func (t *Theme) MatchPatch(current bool) Patch {
	if t.Plain {
		if current {
			return Patch{Attrs: uv.AttrReverse | uv.AttrBold}
		}
		return Patch{Attrs: uv.AttrReverse}
	}
	if current {
		return Patch{Fg: t.markText, Bg: t.mark, Attrs: uv.AttrBold, Line: uv.UnderlineSingle}
	}
	return Patch{Fg: t.markText, Bg: t.mark}
}

// QuietPatch dims what is not the story's own.
func (t *Theme) QuietPatch() Patch {
	p := Patch{Fg: t.Faint}
	if t.Plain {
		p.Attrs = uv.AttrFaint
	}
	return p
}

// SecondPatch is for lines beside the story: bylines, captions.
func (t *Theme) SecondPatch(italic bool) Patch {
	p := Patch{Fg: t.Dim}
	if italic {
		p.Attrs = uv.AttrItalic
	}
	return p
}

// ChosenPatch marks the other mentions of the entry that is stepped through.
func (t *Theme) ChosenPatch(k Kind) Patch {
	p := t.KindPatch(k, false)
	p.Bg = t.Select
	p.Line = uv.UnderlineSingle
	return p
}
