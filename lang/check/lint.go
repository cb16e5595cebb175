package check

// lint looks for what has a meaning, but hardly the one that was wanted, and for
// what nothing uses.
func (c *checker) lint() {
	c.meaningCycles()
	c.ruleCycles()
}
