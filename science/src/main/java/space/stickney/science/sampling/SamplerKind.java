package space.stickney.science.sampling;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import space.stickney.core.progress.Progress;
import space.stickney.science.instrument.Finding;
import space.stickney.science.instrument.InstrumentKind;
import space.stickney.science.instrument.Observing;

/**
 * Samplers. Before the samples are weighed on the Earth nothing is measured: what is recorded are the landings that the flight made and
 * the design values; the masses are a prediction, and the prediction is the finding.
 */
public final class SamplerKind implements InstrumentKind<SamplerConfiguration> {
    @Override
    public String name() {
        return "sampler";
    }

    @Override
    public Class<SamplerConfiguration> configuration() {
        return SamplerConfiguration.class;
    }

    @Override
    public String summary() {
        return "Samplers on a lander: the mass that they bring home, as a distribution.";
    }

    @Override
    public List<String> findings(SamplerConfiguration configuration) {
        return List.of("mass", "mass-per-landing");
    }

    @Override
    public void observe(SamplerConfiguration configuration, Observing observing) throws IOException {
        SamplerFiles.write(
                observing.folder(), configuration, observing.streams().seed());
        Landing.write(observing.folder(), Landing.of(observing.record()));
    }

    @Override
    public List<Finding> retrieve(Path observations, Path products, Progress progress) throws IOException {
        return new SampleForecast(observations, products).findings();
    }
}
