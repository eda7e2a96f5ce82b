package space.stickney.science.gamma;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.ToDoubleFunction;
import org.hipparchus.random.RandomGenerator;
import org.hipparchus.util.FastMath;
import space.stickney.core.quantity.Provenance;
import space.stickney.core.random.RandomStreams;
import space.stickney.core.run.Numbers;
import space.stickney.science.instrument.Finding;

/** From the result of a retrieval to findings: precision of each element, decision between origins, exposure. */
final class GammaFindings {
    /** Elements with findings: those that discriminate origins, and what the lines of others need. */
    static final List<String> ELEMENTS =
            List.of("H", "C", "O", "Na", "Mg", "Al", "Si", "S", "Cl", "K", "Ca", "Ti", "Fe", "Ni", "Th", "U");

    static final String DECISION = "hypothesis.decision";
    static final String LOW = "exposure.low";

    private static final int DRAWS = 100;
    private static final int POINTS = 12;
    private static final double MONTH = 30 * 86400.0;

    /** By how much the effective area may differ from that assumed: a crystal of another size. */
    private static final double AREA_RANGE = 0.25;

    private final String name;
    private final GammaResult result;
    private final ErrorForecast forecast;
    private final GammaDesign design;
    private final GammaCalibration calibration;
    private final LowExposure exposure;

    GammaFindings(
            String name, GammaResult result, ErrorForecast forecast, GammaDesign design, GammaObservation observation) {
        this.name = name;
        this.result = result;
        this.forecast = forecast;
        this.design = design;
        this.calibration = observation.calibration();
        this.exposure = new LowExposure(observation.accumulations(), calibration.targetRadius());
    }

    List<Finding> all() {
        ErrorForecast.Errors now = forecast.errors(ErrorForecast.Change.NONE);
        List<Driven> driven = driven();
        List<ErrorForecast.Errors> drawn = drawn();
        List<LowExposure.Point> points = exposure.history(POINTS, calibration.targetRadius());
        List<ErrorForecast.Errors> then = points.stream()
                .map(p -> forecast.errors(ErrorForecast.Change.exposure(p.information())))
                .toList();
        List<Finding> findings = new ArrayList<>();
        for (String symbol : ELEMENTS) {
            GammaResult.Element element = result.element(symbol);
            int at = forecast.elements().indexOf(symbol);
            findings.add(error(element, now, at, driven, drawn, points, then));
            findings.add(fraction(element, at));
        }
        findings.add(decision(driven, points, then));
        findings.add(low(points));
        return findings;
    }

