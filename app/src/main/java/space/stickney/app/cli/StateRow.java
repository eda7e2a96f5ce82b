package space.stickney.app.cli;

import java.io.PrintWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import space.stickney.core.run.Numbers;
import space.stickney.flight.time.Epoch;
import space.stickney.flight.time.Epochs;

/**
 * One line of states as the contract has it; fields are named as in the JSON result.
 *
 * @param epoch ISO 8601, milliseconds or as many digits as it takes
 * @param scale of the epoch
 * @param position_km x, y, z
 * @param velocity_km_s vx, vy, vz
 */
record StateRow(String epoch, String scale, double[] position_km, double[] velocity_km_s) {
    private static final String HEADER = "epoch,scale,x_km,y_km,z_km,vx_km_s,vy_km_s,vz_km_s";

    /** @param state m and m/s */
    static StateRow of(Epochs epochs, Epoch epoch, double[] state) {
        double[] position = {state[0] / 1000, state[1] / 1000, state[2] / 1000};
        double[] velocity = {state[3] / 1000, state[4] / 1000, state[5] / 1000};
        return new StateRow(text(epochs, epoch), epoch.scale().name(), position, velocity);
    }

    /** Three decimals, or nine where three would show another instant. */
    static String text(Epochs epochs, Epoch epoch) {
        String text = epochs.format(epoch.date(), epoch.scale(), 3);
        Epoch shown = epochs.parse("epoch", text + epoch.scale());
        boolean exact = Math.abs(shown.date().durationFrom(epoch.date())) < 1e-9;
        return exact ? text : epochs.format(epoch.date(), epoch.scale(), 9);
    }

    static String csv(List<StateRow> rows) {
        StringBuilder text = new StringBuilder(HEADER).append('\n');
        for (StateRow row : rows) {
            text.append(row.epoch).append(',').append(row.scale);
            append(text, row.position_km);
            append(text, row.velocity_km_s);
            text.append('\n');
        }
        return text.toString();
    }

    private static void append(StringBuilder text, double[] values) {
        for (double value : values) {
            text.append(',').append(Numbers.shortest(value));
        }
    }

    /** For people: metres and micrometres a second. */
    static void print(PrintWriter out, List<StateRow> rows, @Nullable String source) {
        for (StateRow row : rows) {
            out.println(row.epoch + " " + row.scale);
            out.println("  position (km)    " + line(row.position_km, 6));
            out.println("  velocity (km/s)  " + line(row.velocity_km_s, 9));
        }
        if (source != null) {
            out.println("source: " + source);
        }
    }

    private static String line(double[] v, int decimals) {
        StringBuilder text = new StringBuilder();
        for (double x : v) {
            String number = Numbers.fixed(x, decimals);
            text.append(" ".repeat(Math.max(1, 20 - number.length()))).append(number);
        }
        return text.toString();
    }
}
