package space.stickney.science.instrument;

import java.util.List;
import java.util.Optional;
import space.stickney.core.quantity.Provenance;

/**
 * A number that a mission yields, with what is not known about it: what a requirement is held against.
 *
 * @param name "instrument.what"
 * @param unit in which people read it ("%", "m", "kg"); the values here are SI (a fraction for "%")
 * @param value predicted
 * @param spread what is not known about it
 * @param drivers what it depends on, each input moved to the ends of its range
 * @param history the number as it would be with the data up to an epoch, in the order of time; may be empty
 * @param unknown why it cannot be stated, if it cannot: an indeterminate finding still carries its best value
 * @param evidence where it comes from
 */
public record Finding(
        String name,
        String unit,
        double value,
        Spread spread,
        List<Driver> drivers,
        List<Reached> history,
        Optional<String> unknown,
        Evidence evidence) {
    private static final String NO_UNIT = "none";

    public Finding {
        drivers = List.copyOf(drivers);
        history = List.copyOf(history);
    }

    /** A plain number. */
    public static Finding of(String name, String unit, double value, Evidence evidence) {
        return new Finding(name, unit, value, Spread.NONE, List.of(), List.of(), Optional.empty(), evidence);
    }

    /**
     * No number at all: the instrument had nothing to learn from, or its data allow no fit.
     *
     * @param why for people
     */
    public static Finding none(String name, String why) {
        return of(name, NO_UNIT, Double.NaN, Evidence.of("", List.of(), List.of()))
                .unknown(why);
    }

    /** Whether there is no number. */
    public boolean isNone() {
        return unit.equals(NO_UNIT);
    }

    public Finding named(String other) {
        return new Finding(other, unit, value, spread, drivers, history, unknown, evidence);
    }

    public Finding with(Spread s) {
        return new Finding(name, unit, value, s, drivers, history, unknown, evidence);
    }

    public Finding withDrivers(List<Driver> d) {
        return new Finding(name, unit, value, spread, d, history, unknown, evidence);
    }

    public Finding withHistory(List<Reached> h) {
        return new Finding(name, unit, value, spread, drivers, h, unknown, evidence);
    }

    public Finding unknown(String why) {
        return new Finding(name, unit, value, spread, drivers, history, Optional.of(why), evidence);
    }

    /**
     * What is not known about a number.
     *
     * @param draws the same number from runs with noise and unknowns drawn anew, for percentiles and probabilities; may be
     *     empty
     * @param statistical 1 sigma from noise that more data would lower, if that can be told
     * @param systematic 1 sigma from what more data would not lower
     */
    public record Spread(List<Double> draws, Optional<Double> statistical, Optional<Double> systematic) {
        public static final Spread NONE = new Spread(List.of(), Optional.empty(), Optional.empty());

        public Spread {
            draws = List.copyOf(draws);
        }

        public static Spread of(List<Double> draws) {
            return new Spread(draws, Optional.empty(), Optional.empty());
        }
    }

    /**
     * Where a number comes from.
     *
     * @param product file of the run folder that holds the data behind it
     * @param chain how it was computed, from the scene to the number, a step each
     * @param assumptions that went in
     * @param dataBits to be sent home for it (bit), if that can be told
     */
    public record Evidence(String product, List<String> chain, List<String> assumptions, Optional<Double> dataBits) {
        public Evidence {
            chain = List.copyOf(chain);
            assumptions = List.copyOf(assumptions);
        }

        public static Evidence of(String product, List<String> chain, List<String> assumptions) {
            return new Evidence(product, chain, assumptions, Optional.empty());
        }
    }

    /**
     * An input and what it does to the number.
     *
     * @param input key of the scenario, or words
     * @param low the lower end of its range, as text with its unit
     * @param valueAtLow the number there, all else as predicted
     * @param high the upper end of its range
     * @param valueAtHigh the number there
     * @param kind how the input is known; an assumed one that turns the verdict makes it indeterminate
     */
    public record Driver(
            String input, String low, double valueAtLow, String high, double valueAtHigh, Provenance kind) {
        /** How far it moves the number. */
        public double swing() {
            return Math.abs(valueAtHigh - valueAtLow);
        }
    }

    /**
     * The number with the data up to an epoch.
     *
     * @param tdb TDB seconds past J2000
     * @param value SI
     */
    public record Reached(double tdb, double value) {}
}
