import { expect, test } from "vitest";
import { settled, viewOf } from "./openExplorer.ts";
import { startedExplorer } from "./startedExplorer.ts";
import { violations } from "./violations.ts";

const explorer = startedExplorer();

async function openWorkbench(dark = false) {
  const { page, complaints } = await explorer.open({ dark });
  await page.getByRole("button", { name: "Query", exact: true }).focus();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "Query" });
  const editor = dialog.getByRole("textbox", { name: "Cypher" });
  await editor.waitFor();
  return { page, complaints, dialog, editor };
}

test("a named question is chosen, its parameters are filled in, and its rows come as a table and as JSON", async () => {
  const { page, complaints, dialog } = await openWorkbench(true);
  await dialog.getByRole("combobox", { name: "Question" }).selectOption({ label: "What does X want?" });
  await dialog.getByRole("button", { name: "Run", exact: true }).click();
  await dialog.getByText("This is needed.").waitFor();
  expect(await violations(page)).toEqual([]);
  await dialog.getByRole("combobox", { name: "holder" }).fill("usa");
  await page.keyboard.press("Tab");
  await dialog.getByRole("button", { name: "Run", exact: true }).focus();
  await page.keyboard.press("Enter");
  await dialog.getByRole("columnheader", { name: "ascription" }).waitFor();
  expect(await dialog.getByRole("row").count()).toBeGreaterThan(2);
  expect(await violations(page)).toEqual([]);
  await dialog.getByRole("button", { name: "JSON", exact: true }).click();
  const rows: unknown = JSON.parse(await dialog.getByRole("textbox", { name: "JSON" }).inputValue());
  expect(rows).toEqual(expect.arrayContaining([expect.objectContaining({ ascription: expect.any(String) })]));
  expect(complaints).toEqual([]);
  await page.context().close();
});

test("own Cypher by keyboard: completed from the live schema, faults marked where they are, only what was returned is drawn", async () => {
  const { page, complaints, dialog, editor } = await openWorkbench();
  await editor.fill("MATCH (n:");
  await expect
    .poll(async () => {
      await editor.press("Control+Space");
      return await dialog.getByRole("option", { name: "Article" }).count();
    })
    .toBe(1);
  await editor.pressSequentially("StanceS");
  await editor.press("Enter");
  expect(await editor.inputValue()).toBe("MATCH (n:StanceStatement");

  await editor.fill("MATCH (n:Entity)\nRETURN m");
  await editor.press("Control+Enter");
  await dialog.getByRole("alert").getByText("Line 2, column 8:").waitFor();
  const marked = await editor.evaluate((field: HTMLTextAreaElement) =>
    field.value.slice(field.selectionStart, field.selectionEnd),
  );
  expect(marked).toBe("m");
  await editor.fill("CREATE (n) RETURN n");
  await editor.press("Control+Enter");
  await expect.poll(() => dialog.getByRole("alert").textContent()).not.toMatch(/Line 2, column 8/);

  await editor.fill("MATCH (s:StanceStatement)-[r:SUBJECT]->(e) RETURN s, r, e LIMIT 1");
  await editor.press("Control+Enter");
  await dialog.getByRole("button", { name: "Graph", exact: true }).click();
  await dialog.getByRole("img", { name: "Graph of the result: 2 nodes, 1 relationship" }).waitFor();
  expect(await violations(page)).toEqual([]);
  expect(complaints).toEqual([]);
  await page.context().close();
});

test("a query that takes long is cancelled, and the next one runs", async () => {
  const { page, dialog, editor } = await openWorkbench();
  await editor.fill(
    "UNWIND range(1, 100000000) AS a UNWIND range(1, 10000) AS b WITH a, b WHERE a + b = -1 RETURN count(*) AS none",
  );
  await editor.press("Control+Enter");
  await dialog.getByRole("button", { name: "Cancel the query" }).click();
  await editor.fill("RETURN 1 AS one");
  await editor.press("Control+Enter");
  await dialog.getByRole("columnheader", { name: "one" }).waitFor();
  await page.context().close();
});

test("question, parameters, text and form of the result are part of the view: link, reload and undo bring them back, and nothing runs by itself", async () => {
  const { page, complaints, dialog, editor } = await openWorkbench();
  const asked: string[] = [];
  const question = dialog.getByRole("combobox", { name: "Question" });
  const holder = dialog.getByRole("combobox", { name: "holder" });
  await question.focus();
  await page.keyboard.type("What does X want");
  await holder.fill("usa");
  await dialog.getByRole("button", { name: "Run", exact: true }).focus();
  await page.keyboard.press("Enter");
  await dialog.getByRole("button", { name: "JSON", exact: true }).press("Enter");
  const text = await editor.inputValue();
  await editor.focus();
  await page.keyboard.press("Control+Home");
  await page.keyboard.type("// my own words\n");
  const view = viewOf(page);
  expect(JSON.parse(view).query).toEqual({
    question: "what-does-x-want",
    text: `// my own words\n${text}`,
    parameters: [["holder", "usa"]],
    form: "json",
  });

  const hasAll = async (on: typeof dialog) => {
    await on.getByRole("textbox", { name: "Cypher" }).waitFor();
    expect(await on.getByRole("textbox", { name: "Cypher" }).inputValue()).toBe(`// my own words\n${text}`);
    expect(await on.getByRole("combobox", { name: "holder" }).inputValue()).toBe("usa");
    expect(await on.getByRole("region", { name: "Result" }).count()).toBe(0);
  };
  page.on("request", (request) => asked.push(request.postData() ?? ""));
  await page.reload();
  await settled(page);
  await hasAll(dialog);
  const { page: other } = await explorer.open({ view: new URL(page.url()).hash.slice(1) });
  await hasAll(other.getByRole("dialog", { name: "Query" }));
  expect(viewOf(other)).toBe(view);
  await other.context().close();
  expect(asked.filter((body) => body.includes("my own words"))).toEqual([]);
  await dialog.getByRole("button", { name: "Run", exact: true }).press("Enter");
  await dialog.getByRole("textbox", { name: "JSON" }).waitFor();

  await dialog.getByRole("button", { name: "Table", exact: true }).press("Enter");
  await dialog.getByRole("columnheader", { name: "ascription" }).waitFor();
  await editor.fill("RETURN 1 AS one");
  const undo = dialog.getByRole("button", { name: "Undo", exact: true });
  await undo.press("Enter");
  expect(await editor.inputValue()).toBe(`// my own words\n${text}`);
  await undo.press("Enter");
  await dialog.getByRole("textbox", { name: "JSON" }).waitFor();
  await dialog.getByRole("button", { name: "Redo", exact: true }).press("Enter");
  await dialog.getByRole("columnheader", { name: "ascription" }).waitFor();
  expect(await violations(page)).toEqual([]);

  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });
  expect(JSON.parse(viewOf(page)).query).toBeUndefined();
  await page.getByRole("button", { name: "Query", exact: true }).press("Enter");
  await hasAll(dialog);
  expect(complaints).toEqual([]);
  await page.context().close();
});
