package space.stickney.server.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import space.stickney.server.ServerConfiguration;
import space.stickney.server.ServerSettings;

/**
 * What is refused before anybody asks who it is: requests under a name that is not the server's (DNS rebinding: a foreign page whose
 * name was made to point to this machine), requests through a proxy that was not configured, bodies that are too large, and more
 * requests than a client may make.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10) // after forwarded headers, before all others
final class DoorFilter extends OncePerRequestFilter {
    /** A scenario of 1 MB, with every character escaped in a form or in JSON. */
    static final long MAX_BODY = 4_000_000;

    private static final Set<String> WITH_BODY = Set.of("POST", "PUT", "PATCH", "DELETE");
    private static final double MINUTE = 60;

    private final ServerConfiguration configuration;
    private final Set<String> names = new HashSet<>();
    private final Buckets requests;
    private final Buckets logins;

    DoorFilter(ServerSettings settings) throws UnknownHostException {
        this.configuration = settings.configuration();
        ServerConfiguration.Limits limits = configuration.limits();
        this.requests = new Buckets(limits.requestsPerSecond(), limits.burst(), System::nanoTime);
        this.logins = new Buckets(limits.loginsPerMinute() / MINUTE, limits.loginsPerMinute(), System::nanoTime);
        if (InetAddress.getByName(settings.host()).isLoopbackAddress()
                || !configuration.hosts().isEmpty()) {
            names.addAll(List.of(
                    "localhost", "127.0.0.1", "[::1]", "::1", settings.host().toLowerCase(Locale.ROOT)));
            configuration.hosts().forEach(h -> names.add(h.toLowerCase(Locale.ROOT)));
        }
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String client = String.valueOf(request.getRemoteAddr());
        boolean login =
                request.getMethod().equals("POST") && request.getRequestURI().endsWith("/login");
        if (!names.isEmpty() && !names.contains(request.getServerName().toLowerCase(Locale.ROOT))) {
            Problems.write(
                    response,
                    HttpStatus.MISDIRECTED_REQUEST,
                    "host",
                    "This server is not called " + shown(request.getServerName())
                            + "; see hosts in its configuration.");
        } else if (!configuration.behindProxy() && forwarded(request)) {
            Problems.write(
                    response,
                    HttpStatus.FORBIDDEN,
                    "proxy",
                    "The request came through a proxy; see behind-proxy in the configuration of the server.");
        } else if (!requests.take(client) || (login && !logins.take(client))) {
            response.setHeader("Retry-After", Integer.toString(login ? logins.retryAfter() : requests.retryAfter()));
            Problems.write(response, HttpStatus.TOO_MANY_REQUESTS, "rate", "Too many requests; wait a little.");
        } else if (WITH_BODY.contains(request.getMethod()) && request.getHeader("Transfer-Encoding") != null) {
            Problems.write(response, HttpStatus.LENGTH_REQUIRED, "length", "A body needs a Content-Length.");
        } else if (request.getContentLengthLong() > MAX_BODY) {
            Problems.write(
                    response,
                    HttpStatus.CONTENT_TOO_LARGE,
                    "size",
                    "The body has " + request.getContentLengthLong() + " bytes; at most " + MAX_BODY + " are read.");
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean forwarded(HttpServletRequest request) {
        return request.getHeader("Forwarded") != null
                || request.getHeader("X-Forwarded-For") != null
                || request.getHeader("X-Forwarded-Host") != null;
    }

    private static String shown(String name) {
        return name.replaceAll("[^A-Za-z0-9.:-]", "?");
    }
}
