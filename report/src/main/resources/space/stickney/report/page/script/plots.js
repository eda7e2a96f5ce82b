// What changes with time, drawn by uPlot: one range and one cursor for all, the clock's line on each.

const plots = (() => {
  const startUnix = Date.parse(data.start + 'Z') / 1000;
  const series = data.plots.series;
  const built = [];
  let range = [startUnix, startUnix + clock.span];
  let turning = false;
  let table;

  /** The columns, once. */
  function columns() {
    if (!table) {
      const time = Array.from(unpack(series.time), t => startUnix + t);
      const centre = decode(series.centre);
      const column = (name, f = v => v) => Array.from(unpack(series[name]), f);
      table = {
        time,
        centre,
        altitude: column('altitude_log10_km', v => v <= -3.9 ? null : 10 ** v),
        phase: column('phase_deg', v => v < 0 ? null : v),
        sun: column('sun_km', v => v / 149597870.7),
        earth: column('earth_km', v => v / 149597870.7),
        mass: column('mass_kg'),
        deltaV: column('deltaV_m_s'),
      };
    }
    return table;
  }

  /** Each plot: unit, whether logarithmic, and its lines as [name, colour, values]. */
  const KINDS = {
    altitude: {
      title: 'Altitude', unit: 'km', log: true, tall: true,
      lines: t => t.centre.names.map((name, k) =>
        ['over ' + name, '--p' + (k + 1) % 8, t.altitude.map((v, i) => t.centre.index[i] === k ? v : null)])
        .filter(line => line[0] !== 'over Sun'),
    },
    phase: {title: 'Phase angle', unit: '°', lines: t => [['Sun, body, spacecraft', '--p4', t.phase]]},
    distance: {title: 'Distance', unit: 'AU', lines: t => [['to the Sun', '--p5', t.sun], ['to the Earth', '--p1', t.earth]]},
    deltav: {title: 'Velocity change flown', unit: 'm/s', lines: t => [['Δv', '--p2', t.deltaV]]},
    mass: {title: 'Mass', unit: 'kg', lines: t => [['spacecraft', '--p3', t.mass]]},
  };

  function setRange(low, high) {
    const least = 600;
    const whole = [startUnix, startUnix + clock.span];
    const span = Math.min(Math.max(high - low, least), clock.span);
    const from = Math.min(Math.max(low, whole[0]), whole[1] - span);
    range = [from, from + span];
    turning = true;
    built.forEach(b => b.plot.setScale('x', {min: range[0], max: range[1]}));
    turning = false;
  }

  function zoom(factor, about = startUnix + clock.time) {
    const at = about >= range[0] && about <= range[1] ? about : (range[0] + range[1]) / 2;
    setRange(at - (at - range[0]) / factor, at + (range[1] - at) / factor);
  }

  function place(b) {
    const x = b.plot.valToPos(startUnix + clock.time, 'x');
    const inside = x >= 0 && x <= b.plot.over.clientWidth;
    b.line.hidden = !inside;
    if (inside) b.line.style.transform = `translateX(${x}px)`;
    if (b.plot.cursor.left < 0 || b.plot.cursor.left === undefined) {
      b.plot.setLegend({idx: indexAt(b.plot.data[0], startUnix + clock.time)}, false);
    }
  }

  function build(host, name) {
    const kind = KINDS[name];
    const t = columns();
    const lines = kind.lines(t);
    const area = host.querySelector('.canvas');
    area.replaceChildren();
    const options = {
      width: area.clientWidth,
      height: kind.tall ? 270 : 210,
      tzDate: ts => uPlot.tzDate(new Date(ts * 1000), 'Etc/UTC'),
      cursor: {sync: {key: 'time', setSeries: false}, drag: {x: true, y: false}, points: {size: 7}},
      scales: {x: {time: true, min: range[0], max: range[1]}, y: kind.log ? {distr: 3, log: 10} : {}},
      axes: [axis({space: 70}), axis({
        ...(kind.log ? {splits: decades} : {}),
        label: `${kind.title} (${kind.unit})`, labelSize: 22, size: 62,
        values: (u, ticks) => ticks.map(v => v === null ? '' : power(v, kind.log)),
      })],
      series: [
        {label: 'UTC', value: (u, v) => v === null ? '–' : clock.utc(v - startUnix)},
        ...lines.map(([label, tone]) => ({
          label, stroke: () => colour(tone), width: 1.5, points: {show: false},
          value: (u, v) => v === null || v === undefined ? '–' : show(v, 5) + (kind.unit === '°' ? '°' : ' ' + kind.unit),
        })),
      ],
      hooks: {
        setScale: [(u, key) => {
          if (key === 'x' && !turning && built.some(b => b.plot === u)) setRange(u.scales.x.min, u.scales.x.max);
          built.forEach(place);
        }],
        setSize: [() => built.forEach(place)],
      },
    };
    const plot = new uPlot(options, [t.time, ...lines.map(l => l[2])], area);
    const line = element('div', {class: 'now', 'aria-hidden': 'true'});
    plot.over.append(line);
    const b = {plot, line, host, kind, lines};
    built.push(b);
    listen(b);
    setTimeout(() => place(b));
    return b;
  }

  function listen({plot}) {
    let down;
    plot.over.addEventListener('mousedown', e => { down = e.clientX; });
    plot.over.addEventListener('click', e => {
      if (Math.abs(e.clientX - down) < 4) clock.set(plot.posToVal(e.offsetX, 'x') - startUnix);
    });
    plot.over.addEventListener('dblclick', () => setRange(startUnix, startUnix + clock.span));
    plot.over.addEventListener('wheel', e => {
      if (e.ctrlKey || plot.root.closest('.plot').contains(document.activeElement)) {
        e.preventDefault();
        zoom(e.deltaY < 0 ? 1.3 : 1 / 1.3, plot.posToVal(e.offsetX, 'x'));
      }
    }, {passive: false});
  }

  function keys(e) {
    const step = (range[1] - range[0]) / (e.shiftKey ? 10 : 100);
    if (e.target.closest('.toolbar')) return;
    if (e.key === 'ArrowLeft') clock.set(clock.time - step);
    else if (e.key === 'ArrowRight') clock.set(clock.time + step);
    else if (e.key === '+' || e.key === '=') zoom(1.5);
    else if (e.key === '-') zoom(1 / 1.5);
    else if (e.key === '0') setRange(startUnix, startUnix + clock.span);
    else return;
    e.preventDefault();
  }

  /** What the plot shows, for those who do not see it. */
  function words(kind, lines) {
    const parts = lines.map(([label, , values]) => {
      let low = Infinity, high = -Infinity;
      for (const v of values) if (v !== null) { low = Math.min(low, v); high = Math.max(high, v); }
      return `${label} ${show(low)} to ${show(high)} ${kind.unit}`;
    });
    return `${kind.title} over time: ${parts.join('; ')}. Arrows move the clock, plus and minus zoom, 0 shows all.`;
  }

  function prepare(host, name) {
    const kind = KINDS[name];
    const file = fileName(kind.title);
    const {bar} = toolbar(kind.title, [
      ['+', 'zoom in', () => zoom(1.5)],
      ['−', 'zoom out', () => zoom(1 / 1.5)],
      ['⤢', 'show all', () => setRange(startUnix, startUnix + clock.span)],
      ['CSV', 'data as CSV', () => {
        const lines = kind.lines(columns());
        saveCsv(file, ['epoch_utc', ...lines.map(l => `${l[0]} (${kind.unit})`)],
          columns().time.map((t, i) => [clock.utc(t - startUnix).replace(' ', 'T'), ...lines.map(l => l[2][i] === null ? '' : +l[2][i].toPrecision(7))]));
      }],
      ['SVG', 'picture as SVG', () => save(file + '.svg', plotSvg(host.plot, kind.title), 'image/svg+xml')],
      ['PNG', 'picture as PNG', () => plotPng(host.plot, file)],
    ]);
    host.querySelector('h3').after(bar, element('div', {class: 'canvas'}));
    host.tabIndex = 0;
    host.setAttribute('role', 'group');
    host.setAttribute('aria-label', kind.title);
    host.addEventListener('keydown', keys);
  }

  return {
    start() {
      if (!series) return;
      for (const name of Object.keys(KINDS)) {
        const host = document.getElementById('plot-' + name);
        if (!host) continue;
        prepare(host, name);
        whenNear(host, () => {
          const b = build(host, name);
          host.plot = b.plot;
          host.setAttribute('aria-label', words(b.kind, b.lines));
        });
      }
      clock.follow(() => built.forEach(place));
      onScheme(() => built.forEach(b => b.plot.redraw()));
      onResize(document.querySelector('main'), () => built.forEach(b => {
        const width = b.plot.root.parentNode.clientWidth;
        if (width && width !== b.plot.width) b.plot.setSize({width, height: b.plot.height});
      }));
    },
    /** The part of the run that the plots show, seconds since its start. */
    get range() { return range.map(t => t - startUnix); },
  };
})();

