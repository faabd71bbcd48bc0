package text

import (
	"fmt"
	"strings"
	"testing"
)

// report is a stretch of news in the project's own words, for the benchmarks.
const report = `Officials in the U.S. said late Tuesday that "no fewer than 15 missiles" had been fired at Al-Asad, a base west of
Baghdad; Gen. R. H. Doe, who leads the U.S.-led force, told reporters it wasn't over. "We don't know," he said. The cost, $12–13bn,
rose 3.5% from Jan. 8 to Feb. 2, 2020, according to the ministry's Dr. Ana Ruiz-Pérez.
`

func BenchmarkParse(b *testing.B) {
	for _, size := range []int{1 << 10, 100 << 10, 1 << 20, 10 << 20} {
		text := strings.Repeat(report, size/len(report)+1)[:size]
		for name, s := range map[string]string{"lines": text, "line": strings.ReplaceAll(text, "\n", " ")} {
			b.Run(fmt.Sprintf("%s/%dKB", name, size>>10), func(b *testing.B) {
				b.SetBytes(int64(size))
				for b.Loop() {
					Parse(s, nil)
				}
			})
		}
	}
}

// BenchmarkHostile holds texts that make careless scanners quadratic.
func BenchmarkHostile(b *testing.B) {
	for name, unit := range map[string]string{"dots": ".", "letters": "a", "acronym": "A.", "mail": "a@", "quotes": `"`, "hyphens": "a-", "lines": "a\n", "urls": "a.com/"} {
		for _, size := range []int{10 << 10, 1 << 20} {
			s := strings.Repeat(unit, size/len(unit))
			b.Run(fmt.Sprintf("%s/%dKB", name, size>>10), func(b *testing.B) {
				b.SetBytes(int64(len(s)))
				for b.Loop() {
					Parse(s, nil)
				}
			})
		}
	}
}
