package space.stickney.science.gamma;

/** What makes a line. */
public enum LineProcess {
    /** Decay of K, Th and U with their daughters, in equilibrium: the same at all depths. */
    NATURAL("natural", 0),
    /** Capture of slow neutrons. */
    CAPTURE("capture", 0.5),
    /** Inelastic scattering and other reactions of fast neutrons. */
    INELASTIC("inelastic", 0.2);

    private final String label;
    private final double emissionExponent;

    LineProcess(String label, double emissionExponent) {
        this.label = label;
        this.emissionExponent = emissionExponent;
    }

    /** As in tables and files. */
    public String label() {
        return label;
    }

    /** The p of the emission law L(c) = L(1) c^p when only a table of fluxes is at hand; the model itself has no need of it. */
    public double emissionExponent() {
        return emissionExponent;
    }

    static LineProcess of(String label) {
        for (LineProcess process : values()) {
            if (process.label.equals(label)) {
                return process;
            }
        }
        throw new IllegalArgumentException("no process " + label);
    }
}
