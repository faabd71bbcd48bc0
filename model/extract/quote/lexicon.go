package quote

import (
	"strings"
	"sync"
)

// frame says how a cue takes what is said.
type frame uint16

const (
	takesQuote   frame = 1 << iota // “…,” he CUES
	takesThat                      // CUES that it rains
	takesBare                      // CUES it rains
	takesWhether                   // CUES whether, how, why, what …
	takesTo                        // CUES to go
	takesObject                    // CUES the plan: the object is what is said or judged
	takesPerson                    // CUES somebody that …: the object is who hears it
	takesOrder                     // CUES somebody to go
	ofThought                      // the cue tells a thought or an attitude, not words
)

// frameLetters are the frames as the table of cue verbs writes them.
var frameLetters = map[byte]frame{
	'Q': takesQuote, 'T': takesThat, 'B': takesBare, 'W': takesWhether, 'I': takesTo,
	'O': takesObject, 'P': takesPerson, 'X': takesOrder, 't': ofThought,
}

// cueVerbs is the table of cue verbs: a line of verbs that share their frames.
// The classes are those of grammars of English (verbs of saying, of manner of
// speaking, of asking, of commitment, of cognition, of judgement); a verb is
// here because news prose uses it to report what somebody says or holds, and
// each frame because that verb is used so. "plan*" doubles its last consonant;
// "call+for" takes its object after the particle; irregular forms are given as
// base/past/participle.
const cueVerbs = `
QTB say/said/said
QTBPXW tell/told/told
QTB note claim insist reply declare explain argue concede complain boast contend stress acknowledge admit*
QT maintain add
QTB state remark recall respond conclude counter predict observe emphasize emphasise assert allege suggest reiterate repeat
QTBO announce report proclaim confirm testify attest affirm reaffirm
QTB lament joke quip* opine exclaim retort gush crow fume marvel rejoin deadpan grumble brag* muse tweet retweet blog* post write/wrote/written email e-mail text
QTB go+on/went/gone shoot+back/shot/shot fire+back hit+back/hit/hit
QTBI claim
QTB point+out
Q put+it/put/put
Q continue answer comment snap* shout yell scream cry chant whisper mutter murmur interject intone bellow roar thunder laugh scoff bark sigh croak wail sing/sang/sung demur* plead tease counsel read/read/read
QTBPO warn caution remind
QTBP advise assure inform notify
QTBPI promise
QTBI pledge vow swear/swore/sworn
QTW inquire wonder
TW apologize apologise
QTBOWPX ask
TBO disclose reveal indicate signal estimate forecast/forecast/forecast calculate cite
TB underline underscore clarify specify elaborate confess confide avow relate recount reason complain grouse gripe communicate convey alert concur* demonstrate guarantee foretell/foretold/foretold foresee/foresaw/foreseen guess argue hypothesize remark signal hear/heard/heard notice sense recollect hint imply point+out make+clear/made/made speculate posit theorize quote
TBO show/showed/shown
TB find/found/found
tTBW know/knew/known understand/understood/understood remember realize realise
tTB think/thought/thought believe feel/felt/felt suspect assume imagine guess reckon figure presume surmise fear doubt worry bet trust sense conclude
tTBI hope expect decide
TBI agree
tTBOW learn/learnt/learned discover see/saw/seen recognize recognise
tI like love hate
tI want wish plan* intend aim prefer* seek/sought/sought opt* hesitate
I refuse decline threaten offer propose
tO want seek prefer* oppose support regret* resent admire respect love hate dislike fear doubt
O endorse reject dismiss welcome propose disavow rebuff request recommend
tO agree+with disagree+with side+with believe+in stand+by/stood/stood rule+out vouch+for
TXI recommend request
tX want expect
QTXO urge
XO implore beg* press order instruct
O call+for call+on call+out argue+for argue+against push+for
O criticize criticise praise blast slam* attack condemn denounce decry defend mock ridicule deride bash rip* assail tout hail laud applaud champion blame accuse blister castigate chide rebuke scold berate disparage belittle insult deplore lambaste lambast excoriate vilify demonize demonise scorn bemoan
O acclaim commend compliment extol* eulogize censure chastise deprecate denigrate fault malign reprimand repudiate revile upbraid slander lampoon skewer savage pillory trash lambast salute herald thank congratulate defame smear taunt needle heckle boo cheer
tO abhor adore appreciate despise detest disdain distrust dread envy idolize loathe mistrust mourn relish revere tolerate value credit
O characterise paint identify profess pronounce call label brand dub* term deem describe portray characterize characterise depict liken compare
tO consider regard view perceive
O mention discuss outline detail question deny dispute refute rebut* contradict downplay cite recount express voice articulate propose advocate float
O refer*+to allude+to point+to talk+about speak+about speak+of speak+out/spoke/spoken respond+to reply+to object+to complain+about complain+of worry+about brag*+about boast+of boast+about warn+of warn+about warn+against hint+at lay+out/laid/laid spell+out lash+out comment+on insist+on ask+for ask+about lament+about joke+about rail+against rave+about weigh+in
O thank congratulate apologize+for apologise+for lash+out push+back weigh+in brush+off shrug+off wave+off wave+away play+down hit+out opine+on dwell+on touch+on harp+on speculate+about speculate+on gripe+about grumble+about lecture+on preach+about tweet+about write+about boast+that vouch+for rail+about testify+about
O echo back reference invoke highlight underscore list offer challenge
O promise pledge vow predict admit acknowledge concede claim stress emphasize emphasise balk+at take+aim/took/taken
O compare equate contrast demand request
O cast/cast/cast frame pitch present position style
XO encourage persuade convince pressure lobby
T rule
O recount retell/retold/retold summarize summarise chronicle enumerate itemize preview trumpet broadcast/broadcast/broadcast publicize publicise parrot recite
`

