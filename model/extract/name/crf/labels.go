// Package crf is a linear-chain conditional random field over name labels: the
// labels and which may follow which, the best path, and each token's
// probabilities. It neither knows what the features mean nor how the weights
// came about.
//
// A name of several tokens is Begin In … End, of one token Single:
//
//	spokesman  John   D.   Smith  of  Reuters
//	   O       B-PER I-PER E-PER  O    S-ORG
package crf

// The coarse types the field tells apart. What kind of place or of other thing
// a name stands for is settled afterwards, name by name.
const (
	Person = iota
	Org
	Place // countries, cities, rivers, buildings
	Other // peoples, events, works, laws, products
	Types
)

// The places of a token in a name.
const (
	Begin = iota
	In
	End
	Single
	positions
)

// Labels is the number of labels; Outside, the first, is no name.
const (
	Outside = 0
	Labels  = 1 + positions*Types
)

// Label is the label of a token at a position in a name of a type.
func Label(typ, position int) int { return 1 + positions*typ + position }

// TypeOf is a label's type; it must not be Outside.
func TypeOf(label int) int { return (label - 1) / positions }

// PositionOf is a label's position; it must not be Outside.
func PositionOf(label int) int { return (label - 1) % positions }

// Starts tells whether a sentence may start with the label, or it follow a
// finished name.
func Starts(label int) bool {
	return label == Outside || PositionOf(label) == Begin || PositionOf(label) == Single
}

// Ends tells whether a sentence may end with the label.
func Ends(label int) bool {
	return label == Outside || PositionOf(label) == End || PositionOf(label) == Single
}

// Follows tells whether label b may stand right after label a.
func Follows(a, b int) bool {
	if Ends(a) {
		return Starts(b)
	}
	return !Starts(b) && TypeOf(a) == TypeOf(b)
}

// Span sets the labels of one name over y.
func Span(y []uint8, typ int) {
	if len(y) == 1 {
		y[0] = uint8(Label(typ, Single))
		return
	}
	for i := range y {
		y[i] = uint8(Label(typ, In))
	}
	y[0], y[len(y)-1] = uint8(Label(typ, Begin)), uint8(Label(typ, End))
}

// before lists, for each label, those that may stand right before it.
var before = func() (list [Labels][]uint8) {
	for b := range Labels {
		for a := range Labels {
			if Follows(a, b) {
				list[b] = append(list[b], uint8(a))
			}
		}
	}
	return list
}()
