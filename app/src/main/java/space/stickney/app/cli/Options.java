package space.stickney.app.cli;

import java.util.function.Supplier;
import space.stickney.core.fault.BadInput;
import space.stickney.core.quantity.Quantities;
import space.stickney.core.quantity.UnitException;
import space.stickney.flight.attitude.PointingRule;
import space.stickney.flight.geometry.FieldOfView;

/** Reads the values of options once, at the door: units to SI, faults located at the option. */
final class Options {
    private Options() {}

    /** A quantity in SI; {@code unit} is the SI unit asked for ("m3/s2"). */
    static double quantity(String option, String text, String unit) {
        return located(option, text, "a number, SI or with a unit such as " + unit, () -> Quantities.parse(text, unit));
    }

    /** A quantity in SI that must be greater than zero. */
    static double positive(String option, String text, String unit) {
        double value = quantity(option, text, unit);
        if (!(value > 0)) {
            throw new BadInput(option, text, "a value greater than zero");
        }
        return value;
    }

    /** A vector "x,y,z" in SI. */
    static double[] vector(String option, String text, String unit) {
        String valid = "three numbers x,y,z, SI or with a unit such as " + unit + " after the last";
        return located(option, text, valid, () -> Quantities.parseVector(text, unit));
    }

    /** A field of view. */
    static FieldOfView field(String option, String text) {
        try {
            return FieldOfView.parse(text);
        } catch (IllegalArgumentException e) {
            throw new BadInput(
                    option,
                    text + " (" + e.getMessage() + ")",
                    "\"circular A\", \"rectangular A x B\", \"slit A x B\" or \"polygon X,Y; X,Y; X,Y\"");
        }
    }

    /** A law of pointing. */
    static PointingRule pointing(String option, String text) {
        try {
            return PointingRule.parse(text);
        } catch (IllegalArgumentException e) {
            throw new BadInput(
                    option,
                    text + " (" + e.getMessage() + ")",
                    "\"nadir BODY\", \"track BODY LON,LAT\", \"sun\" or \"inertial RA,DEC\"");
        }
    }

    private static <T> T located(String option, String text, String valid, Supplier<T> reader) {
        try {
            return reader.get();
        } catch (UnitException e) {
            throw new BadInput(option, text + " (" + e.getMessage() + ")", valid);
        }
    }
}
