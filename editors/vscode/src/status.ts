// What stands in the status bar of a rule file: whether the server runs.
import * as vscode from 'vscode';
import { State } from 'vscode-languageclient/node';
import type { Server } from './server';
import { t } from './texts';

export function createStatus(server: Server): vscode.Disposable {
  const item = vscode.languages.createLanguageStatusItem('ppolang.server', { language: 'ppolang' });
  item.name = 'ppolang';
  const show = (state: State) => {
    item.busy = state === State.Starting;
    item.text = state === State.Running ? t().running : state === State.Starting ? t().starting : t().stopped;
    item.severity = state === State.Stopped ? vscode.LanguageStatusSeverity.Error : vscode.LanguageStatusSeverity.Information;
    item.command = state === State.Stopped
      ? { command: 'ppolang.client.start', title: t().start }
      : { command: 'ppolang.client.restart', title: t().restart };
  };
  show(server.state);
  return vscode.Disposable.from(item, server.onState(show));
}
