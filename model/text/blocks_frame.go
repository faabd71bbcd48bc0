package text

import (
	"iter"
	"strings"
	"unicode"
)

// The phrases below are those with which news sites and agencies frame their
// stories. They are compared with folded lines; see fold.

// The beginnings by which a line is told.
var (
	relatedLeads = newLeads(
		"click here for ", "click here to read", "read the full story", "read full story", "read the full article", "read more at ",
		"read more about ", "read more on ", "read next ", "see also ", "more from ", "more coverage ", "more on this ", "more news from ", "continue reading ",
		"for more news", "related stories", "related articles", "related coverage", "you may also like", "you might also like",
	)
	offerLeads = newLeads(
		"sign up for ", "sign up to ", "sign up here", "sign up now", "sign up today", "subscribe to ", "subscribe for ", "subscribe now", "subscribe today",
		"subscribe here", "support our journalism", "support local journalism", "support independent journalism", "become a member", "become a subscriber",
		"already a subscriber", "already have an account", "download our ", "download the app", "download the free ", "get the latest news", "get our ",
		"get breaking news", "get more news", "get unlimited ", "get the app", "enter your email", "follow us on ", "follow us @", "follow @", "like us on ", "find us on ",
		"join us on ", "join our ", "connect with us", "share this ", "share on ", "share via ", "email this ", "print this ", "click here to ", "tap here to ", "send us ", "got a tip",
		"have a tip", "do you have a story", "do you have a news tip", "click here to subscribe", "click here to sign up", "click to subscribe",
		"follow the latest ", "turn on notifications", "allow notifications", "this copy is for your personal", "to order presentation-ready",
		"thank you for your patience while we verify access",
		"by signing up", "by subscribing", "by clicking ", "we use cookies", "this site uses cookies", "thank you for reading", "thanks for reading",
		"thank you for subscribing", "your subscription ", "log in to ", "sign in to ", "register to ", "please enable javascript", "enable javascript",
		"tags: ", "tagged: ", "topics: ", "filed under: ", "filed under ", "keywords: ", "categories: ", "category: ", "section: ", "hashtags: ",
		"a version of this article appear", "a version of this story appear", "this article originally appear", "this story originally appear",
		"this article first appear", "this article was originally published", "this story was originally published", "this article was first published",
		"this story was first published", "originally published ", "first published on ", "reprinted with permission", "republished with permission",
	)
	noticeLeads = newLeads(
		"this story has been ", "this article has been ", "this report has been ", "this post has been ", "this page has been ",
		"this story was updated", "this article was updated", "this article was amended", "this story was corrected", "this article was corrected",
		"this story was amended", "this report was updated", "this is a developing story", "this is a breaking news story", "this breaking news story",
		"this is a breaking story", "this story is developing", "this story will be updated", "this article will be updated", "this report will be updated",
		"this developing story", "editor's note", "editors' note", "eds: ", "eds.: ", "note to editors", "note to readers", "correction: ", "correction (",
		"corrections: ", "clarification: ", "a correction was made ", "this version corrects ", "this version has been ", "an earlier version of this ", "a previous version of this ", "disclaimer: ", "disclosure: ",
		"our standards:", "our standards", "continued on page ", "continued from page ", "please turn to page ", "copyright ", "© copyright", "(c) copyright",
	)
)

// leads are beginnings of lines by their first byte: most lines share it with few.
type leads [256][]string

func newLeads(all ...string) *leads {
	var l leads
	for _, s := range all {
		l[s[0]] = append(l[s[0]], s)
	}
	return &l
}

// of yields those with which s begins.
func (l *leads) of(s string) iter.Seq[string] {
	return func(yield func(string) bool) {
		if s == "" {
			return
		}
		for _, p := range l[s[0]] {
			if strings.HasPrefix(s, p) && !yield(p) {
				return
			}
		}
	}
}

// isRelated tells a line that points to another story: "Related: …", "Read
// more: …", or the words alone, as a heading over such lines.
func isRelated(f folded) bool {
	if isAddress(f.bare) {
		return true
	}
	lead, rest, colon := strings.Cut(f.text, ":")
	if colon && len(rest) > 0 && rest[0] != ' ' { // a clock, a score
		return false
	}
	lead = strings.TrimLeft(lead, "[(>»›*•-–— ")
	if colon && isRelatedLead(lead) && isShortNotice(rest) && (rest != "" || isRelatedHeading(f.bare)) {
		return !isWeakLead(lead) || !endsWithStop(f.text)
	}
	if isRelatedHeading(f.bare) {
		return true
	}
	for p := range relatedLeads.of(f.bare) {
		if !strings.ContainsAny(f.bare[len(p):], ".!?") && len(f.bare) < 120 {
			return true
		}
	}
	return false
}

