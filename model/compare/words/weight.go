package words

import (
	_ "embed"
	"encoding/binary"
	"hash/fnv"
	"sort"
	"sync"
)

// weightsTable holds the stems that more than a few sentences of news use: four
// bytes of hash and one of weight each, sorted by hash. Written by
// tools/wordweights.
//
//go:embed weights.bin
var weightsTable []byte

const (
	// entryLen is the length of an entry of the table.
	entryLen = 5
	// WeightUnit is the worth of one step of the table's weights.
	WeightUnit = 1.0 / 16
	// Rare is the weight of stems that are not in the table.
	Rare = 10.0
)

var entries = sync.OnceValue(func() []byte { return weightsTable[:len(weightsTable)/entryLen*entryLen] })

// Weight says how much a stem tells: the natural logarithm of how many sentences
// of news there are for each one that has it; [Rare] for the rarest, about 2 for
// the commonest.
func Weight(stem string) float64 {
	table := entries()
	h := Hash(stem)
	n := len(table) / entryLen
	i := sort.Search(n, func(i int) bool { return binary.BigEndian.Uint32(table[i*entryLen:]) >= h })
	if i < n && binary.BigEndian.Uint32(table[i*entryLen:]) == h {
		return float64(table[i*entryLen+4]) * WeightUnit
	}
	return Rare
}

// Hash is the hash by which the table knows a stem.
func Hash(stem string) uint32 {
	h := fnv.New32a()
	h.Write([]byte(stem))
	return h.Sum32()
}
