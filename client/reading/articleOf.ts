/** The article of a statement's global id: `<article>/<local>`, in a second coding `<article>@<coder>/<local>`. */
export function articleOf(statement: string): string {
  return statement.split(/[@/]/, 1)[0] ?? statement;
}
