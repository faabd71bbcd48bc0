package refer

import "strings"

// A little syntax, from the words alone: which words are verbs of a clause,
// which are prepositions. Enough to tell a subject from what stands behind a
// preposition; no parser.

// isVerbish tells whether a small-letter word is likely the verb of a clause:
// an auxiliary, a common verb, or a past form.
func isVerbish(w string) bool {
	switch w {
	case "is", "was", "were", "are", "be", "been", "has", "have", "had", "will", "would", "can", "could", "may", "might", "must", "should",
		"shall", "does", "do", "did", "says", "said", "told", "tells", "adds", "asks", "calls", "wrote", "writes", "spoke", "speaks", "made",
		"makes", "took", "takes", "gave", "gives", "went", "goes", "came", "comes", "got", "gets", "won", "wins", "lost", "loses", "led",
		"leads", "left", "leaves", "met", "meets", "held", "holds", "kept", "keeps", "saw", "sees", "knew", "knows", "thought", "thinks",
		"began", "begins", "became", "becomes", "found", "finds", "felt", "feels", "brought", "brings", "bought", "buys", "sold", "sells",
		"sent", "sends", "built", "builds", "ran", "runs", "stood", "stands", "sat", "sits", "rose", "rises", "fell", "falls", "hit", "hits",
		"cut", "cuts", "put", "puts", "set", "sets", "let", "lets", "read", "reads", "paid", "pays", "spent", "spends", "grew", "grows",
		"drew", "draws", "drove", "drives", "fought", "fights", "sought", "seeks", "taught", "teaches", "caught", "broke", "breaks", "chose",
		"chooses", "shot", "struck", "threw", "wore", "wears", "sang", "sings", "wants", "needs", "seems", "appears", "continues", "remains",
		"plans", "hopes", "believes", "argues", "claims", "announces", "insists", "warns", "denies", "confirms", "expects", "plays", "works",
		"lives", "serves", "faces", "looks", "turns", "uses", "moves", "opens", "agrees", "refuses", "accuses", "urges", "demands", "vows",
		"hails", "slams", "backs", "signs", "visits", "explains", "notes", "suggests", "describes", "recalls", "shows", "launches",
		"reports", "dies", "wanted", "isn't", "also", "then", "later", "never", "still", "already", "often", "recently", "reportedly",
		"allegedly", "previously", "currently", "now", "himself", "herself", "itself", "did not", "swore", "flew", "hid", "rode", "woke",
		"arose", "withdrew", "shut", "beat", "fled", "swung", "sank", "stole", "froze", "dealt", "lent", "hurt", "slid", "dug", "stuck", "strove", "sprang",
		"bent", "shook", "spun", "tore", "understood", "upheld", "withheld", "overthrew", "forgot", "forgave", "mistook", "laid", "bore", "forbade", "overcame", "undertook", "ca", "wo":
		return true
	}
	return len(w) > 3 && strings.HasSuffix(w, "ed") && w[0] >= 'a' && w[0] <= 'z'
}

// isWhen tells the days and adverbs that may stand between a subject and its
// verb: "Doe Inc. today announced".
func isWhen(w string) bool {
	switch w {
	case "today", "yesterday", "tonight", "earlier", "once", "first", "soon", "again", "even", "only", "monday", "tuesday", "wednesday", "thursday", "friday",
		"saturday", "sunday":
		return true
	}
	return len(w) > 4 && strings.HasSuffix(w, "ly")
}

// isPreposition tells words that make what follows no subject.
func isPreposition(w string) bool {
	switch w {
	case "of", "in", "on", "at", "by", "for", "from", "with", "without", "to", "against", "under", "over", "between", "among", "about",
		"into", "onto", "through", "during", "before", "after", "behind", "near", "toward", "towards", "upon", "via", "per", "than", "like",
		"as", "including", "despite", "beyond", "within", "outside", "inside", "around", "across", "along", "alongside", "amid":
		return true
	}
	return false
}

// isConjunction tells the prepositions that may begin a clause: "after Doe said".
func isConjunction(w string) bool {
	switch w {
	case "as", "after", "before":
		return true
	}
	return false
}

// isFunction tells words that carry no content of a noun phrase.
func isFunction(w string) bool {
	switch w {
	case "the", "a", "an", "and", "or", "but", "who", "which", "that", "this", "these", "those", "his", "her", "its", "their", "he", "she",
		"it", "they", "not", "when", "where", "while", "because", "if", "so":
		return true
	}
	return isPreposition(w)
}

// isSay tells the verbs of saying that stand beside a quotation.
func isSay(w string) bool {
	switch w {
	case "said", "says", "say", "told", "tells", "added", "adds", "asked", "asks", "wrote", "writes", "tweeted", "explained", "explains",
		"noted", "notes", "stated", "states", "declared", "commented", "comments", "replied", "replies", "answered", "responded", "insisted",
		"argued", "claimed", "remarked", "recalled", "recalls", "continued", "concluded", "announced", "observed", "suggested", "warned",
		"testified", "assured", "informed", "reminded", "acknowledged", "admitted", "complained", "emphasized", "stressed", "reiterated", "exclaimed", "joked", "saying",
		"pointed", "called", "described", "confirmed", "quoted", "lamented", "recounted":
		return true
	}
	return false
}

// isThink tells verbs after which a pronoun mostly means their subject.
func isThink(w string) bool {
	switch w {
	case "believes", "believed", "thinks", "thought", "hopes", "hoped", "knew", "knows", "felt", "feels", "denied", "denies", "claims",
		"promised", "vowed", "realized", "wished", "expects", "expected", "decided", "swore", "feared", "agreed", "alleged", "revealed":
		return true
	}
	return false
}

// isTold tells verbs of saying that take the hearer before what was said.
func isTold(w string) bool {
	switch w {
	case "told", "tells", "assured", "informed", "warned", "promised", "reminded", "convinced":
		return true
	}
	return false
}
