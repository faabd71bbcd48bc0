package figure

import (
	"math"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// maxDigits is the longest run of digits read as an amount. Fifteen digits are exact in a float64; longer runs
// are account numbers and the like.
const maxDigits = 15

// numeral writing: groups of digits with their separators, in the English, the Indian (1,00,000), the
// continental (1.000,5) and the SI manner (1 000).
type scan struct {
	text string
	end  int
	buf  [40]byte // the digits as ASCII, with at most one '.'
	n    int
	long bool // more digits than an amount has
}

// run reads ASCII or other decimal digits from i and returns where they end and how many they are.
func (s *scan) run(i int) (int, int) {
	count := 0
	for i < s.end {
		r, w := utf8.DecodeRuneInString(s.text[i:s.end])
		if !isDigit(r) {
			break
		}
		s.put(byte('0' + digitValue(r)))
		i, count = i+w, count+1
	}
	return i, count
}

func (s *scan) put(b byte) {
	if s.n == len(s.buf) {
		s.long = true
		return
	}
	s.buf[s.n] = b
	s.n++
}

// lexDigits reads one numeral in digits. Codes that only look like one (versions, clock times, dates, phone
// numbers) are read whole and marked as such.
func lexDigits(text string, start, end int) word {
	s := scan{text: text, end: end}
	w := word{kind: digits, whole: true, plain: true}
	i, first := s.run(start)
	if first > 0 {
		if j := s.groups(i, first); j != i {
			i, w.plain = j, false
		}
	}
	i = s.decimals(&w, i, first)
	value, err := strconv.ParseFloat(string(s.buf[:s.n]), 64)
	w.value = value
	if s.long || err != nil || s.n > maxDigits+1 {
		w.code = true
	}
	if s.n > 1 && s.buf[0] == '0' && s.buf[1] != '.' && w.plain {
		w.code = true // "007"
	}
	i = s.exponent(&w, i)
	if r, width := utf8.DecodeRuneInString(text[i:end]); fraction(r) > 0 && w.whole {
		w.value, w.whole, w.plain, i = w.value+fraction(r), false, false, i+width
	}
	if j := codeEnd(text, i, end, w.whole); j > i {
		i, w.code = j, true
	}
	w.End = i
	return w
}

// groups reads the thousands groups after a first run of digits.
func (s *scan) groups(i, first int) int {
	if first > 3 {
		return i
	}
	for _, sep := range []rune{',', '.', ' ', '\u00a0', '\u202f', '\u2009', '\''} {
		if at, w := utf8.DecodeRuneInString(s.text[i:s.end]); at == sep && i < s.end {
			if j := s.grouped(i, w, sep); j > i {
				return j
			}
		}
	}
	return i
}

// grouped reads groups of three digits that sep introduces, or groups of two before a last one of three.
// A full stop groups only where a second group or a decimal comma tells it from a decimal point; a blank only
// before exactly three digits that end there.
func (s *scan) grouped(i, width int, sep rune) int {
	keep, j, groups, pairs := s.n, i, 0, false
	for j < s.end {
		r, w := utf8.DecodeRuneInString(s.text[j:s.end])
		if r != sep || sep == ' ' && groups == 0 && s.text[i-1] == '0' && s.n == 1 {
			break
		}
		before := s.n
		k, n := s.run(j + w)
		if n == 2 && sep == ',' {
			pairs = true
		} else if n != 3 || s.long {
			s.n = before
			break
		}
		j, groups = k, groups+1
		if n == 3 && pairs {
			break
		}
	}
	lone := sep == '.' && groups == 1 && !(j+1 < s.end && s.text[j] == ',' && digitAt(s.text, j+1, s.end))
	if r, _ := utf8.DecodeRuneInString(s.text[j:s.end]); groups == 0 || lone || pairs && !s.threeAt(j) ||
		sep == ' ' && (unicode.IsLetter(r) || r == '-') {
		s.n = keep
		return i
	}
	return j
}

// threeAt tells whether the digits before j form a group of three.
func (s *scan) threeAt(j int) bool { return j >= 4 && s.text[j-4] == ',' }

// decimals reads a decimal point, or a decimal comma where it cannot be a list: "5,00", "1.111,11".
func (s *scan) decimals(w *word, i, first int) int {
	if i >= s.end || s.text[i] != '.' && s.text[i] != ',' || !digitAt(s.text, i+1, s.end) {
		return i
	}
	keep, comma := s.n, s.text[i] == ','
	s.put('.')
	j, n := s.run(i + 1)
	if comma {
		more := j+1 < s.end && s.text[j] == ',' && digitAt(s.text, j+1, s.end)
		behind := i-first > 0 && s.text[i-first-1] == ','
		if n > 2 || more || behind || first > 3 {
			s.n = keep
			return i
		}
	}
	w.whole, w.plain = false, false
	return j
}

// exponent reads "e10", "^3", "x10^6" behind a numeral and applies it.
func (s *scan) exponent(w *word, i int) int {
	rest := s.text[i:s.end]
	j, power := 0, false
	switch r, width := utf8.DecodeRuneInString(rest); {
	case (r == 'e' || r == 'E') && len(rest) > 1:
		j = 1
	case r == '^':
		j, power = 1, true
	case (r == 'x' || r == '×') && len(rest) > width+2 && rest[width:width+2] == "10":
		j = width + 2
		if rest[j] == '^' {
			j++
		} else if rest[j] != '-' && rest[j] != '+' && !strings.HasPrefix(rest[j:], "−") {
			return i
		}
	default:
		return i
	}
	sign := 1.0
	if strings.HasPrefix(rest[j:], "−") {
		sign, j = -1, j+len("−")
	}
	for j < len(rest) && (rest[j] == '+' || rest[j] == '-') {
		if rest[j] == '-' && power && rest[j-1] == '-' {
			sign = 1
		} else if rest[j] == '-' {
			sign = -1
		}
		j++
	}
	n, from := 0, j
	for ; j < len(rest) && rest[j] >= '0' && rest[j] <= '9' && j-from < 4; j++ {
		n = n*10 + int(rest[j]-'0')
	}
	if j == from || j < len(rest) && isASCIILetter(rest[j]) {
		return i
	}
	value := w.value * math.Pow(10, sign*float64(n))
	if power {
		value = math.Pow(w.value, sign*float64(n))
	}
	if math.IsInf(value, 0) || math.IsNaN(value) || value > 1e30 {
		w.code = true
		return i + j
	}
	w.value, w.plain, w.whole = value, false, value == math.Trunc(value)
	return i + j
}

// codeEnd returns where the code ends that the numeral ending at i is the head of, or i: "1.2.3", "10:45",
// "5/17/2018", "2020-01-08", "222-2222", "24703L202".
func codeEnd(text string, i, end int, whole bool) int {
	if i >= end {
		return i
	}
	joints, dots := 0, 0
	if !whole {
		dots = 1
	}
	j := i
	for j < end {
		c := text[j]
		switch {
		case c >= '0' && c <= '9':
			j++
			continue
		case j+1 < end && text[j+1] >= '0' && text[j+1] <= '9' && (c == ':' || c == '.' || c == '/' || c == '-'):
			switch c {
			case ':':
				joints += 2
			case '.':
				if dots++; dots > 1 {
					joints += 2
				}
			default:
				joints, dots = joints+1, 0
			}
			j++
			continue
		case isASCIILetter(c) && j == i:
			k := j
			for k < end && isASCIILetter(text[k]) {
				k++
			}
			if k < end && text[k] >= '0' && text[k] <= '9' && !isUnitPower(text[j:k], text[k:end]) {
				joints, j = 2, k
				continue
			}
		}
		break
	}
	if joints < 2 || joints == 2 && (isTriple(text[:j], i) || j == i+len("-1/2") && text[i] == '-' && text[i+2] == '/' && text[i+1] < text[i+3]) {
		return i
	}
	return j
}

// isTriple tells whether what ends a text are three small numbers with hyphens, the first of which ends at i and none
// of which begins with a zero: "45-7-2".
func isTriple(text string, i int) bool {
	groups, size := 0, 0
	for k := i; k < len(text); k++ {
		switch c := text[k]; {
		case c == '-':
			groups, size = groups+1, 0
		case c < '0' || c > '9' || size == 3 || size == 0 && c == '0' && k+1 < len(text) && text[k+1] != '-':
			return false
		default:
			size++
		}
	}
	before := 0
	for before < i && text[i-before-1] >= '0' && text[i-before-1] <= '9' {
		before++
	}
	return groups == 2 && before <= 3 && text[i-before] != '0'
}

// isUnitPower tells whether letters and digits are a unit raised to a power: "km2", "m3".
func isUnitPower(letters, rest string) bool {
	if len(rest) > 1 && (rest[1] >= '0' && rest[1] <= '9' || isASCIILetter(rest[1])) || rest[0] != '2' && rest[0] != '3' {
		return false
	}
	return letters == "m" || letters == "km" || letters == "cm" || letters == "mm" || letters == "ft"
}

// digitValue returns the value of a decimal digit of any script. Unicode keeps the ten digits of a script in a
// row, zero first; scripts may follow one another without a gap.
func digitValue(r rune) int {
	if r <= '9' {
		return int(r - '0')
	}
	zero := r
	for unicode.Is(unicode.Nd, zero-1) {
		zero--
	}
	return int(r-zero) % 10
}

// fraction returns the value of a vulgar fraction sign, 0 for any other rune.
func fraction(r rune) float64 {
	if r < '¼' {
		return 0
	}
	return vulgar[r]
}

var vulgar = map[rune]float64{
	'¼': 1. / 4, '½': 1. / 2, '¾': 3. / 4, '⅐': 1. / 7, '⅑': 1. / 9, '⅒': 1. / 10, '⅓': 1. / 3, '⅔': 2. / 3,
	'⅕': 1. / 5, '⅖': 2. / 5, '⅗': 3. / 5, '⅘': 4. / 5, '⅙': 1. / 6, '⅚': 5. / 6, '⅛': 1. / 8, '⅜': 3. / 8,
	'⅝': 5. / 8, '⅞': 7. / 8,
}
