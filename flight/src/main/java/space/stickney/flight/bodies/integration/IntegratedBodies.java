package space.stickney.flight.bodies.integration;

/**
 * The bodies of one integration, in a fixed order.
 *
 * @param codes NAIF codes
 * @param gm gravitational parameters, m3/s2
 */
record IntegratedBodies(int[] codes, double[] gm) {
    int index(int code) {
        for (int i = 0; i < codes.length; i++) {
            if (codes[i] == code) {
                return i;
            }
        }
        throw new IllegalArgumentException("body " + code + " is not integrated");
    }

    int count() {
        return codes.length;
    }
}
