" Other programs use *.rules too: a file is ours when it is empty or its first
" line that says something names the language.
function! s:detect() abort
  for l:line in getline(1, 200)
    if l:line =~# '^\%uFEFF\?\s*\%(#.*\)\?$'
      continue
    endif
    if l:line =~# '^\%uFEFF\?\s*\%(språk\|language\)\>'
      set filetype=ppolang
    endif
    return
  endfor
  set filetype=ppolang
endfunction

autocmd BufRead,BufNewFile *.rules call s:detect()
