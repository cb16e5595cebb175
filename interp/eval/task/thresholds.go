package task

// Thresholds are the sizes at which evaluation goes another way, for speed or for
// memory. None of them changes what is found: random tests set them so small that
// every way is gone on a handful of records.
type Thresholds struct {
	// Chunk is how many records are evaluated together: enough that what is done
	// once a chunk is nothing beside what is done once a row, and few enough that
	// the vectors of a rule set stay in cache.
	Chunk int
	// Block is how many groups are evaluated together where records ask for them:
	// fewer than a chunk, for those beside the one that is asked for may be asked for
	// by nobody.
	Block int
	// Reported is how many findings of one rule are put into words together: few
	// enough that the workers share a rule that finds much.
	Reported int
	// Worded is how many findings are in words at once, of however many there are:
	// enough that those of one rule are some hundreds among them.
	Worded int
	// Members is how many members are gathered at once. Rows with more of them are
	// evaluated a few rows at a time, so that memory does not grow with rows times
	// members.
	Members int
	// ManyRules is how many rules make it worth the while to look for those that are
	// about few records, and Rare is how many records there must be for each that
	// such a rule is about: a rule costs some thirty times as much a record by itself
	// as it does beside others.
	ManyRules, Rare int
	// Distinct is how many distinct values of a column a row may cost: an
	// expression is evaluated on those, where there are not many more than rows,
	// rather than on the rows.
	Distinct int
	// Lift is from how many records of a type on that is done at all: with fewer the
	// values are as many as the rows.
	Lift int
	// Insertion is how many members are put in order by insertion, up to
	// maxInsertion: most groups are small, and a call for each comparison costs more
	// than some comparisons too many.
	Insertion int
	// Summand is how large a number may be, without its sign, that is added as an
	// int64: two thousand million such numbers do not leave it.
	Summand int64
	// Compared is how many unknown codes of a field are compared with all that is
	// listed before a lookup is made, which takes as long as some dozen of them.
	Compared int
	// Small is up to how many records a run has one worker, and uses memory of
	// earlier runs again.
	Small int
	// AllShared has a batch evaluated over all shared records, and not over those
	// only that its cases lead to: the same, for a whole table's time.
	AllShared bool
}

// Usual are the thresholds of a run that names none.
var Usual = Thresholds{
	Chunk: 2048, Block: 512, Reported: 256, Worded: 8192, Members: 1 << 16, ManyRules: 32, Rare: 64,
	Distinct: 8, Lift: 16, Small: 256, Insertion: MaxInsertion, Summand: 1 << 31, Compared: 32,
}

// MaxInsertion is the most that insertion sorts: their days are kept in a row.
const MaxInsertion = 12
