/**
 * Rows in lots, so that what they need besides is asked once a lot.
 * @param size a lot is full with so many rows, or with rows of so much weight
 * @param weigh how much of a lot a row takes; 1 if left out
 */
export async function* inLots<Row>(
  rows: AsyncIterable<Row>,
  size: number,
  weigh: (row: Row) => number = () => 1,
): AsyncGenerator<readonly Row[]> {
  let lot: Row[] = [];
  let weight = 0;
  for await (const row of rows) {
    lot.push(row);
    weight += weigh(row);
    if (weight < size) continue;
    yield lot;
    lot = [];
    weight = 0;
  }
  if (lot.length > 0) yield lot;
}
