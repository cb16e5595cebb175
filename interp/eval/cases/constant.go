package cases

import (
	"ppolang/interp/plan"
	"ppolang/interp/record"
	"ppolang/lang/model"
)

// Constant is a literal as a recorded value.
func Constant(c *plan.Const, kind model.Kind) record.Value {
	switch kind {
	case model.Bool:
		return record.BoolOf(c.Bool)
	case model.Integer, model.Decimal, model.Percent:
		return record.NumberOf(c.Number)
	case model.Date:
		return record.DateOf(c.Date)
	case model.Code:
		return record.CodeOf(record.CodeValue{Raw: c.Text, Canon: c.Canon})
	case model.Codes:
		codes := make([]record.CodeValue, len(c.Codes))
		for i := range codes {
			codes[i] = record.CodeValue{Raw: c.Codes[i], Canon: c.Canons[i]}
		}
		return record.CodesOf(codes)
	}
	return record.TextOf(c.Text)
}
