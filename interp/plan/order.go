package plan

import "ppolang/lang/check"

// Order is the rules, those that go before others first.
func (p *Plan) Order() []*check.Rule { return p.order }

func inOrder(rules []*check.Rule) []*check.Rule {
	behind := map[*check.Rule]int{} // how many rules go before it that are not yet in order
	for _, rule := range rules {
		for _, other := range rule.Before {
			behind[other]++
		}
	}
	var order []*check.Rule
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
