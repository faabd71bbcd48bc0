package names

import (
	"strconv"
	"strings"
)

// Canonical writes the words of a folded name in one way that news writes in
// several: "sixth circuit" as "6th circuit", "senate gop" as "senate republicans".
func Canonical(fold string) string {
	if strings.IndexByte(fold, ' ') < 0 {
		if one, ok := oneWord[fold]; ok {
			return one
		}
		return fold
	}
	if rest, ok := strings.CutPrefix(fold, "united states "); ok && rest != "of america" {
		fold = "us " + rest
	}
	changed := false
	for w := range strings.FieldsSeq(fold) {
		if _, ok := oneWord[w]; ok {
			changed = true
			break
		}
	}
	if !changed {
		return fold
	}
	var b strings.Builder
	for w := range strings.FieldsSeq(fold) {
		if b.Len() > 0 {
			b.WriteByte(' ')
		}
		if one, ok := oneWord[w]; ok {
			w = one
		}
		b.WriteString(w)
	}
	return b.String()
}

// oneWord maps words of names to the one that stands for them.
var oneWord = readOneWord(`1st first
2nd second
3rd third
4th fourth
5th fifth
6th sixth
7th seventh
8th eighth
9th ninth
10th tenth
11th eleventh
12th twelfth
department dept
government govt
republicans republican gop
democrats democrat democratic dem dems
covid covid19
center centre
theater theatre
harbor harbour
avenue ave
road rd
boulevard blvd
defense defence
organization organisation
philadelphia philly
76ers sixers
jaguars jags
cavaliers cavs
mavericks mavs
patriots pats
buccaneers bucs
49ers niners
diamondbacks dbacks
yankees yanks
nationals nats
phillies phils
canadiens habs`)

func readOneWord(list string) map[string]string {
	table := map[string]string{}
	for line := range strings.Lines(list) {
		f := strings.Fields(line)
		for _, w := range f[1:] {
			table[w] = f[0]
		}
	}
	return table
}

// SameParty tells whether two folded, canonical names are of a party and of its
// people: "republicans", "republican party".
func SameParty(a, b string) bool {
	x, party := strings.CutSuffix(a, " party")
	y, other := strings.CutSuffix(b, " party")
	return (party || other || x == "republicans" || x == "democrats") && (x == y || x+"s" == y || y+"s" == x)
}

// Dated gives the one name of an event that is called by its day, "jan 6 riot" or
// "january 6th attack", and of a body that is, "jan 6 capitol riot committee"; other
// folded names are returned as they are.
func Dated(fold string) string {
	if fold == "9 11" {
		return "september 11"
	}
	f := strings.Fields(fold)
	if n := len(f); n > 1 && f[n-2] == "capitol" && riots[f[n-1]] && (n == 2 || n == 3 && f[0] == "us") {
		return "january 6"
	}
	if len(f) > 2 && f[0] == "1" && f[1] == "6" { // "1/6 committee"
		f[0] = "january"
	}
	if len(f) < 2 || months[f[0]] == "" {
		return fold
	}
	day := strings.TrimRight(f[1], "stndrh")
	if n, err := strconv.Atoi(day); err != nil || n < 1 || n > 31 {
		return fold
	}
	name := months[f[0]] + " " + day
	switch last := f[len(f)-1]; last {
	case "commission":
		return name + " commission"
	case "committee", "panel":
		return name + " committee"
	}
	return name
}

// riots were at the Capitol of the United States on that day.
var riots = wordSet("riot riots attack siege insurrection")

var months = readMonths("january february march april may june july august september october november december")

func readMonths(list string) map[string]string {
	table := map[string]string{"sept": "september"}
	for m := range strings.FieldsSeq(list) {
		table[m], table[m[:3]] = m, m
	}
	return table
}

// Storm gives the one name of a storm, which is called by its strength of the day,
// "tropical depression ida" or "hurricane ida"; other folded names are returned as
// they are.
func Storm(fold string) string {
	f := strings.Fields(fold)
	if n := len(f); n > 1 && n < 4 && storms[f[n-2]] && (n == 2 || f[0] == "tropical") {
		return "storm " + f[n-1]
	}
	return fold
}

var storms = wordSet("storm depression hurricane hurricanes cyclone typhoon")

// Street writes the last word of a place's folded name in full: "main st".
func Street(fold string) string {
	if rest, ok := strings.CutSuffix(fold, " st"); ok {
		return rest + " street"
	}
	return fold
}

// State gives the state of the United States that a folded name is short for, "vt"
// or "calif"; other names are returned as they are. It is for names of places:
// "PA" is many bodies.
func State(fold string) string {
	if full, ok := stateNames[fold]; ok {
		return full
	}
	return fold
}

var stateNames = readStates(`alabama=ala=al
alaska=ak
arizona=ariz=az
arkansas=ark=ar
california=calif=ca
colorado=colo=co
connecticut=conn=ct
delaware=del=de
florida=fla=fl
georgia=ga
hawaii=hi
idaho=id
illinois=ill=il
indiana=ind=in
iowa=ia
kansas=kan=ks
kentucky=ky
maine=me
maryland=md
massachusetts=mass=ma
michigan=mich=mi
minnesota=minn=mn
mississippi=miss=ms
missouri=mo
montana=mont=mt
nebraska=neb=ne
nevada=nev=nv
new hampshire=nh
new jersey=nj
new mexico=nm
new york=ny
north carolina=nc
north dakota=nd
ohio=oh
oklahoma=okla=ok
oregon=ore=or
pennsylvania=penn=pa
rhode island=ri
south carolina=sc
south dakota=sd
tennessee=tenn=tn
texas=tex=tx
utah=ut
vermont=vt
virginia=va
washington=wash=wa
west virginia=wva=w va=wv
wisconsin=wis=wisc=wi
wyoming=wyo=wy`)

func readStates(list string) map[string]string {
	table := map[string]string{}
	for line := range strings.Lines(list) {
		forms := strings.Split(strings.TrimSpace(line), "=")
		for _, f := range forms[1:] {
			table[f] = forms[0]
		}
	}
	return table
}
