package plan

import "ppolang/lang/model"

// Order is the rules, those that go before others first.
func (p *Plan) Order() []*model.Rule { return p.order }

func inOrder(rules []*model.Rule) []*model.Rule {
	behind := map[*model.Rule]int{} // how many rules go before it that are not yet in order
	for _, rule := range rules {
		for _, other := range rule.Before {
			behind[other]++
		}
	}
	var order []*model.Rule
	for _, rule := range rules {
		if behind[rule] == 0 {
			order = append(order, rule)
		}
	}
	for i := 0; i < len(order); i++ {
		for _, other := range order[i].Before {
			if behind[other]--; behind[other] == 0 {
				order = append(order, other)
			}
		}
	}
	return order
}
