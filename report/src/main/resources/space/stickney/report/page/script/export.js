// Toolbars of plots and figures, and pictures of these as files that stand alone.

/** What a drawing takes from the style sheet; each is an attribute of SVG too. */
const PRESENTATION = ['fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-opacity', 'stroke-dasharray', 'stroke-linejoin',
  'stroke-linecap', 'opacity', 'font-family', 'font-size', 'font-weight', 'text-anchor', 'dominant-baseline', 'paint-order'];

/** A row of buttons with a place for the values under the pointer: {bar, readout}. Buttons as [text, description, action]. */
function toolbar(of, buttons) {
  const readout = element('output', {class: 'readout'});
  const bar = element('div', {class: 'toolbar', role: 'toolbar', 'aria-label': of}, readout);
  for (const [text, description, action] of buttons) {
    bar.append(typeof action === 'string'
      ? element('a', {class: 'tool', href: action, title: description, 'aria-label': description + ', ' + of}, text)
      : element('button', {type: 'button', class: 'tool', title: description, 'aria-label': description + ', ' + of, onclick: action}, text));
  }
  return {bar, readout};
}

/** A file name made of words. */
function fileName(...words) {
  return [data.mission, ...words].join('-').toLowerCase().replace(/[^a-z0-9.]+/g, '-').replace(/^-|-$/g, '');
}

/** The text of a drawing with all that the page's style sheet gives to it, at its full extent. */
function standalone(svg) {
  const copy = svg.cloneNode(true);
  const from = [svg, ...svg.querySelectorAll('*')];
  const to = [copy, ...copy.querySelectorAll('*')];
  from.forEach((e, i) => {
    if (['title', 'desc', 'clipPath'].includes(e.tagName)) return;
    const style = getComputedStyle(e);
    const above = i > 0 && getComputedStyle(e.parentNode);
    for (const name of PRESENTATION) {
      const value = style.getPropertyValue(name);
      const inherited = !['opacity', 'dominant-baseline'].includes(name);
      const known = above && inherited ? above.getPropertyValue(name) : ({opacity: '1', 'dominant-baseline': 'auto'})[name];
      if (value && value !== known) to[i].setAttribute(name, value);
    }
    to[i].removeAttribute('class');
  });
  const [x, y, width, height] = (svg.dataset.whole || svg.getAttribute('viewBox')).split(' ');
  copy.setAttribute('viewBox', [x, y, width, height].join(' '));
  copy.setAttribute('width', width);
  copy.setAttribute('height', height);
  const paper = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  Object.entries({x, y, width, height, fill: colour('--panel')}).forEach(([k, v]) => paper.setAttribute(k, v));
  copy.querySelector('desc').after(paper);
  copy.querySelectorAll('g.scale, g[data-x]').forEach(g => g.remove());
  return '<?xml version="1.0" encoding="UTF-8"?>\n' + new XMLSerializer().serializeToString(copy);
}

/** Saves the text of a drawing as a PNG of twice its size. */
function savePng(name, text, width, height) {
  const picture = new Image();
  picture.onload = () => {
    const canvas = element('canvas', {width: 2 * width, height: 2 * height});
    canvas.getContext('2d').drawImage(picture, 0, 0, 2 * width, 2 * height);
    canvas.toBlob(blob => save(name + '.png', blob));
  };
  picture.src = 'data:image/svg+xml;charset=utf-8,' + encodeURIComponent(text);
}

/** The rows of a table of the page as texts fit for programs: no thousands commas, plain minus signs; folded rows too. */
function tableRows(table) {
  const rows = [];
  const heads = [...table.querySelector('thead').querySelectorAll('th')];
  const head = heads.map(h => h.dataset.name || h.textContent.trim());
  for (const row of table.querySelectorAll('tbody tr:not(.wide)')) {
    const cells = [...row.children];
    if (cells.length === head.length) {
      rows.push(cells.map((c, i) => plain(c.textContent.trim(), heads[i].classList.contains('num'))));
    }
  }
  return {head, rows};
}

function plain(text, number) {
  const bare = text.replace(/\u2212/g, '-');
  return number || /^-?[\d,]+(\.\d+)?$/.test(bare) ? bare.replace(/(\d),(?=\d{3})/g, '$1') : text;
}
