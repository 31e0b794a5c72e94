import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** The largest sum of layout shifts that a page may have while it loads. */
const MAX_SHIFT = 0.1;

/** Sums up how much of the page jumps from here on; asked for by layoutShift. */
export async function watchLayout(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(window, { layoutShifts: shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & {
        value: number;
        hadRecentInput: boolean;
      })[])
        if (!entry.hadRecentInput) shifts.push(entry.value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

export async function expectSteadyLayout(page: Page): Promise<void> {
  const shifts = await page.evaluate(() => (window as unknown as { layoutShifts: number[] }).layoutShifts);
  const sum = shifts.reduce((all, shift) => all + shift, 0);
  expect(sum, `layout shifts ${shifts.map((shift) => shift.toFixed(3)).join(' + ')}`).toBeLessThan(MAX_SHIFT);
}

/** Nothing is on its way any more: no skeleton, no spinner, and the letters are the ones that stay. */
export async function settle(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
  await page.evaluate(async () => {
    await document.fonts.ready;
    await Promise.all(document.getAnimations().map((animation) => animation.finished));
  });
}

export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const { content, room } = await page.evaluate(() => ({
    content: document.documentElement.scrollWidth,
    room: document.documentElement.clientWidth,
  }));
  expect(content, 'width of the content').toBeLessThanOrEqual(room);
}

/** Buttons, fields and the links of menus can be hit with a thumb. */
export async function expectTouchTargets(page: Page, least: number): Promise<void> {
  const controls = [page.getByRole('button'), page.getByRole('textbox'), page.getByRole('combobox')];
  const small: string[] = [];
  for (const control of (await Promise.all(controls.map((each) => each.all()))).flat()) {
    const box = await control.boundingBox();
    if (box !== null && box.height < least - 0.5) {
      small.push(`${await control.evaluate((element) => element.outerHTML.slice(0, 160))} ${box.height} px`);
    }
  }
  expect(small, `controls lower than ${least} px`).toEqual([]);
}

/** What a theme can change: all else that axe looks at is the same in both. */
const RULES_OF_COLOUR = ['color-contrast', 'link-in-text-block'];

export async function expectAccessible(page: Page): Promise<void> {
  await expectNoFindings(
    new AxeBuilder({ page }).withTags([
      'wcag2a',
      'wcag2aa',
      'wcag21a',
      'wcag21aa',
      'wcag22aa',
      'best-practice',
    ]),
  );
}

export async function expectReadableColours(page: Page): Promise<void> {
  await expectNoFindings(new AxeBuilder({ page }).withRules(RULES_OF_COLOUR));
}

async function expectNoFindings(axe: AxeBuilder): Promise<void> {
  // There are no frames, so no second page is needed to put their findings together.
  const { violations } = await axe.setLegacyMode(true).analyze();
  const findings = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary}`),
  );
  expect(findings, 'findings of axe').toEqual([]);
}
