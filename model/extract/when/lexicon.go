package when

// unit is a length of the calendar or the clock.
type unit uint8

const (
	noUnit unit = iota
	second
	minute
	hours
	days
	nights
	weekends
	weeks
	fortnights
	months
	quarters
	years
	decades
	centuries
	millennia
)

// part is a stretch of the day.
type part uint8

const (
	noPart part = iota
	morning
	afternoon
	evening
	nightPart
	daytime
	nighttime
	dawn
	midday
	midnightPart
	lunch
	breakfast
	dinner
	dusk
	overnight
)

// lexeme is what a word can mean to the grammar; zero fields do not apply.
type lexeme struct {
	word    string // in lower case
	month   uint8  // 1–12
	weekday uint8  // 1 (Monday) – 7
	card    int16  // cardinal + 1
	ord     uint8  // ordinal, 1–31
	unit    unit
	part    part
	season  uint8 // 1 spring, 2 summer, 3 autumn, 4 winter
	rel     int8  // last -1, this 2, next 1
	short   bool  // an abbreviation that a full stop may follow
	plural  bool
	decade  uint8 // "twenties" is 20
	verb    tense // what a verb tells of the clause's time
	joins   bool  // may stand between the ends of a range
	weak    bool  // begins an expression only together with a stronger word
	start   bool  // an expression may start here
}

// lexicon holds every word with a meaning of its own; words that only matter as
// part of a phrase are compared where the phrase is read.
var lexicon = buildLexicon()

func buildLexicon() map[string]*lexeme {
	table := make(map[string]*lexeme, 320)
	each := func(words string, set func(l *lexeme, i int)) {
		i := 0
		for w := range splitWords(words) {
			l := table[w]
			if l == nil {
				l = &lexeme{word: w, start: true}
				table[w] = l
			}
			set(l, i)
			i++
		}
	}
	each("january february march april may june july august september october november december",
		func(l *lexeme, i int) { l.month = uint8(i + 1) })
	each("jan feb mar apr _ jun jul aug sep oct nov dec", func(l *lexeme, i int) { l.month, l.short = uint8(i+1), true })
	each("sept", func(l *lexeme, _ int) { l.month, l.short = 9, true })
	each("monday tuesday wednesday thursday friday saturday sunday", func(l *lexeme, i int) { l.weekday = uint8(i + 1) })
	each("mondays tuesdays wednesdays thursdays fridays saturdays sundays",
		func(l *lexeme, i int) { l.weekday, l.plural = uint8(i+1), true })
	each("mon tue wed thu fri sat sun", func(l *lexeme, i int) { l.weekday, l.short = uint8(i+1), true })
	each("_ tues weds thur _ _ _", func(l *lexeme, i int) { l.weekday, l.short = uint8(i+1), true })
	each("_ _ _ thurs _ _ _", func(l *lexeme, i int) { l.weekday, l.short = uint8(i+1), true })
	each("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "+
		"seventeen eighteen nineteen", func(l *lexeme, i int) { l.card = int16(i + 1) })
	each("twenty thirty forty fifty sixty seventy eighty ninety", func(l *lexeme, i int) { l.card = int16(10*i + 21) })
	each("first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "+
		"fifteenth sixteenth seventeenth eighteenth nineteenth twentieth", func(l *lexeme, i int) { l.ord = uint8(i + 1) })
	each("twenties thirties forties fifties sixties seventies eighties nineties", func(l *lexeme, i int) { l.decade = uint8(10*i + 20) })
	each("thirtieth", func(l *lexeme, _ int) { l.ord = 30 })
	unitWords(each)
	partWords(each)
	each("spring summer autumn winter", func(l *lexeme, i int) { l.season = uint8(i + 1) })
	each("fall", func(l *lexeme, _ int) { l.season = 3 })
	each("last previous past preceding", func(l *lexeme, _ int) { l.rel = -1 })
	each("this current", func(l *lexeme, _ int) { l.rel = 2 })
	each("next coming upcoming following", func(l *lexeme, _ int) { l.rel = 1 })
	each(starters, func(*lexeme, int) {})
	each(weakWords, func(l *lexeme, _ int) { l.weak = l.start })
	each("to through until till thru and", func(l *lexeme, _ int) { l.joins = true })
	verbWords(table)
	for _, r := range feastRules {
		for w := range splitWords(r.words) {
			each(w, func(*lexeme, int) {})
			break
		}
	}
	delete(table, "_")
	return table
}

