package figure

import "strings"

// Currency codes are ISO 4217. A name that several countries share ("rupees", "pesos") has no code unless an
// adjective tells the country; the dollar and the pound are the United States' and the United Kingdom's by the
// convention of English-language newspapers.

// currencySigns are signs that stand before or behind an amount.
var currencySigns = map[string]string{
	"$": "USD", "£": "GBP", "€": "EUR", "¥": "JPY", "₹": "INR", "₩": "KRW", "₽": "RUB", "₦": "NGN", "฿": "THB",
	"₱": "PHP", "₺": "TRY", "₪": "ILS", "₫": "VND", "₴": "UAH", "₡": "CRC", "₾": "GEL", "₭": "LAK", "₸": "KZT",
	"₼": "AZN", "₵": "GHS", "₲": "PYG", "₮": "MNT", "֏": "AMD", "元": "CNY", "₿": "BTC", "ரூ": "LKR",
	"$us": "USD", "$a": "AUD", "$au": "AUD", "$c": "CAD", "$ca": "CAD", "$nz": "NZD", "$hk": "HKD", "$s": "SGD",
}

// dollarPrefixes tell whose dollar a "$" behind them is.
var dollarPrefixes = map[string]string{
	"us": "USD", "u.s": "USD", "u.s.": "USD", "usd": "USD", "a": "AUD", "au": "AUD", "aus": "AUD", "aud": "AUD",
	"c": "CAD", "ca": "CAD", "can": "CAD", "cad": "CAD", "cdn": "CAD", "nz": "NZD", "nzd": "NZD", "hk": "HKD",
	"hkd": "HKD", "s": "SGD", "sgd": "SGD", "nt": "TWD", "r": "BRL", "mex": "MXN", "mx": "MXN", "mxn": "MXN",
	"j": "JMD", "tt": "TTD", "bds": "BBD", "fj": "FJD", "b": "BND", "z": "ZWL", "n": "NAD",
}

// currencyLetters are letters that stand before an amount; ISO codes are found by [isoCode].
var currencyLetters = map[string]string{
	"rm": "MYR", "rs": "", "tk": "BDT", "dlrs": "USD", "dlr": "USD", "ksh": "KES", "kshs": "KES", "ush": "UGX",
	"tsh": "TZS", "rmb": "CNY", "ghs": "GHS", "rp": "IDR", "fcfa": "XAF", "cfa": "XAF", "btc": "BTC",
	"dollar": "USD", "sen": "", "dh": "AED", "dhs": "AED", "sh": "", "shs": "", "gh": "GHS", "bs": "VES", "nu": "BTN", "kr": "",
}

// currencyCapitals are single capitals that stand before an amount they touch ("R120 000", "N1.2bn"). One
// alone is also a road or a mask, so the amount must be written as one: see [reader.capitalAmount].
var currencyCapitals = map[string]string{"r": "ZAR", "n": "NGN", "p": "PHP", "k": "ZMW", "q": "GTQ"}

// isoCodes are the currency codes that reports print. (Codes that are also English words are left out.)
var isoCodes = codeSet("AED AFN AMD ARS AUD AZN BAM BDT BGN BHD BND BOB BRL BYN CAD CHF CLP CNY COP CRC CZK DEM DKK DZD EGP ETB EUR FRF " +
	"GBP GEL GHS GTQ HKD HRK HUF IDR ILS INR IQD IRR ISK ITL JMD JOD JPY KES KHR KRW KWD KZT LAK LBP LKR LYD MAD MMK MNT MXN MYR " +
	"NGN NOK NPR NZD OMR PHP PKR PLN PYG QAR RON RSD RUB SAR SEK SGD SYP THB TND TRY TWD TZS UAH UGX USD UYU UZS VES VND " +
	"XAF XOF YER ZAR ZMW")

func codeSet(list string) map[string]string {
	m := make(map[string]string, len(list)/4)
	for code := range strings.FieldsSeq(list) {
		m[strings.ToLower(code)] = code
	}
	return m
}

