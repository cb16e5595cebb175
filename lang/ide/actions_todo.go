package ide

func (s *site) addExamples() {}
