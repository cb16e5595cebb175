// One session with the server as VS Code's own library speaks it: the library's
// types decide what an answer has to look like.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import assert from 'node:assert/strict';
import lsp from 'vscode-languageserver-protocol/node.js';
import { capabilities } from './capabilities.mjs';

const folder = process.env.RULES;
const uri = pathToFileURL(`${folder}/ppo.rules`).href;
const text = readFileSync(`${folder}/ppo.rules`, 'utf8');
const lines = text.split('\n');

let passed = 0, failed = 0;
async function test(name, run) {
  const late = new Promise((_, no) => setTimeout(() => no(new Error('no answer in 30 s')), 30_000).unref());
  try {
    await Promise.race([run(), late]);
    passed++;
    console.log(`ok ${name}`);
  } catch (e) {
    failed++;
    console.log(`not ok ${name}: ${String(e.stack ?? e).split('\n').slice(0, 6).join(' | ')}`);
  }
}

// where finds a word of a line that has another in it.
function where(word, onLine = word) {
  const line = lines.findIndex((l) => l.includes(onLine) && l.includes(word));
  assert.ok(line >= 0, `${word} is not in the rules`);
  return { line, character: lines[line].indexOf(word) + 1 };
}

function start() {
  const server = spawn(process.env.SERVER, ['lsp', '--stdio'], { stdio: ['pipe', 'pipe', 'pipe'] });
  const c = lsp.createProtocolConnection(new lsp.StreamMessageReader(server.stdout), new lsp.StreamMessageWriter(server.stdin));
  const s = { server, c, said: '', asked: [], progress: [], shown: new Map(), exit: new Promise((done) => server.on('exit', done)) };
  server.stderr.on('data', (d) => { s.said += d; });
  c.onRequest(lsp.ConfigurationRequest.type, (p) => { s.asked.push('configuration'); return p.items.map(() => ({ examples: { runOn: 'never' } })); });
  c.onRequest(lsp.RegistrationRequest.type, (p) => { s.asked.push(...p.registrations.map((r) => r.method)); });
  c.onRequest(lsp.WorkDoneProgressCreateRequest.type, () => { s.asked.push('progress'); });
  c.onRequest(lsp.ApplyWorkspaceEditRequest.type, () => ({ applied: true }));
  for (const refresh of ['codeLens', 'diagnostic', 'inlayHint', 'semanticTokens']) c.onRequest(`workspace/${refresh}/refresh`, () => null);
  c.onNotification('$/progress', (p) => s.progress.push(p.value.kind));
  c.onNotification(lsp.PublishDiagnosticsNotification.type, (p) => s.shown.set(`${p.uri} ${p.version}`, p.diagnostics));
  c.listen();
  return s;
}

const initialize = (caps) => ({ processId: process.pid, clientInfo: { name: 'Visual Studio Code', version: '1.96.0' }, locale: 'nb', rootUri: pathToFileURL(folder).href, workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'rules' }], capabilities: caps, initializationOptions: {}, trace: 'off' });

async function leave(s) {
  await s.c.sendRequest(lsp.ShutdownRequest.type);
  await s.c.sendNotification(lsp.ExitNotification.type);
  assert.equal(await s.exit, 0);
  assert.equal(s.said, '', 'nothing is logged in a good session');
}

async function until(what, cond) {
  for (let i = 0; i < 1500; i++) {
    const v = cond();
    if (v) return v;
    await new Promise((r) => setTimeout(r, 10));
  }
  throw new Error(`never: ${what}`);
}

const s = start();
let can;
await test('initialize', async () => {
  const r = await s.c.sendRequest(lsp.InitializeRequest.type, initialize(capabilities));
  can = r.capabilities;
  assert.equal(can.positionEncoding, 'utf-16');
  assert.equal(r.serverInfo.name, 'ppolang');
  await s.c.sendNotification(lsp.InitializedNotification.type, {});
  await until('configuration', () => s.asked.includes('configuration'));
  await until('watchers', () => s.asked.includes('workspace/didChangeWatchedFiles'));
});

let version = 1;
const change = (...contentChanges) => s.c.sendNotification(lsp.DidChangeTextDocumentNotification.type, { textDocument: { uri, version: ++version }, contentChanges });
const doc = { textDocument: { uri } };
const pull = (previousResultId) => s.c.sendRequest(lsp.DocumentDiagnosticRequest.type, { ...doc, identifier: can.diagnosticProvider.identifier, previousResultId });

