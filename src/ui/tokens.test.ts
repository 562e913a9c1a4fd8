// The colour tokens: contrast computed again, and no colour named anywhere else.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const styles = join(import.meta.dirname, 'styles');
const tokens = Object.fromEntries(
  [...readFileSync(join(styles, 'tokens.css'), 'utf8').matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map((m) => [
    m[1]!,
    m[2]!,
  ]),
);

/** Relative luminance of WCAG 2. */
function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((start) => {
    const channel = Number.parseInt(hex.slice(start, start + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}

function contrast(one: string, other: string): number {
  const [low, high] = [luminance(tokens[one]!), luminance(tokens[other]!)].sort((a, b) => a - b);
  return (high! + 0.05) / (low! + 0.05);
}

/** The figures of the visual language, 1.1. */
const table: readonly (readonly [string, string, number])[] = [
  ['ink', 'paper', 16.1],
  ['ink', 'ground', 14.9],
  ['ink-2', 'paper', 7.9],
  ['ink-2', 'ground', 7.3],
  ['ink-3', 'paper', 5.5],
  ['ink-3', 'ground', 5.0],
  ['ink-3', 'sunk', 4.7],
  ['line', 'paper', 1.6],
  ['line-strong', 'paper', 3.9],
  ['line-strong', 'ground', 3.6],
  ['brand', 'paper', 8.9],
  ['brand-deep', 'paper', 12.3],
  ['brand-deep', 'brand-tint', 10.4],
  ['link', 'paper', 7.6],
  ['link', 'ground', 7.0],
  ['focus', 'ink', 10.4],
  ['better', 'paper', 6.4],
  ['better', 'better-tint', 5.5],
  ['worse', 'paper', 5.5],
  ['worse', 'worse-tint', 4.8],
  ['ordinary', 'paper', 5.9],
  ['ordinary', 'ordinary-tint', 5.0],
  ['error', 'paper', 7.6],
  ['error', 'error-tint', 6.4],
  ['done', 'paper', 7.0],
  ['done', 'done-tint', 6.1],
  ['note', 'note-tint', 7.3],
  ['series-1', 'paper', 8.9],
  ['series-2', 'paper', 6.0],
  ['series-3', 'paper', 9.2],
  ['limit', 'paper', 3.7],
  ['ink', 'part-2', 7.0],
  ['ink', 'part-3', 11.7],
  ['ink', 'part-4', 6.6],
  ['paper', 'part-1', 5.5],
  ['paper', 'part-5', 6.4],
];

describe('colour tokens', () => {
  it.each(table)('%s on %s is %d : 1', (one, other, expected) => {
    expect(Math.abs(contrast(one, other) - expected)).toBeLessThanOrEqual(0.06);
  });

  it('keeps text at 4.5 : 1 and parts of charts at 3 : 1 on what they stand on', () => {
    const text = ['ink', 'ink-2', 'ink-3', 'brand', 'link', 'error', 'note', 'done', 'better', 'worse', 'ordinary'];
    expect(text.filter((name) => contrast(name, 'paper') < 4.5 || contrast(name, 'ground') < 4.5)).toEqual([]);
    expect(['line-strong', 'limit'].filter((name) => contrast(name, 'paper') < 3)).toEqual([]);
    expect(['link', 'ink-2'].filter((name) => contrast(name, 'sunk') < 4.5)).toEqual([]);
    expect(['ink', 'brand-deep', 'link'].filter((name) => contrast(name, 'brand-tint') < 4.5)).toEqual([]);
  });

  it('names colours in one file only, and every token that is used', () => {
    const files = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' }).filter(
      (file) => /\.(css|svg|tsx?)$/.test(file) && !/tokens\.(css|test\.ts)$/.test(file),
    );
    const text = files.map((file) => readFileSync(join(import.meta.dirname, file), 'utf8'));
    expect(files.filter((_, i) => /#[0-9a-f]{3,8}\b(?=["';, )])|\brgba?\(|\bhsla?\(/i.test(text[i]!))).toEqual([]);
    const all = readFileSync(join(styles, 'tokens.css'), 'utf8');
    const used = new Set(text.flatMap((source) => [...source.matchAll(/var\(--([\w-]+)\)/g)].map((m) => m[1]!)));
    expect([...used].filter((name) => !all.includes(`--${name}:`))).toEqual([]);
  });
});
