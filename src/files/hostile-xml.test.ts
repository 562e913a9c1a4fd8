// Hostile XML: no DOCTYPE, no depth, nothing endless; whatever comes, nothing throws.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byteSource } from './byte-source.ts';
import { readXml, xmlItems } from './xml-events.ts';

const xmlLimits = { bytes: 20 * 1_048_576, depth: 12, characters: 65_536 };
const silent = { open: () => {}, close: () => {}, text: () => {} };

describe('XML', () => {
  const xml = async (text: string) => {
    const read = await readXml(byteSource(Buffer.from(text)), xmlLimits, silent);
    return read.ok ? 'read' : read.faults[0]?.kind;
  };

  it('refuses a DOCTYPE wherever it may stand, without reading on', async () => {
    const bomb = `<!ENTITY a "lol">${Array.from({ length: 10 }, (_, at) => `<!ENTITY e${at} "${'&a;'.repeat(10)}">`).join('')}`;
    expect(await xml(`<?xml version="1.0"?><!DOCTYPE x [${bomb}]><x>&e9;</x>`)).toBe('doctype');
    expect(await xml(`<!-- <x> --> \n<!doctype x SYSTEM "file:///etc/passwd"><x/>`)).toBe('doctype');
    expect(await xml('<x><!DOCTYPE y></x>')).toBe('xml-damaged');
    expect(await xml('<x><![CDATA[<!DOCTYPE html>]]></x>')).toBe('read');
    expect(await xml('<x>&e9;</x>')).toBe('xml-damaged');
    expect(await xml('<x>&amp;&#347;</x>')).toBe('read');
  });

  it('refuses depth, endless values, endless tags, cut and mixed-up documents', async () => {
    expect(await xml('<a>'.repeat(100_000))).toBe('xml-depth');
    expect(await xml(`<a>${'x'.repeat(70_000)}</a>`)).toBe('xml-value');
    expect(await xml(`<a><![CDATA[${'x'.repeat(5_000_000)}]]></a>`)).toBe('xml-value');
    expect(await xml(`<a b="${'x'.repeat(5_000_000)}"/>`)).toBe('xml-value');
    expect(await xml(`<${'a'.repeat(5_000_000)}/>`)).toBe('xml-value');
    expect(await xml(`<?${'a'.repeat(5_000_000)}`)).toBe('xml-value');
    expect(await xml('<a><b></a></b>')).toBe('xml-damaged');
    expect(await xml('<a><b>x')).toBe('xml-damaged');
    expect(await xml('')).toBe('xml-damaged');
    expect(await xml(`<a>${'<b/>'.repeat(5_300_000)}</a>`)).toBe('too-large');
  });

  it('random documents never throw, and texts come out as they went in', async () => {
    const value = fc
      .string({ unit: 'grapheme', maxLength: 60 })
      .map((text) => text.replaceAll(/[^\P{C}\n\t]|\uFFFE|\uFFFF/gu, ''));
    await fc.assert(
      fc.asyncProperty(fc.array(value, { maxLength: 8 }), fc.nat(400), async (values, cut) => {
        const body = values.map((text) => `<v><![CDATA[${text.replaceAll(']]>', ']] >')}]]></v>`).join('');
        const whole = Buffer.from(`<r>${body}</r>`);
        const found: string[] = [];
        for await (const item of xmlItems<string>(byteSource(whole), xmlLimits, valuesOf))
          if (item.kind === 'item') found.push(item.item);
        expect(found).toEqual(values.map((text) => text.replaceAll(']]>', ']] >')));
        const part = await readXml(byteSource(whole.subarray(0, Math.min(cut, whole.length - 1))), xmlLimits, silent);
        expect(part.ok).toBe(false);
      }),
      { numRuns: 200 },
    );
  });
});

function valuesOf(emit: (text: string) => void) {
  let text = '';
  return {
    open: () => {
      text = '';
    },
    close: (name: string) => {
      if (name === 'v') emit(text);
    },
    text: (piece: string) => {
      text += piece;
    },
  };
}
