package library

import (
	"encoding/binary"
	"math"
	"reflect"
	"strings"

	"parallax/model"
)

// An analysis takes some ten times the bytes of its text, too much to keep that of
// every report that a search looked into. Packed it takes less than the text:
//
//	int      the difference from the int before, as a varint: spans follow each other
//	string   a code and its length: 0 before a literal, 2n for the nth literal so
//	         far, 2n+1 for what stands at byte n of the report's text
//	float    its eight bytes
//	slice    its length + 1, 0 for nil; then its elements
//	pointer  0 for nil, else 1 and what it points to
//	struct   its fields in order
//
// Packing goes by reflection, so that a field that is added to the types is kept.
// A packed analysis is of use within one run only: it holds no version.

// pack packs an analysis of a text.
func pack(a *model.Analysis, text string) []byte {
	p := packer{text: text, known: map[string]int{}}
	p.value(reflect.ValueOf(a).Elem())
	return append(make([]byte, 0, len(p.out)), p.out...)
}

// unpack returns the analysis that was packed with the same text. Its strings
// share the text's memory.
func unpack(data []byte, text string) model.Analysis {
	var a model.Analysis
	u := unpacker{text: text, in: data}
	u.value(reflect.ValueOf(&a).Elem())
	return a
}

// nearby is how far from the place written last a string is looked for in the
// text, in bytes: looking everywhere would take the square of the text's length.
const nearby = 512

type packer struct {
	text  string
	out   []byte
	last  int64          // the int written last
	known map[string]int // the code of each string so far
	fresh int            // how many of them are literals
}

func (p *packer) value(v reflect.Value) {
	switch v.Kind() {
	case reflect.Int:
		p.out = binary.AppendVarint(p.out, v.Int()-p.last)
		p.last = v.Int()
	case reflect.String:
		p.string(v.String())
	case reflect.Bool:
		p.flag(v.Bool())
	case reflect.Float64:
		p.out = binary.LittleEndian.AppendUint64(p.out, math.Float64bits(v.Float()))
	case reflect.Slice:
		if v.IsNil() {
			p.out = append(p.out, 0)
			return
		}
		p.out = binary.AppendUvarint(p.out, uint64(v.Len())+1)
		for i := range v.Len() {
			p.value(v.Index(i))
		}
	case reflect.Pointer:
		p.flag(!v.IsNil())
		if !v.IsNil() {
			p.value(v.Elem())
		}
	case reflect.Struct:
		for i := range v.NumField() {
			p.value(v.Field(i))
		}
	default:
		panic("library: no way to pack a " + v.Kind().String())
	}
}

func (p *packer) flag(set bool) {
	if set {
		p.out = append(p.out, 1)
	} else {
		p.out = append(p.out, 0)
	}
}

func (p *packer) string(s string) {
	code, ok := p.known[s]
	if !ok {
		low := min(max(0, int(p.last)-nearby), len(p.text))
		near := p.text[low:min(low+2*nearby, len(p.text))]
		if at := strings.Index(near, s); at >= 0 {
			code = 2*(low+at) + 1
			p.known[s] = code
		} else {
			p.fresh++
			p.known[s] = 2 * p.fresh
		}
	}
	p.out = binary.AppendUvarint(p.out, uint64(code))
	p.out = binary.AppendUvarint(p.out, uint64(len(s)))
	if code == 0 {
		p.out = append(p.out, s...)
	}
}

type unpacker struct {
	text string
	in   []byte
	last int64
	// fresh are the literals so far.
	fresh []string
}

func (u *unpacker) value(v reflect.Value) {
	switch v.Kind() {
	case reflect.Int:
		d, n := binary.Varint(u.in)
		u.in = u.in[n:]
		u.last += d
		v.SetInt(u.last)
	case reflect.String:
		v.SetString(u.string())
	case reflect.Bool:
		v.SetBool(u.number() == 1)
	case reflect.Float64:
		v.SetFloat(math.Float64frombits(binary.LittleEndian.Uint64(u.in)))
		u.in = u.in[8:]
	case reflect.Slice:
		n := u.number()
		if n == 0 {
			return
		}
		v.Set(reflect.MakeSlice(v.Type(), n-1, n-1))
		for i := range n - 1 {
			u.value(v.Index(i))
		}
	case reflect.Pointer:
		if u.number() == 1 {
			v.Set(reflect.New(v.Type().Elem()))
			u.value(v.Elem())
		}
	case reflect.Struct:
		for i := range v.NumField() {
			u.value(v.Field(i))
		}
	default: // pack has met it first
	}
}

func (u *unpacker) number() int {
	n, size := binary.Uvarint(u.in)
	u.in = u.in[size:]
	return int(n)
}

func (u *unpacker) string() string {
	code, size := u.number(), u.number()
	switch {
	case code%2 == 1:
		return u.text[code/2 : code/2+size]
	case code > 0:
		return u.fresh[code/2-1]
	}
	s := string(u.in[:size])
	u.in = u.in[size:]
	u.fresh = append(u.fresh, s)
	return s
}
