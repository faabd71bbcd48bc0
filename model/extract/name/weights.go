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
const magic = "names/1\n"

// Row is how many bytes a feature's weights take: one for each label but
// Outside, whose weight is always 0.
const Row = crf.Labels - 1

// zero is the byte that stands for the weight 0; others are off from it.
const zero = 128

// Weights are what the trainer learned, as they lie in the weights file: the
// scale of the features' weights, the transitions, a table of features, and the
// two tables of the lexicon.
type Weights struct {
	scale       float32
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
	w.scale = number()
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
// Row weights of a feature, as QuantumOf gives them; lexicon is its two tables.
func AppendWeights(dst []byte, scale float32, tr *crf.Transitions, features []table.Entry, lexicon []byte) []byte {
	dst = append(dst, magic...)
	dst = binary.LittleEndian.AppendUint32(dst, math.Float32bits(scale))
	for a := range tr {
		for b := range tr[a] {
			dst = binary.LittleEndian.AppendUint32(dst, math.Float32bits(tr[a][b]))
		}
	}
	return append(table.Append(dst, Row, features), lexicon...)
}

// QuantumOf is the byte that stands for a weight in the file.
func QuantumOf(weight, scale float32) byte {
	q := math.Round(float64(weight / scale))
	return byte(zero + int(min(max(q, -zero), zero-1)))
}

// score sums the weights of a token's features. The bytes of a row are added
// eight at a time, in lanes of 16 bits: room for 257 features, more than any
// token has.
func (w *Weights) score(features []uint64, out *crf.Score) {
	const even = 0x00FF00FF00FF00FF
	var lanes [4]uint64
	n := 0
	for _, f := range features {
		row := w.features.Find(f)
		if row == nil {
			continue
		}
		a, b := binary.LittleEndian.Uint64(row), binary.LittleEndian.Uint64(row[8:])
		lanes[0] += a & even
		lanes[1] += a >> 8 & even
		lanes[2] += b & even
		lanes[3] += b >> 8 & even
		n++
	}
	out[crf.Outside] = 0
	for i := range Row {
		lane := lanes[i/8*2+i%2]
		sum := int(lane>>(i%8/2*16)&0xFFFF) - n*zero
		out[i+1] = float32(sum) * w.scale
	}
}
