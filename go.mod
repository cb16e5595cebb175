module ppolang

go 1.26
