" Written by go generate ./internal/highlight from the keyword table; do not edit.

let ppolang#words#nb = {
      \ 'declarations': ['regelsett', 'antakelse', 'kriterier', 'eksempler', 'innlesing', 'dokument', 'kodeverk', 'kodesett', 'eksempel', 'definer', 'avsnitt', 'språk', 'gruppe', 'tabell', 'verdi', 'regel', 'avvik', 'bruk', 'post', 'mal'],
      \ 'clauses': ['må være kjent', 'unntatt når', 'ukjent betyr', 'én post per', 'kontrollert', 'forutsetter', 'hvis ukjent', 'utelat når', 'desimaltegn', 'går foran', 'unntak fra', 'skilletegn', 'overskrift', 'peker på', 'kontroll', 'advarsel', 'mønster', 'styrende', 'tegnsett', 'tidssone', 'merknad', 'gjelder', 'forvent', 'overse', 'utgave', 'antatt', 'format', 'lenke', 'spør', 'åpen', 'kilde', 'forby', 'prøv', 'feil', 'kode', 'felt', 'krav', 'når', 'krev', 'rett', 'gitt', 'post', 'fra', 'per', 'for', 'ark', 'er', 'av'],
      \ 'types': ['heltall', 'desimal', 'prosent', 'ja/nei', 'koder', 'tekst', 'post', 'kode', 'dato'],
      \ 'modifiers': ['hendelse', 'styrende', 'sensitiv', 'nøkkel', 'enhet'],
      \ 'units': ['måneder', 'måned', 'dager', 'dag', 'år'],
      \ 'functions': ['måneder_mellom', 'dager_mellom', 'antall', 'år'],
      \ 'truths': ['denne', 'nei', 'ja'],
      \ 'operators': ['unntatt første', 'antall ulike', 'noen utenom', 'er ukjent', 'oppfyller', 'er kjent', 'største', 'ingen av', 'sikkert', 'kanskje', 'første', 'noen av', 'alle av', 'mellom', 'er tom', 'ellers', 'finnes', 'antall', 'minste', 'utenom', 'eller', 'siste', 'ikke', 'alle', 'bare', 'har', 'der', 'sum', 'og', 'er', 'i'],
      \ 'builtins': ['ingen_regler_for_datoen', 'motstridende_rettelser', 'ukjent_referanse', 'gjentatt_kode', 'ukjent_gruppe', 'utgått_kode', 'ukjent_kode', 'ukjent_dato'],
      \ 'severities': ['advarsel', 'merknad', 'overse', 'feil'],
      \ 'basis': ['inntil videre', 'erstatter', 'gjelder', 'ellers', 'antatt', 'kilde', 'fra', 'til'],
      \ 'fixes': ['legg til', 'utenom', 'fjern', 'flytt', 'bytt', 'sett', 'fra', 'til', 'med', 'på', 'i'],
      \ 'within': ['store bokstaver', 'ellers ingen', 'første ord', 'ingen funn', 'skilletegn', 'erstatter', 'som andel', 'uavklart', 'tegnsett', 'slå opp', 'delt på', 'mangler', 'valgfri', 'når', 'post', 'finn', 'for', 'som', 'på', 'til', 'ark', 'sti', 'av'],
      \ 'placeholders': ['mangler', 'ukjent', 'krevd'],
      \ }

let ppolang#words#en = {
      \ 'declarations': ['assumption', 'codesystem', 'language', 'document', 'criteria', 'template', 'examples', 'ruleset', 'codeset', 'section', 'example', 'mapping', 'record', 'define', 'waiver', 'value', 'group', 'table', 'rule', 'use'],
      \ 'clauses': ['leave out when', 'one record per', 'must be known', 'unknown means', 'exception to', 'decimal mark', 'except when', 'if unknown', 'overrides', 'governing', 'criterion', 'points to', 'separator', 'time zone', 'provided', 'encoding', 'warning', 'edition', 'checked', 'pattern', 'assumed', 'require', 'heading', 'ignore', 'source', 'forbid', 'expect', 'format', 'record', 'check', 'error', 'valid', 'field', 'given', 'sheet', 'note', 'link', 'open', 'code', 'from', 'when', 'ask', 'per', 'for', 'fix', 'try', 'is', 'of'],
      \ 'types': ['integer', 'decimal', 'percent', 'record', 'yes/no', 'codes', 'code', 'text', 'date'],
      \ 'modifiers': ['governing', 'sensitive', 'fact', 'unit', 'key'],
      \ 'units': ['months', 'month', 'years', 'days', 'year', 'day'],
      \ 'functions': ['months_between', 'days_between', 'count', 'year'],
      \ 'truths': ['this', 'yes', 'no'],
      \ 'operators': ['count distinct', 'except first', 'any outside', 'is unknown', 'otherwise', 'satisfies', 'is known', 'is empty', 'possibly', 'between', 'none of', 'outside', 'surely', 'exists', 'any of', 'all of', 'where', 'count', 'every', 'first', 'meets', 'last', 'only', 'and', 'has', 'not', 'sum', 'min', 'max', 'or', 'in', 'is'],
      \ 'builtins': ['unknown_reference', 'no_rules_for_date', 'conflicting_fixes', 'repeated_code', 'unknown_group', 'unknown_code', 'expired_code', 'unknown_date'],
      \ 'severities': ['warning', 'ignore', 'error', 'note'],
      \ 'basis': ['until further notice', 'otherwise', 'replaces', 'assumed', 'source', 'valid', 'from', 'to'],
      \ 'fixes': ['replace', 'remove', 'except', 'from', 'with', 'move', 'add', 'set', 'to', 'on', 'in'],
      \ 'within': ['otherwise none', 'undetermined', 'no findings', 'first word', 'upper case', 'separator', 'replaces', 'encoding', 'as share', 'split on', 'optional', 'lacking', 'look up', 'record', 'until', 'sheet', 'when', 'path', 'find', 'for', 'off', 'of', 'as', 'on', 'by'],
      \ 'placeholders': ['required', 'missing', 'unknown'],
      \ }
