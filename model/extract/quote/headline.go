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
	for k < len(v.words) && k <= i+headlineName && v.words[k].is(capital) && v.words[k].quote < 0 {
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
	return r, hi > k+1
}

// howHeadline marks the attributions of headlines.
const howHeadline = "headline"

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
