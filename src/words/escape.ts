// Text from outside, made harmless for where it goes: a terminal, Markdown, XML and HTML, a script, TeX, CSV.

/** Drops control and bidirectional-override characters: text from outside must not steer a terminal. */
export function visible(text: string): string {
  return text.replace(/[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu, ' ');
}

/** Text of the data or the asker in Markdown: no markup of its own. */
export function escapeMarkdown(text: string): string {
  return visible(text)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/([\\`*_[\]|#~])/g, '\\$1');
}

/** As Markdown that is read as plain text: no address becomes a link, and no line begins a list, a rule or a heading. */
export function escapeMarkdownText(text: string): string {
  return escapeMarkdown(text)
    .replace(/^(\s*)([-+>=]|\d+[.)])/, '$1\\$2')
    .replace(/:\/\//g, ':&#47;&#47;')
    .replace(/@/g, '&#64;')
    .replace(/\bwww\./gi, 'www&#46;');
}

const XML: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text for content and attributes of XML: escaped, and what XML cannot hold (controls, lone surrogates) replaced. */
export function escapeXml(text: string): string {
  return text
    .replace(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]|\p{Surrogate}/gu, '\ufffd')
    .replace(/[&<>"']/g, (character) => XML[character] as string);
}

/** Is it an address that a page may lead to? */
export function isWebAddress(url: string): boolean {
  return /^https?:\/\//.test(url);
}

/** JSON that can stand in a script element: nothing in it can end the element, open a comment or turn the text round. */
export function escapeScript(json: string): string {
  return json.replace(/[<>\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g, asUnit);
}

/** JSON for a terminal: the same value, its control and bidirectional-override characters written as what they are. */
export function escapeUnseen(json: string): string {
  return json.replace(/[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g, asUnit);
}

function asUnit(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

const TEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

export function escapeTex(text: string): string {
  return visible(text).replace(/[\\{}~^]|[&%$#_]/g, (character) => TEX[character] ?? `\\${character}`);
}

/** An address in a field of BibTeX: braces, backslashes and white space as per cent codes. */
export function escapeTexUrl(url: string): string {
  return visible(url).replace(
    /[\\{}\s]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
}

/** A cell of comma-separated values: quoted where it has to be, no formula for a spreadsheet, no control characters. */
export function escapeCsv(value: string | number): string {
  const plain = String(value).replace(/[^\P{Cc}\t\n\r]/gu, ' ');
  const text = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${plain}` : plain;
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