// isRelatedLead tells what stands before the colon of a pointer to another story.
func isRelatedLead(lead string) bool {
	switch lead {
	case "related", "read more", "read also", "also read", "read", "see also", "see", "more", "see more", "watch", "watch now", "watch also", "watch live",
		"listen", "listen now", "also", "related story", "related stories", "related article", "related articles", "related coverage", "related news",
		"related content", "related links", "related topics", "related video", "related videos", "must read", "must-read", "don't miss", "recommended",
		"recommended reading", "further reading", "next", "up next", "read next", "next article", "previous", "previous article", "previously",
		"in case you missed it", "icymi", "trending", "most read", "most popular", "editors' picks", "editor's pick", "editor's picks", "more news",
		"more stories", "more coverage", "full coverage", "in pictures", "in photos", "photos", "gallery", "photo gallery", "video", "podcast", "live updates",
		"click here", "go deeper", "dig deeper", "learn more", "find out more", "explainer", "opinion", "analysis", "fact check", "join the discussion",
		"more on this", "more on this story", "more from", "see related", "related reading", "suggested reading", "top stories", "keep reading":
		return true
	}
	return strings.HasPrefix(lead, "more on ") && len(lead) < 60 || strings.HasPrefix(lead, "more from ") && len(lead) < 60 ||
		strings.HasPrefix(lead, "read more from ") && len(lead) < 60
}

// isWeakLead tells the leads that may also begin a sentence of the story.
func isWeakLead(lead string) bool {
	switch lead {
	case "read", "see", "more", "watch", "listen", "also", "next", "previous", "previously", "video", "opinion", "analysis", "explainer", "fact check",
		"recommended", "trending", "photos", "podcast":
		return true
	}
	return false
}

// isRelatedHeading tells a line that stands over pointers to other stories.
func isRelatedHeading(bare string) bool {
	switch bare {
	case "related", "related articles", "related article", "related stories", "related story", "related coverage", "related news", "related content",
		"related links", "related topics", "related video", "related videos", "related posts", "read more", "read also", "also read", "see also", "read next",
		"up next", "more stories", "more coverage", "more news", "more on this story", "more on this", "recommended", "recommended for you",
		"recommended stories", "recommended reading", "most read", "most popular", "most viewed", "trending", "trending now", "top stories", "latest news",
		"you may also like", "you might also like", "you may like", "around the web", "from around the web", "from the web", "editors' picks", "editor's picks",
		"what to read next", "further reading", "don't miss", "more from this section", "in case you missed it", "sponsored stories", "promoted stories",
		"continue reading", "keep reading", "see more", "more", "view more", "load more":
		return true
	}
	return false
}

// isAddress tells a line that is a web address and nothing else.
func isAddress(bare string) bool {
	if strings.ContainsRune(bare, ' ') {
		return false
	}
	return strings.HasPrefix(bare, "http://") || strings.HasPrefix(bare, "https://") || strings.HasPrefix(bare, "www.")
}

// isBoilerplate tells buttons, notices and offers.
func isBoilerplate(f folded) bool {
	handle, _ := strings.CutPrefix(f.bare, "twitter: ")
	if strings.HasPrefix(handle, "@") && !strings.ContainsRune(handle, ' ') {
		return true
	}
	if isButton(f.bare) || isNotice(f.bare) || isSharing(f.bare) || isCount(f.bare) {
		return true
	}
	if len(f.bare) > 250 {
		return false
	}
	for range offerLeads.of(f.bare) {
		if isShortNotice(f.text) {
			return true
		}
	}
	for _, end := range [...]string{"sign up here", "sign up now", "subscribe here", "subscribe now", "click here", "download the app", "download our app"} {
		if strings.HasSuffix(f.bare, end) && len(f.bare) < 160 && !strings.HasSuffix(f.text, ".") {
			return true
		}
	}
	return false
}

// isShortNotice tells a line of at most three sentences: more is a text of its own.
func isShortNotice(text string) bool {
	return strings.Count(text, ". ")+strings.Count(text, "! ")+strings.Count(text, "? ") < 3
}

