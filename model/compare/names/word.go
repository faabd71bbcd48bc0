package names

// Similarity says how alike two folded words are as spellings of one name: 1
// for equal words, about 0 for unrelated ones. It is symmetric.
func Similarity(a, b string) float64 {
	if a == b {
		return 1
	}
	d := distance(a, b)
	return max(0, 1-d/(float64(len(a)+len(b))*0.35+0.5))
}
