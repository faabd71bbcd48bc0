package figure

import "strings"

// class is what a word is known to be, as far as finding figures needs it.
type class uint32

const (
	isNumberWord class = 1 << iota
	isScale
	isVague
	isFunction // articles, pronouns, prepositions, conjunctions, auxiliaries
	isVerb     // a form of a verb that is rarely a noun: "hit", "said", "fell"
	isAuxiliary
	isPreposition
	isPronoun
	isTimeUnit
	isMonth
	isDay
	isPluralNoun // a plural without -s: "people", "troops" needs no entry
	isSingular   // ends in -s but is no plural: "less", "gas"
	isAdverb     // an adverb without -ly, or a word that ends a noun phrase as one does
	isDeterminer
	isCue   // a verb of saying: "said", "reported"
	isHuman // a noun for people
	isHarm  // a participle for what is done to people: "killed"
	isOffice
	isRank // "most", "best" and other superlatives
	isParticle
)

var classes = buildClasses()

func buildClasses() map[string]class {
	m := make(map[string]class, 1500)
	add := func(c class, list string) {
		for w := range strings.FieldsSeq(list) {
			m[w] |= c
		}
	}
	for w := range numberWords {
		m[w] |= isNumberWord
	}
	for w := range scales {
		m[w] |= isScale
	}
	for w := range vagueWords {
		m[w] |= isVague
	}
	for _, e := range lexicon {
		add(e.class, e.words)
	}
	return m
}

var lexicon = []struct {
	class class
	words string
}{
	{isFunction | isDeterminer, "the a an this that these those his her its their our my your every each any all both another other no such what which whose some either neither"},
	{isFunction | isPronoun, "he she it they we i you him them us me who whom himself herself itself themselves someone anyone everyone nobody everybody somebody none nothing something anything mine ours theirs"},
	{isFunction | isPreposition, "in on at by for with from of to into onto over under above below between among amongst during through across against about around after before since until till per than as like near off out up down along beyond within without toward towards behind beside besides inside outside upon via amid amidst despite except including versus vs throughout alongside aboard atop"},
	{isFunction, "and or but nor if when while where why how because although though whether so yet then not n't than thus unless once whereas also only just even still already ever never again too very more most less least much many few own same ago"},
	{isFunction | isAuxiliary, "is are was were be been being am has have had having do does did done will would shall should can could may might must cannot can't won't isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't wouldn't couldn't shouldn't i'm it's he's she's they're we're i've we've they've"},
	{isVerb, "climbs slips surges soars plunges tumbles shrinks grows reaches intend intends spend spends employ employs receive receives owe owes sell sells kill kills earn earns suffer suffers cut put set thrown driven stolen forced known seen drawn written given taken shown chosen torn worn sworn grown blown flown hidden eaten fallen beaten broken bound split shut hit struck fell rose went came got gave took made found lost won left held kept sent shot met paid fled died dead die dies began begun become became remain remains remained live lives lived work works worked appear appears appeared stay stays stayed follow follows followed happen happened occur occurred arrive arrived return returned enter entered cross crossed flee flees broke sold bought built brought caught chose drew drove ate fought flew forgot forgave froze grew hid hurt knew laid led lay lent let lit rode ran saw sought shook shone showed shut sang sank sat slept spoke spent spread stood stole stuck swam swore swung taught tore threw thought told understood wore wept wrote go goes come comes get gets give gives take takes make makes find finds lose loses win wins leave leaves hold holds keep keeps send sends meet meets pay pays belong belongs belonged exist exists existed include includes included seem seems seemed want wants wanted need needs needed believe believes think thinks know knows say says said tell tells ask asks asked"},
	{isVerb, "contain contains carry carries continue continues join joins joined agree agrees agreed face faces faced voted attend attended signed escaped survived succumbed perished burned burst exploded landed crashed collapsed disappeared vanished opened closed gathered protested marched demonstrated fired failed missed reached suffered sustained earned scored finished ended started turned climbed dropped declined increased decreased jumped surged plunged tumbled slipped gained added tested received accounted represent represents comprise comprises consist consists cost costs run runs seek seeks serve serves served tend tends use uses require requires"},
	{isVerb | isCue, "said says say saying told tells reported reports report reporting announced announces announcing estimated estimates estimating estimate claimed claims claim claiming described describes stated states stating added adds adding confirmed confirms confirming according wrote writes noted notes noting warned warns warning acknowledged acknowledges insisted insists argued argues believed believes believe explained explains declared declares alleged alleges alleging testified testifies predicted predicts predict forecast forecasts projected projects calculated calculates counted recorded records revealed reveals disclosed discloses suggested suggests indicated indicates showed shows show put puts tweeted tweets posted boasted admitted admits conceded concedes cited cites citing quoted quotes quoting maintained maintains concluded concludes found finds broadcast asserted asserts relayed expect expects expected demand demands demanded fear fears feared allege complain complains complained plead pleads pleaded spoke speaks spoken want wants wanted discloses relays recalled recalls observed remarked replied contended charged vowed promised pledged"},
	{isVerb | isHarm, "killed wounded injured hurt slain murdered missing arrested detained dead displaced evacuated rescued hospitalized hospitalised affected infected kidnapped abducted captured beheaded executed shot stabbed drowned buried trapped maimed hanged burned stranded homeless imprisoned jailed sickened poisoned tortured raped massacred martyred"},
	{isTimeUnit, "second seconds minute minutes hour hours day days night nights week weeks weekend weekends month months year years decade decades century centuries millennium millennia fortnight fortnights quarter quarters semester semesters season seasons hr hrs min mins yr yrs millisecond milliseconds microsecond microseconds nanosecond nanoseconds ms afternoon afternoons morning mornings evening evenings"},
	{isMonth, "january february march april may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec"},
	{isDay, "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun"},
	{isPluralNoun, "people men women children police personnel staff clergy cattle aircraft spacecraft feet teeth geese mice oxen sheep fish deer crew media data criteria phenomena bacteria alumni lawmen policemen firemen servicemen servicewomen policewomen gunmen militiamen fishermen businessmen businesswomen congressmen congresswomen countrymen airmen seamen clergymen craftsmen spokesmen chairmen horsemen tribesmen grandchildren schoolchildren policewomen salesmen sportsmen statesmen marksmen infantrymen guardsmen frenchmen englishmen irishmen dutchmen afghans youth folk manpower infantry cavalry artillery livestock poultry percent headquarters barracks series species means crossroads wives lives knives wolves leaves halves selves thieves shelves loaves calves dice pounds offspring swine salmon trout shrimp bison moose elite poor rich elderly homeless unemployed japanese chinese portuguese vietnamese lebanese sudanese burmese taiwanese swiss british french dutch irish"},
	{isSingular, "less gas plus bus loss class mass press process access success address business boss cross glass grass guess mess miss pass stress dress illness witness fitness wilderness congress progress crisis basis analysis thesis emphasis diagnosis hypothesis oasis status virus campus bonus census chorus circus consensus corpus focus genius nexus radius surplus terminus apparatus its his this was has is us does yes thus perhaps always sometimes besides towards afterwards nowadays overseas politics economics news mathematics physics athletics texas paris minus christmas atlas canvas bias chaos ethos previous various serious famous dangerous religious indigenous ambitious numerous enormous courageous infectious suspicious anonymous unanimous continuous precious conscious as versus plus s gaps' hezbollah's damascus hamas tennis tuberculosis diabetes arthritis measles rabies"},
	{isAdverb, "today yesterday tomorrow tonight now then later earlier soon here there ago away together apart abroad overnight instead however alone else back home nationwide worldwide apiece daily weekly monthly yearly annually altogether maybe perhaps almost nearly last next overall online elsewhere everywhere once twice strong plus total max respectively due closer higher lower short midway"},
	{isHuman, "people men women children police personnel troops soldiers civilians officers passengers residents workers victims members protesters refugees migrants students militants fighters officials others americans israelis palestinians iranians iraqis syrians survivors patients servicemen marines sailors employees gunmen teachers journalists hostages prisoners villagers crew rebels insurgents terrorists inmates demonstrators families adults teenagers boys girls dead wounded persons nationals citizens voters staff pilgrims tourists firefighters policemen contractors colleagues suspects contestants person child man woman soldier officer civilian worker student"},
	{isRank, "most best worst biggest largest greatest highest lowest oldest youngest richest poorest strongest deadliest finest busiest fastest few many main top leading key last first latest smallest longest tallest newest reasons"},
	{isParticle, "up down out off away over back through in on"},
}

