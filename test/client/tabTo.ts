import type { Locator, Page } from "playwright-core";

/** More than any view has to tab through. */
const most = 300;

/**
 * Goes to a control as a person without a mouse does: by Tab, and within a list of tabs by the arrow keys. Fails where it
 * is out of reach.
 * @param control the first one that fits is meant
 */
export async function tabTo(page: Page, control: Locator, key: "Tab" | "Shift+Tab" | "ArrowRight" = "Tab") {
  await control.first().waitFor();
  for (let step = 0; step < most; step++) {
    if (await control.first().evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  const at = await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 120));
  throw new Error(`${control} is out of reach of ${key}; the focus is on ${at}`);
}
