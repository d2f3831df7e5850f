// What may be spent, and what was.
import { invalidOption, knownOptions, wrong } from '../schema/options.js';
import type { ModelUsage } from './generate.js';

/** What a model takes for a million tokens, in any one currency. */
export interface ModelPrices {
  readonly input: number;
  readonly output: number;
}

/** What a run has taken so far. */
export interface ModelSpending extends ModelUsage {
  /** Requests that were sent, failed ones included. */
  readonly requests: number;
  /** In the currency of the prices; 0 without prices. */
  readonly cost: number;
}

export interface ModelLimits {
  readonly maxTokens: number;
  readonly maxCost: number;
  readonly prices: ModelPrices;
}

/** UTF-16 units a token has at the least in English; an estimate that is rather too high. */
const UNITS_PER_TOKEN = 3;
const MILLION = 1_000_000;

export function estimatedTokens(units: number): number {
  return Math.ceil(units / UNITS_PER_TOKEN);
}

export class ModelBudget {
  #reserved = { inputTokens: 0, outputTokens: 0 };

  constructor(
    private readonly limits: ModelLimits,
    public spent: ModelSpending,
  ) {}

  /** False, and nothing set aside, if a request could take too much. */
  reserve(usage: ModelUsage): boolean {
    const most = sum(sum(this.spent, this.#reserved), usage);
    const { maxTokens, maxCost, prices } = this.limits;
    if (most.inputTokens + most.outputTokens > maxTokens) return false;
    if (this.spent.cost + costOf(sum(this.#reserved, usage), prices) > maxCost) return false;
    this.#reserved = sum(this.#reserved, usage);
    return true;
  }

  settle(reserved: ModelUsage, taken: ModelUsage): void {
    const { inputTokens, outputTokens } = reserved;
    this.#reserved = sum(this.#reserved, { inputTokens: -inputTokens, outputTokens: -outputTokens });
    this.spent = {
      ...sum(this.spent, taken),
      requests: this.spent.requests + 1,
      cost: this.spent.cost + costOf(taken, this.limits.prices),
    };
  }
}

export function modelLimits({ maxTokens, maxCost, prices }: Partial<ModelLimits>): ModelLimits {
  if (prices !== undefined) knownOptions('modelExtractor', prices, ['input', 'output'], 'prices');
  const amounts = { maxTokens, maxCost, 'prices.input': prices?.input, 'prices.output': prices?.output };
  for (const [name, value] of Object.entries(amounts)) {
    if (value === undefined || (Number.isFinite(value) && value >= 0)) continue;
    throw wrong('modelExtractor', name, value, '0 or more');
  }
  if (maxCost !== undefined && prices === undefined) {
    const problem = 'maxCost needs prices. Expected { input, output } for a million tokens each.';
    throw invalidOption('modelExtractor', problem);
  }
  return {
    maxTokens: maxTokens ?? Number.POSITIVE_INFINITY,
    maxCost: maxCost ?? Number.POSITIVE_INFINITY,
    prices: prices ?? { input: 0, output: 0 },
  };
}

function sum(a: ModelUsage, b: ModelUsage): ModelUsage {
  return { inputTokens: a.inputTokens + b.inputTokens, outputTokens: a.outputTokens + b.outputTokens };
}

function costOf({ inputTokens, outputTokens }: ModelUsage, { input, output }: ModelPrices): number {
  return (inputTokens * input + outputTokens * output) / MILLION;
}
