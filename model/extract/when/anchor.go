package when

import (
	"parallax/model"
	"parallax/model/text"
)

// Anchor returns the report's day as ISO 8601 ("2020-01-08"), or "" where
// nothing tells it: the published day if it is one, else the full date of a
// dateline, byline or caption, else of the opening of the story.
func Anchor(doc *text.Document, published string) string {
	d, _ := reportDay(doc, published)
	return d.iso()
}

// reportDay is the report's day and, if known, its time of day in seconds.
func reportDay(doc *text.Document, published string) (day, int) {
	if d, ok := parseDay(published); ok && d >= civil(1500, 1, 1) && d < civil(3000, 1, 1) {
		return d, parseClock(published)
	}
	p := newParser(doc)
	best, bestRank := noDay, 0
	index := -1
	p.eachBlock(func() {
		index++
		kind := p.blockKind()
		rank := anchorRank(kind)
		if rank <= bestRank {
			return
		}
		for i := 0; i < len(p.atoms); i++ {
			opening := index < 4 && p.atoms[i].start <= openingBytes
			if d, ok := p.fullDate(i, kind, opening); ok {
				best, bestRank = d, rank
				return
			}
		}
	})
	return best, 0
}

// parseClock reads the time of day of "2020-01-08T09:30:00Z".
func parseClock(s string) int {
	if len(s) < 16 || s[10] != 'T' && s[10] != ' ' || s[13] != ':' {
		return 0
	}
	h, m := digitValue(s[11:13]), digitValue(s[14:16])
	sec := 0
	if len(s) >= 19 && s[16] == ':' {
		sec = digitValue(s[17:19])
	}
	if h < 0 || h > 23 || m < 0 || m > 59 || sec < 0 || sec > 59 {
		return 0
	}
	return h*hour + m*60 + sec
}

// blockKind is the kind of the block whose atoms are being read.
func (p *parser) blockKind() model.BlockKind {
	if len(p.atoms) == 0 {
		return model.Paragraph
	}
	if s := p.doc.SentenceAt(p.atoms[0].start); s >= 0 {
		return p.doc.Blocks[p.doc.Sentences[s].Block].Kind
	}
	return model.Paragraph
}

// anchorRank says how well a block's date dates the report; 0 for not at all.
func anchorRank(kind model.BlockKind) int {
	switch kind {
	case model.Dateline:
		return 5
	case model.Byline:
		return 4
	case model.Caption, model.Credit:
		return 3
	case model.Headline, model.Paragraph, model.Boilerplate:
		return 1
	case model.Heading, model.List, model.Blockquote, model.Preformed, model.Related:
	}
	return 0
}

// fullDate reads a date with year, month and day at i. In a caption the weekday
// must stand beside it and agree; in the story itself the date must open it
// ("NAIROBI, June 14, 2022 —") or close a caption set among the paragraphs.
func (p *parser) fullDate(i int, kind model.BlockKind, opening bool) (day, bool) {
	if p.atoms[i].lex == nil && p.atoms[i].kind != digits {
		return noDay, false
	}
	var mo moment
	j, ok := 0, false
	if p.lex(i).weekday > 0 {
		mo, j, ok = p.weekdayDate(i)
	} else {
		mo, j, ok = p.plainDate(i)
	}
	if !ok || mo.kind != calendar || !validDate(mo.y, mo.m, mo.d) || mo.y < 1800 {
		return noDay, false
	}
	d := civil(mo.y, mo.m, mo.d)
	if mo.wd > 0 && d.weekday() != mo.wd {
		return noDay, false
	}
	switch kind {
	case model.Dateline, model.Byline:
		return d, true
	case model.Caption, model.Credit:
		return d, mo.wd > 0
	default:
		return d, opening && p.opens(i, j) || mo.wd > 0 && p.closesCaption(i, j)
	}
}

// closesCaption tells whether the date from i to j closes a caption as agencies
// write them: "in Bonn, Germany, Wednesday, Jan. 8, 2020. (Photo: …)".
func (p *parser) closesCaption(i, j int) bool {
	if !p.sign(i-1, ',') || !p.sign(j, '.') {
		return false
	}
	return j+1 >= len(p.atoms) || p.sign(j+1, '(') || p.atoms[j+1].fresh
}

// longestDateline is how many words and marks may stand before the date of a
// dateline: "OYAM & GULU, Uganda, June 14, 2022 (Wire) -"; openingBytes is how far
// into a text one is looked for.
const (
	longestDateline = 12
	openingBytes    = 1000
)

// opens tells whether the date from i to j opens a story: in its dateline, or
// with nothing but its weekday.
func (p *parser) opens(i, j int) bool {
	for k, seen := i, 0; !p.atoms[k].fresh; k, seen = k-1, seen+1 {
		if k == 0 {
			break
		}
		if seen > longestDateline || p.atoms[k-1].kind == letters && !p.upper(k-1) {
			return false
		}
	}
	return j >= len(p.atoms) || p.sign(j, '(') || p.sign(j, '-') || p.sign(j, '_') || p.atoms[j].kind == mark && p.atoms[j].sign == 0
}
