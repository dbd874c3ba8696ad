type Doc = GoogleAppsScript.Docs.Schema.Document;
type Element = GoogleAppsScript.Docs.Schema.StructuralElement;
type Part = GoogleAppsScript.Docs.Schema.ParagraphElement;

/** Every run of text in a Doc's body, tables and all, in order. */
export function runsOf(document: Doc): readonly Part[] {
  const within = (content: readonly Element[]): readonly Part[] =>
    content.flatMap((element) => [
      ...(element.paragraph?.elements ?? []),
      ...(element.table?.tableRows ?? []).flatMap((row) =>
        (row.tableCells ?? []).flatMap((cell) => within(cell.content ?? [])),
      ),
    ]);
  return within(document.body?.content ?? []).filter((part) => part.textRun);
}

/** All text of a document. */
export function textOf(document: Doc): string {
  return runsOf(document)
    .map((run) => run.textRun?.content ?? '')
    .join('');
}

/** The run that begins with a text. */
export function runOf(document: Doc, text: string): Part | undefined {
  return runsOf(document).find((run) => run.textRun?.content?.startsWith(text));
}

/** The fields that named ranges mark in a Doc. */
export function fieldsIn(document: Doc): readonly string[] {
  return Object.keys(document.namedRanges ?? {})
    .map((name) => name.replace('tane.', ''))
    .sort();
}
