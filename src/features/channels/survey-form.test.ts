// Reading a survey page: bytes in, fields out, everything unexpected named and nothing typed lost.
import { assert, property, string, uint8Array } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSurveyForm } from './survey-form.ts';

const read = (body: string) => readSurveyForm(Buffer.from(body));

describe('readSurveyForm', () => {
  it('reads answer, group and text', () => {
    expect(read('odpowiedz=4&strona=')).toEqual({ ok: true, form: { answer: '4' } });
    expect(read('grupa=a&strona=&odpowiedz=pomin')).toEqual({ ok: true, form: { clientGroup: 'a', answer: 'pomin' } });
    expect(read('tekst=za%C5%BC%C3%B3%C5%82%C4%87+g%C4%99%C5%9Bl%C4%85')).toEqual({
      ok: true,
      form: { text: 'zażółć gęślą' },
    });
    expect(read('')).toEqual({ ok: true, form: {} });
  });

  it('reads raw UTF-8 as well as percent-encoded', () => {
    expect(read('tekst=żółw 😀')).toEqual({ ok: true, form: { text: 'żółw 😀' } });
  });

  it.each([
    ['odpowiedz=1&odpowiedz=2', 'unexpected-field', { answer: '1' }],
    ['odpowiedz=1&x=2', 'unexpected-field', { answer: '1' }],
    ['__proto__=1&odpowiedz=2', 'unexpected-field', { answer: '2' }],
    ['odpowiedz=1&', 'unexpected-field', { answer: '1' }],
    ['strona=spam&odpowiedz=5', 'trap', { answer: '5' }],
    ['tekst=dobrze+%FF+szybko', 'broken-text', { text: 'dobrze \uFFFD szybko' }],
    ['tekst=%ED%A0%80', 'broken-text', { text: '\uFFFD\uFFFD\uFFFD' }],
  ])('names the fault of "%s" and keeps what was typed', (body, fault, form) => {
    expect(read(body)).toEqual({ ok: false, fault, form });
  });

  it('gives back every text a browser can send', () => {
    assert(
      property(string({ unit: 'binary' }), (text) => {
        const sent = new URLSearchParams({ tekst: text.toWellFormed() }).toString();
        expect(read(sent)).toEqual({ ok: true, form: { text: text.toWellFormed() } });
      }),
    );
  });

  it('never throws, whatever bytes arrive', () => {
    assert(
      property(uint8Array(), (bytes) => {
        expect(readSurveyForm(bytes)).toHaveProperty('form');
      }),
    );
  });
});