type verb struct {
	base      string
	frames    frame
	particles []particle
}

// particle is what a cue verb may need after it, and what frames it then has.
type particle struct {
	word   string
	frames frame
}

// form is a set of readings of a verb form.
type form uint8

const (
	baseForm form = 1 << iota
	thirdForm
	pastForm
	ingForm
	participle
)

// cue is a verb form of the lexicon.
type cue struct {
	verb *verb
	form form
}

// lexicon holds the cue verbs by form and the closed classes by word.
type lexicon struct {
	cues       map[string]cue
	nouns      map[string]nounCue
	adjectives map[string]nounCue
	tags       map[string]tag
	outlets    map[string]bool
}

// words builds the lexicon the first time it is needed.
var words = sync.OnceValue(buildLexicon)

// buildLexicon reads the tables.
func buildLexicon() *lexicon {
	l := &lexicon{cues: make(map[string]cue, 4096), nouns: map[string]nounCue{}, adjectives: map[string]nounCue{}, tags: make(map[string]tag, 1024), outlets: outletSet()}
	verbs := map[string]*verb{}
	for line := range strings.Lines(cueVerbs) {
		fields := strings.Fields(line)
		if len(fields) < 2 {
			continue
		}
		var f frame
		for i := range len(fields[0]) {
			f |= frameLetters[fields[0][i]]
		}
		for _, entry := range fields[1:] {
			l.addVerb(verbs, entry, f)
		}
	}
	l.addNouns()
	for t, list := range closedClasses {
		for w := range strings.FieldsSeq(list) {
			l.tags[w] |= t
		}
	}
	return l
}

func (l *lexicon) addVerb(verbs map[string]*verb, entry string, f frame) {
	forms := strings.Split(entry, "/")
	base, after, _ := strings.Cut(forms[0], "+")
	base, double := strings.CutSuffix(base, "*")
	v := verbs[base]
	if v == nil {
		v = &verb{base: base}
		verbs[base] = v
	}
	if after != "" {
		v.particles = append(v.particles, particle{after, f})
	} else {
		v.frames |= f
	}
	stem, last := base, base[len(base)-1]
	if double {
		stem += base[len(base)-1:]
	}
	put := func(w string, fm form) {
		c := l.cues[w]
		if c.verb == nil || c.verb == v {
			l.cues[w] = cue{v, c.form | fm}
		}
	}
	put(base, baseForm)
	vowelBefore := len(base) > 1 && strings.IndexByte("aeiou", base[len(base)-2]) >= 0
	switch {
	case last == 'y' && !vowelBefore:
		put(base[:len(base)-1]+"ies", thirdForm)
	case last == 's' || last == 'x' || last == 'z' || last == 'o' || strings.HasSuffix(base, "sh") || strings.HasSuffix(base, "ch"):
		put(base+"es", thirdForm)
	default:
		put(base+"s", thirdForm)
	}
	if last == 'e' && !strings.HasSuffix(base, "ee") {
		put(base[:len(base)-1]+"ing", ingForm)
	} else {
		put(stem+"ing", ingForm)
	}
	switch {
	case len(forms) == 3:
		put(forms[1], pastForm)
		put(forms[2], participle)
	case base == "go":
		put("went", pastForm)
		put("gone", participle)
	case last == 'e':
		put(base+"d", pastForm|participle)
	case last == 'y' && !vowelBefore:
		put(base[:len(base)-1]+"ied", pastForm|participle)
	default:
		put(stem+"ed", pastForm|participle)
	}
}
