// Package table is a set of 64-bit hashes with a fixed-size value each, laid out
// so that it can be read where it lies in the program file: nothing is decoded
// or built when the program starts.
//
// The entries are sorted by hash. A hash's upper bits choose a bucket; the
// directory tells where each bucket begins; within it the lower 16 bits, the
// mark, are compared one by one:
//
//	hash      bbbbbbbb…………mmmmmmmm
//	             │             │
//	directory [ 0 2 3 3 7 … ]  │        uint32 each, one more than buckets
//	                 │         ▼
//	marks     [ m m m m m m m m … ]     uint16 each
//	values    [ v v v v v v v v … ]     width bytes each
//
// With about two entries a bucket a stranger is taken for a member once in
// 30,000 look-ups, which a sum over a hundred features does not notice.
//
// It knows nothing of names: what the hashes stand for is their users' matter.
package table

import (
	"encoding/binary"
	"errors"
	"math/bits"
	"slices"
)

// perBucket is the mean number of entries in a bucket: small enough that the
// marks compared lie in one cache line, large enough that the directory takes
// less room than the marks.
const perBucket = 2

// Table is a readable table. The zero value holds nothing.
type Table struct {
	shift  uint
	width  int
	heads  []byte
	marks  []byte
	values []byte
}

// Entry is a hash with its value.
type Entry struct {
	Hash  uint64
	Value []byte
}

// Len is the number of entries.
func (t *Table) Len() int { return len(t.marks) / 2 }

// Find returns the value of a hash, nil where it is no member. The value is
// part of the table and must not be changed.
func (t *Table) Find(hash uint64) []byte {
	if len(t.heads) == 0 {
		return nil
	}
	at := int(hash>>t.shift) * 4
	lo := binary.LittleEndian.Uint32(t.heads[at:])
	hi := binary.LittleEndian.Uint32(t.heads[at+4:])
	mark := uint16(hash)
	for i := lo; i < hi; i++ {
		if binary.LittleEndian.Uint16(t.marks[i*2:]) == mark {
			return t.values[int(i)*t.width:][:t.width]
		}
	}
	return nil
}

// batch is how many hashes FindAll looks up at once.
const batch = 64

// FindAll appends to dst the place of each hash that is a member, for Value. It
// gives what Find gives for one after another, but first fetches all directory
// entries, then all marks: the processor waits for many at once instead of
// for each.
func (t *Table) FindAll(dst []uint32, hashes []uint64) []uint32 {
	if len(t.heads) == 0 {
		return dst
	}
	var lo, hi [batch]uint32
	for len(hashes) > 0 {
		part := hashes[:min(batch, len(hashes))]
		hashes = hashes[len(part):]
		for i, h := range part {
			at := t.heads[h>>t.shift*4:]
			lo[i&(batch-1)], hi[i&(batch-1)] = binary.LittleEndian.Uint32(at), binary.LittleEndian.Uint32(at[4:])
		}
		for i, h := range part {
			for k := lo[i&(batch-1)]; k < hi[i&(batch-1)]; k++ {
				if binary.LittleEndian.Uint16(t.marks[k*2:]) == uint16(h) {
					dst = append(dst, k)
					break
				}
			}
		}
	}
	return dst
}

// Value is the value at a place that FindAll gave.
func (t *Table) Value(place uint32) []byte {
	return t.values[int(place)*t.width:][:t.width]
}

// Append writes a table of the entries to dst and returns the longer slice. All
// values must be width bytes long; of two entries that cannot be told apart the
// first stays.
func Append(dst []byte, width int, entries []Entry) []byte {
	entries = slices.Clone(entries)
	slices.SortStableFunc(entries, func(a, b Entry) int {
		switch {
		case a.Hash < b.Hash:
			return -1
		case a.Hash > b.Hash:
			return 1
		}
		return 0
	})
	size := bits.Len(uint(len(entries) / perBucket))
	shift := uint(64 - size)
	if size == 0 {
		size, shift = 1, 63
	}
	heads := make([]uint32, 1<<size+1)
	var marks, values []byte
	n, bucket, first := uint32(0), 0, uint32(0)
	for _, e := range entries {
		for ; bucket < int(e.Hash>>shift); bucket++ {
			heads[bucket+1] = n
			first = n
		}
		if taken(marks[first*2:], uint16(e.Hash)) {
			continue
		}
		marks = binary.LittleEndian.AppendUint16(marks, uint16(e.Hash))
		values = append(values, e.Value[:width]...)
		n++
	}
	for ; bucket < 1<<size; bucket++ {
		heads[bucket+1] = n
	}
	dst = binary.LittleEndian.AppendUint32(dst, uint32(shift))
	dst = binary.LittleEndian.AppendUint32(dst, uint32(width))
	dst = binary.LittleEndian.AppendUint32(dst, n)
	for _, h := range heads {
		dst = binary.LittleEndian.AppendUint32(dst, h)
	}
	return append(append(dst, marks...), values...)
}

func taken(marks []byte, mark uint16) bool {
	for ; len(marks) > 0; marks = marks[2:] {
		if binary.LittleEndian.Uint16(marks) == mark {
			return true
		}
	}
	return false
}

// errShort says that the bytes are no table.
var errShort = errors.New("table: cut short or damaged")

// Read returns the table at the start of data, in place, and what follows it.
// Only its frame is checked, not every entry.
func Read(data []byte) (Table, []byte, error) {
	if len(data) < 12 {
		return Table{}, nil, errShort
	}
	t := Table{shift: uint(binary.LittleEndian.Uint32(data)), width: int(binary.LittleEndian.Uint32(data[4:]))}
	n := int(binary.LittleEndian.Uint32(data[8:]))
	if t.shift < 32 || t.shift > 63 || t.width > 1<<10 {
		return Table{}, nil, errShort
	}
	heads := (1<<(64-t.shift) + 1) * 4
	data = data[12:]
	if len(data) < heads+n*(2+t.width) {
		return Table{}, nil, errShort
	}
	t.heads, data = data[:heads], data[heads:]
	t.marks, data = data[:n*2], data[n*2:]
	t.values, data = data[:n*t.width], data[n*t.width:]
	return t, data, nil
}
