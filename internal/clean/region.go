package clean

// region is for whole-page pastes.
func (p *page) region() {}
