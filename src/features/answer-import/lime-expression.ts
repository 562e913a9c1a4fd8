// The few conditions of LimeSurvey we understand: one comparison, or a list of equalities joined by "or". Nothing is ever run.

export interface Equalities {
  /** name as written, without `.NAOK` */
  readonly name: string;
  readonly is: 'equal' | 'different';
  readonly values: readonly string[];
}

const longest = 2_000;
const deepest = 32;

type Token = { readonly kind: 'name' | 'value' | 'sign'; readonly text: string };

/** The condition, or null for everything else: `and`, functions, comparisons of size, two questions. */
export function equalitiesIn(expression: string): Equalities | null {
  const tokens = expression.length <= longest ? tokensOf(expression) : null;
  if (!tokens) return null;
  const reader = { tokens, at: 0 };
  const found = anyOf(reader, 0);
  return found && reader.at === tokens.length ? found : null;
}

function tokensOf(expression: string): readonly Token[] | null {
  const tokens: Token[] = [];
  const pattern = /\s*(?:([A-Za-z_0-9][\w.#-]*)|"([^"\\]*)"|'([^'\\]*)'|(\|\||&&|==|!=|<=|>=|[()<>!,+*/-]))/y;
  while (pattern.lastIndex < expression.trimEnd().length) {
    const match = pattern.exec(expression);
    if (!match) return null;
    const [, word, double, single, sign] = match;
    if (word !== undefined) tokens.push(wordToken(word));
    else if (sign !== undefined) tokens.push({ kind: 'sign', text: sign });
    else tokens.push({ kind: 'value', text: double ?? single ?? '' });
  }
  return tokens;
}

const wordSigns: ReadonlyMap<string, string> = new Map([
  ['or', '||'],
  ['and', '&&'],
  ['eq', '=='],
  ['ne', '!='],
]);

function wordToken(word: string): Token {
  const sign = wordSigns.get(word.toLowerCase());
  if (sign !== undefined) return { kind: 'sign', text: sign };
  return { kind: /^-?\d+(\.\d+)?$/.test(word) ? 'value' : 'name', text: word };
}

interface Reader {
  readonly tokens: readonly Token[];
  at: number;
}

/** term (|| term)*: all equalities on one name. */
function anyOf(reader: Reader, depth: number): Equalities | null {
  let all = term(reader, depth);
  while (all && reader.tokens[reader.at]?.text === '||' && reader.tokens[reader.at]?.kind === 'sign') {
    reader.at += 1;
    const next = term(reader, depth);
    const joins = next && next.name === all.name && next.is === 'equal' && all.is === 'equal';
    all = joins ? { ...all, values: [...all.values, ...next.values] } : null;
  }
  return all;
}

function term(reader: Reader, depth: number): Equalities | null {
  const first = reader.tokens[reader.at];
  if (first?.kind === 'sign' && first.text === '(') {
    if (depth >= deepest) return null;
    reader.at += 1;
    const inner = anyOf(reader, depth + 1);
    const closes = reader.tokens[reader.at]?.kind === 'sign' && reader.tokens[reader.at]?.text === ')';
    reader.at += 1;
    return closes ? inner : null;
  }
  const [sign, last] = reader.tokens.slice(reader.at + 1, reader.at + 3);
  reader.at += 3;
  const [name, value] = first?.kind === 'name' ? [first, last] : [last, first];
  if (name?.kind !== 'name' || value?.kind !== 'value' || sign?.kind !== 'sign') return null;
  if (sign.text !== '==' && sign.text !== '!=') return null;
  const bare = name.text.replace(/\.(NAOK|code|value|valueNAOK)$/, '');
  return { name: bare, is: sign.text === '==' ? 'equal' : 'different', values: [value.text] };
}
