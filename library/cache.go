package library

import (
	"container/list"
	"sync"
)

// The budgets of the caches, in bytes of report text. What is kept of a text of n
// bytes takes some 10·n bytes, and packed less than n: all together stay below
// 160 MB. The packed ones are those of 20,000 reports of the usual length.
const (
	analysisBudget   = 4 << 20
	comparisonBudget = 4 << 20
	packedBudget     = 80 << 20
)

// cache keeps values by key, the most recently used ones, until their weights
// exceed the limit; the last one put in stays whatever it weighs. It is safe for
// concurrent use.
type cache[V any] struct {
	limit int

	mu     sync.Mutex
	weight int
	order  list.List // of kept[V], most recently used first
	byKey  map[string]*list.Element
}

type kept[V any] struct {
	key    string
	value  V
	weight int
}

// get returns the value under the key.
func (c *cache[V]) get(key string) (V, bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	el, ok := c.byKey[key]
	if !ok {
		var none V
		return none, false
	}
	c.order.MoveToFront(el)
	return el.Value.(kept[V]).value, true
}

// put keeps a value and drops what has not been used for longest.
func (c *cache[V]) put(key string, value V, weight int) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if old, ok := c.byKey[key]; ok {
		c.drop(old)
	}
	if c.byKey == nil {
		c.byKey = map[string]*list.Element{}
	}
	c.byKey[key] = c.order.PushFront(kept[V]{key, value, weight})
	c.weight += weight
	for c.weight > c.limit && c.order.Len() > 1 {
		c.drop(c.order.Back())
	}
}

func (c *cache[V]) drop(el *list.Element) {
	k := c.order.Remove(el).(kept[V])
	delete(c.byKey, k.key)
	c.weight -= k.weight
}
