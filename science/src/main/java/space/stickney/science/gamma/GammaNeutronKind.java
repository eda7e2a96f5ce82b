package space.stickney.science.gamma;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import space.stickney.core.progress.Progress;
import space.stickney.science.gamma.observe.GammaObserver;
import space.stickney.science.gamma.observe.Surroundings;
import space.stickney.science.instrument.Finding;
import space.stickney.science.instrument.InstrumentKind;
import space.stickney.science.instrument.Observing;

/** Gamma-ray and neutron spectrometer: observes with {@link GammaObserver}, retrieves with {@link CompositionRetrieval}. */
public final class GammaNeutronKind implements InstrumentKind<GammaNeutron> {
    @Override
    public String name() {
        return "gamma-neutron";
    }

    @Override
    public Class<GammaNeutron> configuration() {
        return GammaNeutron.class;
    }

    @Override
    public String summary() {
        return "counts gamma rays and neutrons of a moon, and tells what the moon is made of";
    }

    @Override
    public List<String> findings(GammaNeutron configuration) {
        List<String> names = new ArrayList<>();
        for (String symbol : GammaFindings.ELEMENTS) {
            names.add(symbol + ".error");
            names.add(symbol + ".fraction");
        }
        names.add(GammaFindings.DECISION);
        names.add(GammaFindings.LOW);
        return names;
    }

    @Override
    public void observe(GammaNeutron c, Observing observing) throws IOException {
        Surroundings surroundings = new Surroundings(
                c.target(), observing.path().ephemeris(), observing.path().start());
        GammaObservation observation = new GammaObserver(c, observing.instrument(), surroundings, observing.streams())
                .observe(observing.path(), observing.passes(), observing.truth(), 0);
        observation.write(observing.folder());
        GammaDesign.of(c, observation).write(observing.folder());
        LaboratoryFiles.write(observation.spectra(), observing.folder());
    }

    @Override
    public List<Finding> retrieve(Path observations, Path products, Progress progress) throws IOException {
        String name = String.valueOf(observations.getFileName());
        GammaObservation observation = GammaObservation.read(observations);
        GammaDesign design = GammaDesign.read(observations);
        SummedObservation sums = ObservationSums.of(observation);
        CompositionRetrieval.Retrieved retrieved =
                CompositionRetrieval.all(sums, CompositionRetrieval.Posterior.SAMPLED, progress);
        GammaResult result = retrieved.result();
        GammaProducts.write(result, products, name);
        ErrorForecast forecast = new ErrorForecast(retrieved, sums, design);
        return new GammaFindings(name, result, forecast, design, observation).all();
    }
}
