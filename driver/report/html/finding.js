// finding.js - one finding, with all there is to say about it.

const SeverityMarks = {error: '\u2716', warning: '\u25b2', info: '\u25cf'};

function severityBadge(severity) {
  return html('span', {class: 'badge severity-' + severity},
              html('span', {'aria-hidden': 'true'},
                   SeverityMarks[severity] + ' '),
              severity);
}

// Something may be about a file, or about the command line.
function placeText(place) {
  if (!place.line)
    return relativePath(place.path) || 'no place';
  return relativePath(place.path) + ':' + place.line + ':' + place.column;
}

function hiddenBadge({by, reason}) {
  const words = by === 'baseline' ? 'in the baseline'
                                  : 'suppressed by a comment';
  return html('span', {class: 'badge hidden-badge'},
              words + (reason ? ': ' + reason : ''));
}

// Notes near the finding stand below their lines, the others by themselves.
function isNear(note, finding) {
  const last = finding.endLine || finding.line;
  return note.path === finding.path && note.line >= finding.line - 8 &&
      note.line <= last + 8;
}

function noteView(note) {
  return html('li', null,
              html('div', {class: 'note-title'}, withNames(note.message), ' ',
                   note.line ? html('span', {class: 'place'}, placeText(note))
                             : null),
              note.line ? codeBlock(note.path, [{...note, kind: 'note'}], 2)
                        : null);
}

function notesView(notes) {
  return notes.length ? html('ul', {class: 'notes'}, notes.map(noteView))
                      : null;
}

// A note that only carries a fix says nothing more than the fix does.
function notesToShow(item) {
  const titles = new Set(item.fixes.map(fix => fix.message));
  const {finding} = item;
  return finding.notes.filter(
      note => !(titles.has(note.message) && note.path === finding.path &&
                note.line === finding.line && note.column === finding.column));
}

function plainView(item) {
  const {finding} = item;
  const notes = notesToShow(item);
  const near = notes.filter(note => note.line && isNear(note, finding));
  if (!finding.line)
    return [notesView(notes)];
  const marks = [
    {...finding, kind: 'primary'},
    ...near.map(note => ({...note, kind: 'note', text: note.message}))
  ];
  return [
    codeBlock(finding.path, marks),
    notesView(notes.filter(note => !near.includes(note)))
  ];
}

function diffView(diff) {
  const classOf = line => line.startsWith('@@') ? 'hunk'
      : /^(\+\+\+|---) /.test(line)             ? 'file'
      : line.startsWith('+')                    ? 'added'
      : line.startsWith('-')                    ? 'removed'
                                                : '';
  return html('pre', {class: 'diff', tabindex: 0},
              diff.replace(/\n$/, '').split('\n').map(
                  line => html('span', {class: 'line ' + classOf(line)},
                               line + '\n')));
}

function fixView(fix) {
  return lazyDetails(
      'fix ' + fix.kind,
      [
        html('span', {class: 'badge fix-badge'},
             fix.kind === 'safe' ? 'Safe fix' : 'Suggested fix'),
        ' ', fix.kind === 'safe' ? 'changes nothing but the mistake'
                                 : withNames(fix.message)
      ],
      () => diffView(fix.diff));
}

function bodyOf(item) {
  const {finding} = item;
  const chain = chainOf(finding);
  const awaits = awaitsOf(finding);
  return [
    ...(chain ? [chainView(chain), notesView(chain.others)] : plainView(item)),
    awaits ? timelineView(awaits) : null,
    ...item.fixes.map(fixView),
    Data.docs[finding.check]
        ? lazyDetails('about', ['About ', html('code', null, finding.check)],
                      () => markdown(Data.docs[finding.check]))
        : null
  ].filter(Boolean);
}

function permalink(finding) {
  return html('a', {
    class: 'permalink', 'aria-label': 'Link to this finding alone',
    title: 'Link to this finding alone',
    href: stateHash({
      ...Defaults, id: finding.fingerprint, theme: State.theme,
      hidden: finding.suppression ? '1' : ''
    })
  }, '#');
}

function findingView(item) {
  const {finding} = item;
  const title = html('h3', {class: 'message'}, withNames(finding.message));
  const meta = html(
      'div', {class: 'meta'}, severityBadge(finding.severity),
      item.isHidden ? hiddenBadge(finding.suppression) : null,
      html('span', {class: 'place'}, placeText(finding)),
      html('button', {
        type: 'button', class: 'check-name',
        title: 'Show only ' + finding.check,
        onclick: () => changeState({check: finding.check, id: ''})
      }, finding.check),
      permalink(finding));
  const card = html('article', {
    class: 'finding' + (item.isHidden ? ' is-hidden' : ''), tabindex: -1,
    'data-check': finding.check, 'data-severity': finding.severity,
    'data-fingerprint': finding.fingerprint
  }, meta, title);
  if (State.view === 'full' || State.id)
    card.append(...bodyOf(item));
  else
    card.append(lazyDetails('rest', 'Show code', () => html(
        'div', null, bodyOf(item))));
  return card;
}
