package compare

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/blevesearch/snowballstem"
	"github.com/blevesearch/snowballstem/english"

	"parallax/model"
	"parallax/model/compare/names"
)

// word is one word of a sentence.
type word struct {
	model.Span
	fold string // without case and accents
	stem string // fold's English stem; "" for a stop word
	id   int32  // the stem's number in the vocabulary; -1 for a stop word
}

// vocabulary numbers the stems of both reports. It remembers every form it has
// stemmed: a report uses few forms, often.
type vocabulary struct {
	stems map[string]string // folded form → stem
	ids   map[string]int32
	env   *snowballstem.Env
}

func newVocabulary() *vocabulary {
	return &vocabulary{stems: map[string]string{}, ids: map[string]int32{}, env: snowballstem.NewEnv("")}
}

// stem is the English stem of a folded word, "" for a stop word. Irregular
// forms share their verb's or noun's stem.
func (v *vocabulary) stem(fold string) string {
	if s, ok := v.stems[fold]; ok {
		return s
	}
	s := ""
	if !stopWords[fold] {
		s = fold
		if base, ok := irregular[fold]; ok {
			s = base
		}
		v.env.SetCurrent(s)
		english.Stem(v.env)
		s = v.env.Current()
	}
	v.stems[fold] = s
	return s
}

// id numbers a stem; -1 for the empty one.
func (v *vocabulary) id(stem string) int32 {
	if stem == "" {
		return -1
	}
	id, ok := v.ids[stem]
	if !ok {
		id = int32(len(v.ids))
		v.ids[stem] = id
	}
	return id
}

// words cuts a stretch of text into words: letters and digits with inner
// apostrophes ("Iran's" counts as "iran"), full stops of abbreviations ("U.S.")
// and the points and commas of numbers. Hyphens part words.
func (v *vocabulary) words(dst []word, text string, span model.Span) []word {
	for i := span.Start; i < span.End; {
		r, w := utf8.DecodeRuneInString(text[i:span.End])
		if !wordRune(r) {
			i += w
			continue
		}
		end := i + w
		for end < span.End {
			r, w = utf8.DecodeRuneInString(text[end:span.End])
			if !wordRune(r) && !joins(r, text[i:end], text[end+w:span.End]) {
				break
			}
			end += w
		}
		fold := names.Fold(withoutGenitive(text[i:end]))
		if fold != "" {
			stem := v.stem(fold)
			dst = append(dst, word{Span: model.Span{Start: i, End: end}, fold: fold, stem: stem, id: v.id(stem)})
		}
		i = end
	}
	return dst
}

func wordRune(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.Mn, r)
}

// joins tells whether a mark between before and after belongs to one word.
func joins(mark rune, before, after string) bool {
	next, _ := utf8.DecodeRuneInString(after)
	last, _ := utf8.DecodeLastRuneInString(before)
	switch mark {
	case '\'', '’':
		return unicode.IsLetter(next)
	case '.':
		if unicode.IsDigit(last) {
			return unicode.IsDigit(next)
		}
		// "U.S": single letters between stops.
		return unicode.IsUpper(last) && unicode.IsUpper(next) && (len(before) == 1 || before[len(before)-2] == '.')
	case ',':
		return unicode.IsDigit(last) && unicode.IsDigit(next)
	}
	return false
}

// withoutGenitive drops a trailing "'s".
func withoutGenitive(s string) string {
	for _, end := range [...]string{"'s", "’s", "'S", "’S"} {
		if len(s) > len(end) && s[len(s)-len(end):] == end {
			return s[:len(s)-len(end)]
		}
	}
	return s
}

// stopWords carry no content of their own. They never link passages.
var stopWords = setOf(`a an the this that these those such same other another each every some any all both no not nor
and or but if as than then so because while when where which who whom whose what why how
of to in on at for by with from into up out off over under about after before during between through against among upon within without toward towards via per amid
i me my we us our you your he him his she her hers it its they them their theirs one ones himself herself itself themselves
be am is are was were been being do does did done doing have has had having will would shall should can could may might must
s t d ll re ve m don didn isn wasn weren aren won wouldn
there here also just only even still yet too very more most much many few less least own again once ever never now
said say says saying told tell tells according`)

// irregular maps folded forms to the base that English stemming cannot find.
var irregular = pairsOf(`struck strike strikes strike striking strike hit hit fell fall fallen fall rose rise risen rise
went go gone go came come took take taken take gave give given give made make got get gotten get found find
shot shoot shootings shoot shooting shoot stole steal stolen steal theft steal fought fight bought buy sold sell won win winner win winning win
lost lose loss lose losses lose left leave kept keep held hold led lead met meet sent send spent spend stood stand
thought think felt feel began begin begun begin broke break broken break chose choose chosen choose drew draw drawn draw
drove drive driven drive flew fly flown fly grew grow grown grow knew know known know ran run saw see seen see
spoke speak spoken speak speech speak speeches speak swore swear threw throw thrown throw wore wear wrote write written write
died die dies die dying die dead die death die deaths die fled flee built build cut cut dealt deal dug dig fed feed
hurt hurt laid lay lit light paid pay payment pay put put rode ride sank sink sunk sink set set shook shake shaken shake
shut shut slept sleep slid slide sought seek swept sweep taught teach withdrew withdraw withdrawn withdraw withdrawal withdraw
men man women woman children child people person lives life wives wife feet foot troops troop
retaliation retaliate retaliatory retaliate response respond responses respond killing kill murder kill murders kill murdered kill
earthquake quake earthquakes quake tremor quake aftershock aftershock blaze fire`)

func setOf(list string) map[string]bool {
	set := map[string]bool{}
	for f := range strings.FieldsSeq(list) {
		set[f] = true
	}
	return set
}

// pairsOf reads "form base form base …".
func pairsOf(list string) map[string]string {
	pairs := map[string]string{}
	key := ""
	for f := range strings.FieldsSeq(list) {
		if key == "" {
			key = f
			continue
		}
		pairs[key] = f
		key = ""
	}
	return pairs
}

// phrase cuts a phrase that stands by itself into words.
func (v *vocabulary) phrase(s string) []word {
	if s == "" {
		return nil
	}
	return v.words(nil, s, model.Span{End: len(s)})
}
