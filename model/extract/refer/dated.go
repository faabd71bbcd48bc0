package refer

// What is called by its day: "the Jan. 6 riot" is "the January 6th attack on the
// Capitol", and 9/11 the Sept. 11 attacks; but the Jan. 6 committee is another thing.

// dated brings the words of such a name to one form, the day and, of a body, what
// it is; nil for other names.
func dated(ws []string) []string {
	if len(ws) == 1 && ws[0] == "911" || len(ws) == 2 && ws[0] == "9" && ws[1] == "11" {
		return []string{"september", "11"}
	}
	if n := len(ws); n > 1 && ws[n-2] == "capitol" && isRiot(ws[n-1]) && (n == 2 || n == 3 && ws[0] == "us") {
		return []string{"january", "6"}
	}
	if len(ws) < 2 || monthOf(ws[0]) == "" || ws[1] == "" || ws[1][0] < '0' || ws[1][0] > '9' {
		return nil
	}
	day := ws[1]
	for len(day) > 0 && (day[len(day)-1] < '0' || day[len(day)-1] > '9') {
		day = day[:len(day)-1]
	}
	switch last := ws[len(ws)-1]; last {
	case "commission":
		return []string{monthOf(ws[0]), day, last}
	case "committee", "panel":
		return []string{monthOf(ws[0]), day, "committee"}
	}
	return []string{monthOf(ws[0]), day}
}

func isRiot(w string) bool {
	switch singular(w) {
	case "riot", "attack", "siege", "insurrection":
		return true
	}
	return false
}

// monthOf is the month that a folded word names in full or in short, or "".
func monthOf(w string) string {
	if len(w) < 3 {
		return ""
	}
	for _, m := range [...]string{"january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"} {
		if w == m || w == m[:3] || w == "sept" && m == "september" {
			return m
		}
	}
	return ""
}
