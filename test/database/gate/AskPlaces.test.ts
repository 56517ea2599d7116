import { expect, test } from "vitest";
import { AskPlaces } from "../../../server/database/gate/AskPlaces.ts";

test("as many as there are places; the next one waits for one that leaves", async () => {
  const places = new AskPlaces(2, 60_000);
  const first = await places.take();
  await places.take();
  const order: string[] = [];
  const third = places.take().then((leave) => {
    order.push("third");
    return leave;
  });
  const fourth = places.take().then(() => order.push("fourth"));
  await Promise.resolve();
  expect(order).toEqual([]);
  first();
  (await third)();
  await fourth;
  expect(order).toEqual(["third", "fourth"]);
});

test("one that waits too long is refused, and its place in the row is not kept", async () => {
  const places = new AskPlaces(1, 10);
  const leave = await places.take();
  await expect(places.take()).rejects.toMatchObject({
    code: "CYPHER_BUSY",
    message: expect.stringMatching(/^1 queries run already/),
  });
  leave();
  (await places.take())();
});

test("one that gives up is out of the row", async () => {
  const places = new AskPlaces(1, 60_000);
  const leave = await places.take();
  const gone = new AbortController();
  const waiting = places.take(gone.signal);
  gone.abort();
  await expect(waiting).rejects.toMatchObject({ code: "CANCELLED" });
  await expect(places.take(gone.signal)).rejects.toMatchObject({ code: "CANCELLED" });
  leave();
  (await places.take())();
});