// currency is what a currency's name says.
type currency struct {
	code string // ISO 4217, or a unit of [change]
	// sub is the number of these in the main unit: 100 for cents; 0 for main units.
	sub float64
	// large marks names that mean something else after small numbers ("five marks", "two pounds").
	large bool
}

// change are the small units that are counted as printed, with the main unit that
// goes into [model.Figure.Normal]. Cents have none: "up 5 cents" may be of a
// dollar, a euro or a rand.
var change = map[string]struct {
	main string
	many string  // the plural
	sub  float64 // how many go into a main unit
}{
	"cent": {"", "cents", 100}, "penny": {"GBP", "pence", 100}, "kopek": {"RUB", "kopeks", 100}, "satoshi": {"BTC", "satoshis", 1e8},
}

var currencyWords = map[string]currency{
	"dollar": {code: "USD"}, "euro": {code: "EUR"}, "pound": {code: "GBP", large: true}, "quid": {code: "GBP"},
	"yen": {code: "JPY"}, "yuan": {code: "CNY"}, "renminbi": {code: "CNY"}, "rmb": {code: "CNY"}, "kuai": {code: "CNY"},
	"won": {code: "KRW", large: true}, "ruble": {code: "RUB"}, "rouble": {code: "RUB"}, "rand": {code: "ZAR"},
	"ringgit": {code: "MYR"}, "baht": {code: "THB"}, "rupiah": {code: "IDR"}, "naira": {code: "NGN"},
	"cedi": {code: "GHS"}, "shekel": {code: "ILS"}, "hryvnia": {code: "UAH"}, "hryvnya": {code: "UAH"},
	"colon": {code: "CRC", large: true}, "colone": {code: "CRC"}, "colón": {code: "CRC"}, "dh": {code: "AED"}, "kr": {}, "¢": {code: "USD", sub: 100},
	"zloty": {code: "PLN"}, "forint": {code: "HUF"}, "koruna": {code: "CZK"}, "lira": {code: "TRY"}, "lire": {code: "ITL"},
	"taka": {code: "BDT"}, "birr": {code: "ETB"}, "dong": {code: "VND"}, "kwacha": {}, "afghani": {code: "AFN"},
	"tenge": {code: "KZT"}, "lari": {code: "GEL"}, "reai": {code: "BRL"}, "rial": {}, "riyal": {}, "rupee": {},
	"peso": {}, "franc": {}, "dinar": {}, "dirham": {}, "krona": {code: "SEK"}, "kronor": {code: "SEK"}, "krone": {},
	"kroner": {}, "shilling": {}, "bolivar": {code: "VES"}, "peseta": {code: "ESP"}, "guilder": {code: "NLG"},
	"markka": {code: "FIM"}, "mark": {code: "DEM", large: true}, "escudo": {code: "PTE"}, "drachma": {code: "GRD", large: true},
	"kyat": {code: "MMK"}, "riel": {code: "KHR"}, "kip": {code: "LAK"}, "manat": {code: "AZN"}, "bitcoin": {code: "BTC"},
	"satoshi": {code: "satoshi", sub: 1e8}, "cent": {code: "cent", sub: 100}, "dime": {code: "USD", sub: 10}, "penny": {code: "penny", sub: 100},
	"pence": {code: "penny", sub: 100}, "kopeck": {code: "kopek", sub: 100}, "kopek": {code: "kopek", sub: 100},
	"eurocent": {code: "EUR", sub: 100}, "mao": {code: "CNY", sub: 10}, "buck": {code: "USD"}, "guinea": {code: "GBP", sub: 1 / 1.05, large: true},
	"dlr": {code: "USD"}, "eur": {code: "EUR"}, "leu": {code: "RON"}, "lei": {code: "RON"}, "leva": {code: "BGN"},
	"tugrik": {code: "MNT"}, "somoni": {code: "TJS"}, "kuna": {code: "HRK"}, "pataca": {code: "MOP"}, "metical": {code: "MZN"},
}

