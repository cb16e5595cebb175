package diag

// What the readers of records say: 6xx. No message ever holds a value.
var recordCodes = []Entry{}
