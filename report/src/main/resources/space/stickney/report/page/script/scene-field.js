// What instruments see: fields of view while they observe, footprints, and the facets that have been imaged.

/** The instruments at work: {name, activity, target, goal} at a time, where goal is a point of the target in its own axes. */
function makeObservations(scene, bodies, craft, facets) {
  const activities = scene.plan.map(a => ({...a, times: unpack(a.t), body: bodies.get(a.target)}));
  const aims = new Map(scene.aims.map(a => [a.instrument, {targets: a.targets, t: unpack(a.t), target: unpack(a.target), aim: unpack(a.aim), goals: new Map()}]));
  const fields = new Map(scene.instruments.filter(i => i.edge).map(i => [i.name, i]));

  /** The ground at which an image was aimed, or the body's centre. */
  function goal(instrument, body, t) {
    const a = aims.get(instrument);
    if (!a || a.t.length === 0) return [0, 0, 0];
    let i = indexAt(a.t, t);
    if (i + 1 < a.t.length && Math.abs(a.t[i + 1] - t) < Math.abs(a.t[i] - t)) i++;
    if (Math.abs(a.t[i] - t) > 6 * 3600 || a.targets[a.target[i]] !== body.name) return [0, 0, 0];
    if (!a.goals.has(i)) {
      const time = a.t[i], o = V.into(body.axes(time), craft.about(body, time));
      const nadir = V.unit(V.times(o, -1)), east = V.unit(V.cross([0, 0, 1], nadir)), north = V.cross(nadir, east);
      const d = V.unit(V.add(nadir, V.add(V.times(east, a.aim[2 * i]), V.times(north, a.aim[2 * i + 1])))), s = hit(body, facets, o, d);
      a.goals.set(i, Number.isFinite(s) ? V.add(o, V.times(d, s)) : V.add(o, V.times(d, V.length(o))));
    }
    return a.goals.get(i);
  }

  return {
    fields,
    /** The last image before a time, if it was taken within so many seconds. */
    shot(instrument, t, seconds) {
      const a = aims.get(instrument);
      if (!a || a.t.length === 0) return false;
      const i = indexAt(a.t, t);
      return Math.abs(a.t[i] - t) <= seconds;
    },
    at(t) {
      return activities.filter(a => {
        const i = indexAt(a.times, t);
        return a.body && i % 2 === 0 && a.times[i] <= t && t < a.times[i + 1];
      }).map(a => ({name: a.instrument, activity: a.activity, body: a.body, goal: fields.has(a.instrument) ? goal(a.instrument, a.body, t) : [0, 0, 0]}));
    },
  };
}

/** A pyramid from the spacecraft to the ground, and its footprint. */
function makeField(group) {
  const lines = new THREE.LineSegments(new THREE.BufferGeometry(), new THREE.LineBasicMaterial({transparent: true, depthWrite: false}));
  const sides = new THREE.Mesh(new THREE.BufferGeometry(), new THREE.MeshBasicMaterial({transparent: true, opacity: 0.16, side: THREE.DoubleSide, depthWrite: false}));
  [lines, sides].forEach(o => { o.frustumCulled = false; o.renderOrder = 3; group.add(o); });
  return {
    colours() { [lines, sides].forEach(o => o.material.color.copy(tint('--field'))); },
    hide() { lines.visible = sides.visible = false; },
    /**
     * @param edge directions of the field's edge in the instrument's axes
     * @param o the spacecraft in the axes of the body
     * @param toWorld from the body's axes to the scene's
     */
    show(edge, o, goal, along, body, facets, toWorld) {
      const z = V.unit(V.sub(goal, o));
      const x = V.unit(V.sub(along, V.times(z, V.dot(along, z)))), y = V.cross(z, x);
      const apex = toWorld(o), ground = [], landed = [];
      for (let i = 0; i < edge.length; i += 3) {
        const d = V.unit(V.from([x, y, z], [edge[i], edge[i + 1], edge[i + 2]]));
        const s = hit(body, facets, o, d), meets = Number.isFinite(s);
        ground.push(toWorld(V.add(o, V.times(d, meets ? s * 0.9995 : V.length(V.sub(goal, o))))));
        landed.push(meets);
      }
      const segments = [], triangles = [], n = ground.length;
      for (let i = 0; i < n; i++) {
        const next = (i + 1) % n;
        if (i % Math.max(1, Math.round(n / 4)) === 0) segments.push(...apex, ...ground[i]);
        segments.push(...ground[i], ...ground[next]);
        triangles.push(...apex, ...ground[i], ...ground[next]);
      }
      [[lines, segments], [sides, triangles]].forEach(([o2, numbers]) => {
        o2.geometry.dispose();
        o2.geometry = new THREE.BufferGeometry();
        o2.geometry.setAttribute('position', new THREE.BufferAttribute(new Float32Array(numbers), 3));
        o2.visible = true;
      });
      return landed.some(l => l);
    },
  };
}

/** Steps from dark blue to yellow (after Viridis, Smith and van der Walt 2015), for the finest to the coarsest resolution. */
const PAINT = [[0.993, 0.906, 0.144], [0.369, 0.789, 0.383], [0.128, 0.567, 0.551], [0.231, 0.318, 0.545], [0.267, 0.005, 0.329]];
function paintAt(u) {
  const x = Math.min(Math.max(u, 0), 0.9999) * (PAINT.length - 1), i = Math.floor(x);
  return [0, 1, 2].map(k => PAINT[i][k] + (x - i) * (PAINT[i + 1][k] - PAINT[i][k]));
}

/** The maps of facets by instrument: paints a mesh as it was at a time. */
function makePaint(scene, bodies) {
  const maps = scene.looks.filter(l => bodies.has(l.body) && bodies.get(l.body).shape).map(l => {
    const looks = unpack(l.looks), resolution = unpack(l.resolution);
    const first = l.first ? unpack(l.first) : looks.map(() => 0);
    const seen = [...resolution].filter((r, i) => looks[i] > 0).sort((a, b) => a - b);
    const low = seen[0] ?? 0, high = Math.max(low + 0.5, seen[Math.floor(seen.length * 0.98)] ?? 1);
    const order = [...first.keys()].filter(i => looks[i] > 0).sort((a, b) => first[a] - first[b]);
    return {name: l.instrument, body: l.body, looks, resolution, first, low, high, times: order.map(i => first[i]), dated: Boolean(l.first)};
  });
  let done = '';
  return {
    maps,
    find: name => maps.find(m => m.name === name),
    /** Share of the facets imaged by a time. */
    share: (map, t) => map.looks.length === 0 ? 0 : countUpTo(map.times, t) / map.looks.length,
    /** Colours of a mesh; nothing if none has changed. */
    update(mesh, map, t) {
      const key = map ? map.name + countUpTo(map.times, t) : '';
      if (key === done) return;
      done = key;
      const colours = mesh.geometry.attributes.color;
      for (let f = 0; f < colours.count / 3; f++) {
        let c = [1, 1, 1];
        if (map) {
          const imaged = map.looks[f] > 0 && map.first[f] <= t;
          c = imaged ? paintAt((map.resolution[f] - map.low) / (map.high - map.low)).map(x => 0.06 + 0.94 * x) : [0.4, 0.4, 0.4];
        }
        for (let k = 0; k < 3; k++) colours.setXYZ(3 * f + k, c[0], c[1], c[2]);
      }
      colours.needsUpdate = true;
    },
  };
  function countUpTo(times, t) {
    return times.length === 0 || t < times[0] ? 0 : indexAt(times, t) + 1;
  }
}
