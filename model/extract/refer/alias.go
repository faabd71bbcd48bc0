package refer

// alias gives the one key for the different names of countries, blocs and
// regions that no rule of form connects; other keys are returned as they are.
func alias(key string) string {
	switch key {
	case "us", "usa", "united states", "united states of america", "america", "u s":
		return "united states"
	case "uk", "united kingdom", "britain", "great britain", "united kingdom of great britain and northern ireland":
		return "united kingdom"
	case "un", "united nations", "united nations organization", "united nations organisation":
		return "united nations"
	case "eu", "european union":
		return "european union"
	case "uae", "united arab emirates", "emirates":
		return "united arab emirates"
	case "nato", "north atlantic treaty organization", "north atlantic treaty organisation":
		return "nato"
	case "ussr", "soviet union":
		return "soviet union"
	case "mideast", "middle east":
		return "middle east"
	case "north korea", "dprk", "democratic peoples republic of korea":
		return "north korea"
	case "south korea", "republic of korea", "rok":
		return "south korea"
	case "china", "peoples republic of china", "prc":
		return "china"
	case "taiwan", "republic of china":
		return "taiwan"
	case "iran", "islamic republic of iran":
		return "iran"
	case "russia", "russian federation":
		return "russia"
	case "dr congo", "drc", "democratic republic of congo", "democratic republic of the congo":
		return "dr congo"
	case "ivory coast", "cote divoire":
		return "ivory coast"
	case "burma", "myanmar":
		return "myanmar"
	case "turkey", "turkiye":
		return "turkey"
	case "czech republic", "czechia":
		return "czechia"
	case "holland", "netherlands":
		return "netherlands"
	case "east timor", "timor leste":
		return "east timor"
	case "swaziland", "eswatini":
		return "eswatini"
	case "saudi arabia", "kingdom of saudi arabia", "ksa":
		return "saudi arabia"
	case "kiev", "kyiv":
		return "kyiv"
	case "gop", "grand old party", "republican party":
		return "republican party"
	case "covid", "covid 19", "covid19":
		return "covid"
	case "fed", "federal reserve":
		return "federal reserve"
	case "washington", "washington dc", "washington d c", "district of columbia":
		return "washington dc"
	case "new york", "new york city", "nyc":
		return "new york"
	case "los angeles", "la":
		return "los angeles"
	case "bombay", "mumbai":
		return "mumbai"
	case "calcutta", "kolkata":
		return "kolkata"
	case "peking", "beijing":
		return "beijing"
	case "mecca", "makkah":
		return "mecca"
	case "isis", "isil", "daesh", "islamic state", "islamic state of iraq and syria", "islamic state of iraq and the levant":
		return "islamic state"
	case "european parliament", "ep":
		return "european parliament"
	case "world health organization", "world health organisation", "who":
		return "world health organization"
	}
	return key
}

// partisan gives the one word for a party's people: "Democratic" and "Dem" are said
// of Democrats.
func partisan(word string) string {
	switch word {
	case "democratic", "dem", "dems":
		return "democrat"
	}
	return word
}

// nickname gives the first name that a short form stands for.
func nickname(first string) string {
	switch first {
	case "joe", "joey":
		return "joseph"
	case "mike", "mick", "mickey":
		return "michael"
	case "bill", "billy", "will", "willy":
		return "william"
	case "bob", "bobby", "rob", "robbie":
		return "robert"
	case "jim", "jimmy":
		return "james"
	case "tom", "tommy":
		return "thomas"
	case "dick", "rick", "ricky", "rich":
		return "richard"
	case "ben", "benny":
		return "benjamin"
	case "dan", "danny":
		return "daniel"
	case "dave":
		return "david"
	case "steve", "stephen":
		return "steven"
	case "chris":
		return "christopher"
	case "nick":
		return "nicholas"
	case "tony":
		return "anthony"
	case "ed", "eddie", "ted", "teddy":
		return "edward"
	case "liz", "beth", "betty":
		return "elizabeth"
	case "kate", "katie", "kathy", "cathy", "catherine":
		return "katherine"
	case "sue":
		return "susan"
	case "jeff", "geoff":
		return "jeffrey"
	case "greg":
		return "gregory"
	case "ron", "ronnie":
		return "ronald"
	case "don", "donnie":
		return "donald"
	case "ken", "kenny":
		return "kenneth"
	case "matt":
		return "matthew"
	case "pat":
		return "patrick"
	case "pete":
		return "peter"
	case "phil":
		return "philip"
	case "sam":
		return "samuel"
	case "tim":
		return "timothy"
	case "andy", "drew":
		return "andrew"
	case "alex", "alec":
		return "alexander"
	case "larry":
		return "lawrence"
	case "chuck", "charlie":
		return "charles"
	case "jack", "johnny", "jon":
		return "john"
	case "mohammad", "mohammed", "mohamed", "muhammed", "mohamad":
		return "muhammad"
	case "qasem", "qassem", "qasim", "kasem", "ghasem":
		return "qassim"
	}
	return first
}

// distinct tells pairs of names that look like spellings of one another and are not.
func distinct(a, b string) bool {
	if a > b {
		a, b = b, a
	}
	switch a + " " + b {
	case "khamenei khomeini", "hansen hanson", "clark clarke", "brown browne", "johnson johnston", "johnson jonson",
		"andersen anderson", "petersen peterson", "lenin lennon", "marcos marcus", "obama osama", "biden bidden":
		return true
	}
	return false
}