// irregular -ed words that are no participles.
var notParticiple = map[string]bool{"hundred": true, "red": true, "bed": true, "shed": true, "seed": true, "speed": true, "need": true, "feed": true, "deed": true, "breed": true, "weed": true, "sled": true, "united": true, "reed": true, "creed": true, "steed": true, "embed": true, "ted": true, "med": true}

// isParticiple tells whether a word looks like a past tense or participle: "wounded", "launched".
func isParticiple(low string) bool {
	n := len(low)
	return n > 3 && low[n-2:] == "ed" && !notParticiple[low]
}

// isGerund tells whether a word looks like a present participle: "killing".
func isGerund(low string) bool {
	return len(low) > 5 && strings.HasSuffix(low, "ing") && !nounsInIng[low]
}

var nounsInIng = map[string]bool{"building": true, "meeting": true, "bombing": true, "shooting": true, "killing": false, "hearing": true, "ruling": true, "painting": true, "wedding": true, "spring": true, "string": true, "morning": true, "evening": true, "training": true, "fighting": false, "filing": true, "housing": true, "warning": true, "outing": true, "listing": true, "sibling": true, "offering": true, "landing": true, "sighting": true, "reading": true, "parking": true, "drawing": true, "recording": true, "stabbing": true, "setting": true, "crossing": true, "posting": true, "rating": true, "ceiling": true, "earning": true, "holding": true, "opening": true, "living": true, "standing": true, "ongoing": true, "existing": true, "remaining": true, "missing": false, "working": true, "supporting": true, "leading": true, "polling": true, "fishing": true, "cruising": true, "wing": true, "briefing": true, "gathering": true, "pressing": true, "winning": true, "conflicting": true, "competing": true, "growing": true, "surviving": true, "visiting": true, "boxing": true, "swimming": true, "racing": true, "shipping": true, "mining": true, "farming": true, "trading": true, "banking": true, "writing": true, "being": true, "sitting": true, "running": true, "starting": true, "playing": true, "practicing": true, "practising": true, "striking": true, "rising": true, "emerging": true, "developing": true, "neighboring": true, "neighbouring": true, "participating": true, "dining": true, "dwelling": true, "apartment": true, "swing": true, "outstanding": true, "defending": true}

// isPlural tells whether a word looks like a plural noun.
func isPlural(low string) bool {
	if c := classes[low]; c != 0 {
		if c&isPluralNoun != 0 {
			return true
		}
		if c&(isSingular|isFunction|isVerb|isAdverb) != 0 {
			return false
		}
	}
	n := len(low)
	if n < 4 {
		return n == 3 && low[2] == 's' && low[1] != 's' && low[1] != 'u'
	}
	return low[n-1] == 's' && !strings.HasSuffix(low, "ss") && !strings.HasSuffix(low, "ous") && !strings.HasSuffix(low, "'s") ||
		strings.HasSuffix(low, "men")
}
