package theme

// Signs are the glyphs of the screen. Every meaning that a colour carries is
// carried by a sign as well.
type Signs struct {
	Unread, Read, Cursor, Marked string
	Agree, Compatible, Conflict  string
	Check, LeftOnly, RightOnly   string
	Quote, Names, Fold, Unfold   string
	Bar, Ellipsis, Dot, Vertical string
	Horizontal, Thumb, Up, Down  string
}

var unicodeSigns = Signs{
	Unread: "●", Read: "○", Cursor: "▸", Marked: "✓",
	Agree: "=", Compatible: "≈", Conflict: "≠",
	Check: "?", LeftOnly: "◁", RightOnly: "▷",
	Quote: "“", Names: "@", Fold: "⋯", Unfold: "▾",
	Bar: "▏", Ellipsis: "…", Dot: "·", Vertical: "│",
	Horizontal: "─", Thumb: "┃", Up: "↑", Down: "↓",
}

var asciiSigns = Signs{
	Unread: "*", Read: "-", Cursor: ">", Marked: "+",
	Agree: "=", Compatible: "~", Conflict: "!",
	Check: "?", LeftOnly: "<", RightOnly: ">",
	Quote: "\"", Names: "@", Fold: "...", Unfold: "v",
	Bar: "|", Ellipsis: "...", Dot: "-", Vertical: "|",
	Horizontal: "-", Thumb: "#", Up: "^", Down: "v",
}
