import { expect, test } from "vitest";
import { settled } from "./openExplorer.ts";
import { startedExplorer } from "./startedExplorer.ts";
import { violations } from "./violations.ts";

const explorer = startedExplorer();

const looks = [
  { name: "light", dark: false, width: 1440, height: 900 },
  { name: "dark", dark: true, width: 1440, height: 900 },
  { name: "on a phone", dark: false, width: 390, height: 844 },
];

test.each(looks)(
  "axe finds nothing wrong, $name: start, details, claims, table, list, lens, help",
  async ({ dark, width, height }) => {
    const { page } = await explorer.open({ dark, width, height });
    expect(await violations(page)).toEqual([]);

    await page.getByRole("combobox", { name: /search/i }).fill("washington");
    await page.getByRole("option").first().waitFor();
    expect(await violations(page)).toEqual([]);
    await page
      .getByRole("option", { name: /United States/ })
      .first()
      .click();
    await page.getByRole("heading", { name: "United States" }).waitFor();
    await page.getByText("By relation and type").click();
    await settled(page);
    expect(await violations(page)).toEqual([]);

    await page.getByRole("button", { name: /wants secure borders for Tajikistan/ }).click();
    await page
      .getByRole("article", { name: /^Statement / })
      .first()
      .waitFor();
    expect(await violations(page)).toEqual([]);
    for (const tab of [/^Table/, /^List/]) {
      await page.getByRole("tab", { name: tab }).click();
      expect(await violations(page)).toEqual([]);
    }
    await page.getByRole("button", { name: "Predicate", exact: true }).click();
    await page.getByRole("checkbox", { name: /^wants/ }).check();
    await page.getByText(/hides \d+ of/).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Help" }).click();
    await page.getByRole("dialog", { name: "Help" }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.context().close();
  },
);

test.each(looks)(
  "axe finds nothing wrong, $name: matrix, timeline, time, paths, two lenses, several nodes, view, phrases",
  async ({ dark, width, height }) => {
    const { page } = await explorer.open({ dark, width, height });
    const fine = async () => expect(await violations(page)).toEqual([]);
    await page.getByRole("tab", { name: "Matrix" }).click();
    await page.locator("table.matrix .cell").first().click();
    await page.getByRole("region", { name: "Statements behind the cell" }).waitFor();
    await fine();
    await page.getByRole("tab", { name: "Timeline" }).click();
    await page.getByRole("table", { name: /Statements by when/ }).waitFor();
    await fine();
    await page.getByRole("button", { name: "Time", exact: true }).click();
    await page.getByRole("slider", { name: "from" }).waitFor();
    await fine();
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "View", exact: true }).click();
    await page.getByRole("textbox", { name: "Link to this view" }).waitFor();
    await fine();
    await page.keyboard.press("Escape");
    await page.getByRole("combobox", { name: /search/i }).focus();
    await page.getByRole("option", { name: /Where do … and … disagree/ }).waitFor();
    await fine();
    await page.keyboard.type("how is russia connected to washington");
    await page.getByRole("option", { name: /^. ?How is Russia connected/ }).click();
    await page.getByRole("heading", { name: /How Russia is connected/ }).waitFor();
    await settled(page);
    await fine();
    await page.getByRole("button", { name: "Compare", exact: true }).click();
    await page.getByText(/A leaves out \d+ relations?/).waitFor();
    await fine();
    if (width > 760) {
      await page.getByRole("radio", { name: "side by side" }).check();
      await page.getByRole("region", { name: /^Lens B: / }).waitFor();
      await fine();
    }
    await page.getByRole("button", { name: "Stop comparing" }).click();
    if (width > 760) {
      await page.getByRole("application", { name: /canvas/i }).focus();
      await page.keyboard.press("a");
      await page.getByRole("tab", { name: "Details" }).click();
      await page.getByRole("heading", { name: /nodes selected/ }).waitFor();
      await fine();
    }
    await page.context().close();
  },
);

test("the canvas has a role, a name that counts, a tab stop and a description of its keys", async () => {
  const { page } = await explorer.open();
  const canvas = page.getByRole("application", { name: /^Canvas: \d+ nodes, \d+ relations$/ });
  await canvas.focus();
  expect(
    await canvas.evaluate((element) => element === document.activeElement && element.tabIndex === 0),
  ).toBe(true);
  const describedBy = await canvas.getAttribute("aria-describedby");
  expect(await page.locator(`#${describedBy}`).textContent()).toMatch(/Arrow keys/);
  await page.context().close();
});
