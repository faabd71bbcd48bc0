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
donald don
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
katherine kathy kate
kenneth ken
lawrence larry
leonard leo lenny
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
ronald ron
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
// its letters are the first letters of long's words, small words counted or not
// ("doj", "uae", "nato").
func Acronym(short, long string) bool {
	if len(short) < 2 || len(short) > 8 || strings.Contains(short, " ") {
		return false
	}
	all := strings.Fields(long)
	if len(all) < 2 {
		return false
	}
	return initials(all, false) == short || initials(all, true) == short
}

func initials(words []string, skipSmall bool) string {
	var b strings.Builder
	for _, w := range words {
		if !skipSmall || !smallWords[w] {
			b.WriteByte(w[0])
		}
	}
	return b.String()
}