// currencyAdjectives give the country's currency before a name that several share.
var currencyAdjectives = map[string]string{
	"us": "USD", "u.s.": "USD", "american": "USD", "australian": "AUD", "canadian": "CAD", "zealand": "NZD", "kong": "HKD",
	"singapore": "SGD", "taiwan": "TWD", "jamaican": "JMD", "british": "GBP", "egyptian": "EGP", "syrian": "SYP",
	"lebanese": "LBP", "sudanese": "SDG", "irish": "IEP", "swiss": "CHF", "french": "FRF", "belgian": "BEF", "cfa": "XAF",
	"mexican": "MXN", "philippine": "PHP", "argentine": "ARS", "chilean": "CLP", "colombian": "COP", "cuban": "CUP",
	"uruguayan": "UYU", "dominican": "DOP", "indian": "INR", "pakistani": "PKR", "lankan": "LKR", "nepalese": "NPR",
	"iranian": "IRR", "omani": "OMR", "yemeni": "YER", "saudi": "SAR", "qatari": "QAR", "iraqi": "IQD", "kuwaiti": "KWD",
	"jordanian": "JOD", "bahraini": "BHD", "serbian": "RSD", "tunisian": "TND", "libyan": "LYD", "algerian": "DZD",
	"emirati": "AED", "uae": "AED", "moroccan": "MAD", "danish": "DKK", "norwegian": "NOK", "swedish": "SEK",
	"icelandic": "ISK", "czech": "CZK", "kenyan": "KES", "ugandan": "UGX", "tanzanian": "TZS", "somali": "SOS",
	"turkish": "TRY", "italian": "ITL", "chinese": "CNY", "japanese": "JPY", "russian": "RUB", "brazilian": "BRL",
	"german": "DEM", "deutsche": "DEM", "deutsch": "DEM", "finnish": "FIM", "dutch": "NLG", "south": "KRW", "korean": "KRW", "zambian": "ZMW", "malawian": "MWK",
	"spanish": "ESP", "ukrainian": "UAH", "polish": "PLN", "israeli": "ILS", "nigerian": "NGN", "malaysian": "MYR",
	"belarusian": "BYN", "zimbabwean": "ZWL", "namibian": "NAD", "cypriot": "CYP", "sterling": "GBP",
}

// currencyPrefix returns the code of letters that stand before digits they touch ("RM50", "USD115"), "?" for a
// currency without a known code, "" for other letters.
func currencyPrefix(s string) string {
	if len(s) < 2 || len(s) > 5 || s[0] >= 'a' && s != "dlrs" && s != "rs" {
		return ""
	}
	low := strings.ToLower(s)
	if c, ok := currencyLetters[low]; ok && low != "sen" && low != "dollar" {
		if c == "" {
			return "?"
		}
		return c
	}
	if c := isoCodes[low]; c != "" && s == c {
		return c
	}
	return ""
}

// currencyNamed returns the currency a word names, singular or plural.
func currencyNamed(low string) (currency, bool) {
	if c, ok := currencyWords[low]; ok {
		return c, true
	}
	if n := len(low); n > 3 && low[n-1] == 's' {
		if c, ok := currencyWords[low[:n-1]]; ok {
			return c, true
		}
	}
	switch low {
	case "pennies":
		return currencyWords["penny"], true
	case "zlotys", "zloties":
		return currencyWords["zloty"], true
	}
	return currency{}, false
}

// currencyBefore tells whether a currency sign or code stands right before word i.
func (r *reader) currencyBefore(i int) bool {
	_, _, ok := r.prefixCurrency(i)
	return ok
}

