// The commands of the program, in the order of its help: what each is called and for; a command is loaded when called.
import type { CommandEntry } from '../flags/command.js';

/** What can be typed behind the name of the program: one for each command. */
const EXAMPLES = `
ask "Who backs troop deployment as of 4 September 2025?"
who backs troop deployment --as-of "31 March 2025"
stance Germany troop deployment
stances --proposition "troop deployment"
why Italy troop deployment
timeline Ukraine --proposition "troop deployment"
compare France Italy
changes --from "March 2025" --actor Ukraine --all
pledge USA sanctions
check
participants paris-summit-2025-09-04
query '{"find":"stances","actor":"ITA"}'
commitments --actor Italy --deliverable troops
requests --actor Ukraine
attitudes --toward Russia
claims --kind fact --during 2025-09
sources --actor France
discrepancies --type sourceConflict
shifts
list propositions
network --relation subtract --names
agreement --a France --b "United Kingdom"
communities
report Italy --out italy.html
explore --out explorer.html --open
extract article.txt --published 2026-03-05 --out draft.yaml
review draft.yaml --texts .
compile draft.yaml --out data.json
verify --texts . --with draft.yaml
completion bash > ~/.local/share/bash-completion/completions/stancegraph
`.split('\n');

export const COMMANDS: Readonly<Record<string, readonly CommandEntry[]>> = {
  Questions: [
    entry('ask [question...]', 'a question in English; without one, a prompt', () => import('./ask.js')),
    entry('who <position> <proposition...>', 'who backs | opposes | undecided a proposition', () => import('./who.js')),
    entry(
      'stance <actor> [proposition...]',
      'where an actor stands on a proposition, or on everything',
      () => import('./stance.js'),
    ),
    entry('stances', 'where everybody stands on everything', () => import('./stances.js')),
    entry(
      'why <actor> <proposition...>',
      'why an actor stands where it does, claim by claim',
      () => import('./why.js'),
    ),
    entry('timeline [actor]', 'what an actor said, oldest first, and what it changed', () => import('./timeline.js')),
    entry('compare <actor> [other]', 'with whom an actor differs, or on what two do', () => import('./compare.js')),
    entry('changes', 'whose stance is another one than on a first day', () => import('./changes.js')),
    entry('pledge <actor> <deliverable>', 'what an actor is committed to, and why', () => import('./pledge.js')),
    entry('participants <event...>', 'who took part in an event, in which role', () => import('./participants.js')),
    entry('query <json>', 'any query as JSON, such as that of another answer; - reads it', () => import('./query.js')),
  ],
  'Lists of claims': [
    entry('commitments', 'pledges, refusals and deliveries', () => import('./commitments.js')),
    entry('requests', 'what was asked of whom', () => import('./requests.js')),
    entry('attitudes', 'praise and blame', () => import('./attitudes.js')),
    entry('claims', 'the claims themselves', () => import('./claims.js')),
    entry('sources', 'on whose word claims rest', () => import('./sources.js')),
    entry(
      'discrepancies',
      'claims that do not go together: shifts, contradictions, source conflicts, dissent, say-do gaps',
      () => import('./discrepancies.js'),
    ),
    entry('shifts', 'changes of mind', () => import('./shifts.js')),
    entry('list <what>', 'actors, propositions, events or documents with their names', () => import('./list.js')),
  ],
  Measures: [
    entry('network', 'who agrees with whom (one-mode), or who says what (two-mode)', () => import('./network.js')),
    entry(
      'agreement',
      'on how many propositions two actors take the same position, or all pairs',
      () => import('./agreement.js'),
    ),
    entry('communities', 'who belongs together, by signed agreement', () => import('./communities.js')),
  ],
  'Reports and pages': [
    entry(
      'report [about...]',
      'a stance report on a country, leader, proposition, event or all data',
      () => import('./report.js'),
    ),
    entry('explore', 'one HTML file in which the data set can be explored', () => import('./explore.js')),
  ],
  'Making data': [
    entry(
      'extract <file...>',
      'propose claims that texts make, each with its passage, for a person to accept; - reads a text',
      () => import('./extract.js'),
    ),
    entry(
      'review <draft>',
      'walk through the proposed claims of a draft: accept, edit, reject, undo',
      () => import('./review.js'),
    ),
    entry('compile <draft...>', 'a data set with what was accepted in drafts, as JSON', () => import('./compile.js')),
    entry('check', 'what is odd in a data set without being wrong', () => import('./check.js')),
    entry('verify', 'check every locator against the source texts', () => import('./verify.js')),
  ],
  'The command itself': [
    entry(
      'completion <shell>',
      'a script for bash, zsh or fish, so that Tab completes',
      () => import('./completion.js'),
    ),
  ],
};

function entry(usage: string, description: string, load: CommandEntry['load']): CommandEntry {
  const name = usage.split(' ')[0] as string;
  const example = EXAMPLES.find((line) => line.split(' ')[0] === name) ?? '';
  return { name, usage, description, example, load };
}
