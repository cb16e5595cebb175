// The extension for rule files: it starts the server and gives VS Code what the
// protocol has no place for.
import * as vscode from 'vscode';
import { executeCommand, registerCommands } from './commands';
import { Examples } from './examples';
import { Server } from './server';
import { createStatus } from './status';

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  let examples: Examples;
  const server: Server = new Server(context.extensionPath, {
    executeCommand: (name, args, next) => executeCommand(() => server, () => examples, name, args, next),
  });
  examples = new Examples(server);
  context.subscriptions.push(
    server, examples, createStatus(server), registerCommands(server, examples),
    vscode.workspace.onDidChangeConfiguration((e) => e.affectsConfiguration('ppolang.server.path') && server.restart()),
    vscode.window.onDidChangeWindowState((e) => e.focused && server.look()),
    vscode.workspace.onDidGrantWorkspaceTrust(() => server.restart()),
  );
  await server.start();
}
