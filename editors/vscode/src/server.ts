// The server's life: started, stopped, started again, and the one place through
// which its commands are asked for.
import * as vscode from 'vscode';
import {
  CancellationToken, DidChangeWatchedFilesNotification, ExecuteCommandRequest, LanguageClient, type LanguageClientOptions, type Middleware, State, TransportKind, WorkDoneProgress,
} from 'vscode-languageclient/node';
import { findBinary } from './binary';
import { t } from './texts';

export class Server implements vscode.Disposable {
  private client?: LanguageClient;
  private readonly output = vscode.window.createOutputChannel('ppolang', { log: true });
  private readonly changed = new vscode.EventEmitter<State>();
  private tokens = 0;

  // Fires whenever the server starts or stops.
  readonly onState = this.changed.event;

  constructor(private readonly extensionPath: string, private readonly middleware: Middleware) {}

  get state(): State {
    return this.client?.state ?? State.Stopped;
  }

  async start(): Promise<void> {
    if (this.client && this.state !== State.Stopped) {
      return;
    }
    const binary = findBinary(this.extensionPath);
    if (!binary.path) {
      this.changed.fire(State.Stopped);
      void this.complain(t().noServer(binary.tried.join(', ')), t().settings, () =>
        vscode.commands.executeCommand('workbench.action.openSettings', 'ppolang.server.path'));
      return;
    }
    const options: LanguageClientOptions = {
      documentSelector: [{ language: 'ppolang', scheme: 'file' }, { language: 'ppolang', scheme: 'untitled' }],
      initializationOptions: configuration(),
      synchronize: { configurationSection: 'ppolang' },
      outputChannel: this.output,
      traceOutputChannel: this.output,
      middleware: this.middleware,
      markdown: { supportHtml: false },
    };
    const run = { command: binary.path, args: ['lsp'], transport: TransportKind.stdio };
    const client = new LanguageClient('ppolang', 'ppolang', run, options);
    this.client = client;
    client.onDidChangeState((e) => this.changed.fire(e.newState));
    this.output.info(`${binary.path} lsp`);
    try {
      await client.start();
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      void this.complain(t().failed(why), t().showOutput, () => this.showOutput());
    }
  }

  async stop(): Promise<void> {
    const client = this.client;
    this.client = undefined;
    if (client) {
      await client.dispose().catch((error) => this.output.warn(String(error)));
    }
    this.changed.fire(State.Stopped);
  }

  async restart(): Promise<void> {
    await this.stop();
    await this.start();
  }

  showOutput(): void {
    this.output.show();
  }

  // Asks for a command of the server. Where it has a title it is shown with its
  // progress and can be cancelled; then the answer is undefined.
  async execute<T>(command: string, args: unknown[], title?: string, cancel: vscode.CancellationToken = CancellationToken.None): Promise<T | undefined> {
    const client = this.client;
    if (!client || client.state !== State.Running) {
      void vscode.window.showWarningMessage(t().notRunning, t().start).then((choice) => (choice ? this.start() : undefined));
      return undefined;
    }
    if (!title) {
      return client.sendRequest(ExecuteCommandRequest.method, { command, arguments: args }, cancel);
    }
    return vscode.window.withProgress({ location: vscode.ProgressLocation.Notification, title, cancellable: true }, async (progress, token) => {
      const workDoneToken = `ppolang-${++this.tokens}`;
      let done = 0;
      const reports = client.onProgress(WorkDoneProgress.type, workDoneToken, (value) => {
        if (value.kind !== 'end') {
          const percentage = value.percentage ?? done;
          progress.report({ message: value.message, increment: percentage - done });
          done = percentage;
        }
      });
      try {
        return await client.sendRequest<T>(ExecuteCommandRequest.method, { command, arguments: args, workDoneToken }, token);
      } catch (error) {
        if (token.isCancellationRequested) {
          return undefined;
        }
        throw error;
      } finally {
        reports.dispose();
      }
    });
  }

  // Has the server look at the disk again: what other programs write while the
  // window is in the background no watcher need have seen, on a network share least.
  async look(): Promise<void> {
    if (this.state === State.Running) {
      await this.client?.sendNotification(DidChangeWatchedFilesNotification.type, { changes: [] });
    }
  }

  toVSCode() {
    return this.client!.protocol2CodeConverter;
  }

  dispose(): void {
    void this.stop();
    this.output.dispose();
    this.changed.dispose();
  }

  private async complain(message: string, action: string, then: () => unknown): Promise<void> {
    this.output.error(message);
    if ((await vscode.window.showErrorMessage(message, action)) === action) {
      await then();
    }
  }
}

// The settings, as the server wants them from the start.
function configuration(): unknown {
  const c = vscode.workspace.getConfiguration('ppolang');
  return {
    sampleData: c.get('sampleData'), language: c.get('language'), lint: c.get('lint'), examples: c.get('examples'), codeLens: c.get('codeLens'),
  };
}
