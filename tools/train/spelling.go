package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"

	"parallax/model/extract/name/feature"
)

// addSpellings enters the spellings in Latin letters of Arabic and Hebrew names.
func (x *lexicon) addSpellings(path string) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	lines := bufio.NewScanner(f)
	lines.Buffer(make([]byte, 1<<16), 1<<24)
	for lines.Scan() {
		var group struct {
			Latin []string `json:"latin"`
		}
		if err := json.Unmarshal(lines.Bytes(), &group); err != nil {
			return fmt.Errorf("%s: %w", path, err)
		}
		for _, w := range group.Latin {
			if len(w) >= 3 {
				x.words[w] |= feature.NamePart
			}
		}
	}
	return lines.Err()
}
