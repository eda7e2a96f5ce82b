package space.stickney.report.plots;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import space.stickney.core.run.Numbers;

/**
 * Maps values to pixels along one direction and finds ticks at round values or at calendar dates.
 *
 * @param low value at {@code start}
 * @param high value at {@code end}
 * @param start pixel of the low end
 * @param end pixel of the high end; may be smaller than the start (upwards on a screen)
 */
public record Axis(double low, double high, double start, double end) {
    private static final String[] MONTHS = {
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"
    };
    private static final LocalDate ORIGIN = LocalDate.of(2000, 1, 1);
    private static final int[] DAY_STEPS = {1, 2, 5, 10};
    private static final int[] MONTH_STEPS = {1, 2, 3, 6, 12, 24, 60, 120};

    /**
     * A mark on the axis.
     *
     * @param value where
     * @param label what to write there
     * @param major whether the label is longer or more important than its neighbours (first of January)
     */
    public record Tick(double value, String label, boolean major) {}

    /** Refuses an axis without length. */
    public Axis {
        if (!(high > low) || start == end) {
            throw new IllegalArgumentException("an axis from " + low + " to " + high);
        }
    }

    /** The pixel of a value. */
    public double at(double value) {
        return start + (value - low) / (high - low) * (end - start);
    }

    /** Whether a value lies on the axis. */
    public boolean holds(double value) {
        return value >= low && value <= high;
    }

    /** Ticks at multiples of 1, 2 or 5 times a power of ten; at most about {@code most} of them. */
    public List<Tick> ticks(int most) {
        double step = roundUp((high - low) / most);
        int decimals = 0;
        for (double s = step; s < 0.999999 && decimals < 15; s *= 10) {
            decimals++;
        }
        List<Tick> ticks = new ArrayList<>();
        for (double k = Math.ceil(low / step - 1e-9); k * step <= high + 1e-9 * step; k++) {
            ticks.add(new Tick(k * step, Numbers.fixed(k * step, decimals), k == 0));
        }
        return List.copyOf(ticks);
    }

    /** The smallest of 1, 2, 5 times a power of ten that is not below x. */
    public static double roundUp(double x) {
        double power = 1;
        while (power > x) {
            power /= 10;
        }
        while (power * 10 < x) {
            power *= 10;
        }
        return x <= power ? power : x <= 2 * power ? 2 * power : x <= 5 * power ? 5 * power : 10 * power;
    }

    /** Ticks at calendar dates for an axis in days past 2000-01-01T00:00; at most about {@code most} of them. */
    public List<Tick> dates(int most) {
        for (int step : DAY_STEPS) {
            if ((high - low) / step <= most) {
                return days(step);
            }
        }
        for (int step : MONTH_STEPS) {
            if ((high - low) / (30.44 * step) <= most) {
                return months(step);
            }
        }
        return months(1200);
    }

    private List<Tick> days(int step) {
        List<Tick> ticks = new ArrayList<>();
        for (long day = (long) Math.ceil(low); day <= high; day++) {
            LocalDate date = ORIGIN.plusDays(day);
            boolean round = (date.getDayOfMonth() - 1) % step == 0 && (step == 1 || date.getDayOfMonth() < 30);
            if (round) {
                ticks.add(tick(date, true));
            }
        }
        return List.copyOf(ticks);
    }

    private List<Tick> months(int step) {
        List<Tick> ticks = new ArrayList<>();
        LocalDate date = ORIGIN.plusDays((long) Math.floor(low)).withDayOfMonth(1);
        for (; days(date) <= high; date = date.plusMonths(1)) {
            int month = 12 * date.getYear() + date.getMonthValue() - 1;
            if (month % step == 0 && holds(days(date))) {
                ticks.add(tick(date, false));
            }
        }
        return List.copyOf(ticks);
    }

    private static Tick tick(LocalDate date, boolean withDay) {
        boolean january = date.getMonthValue() == 1 && date.getDayOfMonth() == 1;
        String month = MONTHS[date.getMonthValue() - 1];
        String text = withDay ? date.getDayOfMonth() + " " + month : january ? Integer.toString(date.getYear()) : month;
        return new Tick(days(date), text, january);
    }

    private static double days(LocalDate date) {
        return (double) ChronoUnit.DAYS.between(ORIGIN, date);
    }
}
