package space.stickney.server;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import space.stickney.core.kind.About;
import space.stickney.core.kind.Between;
import space.stickney.core.kind.Consistent;
import space.stickney.core.kind.Contradiction;
import space.stickney.core.kind.Default;

/** The configuration file of the server ({@code --config}). The keys of the file are the components below. */
@About("How stickney serve is set up.")
public record ServerConfiguration(
        @About("who may sign in; none: no login, and on the loopback address only") @Default("[]")
        List<User> users,

        @About("sign-in by an OpenID Connect provider") Optional<OpenId> openid,

        @About("path under which the server answers, such as /stickney")
        Optional<String> prefix,

        @About("names by which browsers may address the server, besides localhost") @Default("[]")
        List<String> hosts,

        @About("whether a reverse proxy stands before the server, whose X-Forwarded headers are believed")
        @Default("false")
        boolean behindProxy,

        @About("how much is done at once") @Default("{}") Limits limits)
        implements Consistent {
    /** Nothing configured: for one person, on one's own machine. */
    public static final ServerConfiguration NONE =
            new ServerConfiguration(List.of(), Optional.empty(), Optional.empty(), List.of(), false, Limits.STANDARD);

    /** A user. */
    @About("a user, with a password, tokens, or both")
    public record User(
            @About("the name to sign in with") String name,

            @About("hash of the password, as stickney serve --hash-password prints it")
            Optional<String> password,

            @About("what the user may do") Role role,
            @About("tokens for programs") @Default("[]") List<Token> tokens) {}

    /** A token with which a program acts for a user. */
    @About("a token for a program")
    public record Token(
            @About("what it is for") String name,

            @About("hash of the token, as stickney serve --new-token prints it")
            String hash) {}

    /** A provider of OpenID Connect. */
    @About("a provider of OpenID Connect")
    public record OpenId(
            @About("address of the issuer; its discovery document is read when the server starts")
            String issuer,

            @About("the name of this server at the provider")
            String clientId,

            @About("the secret that goes with it") String clientSecret,

            @About("claim of the identity token that holds the groups of a user") @Default("groups")
            String claim,

            @About("which group has which role; who is in none may not enter")
            Map<String, Role> roles) {}

    /** Limits, of which the standard ones suit a group on one machine. */
    @About("how much is done at once")
    public record Limits(
            @About("runs that compute at the same time") @Default("2") @Between(min = 1, max = 64)
            int runs,

            @About("runs that may wait") @Default("20") @Between(min = 0, max = 1000)
            int queue,

            @About("requests a second for each client, on average") @Default("100") @Between(min = 1, max = 1e6)
            int requestsPerSecond,

            @About("requests that a client may make at once") @Default("400") @Between(min = 1, max = 1e6)
            int burst,

            @About("attempts to sign in, a minute for each client") @Default("10") @Between(min = 1, max = 1e6)
            int loginsPerMinute) {
        static final Limits STANDARD = new Limits(2, 20, 100, 400, 10);
    }

    /** Whether anybody has to sign in. */
    public boolean hasUsers() {
        return !users.isEmpty() || openid.isPresent();
    }

    @Override
    public List<Contradiction> contradictions() {
        List<Contradiction> found = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (User user : users) {
            if (!user.name().matches("[A-Za-z0-9][A-Za-z0-9@._-]{0,63}")) {
                found.add(new Contradiction("users", "the name " + user.name(), "letters, digits and @ . _ -"));
            }
            if (!names.add(user.name())) {
                found.add(new Contradiction("users", "the user " + user.name() + " a second time", "each once"));
            }
            if (user.password()
                    .filter(
                            p -> !p.matches(
                                    "\\{(bcrypt|argon2@SpringSecurity_v5_8|pbkdf2@SpringSecurity_v5_8|scrypt@SpringSecurity_v5_8)}.+"))
                    .isPresent()) {
                found.add(new Contradiction(
                        "users",
                        "a password of " + user.name() + " that is no hash",
                        "what stickney serve --hash-password prints"));
            }
            for (Token token : user.tokens()) {
                if (!token.hash().matches("sha256:[0-9a-f]{64}")) {
                    found.add(new Contradiction(
                            "users",
                            "a token of " + user.name() + " that is no hash",
                            "what stickney serve --new-token prints"));
                }
            }
        }
        if (prefix.filter(p -> !p.matches("(/[A-Za-z0-9._~-]+)+")).isPresent()) {
            found.add(new Contradiction(
                    "prefix", prefix.orElse(""), "a path such as /stickney, without a slash at its end"));
        }
        if (behindProxy && !hasUsers()) {
            found.add(new Contradiction(
                    "behind-proxy",
                    "a proxy, but no users",
                    "users, because a proxy makes the server reachable from elsewhere"));
        }
        return found;
    }
}
