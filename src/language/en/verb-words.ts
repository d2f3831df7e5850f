// Closed classes of English verbs and auxiliaries, and how their forms end.
import { words } from '../word-list.js';

/** Proposition-finder, predicates: the verb "be". */
export const BE = words('been being was were is are be');
/** Evaluations: "the first step is P". */
export const BE_OR_REMAIN = words('is are was were be remain remains');
/** Evaluations: "remains a mistake". */
export const REMAIN = words('remain remains remained');
/** Author-guess: a text that says how things are. */
export const PRESENT_STATES = words('are is remain remains will');
/** Coreference: behind them "it" is nobody. */
export const NO_BODY_VERBS = words('is was would will');
/** Nominals: "has the support of". */
export const HAVE = words('have has had having');
/** Evaluations: "have to stop", "need to stop". */
export const NEED_OR_HAVE = words('have has need needs');
/** Evaluations: begin "has to be lifted". */
export const OBLIGATION_LEADS = words('have has need needs must should ought is are be');
/** Predicates: what is owed is what the speaker wants. */
export const OWED = words('must should ought shall need needs needed');
/** Evaluations: a name that says what should be. */
export const OBLIGED = words('must should ought has have had');
/** Predicates: what will be is a position. */
export const FUTURE = words('will would wo never');
/** Commitment-rules: make a promise of a deed. */
export const PROMISING = words('will would ll shall');
/** Threats: "will not", "cannot". */
export const REFUSING = words('will would wo cannot could can');
/** Commitment-rules: what follows is not done. */
export const BEFORE_INFINITIVES = words('to will would could may might can shall should must ll');
/** Predicates: what may be is no deed. */
export const POSSIBLE = words('can could may might if to probably');
/** Commitment-rules: what is only thought of. */
export const TENTATIVE = words('could may might study consider');
/** Participation-rules: whoever will or may meet has not met. */
export const UNREAL = words('will would to could may might should scheduled not never');
/** Ellipsis: stand for the verb before. */
export const PRO_VERBS = words('did do does have has had are is was were');
/** Evaluations: "turned down", "taken away". */
export const PARTICLES_OF_UNDOING = words('down away');
/** Proposition-finder: deny what is named. */
export const NEGATIONS = words('not never nt no without cannot');
/** Predicates: before "to". */
export const NOT_BEFORE = words('not nt');
/** Commitment-rules: stems of what must be. */
export const OBLIGATION_STEMS = words('must need let');
/** Anaphora: "take part", "join". */
export const JOINING_STEMS = words('tak do join participat');
/** Predicates: verbs that do nothing by themselves. */
export const NO_DEEDS = words(`
  began begun start starts started begin begins need needs must has have had let lets is are`);
