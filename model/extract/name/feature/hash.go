package feature

import (
	"unicode"
	"unicode/utf8"
)

// Hash returns the hash that a word is known by in the tables: of its letters
// in lower case and without accents, digits as 0, every apostrophe as the plain one.
func Hash(word string) uint64 { return Key(Short(word)) }

// Short is a word's short hash, which the longer ones are made from.
func Short(word string) uint32 {
	h := uint32(seed)
	for _, r := range word {
		h = step(h, fold(r))
	}
	return h
}

// Key spreads a word's short hash over 64 bits.
func Key(h uint32) uint64 { return mix(0, h, 0) }

// Phrase returns the hash of a name of several words from the short hashes of
// its words.
func Phrase(words []uint32) uint64 {
	h := uint32(seed)
	for _, w := range words {
		h = chain(h, w)
	}
	return mix(1, h, uint32(len(words)))
}

func chain(h, word uint32) uint32 { return (h<<7 | h>>25) ^ word*0x9E3779B1 }

// seed and the factor in step are those of 32-bit FNV-1a.
const seed = 2166136261

func step(h uint32, r rune) uint32 { return (h ^ uint32(r)) * 16777619 }

// fold is a rune as words are compared: lower case, without accents, digits
// alike.
func fold(r rune) rune {
	switch {
	case 'a' <= r && r <= 'z':
		return r
	case 'A' <= r && r <= 'Z':
		return r + 'a' - 'A'
	case '0' <= r && r <= '9':
		return '0'
	case r < utf8.RuneSelf:
		return r
	case 0xC0 <= r && int(r) < 0xC0+len(bare) && bare[r-0xC0] != '-':
		return rune(bare[r-0xC0])
	case r == '’' || r == '‘' || r == 'ʼ' || r == '`':
		return '\''
	}
	return unicode.ToLower(r)
}

// bare is the letters U+00C0 to U+017F in lower case without their accents, 32 a
// line; a dash stands for one that is no such letter.
const bare = "" +
	"aaaaaa-ceeeeiiii-nooooo-ouuuuy--" +
	"aaaaaa-ceeeeiiii-nooooo-ouuuuy-y" +
	"aaaaaaccccccccddddeeeeeeeeeegggg" +
	"gggghhhhiiiiiiiiii--jjkk-lllllll" +
	"lllnnnnnnnnnoooooo--rrrrrrssssss" +
	"ssttttttuuuuuuuuuuuuwwyyyzzzzzzs"

// mix spreads a template number and two short hashes over 64 bits; the
// constants are odd numbers of splitmix64 and of the golden ratio.
func mix(template, a, b uint32) uint64 {
	x := uint64(a)<<32 | uint64(b)
	x ^= uint64(template+1) * 0x9E3779B97F4A7C15
	x = (x ^ x>>30) * 0xBF58476D1CE4E5B9
	x = (x ^ x>>27) * 0x94D049BB133111EB
	return x ^ x>>31
}

// prefix is the hash of the first n runes, suffix of the last n.
func prefix(s string, n int) uint32 {
	h := uint32(seed)
	for _, r := range s {
		if n == 0 {
			break
		}
		h = step(h, r)
		n--
	}
	return h
}

func suffix(s string, n int) uint32 {
	h := uint32(seed)
	for ; n > 0 && len(s) > 0; n-- {
		r, w := utf8.DecodeLastRuneInString(s)
		h = step(h, fold(r))
		s = s[:len(s)-w]
	}
	return h
}
