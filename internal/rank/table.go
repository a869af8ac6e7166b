package rank

// A table numbers keys in the order in which they come. It is a hash table with linear probing, which
// needs no memory but its slots.
type table struct {
	slots []slot
	used  int
}

type slot struct {
	key uint64
	id  int32 // from 1; 0 in an empty slot
}

// newTable returns a table for about n keys.
func newTable(n int) table {
	size := 64
	for size < 2*n {
		size *= 2
	}
	return table{slots: make([]slot, size)}
}

// find returns the number of a key, and whether it was there; when not, it gets the number next.
func (t *table) find(key uint64, next int32) (int32, bool) {
	s := t.slot(key)
	if s.id > 0 {
		return s.id - 1, true
	}
	if 4*t.used >= 3*len(t.slots) {
		t.grow()
		s = t.slot(key)
	}
	t.used++
	*s = slot{key, next + 1}
	return next, false
}

// slot returns the slot of a key, or the empty one that it would get.
func (t *table) slot(key uint64) *slot {
	mask := uint64(len(t.slots) - 1)
	for i := key * 0x9e3779b97f4a7c15 >> 20 & mask; ; i = (i + 1) & mask {
		if s := &t.slots[i]; s.id == 0 || s.key == key {
			return s
		}
	}
}

func (t *table) grow() {
	old := t.slots
	t.slots = make([]slot, 2*len(old))
	for _, s := range old {
		if s.id > 0 {
			*t.slot(s.key) = s
		}
	}
}
