package quote

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"parallax/model"
	"parallax/model/text"
)

// tag is a set of word classes: closed classes from the lexicon, and what the
// look of the word shows.
type tag uint32

const (
	determiner tag = 1 << iota
	preposition
	conjunction // and, or, but
	subordinator
	subjectPronoun
	objectPronoun
	possessive // his, their, or ending in 's
	auxiliary
	modal
	negation
	adverb
	relative
	timeWord // Monday, yesterday: ends a noun phrase and may follow a cue
	honorific
	capital
	number
	comma
	stop // . ! ?
	colon
	dash
	bracket
	quoteMark
	otherMark
	finiteVerb // a form of a common verb that is never a noun
	inMarks    // in single quotation marks, woven into the narration
	nounToo    // the base form and the -s form of this cue verb are nouns as well
)

// closedClasses lists the words of the closed classes.
var closedClasses = map[tag]string{
	determiner:     "the a an this that these those some any no every each another both all many several few most other one two three",
	preposition:    "of in on at for from with by to about against into over under after before during between among through without within since until till toward towards upon near amid despite like than as via regarding concerning outside inside behind around across along aboard beside",
	conjunction:    "and or but nor yet &",
	subordinator:   "because although though while when if unless whereas since after before until as once whether so than",
	subjectPronoun: "i he she it we they you who there somebody someone everyone everybody nobody",
	objectPronoun:  "me him her it us them you himself herself itself themselves",
	possessive:     "my his her its our their your whose",
	auxiliary:      "is are was were be been being am has have had having do does did isn't aren't wasn't weren't hasn't haven't hadn't doesn't don't didn't get got gets isn’t aren’t wasn’t weren’t hasn’t haven’t hadn’t doesn’t don’t didn’t he's she's it's i'm we're they're you're he’s she’s it’s i’m we’re they’re you’re 're ’re 'm ’m 've ’ve",
	modal:          "will would can could may might must shall should can't couldn't won't wouldn't shouldn't cannot can’t couldn’t won’t wouldn’t shouldn’t ca wo 'll ’ll 'd ’d",
	negation:       "not never n't n’t",
	adverb:         "also then later again once earlier recently still just even now soon already too simply often always repeatedly first further previously only ever instead meanwhile meantime elsewhere however therefore thus quickly sometimes nonetheless nevertheless has had have here rather indeed perhaps",
	relative:       "who which whom that whose where",
	timeWord:       "monday tuesday wednesday thursday friday saturday sunday yesterday today tomorrow tonight monday's tuesday's wednesday's thursday's friday's saturday's sunday's january february march april may june july august september october november december recently earlier later afterward afterwards ago last morning afternoon evening night midday noon",
	finiteVerb:     "came went took gave became kept began brought sent sold fell grew drew rose broke chose drove flew hid threw wore spent paid bought fought remains remain becomes become seems seem appears appear comes goes takes gives gets makes keeps lets uses includes require requires met won lost rode stood sat held struck stole fled caught shook ate bore clung crept dug froze hung knelt shone shrank slid sprang swam swept swung withdrew wept overthrew underwent overcame stuck drank blew bent forgot carries carry led ran",
	nounToo:        "claim report plan call support view hope fear doubt worry demand promise question attack comment answer estimate signal show find love hate like favor favour offer challenge order vow pledge note state project forecast text tweet retweet email e-mail post blog joke boast cry shout whisper cast label brand term blast slam rip bash address detail highlight dispute voice echo float champion focus trust bet guess figure sense remark complaint charge caution counsel request press laugh scream yell chant sigh snap bark murmur mutter back regret welcome respect desire aim intent seek reply counter quote cite counter muse mock tease thunder fume gush crow claims reports plans calls supports views hopes fears doubts worries demands promises questions attacks comments answers estimates signals shows finds loves likes favors favours offers challenges orders vows pledges notes states projects forecasts texts tweets retweets emails e-mails posts blogs jokes boasts cries shouts whispers casts labels brands terms addresses details highlights disputes voices echoes floats champions focuses trusts bets guesses figures senses remarks charges cautions counsels presses laughs screams yells chants backs regrets welcomes aims replies quotes mocks wishes wish rule rules concern concerns rebuke rebukes insult insults comparison contrast",
	honorific:      "mr mrs ms dr sen rep gov gen sgt lt col capt prof rev hon sir dame lord lady president senator governor secretary minister pope king queen prince princess judge justice mayor",
}

