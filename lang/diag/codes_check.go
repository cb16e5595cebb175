package diag

// What the checker says: 2xx names and declarations, 31x types, 4xx validity,
// versions and sense, 5xx examples, 8xx files and imports.
var checkCodes = []Entry{}
