package ui

// Sizes at which the arrangement changes, in cells.
const (
	minWidth, minHeight = 40, 12
	threePanes          = 100 // list, text and sidebar side by side
	twoPanes            = 60  // text and sidebar; the list is a drawer over them
	twoColumns          = 100 // a comparison in two columns
	listWidth           = 30
	sideWidth           = 32
	stripWidth          = 26 // the sidebar of a narrow screen
)

// focus names a pane.
type focus int

const (
	onList focus = iota
	onReader
	onSide
)

// rect is a pane's place on the screen; an empty one is not shown.
type rect struct{ x, y, w, h int }

func (r rect) shown() bool { return r.w > 0 && r.h > 0 }

func (r rect) has(x, y int) bool { return x >= r.x && x < r.x+r.w && y >= r.y && y < r.y+r.h }

// frame is where everything stands. Head and foot are one line each.
type frame struct {
	tooSmall           bool
	list, reader, side rect
	body               rect // everything between head and foot
}

// arrange computes the frame. It is pure: the same sizes and focus give the same
// frame.
//
//	≥ 100 columns          60 – 99                 < 60, or zoomed
//	┌────┬────────┬────┐   ┌───────────┬────┐     ┌──────────────┐
//	│list│ reader │side│   │ reader    │side│     │ the focused  │
//	└────┴────────┴────┘   └───────────┴────┘     └──────────────┘
//	                        the list slides over the reader when focused
func arrange(width, height int, at focus, zoom bool) frame {
	f := frame{tooSmall: width < minWidth || height < minHeight}
	if f.tooSmall {
		return f
	}
	f.body = rect{0, 1, width, height - 2}
	whole := f.body
	column := func(x, w int) rect { return rect{x, whole.y, w, whole.h} }
	if zoom || width < twoPanes {
		switch at {
		case onList:
			f.list = whole
		case onReader:
			f.reader = whole
		case onSide:
			f.side = whole
		}
		return f
	}
	if width < threePanes {
		f.side = column(width-stripWidth, stripWidth)
		if at == onList {
			f.list = column(0, width-stripWidth)
		} else {
			f.reader = column(0, width-stripWidth)
		}
		return f
	}
	left, right := listWidth, sideWidth
	if width >= 150 {
		// The measure stays as it is; what is to spare goes to the sides first.
		spare := width - 150
		left += min(spare/4, 10)
		right += min(spare/3, 18)
	}
	f.list = column(0, left)
	f.side = column(width-right, right)
	f.reader = column(left, width-left-right)
	return f
}
