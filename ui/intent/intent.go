// Package intent lists what a person can want of the program. A pane turns a key
// into an intent and hands it up in the same cycle; the app carries it out. The
// interface is sealed, so that the app's switch over it can be checked.
package intent

import "parallax/model"

// Intent is one wish.
type Intent interface{ intent() }

//go-sumtype:decl Intent

// The wishes.
type (
	// Show shows an article in the reader; the focus stays where it is.
	Show struct{ ID string }
	// Open shows an article, moves the focus to it and takes it as read.
	Open struct{ ID string }
	// OpenAt opens an article at a place, with the query's matches marked.
	OpenAt struct {
		ID    string
		Span  model.Span
		Query string
	}
	// Next opens the article Step places further down the list.
	Next struct{ Step int }
	// ToggleRead turns an article's unread mark.
	ToggleRead struct{ ID string }
	// Jump moves the reader to a mention and tells where in the row of mentions it is.
	Jump struct {
		Entry string // the sidebar entry's key
		Index int
	}
	// Step moves to the next or previous mention of the chosen entry.
	Step struct{ By int }
	// Follow tells that the reader now shows another stretch of the text.
	Follow struct{ Span model.Span }
	// Compare sets an article beside another one; an empty Left means the one in
	// the reader, an empty Right the most likely partner.
	Compare struct{ Left, Right string }
	// PickPartner asks which article to compare with; an empty Left means the one
	// in the reader.
	PickPartner struct{ Left string }
	// Find searches all articles.
	Find struct{ Query string }
	// Export writes the comparison on screen to files.
	Export struct{}
	// Say shows a line in the status bar.
	Say struct{ Text string }
	// Copy puts text on the clipboard.
	Copy struct{ Text string }
	// Explain shows a page of text.
	Explain struct {
		Title string
		Lines []string
	}
	// Edit asks what to decide about a sidebar entry.
	Edit struct{ Entry string }
	// Decide carries out and keeps a decision about a name.
	Decide struct{ model.Decision }
	// Pair carries out and keeps a decision about two figures.
	Pair struct{ model.Pairing }
	// Back leaves what is open for what was before.
	Back struct{}
)

func (Show) intent()        {}
func (Open) intent()        {}
func (OpenAt) intent()      {}
func (Next) intent()        {}
func (ToggleRead) intent()  {}
func (Jump) intent()        {}
func (Step) intent()        {}
func (Follow) intent()      {}
func (Compare) intent()     {}
func (PickPartner) intent() {}
func (Find) intent()        {}
func (Export) intent()      {}
func (Say) intent()         {}
func (Copy) intent()        {}
func (Explain) intent()     {}
func (Edit) intent()        {}
func (Decide) intent()      {}
func (Pair) intent()        {}
func (Back) intent()        {}
