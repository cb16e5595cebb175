// The work list as a page, in a real browser: what wards do with it.
//
//   node worklist.mjs [--images folder]
//
// SERVER is the program, ROOT the repository, whose records the list is of.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const images = process.argv[2] === '--images' ? path.resolve(process.argv[3]) : undefined;
const root = process.env.ROOT ?? fail('ROOT is not set');
const work = mkdtempSync(path.join(tmpdir(), 'ppolang-list-'));
let passed = 0, failed = 0;

function fail(why) {
  throw new Error(why);
}
const is = (got, want, what) => JSON.stringify(got) === JSON.stringify(want) || fail(`${what}: ${JSON.stringify(got)}, want ${JSON.stringify(want)}`);

function list(name, rules, records, ...options) {
  const file = path.join(work, name);
  try {
    execFileSync(process.env.SERVER, ['eval', '-q', '--fail-on', 'never', rules, ...records, ...options, '-o', file], { cwd: root, stdio: 'pipe' });
  } catch (error) {
    fail(`${error.message}\n${error.stderr}`);
  }
  return file;
}

const records = readdirSync(path.join(root, 'testdata/records')).filter((f) => f.endsWith('.jsonl')).map((f) => `testdata/records/${f}`);
const shipped = list('liste.html', 'rules/ppo.rules', records);
const leaders = list('ledere.html', 'rules/ppo.rules', records, '--summary-only');
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] });

// A page of its own browser profile, which may ask for nothing but its own file.
async function open(file, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1100, height: 800 }, ...options });
  const page = await context.newPage();
  page.asked = [];
  page.wrong = [];
  page.on('request', (r) => r.url() === `file://${file}` || page.asked.push(r.url()));
  page.on('pageerror', (e) => page.wrong.push(String(e)));
  page.on('console', (m) => m.type() === 'error' && page.wrong.push(m.text()));
  await page.goto(`file://${file}`);
  return page;
}

async function test(name, run) {
  const start = Date.now(), pages = [];
  try {
    await run(async (...args) => { pages.push(await open(...args)); return pages.at(-1); });
    for (const p of pages) {
      is(p.asked, [], 'asked for');
      is(p.wrong, [], 'errors');
    }
    passed++;
    console.log(`ok worklist: ${name} (${Date.now() - start} ms)`);
  } catch (error) {
    failed++;
    console.log(`not ok worklist: ${name}\n${error.stack ?? error}`);
  }
  for (const p of pages) await p.context().close();
}

const shown = (page) => page.locator('#shown').textContent();
const articles = (page) => page.locator('#work article').count();
const number = async (page) => Number((await shown(page)).match(/^\d+/)[0]);

async function accessible(page, what) {
  await page.evaluate(axe);
  const found = await page.evaluate(() => axe.run());
  is(found.violations.map((v) => `${v.id}: ${v.nodes[0].html}`), [], what);
}

await test('filters, search and links choose what is shown', async (open) => {
  const page = await open(shipped);
  const all = await number(page);
  all > 60 || fail(`only ${all} corrections`);
  await page.selectOption('#unit', { label: 'Lungepoliklinikken' });
  is(await page.locator('#work h3').allTextContents(), ['Lungepoliklinikken'], 'units');
  const lung = await number(page);
  lung > 0 && lung < all || fail(`${lung} of ${all}`);
  await page.selectOption('#unit', '-1');
  await page.click('a[data-severity=error]');
  is(await page.locator('#work .badge').allTextContents().then((l) => [...new Set(l)]), ['feil'], 'severities');
  await page.selectOption('#severity', '');
  await page.fill('#text', 'k-under-80');
  is(await page.locator('#work h4').evaluateAll((l) => l.map((h) => h.firstChild.textContent.trim())), ['K-under-80-prosent'], 'found by key');
  await page.fill('#text', 'finnes ikke i det hele tatt');
  is(await number(page), 0, 'nothing');
  await page.fill('#text', '');
  await page.locator('#charts figure').nth(1).locator('button').first().click();
  const chosen = await page.inputValue('#rule');
  chosen && (await number(page)) < all || fail('a bar chooses nothing');
  is(await page.locator('#charts figure').count() < 3, true, 'charts follow what is shown');
  await page.selectOption('#rule', '');
  is(await number(page), all, 'all again');
  (await page.locator('#cases article').count()) > 5 || fail('what cannot be decided is not there');
});

await test('what is ticked is kept, and hidden where that is asked for', async (open) => {
  const page = await open(shipped);
  const all = await number(page);
  const first = page.locator('#work li input[type=checkbox]').first();
  const key = await page.locator('#work h4').first().textContent();
  await first.check();
  await page.check('#open');
  is(await number(page), all - 1, 'without the ticked one');
  await page.reload();
  is(await page.isChecked('#open'), false, 'a reload shows all again');
  is(await number(page), all, 'and all of it');
  is(await page.locator('#work li.ticked').count(), 1, 'ticked');
  is(await page.locator('#work article', { has: page.locator('li.ticked') }).locator('h4').textContent(), key, 'the same one');
  // Another file of the same findings, as next week's list is.
  const next = list('neste.html', 'rules/ppo.rules', records, '--lang', 'nb');
  await page.goto(`file://${next}`);
  page.asked = [];
  is(await page.locator('#work li.ticked').count(), 1, 'ticked in the next list');
});

