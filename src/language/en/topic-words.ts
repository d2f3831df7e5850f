// English words that are no topic, or make one.
import { words } from '../word-list.js';

export const TOPIC_LINKS = words('on of for against between over to in with');
/** What a measure is for or against stands behind them. */
export const OBJECT_TIES = words('on against to for in with between of from into at toward towards');
/** Or where it is talked of. */
export const SCENE_TIES = words('in at');
export const PLACE_LINKS = words('in with');
export const FUNCTION_WORDS = words(`
  a an the of in on at to for from by with and or its their his her be is are was were it that this as should must
  may can will would than there who which only go take have has had get us we our another every same other out up
  more most so not no do does again about into if between through while during also just very own over under any some
  each all`);
export const NAME_NEGATIONS = words('not no never without');
/** A definition denies what is right behind them. */
export const DENYING = words('no not never');
/** Heads that name a topic only with a word beside them. */
export const EMPTY_HEADS = words(`
  move idea plan proposal decision call statement effort step measure approach way thing side position view part role
  need case claim word report lot number issue question matter initiative action policy project process work use
  framework source conclusion resolution agreement deal document text`);
export const PEOPLE_NOUNS = words(`
  people person man men woman women country countries nation government leader official minister president ally
  allies candidate party team troops soldier citizen worker critic opponent neighbour neighbor`);
export const TIME_NOUNS = words(`
  monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
  september october november december day week month year time moment juncture morning evening today yesterday`);
