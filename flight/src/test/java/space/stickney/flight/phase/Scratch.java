package space.stickney.flight.phase;

import java.util.*;
import org.hipparchus.geometry.euclidean.threed.*;
import space.stickney.core.progress.Progress;
import space.stickney.core.quantity.*;
import space.stickney.core.random.RandomStreams;
import space.stickney.flight.bodies.*;
import space.stickney.flight.orekit.SolarSystem;
import space.stickney.flight.time.*;

public class Scratch {
    static Sourced q(String t, String u) {
        return new Sourced(Quantities.parse(t, u), t, Provenance.ASSUMED, Optional.empty());
    }

    static double d(String t, String u) {
        return Quantities.parse(t, u);
    }

    static final class Moons implements Ephemeris {
        final Ephemeris e = EmbeddedEphemeris.get();
        final double gm = 42828.37362e9;
        final double n = 2 * Math.PI / (7.65384 * 3600);
        space.stickney.flight.dynamics.Samples[] tab = new space.stickney.flight.dynamics.Samples[2];

        void moon(int id, double t, double[] s) {
            tab[id - 401].at(t, s);
        }

        void init(String[] rows) {
            SolarSystem sys = new SolarSystem(e);
            var env0 = new space.stickney.flight.dynamics.Environment(
                    sys,
                    499,
                    List.of(new space.stickney.flight.dynamics.Environment.PointMass(10, 1.32712440041e20)),
                    Optional.of(new space.stickney.flight.dynamics.CenterField(
                            space.stickney.flight.gravity.GravityFields.mars(),
                            sys.bodies().get(499).needRotation())),
                    false);
            for (int i = 0; i < 2; i++) {
                String[] f = rows[i].split(",");
                double[] x = new double[6];
                for (int k = 0; k < 6; k++) x[k] = Double.parseDouble(f[5 + k]) * 1e3;
                double t0 = (Double.parseDouble(f[1]) - 2451545.0) * 86400;
                var p = new space.stickney.flight.dynamics.Propagation(env0, Optional.empty(), 1e-3);
                var s0 = new space.stickney.flight.dynamics.FlightState(
                        t0, 499, new Vector3D(x[0], x[1], x[2]), new Vector3D(x[3], x[4], x[5]), 1);
                tab[i] = new space.stickney.flight.dynamics.Samples(499);
                p.to(p.to(s0, t0 - 20 * 86400), t0 + 1250 * 86400.0, tab[i]);
            }
        }

        public void state(int t, int c, double tdb, double[] s) {
            if (t == c) {
                Arrays.fill(s, 0);
                return;
            }
            if (t == 401 || t == 402) {
                moon(t, tdb, s);
                if (c != 499) {
                    double[] q = new double[6];
                    e.state(499, c, tdb, q);
                    for (int i = 0; i < 6; i++) s[i] += q[i];
                }
                return;
            }
            if (c == 401 || c == 402) {
                double[] q = new double[6];
                moon(c, tdb, q);
                e.state(t, 499, tdb, s);
                for (int i = 0; i < 6; i++) s[i] -= q[i];
                return;
            }
            e.state(t, c, tdb, s);
        }

        public String source(int a, int b, double c) {
            return "x";
        }
    }

