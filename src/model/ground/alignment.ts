// The best fit of a quote in a text, word by word.

export interface Alignment {
  readonly start: number;
  readonly end: number;
  readonly distance: number;
}

/** A word of the quote and the word of the text opposite it; -1 where there is none. */
export interface AlignedPair {
  readonly quote: number;
  readonly text: number;
}

/** At most `most` places, in time O(n + m): Knuth, Morris, Pratt. */
export function placesOf(text: Int32Array, quote: Int32Array, most: number): number[] {
  const falls = new Int32Array(quote.length);
  for (let i = 1, k = 0; i < quote.length; i += 1) {
    while (k > 0 && quote[i] !== quote[k]) k = falls[k - 1] as number;
    if (quote[i] === quote[k]) k += 1;
    falls[i] = k;
  }
  const places: number[] = [];
  for (let i = 0, k = 0; i < text.length && places.length < most; i += 1) {
    while (k > 0 && text[i] !== quote[k]) k = falls[k - 1] as number;
    if (text[i] === quote[k]) k += 1;
    if (k === quote.length) {
      places.push(i - k + 1);
      k = falls[k - 1] as number;
    }
  }
  return places;
}

/** Time O(n * most) on real text: Sellers (1980), with the cut-off of Ukkonen (1985). The first of several. */
export function nearestPart(text: Int32Array, quote: Int32Array, most: number): Alignment | undefined {
  const m = quote.length;
  let costs = new Int32Array(m + 1).map((_, i) => i);
  let starts = new Int32Array(m + 1);
  let nextCosts = new Int32Array(m + 1);
  let nextStarts = new Int32Array(m + 1);
  let active = Math.min(m, most);
  let best: Alignment | undefined;
  for (let j = 1; j <= text.length; j += 1) {
    nextCosts[0] = 0;
    nextStarts[0] = j;
    const bound = Math.min(m, active + 1);
    if (bound > active) costs[bound] = most + 1;
    for (let i = 1; i <= bound; i += 1) {
      const through = (costs[i - 1] as number) + (quote[i - 1] === text[j - 1] ? 0 : 1);
      const dropped = (costs[i] as number) + 1;
      const added = (nextCosts[i - 1] as number) + 1;
      const cost = Math.min(through, dropped, added);
      nextCosts[i] = cost;
      nextStarts[i] =
        cost === through
          ? (starts[i - 1] as number)
          : cost === added
            ? (nextStarts[i - 1] as number)
            : (starts[i] as number);
    }
    active = bound;
    while (active > 0 && (nextCosts[active] as number) > most) active -= 1;
    if (active === m && (nextCosts[m] as number) < (best?.distance ?? most + 1)) {
      best = { start: nextStarts[m] as number, end: j, distance: nextCosts[m] as number };
    }
    [costs, nextCosts] = [nextCosts, costs];
    [starts, nextStarts] = [nextStarts, starts];
  }
  return best;
}

export function pairsOf(part: Int32Array, quote: Int32Array): AlignedPair[] {
  const width = part.length + 1;
  const costs = new Int32Array((quote.length + 1) * width);
  const at = (i: number, j: number) => costs[i * width + j] as number;
  for (let i = 0; i <= quote.length; i += 1) costs[i * width] = i;
  for (let j = 0; j <= part.length; j += 1) costs[j] = j;
  for (let i = 1; i <= quote.length; i += 1) {
    for (let j = 1; j <= part.length; j += 1) {
      const differs = quote[i - 1] === part[j - 1] ? 0 : 1;
      costs[i * width + j] = Math.min(at(i - 1, j - 1) + differs, at(i - 1, j) + 1, at(i, j - 1) + 1);
    }
  }
  const pairs: AlignedPair[] = [];
  let i = quote.length;
  let j = part.length;
  while (i > 0 || j > 0) {
    const differs = i > 0 && j > 0 && quote[i - 1] === part[j - 1] ? 0 : 1;
    if (i > 0 && j > 0 && at(i, j) === at(i - 1, j - 1) + differs) {
      i -= 1;
      j -= 1;
      pairs.push({ quote: i, text: j });
    } else if (i > 0 && at(i, j) === at(i - 1, j) + 1) {
      i -= 1;
      pairs.push({ quote: i, text: -1 });
    } else {
      j -= 1;
      pairs.push({ quote: -1, text: j });
    }
  }
  return pairs.reverse();
}
