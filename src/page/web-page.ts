// A web page as one file that asks nobody for anything: its head, and the policy that names its style and script by hash.
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { VERSION } from '../version.js';
import { escapeScript, escapeXml, visible } from '../words/escape.js';

declare const btoa: (binary: string) => string;

export interface WebPage {
  /** As it is: it is escaped here. */
  readonly title: string;
  readonly style: string;
  readonly body: string;
  /** What the page holds as JSON, and the id of the element that it stands in. */
  readonly data?: { readonly id: string; readonly value: unknown };
  readonly script?: string;
  /** What the policy allows besides, by directive: `{ 'worker-src': 'blob:' }`. */
  readonly allowed?: Readonly<Record<string, string>>;
  /** Of the library that made what is shown. Default this one's. */
  readonly version?: string;
}

const NO_SCRIPT =
  '<noscript><p>This page needs JavaScript. It runs only the script within it and asks nothing of any server.</p></noscript>';

/**
 * A whole document that starts with `<!doctype html>`. Its Content-Security-Policy allows its own style and script and
 * nothing else; the empty icon keeps browsers from asking for one.
 */
export function webPage({ title, style, body, data, script, allowed, version = VERSION }: WebPage): string {
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policyOf(style, script, allowed)}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    '<meta name="referrer" content="no-referrer">',
    `<meta name="generator" content="stancegraph ${escapeXml(visible(version))}">`,
    '<link rel="icon" href="data:,">',
    `<title>${escapeXml(visible(title))}</title>`,
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    body,
    ...(data === undefined ? [] : [dataElement(data.id, data.value)]),
    ...(script === undefined ? [] : [NO_SCRIPT, `<script>${script}</script>`]),
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function policyOf(style: string, script: string | undefined, allowed: WebPage['allowed']): string {
  const directives = {
    'default-src': "'none'",
    ...(script === undefined ? {} : { 'script-src': hashOf(script) }),
    'style-src': hashOf(style),
    'img-src': 'data:',
    ...allowed,
    'base-uri': "'none'",
    'form-action': "'none'",
  };
  return Object.entries(directives)
    .map((directive) => directive.join(' '))
    .join('; ');
}

function hashOf(text: string): string {
  return `'sha256-${btoa(String.fromCharCode(...sha256(utf8ToBytes(text))))}'`;
}

function dataElement(id: string, value: unknown): string {
  return `<script type="application/json" id="${id}">${escapeScript(JSON.stringify(value))}</script>`;
}