    public static void main(String[] args) {
        long t0 = System.nanoTime();
        Epochs ep = Epochs.standard();
        Ephemeris eph = args.length > 0 && args[0].equals("real") ? EmbeddedEphemeris.get() : new Moons();
        if (eph instanceof Moons m) {
            try {
                m.init(java.nio.file.Files.readAllLines(
                                java.nio.file.Path.of("/work/shared/data/ephemeris/reference-states.csv"))
                        .stream()
                        .filter(l -> l.startsWith("2027-09-01") && (l.contains("Phobos") || l.contains("Deimos")))
                        .toArray(String[]::new));
            } catch (java.io.IOException e) {
                throw new RuntimeException(e);
            }
        }
        SolarSystem sys = new SolarSystem(eph);
        Spacecraft sc = new Spacecraft(
                "MMX",
                -999,
                List.of(
                        new Spacecraft.Module(
                                "propulsion",
                                q("450 kg", "kg"),
                                Optional.of(q("1850 kg", "kg")),
                                Optional.of(new Spacecraft.MainEngine(q("2000 N", "N"), q("316 s", "s")))),
                        new Spacecraft.Module("exploration", q("330 kg", "kg"), Optional.empty(), Optional.empty()),
                        new Spacecraft.Module(
                                "return",
                                q("600 kg", "kg"),
                                Optional.of(q("770 kg", "kg")),
                                Optional.of(new Spacecraft.MainEngine(q("1000 N", "N"), q("316 s", "s"))))),
                q("20 m2", "m2"),
                q("1.3", "1"),
                new Spacecraft.BurnErrors(q("0.2 %", "1"), q("0.1 deg", "rad")));
        var launch = new LaunchPhase.Configuration(
                "Tanegashima",
                q("30.4 deg", "rad"),
                ep.range("", "2026-10-01..2026-12-31"),
                q("250 km", "m"),
                q("16 km2/s2", "m2/s2"),
                q("3 m/s", "m/s"),
                d("2 d", "s"));
        var cruise = new CruisePhase.Configuration(
                "Mars",
                ep.range("", "2027-06-01..2028-03-31"),
                List.of(d("10 d", "s"), d("60 d", "s")),
                List.of(d("30 d", "s"), d("5 d", "s")),
                d("1 d", "s"),
                q("5 km", "m"),
                q("0.02 m/s", "m/s"));
        var moi = new OrbitInsertionPhase.Configuration(
                "Mars", "Phobos", q("500 km", "m"), q("135848 km", "m"), q("1 km", "m"), q("0.01 m/s", "m/s"));
        Optional<Double> stay = args.length > 1 ? Optional.of(d(args[1], "s")) : Optional.empty();
        var qso = new QuasiSatellitePhase.Configuration(
                "Phobos",
                q("100 km", "m"),
                stay,
                14,
                d("14 d", "s"),
                d("15 km", "m"),
                q("100 m", "m"),
                q("10 mm/s", "m/s"),
                List.of("propulsion"));
        var dep = new DeparturePhase.Configuration(
                "Phobos",
                ep.range("", args.length > 1 ? "2028-06-01..2028-12-31" : "2030-09-01..2031-03-01"),
                q("135848 km", "m"),
                q("300 km", "m"),
                q("1 km", "m"),
                q("0.01 m/s", "m/s"),
                List.of("exploration"),
                d("2 d", "s"));
        var ret = new CruisePhase.Configuration(
                "Earth",
                ep.range("", args.length > 1 ? "2029-01-01..2029-12-01" : "2031-03-01..2031-12-01"),
                List.of(d("10 d", "s"), d("60 d", "s")),
                List.of(d("30 d", "s"), d("5 d", "s")),
                d("1 d", "s"),
                q("5 km", "m"),
                q("0.02 m/s", "m/s"));
        var entry = new EntryPhase.Configuration(
                "Woomera",
                q("-31 deg", "rad"),
                q("136.8 deg", "rad"),
                q("120 km", "m"),
                q("-12 deg", "rad"),
                q("12.2 km/s", "m/s"),
                q("0.5 km", "m"),
                q("0.005 m/s", "m/s"),
                List.of());
        Progress pr = new Progress() {
            public void stage(String s) {
                System.err.printf("%.1f s: %s%n", (System.nanoTime() - t0) / 1e9, s);
            }

            public void fraction(double f) {}
        };
        Voyage v = new Voyage(sys, sc, new RandomStreams(1), pr);
        List<Record> all = List.of(launch, cruise, moi, qso, dep, ret, entry);
        try {
            v.enter("launch");
            new LaunchPhase().fly(launch, v, new Ahead(all.subList(1, 7)));
            v.enter("cruise");
            new CruisePhase().fly(cruise, v, new Ahead(all.subList(2, 7)));
            v.enter("insertion");
            new OrbitInsertionPhase().fly(moi, v, new Ahead(all.subList(3, 7)));
            v.enter("qso");
            new QuasiSatellitePhase().fly(qso, v, new Ahead(all.subList(4, 7)));
            v.enter("departure");
            new DeparturePhase().fly(dep, v, new Ahead(all.subList(5, 7)));
            v.enter("return");
            new CruisePhase().fly(ret, v, new Ahead(all.subList(6, 7)));
            v.enter("entry");
            new EntryPhase().fly(entry, v, new Ahead(List.of()));
        } catch (RuntimeException e) {
            e.printStackTrace();
        }
        System.err.printf("%.1f s done%n", (System.nanoTime() - t0) / 1e9);
        FlightRecord r = v.record();
        for (var m : r.maneuvers())
            System.out.printf(
                    "%-14s %-34s %s dv %.3f planned %.3f dur %.0f m %.1f -> %.1f%n",
                    m.phase(),
                    m.name(),
                    ep.format(Tdb.date(m.tdb()), Scale.UTC, 0),
                    m.deltaV(),
                    m.planned(),
                    m.duration(),
                    m.massBefore(),
                    m.massAfter());
        new TreeMap<>(r.facts()).forEach((k, x) -> System.out.println(k + " = " + x));
        for (var e : r.events())
            System.out.println(
                    ep.format(Tdb.date(e.tdb()), Scale.UTC, 0) + " " + e.phase() + " " + e.kind() + ": " + e.detail());
        int n = 0;
        for (var l : r.legs()) n += l.samples().size();
        System.out.println("legs " + r.legs().size() + " samples " + n + " remaining " + r.modules());
    }
}
