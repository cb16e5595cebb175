package value

import (
	"slices"
	"strings"
	"time"
	_ "time/tzdata" // the same zones on every machine
)

// TimeZones are those that are proposed.
var TimeZones = []string{"Europe/Oslo", "UTC", "Europe/Stockholm", "Europe/Copenhagen", "Europe/Helsinki", "Atlantic/Reykjavik", "Europe/London", "Europe/Berlin", "Arctic/Longyearbyen"}

// TimeZone is the zone of a name as Europe/Oslo.
func TimeZone(name string) (*time.Location, bool) {
	if !slices.Contains(TimeZones, name) && !strings.Contains(name, "/") { // no abbreviations, which mean many things
		return nil, false
	}
	zone, err := time.LoadLocation(name)
	return zone, err == nil
}
