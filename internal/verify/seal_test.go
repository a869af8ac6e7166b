package verify

import (
	"testing"

	"briefing/internal/brief"
)

func TestSeal(t *testing.T) {
	note := brief.Evidence{Source: "a", Quote: "The mill burnt."}
	claim := brief.Claim{Text: "The mill burnt.", Evidence: []brief.Evidence{note}}
	title := brief.Claim{Text: "Mill burns"}
	seal := NewSeal(brief.Document{Claims: []brief.Claim{claim}, Uncited: []brief.Claim{title}, Notes: map[string]brief.Evidence{"1": note}})
	other := claim
	other.Text = "The mill drowned."
	elsewhere := note
	elsewhere.Source = "b"
	if !seal.HasClaim(claim) || !seal.HasClaim(title) || !seal.HasPassage(note) {
		t.Error("the seal lacks what it was made of")
	}
	if seal.HasClaim(other) || seal.HasPassage(elsewhere) || seal.HasClaim(brief.Claim{Text: claim.Text}) {
		t.Error("the seal has what it was not made of")
	}
	if Seal("").HasClaim(claim) {
		t.Error("an empty seal has a claim")
	}
}