/** Calls back once, when an element is about to come into sight; at once where this cannot be told and before printing. */
function whenNear(host, callback) {
  let done = false;
  const once = () => { if (!done) { done = true; callback(); } };
  const observer = new IntersectionObserver(seen => {
    if (seen.some(s => s.isIntersecting)) { observer.disconnect(); once(); }
  }, {rootMargin: '300px'});
  observer.observe(host);
  if (host.getBoundingClientRect().top < innerHeight + 300) setTimeout(once);
  addEventListener('beforeprint', once);
}

/** The axis of a plot in the colours of the page. */
function axis(options) {
  return {
    stroke: () => colour('--soft'), font: '12px system-ui, sans-serif', labelFont: '12px system-ui, sans-serif',
    grid: {stroke: () => colour('--grid'), width: 1}, ticks: {stroke: () => colour('--rule'), width: 1, size: 5}, ...options,
  };
}

/** Ticks of a logarithmic axis: powers of ten; with 2 and 5 where there are few. */
function decades(u, axisIndex, low, high) {
  const ticks = [];
  const steps = high / low < 100 ? [1, 2, 5] : [1];
  for (let e = Math.floor(Math.log10(low)); 10 ** e <= high; e++) {
    for (const s of steps) if (s * 10 ** e >= low && s * 10 ** e <= high) ticks.push(s * 10 ** e);
  }
  return ticks;
}

/** A number of an axis: powers of ten where it is logarithmic. */
function power(v, log) {
  if (!log || (v >= 0.01 && v < 1e5)) return show(v, 6);
  const e = Math.round(Math.log10(v));
  return '10' + String(e).replace(/[-\d]/g, c => c === '-' ? '⁻' : '⁰¹²³⁴⁵⁶⁷⁸⁹'[c]);
}
