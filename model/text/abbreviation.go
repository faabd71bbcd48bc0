package text

// abbreviationKind says where an abbreviation can stand and whether a sentence
// can end with it.
type abbreviationKind uint8

const (
	notAbbreviation abbreviationKind = iota
	title                            // before a name; never ends a sentence
	inner                            // never ends a sentence: "vs.", "e.g."
	month                            // "Jan."
	weekday                          // "Sun.": an abbreviation only before a number or a comma
	plain                            // may end a sentence: "Inc.", "Jr.", "etc."
	state                            // "Calif."
	stateWord                        // "Ore.", "Miss.": an abbreviation only behind a comma or the like
	beforeNumber                     // "No. 5", "fig. 3": an abbreviation only before a number
	unit                             // "5 ft.": an abbreviation only behind a number
)

// abbreviation classifies a word, given without its stop. Small and capital
// letters count: "Gen." is a rank, "gen." none. The words are the common
// abbreviations of English news and letters.
func abbreviation(word string) abbreviationKind {
	if len(word) > 7 {
		return notAbbreviation
	}
	switch word {
	case "Mr", "Mrs", "Ms", "Mx", "Messrs", "Mmes", "Dr", "Drs", "Prof", "Rev", "Hon", "Fr", "Pr", "Gen", "Lt", "Col", "Maj",
		"Capt", "Cpt", "Cmdr", "Cdr", "Comdr", "Adm", "Sgt", "Cpl", "Pvt", "Pfc", "Spc", "Brig", "Ens", "Sen", "Sens", "Rep",
		"Reps", "Gov", "Govs", "Pres", "Amb", "Atty", "Supt", "Insp", "Det", "Dir", "Asst", "Hr", "Sra", "Srta", "Msgr", "Ald",
		"Mt", "Ft", "St", "Ste", "Sts", "Pte", "Const", "Secy", "Treas", "Dep", "Mme", "Mlle", "Sr.a", "GEN", "SEN", "REP",
		"GOV", "LT", "COL", "SGT", "CAPT", "DR", "MR", "MRS", "MS", "PROF", "ST", "MT", "mr", "mrs", "ms", "dr", "prof", "Ven",
		"Mgr", "Bp", "Abp", "Sgts", "Gens", "Cols", "Profs":
		return title
	case "vs", "eg", "ie", "viz", "cf", "approx", "incl", "Vs", "VS", "esp", "resp", "ca", "Cf", "govt", "med", "dept",
		"intl", "natl", "nee", "aka", "No.s", "btw", "est", "tel", "Tel", "ext", "Ext", "attn", "Attn":
		return inner
	case "Jan", "Feb", "Apr", "Aug", "Sept", "Oct", "Nov", "Dec", "Jun", "Jul", "JAN", "FEB", "AUG", "SEPT", "OCT", "NOV", "DEC",
		"Sep", "jan", "feb", "aug", "sept", "oct", "nov", "dec":
		return month
	case "Mon", "Tue", "Tues", "Wed", "Thu", "Thur", "Thurs", "Fri", "Sat", "Sun", "Mar":
		return weekday
	case "Inc", "Corp", "Co", "Cos", "Ltd", "Plc", "Bros", "Jr", "Sr", "Esq", "Pty", "Bhd", "Sdn", "Assn", "Assoc", "Dept",
		"Univ", "Inst", "Intl", "Natl", "Mfg", "Ave", "Blvd", "Rd", "Hwy", "Sq", "Ln", "Pkwy", "Bldg", "Apt", "etc", "Etc",
		"al", "co", "ave", "blvd", "st", "rd", "hwy", "apt", "bldg", "min", "max", "avg", "INC", "CORP", "LTD", "CO", "JR",
		"PhD", "Govt", "GmbH", "Cie", "inc", "corp", "ltd", "jr", "bros", "univ", "assn", "Terr", "Mgmt", "Dist", "Div",
		"Comm", "Ctr", "Est", "Orch":
		return plain
	case "Ala", "Ariz", "Ark", "Calif", "Colo", "Conn", "Fla", "Kan", "Ky", "Minn", "Mont", "Neb", "Nev", "Okla", "Ont", "Que",
		"Tenn", "Tex", "Wis", "Wisc", "Wyo", "Mich", "Penn", "Va", "Vt", "Md", "Ga":
		return state
	case "Mass", "Wash", "Ill", "Ind", "Miss", "Mo", "Ore", "Pa", "La", "Del", "Me", "Ida", "Alta", "Sask", "Man", "Id", "Alas":
		return stateWord
	case "No", "no", "Nos", "nos", "pp", "Fig", "fig", "figs", "Figs", "Sec", "sec", "SEC", "Vol", "vol", "vols", "Art", "art",
		"Ch", "ch", "Pt", "pt", "para", "paras", "Rs", "rs", "op", "Op", "Eq", "eq", "Ref", "ref", "NO", "P", "pg", "Pg",
		"Rm", "ver", "Ver", "Cl", "cl", "Reg", "reg", "Cap", "cap", "Ps", "Par":
		return beforeNumber
	case "ft", "lb", "lbs", "oz", "yd", "yds", "hrs", "hr", "mins", "secs", "mi", "sq", "cu", "gal", "mg", "kg", "km", "cm", "mm",
		"in", "yr", "yrs", "mo", "mos", "tsp", "tbsp", "cc", "ml", "wt", "ht":
		return unit
	}
	return notAbbreviation
}

// isStarter tells whether a capitalised word is one that begins a sentence more
// often than it goes on with a name: articles, pronouns, prepositions,
// conjunctions, question words and the like.
func isStarter(word string) bool {
	switch word {
	case "The", "A", "An", "This", "That", "These", "Those", "There", "Here", "It", "Its", "He", "She", "They", "We", "You", "I",
		"His", "Her", "Their", "Our", "My", "Your", "In", "On", "At", "By", "For", "From", "With", "Without", "Of", "To", "As",
		"After", "Before", "During", "Since", "Until", "While", "When", "Where", "Who", "Whom", "Whose", "What", "Which", "Why",
		"How", "If", "Unless", "Although", "Though", "Because", "But", "And", "Or", "Nor", "So", "Yet", "Then", "Now", "Also",
		"However", "Meanwhile", "Moreover", "Still", "Even", "Only", "Just", "Some", "Many", "Most", "Several", "Each", "Every",
		"All", "Both", "Another", "Other", "Others", "No", "Not", "Nobody", "Nothing", "Is", "Are", "Was", "Were", "Do", "Does",
		"Did", "Has", "Have", "Had", "Can", "Could", "Will", "Would", "Should", "May", "Might", "Must", "Let", "Please", "Yes",
		"Once", "Under", "Over", "Between", "Among", "Against", "Despite", "Through", "About", "According", "Instead", "Later",
		"Earlier", "Finally", "Millions", "Thousands", "Hundreds", "One", "Two", "Three", "Four", "Five", "Six", "Seven",
		"Eight", "Nine", "Ten", "First", "Second", "Last", "Next", "Such", "Them", "Him", "Thus", "Therefore", "Perhaps",
		"Maybe", "Nevertheless", "Indeed", "Hence", "Otherwise", "Besides", "Officials", "People", "Police":
		return true
	}
	return false
}
