// Where bodies are and how they are turned: kilometres, seconds since the start of the run, ICRF axes. Vectors are arrays of three.

const V = {
  add: (a, b) => [a[0] + b[0], a[1] + b[1], a[2] + b[2]],
  sub: (a, b) => [a[0] - b[0], a[1] - b[1], a[2] - b[2]],
  times: (a, f) => [a[0] * f, a[1] * f, a[2] * f],
  dot: (a, b) => a[0] * b[0] + a[1] * b[1] + a[2] * b[2],
  cross: (a, b) => [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]],
  length: a => Math.hypot(a[0], a[1], a[2]),
  unit: a => V.times(a, 1 / Math.hypot(a[0], a[1], a[2])),
  angle: (a, b) => Math.atan2(V.length(V.cross(a, b)), V.dot(a, b)),
  /** Rows are axes: components of a vector along them. */
  into: (m, a) => [V.dot(m[0], a), V.dot(m[1], a), V.dot(m[2], a)],
  /** The vector with these components along the axes. */
  from: (m, a) => [0, 1, 2].map(k => m[0][k] * a[0] + m[1][k] * a[1] + m[2][k] * a[2]),
};

/** Values and slopes at doubled nodes, used by one interpolation after the other. */
const nodesZ = new Float64Array(8), nodesF = new Float64Array(8);

/**
 * Position and velocity by the polynomial of degree 7 through the four nearest states (Newton's divided differences with every node
 * doubled; Burden and Faires 2011, section 3.4), as trajectory.oem asks for.
 * @param from, to the states to choose from: indices of the first and behind the last
 */
function hermite(times, p, v, from, to, t, out) {
  const size = Math.min(4, to - from);
  let low = from, high = to - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (times[middle] < t) low = middle + 1; else high = middle;
  }
  const first = Math.max(from, Math.min(to - size, low - (size >> 1)));
  const n = 2 * size, origin = times[first], dt = t - origin;
  for (let axis = 0; axis < 3; axis++) {
    for (let i = 0; i < size; i++) {
      nodesZ[2 * i] = nodesZ[2 * i + 1] = times[first + i] - origin;
      nodesF[2 * i] = nodesF[2 * i + 1] = p[3 * (first + i) + axis];
    }
    for (let order = 1; order < n; order++) {
      for (let i = n - 1; i >= order; i--) {
        const dz = nodesZ[i] - nodesZ[i - order];
        nodesF[i] = dz === 0 ? v[3 * (first + (i >> 1)) + axis] : (nodesF[i] - nodesF[i - 1]) / dz;
      }
    }
    let value = nodesF[n - 1], rate = 0;
    for (let i = n - 2; i >= 0; i--) {
      rate = rate * (dt - nodesZ[i]) + value;
      value = value * (dt - nodesZ[i]) + nodesF[i];
    }
    out.r[axis] = value;
    out.v[axis] = rate;
  }
  return out;
}

/** Position of equinoctial elements a, lambda, k, h, q, p (Broucke and Cefola 1972). */
function placeOf(a, lambda, k, h, q, p) {
  let f = lambda;
  for (let i = 0; i < 12; i++) {
    const step = (lambda - f - h * Math.cos(f) + k * Math.sin(f)) / (1 - h * Math.sin(f) - k * Math.cos(f));
    f += step;
    if (Math.abs(step) < 1e-12) break;
  }
  const cos = Math.cos(f), sin = Math.sin(f), beta = 1 / (1 + Math.sqrt(1 - h * h - k * k));
  const x = a * ((1 - h * h * beta) * cos + h * k * beta * sin - k);
  const y = a * ((1 - k * k * beta) * sin + h * k * beta * cos - h);
  const s = 1 / (1 + p * p + q * q);
  return [s * (x * (1 - p * p + q * q) + y * 2 * p * q), s * (x * 2 * p * q + y * (1 + p * p - q * q)), s * 2 * (y * q - x * p)];
}

