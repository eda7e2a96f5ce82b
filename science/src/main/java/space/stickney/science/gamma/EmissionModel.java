package space.stickney.science.gamma;

import java.util.List;
import org.hipparchus.util.FastMath;
import space.stickney.science.scene.Element;
import space.stickney.science.scene.Elements;

/** The line table as flat arrays by element: what does not depend on the ground. */
final class EmissionModel {
    static final EmissionModel STANDARD = new EmissionModel(LineTable.standard());

    /** Threshold (MeV) at which the inelastic surrogate is calibrated: 56Fe 847 keV. */
    private static final double CALIBRATION_MEV = 0.862;

    final int lines;
    /** Attenuation (m2/kg) by atomic number and line. */
    final double[][] attenuation = new double[93][];

    /** Feeds, flat, in the order of the lines. */
    final int[] feedLine;

    final int[] feedElement;
    final double[] feedPerKg;
    final LineProcess[] feedProcess;
    final double[] feedExcessMeV;
    /** Indices of C 4439 and O 6130 keV, the one that oxygen mimics and the one it is measured by. */
    final int carbon;

    final int oxygen;

    private EmissionModel(LineTable table) {
        lines = table.size();
        for (Element element : Elements.all()) {
            double[] row = new double[lines];
            for (int i = 0; i < lines; i++) {
                row[i] = Attenuation.of(element.symbol(), table.line(i).energyKeV());
            }
            attenuation[element.number()] = row;
        }
        int feeds = table.lines().stream().mapToInt(l -> l.feeds().size()).sum();
        feedLine = new int[feeds];
        feedElement = new int[feeds];
        feedPerKg = new double[feeds];
        feedProcess = new LineProcess[feeds];
        feedExcessMeV = new double[feeds];
        int at = 0;
        for (GammaLine line : table.lines()) {
            at = add(at, line.index(), line.feeds());
        }
        carbon = table.line("C_4438.9_inl").index();
        oxygen = table.line("O_6129.9_inl").index();
    }

    private int add(int first, int line, List<Feed> feeds) {
        int at = first;
        for (Feed feed : feeds) {
            Element element = Elements.of(feed.element());
            feedLine[at] = line;
            feedElement[at] = element.number();
            feedProcess[at] = feed.process();
            double nuclei = feed.process() == LineProcess.NATURAL ? 1 : Nuclei.of(element.symbol()).perKg;
            feedPerKg[at] = feed.strength() * nuclei;
            feedExcessMeV[at] = feed.thresholdMeV() - CALIBRATION_MEV;
            at++;
        }
        return at;
    }

    /** What inelastic scattering makes of a line per kg of its own element at one flux, up to a factor that all lines share. */
    double inelastic(int line, double hardnessMeV) {
        double sum = 0;
        for (int j = 0; j < feedLine.length; j++) {
            if (feedLine[j] == line && feedProcess[j] == LineProcess.INELASTIC) {
                sum += feedPerKg[j] * FastMath.exp(feedExcessMeV[j] / hardnessMeV);
            }
        }
        return sum;
    }
}
