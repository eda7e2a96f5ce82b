// Words over the picture: names at their places, the readout, the scale, the legend of the paint.

const LIGHT_KM_S = 299792.458;
const AU_KM = 149597870.7;

/** A distance for people. */
function showKm(km) {
  const a = Math.abs(km);
  if (a >= 0.1 * AU_KM) return show(km / AU_KM, 4) + ' au';
  if (a >= 10) return show(km, 5) + ' km';
  return show(km * 1000, 4) + ' m';
}

function showSpeed(kmS) {
  return kmS >= 1 ? show(kmS, 4) + ' km/s' : show(kmS * 1000, 3) + ' m/s';
}

function showTime(s) {
  return s >= 120 ? Math.floor(s / 60) + ' min ' + Math.round(s % 60) + ' s' : show(s, 3) + ' s';
}

/** Names over the picture. Nearer the front of the list goes before: what would cover it loses its text, not its dot. */
function makeLabels(layer, go) {
  const labels = [];
  return {
    add(text, kind, target) {
      const dot = element('span', {class: 'dot'}), words = element('span', {class: 'text'}, text);
      const e = element(target ? 'button' : 'span', {class: 'label ' + kind, type: target ? 'button' : undefined, tabindex: target ? '-1' : undefined,
        title: target ? 'Go to ' + text : undefined, onclick: () => target && go(target)}, dot, words);
      layer.append(e);
      labels.push({e, words, text, shown: ''});
      return labels.length - 1;
    },
    /** @param places for each label {x, y, size} in pixels, or undefined where it is not to be seen; size 0 wants a dot */
    place(places) {
      const taken = [];
      labels.forEach((l, i) => {
        const p = places[i];
        if (!p) {
          if (l.shown !== 'no') { l.e.hidden = true; l.shown = 'no'; }
          return;
        }
        // to the right of the place if that is free, else to the left
        const off = p.size > 2.5 ? p.size * 0.72 : 0, width = 9 + 7 * l.text.length;
        const room = from => !taken.some(q => from < q.right && from + width > q.left && Math.abs(p.y - off - q.y) < 15);
        const right = p.x + off + 6, left = p.x - off - 6 - width, toLeft = !room(right) && room(left);
        const free = toLeft || room(right);
        const shown = (p.size > 2.5 ? 'disc' : 'dot') + (free ? ' named' : '') + (toLeft ? ' left' : '');
        if (free) taken.push({left: toLeft ? left : right, right: (toLeft ? left : right) + width, y: p.y - off});
        if (l.shown !== shown) {
          l.shown = shown;
          l.e.hidden = false;
          l.e.classList.toggle('far', p.size <= 2.5);
          l.words.hidden = !free;
          l.e.classList.toggle('left', toLeft);
        }
        l.e.style.transform = 'translate(' + (p.x + (toLeft ? -off : off)).toFixed(1) + 'px,' + (p.y - off).toFixed(1) + 'px)';
      });
    },
  };
}

/** The table of numbers over the picture. */
function makeReadout(layer) {
  const list = element('dl', {id: 'view-readout', 'aria-live': 'off'});
  layer.append(list);
  const rows = new Map();
  return {
    set(name, text) {
      if (!rows.has(name)) {
        const value = element('dd');
        const row = element('div', {}, element('dt', {}, name), value);
        rows.set(name, {row, value, text: undefined});
        list.append(row);
      }
      const r = rows.get(name);
      if (r.text === text) return;
      r.text = text;
      r.row.hidden = text === '';
      r.value.textContent = text;
    },
  };
}

/** A bar of a round length at the distance of the target. */
function makeScale(layer) {
  const text = element('span'), line = element('span', {class: 'bar'});
  layer.append(element('div', {class: 'view-scale'}, line, text));
  let shown = '';
  return pixelsPerKm => {
    const most = 150 / pixelsPerKm, ten = 10 ** Math.floor(Math.log10(most));
    const length = most >= 5 * ten ? 5 * ten : most >= 2 * ten ? 2 * ten : ten;
    const words = length >= 1e7 ? show(length / 1e6, 3) + ' million km' : length >= 1 ? show(length, 3) + ' km' : show(length * 1000, 3) + ' m';
    line.style.width = (length * pixelsPerKm).toFixed(1) + 'px';
    if (words !== shown) text.textContent = shown = words;
  };
}

/** The legend of the painted resolution. */
function makeLegend(layer) {
  const canvas = element('canvas', {width: 120, height: 8, 'aria-hidden': 'true'});
  const low = element('span'), high = element('span'), share = element('span', {class: 'share'});
  const box = element('div', {class: 'view-legend', hidden: true}, share, element('div', {class: 'ramp'}, low, canvas, high));
  layer.append(box);
  const c = canvas.getContext('2d');
  for (let x = 0; x < 120; x++) {
    const [r, g, b] = paintAt(x / 119).map(v => Math.round(255 * v));
    c.fillStyle = `rgb(${r},${g},${b})`;
    c.fillRect(x, 0, 1, 8);
  }
  return (map, seen) => {
    box.hidden = !map;
    if (!map) return;
    const metres = u => show(2 ** u, 2) + ' m';
    low.textContent = metres(map.low);
    high.textContent = metres(map.high);
    share.textContent = map.name + ': ' + show(100 * seen, 3) + ' % of the facets imaged' + (map.dated ? '' : ' by the end') + '; finest metres a pixel';
  };
}
