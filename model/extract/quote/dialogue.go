package quote

// A quotation without an attribution of its own carries on somebody's speech when
// its place says so:
//
//	“…,” he said. “…”            the same paragraph
//	He said that it rained. “…”  the sentence before reports him
//	“…                           the paragraph before was left open
//	“…”                          a paragraph of its own behind one that he ended

// dialogue follows who spoke last.
type dialogue struct {
	*view
	reports   []report
	next      int          // the first report not yet passed
	last      *attribution // of the quotation before
	paragraph int          // of the quotation before
	sentence  int          // that the quotation before ends in
}

// carried returns the speaker that a stretch takes over, or nil.
func (d *dialogue) carried(q int, para phrase) *attribution {
	s := &d.marks[q]
	first := d.wordAt(s.Start)
	for d.next < len(d.reports) && d.reports[d.next].by.cue.first < first {
		d.next++
	}
	if a := d.reported(first); a != nil {
		return a
	}
	if !d.last.found() {
		return nil
	}
	if v := d.view; v.woven(q) && (first == 0 || v.words[first-1].sentence != d.sentence) {
		return nil // words taken up in the narration
	}
	if s.continues || s.paragraph == d.paragraph || s.paragraph == d.paragraph+1 && d.alone(q, para) {
		return &attribution{speaker: d.last.speaker, how: howCarried}
	}
	return nil
}

// shared returns the attribution that a quotation has together with the next one
// of its sentence: “This”, but “that”, he said.
func (v *view) shared(q int, para phrase) *attribution {
	after := v.wordAt(v.marks[q].End)
	for i := after; i < para.last && i < after+4; i++ {
		w := &v.words[i]
		if w.quote > q && v.words[max(i-1, 0)].sentence == v.words[max(after-1, 0)].sentence && i > after {
			return v.attributionAfter(v.wordAt(v.marks[w.quote].End), para.last)
		}
		if w.quote >= 0 || !w.is(comma|conjunction|adverb|determiner) && w.low != "that" {
			return nil
		}
	}
	return nil
}

// reported returns the speaker of the indirect report in the sentence before word
// first, when a sentence begins there.
func (d *dialogue) reported(first int) *attribution {
	if first == 0 || d.next == 0 || d.words[first-1].quote >= 0 || !d.words[first-1].is(stop) {
		return nil
	}
	r := &d.reports[d.next-1]
	at := max(r.by.cue.last, r.content.last)
	if r.by.speaker.empty() || r.frame&(takesThat|takesBare|takesWhether) == 0 || d.words[at-1].sentence != d.words[first-1].sentence {
		return nil
	}
	return &attribution{speaker: r.by.speaker, how: "reported"}
}

// howCarried marks the attributions that are taken over from the quotation before.
const howCarried = "carried"
