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
		} else if m.Type == model.Org || m.Type == model.GPE || m.Type == model.Location {
			return 0 // "Brandt (Rovers)"
		}
	}
	return 0
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
