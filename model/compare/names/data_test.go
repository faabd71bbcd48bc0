package names_test

import (
	"bufio"
	"encoding/json"
	"hash/fnv"
	"os"
	"path/filepath"
	"sort"
	"testing"
	"unicode"

	"parallax/model/compare/names"
)

// labelled opens a file of the labelled data, which lies beside the repository.
func labelled(t *testing.T, name string) *bufio.Scanner {
	t.Helper()
	dir, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	for {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			break
		}
		if filepath.Dir(dir) == dir {
			t.Fatal("no go.mod above the test")
		}
		dir = filepath.Dir(dir)
	}
	f, err := os.Open(filepath.Join(dir, "..", "shared", "data", name))
	if err != nil {
		t.Skipf("labelled data is absent: %v", err)
	}
	t.Cleanup(func() { f.Close() })
	s := bufio.NewScanner(f)
	s.Buffer(nil, 1<<24)
	return s
}

type scored struct {
	score float64
	match bool
	fold  uint32
	a, b  string
}

// TestPersons measures whole names on the person pairs of OpenSanctions'
// nomenklatura that are written in Latin letters.
func TestPersons(t *testing.T) {
	var all []scored
	lines := labelled(t, "names_nomenklatura/pairs.jsonl")
	for lines.Scan() {
		var p struct {
			A, B, Schema string
			Match        bool
		}
		if err := json.Unmarshal(lines.Bytes(), &p); err != nil {
			t.Fatal(err)
		}
		if p.Schema == "Person" && latin(p.A) && latin(p.B) {
			h := fnv.New32a()
			h.Write([]byte(p.A + p.B))
			all = append(all, scored{names.Match(names.Fold(p.A), names.Fold(p.B)), p.Match, h.Sum32() % 2, p.A, p.B})
		}
	}
	var halves [2][]scored
	for _, s := range all {
		halves[s.fold] = append(halves[s.fold], s)
	}
	var f float64
	for i := range halves {
		f += f1(halves[i], bestThreshold(halves[1-i])) / 2
	}
	fixed := f1(all, names.Threshold)
	t.Logf("%d pairs: F1 %.3f by halves, %.3f at the fixed threshold", len(all), f, fixed)
	if testing.Verbose() {
		for _, s := range all {
			if s.match != (s.score >= names.Threshold) {
				t.Logf("%v %.2f %s | %s", s.match, s.score, s.a, s.b)
			}
		}
	}
	if f < 0.80 || fixed < 0.80 {
		t.Errorf("F1 %.3f and %.3f, want at least .80", f, fixed)
	}
}

func latin(s string) bool {
	for _, r := range s {
		if unicode.IsLetter(r) && !unicode.Is(unicode.Latin, r) {
			return false
		}
	}
	return true
}

func f1(all []scored, least float64) float64 {
	var hit, said, gold float64
	for _, s := range all {
		if s.score >= least {
			said++
		}
		if s.match {
			gold++
		}
		if s.match && s.score >= least {
			hit++
		}
	}
	return 2 * hit / (said + gold)
}

func bestThreshold(all []scored) float64 {
	sort.Slice(all, func(i, j int) bool { return all[i].score > all[j].score })
	best, at := 0.0, 1.0
	for _, s := range all {
		if f := f1(all, s.score); f > best {
			best, at = f, s.score
		}
	}
	return at
}
