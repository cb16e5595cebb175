// VS Code itself, in a browser, with the packed extension: opens the rules of the
// coding section, edits them as a person does, and looks at what is shown.
//
//   node vscode.mjs [--images folder]
//
// CODE_SERVER is its entry file, EXTENSION the .vsix, RULES the folder copied,
// EXAMPLES how many examples it has.
import { spawn, execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Page } from './vscode-page.mjs';

const env = (name) => process.env[name] ?? fail(`${name} is not set`);
const images = process.argv[2] === '--images' ? path.resolve(process.argv[3]) : undefined;
const work = mkdtempSync(path.join(tmpdir(), 'ppolang-vscode-'));
const folder = path.join(work, 'kodingsregler');
const file = path.join(folder, 'ppo.rules');
let passed = 0, failed = 0;

function fail(why) {
  throw new Error(why);
}

function prepare() {
  mkdirSync(path.join(work, 'user/User'), { recursive: true });
  mkdirSync(folder);
  cpSync(path.join(env('RULES'), 'ppo.rules'), file);
  writeFileSync(path.join(work, 'config.yaml'), 'auth: none\n');
  writeFileSync(path.join(work, 'user/User/settings.json'), JSON.stringify({
    'workbench.startupEditor': 'none', 'workbench.tips.enabled': false, 'workbench.colorTheme': 'Default Light Modern',
    'workbench.secondarySideBar.defaultVisibility': 'hidden', 'workbench.editor.empty.hint': 'hidden', 'workbench.layoutControl.enabled': false,
    'security.workspace.trust.enabled': false, 'telemetry.telemetryLevel': 'off', 'chat.disableAIFeatures': true,
    'extensions.ignoreRecommendations': true, 'extensions.autoCheckUpdates': false, 'git.enabled': false, 'github.gitAuthentication': false,
    'editor.minimap.enabled': false, 'editor.fontSize': 14, 'editor.cursorBlinking': 'solid', 'editor.hover.delay': 100,
    'window.autoDetectColorScheme': false, 'files.autoSave': 'off', 'editor.stickyScroll.enabled': false, 'testing.automaticallyOpenTestResults': 'neverOpen',
  }));
}

const options = ['--config', path.join(work, 'config.yaml'), '--user-data-dir', path.join(work, 'user'), '--extensions-dir', path.join(work, 'extensions'),
  '--disable-telemetry', '--disable-update-check'];

