package text

import (
	"runtime"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"parallax/model"
)

// A report is recognised in steps, each of which settles the kind of some blocks
// and leaves those alone that are settled:
//
//	lines → blocks             wrapped lines joined; a list, a quotation kept
//	by its own words           byline, date line, credit, "Read more:", buttons, notices
//	credit off its caption     "… in Tehran. (AP Photo)" becomes two blocks
//	headline                   the first line that looks like one; its repetition is boilerplate
//	by its neighbours          a caption stands over its credit, a writer's name over a date
//	headings                   short lines without a full stop, over a paragraph of the story
//
// What no rule settles is a paragraph: to show a line of the frame as the story's
// is a smaller harm than to fold a line of the story away.

// Blocks recognises the parts of a report. The raw blocks are what the source's
// own structure tells; they are in order and apart. With nil the text is plain
// and cut at its lines. The blocks returned are in order, do not overlap, begin
// and end with something other than white space, and cover all else of the text
// (no-break spaces count as white space). Marks over the raw blocks may cross the
// edges of the new ones, since a block may be cut in two; none is widened.
//
// Any bytes may be given, invalid UTF-8 too. The cost is linear in the text.
func Blocks(text string, raw []model.Block) []model.Block {
	r := recogniser{text: text, plain: raw == nil}
	if r.plain {
		r.cutLines()
		r.settleLists()
	} else {
		r.takeRaw(raw)
	}
	r.settleByWords()
	r.splitCredits()
	r.settleHeadline()
	r.settleCaptions()
	r.settleRelated()
	r.settleWriters()
	r.settleHeadings()
	out := make([]model.Block, len(r.parts))
	for i, p := range r.parts {
		out[i] = p.Block
	}
	return out
}

// part is a block in the making.
type part struct {
	model.Block
	// group numbers the stretches between blank lines: parts of one group follow
	// one another line by line.
	group int
	// settled says that the kind is known, from the source or by a rule.
	settled bool
}

// recogniser holds a text and its parts while they are made out.
type recogniser struct {
	text  string
	plain bool // the text has no structure of its own
	parts []part
	// story is the index of the part that the story begins with, len(parts) if
	// there is none: what stands before it is the report's head.
	story int
	// headline is the index of the headline, -1 if there is none.
	headline int
	// known is the line whose kind was asked for last.
	known model.Block
}

// words returns the words of a part.
func (r *recogniser) words(i int) string { return r.parts[i].In(r.text) }

// settle gives a part its kind.
func (r *recogniser) settle(i int, kind model.BlockKind) { r.parts[i].settle(kind) }

func (p *part) settle(kind model.BlockKind) {
	p.Kind = kind
	p.settled = true
	if kind != model.Heading && kind != model.List {
		p.Level, p.Marker = 0, ""
	}
}

// add appends a part that covers the words between start and end; blanks at the
// edges are left out, and a part without words is none.
func (r *recogniser) add(start, end, group int, like model.Block, settled bool) {
	body := r.text[start:end]
	trimmed := strings.TrimLeftFunc(body, unicode.IsSpace)
	like.Start = start + len(body) - len(trimmed)
	like.End = like.Start + len(strings.TrimRightFunc(trimmed, unicode.IsSpace))
	if like.End > like.Start {
		r.parts = append(r.parts, part{Block: like, group: group, settled: settled})
	}
}

// settleByWords settles each part that shows by its own words what it is. The
// parts of a long text are looked at on every processor: none depends on another.
func (r *recogniser) settleByWords() {
	if len(r.parts) < manyParts {
		r.settleSome(r.parts)
		return
	}
	var busy sync.WaitGroup
	for some := range slices.Chunk(r.parts, max(manyParts/2, len(r.parts)/(4*runtime.GOMAXPROCS(0)))) {
		busy.Go(func() { r.settleSome(some) })
	}
	busy.Wait()
}

// manyParts is how many parts are worth a second processor: half a megabyte.
const manyParts = 2048

func (r *recogniser) settleSome(parts []part) {
	for i := range parts {
		p := &parts[i]
		if p.settled {
			continue
		}
		words := p.In(r.text)
		switch p.Kind {
		case model.Paragraph, model.List, model.Heading:
			if kind := kindByWords(words); kind != "" {
				p.settle(kind)
			}
		case model.Caption:
			if isCredit(words, fold(words)) {
				p.settle(model.Credit)
			}
		default:
		}
	}
}

// longestFrame is the length in bytes beyond which a part is never taken for a
// part of the frame by its words alone.
const longestFrame = 400

// kindByWords tells the kind of a line that shows what it is by itself, "" for
// most lines.
func kindByWords(line string) model.BlockKind {
	if len(line) > longestFrame {
		return ""
	}
	f := fold(line)
	switch {
	case f.bare == "" || isBoilerplate(f):
		return model.Boilerplate
	case isRelated(f):
		return model.Related
	case isCredit(line, f):
		return model.Credit
	case isByline(line, f):
		return model.Byline
	case isDateline(line):
		return model.Dateline
	case isCaption(f):
		return model.Caption
	}
	return ""
}

// folded is a line as the rules compare it.
type folded struct {
	// text is in lower case, with straight quotes and single blanks.
	text string
	// bare is text without marks at its edges.
	bare string
}

// fold folds a line.
func fold(line string) folded {
	b := make([]byte, 0, len(line)+8)
	gap := false
	for i := 0; i < len(line); {
		r, w := rune(line[i]), 1
		if r >= utf8.RuneSelf {
			r, w = utf8.DecodeRuneInString(line[i:])
		}
		i += w
		if r <= ' ' || r >= 0x80 {
			if unicode.IsSpace(r) {
				gap = len(b) > 0
				continue
			}
		}
		if gap {
			b = append(b, ' ')
			gap = false
		}
		switch {
		case 'A' <= r && r <= 'Z':
			b = append(b, byte(r)+'a'-'A')
			continue
		case r < utf8.RuneSelf:
			b = append(b, byte(r))
			continue
		case r == '‘' || r == '’' || r == 'ʼ' || r == '′':
			r = '\''
		case r == '“' || r == '”' || r == '„' || r == '″':
			r = '"'
		}
		b = utf8.AppendRune(b, unicode.ToLower(r))
	}
	text := string(b)
	bare := strings.TrimFunc(text, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '@' && r != '©' && r != '$' && r != '£' && r != '€' && r != '%' && r != utf8.RuneError
	})
	return folded{text, bare}
}
