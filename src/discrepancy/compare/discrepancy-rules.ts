// The stable names of the rules by which discrepancies are found.

/**
 * The rules by which discrepancies are found, with their explanations.
 *
 * @example
 * RULES['shift-holder']; // "the same holder took another position on a later day"
 */
export const RULES = {
  'shift-holder': 'the same holder took another position on a later day',
  'shift-country':
    'another voice of the same country took another position on a later day, at least as high or under another government',
  'shift-implied': 'a later position on a related proposition goes against the earlier one',
  'shift-commitment': 'a commitment was made and later refused or taken back, or refused and later made',
  'contradiction-direct': 'the same holder in the same capacity supported and opposed one proposition on the same day',
  'contradiction-implied':
    'the same holder in the same capacity took positions on related propositions on the same day of which one rules out the other',
  'source-utterance': 'two reports of one utterance differ',
  'source-hearsay': 'accounts of where an actor stood on one day differ, and one of them is another party’s word',
  'source-event': 'two reports of one event differ',
  'source-fact': 'two reports of one fact at one time differ',
  'source-assessment': 'two sources, at one time, affirm and deny that something is so',
  'dissent-same-day': 'two voices of one country supported and opposed the same on one day',
  'dissent-lower-voice': 'a later, lower voice of the country went against one that still stands',
  'gap-refused': 'support on record, but the commitment was declined, withheld or withdrawn',
  'gap-delivered': 'opposition on record, but the actor delivers, or on the same day pledged',
} as const;

/** The stable name of a rule. */
export type RuleCode = keyof typeof RULES;
