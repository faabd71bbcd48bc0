package quote

// headlineName is how many words the name before the colon of a headline has at most.
const headlineName = 4

// shortestClaim is how many words what a headline claims has at least.
const shortestClaim = 4

// headline reads the report of a paragraph that is one sentence of the form “Name:
// claim”, which begins at word i. Whether the name is a person's is asked of the
// entities later.
func (v *view) headline(i int) (report, bool) {
	k := i
	for k < len(v.words) && k <= i+headlineName && (v.words[k].is(capital) || k > i && source(v.words[k].low)) && v.words[k].quote < 0 {
		k++
	}
	if k == i || k-i > headlineName || k+shortestClaim >= len(v.words) || v.words[k].low != ":" || v.words[k].quote >= 0 || v.words[k+1].quote >= 0 {
		return report{}, false
	}
	hi := v.stretchSentenceEnd(i)
	if hi < len(v.words) && !v.breaks(hi) || hi-k <= shortestClaim {
		return report{}, false
	}
	for hi > k && v.words[hi-1].is(stop) && v.words[hi-1].quote < 0 {
		hi--
	}
	r := report{by: attribution{speaker: phrase{i, k}, cue: phrase{k, k + 1}, how: howHeadline}, content: phrase{k + 1, hi}, frame: takesBare}
	if source(v.words[k-1].low) {
		r.by.how = howSource
	}
	return r, hi > k+1
}

// source tells the nouns that stand for whoever a headline quotes: “Poll: …”,
// “Police: …”.
func source(s string) bool {
	switch s {
	case "poll", "polls", "survey", "study", "report", "reports", "source", "sources", "police", "official", "officials", "expert", "experts", "analyst", "analysts", "witness", "witnesses", "prosecutors", "lawyer", "lawyers", "spokesman", "spokeswoman", "minister", "scientists", "researchers":
		return true
	}
	return false
}

// How the attributions of headlines are marked: to a name, which must be a person's,
// and to a noun for a source.
const (
	howHeadline = "headline"
	howSource   = "headline source"
)

// lowerHeadlines takes the capitals of headlines for what they are there, “Trump Says
// He Never Asked”: the verbs and the words of closed classes lose the mark of a name.
func (v *view) lowerHeadlines() {
	for n, first := range v.paras {
		last := len(v.words)
		if n+1 < len(v.paras) {
			last = v.paras[n+1]
		}
		if !v.titleCase(first, last) {
			continue
		}
		for i := first + 1; i < last; i++ {
			if w := &v.words[i]; w.cue.verb != nil || w.tags&^(capital|honorific|timeWord|inMarks|nounToo) != 0 {
				w.tags &^= capital
			}
		}
	}
}

// titleCase tells whether the words from first to last are one sentence in which the
// longer words begin with capitals.
func (v *view) titleCase(first, last int) bool {
	if last-first < shortestClaim || v.words[first].sentence != v.words[last-1].sentence {
		return false
	}
	small, great := 0, 0
	for i := first; i < last; i++ {
		switch w := &v.words[i]; {
		case len(w.low) < 4 || w.is(number|comma|stop|colon|dash|bracket|quoteMark|otherMark):
		case w.is(capital):
			great++
		default:
			small++
		}
	}
	return great > 3*small
}