// word is a token as the rules of this package see it.
type word struct {
	model.Span
	low      string // in lower case, the possessive ending kept
	tags     tag
	cue      cue
	sentence int
	quote    int // index of the outermost stretch that holds it, or -1
}

func (w *word) is(t tag) bool { return w.tags&t != 0 }

// view is a document as the rules of this package see it.
type view struct {
	doc   *text.Document
	lex   *lexicon
	words []word
	marks []stretch
	paras []int // the first word of every paragraph
	apart bool  // its print sets hyphens between blanks
}

// newView reads the document's tokens once: lower case, word classes, cue verbs,
// and the stretch of quotation each lies in. Full stops of abbreviations go with
// their word.
func newView(doc *text.Document) *view {
	v := &view{doc: doc, lex: words(), marks: findStretches(doc), apart: hyphensApart(doc.Text)}
	v.words = make([]word, 0, len(doc.Tokens))
	at := 0 // the next outermost stretch
	for si, s := range doc.Sentences {
		for i := s.First; i < s.Last; i++ {
			t := doc.Tokens[i]
			if n := len(v.words); n > 0 && v.words[n-1].sentence == si && v.words[n-1].End == t.Start && i+1 < s.Last && v.glued(i) {
				v.words[n-1].End = t.End
				v.retag(&v.words[n-1])
				continue
			}
			if v.clitic(t) {
				continue
			}
			for at < len(v.marks) && (v.marks[at].End <= t.Start || v.marks[at].depth > 0) {
				at++
			}
			w := word{Span: t.Span, sentence: si, quote: -1}
			if at < len(v.marks) && v.marks[at].Start <= t.Start {
				w.quote = at
			}
			v.tag(&w, t.Kind)
			if n := len(v.words); n > 0 && (w.low == "'s" || w.low == "’s") && v.words[n-1].is(subjectPronoun|relative) {
				w.tags = auxiliary // he’s saying
			} else if n > 0 && w.quote < 0 && (w.low == "'" || w.low == "’") && strings.HasSuffix(v.words[n-1].low, "s") && (v.words[n-1].End == w.Start || v.between(w.Span)) {
				w.tags = possessive // the drivers’ union
			}
			v.words = append(v.words, w)
		}
	}
	for i := range v.words {
		if v.breaks(i) {
			v.paras = append(v.paras, i)
		}
	}
	v.lowerHeadlines()
	v.dropTitles()
	for q := range v.marks {
		v.closeUnclosed(q)
	}
	return v
}

// glued tells whether token i belongs to the word right before it.
func (v *view) glued(i int) bool {
	next := v.doc.Tokens[i+1]
	switch s := v.doc.Of(v.doc.Tokens[i]); s {
	case ".":
		r, _ := utf8.DecodeRuneInString(v.doc.Text[next.Start:])
		return unicode.IsLetter(r) || unicode.IsDigit(r) || r == ',' || r == '-'
	}
	return false
}

func (v *view) retag(w *word) { w.tags = 0; v.tag(w, text.Word) }

