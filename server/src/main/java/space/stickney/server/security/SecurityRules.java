package space.stickney.server.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.hierarchicalroles.RoleHierarchy;
import org.springframework.security.access.hierarchicalroles.RoleHierarchyImpl;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.CookieRequestCache;
import space.stickney.server.ServerConfiguration;
import space.stickney.server.ServerSettings;

/** Who may do what. */
@Configuration
class SecurityRules {
    /** Of the server's own pages: nothing from elsewhere, nothing inline, in nobody's frame. */
    static final String OWN_PAGES = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
            + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static final String ADMINISTRATOR = "ADMINISTRATOR";
    private static final String ANALYST = "ANALYST";
    private static final String VIEWER = "VIEWER";
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private final ServerConfiguration configuration;

    SecurityRules(ServerSettings settings) {
        this.configuration = settings.configuration();
    }

    @Bean
    SecurityFilterChain rules(HttpSecurity http) throws Exception {
        http.authorizeHttpRequests(a -> a.requestMatchers(
                        "/actuator/health", "/actuator/health/*", "/assets/**", "/webjars/**", "/login", "/error")
                .permitAll()
                .requestMatchers("/actuator/**")
                .hasRole(ADMINISTRATOR)
                .requestMatchers(HttpMethod.POST, "/api/v1/scenarios/validate")
                .hasRole(VIEWER)
                .requestMatchers(HttpMethod.GET, "/**")
                .hasRole(VIEWER)
                .anyRequest()
                .hasRole(ANALYST));
        http.csrf(c -> c.csrfTokenRepository(csrfTokens()).requireCsrfProtectionMatcher(this::needsCsrfToken));
        http.headers(h -> h.contentSecurityPolicy(p -> p.policyDirectives(OWN_PAGES))
                .frameOptions(FrameOptionsConfig::deny)
                .referrerPolicy(r -> r.policy(ReferrerPolicy.NO_REFERRER))
                .crossOriginOpenerPolicy(c -> c.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(c -> c.policy(CrossOriginResourcePolicy.SAME_ORIGIN)));
        http.requestCache(c -> c.requestCache(new CookieRequestCache()));
        http.exceptionHandling(e -> e.authenticationEntryPoint(notSignedIn()).accessDeniedHandler(denied()));
        if (configuration.hasUsers()) {
            signIn(http);
        } else {
            http.anonymous(a -> a.principal("local").authorities("ROLE_" + ADMINISTRATOR));
        }
        return http.build();
    }

    private void signIn(HttpSecurity http) throws Exception {
        http.addFilterBefore(new TokenFilter(configuration), UsernamePasswordAuthenticationFilter.class);
        http.formLogin(f -> f.loginPage("/login").defaultSuccessUrl("/"));
        http.logout(l -> l.logoutSuccessUrl("/login?out"));
        if (configuration.openid().isPresent()) {
            SignIn openid = new SignIn(configuration.openid().get());
            http.oauth2Login(o -> o.loginPage("/login")
                    .clientRegistrationRepository(openid.registrations())
                    .userInfoEndpoint(u -> u.userAuthoritiesMapper(openid::authorities)));
        }
    }

    private static CookieCsrfTokenRepository csrfTokens() {
        CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName("stickney-csrf");
        tokens.setCookieCustomizer(c -> c.sameSite("Strict"));
        return tokens;
    }

    /**
     * Changes need a token that only this server's pages know, because browsers send cookies, and reach the loopback address, for any
     * page. Programs are exempt: those that bring a token of their own, and without a login those that say nothing of what every
     * browser says with a change.
     */
    private boolean needsCsrfToken(HttpServletRequest request) {
        if (READING.contains(request.getMethod())) {
            return false;
        }
        if (configuration.hasUsers()) {
            return !TokenFilter.hasToken(request);
        }
        return request.getHeader("Origin") != null
                || request.getHeader("Sec-Fetch-Site") != null
                || request.getHeader("Cookie") != null
                || request.getHeader("Referer") != null;
    }

    private AuthenticationEntryPoint notSignedIn() {
        AuthenticationEntryPoint login = new LoginUrlAuthenticationEntryPoint("/login");
        return (request, response, e) -> {
            if (Problems.isForProgram(request)) {
                response.setHeader("WWW-Authenticate", "Bearer");
                Problems.write(response, HttpStatus.UNAUTHORIZED, "sign-in", "Sign in, or send a token.");
            } else {
                login.commence(request, response, e);
            }
        };
    }

    private static AccessDeniedHandler denied() {
        return (request, response, e) -> {
            boolean csrf = e instanceof org.springframework.security.web.csrf.CsrfException;
            if (Problems.isForProgram(request)) {
                Problems.write(
                        response,
                        HttpStatus.FORBIDDEN,
                        csrf ? "csrf" : "role",
                        csrf
                                ? "A change from a browser needs the token of a page of this server."
                                : "Your role does not allow this.");
            } else {
                response.sendError(HttpStatus.FORBIDDEN.value());
            }
        };
    }

    @Bean
    static RoleHierarchy roles() {
        return RoleHierarchyImpl.withRolePrefix("ROLE_")
                .role(ADMINISTRATOR)
                .implies("CURATOR")
                .role("CURATOR")
                .implies(ANALYST)
                .role(ANALYST)
                .implies(VIEWER)
                .build();
    }

    @Bean
    static PasswordEncoder passwords() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    /** The users who have a password. */
    @Bean
    UserDetailsService users() {
        List<UserDetails> users = new ArrayList<>();
        for (ServerConfiguration.User user : configuration.users()) {
            user.password()
                    .ifPresent(hash -> users.add(User.withUsername(user.name())
                            .password(hash)
                            .roles(user.role().name())
                            .build()));
        }
        return new InMemoryUserDetailsManager(users);
    }
}
