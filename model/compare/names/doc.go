// Package names tells whether two spellings can be one name: "Al-Assad" and "Al
// Asad", "Irbil" and "Erbil", "Qassem" and "Qasem". It knows how names are
// romanised, not who is meant: whether two names in two reports are one person
// also takes their roles and company, and that is the caller's business.
//
//	Fold       letters without case, accents and marks; words apart
//	Skeleton   the consonants that romanisations keep, to find candidates fast
//	Similarity one word against one word, by a weighted edit distance
//	Match      whole names: particles, initials, order, words left out
package names