// tag gives a word its lower case form and its classes.
func (v *view) tag(w *word, kind text.Kind) {
	s := v.doc.Text[w.Start:w.End]
	if kind == text.Punct || kind == text.Symbol {
		w.low = s
		w.tags = punctuation(s)
		return
	}
	first, _ := utf8.DecodeRuneInString(s)
	if unicode.IsUpper(first) {
		w.tags |= capital
	}
	if unicode.IsDigit(first) {
		w.tags |= number
	}
	w.low = strings.TrimSuffix(lower(s), ".")
	if strings.HasSuffix(w.low, "'s") || strings.HasSuffix(w.low, "’s") || strings.HasSuffix(w.low, "s'") || strings.HasSuffix(w.low, "s’") {
		w.tags |= possessive
	}
	if t, ok := v.lex.tags[w.low]; ok {
		w.tags |= t
		if t&auxiliary != 0 {
			w.tags &^= possessive
		}
		if t&timeWord != 0 && w.is(capital) && (w.low == "morning" || w.low == "evening" || w.low == "night") {
			w.tags &^= timeWord // the Evening Post
		}
	}
	if acronym(s) {
		w.low, w.tags = s, capital // the WHO, the US
	}
	if c, ok := v.lex.cues[w.low]; ok {
		w.cue = c
	}
	if len(w.low) > 4 && strings.HasSuffix(w.low, "ly") && !notAdverb(w.low) {
		w.tags |= adverb
	}
}

// acronym tells the names in capitals that would be words of a closed class.
func acronym(s string) bool {
	return s == "WHO" || s == "US" || s == "IT"
}

// notAdverb tells the common nouns and adjectives that end in -ly.
func notAdverb(s string) bool {
	switch s {
	case "early", "daily", "weekly", "monthly", "family", "ally", "rally", "assembly", "supply", "reply", "monopoly", "anomaly", "elderly", "friendly", "deadly", "costly", "lonely", "ugly", "unlikely", "quarterly", "homily":
		return true
	}
	return false
}

// lower is strings.ToLower without an allocation for words in lower case.
func lower(s string) string {
	for i := range len(s) {
		if c := s[i]; c >= 0x80 || 'A' <= c && c <= 'Z' {
			return strings.ToLower(s)
		}
	}
	return s
}

func punctuation(s string) tag {
	switch s[0] {
	case ',':
		return comma
	case '.', '!', '?':
		if len(s) > 1 && s[0] == '.' {
			return dash
		}
		return stop
	case ':', ';':
		return colon
	case '-':
		return dash
	case '(', ')', '[', ']':
		return bracket
	case '"', '\'', '`':
		return quoteMark
	}
	switch s {
	case "—", "–", "―", "――", "——":
		return dash
	case "…":
		return dash
	case "“", "”", "„", "‘", "’", "«", "»", "‟", "‛":
		return quoteMark
	}
	return otherMark
}

// next returns the word after word i, or, inside a stretch of quotation, the one
// after the stretch.
func (v *view) next(i int) int {
	if q := v.words[i].quote; q >= 0 {
		return max(v.wordAt(v.marks[q].End), i+1)
	}
	return i + 1
}

// wordAt returns the index of the first word that ends after the offset.
func (v *view) wordAt(offset int) int {
	lo, hi := 0, len(v.words)
	for lo < hi {
		mid := int(uint(lo+hi) >> 1)
		if v.words[mid].End <= offset {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo
}

// span covers the words from a up to b, b excluded.
func (v *view) span(a, b int) model.Span {
	return model.Span{Start: v.words[a].Start, End: v.words[b-1].End}
}

// dropTitles takes the words of stretches that cannot be speech for narration, and
// remembers which of them stood in quotation marks all the same.
func (v *view) dropTitles() {
	for q := range v.marks {
		s := &v.marks[q]
		if s.depth > 0 {
			continue
		}
		s.speech = !v.empty(q) && !v.noSpeech(q) && (!s.single || v.singleSpeech(q))
		if s.speech {
			continue
		}
		quoted := tag(0)
		if s.single && s.closed && !v.titled(q) {
			quoted = inMarks
		}
		for i := v.wordAt(s.Start); i < len(v.words) && v.words[i].quote == q; i++ {
			v.words[i].quote = -1
			v.words[i].tags |= quoted
		}
	}
}
