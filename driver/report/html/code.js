// code.js - source code: its lines, its colours, what is marked in it.

const Keywords = new Set(
    ('alignas alignof and asm auto bool break case catch char char8_t ' +
     'char16_t char32_t class concept const consteval constexpr constinit ' +
     'const_cast continue decltype default delete do double dynamic_cast ' +
     'else enum explicit export extern false final float for friend goto if ' +
     'import inline int long module mutable namespace new noexcept not ' +
     'nullptr operator or override private protected public reinterpret_cast ' +
     'requires return short signed sizeof static static_assert static_cast ' +
     'struct switch template this thread_local throw true try typedef typeid ' +
     'typename union unsigned using virtual void volatile wchar_t while')
        .split(' '));
const TokenPattern = new RegExp(
    [
      '(?<comment>//.*|/\\*.*?(?:\\*/|$))',
      '(?<raw>(?:u8|[uUL])?R"(?<delimiter>[^()\\\\\\s]{0,16})\\()',
      '(?<string>(?:u8|[uUL])?"(?:\\\\.|[^"\\\\])*"?|' +
          '(?:u8|[uUL])?\'(?:\\\\.|[^\'\\\\])+\')',
      '(?<number>\\.?\\d(?:[eEpP][+-]|\'?[\\w.])*)',
      '(?<word>[A-Za-z_\\u0080-\\uffff][\\w\\u0080-\\uffff]*)'
    ].join('|'),
    'g');

