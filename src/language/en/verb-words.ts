// Closed classes of English verbs and auxiliaries, and how their forms end.
import { words } from '../word-list.js';

export const BE = words('been being was were is are be');
export const BE_OR_REMAIN = words('is are was were be remain remains');
export const REMAIN = words('remain remains remained');
export const PRESENT_STATES = words('are is remain remains will');
/** Behind them "it" is nobody. */
export const NO_BODY_VERBS = words('is was would will');
export const HAVE = words('have has had having');
export const NEED_OR_HAVE = words('have has need needs');
/** They begin "has to be lifted". */
export const OBLIGATION_LEADS = words('have has need needs must should ought is are be');
/** What is owed is what the speaker wants. */
export const OWED = words('must should ought shall need needs needed');
export const OBLIGED = words('must should ought has have had');
/** What will be is a position. */
export const FUTURE = words('will would wo never');
/** By stem: what is not ruled out is open. */
export const OPEN_WHEN_DENIED = words('rule');
/** By stem. */
export const FAILING = words('fail neglect forget');
export const PROMISING = words('will would ll shall');
export const REFUSING = words('will would wo cannot could can');
export const BEFORE_INFINITIVES = words('to will would could may might can shall should must ll');
export const POSSIBLE = words('can could may might if to probably');
export const TENTATIVE = words('could may might study consider');
/** Whoever will or may meet has not met. */
export const UNREAL = words('will would to could may might should scheduled not never');
/** They stand for the verb before. */
export const PRO_VERBS = words('did do does have has had are is was were');
/** "turned down", "taken away". */
export const PARTICLES_OF_UNDOING = words('down away');
export const NEGATIONS = words('not never nt no without cannot');
export const NOT_BEFORE = words('not nt');
export const OBLIGATION_STEMS = words('must need let');
export const JOINING_STEMS = words('tak do join participat');
export const NO_DEEDS = words(`
  began begun start starts started begin begins need needs must has have had let lets is are`);
