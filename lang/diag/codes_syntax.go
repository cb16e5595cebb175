package diag

// What the lexer and the parser say: 1xx text and characters, 3xx literals,
// 7xx limits. The constants and their entries stand side by side.
var syntaxCodes = []Entry{}
