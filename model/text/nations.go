package text

// isNation tells whether a word is a country, a bloc or a people by its most
// usual one-word names. It serves to cut "Iran-Iraq" and "U.S.-Chinese"; it is
// no gazetteer.
func isNation(s string) bool {
	switch s {
	case "US", "U.S", "U.S.", "USA", "UK", "U.K", "U.K.", "EU", "E.U", "E.U.", "UN", "U.N", "U.N.", "NATO", "UAE", "DRC", "ASEAN",
		"Africa", "Asia", "Europe", "African", "Asian", "European", "America", "American", "Arab", "Western", "Soviet":
		return true
	case "Afghanistan", "Albania", "Algeria", "Angola", "Argentina", "Armenia", "Australia", "Austria", "Azerbaijan",
		"Bahrain", "Bangladesh", "Belarus", "Belgium", "Belize", "Benin", "Bhutan", "Bolivia", "Bosnia", "Botswana",
		"Brazil", "Britain", "Brunei", "Bulgaria", "Burma", "Burundi", "Cambodia", "Cameroon", "Canada", "Chad",
		"Chile", "China", "Colombia", "Congo", "Croatia", "Cuba", "Cyprus", "Denmark", "Djibouti", "Ecuador", "Egypt",
		"England", "Eritrea", "Estonia", "Ethiopia", "Fiji", "Finland", "France", "Gabon", "Gambia", "Gaza", "Georgia",
		"Germany", "Ghana", "Greece", "Guatemala", "Guinea", "Guyana", "Haiti", "Honduras", "Hungary", "Iceland",
		"India", "Indonesia", "Iran", "Iraq", "Ireland", "Israel", "Italy", "Jamaica", "Japan", "Jordan", "Kashmir",
		"Kazakhstan", "Kenya", "Kosovo", "Kuwait", "Kyrgyzstan", "Laos", "Latvia", "Lebanon", "Lesotho", "Liberia",
		"Libya", "Lithuania", "Luxembourg", "Macedonia", "Madagascar", "Malawi", "Malaysia", "Maldives", "Mali",
		"Malta", "Mauritania", "Mauritius", "Mexico", "Moldova", "Mongolia", "Montenegro", "Morocco", "Mozambique",
		"Myanmar", "Namibia", "Nepal", "Netherlands", "Nicaragua", "Niger", "Nigeria", "Norway", "Oman", "Pakistan",
		"Palestine", "Panama", "Paraguay", "Peru", "Philippines", "Poland", "Portugal", "Qatar", "Romania", "Russia",
		"Rwanda", "Saudi", "Scotland", "Senegal", "Serbia", "Singapore", "Slovakia", "Slovenia", "Somalia", "Spain",
		"Sudan", "Sweden", "Switzerland", "Syria", "Taiwan", "Tajikistan", "Tanzania", "Thailand", "Tibet", "Togo",
		"Tunisia", "Turkey", "Turkmenistan", "Uganda", "Ukraine", "Uruguay", "Uzbekistan", "Venezuela", "Vietnam",
		"Wales", "Yemen", "Zambia", "Zimbabwe", "Korea":
		return true
	case "Afghan", "Albanian", "Algerian", "Angolan", "Argentine", "Armenian", "Australian", "Austrian", "Azerbaijani",
		"Azeri", "Bahraini", "Bangladeshi", "Belarusian", "Belgian", "Bosnian", "Brazilian", "British", "Bulgarian",
		"Burmese", "Cambodian", "Canadian", "Chilean", "Chinese", "Colombian", "Congolese", "Croatian", "Cuban",
		"Cypriot", "Czech", "Danish", "Dutch", "Egyptian", "Emirati", "English", "Eritrean", "Estonian", "Ethiopian",
		"Finnish", "French", "Georgian", "German", "Ghanaian", "Greek", "Haitian", "Hungarian", "Indian",
		"Indonesian", "Iranian", "Iraqi", "Irish", "Israeli", "Italian", "Jamaican", "Japanese", "Jordanian",
		"Kashmiri", "Kazakh", "Kenyan", "Korean", "Kosovar", "Kurdish", "Kuwaiti", "Kyrgyz", "Latvian", "Lebanese",
		"Libyan", "Lithuanian", "Macedonian", "Malaysian", "Mexican", "Moldovan", "Mongolian", "Moroccan", "Nepalese",
		"Nigerian", "Norwegian", "Omani", "Pakistani", "Palestinian", "Peruvian", "Polish", "Portuguese", "Qatari",
		"Romanian", "Russian", "Rwandan", "Scottish", "Serb", "Serbian", "Slovak", "Somali", "Spanish", "Sudanese",
		"Swedish", "Swiss", "Syrian", "Taiwanese", "Thai", "Tibetan", "Tunisian", "Turkish", "Ugandan", "Ukrainian",
		"Uzbek", "Venezuelan", "Vietnamese", "Yemeni", "Zambian", "Zimbabwean":
		return true
	}
	return false
}
