package synth

import "strconv"

// counters number the records of each type from 1.
type counters struct{ contacts, patients, programmes, sessions, lines, referrals, stays int }

func next(n *int, prefix string) string {
	*n++
	return prefix + strconv.Itoa(*n)
}

func (n *counters) contact() string   { return next(&n.contacts, "K") }
func (n *counters) patient() string   { return next(&n.patients, "p") }
func (n *counters) programme() string { return next(&n.programmes, "P") }
func (n *counters) session() string   { return next(&n.sessions, "Ø") }
func (n *counters) line() string      { return next(&n.lines, "O") }
func (n *counters) referral() string  { return next(&n.referrals, "H") }
func (n *counters) stay() string      { return next(&n.stays, "S") }
