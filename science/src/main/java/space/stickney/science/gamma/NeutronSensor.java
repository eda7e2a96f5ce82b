package space.stickney.science.gamma;

/**
 * A neutron sensor as it was calibrated: counts per neutron/m2 in each of three bands. A 3He tube wrapped in cadmium answers to
 * epithermal neutrons alone, a bare one to thermal ones too, a borated plastic to fast ones.
 *
 * @param name also of its column in geometry.csv, name_counts
 * @param thermal effective area below 0.4 eV (m2)
 * @param epithermal effective area from 0.4 eV to 0.5 MeV (m2)
 * @param fast effective area above 0.5 MeV (m2)
 * @param sigma relative 1-sigma of the areas, common to the three
 */
public record NeutronSensor(String name, double thermal, double epithermal, double fast, double sigma) {}
