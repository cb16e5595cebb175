// Where the server's program is.
import * as fs from 'node:fs';
import * as path from 'node:path';
import * as vscode from 'vscode';

export interface Binary {
  path?: string;
  tried: string[];
}

// The setting goes before the environment, and both before the program that
// comes with the extension; the search path is the last resort.
export function findBinary(extensionPath: string): Binary {
  const program = process.platform === 'win32' ? 'ppolang.exe' : 'ppolang';
  const setting = vscode.workspace.isTrusted ? vscode.workspace.getConfiguration('ppolang').get<string>('server.path', '').trim() : '';
  const chosen = setting || process.env.PPOLANG_SERVER;
  if (chosen) {
    const full = absolute(chosen);
    return { path: isFile(full) ? full : undefined, tried: [full] };
  }
  const places = [
    path.join(extensionPath, 'server', `${process.platform}-${process.arch}`, program),
    path.join(extensionPath, 'server', program),
    ...(process.env.PATH ?? '').split(path.delimiter).filter(Boolean).map((folder) => path.join(folder, program)),
  ];
  return { path: places.find(isFile), tried: [places[0], 'PATH'] };
}

function absolute(file: string): string {
  const folder = vscode.workspace.workspaceFolders?.[0];
  const home = process.env.HOME ?? process.env.USERPROFILE ?? '';
  const expanded = file.replace(/^~(?=[\\/])/, home).replace('${workspaceFolder}', folder?.uri.fsPath ?? '');
  return path.resolve(folder?.uri.scheme === 'file' ? folder.uri.fsPath : home, expanded);
}

function isFile(file: string): boolean {
  try {
    return fs.statSync(file).isFile();
  } catch {
    return false;
  }
}
