package space.stickney.server.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import space.stickney.server.ServerConfiguration;

/** {@code Authorization: Bearer TOKEN}: a program acts for a user, for this request, without a session. */
final class TokenFilter extends OncePerRequestFilter {
    static final String SCHEME = "Bearer ";

    private final Map<String, ServerConfiguration.User> byHash = new HashMap<>();

    TokenFilter(ServerConfiguration configuration) {
        for (ServerConfiguration.User user : configuration.users()) {
            user.tokens().forEach(t -> byHash.put(t.hash(), user));
        }
    }

    /** Whether a request brings a token. */
    static boolean hasToken(HttpServletRequest request) {
        @Nullable String header = request.getHeader("Authorization");
        return header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!hasToken(request)) {
            chain.doFilter(request, response);
            return;
        }
        String token =
                request.getHeader("Authorization").substring(SCHEME.length()).strip();
        ServerConfiguration.@Nullable User user = byHash.get(Secrets.hashOfToken(token));
        if (user == null) {
            response.setHeader("WWW-Authenticate", "Bearer error=\"invalid_token\"");
            Problems.write(response, HttpStatus.UNAUTHORIZED, "token", "Nobody has this token.");
            return;
        }
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                user.name(),
                "",
                List.of(new SimpleGrantedAuthority("ROLE_" + user.role().name()))));
        SecurityContextHolder.setContext(context);
        try {
            chain.doFilter(request, response);
        } finally {
            SecurityContextHolder.clearContext();
        }
    }
}
