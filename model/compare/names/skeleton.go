package names

// Skeleton writes a folded word by the sounds that romanisations keep: classes
// of consonants, no vowels but a mark for one at the beginning, nothing twice.
// Spellings of one name share it more often than not, so it finds candidates; it
// decides nothing.
func Skeleton(word string) string {
	buf := make([]byte, 0, len(word))
	add := func(c byte) {
		if len(buf) == 0 || buf[len(buf)-1] != c {
			buf = append(buf, c)
		}
	}
	for i := 0; i < len(word); i++ {
		c := word[i]
		next := byte(0)
		if i+1 < len(word) {
			next = word[i+1]
		}
		switch c {
		case 'a', 'e', 'i', 'o', 'u', 'y', 'w':
			if i == 0 && c != 'y' && c != 'w' {
				add('a')
			} else if i == 0 {
				add(map[byte]byte{'y': 's', 'w': 'p'}[c])
			}
		case 'h':
			if i == 0 {
				add('k')
			}
		case 'k', 'q', 'g', 'x':
			add('k')
			if next == 'h' {
				i++
			}
		case 'c':
			if next == 'h' || next == 'e' || next == 'i' || next == 'y' {
				add('s')
			} else {
				add('k')
			}
		case 's', 'z', 'j':
			add('s')
		case 't', 'd':
			switch next {
			case 'j', 's', 'z', 'c':
			default:
				add('t')
			}
		case 'p', 'b', 'v', 'f':
			add('p')
			if c == 'p' && next == 'h' {
				i++
			}
		case 'm', 'n':
			add('n')
		default:
			add(c)
		}
	}
	return string(buf)
}
