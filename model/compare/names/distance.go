package names

func isVowel(c byte) bool {
	switch c {
	case 'a', 'e', 'i', 'o', 'u', 'y':
		return true
	}
	return false
}

// distance is a weighted edit distance between folded words.
func distance(a, b string) float64 {
	prev := make([]float64, len(b)+1)
	cur := make([]float64, len(b)+1)
	for j := 1; j <= len(b); j++ {
		prev[j] = prev[j-1] + gapCost(b, j-1)
	}
	for i := 1; i <= len(a); i++ {
		cur[0] = prev[0] + gapCost(a, i-1)
		for j := 1; j <= len(b); j++ {
			x := prev[j-1] + swapCost(a[i-1], b[j-1])
			x = min(x, prev[j]+gapCost(a, i-1), cur[j-1]+gapCost(b, j-1))
			cur[j] = x
		}
		prev, cur = cur, prev
	}
	return prev[len(b)]
}

func gapCost(s string, i int) float64 {
	switch {
	case i > 0 && s[i] == s[i-1]:
		return 0.1
	case isVowel(s[i]) && i > 0:
		return 0.3
	case s[i] == 'h':
		return 0.4
	}
	return 1
}

func swapCost(a, b byte) float64 {
	switch {
	case a == b:
		return 0
	case isVowel(a) && isVowel(b):
		return 0.3
	case similarPair(a, b) || similarPair(b, a):
		return 0.4
	}
	return 1
}

func similarPair(a, b byte) bool {
	switch string([]byte{a, b}) {
	case "kq", "kc", "cq", "sz", "gj", "wv", "vf", "dt", "bp", "gq", "gk", "yj", "uw", "uv":
		return true
	}
	return false
}
