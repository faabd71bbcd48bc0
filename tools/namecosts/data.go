package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"hash/fnv"
	"os"
	"path/filepath"
	"sort"
	"strings"

	"parallax/model/compare/names"
)

// pair is two spellings that are one name, or are not.
type pair struct {
	a, b string
	same bool
	fold int // 0 to 4, by the hash of the native form: a name is in one fold only
}

// group is a name in its own script with its Latin spellings.
type group struct {
	Lang, Native string
	Latin        []string
	Counts       []int
}

// readPairs makes pairs of the spellings in names_wikidata_translit: every two
// spellings of a native form seen at least twice are the same name; spellings
// that begin alike, look alike and share no native form are not.
func readPairs(data string) ([]pair, error) {
	f, err := os.Open(filepath.Join(data, "names_wikidata_translit", "groups.jsonl"))
	if err != nil {
		return nil, fmt.Errorf("%w (give the folder of the labelled data with -data)", err)
	}
	defer f.Close()
	byLang := map[string][]group{}
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<24)
	for lines.Scan() {
		var g group
		if err := json.Unmarshal(lines.Bytes(), &g); err != nil {
			return nil, err
		}
		byLang[g.Lang] = append(byLang[g.Lang], g)
	}
	if err := lines.Err(); err != nil {
		return nil, err
	}
	var out []pair
	for _, lang := range []string{"arabic", "hebrew"} {
		out = append(out, pairsOf(byLang[lang])...)
	}
	return out, nil
}

// most is how many spellings of one native form are paired with one another.
const most = 6

func pairsOf(groups []group) []pair {
	natives := map[string]map[string]bool{}
	spellings := make([][]string, len(groups))
	for i, g := range groups {
		for k, form := range g.Latin {
			s := names.Fold(form)
			if s == "" || !latin(s) {
				continue
			}
			if natives[s] == nil {
				natives[s] = map[string]bool{}
			}
			natives[s][g.Native] = true
			if g.Counts[k] >= 2 && !contains(spellings[i], s) {
				spellings[i] = append(spellings[i], s)
			}
		}
	}
	buckets := bucketsOf(natives)
	var out []pair
	for i, g := range groups {
		forms := spellings[i]
		if len(forms) < 2 {
			continue
		}
		fold := int(hash(g.Native) % 5)
		for x, a := range forms {
			for y := x + 1; y < len(forms) && x < most && y < most; y++ {
				out = append(out, pair{a, forms[y], true, fold})
			}
			out = append(out, lookalikes(a, buckets[bucketOf(a)], natives, fold)...)
		}
	}
	return out
}

func bucketOf(s string) string { return fmt.Sprint(s[:1], len(s)/2) }

func bucketsOf(natives map[string]map[string]bool) map[string][]string {
	all := make([]string, 0, len(natives))
	for s := range natives {
		if len(s) >= 3 {
			all = append(all, s)
		}
	}
	sort.Strings(all)
	out := map[string][]string{}
	for _, s := range all {
		out[bucketOf(s)] = append(out[bucketOf(s)], s)
	}
	return out
}

// lookalikes are two names that look like a and are not a.
func lookalikes(a string, bucket []string, natives map[string]map[string]bool, fold int) []pair {
	var out []pair
	start := int(hash(a)) % (len(bucket) + 1)
	for k := 0; k < len(bucket) && len(out) < 2; k++ {
		b := bucket[(start+k)%len(bucket)]
		if a == b || shares(natives[a], natives[b]) || jaroWinkler(a, b) < 0.78 {
			continue
		}
		out = append(out, pair{a, b, false, fold})
	}
	return out
}

func shares(a, b map[string]bool) bool {
	for k := range a {
		if b[k] {
			return true
		}
	}
	return false
}

func contains(list []string, s string) bool {
	for _, x := range list {
		if x == s {
			return true
		}
	}
	return false
}

func latin(s string) bool { return strings.Trim(s, "abcdefghijklmnopqrstuvwxyz") == "" }

func hash(s string) uint32 {
	h := fnv.New32a()
	h.Write([]byte(s))
	return h.Sum32()
}

// jaroWinkler is the measure that most programs compare names with: the yardstick.
func jaroWinkler(a, b string) float64 {
	reach := max(0, max(len(a), len(b))/2-1)
	inA, inB := make([]bool, len(a)), make([]bool, len(b))
	matches := 0
	for i := range len(a) {
		for j := max(0, i-reach); j < min(len(b), i+reach+1); j++ {
			if !inB[j] && a[i] == b[j] {
				inA[i], inB[j] = true, true
				matches++
				break
			}
		}
	}
	if matches == 0 {
		return 0
	}
	swaps, j := 0, 0
	for i := range len(a) {
		if !inA[i] {
			continue
		}
		for !inB[j] {
			j++
		}
		if a[i] != b[j] {
			swaps++
		}
		j++
	}
	m := float64(matches)
	jaro := (m/float64(len(a)) + m/float64(len(b)) + (m-float64(swaps/2))/m) / 3
	prefix := 0
	for prefix < min(4, len(a), len(b)) && a[prefix] == b[prefix] {
		prefix++
	}
	return jaro + 0.1*float64(prefix)*(1-jaro)
}
