// Plots of uPlot as files.

/** The canvas of a plot on paper, with its legend's names. */
function plotPng(plot, name) {
  const from = plot.ctx.canvas;
  const canvas = element('canvas', {width: from.width, height: from.height});
  const ctx = canvas.getContext('2d');
  ctx.fillStyle = colour('--paper');
  ctx.fillRect(0, 0, canvas.width, canvas.height);
  ctx.drawImage(from, 0, 0);
  ctx.font = `${12 * devicePixelRatio}px system-ui, sans-serif`;
  let x = plot.bbox.left + 8 * devicePixelRatio;
  plot.series.slice(1).filter(s => s.show).forEach(s => {
    ctx.fillStyle = s.stroke(plot);
    ctx.fillText(s.label, x, plot.bbox.top + 14 * devicePixelRatio);
    x += ctx.measureText(s.label).width + 16 * devicePixelRatio;
  });
  canvas.toBlob(blob => save(name + '.png', blob));
}

/** What a plot shows at present as the text of a drawing: its range, lines, axes as uPlot has laid them out. */
function plotSvg(plot, title) {
  const ratio = devicePixelRatio;
  const box = {left: plot.bbox.left / ratio, top: plot.bbox.top / ratio, width: plot.bbox.width / ratio, height: plot.bbox.height / ratio};
  const escape = s => String(s).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
  const n = v => v.toFixed(1);
  const right = box.left + box.width, bottom = box.top + box.height;
  const out = [`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${plot.width} ${plot.height}" width="${plot.width}" height="${plot.height}" font-family="sans-serif" font-size="12">`,
    `<title>${escape(title)}</title>`, `<rect width="100%" height="100%" fill="${colour('--paper')}"/>`,
    `<clipPath id="inside"><rect x="${n(box.left)}" y="${n(box.top)}" width="${n(box.width)}" height="${n(box.height)}"/></clipPath>`];
  plot.axes.forEach((a, i) => {
    (a._splits || []).forEach((v, k) => {
      const text = (a._values || [])[k];
      if (v === null || text === null || text === undefined || text === '') return;
      const across = i === 0;
      const p = plot.valToPos(v, across ? 'x' : a.scale) + (across ? box.left : box.top);
      out.push(across
        ? `<path d="M${n(p)} ${n(box.top)}V${n(bottom)}" stroke="${colour('--grid')}"/>`
        : `<path d="M${n(box.left)} ${n(p)}H${n(right)}" stroke="${colour('--grid')}"/>`);
      String(text).split('\n').forEach((line, row) => out.push(across
        ? `<text x="${n(p)}" y="${n(bottom + 18 + 14 * row)}" text-anchor="middle" fill="${colour('--soft')}">${escape(line)}</text>`
        : `<text x="${n(box.left - 8)}" y="${n(p + 4)}" text-anchor="end" fill="${colour('--soft')}">${escape(line)}</text>`));
    });
    if (a.label) {
      const x = i === 0 ? (box.left + right) / 2 : 14, y = i === 0 ? plot.height - 4 : (box.top + bottom) / 2;
      out.push(`<text x="${n(x)}" y="${n(y)}" text-anchor="middle" fill="${colour('--soft')}"${i ? ` transform="rotate(-90 ${n(x)} ${n(y)})"` : ''}>${escape(a.label)}</text>`);
    }
  });
  out.push('<g clip-path="url(#inside)" fill="none" stroke-width="1.4" stroke-linejoin="round">');
  const [low, high] = [plot.scales.x.min, plot.scales.x.max];
  plot.series.slice(1).forEach((s, k) => {
    if (!s.show) return;
    const path = [];
    let pen = false;
    plot.data[k + 1].forEach((v, i) => {
      const x = plot.data[0][i];
      const near = (plot.data[0][i + 1] ?? x) >= low && (plot.data[0][i - 1] ?? x) <= high;
      if (v === null || v === undefined || !near) { pen = false; return; }
      path.push((pen ? 'L' : 'M') + n(plot.valToPos(x, 'x') + box.left) + ' ' + n(plot.valToPos(v, s.scale) + box.top));
      pen = true;
    });
    out.push(`<path d="${path.join('')}" stroke="${s.stroke(plot)}"/>`);
  });
  out.push('</g>', `<rect x="${n(box.left)}" y="${n(box.top)}" width="${n(box.width)}" height="${n(box.height)}" fill="none" stroke="${colour('--rule')}"/>`);
  let at = box.left + 8;
  plot.series.slice(1).filter(s => s.show).forEach(s => {
    out.push(`<text x="${n(at)}" y="${n(box.top + 14)}" fill="${s.stroke(plot)}">${escape(s.label)}</text>`);
    at += 7 * s.label.length + 18;
  });
  return out.join('\n') + '\n</svg>\n';
}
