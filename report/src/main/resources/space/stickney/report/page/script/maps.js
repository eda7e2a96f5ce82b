// Maps of what cameras imaged, with the facet under the pointer; and the launch window's numbers under the pointer.

const maps = (() => {
  const COLUMNS = 360, ROWS = 180;
  /** Viridis (van der Walt and Smith 2015), nine colours; light is the first value. */
  const RAMP = ['#fde725', '#addc30', '#5ec962', '#28ae80', '#21918c', '#2c728e', '#3b528b', '#472d7b', '#440154'];
  const QUANTITIES = {
    resolution_m: {name: 'resolution', unit: 'm a pixel', log: true},
    looks: {name: 'looks', unit: '', reverse: true},
    incidence_deg: {name: 'incidence', unit: '°'},
    emission_deg: {name: 'emission', unit: '°'},
  };
  const rgb = RAMP.map(c => [1, 3, 5].map(i => parseInt(c.slice(i, i + 2), 16)));
  const read = new Map();

  function columns(map) {
    if (!read.has(map)) {
      const c = {};
      for (const name of ['longitude_deg', 'latitude_deg', ...Object.keys(QUANTITIES)]) {
        if (map[name]) c[name] = Array.from(unpack(map[name]), v => v === -1 || (name === 'resolution_m' && v < 0) ? null : v);
      }
      read.set(map, c);
    }
    return read.get(map);
  }

  function tableOf(map) {
    const c = columns(map);
    const names = Object.keys(c);
    return {
      head: ['facet', ...names],
      rows: c.looks.map((_, i) => [i, ...names.map(n => c[n][i] === null ? '' : +c[n][i].toPrecision(6))]),
    };
  }

  /** For each cell of the map the facet that lies nearest in direction. */
  function nearest(c) {
    const n = c.latitude_deg.length, degree = Math.PI / 180;
    const x = new Float64Array(n), y = new Float64Array(n), z = new Float64Array(n);
    const order = [...Array(n).keys()].sort((a, b) => c.latitude_deg[a] - c.latitude_deg[b]);
    const latitudes = order.map(i => c.latitude_deg[i]);
    order.forEach((i, k) => {
      const lon = c.longitude_deg[i] * degree, lat = c.latitude_deg[i] * degree;
      x[k] = Math.cos(lat) * Math.cos(lon); y[k] = Math.cos(lat) * Math.sin(lon); z[k] = Math.sin(lat);
    });
    const band = Math.max(4, 400 / Math.sqrt(n));
    const found = new Int32Array(COLUMNS * ROWS);
    for (let r = 0; r < ROWS; r++) {
      const lat = 90 - (r + 0.5) * 180 / ROWS;
      const from = indexAt(latitudes, lat - band), to = indexAt(latitudes, lat + band);
      const w = Math.sin(lat * degree), s = Math.cos(lat * degree);
      for (let q = 0; q < COLUMNS; q++) {
        const lon = (-180 + (q + 0.5) * 360 / COLUMNS) * degree;
        const u = s * Math.cos(lon), v = s * Math.sin(lon);
        let most = -2, best = from;
        for (let k = from; k <= to; k++) {
          const cosine = u * x[k] + v * y[k] + w * z[k];
          if (cosine > most) { most = cosine; best = k; }
        }
        found[r * COLUMNS + q] = order[best];
      }
    }
    return found;
  }

  /** Where a value stands between the 1st and 99th percentile, 0 to 1. */
  function spread(values, quantity) {
    const f = quantity.log ? Math.log : v => v;
    const sorted = values.filter(v => v !== null && (!quantity.log || v > 0)).map(f).sort((a, b) => a - b);
    const low = sorted[Math.floor(0.01 * sorted.length)] ?? 0, high = sorted[Math.floor(0.99 * (sorted.length - 1))] ?? 1;
    const at = v => high > low ? Math.min(1, Math.max(0, (f(v) - low) / (high - low))) : 0;
    const back = quantity.log ? Math.exp : v => v;
    return {at: v => quantity.reverse ? 1 - at(v) : at(v), low: back(low), high: back(high)};
  }

  function tone(share) {
    const p = share * (rgb.length - 1), i = Math.min(Math.floor(p), rgb.length - 2), t = p - i;
    return rgb[i].map((v, k) => Math.round(v + (rgb[i + 1][k] - v) * t));
  }

  function build(figure, map) {
    const c = columns(map);
    const cells = nearest(c);
    const name = map.name.toUpperCase();
    const picture = element('canvas', {width: COLUMNS, height: ROWS});
    const canvas = element('canvas', {class: 'map', tabindex: '0', role: 'img'});
    const scale = element('div', {class: 'scale-bar'});
    const choice = element('select', {'aria-label': `What the map of ${name} shows`, class: 'tool', onchange: () => paint()},
      ...Object.entries(QUANTITIES).filter(([k]) => c[k]).map(([k, q]) => element('option', {value: k}, q.name)));
    let view = {lon: -180, lat: 90, span: 360};
    let cross;

    function set(v) {
      const span = Math.min(Math.max(v.span, 8), 360);
      view = {span, lon: Math.min(Math.max(v.lon, -180), 180 - span), lat: Math.max(Math.min(v.lat, 90), -90 + span / 2)};
      draw();
    }
    function zoom(factor, lon = view.lon + view.span / 2, lat = view.lat - view.span / 4) {
      set({span: view.span / factor, lon: lon - (lon - view.lon) / factor, lat: lat + (view.lat - lat) / factor});
    }
    function paint() {
      const quantity = QUANTITIES[choice.value], values = c[choice.value];
      const s = spread(values, quantity);
      const ctx = picture.getContext('2d');
      const image = ctx.createImageData(COLUMNS, ROWS);
      for (let i = 0; i < cells.length; i++) {
        const v = values[cells[i]];
        const none = v === null || c.looks[cells[i]] === 0;
        const [r, g, b] = none ? [128, 136, 144] : tone(s.at(v));
        image.data.set([r, g, b, none ? 120 : 255], 4 * i);
      }
      ctx.putImageData(image, 0, 0);
      const [first, last] = quantity.reverse ? [s.high, s.low] : [s.low, s.high];
      scale.replaceChildren(`${show(first, 3)} `, element('span', {class: 'ramp', 'aria-hidden': 'true'}), ` ${show(last, 3)} ${quantity.unit || quantity.name}`,
        element('span', {class: 'not-imaged', 'aria-hidden': 'true'}), 'not imaged');
      const seen = c.looks.filter(l => l > 0).length;
      canvas.setAttribute('aria-label', `Map of ${quantity.name} from ${name}: ${show(first, 3)} to ${show(last, 3)} ${quantity.unit} on ${show(100 * seen / c.looks.length, 3)} % of the facets. Arrow keys move a cross and tell its values; plus and minus zoom, 0 shows all.`);
      draw();
    }
    function draw() {
      const width = canvas.clientWidth || 800;
      canvas.width = width * devicePixelRatio;
      canvas.height = width / 2 * devicePixelRatio;
      const ctx = canvas.getContext('2d');
      ctx.scale(devicePixelRatio, devicePixelRatio);
      ctx.imageSmoothingEnabled = false;
      const k = width / view.span;
      ctx.drawImage(picture, (-180 - view.lon) * k, (view.lat - 90) * k, 360 * k, 180 * k);
      ctx.font = '12px system-ui, sans-serif';
      ctx.lineWidth = 1;
      const step = view.span > 200 ? 60 : view.span > 90 ? 30 : view.span > 30 ? 10 : 5;
      for (let lon = -180; lon <= 180; lon += step) line(ctx, (lon - view.lon) * k, 0, 0, width / 2, lon + '°');
      for (let lat = -90 + step / 2 * (step === 60); lat <= 90; lat += step / (step === 60 ? 2 : 1)) line(ctx, 0, (view.lat - lat) * k, width, 0, lat + '°');
      if (cross) {
        const [x, y] = [(cross[0] - view.lon) * k, (view.lat - cross[1]) * k];
        ctx.strokeStyle = '#ffffff'; ctx.lineWidth = 4; arms(ctx, x, y);
        ctx.strokeStyle = '#000000'; ctx.lineWidth = 1.5; arms(ctx, x, y);
      }
    }
    function arms(ctx, x, y) {
      ctx.beginPath();
      ctx.moveTo(x - 9, y); ctx.lineTo(x + 9, y); ctx.moveTo(x, y - 9); ctx.lineTo(x, y + 9);
      ctx.stroke();
    }
    function line(ctx, x, y, dx, dy, text) {
      ctx.strokeStyle = 'rgb(0 0 0 / 0.28)';
      ctx.beginPath(); ctx.moveTo(x, y); ctx.lineTo(x + dx, y + dy); ctx.stroke();
      const [tx, ty] = dx ? [4, y - 4] : [x + 4, dy - 6];
      ctx.lineWidth = 3; ctx.strokeStyle = 'rgb(255 255 255 / 0.8)'; ctx.strokeText(text.replace('-', '−'), tx, ty);
      ctx.fillStyle = '#101418'; ctx.fillText(text.replace('-', '−'), tx, ty); ctx.lineWidth = 1;
    }
    function facet(lon, lat) {
      const q = Math.min(COLUMNS - 1, Math.max(0, Math.floor((lon + 180) / 360 * COLUMNS)));
      const r = Math.min(ROWS - 1, Math.max(0, Math.floor((90 - lat) / 180 * ROWS)));
      const i = cells[r * COLUMNS + q];
      const parts = [`${show(lon, 4)}° E, ${show(lat, 4)}°`, `facet ${i}`];
      for (const [k, quantity] of Object.entries(QUANTITIES)) {
        if (c[k] && k !== 'looks' && c.looks[i] > 0 && c[k][i] !== null) parts.push(`${quantity.name} ${show(c[k][i], 3)} ${quantity.unit}`.replace(' °', '°'));
      }
      parts.push(c.looks[i] > 0 ? `${c.looks[i]} looks` : 'not imaged');
      return parts.join(' · ');
    }
    const at = e => [view.lon + e.offsetX / canvas.clientWidth * view.span, view.lat - e.offsetY / canvas.clientHeight * view.span / 2];
    const file = fileName(map.name, 'coverage');
    const {bar, readout} = toolbar(`map of ${name}`, [
      ['+', 'zoom in', () => zoom(1.5)], ['−', 'zoom out', () => zoom(1 / 1.5)], ['⤢', 'show all', () => set({lon: -180, lat: 90, span: 360})],
      ['CSV', 'data as CSV', () => { const t = tableOf(map); saveCsv(file, t.head, t.rows); }],
      ['SVG', 'picture as SVG', () => save(file + '.svg', standalone(figure.querySelector('svg')), 'image/svg+xml')],
      ['PNG', 'picture as PNG', () => canvas.toBlob(blob => save(file + '.png', blob))],
    ]);
    readout.after(choice);
    let held;
    canvas.addEventListener('pointerdown', e => { held = {x: e.offsetX, y: e.offsetY, view}; canvas.setPointerCapture(e.pointerId); });
    canvas.addEventListener('pointerup', () => { held = undefined; });
    canvas.addEventListener('pointermove', e => {
      readout.textContent = facet(...at(e));
      if (held) {
        const k = held.view.span / canvas.clientWidth;
        set({span: held.view.span, lon: held.view.lon - (e.offsetX - held.x) * k, lat: held.view.lat + (e.offsetY - held.y) * k});
      }
    });
    canvas.addEventListener('pointerleave', () => { readout.textContent = ''; });
    canvas.addEventListener('dblclick', () => set({lon: -180, lat: 90, span: 360}));
    canvas.addEventListener('wheel', e => {
      if (e.ctrlKey || document.activeElement === canvas) { e.preventDefault(); zoom(e.deltaY < 0 ? 1.25 : 0.8, ...at(e)); }
    }, {passive: false});
    canvas.addEventListener('keydown', e => {
      const step = view.span / 72;
      const move = {ArrowLeft: [-step, 0], ArrowRight: [step, 0], ArrowUp: [0, step], ArrowDown: [0, -step]}[e.key];
      if (move) {
        const from = cross || [view.lon + view.span / 2, view.lat - view.span / 4];
        cross = [Math.min(179.9, Math.max(-180, from[0] + move[0])), Math.min(90, Math.max(-89.9, from[1] + move[1]))];
        readout.textContent = facet(...cross);
        draw();
      } else if (e.key === '+' || e.key === '=') zoom(1.5, ...(cross || []));
      else if (e.key === '-') zoom(1 / 1.5, ...(cross || []));
      else if (e.key === '0') set({lon: -180, lat: 90, span: 360});
      else return;
      e.preventDefault();
    });
    const panel = element('div', {class: 'panel map-panel', id: 'map-' + map.name}, bar, canvas, scale);
    figure.querySelector('.panels').append(panel);
    figure.querySelector('.panel:not(.map-panel)').classList.add('twin');
    paint();
    onScheme(draw);
    onResize(panel, draw);
  }

  let window;
  function windowColumns() {
    if (!window && data.plots.window) {
      window = Object.fromEntries(Object.entries(data.plots.window).map(([k, v]) => [k, unpack(v)]));
    }
    return window;
  }

  return {
    start() {
      for (const map of data.plots.coverage || []) {
        const figure = document.getElementById(`figure-${map.name}-imaged-ground`);
        if (figure) whenNear(figure, () => build(figure, map));
      }
    },
    /** The numbers of the figure with this identifier. */
    table(figure) {
      const map = (data.plots.coverage || []).find(m => figure.includes(m.name));
      return map && tableOf(map);
    },
    windowTable() {
      const w = windowColumns();
      if (!w) return undefined;
      return {
        head: ['departure_utc', 'arrival_utc', 'c3_km2_s2', 'vinf_arrive_km_s', 'declination_deg'],
        rows: Array.from(w.departure, (t, i) => [clock.utc(t), clock.utc(w.arrival[i]), +w.c3_km2_s2[i].toFixed(2), +w.vinf_arrive_km_s[i].toFixed(3), +w.declination_deg[i].toFixed(2)]),
      };
    },
    /** What the launch window has near two dates (days past 2000-01-01); nothing for other drawings. */
    under(svg, departure, arrival) {
      const w = svg.closest('#figure-launch-window') && windowColumns();
      if (!w) return undefined;
      const days = (Date.parse(data.start + 'Z') - Date.UTC(2000, 0, 1)) / 864e5;
      const [from, to] = [(departure - days) * 86400, (arrival - days) * 86400];
      let best = 0, least = Infinity;
      for (let i = 0; i < w.departure.length; i++) {
        const d = (w.departure[i] - from) ** 2 + (w.arrival[i] - to) ** 2;
        if (d < least) { least = d; best = i; }
      }
      return `${clock.utc(w.departure[best]).slice(0, 10)} to ${clock.utc(w.arrival[best]).slice(0, 10)} · C3 ${show(w.c3_km2_s2[best])} km²/s² · arrival ${show(w.vinf_arrive_km_s[best])} km/s · declination ${show(w.declination_deg[best], 3)}°`;
    },
  };
})();
