// Every snippet is filled in as a person who only presses Tab would fill it in.
// The new rule file has to check and its example to hold; the others have to be
// lines that the parser accepts, which the formatter tells.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));
const ppolang = process.env.PPOLANG_SERVER ?? path.join(here, '../../../bin/ppolang');
const folder = mkdtempSync(path.join(tmpdir(), 'ppolang-snippets-'));

// fill does for a snippet what VS Code does: defaults, first choices, mirrors.
function fill(body) {
  const text = body.join('\n').replaceAll('$CURRENT_YEAR', '2026');
  const defaults = new Map();
  const read = (from, nested) => {
    let out = '';
    let i = from;
    while (i < text.length) {
      const rest = text.slice(i);
      let m;
      if (nested && rest[0] === '}') {
        return [out, i + 1];
      } else if (rest[0] === '\\') {
        out += rest[1];
        i += 2;
      } else if ((m = /^\$(\d+)/.exec(rest))) {
        out += defaults.get(m[1]) ?? '';
        i += m[0].length;
      } else if ((m = /^\$\{(\d+)\|([^|]*)\|\}/.exec(rest))) {
        out += m[2].split(',')[0];
        i += m[0].length;
      } else if ((m = /^\$\{(\d+):/.exec(rest))) {
        const [inner, end] = read(i + m[0].length, true);
        if (!defaults.has(m[1])) defaults.set(m[1], inner);
        out += defaults.get(m[1]);
        i = end;
      } else {
        out += rest[0];
        i++;
      }
    }
    assert(!nested, `a placeholder is not closed: ${text}`);
    return [out, i];
  };
  return read(0, false)[0];
}

for (const language of ['nb', 'en']) {
  const snippets = JSON.parse(readFileSync(path.join(here, `../snippets/${language}.json`), 'utf8'));
  for (const [title, snippet] of Object.entries(snippets)) {
    test(`${language}: ${title}`, () => {
      const file = path.join(folder, `${language}-${title.replaceAll(' ', '-')}.rules`);
      const header = language === 'nb' ? 'språk nb\n\n' : 'language en\n\n';
      writeFileSync(file, (snippet.isFileTemplate ? '' : header) + fill(snippet.body) + '\n');
      if (snippet.isFileTemplate) {
        execFileSync(ppolang, ['check', file], { encoding: 'utf8' });
        execFileSync(ppolang, ['test', file], { encoding: 'utf8' });
      } else {
        const run = spawnSync(ppolang, ['fmt', file], { encoding: 'utf8' });
        assert.equal(run.status, 0, run.stderr + run.stdout + readFileSync(file, 'utf8'));
      }
    });
  }
}
