package syntax

import (
	"regexp"
	"slices"
	"testing"
)

// What is said of a slot that takes a word of some class names every such word.
func TestSlotsNameTheWordsTheyTake(t *testing.T) {
	word := regexp.MustCompile(`[\pL/]+`)
	for role, takes := range map[Role][]Keyword{
		RoleMarks:    Words(ClassModifier),
		RoleType:     Words(ClassType),
		RoleSeverity: Words(ClassSeverity),
		RoleOutcome:  {KwErrorWord, KwWarningWord, KwNoteWord, KwUndetermined},
	} {
		for l, says := range []string{NB: role.Slot().Says.NB, EN: role.Slot().Says.EN} {
			for _, k := range takes {
				if !slices.Contains(word.FindAllString(says, -1), k.In(Language(l))) {
					t.Errorf("the slot %s does not name `%s`: %s", role.Slot().In(Language(l)), k.In(Language(l)), says)
				}
			}
		}
	}
}