await test('the keyboard is enough', async (open) => {
  const page = await open(shipped);
  await page.keyboard.press('Tab');
  is(await page.evaluate(() => document.activeElement.className), 'skip', 'first');
  await page.keyboard.press('Enter');
  is(await page.evaluate(() => document.activeElement.id), 'list', 'the list');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  is(await page.locator('#work li.ticked').count(), 1, 'ticked by the keyboard');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  is(await page.locator('#work details[open]').count(), 1, 'explained by the keyboard');
});

await test('a screen reader gets everything, light and dark', async (open) => {
  for (const colorScheme of ['light', 'dark']) {
    const page = await open(shipped, { colorScheme });
    await page.evaluate(() => { for (const d of document.querySelectorAll('details')) d.open = true; });
    await accessible(page, colorScheme);
  }
});

await test('a phone has room for it', async (open) => {
  const page = await open(shipped, { viewport: { width: 390, height: 800 } });
  await page.evaluate(() => { for (const d of document.querySelectorAll('details')) d.open = true; });
  is(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true, 'no wider than the screen');
  await accessible(page, 'phone');
});

await test('printed is everything that is chosen', async (open) => {
  const page = await open(shipped);
  const all = await number(page);
  const pdf = path.join(work, 'liste.pdf');
  await page.pdf({ path: pdf, format: 'A4', printBackground: false });
  readFileSync(pdf).length > 20_000 || fail('an empty print');
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  is(await page.locator('#work li').count(), all, 'corrections');
  is(await page.locator('#work details:not([open])').count(), 0, 'closed explanations');
  is(await page.locator('.filters').isVisible(), false, 'the filters');
  await accessible(page, 'print');
});

await test('fifty thousand findings open within three seconds', async (open) => {
  const rules = path.join(work, 'mange.rules'), rows = path.join(work, 'k.jsonl');
  writeFileSync(rules, `språk nb

regelsett t "Prøve"

dokument d "D"
  utgave 2026-01-01

post k "Kontakt"
  felt id tekst nøkkel
  felt dag dato styrende
  felt enhet tekst enhet
  felt tall heltall

regel a "Tallet er riktig"
  for k
  kilde d
  krev tall = 0
  feil "Tallet er {tall}, og det skal være null."
`);
  const lines = [];
  for (let i = 0; i < 50_000; i++) lines.push(JSON.stringify({ id: `K${i}`, dag: `2026-${String(1 + (i % 12)).padStart(2, '0')}-${String(1 + (i % 28)).padStart(2, '0')}`, enhet: `Enhet ${i % 40}`, tall: 1 + (i % 500) }));
  writeFileSync(rows, lines.join('\n') + '\n');
  const file = list('mange.html', rules, [`k=${rows}`]);
  const start = Date.now();
  const page = await open(file);
  is(await shown(page), '50000 rettelser på 50000 poster vises', 'shown');
  const opened = Date.now() - start;
  await page.fill('#text', 'k49999');
  is(await number(page), 1, 'found');
  const searched = Date.now() - start - opened;
  console.log(`# opened in ${opened} ms, searched in ${searched} ms, ${(readFileSync(file).length / 1e6).toFixed(1)} MB`);
  opened < 3000 || fail(`opened in ${opened} ms`);
  await page.fill('#text', '');
  is(await articles(page) < 1000, true, 'not all at once');
  await page.locator('#more-work').scrollIntoViewIfNeeded();
  await page.waitForFunction(() => document.querySelectorAll('#work article').length > 100);
});

await test('the page for leaders is readable in light, dark and on paper', async (open) => {
  for (const options of [{}, { colorScheme: 'dark' }, { viewport: { width: 390, height: 800 } }]) {
    const page = await open(leaders, options);
    await accessible(page, JSON.stringify(options));
    is(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true, 'as wide as the window');
    is(await page.locator('svg').count() > 2, true, 'plots');
  }
  const page = await open(leaders);
  is((await page.pdf()).length > 10000, true, 'printed');
});

if (images) {
  const page = await open(leaders);
  await page.screenshot({ path: path.join(images, 'leaders.png') });
  await page.context().close();
  for (const [name, options] of Object.entries({ worklist: {}, 'worklist-dark': { colorScheme: 'dark' }, 'worklist-phone': { viewport: { width: 390, height: 800 } } })) {
    const page = await open(shipped, options);
    await page.screenshot({ path: path.join(images, `${name}.png`) });
    await page.context().close();
  }
}
await browser.close();
rmSync(work, { recursive: true });
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
