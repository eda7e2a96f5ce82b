package space.stickney.server.security;

import space.stickney.server.ServerConfiguration;

/**
 * The ways to sign in.
 *
 * @param password by name and password
 * @param provider address, below the server's own, that leads to the OpenID Connect provider; empty if there is none
 */
public record SignInChoices(boolean password, String provider) {
    public static SignInChoices of(ServerConfiguration configuration) {
        boolean password =
                configuration.users().stream().anyMatch(u -> u.password().isPresent());
        return new SignInChoices(
                password,
                configuration
                        .openid()
                        .map(o -> "/oauth2/authorization/" + SignIn.PROVIDER)
                        .orElse(""));
    }
}
