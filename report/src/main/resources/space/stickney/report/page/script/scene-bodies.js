// The bodies in the scene: spheres, ellipsoids and shapes lit by the Sun, and the spacecraft's model.

/** A colour of the style sheet for three.js. */
const tint = name => new THREE.Color(colour(name) || colour('--body'));

/** Half-angles of two discs (rad) and the angle between their centres: the share of the first that the second leaves free. */
function freeShare(a, b, distance) {
  if (distance >= a + b) return 1;
  if (distance <= b - a) return 0;
  if (distance <= a - b) return 1 - b * b / (a * a);
  const x = (distance * distance + a * a - b * b) / (2 * distance), y = Math.sqrt(Math.max(0, a * a - x * x));
  const covered = a * a * Math.acos(x / a) + b * b * Math.acos((distance - x) / b) - distance * y;
  return 1 - covered / (Math.PI * a * a);
}

/** What of the Sun is seen from a place (km about the Sun) past the bodies that could stand in front of it. */
function sunlight(place, t, sun, others) {
  const distance = V.length(place), toSun = V.times(place, -1 / distance);
  let share = 1;
  others.forEach(b => {
    const there = V.sub(b.at(t), place), far = V.length(there);
    if (far > b.radius && far < distance) {
      share = Math.min(share, freeShare(sun.radius / distance, Math.asin(b.radius / far), V.angle(toSun, there)));
    }
  });
  return share;
}

/** The surface of a body: a shape with flat facets where there is one, else an ellipsoid. */
function surfaceOf(body, facets) {
  if (!body.shape || facets.length === 0) {
    const sphere = new THREE.SphereGeometry(1, 96, 64).rotateX(Math.PI / 2).scale(...body.radii);
    sphere.computeVertexNormals();
    return sphere;
  }
  const vertices = unpack(body.shape), corners = new Float32Array(3 * facets.length);
  for (let i = 0; i < facets.length; i++) {
    for (let k = 0; k < 3; k++) corners[3 * i + k] = vertices[3 * facets[i] + k];
  }
  body.vertices = vertices;
  const geometry = new THREE.BufferGeometry();
  geometry.setAttribute('position', new THREE.BufferAttribute(corners, 3));
  geometry.setAttribute('color', new THREE.BufferAttribute(new Float32Array(corners.length).fill(1), 3));
  geometry.computeVertexNormals();
  return geometry;
}

/** Meridians and parallels every 30 degrees. */
function graticule(body) {
  const points = [], [a, b, c] = body.radii.map(r => r * 1.0015), step = Math.PI / 90;
  const at = (lon, lat) => points.push(a * Math.cos(lat) * Math.cos(lon), b * Math.cos(lat) * Math.sin(lon), c * Math.sin(lat));
  for (let lon = 0; lon < 12; lon++) {
    for (let s = -45; s < 45; s++) { at(lon * Math.PI / 6, s * step); at(lon * Math.PI / 6, (s + 1) * step); }
  }
  for (let lat = -2; lat <= 2; lat++) {
    for (let s = 0; s < 180; s++) { at(s * step, lat * Math.PI / 6); at((s + 1) * step, lat * Math.PI / 6); }
  }
  const geometry = new THREE.BufferGeometry();
  geometry.setAttribute('position', new THREE.BufferAttribute(new Float32Array(points), 3));
  return geometry;
}

/** A mesh for a body, its colours yet to be set by the scheme. */
function bodyMesh(body, facets) {
  const shape = body.shape && facets.length > 0;
  const material = body.parent
    ? new THREE.MeshLambertMaterial({flatShading: false, vertexColors: Boolean(shape)})
    : new THREE.MeshBasicMaterial();
  const mesh = new THREE.Mesh(surfaceOf(body, facets), material);
  mesh.castShadow = mesh.receiveShadow = Boolean(shape);
  if (body.parent && !shape) {
    mesh.add(new THREE.LineSegments(graticule(body), new THREE.LineBasicMaterial({transparent: true, opacity: 0.16})));
  }
  mesh.matrixAutoUpdate = false;
  return mesh;
}