// isButton tells the words on a page's buttons and labels.
func isButton(bare string) bool {
	switch bare {
	case "advertisement", "advertisements", "advert", "ad", "ads", "sponsored", "sponsored content", "promoted", "promoted content", "paid content",
		"paid post", "advertising", "article continues below", "article continues below advertisement", "article continues after advertisement",
		"story continues below", "story continues below advertisement", "story continues after advertisement", "continue reading below",
		"continue reading the main story", "skip advertisement", "skip ad", "skip to content", "skip to main content", "show full article",
		"read full article", "view full article", "show more", "show less", "show full story", "expand", "collapse", "close", "menu", "search", "home",
		"back to top", "top", "print", "print this page", "email", "e-mail", "save", "save article", "save for later", "bookmark", "copy link", "copy url",
		"link copied", "share", "sharing", "tweet", "about sharing", "comment", "comments", "comments are closed", "leave a comment", "leave a reply", "post a comment",
		"view comments", "show comments", "join the conversation", "add a comment", "reply", "report", "report this", "like", "follow", "following",
		"follow us", "subscribe", "subscribe now", "sign up", "sign in", "log in", "login", "register", "newsletter", "newsletters", "newsletter sign-up",
		"donate", "support us", "contact us", "about us", "terms", "terms of use", "terms of service", "privacy", "privacy policy", "cookie policy",
		"do not sell my personal information", "accept", "accept all", "accept cookies", "loading", "please wait", "play", "play video", "pause", "mute",
		"unmute", "watch live", "live tv", "listen to this article", "listen to article", "image", "photo", "caption", "hide caption", "toggle caption",
		"enlarge this image", "enlarge", "enlarge image", "view gallery", "view image", "open image", "previous", "next", "previous slide",
		"next slide", "breaking", "breaking news", "developing", "developing story", "exclusive", "live", "update", "updates", "latest", "featured",
		"end", "ends", "30", "more to come", "with wires", "staff", "all rights reserved", "story highlights", "image source", "image caption",
		"media caption", "this video can not be played", "copyright", "gift this article", "give this article", "text size", "font size", "default",
		"large", "small", "size", "a a", "share this article", "share this story", "share this page", "read in app", "open in app", "view on web":
		return true
	}
	return false
}

// isNotice tells notices of copyright, corrections and updates.
func isNotice(bare string) bool {
	for p := range noticeLeads.of(bare) {
		if isUpdateNotice(bare, p) {
			return true
		}
	}
	if strings.HasPrefix(bare, "©") {
		return isCopyright(bare)
	}
	if len(bare) >= 300 || !strings.Contains(bare, "contribut") && !strings.Contains(bare, "may not be ") && !strings.Contains(bare, "all rights") {
		return false
	}
	for _, p := range [...]string{
		"all rights reserved", "may not be published, broadcast", "may not be reproduced", "may not be republished",
		"contributed to this report", "contributed to this story", "contributed to this article", "contributed reporting",
	} {
		if strings.Contains(bare, p) && isShortNotice(bare) {
			return true
		}
	}
	return false
}

// isUpdateNotice guards the notices whose first words a story's sentence may
// share: "This story has been told before" is no notice.
func isUpdateNotice(bare, lead string) bool {
	rest := bare[len(lead):]
	if strings.HasSuffix(lead, " has been ") {
		for _, verb := range [...]string{"updated", "corrected", "amended", "edited", "revised", "clarified", "changed", "modified", "republished", "shortened"} {
			if strings.HasPrefix(rest, verb) {
				return true
			}
		}
		return false
	}
	if lead == "copyright " {
		return isCopyright(bare)
	}
	return true
}

// isCopyright tells a notice of copyright: the sign or the word with a year, or
// with the words that go with one. "© Agency" alone credits a picture.
func isCopyright(bare string) bool {
	head := bare[:min(len(bare), 48)]
	year := strings.Contains(head, "20") || strings.Contains(head, "19")
	return strings.Contains(bare, "rights reserved") || year && strings.ContainsFunc(head, unicode.IsDigit) || strings.HasPrefix(bare, "© copyright")
}

// isSharing tells a row of buttons: nothing but the names of what shares a page.
func isSharing(bare string) bool {
	if len(bare) > 160 {
		return false
	}
	n := 0
	for word := range strings.FieldsFuncSeq(bare, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '-' }) {
		switch word {
		case "facebook", "twitter", "x", "linkedin", "whatsapp", "reddit", "pinterest", "flipboard", "telegram", "messenger", "tumblr", "pocket",
			"instagram", "youtube", "bluesky", "threads", "mastodon", "email", "e-mail", "print", "share", "tweet", "copy", "link", "save", "comment",
			"comments", "pin", "like", "sms", "google", "google+", "more", "on", "via", "this", "article", "story", "post", "page", "opens", "in", "new", "window",
			"tab", "to", "a", "friend", "buttons", "options":
			n++
		default:
			return false
		}
	}
	return n > 0 && (strings.Contains(bare, "facebook") || strings.Contains(bare, "twitter") || strings.Contains(bare, "whatsapp") ||
		strings.Contains(bare, "linkedin") || strings.HasPrefix(bare, "share") || strings.HasPrefix(bare, "tweet") || strings.HasPrefix(bare, "email"))
}

// isCount tells counters: "12 comments", "1.2k shares", "3 min read".
func isCount(bare string) bool {
	number, what, ok := strings.Cut(bare, " ")
	if !ok || number == "" || number[0] < '0' || number[0] > '9' {
		return false
	}
	switch what {
	case "comments", "comment", "shares", "share", "likes", "like", "views", "view", "retweets", "replies", "followers", "min read", "mins read",
		"minute read", "minutes read", "minute reading time", "photos", "images", "min", "reads", "related articles":
		return true
	}
	return strings.HasPrefix(what, "of ") && len(bare) < 12 // "1 of 5"
}
