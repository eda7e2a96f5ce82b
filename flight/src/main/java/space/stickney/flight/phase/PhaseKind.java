package space.stickney.flight.phase;

import space.stickney.core.kind.Kind;

/**
 * A kind of phase that can be flown.
 *
 * @param <C> its part of the scenario file
 */
public interface PhaseKind<C extends Record> extends Kind<C> {
    /**
     * Flies the phase from the voyage's present state and leaves the voyage at its end.
     *
     * @param ahead the phases that follow, so that a launch can aim at an arrival
     * @throws space.stickney.core.fault.NoSolution if it cannot be flown
     */
    void fly(C configuration, Voyage voyage, Ahead ahead);
}
