package space.stickney.report.drawing;

import space.stickney.core.run.Numbers;
import space.stickney.report.run.Run;

/** Numbers and classes as the report shows them. */
public final class Show {
    private static final int COLOURS = 8;

    private Show() {}

    /** Fixed decimals, thousands separated by commas, a true minus sign. */
    public static String number(double x, int decimals) {
        String s = Numbers.fixed(Math.abs(x), decimals);
        int point = s.indexOf('.') < 0 ? s.length() : s.indexOf('.');
        StringBuilder out = new StringBuilder(s);
        for (int i = point - 3; i > 0; i -= 3) {
            out.insert(i, ',');
        }
        boolean zero = s.chars().allMatch(c -> c == '0' || c == '.');
        return x < 0 && !zero ? "\u2212" + out : out.toString();
    }

    /** Velocity change with unit: m/s, two decimals below ten. */
    public static String deltaV(double metresPerSecond) {
        return number(metresPerSecond, Math.abs(metresPerSecond) < 10 ? 2 : 1) + " m/s";
    }

    /** A time span in the unit that suits it. */
    public static String span(double days) {
        if (days == 0) {
            return "\u2013";
        }
        if (days >= 2) {
            return number(days, days < 20 ? 1 : 0) + " d";
        }
        if (days * 24 >= 2) {
            return number(days * 24, 1) + " h";
        }
        return days * 1440 >= 2 ? number(days * 1440, 0) + " min" : number(days * 86400, 0) + " s";
    }

    /** The colour class of a phase. */
    public static String colour(Run run, String phase) {
        return "p" + run.index(phase) % COLOURS;
    }

    /** "orbit-insertion" as "orbit insertion". */
    public static String words(String name) {
        String words = name.replace('-', ' ').replace('_', ' ');
        return words.replace("quasi satellite", "quasi-satellite")
                .replace("station keeping", "station-keeping")
                .replace("swing by", "swing-by");
    }

    /** To about four significant digits, without idle zeros; whole numbers stay whole. */
    public static String rounded(double x) {
        String s = number(x, decimals(x));
        return s.contains(".") ? s.replaceAll("\\.?0+$", "") : s;
    }

    private static int decimals(double x) {
        double a = Math.abs(x);
        if (a == Math.rint(a) && a < 1e15) {
            return 0;
        }
        return a >= 1000 ? 0 : a >= 100 ? 1 : a >= 10 ? 2 : a >= 0.01 ? 3 : 6;
    }
}
