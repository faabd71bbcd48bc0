package text

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"parallax/model"
)

// isCredit tells a line that says who made a picture: "© Agency", "Photo: Ann
// Moss", "AP Photo/Ann Moss", "Ann Moss/Reuters".
func isCredit(line string, f folded) bool {
	if len(line) > 200 || endsStory(line) && !strings.HasPrefix(f.bare, "©") {
		return false
	}
	if i := strings.Index(line, ". "); i > 0 && hasWords(line[:i], 5) {
		return false // a sentence, and then perhaps a credit
	}
	if rest, ok := strings.CutPrefix(f.bare, "©"); ok {
		return !isCopyright(f.bare) && len(splitWords(rest)) <= 10
	}
	if !hasWords(f.bare, 17) && isCreditText(f.bare) {
		return true
	}
	if rest, ok := strings.CutPrefix(f.bare, "image source, "); ok {
		return len(splitWords(rest)) <= 10
	}
	lead, rest, colon := strings.Cut(f.bare, ":")
	if !colon || rest == "" || len(splitWords(rest)) > 10 {
		return false
	}
	switch lead {
	case "photo", "photos", "photograph", "photographs", "photographer", "image", "images", "credit", "photo credit", "image credit", "picture credit",
		"credits", "photo by", "photo courtesy", "courtesy", "source photo", "image source", "photograph by", "illustration", "graphic", "video credit",
		"picture by", "image courtesy", "file photo", "pic":
		return isNamesOrAgency(line[strings.IndexByte(line, ':')+1:])
	}
	return false
}

// endsStory tells a line that ends as a sentence of several words does: credits
// end without a full stop.
func endsStory(line string) bool {
	return endsSentence(strings.TrimRight(line, ")]")) && hasWords(line, 5)
}

// isNamesOrAgency tells what may follow "Photo:": names, or an agency.
func isNamesOrAgency(s string) bool {
	s = strings.TrimSpace(s)
	return isCreditText(fold(s).bare) || isNames(strings.ReplaceAll(s, "/", " "), 8)
}

// isCreditText tells whether folded words name a maker of pictures as credits do.
func isCreditText(bare string) bool {
	for _, p := range [...]string{
		"photo by ", "photos by ", "photograph by ", "photographs by ", "image by ", "images by ", "picture by ", "pictures by ",
		"photo courtesy ", "image courtesy ", "courtesy of ", "courtesy photo", "handout photo", "photo provided by ", "photo illustration", "photo via ",
		"image via ", "screenshot ", "illustration by ", "graphic by ", "map by ", "photo supplied", "supplied photo",
	} {
		if strings.HasPrefix(bare, p) {
			return true
		}
	}
	for _, p := range [...]string{
		" photo by ", " photos by ", " via ap", " via getty", " via reuters", " via afp", " via epa", " via shutterstock", "ap photo", "afp photo", "reuters photo",
		"getty images", "/getty", "/afp", "/reuters", "/ap", "/epa", "-efe", "/shutterstock", "/alamy", "/bloomberg", "/associated press", "via associated press",
		"via the associated press", "via xinhua", "/xinhua", "istockphoto", "istock.com", "shutterstock.com", "wikimedia commons", "creative commons", "/wireimage",
		"/pool", " pool via", "/handout", "/file photo", "/anadolu", "/zuma", "/tass", "/sipa", "/nurphoto", "/us navy", "/u.s. navy", "/u.s. army",
	} {
		if i := strings.Index(bare, p); i >= 0 && (strings.HasSuffix(p, " ") || endsWordAt(bare, i+len(p))) {
			return true
		}
	}
	switch bare {
	case "ap", "reuters", "afp", "epa", "getty", "shutterstock", "istock", "handout", "courtesy", "file", "file photo", "supplied", "pool photo", "alamy":
		return true
	}
	return false
}

