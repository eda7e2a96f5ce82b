// The view: the scene around a target in a frame, drawn when something has changed and only while it can be seen.
// The target is the origin of the scene, places are differences of doubles: nothing far away makes what is near tremble.

function makeView(place) {
  const scene = data.scene, bodies = makeBodies(scene), craft = makeCraft(scene, bodies);
  const facets = Int32Array.from(unpack(scene.facets));
  const all = [...bodies.values()], sun = all.find(b => !b.parent), earth = bodies.get('Earth');
  const start = craft.from, end = craft.to;
  const inFlight = t => Math.min(Math.max(t, start), end);

  // the places for the picture and the words
  const stage = element('div', {class: 'stage'}), over = element('div', {class: 'over'}), toolbar = element('div', {class: 'view-tools', role: 'toolbar', 'aria-label': 'View'});
  const canvas = element('canvas', {id: 'view-canvas', tabindex: 0, role: 'img',
    'aria-label': 'Three-dimensional view of the flight. Arrow keys turn it, plus and minus zoom; the numbers stand beside it.'});
  const context = canvas.getContext('webgl2', {antialias: true, alpha: false, powerPreference: 'low-power'});
  if (!context) throw new Error('this browser offers no WebGL 2');
  const renderer = new THREE.WebGLRenderer({canvas, context, logarithmicDepthBuffer: true});
  stage.append(canvas, over);
  place.append(toolbar, stage, element('p', {class: 'note'}, 'Drag to turn, pinch or hold Ctrl and scroll to zoom (scroll alone once the picture has been clicked), click a name to go there. All sizes and distances are true; what is too small bears a dot.'));
  renderer.setPixelRatio(Math.min(devicePixelRatio || 1, 2));
  renderer.shadowMap.enabled = true;
  renderer.shadowMap.type = THREE.PCFShadowMap;

  const three = new THREE.Scene(), camera = new THREE.PerspectiveCamera(40, 1, 1e-5, 1e11);
  camera.up.set(0, 0, 1);
  camera.position.set(1, -1, 0.6);
  const controls = new OrbitControls(camera, canvas);
  controls.enablePan = false;
  controls.rotateSpeed = 0.7;
  controls.zoomSpeed = 2;
  canvas.style.touchAction = 'pan-y';
  const light = new THREE.DirectionalLight(0xffffff, 3.1), ambient = new THREE.AmbientLight(0xffffff, 0.3);
  three.add(light, light.target, ambient);
  light.castShadow = true;
  light.shadow.mapSize.set(2048, 2048);

  const pathGroup = new THREE.Group(), trailGroup = new THREE.Group(), fieldGroup = new THREE.Group();
  three.add(pathGroup, trailGroup, fieldGroup);
  const meshes = all.map(b => {
    const mesh = bodyMesh(b, facets);
    three.add(mesh);
    return mesh;
  });
  const model = craftModel(), path = makePath(craft, pathGroup), trail = makeTrail(trailGroup), field = makeField(fieldGroup);
  const orbits = all.filter(b => b.parent).map(b => makeOrbit(b, three));
  three.add(model);
  const sunRay = new THREE.Line(new THREE.BufferGeometry(), new THREE.LineBasicMaterial());
  sunRay.frustumCulled = false;
  three.add(sunRay);
  const observations = makeObservations(scene, bodies, craft, facets), paint = makePaint(scene, bodies);
  const readout = makeReadout(over), scaleBar = makeScale(over), legend = makeLegend(over);

  const state = {target: sun.name, frame: 'inertial', paint: '', ref: sun, axes: ECLIPTIC, origin: [0, 0, 0]};
  const frames = new Map(all.map(b => [b, framesOf(b)]));
  let dirty = true, scheduled = false, visible = true, busy = false, built = '';

  // what is worth going to: what the path is told about, what the plan looks at, the spacecraft
  const visited = all.filter(b => b !== sun && (scene.plan.some(a => a.target === b.name)
    || craft.stretches.filter(s => s.center === b).reduce((sum, s) => sum + s.to - s.from, 0) > 1.5 * 86400));
  const names = [...all.map(b => b.name), craft.name];
  const presets = [['Overview', sun.name], ...visited.map(b => [b.name, b.name]), [craft.name, craft.name]];
  const nameOf = text => names.find(n => n.toLowerCase() === String(text).toLowerCase());
  const tools = {go, frame: setFrame, paint: setPaint, zoom, link: () => viewAddress.text(shape())};
  const bar = makeControls(toolbar, names, presets, paint.maps, tools);
  const labels = makeLabels(over, n => go(n, true));
  labels.add(craft.name, 'craft', craft.name);
  labels.add('to the Sun', 'sunward');
  const ordered = [...all].sort((a, b) => (visited.includes(b) - visited.includes(a)) || b.radius - a.radius);
  ordered.forEach(b => labels.add(b.name, 'body', b.name));
  const spots = barEvents.filter(e => e.kind === 'touchdown').map((e, i) => {
    const t = inFlight(e.t), body = craft.center(t);
    labels.add('touchdown ' + (i + 1), 'spot');
    return {t: e.t, body, r: V.into(body.axes(t), craft.about(body, t))};
  });

  /** The distance from which a target is seen well (km). */
  function usual(name) {
    const body = bodies.get(name);
    if (!body) return 0.03;
    if (body === sun) {
      let most = 0;
      for (let i = 0; i <= 200; i++) most = Math.max(most, V.length(craft.about(sun, start + (end - start) * i / 200)));
      return 2.7 * most;
    }
    const moons = body.children.map(c => V.length(c.about(clock.time).r));
    if (moons.length && visited.some(b => b.parent === body)) return 3.4 * Math.max(...moons);
    if (craft.stretches.some(s => s.center === body) && body.radius < 1000) {
      const t = inFlight(clock.time);
      return craft.center(t) === body ? Math.max(4 * body.radius, 3 * V.length(craft.state(t).r)) : 45 * body.radius;
    }
    return 6 * body.radius;
  }

  /** From where a target is looked at, in the frame: the spacecraft with what it is near to behind it. */
  function side(name) {
    if (bodies.has(name)) return state.frame === 'rotating' ? [0.25, -0.55, 0.8] : [0.2, -0.72, 0.66];
    const t = inFlight(clock.time), center = craft.center(t), frame = frames.get(center)[state.frame] ?? frames.get(center).inertial;
    const out = V.unit(V.into(frame(clock.time), craft.state(t).r)), across = V.unit(V.cross([0, 0, 1], out));
    return center === sun ? V.add(V.times(out, -0.6), V.add(across, [0, 0, 0.5])) : V.add(out, V.add(V.times(across, 0.3), [0, 0, 0.25]));
  }

  /** Goes to a target; near or far enough to see it if it is another, or asked for. */
  function go(name, frameIt) {
    const found = nameOf(name);
    if (!found) return;
    const other = found !== state.target;
    state.target = found;
    if (other) {
      const body = bodies.get(found);
      const moon = body && body.parent && body.parent !== sun && visited.includes(body);
      state.frame = moon ? 'rotating' : 'inertial';
    }
    if (other || frameIt) {
      camera.position.set(...V.times(V.unit(side(found)), usual(found)));
    }
    limits();
    change();
  }

  function limits() {
    const body = bodies.get(state.target);
    controls.minDistance = body ? 1.05 * Math.max(...body.radii) : 0.006;
    controls.maxDistance = 60 * AU_KM;
    controls.update();
  }

  function setFrame(name) {
    if (frames.get(reference(clock.time))[name]) state.frame = name;
    change();
  }

  function setPaint(name) {
    state.paint = paint.find(name) ? name : '';
    change();
  }

  function zoom(factor) {
    const d = camera.position.length();
    camera.position.setLength(Math.min(Math.max(d * factor, controls.minDistance), controls.maxDistance));
    controls.update();
    change();
  }

  /** The body in whose frame things are told. */
  const reference = t => bodies.get(state.target) ?? craft.center(inFlight(t));

  function change() {
    dirty = true;
    if (!scheduled && visible) {
      scheduled = true;
      requestAnimationFrame(draw);
    }
  }

  const toScene = place => V.into(state.axes, V.sub(place, state.origin));

  function draw() {
    scheduled = false;
    if (!visible || !dirty) return;
    dirty = false;
    const t = clock.time, tc = inFlight(t);
    const begun = performance.now();
    arrange(t, tc);
    state.arranged = performance.now() - begun;
    renderer.render(three, camera);
    state.drawn = performance.now() - begun - state.arranged;
    if (!document.documentElement.dataset.view) performance.mark('view');
    if (busy) change();
    document.documentElement.dataset.view = 'drawn';
  }

  /** Puts everything where it is at a time. */
  function arrange(t, tc) {
    const ref = reference(t), frameOf = frames.get(ref);
    if (!frameOf[state.frame]) state.frame = 'inertial';
    const key = ref.name + ' ' + state.frame;
    if (key !== built) {
      built = key;
      state.ref = ref;
      path.show(ref, frameOf[state.frame]);
    }
    bar.show(state, Object.keys(frameOf));
    state.axes = frameOf[state.frame](t);
    const craftAt = craft.at(tc), refAt = ref.at(t);
    const body = bodies.get(state.target);
    state.origin = body ? body.at(t) : craftAt;
    const far = camera.position.length();

    all.forEach((b, i) => {
      const axes = b.axes(t).map(a => V.into(state.axes, a));
      const at = toScene(b.at(t));
      setMatrix(meshes[i], axes, at);
      b.scene = at;
    });
    const craftScene = toScene(craftAt);
    setMatrix(model, craft.axes(tc).map(a => V.into(state.axes, a)), craftScene);
    model.visible = V.length(V.sub(craftScene, camera.position.toArray())) < 40;

    const now = flownPhase(t), gap = V.length(V.sub(refAt, craftAt));
    pathGroup.position.set(...toScene(refAt));
    pathGroup.visible = body ? far > 2e-5 * gap : far > 0.02 * gap;
    busy = path.update(tc, now);
    trail.update(path.place, tc, start);
    trailGroup.position.set(...craftScene);
    trail.line.material.color.copy(tint('--p' + barPhases[now].colour));
    orbits.forEach(o => {
      const size = V.length(o.body.about(t).r);
      o.line.visible = far > 2e-5 * size && far < 400 * size && (o.body.parent === sun ? far > 4e-3 * size : true);
      if (!o.line.visible) return;
      o.update(t);
      const columns = [[1, 0, 0], [0, 1, 0], [0, 0, 1]].map(a => V.into(state.axes, a));
      setMatrix(o.line, columns, o.body.parent.scene);
    });
    illuminate(t, body, craftAt, far);
    observe(tc, t, craftAt);
    annotate(t, tc, craftAt, craftScene, far);
  }

  /** Light from the Sun as the target has it, with what stands before the Sun, and the shadows on the nearest shape. */
  function illuminate(t, body, craftAt, far) {
    const toSun = V.unit(V.sub(sun.scene, body && body !== sun ? [0, 0, 0] : body === sun ? camera.position.toArray() : [0, 0, 0]));
    let shaded;
    const painted = paint.find(state.paint);
    ambient.intensity = painted ? 0.9 : 0.3;
    light.intensity = painted ? 2.2 : 3.1;
    all.forEach((b, i) => {
      if (!b.parent) return;
      const others = [b.parent, ...b.parent.children].filter(o => o !== b && o.parent && o.radius > 0.3 * b.radius);
      const share = far < 3000 * b.radius && others.length ? sunlight(b.at(t), t, sun, others) : 1;
      const mesh = meshes[i];
      mesh.material.color.copy(painted && painted.body === b.name ? new THREE.Color(1, 1, 1) : tint('--body-' + b.name.toLowerCase()));
      mesh.material.color.multiplyScalar(0.12 + 0.88 * share);
      if (mesh.castShadow && V.length(V.sub(b.scene, camera.position.toArray())) < 120 * b.radius) shaded = b;
    });
    const centre = shaded ? shaded.scene : [0, 0, 0], reach = shaded ? 1.25 * Math.max(...shaded.radii) : 1;
    light.castShadow = Boolean(shaded);
    light.target.position.set(...centre);
    light.position.set(...V.add(centre, V.times(toSun, 3 * reach)));
    if (shaded) {
      const c = light.shadow.camera;
      c.left = c.bottom = -reach;
      c.right = c.top = reach;
      c.near = reach;
      c.far = 5 * reach;
      c.updateProjectionMatrix();
      light.shadow.normalBias = 0.012 * reach;
      light.shadow.bias = -0.0004;
    }
    const ray = body && body !== sun ? body.radius : body ? 0 : 0.004;
    sunRay.visible = ray > 0;
    state.ray = ray;
    state.sunward = V.times(toSun, 2.1 * ray);
    sunRay.geometry.setFromPoints([new THREE.Vector3(...V.times(toSun, 1.3 * ray)), new THREE.Vector3(...state.sunward)]);
  }

  /** Fields of view, footprints, paint. */
  function observe(tc, t, craftAt) {
    state.working = observations.at(tc);
    const seen = state.working.find(o => observations.fields.has(o.name));
    field.hide();
    if (seen && V.length(V.sub(craftAt, seen.body.at(t))) < 300 * seen.body.radius) {
      const axes = seen.body.axes(t), o = V.into(axes, craft.about(seen.body, tc));
      const along = V.into(axes, craft.speed(seen.body, tc));
      const toWorld = p => toScene(V.add(seen.body.at(t), V.from(axes, p)));
      field.show(observations.fields.get(seen.name).edge, o, seen.goal, along, seen.body, facets, toWorld);
    }
    const map = paint.find(state.paint);
    paint.maps.filter((m, i, list) => list.findIndex(x => x.body === m.body) === i).forEach(m => {
      const i = all.findIndex(b => b.name === m.body);
      paint.update(meshes[i], map && map.body === m.body ? map : undefined, t);
    });
    const near = map && V.length(V.sub(bodies.get(map.body).scene, camera.position.toArray())) < 400 * bodies.get(map.body).radius;
    legend(near ? map : undefined, near ? paint.share(map, t) : 0);
  }

  /** Labels, numbers, scale. */
  function annotate(t, tc, craftAt, craftScene, far) {
    camera.updateMatrixWorld();
    const width = stage.clientWidth, height = stage.clientHeight, eye = camera.position.toArray();
    const focal = height / 2 / Math.tan(camera.fov * Math.PI / 360);
    const project = (p, radius, skip) => {
      const v = new THREE.Vector3(...p).applyMatrix4(camera.matrixWorldInverse), depth = -v.z;
      if (depth <= 0) return undefined;
      const x = width / 2 + v.x / depth * focal, y = height / 2 - v.y / depth * focal;
      if (x < -40 || y < -20 || x > width + 40 || y > height + 20) return undefined;
      const d = V.sub(p, eye), range = V.length(d);
      // behind another body
      if (all.some(b => {
        if (b === skip || (range > 3e4 * b.radius && V.length(V.sub(b.scene, eye)) > 3e4 * b.radius)) return false;
        const c = V.sub(b.scene, eye), along = V.dot(c, d) / range;
        return along > 0 && along < range - b.radius * 0.5 && V.length(V.sub(c, V.times(d, along / range))) < Math.min(...b.radii);
      })) return undefined;
      return {x, y, size: radius * focal / depth};
    };
    const places = [project(craftScene, 0.004), sunRay.visible && state.ray * focal / far > 14 ? project(state.sunward, 0) : undefined, ...ordered.map(b => {
      // a moon seen from afar is its planet's label
      const crowded = b.parent && b.parent !== sun && V.length(V.sub(b.scene, b.parent.scene)) * focal < 14 * V.length(V.sub(b.scene, eye));
      return crowded && state.target !== b.name ? undefined : project(b.scene, b.radius, b);
    }), ...spots.map(s => {
      const at = toScene(V.add(s.body.at(t), V.from(s.body.axes(t), V.times(s.r, 1.002))));
      return V.length(V.sub(at, eye)) < 25 * s.body.radius ? project(at, 0) : undefined;
    })];
    labels.place(places);
    scaleBar(focal / far);

    const center = craft.center(tc), told = state.ref === sun || within(center, state.ref) && state.ref.parent === sun && far > 30 * center.radius ? state.ref : center;
    const r = craft.about(told, tc), speed = V.length(craft.speed(told, tc)), distance = V.length(r);
    readout.set('UTC', clock.utc(t));
    readout.set('phase', barPhases[flownPhase(t)].label);
    readout.set('distance', showKm(distance) + ' from ' + told.name);
    readout.set('altitude', told === sun ? '' : showKm(altitude(told, r, tc)));
    readout.set('speed', showSpeed(speed));
    readout.set('phase angle', told === sun ? '' : show(V.angle(V.times(told.at(tc), -1), r) * 180 / Math.PI, 3) + '°');
    if (earth) {
      const range = V.length(craft.about(earth, tc));
      readout.set('Earth', showKm(range) + ', ' + showTime(range / LIGHT_KM_S) + ' of light');
    }
    readout.set('pointing', craft.pointing(tc));
    readout.set('observing', [...new Set(state.working.map(o => o.name))]
      .map(n => n + ' (' + state.working.filter(o => o.name === n).map(o => o.activity).join(', ') + ')').join(', '));
  }

  /** Height over the surface, along the radius (km). */
  function altitude(body, r, t) {
    const o = V.into(body.axes(t), r), d = V.times(V.unit(o), -1);
    const s = hit(body, facets, V.times(V.unit(o), Math.max(V.length(o), 2 * body.radius)), d);
    return V.length(o) - (Math.max(V.length(o), 2 * body.radius) - s);
  }

  function colours() {
    three.background = tint('--space');
    meshes.forEach((m, i) => {
      m.material.color.copy(tint('--body-' + all[i].name.toLowerCase()));
      m.children.forEach(c => c.material.color.copy(tint('--ink')));
    });
    model.children.forEach(m => m.material.color.copy(tint(m.userData.variable)));
    orbits.forEach(o => o.line.material.color.copy(tint('--orbit')));
    sunRay.material.color.copy(tint('--sun'));
    path.colours();
    field.colours();
    change();
  }

  function resize() {
    const width = stage.clientWidth, height = stage.clientHeight;
    if (width === 0 || height === 0) return;
    renderer.setSize(width, height, false);
    camera.aspect = width / height;
    camera.updateProjectionMatrix();
    change();
  }

  /** Distance (km), azimuth and elevation (deg) of the camera, with what is chosen. */
  function shape() {
    const [x, y, z] = camera.position.toArray(), d = Math.hypot(x, y, z);
    return {...state, d, az: Math.atan2(y, x) * 180 / Math.PI, el: Math.asin(z / d) * 180 / Math.PI};
  }

  function follow(address) {
    if (address.at === undefined && address.t === undefined) return;
    if (address.t !== undefined) clock.set(address.t);
    if (address.at !== undefined) go(address.at, true);
    if (address.frame !== undefined) setFrame(address.frame);
    if (address.paint !== undefined) setPaint(address.paint);
    if (address.d || address.az !== undefined || address.el !== undefined) {
      const s = shape(), d = address.d || s.d, az = (address.az ?? s.az) * Math.PI / 180;
      const el = Math.max(-89.9, Math.min(89.9, address.el ?? s.el)) * Math.PI / 180;
      camera.position.set(d * Math.cos(el) * Math.cos(az), d * Math.cos(el) * Math.sin(az), d * Math.sin(el));
      controls.update();
    }
    change();
  }

  // the wheel belongs to the page until the picture has been clicked
  canvas.addEventListener('wheel', e => { controls.enableZoom = e.ctrlKey || document.activeElement === canvas; }, {capture: true, passive: true});
  canvas.addEventListener('pointerdown', () => { controls.enableZoom = true; });
  canvas.addEventListener('keydown', e => {
    const turn = (side, up) => {
      const s = new THREE.Spherical().setFromVector3(new THREE.Vector3(camera.position.x, camera.position.z, -camera.position.y));
      s.theta += side;
      s.phi = Math.min(Math.max(s.phi + up, 0.02), Math.PI - 0.02);
      const v = new THREE.Vector3().setFromSpherical(s);
      camera.position.set(v.x, -v.z, v.y);
      controls.update();
      change();
    };
    if (e.ctrlKey || e.metaKey || e.altKey) return;
    if (e.key === 'ArrowLeft') turn(-0.08, 0);
    else if (e.key === 'ArrowRight') turn(0.08, 0);
    else if (e.key === 'ArrowUp') turn(0, -0.08);
    else if (e.key === 'ArrowDown') turn(0, 0.08);
    else if (e.key === '+' || e.key === '=') zoom(0.8);
    else if (e.key === '-') zoom(1.25);
    else if (e.key === ' ' && timeBar) { timeBar.key(e); return; } else return;
    e.preventDefault();
  });
  controls.addEventListener('change', change);
  canvas.addEventListener('webglcontextrestored', () => { built = ''; change(); });
  new ResizeObserver(resize).observe(stage);
  new IntersectionObserver(entries => {
    visible = entries[entries.length - 1].isIntersecting;
    if (visible) change();
  }).observe(stage);
  onScheme(colours);
  addEventListener('hashchange', () => follow(viewAddress.read()));

  resize();
  go(sun.name, true);
  colours();
  const opened = viewAddress.read();
  follow(opened);
  if (opened.at !== undefined) place.scrollIntoView();
  clock.follow(change);
  return {
    go, setFrame, setPaint, zoom, renderer,
    /** What the view shows now: for tests and for the curious. */
    state() {
      const t = inFlight(clock.time), center = craft.center(t), s = craft.state(t);
      return {time: t, utc: clock.utc(t), target: state.target, frame: state.frame, paint: state.paint, center: center.name,
        position_km: s.r, velocity_km_s: s.v, working: (state.working ?? []).map(o => o.name), camera_km: camera.position.toArray(),
        reference: state.ref.name, arranged_ms: state.arranged, drawn_ms: state.drawn, inFrame_km: V.into(frames.get(state.ref)[state.frame](t), craft.about(state.ref, t))};
    },
    /** Position (km, ICRF) of a body or the spacecraft about a body at a time. */
    position(name, about, t) {
      const of = n => bodies.has(n) ? bodies.get(n).at(t) : craft.at(inFlight(t));
      return V.sub(of(name), of(about));
    },
  };
}
