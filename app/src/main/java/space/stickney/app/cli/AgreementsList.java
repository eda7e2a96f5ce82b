package space.stickney.app.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import space.stickney.samples.cooperation.Registry;

/** Lists the agreements. */
@Command(
        name = "list",
        description = "List the agreements: parties, when signed as far as the sources tell, status.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  stickney agreements list"})
final class AgreementsList implements Callable<Integer> {
    @Mixin
    private final Output output = new Output();

    @Override
    public Integer call() {
        Registry registry = Registry.builtIn();
        Result result = new Result("agreements")
                .put(
                        "agreements",
                        registry.agreements().stream()
                                .map(AgreementText::fields)
                                .toList());
        output.print(result, out -> registry.agreements().forEach(a -> out.println(AgreementText.line(a))));
        return 0;
    }
}
