// diagrams.js - the chain of calls to what blocks; awaits against time.

//===-- The chain ---------------------------------------------------------===//

const CallNote =
    /^(.+?) (?:calls|has) (.+?)(?: called)? here(, by a virtual call)?$/;
const LeafNote = /^in (.+?), (.+)$/;
const OverrideNote = /^(.+) (is (?:one that may run|what runs))$/;

const ReachMessage =
    /the thread that runs (.+?): it reaches (.+?)(?: through \d+ more function|;)/;

const callOf = name => (name.startsWith("'") ? 'calls ' : 'comes to ') + name;

// What a note says of the way to the call `leaf`; undefined where it is about
// something else.
function stepOf(note, leaf) {
  const call = CallNote.exec(note.message);
  if (call)
    return {name: call[1], does: 'calls ' + call[2] + (call[3] || ''),
            place: note};
  const last = LeafNote.exec(note.message);
  if (last && last[2].startsWith(leaf + ' '))
    return {name: last[1], does: callOf(leaf), place: note,
            effect: last[2].slice(leaf.length + 1)};
  const override = OverrideNote.exec(note.message);
  return override && {name: override[1], does: override[2], place: note};
}

// A finding's way to what blocks as steps, each with the function, what it
// does, and its place; undefined where it has none. The notes that are not
// about it are in `others`.
function chainOf(finding) {
  const reach = ReachMessage.exec(finding.message);
  if (!reach)
    return undefined;
  const [, code, leaf] = reach;
  const steps = [];
  const others = [];
  for (const note of finding.notes) {
    const step = stepOf(note, leaf);
    (step ? steps : others).push(step || note);
  }
  const effect = steps.length && steps[steps.length - 1].effect;
  if (!effect)
    return undefined;
  const verb = ' ' + effect.replace(/ the thread$/, '');
  const callee = finding.message.split(' the thread that runs ')[0]
                     .replace(/ may block$/, '').replace(verb, '');
  steps.unshift({name: code, does: callOf(callee), place: finding,
                 isFirst: true});
  steps.push({name: leaf, does: effect, isLeaf: true});
  return {steps, others};
}

// The drawing beside a step: a ring where it begins, a dot for a function, a
// stop sign at the end; and the line to the next one with its arrow.
function chainMarker(step) {
  const sign = step.isFirst ? svg('circle', {class: 'ring', cx: 14, cy: 14, r: 7})
      : step.isLeaf
      ? svg('path', {
          class: 'stop',
          d: 'M9.8 4h8.4L24 9.8v8.4L18.2 24H9.8L4 18.2V9.8z M9 12.5h10v3H9z',
          'fill-rule': 'evenodd'
        })
      : svg('circle', {class: 'dot', cx: 14, cy: 14, r: 6});
  return svg('svg', {
    class: 'marker', width: 28, height: 28, viewBox: '0 0 28 28',
    'aria-hidden': 'true'
  }, sign);
}

function arrow() {
  return html('span', {class: 'arrow', 'aria-hidden': 'true'}, svg('svg', {
    width: 12, height: 8, viewBox: '0 0 12 8'
  }, svg('path', {d: 'M0 0h12L6 8z'})));
}

function chainStep(step) {
  const {place} = step;
  return html(
      'li', {class: step.isLeaf ? 'step leaf' : 'step'}, chainMarker(step),
      step.isLeaf ? null : arrow(),
      html('div', {class: 'step-title'},
           html('strong', null, withNames(step.name)), ' ',
           withNames(step.does)),
      place ? html('div', {class: 'place'},
                   relativePath(place.path) + ':' + place.line) : null,
      place ? codeBlock(place.path, [{...place, kind: step.isFirst ? 'primary'
                                                                   : 'note'}],
                        step.isFirst ? 2 : 1) : null);
}

function chainView(chain) {
  return html('section', {class: 'chain-section'},
              html('h4', null, 'The way to what blocks'),
              html('ol', {class: 'chain'}, chain.steps.map(chainStep)));
}

