// The spacecraft: its path as thinned states about whatever it is near to, its attitude by the laws of the flight.

function makeCraft(scene, bodies) {
  const c = scene.craft, told = unpack(c.t), p = unpack(c.p), v = unpack(c.v), times = new Float64Array(p.length / 3);
  let at = 0, next = 0;
  const stretches = c.stretches.map(([phase, center, n, ends, pole, rate]) => {
    for (let i = 0; i < n; i++) times[at + i] = ends ? ends[0] + (ends[1] - ends[0]) * i / (n - 1) : told[next++];
    const s = {phase, center: bodies.get(center), first: at, behind: at + n, from: times[at], to: times[at + n - 1], turn: pole && turning(pole, rate)};
    // velocities about the star are told 64 times over
    if (!s.center.parent) for (let i = 3 * at; i < 3 * (at + n); i++) v[i] /= 64;
    at += n;
    return s;
  });
  const begins = stretches.map(s => s.from);
  const stretch = t => stretches[indexAt(begins, t)];
  const laws = c.attitude, lawBegins = laws.map(l => l.from);

  const craft = {
    name: c.name, stretches, from: stretches[0].from, to: stretches[stretches.length - 1].to,
    /** The body that the path is told about at a time. */
    center: t => stretch(t).center,
    /** State about that body. */
    state(t) {
      const s = stretch(t), time = Math.min(Math.max(t, s.from), s.to);
      const there = hermite(times, p, v, s.first, s.behind, time, {r: [0, 0, 0], v: [0, 0, 0]});
      return s.turn ? s.turn(time, there) : there;
    },
    /** Position about the Sun. */
    at: t => V.add(stretch(t).center.at(t), craft.state(t).r),
    /** Position about a body. */
    about(body, t) {
      const center = stretch(t).center, r = craft.state(t).r;
      return center === body ? r : V.add(r, V.sub(center.at(t), body.at(t)));
    },
    /** Velocity about a body. */
    speed(body, t) {
      const center = stretch(t).center, u = craft.state(t).v;
      return center === body ? u : V.add(u, V.sub(center.speed(t), body.speed(t)));
    },
    /** Rows are the axes of the spacecraft: instruments along +z, wings along y. */
    axes(t) {
      if (laws.length === 0) return ECLIPTIC;
      const i = indexAt(lawBegins, t), law = laws[i], next = laws[i + 1];
      if (t > law.to && next && next.from > law.to) return between(lawAxes(law, t), lawAxes(next, t), ease((t - law.to) / (next.from - law.to)));
      return lawAxes(law, t);
    },
    /** The law in force, for people. */
    pointing(t) {
      const law = laws.length ? laws[indexAt(lawBegins, t)] : undefined;
      return !law ? '' : t > law.to ? 'slew' : law.law === 'sun' ? 'to the Sun' : law.law + (law.body ? ' ' + law.body : '');
    },
  };

  /** From axes that turn evenly about a pole, x at the start in the node of its equator on that of the ICRF. */
  function turning(pole, rate) {
    const node = V.unit(V.cross([0, 0, 1], pole)), east = V.cross(pole, node);
    return (t, {r, v: u}) => {
      const cos = Math.cos(rate * t), sin = Math.sin(rate * t);
      const axes = [V.add(V.times(node, cos), V.times(east, sin)), V.add(V.times(node, -sin), V.times(east, cos)), pole];
      return {r: V.from(axes, r), v: V.from(axes, [u[0] - rate * r[1], u[1] + rate * r[0], u[2]])};
    };
  }

  /** A primary direction for one axis of the spacecraft, a second one as near as possible for +y. */
  function lawAxes(law, t) {
    const body = bodies.get(law.body);
    if (law.law === 'sun') {
      const x = V.unit(V.times(craft.at(t), -1));
      const z = V.unit(V.cross(x, ECLIPTIC[2]));
      return [x, V.cross(z, x), z];
    }
    let z, north = ECLIPTIC[2];
    if (law.law === 'inertial' || !body) {
      const [ra, dec] = law.angles;
      z = [Math.cos(dec) * Math.cos(ra), Math.cos(dec) * Math.sin(ra), Math.sin(dec)];
    } else {
      const axes = body.axes(t), here = craft.about(body, t);
      north = axes[2];
      let goal = [0, 0, 0];
      if (law.law === 'track') {
        const [lon, lat] = law.angles;
        goal = V.from(axes, V.times([Math.cos(lat) * Math.cos(lon), Math.cos(lat) * Math.sin(lon), Math.sin(lat)], body.radius));
      }
      z = V.unit(V.sub(goal, here));
    }
    const x = V.unit(V.cross(north, z));
    return [x, V.cross(z, x), z];
  }

  const ease = u => u * u * (3 - 2 * u);
  function between(a, b, u) {
    const quaternion = m => new THREE.Quaternion().setFromRotationMatrix(new THREE.Matrix4().set(...m[0], 0, ...m[1], 0, ...m[2], 0, 0, 0, 0, 1));
    const e = new THREE.Matrix4().makeRotationFromQuaternion(quaternion(a).slerp(quaternion(b), u)).elements;
    return [[e[0], e[4], e[8]], [e[1], e[5], e[9]], [e[2], e[6], e[10]]];
  }
  return craft;
}
