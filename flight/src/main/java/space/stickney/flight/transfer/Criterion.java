package space.stickney.flight.transfer;

/** What the best transfer of a window is best at. */
public enum Criterion {
    /** The cost after {@link TransferCost}. */
    TOTAL,
    /** Launch energy. */
    C3,
    /** Excess speed at the arrival. */
    ARRIVAL;

    double of(TransferOption option) {
        return switch (this) {
            case TOTAL -> option.total();
            case C3 -> option.c3();
            case ARRIVAL -> option.arrivalExcess().getNorm();
        };
    }
}
