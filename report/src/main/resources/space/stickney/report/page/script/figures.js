// The drawings that the report wrote: zoom, values under the pointer, saved as SVG, PNG and the data behind them as CSV.

const figures = (() => {
  const MOST_ZOOM = 40;

  /** Where the numbers of a figure come from: [beginning or end of its identifier, what gives {head, rows} or a file's address]. */
  const SOURCES = [
    [/^figure-timeline/, () => named('Phases')],
    [/^figure-velocity-budget/, () => named('Velocity budget')],
    [/^figure-mass-over-time/, () => named('Burns')],
    [/^figure-placed-and-refused/, () => named('Observation plan')],
    [/gamma-ray-spectrum/, f => spectrum.table(f.id)],
    [/imaged-ground/, f => maps.table(f.id)],
    [/^figure-launch-window/, () => maps.windowTable()],
    [/^figure-.*(element|abundance|composition)/, () => named('Elements')],
  ];

  /** The table of the page with this name. */
  function named(label) {
    const table = [...document.querySelectorAll('.scroll table, details > table')]
      .find(t => t.parentNode.getAttribute('aria-label') === label);
    return table && tableRows(table);
  }

  function source(panel) {
    const row = panel.closest('details.requirement');
    const table = row && row.querySelector('.scroll[aria-label^="Drivers"] table');
    if (row) return table && (() => tableRows(table));
    const figure = panel.closest('figure');
    if (!figure) return undefined;
    if (figure.closest('#paths')) return 'paths.csv';
    const found = SOURCES.find(([pattern]) => pattern.test(figure.id));
    return found && found[1](figure) ? () => found[1](figure) : undefined;
  }

  function describe(name, value) {
    if (name === 'date') return dateOf(value);
    if (name.startsWith('log ')) return describe(name.slice(4), 10 ** value);
    const unit = (name.match(/\(([^)]*)\)$/) || ['', ''])[1];
    const bare = name.replace(/ \([^)]*\)$/, '').replace(/, .*/, '');
    return `${bare} ${show(value)}${unit ? ' ' + unit : ''}`.trim();
  }

  /** Days past 2000-01-01 as a date. */
  function dateOf(days) {
    return new Date(Date.UTC(2000, 0, 1) + days * 864e5).toISOString().slice(0, 16).replace('T', ' ') + ' UTC';
  }

  /** The values at a point of a drawing (its own pixels); empty outside its axes. */
  function values(svg, x, y) {
    for (const scale of svg.querySelectorAll('g[data-x]')) {
      const [x0, x1, xa, xb] = scale.dataset.x.split(' ').map(Number);
      const [y0, y1, ya, yb] = scale.dataset.y.split(' ').map(Number);
      if (x < x0 || x > x1 || y > y0 || y < y1) continue;
      const across = xa + (x - x0) / (x1 - x0) * (xb - xa);
      const up = ya + (y - y0) / (y1 - y0) * (yb - ya);
      const special = maps.under(svg, across, up);
      if (special) return special;
      const parts = [describe(scale.dataset.xName, across)];
      if (scale.dataset.yName) parts.push(describe(scale.dataset.yName, up));
      return parts.join(' · ');
    }
    return '';
  }

  function attach(panel) {
    const svg = panel.querySelector('svg');
    const title = svg.querySelector('title').textContent;
    const whole = svg.getAttribute('viewBox').split(' ').map(Number);
    svg.dataset.whole = whole.join(' ');
    let box = [...whole];
    const set = b => {
      const width = Math.min(Math.max(b[2], whole[2] / MOST_ZOOM), whole[2]);
      const height = width * whole[3] / whole[2];
      const within = (v, size, low, all) => Math.min(Math.max(v, low), low + all - size);
      box = [within(b[0], width, whole[0], whole[2]), within(b[1], height, whole[1], whole[3]), width, height];
      svg.setAttribute('viewBox', box.map(v => +v.toFixed(3)).join(' '));
      panel.classList.toggle('zoomed', width < whole[2]);
    };
    const at = event => {
      const point = new DOMPoint(event.clientX, event.clientY).matrixTransform(svg.getScreenCTM().inverse());
      return [point.x, point.y];
    };
    const zoom = (factor, [x, y] = [box[0] + box[2] / 2, box[1] + box[3] / 2]) =>
      set([x - (x - box[0]) / factor, y - (y - box[1]) / factor, box[2] / factor, box[3] / factor]);
    const from = source(panel);
    const name = fileName(title);
    const buttons = [
      ['+', 'zoom in', () => zoom(1.5)],
      ['−', 'zoom out', () => zoom(1 / 1.5)],
      ['⤢', 'show all', () => set(whole)],
    ];
    if (from) buttons.push(['CSV', 'data as CSV', typeof from === 'string' ? from : () => { const t = from(); saveCsv(name, t.head, t.rows); }]);
    buttons.push(['SVG', 'picture as SVG', () => save(name + '.svg', standalone(svg), 'image/svg+xml')]);
    buttons.push(['PNG', 'picture as PNG', () => savePng(name, standalone(svg), whole[2], whole[3])]);
    const {bar, readout} = toolbar(title, buttons);
    panel.prepend(bar);
    panel.classList.add('zoomable');
    panel.tabIndex = 0;
    panel.setAttribute('role', 'group');
    panel.setAttribute('aria-label', title + '. Plus and minus zoom, arrows move, 0 shows all.');
    let held;
    svg.addEventListener('pointerdown', e => { held = {x: e.clientX, y: e.clientY, box: [...box]}; });
    svg.addEventListener('pointermove', e => {
      readout.textContent = values(svg, ...at(e));
      if (held && e.buttons && box[2] < whole[2]) {
        const scale = box[2] / svg.getBoundingClientRect().width;
        set([held.box[0] - (e.clientX - held.x) * scale, held.box[1] - (e.clientY - held.y) * scale, box[2], box[3]]);
        svg.setPointerCapture(e.pointerId);
      }
    });
    svg.addEventListener('pointerup', () => { held = undefined; });
    svg.addEventListener('pointerleave', () => { readout.textContent = ''; });
    svg.addEventListener('dblclick', () => set(whole));
    svg.addEventListener('wheel', e => {
      if (e.ctrlKey || panel.contains(document.activeElement)) {
        e.preventDefault();
        zoom(e.deltaY < 0 ? 1.25 : 0.8, at(e));
      }
    }, {passive: false});
    panel.addEventListener('keydown', e => {
      if (e.target !== panel) return;
      const step = 0.15 * box[2];
      const move = {ArrowLeft: [-step, 0], ArrowRight: [step, 0], ArrowUp: [0, -step], ArrowDown: [0, step]}[e.key];
      if (e.key === '+' || e.key === '=') zoom(1.5);
      else if (e.key === '-') zoom(1 / 1.5);
      else if (e.key === '0') set(whole);
      else if (move && box[2] < whole[2]) set([box[0] + move[0], box[1] + move[1], box[2], box[3]]);
      else return;
      e.preventDefault();
    });
  }

  return {
    start() {
      document.querySelectorAll('figure .panel, .requirement .panel').forEach(panel => {
        if (panel.querySelector('svg')) attach(panel);
      });
    },
  };
})();
