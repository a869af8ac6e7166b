package name

import "testing"

func TestSame(t *testing.T) {
	tests := []struct {
		a, b string
		want bool
	}{
		{"John Smith", "J. Smith", true},
		{"John Smith", "Smith", true},
		{"John Smith", "Mr Smith", true},
		{"John Smith's", "President John Smith", true},
		{"John Q. Smith", "John Smith", true},
		{"John Smith Jr.", "John Smith", true},
		{"Zelmansky", "Zelmanskyy", true},
		{"Alexei Wendov", "Aleksei Wendov", true},
		{"Muammar Gaddafi", "Muammar Qaddafi", true},
		{"Gaddafi", "Gadhafi", true},
		{"Zoë Ray", "Zoe Ray", true},
		{"SMITH", "Smith", true},
		{"EU", "European Union", true},
		{"U.S.", "US", true},
		{"WBF", "World Barge Fund", true},
		{"Зеленський", "Зеленського", true},
		{"John Smith", "Jane Smith", false},
		{"John A. Smith", "John B. Smith", false},
		{"Smith", "Smyth", false},
		{"Korea", "North Korea", false},
		{"House", "White House", false},
		{"Bank of England", "England", false},
		{"Bank of England", "Bank of Scotland", false},
		{"Ann", "Nan", false},
		{"", "", false},
		{"Mr", "Ray", false},
	}
	for _, tt := range tests {
		if got := Same(tt.a, tt.b); got != tt.want {
			t.Errorf("Same(%q, %q) = %v, want %v", tt.a, tt.b, got, tt.want)
		}
		if got := Same(tt.b, tt.a); got != tt.want {
			t.Errorf("Same(%q, %q) = %v, want %v", tt.b, tt.a, got, tt.want)
		}
	}
}
