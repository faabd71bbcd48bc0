package main

import (
	"cmp"
	"maps"
	"math"
	"math/rand/v2"
	"path/filepath"
	"slices"
	"strings"

	"parallax/model/text"
)

// Words that keep the same company are of one kind: "spokesman" stands where
// "minister" does. The clusters are made from the open texts alone.
//
// Each word is a row of counts of its neighbours, by place (two to the left,
// one to the left, …), weighted by positive pointwise mutual information. The
// rows are brought down to a few dimensions by a truncated singular value
// decomposition (subspace iteration), and these are parted by spherical
// k-means.

const (
	groups     = 500   // clusters
	vocabulary = 24000 // most frequent words that get one
	contexts   = 4000  // most frequent words that count as neighbours
	dimensions = 64
	places     = 4 // of neighbours: −2, −1, +1, +2
)

// sparse is a row's cells.
type cell struct {
	column int32
	value  float32
}

// clusterWords returns each frequent word's cluster, from 0.
func clusterWords(data string) (map[string]int, error) {
	lines, err := readLines(filepath.Join(data, "open_text", "open.txt"))
	if err != nil {
		return nil, err
	}
	var sentences [][]string
	counts := map[string]int{}
	for _, line := range lines {
		doc := text.Parse(line, nil)
		for _, s := range doc.Sentences {
			var words []string
			for i := s.First; i < s.Last; i++ {
				words = append(words, plain(doc.Word(i)))
				counts[words[len(words)-1]]++
			}
			sentences = append(sentences, words)
		}
	}
	vocab := slices.SortedFunc(maps.Keys(counts), func(a, b string) int {
		return cmp.Or(counts[b]-counts[a], strings.Compare(a, b))
	})
	vocab = vocab[:min(len(vocab), vocabulary)]
	ids := map[string]int32{}
	for i, w := range vocab {
		ids[w] = int32(i)
	}
	rows := company(sentences, ids, len(vocab))
	vectors := reduce(rows, contexts*places)
	of := kmeans(vectors, groups)
	out := map[string]int{}
	for i, w := range vocab {
		out[w] = of[i]
	}
	return out, nil
}

// plain is a word as words are counted: small letters, digits alike.
func plain(w string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case '0' <= r && r <= '9':
			return '0'
		case r == '’':
			return '\''
		}
		return r
	}, strings.ToLower(w))
}

// company counts each word's neighbours and weighs the counts.
func company(sentences [][]string, ids map[string]int32, n int) [][]cell {
	counts := make([]map[int32]float32, n)
	for i := range counts {
		counts[i] = map[int32]float32{}
	}
	columnSum := make([]float64, contexts*places)
	rowSum := make([]float64, n)
	total := 0.0
	for _, s := range sentences {
		for i, w := range s {
			row, ok := ids[w]
			if !ok {
				continue
			}
			for p, d := range [places]int{-2, -1, 1, 2} {
				if i+d < 0 || i+d >= len(s) {
					continue
				}
				col, ok := ids[s[i+d]]
				if !ok || col >= contexts {
					continue
				}
				c := int32(p*contexts) + col
				counts[row][c]++
				columnSum[c]++
				rowSum[row]++
				total++
			}
		}
	}
	rows := make([][]cell, n)
	for r, cells := range counts {
		for _, c := range slices.Sorted(maps.Keys(cells)) {
			pmi := math.Log(float64(cells[c]) * math.Pow(total, 0.75) / (rowSum[r] * math.Pow(columnSum[c], 0.75)))
			if pmi > 0 {
				rows[r] = append(rows[r], cell{c, float32(pmi)})
			}
		}
	}
	return rows
}

// reduce brings the rows down to their main dimensions, each of length 1.
func reduce(rows [][]cell, columns int) [][]float32 {
	rng := rand.New(rand.NewPCG(7, 7))
	basis := matrix(columns, dimensions)
	for i := range basis {
		for j := range basis[i] {
			basis[i][j] = float32(rng.NormFloat64())
		}
	}
	var left [][]float32
	for range 5 {
		left = times(rows, basis)
		orthogonal(left)
		basis = back(rows, left, columns)
	}
	left = times(rows, basis)
	for _, v := range left {
		unit(v)
	}
	return left
}

func matrix(n, m int) [][]float32 {
	out := make([][]float32, n)
	for i := range out {
		out[i] = make([]float32, m)
	}
	return out
}

func times(rows [][]cell, basis [][]float32) [][]float32 {
	out := matrix(len(rows), dimensions)
	for r, cells := range rows {
		for _, c := range cells {
			for j, v := range basis[c.column] {
				out[r][j] += c.value * v
			}
		}
	}
	return out
}

func back(rows [][]cell, left [][]float32, columns int) [][]float32 {
	out := matrix(columns, dimensions)
	for r, cells := range rows {
		for _, c := range cells {
			for j, v := range left[r] {
				out[c.column][j] += c.value * v
			}
		}
	}
	return out
}

// orthogonal makes the columns orthonormal, one after the other (Gram–Schmidt).
func orthogonal(m [][]float32) {
	for j := range dimensions {
		for k := range j {
			dot := 0.0
			for _, row := range m {
				dot += float64(row[j]) * float64(row[k])
			}
			for _, row := range m {
				row[j] -= float32(dot) * row[k]
			}
		}
		sum := 0.0
		for _, row := range m {
			sum += float64(row[j]) * float64(row[j])
		}
		scale := float32(1 / math.Sqrt(sum+1e-12))
		for _, row := range m {
			row[j] *= scale
		}
	}
}

func unit(v []float32) {
	sum := 0.0
	for _, x := range v {
		sum += float64(x) * float64(x)
	}
	scale := float32(1 / math.Sqrt(sum+1e-12))
	for i := range v {
		v[i] *= scale
	}
}

// kmeans parts unit vectors into k groups by their angles. The first centres are
// the k most frequent words, a fair spread of kinds.
func kmeans(vectors [][]float32, k int) []int {
	of := make([]int, len(vectors))
	centres := matrix(k, dimensions)
	for i := range centres {
		copy(centres[i], vectors[i*3%len(vectors)])
	}
	for range 12 {
		for i, v := range vectors {
			best := float32(-2)
			for c, centre := range centres {
				dot := float32(0)
				for j, x := range v {
					dot += x * centre[j]
				}
				if dot > best {
					best, of[i] = dot, c
				}
			}
		}
		for _, c := range centres {
			clear(c)
		}
		for i, v := range vectors {
			for j, x := range v {
				centres[of[i]][j] += x
			}
		}
		for _, c := range centres {
			unit(c)
		}
	}
	return of
}
