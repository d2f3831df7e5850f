// The colours of pages, light and dark, as custom properties of CSS: those of ink and paper, and those of standings.
import { customProperties, type Scheme } from '../words/palette.js';

export type Token = 'paper' | 'side' | 'ink' | 'quiet' | 'rule' | 'tint' | 'link' | 'focus';

/** `side` lies beside the paper, `tint` behind what is chosen. */
export const TOKENS: Readonly<Record<Scheme, Readonly<Record<Token, string>>>> = {
  light: {
    paper: '#ffffff',
    side: '#f6f7f9',
    ink: '#1b1f24',
    quiet: '#52585f',
    rule: '#d5d9de',
    tint: '#e7eef5',
    link: '#00558a',
    focus: '#005fcc',
  },
  dark: {
    paper: '#15181c',
    side: '#1f2429',
    ink: '#e8eaed',
    quiet: '#adb4bc',
    rule: '#3d444c',
    tint: '#2a323c',
    link: '#8ccbf5',
    focus: '#8ec5ff',
  },
};

export function colours(scheme: Scheme): string {
  const tokens = Object.entries(TOKENS[scheme]).map(([token, colour]) => `--${token}:${colour}`);
  return `${tokens.join(';')};${customProperties(scheme)}`;
}

export const COLOURS = `:root{color-scheme:light dark;${colours('light')}}
@media(prefers-color-scheme:dark){:root{${colours('dark')}}}`;

/** How the lines of standings are told apart without colour, by the names of CSS. */
export const LINES = { support: 'solid', oppose: 'dashed', undecided: 'dotted', contested: 'double' } as const;