// endsWordAt tells whether no letter follows at i.
func endsWordAt(s string, i int) bool {
	r, _ := utf8.DecodeRuneInString(s[i:])
	return i >= len(s) || !unicode.IsLetter(r)
}

// isCaption tells a line that says by its first words that it describes a picture.
func isCaption(f folded) bool {
	text := strings.TrimLeft(f.text, "[(-–—* ")
	for _, in := range [...]string{"in this ", "in an ", "in a ", "a ", "an ", "this "} {
		if rest, ok := strings.CutPrefix(text, in); ok && showsPicture(in, rest) {
			return true
		}
	}
	for _, p := range [...]string{
		"file - ", "file – ", "file — ", "file photo: ", "file photo - ", "file: ", "file photo ", "pictured: ", "pictured above",
		"pictured left", "picture: ", "caption: ", "photo caption: ", "image caption: ",
		"image caption, ", "media caption, ", "image: ", "photo: ", "above: ", "pictured, ", "photo shows ",
		"picture shows ", "image shows ", "from left: ", "from left, ", "(l-r)", "left to right: ", "clockwise from ",
	} {
		if strings.HasPrefix(text, p) {
			return true
		}
	}
	return false
}

// showsPicture tells whether a sentence that begins with "in this", "a" and so on
// is about a picture: "In this picture released by …", "A photo shows …".
func showsPicture(in, rest string) bool {
	for _, noun := range [...]string{
		"photo", "picture", "image", "photograph", "file photo", "undated photo", "handout photo", "frame grab", "still image",
		"satellite image", "handout image", "combination photo", "video grab", "screengrab", "file picture", "file image", "undated picture",
	} {
		after, ok := strings.CutPrefix(rest, noun)
		if !ok || !endsWordAt(after, 0) {
			continue
		}
		if in == "in this " || in == "in an " {
			return true
		}
		for _, verb := range [...]string{" shows ", " showing ", " released by ", " provided by ", " made available", " taken ", " distributed by "} {
			if strings.HasPrefix(after, verb) {
				return true
			}
		}
	}
	return false
}

// longestCaption bounds a caption, in bytes.
const longestCaption = 1200

// splitCredits cuts the credit off each caption that ends with one, in brackets
// or after a cue, and settles both.
func (r *recogniser) splitCredits() {
	var out []part // nil until a part is cut
	for i, p := range r.parts {
		at, kind := -1, model.Caption
		if !p.settled || p.Kind == model.Caption {
			at = creditStart(r.words(i))
		}
		if at <= 0 {
			if out != nil {
				out = append(out, p)
			}
			continue
		}
		if out == nil {
			out = append(make([]part, 0, len(r.parts)+8), r.parts[:i]...)
		}
		whole := r.parts
		r.parts = out
		r.add(p.Start, p.Start+at, p.group, model.Block{Kind: kind}, true)
		r.add(p.Start+at, p.End, p.group, model.Block{Kind: model.Credit}, true)
		out, r.parts = r.parts, whole
	}
	if out != nil {
		r.parts = out
	}
}

