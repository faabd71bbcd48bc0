// Package model holds what Parallax knows about a report and about two reports
// side by side: plain data, without behaviour that needs files, a network, a
// clock or a terminal.
//
// Every place in a text is a [Span] of byte offsets into [Article].Text, on rune
// boundaries. Spans are the shared currency: the sidebar jumps to them, the
// reader highlights them, a search hit is one, a comparison points at two.
//
// The JSON form of these types is public (see docs/contract.md): fields may be
// added, a rename is a breaking change. The engines that fill the types live in
// the packages beneath: text, extract, compare, find.
package model
