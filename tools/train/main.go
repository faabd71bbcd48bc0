// Command train makes the weights file of the name tagger from open labelled
// data: go run ./tools/train -data FOLDER. It takes some minutes on one core and
// gives the same file, to the byte, for the same data on the same kind of
// machine.
//
// It reads the sets that docs/names.md names, scores the method on folds held
// out from them, learns from all of them, labels open texts with what it
// learned, learns once more from both, and writes the weights, NOTICE and the
// table of scores. With -measure it scores weights on other sets, which never
// train them.
package main

import (
	"flag"
	"fmt"
	"io"
	"log"
	"os"
	"path/filepath"
	"strings"

	"parallax/model/extract/name"
)

func main() {
	log.SetFlags(0)
	data := flag.String("data", "../shared/data", "folder of the data sets")
	root := flag.String("root", ".", "root of the repository, where the results are written")
	folds := flag.Int("folds", 3, "folds for the held-out scores; 0 leaves them out")
	load := flag.String("load", "", "measure this weights file, and learn nothing")
	sets := flag.String("measure", "", "measure on these files of the data folder, parted by commas")
	dump := flag.String("dump", "", "write what is found while measuring into this folder")
	flag.Parse()
	var err error
	if *load != "" {
		err = measureFile(*load, *data, *sets, *dump)
	} else {
		err = trainAndWrite(job{data: *data, sources: sources, set: shipped, log: os.Stdout}, *root, *folds)
		if err == nil && *sets != "" {
			err = measureFile(filepath.Join(*root, weightsPath), *data, *sets, *dump)
		}
	}
	if err != nil {
		log.Fatal(err)
	}
}

// weightsPath is where the tagger finds its weights.
const weightsPath = "model/extract/name/weights.bin"

// trainAndWrite makes the weights and what is told of them.
func trainAndWrite(j job, root string, folds int) error {
	if err := j.prepare(); err != nil {
		return err
	}
	var held scores
	for i := range folds {
		s, err := j.fold(i, folds)
		if err != nil {
			return err
		}
		held.add(s)
		fmt.Fprintf(j.log, "fold %d of %d: %v\n", i+1, folds, s)
	}
	file, err := j.weights()
	if err != nil {
		return err
	}
	if err := os.WriteFile(filepath.Join(root, weightsPath), file, 0o644); err != nil {
		return err
	}
	fmt.Fprintf(j.log, "%d bytes of weights\n", len(file))
	if err := os.WriteFile(filepath.Join(root, "NOTICE"), []byte(notice()), 0o644); err != nil {
		return err
	}
	if folds == 0 {
		return nil
	}
	return writeScores(filepath.Join(root, "docs", "names.md"), held, folds)
}

// measureFile scores a weights file on sets of the data folder.
func measureFile(path, data, sets, dump string) error {
	b, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	w, err := name.ReadWeights(b)
	if err != nil {
		return err
	}
	t := name.NewTagger(w)
	for set := range strings.SplitSeq(sets, ",") {
		records, err := readRecords(filepath.Join(data, set))
		if err != nil {
			return err
		}
		out := io.Discard
		if dump != "" {
			f, err := os.Create(filepath.Join(dump, strings.ReplaceAll(set, "/", "-")))
			if err != nil {
				return err
			}
			defer f.Close()
			out = f
		}
		s, err := measure(t, records, out)
		if err != nil {
			return err
		}
		fmt.Printf("%-16s %v\n", set, s)
	}
	return nil
}
