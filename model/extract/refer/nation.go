package refer

import (
	"strings"
	"sync"
)

// nation gives the country that a folded word names, by its name or its people's
// ("iran", "iranian", "iranians"); "" for other words. "Guinea" and "Georgia"
// stay ambiguous, which does no harm where it is asked: whether two offices are
// of one country.
func nation(word string) string {
	if c := nationOf(word); c != "" {
		return c
	}
	if n := len(word); n > 4 && word[n-1] == 's' {
		return nationOf(word[:n-1])
	}
	return ""
}

// nationOf looks a singular word up.
func nationOf(word string) string {
	if len(word) < 2 || len(word) > 14 {
		return ""
	}
	return nations()[word]
}

// nations maps a country's name and its people's to the country; made once, at
// first use.
var nations = sync.OnceValue(func() map[string]string {
	m := make(map[string]string, 400)
	for line := range strings.Lines(nationTable) {
		country, names, _ := strings.Cut(strings.TrimSpace(line), ":")
		for n := range strings.FieldsSeq(names) {
			m[n] = country
		}
	}
	return m
})

// nationTable holds a country a line, and the words for it and its people.
const nationTable = `afghanistan: afghanistan afghan afghans
albania: albania albanian
algeria: algeria algerian
angola: angola angolan
argentina: argentina argentine argentinian
armenia: armenia armenian
australia: australia australian aussie
austria: austria austrian
azerbaijan: azerbaijan azerbaijani azeri
bahrain: bahrain bahraini
bangladesh: bangladesh bangladeshi
belarus: belarus belarusian
belgium: belgium belgian
benin: benin beninese
bolivia: bolivia bolivian
bosnia: bosnia bosnian
botswana: botswana
brazil: brazil brazilian
brunei: brunei bruneian
bulgaria: bulgaria bulgarian
burundi: burundi burundian
cambodia: cambodia cambodian
cameroon: cameroon cameroonian
canada: canada canadian
chad: chad chadian
chile: chile chilean
china: china chinese
colombia: colombia colombian
congo: congo congolese
croatia: croatia croatian
cuba: cuba cuban
cyprus: cyprus cypriot
czechia: czechia czech
denmark: denmark danish dane
djibouti: djibouti
ecuador: ecuador ecuadorian
egypt: egypt egyptian
england: england english
eritrea: eritrea eritrean
estonia: estonia estonian
ethiopia: ethiopia ethiopian
european union: eu
fiji: fiji fijian
finland: finland finnish
france: france french
gabon: gabon gabonese
gambia: gambia gambian
georgia: georgia georgian
germany: germany german
ghana: ghana ghanaian
greece: greece greek
guatemala: guatemala guatemalan
guinea: guinea guinean
guyana: guyana guyanese
haiti: haiti haitian
honduras: honduras honduran
hungary: hungary hungarian
iceland: iceland icelandic
india: india indian
indonesia: indonesia indonesian
iran: iran iranian
iraq: iraq iraqi
ireland: ireland irish
israel: israel israeli
italy: italy italian
jamaica: jamaica jamaican
japan: japan japanese
jordan: jordan jordanian
kazakhstan: kazakhstan kazakh
kenya: kenya kenyan
kosovo: kosovo kosovar
kuwait: kuwait kuwaiti
kyrgyzstan: kyrgyzstan kyrgyz
laos: laos laotian
latvia: latvia latvian
lebanon: lebanon lebanese
lesotho: lesotho
liberia: liberia liberian
libya: libya libyan
lithuania: lithuania lithuanian
luxembourg: luxembourg
macedonia: macedonia macedonian
madagascar: madagascar malagasy
malawi: malawi malawian
malaysia: malaysia malaysian
maldives: maldives maldivian
mali: mali malian
malta: malta maltese
mauritania: mauritania mauritanian
mauritius: mauritius mauritian
mexico: mexico mexican
moldova: moldova moldovan
mongolia: mongolia mongolian
montenegro: montenegro montenegrin
morocco: morocco moroccan
mozambique: mozambique mozambican
myanmar: burma burmese
namibia: namibia namibian
nepal: nepal nepalese nepali
netherlands: netherlands dutch
nicaragua: nicaragua nicaraguan
niger: niger nigerien
nigeria: nigeria nigerian
norway: norway norwegian
oman: oman omani
pakistan: pakistan pakistani
palestine: palestine palestinian
panama: panama panamanian
paraguay: paraguay paraguayan
peru: peru peruvian
philippines: philippines philippine filipino
poland: poland polish
portugal: portugal portuguese
qatar: qatar qatari
romania: romania romanian
russia: russia russian
rwanda: rwanda rwandan
saudi arabia: saudi
scotland: scotland scottish
senegal: senegal senegalese
serbia: serbia serbian serb
singapore: singapore singaporean
slovakia: slovakia slovak
slovenia: slovenia slovenian
somalia: somalia somali
soviet union: soviet
spain: spain spanish
sudan: sudan sudanese
sweden: sweden swedish
switzerland: switzerland swiss
syria: syria syrian
taiwan: taiwan taiwanese
tajikistan: tajikistan tajik
tanzania: tanzania tanzanian
thailand: thailand thai
tibet: tibet tibetan
togo: togo togolese
tunisia: tunisia tunisian
turkey: turkey turkish
turkmenistan: turkmenistan turkmen
uganda: uganda ugandan
ukraine: ukraine ukrainian
united arab emirates: emirati
united kingdom: britain british briton uk
united nations: un
united states: us american usa
uruguay: uruguay uruguayan
uzbekistan: uzbekistan uzbek
venezuela: venezuela venezuelan
vietnam: vietnam vietnamese
wales: wales welsh
yemen: yemen yemeni
zambia: zambia zambian
zimbabwe: zimbabwe zimbabwean`
