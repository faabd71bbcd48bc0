package quote

import "strings"

// outletWords mark a name as that of a news outlet, an agency or a platform: the
// last part of many titles (“Times”), and names that stand alone. Lower-case ones
// count only as the common nouns they are (“state television”).
const outletWords = `
CNN Reuters AP AFP UPI BBC NBC ABC CBS MSNBC NPR PBS CNBC Fox Bloomberg Politico POLITICO Axios Breitbart Xinhua TASS Tass Interfax
IRNA Fars Tasnim Mehr ISNA SANA Kyodo Yonhap DPA ANSA EFE Anadolu Jazeera Arabiya WAFA KCNA PTI ANI Dawn Haaretz RT Ynet CBC CTV ITV
Guardian Times Post Journal Tribune Herald Gazette Telegraph Mirror Independent Observer Economist Newsweek Atlantic Hill
Intercept BuzzFeed Vox Slate HuffPost Huffington Twitter Facebook Instagram Telegram YouTube TikTok News Press Today Globe Chronicle
Examiner Inquirer Dispatch Bild Spiegel Zeitung Monde Figaro País Repubblica Courier Standard Mail Radio Television TV Magazine
Daily Caller Review Network Agency Broadcasting
newspaper newspapers broadcaster broadcasters television radio magazine tv media newswire website tabloid channel journalists reporters
`

// outletSet is [outletWords] as a set.
func outletSet() map[string]bool {
	set := map[string]bool{}
	for w := range strings.FieldsSeq(outletWords) {
		set[w] = true
	}
	return set
}

// outlet tells whether a phrase names an outlet.
func (v *view) outlet(p phrase) bool {
	for i := p.first; i < p.last; i++ {
		if v.lex.outlets[v.doc.Text[v.words[i].Start:v.words[i].End]] {
			return true
		}
		if v.words[i].low == "news" && i+1 < p.last && v.words[i+1].low == "agency" {
			return true
		}
	}
	return false
}

// toldTo returns the outlet that a speaker addressed by the cue at word i: “told
// Reuters”, “said in an interview with the BBC”, “said on state television”.
func (v *view) toldTo(i, hi int) phrase {
	j := v.afterParticle(i)
	if v.words[i].cue.verb != nil && v.words[i].cue.verb.frames&takesPerson != 0 && j < hi {
		if p := v.withoutClitic(phrase{j, max(j, v.addressee(j, hi))}); v.named(p) {
			return p
		}
	}
	return v.outletIn(j, hi)
}

// outletIn returns the outlet that the adjuncts from word j on name: “on CNN”, “in an
// interview with the BBC”.
func (v *view) outletIn(j, hi int) phrase {
	for k := j; k+1 < hi && k < j+12; k++ {
		w := &v.words[k]
		if w.quote >= 0 || w.is(stop|colon) || w.low == "that" || w.cue.verb != nil && w.cue.verb.frames&takesQuote != 0 && !w.is(nounToo) {
			break
		}
		switch w.low {
		case "with", "on", "to", "by":
			if p := v.withoutClitic(v.nounFrom(k+1, hi)); v.named(p) {
				return p
			}
		}
	}
	return phrase{}
}

// quotedAs reads “the agency quoted a source as saying” and “he was quoted by the
// agency as saying”, the cue being the participle at word i.
func (v *view) quotedAs(i, lo int) (speaker, via phrase, ok bool) {
	if i-2 < lo || v.words[i-1].low != "as" {
		return phrase{}, phrase{}, false
	}
	for j := i - 2; j >= lo && j > i-16; j-- {
		w := &v.words[j]
		if w.quote >= 0 || w.is(stop|colon) {
			break
		}
		switch w.low {
		case "quoted", "quotes", "quoting", "cited", "cites", "citing":
		default:
			continue
		}
		if v.passive(j, lo) {
			speaker = v.subject(j, lo)
			if a := v.agent(j, i); a != nil {
				via = a.speaker
			}
			return speaker, via, true
		}
		return phrase{j + 1, i - 1}, v.doer(j, lo), true
	}
	return phrase{}, phrase{}, false
}

