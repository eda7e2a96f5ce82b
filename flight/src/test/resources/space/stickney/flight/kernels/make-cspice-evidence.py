# Makes cspice-types.bsp and cspice-types.csv: one segment of each SPK type, written by CSPICE from a motion that is no
# polynomial, and the states that CSPICE reads from it. Run in a folder of its own:
#   python3 -m venv v && v/bin/pip install spiceypy==8.3.0 && v/bin/python make-cspice-evidence.py
# Frozen with CSPICE_N0067 (spiceypy 8.3.0), Linux x86-64.
import math
import os
import random

import spiceypy as sp

FILE = "cspice-types.bsp"
W = 2 * math.pi / 27554.0  # about Phobos' period


def state(t):
    """km and km/s: an ellipse-like curve with a second frequency, 9400 km in size."""
    u, v = W * t, 1.7 * W * t
    r = [9376 * math.cos(u) + 140 * math.cos(v), 9300 * math.sin(u) - 140 * math.sin(v), 180 * math.sin(u + 0.3)]
    s = [-9376 * W * math.sin(u) - 238 * W * math.sin(v), 9300 * W * math.cos(u) - 238 * W * math.cos(v),
         180 * W * math.cos(u + 0.3)]
    return r + s


def chebyshev(f, mid, half, degree):
    n = degree + 1
    nodes = [math.cos(math.pi * (j + 0.5) / n) for j in range(n)]
    values = [f(mid + half * x) for x in nodes]
    return [(1 if k == 0 else 2) / n * sum(values[j] * math.cos(math.pi * k * (j + 0.5) / n) for j in range(n))
            for k in range(n)]


def main():
    if os.path.exists(FILE):
        os.remove(FILE)
    handle = sp.spkopn(FILE, "CSPICE evidence for Stickney", 0)
    t0, length, records = 8.4e8, 5000.0, 4
    for kind, axes in ((2, 3), (3, 6)):
        data = []
        for r in range(records):
            mid, half = t0 + (r + 0.5) * length, length / 2
            for axis in range(axes):
                data += chebyshev(lambda t, a=axis: state(t)[a], mid, half, 11)
        writer = sp.spkw02 if kind == 2 else sp.spkw03
        writer(handle, -1000 - kind, 499, "J2000", t0, t0 + records * length, "type %d" % kind, length, records, 11,
               data, t0)
    n, step = 60, 400.0
    equal = [t0 + i * step for i in range(n)]
    random.seed(1)
    free = [t0]
    while len(free) < 230:
        free.append(free[-1] + random.uniform(40, 160))
    sp.spkw08(handle, -1008, 499, "J2000", equal[0], equal[-1], "type 8", 7, n, [state(t) for t in equal], t0, step)
    sp.spkw08(handle, -2008, 499, "J2000", equal[0], equal[-1], "type 8 even", 6, n, [state(t) for t in equal], t0, step)
    sp.spkw09(handle, -1009, 499, "J2000", free[0], free[-1], "type 9", 11, len(free), [state(t) for t in free], free)
    sp.spkw09(handle, -2009, 499, "ECLIPJ2000", free[0], free[-1], "type 9 even", 8, len(free),
              [state(t) for t in free], free)
    sp.spkw12(handle, -1012, 499, "J2000", equal[0], equal[-1], "type 12", 7, n, [state(t) for t in equal], t0, step)
    sp.spkw12(handle, -2012, 499, "J2000", equal[0], equal[-1], "type 12 odd", 9, n, [state(t) for t in equal], t0, step)
    sp.spkw13(handle, -1013, 499, "J2000", free[0], free[-1], "type 13", 11, len(free), [state(t) for t in free], free)
    sp.spkw13(handle, -2013, 499, "J2000", free[0], free[-1], "type 13 odd", 5, len(free), [state(t) for t in free],
              free)
    sp.spkcls(handle)
    sp.furnsh(FILE)
    with open("cspice-types.csv", "w") as out:
        out.write("# %s, spiceypy %s: spkgeo(target, et, 'J2000', 499); km, km/s\n"
                  % (sp.tkvrsn("TOOLKIT"), sp.__version__))
        out.write("target,et,x,y,z,vx,vy,vz\n")
        for target in (-1002, -1003, -1008, -2008, -1009, -2009, -1012, -2012, -1013, -2013):
            end = t0 + records * length if target > -1004 else min(free[-1], equal[-1])
            for i in range(23):
                et = t0 + (end - t0) * (i / 22.0) ** 1.3
                values, _ = sp.spkgeo(target, et, "J2000", 499)
                out.write(",".join([str(target), repr(et)] + [repr(float(v)) for v in values]) + "\n")


main()
