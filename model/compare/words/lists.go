package words

import "strings"

// stopWords carry no content of their own. They never link passages.
var stopWords = Set(`a an the this that these those such same other another each every some any all both no not nor
and or but if as than then so because while when where which who whom whose what why how
of to in on at for by with from into up out off over under about after before during between through against among upon within without toward towards via per amid
i me my we us our you your he him his she her hers it its they them their theirs one ones himself herself itself themselves
be am is are was were been being do does did done doing have has had having will would shall should can could may might must
s t d ll re ve m don didn isn wasn weren aren won wouldn
im id ive youre youve youll youd hes shes hed shed theyre theyve theyll theyd weve thats whats theres lets dont didnt doesnt isnt wasnt arent werent
gonna gon na wanna wont wouldnt cant couldnt shouldnt hasnt havent hadnt
there here also just only even still yet too very more most much many few less least own again once ever never now
said say says saying told tell tells according`)

// meanings lists forms that news uses for one and the same thing; the first of a
// line stands for all. Of own making, and short on purpose: words that are only
// sometimes the same are not in it.
var meanings = readMeanings(`ship ships vessel vessels boat boats
home homes house houses
job jobs position positions post posts
student students pupil pupils schoolchildren
missile missiles rocket rockets
injure injured injures injuring injury injuries wound wounded wounds wounding hurt
die died dies dying dead death deaths kill killed kills killing fatal fatality fatalities perish perished slain
arrest arrested arrests detain detained detention custody
abduct abducted abduction kidnap kidnapped kidnapping kidnappings abductions
acquire acquired acquires acquisition takeover buy buys bought purchase purchased
begin begins began begun start started starts starting beginning
end ends ended ending finish finished
jail jailed prison imprisoned jails imprisonment
acquit acquitted clear cleared
protest protests protested protesting demonstrate demonstrated demonstration demonstrations rally rallies march marched marches
demonstrator demonstrators protester protesters
agreement agreements pact pacts deal deals accord treaty
talk talks talking negotiation negotiations negotiating negotiate
attack attacks attacked attacking strike strikes struck striking raid raids assault
retaliate retaliation retaliatory retaliated revenge avenge reprisal reprisals
withdraw withdraws withdrew withdrawal withdrawn withdrawing pullout
corrupt corruption corrupting
lawyer lawyers attorney attorneys barrister solicitor
police policeman policemen officer officers cop cops
flee flees fled fleeing evacuate evacuated evacuation evacuations evacuating displaced
missing unaccounted
destroy destroyed destroys destroying destruction flattened leveled levelled razed
power electricity
child children kid kids
quake earthquake earthquakes quakes tremor
fire fires blaze blazes
voter voters electorate
ballot ballots vote votes voted voting
customer customers client clients
spectator spectators crowd crowds fan fans
soldier soldiers troop troops servicemen serviceman
plane planes aircraft airplane airliner
jet jets warplane warplanes
car cars vehicle vehicles automobile
big large huge largest biggest
small little tiny
money cash
quickly fast rapidly
speak speaks spoke spoken speech speeches address addressed
reject rejects rejected refuse refused refuses
demand demands demanded demanding
promise promised promises pledge pledged pledges vow vowed
resign resigned resigns resignation quit quits
rise rises rose risen rising increase increased increases climb climbed jump jumped surge surged gain gained grow grew growth
fall falls fell fallen falling drop dropped drops decline declined declines decrease decreased plunge plunged lose loses lost losing loss losses lower
firm firms company companies business
minister ministers secretary
area areas region regions
foot feet
film films movie movies
doctor doctors physician physicians
border borders frontier
ground floor
enough suffice sufficient suffices
inmate inmates prisoner prisoners
weapon weapons firearm firearms
tornado tornadoes twister twisters
insurgent insurgents rebel rebels militant militants guerrilla guerrillas
explosion explosions blast blasts
lawmaker lawmakers legislator legislators
worker workers employee employees
teenager teenagers teen teens
profit profits earnings
revenue revenues turnover
stock stocks share shares
survey surveys poll polls
coronavirus covid covid19
homicide homicides murders
victory victories win wins
consecutive straight
referendum referendums plebiscite
salary salaries wage wages
wildfire wildfires bushfire bushfires
infant infants baby babies
move moves operation operations
`)

// compounds are two words with one meaning.
var compounds = map[string]string{
	"middle_east": "mideast", "prime_minister": "premier", "chief_executive": "ceo", "per_cent": "percent",
	"head_teacher": "principal", "station_master": "stationmaster",
}

// compoundBegins are the words that a compound or a country's name begins with.
var compoundBegins = firstWords()

func firstWords() map[string]bool {
	set := map[string]bool{}
	for both := range compounds {
		first, _, _ := strings.Cut(both, "_")
		set[first] = true
	}
	for name := range nations {
		for i := range len(name) {
			if name[i] == '_' {
				set[name[:i]] = true
			}
		}
	}
	return set
}

func readMeanings(list string) map[string]string {
	table := map[string]string{}
	for line := range strings.Lines(list) {
		forms := strings.Fields(line)
		for _, f := range forms {
			table[f] = forms[0]
		}
	}
	return table
}

// irregular maps folded forms to the base that English stemming cannot find.
var irregular = pairsOf(`hit hit went go gone go came come took take taken take gave give given give made make got get gotten get found find
shot shoot shootings shoot shooting shoot stole steal stolen steal theft steal fought fight sold sell won win
winner win winning win left leave kept keep held hold led lead met meet sent send spent spend stood stand thought think
felt feel broke break broken break chose choose chosen choose drew draw drawn draw drove drive driven drive flew fly
flown fly grown grow knew know known know ran run saw see seen see swore swear threw throw thrown throw wore wear
wrote write written write built build cut cut dealt deal dug dig fed feed laid lay lit light paid pay payment pay
put put rode ride sank sink sunk sink set set shook shake shaken shake shut shut slept sleep slid slide sought seek
swept sweep taught teach men man women woman people person lives life wives wife response respond responses respond
murder kill murders kill murdered kill aftershock aftershock`)

// Set reads a list of words.
func Set(list string) map[string]bool {
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
