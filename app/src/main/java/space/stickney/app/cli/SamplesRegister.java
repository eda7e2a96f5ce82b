package space.stickney.app.cli;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import space.stickney.core.fault.BadInput;
import space.stickney.samples.curation.Act;
import space.stickney.samples.store.Ledger;

/** A sample gets its name. */
@Command(
        name = "register",
        sortOptions = false,
        description = "Register a sample with its first weighing.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example:",
            "  stickney samples register --ledger ryugu --sample A0001 --collection ryugu --form particle --mass 12.340mg --sigma 10ug --holder JAXA --chamber A"
        })
final class SamplesRegister extends SamplesChange {
    @Option(names = "--sample", required = true, paramLabel = "NAME", description = "The sample.")
    @SuppressWarnings("NullAway.Init")
    private String sample;

    @Option(names = "--collection", required = true, paramLabel = "NAME", description = "The collection that it is of.")
    @SuppressWarnings("NullAway.Init")
    private String collection;

    @Option(
            names = "--form",
            required = true,
            paramLabel = "FORM",
            description = "particle, aggregate, gas or previously-allocated.")
    @SuppressWarnings("NullAway.Init")
    private String form;

    @Option(names = "--mass", required = true, paramLabel = "M", description = "Mass with its unit, such as 12.340mg.")
    @SuppressWarnings("NullAway.Init")
    private String mass;

    @Option(names = "--sigma", required = true, paramLabel = "M", description = "Standard uncertainty of the weighing.")
    @SuppressWarnings("NullAway.Init")
    private String sigma;

    @Option(names = "--holder", required = true, paramLabel = "AGENCY", description = "Who has it.")
    @SuppressWarnings("NullAway.Init")
    private String holder;

    @Option(names = "--chamber", paramLabel = "C", description = "Chamber of the catcher, such as A.")
    private @Nullable String chamber;

    @Option(
            names = "--type",
            paramLabel = "TYPE",
            description = "Type in the facility's vocabulary, such as particle/chip.")
    private @Nullable String type;

    @Option(
            names = "--environment",
            defaultValue = "unknown",
            paramLabel = "ENV",
            description = "vacuum, nitrogen, argon, air or unknown (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init")
    private Act.Environment environment;

    @Option(names = "--unresolved", description = "It is not sure that it is of the collection.")
    private boolean unresolved;

    @Override
    Act act(Ledger onto) {
        return new Act.SampleRegistered(
                sample,
                collection,
                parsed(),
                Optional.ofNullable(type),
                Optional.ofNullable(chamber),
                mass("--mass", mass),
                mass("--sigma", sigma),
                holder,
                environment,
                unresolved ? Act.Provenance.UNRESOLVED : Act.Provenance.CERTAIN);
    }

    private Act.Form parsed() {
        for (Act.Form f : Act.Form.values()) {
            if (f.name().equals(form.toUpperCase(Locale.ROOT).replace('-', '_'))) {
                return f;
            }
        }
        throw new BadInput("--form", form, "particle, aggregate, gas or previously-allocated");
    }
}
