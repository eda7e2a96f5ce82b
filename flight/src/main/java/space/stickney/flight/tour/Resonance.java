package space.stickney.flight.tour;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import space.stickney.core.kind.FromText;

/**
 * A resonance with a moon, written p:q.
 *
 * @param moonRevolutions p, of the moon between two meetings
 * @param revolutions q, of the spacecraft in the same time; larger than p, without a common divisor
 */
public record Resonance(int moonRevolutions, int revolutions) {
    private static final Pattern FORM = Pattern.compile("\\s*(\\d{1,3})\\s*[:/]\\s*(\\d{1,3})\\s*");

    public Resonance {
        if (moonRevolutions < 1) {
            throw new IllegalArgumentException("the moon makes at least one revolution between two meetings");
        }
        if (moonRevolutions >= revolutions) {
            throw new IllegalArgumentException(
                    "the spacecraft must make more revolutions than the moon: an orbit as long as"
                            + " the moon's or longer does not touch the moon's orbit with its apoapsis");
        }
        int divisor = commonDivisor(moonRevolutions, revolutions);
        if (divisor > 1) {
            throw new IllegalArgumentException("both numbers can be divided by " + divisor + ": the moon is met "
                    + divisor + " times as often, in " + moonRevolutions / divisor + ":" + revolutions / divisor);
        }
    }

    /** From "3:5". */
    @FromText(valid = "revolutions of the moon and, more of them, of the spacecraft, such as \"3:5\"")
    public static Resonance parse(String text) {
        Matcher m = FORM.matcher(text);
        if (!m.matches()) {
            throw new IllegalArgumentException("not two whole numbers with a colon between");
        }
        return new Resonance(Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2)));
    }

    /** Period of the spacecraft in periods of the moon. */
    public double ratio() {
        return (double) moonRevolutions / revolutions;
    }

    @Override
    public String toString() {
        return moonRevolutions + ":" + revolutions;
    }

    private static int commonDivisor(int a, int b) {
        return b == 0 ? a : commonDivisor(b, a % b);
    }
}
