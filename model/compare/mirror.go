package compare

import "parallax/model"

// mirror swaps the sides of a comparison.
func mirror(c model.Comparison) model.Comparison {
	c.Left, c.Right = c.Right, c.Left
	for i := range c.Entities {
		e := &c.Entities[i]
		e.Left, e.Right = e.Right, e.Left
		for j, v := range e.Variants {
			e.Variants[j] = [2]string{v[1], v[0]}
		}
	}
	for i := range c.Figures {
		f := &c.Figures[i]
		f.Left, f.Right, f.Verdict = f.Right, f.Left, mirrored(f.Verdict)
	}
	for i := range c.Times {
		t := &c.Times[i]
		t.Left, t.Right, t.Verdict = t.Right, t.Left, mirrored(t.Verdict)
	}
	for i := range c.Quotes {
		q := &c.Quotes[i]
		q.Left, q.Right = q.Right, q.Left
	}
	for i := range c.Passages {
		p := &c.Passages[i]
		p.Left, p.Right = p.Right, p.Left
	}
	for i := range c.Conflicts {
		d := &c.Conflicts[i]
		d.Left, d.Right = d.Right, d.Left
	}
	c.Only.Left, c.Only.Right = c.Only.Right, c.Only.Left
	return c
}

func mirrored(v model.Verdict) model.Verdict {
	switch v {
	case model.LeftOnly:
		return model.RightOnly
	case model.RightOnly:
		return model.LeftOnly
	case model.Agree, model.Compatible, model.Conflict:
	}
	return v
}
