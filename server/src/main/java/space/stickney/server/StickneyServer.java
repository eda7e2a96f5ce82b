package space.stickney.server;

import java.net.BindException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.support.GenericApplicationContext;
import space.stickney.core.fault.BadInput;

/** The server, running. */
public final class StickneyServer implements AutoCloseable {
    private static final String PREFIX = "server.servlet.context-path";

    private final ServerSettings settings;
    private final ConfigurableApplicationContext context;
    private final CountDownLatch closed;

    private StickneyServer(ServerSettings settings, ConfigurableApplicationContext context, CountDownLatch closed) {
        this.settings = settings;
        this.context = context;
        this.closed = closed;
    }

    /**
     * Starts a server and returns when it answers.
     *
     * @throws BadInput if it must not or cannot start: an address that others can reach without users, a port in use, a runs folder
     *     that another server has or that cannot be written
     */
    public static StickneyServer start(ServerSettings settings) {
        refuseOpenDoor(settings);
        CountDownLatch closed = new CountDownLatch(1);
        SpringApplication application = new SpringApplication(ServerApplication.class);
        application.setWebApplicationType(WebApplicationType.SERVLET);
        application.addInitializers(
                c -> ((GenericApplicationContext) c).registerBean(ServerSettings.class, () -> settings));
        application.addListeners(event -> {
            if (event instanceof ContextClosedEvent) {
                closed.countDown();
            }
        });
        try {
            return new StickneyServer(
                    settings, application.run(properties(settings).toArray(String[]::new)), closed);
        } catch (RuntimeException e) {
            throw refusal(settings, e);
        }
    }

    private static List<String> properties(ServerSettings settings) {
        List<String> properties = new ArrayList<>(List.of(
                "--spring.config.location=classpath:stickney-server.properties",
                "--logging.config=classpath:stickney-logback.xml",
                "--server.address=" + settings.host(),
                "--server.port=" + settings.port()));
        settings.configuration().prefix().ifPresent(p -> properties.add("--" + PREFIX + "=" + p));
        if (settings.configuration().behindProxy()) {
            properties.add("--server.forward-headers-strategy=framework");
        }
        return properties;
    }

    /** Without users everybody who reaches the server may do everything; so nobody else may reach it. */
    private static void refuseOpenDoor(ServerSettings settings) {
        try {
            InetAddress address = InetAddress.getByName(settings.host());
            if (!address.isLoopbackAddress() && !settings.configuration().hasUsers()) {
                throw new BadInput(
                        "--host",
                        settings.host() + ", which others can reach, and no users",
                        "127.0.0.1, or a --config with users");
            }
        } catch (UnknownHostException e) {
            throw new BadInput("--host", settings.host() + ", which has no address", "an address of this machine");
        }
    }

    /** What the user can mend is told as such; the rest is a bug. */
    private static RuntimeException refusal(ServerSettings settings, RuntimeException failure) {
        for (@Nullable Throwable e = failure; e != null; e = e.getCause()) {
            if (e instanceof BadInput bad) {
                return bad;
            }
            if (e instanceof PortInUseException) {
                return new BadInput("--port", settings.port() + ", which is in use", "a free port, or 0 for any");
            }
            if (e instanceof BindException) {
                return new BadInput("--host", settings.host(), "an address of this machine");
            }
        }
        return failure;
    }

    /** The port it listens on. */
    public int port() {
        return Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port"));
    }

    /** Where a browser on this machine finds it. */
    public String address() {
        boolean loopback =
                settings.host().equals("127.0.0.1") || settings.host().equals("0.0.0.0");
        String host =
                loopback ? "localhost" : settings.host().contains(":") ? "[" + settings.host() + "]" : settings.host();
        return "http://" + host + ":" + port()
                + settings.configuration().prefix().orElse("") + "/";
    }

    /** Waits until it is stopped. */
    public void await() throws InterruptedException {
        closed.await();
    }

    /** Stops it: requests under way are answered, runs under way are marked as interrupted. */
    @Override
    public void close() {
        context.close();
    }
}
