// What Tab completes in bash, zsh and fish: commands, flags, their words, and the names of the bundled data.
import { entryOf } from '../../schema/entry.js';
import { type CommandEntry, dashed, defineCommand, Exit, type Flags } from '../flags/command.js';
import { POSITION_WORDS, unknownWord } from '../flags/flag-values.js';
import { coalitionData } from '../io/bundled-data.js';
import { print } from '../io/print.js';

type Completed = { readonly entry: CommandEntry; readonly flags: Flags; readonly words: readonly string[] };

/** Words for an argument of a command or a flag of that name. */
type Known = ReadonlyMap<string, readonly string[]>;

const SHELLS = { bash, zsh, fish };

export const command = defineCommand({
  flags: {},
  async run([shell = ''], _, entries) {
    const write = SHELLS[shell as keyof typeof SHELLS] as typeof bash | undefined;
    if (write === undefined) throw unknownWord('shell', shell, Object.keys(SHELLS));
    const known = await knownWords();
    const completed = entries.map(async (entry) => {
      const { flags } = (await entry.load()).command;
      const words = [...entry.usage.matchAll(/[<[](\w+)/g)].flatMap(([, name]) => known.get(name as string) ?? []);
      return { entry, flags, words };
    });
    await print(write(await Promise.all(completed), known));
    return Exit.answered;
  },
});

async function knownWords(): Promise<Known> {
  const { actors, propositions, events = [], documents } = await coalitionData();
  const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);
  const names = (list: readonly string[], of: string) => of.split(' ').map((name) => [name, list] as const);
  return new Map([
    ...names(ids(actors), 'actor other a b to toward speaker among author'),
    ...names(ids(propositions), 'proposition given'),
    ...names(ids(events), 'event'),
    ...names(ids(documents), 'document without'),
    ...names(ids([...actors, ...propositions, ...events]), 'about'),
    ...names(POSITION_WORDS, 'position'),
    ...names(['actors', 'propositions', 'events', 'documents'], 'what'),
    ...names(Object.keys(SHELLS), 'shell'),
  ]);
}

function wordsOf(name: string, { choices, takes }: Flags[string], known: Known): readonly string[] {
  return takes === undefined ? [] : (choices ?? known.get(name) ?? []);
}

/** A case of a shell for all flags that take the same words, and one for each command. */
function cases(completed: readonly Completed[], known: Known): string {
  const places = new Map<string, string[]>();
  for (const { entry, flags } of completed) {
    for (const [name, flag] of Object.entries(flags)) {
      entryOf(places, wordsOf(name, flag, known).join(' '), () => []).push(`'${entry.name} ${dashed(name)}'`);
    }
  }
  places.delete('');
  return [
    ...[...places].map(([words, at]) => `    ${at.join('|')}) found="${words}" ;;\n`),
    ...completed.map(({ entry, flags, words }) => {
      const names = ['--help', ...Object.keys(flags).map(dashed)].join(' ');
      return `    '${entry.name} '*) [[ $cur == -* ]] && found="${names}" || found="${words.join(' ')}" ;;\n`;
    }),
  ].join('');
}

function bash(completed: readonly Completed[], known: Known): string {
  const names = completed.map(({ entry }) => entry.name).join(' ');
  return `_stancegraph() {
  local cur="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD-1]}" name="" found=""
  (( COMP_CWORD > 1 )) && name="\${COMP_WORDS[1]}"
  case "$name $before" in
    ' '*) found="${names} help --help --version" ;;
${cases(completed, known)}  esac
  COMPREPLY=($(compgen -W "$found" -- "$cur"))
}
complete -o default -F _stancegraph stancegraph
`;
}

function zsh(completed: readonly Completed[], known: Known): string {
  return `autoload -Uz +X bashcompinit && bashcompinit\n${bash(completed, known)}`;
}

function fish(completed: readonly Completed[], known: Known): string {
  const quoted = (text: string) => `'${text.replace(/[\\']/g, '\\$&')}'`;
  const lines = completed.flatMap(({ entry: { name, description }, flags, words }) => [
    `-n __fish_use_subcommand -f -a ${name} -d ${quoted(description)}`,
    ...(words.length === 0 ? [] : [`-n '__fish_seen_subcommand_from ${name}' -f -a ${quoted(words.join(' '))}`]),
    ...Object.entries(flags).map(([flag, given]) => {
      const found = wordsOf(flag, given, known);
      const takes = found.length > 0 ? ` -x -a ${quoted(found.join(' '))}` : given.takes === undefined ? '' : ' -r';
      return `-n '__fish_seen_subcommand_from ${name}' -l ${dashed(flag).slice(2)}${takes} -d ${quoted(given.help)}`;
    }),
  ]);
  return lines.map((line) => `complete -c stancegraph ${line}\n`).join('');
}
