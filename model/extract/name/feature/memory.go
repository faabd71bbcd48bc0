package feature

// memory is what the document shows of each capitalised word wherever it
// stands: a name that is plain in one sentence ("President Ali Bongo") helps
// where it is not ("Bongo").
type memory struct {
	slots []int32 // open-addressed by the word's hash: index in notes + 1
	notes []note
}

// company is how many neighbours of a word are remembered on either side.
const company = 4

// note is what is known of one word.
type note struct {
	low       uint32
	small     uint16 // times in small letters
	inside    uint16 // times capitalised, not at the start of a sentence
	before    [company]uint32
	after     [company]uint32
	nb, na    uint8
	abbrev    bool  // stands in brackets after the words it abbreviates
	best      int32 // index+1 of the longest run it stands in, or that it abbreviates
	beginning uint16
}

func (m *memory) load(d *Document) {
	size := 64
	for size < len(d.words) {
		size *= 2
	}
	if len(m.slots) != size {
		m.slots = make([]int32, size)
	} else {
		clear(m.slots)
	}
	m.notes = m.notes[:0]
	for _, s := range d.doc.Sentences {
		for i := s.First; i < s.Last; i++ {
			if d.words[i].sort.Capital() {
				m.add(d, i, s.First, s.Last)
			}
		}
	}
	for i := range d.words {
		if d.words[i].sort == Lower {
			if n := m.find(d.words[i].low); n != nil && n.small < 100 {
				n.small++
			}
		}
	}
}

// find returns the note of a word, nil where there is none.
func (m *memory) find(low uint32) *note {
	mask := uint32(len(m.slots) - 1)
	for at := low * 0x9E3779B1 >> 7; ; at++ {
		i := m.slots[at&mask]
		if i == 0 {
			return nil
		}
		if m.notes[i-1].low == low {
			return &m.notes[i-1]
		}
	}
}

func (m *memory) make(low uint32) *note {
	if n := m.find(low); n != nil {
		return n
	}
	mask := uint32(len(m.slots) - 1)
	at := low * 0x9E3779B1 >> 7
	for m.slots[at&mask] != 0 {
		at++
	}
	m.notes = append(m.notes, note{low: low})
	m.slots[at&mask] = int32(len(m.notes))
	return &m.notes[len(m.notes)-1]
}

func (m *memory) add(d *Document, i, first, last int) {
	w := &d.words[i]
	n := m.make(w.low)
	if i > first && d.words[i-1].sort != Mark {
		n.inside = min(n.inside+1, 100)
	} else {
		n.beginning = min(n.beginning+1, 100)
	}
	if i > first && int(n.nb) < company {
		n.before[n.nb] = d.words[i-1].low
		n.nb++
	}
	if i+1 < last && int(n.na) < company {
		n.after[n.na] = d.words[i+1].low
		n.na++
	}
	if n.abbrev {
		return
	}
	if r := d.abbreviated(i, first, last); r != 0 {
		n.best, n.abbrev = r, true
		return
	}
	r := d.runOf[i]
	if n.best == 0 || longer(d.runs[r-1], d.runs[n.best-1]) {
		n.best = r
	}
}

// longestRun is the length beyond which a run is a heading, no name.
const longestRun = 7

func longer(a, b run) bool { return a.len() > b.len() && a.len() <= longestRun }

// abbreviated returns the run (index+1) that token i abbreviates, as in "World
// Health Organization (WHO)": it ends right before the bracket, and its first
// letter is the abbreviation's.
func (d *Document) abbreviated(i, first, last int) int32 {
	if i-2 < first || i+1 >= last || d.words[i].sort != Capitals {
		return 0
	}
	if d.text(i-1) != "(" || d.text(i+1) != ")" {
		return 0
	}
	r := d.runOf[i-2]
	if r == 0 || d.runs[r-1].len() < 2 {
		return 0
	}
	initial := d.text(i)[0]
	for j := d.runs[r-1].first; j < d.runs[r-1].last; j++ {
		if d.text(int(j))[0] == initial {
			return r
		}
	}
	return 0
}

func (d *Document) text(i int) string { return d.doc.Of(d.doc.Tokens[i]) }
