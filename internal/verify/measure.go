package verify

import "math"

// A dimension is what several units measure.
type dimension uint8

// A measure is a unit in terms of the smallest of its dimension.
type measure struct {
	dimension
	size float64
}

// measures has the units that can be told in others.
var measures = unitMeasures()

func unitMeasures() [256]measure {
	var m [256]measure
	for d, units := range []map[string]float64{
		{"mm": 1, "cm": 10, "metres": 1000, "km": 1e6},
		{"gram": 1, "kg": 1000, "tonnes": 1e6},
		{"inches": 1, "feet": 12, "yards": 36, "miles": 63360},
		{"seconds": 1, "minutes": 60, "hours": 3600, "days": 86400, "weeks": 7 * 86400},
		{"months": 1, "years": 12},
		{"watts": 1, "kilowatts": 1e3, "megawatts": 1e6, "gigawatts": 1e9},
		{"mb": 1, "gb": 1e3, "tb": 1e6},
		{"square metres": 1, "hectares": 1e4, "square km": 1e6},
	} {
		for key, size := range units {
			m[unitOf[key]] = measure{dimension(d), size}
		}
	}
	return m
}

// sameMeasure reports whether two quantities are one in different units: "1.2km", "1,200 metres".
func sameMeasure(q, s *quantity) bool {
	own, other := measures[q.unit], measures[s.unit]
	if own.size == 0 || other.size == 0 || own.dimension != other.dimension || s.unit == q.unit || q.ordinal || s.ordinal || q.part || q.bound*s.bound < 0 || q.minus != s.minus {
		return false
	}
	a, b := q.value*own.size, s.value*other.size
	return math.Abs(a-b) <= 1e-9*a
}

// isNth reports whether a claim's number and a source's count the same units, one in order and one in all: "the 71st
// minute", "after 71 minutes".
func (x *index) isNth(c *claim, q, s *quantity) bool {
	if q.value != s.value || q.ordinal == s.ordinal {
		return false
	}
	u, v := q.unit, s.unit
	if q.ordinal {
		u = timeUnit(c.tokens, q.hi)
	} else {
		v = timeUnit(x.tokens, s.hi)
	}
	return u == v && measures[u].size != 0
}

// timeUnit returns the unit of time that token i names.
func timeUnit(tokens []token, i int) unit {
	switch u := unitOf[keyAt(tokens, i)]; u {
	case unitOf["minutes"], unitOf["hours"], unitOf["days"], unitOf["weeks"], unitOf["months"], unitOf["years"]:
		return u
	}
	return 0
}
