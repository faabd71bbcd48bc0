package text

import "strings"

// Hyphenated words are one token: "Al-Asad", "cease-fire", "Jean-Claude". A
// hyphen is cut where it joins a name to something that is no part of it, so
// that the name can be found as it stands elsewhere:
//
//	US-led, Paris-based, Hezbollah-backed    name + participle or the like
//	anti-Trump, mid-January, then-President  prefix + capital
//	Iran-Iraq, U.S.-China, Israeli-Palestinian   two countries or peoples
//	(R-Texas)                                party + place
//	Tennis-Osaka wins                        an agency's catchword + headline
//
// "Rolls-Royce", "African-American", "COVID-19" and "Kim Jong-un" stay whole.

// parts emits the word from start to end, cut at those of its hyphens that join
// two words, and returns end.
func (z *tokenizer) parts(start, end, hyphens int) int {
	if hyphens == 0 {
		return z.emit(start, end, Word)
	}
	left, part := start, start
	for i := start; i < end; {
		r, w := z.rune(i)
		if isHyphen(r) && i > left {
			next := i + w
			stop := next
			for s, n := z.rune(stop); stop < end && !isHyphen(s); s, n = z.rune(stop) {
				stop += n
			}
			if z.cuts(z.text[part:i], z.text[next:stop], left, stop == end) {
				z.emit(left, i, Word)
				z.emit(i, next, Punct)
				left = next
			}
			part = next
		}
		i += w
	}
	return z.emit(left, end, Word)
}

// cuts tells whether the hyphen between two parts of a compound is cut.
func (z *tokenizer) cuts(a, b string, start int, last bool) bool {
	first, second := isUpper(firstRune(a)), isUpper(firstRune(b))
	switch {
	case first && !second:
		return last && joinsName(b) && !isPlainFirst(a)
	case !first && second:
		return isPrefix(a)
	case first && second:
		if a == "Ex" || a == "Then" || a == "Now" {
			return true
		}
		if len(a) == 1 && (a == "R" || a == "D" || a == "I") && len(b) > 1 && b != "Day" {
			return z.partyBefore(start)
		}
		return isNation(a) && isNation(b) && !isHeritage(a, b) || isCatchword(a)
	}
	return false
}

// isCatchword tells whether agencies put the word before a headline, with a
// hyphen.
func isCatchword(a string) bool {
	switch strings.ToLower(a) {
	case "soccer", "football", "tennis", "golf", "cricket", "rugby", "basketball", "baseball", "athletics", "cycling", "olympics",
		"boxing", "swimming", "skiing", "motorcycling", "racing", "sailing", "gymnastics", "horse", "nba", "nfl", "mlb", "nhl",
		"mls", "exclusive", "factbox", "explainer", "analysis", "timeline", "breakingviews", "commentary", "column", "graphic",
		"insight", "profile", "interview", "stocks", "forex", "markets", "preview", "newsmaker", "instant", "quotebox":
		return true
	}
	return false
}

// partyBefore tells whether what stands before i can introduce a party and a
// state: "(R-Texas)", "Cruz, R-Texas".
func (z *tokenizer) partyBefore(i int) bool {
	n := len(z.out)
	if n == 0 {
		return false
	}
	c := z.text[z.out[n-1].Start]
	return c == '(' || c == ',' || c == '['
}

// isHeritage tells "African-American" from "Russian-American relations", as
// well as that can be told: the second part names the people, singular or plural.
func isHeritage(a, b string) bool {
	switch b {
	case "American", "Americans", "Canadian", "Canadians", "Australian", "Australians":
		return strings.HasSuffix(a, "n") || strings.HasSuffix(a, "se") || strings.HasSuffix(a, "sh")
	}
	return false
}

// joinsName tells whether a word with a small letter, behind a hyphen, is no
// part of a name before it: "-led", "-based", "-style". Short words in -ing and
// -ed are left, since they end names ("Xiao-ping").
func joinsName(b string) bool {
	switch b {
	case "led", "made", "born", "held", "run", "wide", "style", "like", "area", "era", "only", "type", "friendly",
		"language", "majority", "level", "free", "time", "bound", "born-and-bred", "built", "grown", "bred", "brand",
		"linked", "area's", "centric", "trained", "sponsored", "heavy", "themed", "to", "related", "wise", "ready",
		"compliant", "compatible", "specific", "inspired", "oriented", "affiliated", "leaning", "educated",
		"registered", "flagged", "funded", "dominated", "listed", "educated'", "mandated", "brokered", "proof":
		return true
	}
	return len(b) >= 6 && strings.HasSuffix(b, "ing") || len(b) >= 4 && strings.HasSuffix(b, "ed")
}

// isPlainFirst tells whether a capitalised first part is an ordinary word that
// begins its sentence ("Long-awaited").
func isPlainFirst(a string) bool {
	switch a {
	case "Long", "Well", "High", "Low", "So", "Self", "Much", "Newly", "Fully", "Ill", "Far", "Wide", "Best", "Short",
		"Hard", "Old", "New", "Full", "Part", "Half", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight",
		"Nine", "Ten", "Twenty", "Thirty", "Forty", "Fifty", "Sixty", "Seventy", "Eighty", "Ninety", "Top", "Open",
		"Close", "State", "Government", "First", "Second", "Third", "Non", "Pre", "Post", "Co", "Re", "Multi", "Anti",
		"Pro", "Under", "Over", "Record", "Ground", "Air", "Fast", "Slow", "Heavily", "Oil", "Health", "World",
		"Peace", "Law", "Gun", "Fact", "Ever", "Never", "Many", "Good", "Bad", "Better", "Single", "Double", "Left",
		"Right", "Home", "Hand", "Military", "Privately", "Publicly", "Locally", "Highly", "Back", "Face", "Mass":
		return true
	}
	return false
}

// isPrefix tells whether a small-letter first part is an ordinary prefix.
func isPrefix(a string) bool {
	switch a {
	case "anti", "pro", "non", "ex", "mid", "post", "pre", "then", "now", "former", "early", "late", "near", "inter",
		"intra", "neo", "quasi", "semi", "pseudo", "counter", "self", "half", "all", "vice", "former-", "sub", "un",
		"extra", "ultra", "fellow", "year", "turned", "or", "and", "to", "estate":
		return true
	}
	return false
}
