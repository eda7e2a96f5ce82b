package space.stickney.core.quantity;

import java.util.Arrays;
import java.util.List;

/**
 * Exponents of the base quantities. Angle and amount of data are kept apart from pure numbers, so that "7 deg" given for
 * a ratio is an error.
 */
record Dimension(List<Integer> exponents) {
    private static final String[] BASE = {"m", "kg", "s", "K", "A", "mol", "rad", "bit"};

    static final Dimension NONE = base(-1);
    static final Dimension LENGTH = base(0);
    static final Dimension MASS = base(1);
    static final Dimension TIME = base(2);
    static final Dimension TEMPERATURE = base(3);
    static final Dimension CURRENT = base(4);
    static final Dimension AMOUNT = base(5);
    static final Dimension ANGLE = base(6);
    static final Dimension DATA = base(7);

    private static Dimension base(int index) {
        Integer[] e = new Integer[BASE.length];
        Arrays.fill(e, 0);
        if (index >= 0) {
            e[index] = 1;
        }
        return new Dimension(List.of(e));
    }

    /** This times the other to a power. */
    Dimension times(Dimension other, int power) {
        Integer[] e = new Integer[BASE.length];
        for (int i = 0; i < e.length; i++) {
            e[i] = exponents.get(i) + power * other.exponents.get(i);
        }
        return new Dimension(List.of(e));
    }

    /** In base units, as "kg m2 s-2"; "1" for a pure number. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < BASE.length; i++) {
            int e = exponents.get(i);
            if (e != 0) {
                text.append(text.length() == 0 ? "" : " ").append(BASE[i]).append(e == 1 ? "" : e);
            }
        }
        return text.length() == 0 ? "1" : text.toString();
    }
}
