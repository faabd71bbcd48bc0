package figure

// hottest is above any temperature of the weather in °F, and below most numbers of seats, rooms and products.
const hottest = 135

// weather tells whether the digits at k, which touch a "C" or an "F", are a temperature ("rose to 39C") rather than
// a seat or a product ("seat 12F", "gate 39C"): they follow a word that leads to an amount.
func (r *reader) weather(k int) bool {
	if r.words[k].value > hottest {
		return false
	}
	i := k - 1
	if (r.low(i) == "-" || r.low(i) == "−") && r.glued(k) {
		i--
	}
	switch r.low(i) {
	case "to", "of", "at", "above", "below", "around", "about", "nearly", "almost", "over", "under", "than", "between", "and", "past", "near",
		"by", "reached", "hit", "reach", "exceed", "exceeded", "exceeding", "topped", "minus":
		return true
	case "(":
		return i > 1 && (r.low(i-1) == "c" || r.low(i-1) == "f") && r.is(i-2, digits) // "41.5C (106.7F)"
	}
	return false
}

// pence tells whether the "p" at k stands for pence: small and right behind a price's digits ("50p a share", "1.5p"),
// which the lines of a screen ("1080p") are not.
func (r *reader) pence(k int) bool {
	if !r.is(k-1, digits) || !r.glued(k) || r.words[k].upper || r.hyphen(k+1) || r.low(k+1) == "." && r.glued(k+1) && r.is(k+2, letters) && r.glued(k+2) {
		return false
	}
	if v := r.words[k-1].value; v <= 12 {
		switch r.low(k - 2) {
		case "at", "by", "from", "until", "till", "before", "after", "around", "to", "-": // an hour
			return r.low(k+1) == "a" || r.low(k+1) == "per"
		}
	}
	switch v := r.words[k-1].value; v {
	case 144, 240, 360, 480, 540, 576, 720:
		return false
	default:
		return v < 1000
	}
}
