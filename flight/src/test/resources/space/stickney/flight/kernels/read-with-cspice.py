# Reads the file that SpkAgainstSpiceTest leaves in flight/target and writes what CSPICE makes of it:
#   v/bin/python read-with-cspice.py flight/target/spk-of-each-type.bsp ours-by-cspice.csv
import sys

import spiceypy as sp

source, table = sys.argv[1:]
sp.furnsh(source)
with open(table, "w") as out:
    out.write("# %s, spiceypy %s: spkgeo(target, et, 'J2000', 499); km, km/s\n" % (sp.tkvrsn("TOOLKIT"), sp.__version__))
    out.write("target,et,x,y,z,vx,vy,vz\n")
    for target in (-1002, -1003, -1008, -1009, -1012, -1013):
        cover = sp.spkcov(source, target)
        start, end = sp.wnfetd(cover, 0)
        for i in range(25):
            et = start + (end - start) * (i / 24.0) ** 1.3
            state, _ = sp.spkgeo(target, et, "J2000", 499)
            out.write(",".join([str(target), repr(et)] + [repr(float(v)) for v in state]) + "\n")
handle = sp.spklef(source)
n, lines, done = sp.dafec(handle, 100, 256)
print("comment lines", n, repr(lines[0]), repr(lines[-1]), done)