await test('open and pull diagnostics', async () => {
  await s.c.sendNotification(lsp.DidOpenTextDocumentNotification.type, { textDocument: { uri, languageId: 'ppolang', version, text } });
  const r = await pull();
  assert.equal(r.kind, lsp.DocumentDiagnosticReportKind.Full);
  assert.deepEqual(r.items.filter((d) => d.severity === lsp.DiagnosticSeverity.Error), []);
  const again = await pull(r.resultId);
  assert.equal(again.kind, lsp.DocumentDiagnosticReportKind.Unchanged);
});

await test('a mistake is seen and goes away', async () => {
  const at = { line: 443, character: 0 };
  await change({ range: { start: at, end: at }, text: 'regel uten_noe\n  krev finnes_ikke 🙂\n' });
  const r = await pull();
  assert.ok(r.items.some((d) => d.severity === lsp.DiagnosticSeverity.Error));
  for (const d of r.items) {
    assert.ok(lsp.Diagnostic.is(d), JSON.stringify(d));
    assert.equal(d.source, 'ppolang');
  }
  await change({ range: { start: at, end: { line: at.line + 2, character: 0 } }, text: '' });
  assert.deepEqual((await pull()).items.filter((d) => d.severity === lsp.DiagnosticSeverity.Error), []);
});

await test('workspace diagnostics', async () => {
  const r = await s.c.sendRequest(lsp.WorkspaceDiagnosticRequest.type, { previousResultIds: [] });
  assert.ok(r.items.some((i) => i.uri === uri && i.version === version));
});

const code = where('WWAA00', 'kode WWAA00');
const set = where('første_dag', 'kodesett første_dag');
const tabs = { tabSize: 2, insertSpaces: true };
const span = { start: { line: 440, character: 0 }, end: { line: 520, character: 0 } };
const isList = (is) => (r) => { assert.ok(Array.isArray(r) && r.length > 0, 'an empty answer'); r.forEach((one) => assert.ok(is(one), JSON.stringify(one).slice(0, 300))); };
const isEdits = (r) => { assert.ok(r === null || r.every(lsp.TextEdit.is)); };
const isTokens = (r) => { assert.ok(r.data.length > 0 && r.data.length % 5 === 0); };
const isLocation = (one) => lsp.Location.is(one) || lsp.LocationLink.is(one);
let items = [], lenses = [], hints = [], actions = [], calls = [], tokens, links = [];

