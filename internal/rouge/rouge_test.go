package rouge

import (
	"math"
	"testing"
)

func TestOf(t *testing.T) {
	tests := []struct {
		name         string
		out, gold    []string
		r1, r2, lsum float64
	}{
		{"same", []string{"The ferry sails again."}, []string{"The ferry sails again."}, 1, 1, 1},
		{"nothing in common", []string{"The ferry sails."}, []string{"Rain fell all day"}, 0, 0, 0},
		{"empty", nil, []string{"Rain fell"}, 0, 0, 0},
		{"stems and case", []string{"FERRIES sailing"}, []string{"ferry sails"}, 1, 1, 1},
		{"half", []string{"a b c d"}, []string{"a b x y"}, 0.5, 1.0 / 3, 0.5},
		{"other order", []string{"b a"}, []string{"a b"}, 1, 0, 0.5},
		{"union over sentences", []string{"a b", "c d"}, []string{"a c b d"}, 1, 0, 1},
		{"a word counts as often as it is there", []string{"a"}, []string{"a a a"}, 0.5, 0, 0.5},
	}
	for _, tt := range tests {
		got := Of(tt.out, tt.gold)
		for i, pair := range [][2]float64{{got.R1, tt.r1}, {got.R2, tt.r2}, {got.L, tt.lsum}} {
			if math.Abs(pair[0]-pair[1]) > 1e-9 {
				t.Errorf("%s: value %d is %v, want %v", tt.name, i, pair[0], pair[1])
			}
		}
	}
}
