// The commands a person can choose, and what is done with those of the server
// that stand in lenses.
import * as vscode from 'vscode';
import { ResponseError } from 'vscode-languageclient/node';
import { command, type Assumption, type Counts, type Explanation, type References, type Which } from './protocol';
import type { Examples } from './examples';
import type { Server } from './server';
import { t } from './texts';

// Explanations are read only, and belong to no file: each has an address of its own.
const explanations = new Map<string, string>();
const explanationScheme = 'ppolang-explanation';

async function showExplanation(title: string, text: string): Promise<void> {
  const uri = vscode.Uri.from({ scheme: explanationScheme, path: `/${title.replaceAll('/', ' ')}`, query: String(explanations.size) });
  explanations.set(uri.toString(), text);
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri), { viewColumn: vscode.ViewColumn.Beside, preview: true, preserveFocus: true });
}

export function registerCommands(server: Server, examples: Examples): vscode.Disposable {
  const here = () => {
    const editor = vscode.window.activeTextEditor;
    return editor?.document.languageId === 'ppolang' ? editor : undefined;
  };
  const inEditor = (run: (editor: vscode.TextEditor) => unknown) => () => {
    const editor = here();
    return editor && run(editor);
  };
  const list: [string, () => unknown][] = [
    ['runFileExamples', inEditor((e) => examples.runAndTell({ uri: e.document.uri.toString() }))],
    ['runExampleAtCursor', inEditor((e) => examples.runAndTell({ uri: e.document.uri.toString(), line: e.selection.active.line }))],
    ['countRecords', inEditor((e) => countRecords(server, e))],
    ['toNorwegian', inEditor((e) => translate(server, e, 'nb'))],
    ['toEnglish', inEditor((e) => translate(server, e, 'en'))],
    ['uses', inEditor(() => vscode.commands.executeCommand('editor.action.referenceSearch.trigger'))],
    ['versions', inEditor(() => vscode.commands.executeCommand('editor.action.peekDefinition'))],
    ['assumptions', inEditor((e) => showAssumptions(server, e))],
    ['start', () => server.start()],
    ['stop', () => server.stop()],
    ['restart', () => server.restart()],
    ['showOutput', () => server.showOutput()],
  ];
  const shown = vscode.workspace.registerTextDocumentContentProvider(explanationScheme, { provideTextDocumentContent: (uri) => explanations.get(uri.toString()) });
  return vscode.Disposable.from(shown, ...list.map(([name, run]) => vscode.commands.registerCommand(`ppolang.client.${name}`, () => orTell(run))));
}

// The server refuses with a sentence for people, such as that the rules have
// errors: it is shown as it is.
async function orTell(run: () => unknown): Promise<unknown> {
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof ResponseError)) {
      throw error;
    }
    void vscode.window.showWarningMessage(error.message);
    return undefined;
  }
}

// Commands in lenses reach the client first: running examples tells the result,
// and references are peeked at, which only the client can do.
export async function executeCommand(
  server: () => Server, examples: () => Examples, name: string, args: any[], next: (name: string, args: any[]) => unknown,
): Promise<unknown> {
  switch (name) {
    case command.runExamples:
      return orTell(() => examples().runAndTell(args[0] as Which));
    case command.showReferences: {
      const { uri, position, locations } = args[0] as References;
      const to = server().toVSCode();
      return vscode.commands.executeCommand('editor.action.showReferences', to.asUri(uri), to.asPosition(position), locations.map((l) => to.asLocation(l)));
    }
    case command.explain:
      return orTell(async () => {
        const { title, text } = (await next(name, [{ ...args[0], shows: true }])) as Explanation;
        await showExplanation(title, text);
      });
    default:
      return orTell(() => next(name, args));
  }
}

// Every line stays a line, so the person stays where they were.
async function translate(server: Server, editor: vscode.TextEditor, language: 'nb' | 'en'): Promise<void> {
  const { selection, visibleRanges: [shown] } = editor;
  await server.execute(command.translate, [{ uri: editor.document.uri.toString(), language }]);
  editor.selection = new vscode.Selection(selection.active.with(undefined, 0), selection.active.with(undefined, 0));
  editor.revealRange(shown, vscode.TextEditorRevealType.AtTop);
}

async function showAssumptions(server: Server, editor: vscode.TextEditor): Promise<void> {
  const list = await server.execute<Assumption[] | null>(command.assumptions, [{ uri: editor.document.uri.toString() }]);
  if (list === undefined) {
    return;
  }
  if (!list?.length) {
    void vscode.window.showInformationMessage(t().noAssumptions);
    return;
  }
  const to = server.toVSCode();
  const items = list.map((a) => ({
    label: a.of, detail: a.why, description: `${vscode.workspace.asRelativePath(to.asUri(a.uri))}:${a.range.start.line + 1}`, at: a,
  }));
  const chosen = await vscode.window.showQuickPick(items, { placeHolder: t().assumptions(items.length), matchOnDetail: true, matchOnDescription: true });
  if (chosen) {
    await vscode.window.showTextDocument(to.asUri(chosen.at.uri), { selection: to.asRange(chosen.at.range) });
  }
}

async function countRecords(server: Server, editor: vscode.TextEditor): Promise<void> {
  const counts = await server.execute<Counts>(command.countRecords, [{ uri: editor.document.uri.toString() }], t().counting);
  if (!counts) {
    return;
  }
  if (!counts.records) {
    void vscode.window.showInformationMessage(t().noRecords);
    return;
  }
  const hits = (counts.rules ?? []).filter((r) => r.violations || r.undetermined).sort((a, b) => b.violations - a.violations || b.undetermined - a.undetermined);
  const items = hits.map((r) => ({ label: r.id, description: `${t().violations(r.violations)} · ${t().undetermined(r.undetermined)}` }));
  const chosen = await vscode.window.showQuickPick(items, { placeHolder: t().counts(counts.records) });
  if (chosen) {
    await goToRule(editor, chosen.label);
  }
}

// A rule is found by its name among the symbols, a row of a table by the table's.
async function goToRule(editor: vscode.TextEditor, id: string): Promise<void> {
  const wanted = id.replace(/\[\d+\]$/, '');
  const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', editor.document.uri);
  const walk = (list: vscode.DocumentSymbol[]): vscode.DocumentSymbol | undefined => {
    for (const s of list) {
      const found = s.name === wanted ? s : walk(s.children);
      if (found) {
        return found;
      }
    }
    return undefined;
  };
  const at = walk(symbols ?? []);
  if (at) {
    await vscode.window.showTextDocument(editor.document, { selection: at.selectionRange });
  }
}