// prefixCurrency returns the currency written before the numeral at word i, and its first word: "$", "US$",
// "C $", "RM", "USD", "dlrs".
func (r *reader) prefixCurrency(i int) (first int, code string, ok bool) {
	k := i - 1
	if k < r.floor || !r.is(i, digits) && !r.is(k, mark) {
		return 0, "", false
	}
	if c, ok := currencySigns[r.low(k)]; ok && r.low(k) != "元" {
		if r.low(k) == "$" && k > r.floor && r.is(k-1, letters) && (r.glued(k) || r.low(k-1) != "a" && r.low(k-1) != "s" && len(r.low(k-1)) < 4) {
			if p, ok := dollarPrefixes[r.low(k-1)]; ok {
				return k - 1, p, true
			}
			if p := isoCodes[r.low(k-1)]; p != "" && r.words[k-1].caps {
				return k - 1, p, true
			}
		}
		return k, c, true
	}
	if !r.is(k, letters) || !r.is(i, digits) {
		if r.low(k) == "." && k > r.floor && r.glued(k) && r.low(k-1) == "rs" && r.is(i, digits) {
			return k - 1, "", true
		}
		return 0, "", false
	}
	low := r.low(k)
	if p := dollarPrefixes[low]; p != "" && len(low) == 2 && r.glued(i) && r.glued(k) && r.low(k-1) == "$" && k > r.floor { // "$US1 million"
		return k - 1, p, true
	}
	if _, behind := r.currencyWord(i + 1); behind && r.is(k-1, digits) {
		return 0, "", false // "10 rmb 20 usd"
	}
	if c, ok := currencyLetters[low]; ok && (low != "dollar" || r.scaleAt(i+1) > 0) && (low != "sen" || r.words[i].value >= 1000) {
		return k, c, true
	}
	if c := isoCodes[low]; c != "" && r.allCapital(k) && (c != "COP" || r.words[i].value >= 100) { // "COP 27" is a conference
		return k, c, true
	}
	if c := currencyCapitals[low]; c != "" && r.glued(i) && r.words[k].upper {
		return k, c, true
	}
	if len(low) == 4 && low[0] == 'm' && isoCodes[low[1:]] != "" && r.words[k].upper {
		return k, isoCodes[low[1:]], true
	}
	return 0, "", false
}

// allCapital tells whether a short word before an amount can be a code: capitals, or lower case beside digits.
func (r *reader) allCapital(k int) bool {
	return r.words[k].caps || !r.words[k].upper && r.is(k+1, digits) && len(r.low(k)) == 3
}

// amount is money as read around a numeral.
type amount struct {
	first, last int
	value       float64
	code        string
	scale       float64 // from a code such as MUSD, else 1
}

// money reads the amount whose numeral is n.
func (r *reader) money(n numeral) (amount, bool) {
	a := amount{first: n.first, last: n.last, value: n.value, scale: 1}
	if first, code, ok := r.prefixCurrency(n.first); ok {
		a.first, a.code = first, code
		if w := r.low(first); len(w) == 4 && w[0] == 'm' && isoCodes[w[1:]] != "" {
			a.scale = 1e6
		}
		if c, ok := currencyNamed(r.low(n.last)); ok && c.code == code && c.sub == 0 { // "$10 dollars"
			a.last++
		}
		r.smallChange(&a)
		return a, true
	}
	k := n.last
	for r.low(k) == "-" && r.glued(k) && r.glued(k+1) || r.low(k) == "of" && n.vague != nil {
		k++
	}
	if c, ok := currencySigns[r.low(k)]; ok && (n.inDigits || n.vague == nil) {
		// A sign between two numerals belongs to the one it touches, else to the one before.
		if !(r.is(k+1, digits) && r.glued(k+1) && !r.glued(k)) {
			a.last, a.code = k+1, c
			r.smallChange(&a)
			return a, true
		}
		return a, false
	}
	adjective, k := r.currencyAdjective(k)
	c, ok := r.currencyWord(k)
	if !ok {
		// "1.6 billion ($2.54 billion)": an amount of whatever is told to be another's worth
		if r.low(n.last) == "(" && n.scale >= 1e5 {
			if _, known := currencySigns[r.low(n.last+1)]; known || dollarPrefixes[r.low(n.last+1)] != "" && currencySigns[r.low(n.last+2)] != "" {
				return a, true
			}
		}
		return a, false
	}
	if c.large && adjective == "" && !r.moneyContext(n, k) {
		return a, false
	}
	if small, ok := currencyNamed(r.low(k + 1)); ok && small.code == "cent" && c.sub == 0 { // "90 euro cents"
		adjective, c, k = c.code, small, k+1
	}
	a.last, a.code = k+1, c.code
	_, counted := change[c.code]
	if adjective != "" && (c.sub == 0 || counted) {
		a.code, counted = adjective, false
	}
	if c.sub > 0 && !counted {
		a.value /= c.sub
	}
	if s := r.scaleAt(k + 1); s >= 1e6 && n.scale == 1 && isoCodes[r.low(k)] != "" { // "75 USD million"
		a.scale, a.last = s, k+2
	}
	if w := r.low(k); len(w) == 4 && w[0] == 'm' && isoCodes[w[1:]] != "" {
		a.scale, a.code = 1e6, isoCodes[w[1:]]
	}
	if c.sub == 0 {
		r.smallChange(&a)
	}
	return a, true
}

