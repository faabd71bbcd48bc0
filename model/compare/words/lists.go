package words

import "strings"

// stopWords carry no content of their own. They never link passages.
var stopWords = Set(`a an the this that these those such same other another each every some any all both no not nor
and or but if as than then so because while when where which who whom whose what why how
of to in on at for by with from into up out off over under about after before during between through against among upon within without toward towards via per amid
i me my we us our you your he him his she her hers it its they them their theirs one ones himself herself itself themselves
be am is are was were been being do does did done doing have has had having will would shall should can could may might must
s t d ll re ve m don didn isn wasn weren aren won wouldn
there here also just only even still yet too very more most much many few less least own again once ever never now
said say says saying told tell tells according`)

// irregular maps folded forms to the base that English stemming cannot find.
var irregular = pairsOf(`struck strike strikes strike striking strike hit hit fell fall fallen fall rose rise risen rise
went go gone go came come took take taken take gave give given give made make got get gotten get found find
shot shoot shootings shoot shooting shoot stole steal stolen steal theft steal fought fight bought buy sold sell won win winner win winning win
lost lose loss lose losses lose left leave kept keep held hold led lead met meet sent send spent spend stood stand
thought think felt feel began begin begun begin broke break broken break chose choose chosen choose drew draw drawn draw
drove drive driven drive flew fly flown fly grew grow grown grow knew know known know ran run saw see seen see
spoke speak spoken speak speech speak speeches speak swore swear threw throw thrown throw wore wear wrote write written write
died die dies die dying die dead die death die deaths die fled flee built build cut cut dealt deal dug dig fed feed
hurt hurt laid lay lit light paid pay payment pay put put rode ride sank sink sunk sink set set shook shake shaken shake
shut shut slept sleep slid slide sought seek swept sweep taught teach withdrew withdraw withdrawn withdraw withdrawal withdraw
men man women woman children child people person lives life wives wife feet foot troops troop
retaliation retaliate retaliatory retaliate response respond responses respond killing kill murder kill murders kill murdered kill
earthquake quake earthquakes quake tremor quake aftershock aftershock blaze fire`)

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