// withoutClitic cuts a phrase at its first possessive ending: “CNN’s”.
func (v *view) withoutClitic(p phrase) phrase {
	for i := p.first; i < p.last; i++ {
		if v.words[i].low == "'s" || v.words[i].low == "’s" {
			return phrase{p.first, i}
		}
	}
	return p
}

// named tells whether a phrase is an outlet known by more than “reporters”.
func (v *view) named(p phrase) bool {
	for i := p.first; i < p.last; i++ {
		if w := &v.words[i]; w.low == "reporters" || w.low == "journalists" {
			return false
		}
	}
	return !p.empty() && v.outlet(p)
}

// hearsay tells whether a phrase is of reports that nobody stands behind by name:
// “according to early reports”.
func (v *view) hearsay(p phrase) bool {
	return !p.empty() && v.words[p.last-1].low == "reports"
}

// relayed gives the reports and quotations in a sentence that an outlet passes on
// to those who made them: in “he said it would rain, CNN reported” he is the
// speaker and CNN the way it came. It reports whether there were any; if so the
// outlet's own report is left out. Where a source that is no outlet stands behind
// “according to”, only quotations are passed on by it.
func (v *view) relayed(outer *report, inner []report, closing map[int]phrase) bool {
	named := v.named(outer.by.speaker) || v.hearsay(outer.by.speaker)
	if !named && outer.by.how != "according" {
		return false
	}
	any := false
	for i := len(inner) - 1; named && i >= 0 && inner[i].by.cue.last > outer.content.first; i-- {
		if c := inner[i].by.cue; c.first < outer.content.last && c != outer.by.cue && v.speaks(&inner[i]) {
			inner[i].by.via = outer.by.speaker
			any = true
		}
	}
	for i := outer.content.first; i < outer.content.last; i = v.next(i) {
		if _, ok := closing[i]; ok {
			closing[i] = outer.by.speaker
			any = true
		}
	}
	return any
}

// aside is the cue of “as Fars reported”, with the outlet.
type aside struct {
	cue    int
	outlet phrase
}

// asOutlet returns the outlet whose aside ends with the cue at word i, or with the
// cue and “it”: “as Fars reported”, “as state media recounted it”.
func (v *view) asOutlet(i int) phrase {
	w := &v.words[i]
	if w.cue.verb == nil || w.cue.form&(pastForm|thirdForm) == 0 || i+1 < len(v.words) && !v.ends(i+1) && (v.words[i+1].low != "it" || i+2 < len(v.words) && !v.ends(i+2)) {
		return phrase{}
	}
	for k := i - 1; k >= 0 && k > i-9 && !v.ends(k); k-- {
		if v.words[k].low != "as" || k == 0 || !v.ends(k-1) {
			continue
		}
		if p := v.withoutClitic(v.nounFrom(k+1, i)); p.last == i && v.named(p) {
			return p
		}
	}
	return phrase{}
}

// ends tells whether word i is a mark that ends a clause.
func (v *view) ends(i int) bool { return v.words[i].is(stop | comma | colon | dash) }

// passedOn makes an aside's outlet the way by which what is said in its sentence came.
func (v *view) passedOn(a aside, all []report, closing map[int]phrase) {
	lo, hi := v.sentenceFrom(a.cue, max(0, a.cue-4*farthest)), v.stretchSentenceEnd(a.cue)
	for i := range all {
		if by := &all[i].by; by.cue.first >= lo && by.cue.first < hi && by.via.empty() && by.speaker != a.outlet {
			by.via = a.outlet
		}
	}
	for i := lo; i < hi; i++ {
		if v.words[i].cue.verb != nil && closing[i].empty() {
			closing[i] = a.outlet
		}
	}
}

// speaks tells whether a report is of what somebody says, not of a thought or an
// attitude.
func (v *view) speaks(r *report) bool {
	c := v.words[r.by.cue.first].cue.verb
	return r.frame&ofThought == 0 && (c == nil || c.frames&ofThought == 0)
}
