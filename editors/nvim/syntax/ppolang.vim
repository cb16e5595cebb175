" Highlighting of ppolang rule files. The words come from the parser's own table
" (autoload/ppolang/words.vim); the header line of the file chooses between
" Norwegian and English.
if exists('b:current_syntax')
  finish
endif
scriptencoding utf-8
setlocal iskeyword=@,48-57,_,192-255

let s:words = search('^\s*language\s\+en\>', 'nw') > 0 ? ppolang#words#en : ppolang#words#nb

" The alternatives of a pattern, a phrase before the word it begins with.
function! s:any(...) abort
  let l:list = []
  for l:class in a:000
    let l:list += s:words[l:class]
  endfor
  call sort(l:list, {a, b -> strlen(b) - strlen(a)})
  return '\%(' . join(map(l:list, {_, w -> escape(substitute(w, ' ', '\\s\\+', 'g'), '/')}), '\|') . '\)'
endfunction

function! s:match(group, pattern, options) abort
  execute 'syntax match' a:group '/' . a:pattern . '/' a:options
endfunction

" Later rules win where several match at one place.
call s:match('ppolangName', '\<\k\+\>', '')
call s:match('ppolangOperator', '<=\|>=\|!=\|[=<>≠*+/]\|\.\.', '')
call s:match('ppolangNumber', '\<\d\+\%([.,]\d\+\)\?\>', '')
call s:match('ppolangUnit', '\<\d\+\s\+' . s:any('units') . '\>', '')
call s:match('ppolangUnit', '\<\d\+\%([.,]\d\+\)\?\s*%', '')
call s:match('ppolangWord', '\.\@1<!\<' . s:any('operators') . '\>', '')
call s:match('ppolangTruth', '\.\@1<!\<' . s:any('truths') . '\>', '')
call s:match('ppolangFunction', '\<' . s:any('functions') . '(\@=', '')
call s:match('ppolangProperty', '\.\@1<=\h\k*', '')
call s:match('ppolangBuiltin', '\<' . s:any('builtins') . '\>', '')
call s:match('ppolangCode', '\<\u\+\d\k*\%(\.\d\k*\)*\*\?', '')
call s:match('ppolangCode', '\<\d\+\a\k*\>', '')
call s:match('ppolangCode', '\<\k\+\*\%(\k\|(\)\@!', '')
call s:match('ppolangDate', '\<\d\{4}-\d\d-\d\d\>\|\<\d\d\.\d\d\.\d\{4}\>', '')

" A line's first word, and what only stands in lines that begin with it.
call s:match('ppolangBasisWord', '\<' . s:any('basis', 'within') . '\>', 'contained')
call s:match('ppolangFixWord', '\<' . s:any('fixes') . '\>', 'contained')
call s:match('ppolangSeverityWord', '\<' . s:any('severities', 'within') . '\>', 'contained')
call s:match('ppolangModifier', '\<' . s:any('modifiers') . '\>', 'contained')
syntax cluster ppolangValue contains=ppolangName,ppolangOperator,ppolangNumber,ppolangUnit,ppolangWord,ppolangTruth,ppolangFunction,ppolangProperty,ppolangBuiltin,ppolangCode,ppolangDate,ppolangText,ppolangComment

function! s:line(words, group, contains) abort
  execute 'syntax region' a:group 'start=/^\s*\zs\%(' . a:words . '\)\>/ end=/$/ oneline keepend transparent contains=@ppolangValue,ppolangClause,ppolangPattern,' . a:contains
endfunction
call s:match('ppolangClause', '\%(^\s*\)\@<=' . s:any('clauses') . '\>', '')
call s:line(s:any('basis'), 'ppolangBasisLine', 'ppolangBasisWord')
call s:line(join(filter(copy(s:words.clauses), 'index(["er", "is", "kode", "code", "av", "of", "gitt", "given", "format", "forutsetter", "provided"], v:val) >= 0'), '\|'), 'ppolangPartsLine', 'ppolangBasisWord')
call s:line('rett\|fix', 'ppolangFixLine', 'ppolangFixWord')
call s:line('forvent\|hvis\s\+ukjent\|expect\|if\s\+unknown', 'ppolangExpectLine', 'ppolangSeverityWord')
call s:line(s:any('severities'), 'ppolangSeverityLine', 'ppolangBasisWord')
call s:line('felt\|field', 'ppolangFieldLine', 'ppolangField,ppolangModifier,ppolangBasisWord')
call s:match('ppolangField', '\%(^\s*\k\+\s\+\)\@<=\k\+', 'contained nextgroup=ppolangType skipwhite')
call s:match('ppolangType', s:any('types') . '\>', 'contained')

call s:match('ppolangDeclared', '\k\+', 'contained')
call s:match('ppolangFor', '\<' . s:any('within', 'types') . '\>', 'contained')
call s:match('ppolangDeclaration', '\%(^\s*\)\@<=' . s:any('declarations') . '\>', 'nextgroup=ppolangDeclared skipwhite')
call s:line(s:any('declarations'), 'ppolangHeaderLine', 'ppolangDeclaration,ppolangFor')

" Tables.
syntax match ppolangBar /\\\@1<!|/
syntax match ppolangHeading /|\@1<=\s*\%(krev\|forby\|require\|forbid\)\s\@=/

" Texts, with what is filled into a message, and comments.
call s:match('ppolangFilled', '{\@<!{[^{}]*}', 'contained contains=@ppolangValue')
syntax region ppolangText start=/"/ end=/"/ end=/$/ oneline contains=ppolangFilled
syntax region ppolangText start=/«/ end=/»/ end=/$/ oneline contains=ppolangFilled
call s:match('ppolangPattern', '^\s*\%(mønster\|pattern\)\s\+"[^"]*"', 'contains=ppolangClause')
syntax match ppolangComment /\%(^\|\s\)\@1<=#.*$/ contains=@Spell

highlight default link ppolangDeclaration Keyword
highlight default link ppolangClause Statement
highlight default link ppolangBasisWord Statement
highlight default link ppolangFixWord Statement
highlight default link ppolangSeverityWord Statement
highlight default link ppolangHeading Statement
highlight default link ppolangWord Operator
highlight default link ppolangOperator Operator
highlight default link ppolangTruth Boolean
highlight default link ppolangFunction Function
highlight default link ppolangDeclared Function
highlight default link ppolangField Identifier
highlight default link ppolangProperty Identifier
highlight default link ppolangType Type
highlight default link ppolangModifier StorageClass
highlight default link ppolangBuiltin Special
highlight default link ppolangCode Constant
highlight default link ppolangDate Number
highlight default link ppolangNumber Number
highlight default link ppolangUnit Number
highlight default link ppolangBar Delimiter
highlight default link ppolangText String
highlight default link ppolangPattern String
highlight default link ppolangFilled Special
highlight default link ppolangComment Comment

let b:current_syntax = 'ppolang'