/** A plain spacecraft in metres scaled to kilometres: a body, two wings along y, a dish; +z is where instruments look. */
function craftModel() {
  const model = new THREE.Group();
  const part = (geometry, variable, x, y, z) => {
    const mesh = new THREE.Mesh(geometry, new THREE.MeshLambertMaterial({side: THREE.DoubleSide}));
    mesh.userData.variable = variable;
    mesh.position.set(x / 1000, y / 1000, z / 1000);
    model.add(mesh);
    return mesh;
  };
  const box = (x, y, z) => new THREE.BoxGeometry(x / 1000, y / 1000, z / 1000);
  part(box(2, 2, 2.6), '--craft', 0, 0, 0);
  [-1, 1].forEach(side => {
    part(box(0.04, 5, 2.2), '--craft-wing', 0, side * 4.4, 0);
    part(box(0.08, 0.9, 0.08), '--craft', 0, side * 1.4, 0);
  });
  part(new THREE.ConeGeometry(0.75 / 1000, 0.4 / 1000, 28, 1, true), '--craft-dish', 1.3, 0, 0).rotation.z = Math.PI / 2;
  part(new THREE.CylinderGeometry(0.28 / 1000, 0.34 / 1000, 0.7 / 1000, 20), '--craft-dish', 0.5, 0.4, 1.6).rotation.x = Math.PI / 2;
  part(new THREE.CylinderGeometry(0.3 / 1000, 0.5 / 1000, 0.6 / 1000, 20), '--craft', 0, 0, -1.5).rotation.x = Math.PI / 2;
  model.matrixAutoUpdate = false;
  return model;
}

/** Sets a matrix whose columns are the axes given as rows, at a place. */
function setMatrix(object, axes, place) {
  object.matrix.set(
    axes[0][0], axes[1][0], axes[2][0], place[0],
    axes[0][1], axes[1][1], axes[2][1], place[1],
    axes[0][2], axes[1][2], axes[2][2], place[2],
    0, 0, 0, 1);
  object.matrixWorldNeedsUpdate = true;
}

/** Distance along a ray (km, unit direction) to a body's surface in its own axes, Infinity if it misses. */
function hit(body, facets, o, d) {
  const [a, b, c] = body.radii, grow = body.vertices ? 1.35 : 1;
  const p = [o[0] / a / grow, o[1] / b / grow, o[2] / c / grow], q = [d[0] / a / grow, d[1] / b / grow, d[2] / c / grow];
  const qq = V.dot(q, q), pq = V.dot(p, q), root = pq * pq - qq * (V.dot(p, p) - 1);
  if (root < 0) return Infinity;
  if (!body.vertices) {
    const s = (-pq - Math.sqrt(root)) / qq;
    return s > 0 ? s : Infinity;
  }
  const v = body.vertices;
  let best = Infinity;
  for (let i = 0; i < facets.length; i += 3) {
    const A = 3 * facets[i], B = 3 * facets[i + 1], C = 3 * facets[i + 2];
    const e1x = v[B] - v[A], e1y = v[B + 1] - v[A + 1], e1z = v[B + 2] - v[A + 2];
    const e2x = v[C] - v[A], e2y = v[C + 1] - v[A + 1], e2z = v[C + 2] - v[A + 2];
    const hx = d[1] * e2z - d[2] * e2y, hy = d[2] * e2x - d[0] * e2z, hz = d[0] * e2y - d[1] * e2x;
    const det = e1x * hx + e1y * hy + e1z * hz;
    if (det < 1e-12) continue;
    const sx = o[0] - v[A], sy = o[1] - v[A + 1], sz = o[2] - v[A + 2];
    const u = (sx * hx + sy * hy + sz * hz) / det;
    if (u < 0 || u > 1) continue;
    const kx = sy * e1z - sz * e1y, ky = sz * e1x - sx * e1z, kz = sx * e1y - sy * e1x;
    const w = (d[0] * kx + d[1] * ky + d[2] * kz) / det;
    if (w < 0 || u + w > 1) continue;
    const s = (e2x * kx + e2y * ky + e2z * kz) / det;
    if (s > 0 && s < best) best = s;
  }
  return best;
}