// starters are the words that begin an expression without being a unit, a name
// of the calendar or a number.
const starters = "a an the half several few some couple dozen many today tomorrow yesterday tonight tonite tmrw now " +
	"every each daily hourly weekly monthly quarterly yearly annual annually biweekly bimonthly biannually semiannual " +
	"semiannually semi bi everyday weekday weekdays once twice all whole another any from between before after since " +
	"until till by around about circa early earlier late later mid middle beginning start end in within during over at " +
	"more less q h fy sy cy w week eod eoy eom new christmas easter thanksgiving halloween ramadan hanukkah passover " +
	"juneteenth eid black cyber earth labor labour memorial independence veterans presidents martin mlk columbus " +
	"valentine valentines mother father mothers fathers good ash palm boxing st saint april groundhog yom rosh diwali " +
	"on as no to right same that starting beginning commencing remaining rest for greater than " +
	"midsummer midwinter weekend turn recently workweek working fiscal year years date tet lunar international guy recent moment present " +
	"armistice bastille canada victory women school calendar tax academic financial rest ad"

// weakWords are the function words among the starters.
const weakWords = "a an the some many all whole any from between before after since until till by around about early earlier late " +
	"later mid middle beginning start end in within during over at more less on as no to same that rest for greater than and through thru"

// verbWords adds the words that tell tense. A word that means nothing else keeps
// an empty word: to the grammar it is an ordinary one.
func verbWords(table map[string]*lexeme) {
	add := func(words string, t tense) {
		for w := range splitWords(words) {
			if table[w] == nil {
				table[w] = &lexeme{}
			}
			table[w].verb = t
		}
	}
	add(futureWords, 1)
	add(pastWords, -1)
}

func unitWords(each func(string, func(*lexeme, int))) {
	group := func(u unit, singular, plural, short string) {
		each(singular, func(l *lexeme, _ int) { l.unit = u })
		each(plural, func(l *lexeme, _ int) { l.unit, l.plural = u, true })
		each(short, func(l *lexeme, _ int) { l.unit, l.short = u, true })
	}
	group(second, "second", "seconds", "sec secs")
	group(minute, "minute", "minutes", "min mins")
	group(hours, "hour", "hours", "hr hrs")
	group(days, "day", "days", "")
	group(nights, "night", "nights", "")
	group(weekends, "weekend", "weekends", "")
	group(weeks, "week workweek", "weeks", "wk wks")
	group(fortnights, "fortnight", "fortnights", "")
	group(months, "month", "months", "")
	group(quarters, "quarter", "quarters", "")
	group(years, "year", "years", "yr yrs")
	group(decades, "decade", "decades", "")
	group(centuries, "century", "centuries", "")
	group(millennia, "millennium", "millennia millenniums", "")
}

func partWords(each func(string, func(*lexeme, int))) {
	group := func(p part, words string) { each(words, func(l *lexeme, _ int) { l.part = p }) }
	many := func(p part, words string) { each(words, func(l *lexeme, _ int) { l.part, l.plural = p, true }) }
	group(morning, "morning midmorning")
	group(afternoon, "afternoon midafternoon")
	group(evening, "evening")
	group(nightPart, "night")
	group(daytime, "daytime")
	group(nighttime, "nighttime")
	group(dawn, "dawn daybreak sunrise")
	group(dusk, "dusk sunset sundown nightfall")
	group(midday, "noon midday noontime noonish")
	group(midnightPart, "midnight")
	group(lunch, "lunch lunchtime")
	group(breakfast, "breakfast")
	group(dinner, "dinner dinnertime")
	group(overnight, "overnight")
	many(morning, "mornings")
	many(afternoon, "afternoons")
	many(evening, "evenings")
	many(nightPart, "nights")
}

// splitWords yields the words between single spaces.
func splitWords(s string) func(func(string) bool) {
	return func(yield func(string) bool) {
		for start := 0; start < len(s); {
			end := start
			for end < len(s) && s[end] != ' ' {
				end++
			}
			if end > start && !yield(s[start:end]) {
				return
			}
			start = end + 1
		}
	}
}
