package figure

import (
	"math"

	"parallax/model"
)

// guns are nouns that a calibre stands before without the word: "a .357 revolver".
var guns = map[string]bool{
	"revolver": true, "pistol": true, "handgun": true, "gun": true, "rifle": true, "magnum": true, "carbine": true, "semiautomatic": true,
	"ruger": true, "colt": true, "glock": true, "derringer": true, "revolvers": true, "pistols": true, "handguns": true, "rifles": true,
}

// bareCaliber tells whether the decimal of a numeral is a gun's by itself: "he had a .32".
func (r *reader) bareCaliber(n numeral) bool {
	switch n.value {
	case .22, .25, .32, .38, .357, .40, .44, .45:
	default:
		return false
	}
	if s := r.low(n.first - 1); s != "a" && s != "the" && s != "his" && s != "her" {
		return false
	}
	return n.last >= len(r.words) || r.is(n.last, mark) && !r.hyphen(n.last) && r.low(n.last) != "%" || r.classAt(n.last)&isAuxiliary != 0
}

// caliber reads the calibre of a gun: ".38-caliber", "a 357 caliber revolver", ".357 Magnum". The value is in inches:
// the point before the digits is left out as often as not.
func (r *reader) caliber(d *draft, n numeral) bool {
	if !n.inDigits || n.last != n.first+1 || d.lo != d.hi || n.value <= 0 {
		return false
	}
	k := n.last
	if r.hyphen(k) {
		k++
	}
	end := k + 1
	switch {
	case unitWords[r.low(k)] == "caliber":
	case r.words[n.first].low[0] == '.' && (guns[r.low(k)] || r.bareCaliber(n)):
		end = n.last
	default:
		return false
	}
	v := n.value
	if r.words[n.first].plain {
		for v >= 1 {
			v /= 10
		}
		v = math.Round(v*1000) / 1000
	}
	d.lo, d.hi, d.counts = v, v, false
	d.figure.Type, d.figure.Unit = model.Quantity, model.Opt("caliber")
	d.whole[1] = end
	for at := end; at < end+2; at++ {
		if low := r.low(at); guns[low] || low == "bullet" || low == "bullets" || low == "weapon" || low == "weapons" || low == "shotgun" {
			d.figure.Noun, d.whole[1] = low, at+1
			break
		}
	}
	return true
}
