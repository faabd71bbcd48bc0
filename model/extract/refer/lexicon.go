package refer

import (
	"strings"
	"sync"
)

// The words for what people are. They are made into tables once, at first use.

// roleWord says what a word tells of the person it stands before or beside.
type roleWord struct {
	kind   roleKind
	gender gender
}

type roleKind uint8

const (
	noRole    roleKind = iota
	courtesy           // "Mr.": a title that is no role
	rank               // "Gen.", "Ayatollah": a title, a role of its own
	office             // "minister", "spokesman": a role; later "the minister" means its holder
	relation           // "father", "man": tells gender, but is no role
	modifier           // "foreign", "vice": goes before an office
	anyPerson = office // what can head a noun phrase for a person, with relation
)

// courtesyWords to modifierWords hold the words by gender: m:, f: and, for
// neither, n:.
const (
	courtesyWords = "m: mr sir lord mister f: mrs ms miss mme madam lady dame n: mx dr"
	rankWords     = "m: ayatollah imam sheikh shaikh sheik pope cardinal archbishop bishop father brother rabbi king prince emperor sultan emir " +
		"tsar baron duke count mullah grand-ayatollah hujjatoleslam patriarch f: queen princess empress duchess countess baroness sister mother " +
		"n: gen general lt lieutenant col colonel maj major capt captain cpt cmdr commander cdr adm admiral sgt sergeant cpl corporal pvt " +
		"private brig brigadier marshal rev reverend prof professor sen rep gov hon judge justice officer detective det inspector insp " +
		"supt superintendent constable pfc spc saint amb atty pastor"
	officeWords = "m: spokesman chairman congressman councilman alderman businessman policeman fireman actor waiter salesman " +
		"statesman cameraman weatherman landlord policemen monk priest " +
		"f: spokeswoman chairwoman congresswoman councilwoman businesswoman policewoman actress waitress nun " +
		"n: president premier minister chancellor senator representative lawmaker legislator mp mep governor mayor leader chief head director " +
		"chair chairperson ceo cfo coo cto founder co-founder cofounder owner executive manager spokesperson secretary ambassador envoy " +
		"diplomat official officer commissioner deputy prosecutor attorney lawyer solicitor barrister researcher scientist analyst expert " +
		"economist historian author writer journalist reporter editor correspondent photographer singer musician artist producer " +
		"filmmaker coach player striker midfielder goalkeeper defender quarterback activist candidate nominee adviser advisor aide " +
		"assistant member student teacher doctor physician surgeon nurse engineer pilot soldier cleric speaker whip treasurer sheriff " +
		"principal dean provost trustee partner investor entrepreneur tycoon billionaire magnate strategist consultant critic columnist " +
		"commentator anchor host comedian presenter rapper composer conductor poet novelist playwright philosopher mathematician physicist " +
		"chemist biologist astronaut dissident militant warlord suspect defendant victim witness resident negotiator mediator lobbyist " +
		"whistleblower blogger broadcaster designer architect programmer developer inventor explorer athlete swimmer runner cyclist boxer " +
		"wrestler golfer driver rider referee umpire captain skipper manager monarch ruler dictator ombudsman coordinator organizer organiser " +
		"administrator curator librarian archaeologist anthropologist psychologist psychiatrist sociologist geologist astronomer " +
		"paleontologist ecologist educator lecturer fellow scholar academic graduate alumnus veteran guard bodyguard gunman attacker " +
		"shooter bomber hacker smuggler trafficker fighter rebel commander general colonel major lieutenant sergeant admiral marshal judge " +
		"justice professor star champion winner legend icon magistrate counsel counselor regulator superintendent inspector detective " +
		"president-elect vice-president vice-chairman secretary-general director-general attorney-general lieutenant-governor heir successor " +
		"predecessor financier banker broker trader farmer fisherman worker employee builder contractor agent operative spy"
	relationWords = "m: man men boy father dad son husband brother uncle grandfather grandson nephew boyfriend king prince gentleman guy widower " +
		"fiance stepfather groom f: woman women girl mother mom mum daughter wife sister aunt grandmother granddaughter niece girlfriend queen " +
		"princess lady widow fiancee stepmother bride n: person child kid teenager teen youth adult parent friend colleague neighbor neighbour " +
		"cousin spouse partner baby passenger patient customer client user visitor tourist survivor source individual citizen immigrant " +
		"migrant refugee stranger native man-child gentleman hero character participant protester demonstrator prisoner inmate hostage killer " +
		"thief murderer speaker interviewer interviewee mayor's"
	modifierWords = "n: prime foreign defense defence finance financial interior health education trade energy oil agriculture environment home " +
		"culture transport labor labour economy economic state vice deputy assistant associate acting interim chief executive managing " +
		"general supreme senior former ex outgoing incoming current then late national security police army navy air force military " +
		"political presidential opposition party majority minority house press human rights world lead co spiritual religious crown " +
		"district federal science technology information communications intelligence team club football soccer baseball basketball cricket " +
		"research policy union council committee city regional provincial county campaign field staff joint top high ranking longtime " +
		"veteran founding co-founding public affairs media legal medical operating marketing creative artistic technical sporting sports " +
		"musical film television tv radio pop rock jazz folk opera american-born street community tribal rebel militia church grand " +
		"commerce treasury homeland justice planning development tourism sport youth women water supply housing infrastructure industry " +
		"digital cyber special under presidential-elect first second third senate congressional parliamentary government royal " +
		"left right wing republican democratic conservative liberal labour socialist communist independent honorary emeritus graduate"
)

// roleWords maps words to what they tell.
var roleWords = sync.OnceValue(func() map[string]roleWord {
	m := make(map[string]roleWord, 700)
	for _, list := range []struct {
		words string
		kind  roleKind
	}{{modifierWords, modifier}, {relationWords, relation}, {officeWords, office}, {rankWords, rank}, {courtesyWords, courtesy}} {
		g := unknown
		for w := range strings.FieldsSeq(list.words) {
			switch w {
			case "m:":
				g = male
			case "f:":
				g = female
			case "n:":
				g = unknown
			default:
				m[w] = roleWord{list.kind, g}
			}
		}
	}
	return m
})

// maxRoleWord is longer than any word in the table.
const maxRoleWord = 20

// roleOf looks a word up as it stands in the text, with or without its stop.
func roleOf(word string) roleWord {
	if word == "" || len(word) > maxRoleWord {
		return roleWord{}
	}
	return roleWords()[strings.TrimSuffix(lower(word), ".")]
}

// lower lowers a word, without a copy if it has no capitals.
func lower(s string) string {
	for i := range len(s) {
		if s[i] >= 'A' && s[i] <= 'Z' || s[i] >= 0x80 {
			return strings.ToLower(s)
		}
	}
	return s
}
