// Command train makes the weights file of the name tagger from open labelled
// data.
package main

import (
	"flag"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"strings"
	"time"

	"parallax/model/extract/name"
)

func main() {
	data := flag.String("data", "../shared/data", "folder of the data sets")
	out := flag.String("out", "", "write the weights to this file")
	use := flag.String("use", "masc,uner,crossner,docred,wikigold,btc,gum,re3d", "training sets")
	epochs := flag.Int("epochs", 8, "")
	rate := flag.Float64("rate", 0.03, "")
	decay := flag.Float64("decay", 3e-3, "")
	drop := flag.Float64("drop", 0.2, "")
	size := flag.Int("size", 330000, "")
	seldom := flag.Int("seldom", 2, "")
	meas := flag.String("measure", "eww/dev.jsonl,ieer/test.jsonl,gmb/dev.jsonl,masc/dev.jsonl,masc/test.jsonl", "")
	flag.Parse()
	set := settings{epochs: *epochs, rate: *rate, decay: *decay, drop: *drop, seldom: *seldom, averaged: 3, size: *size, seed: 1}
	t := time.Now()
	lexicon, err := buildLexicon(*data)
	if err != nil {
		log.Fatal(err)
	}
	lex, err := readTables(lexicon)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Printf("lexicon %d bytes, %d words, %d phrases %.1fs\n", len(lexicon), lex.Words.Len(), lex.Phrases.Len(), time.Since(t).Seconds())
	var examples []*example
	for i := range sources {
		s := &sources[i]
		if !strings.Contains(","+*use+",", ","+s.name+",") {
			continue
		}
		records, err := s.read(*data)
		if err != nil {
			log.Fatal(err)
		}
		n, openTokens := 0, 0
		for _, r := range records {
			e := s.example(r, lex)
			examples = append(examples, e)
			for i, g := range e.gold {
				if g != 0 {
					n++
				}
				if e.allowed[i] == anything {
					openTokens++
				}
			}
		}
		fmt.Printf("%s: %d texts, %d tokens of names, %d open\n", s.name, len(records), n, openTokens)
	}
	l := learn(examples, lex, set, os.Stdout)
	fmt.Printf("learned %.1fs\n", time.Since(t).Seconds())
	file := l.file(lexicon)
	fmt.Printf("file %d bytes\n", len(file))
	if *out != "" {
		if err := os.WriteFile(*out, file, 0o644); err != nil {
			log.Fatal(err)
		}
	}
	w, err := name.ReadWeights(file)
	if err != nil {
		log.Fatal(err)
	}
	tagger := name.NewTagger(w)
	for _, m := range strings.Split(*meas, ",") {
		records, err := readRecords(filepath.Join(*data, m))
		if err != nil {
			log.Fatal(err)
		}
		t := time.Now()
		s := measure(tagger, records)
		bytes := 0
		for _, r := range records {
			bytes += len(r.Text)
		}
		fmt.Printf("%-15s %s  %.1f MB/s\n", m, s, float64(bytes)/1e6/time.Since(t).Seconds())
	}
}
