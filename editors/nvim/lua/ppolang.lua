-- The client for rule files, for Neovim 0.7 and later. Neovim 0.11 can do without:
-- vim.lsp.enable('ppolang') reads lsp/ppolang.lua beside this file.
local M = {}

M.config = {
  cmd = { 'ppolang', 'lsp' },
  settings = {
    sampleData = {},
    language = 'auto', -- or nb, en
    lint = { notes = 'show', warnings = 'show' },
    examples = { runOn = 'change' }, -- or save, never
    codeLens = { enable = true },
  },
}

local clients = {} -- by root

-- The folder a file belongs to: the nearest one with .ppolang or .git, else its own.
local function root(file)
  local folder = vim.fn.fnamemodify(file, ':p:h')
  for _, mark in ipairs({ '.ppolang', '.git' }) do
    local found = vim.fn.finddir(mark, folder .. ';')
    if found == '' then
      found = vim.fn.findfile(mark, folder .. ';')
    end
    if found ~= '' then
      return vim.fn.fnamemodify(found, ':p'):gsub('/$', ''):match('(.*)/')
    end
  end
  return folder
end

-- A lens that shows uses gives their places; they go into the quickfix list.
local function show_references(command, ctx)
  local client = vim.lsp.get_client_by_id(ctx.client_id)
  local items = vim.lsp.util.locations_to_items(command.arguments[1].locations, client.offset_encoding)
  vim.fn.setqflist({}, ' ', { title = command.title, items = items })
  vim.cmd('copen')
end

local function execute(name, argument, handler)
  vim.lsp.buf_request(0, 'workspace/executeCommand', { command = name, arguments = { argument } }, handler)
end

-- Runs the examples of the file, or with { here = true } the one at the cursor.
-- What does not hold goes into the quickfix list.
function M.run_examples(options)
  local argument = { uri = vim.uri_from_bufnr(0) }
  if options and options.here then
    argument.line = vim.api.nvim_win_get_cursor(0)[1] - 1
  end
  execute('ppolang.runExamples', argument, function(err, result)
    if err or not result then
      vim.notify(err and err.message or 'ppolang: no answer', vim.log.levels.ERROR)
      return
    end
    local items = {}
    for _, example in ipairs(result.examples or {}) do
      for _, failure in ipairs(type(example.failures) == 'table' and example.failures or {}) do
        table.insert(items, {
          filename = vim.uri_to_fname(example.uri), lnum = failure.range.start.line + 1, text = example.title .. ': ' .. failure.message, type = 'E',
        })
      end
    end
    vim.fn.setqflist({}, ' ', { title = 'ppolang', items = items })
    if #items > 0 then
      vim.cmd('copen')
    end
    vim.notify(('ppolang: %d ok, %d not'):format(result.passed, result.failed), result.failed > 0 and vim.log.levels.WARN or vim.log.levels.INFO)
  end)
end

-- Rewrites the keywords of the file in a language.
function M.translate(language)
  execute('ppolang.translate', { uri = vim.uri_from_bufnr(0), language = language }, function(err)
    if err then
      vim.notify(err.message, vim.log.levels.ERROR)
    end
  end)
end

function M.restart()
  for key, id in pairs(clients) do
    vim.lsp.stop_client(id)
    clients[key] = nil
  end
  vim.defer_fn(function()
    for _, buffer in ipairs(vim.api.nvim_list_bufs()) do
      if vim.bo[buffer].filetype == 'ppolang' then
        M.attach(buffer)
      end
    end
  end, 300)
end

-- Starts the server of a buffer's folder, or takes the one that runs.
function M.attach(buffer)
  local file = vim.api.nvim_buf_get_name(buffer)
  local folder = root(file ~= '' and file or vim.fn.getcwd() .. '/x')
  local id = clients[folder]
  if not id or not vim.lsp.get_client_by_id(id) then
    local capabilities = M.config.capabilities or vim.lsp.protocol.make_client_capabilities()
    id = vim.lsp.start_client({
      name = 'ppolang',
      cmd = M.config.cmd,
      root_dir = folder,
      workspace_folders = { { uri = vim.uri_from_fname(folder), name = vim.fn.fnamemodify(folder, ':t') } },
      capabilities = capabilities,
      init_options = M.config.settings,
      settings = { ppolang = M.config.settings },
      commands = { ['ppolang.showReferences'] = show_references },
      on_attach = M.config.on_attach,
    })
    clients[folder] = id
  end
  if id then
    vim.lsp.buf_attach_client(buffer, id)
  end
  return id
end

-- Has the servers look at the disk again: Neovim watches no files for them.
function M.look()
  for folder, id in pairs(clients) do
    local client = vim.lsp.get_client_by_id(id)
    if client then
      client.notify('workspace/didChangeWatchedFiles', { changes = { { uri = vim.uri_from_fname(folder), type = 2 } } })
    end
  end
end

function M.setup(options)
  M.config = vim.tbl_deep_extend('force', M.config, options or {})
  vim.cmd([[
    augroup ppolang
      autocmd!
      autocmd FileType ppolang lua require('ppolang').attach(tonumber(vim.fn.expand('<abuf>')))
      autocmd BufEnter,InsertLeave,BufWritePost *.rules lua vim.lsp.codelens.refresh()
      autocmd FocusGained * lua require('ppolang').look()
    augroup END
    command! PpolangRun lua require('ppolang').run_examples()
    command! PpolangRunHere lua require('ppolang').run_examples({ here = true })
    command! PpolangRestart lua require('ppolang').restart()
    command! -nargs=1 PpolangTranslate lua require('ppolang').translate(<q-args>)
  ]])
end

return M