/** A function of time that gives {r, v} about the body that it goes around. */
function motionOf(m) {
  const out = {r: [0, 0, 0], v: [0, 0, 0]};
  if (!m) return () => out;
  if (m.elements) {
    const a = unpack(m.elements[0]), angles = unpack(m.elements[1]), e = [0, 0, 0, 0, 0, 0];
    const at = t => {
      const u = (t - m.start) / m.step, low = Math.max(0, Math.min(a.length - 4, Math.floor(u) - 1));
      e.fill(0);
      for (let i = 0; i < 4; i++) {
        let weight = 1;
        for (let j = 0; j < 4; j++) if (j !== i) weight *= (u - low - j) / (i - j);
        e[0] += weight * a[low + i];
        for (let k = 0; k < 5; k++) e[k + 1] += weight * angles[5 * (low + i) + k];
      }
      const [a0, , k, h, q, p] = e, lambda = e[1] + m.meanMotion * (t - m.start);
      const place = placeOf(a0, lambda, k, h, q, p);
      const normal = V.unit([2 * p, -2 * q, 1 - p * p - q * q]), out = V.unit(place);
      const axes = [out, V.cross(normal, out), normal], third = m.series.length / 3;
      const phi = lambda - m.turn * (t - m.start), anomaly = lambda - Math.atan2(h, k);
      let n = 0;
      for (let j = 0; j <= 4; j++) {
        for (let i = j === 0 ? 1 : -3; i <= 3; i++) {
          const cos = Math.cos(j * phi + i * anomaly), sin = Math.sin(j * phi + i * anomaly);
          for (let axis = 0; axis < 3; axis++) {
            const f = m.series[third * axis + n] * cos + m.series[third * axis + n + 1] * sin;
            place[0] += f * axes[axis][0];
            place[1] += f * axes[axis][1];
            place[2] += f * axes[axis][2];
          }
          n += 2;
        }
      }
      return place;
    };
    return t => {
      const before = at(t - 1), after = at(t + 1);
      return {r: at(t), v: V.times(V.sub(after, before), 0.5)};
    };
  }
  const times = unpack(m.t), p = unpack(m.p), v = unpack(m.v);
  return t => hermite(times, p, v, 0, times.length, t, {r: [0, 0, 0], v: [0, 0, 0]});
}

/** An angle of a rotation: c0 + c1 t + c2 t^2 + sum a sin(p + q t + r t^2). */
function angleOf(c, t) {
  let sum = c[0] + t * (c[1] + t * c[2]);
  for (let i = 3; i < c.length; i += 4) sum += c[i] * Math.sin(c[i + 1] + t * (c[i + 2] + t * c[i + 3]));
  return sum;
}

/** North of the ecliptic and its x and y axes (obliquity of IAU 1976, as SPICE's ECLIPJ2000), rows along ICRF. */
const ECLIPTIC = (() => {
  const e = 84381.448 / 3600 * Math.PI / 180, c = Math.cos(e), s = Math.sin(e);
  return [[1, 0, 0], [0, c, s], [0, -s, c]];
})();

/** The bodies of the scene by name, in their order, each after the one that it goes around. */
function makeBodies(scene) {
  const bodies = new Map();
  scene.bodies.forEach(b => {
    const parent = bodies.get(b.parent), motion = motionOf(b.motion);
    const memory = {t: NaN, r: [0, 0, 0]};
    const body = {
      name: b.name, parent, radii: b.radii, shape: b.shape, period: b.motion ? b.motion.period : 0,
      radius: (b.radii[0] + b.radii[1] + b.radii[2]) / 3,
      children: [],
      /** State about the body that it goes around. */
      about: motion,
      /** Position about the Sun. */
      at(t) {
        if (memory.t !== t) {
          memory.r = parent ? V.add(parent.at(t), motion(t).r) : [0, 0, 0];
          memory.t = t;
        }
        return memory.r;
      },
      /** Velocity about the Sun. */
      speed: t => parent ? V.add(parent.speed(t), motion(t).v) : [0, 0, 0],
      /** Rows are the body-fixed axes. */
      axes(t) {
        if (!b.rotation) return ECLIPTIC;
        const [ra, dec, w] = b.rotation.map(c => angleOf(c, t + scene.startTdb));
        const pole = [Math.cos(dec) * Math.cos(ra), Math.cos(dec) * Math.sin(ra), Math.sin(dec)];
        const node = [-Math.sin(ra), Math.cos(ra), 0], east = V.cross(pole, node);
        const x = V.add(V.times(node, Math.cos(w)), V.times(east, Math.sin(w)));
        return [x, V.cross(pole, x), pole];
      },
    };
    if (parent) parent.children.push(body);
    bodies.set(b.name, body);
  });
  return bodies;
}

/** The frames that a body offers, by name: functions of time that give axes as rows. */
function framesOf(body) {
  const pole = body.axes(0)[2];
  const x = V.unit(V.cross([0, 0, 1], pole));
  const frames = {inertial: body.parent ? () => [x, V.cross(pole, x), pole] : () => ECLIPTIC};
  if (body.parent) {
    frames.rotating = t => {
      const {r, v} = body.about(t);
      const out = V.unit(r), normal = V.unit(V.cross(r, v));
      return [out, V.cross(normal, out), normal];
    };
    frames.fixed = t => body.axes(t);
  }
  return frames;
}