// currencyAdjective passes over "US", "Hong Kong", "New Zealand", "chinese" before a currency's name.
func (r *reader) currencyAdjective(k int) (string, int) {
	for w := 1; w <= 2; w++ {
		if code := currencyAdjectives[r.low(k+w-1)]; code != "" {
			if c, ok := currencyNamed(r.low(k + w)); ok {
				if c.code != "" && r.low(k+w-1) == "south" {
					code = c.code
				}
				return code, k + w
			}
		}
	}
	return "", k
}

// currencyWord returns the currency named at word k: a name, an ISO code, or a code with M for million.
func (r *reader) currencyWord(k int) (currency, bool) {
	if !r.is(k, letters) && r.low(k) != "¢" {
		return currency{}, false
	}
	low := r.low(k)
	if c, ok := currencyNamed(low); ok && !(low == "mark" && r.words[k].upper) {
		return c, true
	}
	if low == "p" && r.pence(k) {
		return currencyWords["penny"], true
	}
	if c := isoCodes[low]; c != "" && (r.words[k].upper || low == "usd") || low == "btc" || low == "usd" {
		if low == "btc" {
			c = "BTC"
		}
		return currency{code: c}, true
	}
	if len(low) == 4 && low[0] == 'm' && isoCodes[low[1:]] != "" && r.words[k].upper {
		return currency{code: isoCodes[low[1:]]}, true
	}
	return currency{}, false
}

// moneyContext tells pounds, won and marks from weights, victories and traces.
func (r *reader) moneyContext(n numeral, k int) bool {
	if n.scale >= 1e6 || r.low(k+1) == "sterling" {
		return true
	}
	if r.low(k+1) == "(" && currencySigns[r.low(k+2)] != "" {
		return true
	}
	if r.low(k) == "won" {
		return n.inDigits && n.value >= 1000
	}
	for i := n.first - 1; i >= 0 && i >= n.first-4; i-- {
		switch r.low(i) {
		case "cost", "costs", "costing", "pay", "paid", "pays", "paying", "worth", "fine", "fined", "price", "priced", "spend", "spent",
			"earn", "earned", "earning", "raise", "raised", "charge", "charged", "sold", "bought":
			return true
		}
	}
	return false
}

// smallChange reads cents behind a main unit: "3 dollars 50 cents", "thirteen dollars and forty-five", "$10 30 cents".
func (r *reader) smallChange(a *amount) {
	k := a.last
	and := r.low(k) == "and"
	if and {
		k++
	}
	m, ok := r.integer(k)
	if !ok || m.value >= 100 || !m.whole() || m.first > k {
		return
	}
	if c, named := currencyNamed(r.low(m.last)); named && c.sub > 0 {
		a.value, a.last = a.value+m.value/c.sub, m.last+1
		return
	}
	spoken := r.is(a.last-1, letters) && r.scaleAt(a.last-1) == 0
	if prefix, _, ok := r.prefixCurrency(k); ok && prefix != a.last-1 || r.glued(m.last) && r.is(m.last, letters) {
		return
	}
	if !spoken || r.is(m.last, letters) && r.words[m.last].class&isFunction == 0 || r.is(m.last, digits) ||
		m.last < len(r.words) && !r.is(m.last, letters) && r.low(m.last) != "." && r.low(m.last) != "," {
		return
	}
	a.value, a.last = a.value+m.value/100, m.last
}
