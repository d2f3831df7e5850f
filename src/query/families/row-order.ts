import { answerOrder, type Vocabulary } from '../../store/vocabulary.js';

/** By proposition as they are, and within one by actor. */
export function sortRows(
  rows: { readonly actor: string; readonly proposition: string }[],
  vocabulary: Vocabulary,
): void {
  const place = new Map([...vocabulary.propositions.keys()].map((id, i) => [id, i]));
  rows.sort(
    (a, b) =>
      (place.get(a.proposition) as number) - (place.get(b.proposition) as number) ||
      answerOrder(vocabulary.actor(a.actor), vocabulary.actor(b.actor)),
  );
}
