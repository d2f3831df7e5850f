// The ladder of commitments: what one stage, or several in turn, answer to a question for others.
import { describe, expect, test } from 'vitest';
import { answers, answersInTurn, COMMITTING, DEEDS, type Stage, UNWILLING } from '../../src/kinds/ladder.js';

describe('one stage on record', () => {
  test.each<readonly [Stage, readonly Stage[], 'yes' | 'no' | 'open']>([
    ['declined', ['declined'], 'yes'],
    ['pledged', ['declined'], 'no'],
    ['withheld', ['declined'], 'open'],
    ['considering', ['declined'], 'open'],
    ['withheld', ['withheld'], 'yes'],
    ['declined', ['withheld'], 'yes'],
    ['withdrawn', ['withheld'], 'yes'],
    ['delivered', ['withheld'], 'no'],
    ['declined', ['withdrawn'], 'open'],
    ['agreed', ['withdrawn'], 'no'],
    ['pledged', COMMITTING, 'yes'],
    ['delivering', ['pledged'], 'yes'],
    ['declined', COMMITTING, 'no'],
    ['withheld', COMMITTING, 'no'],
    ['proposed', COMMITTING, 'open'],
    ['pledged', DEEDS, 'open'],
    ['delivered', DEEDS, 'yes'],
    ['withdrawn', DEEDS, 'no'],
    ['declined', ['considering'], 'open'],
    ['considering', ['considering'], 'yes'],
    ['pledged', [...COMMITTING, ...UNWILLING], 'yes'],
    ['considering', [...COMMITTING, ...UNWILLING], 'open'],
  ])('%s, asked for %j: %s', (found, asked, answer) => {
    expect(answers(found, asked)).toBe(answer);
  });
});

describe('several stages in turn', () => {
  test.each<readonly [readonly Stage[], readonly Stage[], 'yes' | 'no' | 'open']>([
    [[], ['declined'], 'open'],
    [['pledged', 'declined'], ['declined'], 'yes'],
    [['declined', 'pledged'], ['declined'], 'open'],
    [['considering', 'pledged'], ['declined'], 'no'],
    [['pledged', 'withheld'], COMMITTING, 'open'],
    [['proposed', 'withheld'], COMMITTING, 'no'],
    [['delivered', 'pledged'], DEEDS, 'yes'],
    [['delivered', 'withdrawn'], DEEDS, 'open'],
    [['pledged', 'withdrawn', 'pledged'], ['withdrawn'], 'open'],
  ])('%j, asked for %j: %s', (found, asked, answer) => {
    expect(answersInTurn(found, asked)).toBe(answer);
  });
});
