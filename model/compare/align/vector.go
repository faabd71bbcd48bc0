package align

import "math"

// Feature is a numbered feature with its weight.
type Feature struct {
	ID     int32
	Weight float64
}

// Vector is a sentence's features, sorted by ID, each once.
type Vector []Feature

func norm(v Vector) float64 {
	var s float64
	for _, f := range v {
		s += f.Weight * f.Weight
	}
	return math.Sqrt(s)
}

// Cosine says how alike two vectors are: 1 for the same direction, 0 for nothing
// in common.
func Cosine(a, b Vector) float64 {
	var d float64
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i].ID < b[j].ID:
			i++
		case a[i].ID > b[j].ID:
			j++
		default:
			d += a[i].Weight * b[j].Weight
			i++
			j++
		}
	}
	if d == 0 {
		return 0
	}
	return d / (norm(a) * norm(b))
}

// sum adds two vectors.
func sum(a, b Vector) Vector {
	out := make(Vector, 0, len(a)+len(b))
	i, j := 0, 0
	for i < len(a) && j < len(b) {
		switch {
		case a[i].ID < b[j].ID:
			out = append(out, a[i])
			i++
		case a[i].ID > b[j].ID:
			out = append(out, b[j])
			j++
		default:
			out = append(out, Feature{a[i].ID, a[i].Weight + b[j].Weight})
			i++
			j++
		}
	}
	out = append(out, a[i:]...)
	return append(out, b[j:]...)
}

// total adds up a run of vectors.
func total(vs []Vector) Vector {
	v := vs[0]
	for _, o := range vs[1:] {
		v = sum(v, o)
	}
	return v
}

// posting is a feature's place in the inverted index.
type posting struct {
	sentence int
	weight   float64
}

// cosines compares every sentence of the one text with every one of the other.
// An inverted index keeps it to pairs that share a feature.
func cosines(left, right []Vector) [][]float64 {
	index := map[int32][]posting{}
	norms := make([]float64, len(right))
	for j, v := range right {
		norms[j] = norm(v)
		for _, f := range v {
			index[f.ID] = append(index[f.ID], posting{j, f.Weight})
		}
	}
	cos := make([][]float64, len(left))
	for i, v := range left {
		row := make([]float64, len(right))
		for _, f := range v {
			for _, p := range index[f.ID] {
				row[p.sentence] += f.Weight * p.weight
			}
		}
		n := norm(v)
		for j, d := range row {
			if d != 0 {
				row[j] = d / (n * norms[j])
			}
		}
		cos[i] = row
	}
	return cos
}
