package space.stickney.app.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The runs of a folder in the browser. The classes of the server are loaded by {@link Serving}, for this command alone. */
@Command(
        name = "serve",
        description = {
            "Show the runs of a folder in the browser, start new ones, compare them; the same for programs (REST).",
            "Without --config it answers on this machine only, to everybody on it, without a login."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  ./stickney serve",
            "  ./stickney serve --port 8090 --runs /data/runs",
            "  ./stickney serve --host 0.0.0.0 --config /etc/stickney.yaml",
            "",
            "It prints its address when it is ready, and runs until Ctrl+C. docs/serve.md has users, proxies, the API."
        })
final class ServeCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--port", paramLabel = "N", description = "Port; default ${DEFAULT-VALUE}, 0 for any free one.")
    private int port = 8080;

    @Option(names = "--host", paramLabel = "H", description = "Address to bind to; default ${DEFAULT-VALUE}.")
    private String host = "127.0.0.1";

    @Option(names = "--runs", paramLabel = "DIR", description = "The folder of run folders; default ${DEFAULT-VALUE}.")
    private Path runs = Path.of("runs");

    @Option(names = "--config", paramLabel = "FILE", description = "Users, roles, limits, path prefix (YAML).")
    private @Nullable Path config;

    @Option(names = "--hash-password", description = "Read a password from standard input, print its hash, and end.")
    private boolean hashPassword;

    @Option(names = "--new-token", description = "Print a new token for programs and its hash, and end.")
    private boolean newToken;

    @Override
    public Integer call() throws Exception {
        Serving serving = new Serving(spec.commandLine().getOut());
        if (hashPassword) {
            serving.hashPassword();
        } else if (newToken) {
            serving.newToken();
        } else {
            serving.serve(host, port, runs, config);
        }
        return 0;
    }
}
