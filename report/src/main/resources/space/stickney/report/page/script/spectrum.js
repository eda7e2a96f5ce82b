// Gamma-ray spectra: counts with the fit, below them what the fit leaves, over one energy axis.

const spectrum = (() => {
  const spectra = data.plots.spectra || [];
  /** Energies farther apart than this are in different windows of the fit (keV). */
  const WINDOW = 4;

  function table(spectrum) {
    const columns = ['channel', 'energy_kev', 'counts', 'fit'].map(c => unpack(spectrum[c]));
    const rows = [];
    for (let i = 0; i < columns[0].length; i++) rows.push([columns[0][i], +columns[1][i].toFixed(2), columns[2][i], +columns[3][i].toFixed(1)]);
    return {head: ['channel', 'energy_kev', 'counts', 'fit'], rows};
  }

  /** Columns with a gap between windows: energies, counts, fit, residual (standard deviations). */
  function columns(spectrum) {
    const energy = unpack(spectrum.energy_kev), counts = unpack(spectrum.counts), fit = unpack(spectrum.fit);
    const out = [[], [], [], []];
    for (let i = 0; i < energy.length; i++) {
      if (i > 0 && energy[i] - energy[i - 1] > WINDOW) {
        out[0].push((energy[i] + energy[i - 1]) / 2);
        out.slice(1).forEach(c => c.push(null));
      }
      out[0].push(energy[i]);
      out[1].push(Math.max(counts[i], 0.5));
      out[2].push(Math.max(fit[i], 0.5));
      out[3].push((counts[i] - fit[i]) / Math.sqrt(Math.max(fit[i], 0.5)));
    }
    return out;
  }

  function build(host, spectrum) {
    const [energy, counts, fit, residual] = columns(spectrum);
    const whole = [energy[0], energy[energy.length - 1]];
    const area = host.querySelector('.canvas');
    let log = true, upper, lower, turning = false;

    function setRange(low, high) {
      const span = Math.min(Math.max(high - low, 20), whole[1] - whole[0]);
      const from = Math.min(Math.max(low, whole[0]), whole[1] - span);
      turning = true;
      [upper, lower].forEach(p => p.setScale('x', {min: from, max: from + span}));
      turning = false;
    }
    function zoom(factor, about) {
      const {min, max} = upper.scales.x;
      const at = about ?? (min + max) / 2;
      setRange(at - (at - min) / factor, at + (max - at) / factor);
    }
    function follow(u, key) {
      if (key === 'x' && !turning && upper && lower) setRange(u.scales.x.min, u.scales.x.max);
    }
    /** Elements and energies at their lines, the most significant where they crowd. */
    function labels(u) {
      const {ctx, bbox} = u;
      const taken = [];
      ctx.save();
      ctx.font = `${11 * devicePixelRatio}px system-ui, sans-serif`;
      ctx.textAlign = 'left';
      ctx.textBaseline = 'alphabetic';
      ctx.fillStyle = colour('--ink');
      ctx.strokeStyle = colour('--rule');
      for (const [name, at] of [...(spectrum.lines || [])].sort((a, b) => b[2] - a[2])) {
        const x = u.valToPos(at, 'x', true);
        if (x < bbox.left || x > bbox.left + bbox.width || taken.some(t => Math.abs(t - x) < 15 * devicePixelRatio)) continue;
        taken.push(x);
        ctx.beginPath();
        ctx.moveTo(x, bbox.top);
        ctx.lineTo(x, bbox.top + bbox.height);
        ctx.stroke();
        ctx.save();
        ctx.translate(x + 4 * devicePixelRatio, bbox.top + 4 * devicePixelRatio);
        ctx.rotate(Math.PI / 2);
        ctx.fillText(`${name} ${Math.round(at)}`, 0, 0);
        ctx.restore();
      }
      ctx.restore();
    }
    function draw() {
      const range = upper ? [upper.scales.x.min, upper.scales.x.max] : whole;
      [upper, lower].forEach(p => p && p.destroy());
      upper = lower = undefined;
      const line = (label, tone, width) => ({
        label, stroke: () => colour(tone), width, points: {show: false}, value: (u, v) => v === null || v === undefined ? '–' : show(v, 6),
      });
      const both = {
        cursor: {sync: {key: 'energy', setSeries: false}, drag: {x: true, y: false}},
        width: area.clientWidth,
      };
      const x = {label: 'keV', value: (u, v) => v === null ? '–' : show(v, 5)};
      const top = new uPlot({
        ...both, height: 320,
        scales: {x: {time: false, min: range[0], max: range[1]}, y: log ? {distr: 3, log: 10} : {range: (u, a, b) => [0, 1.08 * b]}},
        axes: [axis({space: 70}), axis({label: 'counts a channel', labelSize: 22, size: 66, ...(log ? {splits: decades} : {}),
          values: (u, ticks) => ticks.map(v => v === null ? '' : power(v, v >= 1e5))})],
        series: [x, {...line('counts', '--soft', 1), paths: uPlot.paths.stepped({align: 0})}, line('fit', '--p2', 1.4)],
        hooks: {setScale: [follow], drawClear: [labels]},
      }, [energy, counts, fit], area);
      lower = new uPlot({
        ...both, height: 190,
        scales: {x: {time: false, min: range[0], max: range[1]}, y: {}},
        axes: [axis({space: 70, label: 'energy (keV)', labelSize: 20}), axis({label: 'residual (σ)', labelSize: 22, size: 66, space: 22})],
        series: [x, line('(counts − fit)/√fit', '--p1', 1)],
        hooks: {setScale: [follow]},
      }, [energy, residual], area);
      upper = top;
      for (const p of [upper, lower]) {
        p.over.addEventListener('dblclick', () => setRange(...whole));
        p.over.addEventListener('wheel', e => {
          if (e.ctrlKey || host.contains(document.activeElement)) {
            e.preventDefault();
            zoom(e.deltaY < 0 ? 1.3 : 1 / 1.3, p.posToVal(e.offsetX, 'x'));
          }
        }, {passive: false});
      }
    }
    draw();
    onScheme(draw);
    onResize(area, () => [upper, lower].forEach(p => {
      if (area.clientWidth && area.clientWidth !== p.width) p.setSize({width: area.clientWidth, height: p.height});
    }));
    return {
      zoom, all: () => setRange(...whole),
      move: share => setRange(upper.scales.x.min + share * (upper.scales.x.max - upper.scales.x.min), upper.scales.x.max + share * (upper.scales.x.max - upper.scales.x.min)),
      toggle() { log = !log; draw(); return log; },
      get upper() { return upper; }, get lower() { return lower; },
    };
  }

  return {
    /** The numbers of the figure with this identifier. */
    table(figure) {
      const found = spectra.find(s => figure.includes(s.name)) || spectra[0];
      return found && table(found);
    },
    start() {
      const host = document.getElementById('plot-spectrum');
      if (!host || !spectra.length) return;
      const shown = spectra[0];
      const file = fileName(shown.name, 'spectrum');
      let built;
      const {bar} = toolbar('Spectrum', [
        ['+', 'zoom in', () => built.zoom(1.5)],
        ['−', 'zoom out', () => built.zoom(1 / 1.5)],
        ['⤢', 'show all', () => built.all()],
        ['log', 'logarithmic counts', e => e.currentTarget.setAttribute('aria-pressed', built.toggle())],
        ['CSV', 'data as CSV', () => { const t = table(shown); saveCsv(file, t.head, t.rows); }],
        ['SVG', 'picture as SVG', () => save(file + '.svg', plotSvg(built.upper, 'Spectrum'), 'image/svg+xml')],
        ['PNG', 'picture as PNG', () => plotPng(built.upper, file)],
      ]);
      [...bar.children].find(b => b.textContent === 'log').setAttribute('aria-pressed', 'true');
      host.querySelector('h3').after(bar, element('div', {class: 'canvas'}));
      host.tabIndex = 0;
      host.setAttribute('role', 'group');
      host.setAttribute('aria-label', `Spectrum of ${shown.name.toUpperCase()}: counts, fit and residuals over energy. Plus and minus zoom, arrows move, 0 shows all.`);
      host.addEventListener('keydown', e => {
        if (e.target !== host) return;
        const act = {'+': () => built.zoom(1.5), '=': () => built.zoom(1.5), '-': () => built.zoom(1 / 1.5), '0': () => built.all(),
          ArrowLeft: () => built.move(-0.1), ArrowRight: () => built.move(0.1)}[e.key];
        if (act) { act(); e.preventDefault(); }
      });
      whenNear(host, () => { built = build(host, shown); });
    },
  };
})();
