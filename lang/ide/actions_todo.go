package ide

func (s *site) succeed()     {}
func (s *site) tables()      {}
func (s *site) codeSets()    {}
func (s *site) conditions()  {}
func (s *site) addExamples() {}
