// Namecosts learns the costs by which package names compares spellings, from the
// romanisation variants of Wikidata (CC0; Merhav and Ash, COLING 2018), and says
// how well they do on names it has not seen. The result is the same at every run.
//
//	go run ./tools/namecosts -data ../shared/data          learn, measure and write
//	go run ./tools/namecosts -data ../shared/data -dry     learn and measure only
package main

import (
	"flag"
	"fmt"
	"log"
	"math"
	"math/rand/v2"
	"os"
	"sort"
	"strings"
)

func main() {
	log.SetFlags(0)
	data := flag.String("data", "../shared/data", "folder of the labelled data")
	out := flag.String("out", "model/compare/names/costs.txt", "file to write")
	dry := flag.Bool("dry", false, "write nothing")
	epochs := flag.Int("epochs", 20, "runs through the data")
	l2 := flag.Float64("l2", 0.01, "pull back to the starting costs")
	least := flag.Int("least", 8, "how often two steps must follow one another to become one")
	held := flag.Int("held", 4, "the fold that is held out, 0 to 4")
	flag.Parse()
	pairs, err := readPairs(*data)
	if err != nil {
		log.Fatal(err)
	}
	var train, test []pair
	for _, p := range pairs {
		if p.fold == *held {
			test = append(test, p)
		} else {
			train = append(train, p)
		}
	}
	m := newModel()
	random := rand.New(rand.NewPCG(1, 2))
	for e := range *epochs {
		if e == 1 || e == 3 {
			m.grow(train, *least)
		}
		m.rate = 0.15 * (1 - float64(e)/float64(*epochs+1))
		m.train(train, *l2, random)
	}
	m.round()
	report("learnt", train, test, m.table.Odds)
	report("Jaro-Winkler", train, test, jaroWinkler)
	fmt.Printf("%d steps, %d pairs learnt from, %d held out\n", len(m.costs), len(train), len(test))
	if *dry {
		return
	}
	if err := os.WriteFile(*out, []byte(m.String()), 0o644); err != nil {
		log.Fatal(err)
	}
}

// report prints F1 on the held-out fold at the threshold that is best on the rest.
func report(name string, train, test []pair, score func(a, b string) float64) {
	least, f := best(train, score)
	var hit, said, gold float64
	for _, p := range test {
		s := score(p.a, p.b) >= least
		if s {
			said++
		}
		if p.same {
			gold++
		}
		if s && p.same {
			hit++
		}
	}
	fmt.Printf("%-14s threshold %6.3f  F1 learnt from %.3f  held out: P %.3f R %.3f F1 %.3f\n", name, least, f, hit/said, hit/gold, 2*hit/(said+gold))
}

func best(pairs []pair, score func(a, b string) float64) (least, f float64) {
	type scored struct {
		s    float64
		same bool
	}
	all := make([]scored, len(pairs))
	gold := 0.0
	for i, p := range pairs {
		all[i] = scored{score(p.a, p.b), p.same}
		if p.same {
			gold++
		}
	}
	sort.Slice(all, func(i, j int) bool { return all[i].s > all[j].s })
	hit := 0.0
	for i, x := range all {
		if x.same {
			hit++
		}
		if i+1 < len(all) && all[i+1].s == x.s {
			continue
		}
		if f1 := 2 * hit / (float64(i+1) + gold); f1 > f {
			least, f = x.s, f1
		}
	}
	return least, f
}

// round brings the costs to hundredths, as the file keeps them.
func (m *model) round() {
	m.bias = math.Round(m.bias*100) / 100
	for _, w := range m.costs {
		for i := range w.place {
			w.place[i] = math.Round((w.base+w.place[i])*100) / 100
		}
		w.base = 0
	}
	m.sync()
}

// String writes the table as package names reads it.
func (m *model) String() string {
	steps := make([]step, 0, len(m.costs))
	for s := range m.costs {
		steps = append(steps, s)
	}
	sort.Slice(steps, func(i, j int) bool {
		a, b := steps[i], steps[j]
		if len(a.from+a.to) != len(b.from+b.to) {
			return len(a.from+a.to) < len(b.from+b.to)
		}
		return a.from+" "+a.to < b.from+" "+b.to
	})
	var b strings.Builder
	b.WriteString("# Costs of the steps between spellings of one name, in hundredths: from to start inside end.\n")
	b.WriteString("# Written by tools/namecosts from Wikidata's romanisation variants (CC0); not to be edited.\n")
	fmt.Fprintf(&b, "bias %d\n", int(math.Round(m.bias*100)))
	for _, s := range steps {
		w := m.costs[s]
		fmt.Fprintf(&b, "%s %s", dash(s.from), dash(s.to))
		for _, p := range w.place {
			fmt.Fprintf(&b, " %d", int(math.Round((w.base+p)*100)))
		}
		b.WriteByte('\n')
	}
	return b.String()
}

func dash(s string) string {
	if s == "" {
		return "-"
	}
	return s
}
