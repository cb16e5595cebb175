// What a person does and sees in the window of VS Code.
import { chromium } from 'playwright-core';

const patience = 30_000;

export class Page {
  static async open(url) {
    const browser = await chromium.launch({
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-quic'],
    });
    const page = await browser.newPage({ viewport: { width: 1100, height: 640 }, deviceScaleFactor: 1.5, locale: 'nb-NO' });
    page.setDefaultTimeout(patience);
    await page.goto(url);
    await page.waitForSelector('.monaco-workbench .explorer-folders-view .monaco-list-row', { timeout: 2 * patience });
    return new Page(browser, page);
  }

  constructor(browser, page) {
    this.browser = browser;
    this.page = page;
  }

  close() {
    return this.browser.close();
  }

  // Waits until a question has an answer other than false; a window is looked at
  // again rather than slept on.
  async until(what, ask, limit = patience) {
    const end = Date.now() + limit;
    for (let last; ; ) {
      try {
        last = await ask();
      } catch (error) {
        last = undefined;
        if (Date.now() > end) throw error;
      }
      if (last) return last;
      if (Date.now() > end) throw new Error(`waited in vain for ${what}`);
      await this.page.waitForTimeout(50);
    }
  }

  // Does something until it shows: what a person presses while the window is busy
  // with something else may be lost.
  async insist(what, act, ask) {
    for (let tries = 1; ; tries++) {
      await act();
      try {
        return await this.until(what, ask, patience / 5);
      } catch (error) {
        if (tries === 5) throw error;
      }
    }
  }

  press(...keys) {
    return keys.reduce((done, key) => done.then(() => this.page.keyboard.press(key)), Promise.resolve());
  }

  texts(selector) {
    return this.page.$$eval(selector, (nodes) => nodes.filter((n) => n.offsetParent !== null).map((n) => n.innerText.replaceAll('\u00a0', ' ').trim()));
  }

  // Takes a picture when nothing moves any longer.
  async image(file) {
    await this.page.mouse.move(1090, 300);
    await this.page.waitForTimeout(1200);
    await this.page.screenshot({ path: file, animations: 'disabled' });
  }

  // Closes what lies over the editor.
  async calm() {
    await this.press('Escape', 'Escape', 'Escape').catch(() => {});
  }

  async openFile(name) {
    await this.page.getByRole('treeitem', { name }).first().dblclick();
    await this.page.waitForSelector('.editor-group-container .view-line');
    await this.press('Control+KeyB');
    await this.until('the server', async () => (await this.texts('.codelens-decoration, .mtk1')).length > 0);
  }

  async quick(keys, text) {
    await this.press(keys);
    const input = this.page.locator('.quick-input-widget:visible input').first();
    await input.fill(text);
    return input;
  }

  async go(line, column = 1) {
    await this.quick('Control+KeyG', `:${line}:${column}`);
    await this.press('Enter');
    await this.page.waitForSelector('.quick-input-widget', { state: 'hidden' });
    await this.page.waitForSelector('.editor-group-container .cursor', { state: 'attached' });
  }

  async type(text) {
    await this.page.keyboard.type(text, { delay: 20 });
  }

  // Replaces a line of the file.
  async line(number, text) {
    await this.go(number, 1);
    await this.press('Shift+End', 'Shift+End');
    await this.page.keyboard.insertText(text);
    await this.press('Escape');
  }

  async undo(times) {
    for (let i = 0; i < times; i++) await this.press('Control+KeyZ');
  }

  // Whatever a test left behind, the next one finds the file as it was saved.
  async revert() {
    await this.calm();
    if (await this.changed()) {
      await this.command('File: Revert File');
      await this.until('an unchanged file', async () => !(await this.changed()));
    }
  }

  async changed() {
    return (await this.page.$$('.tab.active.dirty')).length > 0;
  }

  // Saves what an answer of the server is about to change, or has changed.
  async save() {
    await this.until('the changed file', () => this.changed());
    await this.until('the file to be saved', async () => {
      await this.press('Control+KeyS');
      await this.page.waitForTimeout(300);
      return !(await this.changed());
    });
  }

  colours(words) {
    return this.until('colours', () => this.page.$$eval('.view-line span span', (spans, words) => {
      const list = words.map((w) => spans.find((s) => s.textContent.replaceAll('\u00a0', ' ').trim().startsWith(w)));
      return list.every(Boolean) && list.map((s) => getComputedStyle(s).color);
    }, words));
  }

  squiggles(n) {
    return this.until(`${n} errors in the window`, async () => {
      const found = (await this.page.$$('.editor-group-container .squiggly-error')).length;
      return n === 0 ? found === 0 : found >= n;
    });
  }

  async nextProblem() {
    await this.calm();
    return this.insist('the next problem', () => this.press('F8'), async () => (await this.texts('.marker-widget .message')).join(' '));
  }

  async hover() {
    return this.insist('a hover', () => this.press('Control+KeyK', 'Control+KeyI'), async () => {
      const shown = (await this.texts('.monaco-hover .hover-contents')).join('\n');
      return !/^(Loading|Laster)/.test(shown) && shown;
    });
  }

  async suggestions() {
    return this.insist('suggestions', () => this.press('Control+Space'), async () => {
      const list = await this.texts('.suggest-widget.visible .monaco-list-row');
      return list.length > 0 && list;
    });
  }

  lenses() {
    return this.until('lenses', async () => {
      const list = (await this.texts('.codelens-decoration')).filter(Boolean);
      return list.length > 0 && list;
    });
  }

  async rename(name) {
    const input = this.page.locator('.rename-box:visible input');
    await this.insist('the new name\'s place', () => this.press('F2'), () => input.isVisible());
    await input.fill(name);
    await this.press('Enter');
    await input.waitFor({ state: 'hidden' });
  }

  // Runs a command by its title.
  async command(title) {
    await this.quick('F1', `>${title}`);
    await this.until('the command', async () => (await this.texts('.quick-input-list .monaco-list-row.focused')).some((t) => t.includes(title)));
    await this.press('Enter');
  }

  // Waits until VS Code says something to the person.
  said(text) {
    return this.until(`the message ${text}`, async () => (await this.texts('.notification-list-item-message')).some((t) => t.includes(text)));
  }

  // The lens just above the line that has a text: others are in view too.
  lensAbove(text) {
    return this.until(`a lens above ${text}`, async () => {
      const line = await this.page.locator('.view-line', { hasText: text }).first().boundingBox();
      let nearest;
      for (const lens of await this.page.locator('.codelens-decoration:visible').all()) {
        const at = await lens.boundingBox();
        if (line && at && at.y < line.y && !(nearest?.at.y > at.y)) nearest = { lens, at };
      }
      return nearest?.lens;
    });
  }

  async clickLensAbove(text, link) {
    await (await this.lensAbove(text)).locator('a', { hasText: link }).first().click();
  }

  peeked() {
    return this.until('the places', async () => {
      const list = await this.texts('.peekview-widget .ref-tree .monaco-list-row');
      return list.length > 0 && list;
    });
  }

  // Runs the tests of a file in the test explorer until it shows a result.
  async runTests(file, result) {
    await this.page.locator('.activitybar [aria-label^="Testing"]').first().click();
    const row = this.page.locator('.test-explorer .monaco-list-row', { hasText: file }).first();
    await row.click();
    await row.getByRole('button', { name: 'Run Test' }).click();
    await this.until(result, async () => (await this.texts('.test-explorer .result-summary')).some((t) => t.includes(result)), 2 * patience);
  }
}
