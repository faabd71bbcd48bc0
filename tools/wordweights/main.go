// Wordweights counts how many sentences of open news text hold each stem and
// writes the table that package words weighs stems by.
//
//	go run ./tools/wordweights -data ../shared/data
package main

import (
	"bufio"
	"encoding/binary"
	"flag"
	"fmt"
	"log"
	"math"
	"os"
	"path/filepath"
	"sort"

	"parallax/model/compare/words"
)

func main() {
	log.SetFlags(0)
	data := flag.String("data", "../shared/data", "folder of the labelled data")
	out := flag.String("out", "model/compare/words/weights.bin", "file to write")
	least := flag.Int("least", 12, "sentences a stem must stand in to be listed")
	flag.Parse()
	table, err := count(filepath.Join(*data, "open_text", "open.txt"), *least)
	if err != nil {
		log.Fatal(err)
	}
	if err := os.WriteFile(*out, table, 0o644); err != nil {
		log.Fatal(err)
	}
}

// count reads a text with a sentence a line and returns the table.
func count(path string, least int) ([]byte, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, fmt.Errorf("%w (give the folder of the labelled data with -data)", err)
	}
	defer f.Close()
	voc := words.NewVocabulary()
	df := map[string]int{}
	sentences := 0
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<24)
	for lines.Scan() {
		seen := map[string]bool{}
		for _, w := range voc.Phrase(lines.Text()) {
			if w.Stem != "" && !seen[w.Stem] {
				seen[w.Stem] = true
				df[w.Stem]++
			}
		}
		if len(seen) > 0 {
			sentences++
		}
	}
	if err := lines.Err(); err != nil {
		return nil, err
	}
	weights := map[uint32]float64{}
	for stem, n := range df {
		if n < least {
			continue
		}
		// Of two stems with one hash the commoner one counts.
		w := math.Log(float64(sentences) / float64(n))
		h := words.Hash(stem)
		if old, ok := weights[h]; !ok || w < old {
			weights[h] = w
		}
	}
	hashes := make([]uint32, 0, len(weights))
	for h := range weights {
		hashes = append(hashes, h)
	}
	sort.Slice(hashes, func(i, j int) bool { return hashes[i] < hashes[j] })
	var table []byte
	for _, h := range hashes {
		table = binary.BigEndian.AppendUint32(table, h)
		table = append(table, byte(min(255, math.Round(weights[h]/words.WeightUnit))))
	}
	fmt.Printf("%d sentences, %d stems, %d listed\n", sentences, len(df), len(hashes))
	return table, nil
}
