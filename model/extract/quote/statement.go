package quote

// Who gives out a statement says what stands behind it: “The club issued a statement:
// “…”, “Mr. Smith released a statement on Tuesday.” and a paragraph of quotation.

// stated reads the sentence before the quotation that begins with word first. Where a
// full stop parts the two, the quotation must be its whole paragraph.
func (v *view) stated(first int, alone bool) *attribution {
	if first == 0 || v.words[first-1].quote >= 0 || v.words[first-1].low != ":" && !(alone && v.words[first-1].low == ".") {
		return nil
	}
	lo := v.sentenceFrom(first-1, max(0, first-farthest))
	for i := lo + 1; i < first-1; i++ {
		if v.words[i].quote >= 0 || !givesOut(v.words[i].low) {
			continue
		}
		for k := i + 1; k < min(i+8, first-1) && v.words[k].quote < 0; k++ {
			if !statement(v.words[k].low) {
				continue
			}
			p := v.subject(i, lo)
			for and := p.last - 1; and > p.first && v.hasVerb(p); and-- {
				if v.words[and].low == "and" {
					p.first = and + 1 // “he came and his office issued a statement”
				}
			}
			if v.plausible(p) {
				return &attribution{speaker: p, cue: phrase{i, k + 1}, how: "statement"}
			}
			return nil
		}
	}
	return nil
}

// givesOut tells the verbs for giving out a statement.
func givesOut(s string) bool {
	switch s {
	case "issued", "issues", "released", "releases", "gave", "offered", "provided", "sent", "posted", "published", "read", "shared", "made":
		return true
	}
	return false
}

// statement tells the nouns for what is given out.
func statement(s string) bool {
	switch s {
	case "statement", "message", "letter", "advice", "note", "memo", "reply", "response", "answer", "explanation", "comment", "tweet", "post":
		return true
	}
	return false
}
