// Files that hold text and are none: their marks would be read as words.

const SIGNS: readonly (readonly [RegExp, string])[] = [
  [/^\s*<(?:!doctype html|html|\?xml)|(?:<\/(?:p|div|span|li|a|td|h[1-6])\s*>[\s\S]*?){3}/i, 'a page in HTML'],
  [/^%PDF-/, 'a PDF'],
  [/^\{\\rtf/, 'a document in RTF'],
];

/** What a text is instead of plain words; `undefined` if it seems to be nothing else. */
export function otherThanText(text: string): string | undefined {
  return SIGNS.find(([sign]) => sign.test(text))?.[1];
}