function classOfWord(word, behind) {
  if (/^co_(await|return|yield)$/.test(word))
    return 'coroutine';
  if (Keywords.has(word))
    return 'keyword';
  return /^\s*\(/.test(behind) ? 'call' : '';
}

// The tokens of a line as [begin, end, class]. What is open at its end, a
// comment or a raw string, is in `open` with the text that closes it.
function tokensOf(line, open) {
  const tokens = [];
  let at = 0;
  const close = () => {
    const end = line.indexOf(open.until, at);
    const next = end < 0 ? line.length : end + open.until.length;
    tokens.push([at, next, open.name]);
    at = next;
    if (end >= 0)
      open.until = '';
  };
  if (open.until)
    close();
  const directive = at === 0 && /^\s*#\s*\w+/.exec(line);
  if (directive) {
    tokens.push([0, directive[0].length, 'directive']);
    at = directive[0].length;
    const header = /^\s*<[^>]*>/.exec(line.slice(at));
    if (header) {
      tokens.push([at, at + header[0].length, 'string']);
      at += header[0].length;
    }
  }
  while (at < line.length) {
    TokenPattern.lastIndex = at;
    const match = TokenPattern.exec(line);
    if (!match)
      break;
    const {comment, raw, delimiter, string, number, word} = match.groups;
    at = match.index;
    const end = at + match[0].length;
    if (raw) {
      Object.assign(open, {until: ')' + delimiter + '"', name: 'string'});
      close();
      continue;
    }
    if (comment && comment.startsWith('/*') &&
        (comment.length < 4 || !comment.endsWith('*/')))
      Object.assign(open, {until: '*/', name: 'comment'});
    const name = comment  ? 'comment'
                 : string ? 'string'
                 : number ? 'number'
                          : classOfWord(word, line.slice(end));
    if (name)
      tokens.push([at, end, name]);
    at = end;
  }
  return tokens;
}

// Where a piece of code begins within a comment, what closes it comes first.
function openAtBegin(lines) {
  const text = lines.join('\n');
  const end = text.indexOf('*/');
  const begin = text.indexOf('/*');
  const isInside = end >= 0 && (begin < 0 || end < begin) &&
      !/["/]/.test(text.slice(0, end).split('\n').pop());
  return {until: isInside ? '*/' : '', name: 'comment'};
}

// The index of a column, which counts bytes from 1. U+F780 to U+F7FF stand for
// bytes that are no UTF-8.
function indexOfColumn(line, column) {
  let bytes = 1;
  let index = 0;
  for (const character of line) {
    if (bytes >= column)
      break;
    const code = character.codePointAt(0);
    const isByte = code < 0x80 || (code >= 0xf780 && code <= 0xf7ff);
    bytes += isByte ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    index += character.length;
  }
  return index;
}

function printable(text) {
  return text.replace(/[\uf780-\uf7ff]/g, '\ufffd');
}

// The lines of each file that has been asked for, by number.
const LinesOf = new Map();

// Undefined where the report does not have it.
function lineText(path, line) {
  if (!LinesOf.has(path)) {
    const lines = new Map();
    for (const [first, ...texts] of Data.sources[path] || [])
      texts.forEach((text, i) => lines.set(first + i, text));
    LinesOf.set(path, lines);
  }
  return LinesOf.get(path).get(line);
}

const QualifiedName = /^(?:(?:::)?~?\w+(?:(?:::|\.|->)~?\w+)*|.?)/u;

// Whether an operand ends before `i`: operators stand between blanks.
function ends(text, i) {
  return /^(?:[;,]| (?:[-+*\/%^?:=]|[&|<>=!]{1,2}) )/.test(text.slice(i, i + 4));
}

// Where what begins at `begin` ends: an await with all of its operand, a name,
// a character.
function endOfCode(line, begin) {
  const rest = line.slice(begin);
  if (!/^co_await\b/.test(rest))
    return begin + QualifiedName.exec(rest)[0].length;
  let depth = 0;
  for (let i = 0; i < rest.length; ++i)
    if ('([{'.includes(rest[i]))
      ++depth;
    else if (')]}'.includes(rest[i]) ? --depth < 0
                                     : !depth && ends(rest, i))
      return begin + i;
  return line.length;
}

// The part of line `number` that a mark covers, as indices.
function spanOf(mark, number, line) {
  const last = mark.endLine || mark.line;
  if (number < mark.line || number > last)
    return null;
  const indent = line.length - line.trimStart().length;
  const begin =
      number === mark.line ? indexOfColumn(line, mark.column) : indent;
  if (number < last)
    return [begin, line.length];
  const isRange = last > mark.line || (mark.endColumn || 0) > mark.column;
  return [
    begin, isRange ? indexOfColumn(line, mark.endColumn)
                   : endOfCode(line, begin)
  ];
}

function lineContent(line, tokens, spans) {
  const cuts = new Set([0, line.length]);
  for (const [begin, end] of [...tokens, ...spans])
    cuts.add(begin).add(end);
  const places = [...cuts].sort((a, b) => a - b);
  const covering = (list, at) =>
      list.find(([begin, end]) => begin <= at && at < end);
  const pieces = [];
  let lastSpan;
  for (let i = 0; i + 1 < places.length; ++i) {
    const text = printable(line.slice(places[i], places[i + 1]));
    const token = covering(tokens, places[i]);
    const span = covering(spans, places[i]);
    const piece = token ? html('span', {class: 't-' + token[2]}, text) : text;
    if (!span)
      pieces.push(piece);
    else if (span === lastSpan)
      pieces[pieces.length - 1].append(piece);
    else
      pieces.push(html('mark', {class: span[2]}, piece));
    lastSpan = span;
  }
  return pieces;
}

// How far to the right an index is seen, where tabs go to multiples of 4.
function visualColumn(line, index) {
  let column = 0;
  for (const character of line.slice(0, index))
    column += character === '\t' ? 4 - column % 4 : 1;
  return column;
}

// Of the column of line numbers, in characters, as in report.css.
const NumberWidth = 7;

function annotation(line, begin, mark) {
  const result = html('span', {class: 'annotation ' + mark.kind},
                      html('span', {class: 'hook', 'aria-hidden': 'true'},
                           '\u2514\u2500 '),
                      html('span', {class: 'annotation-text'},
                           withNames(mark.text)));
  result.style.paddingLeft = NumberWidth + visualColumn(line, begin) + 'ch';
  return result;
}

function codeLine(number, line, open, marks) {
  const spans = marks.map(mark => [spanOf(mark, number, line), mark])
                    .filter(([span]) => span && span[1] > span[0])
                    .map(([span, mark]) => [...span, mark.kind]);
  const result = [html('span', {
                         class: spans.length ? 'line marked' : 'line',
                         'data-number': number
                       },
                       lineContent(line, tokensOf(line, open), spans), '\n')];
  for (const mark of marks)
    if (mark.text && number === (mark.endLine || mark.line))
      result.push(annotation(
          line, number === mark.line ? indexOfColumn(line, mark.column) : 0,
          mark));
  return result;
}

// The lines around the marks, each a place with a kind, and text to put below.
function codeBlock(path, marks, around = 3) {
  const wanted = new Set();
  for (const mark of marks) {
    const last = Math.min(mark.endLine || mark.line, mark.line + 30);
    for (let i = mark.line - around; i <= last + around; ++i)
      wanted.add(i);
  }
  const numbers = [...wanted].filter(i => lineText(path, i) !== undefined)
                      .sort((a, b) => a - b);
  if (!numbers.length)
    return html('p', {class: 'no-code'}, 'The source file could not be read.');
  const block = html('pre', {
    class: 'code', tabindex: 0,
    'aria-label': 'Code of ' + relativePath(path) + ', line ' + numbers[0]
  });
  let open = openAtBegin(numbers.map(i => lineText(path, i)));
  numbers.forEach((number, i) => {
    if (i && number !== numbers[i - 1] + 1) {
      block.append(html('span', {class: 'gap'}, '\u22ef\n'));
      open = openAtBegin(numbers.slice(i).map(n => lineText(path, n)));
    }
    block.append(...codeLine(number, lineText(path, number), open, marks));
  });
  return block;
}
