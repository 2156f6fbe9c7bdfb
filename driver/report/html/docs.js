// docs.js - a check's page: the part of Markdown that these pages use.

function inlineMarkdown(text) {
  const pattern =
      /`([^`]+)`|\*\*([^*]+)\*\*|\*([^*\s][^*]*)\*|\[([^\]]+)\]\(([^)]+)\)/g;
  const result = [];
  let at = 0;
  for (const match of text.matchAll(pattern)) {
    result.push(text.slice(at, match.index));
    at = match.index + match[0].length;
    const [, code, bold, emphasis, link, address] = match;
    if (code)
      result.push(html('code', null, code));
    else if (bold)
      result.push(html('strong', null, inlineMarkdown(bold)));
    else if (emphasis)
      result.push(html('em', null, inlineMarkdown(emphasis)));
    else if (/^https:/.test(address))
      result.push(html('a', {href: address, rel: 'noreferrer'},
                       inlineMarkdown(link)));
    else // The other pages are not here.
      result.push(...inlineMarkdown(link));
  }
  result.push(text.slice(at));
  return result;
}

function plainCode(text) {
  const open = {until: '', name: ''};
  return html('pre', {class: 'code plain', tabindex: 0}, text.split('\n').map(
      line => html('span', {class: 'line'},
                   lineContent(line, tokensOf(line, open), []), '\n')));
}

function markdownTable(lines) {
  const cells = line => line.replace(/^\||\|\s*$/g, '').split('|').map(
      cell => cell.trim());
  const row = (line, tag) => html('tr', null, cells(line).map(
      cell => html(tag, null, inlineMarkdown(cell))));
  return html('table', null, html('thead', null, row(lines[0], 'th')),
              html('tbody', null, lines.slice(2).map(
                  line => row(line, 'td'))));
}

// Headings begin at h4: the page stands in a finding.
function markdownBlock(lines) {
  const heading = /^(#+) (.*)/.exec(lines[0]);
  if (heading)
    return html(heading[1].length > 2 ? 'h5' : 'h4', null,
                inlineMarkdown(heading[2]));
  if (lines[0].startsWith('|'))
    return markdownTable(lines);
  if (/^(-|\d+\.) /.test(lines[0])) {
    const items = [];
    for (const line of lines)
      if (/^(-|\d+\.) /.test(line))
        items.push(line.replace(/^(-|\d+\.) /, ''));
      else
        items[items.length - 1] += ' ' + line.trim();
    return html(lines[0].startsWith('-') ? 'ul' : 'ol', null,
                items.map(item => html('li', null, inlineMarkdown(item))));
  }
  return html('p', null, inlineMarkdown(lines.join(' ')));
}

function markdown(text) {
  const result = [];
  let block = [];
  let fence = null;
  const finish = () => {
    if (block.length)
      result.push(markdownBlock(block));
    block = [];
  };
  for (const line of text.split('\n')) {
    if (line.startsWith('```')) {
      finish();
      if (fence)
        result.push(plainCode(fence.join('\n')));
      fence = fence ? null : [];
    } else if (fence) {
      fence.push(line);
    } else if (!line.trim()) {
      finish();
    } else {
      if (line.startsWith('#'))
        finish();
      block.push(line);
      if (line.startsWith('#'))
        finish();
    }
  }
  finish();
  return html('div', {class: 'docs'}, result);
}

// The paragraph below a page's title.
function summaryOf(check) {
  const page = Data.docs[check] || '';
  return inlineMarkdown(page.split('\n').slice(1).join('\n').trim()
                            .split('\n\n')[0]);
}
