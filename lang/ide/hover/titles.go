package hover

import "ppolang/lang/model"

// titles are names with titles, each once.
type titles struct{ list [][2]string }

func (n *titles) add(name, title string) {
	if name == "" {
		return
	}
	for _, one := range n.list {
		if one[0] == name {
			return
		}
	}
	n.list = append(n.list, [2]string{name, title})
}

func (n *titles) items(p *page) []string {
	var items []string
	for _, one := range n.list {
		items = append(items, p.titled(one[0], one[1]))
	}
	return items
}

// titleOf is the title of an object, "" where it has none.
func titleOf(o model.Object) string {
	switch o := o.(type) {
	case *model.Record:
		return o.Title
	case *model.Group:
		return o.Title
	}
	return ""
}

// mostRules bounds how many rules a hover lists: it is read at a glance.
const mostRules = 8
