package cases

import (
	"ppolang/interp/plan"
	"ppolang/interp/record"
	"ppolang/lang/check"
)

// Constant is a literal as a recorded value.
func Constant(c *plan.Const, kind check.Kind) record.Value {
	switch kind {
	case check.Bool:
		return record.BoolOf(c.Bool)
	case check.Integer, check.Decimal, check.Percent:
		return record.NumberOf(c.Number)
	case check.Date:
		return record.DateOf(c.Date)
	case check.Code:
		return record.CodeOf(record.CodeValue{Raw: c.Text, Canon: c.Canon})
	case check.Codes:
		codes := make([]record.CodeValue, len(c.Codes))
		for i := range codes {
			codes[i] = record.CodeValue{Raw: c.Codes[i], Canon: c.Canons[i]}
		}
		return record.CodesOf(codes)
	}
	return record.TextOf(c.Text)
}
