package name

import (
	"encoding/binary"
	"errors"
	"math"

	"parallax/model/extract/name/crf"
	"parallax/model/extract/name/feature"
	"parallax/model/extract/name/table"
)

// magic begins a weights file; the number changes with its layout and with the
// features.
const magic = "names/2\n"

// Row is how many bytes a feature's weights take: four bits for each label but
// Outside, whose weight is always 0, and a byte that says how far they are
// shifted. Four bits are enough because a token's score is the sum of about a
// hundred rows: their rounding errors even out.
//
//	byte 0          7  8
//	     w₁w₂ … w₁₅w₁₆ k      weight i = (wᵢ − 8) · 2ᵏ · unit
const Row = (crf.Labels-1)/2 + 1

// zero is the nibble that stands for the weight 0; maxShift bounds k, so that
// maxFeatures rows, more than any token has, can be added in lanes of 16 bits.
const (
	zero        = 8
	maxShift    = 5
	maxFeatures = 65535 / (15 << maxShift)
)

// Weights are what the trainer learned, as they lie in the weights file: the
// unit of the features' weights, the transitions, a table of features, and the
// two tables of the lexicon.
type Weights struct {
	unit        float32
	transitions crf.Transitions
	features    table.Table
	lexicon     feature.Lexicon
}

// Lexicon is what the weights file knows of words.
func (w *Weights) Lexicon() *feature.Lexicon { return &w.lexicon }

// errWeights says that the bytes are no weights file of this version.
var errWeights = errors.New("name: not a weights file of this version")

// ReadWeights reads a weights file in place: data must not change afterwards.
func ReadWeights(data []byte) (*Weights, error) {
	const head = len(magic) + 4 + 4*(crf.Labels+1)*crf.Labels
	if len(data) < head || string(data[:len(magic)]) != magic {
		return nil, errWeights
	}
	w := &Weights{}
	number := func() float32 {
		v := math.Float32frombits(binary.LittleEndian.Uint32(data))
		data = data[4:]
		return v
	}
	data = data[len(magic):]
	w.unit = number()
	for a := range w.transitions {
		for b := range w.transitions[a] {
			w.transitions[a][b] = number()
		}
	}
	for _, t := range []*table.Table{&w.features, &w.lexicon.Words, &w.lexicon.Phrases} {
		var err error
		if *t, data, err = table.Read(data); err != nil {
			return nil, errors.Join(errWeights, err)
		}
	}
	return w, nil
}

// AppendWeights writes a weights file to dst: each entry of features holds the
// weights of a feature, as Pack gives them; lexicon is its two tables.
func AppendWeights(dst []byte, unit float32, tr *crf.Transitions, features []table.Entry, lexicon []byte) []byte {
	dst = append(dst, magic...)
	dst = binary.LittleEndian.AppendUint32(dst, math.Float32bits(unit))
	for a := range tr {
		for b := range tr[a] {
			dst = binary.LittleEndian.AppendUint32(dst, math.Float32bits(tr[a][b]))
		}
	}
	return append(table.Append(dst, Row, features), lexicon...)
}

// Unit is the unit for weights that go up to largest.
func Unit(largest float32) float32 { return largest / (7 << maxShift) }

// Pack writes a feature's weights, one for each label but Outside, in units.
func Pack(weights []float32, unit float32) []byte {
	largest := float32(0)
	for _, w := range weights {
		largest = max(largest, w, -w)
	}
	shift := 0
	for shift < maxShift && largest/(unit*float32(int(1)<<shift)) > 7.5 {
		shift++
	}
	var bits uint64
	for i, w := range weights {
		q := math.Round(float64(w / (unit * float32(int(1)<<shift))))
		bits |= uint64(zero+int(min(max(q, -7), 7))) << (i%4*16 + i/4*4)
	}
	return append(binary.LittleEndian.AppendUint64(nil, bits), byte(shift))
}

// score sums the weights of a token's features, four at a time, in lanes of 16
// bits. Label i+1 is the nibble i/4 of lane i%4.
func (w *Weights) score(features []uint64, out *crf.Score) {
	const lane = 0x000F000F000F000F
	var sums [4]uint64
	var places [maxFeatures]uint32
	bias := 0
	for _, place := range w.features.FindAll(places[:0], features[:min(len(features), maxFeatures)]) {
		row := w.features.Value(place)
		bits, shift := binary.LittleEndian.Uint64(row), row[8]&7
		sums[0] += bits & lane << shift
		sums[1] += bits >> 4 & lane << shift
		sums[2] += bits >> 8 & lane << shift
		sums[3] += bits >> 12 & lane << shift
		bias += zero << shift
	}
	out[crf.Outside] = 0
	for i := range crf.Labels - 1 {
		sum := int(sums[i/4]>>(i%4*16)&0xFFFF) - bias
		out[i+1] = float32(sum) * w.unit
	}
}
