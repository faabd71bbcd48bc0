package name

import (
	"fmt"
	"strings"
	"testing"

	"parallax/model/text"
)

// paragraph is news of no day.
const paragraph = `NAIROBI, Kenya — President Amina Wanjiru met Foreign Minister Luis Herrera of Colombia on Tuesday, a day after the African Union urged both governments to sign the agreement. "We have waited long enough," Wanjiru told reporters outside State House. Officials from the World Bank and the Ministry of Finance said the talks, which began in Geneva in March, would go on until Friday. The deal is worth more than $400 million over six years and would pay for roads, clinics and a railway from Mombasa to the border with Uganda. Critics, among them the opposition leader Joseph Otieno, say that the money will be wasted, as it was in 2014, and that nobody asked the people who live along the line.
`

// BenchmarkFind shows that the cost is linear: ns/op over bytes stays the same
// from 1 KB to 10 MB, with lines and without.
func BenchmarkFind(b *testing.B) {
	for _, size := range []int{1 << 10, 5 << 10, 100 << 10, 1 << 20, 10 << 20} {
		s := strings.Repeat(paragraph, size/len(paragraph)+1)[:size]
		for _, kind := range []string{"lines", "one-line"} {
			if kind == "one-line" {
				s = strings.ReplaceAll(s, "\n", " ")
			}
			doc := text.Parse(s, text.Blocks(s, nil))
			b.Run(fmt.Sprintf("%s/%dKB", kind, size>>10), func(b *testing.B) {
				b.SetBytes(int64(size))
				for b.Loop() {
					Find(doc)
				}
			})
		}
	}
}

// BenchmarkStart is what the first text pays for the weights.
func BenchmarkStart(b *testing.B) {
	for b.Loop() {
		w, err := ReadWeights(weightsFile)
		if err != nil {
			b.Fatal(err)
		}
		NewTagger(w)
	}
}