// Each method: what the server says of it, the type of the library, a question,
// and what the answer has to be.
const methods = [
  ['hoverProvider', lsp.HoverRequest, { ...doc, position: code }, (r) => { assert.ok(lsp.Hover.is(r)); assert.match(r.contents.value, /Opplæringsprogram/); }],
  ['completionProvider', lsp.CompletionRequest, { ...doc, position: { line: set.line, character: lines[set.line].length - 2 }, context: { triggerKind: 1 } }, (r) => { items = r.items ?? r; isList((i) => typeof i.label === 'string' && (!i.textEdit || lsp.TextEdit.is(i.textEdit) || lsp.InsertReplaceEdit.is(i.textEdit)))(items); }],
  ['completionProvider.resolveProvider', lsp.CompletionResolveRequest, () => items[0], (r) => assert.equal(r.label, items[0].label)],
  ['signatureHelpProvider', lsp.SignatureHelpRequest, { ...doc, position: { line: set.line, character: 3 } }, (r) => { assert.ok(r === null || Array.isArray(r.signatures)); }],
  ['definitionProvider', lsp.DefinitionRequest, { ...doc, position: where('so2026', 'kilde so2026') }, (r) => isList(isLocation)([].concat(r))],
  ['typeDefinitionProvider', lsp.TypeDefinitionRequest, { ...doc, position: where('isf_kode', 'verdi isf_kode') }, (r) => { assert.ok(r === null || [].concat(r).every(isLocation)); }],
  ['declarationProvider', lsp.DeclarationRequest, { ...doc, position: where('so2026', 'kilde so2026') }, (r) => isList(isLocation)([].concat(r))],
  ['implementationProvider', lsp.ImplementationRequest, { ...doc, position: set }, (r) => { assert.ok(r === null || [].concat(r).every(isLocation)); }],
  ['referencesProvider', lsp.ReferencesRequest, { ...doc, position: set, context: { includeDeclaration: true } }, isList(lsp.Location.is)],
  ['documentHighlightProvider', lsp.DocumentHighlightRequest, { ...doc, position: set }, isList((h) => lsp.Range.is(h.range))],
  ['documentSymbolProvider', lsp.DocumentSymbolRequest, doc, isList(lsp.DocumentSymbol.is)],
  ['workspaceSymbolProvider', lsp.WorkspaceSymbolRequest, { query: 'form' }, isList((w) => typeof w.name === 'string' && w.location.uri)],
  ['codeActionProvider', lsp.CodeActionRequest, { ...doc, range: span, context: { diagnostics: [], triggerKind: 1 } }, (r) => { actions = r ?? []; actions.forEach((a) => assert.ok(lsp.CodeAction.is(a) || a.data && a.title && a.kind || a.disabled?.reason, JSON.stringify(a))); }],
  ['codeActionProvider.resolveProvider', lsp.CodeActionResolveRequest, () => actions.find((a) => !a.edit && !a.disabled) ?? { title: 'x' }, (r) => assert.ok(r.title)],
  ['codeLensProvider', lsp.CodeLensRequest, doc, (r) => { lenses = r; isList(lsp.CodeLens.is)(r); }],
  ['codeLensProvider.resolveProvider', lsp.CodeLensResolveRequest, () => lenses[0], (r) => assert.ok(lsp.Command.is(r.command))],
  ['documentLinkProvider', lsp.DocumentLinkRequest, doc, (r) => { links = r; isList(lsp.DocumentLink.is)(r); }],
  ['documentLinkProvider.resolveProvider', lsp.DocumentLinkResolveRequest, () => links[0], (r) => assert.ok(r.target)],
  ['foldingRangeProvider', lsp.FoldingRangeRequest, doc, isList(lsp.FoldingRange.is)],
  ['selectionRangeProvider', lsp.SelectionRangeRequest, { ...doc, positions: [code, set] }, (r) => { isList(lsp.SelectionRange.is)(r); assert.equal(r.length, 2); }],
  ['linkedEditingRangeProvider', lsp.LinkedEditingRangeRequest, { ...doc, position: set }, (r) => { assert.ok(r === null || r.ranges.every(lsp.Range.is)); }],
  ['callHierarchyProvider', lsp.CallHierarchyPrepareRequest, { ...doc, position: where('form_kjent', 'regel form_kjent') }, (r) => { calls = r; isList((i) => lsp.Range.is(i.selectionRange))(r); }],
  ['callHierarchyProvider', lsp.CallHierarchyIncomingCallsRequest, () => ({ item: calls[0] }), (r) => assert.ok(Array.isArray(r))],
  ['callHierarchyProvider', lsp.CallHierarchyOutgoingCallsRequest, () => ({ item: calls[0] }), (r) => assert.ok(Array.isArray(r))],
  ['semanticTokensProvider', lsp.SemanticTokensRequest, doc, (r) => { tokens = r; isTokens(r); }],
  ['semanticTokensProvider.full.delta', lsp.SemanticTokensDeltaRequest, () => ({ ...doc, previousResultId: tokens.resultId }), (r) => { assert.ok(Array.isArray(r.edits)); }],
  ['semanticTokensProvider.range', lsp.SemanticTokensRangeRequest, { ...doc, range: span }, isTokens],
  ['inlayHintProvider', lsp.InlayHintRequest, { ...doc, range: { start: { line: 0, character: 0 }, end: { line: 600, character: 0 } } }, (r) => { hints = r; isList(lsp.InlayHint.is)(r); }],
  ['inlayHintProvider.resolveProvider', lsp.InlayHintResolveRequest, () => hints[0], (r) => assert.ok(lsp.InlayHint.is(r))],
  ['documentFormattingProvider', lsp.DocumentFormattingRequest, { ...doc, options: tabs }, isEdits],
  ['documentRangeFormattingProvider', lsp.DocumentRangeFormattingRequest, { ...doc, range: span, options: tabs }, isEdits],
  ['documentOnTypeFormattingProvider', lsp.DocumentOnTypeFormattingRequest, { ...doc, position: { line: 445, character: 0 }, ch: '\n', options: tabs }, isEdits],
  ['renameProvider.prepareProvider', lsp.PrepareRenameRequest, { ...doc, position: set }, (r) => assert.ok(lsp.Range.is(r.range ?? r))],
  ['renameProvider', lsp.RenameRequest, { ...doc, position: set, newName: 'dag_en' }, (r) => { assert.ok(lsp.WorkspaceEdit.is(r)); assert.equal(r.documentChanges[0].textDocument.version, version); }],
  ['workspace.fileOperations.willRename', lsp.WillRenameFilesRequest, { files: [{ oldUri: uri, newUri: `${uri}x` }] }, (r) => assert.ok(r === null || lsp.WorkspaceEdit.is(r))],
];
const announced = (path) => path.split('.').reduce((v, name) => v?.[name], can);
for (const [path, request, params, check] of methods) {
  await test(`${request.type.method}`, async () => {
    const offered = announced(path);
    let ask;
    try {
      ask = typeof params === 'function' ? params() : params;
    } catch (e) { /* what it rests on has failed */ }
    if (!offered) { // what is not offered is not answered
      const error = await s.c.sendRequest(request.type, ask ?? {}).then(() => null, (e) => e);
      assert.ok(error, 'answered, but not offered');
      assert.equal(error.code, lsp.ErrorCodes.MethodNotFound);
      return;
    }
    check(await s.c.sendRequest(request.type, ask));
  });
}

