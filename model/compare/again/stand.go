package again

import (
	"strings"

	"parallax/model"
	"parallax/model/compare/words"
)

// Where a name stands by itself: it is no part of a longer one ("the U.S. Capitol"
// is none of "Capitol Hill"), and its capital is not that of a sentence's beginning
// or of a title.

// stands tells whether n words from word k on stand by themselves, as a name of a
// type that another report has.
func (p *page) stands(k, n int, typ model.EntityType, from *page, part bool) bool {
	first, last := &p.words[k], &p.words[k+n-1]
	half := n == 1 && p.half(k, typ, from)
	if !p.free(k, n, typ) && !half || strings.ContainsAny(first.gap, "@_") {
		return false
	}
	before, after := p.before(k), p.after(k+n-1)
	if before != nil && strings.HasSuffix(first.gap, "-") && !half && !prefixes[before.fold] && !(before.capital && from.isName(before.fold)) {
		return false
	}
	if after != nil && strings.HasPrefix(after.gap, "-") && (after.capital && !half && !from.isName(after.fold) || digits(after.fold)) {
		return false
	}
	if part && (p.small[first.fold] || from.small[first.fold]) {
		return false
	}
	if n == 1 && (first.first || first.title) && !first.capitals && !p.evident(k, from) {
		return false
	}
	if before != nil && before.capital && !before.first && first.gap == " " && !p.mayPrecede(before, n, typ) {
		return false
	}
	return after == nil || !after.capital || after.gap != " " || p.mayFollow(after, last, n, typ)
}

// free tells whether the words are in no name, or, where they are several, hold
// one shorter name whole: "Los Angeles" in "Los Angeles County". A town of three
// words may begin a body's name.
func (p *page) free(k, n int, typ model.EntityType) bool {
	inside := 0
	for i := k; i < k+n; i++ {
		w := &p.words[i]
		if w.entity == 0 {
			continue
		}
		if i == k && !w.opens || i == k+n-1 && !w.closes && !(n > 2 && p.words[k].opens && (p.beforeBoard(i) || typ == model.GPE && p.rep.Entities[w.entity-1].Type == model.Org)) {
			return false
		}
		if i == k+n-1 && !w.opens && p.rep.Entities[w.entity-1].Type == model.Person {
			return false // "Rovers Ann Lowell"
		}
		if w.opens {
			inside++
		}
	}
	return inside == 0 || inside == 1 && n > 1 && !(p.words[k].opens && p.words[k+n-1].closes)
}

// beforeBoard tells whether the name that word i is in goes on with what sits over a
// body: "Carter Medical Association Board of Trustees".
func (p *page) beforeBoard(i int) bool {
	next := p.after(i)
	return next != nil && next.entity == p.words[i].entity && (next.fold == "board" || next.fold == "council")
}

// half tells whether a hyphen joins word k to another in one name though the other
// report has both as names, or the one as a body's: "Lowell-Brandt".
func (p *page) half(k int, typ model.EntityType, from *page) bool {
	w := &p.words[k]
	body := typ == model.Org && w.Len() > 3 && (w.entity == 0 || p.rep.Entities[w.entity-1].Type != model.Person)
	if next := p.after(k); w.entity > 0 && w.opens && next != nil && next.closes {
		return false // the pair goes by its first
	} else if next != nil && next.gap == "-" && next.capital && next.Len() > 2 && (body && next.Len() > 3 || from.isName(next.fold)) {
		return true
	}
	before := p.before(k)
	return before != nil && w.gap == "-" && before.capital && (body && before.Len() > 3 || from.isName(before.fold))
}

// evident tells whether the capital of word k, which any word has there, stands for
// a name all the same: neither report has the word in small letters, the other has
// it inside a sentence, and no capital follows.
func (p *page) evident(k int, from *page) bool {
	w := &p.words[k]
	if w.title || w.Len() < 4 || p.small[w.fold] || from.small[w.fold] {
		return false
	}
	if next := p.after(k); next != nil && next.capital && next.entity == 0 {
		return false
	}
	for i := range from.at(w.fold) {
		if o := &from.words[i]; o.capital && !o.first && (!o.title || o.entity > 0 && from.rep.Entities[o.entity-1].Type == model.Person) {
			return true
		}
	}
	return false
}

// mayPrecede tells whether a word with a capital before n words is none of their
// name: a short form ("Sen.", "QB"), an office, the end of another name.
func (p *page) mayPrecede(w *word, n int, typ model.EntityType) bool {
	if n > 1 && (typ == model.Person || w.closes) {
		return true
	}
	stop := strings.HasPrefix(p.rep.Text[w.End:], ".")
	return stop || w.fold == "the" && (n > 1 || titled[typ]) || w.title && n > 1 || n > 1 && (w.capitals && w.Len() < 4 || offices[w.fold])
}

// mayFollow tells whether a word with a capital behind a name of n words is none of
// it: another name begins there, or an office.
func (p *page) mayFollow(w, last *word, n int, typ model.EntityType) bool {
	if w.entity > 0 && w.entity == last.entity {
		return true
	}
	if n == 1 && w.capitals && w.Len() > 1 && (typ == model.Person || last.capitals && last.Len() > 2) {
		return true // "the Lowell DOJ"
	}
	if w.opens && typ == model.NORP {
		return true // "the Sicilian Mafia"
	}
	if w.opens && (n > 1 || typ == model.Org) {
		if t := p.rep.Entities[w.entity-1].Type; t == model.Person || t == model.Product {
			return true
		}
	}
	return n > 1 && (typ == model.Org && offices[w.fold] || w.title && commonWords[last.fold])
}

// titled are the types of names that begin with "The" often.
var titled = map[model.EntityType]bool{model.Org: true, model.WorkOfArt: true, model.Event: true, model.Product: true}

func digits(s string) bool { return s != "" && s[0] >= '0' && s[0] <= '9' }

// before is the word before word k in its sentence, or nil.
func (p *page) before(k int) *word {
	if p.words[k].first {
		return nil
	}
	return &p.words[k-1]
}

// after is the word behind word k in its sentence, or nil.
func (p *page) after(k int) *word {
	if k+1 == len(p.words) || p.words[k+1].first {
		return nil
	}
	return &p.words[k+1]
}

// isName tells whether a word is a name's somewhere in the report.
func (p *page) isName(fold string) bool {
	for i := range p.at(fold) {
		if p.words[i].entity > 0 {
			return true
		}
	}
	return false
}

// prefixes are joined to names with a hyphen.
var prefixes = words.Set("post pre anti pro non ex mid")

// offices are what persons are; they stand before and behind names.
var offices = words.Set(`president chairman chairwoman chair chief director secretary judge justice minister senator representative congressman
congresswoman governor mayor spokesman spokeswoman attorney general leader speaker sheriff captain officer professor manager coach ceo commissioner
surgeon prime majority minority vice assistant councilman councilwoman
deputy detective sergeant lieutenant superintendent prosecutor editor reporter analyst member members sen sens rep reps gov dr mr mrs ms gen col lt sgt rev`)

// bodies end the names of bodies that some reports write in small letters.
var bodies = words.Set("department committee subcommittee commission council board police court office")
