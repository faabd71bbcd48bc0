package names

import "strings"

// particles carry no identity of their own: articles, "son of", titles and
// forms of address. Without them "Al-Assad" and "Assad" are compared by what
// matters.
var particles = wordSet(`al el ul as ad an ar at az ash bin ben ibn bint abu abou the of de la le du da do dos di del della der den von van zu y e
mr mrs ms miss dr sir lord lady mme monsieur madame prof president sheikh shaikh sheik haji hajji mullah
inc corp co ltd llc plc ag gmbh asa sa nv ab oyj spa jr sr ii iii`)

func wordSet(list string) map[string]bool {
	set := map[string]bool{}
	for w := range strings.FieldsSeq(list) {
		set[w] = true
	}
	return set
}

// shortForms lists given names with their short forms, as English-language news
// uses them. Written for this project.
var shortForms = readShortForms(`alexander alex sasha
alexandra alex sandra
andrew andy drew
anthony tony
barack barry
benjamin ben bibi benny
catherine cathy kate katie
charles charlie chuck
christopher chris
daniel dan danny
david dave
deborah debbie
donald don donnie
edward ed eddie ted
elizabeth liz beth betty
eugene gene
francis frank
frederick fred freddy
gerald gerry jerry
gregory greg
jacob jake
james jim jimmy
jeffrey jeff
jennifer jen jenny
john jack johnny
jonathan jon
joseph joe
joshua josh
katherine kathy kate katie
kathryn kathy kate katie
kathleen kathy kate katie
kenneth ken
lawrence larry
leonard leo lenny len
margaret maggie peggy
matthew matt
michael mike mick
nicholas nick
patricia pat patty
patrick pat
peter pete
philip phil
raymond ray
rebecca becky
richard rick dick
robert bob bobby rob
ronald ron ronnie
samuel sam
sergei seryozha
stephen steve
steven steve
susan sue
theodore ted theo
thomas tom tommy
timothy tim
victoria vicky
vladimir vova
walter walt
william bill billy will`)

func readShortForms(list string) map[string]string {
	forms := map[string]string{}
	for line := range strings.Lines(list) {
		f := strings.Fields(line)
		for _, s := range f[1:] {
			forms[s] += " " + f[0] + " "
		}
	}
	return forms
}

// short tells whether x is a short form of y.
func short(x, y string) bool {
	long, ok := shortForms[x]
	return ok && strings.Contains(long, " "+y+" ")
}

var smallWords = wordSet("of the and for in on a an de la du des et und der die das to")

// Acronym tells whether short (folded: "irgc") stands for the folded name long:
// its letters are the first letters of long's words in order, small words counted
// or not ("doj", "uae"), "ex" also as x ("jaxa").
func Acronym(short, long string) bool {
	if len(short) < 2 || len(short) > 8 || strings.Contains(short, " ") {
		return false
	}
	all := strings.Fields(long)
	if n := len(all) - 1; n > 1 && legalForms[all[n]] {
		all = all[:n]
	}
	return len(all) > 1 && spells(short, all)
}

// legalForms end the names of firms.
var legalForms = wordSet("inc corp co ltd llc plc ag sa nv")

// Initials are the letters that may stand for a folded name of several words.
func Initials(fold string) []string {
	all := strings.Fields(fold)
	if n := len(all) - 1; n > 1 && legalForms[all[n]] {
		all = all[:n]
	}
	if len(all) < 2 {
		return nil
	}
	var every, big, ex strings.Builder
	for _, w := range all {
		every.WriteByte(w[0])
		if smallWords[w] {
			continue
		}
		big.WriteByte(w[0])
		if strings.HasPrefix(w, "ex") {
			ex.WriteByte('x')
		} else {
			ex.WriteByte(w[0])
		}
	}
	out := []string{every.String(), big.String(), ex.String()}
	if first := all[0]; len(first) < 4 && !smallWords[first] {
		out = append(out, first+big.String()[1:])
	}
	return out
}

// spells tells whether the words' first letters make up the letters.
func spells(letters string, words []string) bool {
	switch {
	case len(words) == 0:
		return letters == ""
	case letters == "":
		return smallWords[words[0]] && spells(letters, words[1:])
	case smallWords[words[0]] && spells(letters, words[1:]):
		return true
	case words[0][0] == letters[0] && spells(letters[1:], words[1:]):
		return true
	case len(words[0]) < 4 && strings.HasPrefix(letters, words[0]): // "USGS": U.S. Geological Survey
		return spells(letters[len(words[0]):], words[1:])
	case letters[0] == 'x' && strings.HasPrefix(words[0], "ex"):
		return spells(letters[1:], words[1:])
	}
	return false
}

// otherNames lists places with names that no spelling rule connects. Written for
// this project.
var otherNames = readOtherNames(`middle east=mideast=near east
new york=new york city=nyc
washington=washington dc=dc
covid=covid 19
thessaloniki=salonika=saloniki
mumbai=bombay
kolkata=calcutta
chennai=madras
beijing=peking
guangzhou=canton
yangon=rangoon
ho chi minh city=saigon
st petersburg=saint petersburg=leningrad
kyiv=kiev
lviv=lvov
kharkiv=kharkov
odesa=odessa
derry=londonderry
gdansk=danzig
wroclaw=breslau
cologne=koln
munich=munchen
vienna=wien
prague=praha
warsaw=warszawa
moscow=moskva
rome=roma
milan=milano
naples=napoli
turin=torino
florence=firenze
venice=venezia
geneva=geneve=genf
brussels=bruxelles
antwerp=antwerpen
the hague=den haag
copenhagen=kobenhavn
lisbon=lisboa
seville=sevilla
belgrade=beograd
bucharest=bucuresti
athens=athina
istanbul=constantinople
aleppo=halab
damascus=dimashq
mecca=makkah
astana=nur sultan
kremlin=the kremlin
roe v wade=roe
paris agreement=paris accord=paris accords=paris climate agreement=paris climate accord=paris climate accords=paris pact=paris climate pact
house=house of representatives=us house of representatives=us house
european union=eu
united nations=un`)

func readOtherNames(list string) map[string]string {
	table := map[string]string{}
	for line := range strings.Lines(list) {
		forms := strings.Split(strings.TrimSpace(line), "=")
		for _, f := range forms {
			table[f] = forms[0]
		}
	}
	return table
}

// Same tells whether two folded names are known to be names of one place.
func Same(a, b string) bool {
	x, ok := otherNames[a]
	return ok && otherNames[b] == x
}

// AlsoCalled tells whether two folded names are of prizes that go by two names.
func AlsoCalled(a, b string) bool {
	return prizes[a] != "" && prizes[a] == prizes[b] || awarded(a, b) || awarded(b, a)
}

// awarded tells whether a is the plural by which the awards b go: "tonys", "tony
// awards".
func awarded(a, b string) bool {
	name, ok := strings.CutSuffix(b, " awards")
	return ok && a == name+"s"
}

var prizes = map[string]string{"oscar": "oscars", "oscars": "oscars", "academy award": "oscars", "academy awards": "oscars"}

// Other is the name that stands for all names of a place that [Same] knows, ""
// for a place it does not know.
func Other(fold string) string { return otherNames[fold] }

// Particle tells whether a folded word carries no identity of its own.
func Particle(word string) bool { return particles[word] }
