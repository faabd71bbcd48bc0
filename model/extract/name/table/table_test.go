package table

import (
	"bytes"
	"encoding/binary"
	"slices"
	"testing"
)

// hash spreads i as the users of a table do.
func hash(i int) uint64 {
	x := uint64(i+1) * 0x9E3779B97F4A7C15
	x = (x ^ x>>30) * 0xBF58476D1CE4E5B9
	return x ^ x>>27
}

// TestFind compares tables of many sizes with a map.
func TestFind(t *testing.T) {
	for _, n := range []int{0, 1, 2, 3, 7, 100, 5000} {
		var entries []Entry
		for i := range n {
			entries = append(entries, Entry{hash(i), binary.LittleEndian.AppendUint32(nil, uint32(i))})
		}
		table, rest, err := Read(append(Append(nil, 4, entries), "rest"...))
		if err != nil || string(rest) != "rest" {
			t.Fatalf("%d entries: rest %q, error %v", n, rest, err)
		}
		wrong := 0
		for i := range n {
			if v := table.Find(hash(i)); v == nil || binary.LittleEndian.Uint32(v) != uint32(i) {
				wrong++
			}
		}
		var hashes []uint64
		for i := range n + 200 {
			hashes = append(hashes, hash(i*7))
		}
		var one, all [][]byte
		for _, h := range hashes {
			if v := table.Find(h); v != nil {
				one = append(one, v)
			}
		}
		for _, place := range table.FindAll(nil, hashes) {
			all = append(all, table.Value(place))
		}
		if !slices.EqualFunc(one, all, bytes.Equal) {
			t.Errorf("%d entries: FindAll gives %d values, Find %d", n, len(all), len(one))
		}
		strangers := 0
		for i := range 10000 {
			if table.Find(hash(n+i)) != nil {
				strangers++
			}
		}
		if wrong > n/1000 || strangers > 5 {
			t.Errorf("%d entries: %d not found, %d strangers of 10000", n, wrong, strangers)
		}
	}
}

// TestReadDamaged reads tables cut short anywhere.
func TestReadDamaged(t *testing.T) {
	whole := Append(nil, 2, []Entry{{hash(1), []byte("ab")}, {hash(2), []byte("cd")}})
	for n := range whole {
		if _, _, err := Read(whole[:n]); err == nil {
			t.Errorf("%d of %d bytes taken for a table", n, len(whole))
		}
	}
	var none Table
	if none.Find(1) != nil {
		t.Error("the zero table holds something")
	}
}
