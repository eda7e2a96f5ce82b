// Lines: the path of the spacecraft about a body in a frame, coloured by phase; the orbits of the bodies.

/** Angle from point to point of a path, seen from the centre (rad). */
const PATH_ANGLE = 0.05;

/** Whether a body is another or goes around it, at any remove. */
const within = (body, other) => body !== undefined && (body === other || within(body.parent, other));

/** The stretches of time of each phase in which the path is told about the body or about what goes around it. */
function pathIntervals(craft, body) {
  const all = barPhases.map(() => []);
  craft.stretches.forEach(s => {
    if (!within(s.center, body) || s.phase < 0) return;
    const own = all[s.phase], last = own[own.length - 1];
    if (last && Math.abs(last[1] - s.from) < 0.1) last[1] = s.to; else own.push([s.from, s.to]);
  });
  return all;
}

/**
 * Points of the path in the frame of a body, as pairs of a line's ends.
 * @param cap no more than so many points
 * @returns {{positions: number[], from: number, to: number}} the time covered
 */
function samplePath(place, intervals, from, to, cap) {
  const positions = [];
  let points = 0, reached = from;
  for (const [a, b] of intervals) {
    const begin = Math.max(a, from), end = Math.min(b, to);
    if (end <= begin || points >= cap) continue;
    let t = begin, r = place(t), dt = Math.min((end - begin) / 8, 600), tries = 0;
    while (t < end && points < cap && tries++ < 4 * cap) {
      const next = Math.min(t + dt, end), q = place(next);
      const angle = Math.max(V.angle(r, q), Math.abs(Math.log(V.length(q) / V.length(r))) * 0.7);
      if (angle > 2 * PATH_ANGLE && dt > 2) {
        dt /= 2;
        continue;
      }
      positions.push(r[0], r[1], r[2], q[0], q[1], q[2]);
      points++;
      t = next;
      r = q;
      dt = Math.max(1, Math.min(dt * Math.min(2, Math.max(0.5, PATH_ANGLE / Math.max(angle, 1e-9))), (end - begin) / 24));
    }
    reached = t;
  }
  return {positions, from, to: points >= cap ? reached : to};
}

/** The lines of all phases about a body; those farther from the present are built a few each frame. */
function makePath(craft, group) {
  let place, intervals, windows, queue = [];
  const lines = barPhases.map((p, i) => {
    const line = new THREE.LineSegments(new THREE.BufferGeometry(), new THREE.LineBasicMaterial({transparent: true, depthWrite: false}));
    line.frustumCulled = false;
    line.renderOrder = 1;
    group.add(line);
    return line;
  });
  const fill = (i, s) => {
    lines[i].geometry.dispose();
    lines[i].geometry = new THREE.BufferGeometry();
    lines[i].geometry.setAttribute('position', new THREE.BufferAttribute(new Float32Array(s.positions), 3));
    windows[i] = s;
  };
  return {
    lines,
    /** Another body or frame. */
    show(body, frame) {
      place = t => V.into(frame(t), craft.about(body, t));
      intervals = pathIntervals(craft, body);
      windows = barPhases.map(() => undefined);
      lines.forEach((l, i) => fill(i, {positions: [], from: NaN, to: NaN}));
      queue = intervals.map((x, i) => i).filter(i => intervals[i].length > 0);
    },
    /** Brings the lines up to date; whether more is to be done. */
    update(t, now) {
      const own = intervals[now];
      lines.forEach((l, i) => { l.material.opacity = i === now ? 1 : 0.5; });
      if (own.length > 0) {
        const w = windows[now], begin = own[0][0], end = own[own.length - 1][1];
        const margin = (w.to - w.from) * 0.12;
        const stale = !(w.from <= t && t <= w.to) || (t < w.from + margin && w.from > begin) || (t > w.to - margin && w.to < end);
        if (stale) {
          const r = place(t), speed = V.length(V.sub(place(Math.min(t + 5, craft.to)), r)) / 5;
          const half = 900 * PATH_ANGLE * V.length(r) / Math.max(speed, 1e-5);
          fill(now, samplePath(place, own, Math.max(begin, t - half), end, 2000));
          queue = queue.filter(i => i !== now);
        }
      }
      const begun = performance.now();
      while (queue.length > 0 && performance.now() - begun < 12) {
        const i = queue.shift();
        fill(i, samplePath(place, intervals[i], -Infinity, Infinity, 1200));
      }
      return queue.length > 0;
    },
    place: t => place(t),
    colours() {
      lines.forEach((l, i) => l.material.color.copy(tint('--p' + barPhases[i].colour)));
    },
  };
}

/** The bright end of the path, told about the spacecraft itself so that it stays exact near it. */
function makeTrail(group) {
  const points = 160, positions = new Float32Array(3 * points);
  const geometry = new THREE.BufferGeometry();
  geometry.setAttribute('position', new THREE.BufferAttribute(positions, 3));
  const line = new THREE.Line(geometry, new THREE.LineBasicMaterial({depthWrite: false}));
  line.frustumCulled = false;
  line.renderOrder = 2;
  group.add(line);
  return {
    line,
    update(place, t, from) {
      // steps of equal angle: near a body, where it flies fast, they are short
      const now = place(t);
      let at = t, r = now;
      for (let i = 0; i < points; i++) {
        positions.set(V.sub(r, now), 3 * i);
        const earlier = Math.max(at - 5, from), speed = V.length(V.sub(r, place(earlier))) / Math.max(at - earlier, 1e-3);
        at = Math.max(from, at - Math.min(0.04 * V.length(r) / Math.max(speed, 1e-6), (t - from) / points * 4));
        r = place(at);
      }
      geometry.attributes.position.needsUpdate = true;
    },
  };
}

/** The orbit of a body about what it goes around: a revolution, or what of it the flight's span shows. */
function makeOrbit(body, group) {
  const n = 360, positions = new Float32Array(3 * (n + 1));
  const geometry = new THREE.BufferGeometry();
  geometry.setAttribute('position', new THREE.BufferAttribute(positions, 3));
  const line = new THREE.Line(geometry, new THREE.LineBasicMaterial({transparent: true, opacity: 0.6, depthWrite: false}));
  line.frustumCulled = false;
  line.matrixAutoUpdate = false;
  group.add(line);
  let built = NaN;
  return {
    body, line,
    update(t) {
      const length = Math.min(body.period, clock.span);
      if (Math.abs(t - built) < (body.period < clock.span / 50 ? 8 * body.period : Infinity)) return;
      built = t;
      const from = Math.min(Math.max(0, t - length / 2), clock.span - length);
      for (let i = 0; i <= n; i++) positions.set(body.about(from + length * i / n).r, 3 * i);
      geometry.attributes.position.needsUpdate = true;
    },
  };
}
