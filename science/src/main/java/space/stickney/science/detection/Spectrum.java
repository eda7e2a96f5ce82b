package space.stickney.science.detection;

import java.util.Arrays;
import java.util.Optional;
import org.orekit.time.AbsoluteDate;

/** Counts by channel, and when and how long they were taken. */
public final class Spectrum {
    private final String detector;
    private final Optional<AbsoluteDate> start;
    private final double liveTime;
    private final double realTime;
    private final EnergyScale scale;
    private final long[] counts;

    /**
     * A spectrum.
     *
     * @param detector name
     * @param start when the measurement began, if known
     * @param liveTime s during which the detector could count
     * @param realTime s from start to end
     * @param scale energies of the channels
     * @param counts of each channel; copied
     */
    public Spectrum(
            String detector,
            Optional<AbsoluteDate> start,
            double liveTime,
            double realTime,
            EnergyScale scale,
            long[] counts) {
        if (!(liveTime >= 0 && realTime >= 0) || Double.isInfinite(liveTime) || Double.isInfinite(realTime)) {
            throw new IllegalArgumentException("live and real time must be finite and not negative");
        }
        this.detector = detector;
        this.start = start;
        this.liveTime = liveTime;
        this.realTime = realTime;
        this.scale = scale;
        this.counts = counts.clone();
    }

    public String detector() {
        return detector;
    }

    public Optional<AbsoluteDate> start() {
        return start;
    }

    /** Seconds during which the detector could count. */
    public double liveTime() {
        return liveTime;
    }

    /** Seconds from start to end. */
    public double realTime() {
        return realTime;
    }

    public EnergyScale scale() {
        return scale;
    }

    public int channels() {
        return counts.length;
    }

    public long count(int channel) {
        return counts[channel];
    }

    /** A copy. */
    public long[] counts() {
        return counts.clone();
    }

    /** Sum over all channels. */
    public long total() {
        return Arrays.stream(counts).sum();
    }

    /** Sum over channels from (inclusive) to (exclusive). */
    public long total(int from, int to) {
        return Arrays.stream(counts, from, to).sum();
    }

    /** The same counts with other energies. */
    public Spectrum withScale(EnergyScale other) {
        return new Spectrum(detector, start, liveTime, realTime, other, counts);
    }
}
