# What CSPICE reads from the kernels of the reference data; the first argument is their folder (ephemeris/):
#   v/bin/python data-with-cspice.py FOLDER data-by-cspice.csv
# Four of the files end inside a record, which CSPICE refuses to read: it gets copies filled up with zeros.
import os
import sys
import tempfile

import spiceypy as sp

folder, table = sys.argv[1:]
CASES = {
    "de440s-2023-2026.bsp": [(10, 0), (4, 10), (399, 10), (301, 399), (199, 10), (5, 399), (399, 301)],
    "de430-2015-03-02.bsp": [(4, 10), (301, 399), (9, 3)],
    "de441-1969.bsp": [(10, 0), (4, 399), (301, 399), (199, 10), (299, 0)],
    "jup310-2021-02-26.bsp": [(501, 599), (501, 399), (516, 502), (599, 10)],
    "mar097-2006-2008-mars499.bsp": [(499, 4), (499, 10)],
    "de430-2006-2008-sun-mars.bsp": [(4, 10)],
}
with open(table, "w") as out:
    out.write("# %s, spiceypy %s: spkgeo(target, et, 'J2000', center); km, km/s\n"
              % (sp.tkvrsn("TOOLKIT"), sp.__version__))
    out.write("target,center,et,x,y,z,vx,vy,vz,file\n")
    for name, pairs in CASES.items():
        path = os.path.join(folder, name)
        sp.kclear()
        with open(path, "rb") as file:
            content = file.read()
        path = os.path.join(tempfile.mkdtemp(), name)
        with open(path, "wb") as file:
            file.write(content + bytes(-len(content) % 1024))
        sp.furnsh(path)
        windows = None
        for body in sp.spkobj(path):
            cover = sp.spkcov(path, body)
            windows = cover if windows is None else sp.wnintd(windows, cover)
        for target, center in pairs:
            for w in range(sp.wncard(windows)):
                start, end = sp.wnfetd(windows, w)
                for i in range(7):
                    et = start + (end - start) * (i / 6.0) ** 1.1
                    if i == 6:
                        et = end
                    s, _ = sp.spkgeo(target, et, "J2000", center)
                    out.write(",".join([str(target), str(center), repr(et)] + [repr(float(v)) for v in s] + [name]))
                    out.write("\n")
