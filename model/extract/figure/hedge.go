package figure

import "parallax/model"

// hedges are the words by which a report holds a figure open, the longest first.
var hedges = [][]string{
	{"according", "to", "early", "reports"},
	{"according", "to", "initial", "reports"},
	{"according", "to", "preliminary", "reports"},
	{"according", "to", "unconfirmed", "reports"},
	{"according", "to", "early", "estimates"},
	{"according", "to", "initial", "estimates"},
	{"according", "to", "preliminary", "figures"},
	{"according", "to", "reports"},
	{"according", "to", "some", "reports"},
	{"according", "to", "some", "estimates"},
	{"may", "have", "been"},
	{"might", "have", "been"},
	{"could", "have", "been"},
	{"may", "have"},
	{"might", "have"},
	{"could", "have"},
	{"may", "be"},
	{"could", "be"},
	{"might", "be"},
	{"may", "still", "be"},
	{"early", "estimates"},
	{"initial", "estimates"},
	{"preliminary", "estimates"},
	{"early", "reports"},
	{"initial", "reports"},
	{"preliminary", "reports"},
	{"unconfirmed", "reports"},
	{"preliminary", "figures"},
	{"early", "indications"},
	{"initial", "accounts"},
	{"is", "believed", "to"},
	{"are", "believed", "to"},
	{"were", "believed", "to"},
	{"was", "believed", "to"},
	{"believed", "to", "be"},
	{"is", "thought", "to"},
	{"are", "thought", "to"},
	{"were", "thought", "to"},
	{"thought", "to", "be"},
	{"is", "said", "to"},
	{"are", "said", "to"},
	{"were", "said", "to"},
	{"are", "feared"},
	{"were", "feared"},
	{"is", "feared"},
	{"feared", "dead"},
	{"it", "is", "feared"},
	{"appears", "to"},
	{"appear", "to"},
	{"appeared", "to"},
	{"could", "not", "be", "independently", "verified"},
	{"could", "not", "be", "verified"},
	{"could", "not", "be", "confirmed"},
	{"reportedly"},
	{"allegedly"},
	{"apparently"},
	{"supposedly"},
	{"presumably"},
	{"unconfirmed"},
	{"preliminary"},
	{"provisional"},
	{"probably"},
	{"possibly"},
	{"likely"},
	{"alleged"},
	{"so", "far"},
}

var hedgesByFirst = func() map[string][][]string {
	m := make(map[string][][]string)
	for n := 5; n > 0; n-- {
		for _, h := range hedges {
			if len(h) == n {
				m[h[0]] = append(m[h[0]], h)
			}
		}
	}
	return m
}()

// hedge finds the words that hold the figures of a sentence open (the drafts from first on). A phrase of reports
// and estimates covers the sentence; others the clause they stand in.
func (f *finder) hedge(r *reader, first int) {
	if first == len(f.drafts) {
		return
	}
	for i := 0; i < len(r.words); i++ {
		for _, h := range hedgesByFirst[r.low(i)] {
			if !r.sequence(i, h) {
				continue
			}
			text := f.doc.Text[r.words[i].Start:r.words[i+len(h)-1].End]
			from, to := 0, len(r.words)
			if h[0] != "according" && h[len(h)-1] != "reports" && h[len(h)-1] != "estimates" && h[len(h)-1] != "verified" && h[len(h)-1] != "confirmed" {
				from, to = r.clauseAround(i)
			}
			for k := first; k < len(f.drafts); k++ {
				if d := &f.drafts[k]; d.bare[0] >= from && d.bare[0] < to && d.figure.Hedge == "" {
					d.figure.Hedge = model.Opt(text)
				}
			}
			i += len(h) - 1
			break
		}
	}
}

// clauseAround returns the words between the marks around word i.
func (r *reader) clauseAround(i int) (from, to int) {
	from, to = i, i
	for from > 0 && !(r.is(from-1, mark) && (r.low(from-1) == "," || r.low(from-1) == ";" || r.low(from-1) == ":")) {
		from--
	}
	for to < len(r.words) && r.low(to) != "," && r.low(to) != ";" {
		to++
	}
	return from, to
}