    private Finding error(
            GammaResult.Element element,
            ErrorForecast.Errors now,
            int at,
            List<Driven> driven,
            List<ErrorForecast.Errors> drawn,
            List<LowExposure.Point> points,
            List<ErrorForecast.Errors> then) {
        double total = now.relative()[at];
        double statistical = Math.min(total, now.statistical()[at]);
        double systematic = FastMath.sqrt(total * total - statistical * statistical);
        List<Finding.Reached> history = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            history.add(new Finding.Reached(points.get(i).tdb(), then.get(i).relative()[at]));
        }
        Finding finding = Finding.of(element.symbol() + ".error", "%", total, evidence("-elements.csv"))
                .with(new Finding.Spread(
                        drawn.stream().map(e -> e.relative()[at]).toList(),
                        Optional.of(statistical),
                        Optional.of(systematic)))
                .withDrivers(drivers(driven, e -> e.relative()[at]))
                .withHistory(history);
        return element.unknown().map(finding::unknown).orElse(finding);
    }

    /** Draws are quantiles of the samples of the posterior, or of the log-normal that stands for it. */
    private Finding fraction(GammaResult.Element element, int at) {
        List<Double> draws = forecast.shape().quantiles(at, DRAWS);
        Finding finding = Finding.of(
                        element.symbol() + ".fraction", "%", element.massFraction(), evidence("-elements.csv"))
                .with(new Finding.Spread(draws, Optional.of(element.statistical()), Optional.of(element.systematic())));
        return element.unknown().map(finding::unknown).orElse(finding);
    }

    /** Probability of the likelier of capture and impact; the draws are best fits that the same ground could have given. */
    private Finding decision(List<Driven> driven, List<LowExposure.Point> points, List<ErrorForecast.Errors> then) {
        OriginForecast origin = new OriginForecast(forecast.unknowns(), forecast.shape());
        List<Finding.Reached> history = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            history.add(new Finding.Reached(points.get(i).tdb(), origin.of(then.get(i))));
        }
        return Finding.of(DECISION, "%", origin.value(), evidence("-composition.json"))
                .with(Finding.Spread.of(origin.draws()))
                .withDrivers(drivers(driven, origin::of))
                .withHistory(history);
    }

    private Finding low(List<LowExposure.Point> points) {
        return Finding.of(
                        LOW,
                        "d",
                        exposure.low(),
                        Finding.Evidence.of(
                                "observations/" + name + "/geometry.csv",
                                List.of(
                                        "flown path",
                                        "altitude over the mean radius every 10 minutes",
                                        "live time below one mean radius"),
                                List.of("Live time is that of the germanium detector.")))
                .withHistory(points.stream()
                        .map(p -> new Finding.Reached(p.tdb(), p.low()))
                        .toList());
    }

    /** An input at the ends of its range. */
    private record Driven(
            String input,
            String low,
            ErrorForecast.Errors atLow,
            String high,
            ErrorForecast.Errors atHigh,
            Provenance kind) {}

    private List<Driven> driven() {
        String at = "instruments." + name + ".";
        double b0 = design.continuum();
        double width = FastMath.sqrt(
                (design.resolutionKeV() * design.resolutionKeV() + design.wornKeV() * design.wornKeV()) / 2);
        double less = exposure.without(MONTH);
        List<Driven> all = new ArrayList<>();
        all.add(new Driven(
                at + "background.continuum",
                text(design.continuumLow(), "1/s/keV"),
                forecast.errors(ErrorForecast.Change.continuum(design.continuumLow() / b0)),
                text(design.continuumHigh(), "1/s/keV"),
                forecast.errors(ErrorForecast.Change.continuum(design.continuumHigh() / b0)),
                design.continuumKind()));
        all.add(new Driven(
                at + "detector.resolution",
                text(design.resolutionKeV(), "keV"),
                forecast.errors(ErrorForecast.Change.resolution(design.resolutionKeV() / width)),
                text(design.wornKeV(), "keV"),
                forecast.errors(ErrorForecast.Change.resolution(design.wornKeV() / width)),
                design.resolutionKind()));
        all.add(new Driven(
                at + "detector.relative-efficiency",
                text(100 * design.relativeEfficiency() * (1 - AREA_RANGE), "%"),
                forecast.errors(ErrorForecast.Change.area(1 - AREA_RANGE)),
                text(100 * design.relativeEfficiency() * (1 + AREA_RANGE), "%"),
                forecast.errors(ErrorForecast.Change.area(1 + AREA_RANGE)),
                design.efficiencyKind()));
        all.add(new Driven(
                "time below one radius",
                "30 d less",
                forecast.errors(ErrorForecast.Change.exposure(Math.max(less, 1e-3))),
                "30 d more",
                forecast.errors(ErrorForecast.Change.exposure(2 - less)),
                Provenance.PLANNED));
        all.add(new Driven(
                "Mars in the sky",
                "without",
                forecast.errors(ErrorForecast.Change.mars(0)),
                "as it is",
                forecast.errors(ErrorForecast.Change.NONE),
                Provenance.MEASURED));
        calibration.yields().forEach((key, sigma) -> ofYield(key, sigma).ifPresent(all::add));
        return all;
    }

    /** A yield of the emission model at 1 sigma of what is assumed of it, below and above. */
    private Optional<Driven> ofYield(String yield, double sigma) {
        OptionalInt at = forecast.unknown(yield);
        if (at.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Driven(
                "yields." + yield,
                "factor " + text(FastMath.exp(-sigma)),
                forecast.at(at.getAsInt(), -sigma),
                "factor " + text(FastMath.exp(sigma)),
                forecast.at(at.getAsInt(), sigma),
                Provenance.ASSUMED));
    }

    private static List<Finding.Driver> drivers(List<Driven> driven, ToDoubleFunction<ErrorForecast.Errors> value) {
        return driven.stream()
                .map(d -> new Finding.Driver(
                        d.input(),
                        d.low(),
                        value.applyAsDouble(d.atLow()),
                        d.high(),
                        value.applyAsDouble(d.atHigh()),
                        d.kind()))
                .toList();
    }

    /** The unknown design values drawn: continuum even in its logarithm over its range, efficiency as calibrated. */
    private List<ErrorForecast.Errors> drawn() {
        RandomGenerator random = new RandomStreams(1).stream("gamma finding design", 0);
        double low = FastMath.log(design.continuumLow() / design.continuum());
        double high = FastMath.log(design.continuumHigh() / design.continuum());
        List<ErrorForecast.Errors> all = new ArrayList<>();
        for (int i = 0; i < DRAWS; i++) {
            double b0 = FastMath.exp(low + (high - low) * random.nextDouble());
            double area = FastMath.exp(calibration.areaSigma() * random.nextGaussian());
            all.add(forecast.errors(new ErrorForecast.Change(1, b0, 1, area, 1)));
        }
        return all;
    }

    private Finding.Evidence evidence(String product) {
        List<String> chain = List.of(
                "composition of the scene (truth), yields drawn from their priors",
                "line radiance by emission angle; solid angle of the flown shape, Mars as foreground",
                "counts drawn per channel: observations/" + name + "/spectra.fits",
                "energy scale, joint Poisson fit of all peaks in all groups: products/" + name + "-peaks.csv",
                "least squares on amounts, yields, efficiency and sensors with priors: products/" + name + product,
                posterior());
        List<String> assumptions = new ArrayList<>(result.assumptions());
        assumptions.add(
                "Drivers, history and draws: covariance of the fit with counting noise scaled as counts change, carried over to"
                        + " the posterior; draws spread the continuum over its range and the efficiency over its calibration. Yields as"
                        + " drivers: 1 sigma of what is assumed, data moved, best fit by one Newton step. Origin: median over best fits that the"
                        + " other data could give.");
        return new Finding.Evidence("products/" + name + product, chain, assumptions, Optional.of(design.bits()));
    }

    private String posterior() {
        return result.posterior()
                .map(p -> (p.used()
                                ? "posterior: Markov chains that have converged"
                                : "posterior: a Gaussian in the logarithms, since the Markov chains have not converged")
                        + " (" + p.samples() + " samples, worst R-hat " + Numbers.fixed(p.worstRHat(), 3)
                        + ", least effective size " + Numbers.fixed(p.leastEffective(), 0) + ")")
                .orElse("posterior: a Gaussian in the logarithms");
    }

    private static String text(double value, String unit) {
        return text(value) + " " + unit;
    }

    private static String text(double value) {
        return Numbers.shortest(new BigDecimal(value).round(new MathContext(4)).doubleValue());
    }
}
