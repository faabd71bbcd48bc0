package refer

import (
	"parallax/model"
	"parallax/model/extract/name"
	"parallax/model/text"
)

// A nickname may stand within a person's name: "Carl 'The Oak' Brandt", "Amina (Mimi)
// Okello". The tagger sees two names there, or three.

// joinNicknames makes one name of what stands before and behind a nickname. The
// input is not changed.
func joinNicknames(doc *text.Document, names []name.Mention) []name.Mention {
	var out []name.Mention
	for i := 0; i < len(names); i++ {
		n, last := names[i], 0
		if n.Type == model.Person {
			last = aroundNickname(doc, names, i)
		}
		if first := givenBefore(doc, n); last == 0 && first < n.First {
			if out == nil {
				out = append(make([]name.Mention, 0, len(names)), names[:i]...)
			}
			for len(out) > 0 && out[len(out)-1].Last > first {
				out = out[:len(out)-1]
			}
			n.First, n.Start = first, doc.Tokens[first].Start
			out = append(out, n)
			continue
		}
		if last == 0 {
			if out != nil {
				out = append(out, n)
			}
			continue
		}
		if out == nil {
			out = append(make([]name.Mention, 0, len(names)), names[:i]...)
		}
		n.Last, n.End = names[last].Last, names[last].End
		out = append(out, n)
		i = last
	}
	if out == nil {
		return names
	}
	return out
}

// aroundNickname is the index of the name that goes on with name i behind a nickname
// in marks; 0 if there is none.
func aroundNickname(doc *text.Document, names []name.Mention, i int) int {
	const most = 3 // words of a nickname
	n := names[i]
	open := n.First + 1
	closing := closingMark(doc.Word(open))
	if closing == "" || n.Last < open {
		return 0
	}
	end := open + 1
	for end <= open+most && (doc.Capitalised(end) || doc.Word(end) == "the") {
		end++
	}
	if end == open+1 || end < n.Last-1 || doc.Word(end) != closing || !doc.Capitalised(end+1) || doc.SentenceOf(end+1) != doc.SentenceOf(n.First) {
		return 0
	}
	for k := i + 1; k < len(names) && names[k].First <= end+1; k++ {
		if m := names[k]; m.Last > end+1 {
			if m.Type == model.Person && m.Last-end <= most {
				return k
			}
			return 0
		} else if closing == ")" && (m.Type == model.Org || m.Type == model.GPE || m.Type == model.Location) {
			return 0 // "Brandt (Rovers)"
		}
	}
	return 0
}

// givenBefore is the token of the given name that stands in no name before the
// nickname right before a person's name; the name's first token if there is none.
func givenBefore(doc *text.Document, n name.Mention) int {
	const most = 3
	closed := n.First - 1
	if n.Type != model.Person || closed < 3 || doc.SentenceOf(n.First) != doc.SentenceOf(closed) {
		return n.First
	}
	for open := closed - 2; open > 0 && closed-open <= most+1 && (doc.Capitalised(open+1) || doc.Word(open+1) == "the"); open-- {
		if closingMark(doc.Word(open)) == doc.Word(closed) && doc.Capitalised(open-1) && doc.SentenceOf(open-1) == doc.SentenceOf(n.First) {
			if firstNames()[lower(doc.Word(open-1))] == unknown {
				return n.First
			}
			return open - 1
		}
	}
	return n.First
}

// closingMark is the mark that closes what a mark opens, "" for other words.
func closingMark(open string) string {
	switch open {
	case "(":
		return ")"
	case "\"", "'":
		return open
	case "“":
		return "”"
	case "‘":
		return "’"
	}
	return ""
}
