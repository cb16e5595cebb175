-- Neovim 0.11 and later read this when vim.lsp.enable('ppolang') is called.
return {
  cmd = { 'ppolang', 'lsp' },
  filetypes = { 'ppolang' },
  root_markers = { '.ppolang', '.git' },
  settings = { ppolang = { language = 'auto', examples = { runOn = 'change' } } },
}
