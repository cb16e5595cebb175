-- Neovim with the set-up of editors/nvim, as a person has it:
--   SERVER=ppolang RULES=folder EXAMPLES=number nvim --headless -u NONE -i NONE -c 'luafile neovim.lua'
local here = vim.fn.fnamemodify(debug.getinfo(1, 'S').source:sub(2), ':p:h')
local work = vim.fn.tempname()
local passed, failed = 0, 0
local patience = 20000

local function say(line)
  io.stdout:write(line .. '\n')
end

local function test(name, run)
  local start = vim.loop.hrtime()
  local ok, why = xpcall(run, debug.traceback)
  if ok then
    passed = passed + 1
    say(('ok neovim: %s (%d ms)'):format(name, (vim.loop.hrtime() - start) / 1e6))
  else
    failed = failed + 1
    say('not ok neovim: ' .. name .. '\n' .. tostring(why))
  end
end

local function wait(what, ask)
  local answer
  local ok = vim.wait(patience, function()
    answer = ask()
    return answer
  end, 20)
  assert(ok, 'waited in vain for ' .. what)
  return answer
end

local function lines()
  return vim.api.nvim_buf_get_lines(0, 0, -1, false)
end

-- Puts the cursor on the text's first appearance; gives its line, from 0, and byte.
local function go(text, offset)
  for i, line in ipairs(lines()) do
    local at = line:find(text, 1, true)
    if at then
      vim.api.nvim_win_set_cursor(0, { i, at - 1 + (offset or 0) })
      return i - 1, at - 1
    end
  end
  error('the file has no ' .. text)
end

local function errors()
  return vim.diagnostic.get(0, { severity = vim.diagnostic.severity.ERROR })
end

local function ask(method, params)
  local answers = assert(vim.lsp.buf_request_sync(0, method, params or vim.lsp.util.make_position_params(), patience))
  for _, answer in pairs(answers) do
    assert(not answer.error, vim.inspect(answer.error))
    return answer.result
  end
  error('no answer to ' .. method)
end

local function main()
  vim.fn.mkdir(work, 'p')
  local file = work .. '/ppo.rules'
  assert(vim.loop.fs_copyfile(vim.env.RULES .. '/ppo.rules', file))
  vim.opt.runtimepath:append(vim.fn.fnamemodify(here, ':h') .. '/nvim')
  vim.cmd('filetype plugin on | syntax on | set hidden noswapfile virtualedit=onemore')
  require('ppolang').setup({ cmd = { vim.env.SERVER, 'lsp' }, settings = { language = 'nb' } })
  vim.cmd('edit ' .. vim.fn.fnameescape(file))

  test('the file is one of ours, and coloured', function()
    assert(vim.bo.filetype == 'ppolang', vim.bo.filetype)
    local function colour(text)
      local line, byte = go(text)
      return vim.fn.synIDattr(vim.fn.synID(line + 1, byte + 1, 1), 'name')
    end
    assert(colour('regel form_kjent') == 'ppolangDeclaration', colour('regel form_kjent'))
    assert(colour('WPCK00 "') == 'ppolangCode', colour('WPCK00 "'))
    assert(colour('"Formen avgjør') == 'ppolangText', colour('"Formen avgjør'))
  end)

  test('the server starts', function()
    wait('the client', function()
      local _, client = next(vim.lsp.buf_get_clients(0))
      return client and client.initialized
    end)
  end)

  test('diagnostics follow an edit, and go when it is undone', function()
    local line, byte = go('  krev form er kjent')
    local from, to = byte + #'  krev ', byte + #'  krev form'
    vim.api.nvim_buf_set_text(0, line, from, line, to, { 'formxx' })
    local found = wait('the error', function()
      return errors()[1]
    end)
    assert(found.message:find('formxx', 1, true), found.message)
    assert(found.lnum == line, found.lnum)
    vim.api.nvim_buf_set_text(0, line, from, line, from + #'formxx', { 'form' })
    wait('no error', function()
      return #errors() == 0
    end)
  end)

  test('hover on a code shows its title', function()
    go('WPCK00, ZWWA30', 2)
    vim.lsp.buf.hover()
    local shown = wait('the window', function()
      for _, window in ipairs(vim.api.nvim_list_wins()) do
        if vim.api.nvim_win_get_config(window).relative ~= '' then
          return table.concat(vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(window), 0, -1, false), '\n')
        end
      end
    end)
    assert(shown:find('Lærings- og mestringsaktivitet', 1, true), shown)
    vim.cmd('stopinsert')
    go('regel form_kjent')
  end)

  test('completion finds a code by words of its title', function()
    local rule = go('regel zwwa40_pårørende')
    vim.api.nvim_buf_set_lines(0, rule + 1, rule + 1, false, { '  krev prosedyrer har pårør' })
    vim.api.nvim_win_set_cursor(0, { rule + 2, #'  krev prosedyrer har pårør' })
    local asked, list = pcall(ask, 'textDocument/completion')
    vim.api.nvim_buf_set_lines(0, rule + 1, rule + 2, false, {})
    assert(asked, list)
    local items = vim.lsp.util.text_document_completion_list_to_complete_items(list, '')
    local words = table.concat(vim.tbl_map(function(item) return item.abbr end, items), ' ')
    assert(words:find('ZWWA40', 1, true), words)
  end)

  test('rename changes every use', function()
    local function count(name)
      local _, n = table.concat(lines(), '\n'):gsub('%f[%w_]' .. name .. '%f[^%w_]', '')
      return n
    end
    local before = count('form_kjent')
    assert(before > 1, before)
    go('regel form_kjent', #'regel ')
    vim.lsp.buf.rename('formen_kjent')
    wait('the new name', function()
      return count('formen_kjent') == before
    end)
    assert(count('form_kjent') == 0, count('form_kjent'))
    assert(#errors() == 0)
  end)

  test('the examples are run', function()
    local said
    vim.notify = function(message) said = message end
    require('ppolang').run_examples()
    wait('the result', function() return said end)
    local ok = tonumber(said:match('(%d+) ok, 0 not'))
    assert(ok == tonumber(vim.env.EXAMPLES), said .. ' of ' .. vim.env.EXAMPLES)
  end)

  test('the server stops when asked', function()
    for _, client in pairs(vim.lsp.buf_get_clients(0)) do
      client.stop()
    end
    wait('the end', function()
      return next(vim.lsp.buf_get_clients(0)) == nil
    end)
  end)
end

local ok, why = xpcall(main, debug.traceback)
if not ok then
  failed = failed + 1
  say('not ok neovim: ' .. tostring(why))
end
vim.fn.delete(work, 'rf')
vim.cmd((failed > 0 or passed == 0) and 'cquit 1' or 'qall!')
