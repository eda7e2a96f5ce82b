package space.stickney.flight.time;

/** The time scales in which an epoch may be given. */
public enum Scale {
    /** Coordinated Universal Time: TAI minus whole seconds since 1972. */
    UTC,
    /** International Atomic Time. */
    TAI,
    /** Terrestrial Time: TAI + 32.184 s. */
    TT,
    /** Barycentric Dynamical Time, the time of ephemerides; within 1.7 ms of TT. */
    TDB
}
