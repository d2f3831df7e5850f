// What a command is: its flags, whose values come typed, and its run, which says with what the process exits.
import type { FormatOption } from '../../format/file-format.js';

export const Exit = { answered: 0, noRecord: 1, badInput: 2, failure: 3 } as const;
export type Exit = (typeof Exit)[keyof typeof Exit];

/** A flag; it is called as the value that it gives: `asOf` is `--as-of`. */
export interface Flag extends FormatOption {
  readonly isRequired?: boolean;
  /** A switch that is on, unless `--no-…` turns it off. */
  readonly isOn?: boolean;
  /** The words that it takes, if they are few. */
  readonly choices?: readonly string[];
  /** The heading that it stands under in the help. */
  readonly group?: string;
}

export type Flags = Readonly<Record<string, Flag>>;

type Value<Given extends Flag> = Given extends { readonly takes: `${string}...>` }
  ? readonly string[]
  : Given extends { readonly takes: string }
    ? string
    : boolean;

type Required<Given> = {
  [Name in keyof Given]: Given[Name] extends { readonly isRequired: true } ? Name : never;
}[keyof Given];

export type Values<Given extends Flags> = { readonly [Name in keyof Given]?: Value<Given[Name]> } & {
  readonly [Name in Required<Given>]: Value<Given[Name]>;
};

export interface Command<Given extends Flags = Flags, GivenValues = never> {
  readonly flags: Given;
  readonly after?: string;
  readonly run: (words: readonly string[], flags: GivenValues, commands: readonly CommandEntry[]) => Promise<Exit>;
}

/** A command as it is known before it is loaded. */
export interface CommandEntry {
  readonly name: string;
  readonly usage: string;
  readonly description: string;
  /** What can be typed behind the name of the program. */
  readonly example: string;
  readonly load: () => Promise<{ readonly command: Command }>;
}

export function defineCommand<const Given extends Flags>(command: Command<Given, Values<Given>>): Command {
  return command;
}

export function dashed(name: string): string {
  return `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}
