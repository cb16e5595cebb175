package ppolang

import (
	"context"
	"io"

	"ppolang/interp"
	"ppolang/interp/propose"
	"ppolang/interp/record/jsonl"
)

// Proposals is the coding that the rules would have, record by record.
type Proposals struct {
	List  []*propose.Proposal
	after *Records
}

// Propose makes the fixes of all findings, judges the records again, and so on until
// no fix is left. Where rules want different things of a field nothing is done there,
// which the proposal says. Fees are proposed only. The errors are those of Evaluate.
func (r *Records) Propose(ctx context.Context, options Options) (*Proposals, error) {
	if err := r.rules.known(options.Only); err != nil {
		return nil, err
	}
	got, err := propose.Run(ctx, r.rules.info, r.rules.program, r.sealed, interp.Options{Only: options.Only, On: options.On, Today: options.today(), Workers: options.Workers})
	if err != nil {
		return nil, err
	}
	return &Proposals{got.Records, &Records{rules: r.rules, sealed: got.After, account: r.account}}, nil
}

// Records are the records once all that is proposed is done, but fees.
func (p *Proposals) Records() *Records { return p.after }

// Write writes the records of a type as JSON lines, which can be read again. What is
// sensitive is in it.
func (r *Records) Write(w io.Writer, record string) error {
	of := r.rules.record(record)
	if of == nil || r.sealed.Table(of) == nil {
		return nil
	}
	return jsonl.Write(w, r.sealed.Table(of))
}
