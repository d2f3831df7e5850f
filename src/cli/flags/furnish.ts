// How flags are made and given to the parser of the command that is called.
import { Option, type Command as Parser } from 'commander';
import { oneOfWords } from '../../schema/options.js';
import { type Command, dashed, type Flags } from './command.js';
import { dateOf } from './date-flag.js';

/** A flag that takes one of a few words. */
export function oneOf(takes: string, choices: readonly string[], more = '') {
  return { takes, choices, help: `${oneOfWords(choices)}${more}` };
}

export function inGroup<const Given extends Flags>(group: string, flags: Given): Given {
  return Object.fromEntries(Object.entries(flags).map(([name, flag]) => [name, { ...flag, group }])) as Given;
}

const DATES = ['<date>', '<day>', '<period>'];

export function furnish(parser: Parser, { flags, after = '' }: Command, example: string): void {
  for (const [name, { takes = '', help, isRequired = false, isOn, group }] of Object.entries(flags)) {
    const flag = isOn === true ? dashed(name).replace('--', '--no-') : dashed(name);
    const option = new Option(`${flag} ${takes}`.trim(), help).makeOptionMandatory(isRequired);
    if (group !== undefined) option.helpGroup(`${group}:`);
    if (DATES.includes(takes)) option.argParser((text: string) => dateOf(flag, text));
    parser.addOption(option);
  }
  parser.addHelpText('after', `\nExample:\n  stancegraph ${example}\n${after}`);
}