await test('commands with progress', async () => {
  assert.ok(can.executeCommandProvider.commands.includes('ppolang.runExamples'));
  const r = await s.c.sendRequest(lsp.ExecuteCommandRequest.type, { command: 'ppolang.runExamples', arguments: [{ uri }], workDoneToken: 'run' });
  assert.ok(r);
  await until('progress', () => s.progress.at(-1) === 'end');
  assert.equal(s.progress[0], 'begin');
});

await test('cancel', async () => {
  let cancelled = 0;
  for (let i = 0; i < 100; i++) {
    const source = new lsp.CancellationTokenSource();
    const asked = s.c.sendRequest(lsp.SemanticTokensRequest.type, doc, source.token);
    source.cancel();
    await asked.catch((e) => { assert.equal(e.code, lsp.LSPErrorCodes.RequestCancelled); cancelled++; });
  }
  assert.ok(cancelled > 0, 'nothing was cancelled');
});

await test('questions during fast typing are answered in their place', async () => {
  const asked = [];
  for (let i = 0; i < 100; i++) {
    const at = { line: code.line, character: 0 };
    await change({ range: { start: at, end: at }, text: '\n' });
    asked.push(s.c.sendRequest(lsp.HoverRequest.type, { ...doc, position: { line: code.line + i + 1, character: code.character } }));
  }
  for (const h of await Promise.all(asked)) assert.match(h.contents.value, /Opplæringsprogram/);
});

await test('watched files, folders, settings, save, close', async () => {
  await s.c.sendNotification(lsp.DidChangeWatchedFilesNotification.type, { changes: [{ uri, type: lsp.FileChangeType.Changed }] });
  await s.c.sendNotification(lsp.DidChangeWorkspaceFoldersNotification.type, { event: { added: [{ uri: 'file:///nowhere', name: 'x' }], removed: [] } });
  await s.c.sendNotification(lsp.DidChangeConfigurationNotification.type, { settings: null });
  await s.c.sendNotification(lsp.DidSaveTextDocumentNotification.type, doc);
  await s.c.sendNotification(lsp.DidCloseTextDocumentNotification.type, doc);
  const h = await s.c.sendRequest(lsp.HoverRequest.type, { ...doc, position: code });
  assert.match(h.contents.value, /Opplæringsprogram/, 'what stands on disk is seen again');
});

await test('shutdown and exit', () => leave(s));

await test('a client that does not ask is sent diagnostics', async () => {
  const p = start();
  const { diagnostic, ...rest } = capabilities.textDocument;
  await p.c.sendRequest(lsp.InitializeRequest.type, initialize({ ...capabilities, textDocument: rest }));
  await p.c.sendNotification(lsp.InitializedNotification.type, {});
  const at = 'untitled:Untitled-1';
  await p.c.sendNotification(lsp.DidOpenTextDocumentNotification.type, { textDocument: { uri: at, languageId: 'ppolang', version: 1, text: 'språk nb\n\nregel feil\n' } });
  const first = await until('diagnostics', () => p.shown.get(`${at} 1`));
  assert.ok(first.length > 0 && first.every(lsp.Diagnostic.is));
  await p.c.sendNotification(lsp.DidChangeTextDocumentNotification.type, { textDocument: { uri: at, version: 2 }, contentChanges: [{ text: '' }] });
  await until('diagnostics of the change', () => p.shown.get(`${at} 2`));
  await leave(p);
});

await test('exit without shutdown', async () => {
  const p = start();
  await p.c.sendRequest(lsp.InitializeRequest.type, initialize(capabilities));
  await p.c.sendNotification(lsp.ExitNotification.type);
  assert.equal(await p.exit, 1);
});

console.log(`${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
