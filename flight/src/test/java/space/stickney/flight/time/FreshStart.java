package space.stickney.flight.time;

import java.util.stream.IntStream;
import org.orekit.time.AbsoluteDate;

/** A program that touches one class of the package first, from many threads at once; run by {@link LeapSecondsTest}. */
final class FreshStart {
    private FreshStart() {}

    public static void main(String[] args) {
        IntStream.range(0, 16).parallel().forEach(i -> touch(args[0]));
        AbsoluteDate date =
                new AbsoluteDate("2026-11-01T00:00:00", Scales.standard().utc());
        long offset = -Math.round(Scales.standard().utc().offsetFromTAI(date).toDouble());
        System.out.println(Epochs.standard().format(date, Scale.UTC, 3) + " " + offset);
    }

    private static void touch(String first) {
        switch (first) {
            case "epochs" -> Epochs.standard().parse("t", "2026-11-01");
            case "scales" -> Scales.standard().utc().getUTCTAIOffsets();
            case "tdb" -> Tdb.date(8e8);
            default -> LeapSeconds.builtIn().rows();
        }
    }
}
