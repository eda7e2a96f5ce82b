package space.stickney.flight.phase;

/** Configuration of a phase that says when the stay before it ends. */
interface Leaving {
    /** When the orbit flown before is left (TDB seconds past J2000). */
    double leave(Voyage voyage, Ahead ahead);
}
