package diag

import "slices"

// What the checker says: 2xx names and declarations, 31x to 33x types, 4xx
// validity, versions and sense, 5xx examples and mappings, 8xx files and imports.
var checkCodes = slices.Concat(nameCodes, typeCodes, validityCodes, exampleCodes, fileCodes)