//===-- Awaits against time -----------------------------------------------===//

// What is awaited at a place, as it is written there.
function awaitedText(path, line, column) {
  const text = lineText(path, line);
  if (text === undefined)
    return 'await in line ' + line;
  const begin = indexOfColumn(text, column);
  const code = printable(text.slice(begin, endOfCode(text, begin)));
  const result =
      code.replace(/^co_await\s*/, '').trim() || 'await in line ' + line;
  return result.length > 34 ? result.slice(0, 33) + '\u2026' : result;
}

// The awaits that run one after the other, by their names; undefined where the
// finding is about something else.
function awaitsOf(finding) {
  if (finding.check !== 'coro-sequential-await')
    return undefined;
  if (/^this loop awaits|for each iteration of this loop/.test(finding.message))
    return {
      isLoop: true,
      names: ['first', 'second', 'third'].map(word => word + ' iteration')
    };
  const notes = finding.notes.filter(
      note => /^(awaited first|also awaited) here$/.test(note.message));
  const [several] = /^\d+(?= .*await)/.exec(finding.message) || [];
  if (!notes.length && several) // They stand in one place, a macro.
    return {
      isLoop: false,
      names: Array.from({length: Math.min(several, 9)},
                        (_, i) => 'await ' + (i + 1))
    };
  if (!notes.length)
    return undefined;
  const places = [finding, ...notes].sort(
      (a, b) => a.line - b.line || a.column - b.column);
  return {
    isLoop: false,
    names: places.map(place => awaitedText(place.path, place.line,
                                           place.column))
  };
}

const Timeline = {row: 22, left: 250, width: 390, top: 24};

function timelinePanel(title, awaits, top, isOverlapped) {
  const {names, isLoop} = awaits;
  const bar = Timeline.width / names.length;
  const bottom = top + Timeline.top + names.length * Timeline.row;
  const end = Timeline.left + (isOverlapped ? bar : Timeline.width);
  const rows = names.flatMap((name, i) => {
    const y = top + Timeline.top + i * Timeline.row;
    const x = Timeline.left + (isOverlapped ? 0 : i * bar);
    return [
      svg('text', {class: 'name', x: Timeline.left - 10, y: y + 14,
                   'text-anchor': 'end'}, name),
      svg('rect', {class: isOverlapped ? 'overlapped' : 'serial', x: x + 1,
                   y: y + 3, width: bar - 2, height: Timeline.row - 8, rx: 3})
    ];
  });
  return svg(
      'g', {class: 'panel', 'data-bars': names.length},
      svg('text', {class: 'title', x: 0, y: top + 15}, title),
      svg('line', {class: 'axis', x1: Timeline.left, x2: Timeline.left,
                   y1: top + Timeline.top - 4, y2: bottom}),
      rows,
      svg('line', {class: 'end', x1: end, x2: end,
                   y1: top + Timeline.top - 4, y2: bottom}),
      svg('text', {class: 'end-label', x: isOverlapped ? end + 8 : end - 8,
                   y: isOverlapped ? bottom - 7 : top + Timeline.top + 13,
                   'text-anchor': isOverlapped ? 'start' : 'end'},
          isOverlapped ? 'as long as the longest one'
          : isLoop     ? 'the sum of all iterations'
                       : 'the sum of all ' + names.length));
}

function timelineView(awaits) {
  const panel = Timeline.top + awaits.names.length * Timeline.row;
  const height = 2 * panel + 22;
  return html(
      'figure', {class: 'timeline'},
      svg('svg', {
        viewBox: '0 0 660 ' + height, role: 'img', width: 660, height,
        'aria-label': 'Now ' + awaits.names.join(', then ') +
            ', one after the other. Overlapped, all run at the same time.'
      },
          timelinePanel('Now: one after the other', awaits, 0, false),
          timelinePanel('Overlapped', awaits, panel + 16, true)),
      html('figcaption', null,
           'Schematic: bars have one length whatever the awaits take.' +
               (awaits.isLoop ? ' Three iterations stand for all.' : '')));
}
