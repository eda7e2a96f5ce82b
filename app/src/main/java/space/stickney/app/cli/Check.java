package space.stickney.app.cli;

/**
 * One thing that the program or its tests use.
 *
 * @param needed whether the program cannot do without
 * @param good whether it is there and fit
 * @param found what is there
 * @param remedy how to get it
 */
record Check(String name, boolean needed, boolean good, String found, String remedy) {}
