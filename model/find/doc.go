// Package find searches reports: a query's words, phrases and filters in many
// reports, a typed text in one article, a pattern in a list of titles. It is
// pure: it keeps nothing, reads no files, and knows no screen. What is kept
// between searches (the folded texts) the caller keeps.
//
// # What counts as the same
//
// Before anything is compared, text and query are folded ([Fold]): capitals,
// accents, the kind of hyphen, dash, quotation mark and blank, apostrophes and
// the stops of "U.S." make no difference. A term typed with a capital asks for
// the capitals as well.
//
// # The query
//
//	missile strike        both words; a word finds the words that begin with it
//	"al asad"             the words in this order, whole
//	person:khamenei       somebody of that name, by every mention
//	org:pentagon          an organisation
//	place:iraq            a place
//	figure:missiles       a figure of that noun or these words
//	figure:>100           a figure above 100; also <5, >=5, 80..200, 15, >5%, >$1m
//	figure:"missiles >9"  both, of one figure
//	quote:slap            something quoted
//	says:khamenei         what somebody says
//
// A report is found when it holds every term; what is shown of it are the
// sentences that hold most of them and one for each term that those leave out.
package find
