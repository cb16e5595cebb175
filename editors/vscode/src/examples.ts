// The examples of rule files in the test explorer: file, rule, example.
import * as vscode from 'vscode';
import { State } from 'vscode-languageclient/node';
import { command, type Example, type ExampleResult, type RunResult, type Which } from './protocol';
import type { Server } from './server';
import { t } from './texts';

// Changes are waited for, so that a person who types is not in the way of it.
const settleMilliseconds = 600;

export class Examples implements vscode.Disposable {
  private readonly controller = vscode.tests.createTestController('ppolang.examples', 'ppolang');
  private readonly disposables: vscode.Disposable[] = [this.controller];
  private readonly waiting = new Map<string, NodeJS.Timeout>();

  constructor(private readonly server: Server) {
    const profile = this.controller.createRunProfile(t().run, vscode.TestRunProfileKind.Run, (request, token) => this.run(request, token), true);
    this.controller.resolveHandler = (item) => (item ? this.refresh(item.uri!) : this.discover());
    this.controller.refreshHandler = () => this.discover();
    this.disposables.push(
      profile,
      vscode.workspace.onDidOpenTextDocument((d) => this.later(d)),
      vscode.workspace.onDidChangeTextDocument((e) => this.later(e.document)),
      vscode.workspace.onDidDeleteFiles((e) => e.files.forEach((uri) => this.controller.items.delete(uri.toString()))),
      server.onState((state) => state === State.Running && vscode.workspace.textDocuments.forEach((d) => this.later(d))),
    );
  }

  // Runs examples and says how it went.
  async runAndTell(which: Which): Promise<RunResult | undefined> {
    await this.refresh(vscode.Uri.parse(which.uri));
    const result = await this.server.execute<RunResult>(command.runExamples, [which], t().runningExamples);
    if (!result) {
      return undefined;
    }
    this.record(result.examples ?? []);
    const all = result.passed + result.failed;
    if (all === 0) {
      void vscode.window.showInformationMessage(t().noExamples);
    } else if (result.failed === 0) {
      void vscode.window.showInformationMessage(t().allPassed(all));
    } else {
      void vscode.window.showWarningMessage(t().someFailed(result.failed, all), t().showProblems).then((choice) =>
        choice && vscode.commands.executeCommand('workbench.actions.view.problems'));
    }
    return result;
  }

  dispose(): void {
    this.waiting.forEach((timer) => clearTimeout(timer));
    this.disposables.forEach((d) => d.dispose());
  }

  private later(document: vscode.TextDocument): void {
    const key = document.uri.toString();
    if (document.languageId !== 'ppolang' || !['file', 'untitled'].includes(document.uri.scheme)) {
      return;
    }
    clearTimeout(this.waiting.get(key));
    this.waiting.set(key, setTimeout(() => {
      this.waiting.delete(key);
      void this.refresh(document.uri);
    }, settleMilliseconds));
  }

  private async discover(): Promise<void> {
    const found = await vscode.workspace.findFiles('**/*.rules', '**/node_modules/**');
    for (const uri of found) {
      if (!this.controller.items.get(uri.toString())) {
        this.file(uri).canResolveChildren = true;
      }
    }
    await Promise.all(vscode.workspace.textDocuments.filter((d) => d.languageId === 'ppolang').map((d) => this.refresh(d.uri)));
  }

  private file(uri: vscode.Uri): vscode.TestItem {
    let item = this.controller.items.get(uri.toString());
    if (!item) {
      item = this.controller.createTestItem(uri.toString(), vscode.workspace.asRelativePath(uri), uri);
      this.controller.items.add(item);
    }
    return item;
  }

  // Reads the examples of a file again. Items keep their id and so their result.
  private async refresh(uri: vscode.Uri): Promise<void> {
    if (this.server.state !== State.Running) {
      return;
    }
    let list: Example[];
    try {
      list = (await this.server.execute<Example[] | null>(command.examples, [{ uri: uri.toString() }])) ?? [];
    } catch {
      return; // the file is gone, or changing: the next change asks again
    }
    const own = list.filter((e) => vscode.Uri.parse(e.uri).toString() === uri.toString());
    if (own.length === 0) {
      this.controller.items.delete(uri.toString());
      return;
    }
    const to = this.server.toVSCode();
    const rules = new Map<string, vscode.TestItem[]>();
    const count = new Map<string, number>();
    for (const e of own) {
      const rule = e.rules?.[0] ?? t().anyRule;
      const same = count.get(rule + '\n' + e.title) ?? 0;
      count.set(rule + '\n' + e.title, same + 1);
      const item = this.controller.createTestItem(JSON.stringify([uri.toString(), rule, e.title, same]), e.title, uri);
      item.range = to.asRange(e.range);
      item.sortText = String(e.range.start.line).padStart(8, '0');
      rules.set(rule, [...(rules.get(rule) ?? []), item]);
    }
    const groups = [...rules].map(([rule, items]) => {
      const group = this.controller.createTestItem(JSON.stringify([uri.toString(), rule]), rule, uri);
      group.sortText = items[0].sortText;
      group.children.replace(items);
      return group;
    });
    this.file(uri).children.replace(groups);
  }

  private async run(request: vscode.TestRunRequest, cancel: vscode.CancellationToken): Promise<void> {
    const run = this.controller.createTestRun(request);
    try {
      const chosen = request.include ?? [...this.controller.items].map(([, item]) => item);
      for (const item of chosen) {
        const leaves = leavesOf(item).filter((leaf) => !request.exclude?.includes(leaf));
        leaves.forEach((leaf) => run.started(leaf));
        const whole = item.parent === undefined;
        for (const part of whole ? [leaves] : leaves.map((leaf) => [leaf])) {
          if (cancel.isCancellationRequested || part.length === 0) {
            return;
          }
          const uri = item.uri!.toString();
          const args = whole ? { uri } : { uri, line: part[0].range!.start.line };
          const result = await this.server.execute<RunResult>(command.runExamples, [args], undefined, cancel);
          this.settle(run, part, result?.examples ?? []);
        }
      }
    } finally {
      run.end();
    }
  }

  // Shows results that the explorer did not ask for.
  private record(results: ExampleResult[]): void {
    const items = [...this.controller.items].flatMap(([, file]) => leavesOf(file)).filter((leaf) => results.some((r) => isOf(leaf, r)));
    const run = this.controller.createTestRun(new vscode.TestRunRequest(items), undefined, false);
    this.settle(run, items, results);
    run.end();
  }

  private settle(run: vscode.TestRun, items: vscode.TestItem[], results: ExampleResult[]): void {
    const to = this.server.toVSCode();
    for (const item of items) {
      const result = results.find((r) => isOf(item, r));
      if (!result) {
        run.errored(item, new vscode.TestMessage(t().notFound));
      } else if (result.passed) {
        run.passed(item);
      } else {
        run.failed(item, (result.failures ?? []).map((f) => {
          const message = new vscode.TestMessage(f.message);
          message.location = new vscode.Location(item.uri!, to.asRange(f.range));
          return message;
        }));
      }
    }
  }
}

function leavesOf(item: vscode.TestItem): vscode.TestItem[] {
  const children = [...item.children].map(([, child]) => child);
  return children.length > 0 ? children.flatMap(leavesOf) : item.range ? [item] : [];
}

function isOf(item: vscode.TestItem, result: ExampleResult): boolean {
  return item.label === result.title && item.range?.start.line === result.range.start.line && item.uri?.toString() === vscode.Uri.parse(result.uri).toString();
}