function freePort() {
  return new Promise((resolve, reject) => {
    const server = net.createServer().on('error', reject).listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

async function serve(port) {
  const server = spawn(process.execPath, [env('CODE_SERVER'), ...options, '--auth', 'none', '--bind-addr', `127.0.0.1:${port}`, '--disable-workspace-trust'],
    { stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  let log = '';
  server.stdout.on('data', (d) => (log += d));
  server.stderr.on('data', (d) => (log += d));
  for (let i = 0; i < 150; i++) {
    if (server.exitCode !== null) fail(`code-server ended:\n${log}`);
    try {
      if ((await fetch(`http://127.0.0.1:${port}/healthz`)).ok) return server;
    } catch { /* not up yet */ }
    await new Promise((r) => setTimeout(r, 200));
  }
  fail(`code-server does not answer:\n${log}`);
}

async function test(name, page, run) {
  const start = Date.now();
  try {
    await run();
    passed++;
    console.log(`ok vscode: ${name} (${Date.now() - start} ms)`);
  } catch (error) {
    failed++;
    console.log(`not ok vscode: ${name}\n${error.stack ?? error}`);
    await page.image(path.join(tmpdir(), `ppolang-vscode-${name.replaceAll(/\W+/g, '-')}.png`)).catch(() => {});
  }
  await page.revert();
}

const text = () => readFileSync(file, 'utf8');
const count = (needle) => text().split(needle).length - 1;
// Where the n-th appearance of a text stands, as a person counts.
function at(needle, n = 1, offset = 0) {
  let i = -1;
  for (; n > 0; n--) {
    i = text().indexOf(needle, i + 1);
    if (i < 0) fail(`the file has no ${needle}`);
  }
  const before = text().slice(0, i + offset);
  const line = before.split('\n').length;
  return [line, before.length - before.lastIndexOf('\n')];
}
const after = (needle, n = 1) => at(needle, n, needle.length);
const image = async (page, name) => images && page.image(path.join(images, `${name}.png`));

prepare();
const examples = env('EXAMPLES');
execFileSync(process.execPath, [env('CODE_SERVER'), ...options, '--install-extension', env('EXTENSION')], { stdio: 'pipe' });
const port = await freePort();
const server = await serve(port);
let page;
try {
  page = await Page.open(`http://127.0.0.1:${port}/?folder=${folder}`);
  await page.openFile('ppo.rules');

  await test('the grammar colours the file', page, async () => {
    await page.go(...at('regel form_kjent'));
    const [word, name, title] = await page.colours(['regel', 'form_kjent', '"Formen avgjør']);
    if (word === name || name === title) fail(`one colour for different things: ${word} ${name} ${title}`);
  });

  await test('diagnostics follow an edit, and go when it is undone', page, async () => {
    await page.squiggles(0);
    await page.go(...after('  krev form'));
    await page.type('xx');
    await page.squiggles(1);
    const message = await page.nextProblem();
    if (!message.includes('formxx')) fail(`the problem does not name the word: ${message}`);
    await page.calm();
    await page.undo(2);
    await page.squiggles(0);
  });

  await test('hover on a code shows its title', page, async () => {
    await page.go(...at('WPCK00, ZWWA30', 1, 2));
    const shown = await page.hover();
    if (!shown.includes('Lærings- og mestringsaktivitet')) fail(`no title: ${shown}`);
    await image(page, 'hover');
  });

  await test('completion finds a code by words of its title', page, async () => {
    const rule = 'regel zwwa40_pårørende';
    await page.go(...at(rule));
    const [line] = at('\n  krev ', text().slice(0, text().indexOf(rule)).split('\n  krev ').length, 1);
    await page.go(line, 999);
    await page.press('Enter');
    await page.type('krev prosedyrer har pårør');
    const list = await page.suggestions();
    if (!list.some((s) => s.includes('ZWWA40'))) fail(`no ZWWA40 in: ${list.join(' | ')}`);
    await image(page, 'completion');
  });

  await test('lenses stand above rules', page, async () => {
    await page.go(...at('regel form_kjent'));
    const shown = await page.until('examples that have been run', async () => {
      const text = await (await page.lensAbove('regel form_kjent')).textContent();
      return /eksempler (\d+)\/\1(?! \()[^]*brukt \d+ steder/.test(text) && text;
    });
    if (!/i kraft [\d-]+ →/.test(shown)) fail(`no days in the lenses: ${shown}`);
    await image(page, 'lenses');
    await page.clickLensAbove('regel form_kjent', /eksempler \d/);
    await page.said(`Alle ${/eksempler (\d+)/.exec(shown)[1]} eksemplene stemmer.`);
    await page.clickLensAbove('regel form_kjent', /brukt \d+ steder/);
    const uses = Number(/brukt (\d+) steder/.exec(shown)[1]);
    const fit = Math.min(uses, 8); // the peek has rows only for those that it has room for
    await page.until(`${fit} places`, async () => {
      const places = await page.peeked();
      return places.length >= fit && places.length <= uses && places.every((p) => p.includes('form_kjent'));
    });
  });

  await test('a failing example is a problem at its forvent line', page, async () => {
    const title = 'eksempel "Én økt med flere pasienter er nok, også når antallet mangler i den andre"';
    const [line] = at(title);
    const lines = text().split('\n');
    const expect = lines.findIndex((l, i) => i >= line && l.startsWith('  forvent')) + 1;
    await page.go(expect, 3);
    await page.line(expect, '  forvent ingen funn');
    await page.squiggles(1);
    await page.go(expect, 12);
    const message = await page.hover();
    if (!message.includes('zwwa30_gruppe på K1')) fail(`the problem does not say what came: ${message}`);
    await image(page, 'failing-example');
    await page.command('Prøv eksemplene i denne fila'); // by its Norwegian name, in an English editor
    await page.said(`1 av ${examples} eksempler stemmer ikke.`);
  });

  await test('an example is explained beside it', page, async () => {
    const title = 'eksempel "Én økt med flere pasienter er nok, også når antallet mangler i den andre"';
    await page.go(...at(title));
    await page.clickLensAbove(title, /Forklar/);
    await page.until('the explanation', async () => (await page.texts('.view-line')).some((l) => l.includes('slik ble det avgjort')));
    await image(page, 'explanation');
    await page.command('View: Close Editors in Other Groups');
    await page.until('one group', async () => !(await page.texts('.view-line')).some((l) => l.includes('slik ble det avgjort')));
  });

  await test('the test explorer runs the examples', page, async () => {
    await page.runTests('ppo.rules', `${examples}/${examples}`);
    await image(page, 'test-explorer');
  });

  await test('the server is stopped and started again', page, async () => {
    await page.command('ppolang: Stop the Server');
    await page.until('no lenses', async () => (await page.texts('.codelens-decoration')).filter(Boolean).length === 0);
    await page.command('ppolang: Start the Server');
    await page.lenses();
    await page.go(...after('  krev form'));
    await page.type('xx');
    await page.squiggles(1);
  });

  await test('rename changes every use', page, async () => {
    const before = count('form_kjent');
    await page.go(...at('regel form_kjent', 1, 8));
    await page.rename('formen_kjent');
    await page.save();
    if (count('formen_kjent') !== before || /\bform_kjent\b/.test(text())) fail(`${count('formen_kjent')} of ${before} renamed`);
  });

  await test('the file is translated to English', page, async () => {
    await page.command('ppolang: Translate the File\'s Keywords to English');
    await page.save();
    if (!/^language en$/m.test(text()) || !/^rule formen_kjent /m.test(text())) fail('the rules are not translated');
    await page.squiggles(0);
  });
} catch (error) {
  failed++;
  console.log(`not ok vscode: ${error.stack ?? error}`);
  await page?.image(path.join(tmpdir(), 'ppolang-vscode.png')).catch(() => {});
} finally {
  await page?.close();
  try {
    process.kill(-server.pid, 'SIGTERM');
  } catch { /* it has ended */ }
}
rmSync(work, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
process.exit(failed || passed === 0 ? 1 : 0);
