package syntax

import (
	"fmt"
	"reflect"
	"strings"
	"testing"
)

// sexp is an expression as nested lists, without parentheses that only group.
func sexp(n Node, text string) string {
	if p, ok := n.(*ParenExpr); ok {
		return sexp(p.X, text)
	}
	var kids []string
	each(n, func(k Node) { kids = append(kids, sexp(k, text)) })
	if len(kids) == 0 {
		at := n.Span()
		return text[at.Start:at.End]
	}
	head := strings.ToLower(strings.TrimSuffix(reflect.TypeOf(n).Elem().Name(), "Expr"))
	v := reflect.ValueOf(n).Elem()
	for _, name := range []string{"Op", "Or", "Mode", "State", "Last", "Func", "Outer", "ExceptFirst"} {
		if f := v.FieldByName(name); f.IsValid() && !f.IsZero() {
			head += fmt.Sprintf(" %s=%v", strings.ToLower(name), f.Interface())
		}
	}
	return "(" + head + " " + strings.Join(kids, " ") + ")"
}

func TestPrecedence(t *testing.T) {
	for _, c := range []struct{ text, same string }{
		// loosest to tightest
		{"a eller b og c", "a eller (b og c)"},
		{"ikke a og b", "(ikke a) og b"},
		{"ikke a = b", "ikke (a = b)"},
		{"a = b ellers c", "a = (b ellers c)"},
		{"a ellers b ellers c", "a ellers (b ellers c)"},
		{"a ellers b + c", "a ellers (b + c)"},
		{"a - b - c", "(a - b) - c"},
		{"a + b * c", "a + (b * c)"},
		{"a / b / c", "(a / b) / c"},
		{"-a * b", "(-a) * b"},
		{"- -a", "-(-a)"},
		{"-a.b", "-(a.b)"},
		{"x mellom a + 1 og b ellers 2 og c", "(x mellom (a + 1) og (b ellers 2)) og c"},
		{"timer*2", "timer * 2"},
		{"timer*(2)", "timer * 2"},

		// what a condition without parentheses takes
		{"antall k der p har A0099 = 1", "(antall k der (p har A0099)) = 1"},
		{"antall k der (p har A0099) = 1", "(antall k der (p har A0099)) = 1"},
		{"finnes k der a = b og c", "(finnes k der (a = b)) og c"},
		{"finnes k der ikke a og b", "(finnes k der (ikke a)) og b"},
		{"finnes k der ikke a = b", "finnes k der (ikke (a = b))"},
		{"finnes k der a", "finnes k der (a)"},
		{"antall k der a > 1", "antall k der (a > 1)"},
		{"antall k der (a) > 1", "(antall k der (a)) > 1"},
		{"antall k der a.b > 1 > 2", "(antall k der (a.b > 1)) > 2"},
		{"antall k der a mellom 1 og 2 og b", "(antall k der (a mellom 1 og 2)) og b"},
		{"antall k der a er kjent = 1", "(antall k der (a er kjent)) = 1"},
		{"antall k der a = b + 1", "(antall k der (a = b)) + 1"},
		{"antall k der a = -1 > 2", "(antall k der (a = (-1))) > 2"},
		{"antall k der a = 30 dager > 2", "(antall k der (a = 30 dager)) > 2"},
		{"antall k der dager_mellom(a, b) < 3 > 2", "(antall k der (dager_mellom(a, b) < 3)) > 2"},
		{"antall k der antall(p) = 2 > 2", "(antall k der (antall(p) = 2)) > 2"},
		{"alle k der a = b oppfyller c = d og e", "(alle k der (a = b) oppfyller (c = d)) og e"},
		{"alle k oppfyller (a og b) og c", "(alle k oppfyller (a og b)) og c"},
		{"finnes k der a unntatt første og b", "(finnes k der (a) unntatt første) og b"},

		// collections of a group, and what belongs to `første`
		{"sum a * 2 i k i g der b > 3 > 5", "(sum (a * 2) i k i g der (b > 3)) > 5"},
		{"første k i g.dato", "(første k i g).dato"},
		{"første k der (a = b).c.d = 1", "((første k der (a = b)).c).d = 1"},
		{"antall ulike f i k der (a) = 2", "(antall ulike f i k der (a)) = 2"},
		{"a i S og b", "(a i S) og b"},
		{"antall(s) = 1", "antall(s) = 1"},
	} {
		x, ds := ParseExpr(c.text, NB)
		report(t, ds)
		y, ds := ParseExpr(c.same, NB)
		report(t, ds)
		if got, want := sexp(x, c.text), sexp(y, c.same); got != want {
			t.Errorf("%s\n got %s\nwant %s", c.text, got, want)
		}
	}
}

func TestExpressions(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"E10.9", "E10.9"},
		{"a.b", "(member a b)"},
		{"p har ZWWA*", "(has p ZWWA*)"},
		{"p har noen av (A, C00..C97, 201B, 01)", "(has mode=1 p (list A (range C00 C97) 201B 01))"},
		{"p har alle av (A)", "(has mode=2 p (list A))"},
		{"p har ingen av S", "(has mode=3 p S)"},
		{"p har bare S", "(has mode=4 p S)"},
		{"p har noen utenom S", "(has mode=5 p S)"},
		{"a ≠ b", "(compare op=≠ a b)"},
		{"a != b", "(compare op=≠ a b)"},
		{"denne.denne.f", "(member (member denne denne) f)"},
		{"finnes denne.k", "(exists (coll denne k))"},
		{"antall ulike i g", "(count (coll ulike g))"},
		{"antall ulike der (a)", "(count (coll ulike a))"},
		{"antall ulike ulike i g", "(count ulike (coll g))"},
		{"kjent er kjent", "(state kjent)"},
		{"unntatt = første k", "(compare unntatt (pick (coll k)))"},
		{"timer = til + kilde", "(compare timer (arith op=43 til kilde))"},
		{"år = 3 år", "(compare år 3 år)"},
		{"år(d) = dag", "(compare (call d) dag)"},
		{"80 % < 80%", "(compare op=< 80 % 80%)"},
		{"a = 0,8", "(compare a 0,8)"},
		{"a = (0,8, 1)", "(compare a (list 0,8 1))"},
		{"()", "()"},
		{"d = 01.01.2026 + 1 dag", "(compare d (arith op=43 01.01.2026 1 dag))"},
		{"t = «a \"b\"»", "(compare t (text «a \"b\"»))"},
		{"siste k unntatt første", "(pick last=true (coll exceptfirst=true k))"},
		{"oppfyller isf og a", "(logic (meets isf) a)"},
		{"største a i k", "(fold op=2 a (coll k))"},
	} {
		x, ds := ParseExpr(c.text, NB)
		report(t, ds)
		if got := sexp(x, c.text); got != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.text, got, c.want)
		}
	}
}
