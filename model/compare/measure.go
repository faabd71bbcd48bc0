package compare

import "strings"

// measure is a set of the things that figures of news reports most often
// measure. "Casualties" are deaths and injuries at once, so sets, not classes.
type measure uint32

// The measures. A figure whose predicate is in none is told by its noun alone.
const (
	death measure = 1 << iota
	injury
	missing
	arrest
	evacuation
	rescue
	infection
	launch
	impact
	failure
	interception
	destruction
	outage
	layoff
	vote
	punishment
	attendance
	price
	purchase
	growth
	decline
	opening
	cancel
	abduction
	aboard
	// accusation is what people are said to have done, not what befell them.
	accusation
	// testimony is what sources give, who are no people of the event.
	testimony
)

// harm is what "casualties" and "victims" cover.
const harm = death | injury

// measureWords maps stems and folded forms to what they measure. Of own making.
var measureWords = readMeasures(map[measure]string{
	death:        `kill killed killing kills die died dying dies dead death deaths fatal fatality fatalities fatally perish perished slain toll bodies body corpse corpses drown drowned murdered murder murdering lives martyred executed`,
	injury:       `injure injured injures injuring injury injuries wound wounded wounds wounding hurt maimed hospitalized hospitalised hospital hospitals treated`,
	harm:         `casualty casualties victim victims`,
	missing:      `missing unaccounted disappeared`,
	arrest:       `arrest arrested arrests arresting detain detained detains detention custody jailed apprehended`,
	evacuation:   `evacuate evacuated evacuating evacuation evacuations displaced displace displacing fled flee fleeing leave homeless evacuees`,
	rescue:       `rescue rescued rescuing saved survivors survived alive`,
	infection:    `infected infections infection cases tested positive`,
	launch:       `launch launched launches launching fired firing directed lobbed shot targeted aimed aiming rained unleashed barrage salvo`,
	impact:       `hit hits struck landed impacted slammed`,
	failure:      `fail failed fails failing misfired malfunctioned exploded`,
	interception: `intercept intercepted intercepts intercepting downed`,
	destruction:  `leveled levelled razed destroy destroyed destroys destroying destruction damage damaged damages damaging collapsed flattened burned burnt gutted demolished ruined flooded`,
	outage:       `power electricity outage outages blackout`,
	layoff:       `layoffs layoff redundancies redundant axed`,
	vote:         `vote votes voted ballots ballot`,
	punishment:   `sentenced sentence prison jail imprisonment behind`,
	attendance:   `attended attendance attend turnout gathered marched rallied march streets crowd spectators marchers demonstrators protesters vigil`,
	price:        `cost costs price priced worth`,
	purchase:     `acquire acquired acquisition takeover buy bought`,
	growth:       `rise rose risen increase increased grew growth climbed jumped surged gained higher`,
	decline:      `fall fell fallen decrease decreased dropped drop declined decline shrank plunged slid lower lost`,
	opening:      `open opened opening`,
	abduction:    `abducted abducting kidnapped abduction kidnapping kidnap hostage hostages snatched`,
	aboard:       `aboard passengers`,
	cancel:       `cancel canceled cancelled cancellations grounded`,
})

func readMeasures(lists map[measure]string) map[string]measure {
	table := map[string]measure{}
	for m, list := range lists {
		for w := range strings.FieldsSeq(list) {
			table[w] |= m
		}
	}
	return table
}

// measureName is how a row with a measure is headed.
func measureName(m measure) string {
	switch m {
	case harm:
		return "casualties"
	case death:
		return "killed"
	case injury:
		return "wounded"
	case missing:
		return "missing"
	case arrest:
		return "arrested"
	case evacuation:
		return "evacuated"
	case rescue:
		return "rescued"
	case infection:
		return "infected"
	case launch:
		return "launched"
	case impact:
		return "hit"
	case failure:
		return "failed"
	case interception:
		return "intercepted"
	case destruction:
		return "destroyed"
	case abduction:
		return "abducted"
	case outage:
		return "without power"
	case aboard:
		return "aboard"
	}
	return ""
}

// humans are measures of what befalls people: the counted noun says who.
const humans = harm | missing | arrest | evacuation | rescue | infection | abduction | aboard

// groups are words for kinds of people a figure can count. Figures of different
// groups never stand against each other; those of all people may hold them.
var groups = readGroups(map[string]string{
	"": `suspect suspects people persons person others body bodies dead survivors individuals residents inhabitants casualties victims human lives souls men
neighbors neighbours locals relatives worshippers mourners pilgrims hikers climbers swimmers fishermen motorists pedestrians cyclists shoppers youth youths
toughs thugs gangbangers brothers sisters siblings parishioners churchgoers congregants drivers citizens defendants teens strangers`,
	"military":  `soldier soldiers troop troops military servicemen serviceman personnel army marine marines airmen sailor sailors fighter fighters forces servicemembers reservists`,
	"militant":  `militant militants rebel rebels insurgent insurgents terrorist terrorists gunmen gunman attacker attackers assailant assailants bombers`,
	"civilian":  `civilian civilians noncombatants bystander bystanders villagers`,
	"police":    `police policemen policeman officer officers cops guard guards`,
	"children":  `student students pupil pupils schoolchildren schoolgirls schoolboys child children kids boy boys girl girls infants baby babies minors toddlers teenagers`,
	"women":     `woman women`,
	"workers":   `worker workers employee employees staff staffers miners crew laborers labourers contractors`,
	"firemen":   `firefighter firefighters rescuers responders`,
	"aboard":    `passenger passengers aboard travellers travelers commuters`,
	"protest":   `protester protesters demonstrators activists supporters`,
	"press":     `journalist journalists reporter reporters`,
	"prisoners": `prisoner prisoners inmate inmates hostage hostages captives`,
	"migrants":  `migrant migrants refugee refugees`,
	"doctors":   `doctor doctors nurse nurses medics patients patient`,
	"customers": `customer customers clients client households subscribers users`,
	"investors": `investor investors shareholders`,
	"foreign":   `foreigner foreigners tourists tourist`,
})

func readGroups(lists map[string]string) map[string]string {
	table := map[string]string{}
	for g, list := range lists {
		for w := range strings.FieldsSeq(list) {
			table[w] = g
		}
	}
	return table
}

// attributes are what a share, a sum or a measure is of, by the words next to
// it: "turnout was 74 percent", "12 kilometers deep". The first word of a line
// names the attribute.
var attributes = readAttributes(`turnout
magnitude richter
depth deep
height high tall
length long
width wide
weight weighs weighing weighed
distance away
wind winds gusts
temperature temperatures
inflation prices
unemployment jobless
growth economy gdp
savings save saving synergies
profit profits earnings income
loss losses
revenue revenues sales turnover
cost costs damage damages
share apiece
stock shares
severance
premium
ransom
fine fined penalty
bail
budget spending
debt debts
loan loans credit
aid relief
salary wages raise
stake
interest rate rates
majority margin lead
approval support
speed
reward bounty
tax taxes
funding
fund funds
compensation settlement
`)

func readAttributes(list string) map[string]string {
	table := map[string]string{}
	for line := range strings.Lines(list) {
		fields := strings.Fields(line)
		for _, w := range fields {
			table[w] = fields[0]
		}
	}
	return table
}
