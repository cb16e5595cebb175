package cases

import (
	"ppolang/interp/record"
	"ppolang/lang/model"
)

// notInGroups is the id of a key value that no group has.
const notInGroups = ^uint32(0)

// part is one key field of a group: the distinct values that records have in it,
// numbered. Texts and references keep their ids among the texts of the data; the
// columns of every other type number their values each for themselves, so they
// get numbers of the group's own.
type part struct {
	key  *model.GroupKey
	dict *record.Dict
	own  bool     // dict numbers values by how they are compared, and is not that of the texts
	ids  []uint32 // by group
}

func newPart(k *model.GroupKey, data *record.Sealed) part {
	p := part{key: k, dict: data.Texts, own: k.Type.Kind != model.Text && k.Type.Kind != model.Reference}
	for _, f := range k.Fields {
		p.own = p.own || f.Otherwise != nil
	}
	if p.own {
		p.dict = record.NewDict()
	}
	return p
}

// column numbers the values of a column, by their ids in it: 0 is unknown. With
// add, values that are not met before get a number, else notInGroups. It is nil
// where the ids are the numbers.
func (p *part) column(w *World, c *record.Column, add bool) []uint32 {
	otherwise := w.Plan.Field(c.Field).Const
	if !p.own && c.Dict == p.dict && otherwise == nil {
		return nil
	}
	ids := w.idList(c.Dict.Len())
	number := func(id uint32) {
		v := c.Dict.Value(id)
		if id == 0 && otherwise != nil {
			v = Constant(otherwise, c.Field.Type.Kind)
		}
		if v.Known() {
			ids[id] = p.id(v, c.Field.Type.Kind, add)
		}
	}
	if len(c.IDs) < len(ids) { // a batch has few of the values of what it shares
		for _, id := range c.IDs {
			if ids[id] == 0 {
				number(id)
			}
		}
		return ids
	}
	for id := range ids {
		number(uint32(id))
	}
	return ids
}

func (p *part) id(v record.Value, kind model.Kind, add bool) uint32 {
	text := v.RawText()
	if p.own {
		text = compared(v, kind)
	}
	switch id := p.dict.ID(text); {
	case id != 0:
		return id
	case p.own && add:
		return p.dict.InternAs(text, v)
	}
	return notInGroups
}

// compared is a text that is equal for equal values of a kind, and different for
// different ones.
func compared(v record.Value, kind model.Kind) string {
	switch kind {
	case model.Code:
		return v.RawCanon()
	case model.Integer, model.Decimal, model.Percent:
		return v.RawNumber().Key()
	case model.Date:
		return v.RawDate().String()
	case model.Bool:
		if v.RawBool() {
			return "1"
		}
		return "0"
	}
	return v.RawText()
}