// creditStart returns the offset at which the credit begins that a caption ends
// with, -1 if it ends with none.
func creditStart(s string) int {
	if len(s) > longestCaption {
		return -1
	}
	tail := strings.TrimSuffix(s, ".")
	if strings.HasSuffix(tail, ")") || strings.HasSuffix(tail, "]") {
		open := strings.LastIndexAny(tail, "([")
		if open < 0 || len(tail)-open > 160 {
			return -1
		}
		inner := fold(tail[open+1 : len(tail)-1]).bare
		lead, _, _ := strings.Cut(inner, ":")
		passed := isPassedOn(tail[open+1:len(tail)-1]) && endsSentence(strings.TrimSpace(s[:open]))
		if passed || isCreditText(inner) && !isOutletNote(s, open, inner) || lead == "photo" || lead == "credit" || lead == "image" || lead == "photograph" || lead == "picture" {
			return open
		}
		return -1
	}
	if endsStory(s[max(0, len(s)-creditTail):]) {
		return -1
	}
	for _, cue := range [...]string{
		" Photo: ", " Photo by ", " Photograph: ", " Photograph by ", " Credit: ", " Image: ", " Picture: ", " © ", " AP Photo/", " Photo credit: ",
		"\nPhoto: ", "\nCredit: ", "Credit...", "Credit…", " Photo courtesy ",
	} {
		if i := lastIndexIn(s, cue, creditTail); i > 0 && endsSentence(strings.TrimSpace(s[:i])) && !endsStory(s[i+1:]) && isCreditTail(strings.TrimLeft(s[i:], " \n")) {
			return i + len(cue) - len(strings.TrimLeft(cue, " \n"))
		}
	}
	// "… on Wednesday. Ann Moss/Reuters": a last sentence that is none.
	if i := lastIndexIn(s, ". ", creditTail); i > 0 && !endsSentence(s) && isCreditText(fold(s[i:]).bare) && len(splitWords(s[i:])) <= 10 {
		return i + len(". ")
	}
	return -1
}

// isPassedOn tells "Some Office via Some Agency".
func isPassedOn(s string) bool {
	maker, agency, ok := strings.Cut(s, " via ")
	return ok && isNames(maker, 10) && isNames(agency, 6)
}

// creditTail is the length in bytes of the end of a caption in which a credit
// without brackets may begin.
const creditTail = 100

// lastIndexIn is strings.LastIndex over the last n bytes of s.
func lastIndexIn(s, sub string, n int) int {
	from := max(0, len(s)-n)
	if i := strings.LastIndex(s[from:], sub); i >= 0 {
		return from + i
	}
	return -1
}

// isCreditTail tells whether what follows a cue can be a credit.
func isCreditTail(s string) bool {
	if strings.HasPrefix(s, "©") || strings.HasPrefix(s, "AP Photo") {
		return true
	}
	if name, ok := strings.CutPrefix(s, "Credit"); ok && (strings.HasPrefix(name, "...") || strings.HasPrefix(name, "…")) {
		return isNamesOrAgency(strings.TrimLeft(name, ".… "))
	}
	if _, rest, ok := strings.Cut(s, ":"); ok {
		return isNamesOrAgency(rest)
	}
	if _, rest, ok := strings.Cut(s, " by "); ok {
		return isNamesOrAgency(rest)
	}
	return isCreditText(fold(s).bare)
}

// isOutletNote tells a bracket that names an agency at the end of a place line
// ("LONDON (Reuters)") or behind a short text, where it is no picture's credit.
func isOutletNote(s string, open int, inner string) bool {
	switch inner {
	case "ap", "reuters", "afp", "epa", "file", "pool photo", "handout", "courtesy":
		return s[open] == '[' || !endsSentence(strings.TrimSpace(s[:open])) // a square bracket names where the news is from
	}
	return false
}

// settleCaptions settles what stands line by line over a credit or a caption.
func (r *recogniser) settleCaptions() {
	for i := len(r.parts) - 2; i >= 0; i-- {
		p, next := &r.parts[i], &r.parts[i+1]
		below := next.Kind == model.Credit || next.Kind == model.Caption && next.settled
		if p.settled || !below || p.Kind != model.Paragraph || p.group != next.group || p.Len() > longestFrame || i == r.headline {
			continue
		}
		r.settle(i, model.Caption)
	}
	for i := range r.parts[:max(0, len(r.parts)-1)] {
		next := &r.parts[i+1]
		if r.parts[i].Kind == model.Boilerplate && !next.settled && next.group == r.parts[i].group && next.Len() <= longestFrame && isPictureLabel(r.words(i)) {
			r.settle(i+1, model.Caption)
		}
	}
}

// isPictureLabel tells the label that some sites put over a caption, for those
// who cannot see the picture.
func isPictureLabel(s string) bool {
	switch fold(s).bare {
	case "image", "photo", "caption", "image caption", "media caption":
		return true
	}
	return false
}
