// Addresses of web pages in a text.
import { alternatives } from './alternatives.js';

const SCHEMES = ['http://', 'https://'];
const ONLY = new RegExp(`^(?:${alternatives(SCHEMES)})\\S+$`);
const EACH = new RegExp(`\\b(?:${alternatives([...SCHEMES, 'www.'])})[^\\s]{0,2000}`, 'g');

export function isWebAddress(text: string): boolean {
  return ONLY.test(text);
}

export function replaceWebAddresses(text: string, by: (address: string) => string): string {
  return text.replace(EACH, by);
}
