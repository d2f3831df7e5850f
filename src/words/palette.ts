// The colours of standings, once, for every page and picture: told apart in greyscale and with any colour vision
// (blue and orange of Okabe and Ito), each with a shade for text and one for what lies behind text.
import type { Standing } from './position-words.js';

/** The colour of a mark, of text in it, and of a field behind text. */
export interface Tone {
  readonly mark: string;
  readonly ink: string;
  readonly tint: string;
}

export type Scheme = 'light' | 'dark';

export const PALETTE: Readonly<Record<Scheme, Readonly<Record<Exclude<Standing, 'noRecord'>, Tone>>>> = {
  light: {
    support: { mark: '#0072b2', ink: '#00405f', tint: '#dbecf8' },
    oppose: { mark: '#d55e00', ink: '#7a3000', tint: '#fde6d6' },
    undecided: { mark: '#6b7178', ink: '#33383e', tint: '#e8eaed' },
    contested: { mark: '#8a4aa3', ink: '#51206a', tint: '#f2e5f8' },
  },
  dark: {
    support: { mark: '#4aa8e0', ink: '#cbe8fb', tint: '#12384f' },
    oppose: { mark: '#f08a3c', ink: '#ffdcc0', tint: '#54290b' },
    undecided: { mark: '#9aa2ab', ink: '#e3e6ea', tint: '#383e45' },
    contested: { mark: '#c48adb', ink: '#f0d9f9', tint: '#482858' },
  },
};

/** The colours of a scheme as custom properties of CSS: `--support`, `--support-ink`, `--support-tint` and so on. */
export function customProperties(scheme: Scheme): string {
  return Object.entries(PALETTE[scheme])
    .map(
      ([standing, { mark, ink, tint }]) => `--${standing}:${mark};--${standing}-ink:${ink};--${standing}-tint:${tint}`,
    )
    .join(';');
}
